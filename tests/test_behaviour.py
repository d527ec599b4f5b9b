"""pytest-bdd runs every scenario of the features against the rules.

`spec.reader` reads the files first and refuses what pytest-bdd would skip or misread. What it
refuses becomes a failing test with the message; the scenarios of all other files still run.
"""

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd import given, parsers, scenario, then, when

from rules.engine import Decision, Fact, Value
from rules.tables import TABLES
from spec.coverage import unproved, unstated
from spec.guide import STATEMENTS, read_folder
from spec.model import Feature
from spec.steps import ask, expect, state
from tests.conftest import FEATURES

ANY_SENTENCE = parsers.re("(?P<sentence>.+)")


features, problems = read_folder(FEATURES, FEATURES.parent)


@pytest.fixture
def situation() -> dict[Fact, Value]:
    return {}


@given(ANY_SENTENCE)
def _(sentence: str, situation: dict[Fact, Value]) -> None:
    state(sentence, situation)


@when(ANY_SENTENCE, target_fixture="decisions")
def _(sentence: str, situation: dict[Fact, Value]) -> list[Decision]:
    return ask(sentence, situation)


@then(ANY_SENTENCE)
def _(sentence: str, decisions: list[Decision]) -> None:
    expect(sentence, decisions)


def _bind(feature: Feature, name: str) -> object:
    # utf-8-sig: an editor on Windows may have saved the file with a byte order mark.
    @scenario(str(FEATURES / f"{feature.topic}.feature"), name, encoding="utf-8-sig")
    def run() -> None:
        """Every step has held."""

    run.bound_scenario = (feature.file, name)
    return run


bound = {
    (feature.topic, s.name): _bind(feature, s.name)
    for feature in features
    for s in feature.scenarios
}
globals().update({f"test_{topic}_{i:03}": run for i, ((topic, _), run) in enumerate(bound.items())})


def test_feature_files_can_be_read() -> None:
    if problems:
        pytest.fail("\n\n".join(str(problem) for problem in problems), pytrace=False)


@pytest.mark.skipif(bool(problems), reason="a feature file cannot be read, see above")
def test_every_outcome_of_every_row_and_every_claim_is_stated() -> None:
    cases = {f.topic: [case for s in f.scenarios for case in s.cases] for f in features}
    left_out = [line for table in TABLES for line in unstated(cases[table.topic], table)]
    left_out += unproved(features, TABLES, STATEMENTS)
    if left_out:
        pytest.fail("\n".join(left_out), pytrace=False)


@pytest.mark.parametrize("feature", features, ids=lambda feature: feature.topic)
def test_every_case_that_the_official_parser_counts_is_run(feature: Feature) -> None:
    text = (FEATURES / f"{feature.topic}.feature").read_text(encoding="utf-8-sig")
    document = Parser().parse(text)
    official = Compiler().compile({**document, "uri": feature.file})
    ours = [_cases(run) for (topic, _), run in bound.items() if topic == feature.topic]
    assert sum(ours) == len(official)


def _cases(run: object) -> int:
    """How many tests pytest makes of a bound scenario: one, or one for each row of its examples."""
    parametrized = [mark for mark in getattr(run, "pytestmark", []) if mark.name == "parametrize"]
    return len(parametrized[0].args[1]) if parametrized else 1
