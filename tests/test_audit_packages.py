"""The audit of packages tells weaknesses, and never takes silence for good news."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.audit import packages

GOOD = {"name": "attrs", "version": "1", "vulns": []}
WEAK = {"name": "jinja2", "version": "2", "vulns": [{"id": "CVE-1"}, {"id": "CVE-2"}]}
SKIPPED = {"name": "uv", "skip_reason": "not found"}
SILENT = {"message": "405 Method Not Allowed", "error": {"code": "ENOAUDIT"}}
LOCK = "package-lock.json"


@pytest.mark.parametrize(
    ("report", "weak", "unknown"),
    [
        ({"dependencies": [GOOD]}, [], []),
        ({"dependencies": [GOOD, WEAK]}, ["jinja2 2: CVE-1, CVE-2"], []),
        ({"dependencies": [GOOD, SKIPPED]}, [], ["uv"]),
        ({"dependencies": []}, [], ["every package of requirements.lock"]),
        (None, [], ["every package of requirements.lock"]),
    ],
)
def test_what_pip_audit_says(report: Any, weak: list[str], unknown: list[str]) -> None:
    assert packages.of_python(report) == (weak, unknown)


@pytest.mark.parametrize(
    ("report", "weak", "unknown"),
    [
        ({"vulnerabilities": {}}, [], []),
        ({"vulnerabilities": {"x": {"severity": "high"}}}, [f"x ({LOCK}): high"], []),
        (SILENT, [], [f"every package of {LOCK}"]),
        (None, [], [f"every package of {LOCK}"]),
    ],
)
def test_what_npm_audit_says(report: Any, weak: list[str], unknown: list[str]) -> None:
    assert packages.of_npm(report, LOCK) == (weak, unknown)


def test_a_tool_that_fails_is_silence(tmp_path: Path) -> None:
    assert packages.answer([sys.executable, "-c", "print('no JSON')"], tmp_path) is None
    assert packages.answer(["no-such-tool"], tmp_path) is None
    assert packages.answer([sys.executable, "-c", "print('[1]'); exit(1)"], tmp_path) == [1]


@pytest.mark.parametrize(
    ("python", "npm", "code", "said"),
    [
        ({"dependencies": [GOOD]}, {"vulnerabilities": {}}, 0, "No locked package has a known"),
        ({"dependencies": [WEAK]}, {"vulnerabilities": {}}, 1, "known weakness: jinja2 2: CVE-1"),
        ({"dependencies": [GOOD]}, SILENT, 1, "NOT LOOKED UP: every package of package-lock.json"),
        ({"dependencies": [SKIPPED]}, {"vulnerabilities": {}}, 1, "NOT LOOKED UP: uv"),
    ],
)
def test_the_audit_passes_only_if_everything_was_looked_up_and_is_well(
    python: Any,
    npm: Any,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = {"npm": npm, sys.executable: python}
    monkeypatch.setattr(packages, "answer", lambda command, folder: answers[command[0]])
    assert packages.main() == code
    assert said in capsys.readouterr().out
