"""Everybody can go through a case: with large letters, with few colours."""

from typing import TYPE_CHECKING

import pytest

from tests.browser import PHONE, SCREEN, too_wide

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PLAN = (
    "received/?on=2026-11-26#country=germany&reason=changed-mind&days-since-receipt=2026-11-20"
    "&free-return=not-free"
)
PAGES = ("", "received/", PLAN, "rights/", "doors/", "dispute/", "reference/spec/not-paid/")

CLIPPED = """() => [...document.querySelectorAll("article *")].filter((part) => {
  const { overflowX, clipPath } = getComputedStyle(part);
  return part.clientWidth > 1 && clipPath === "none" && !part.closest("svg, .md-ellipsis")
    && /hidden|clip/.test(overflowX) && part.scrollWidth > part.clientWidth + 1;
}).map((part) => part.outerHTML.slice(0, 150))"""


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
def test_large_letters_leave_nothing_out(browser: "Browser", address: str, code: str) -> None:
    """A screen of 320 px is one of 1280 at 400 %; twice the letters on a phone are 200 %."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    page = context.new_page()
    for path in PAGES:
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(f"{address}/{code}/{path}")
        if "=" in path:
            page.wait_for_selector(".plan .live:not([hidden])")
        assert (too_wide(page), page.evaluate(CLIPPED)) == (False, []), f"400 %: {path}"
        page.set_viewport_size(SCREEN)
        page.evaluate(
            "() => { const { style } = document.documentElement; style.fontSize = 'initial';"
            "style.fontSize = `${2.5 * 16}px`; }"
        )
        assert (too_wide(page), page.evaluate(CLIPPED)) == (False, []), f"200 %: {path}"
    page.evaluate("document.querySelector('article > h1').style.cssText = 'width:50em'")
    assert too_wide(page)
    context.close()


def test_few_colours_tell_all_apart(browser: "Browser", address: str) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/en/{PLAN}")
    page.wait_for_selector(".plan .live:not([hidden])")
    look = "(found, name) => getComputedStyle(document.querySelector(found))[name]"
    assert page.evaluate(f"({look})('.plan svg .today', 'stroke')") != page.evaluate(
        f"({look})('.plan svg .open', 'fill')"
    )
    edges = "all => all.filter((one) => !parseFloat(getComputedStyle(one).borderTopWidth))"
    bare = page.locator(".live :is(button:not(.change, .again), input)").evaluate_all(
        f"all => ({edges})(all).map((one) => one.outerHTML)"
    )
    assert bare == []
    moving = "[...document.querySelectorAll('body *')].filter((one) => { const look ="
    moving += " getComputedStyle(one); return look.scrollBehavior === 'smooth' ||"
    moving += " [look.transitionDuration, look.animationDuration].some((told) =>"
    moving += " told.split(', ').some((time) => parseFloat(time) > 0.01)); }).length"
    assert page.evaluate(moving) == 0
    small = "all => all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) =>"
    small += " width && Math.min(width, height) < 24).length"
    assert page.locator(".live :is(button, input, summary)").evaluate_all(small) == 0
    context.close()
