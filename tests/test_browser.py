"""The built site in a real browser: phone and desktop, keyboard, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros import languages
from rules.loader import load
from tests.browser import find_chromium, too_wide, watch
from tests.project import ROOT

pytestmark = pytest.mark.browser


ADDRESSES = (
    "en/",
    "en/unpaid/",
    "en/received/",
    "en/rights/",
    "en/article/received/",
    "en/reference/sources/",
    "en/reference/spec/several-ways/",
    "en/reference/tables/the-dispute/",
)
STAGES = len(load(ROOT / "rules" / "today").facts["stage"].choices)


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_page_scrolls_sideways(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    assert not too_wide(page)


def test_a_page_that_scrolls_sideways_is_noticed(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    page.evaluate("document.querySelector('article').style.width = '3000px'")
    assert too_wide(page)


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("fetch('http://127.0.0.1:1/x').catch(() => null)", "http://127.0.0.1:1/x"),
        ("fetch('/en/missing.png').then(() => null)", "/en/missing.png"),
        ("console.error('planted')", "planted"),
        ("setTimeout(() => { throw Error('thrown') })", "thrown"),
    ],
)
def test_a_page_that_does_something_wrong_is_noticed(
    context: BrowserContext, address: str, script: str, says: str
) -> None:
    page = context.new_page()
    wrong = watch(page, address)
    page.goto(f"{address}/en/")
    assert wrong == []
    page.evaluate(script)
    page.wait_for_function("() => new Promise(done => setTimeout(() => done(true)))")
    assert [problem for problem in wrong if says in problem] != []


@pytest.mark.parametrize(("ci", "end"), [("true", pytest.fail), ("", pytest.skip)])
def test_a_missing_browser_fails_in_ci_only(ci: str, end, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(end.Exception, match="install chromium"):
        find_chromium()


def test_what_playwright_turns_off_stays_off(browser: Browser) -> None:
    """Our switch is the last one, and the only one that counts."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getInfo")["commandLine"]
    *_, theirs, ours = re.findall(r"--disable-features=(\S+)", told)
    assert set(theirs.split(",")) < set(ours.split(","))


def test_without_a_script_every_door_leads_to_ways_out(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}/en/")
    doors = scriptless.locator(".plan .static a")
    assert doors.count() == STAGES
    for number in range(STAGES):
        scriptless.goto(f"{address}/en/")
        doors.nth(number).click()
        expect(scriptless.locator("p.now")).to_be_visible()
        expect(scriptless.locator(".plan .static li").first).to_be_visible()


@pytest.mark.parametrize("path", ["en/reference/spec/not-paid/", "en/article/unpaid/"])
def test_every_scenario_opens_by_keyboard(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    count = page.locator("details.scenario").count()
    assert count > 1
    assert opened_by_keyboard(page) == count


def test_a_scenario_that_the_keyboard_cannot_open_is_noticed(page: Page, address: str) -> None:
    page.goto(f"{address}/en/article/unpaid/")
    page.evaluate("document.querySelector('details.scenario > summary').tabIndex = -1")
    assert opened_by_keyboard(page) == page.locator("details.scenario").count() - 1


def opened_by_keyboard(page: Page) -> int:
    """Go through the page with Tab, press Enter on each scenario; how many have opened."""
    for _ in range(page.locator("a, button, input, summary, [tabindex]").count()):
        page.keyboard.press("Tab")
        if page.evaluate(
            "document.activeElement.matches('details.scenario:not([open]) > summary')"
        ):
            page.keyboard.press("Enter")
    return page.locator("details.scenario[open]").count()


@pytest.mark.parametrize("old", languages.moved())
def test_an_old_address_leads_on_without_a_script(scriptless: Page, address: str, old: str) -> None:
    scriptless.goto(f"{address}/en/{old}")
    scriptless.wait_for_url(f"{address}/en/{languages.moved()[old]}")
    expect(scriptless.locator("p.now")).to_be_visible()


def test_the_root_leads_to_english(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.wait_for_url(f"{address}/en/")
