"""pytest-bdd runs every scenario of the features against the rules.

`spec.reader` reads the files first and refuses what pytest-bdd would skip or misread. What it
refuses becomes a failing test with the message; the scenarios of all other files still run.
"""

from pathlib import Path

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd import given, parsers, scenario, then, when

from rules.findings import told
from rules.model import Clock, Fact, Value
from spec.coverage import uncounted, unordered, unpriced, unproved, unstated
from spec.model import Feature
from spec.speech import read_features
from spec.steps import Steps, Told
from spec.suite import rulesets
from tests.verdicts import FEATURES

ANY_SENTENCE = parsers.re("(?P<sentence>.+)")
Case = dict[Fact | Clock, Value]

steps = {ruleset.name: Steps(ruleset) for ruleset in rulesets()}
read = {
    name: read_features(FEATURES / name, FEATURES.parent, each.ruleset)
    for name, each in steps.items()
}
features = [feature for found, _ in read.values() for feature in found]
problems = [problem for _, found in read.values() for problem in found]


@pytest.fixture
def case() -> Case:
    return {}


@pytest.fixture
def answers() -> list[Told]:
    """What the rules have answered in a case; a list, since a fixture that a step makes anew in
    each case takes longer."""
    return []


@pytest.fixture
def speaks(request: pytest.FixtureRequest) -> Steps:
    """The steps of the ruleset whose feature runs."""
    file, _ = request.function.bound_scenario
    return steps[Path(file).parent.name]


@given(ANY_SENTENCE)
def _(sentence: str, case: Case, speaks: Steps) -> None:
    key, value = speaks.speech.given(sentence)
    case[key] = value


@when(ANY_SENTENCE)
def _(sentence: str, case: Case, speaks: Steps, answers: list[Told]) -> None:
    answers.append(speaks.ask(sentence, case))


@then(ANY_SENTENCE)
def _(sentence: str, answers: list[Told], speaks: Steps) -> None:
    speaks.expect(sentence, answers[-1])


def _bind(feature: Feature, name: str) -> object:
    @scenario(str(FEATURES.parent / feature.file), name, encoding="utf-8")
    def run() -> None:
        """Every step has held."""

    run.bound_scenario = (feature.file, name)
    return run


bound = {(f.file, s.name): _bind(f, s.name) for f in features for s in f.scenarios}
globals().update({f"test_case_{i:04}": run for i, run in enumerate(bound.values())})


def test_feature_files_can_be_read() -> None:
    if problems:
        pytest.fail("\n\n".join(str(problem) for problem in problems), pytrace=False)


@pytest.mark.skipif(bool(problems), reason="a feature file cannot be read, see above")
@pytest.mark.parametrize("name", steps)
def test_every_word_of_every_row_and_every_statement_is_stated(name: str) -> None:
    found, _ = read[name]
    checks = (unstated, uncounted, unproved, unordered, unpriced)
    if left_out := [finding for check in checks for finding in check(found, steps[name])]:
        pytest.fail(told(left_out), pytrace=False)


@pytest.mark.parametrize("feature", features, ids=lambda feature: feature.file)
def test_every_case_that_the_official_parser_counts_is_run(feature: Feature) -> None:
    text = (FEATURES.parent / feature.file).read_text(encoding="utf-8")
    official = Compiler().compile({**Parser().parse(text), "uri": feature.file})
    ours = [_cases(run) for (file, _), run in bound.items() if file == feature.file]
    assert sum(ours) == len(official)


def _cases(run: object) -> int:
    """How many tests pytest makes of a bound scenario: one, or one for each row of its examples."""
    parametrized = [mark for mark in getattr(run, "pytestmark", []) if mark.name == "parametrize"]
    return len(parametrized[0].args[1]) if parametrized else 1
