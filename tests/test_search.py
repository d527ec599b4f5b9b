"""What buyers type leads to the right page, in every language that is built."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.language import Language
from macros.search import Document, SearchError, words, write
from tests.test_browser import (  # noqa: F401
    DESKTOP,
    PHONE,
    address,
    browser,
    context,
    page,
    scriptless,
    watch,
)

ROOT = Path(__file__).parents[1]
QUERIES: dict[str, dict[str, str]] = tomllib.loads(
    (ROOT / "tests" / "queries.toml").read_text(encoding="utf-8")
)
BUILT = sorted(code for code in QUERIES if (ROOT / "docs" / code).is_dir())
FIRST = 3


def open_search(page: Page) -> None:  # noqa: F811
    if page.viewport_size == PHONE:
        page.locator("label.md-header__button[for=__search]").click()
    else:
        page.locator(".md-search__input").click()
    expect(page.locator("[data-md-toggle=search]")).to_be_checked()


def results(page: Page, query: str) -> list[str]:  # noqa: F811
    """The addresses of the pages that a query finds, the best first."""
    page.locator(".md-search__input").fill(query)
    page.wait_for_function(
        "query => document.querySelector('.md-search-result__list').dataset.query === query",
        arg=query,
    )
    links = page.locator(".md-search-result__item > .md-search-result__link:first-child")
    return links.evaluate_all("links => links.map(link => new URL(link.href).pathname)")


def missed(page: Page, code: str, queries: dict[str, str]) -> dict[str, list[str]]:  # noqa: F811
    """The queries whose page is not among the first three, and what is found in its place."""
    found = {query: results(page, query)[:FIRST] for query in queries}
    return {
        query: found[query]
        for query, right in queries.items()
        if f"/{code}/{right}/" not in found[query]
    }


@pytest.fixture
def searching(browser: Browser, address: str) -> Iterator[Page]:  # noqa: F811
    """A page on the desktop with the search of English open."""
    context = browser.new_context(viewport=DESKTOP)  # noqa: F811
    page = context.new_page()  # noqa: F811
    page.goto(f"{address}/en/")
    open_search(page)
    yield page
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("code", BUILT)
def test_every_query_finds_its_page_among_the_first_three(
    searching: Page,
    address: str,  # noqa: F811
    code: str,
) -> None:
    searching.goto(f"{address}/{code}/")
    open_search(searching)
    assert missed(searching, code, QUERIES[code]) == {}
