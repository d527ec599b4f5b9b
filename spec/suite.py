"""Runs the behaviour suite and reads its verdicts."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rules.findings import at_most
from rules.loader import load
from rules.model import Ruleset

ROOT = Path(__file__).parents[1]
SUITE = "tests/test_behaviour.py"
# pytest-bdd and nothing that the suite has no use for: each plugin costs time in every test, and
# each fixture, of a plugin or of conftest.py, in every step.
UNUSED = (
    "cacheprovider", "capture", "doctest", "junitxml", "legacypath", "logging", "monkeypatch",
    "recwarn", "subtests", "threadexception", "tmpdir", "unittest", "unraisableexception",
    "warnings",
)  # fmt: skip
SWITCHES = [part for name in UNUSED for part in ("-p", f"no:{name}")]
COMMAND = [sys.executable, "-m", "pytest", SUITE, "--no-header", "--assert=plain"]
COMMAND += ["--noconftest", "-p", "pytest_bdd.plugin", "-p", "tests.verdicts", *SWITCHES]

PATIENCE = 600  # seconds that a build waits for the verdicts of another process

Place = tuple[str, str, int]  # file, scenario, number of the case from 0


def rulesets(folder: Path = ROOT / "rules") -> list[Ruleset]:
    """Every ruleset of the project. Raises RulesetError with all that is wrong with the first."""
    return [load(path.parent) for path in sorted(folder.glob("*/facts.md"))]


@dataclass(frozen=True)
class Verdict:
    """What pytest-bdd found out about one case of a scenario.

    message  what is wrong, in plain words, or ""
    """

    passed: bool
    message: str


@dataclass(frozen=True)
class Verdicts:
    """The verdicts of a run.

    passed  whether the whole suite passed
    report  what is wrong, in plain words; what pytest printed if it did not come to that
    """

    passed: bool
    report: str
    cases: dict[Place, Verdict]


def start(features: Path = ROOT / "features") -> "Run":
    """Start the suite on a folder of features, in a process of its own."""
    return Run(features)


class Run:
    """A running suite; `verdicts` waits for its end."""

    def __init__(self, features: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="verdicts-")
        self._file = Path(self._folder.name) / "verdicts.json"
        self._process = subprocess.Popen(
            [*COMMAND, f"--verdicts={self._file}"],
            cwd=ROOT,
            env={
                **os.environ,
                "GUIDE_FEATURES": str(features),
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def verdicts(self) -> Verdicts:
        """Wait for the suite to end and return what it found."""
        output, _ = self._process.communicate()
        found: dict[str, Any] = {"cases": [], "failures": []}
        if self._file.exists():
            found = json.loads(self._file.read_text(encoding="utf-8"))
        self._folder.cleanup()
        cases = {
            (entry["file"], entry["scenario"], entry["case"]): Verdict(
                entry["passed"], entry["message"]
            )
            for entry in found["cases"]
        }
        report = at_most(found["failures"]) or output
        return Verdicts(self._process.returncode == 0, report, cases)


def save(verdicts: Verdicts, file: Path) -> None:
    """Write verdicts for the builds that wait for them (`Awaited`)."""
    cases = [[*place, v.passed, v.message] for place, v in verdicts.cases.items()]
    found = {"passed": verdicts.passed, "report": verdicts.report, "cases": cases}
    unfinished = file.with_suffix(".part")
    unfinished.write_text(json.dumps(found), encoding="utf-8")
    unfinished.rename(file)


class Awaited:
    """A suite that another process runs once for several builds; that process saves verdicts."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def verdicts(self) -> Verdicts:
        """Wait for the file and return what it says."""
        end = time.monotonic() + PATIENCE
        while not self._file.exists():
            if time.monotonic() > end or not self._file.parent.exists():
                return Verdicts(False, "The behaviour suite has not come to an end.", {})
            time.sleep(0.05)
        found = json.loads(self._file.read_text(encoding="utf-8"))
        cases = {
            (file, scenario, number): Verdict(passed, message)
            for file, scenario, number, passed, message in found["cases"]
        }
        return Verdicts(found["passed"], found["report"], cases)
