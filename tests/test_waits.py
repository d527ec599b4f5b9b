"""The tests come to an end: one that waits for ever fails, with where it stood."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.project import ROOT

WAITS = "def test_waits():\n    threading.Event().wait()\n"
GOES_ON = "def test_goes_on():\n    pass\n"


def test_a_test_that_waits_for_ever_fails_and_the_others_go_on(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests").mkdir()
    file = tmp_path / "tests" / "test_waits.py"
    file.write_text(f"import threading\n{WAITS}{GOES_ON}", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "1", "-o", "faulthandler_timeout=2"],
        cwd=tmp_path,
        env={name: said for name, said in os.environ.items() if not name.startswith("PYTEST_")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 1
    assert "1 failed, 1 passed" in ran.stdout
    assert "crashed while running 'tests/test_waits.py::test_waits'" in ran.stdout
    assert 'test_waits.py", line 3 in test_waits' in ran.stderr
