"""Chromium for the tests: where it is, the built site served, and what may go wrong on a page."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAMES = ("chromium", "google-chrome", "chromium-browser")
SWITCHES = ["--no-sandbox", "--disable-background-networking", "--disable-quic"]
SWITCHES += ["--disable-component-update", "--no-first-run"]
SWITCHES += ["--disable-partial-raster"]  # what changes is drawn as if it had been so before
# The lists below the address bar, which no test opens, are two more pages in every new window, half
# of the time that it takes. Chromium heeds the last such switch only: with them goes all that
# Playwright turns off itself.
FEATURES_OFF = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
    "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    "PreconnectToSearch", "msForceBrowserSignIn", "msEdgeUpdateLaunchServicesPreferredVersion",
)  # fmt: skip
SWITCHES += [f"--disable-features={','.join(FEATURES_OFF)}"]
PHONE = {"width": 360, "height": 640}
SCREEN = {"width": 390, "height": 844}  # a phone of now
DESKTOP = {"width": 1280, "height": 900}
SCHEMES = {"light": "default", "dark": "slate"}  # what the theme calls their colours


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing: the tests say what is wrong."""


@contextmanager
def served(folder: Path, kind: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a folder while it is served."""
    handler = functools.partial(kind, directory=str(folder))
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


def watch(page: "Page", address: str) -> list[str]:
    """What goes wrong on a page from now on: other hosts, missing files, errors, warnings."""
    wrong: list[str] = []
    page.on("request", lambda r: None if r.url.startswith(address) else wrong.append(r.url))
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong


def too_wide(page: "Page") -> bool:
    """Whether the page scrolls sideways."""
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def recolour(page: "Page", scheme: str) -> None:
    """Turn a page light or dark, as the device of a reader does."""
    page.emulate_media(color_scheme=scheme)
    page.locator(f"body[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()


def choose(page: "Page", words: str) -> None:
    """Click an answer to the open question."""
    page.locator(".option", has_text=words).click()


def violations(page: "Page") -> list[str]:
    """What axe-core finds wrong on a page at rest."""
    from axe_playwright_python.sync_playwright import Axe

    page.wait_for_function(
        "() => document.getAnimations().every(each => each.playState === 'finished')"
    )
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]
