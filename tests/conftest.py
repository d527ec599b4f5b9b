"""Options of the behaviour suite, and its verdicts, which the living specification shows."""

import json
import os
from collections.abc import Generator
from pathlib import Path

import pytest

from rules.engine import RuleError, SituationError
from rules.sentences import UnknownSentenceError
from spec.steps import StepFailedError

ROOT = Path(__file__).parents[1]
# Another folder of feature files can be tried, by the tests of the suite itself.
FEATURES = Path(os.environ.get("GUIDE_FEATURES", ROOT / "features"))
VERDICTS = pytest.StashKey[list[dict[str, object]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--verdicts", default=None, help="write each case's verdict to this JSON file")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[VERDICTS] = []


def pytest_bdd_apply_tag(tag: str, function: object) -> bool:
    """Tags are ids of claims, not marks of pytest."""
    return True


def pytest_bdd_step_error(feature, step, exception) -> None:
    """Say what is wrong with a step in words, with its file and line and no traceback."""
    if isinstance(exception, (StepFailedError, RuleError, SituationError, UnknownSentenceError)):
        file = Path(feature.filename).relative_to(FEATURES.parent)
        place = f"{file}:{step.line_number}: {step.keyword} {step.name}"
        pytest.fail(f"{place}\n{exception}", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    bound = getattr(getattr(item, "function", None), "bound_scenario", None)
    if bound is not None and report.when == "call":
        callspec = getattr(item, "callspec", None)
        item.config.stash[VERDICTS].append(
            {
                "file": bound[0],
                "scenario": bound[1],
                "case": callspec.indices["_pytest_bdd_example"] if callspec else 0,
                "passed": report.passed,
                "row": dict(item.user_properties).get("row"),
                "message": "" if report.passed else str(report.longrepr),
            }
        )
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    target = session.config.getoption("--verdicts")
    if target:
        Path(target).write_text(json.dumps(session.config.stash[VERDICTS]), encoding="utf-8")
