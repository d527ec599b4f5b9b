"""The features of the tiny ruleset state all that it says, and notice if it says other things."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros import po
from rules.loader import load
from rules.model import CountFact, Fact
from spec.coverage import unproved, unstated
from spec.speech import read_features
from spec.steps import StepFailedError, Steps
from tests.library import HERE, LIBRARY, copied, patch

FEATURES, PROBLEMS = read_features(HERE / "features", HERE, LIBRARY)
CASES = [case for each in FEATURES for scenario in each.scenarios for case in scenario.cases]


def failures(steps: Steps) -> int:
    """How many cases of the features do not hold."""
    failed = 0
    for case in CASES:
        try:
            steps.run(case)
        except StepFailedError:
            failed += 1
    return failed


def test_the_features_hold_and_leave_nothing_out() -> None:
    steps = Steps(LIBRARY)
    assert PROBLEMS == []
    assert len(CASES) == 25
    assert failures(steps) == 0
    assert unstated(FEATURES, steps) == []
    assert unproved(FEATURES, steps) == []


@pytest.mark.parametrize("by", [-1, 1])
@pytest.mark.parametrize("name", LIBRARY.numbers)
def test_another_number_fails_a_scenario(name: str, by: int, tmp_path: Path) -> None:
    rules = copied(tmp_path)
    number = LIBRARY.numbers[name]
    row = f"| {name.ljust(11)} | {{}} |"
    patch(
        rules, "numbers.md", row.format(str(number.value).ljust(5)), row.format(number.value + by)
    )
    assert failures(Steps(load(rules)))


def test_what_the_features_leave_out_is_named() -> None:
    fewer = [replace(each, rules=each.rules[1:]) for each in FEATURES]
    left = [str(finding) for finding in unstated(fewer, Steps(LIBRARY))]
    assert any('"press Keep longer", which no scenario states' in said for said in left)
    assert any("L1, which no scenario proves" in str(f) for f in unproved(fewer, Steps(LIBRARY)))


def test_the_translation_translates_what_the_rules_say() -> None:
    catalog = po.read(HERE / "locale" / "de" / "guide.po", "de", HERE)
    told = {forms for fact in LIBRARY.facts.values() for forms in forms_of(fact)}
    told |= {(word.says,) for word in LIBRARY.words.values()}
    told |= {(field.label,) for field in LIBRARY.fields.values()}
    told |= {(topic.asks,) for topic in LIBRARY.topics.values()}
    told |= {(name,) for name in LIBRARY.names.values()}
    keys = [(e.id,) if isinstance(e.id, str) else tuple(e.id) for e in catalog if e.id]
    assert [key for key in keys if key not in told] == []


def forms_of(fact: Fact) -> list[tuple[str, ...]]:
    """What a fact asks and what answers it; a count in its two plural forms."""
    if isinstance(fact, CountFact):
        return [(fact.question,), (fact.one, fact.other)]
    return [(fact.question,), *((choice.says,) for choice in fact.choices)]
