"""A preview shows what is saved, shows what fails in place, and recovers when it is mended."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.project import ENVIRONMENT, replace, small
from tests.test_build import EXTEND, LATE, LENT, RETURN
from tests.test_pages import Document

PATIENCE = 90  # seconds until a test gives up; nothing is measured


@dataclass
class Preview:
    """A running preview of a copy of the project."""

    project: Path
    address: str

    def page(self, path: str, timeout: int = 10) -> str:
        with urllib.request.urlopen(f"{self.address}{path}", timeout=timeout) as answer:
            return answer.read().decode("utf-8")

    def wait_for(self, path: str, text: str, there: bool = True) -> str:
        """The page once it has the text, or no longer has it."""
        end = time.monotonic() + PATIENCE
        html = ""
        while time.monotonic() < end:
            try:
                html = self.page(path)
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                html = ""
            if html and (text in html) is there:
                return html
            time.sleep(0.2)
        pytest.fail(f"{text!r} {'never came' if there else 'never went'} on {path}")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    project = small(tmp_path_factory.mktemp("serve") / "library")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    running = Preview(project, f"http://127.0.0.1:{port}")
    try:
        running.wait_for("/en/", "Where is the book now?")
        yield running
    finally:
        server.terminate()
        server.wait(timeout=20)


def newest(preview: Preview, after: int) -> dict[str, Any]:
    """The next verdict on something that was saved."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found: dict[str, Any] = json.loads(preview.page(f"/live/{after}", timeout=PATIENCE))
        if found["number"] > after and found.get("says"):
            return found
    pytest.fail(f"no verdict after number {after}")


def test_what_is_saved_is_told_at_once_and_after_every_mistake(preview: Preview) -> None:
    """The verdict comes before the pages; a burst of saves and every mistake leave it running."""
    feature = preview.project / "features/library/plans.feature"
    good = feature.read_text(encoding="utf-8")
    preview.wait_for("/live/0", '"ready": true')
    number = 1
    for old, new, passed, says in (
        ("its last day is in 1 day", "its last day is in 2 days", False, "expected: its last"),
        ("      When the reader", "      Wen the reader", False, 'write "When" instead of "Wen"'),
        ("Feature: What", "Feature: All", True, "every one holds."),
    ):
        assert old in good
        feature.write_text(good.replace(old, new, 1), encoding="utf-8")
        found = newest(preview, number)
        number = found["number"]
        assert (found["passed"], found["pages"]) == (passed, ["reference/spec/plans/"])
        assert says in found["says"]
    feature.unlink()
    os.mkfifo(feature)
    time.sleep(0.3)
    feature.unlink()
    for _ in range(20):
        feature.write_text(good, encoding="utf-8")
    while not (found := newest(preview, number))["passed"]:
        number = found["number"]
    assert 'src="/live.js"' in preview.wait_for("/en/lent/", 'data-live="/en/"')


def test_the_root_leads_to_the_language(preview: Preview) -> None:
    with urllib.request.urlopen(f"{preview.address}/", timeout=10) as answer:
        assert answer.url == f"{preview.address}/en/"
        assert "Where is the book now?" in answer.read().decode("utf-8")


def test_the_open_data_is_there(preview: Preview) -> None:
    replace(preview.project / LENT, "# A book", '{{ data_file("library.json") }}\n\n# A book')
    (link,) = re.findall(
        r'href="([^"]+library\.json)"', preview.wait_for("/en/lent/", "library.json")
    )
    found = json.loads(preview.page(urljoin("/en/lent/", link)))
    assert found["ruleset"] == "library"
    assert all(case["holds"] for each in found["scenarios"] for case in each["cases"])
    assert "<definitions" in preview.page("/data/library.dmn")
    assert json.loads(preview.page("/data/data.schema.json"))["title"]
    with pytest.raises(urllib.error.HTTPError, match="404"):
        preview.page("/data/other.json")


def test_a_saved_page_shows(preview: Preview) -> None:
    replace(preview.project / LENT, "# A book that is lent", "# A book in your bag")
    preview.wait_for("/en/lent/", "A book in your bag")


def test_a_saved_table_shows(preview: Preview) -> None:
    numbers = preview.project / "rules/library/numbers.md"
    replace(numbers, "how long a grown-up may keep a book", "until a grown-up has to return")
    preview.wait_for("/en/reference/numbers/", "until a grown-up has to return")


def test_a_scenario_that_fails_shows_in_place_and_goes_when_mended(preview: Preview) -> None:
    feature = preview.project / "features/older/return.feature"
    replace(feature, LATE, LATE.replace("28", "29"))
    html = preview.wait_for("/en/older/return/", 'class="fails"')
    shown = Document(html).text
    assert "in the row: | the reader is a child | 29 | bring the book back |" in shown
    assert "expected: bring the book back" in shown
    assert re.search(r"features/older/return\.feature:\d+: Then bring the book back", shown)
    assert html.count('class="failures"') == 1
    assert html.count('class="fails"') == 2  # the scenario, and the row of its examples
    assert 'class="failures"' in preview.page("/en/lost/")
    replace(feature, LATE.replace("28", "29"), LATE)
    html = preview.wait_for("/en/older/return/", 'class="fails"', there=False)
    assert 'class="failures"' not in html


def test_a_feature_that_cannot_be_read_shows_and_goes_when_mended(preview: Preview) -> None:
    feature = preview.project / RETURN
    replace(feature, "      When the reader", "      Wen the reader")
    html = preview.wait_for("/en/", 'class="failures"')
    assert "write &#34;When&#34; instead of &#34;Wen&#34;" in html
    replace(feature, "      Wen the reader", "      When the reader")
    preview.wait_for("/en/", 'class="failures"', there=False)


def test_a_table_that_cannot_be_read_shows_and_goes_when_mended(preview: Preview) -> None:
    table = preview.project / EXTEND
    line = replace(table, "press extend", "pres extend")
    html = preview.wait_for("/en/lent/", 'class="failures"')
    assert f"library/routes/extend-the-loan.md:{line}: " in html
    assert html.index('class="failures"') < html.index("<h1")
    replace(table, "pres extend", "press extend")
    preview.wait_for("/en/lent/", 'class="failures"', there=False)


def test_a_wrong_macro_shows_on_its_page_and_goes_when_mended(preview: Preview) -> None:
    page = preview.project / LENT
    line = replace(page, 'plan("lent")', 'plam("lent")')
    html = preview.wait_for("/en/lent/", 'class="failures"')
    assert f"{LENT}:{line}" in html
    replace(page, 'plam("lent")', 'plan("lent")')
    preview.wait_for("/en/lent/", 'class="failures"', there=False)
