"""How long it takes from a saved scenario or table to its verdict in the open page: `make bench`.

Measured in Chromium on a running preview of a copy of the project, without the build that follows.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from macros.languages import rulesets
from tests.browser import SWITCHES, find_chromium
from tests.project import ENVIRONMENT, copy

PORT = 8973
ROUNDS = 3
PATIENCE = 120  # seconds
PAUSE = 5  # seconds, until the preview has taken in what was saved before
ADDRESS = f"http://127.0.0.1:{PORT}"
BOX = 'document.querySelector("article > [role=status]")'
SAID = f"says => {BOX}?.textContent.includes(says)"


def measured() -> Iterator[tuple[str, float, str]]:
    """The median seconds until the open page shows a verdict, by what is saved, with goals."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = copy(Path(folder) / "project")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{PORT}"]
        quiet = subprocess.DEVNULL
        server = subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stdout=quiet, stderr=quiet)
        try:
            page = browser.new_page()
            open_when_ready(page)
            yield "saved scenario, to its verdict", of_a_feature(page, project), "1 s"
            near, whole = of_a_table(page, project)
            yield "saved table, to what rests on it", near, "1 s"
            yield "saved table, to all cases", whole, ""
        finally:
            server.terminate()
            server.wait()
            browser.close()


def open_when_ready(page: Page) -> None:
    """Open the home page as soon as the preview judges what is saved."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if "ready" in page.goto(f"{ADDRESS}/live/0").text():  # type: ignore[union-attr]
                page.goto(f"{ADDRESS}/en/")
                return
        except Error:  # the preview is still building
            time.sleep(1)
    sys.exit("The preview does not start.\n  do: run `make serve`, which says why")


def of_a_feature(page: Page, project: Path) -> float:
    """A scenario is wrong and right in turn."""
    feature = min(project.glob("features/*/*.feature"))
    text = feature.read_text(encoding="utf-8")
    found = []
    for number in range(ROUNDS):
        new = text.replace("Feature:", f"Feature: Round {number}", 1)
        if number % 2 == 0:
            new = new.replace("When ", "Wen ", 1)
        found.append(saved(page, feature, new, "every one holds" if number % 2 else "Wen"))
    return statistics.median(found)


def of_a_table(page: Page, project: Path) -> tuple[float, float]:
    """A row is left out of a table and put back: until a case that rests on it fails, and until
    all cases hold again."""
    table = min((project / "rules" / rulesets(project)[0] / "routes").glob("*.md"))
    text = table.read_text(encoding="utf-8")
    row = re.findall(r"^\|.*\|\n", text, re.MULTILINE)[-1]
    fails, holds = [], []
    for _ in range(ROUNDS):
        fails.append(saved(page, table, text.replace(row, ""), f"routes/{table.name}:"))
        holds.append(saved(page, table, text, "the features: "))
    return statistics.median(fails), statistics.median(holds)


def saved(page: Page, file: Path, text: str, says: str) -> float:
    """The seconds from saving a file until the open page says something."""
    time.sleep(PAUSE)
    page.evaluate(f"{BOX}?.replaceChildren()")
    begin = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    page.wait_for_function(SAID, arg=says, polling=10, timeout=PATIENCE * 1000)
    return time.perf_counter() - begin
