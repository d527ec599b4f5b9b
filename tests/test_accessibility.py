"""Everybody can use the assistant: axe finds nothing, nothing moves or scrolls sideways."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import DESKTOP, PHONE, violations

pytestmark = pytest.mark.browser

STATES = [
    "en/",
    "en/#stage=received",
    "en/#stage=confirmed&countdown=countdown-runs&reason=wrong-or-faulty",
    "en/received/",
    "en/received/#stage=confirmed&countdown=no-countdown",
    "en/dispute/#stage=in-dispute&reply=silent&dispute-course=?",
    "en/unpaid/#stage=shipped",
    "en/received/?on=2026-12-01#stage=confirmed&countdown=no-countdown"
    "&days-since-confirmed=2026-11-25&reason=wrong-or-faulty",
    "en/preparing/#reply=not-asked&nonsense=1",
    "en/reference/tables/",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: str, size: dict) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)
    for state in STATES:
        page = context.new_page()
        page.goto(f"{address}/{state}", wait_until="networkidle")
        assert violations(page) == [], state
        page.close()
    context.close()


def test_axe_notices_what_is_wrong(page: Page, address: str) -> None:
    page.goto(f"{address}/en/received/")
    page.evaluate("document.querySelector('.option span').remove()")
    assert any(found.startswith("label") for found in violations(page))


@pytest.mark.parametrize("setting", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_other_colours_and_less_motion(browser: Browser, address: str, setting: dict) -> None:
    context = browser.new_context(viewport=PHONE, **setting)
    page = context.new_page()
    page.goto(f"{address}/en/received/#stage=received")
    option = page.locator(".option").first
    option.locator("input").focus()
    option.locator("input").press("Space")
    assert option.evaluate("e => getComputedStyle(e).outlineStyle") == (
        "solid" if "forced_colors" in setting else "none"
    )
    assert option.evaluate("e => getComputedStyle(e).transitionDuration") == "0s"
    context.close()


def test_nothing_moves_by_itself(page: Page, address: str) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
        " if (!e.hadRecentInput) window.moved += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"{address}/en/received/")
    expect(page.locator(".assistant form button").first).to_be_visible()
    page.locator(".option").first.click()
    page.wait_for_function("new Promise(done => setTimeout(() => done(true), 300))")
    assert page.evaluate("window.moved") < 0.01
