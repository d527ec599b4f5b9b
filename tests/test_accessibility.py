"""Everybody can use the pages: axe finds nothing, nothing moves or scrolls sideways."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import DESKTOP, PHONE, SCHEMES, recolour, violations

pytestmark = pytest.mark.browser

STATES = [
    "en/",
    "en/unpaid/",
    "en/received/",
    "en/received/#country=germany&reason=changed-mind&days-since-receipt=2026-11-20",
    "en/rights/",
    "en/glossary/",
    "en/article/unpaid/",
    "en/reference/sources/",
    "en/reference/spec/not-paid/",
    "en/reference/tables/the-free-return/",
]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(browser: Browser, address: str, size: dict) -> None:
    context = browser.new_context(viewport=size)
    for state in STATES:
        page = context.new_page()
        page.goto(f"{address}/{state}", wait_until="networkidle")
        for scheme in SCHEMES:
            recolour(page, scheme)
            assert violations(page) == [], f"{state}, {scheme}"
        page.close()
    context.close()


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("image-alt", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
        ("button-name", '<button type="button"></button>'),
        ("color-contrast", '<p><font color="#cccccc">hard to read</font></p>'),
        ("label", '<input type="text">'),
        ("link-name", '<a href="#top"></a>'),
    ],
)
def test_axe_notices_what_is_wrong(page: Page, address: str, rule: str, fault: str) -> None:
    page.goto(f"{address}/en/reference/tables/the-free-return/")
    page.evaluate(
        "fault => document.querySelector('article').insertAdjacentHTML('afterbegin', fault)", fault
    )
    assert [found.partition(":")[0] for found in violations(page)] == [rule]


def test_nothing_moves_by_itself(page: Page, address: str) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
        " if (!e.hadRecentInput) window.moved += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"{address}/en/received/")
    page.locator(".option").first.click()
    page.wait_for_function("() => new Promise(done => setTimeout(() => done(true), 300))")
    assert page.evaluate("window.moved") < 0.01
