"""The built site in a real browser: phone and desktop, keyboard, search, and without JavaScript."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

pytestmark = pytest.mark.browser

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), ""
)
SWITCHES = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
PHONE = {"width": 360, "height": 640}
DESKTOP = {"width": 1280, "height": 900}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing: the tests say what is wrong."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM and os.environ.get("CI") != "true":
        pytest.skip("no Chromium here; apt-get install chromium")
    assert CHROMIUM, "CI requires the browser tests: install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=request.param)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that fails the test if it asks another host for anything or reports an error."""
    page, wrong = context.new_page(), []
    page.on("request", lambda r: None if r.url.startswith(address) else wrong.append(r.url))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    assert wrong == []


@pytest.fixture
def scriptless(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


ADDRESSES = ("en/", "en/unpaid/", "en/received/", "en/reference/spec/", "en/reference/tables/")


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_page_scrolls_sideways(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"]


def test_a_page_that_asks_another_host_is_noticed(context: BrowserContext, address: str) -> None:
    page, asked = context.new_page(), []
    page.on("request", lambda r: None if r.url.startswith(address) else asked.append(r.url))
    page.goto(f"{address}/en/")
    page.evaluate("fetch('http://127.0.0.1:1/x').catch(() => null)")
    assert asked == ["http://127.0.0.1:1/x"]


def test_the_picture_leads_to_the_page_of_each_stage(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    links = page.locator(".order-way a")
    assert links.count() == 9
    for number in range(links.count()):
        page.goto(f"{address}/en/")
        links.nth(number).click()
        expect(page.locator("p.now")).to_be_visible()
        expect(page.locator("details.case").first).to_be_visible()


def test_a_case_opens_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/en/received/")
    case = page.locator("details.case").first
    assert not case.evaluate("details => details.open")
    case.locator("summary").focus()
    page.keyboard.press("Enter")
    assert case.evaluate("details => details.open")
    expect(case.locator("dl")).to_be_visible()


def test_the_search_finds_the_page_to_cancel(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    if page.viewport_size == PHONE:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").press_sequentially("not paid cancel")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    pages = page.locator(".md-search-result__item > .md-search-result__link")
    found = pages.evaluate_all("links => links.map(link => link.href)")
    assert any("/en/unpaid/" in href for href in found[:3]), found[:9]


def test_without_javascript_the_way_leads_to_an_answer(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}/en/")
    scriptless.locator(".order-way a").nth(4).click()
    case = scriptless.locator("details.case").first
    case.locator("summary").click()
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
