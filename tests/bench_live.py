"""How long it takes from a saved scenario to its verdict in the open page: `make bench`.

Measured in Chromium on a running preview of a copy of the project, without the build that follows.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import SWITCHES, find_chromium
from tests.project import ENVIRONMENT, copy

PORT = 8973
ROUNDS = 5
SAVED = 'document.querySelector("article > [role=status]")?.textContent.includes("{}")'


def main() -> None:
    """Save one scenario several times, wrong and right in turn, and print the median."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy(Path(folder) / "project")
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{PORT}"]
        quiet = subprocess.DEVNULL
        server = subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stdout=quiet, stderr=quiet)
        try:
            print(f"{'saved scenario to verdict (at most 1)':38} {measured(project):6.2f} s")
        finally:
            server.terminate()
            server.wait()


def measured(project: Path) -> float:
    """The median seconds until the open page shows what one changed scenario comes to."""
    feature = next(iter(sorted(project.glob("features/*/*.feature"))))
    text = feature.read_text(encoding="utf-8")
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        page = browser.new_page()
        address = f"http://127.0.0.1:{PORT}/en/"
        end = time.monotonic() + 120
        while time.monotonic() < end:
            try:
                if "ready" in page.goto(f"http://127.0.0.1:{PORT}/live/0").text():  # type: ignore[union-attr]
                    break
            except Exception:  # the preview is still building
                time.sleep(1)
        page.goto(address)
        for number in range(ROUNDS):
            name = f"Feature: Round {number}"
            said = "every one holds" if number % 2 else "Wen"
            new = text.replace("Feature:", name, 1)
            new = new if number % 2 else new.replace("When ", "Wen ", 1)
            begin = time.perf_counter()
            feature.write_text(new, encoding="utf-8")
            page.wait_for_function(SAVED.format(said), polling=10)
            found.append(time.perf_counter() - begin)
            time.sleep(1)
        browser.close()
    return statistics.median(found)


if __name__ == "__main__":
    main()
