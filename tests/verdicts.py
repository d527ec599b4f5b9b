"""The verdicts of the behaviour suite, which the living specification shows: a plugin of pytest."""

import json
import os
from collections.abc import Generator
from pathlib import Path

import pytest

from rules.engine import CaseError, RuleError
from rules.sentences import UnknownSentenceError
from spec.steps import StepFailedError

ROOT = Path(__file__).parents[1]
# Another folder of feature files can be tried, by the tests of the suite itself.
FEATURES = Path(os.environ.get("GUIDE_FEATURES", ROOT / "features"))
VERDICTS = pytest.StashKey[list[dict[str, object]]]()
FAILURES = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--verdicts", default=None, help="write each case's verdict to this JSON file")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[VERDICTS] = []
    config.stash[FAILURES] = []


def pytest_bdd_apply_tag(tag: str, function: object) -> bool:
    """Tags are ids of claims, not marks of pytest."""
    return True


def pytest_bdd_step_error(request, feature, step, exception) -> None:
    """Say what is wrong with a step in words, with its file and line and no traceback."""
    if isinstance(exception, (StepFailedError, RuleError, CaseError, UnknownSentenceError)):
        file = Path(feature.filename).relative_to(FEATURES.parent)
        place = f"{file}:{step.line_number}: {step.keyword} {step.name}"
        if callspec := getattr(request.node, "callspec", None):
            cells = callspec.params["_pytest_bdd_example"].values()
            place += f"\n  in the row: | {' | '.join(cells)} |"
        raise pytest.fail.Exception(f"{place}\n{exception}", pytrace=False) from None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.config.stash[FAILURES].append(str(report.longrepr))
    bound = getattr(getattr(item, "function", None), "bound_scenario", None)
    if bound is not None and report.when == "call":
        callspec = getattr(item, "callspec", None)
        item.config.stash[VERDICTS].append(
            {
                "file": bound[0],
                "scenario": bound[1],
                "case": callspec.indices["_pytest_bdd_example"] if callspec else 0,
                "passed": report.passed,
                "message": "" if report.passed else str(report.longrepr),
            }
        )
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    target = session.config.getoption("--verdicts")
    if target:
        stash = session.config.stash
        found = {"cases": stash[VERDICTS], "failures": stash[FAILURES]}
        Path(target).write_text(json.dumps(found), encoding="utf-8")
