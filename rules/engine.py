"""Facts in, answer out: the one row that fits, and the facts that decided it.

Hit policy "unique": exactly one row of a table wins in every situation that can occur.
A row that is an exception names the rows it overrides. An unknown fact is never taken for a "no":
`decide` concludes only when no answer to an open question could change the row.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from rules.numbers import EDITIONS, Edition, End
from rules.outcomes import Outcome


@dataclass(frozen=True, eq=False)
class Choice:
    """One possible answer to a question; as a condition: the fact has this answer.

    sentence  the Gherkin step, the option, the cell of the table and the translation key
    only      the facts under which this answer can occur at all; {} for always
    """

    id: str
    sentence: str
    only: "When" = field(default_factory=dict)

    def holds(self, value: "Value") -> bool:
        return value is self


@dataclass(frozen=True, eq=False)
class OneOf:
    """The fact has one of these answers."""

    choices: tuple[Choice, ...]

    def holds(self, value: "Value") -> bool:
        return value in self.choices


@dataclass(frozen=True, eq=False)
class Interval:
    """The count lies between two numbers; each end may be open (None) and belongs to it or not."""

    low: End | None = None
    high: End | None = None
    low_belongs: bool = True
    high_belongs: bool = True

    def ends(self) -> list[Fraction]:
        """The values of both ends, in days or grams, in every edition that has them."""
        ends = [end for end in (self.low, self.high) if end is not None]
        counted = [end.counted(edition) for end in ends for edition in EDITIONS]
        return [each for each in counted if each is not None]

    def holds(self, value: "Value", edition: Edition) -> bool:
        """False too where the edition has no such number."""
        assert isinstance(value, int)
        return self._above_low(value, edition) and self._below_high(value, edition)

    def _above_low(self, value: int, edition: Edition) -> bool:
        if self.low is None:
            return True
        low = self.low.counted(edition)
        return low is not None and (value >= low if self.low_belongs else value > low)

    def _below_high(self, value: int, edition: Edition) -> bool:
        if self.high is None:
            return True
        high = self.high.counted(edition)
        return high is not None and (value <= high if self.high_belongs else value < high)


@dataclass(frozen=True, eq=False)
class ChoiceFact:
    """A question about an order with a closed set of answers.

    exists  the facts under which the question makes sense at all; {} for always
    """

    id: str
    question: str
    choices: tuple[Choice, ...]
    exists: "When" = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class CountFact:
    """A question about an order whose answer is a whole number, 0 or more: days or grams.

    one, other  the sentence for one and for other counts, with {n} in it
    when        the question for the day from which the days are counted, "" if it counts no days
    ahead       whether that day may still be to come; until then the count is 0
    label       the short form for the cell of a table, before "fewer than 10 days"
    """

    id: str
    question: str
    one: str
    other: str
    label: str
    when: str = ""
    ahead: bool = False
    exists: "When" = field(default_factory=dict)


Fact = ChoiceFact | CountFact
Value = Choice | int
Condition = Choice | OneOf | Interval
When = Mapping[Fact, Condition]
Situation = Mapping[Fact, Value]


@dataclass(frozen=True, eq=False)
class Rule:
    """A row of a decision table.

    when       the conditions, all of which must hold
    then       the outcomes, the next action first
    because    the reason in plain words, for buyers
    sources    ids of the claims it rests on
    overrides  rows of the same table to which this one is an exception
    """

    id: str
    when: When
    then: tuple[Outcome, ...]
    because: str
    sources: tuple[str, ...]
    overrides: tuple["Rule", ...] = ()


@dataclass(frozen=True, eq=False)
class Question:
    """What a buyer asks; `sentence` is the When step of the features."""

    id: str
    sentence: str


@dataclass(frozen=True, eq=False)
class Table:
    """A decision table: one topic, the few facts that it reads, its rows.

    topic    the name that its module, feature and page share
    asks     the question that it answers
    applies  the situations in which it is used at all
    reads    all facts it looks at, in the order in which a buyer would be asked
    """

    topic: str
    asks: Question
    applies: When
    reads: tuple[Fact, ...]
    rows: tuple[Rule, ...]


# A complete situation and the row that wins in it; None where the table does not apply.
Way = tuple[Situation, Rule | None]


@dataclass(frozen=True)
class Decision:
    """The row that won and the facts that decided it; the answer is `row.then`."""

    table: Table
    row: Rule
    facts: dict[Fact, Value]


@dataclass(frozen=True)
class Undecided:
    """Facts are missing: the next question to ask, and the rows that are still possible."""

    table: Table
    ask: Fact
    possible: tuple[Rule, ...]


class RuleError(Exception):
    """A situation in which not exactly one row wins: a mistake in the tables, not of the buyer."""


class SituationError(Exception):
    """Facts that cannot be true together, or that no table answers."""


def decide(table: Table, known: Situation) -> Decision | Undecided:
    """What `table` answers, or which question to ask next.

    known  some or all facts; those that the table does not read only rule answers out
    Raises SituationError where facts cannot be true together or the table cannot apply to them,
    RuleError where two rows win or none does.
    """
    refuse_impossible(known)
    ways = ways_of(table, known)
    winners = {row for _, row in ways}
    possible = tuple(row for row in table.rows if row in winners)
    if not possible:
        raise SituationError(f"{table.topic}: does not apply to {describe(known)}")
    if len(winners) > 1:
        return Undecided(table, next_question(table, known, ways), possible)
    return Decision(table, possible[0], _deciding(possible[0], table, known))


def ways_of(table: Table, known: Situation) -> list[Way]:
    """Every completion of what is known, each with the row that wins in it, or None."""
    return [(way, winner(table, way)) for way in completions(table, known)]


def winner(table: Table, situation: Situation) -> Rule | None:
    """The one row that wins in a complete situation, or None if the table does not apply to it.

    Raises RuleError where not exactly one row wins.
    """
    if not fits(table.applies, situation):
        return None
    rows = winning_rows(table, situation)
    if len(rows) == 1:
        return rows[0]
    found = " and ".join(row.id for row in rows) or "no row"
    raise RuleError(
        f"{table.topic}: exactly one row must win, but {found} does in: {describe(situation)}"
    )


def winning_rows(table: Table, situation: Situation) -> tuple[Rule, ...]:
    """The rows that fit a complete situation and to which no exception fits."""
    fitting = [row for row in table.rows if fits(row.when, situation)]
    overridden = {row for exception in fitting for row in exception.overrides}
    return tuple(row for row in fitting if row not in overridden)


def applies(table: Table, known: Situation) -> bool:
    """Whether the table can still be of use, whatever the open questions are answered with."""
    if fits(table.applies, known) is False:
        return False
    return any(fits(table.applies, way) for way in completions(table, known))


def completions(table: Table, known: Situation) -> Iterator[Situation]:
    """Every way in which the open questions of a table can be answered beside what is known."""
    yield from _complete(table, known, table.reads)


def representatives(table: Table, fact: Fact) -> tuple[Value, ...]:
    """The answers that `table` can tell apart: all choices, or counts at and beside each edge."""
    if isinstance(fact, ChoiceFact):
        return fact.choices
    edges = {
        int(end)
        for row in table.rows
        for asked, condition in row.when.items()
        if asked is fact and isinstance(condition, Interval)
        for end in condition.ends()
    }
    return tuple(sorted({0} | {max(0, edge + step) for edge in edges for step in (-1, 0, 1)}))


def fits(when: When, situation: Situation) -> bool | None:
    """Whether all conditions hold: True, False, or None while a fact that matters is not known.

    A condition on a fact that does not exist in the situation does not hold.
    """
    verdict: bool | None = True
    for fact, asked in when.items():
        if fact not in situation:
            if fits(fact.exists, situation) is False:
                return False
            verdict = None
        elif not _holds(asked, situation[fact], situation):
            return False
    return verdict


def edition_of(situation: Situation) -> Edition:
    """The edition that the situation names; what holds today where it names none."""
    for fact, value in situation.items():
        if fact.id == "edition" and isinstance(value, Choice):
            return "article" if value.id == "article" else "today"
    return "today"


def refuse_impossible(situation: Situation) -> None:
    """Raise SituationError if a fact has a value that cannot occur beside the others."""
    for fact, value in situation.items():
        for needed in _needs(fact, value):
            if fits(needed, situation) is False:
                raise SituationError(f"{tell(fact, value)}: {_cannot_occur(needed, situation)}")


def is_possible(situation: Situation) -> bool:
    """Whether all facts of the situation can be true together."""
    return all(
        fits(needed, situation) is not False
        for fact, value in situation.items()
        for needed in _needs(fact, value)
    )


def tell(fact: Fact, value: Value) -> str:
    """The English sentence of a fact: "it was placed 9 days ago"."""
    if isinstance(value, Choice):
        return value.sentence
    assert isinstance(fact, CountFact)
    return (fact.one if value == 1 else fact.other).replace("{n}", str(value))


def describe(situation: Situation) -> str:
    """All facts of a situation in one line, for messages."""
    return "; ".join(tell(fact, value) for fact, value in situation.items()) or "no facts"


def _complete(table: Table, known: Situation, left: tuple[Fact, ...]) -> Iterator[Situation]:
    if not left:
        yield known
        return
    fact, rest = left[0], left[1:]
    if fact in known or fits(fact.exists, known) is False:
        yield from _complete(table, known, rest)
        return
    for value in representatives(table, fact):
        if is_possible({**known, fact: value}):
            yield from _complete(table, {**known, fact: value}, rest)


def next_question(table: Table, known: Situation, ways: list[Way]) -> Fact:
    """The first open question whose answer changes what can win.

    ways  every completion of what is known, each with its row
    One that makes sense in every way comes before one that some answers would make idle.
    """
    questions = [fact for fact in table.reads if fact not in known]
    telling = [fact for fact in questions if _tells(fact, ways)] or questions
    certain = [fact for fact in telling if all(fact in way for way, _ in ways)]
    return (certain or telling)[0]


def _tells(fact: Fact, ways: list[Way]) -> bool:
    winners: dict[Value | None, set[Rule | None]] = {}
    for way, row in ways:
        winners.setdefault(way.get(fact), set()).add(row)
    first, *others = winners.values()
    return any(other != first for other in others)


def _holds(condition: Condition, value: Value, situation: Situation) -> bool:
    if isinstance(condition, Interval):
        return condition.holds(value, edition_of(situation))
    return condition.holds(value)


def _needs(fact: Fact, value: Value) -> tuple[When, ...]:
    """What must hold for the fact to exist, and for it to have this value."""
    needs = (fact.exists, value.only) if isinstance(value, Choice) else (fact.exists,)
    return tuple(needed for needed in needs if needed)


def _deciding(won: Rule, table: Table, known: Situation) -> dict[Fact, Value]:
    """The edition, the facts of the winning row, and what rules out each exception to it.

    Where these do not decide by themselves, because other facts imply the rest, so many more as
    it takes.
    """
    rivals = [row for row in table.rows if won in row.overrides]
    needed: set[Fact] = {*table.applies, *won.when, *(f for f in known if f.id == "edition")}
    for rival in rivals:
        failing = [f for f, c in rival.when.items() if fits({f: c}, known) is False]
        if failing and not needed.intersection(failing):
            needed.add(failing[0])
    facts = {fact: value for fact, value in known.items() if fact in needed}
    for fact, value in known.items():
        if {winner(table, way) for way in completions(table, facts)} == {won}:
            break
        facts[fact] = value
    return {fact: value for fact, value in known.items() if fact in facts}


def _cannot_occur(when: When, situation: Situation) -> str:
    failing = [f for f, condition in when.items() if fits({f: condition}, situation) is False]
    beside = [tell(fact, situation[fact]) for fact in failing if fact in situation]
    return "cannot be together with " + " and ".join(beside or ["the other facts"])
