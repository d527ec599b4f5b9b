"""What changes for buyers is told exactly, and in the fewest sentences: compared with brute force.

Brute force looks at every case of the tiny ruleset, with every count that a clock tells apart.
"""

import json
import subprocess
from collections.abc import Iterator
from functools import reduce
from itertools import product
from pathlib import Path

import pytest

from rules.__main__ import main
from rules.diff import Both, differences, told
from rules.engine import CaseError, View, days_left, fits, refuse_impossible
from rules.loader import load
from rules.model import Case, ChoiceFact, Fact, Ruleset, Value, Word
from rules.plan import plan
from rules.words import say
from tests.library import LIBRARY, RULES, copied, patch

EXTEND, BRING, LOST = (
    f"routes/{name}.md" for name in ("extend-the-loan", "bring-it-back", "report-it-lost")
)
COUNTS = {
    "days since lent": (0, 3, 6, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 40),
    "days since asked": (0, 1, 2, 3),
    "weight": (100, 500, 501),
}
# Children read as long as grown-ups do, in a clock of one line.
CHILDREN = "| due child | days since lent  | CHILD_LOAN  |"
OPEN = "| => state | source |\n| -------- | ------ |\n| open     | L5     |\n\n"
Patch = tuple[str, str, str]  # a file, what stands there, what is written instead
PLANTED: dict[str, tuple[Patch, ...]] = {
    "a number": (("numbers.md", "| LOAN        | 21 ", "| LOAN        | 24 "),),
    "a number that is said only": (("numbers.md", "| LATE_FEE    | 2 ", "| LATE_FEE    | 3 "),),
    "a number in hours": (("numbers.md", "| ANSWER_TIME | 48 ", "| ANSWER_TIME | 71 "),),
    "cells of conditions": (
        (EXTEND, "| somebody waits, school waits |         |", "| school waits |         |"),
        (EXTEND, "| nobody waits                 | in", "| nobody waits, somebody waits | in"),
        (EXTEND, "| nobody waits                 | over", "| nobody waits, somebody waits | over"),
    ),
    "a cell of a result": (
        (BRING, "| bring back at once | late fee |", "| bring back         | late fee |"),
    ),
    "another state": ((BRING, "| open until due | bring back ", "| open           | bring back "),),
    "a row": ((LOST, "| open             | report | new book |", "| closed: too late |  |  |"),),
    "rows that say more": (
        (BRING, "|           | in time |", "| child     | in time |"),
        (
            BRING,
            "| child     | over",
            "| grown-up | in time | open | wait | | L1 |\n| child | over",
        ),
    ),
    "a row more in another form": (
        (BRING, "|           | in time |", "| child     | in time |"),
        (
            BRING,
            "| child     | over",
            "| grown-up | in time | open until due | bring back | late fee | L1 |\n| child | over",
        ),
    ),
    "a clock": (
        ("clocks.md", "| who reads: grown-up | H1.1", "| | H1.1"),
        ("clocks.md", "| due       | days since lent  | CHILD_LOAN  |", CHILDREN),
    ),
    "a clock from another day": (
        ("clocks.md", "| no answer | days since asked |", "| no answer | days since lent  |"),
    ),
    "a rank": (
        ("strength.md", "extend the loan, bring it back", "bring it back, extend the loan"),
    ),
    "ranks behind the first way": (
        ("strength.md", "| report it lost                 |", "| bring it back, report it lost |"),
        (BRING, "| stage: lent |", "| stage: lent, lost |"),
        (
            BRING,
            "## Is it open?",
            "## Is it open? (stage: lost)\n\n" + OPEN + "## Is it? (stage: lent)",
        ),
    ),
    "a way less": (("strength.md", "extend the loan, bring it back", "extend the loan"),),
    "a sentence": (("words.md", "bring the book back today", "hurry up"),),
    "an answer more": (
        (
            "facts.md",
            "| lost         | a book that is lost |         |",
            "| lost         | a book that is lost |         |\n| sold | a book that is sold | |",
        ),
    ),
    "a question in fewer cases": (
        ("facts.md", "| asked if | stage: lent, lost |", "| asked if | stage: lent |"),
        ("doors.md", "stage: lent, lost; who reads: child", "stage: lent; who reads: child"),
        ("numbers.md", "| LATE_FEE    | 2 ", "| LATE_FEE    | 3 "),
    ),
}


def changed(folder: Path, name: str) -> Ruleset:
    """The library with one change."""
    rules = copied(folder)
    for file, old, new in PLANTED[name]:
        patch(rules, file, old, new)
    return load(rules)


def cases(ruleset: Ruleset) -> Iterator[Case]:
    """Every case: each question that arises has one of its answers, and no other has any."""

    def values(fact: Fact) -> tuple[Value | None, ...]:
        return (None, *(fact.choices if isinstance(fact, ChoiceFact) else COUNTS[fact.id]))

    def grow(case: dict, left: list[Fact]) -> Iterator[Case]:  # type: ignore[type-arg]
        if not left:
            yield case
            return
        fact, *rest = left
        arises = fits(fact.exists, case)
        if not arises:
            yield from grow(case, rest)
            return
        for value in values(fact)[1:]:
            new = {**case, fact: value}
            try:
                refuse_impossible(new)
            except CaseError:
                continue
            yield from grow(new, rest)

    yield from grow({}, list(ruleset.facts.values()))


def shown(ruleset: Ruleset, case: Case) -> dict[tuple[str, str], object]:
    """What the plan of a case says, by the way and the field, worked out from the plan alone."""
    made = plan(ruleset, case)
    assert ruleset.strength is not None
    view = View(case, ruleset.strength.usual)

    def dated(word: Word) -> str:
        says = say(word.says, ruleset)
        left = days_left(word.clock, view) if word.clock else None
        if left is None or word.clock is None:
            return says
        since = view.span(word.clock).since  # type: ignore[union-attr]
        count = left + int(case[since]) + (word.edge != "last")  # type: ignore[arg-type]
        return f"{says} ({count} days {since.label})"

    first = made.first.route.id if made.first else "nothing"
    found: dict[tuple[str, str], object] = {
        ("", "first"): first if made.now or not made.first else f"wait for {first}"
    }
    for way in (*made.now, *made.later, *made.closed):
        state, *words = way.words
        about = (
            f"closed, because {say(state.says, ruleset)}"
            if way.kind == "closed"
            else state.id.split()[0]
        )
        found[way.route.id, ""] = (about, dated(state).partition(" (")[2])
        if way.kind != "closed":
            for word in words:
                field = f'"{ruleset.fields[word.field].label}"'
                found.setdefault((way.route.id, field), []).append(dated(word))  # type: ignore[attr-defined]
    order = [way.route.id for way in made.now]
    found["", "the order"] = tuple(order)
    return found


def expected(
    old: dict[tuple[str, str], object], new: dict[tuple[str, str], object]
) -> set[tuple[str, str]]:
    """What differs between two plans. What a way says counts where it stands in both."""
    told = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    there = lambda of, way: of.get((way, ""), ("closed", ""))[0][:6] != "closed"  # type: ignore[index] # noqa: E731
    told = {
        (way, what)
        for way, what in told
        if not way or not what or (there(old, way) and there(new, way))
    }
    told.discard(("", "the order"))
    one, other = old["", "the order"], new["", "the order"]
    turned = [w for w in one if w in other] != [w for w in other if w in one]  # type: ignore[attr-defined, operator]
    return told | (
        {("", "the order")} if turned and old["", "first"] == new["", "first"] else set()
    )


def within(point: dict[int, int], cube: dict[int, frozenset[int]]) -> bool:
    return all(point[variable] in values for variable, values in cube.items())


@pytest.mark.parametrize("name", PLANTED)
def test_the_differences_are_those_of_brute_force(name: str, tmp_path: Path) -> None:
    other = changed(tmp_path, name)
    both = Both(LIBRARY, other)
    found = list(both.changes())
    assert found
    by_name = {tuple(c.items()): c for c in []} or {_name(c): c for c in cases(other)}
    seen = set()
    for case in cases(LIBRARY):
        same = by_name.get(_name(case))
        if same is None:
            continue
        point = both.situations.point(case)
        claimed = {(c.about, c.what) for c, cubes in found if any(within(point, q) for q in cubes)}
        assert claimed == expected(shown(LIBRARY, case), shown(other, same)), _name(case)
        seen |= claimed
    new = {"an answer more"}
    assert name in new or {(c.about, c.what) for c, _ in found} == seen


@pytest.mark.parametrize("name", PLANTED)
def test_no_change_can_be_told_in_fewer_sentences(name: str, tmp_path: Path) -> None:
    both = Both(LIBRARY, changed(tmp_path, name))
    sizes = both.diagrams.sizes
    points = [dict(enumerate(point)) for point in product(*(range(size) for size in sizes))]
    known = [p for p in points if both.diagrams.value(both.known, p)]
    for change, cubes in both.changes():
        inside = [p for p in known if any(within(p, cube) for cube in cubes)]
        outside = [p for p in known if not any(within(p, cube) for cube in cubes)]
        assert len(cubes) == len(apart(inside, outside)), change


def apart(inside: list[dict[int, int]], outside: list[dict[int, int]]) -> list[int]:
    """Cases of which no two can stand in one sentence: so many sentences are needed at least."""
    having: dict[tuple[int, int], int] = {}  # by a variable and its value, cases outside as bits
    for number, point in enumerate(outside):
        for pair in point.items():
            having[pair] = having.get(pair, 0) | 1 << number

    def clash(one: dict[int, int], other: dict[int, int]) -> bool:
        both = (having.get((n, one[n]), 0) | having.get((n, other[n]), 0) for n in one)
        return reduce(int.__and__, both) != 0

    clashes = [{m for m, other in enumerate(inside) if clash(one, other)} for one in inside]
    best: list[int] = []
    for start in range(len(inside)):
        found, left = [start], clashes[start]
        while left:
            found.append(max(left, key=lambda n: len(clashes[n] & left)))
            left = left & clashes[found[-1]]
        best = max(best, found, key=len)
    return best


def _name(case: Case) -> tuple[tuple[str, object], ...]:
    return tuple(sorted((key.id, getattr(value, "id", value)) for key, value in case.items()))  # type: ignore[misc]


LENT, GROWN_UP = "a book that is lent", "the reader is a grown-up"
DAY = "days since it was lent"
FREE = "nobody waits for the book, nobody has asked for more time"
ASKED = "more time was asked for up to 1 day ago"
ANSWER = "1 day since more time was asked for"
# What is told of a change, word for word.
TOLD = {
    "a number": f"""\
{LENT}, {GROWN_UP}, it was lent 22 to 24 days ago, {FREE}
  first: was bring it back; is extend the loan
  extend the loan: was closed, because the last day of the loan is over; is open until 24 {DAY}

{LENT}, {GROWN_UP}, it was lent 22 to 24 days ago
  bring it back: was open; is open until 24 {DAY}
  bring it back: "What to do": was "bring the book back today"; is "bring the book back"
  bring it back: "What it costs": was "a late book costs 2 euros"; is "nothing has to be paid"

{LENT}, {GROWN_UP}, it was lent up to 21 days ago
  bring it back: was open until 21 {DAY}; is open until 24 {DAY}

{LENT}, {GROWN_UP}, it was lent up to 21 days ago, {FREE}
  extend the loan: was open until 21 {DAY}; is open until 24 {DAY}""",
    "a cell of a result": f"""\
{LENT}, {GROWN_UP}, it was lent 22 or more days ago
  bring it back: "What to do": was "bring the book back today"; is "bring the book back\"""",
    "a row": """\
a book that is lost
  first: was report it lost; is nothing
  report it lost: was open; is closed, because the last day of the loan is over""",
    "a clock from another day": f"""\
{LENT}, it was lent 2 or more days ago, more time has been asked for, {ASKED}
  extend the loan: was under way until {ANSWER}; is under way
  extend the loan: "What to do": was "keep the book and wait for the answer"; is "call the library"

{LENT}, it was lent up to 1 day ago, more time has been asked for
  extend the loan: was under way until {ANSWER}; is under way until 1 day since it was lent""",
    "ranks behind the first way": """\
a book that is lost
  first: was report it lost; is bring it back
  bring it back: was not named; is open""",
    "a way less": f"""\
{LENT}, somebody waits for it or a school class waits for it, nobody has asked for more time
or {LENT}, it was lent 29 or more days ago, nobody has asked for more time
or {LENT}, {GROWN_UP}, it was lent 22 or more days ago, nobody has asked for more time
  first: was bring it back; is nothing

{LENT}, it was lent 29 or more days ago
or {LENT}, {GROWN_UP}, it was lent 22 or more days ago
  bring it back: was open; is not named

{LENT}, {GROWN_UP}, it was lent up to 21 days ago
  bring it back: was open until 21 {DAY}; is not named

{LENT}, the reader is a child, it was lent up to 28 days ago
  bring it back: was open until 28 {DAY}; is not named""",
}


@pytest.mark.parametrize("name", TOLD)
def test_a_change_is_told_word_for_word(name: str, tmp_path: Path) -> None:
    text = told(differences(LIBRARY, changed(tmp_path, name)))
    assert text == TOLD[name]


def test_nothing_differs_from_itself() -> None:
    assert differences(LIBRARY, load(RULES)) == []
    assert told([]) == "Every plan is the same in every case."


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """The library with a history of two revisions, tagged "one" and "two", and a change after."""
    rules = copied(tmp_path)
    git(tmp_path, "init", "-q")
    patch(rules, "numbers.md", "| LATE_FEE    | 2 ", "| LATE_FEE    | x ")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "broken")
    git(tmp_path, "tag", "broken")
    for tag, old, new in (("one", "x", "2"), ("two", "2", "3"), ("", "3", "4")):
        patch(rules, "numbers.md", f"| LATE_FEE    | {old} ", f"| LATE_FEE    | {new} ")
        if tag:
            git(tmp_path, "commit", "-qam", tag)
            git(tmp_path, "tag", tag)
    return rules


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True)


Capture = pytest.CaptureFixture[str]
COSTS = '"a late book costs {} euros"'


def test_revisions_and_the_files_of_now_are_compared(history: Path, capsys: Capture) -> None:
    here = ["--rules", str(history)]
    assert main(["diff", "one", "two", *here]) == 0
    assert f"was {COSTS.format(2)}; is {COSTS.format(3)}" in capsys.readouterr().out
    assert main(["diff", "one", *here, "--markdown"]) == 0
    assert capsys.readouterr().out == (
        f"**{LENT}, {GROWN_UP}, it was lent 22 or more days ago**\n\n"
        f'- bring it back: "What it costs": was {COSTS.format(2)}; is {COSTS.format(4)}\n'
    )
    assert main(["diff", "two", *here, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "cases": [[LENT, GROWN_UP, "it was lent 22 or more days ago"]],
            "changes": [
                {
                    "about": "bring it back",
                    "what": '"What it costs"',
                    "was": COSTS.format(3),
                    "now": COSTS.format(4),
                }
            ],
        }
    ]
    assert main(["diff", "two", "two", *here]) == 0
    assert capsys.readouterr().out == "Every plan is the same in every case.\n"


def test_what_cannot_be_compared_is_said_in_one_line(history: Path, capsys: Capture) -> None:
    here = ["--rules", str(history)]
    assert main(["diff", "thre", *here]) == 2
    assert 'Cannot answer: "thre" is no revision here; name a branch' in capsys.readouterr().err
    assert main(["diff", "broken", *here]) == 2
    told_of = capsys.readouterr().err
    assert "the rules of broken cannot be read by the program of now: library/numbers.md" in told_of
    assert "Traceback" not in told_of
    (history / "strength.md").unlink()
    assert main(["diff", "one", *here]) == 1
