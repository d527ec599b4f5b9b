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

import pytest

from tests.project import ENVIRONMENT, copy, replace
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
    project = copy(tmp_path_factory.mktemp("serve") / "project")
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
        running.wait_for("/en/", "Where is your order now?")
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
    feature = preview.project / "features/today/not-paid.feature"
    good = feature.read_text(encoding="utf-8")
    preview.wait_for("/live/0", '"ready": true')
    number = 1
    for old, new, passed, says in (
        ("its last day is in 18 days", "its last day is in 17 days", False, "expected: its last"),
        ("      When the buyer", "      Wen the buyer", False, 'write "When" instead of "Wen"'),
        ("Feature: Plans", "Feature: All plans", True, "every one holds."),
    ):
        assert old in good
        feature.write_text(good.replace(old, new, 1), encoding="utf-8")
        found = newest(preview, number)
        number = found["number"]
        assert (found["passed"], found["pages"]) == (passed, ["reference/spec/not-paid/"])
        assert says in found["says"]
    feature.unlink()
    os.mkfifo(feature)
    time.sleep(0.3)
    feature.unlink()
    for _ in range(20):
        feature.write_text(good, encoding="utf-8")
    while not (found := newest(preview, number))["passed"]:
        number = found["number"]
    assert 'src="/live.js"' in preview.wait_for("/en/unpaid/", 'data-live="/en/"')


def test_the_root_leads_to_the_language(preview: Preview) -> None:
    with urllib.request.urlopen(f"{preview.address}/", timeout=10) as answer:
        assert answer.url == f"{preview.address}/en/"
        assert "Where is your order now?" in answer.read().decode("utf-8")


def test_a_saved_page_shows(preview: Preview) -> None:
    page = preview.project / "docs/en/unpaid.md"
    replace(page, "or simply do not pay", "or just do not pay")
    preview.wait_for("/en/unpaid/", "or just do not pay")


def test_a_saved_table_shows(preview: Preview) -> None:
    numbers = preview.project / "rules/today/numbers.md"
    replace(
        numbers, "after which an order that is not paid cancels itself", "until it ends by itself"
    )
    preview.wait_for("/en/unpaid/", "until it ends by itself")


def test_a_scenario_that_fails_shows_in_place_and_goes_when_mended(preview: Preview) -> None:
    feature = preview.project / "features/article/unpaid.feature"
    replace(feature, "| 9    | press", "| 10   | press")
    html = preview.wait_for("/en/article/unpaid/", 'class="fails"')
    shown = Document(html).text
    assert "in the row: | 10 | press Cancel Order |" in shown
    assert "expected: press Cancel Order" in shown
    assert re.search(r"features/article/unpaid\.feature:\d+: Then press Cancel Order", shown)
    assert html.count('class="failures"') == 1
    assert html.count('class="fails"') == 2  # the scenario, and the row of its examples
    assert 'class="failures"' in preview.page("/en/dispute/")
    replace(feature, "| 10   | press", "| 9    | press")
    html = preview.wait_for("/en/article/unpaid/", 'class="fails"', there=False)
    assert 'class="failures"' not in html


def test_a_feature_that_cannot_be_read_shows_and_goes_when_mended(preview: Preview) -> None:
    feature = preview.project / "features/article/unpaid.feature"
    replace(feature, "      When the buyer", "      Wen the buyer")
    html = preview.wait_for("/en/", 'class="failures"')
    assert "write &#34;When&#34; instead of &#34;Wen&#34;" in html
    replace(feature, "      Wen the buyer", "      When the buyer")
    preview.wait_for("/en/", 'class="failures"', there=False)


def test_a_table_that_cannot_be_read_shows_and_goes_when_mended(preview: Preview) -> None:
    table = preview.project / "rules/today/routes/cancel-unpaid.md"
    line = replace(table, "press cancel", "pres cancel")
    html = preview.wait_for("/en/unpaid/", 'class="failures"')
    assert f"today/routes/cancel-unpaid.md:{line}: " in html
    assert html.index('class="failures"') < html.index("<h1")
    replace(table, "pres cancel", "press cancel")
    preview.wait_for("/en/unpaid/", 'class="failures"', there=False)


def test_a_wrong_macro_shows_on_its_page_and_goes_when_mended(preview: Preview) -> None:
    page = preview.project / "docs/en/unpaid.md"
    line = replace(page, 'plan("not paid")', 'plam("not paid")')
    html = preview.wait_for("/en/unpaid/", 'class="failures"')
    assert f"docs/en/unpaid.md:{line}" in html
    replace(page, 'plam("not paid")', 'plan("not paid")')
    preview.wait_for("/en/unpaid/", 'class="failures"', there=False)
