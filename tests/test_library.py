"""The features of the tiny ruleset state all that it says, and notice if it says other things."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros import po
from rules.loader import load
from rules.model import Case, Choice, ChoiceFact, CountFact, Fact, Ruleset, Value
from rules.plan import plan
from rules.proofs import prove
from rules.told import sentences
from spec.coverage import unordered, unpriced, unproved, unstated
from spec.model import Feature
from spec.reader import read
from spec.speech import Speech, read_features
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
    assert len(CASES) == 27
    assert failures(steps) == 0
    assert unstated(FEATURES, steps) == []
    assert unproved(FEATURES, steps) == []
    assert unordered(FEATURES, steps) == []
    assert unpriced(FEATURES, steps) == []


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


def plans(folder: Path, old: str, new: str) -> list[Feature]:
    """The features, some of the text about plans changed."""
    file = folder / "plans.feature"
    text = (HERE / "features" / file.name).read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    feature = read(file, folder, Speech(LIBRARY))
    assert isinstance(feature, Feature), feature
    return [feature if each.file.endswith(file.name) else each for each in FEATURES]


NEXT = "      And if that fails: bring it back, until in 1 day\n"


def test_an_order_that_no_scenario_states_is_named(tmp_path: Path) -> None:
    (finding,) = unordered(plans(tmp_path, NEXT, ""), Steps(LIBRARY))
    assert '"extend the loan" before "bring it back", which no scenario states' in str(finding)
    assert "such as: a book that is lent; " in str(finding)


def test_ways_in_another_order_are_found_in_the_features(tmp_path: Path) -> None:
    first = "      Then first: extend the loan\n"
    text = (HERE / "features" / "plans.feature").read_text(encoding="utf-8")
    begin = text.index(first)
    whole = text[begin : text.index(NEXT) + len(NEXT)]
    turned = NEXT.replace("And", "Then") + first.replace("Then", "And")
    found = unordered(plans(tmp_path, whole, turned), Steps(LIBRARY))
    assert any("Turn the two lines round" in str(finding) for finding in found)


def test_a_last_day_that_no_scenario_states_is_named(tmp_path: Path) -> None:
    without = NEXT.replace(", until in 1 day", "")
    found = [str(f) for f in unstated(plans(tmp_path, NEXT, without), Steps(LIBRARY))]
    assert len(found) == 1
    assert "bring-it-back.md" in found[0]
    assert '"this can be done", which no scenario states' in found[0]


def test_a_price_that_no_scenario_states_is_named(tmp_path: Path) -> None:
    said = "      And about bring it back: that closes: extend the loan\n"
    finding, _ = unpriced(plans(tmp_path, said, ""), Steps(LIBRARY))
    assert '"bring the book back" closes extend the loan, which no scenario' in str(finding)


def test_what_comes_first_is_said_first(tmp_path: Path) -> None:
    first, step = "first: bring it back", "its first step is: bring the book back today"
    old, new = (f"Then {a}\n      And {b}\n" for a, b in ((first, step), (step, first)))
    (finding,) = unordered(plans(tmp_path, old, new), Steps(LIBRARY))[:1]
    assert f'"{step}" before the way that it belongs to' in str(finding)
    assert f'"{first}", which a buyer reads first' in str(finding)


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


def test_a_day_before_the_one_it_follows_is_refused_in_a_feature(tmp_path: Path) -> None:
    text = (HERE / "features" / "plans.feature").read_text(encoding="utf-8")
    asked = "And more time was asked for {} days ago"
    case = """
  Rule: Days follow each other

    @L4
    Scenario: Asked before it was lent
      Given a book that is lent
      And it was lent 3 days ago
      And more time has been asked for
      And more time was asked for 4 days ago
      When the reader asks for a plan
      Then first: extend the loan
"""
    file = tmp_path / "plans.feature"
    file.write_text(text + case, encoding="utf-8")
    found = read(file, tmp_path, Speech(LIBRARY))
    assert not isinstance(found, Feature)
    (problem,) = found
    line = (text + case).split("\n").index(f"      {asked.format(4)}") + 1
    assert problem.line == line
    assert "cannot be before it was lent 3 days ago" in problem.found
    file.write_text((text + case).replace(asked.format(4), asked.format(3)), encoding="utf-8")
    assert isinstance(read(file, tmp_path, Speech(LIBRARY)), Feature)


REMINDED = """# bring it back

| part | says                            |
| ---- | ------------------------------- |
| when | stage: lent; who reads: grown-up |

## Is it open?

| reminder | due     | => state                | => do              | => pay   | source |
| -------- | ------- | ----------------------- | ------------------ | -------- | ------ |
| not yet  |         | not yet: from reminder  |                    |          | L2     |
| reached  | in time | open until due          | bring back         | nothing  | H1.1   |
| reached  | over    | open                    | bring back at once | late fee | L3     |
"""


def test_a_way_that_opens_later_says_its_last_day_too(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    (rules / "routes" / "bring-it-back.md").write_text(REMINDED, encoding="utf-8")
    state = "| open until due       | this can be done              | last: due        |\n"
    later = "| not yet: from reminder | this can be done later | first: reminder |\n"
    patch(rules, "words.md", state, state + later)
    speech = Speech(load(rules))
    facts = ("a book that is lent", "the reader is a grown-up", "it was lent 3 days ago")
    case = dict(speech.given(sentence) for sentence in facts)
    said = sentences(plan(speech.ruleset, case), speech.ruleset, case)
    lasts = "later: bring it back, from in 15 days, until in 18 days"
    assert lasts in said
    assert speech.kind_of(lasts) == "then"


def test_the_nearest_sentence_about_a_way_is_about_the_same_way() -> None:
    speech = Speech(LIBRARY)
    near = speech.nearest("about bring it back: a late book costs 3 euros", "then")
    assert near == "about bring it back: a late book costs 2 euros"
    assert speech.nearest("about bring it bakc: nothing is to pay", "then") is not None


def of(**told: str | int) -> Case:
    """A case of the library, its facts with "_" for a space."""
    found: dict[Fact, Value] = {}
    for name, value in told.items():
        fact = LIBRARY.facts[name.replace("_", " ")]
        found[fact] = value if isinstance(value, int) else chosen(fact, value)
    return found


def chosen(fact: Fact, name: str) -> Choice:
    assert isinstance(fact, ChoiceFact)
    return next(choice for choice in fact.choices if choice.id == name)


ASKED = {"stage": "lent", "who_reads": "child", "request": "asked"}


@pytest.mark.parametrize(
    ("days", "sooner"),
    [
        ({"days_since_lent": 28, "days_since_asked": 0}, ["bring it back"]),  # today, tomorrow
        ({"days_since_lent": 27, "days_since_asked": 0}, ["bring it back"]),  # both tomorrow
        ({"days_since_lent": 15, "days_since_asked": 0}, ["bring it back"]),  # in 13 days
        ({"days_since_lent": 14, "days_since_asked": 0}, []),  # in 14: the first has failed or not
        ({"days_since_lent": 28}, ["bring it back"]),  # tomorrow; that of the first is not known
        ({"days_since_lent": 14}, []),  # in 14 days, and that of the first is not known
        ({"days_since_lent": 3, "days_since_asked": 2}, ["bring it back"]),  # the first has none
    ],
)
def test_what_ends_before_the_first_way_is_told(days: dict[str, int], sooner: list[str]) -> None:
    made = plan(LIBRARY, of(**ASKED, **days))
    assert made.first is not None
    assert [way.route.id for way in made.sooner] == sooner


def test_an_end_that_is_far_is_no_news(monkeypatch: pytest.MonkeyPatch) -> None:
    made = plan(LIBRARY, of(**ASKED, days_since_lent=3, days_since_asked=2))
    monkeypatch.setattr("rules.plan.FAR", 25)
    assert made.sooner == ()


def test_a_way_of_which_only_a_day_is_not_known_says_the_steps_that_it_has_in_time() -> None:
    """Once the loan is over it says none, which takes nothing from them."""
    made = plan(LIBRARY, of(stage="lent", request="not asked", queue="nobody waits"))
    (extend,) = [way for way in made.unsure if way.timely]
    assert [word.id for word in extend.of("do")] == ["press extend"]
    assert made.meanwhile is extend


WAITED_FOR = """# bring it back

| part | says        |
| ---- | ----------- |
| when | stage: lent |

## Is it open?

| queue                        | => state | => do                 | => pay  | source |
| ---------------------------- | -------- | --------------------- | ------- | ------ |
| nobody waits                 | open     | bring back            | nothing | H1.1   |
| somebody waits, school waits | open     | {before}, bring back  | nothing | L4     |
"""


@pytest.mark.parametrize(("before", "certain"), [("first ask", ["bring back"]), ("call", [])])
def test_what_only_prepares_leaves_the_step_after_it_certain(
    before: str, certain: list[str], tmp_path: Path
) -> None:
    """While it is not known who waits, bringing it back is the first step in both answers."""
    speech = Speech(_waited_for(tmp_path, before))
    made = plan(speech.ruleset, dict([speech.given("a book that is lent")]))
    (way,) = [way for way in made.now if way.route.id == "bring it back"]
    assert [word.id for word in way.of("do")] == certain


def test_a_step_behind_one_that_only_prepares_is_not_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken_back() -> bool:
        found = prove(ruleset, samples=50, seed=1).stories.values()
        return any(story.promise == "nothing is taken back" for story, _ in found)

    ruleset = _waited_for(tmp_path, "first ask")
    assert not taken_back()
    monkeypatch.setattr("rules.proofs._prepared", lambda made: made)
    assert taken_back()


def _waited_for(folder: Path, before: str) -> Ruleset:
    """The library, where one step comes before bringing a book back that somebody waits for."""
    rules = copied(folder)
    file = rules / "routes" / "bring-it-back.md"
    file.write_text(WAITED_FOR.format(before=before), encoding="utf-8")
    step = "| call               | call the library                        |\n"
    if before not in LIBRARY.words:
        patch(rules, "words.md", step, step + "| first ask | ask who waits for it |\n")
    return load(rules)
