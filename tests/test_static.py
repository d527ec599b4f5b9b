"""The ways as text, for readers without a script, say in every case what the plan says."""

import random
import re
from pathlib import Path

import pytest

from macros import static
from macros.language import language
from macros.site import Page, Site, Spec
from macros.tables import clocks, condition, conditions, route
from rules.engine import Open, View
from rules.loader import load
from rules.model import Case, ChoiceFact, Clock, Fact, Ruleset, Value
from rules.plan import STATE, plan
from tests.library import copied, patch

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
            low, high = view.counts(ask)
            case[ask] = chance.choice([day for day in DAYS if low <= day <= high] or [low])
    return case


def fits(path: static.Path, case: View) -> bool:
    """Whether a whole case meets the conditions that the text gives."""
    for key, values in path.conditions.items():
        try:
            found = case.phase(key) if isinstance(key, Clock) else case.value(key)
        except Open:
            if isinstance(key, Clock) and case.phases(key).isdisjoint(values):  # other days say so
                return False
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


def page_of(ruleset: Ruleset) -> Page:
    spec = Spec(ruleset, (), {}, (), "tables/", "spec/")
    return Page(Site(language("en").of(ruleset), spec, spec), "")


def plain(html: str) -> str:
    return re.sub("<[^>]*>", "", html).replace(" (perhaps, as of 1 May 2026)", "")


@pytest.mark.parametrize(
    ("kind", "phase", "said"),
    [
        ("opens", "not yet", "sooner than 1 day before the first day (since it was lent)"),
        ("opens", "reached", "from 1 day before the first day (since it was lent) on"),
        ("closes", "in time", "up to 1 day before the first day (since it was lent)"),
        ("closes", "over", "later than 1 day before the first day (since it was lent)"),
    ],
)
def test_a_clock_may_run_out_before_its_day(
    kind: str, phase: str, said: str, tmp_path: Path
) -> None:
    rules = copied(tmp_path)
    line = f"| early | days since lent | ANSWER_TIME | REMINDER | {kind} | | L2 |\n"
    patch(rules, "clocks.md", "| reminder ", f"{line}| reminder ")
    ruleset = load(rules)
    page, topic = page_of(ruleset), ruleset.routes["bring it back"]
    clock = ruleset.clocks["early"]
    assert plain(condition(page, topic, clock, frozenset({phase}), topic.when)) == said
    assert plain(clocks(page, "early")) == "1 day before the first day (since it was lent)"


def test_a_clock_before_the_day_of_the_order_page_names_that_day() -> None:
    ruleset = load(RULESETS[1])
    stage = ruleset.facts["stage"]
    assert isinstance(stage, ChoiceFact)
    (preparing,) = (choice for choice in stage.choices if choice.id == "preparing")
    shown = "before the last day that your order page shows for shipping"
    said = plain(static.ways(page_of(ruleset), stage, preparing))
    assert f"sooner than 3 days {shown}" in said
    assert f"from 3 days {shown} on" in said


def test_a_page_that_names_a_table_which_a_way_does_not_have_is_refused() -> None:
    page = page_of(load(RULESETS[0]))
    names = [table.name for table in page.site.guide.topic("bring it back").tables]
    assert plain(route(page, "bring it back", names[0]))
    with pytest.raises(
        KeyError, match=f"'Nowhere' is no table of 'bring it back', which has: {names[0]}"
    ):
        route(page, "bring it back", names[0], "Nowhere")


def test_what_all_rows_of_a_table_have_in_common_is_said_once_above_them(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    patch(
        rules,
        "routes/extend-the-loan.md",
        "## Is it open? (request: asked)",
        "## After (request: asked)",
    )
    ruleset = load(rules)
    page, topic = page_of(ruleset), ruleset.routes["extend the loan"]
    (table,) = (each for each in topic.tables if each.name == "After")
    (said,) = conditions(page, topic, table.when, {})
    above, _, rows = route(page, topic.id, "After").partition("<table")
    assert said in above
    assert said not in rows
    assert plain(route(page, topic.id)).count(plain(said)) == 1
