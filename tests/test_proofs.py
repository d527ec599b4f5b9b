"""Each promise about plans is broken once, and told as the story of a reader."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import rules.plan
import rules.proofs
from rules.__main__ import main
from rules.buyers import after
from rules.graph import Target, leaves
from rules.loader import load
from rules.model import Case, ChoiceFact, Ruleset
from rules.plan import Plan, Way
from rules.proofs import prove
from rules.stories import Proof, Story, report
from tests.library import LIBRARY, copied, patch

EXTEND, BRING, LOST = (
    f"routes/{name}.md" for name in ("extend-the-loan", "bring-it-back", "report-it-lost")
)
STRENGTH = "strength.md"


def proven(ruleset: Ruleset, samples: int = 150) -> Proof:
    return prove(ruleset, samples, seed=1)


def stories(ruleset: Ruleset, samples: int = 150) -> list[Story]:
    return [story for story, _ in proven(ruleset, samples).stories.values()]


def test_the_library_keeps_its_promises() -> None:
    found = proven(LIBRARY)
    assert [str(story) for story, _ in found.stories.values()] == []
    assert len(found.asked) == 150
    assert found.situations > 70
    assert found.pairs > 10
    assert found.plans > 150 * 6
    told = report(found, "library", 1)
    assert f"{found.plans} plans of 150 buyers (sampled, seed 1)" in told
    assert re.search(r"sure: \d\.\d on average, \d at most; until .*: \d\.\d on average", told)


# A file, what stands there, what is written instead; the promise, what it is about, the clash.
FAULTS: dict[str, tuple[str, str, str, str, tuple[str, ...], str]] = {
    "a way without a state": (
        LOST,
        "| lost         | open             |",
        "| lost         |                  |",
        "every case has a plan",
        ("report it lost",),
        "report it lost applies, and says neither that it is open nor why not",
    ),
    "two rows that fit": (
        EXTEND,
        "| nobody waits                 | over    |",
        "|                              | over    |",
        "every case has a plan",
        ("the tables",),
        "exactly one row must fit",
    ),
    "opposites": (
        STRENGTH,
        "| pay   | nothing | pay         | late fee           |",
        "| do    | call    | pay         | nothing            |",
        "no opposites",
        ("extend the loan", "call", "nothing"),
        "extend the loan: call the library",
    ),
    "a price that is not named": (
        STRENGTH,
        "| bring back         | extend the loan |         | the loan ends with it | H1.1   |\n",
        "",
        "no regret",
        ("bring back", "extend the loan"),
        "extend the loan is open or still to open, and is closed by it",
    ),
    "a price that is none": (
        STRENGTH,
        "| bring back         | extend the loan |         |",
        "| press extend       | bring it back   |         |",
        "no regret",
        ("press extend", "bring it back"),
        "bring it back is open or still to open, and stays open after it",
    ),
    "a last day that is not shown": (
        EXTEND,
        "| open until due      |",
        "| open                |",
        "no silent clock",
        ("extend the loan",),
        "the plan shows extend the loan with no last day",
    ),
    "a clock that does not run": (
        "words.md",
        "| this can be done              | last: due        |",
        "| this can be done              | first: reminder  |",
        "every clock shows its day",
        ("bring it back", "reminder"),
        "no day is known for reminder, and nothing is asked",
    ),
    "a wait without a day": (
        EXTEND,
        "| reached   | running              | call  |",
        "| reached   | running              | wait  |",
        "the first line is an action",
        ("extend the loan",),
        "no day is named until when",
    ),
    "a way without a step": (
        EXTEND,
        "| reached   | running              | call  |",
        "| reached   | running              |       |",
        "the first line is an action",
        ("extend the loan",),
        "extend the loan: nothing to do",
    ),
    "a weaker way first": (
        EXTEND,
        "| press extend | nothing |",
        "| press extend | late fee |",
        "the strongest way first",
        ("extend the loan", "bring it back"),
        "extend the loan: late fee",
    ),
}


# The situations of one way or of two are all walked: no luck is needed to find these.
@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_promise_is_told(name: str, tmp_path: Path) -> None:
    file, old, new, promise, about, clash = FAULTS[name]
    rules_of = copied(tmp_path)
    patch(rules_of, file, old, new)
    found = [story for story in stories(load(rules_of), samples=0) if story.promise == promise]
    told = {story.about: story for story in found}
    assert about in told, list(told)
    story = told[about]
    assert any(clash in sentence for sentence in story.clash), story.clash
    text = str(story)
    assert text.startswith(f"{promise}: {', '.join(about)}\n  A buyer:\n")
    assert f"  What to do: {story.do}." in text


@pytest.mark.parametrize("name", ["a last day that is not shown", "a clock that does not run"])
def test_a_walk_from_day_to_day_tells_it_too(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, old, new, promise, about, _ = FAULTS[name]
    rules_of = copied(tmp_path)
    patch(rules_of, file, old, new)
    monkeypatch.setattr(rules.proofs, "one_by_one", lambda _: Proof())
    assert (promise, about) in {(s.promise, s.about) for s in stories(load(rules_of))}


@pytest.mark.parametrize("name", ["a way without a state", "a last day that is not shown"])
def test_what_a_way_breaks_by_itself_is_told_by_check(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, old, new, promise, about, _ = FAULTS[name]
    rules_of = copied(tmp_path)
    assert main(["check", str(rules_of)]) == 0
    patch(rules_of, file, old, new)
    assert main(["check", str(rules_of)]) == 1
    assert f"{promise}: {', '.join(about)}\n  A buyer:\n" in capsys.readouterr().err


def test_a_step_changes_nothing_that_does_not_arise() -> None:
    assert LIBRARY.strength is not None
    stage, request = LIBRARY.facts["stage"], LIBRARY.facts["request"]
    assert isinstance(stage, ChoiceFact)
    press = next(word for word in LIBRARY.strength.changes if word.id == "press extend")
    on_the_shelf: Case = {stage: stage.choices[0]}
    lent: Case = {stage: stage.choices[1]}
    changes = LIBRARY.strength.changes[press]
    assert after(LIBRARY, on_the_shelf, changes) == on_the_shelf
    assert set(after(LIBRARY, lent, changes)) >= {stage, request}


def test_nothing_left_needs_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, lambda made, _: replace(made, now=(), later=(), closed=(), sure=True))
    assert {story.clash for story in stories(LIBRARY)} >= {
        ("nothing is left, and no reason is given",)
    }


def test_a_question_that_changes_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    weight, day = LIBRARY.facts["weight"], LIBRARY.facts["days since lent"]
    broken(
        monkeypatch,
        lambda made, case: (
            replace(made, ask=weight) if day in case and weight not in case else made
        ),
    )
    told = {story.clash for story in stories(LIBRARY)}
    assert ("How many grams does it weigh?", "each answer gives the same plan") in told


def test_a_question_without_an_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    day = LIBRARY.facts["days since asked"]
    broken(monkeypatch, lambda made, case: replace(made, ask=made.ask if day in case else day))
    told = {story.clash for story in stories(LIBRARY)}
    assert ("How many days ago did you ask?", "this has no answer here") in told


def test_what_is_taken_back_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def rash(target: Target) -> object:
        return leaves(target)[0] or ()

    monkeypatch.setattr(rules.plan, "certain", rash)
    found = [s for s in stories(LIBRARY) if s.promise == "nothing is taken back"]
    assert found
    assert all("no longer, when more is known: " in story.clash[1] for story in found)


def test_an_action_meanwhile_that_is_not_open_when_all_is_known_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken(monkeypatch, lambda made, _: replace(made, meanwhile=next(iter(made.unsure), None)))
    found = [s for s in stories(LIBRARY) if s.promise == "nothing is taken back"]
    assert any(story.clash[0].startswith("meanwhile: ") for story in found)


def test_an_end_that_is_another_one_when_all_is_known_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def late(made: Plan) -> tuple[Way, ...]:
        ends = [way for way in made.now if way.ends and way.day is not None]
        return tuple(replace(way, day=(way.day or 0) + (not made.sure)) for way in ends)

    monkeypatch.setattr(Plan, "sooner", property(late))
    found = [s for s in stories(LIBRARY) if s.promise == "nothing is taken back"]
    assert any(story.clash[0].startswith("ends sooner: ") for story in found)


def test_a_wait_that_outlasts_the_next_way_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rules.plan.WAIT", 0)  # what ends sooner than that is told beside the wait
    rules_of = copied(tmp_path)
    patch(rules_of, "words.md", "| state  |", "| else   | If not        | one      |\n| state  |")
    patch(rules_of, "words.md", "## state", ELSE + "## state")
    patch(rules_of, EXTEND, "| => do | => pay  |", "| => do | => else |")
    patch(rules_of, EXTEND, "| wait  | nothing |", "| wait  | call then |")
    patch(rules_of, EXTEND, "| call  | nothing |", "| call  |         |")
    found = {(s.promise, s.about) for s in stories(load(rules_of), samples=300)}
    assert ("no silent clock", ("extend the loan", "bring it back")) in found


ELSE = """## else

| word      | says             | day              |
| --------- | ---------------- | ---------------- |
| call then | call the library | first: no answer |

"""


def test_the_command_tells_stories_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules_of = copied(tmp_path)
    assert main(["prove", str(rules_of), "--samples", "20", "--seed", "7"]) == 0
    assert "library: 0 stories in " in capsys.readouterr().out
    patch(rules_of, LOST, "| open             |", "|                  |")
    assert main(["prove", str(rules_of), "--samples", "20"]) == 1
    assert "every case has a plan: report it lost\n" in capsys.readouterr().out
    (rules_of / STRENGTH).unlink()
    with pytest.raises(SystemExit):
        main(["prove", str(rules_of), "--samples", "0"])
    assert "write 1 or more" in capsys.readouterr().err


def broken(monkeypatch: pytest.MonkeyPatch, change: Callable[[Plan, Case], Plan]) -> None:
    """Plans that are changed before they are proven."""
    made = rules.plan.plan
    monkeypatch.setattr(
        rules.proofs, "plan", lambda ruleset, case: change(made(ruleset, case), case)
    )
