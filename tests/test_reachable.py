"""Everybody can go through a case: by keyboard alone, with large letters, with few colours."""

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error, expect

from tests.browser import DESKTOP, PHONE, SCREEN, too_wide

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page, ViewportSize

pytestmark = pytest.mark.browser

PLAN = (
    "received/?on=2026-11-26#country=germany&reason=changed-mind&days-since-receipt=2026-11-20"
    "&free-return=not-free"
)
PAGES = ("", "received/", PLAN, "rights/", "doors/", "dispute/", "reference/spec/not-paid/")

SEEN = """() => {
  const own = document.activeElement;
  if (own === document.body) return "the focus is lost";
  const held = own.offsetWidth ? own : own.nextElementSibling ?? own; // the theme hides a box behind its label
  const told = held.outerHTML.slice(0, 150);
  const { left, right, top, bottom } = held.getClientRects()[0] ?? new DOMRect();
  const [width, height] = [innerWidth, innerHeight];
  if (right <= left || bottom <= 0 || top >= height || left >= width || right <= 0)
    return `what has the focus is not on the screen: ${told}`;
  const across = [0.1, 0.5, 0.9].map((part) => left + part * (right - left));
  const down = [0.1, 0.5, 0.9].map((part) => Math.max(0, top) + part * (Math.min(height, bottom) - Math.max(0, top)));
  const seen = across.some((x) => down.some((y) => held.contains(document.elementFromPoint(x, y))));
  if (!seen) return `what has the focus lies below something: ${told}`;
  return own.tabIndex >= 0 && getComputedStyle(held).outlineStyle === "none" ? `the focus is not shown: ${told}` : "";
}"""  # noqa: E501
STILL = "() => document.getAnimations().every((each) => each.playState !== 'running')"
MOST = 60  # presses of Tab from one control to the next that a walk needs
ANSWERS = 12
HEADING = ".live :is(h2, legend)"


def press(page: "Page", key: str) -> None:
    """Press a key when nothing moves; what has the focus is on the screen, not covered, marked."""
    page.wait_for_function(STILL)
    page.keyboard.press(key)
    if told := page.evaluate(SEEN):
        with suppress(Error):
            page.wait_for_function(f"() => !({SEEN})()", timeout=5000)  # a menu moves in
        assert page.evaluate(SEEN) == "", f"{key}: {told}"


def tab_to(page: "Page", selector: str, key: str = "Tab") -> None:
    for _ in range(MOST):
        press(page, key)
        if page.evaluate("found => document.activeElement.matches(found)", selector):
            return
    pytest.fail(f"{key} leads to no {selector}")


def on_a_heading(page: "Page") -> None:
    """The new question or plan is read once: it has the focus, and is no live region beside."""
    page.wait_for_function("found => document.activeElement.matches(found)", arg=HEADING)
    assert page.evaluate(SEEN) == ""
    assert not page.evaluate("document.activeElement.closest('[role=status], [aria-live]')")


def answer_all(page: "Page") -> int:
    """Answer every question by keyboard until none is left; how many of them took a day."""
    days = 0
    for _ in range(ANSWERS):
        if not page.locator(".asking").count():
            return days
        field = page.locator(".asking .on-day input")
        if field.count():
            tab_to(page, ".asking .on-day input")
            page.keyboard.type("11202026")
            days += 1
        else:
            tab_to(page, ".asking .option")
        press(page, "Enter")
        on_a_heading(page)
    pytest.fail("the questions do not end")


def by_search(page: "Page") -> None:
    """From the home page through the search, on a phone."""
    tab_to(page, "[data-opens=__search]")
    press(page, "Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    press(page, "Escape")
    expect(page.locator("[data-opens=__search]")).to_be_focused()
    press(page, "Enter")
    page.keyboard.type("do not like")
    expect(page.locator(".md-search-result__link").first).to_contain_text("not like")
    press(page, "ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/doors/**")
    tab_to(page, "#received a")
    page.keyboard.press("Enter")


def by_door(page: "Page") -> None:
    """From the home page through a stage, past the header."""
    press(page, "Tab")
    press(page, "Enter")
    tab_to(page, "#received a")
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("code", "size", "begin"), [("en", SCREEN, by_search), ("ar", DESKTOP, by_door)]
)
def test_a_case_by_keyboard_alone(
    browser: "Browser",
    address: str,
    code: str,
    size: "ViewportSize",
    begin: "Callable[[Page], None]",
) -> None:
    context = browser.new_context(viewport=size, locale="en-US", permissions=["clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-26T12:00")
    page.goto(f"{address}/{code}/")
    begin(page)
    page.wait_for_selector(".plan .live:not([hidden])")
    assert answer_all(page) == 1
    tab_to(page, ".letter > summary")
    press(page, "Space")
    tab_to(page, ".letter .copy")
    press(page, "Enter")
    page.wait_for_selector(".letter .copy + [role=status]:not(:empty)")
    tab_to(page, ".path .keep")
    press(page, "Enter")
    expect(page.locator(".path .kept")).to_be_focused()
    tab_to(page, ".path button.change")
    press(page, "Enter")
    on_a_heading(page)
    answer_all(page)
    tab_to(page, ".takeaway button")
    with page.expect_download() as loaded:
        press(page, "Enter")
    assert loaded.value.suggested_filename == "deadlines.ics"
    tab_to(page, ".path button.change", "Shift+Tab")
    context.close()


def test_the_menu_of_a_phone_by_keyboard(browser: "Browser", address: str) -> None:
    context = browser.new_context(viewport=SCREEN)
    page = context.new_page()
    page.goto(f"{address}/en/received/")
    button = "[data-opens=__drawer]"
    tab_to(page, button)
    press(page, "Enter")
    tab_to(page, ".md-nav__title")  # the level of this page is open
    press(page, "Space")
    expect(page.locator(".md-nav__link:focus")).to_contain_text("Stages of an order")
    tab_to(page, ".md-nav__link[for=__nav_3]")
    press(page, "Enter")
    expect(page.locator(".md-nav__title:focus")).to_contain_text("The money")
    tab_to(page, "[href$='refund_time/']")
    tab_to(page, button)  # past the last line the menu closes
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()
    press(page, "Enter")
    press(page, "Escape")
    expect(page.locator(button)).to_be_focused()
    tab_to(page, ".asking .option")
    context.close()


def test_a_focus_that_is_lost_or_hidden_is_noticed(page: "Page", address: str) -> None:
    faults = {
        "is lost": "own.blur()",
        "not on the screen": "own.style.transform = 'translateX(-200vw)'",
        "lies below": "document.querySelector('header').style = 'position: fixed; inset: 0'",
        "is not shown": "own.style.setProperty('outline', '0', 'important')",
    }
    for told, fault in faults.items():
        page.goto(f"{address}/en/")
        page.locator("#received a").focus()
        assert page.evaluate(SEEN) == ""
        page.evaluate(f"() => {{ const own = document.activeElement; {fault}; }}")
        assert told in page.evaluate(SEEN)


# ---- large letters, few colours, no motion

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
        if page.locator(".plan .live").count():
            page.wait_for_selector(".plan .live:not([hidden])")
        assert (too_wide(page), page.evaluate(CLIPPED)) == (False, []), f"400 %: {path}"
        page.set_viewport_size(SCREEN)
        page.wait_for_function("width => innerWidth === width", arg=SCREEN["width"])
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
    page.locator(".days").scroll_into_view_if_needed()
    page.locator(".days svg").wait_for()
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
