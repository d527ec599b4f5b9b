"""Runs the behaviour suite and reads its verdicts."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SUITE = "tests/test_behaviour.py"
# pytest-bdd and nothing that the suite has no use for: each plugin costs time in every test.
UNUSED = ("cacheprovider", "doctest", "junitxml", "logging", "threadexception", "unittest")
SWITCHES = [part for name in UNUSED for part in ("-p", f"no:{name}")]
COMMAND = [sys.executable, "-m", "pytest", SUITE, "--no-header", "--assert=plain"]
COMMAND += ["-p", "pytest_bdd.plugin", *SWITCHES]

Place = tuple[str, str, int]  # file, scenario, number of the case from 0


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
        report = "\n\n".join(found["failures"]) or output
        return Verdicts(self._process.returncode == 0, report, cases)
