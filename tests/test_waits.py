"""The tests come to an end: one that waits for ever fails and ends the run, with where it stood."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.project import ROOT

EXPRESSION = re.compile(
    r"""wait_for_function\(\s*f?(?P<quote>["'])(?:(?!=>|(?P=quote)).)*(?P=quote)"""
)
WAITS = "import threading\ndef test_waits():\n    threading.Event().wait()\n"


def test_a_test_that_waits_for_ever_ends_the_run(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests").mkdir()
    file = tmp_path / "tests" / "test_waits.py"
    file.write_text(WAITS, encoding="utf-8")
    command = re.search("pytest (-n auto .+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert command
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *command[1].split(), "-o", "faulthandler_timeout=2"],
        cwd=tmp_path,
        env={name: said for name, said in os.environ.items() if not name.startswith("PYTEST_")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 1
    assert "1 failed in" in ran.stdout
    assert "crashed while running 'tests/test_waits.py::test_waits'" in ran.stdout
    assert 'test_waits.py", line 3 in test_waits' in ran.stderr


def test_what_is_waited_for_is_a_function() -> None:
    """An expression is read anew at each try, which the pages' policy forbids from the second."""
    assert EXPRESSION.search("page.wait_for_function(\n    'window.moved > 1')")
    assert not EXPRESSION.search('page.wait_for_function("() => window.moved")')
    for file in (ROOT / "tests").rglob("*.py"):
        if file != Path(__file__):
            found = EXPRESSION.search(file.read_text(encoding="utf-8"))
            assert not found, f"{file.name}: {found and found[0]}: write it as '() => ...'"
