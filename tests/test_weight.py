"""What a page weighs: all that a reader's browser loads for it, packed as a host sends it."""

from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Request

from tests.browser import PHONE, served

pytestmark = pytest.mark.browser

PLAN = "received/#country=germany&reason=changed-mind&days-since-receipt=2026-11-20"
MOST = {
    "": 18_500,
    PLAN: 38_450,
    "shipped/": 39_150,
    "dispute/": 39_600,
    "rights/": 25_300,
    "reference/numbers/": 20_600,
}
# A letter of these takes two bytes, and words are longer.
MORE = {"en": 0, "ru": 3_950, "ar": 2_900}
REQUESTS = 9


def loaded(browser: Browser, address: str) -> list[int]:
    """The bytes of each file that a page loads, packed."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    came: list[Request] = []
    page.on("requestfinished", lambda request: came.append(request))
    page.goto(address, wait_until="networkidle")
    bodies = [len(brotli.compress(each.response().body())) for each in came]  # before all is closed
    context.close()
    return bodies


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
def test_a_page_is_light(browser: Browser, address: str, code: str) -> None:
    found = {path: loaded(browser, f"{address}/{code}/{path}") for path in MOST}
    heavy = {path: sum(each) for path, each in found.items() if sum(each) > MOST[path] + MORE[code]}
    assert heavy == {}
    assert max(len(each) for each in found.values()) <= REQUESTS


def test_a_heavy_page_is_noticed(browser: Browser, address: str, tmp_path: Path) -> None:
    assert sum(loaded(browser, f"{address}/en/")) > 10_000
    heavy = "".join(f"{n * n * 7919 % 99991}" for n in range(30_000))
    (tmp_path / "index.html").write_text(heavy, encoding="utf-8")
    with served(tmp_path) as elsewhere:
        assert sum(loaded(browser, f"{elsewhere}/")) > MOST[""]
