"""What the README shows of a table and of a scenario is what the rules say."""

import re

import pytest

from rules.loader import load
from spec.model import Case, Step
from spec.steps import StepFailedError, Steps
from tests.project import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
KINDS = {"Given": "given", "And": "given", "When": "when", "Then": "then"}


def block(begins: str) -> str:
    """The block of the README that begins with a line like this."""
    (found,) = re.findall(rf"^```\w*\n({re.escape(begins)}.*?)^```$", README, re.M | re.S)
    return str(found)


def case(text: str) -> Case:
    """The steps of a scenario."""
    told = (line.partition(" ") for line in text.strip().split("\n"))
    return Case(1, {}, tuple(Step(KINDS[word], word, says, 1) for word, _, says in told))  # type: ignore[arg-type]


def test_the_table_stands_in_its_file() -> None:
    (file,) = re.findall(r"like this \(`(rules/\S+)`\)", README)
    assert block("| silence") in (ROOT / file).read_text(encoding="utf-8")


def test_the_scenario_holds_and_would_not_a_day_before() -> None:
    steps = Steps(load(ROOT / "rules" / "today"))
    shown = block("Given ")
    steps.run(case(shown))
    with pytest.raises(StepFailedError):
        steps.run(case(shown.replace("3 days ago", "2 days ago")))
