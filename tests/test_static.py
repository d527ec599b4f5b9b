"""The ways as text, for readers without a script, say in every case what the plan says."""

import random
from pathlib import Path

import pytest

from macros import static
from rules.engine import Open, View
from rules.loader import load
from rules.model import Case, ChoiceFact, Clock, Fact, Ruleset, Value
from rules.plan import STATE, plan

ROOT = Path(__file__).parents[1]
SAMPLES = 2_000
DAYS = (0, 1, 2, 5, 7, 8, 11, 14, 15, 16, 30, 31, 60, 90, 91, 120, 180, 181, 800)
RULESETS = [ROOT / "tests/library/rules", ROOT / "rules/today"]


@pytest.fixture(scope="module", params=RULESETS, ids=["library", "today"])
def ruleset(request: pytest.FixtureRequest) -> Ruleset:
    return load(request.param)


def whole_case(ruleset: Ruleset, chance: random.Random) -> Case:
    """A buyer who answers every question that the plan asks."""
    assert ruleset.strength is not None
    case: dict[Fact | Clock, Value] = {}
    while (ask := plan(ruleset, case).ask) is not None:
        view = View(case, ruleset.strength.usual)
        if isinstance(ask, ChoiceFact):
            case[ask] = chance.choice([each for each in ask.choices if view.can_be(ask, each)])
        else:
            case[ask] = chance.choice(DAYS)
    return case


def fits(path: static.Path, case: View) -> bool:
    """Whether a whole case meets the conditions that the text gives."""
    for key, values in path.conditions.items():
        try:
            found = case.phase(key) if isinstance(key, Clock) else case.value(key)
        except Open:
            continue
        if found not in values:
            return False
    return True


def differences(ruleset: Ruleset, samples: int) -> list[str]:
    """Ways about which text and plan differ."""
    assert ruleset.strength is not None
    chance, found = random.Random(samples), []
    first = next(iter(ruleset.facts.values()))
    for _ in range(samples):
        case = whole_case(ruleset, chance)
        whole = View(case, ruleset.strength.usual)
        by = whole.value(ruleset.strength.by)
        begun: Case = {first: case[first], ruleset.strength.by: by} if by else {first: case[first]}
        there = plan(ruleset, case)
        for way in (*there.now, *there.later, *there.closed):
            ends = static.ends(way.route, STATE, View(begun, ruleset.strength.usual))
            said = {path.leaf for path in ends if fits(path, whole)}
            # What keeps a closed way closed can be open still.
            if way.of(STATE) and said != {way.of(STATE)}:
                found.append(f"{way.route.id}: {way.of(STATE)}, in the text {said}")
    return found


def test_text_and_plan_say_the_same(ruleset: Ruleset) -> None:
    assert differences(ruleset, SAMPLES) == []


def test_text_that_leaves_out_a_condition_is_found(
    ruleset: Ruleset, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = static.ends
    monkeypatch.setattr(
        static,
        "ends",
        lambda *case: (static.Path(path.leaf, {}, path.spans) for path in whole(*case)),
    )
    assert differences(ruleset, 100) != []
