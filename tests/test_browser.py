"""The built site in a real browser: phone and desktop, keyboard, and without JavaScript."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import find_chromium, too_wide, watch

pytestmark = pytest.mark.browser


def opened_by_keyboard(page: Page) -> list[str]:
    """Go through the page with Tab and press Enter on each case; the ids of those that toggle."""
    toggled: list[str] = []
    for _ in range(page.locator("a, button, input, summary, [tabindex]").count()):
        page.keyboard.press("Tab")
        case = page.evaluate(CASE_IN_FOCUS)
        if case and case["id"] not in toggled:
            page.keyboard.press("Enter")
            toggled += [case["id"]] if page.evaluate(CASE_IN_FOCUS)["open"] != case["open"] else []
    return toggled


CASE_IN_FOCUS = """() => {
    const summary = document.activeElement.closest("details.case > summary");
    return summary && {id: summary.parentElement.id, open: summary.parentElement.open};
}"""


ADDRESSES = ("en/", "en/unpaid/", "en/received/", "en/reference/spec/", "en/reference/tables/")


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
    page.wait_for_function("new Promise(done => setTimeout(() => done(true)))")
    assert [problem for problem in wrong if says in problem] != []


@pytest.mark.parametrize(("ci", "end"), [("true", pytest.fail), ("", pytest.skip)])
def test_a_missing_browser_fails_in_ci_only(ci: str, end, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(end.Exception, match="install chromium"):
        find_chromium()


def test_without_a_script_the_picture_leads_to_the_page_of_each_stage(
    scriptless: Page, address: str
) -> None:
    scriptless.goto(f"{address}/en/")
    links = scriptless.locator(".order-way a")
    assert links.count() == 9
    for number in range(links.count()):
        scriptless.goto(f"{address}/en/")
        links.nth(number).click()
        expect(scriptless.locator("p.now")).to_be_visible()
        expect(scriptless.locator("details.case").first).to_be_visible()


@pytest.mark.parametrize("topic", ["unpaid", "received"])
def test_every_case_opens_by_keyboard(page: Page, address: str, topic: str) -> None:
    page.goto(f"{address}/en/{topic}/")
    cases = page.locator("details.case").filter(visible=True)
    ids = cases.evaluate_all("cases => cases.map(details => details.id)")
    assert len(ids) > 1
    assert opened_by_keyboard(page) == ids
    expect(cases.first.locator("dl")).to_be_visible()


def test_a_case_that_the_keyboard_cannot_open_is_noticed(page: Page, address: str) -> None:
    page.goto(f"{address}/en/unpaid/")
    page.evaluate("document.querySelector('details.case > summary').tabIndex = -1")
    cases = page.locator("details.case").filter(visible=True)
    assert len(opened_by_keyboard(page)) == cases.count() - 1


def test_without_javascript_the_way_leads_to_an_answer(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}/en/")
    scriptless.locator(".order-way a").nth(4).click()
    case = scriptless.locator("details.case").first
    case.locator("> summary").click()
    expect(case.locator("dl")).to_be_visible()


def test_without_javascript_the_specification_shows_one_topic(
    scriptless: Page, address: str
) -> None:
    scriptless.goto(f"{address}/en/reference/spec/")
    expect(scriptless.locator("#dispute")).to_be_visible()
    scriptless.locator(".filter a[href='#unpaid']").click()
    expect(scriptless.locator("#unpaid")).to_be_visible()
    expect(scriptless.locator("#dispute")).to_be_hidden()
    scriptless.locator(".filter a[href='#all']").click()
    expect(scriptless.locator("#dispute")).to_be_visible()


def test_without_javascript_the_switch_shows_the_article(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}/en/unpaid/")
    today, article = scriptless.locator(".case.in-today"), scriptless.locator(".case.in-article")
    expect(today.first).to_be_visible()
    expect(article.first).to_be_hidden()
    scriptless.locator("#edition-article").check()
    expect(article.first).to_be_visible()
    expect(today.first).to_be_hidden()
    assert "10 days" in scriptless.locator("article").inner_text()
    assert "20 days" not in scriptless.locator(".answers").inner_text()


def test_the_root_leads_to_english(page: Page, address: str) -> None:
    page.goto(f"{address}/")
    page.wait_for_url(f"{address}/en/")
