"""How long the page takes on which a change is tried: `make bench`, after the site is built.

It is loaded with an empty cache at 1.6 Mbit/s, packed with gzip as hosts send it; then each
feature is run.
"""

import gzip
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser import DESKTOP, SWITCHES, Quiet, find_chromium, served

SITE = Path(__file__).parents[1] / "site"
PAGE = "en/reference/try/"
ROUNDS = 5
SPEED = {
    "offline": False,
    "latency": 0,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 1_600_000 / 8,
}
# Milliseconds from the click on the first button, which runs, until the verdict is there.
RUN = """() => new Promise((done) => {
    const begin = performance.now();
    new MutationObserver(() => done(performance.now() - begin))
        .observe(document.querySelector(".try .verdicts"), {childList: true});
    document.querySelector(".try .buttons button").click();
})"""


class Packed(Quiet):
    """Sends every file packed."""

    def do_GET(self) -> None:  # noqa: N802
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def measured() -> Iterator[tuple[str, float, str]]:
    """The median seconds of loading, and those of the feature that takes longest, with goals."""
    with served(SITE, Packed) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        load = statistics.median(load_time(browser, f"{address}/{PAGE}") for _ in range(ROUNDS))
        yield "try a change: loaded", load, "2 s"
        times = run_times(browser, f"{address}/{PAGE}")
        name, slowest = max(times.items(), key=lambda each: each[1])
        yield f"try a change: {name}", slowest / 1000, "0.3 s; the slowest feature"
        browser.close()


def load_time(browser: Browser, address: str) -> float:
    """Seconds until the feature stands in the editor, with nothing in the cache."""
    context = browser.new_context(viewport=DESKTOP, service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SPEED)
    begin = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(".try .cm-line").first.wait_for()
    seconds = time.perf_counter() - begin
    context.close()
    return seconds


def run_times(browser: Browser, address: str) -> dict[str, float]:
    """For each feature, the median milliseconds from the click on Run until its verdict."""
    page = browser.new_page(viewport=DESKTOP)
    page.goto(address, wait_until="networkidle")
    choice = page.locator(".try select")
    found = {}
    for file in choice.locator("option").all_inner_texts():
        choice.select_option(label=file)
        found[file] = statistics.median(page.evaluate(RUN) for _ in range(ROUNDS))
    return found
