"""A real browser for the tests of the built site, and what goes wrong on its pages."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

NAMES = ("chromium", "google-chrome", "chromium-browser")
SWITCHES = ["--no-sandbox", "--disable-background-networking", "--disable-quic"]
SWITCHES += ["--disable-component-update", "--no-first-run"]
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


def find_chromium() -> str:
    """Where Chromium is. Without it CI fails; elsewhere the test is skipped."""
    found = next(filter(None, map(shutil.which, NAMES)), "")
    if not found and os.environ.get("CI") == "true":
        pytest.fail("CI requires the browser tests: install chromium", pytrace=False)
    if not found:
        pytest.skip("no Chromium here; apt-get install chromium")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=request.param)
    yield context
    context.close()


def watch(page: Page, address: str) -> list[str]:
    """What goes wrong on a page from now on: other hosts, missing files, errors, warnings."""
    wrong: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(address) else wrong.append(r.url))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that fails the test if it asks another host for anything or reports an error."""
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    assert wrong == []


@pytest.fixture
def scriptless(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()
