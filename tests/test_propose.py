"""Features say what should hold; the smallest change of the tables that does it is found."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from rules.check import conditions_of, tables_of
from rules.diff import apart
from rules.edits import Desk, Edit
from rules.engine import CaseError, RuleError, tell
from rules.loader import load
from rules.model import CountFact, Key, Limit, Number, Ruleset
from rules.sentences import UnknownSentenceError
from rules.told import TYPES
from rules.words import normal
from spec import model
from spec.propose import Case, contradictions, failure_of, main, newest, propose
from spec.speech import read_features
from spec.steps import StepFailedError, Steps
from tests.library import HERE, LIBRARY, RULES, copied

ROOT = Path(__file__).parents[1]
GUIDE = newest()
EVERY = os.environ.get("GUIDE_EVERY_NUMBER")  # `make numbers` looks at all of them
SAMPLED = sorted(load(GUIDE).numbers) if EVERY else Random(1).sample(sorted(load(GUIDE).numbers), 1)


def cases_of(folder: Path, rules: Path) -> list[Case]:
    features, problems = read_features(folder, folder.parent, load(rules))
    assert problems == []
    return [Case(f.file, case) for f in features for s in f.scenarios for case in s.cases]


@cache
def before(rules: Path) -> Steps:
    """The steps of a ruleset as it is, with what they have answered."""
    return Steps(load(rules))


def found_back(rules: Path, features: Path, name: str, by: int, copy: Path) -> None:
    """A number with another value, stated by the features, is what is proposed, and nothing else.

    The cases that fail are enough to look for it: the others hold with it, and rule out others.
    """
    desk, old = Desk(rules, copy), before(rules)
    number = old.ruleset.numbers[name]
    value = number.value + by
    after = Steps(desk.tried([Edit(number.place, (("value", str(value)),))]))
    cases = (c for c in cases_of(features, rules) if not types(c.case))
    restated = [Case(c.file, r) for c in cases if (r := restate(old, after, c.case, number))]
    failing = [case for case in restated if failure_of(old, case.case)]
    assert failing, f"no feature would say anything else with {name} {value}"
    assert list(contradictions(old.ruleset, restated)) == []
    found = propose(desk, old.ruleset, failing)
    if [change.numbers for change in found.changes] != [((name, value),)]:
        found = propose(desk, old.ruleset, restated)
        assert [[name for name, _ in change.numbers] for change in found.changes] == [[name]], found
        assert apart(found.rulesets[0], after.ruleset) is None


def restate(old: Steps, new: Steps, case: model.Case, number: Number) -> model.Case | None:
    """A case as it is stated with the new number, such that it does not hold with the old one."""
    good = [each for moved in shifted(new, case, number) if (each := answered(new, moved))]
    return next((each for each in good if failure_of(old, each)), good[0] if good else None)


def counted(ruleset: Ruleset, name: str) -> set[Key]:
    """The facts from whose day a clock runs with a number, and those that it limits."""
    clocks = (span for clock in ruleset.clocks.values() for span in clock.spans)
    found: set[Key] = {s.since for s in clocks if name in (s.days.id, s.less and s.less.id)}
    asked = (pair for topic in tables_of(ruleset) for pair in conditions_of(topic))
    return found | {key for key, a in asked if isinstance(a, Limit) and a.number.id == name}


def shifted(steps: Steps, case: model.Case, number: Number) -> Iterator[model.Case]:
    """The case, and the case with a count of the number as much later or earlier as it is."""
    yield case
    counts = counted(steps.ruleset, number.id)
    by = steps.ruleset.numbers[number.id].counted - number.counted
    days = max(1, round(abs(float(by))))
    for n, step in enumerate(case.steps):
        try:
            key, value = steps.speech.given(step.text) if step.kind == "given" else (None, None)
        except UnknownSentenceError:
            continue
        if isinstance(key, CountFact) and key in counts and isinstance(value, int):
            for count in (value + days, value - days):
                moved = replace(step, text=tell(key, count))
                if count >= 0:
                    yield replace(case, steps=(*case.steps[:n], moved, *case.steps[n + 1 :]))


def answered(steps: Steps, case: model.Case) -> model.Case | None:
    """The case with the numbers that are said; None if something else is said."""
    try:
        says = steps.answer_to(case).says
    except (StepFailedError, CaseError, RuleError):
        return None
    found = []
    for step in case.steps:
        like = [said for said in says if uncounted(said) == uncounted(step.text)]
        if step.kind == "then" and step.text not in says:
            if not like:
                return None
            step = replace(step, text=like[0])
        found.append(step)
    return replace(case, steps=tuple(found))


def types(case: model.Case) -> bool:
    """Whether a case begins with what is typed, which no number changes."""
    return any(TYPES.fullmatch(step.text) for step in case.steps)


uncounted = cache(normal)


def a_day(number: Number) -> int:
    return 24 if number.unit == "hour" else 1


@pytest.mark.parametrize("by", [-1, 1])
@pytest.mark.parametrize("name", LIBRARY.numbers)
def test_a_number_changed_in_the_features_is_found_back(name: str, by: int, tmp_path: Path) -> None:
    found_back(RULES, HERE / "features", name, by * a_day(LIBRARY.numbers[name]), tmp_path)


@pytest.mark.parametrize("name", SAMPLED)
def test_a_number_of_the_guide_is_found_back(name: str, tmp_path: Path) -> None:
    number = before(GUIDE).ruleset.numbers[name]
    found_back(GUIDE, ROOT / "features" / GUIDE.name, name, a_day(number), tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The library in the folders of a project."""
    (tmp_path / "rules").mkdir()
    copied(tmp_path / "rules")
    shutil.copytree(HERE / "features", tmp_path / "features" / "library")
    return tmp_path


def say(project: Path, file: str, *changes: tuple[str, str]) -> None:
    path = project / "features" / "library" / f"{file}.feature"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def run(project: Path, *more: str) -> int:
    rules, features = project / "rules/library", project / "features/library"
    return main(["--rules", str(rules), "--features", str(features), *more])


EXTEND, BRING = "Then first: extend the loan", "Then first: bring it back"
ABOUT_EXTEND, ABOUT_BRING = "about extend the loan", "about bring it back"
WAIT = "its first step is: keep the book and wait for the answer"
CALL = "its first step is: call the library"
OTHERS = "closed: extend the loan, because somebody waits for the book"
NOT_LENT = "closed: extend the loan, because nobody has borrowed it"
SCHOOL_WAITS = (
    "  @L3\n  Rule: After",
    f"""\
    Scenario: A class waits
      Given a book that is lent
      And the reader is a grown-up
      And a school class waits for it
      And nobody has asked for more time
      And it was lent 5 days ago
      When the reader asks for a plan
      {BRING}
      And {OTHERS}

  @L3
  Rule: After""",
)
Said = tuple[str, tuple[tuple[str, str], ...]]
ONE = "The smallest change with which every scenario holds: "
# What the features say instead, and what is proposed.
PLANTED: dict[str, tuple[Said, tuple[str, ...]]] = {
    "a step": (
        ("plans", (("first step is: press Keep longer", "first step is: call the library"),)),
        (ONE + 'the cell "=> do" from "press extend" to "call".',),
    ),
    "what it costs": (
        ("plans", (("And the reader buys the same book again", "And nothing has to be paid"),)),
        (ONE + 'the cell "=> pay" from "new book" to "nothing".',),
    ),
    "a reason": (
        (
            "plans",
            (("because nobody has borrowed it", "because the last day of the loan is over"),),
        ),
        (ONE + 'the cell "=> state" from "closed: not lent" to "closed: too late".',),
    ),
    "an answer in another row": (
        (
            "plans",
            (
                (f"{BRING}\n      And {OTHERS}\n", f"{EXTEND}\n"),
                SCHOOL_WAITS,
            ),
        ),
        (ONE + '"somebody waits" moved from one row to another below "queue".',),
    ),
    "a row": (
        ("plans", ((OTHERS, NOT_LENT), SCHOOL_WAITS)),
        (ONE + 'a row for "queue: somebody waits" with "closed: not lent".',),
    ),
    "two rows that do": (
        ("plans", ((OTHERS, NOT_LENT), SCHOOL_WAITS, ("was lent 5 days", "was lent 35 days"))),
        (
            '1. a row for "queue: somebody waits" with "closed: not lent"\n'
            '2. a row for "due: in time" with "closed: not lent"\n',
            "A scenario that tells the first two apart:\n  Given a book that is lent\n",
            "  And it was lent 29 days ago\n  And somebody waits for it\n",
            "With the first, extend the loan is closed, because nobody has borrowed it; with the "
            "second, closed, because somebody waits for the book.",
        ),
    ),
    "the cost of children": (
        ("plans", (("29   | nothing has to be paid    |", "29   | a late book costs 2 euros |"),)),
        (ONE + 'the cell "=> pay" from "nothing" to "late fee".',),
    ),
    "an answer of a topic": (
        ("return", (("Then tell the library that it is lost", "Then call the library"),)),
        (ONE + 'the cell "=> do" from "report" to "call".',),
    ),
    "an answer of another topic": (
        ("waiting", (("bring the book back", "call the library"),)),
        (ONE + 'the cell "=> do" from "bring back" to "call".',),
    ),
    "a wait": (
        ("plans", (("keep the book and wait for the answer", "call the library"),)),
        (ONE + 'the cell "=> do" from "wait" to "call".',),
    ),
    "a way that comes first": (
        (
            "plans",
            (
                (f"{EXTEND}\n      And its last", f"{BRING}\n      And its last"),
                ("its first step is: press Keep longer", "its first step is: bring the book back"),
                ("if that fails: bring it back, until", "if that fails: extend the loan, until"),
                (
                    f"{ABOUT_BRING}: its first step is: bring the",
                    f"{ABOUT_EXTEND}: its first step is: press",
                ),
                ("press book back", "press Keep longer"),
                (f"{ABOUT_BRING}: nothing", f"{ABOUT_EXTEND}: nothing"),
                (f"{ABOUT_BRING}: that closes: extend", "that closes: extend"),
                (f"{EXTEND}\n      And it runs until today\n", f"{BRING}\n"),
                (f"And {WAIT}\n      And nothing has to be paid", f"And {ABOUT_EXTEND}: {WAIT}"),
                (
                    f"{EXTEND}\n      And it runs until in 1 day\n"
                    "      And ends sooner: bring it back,",
                    f"{BRING}\n      And if that fails: extend the loan, until in 1 day\n"
                    "      And its last day is",
                ),
                ("its last day is until today", "its last day is today"),
                (f"{EXTEND}\n      And {ABOUT_BRING}: that", f"{BRING}\n      And that"),
                (
                    f"{EXTEND}\n      And ends sooner: bring it back, until",
                    f"{BRING}\n      And its last day is",
                ),
                (f"And {CALL}\n      And nothing has to be paid", f"And {ABOUT_EXTEND}: {CALL}"),
            ),
        ),
        (ONE + '"bring it back" put before "extend the loan".',),
    ),
    "both sides of a contradiction": (
        (
            "plans",
            (("| 22   | a late book costs 2 euros |", "| 22   | a late book costs 3 euros |"),),
        ),
        (
            "These cannot hold together; change one of them:\n"
            '  features/library/plans.feature:50 says "a late book costs 3 euros"\n'
            '  features/library/return.feature:35 says "a late book costs 2 euros"',
        ),
    ),
    "too much": (
        ("plans", (("Then nothing is left", "Then first: bring it back"),)),
        ("No number, two numbers, cell or row makes every scenario hold.",),
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_change_of_the_features_is_answered(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file, changes), expected = PLANTED[name]
    say(project, file, *changes)
    before = {path: path.read_bytes() for path in (project / "features").rglob("*.feature")}
    code = run(project)
    said = capsys.readouterr().out
    assert [part for part in expected if part not in said] == [], said
    assert code == int(ONE not in said)
    assert {path: path.read_bytes() for path in before} == before
    if ONE in said and "Then mend" not in said:
        assert run(project, "--apply") == 0
        for path in (project / "rules").rglob("*.md"):
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r"\| \? +\|$", "| L4 |", text, flags=re.M), encoding="utf-8")
        assert run(project) == 0
        assert "Every scenario holds." in capsys.readouterr().out


@pytest.mark.parametrize(("more", "count"), [(", until in 1 day", 0), (" twice", 2)])
def test_a_step_and_its_day_do_not_contradict_each_other(more: str, count: int) -> None:
    first = next(c for c in cases_of(HERE / "features", RULES) if "plans" in c.file)
    step = next(s for s in first.case.steps if s.text.startswith("its first step is: "))
    steps = (*first.case.steps, replace(step, text=step.text + more))
    cases = [Case(first.file, replace(first.case, steps=steps))]
    assert len(list(contradictions(LIBRARY, cases))) == count


def test_what_is_left_to_fill_in_is_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in ("plans", "return"):
        say(project, file, ("late book costs 2 euros", "late book costs 3 euros"))
    assert run(project, "--apply") == 0
    said = capsys.readouterr().out
    assert "+| LATE_FEE    | 3     | euro | ?      | ?          |" in said
    assert "the statement that says so, and since when" in said
    assert run(project) == 1
    said = capsys.readouterr().err
    assert 'numbers.md:14: found "?"; expected a known statement. Write the statement that' in said


def test_features_that_cannot_be_read_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(project, "plans", ("Then nothing is left", "Than nothing is left"))
    assert run(project) == 1
    assert 'write "Then" instead of "Than"' in capsys.readouterr().err


def test_two_numbers_are_found_where_one_does_not_do(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(project, "extend", ("7 to 14 days", "8 to 15 days"), ("than 35 days", "than 36 days"))
    assert run(project) == 0
    assert ONE + "MORE_LEAST from 7 to 8, and MORE_MOST from 14 to 15." in capsys.readouterr().out
