"""A number that no plan tells is looked up by a scenario, and is missed if none does."""

from dataclasses import replace
from pathlib import Path

import pytest

from rules.check import findings
from rules.edits import Desk
from rules.loader import load
from rules.model import Ruleset
from spec.coverage import uncounted, unproved
from spec.model import Feature, Problem
from spec.propose import Case, propose
from spec.reader import read
from spec.speech import Speech
from spec.steps import StepFailedError, Steps
from tests.library import LIBRARY, copied, patch

SAYS = "5 euros what a new card costs"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """The library with a number that stands in a statement alone."""
    rules = copied(tmp_path / "rules")
    last, means = "| LATE_FEE    | 2     |", "| LATE_FEE    | what a book"
    patch(rules, "numbers.md", last, f"| CARD_COST | 5 | euro | L3 | |\n{last}")
    patch(rules, "numbers.md", means, f"| CARD_COST | what a new card costs |\n{means}")
    patch(rules, "evidence.toml", "children nothing.", "children nothing. A card: {CARD_COST}.")
    return rules


def looked_up(
    folder: Path, ruleset: Ruleset, says: str, when: str = "the numbers are looked up"
) -> Feature | list[Problem]:
    file = folder / "numbers.feature"
    given = "" if when.startswith("the n") else "      Given a book that is lent\n"
    text = f"""Feature: Numbers

  @L3
  Rule: Cards

    Scenario: A new card
      When {when}
      Then {says}
"""
    file.write_text(text.replace("      When", f"{given}      When"), encoding="utf-8")
    return read(file, folder, Speech(ruleset))


def failed(feature: Feature | list[Problem], steps: Steps) -> str:
    assert isinstance(feature, Feature), feature
    ((case,),) = [s.cases for s in feature.scenarios]
    with pytest.raises(StepFailedError) as error:
        steps.run(case)
    return str(error.value)


def test_a_number_that_is_looked_up_holds(rules: Path, tmp_path: Path) -> None:
    ruleset = load(rules)
    feature = looked_up(tmp_path, ruleset, SAYS)
    assert isinstance(feature, Feature), feature
    Steps(ruleset).run(feature.scenarios[0].cases[0])
    assert not any("the tag @" in str(each) for each in unproved([feature], Steps(ruleset)))
    (rule,) = feature.rules
    tagged = replace(rule.scenarios[0], tags=("L2",))
    other = replace(feature, rules=(replace(rule, scenarios=(tagged,)),))
    assert any("the tag @L2" in str(each) for each in unproved([other], Steps(ruleset)))


def test_another_value_is_told_with_the_place_of_the_number(rules: Path, tmp_path: Path) -> None:
    ruleset = load(rules)
    told = failed(looked_up(tmp_path, ruleset, "6 euros what a new card costs"), Steps(ruleset))
    assert told == (
        "  expected: 6 euros what a new card costs\n"
        f"  found:    the rules say:\n            {SAYS}\n"
        "  do:       change the scenario, or CARD_COST in rules/library/numbers.md:14"
    )


def test_a_plan_and_a_number_are_asked_for_apart(rules: Path, tmp_path: Path) -> None:
    ruleset = load(rules)
    told = failed(looked_up(tmp_path, ruleset, "first: bring it back"), Steps(ruleset))
    assert told.endswith("or its When step")
    told = failed(looked_up(tmp_path, ruleset, SAYS, "the reader asks for a plan"), Steps(ruleset))
    assert told.endswith('or write "When the numbers are looked up"')


def test_a_mistyped_number_is_answered_with_the_nearest(rules: Path, tmp_path: Path) -> None:
    found = looked_up(tmp_path, load(rules), "5 euros what a new cart costs")
    assert isinstance(found, list)
    assert [each.do for each in found] == [f'write "{SAYS}"']


def test_a_number_with_a_comma_is_told_without(rules: Path, tmp_path: Path) -> None:
    found = looked_up(tmp_path, load(rules), "1,500 euros what a new card costs")
    assert isinstance(found, list)
    assert [each.do for each in found] == ['write "1500 euros what a new card costs"']


def test_a_number_that_nothing_states_is_named(rules: Path, tmp_path: Path) -> None:
    ruleset = load(rules)
    steps = Steps(ruleset)
    assert uncounted([], Steps(LIBRARY)) == []
    (finding,) = uncounted([], steps)
    assert "CARD_COST, which no plan tells and no scenario states" in str(finding)
    for says in (SAYS, "6 euros what a new card costs"):  # the run says that the second is wrong
        feature = looked_up(tmp_path, ruleset, says)
        assert isinstance(feature, Feature), feature
        assert uncounted([feature], steps) == []


def test_a_number_that_is_named_wrongly_is_told_once(rules: Path) -> None:
    patch(rules, "evidence.toml", "{CARD_COST}", "{CARD_CAST}")
    (finding,) = findings(load(rules))
    assert "CARD_CAST" in finding.found


def test_a_number_that_is_looked_up_is_proposed(rules: Path, tmp_path: Path) -> None:
    ruleset = load(rules)
    feature = looked_up(tmp_path, ruleset, "7 euros what a new card costs")
    assert isinstance(feature, Feature), feature
    cases = [Case(feature.file, feature.scenarios[0].cases[0])]
    found = propose(Desk(rules, tmp_path / "desk"), ruleset, cases)
    assert [change.told for change in found.changes] == ["CARD_COST from 5 to 7"]
