"""A case in, an answer out: the row of each table that fits, or the question that is still open.

Hit policy "unique": exactly one row of each table fits in every case that can occur. An unknown
fact is never taken for a "no": what depends on one raises `Open`, with the answers it can have.
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import TypeVar

from rules.model import (
    PHASES,
    Case,
    Choice,
    ChoiceFact,
    Clock,
    Comparison,
    Condition,
    CountFact,
    Fact,
    Key,
    Limit,
    Result,
    Row,
    Span,
    Table,
    Topic,
    Usual,
    Value,
    When,
    Word,
)

T = TypeVar("T")
K = TypeVar("K", Fact, Clock)

FOREVER = 10**6  # days; beyond every count
COMPARES: Mapping[Comparison, Callable[[int, Fraction], bool]] = {
    "up to": operator.le, "over": operator.gt, "below": operator.lt, "at least": operator.ge,
}  # fmt: skip

# The rows that fit, one of each table that is used, in the order of the tables.
Rows = tuple[Row, ...]
# What they say. Two cases with the same answer need not be told apart.
Answer = tuple[Word, ...]
# What tables have given so far, for those that read it.
Given = Mapping[str, str]
# What counts as answered until the buyer says otherwise.
Usuals = Mapping[ChoiceFact, Usual]


class Open(Exception):  # noqa: N818
    """A question that has to be answered first, and the answers that it can have here."""

    def __init__(self, key: "Fact | Clock", values: tuple[Value, ...]) -> None:
        super().__init__(key.id)
        self.key = key
        self.values = values


class RuleError(Exception):
    """A case in which not exactly one row of a table fits: a mistake in the tables."""

    def __init__(self, table: Table, rows: list[Row], case: Case) -> None:
        found = " and ".join(str(row.place) for row in rows) or "no row"
        super().__init__(
            f"{table.place}: in {table.name}, exactly one row must fit, but {found} does in: "
            f"{describe(case)}"
        )
        self.table, self.rows, self.case = table, tuple(rows), case


class CaseError(Exception):
    """Facts that cannot be true together, or that nothing answers."""


def solve(topic: Topic, case: Case, usual: Usuals | None = None) -> Rows | None:
    """The rows that fit a case, one of each table that is used; None where nothing is answered.

    Raises Open while an answer is missing, RuleError where not exactly one row of a table fits.
    """
    view = View(case, usual or {})
    return view.rows(topic.tables) if view.holds(topic.when) else None


@cache
def tables_for(topic: Topic, wanted: tuple[Table, ...]) -> tuple[Table, ...]:
    """Some tables of a topic and those whose results they read, in the order of the topic."""
    found = set(wanted)
    for table in reversed(topic.tables):
        if table in found:
            read = {key.id for key in keys_of(table) if isinstance(key, Result)}
            found |= {other for other in topic.tables if read & results_of(other)}
    return tuple(table for table in topic.tables if table in found)


def rows_within(topic: Topic, tables: Iterable[Table], view: "View") -> Rows | None:
    """The rows of some tables of a topic, or None where the topic does not apply.

    Whether it applies is asked only where the tables do not fit. Raises what `solve` raises.
    """
    try:
        return view.rows(tables)
    except RuleError:
        if view.holds(topic.when):
            raise
        return None


def keys_of(table: Table) -> set[Key]:
    """Everything that a table looks at."""
    return {*table.when, *(key for row in table.rows for key in row.when)}


def results_of(table: Table) -> set[str]:
    """The fields and the results of a table's own."""
    return {name for row in table.rows for name in row.gives}


def said(rows: Rows | None) -> Answer | None:
    """Everything that rows say, each word once, in the order of the tables."""
    if rows is None:
        return None
    return tuple(dict.fromkeys(word for row in rows for word in row.words))


def explore(run: Callable[[Case], T], case: Case) -> Iterator[tuple[Case, T | RuleError]]:
    """What `run` comes to in every way in which the open questions of a case can be answered.

    Each with the case in which it does; only questions that `run` asks are answered.
    """
    try:
        yield case, run(case)
    except Open as question:
        for value in question.values:
            yield from explore(run, {**case, question.key: value})
    except RuleError as error:
        yield case, error


def fits(when: When, case: Case) -> bool | None:
    """Whether all conditions hold: True, False, or None while a fact that matters is not known.

    A condition on a fact or a clock that does not exist in the case does not hold.
    """
    try:
        return View(case, {}).holds(when)
    except Open:
        return None


def refuse_impossible(case: Case) -> None:
    """Raise CaseError if a fact has a value that cannot occur beside the others."""
    for fact, value in case.items():
        for needed in _needs(fact, value):
            if fits(needed, case) is False:
                raise CaseError(f"{tell(fact, value)}: {_cannot_occur(needed, case)}")
    for day, ago in case.items():
        for other in day.before if isinstance(day, CountFact) else ():
            since = case.get(other)
            if isinstance(ago, int) and isinstance(since, int) and ago > since:
                raise CaseError(f"{tell(day, ago)}: cannot be before {tell(other, since)}")


def days_left(clock: Clock, view: "View") -> int | None:
    """The days until the last day of a clock, below 0 when it is past; None if that is not known.

    Of a clock that opens, the last day is the one before its day.
    """
    stated = view.case.get(clock)
    if isinstance(stated, int):
        return stated
    try:
        span = view.span(clock)
    except Open:
        return None
    count = view.case.get(span.since) if span else None
    return last_count(clock, span) - count if span and isinstance(count, int) else None


def describe(case: Case) -> str:
    """All facts of a case in one line, for messages."""
    return "; ".join(tell(key, value) for key, value in case.items()) or "no facts"


def tell(key: "Fact | Clock", value: Value) -> str:
    """The English sentence of a fact: "it was placed 9 days ago"; of a clock its phase."""
    if isinstance(value, Choice):
        return value.says
    if isinstance(key, CountFact):
        return (key.one if value == 1 else key.other).replace("{n}", str(value))
    left = value if isinstance(value, str) else f"{value} days left"
    return f"{key.id}: {left}"


class View:
    """A case as conditions see it, with what counts as answered until the buyer says otherwise."""

    def __init__(self, case: Case, usual: Usuals) -> None:
        self.case = case
        self.usual = usual
        self._found: dict[Fact | Clock, Value | Open | None] = {}

    def holds(self, when: When, given: Given | None = None) -> bool:
        """Whether all conditions hold; a condition that fails needs no answer to the others."""
        question: Open | None = None
        for key, asked in when.items():
            try:
                if not self._meets(key, asked, given):
                    return False
            except Open as found:
                question = question or found
        if question:
            raise question
        return True

    def rows(self, tables: Iterable[Table]) -> Rows:
        """The row of each table that is used; later tables may read the results of earlier ones."""
        rows, given = [], dict[str, str]()
        for table in tables:
            if self.holds(table.when, given):
                row = self.row(table, given)
                rows.append(row)
                given |= {n: g for n, g in row.gives.items() if isinstance(g, str)}
        return tuple(rows)

    def row(self, table: Table, given: Given) -> Row:
        """The one row of a table that fits."""
        question: Open | None = None
        fitting = []
        for row in table.rows:
            try:
                if self.holds(row.when, given):
                    fitting.append(row)
            except Open as found:
                question = question or found
        if question:
            raise question
        if len(fitting) != 1:
            raise RuleError(table, fitting, self.case)
        return fitting[0]

    def value(self, fact: Fact) -> Choice | int | None:
        """The answer to a question; None where the question does not arise."""
        value = self.case[fact] if fact in self.case else self._once(fact, self._value)
        assert not isinstance(value, str)
        return value

    def _value(self, fact: Fact) -> Choice | int | None:
        if not self.holds(fact.exists):
            return None
        if isinstance(fact, CountFact):
            edges = {max(0, edge + step) for edge in fact.edges for step in (-1, 0, 1)}
            raise Open(fact, tuple(sorted({0} | edges)))
        usual = self.usual.get(fact)
        if usual and self.holds(usual.when) and self.holds(usual.choice.only):
            return usual.choice
        options = tuple(choice for choice in fact.choices if self.can_be(fact, choice))
        if len(options) == 1:
            return options[0]
        raise Open(fact, options)

    def can_be(self, fact: ChoiceFact, choice: Choice) -> bool:
        """Whether an answer can occur beside what is known."""
        if self._fails(choice.only):
            return False
        for key, value in self.case.items():
            for needed in _needs(key, value):
                if fact in needed and choice not in needed[fact]:  # type: ignore[operator]
                    return False
        return True

    def phase(self, clock: Clock) -> str | None:
        """The phase of a clock; None where it does not run."""
        found = self._once(clock, self._phase)
        assert found is None or isinstance(found, str)
        return found

    def _phase(self, clock: Clock) -> str | None:
        phases = PHASES[clock.kind]
        if clock in self.case:
            stated = self.case[clock]
            return stated if isinstance(stated, str) else phases[int(stated) < 0]  # type: ignore[arg-type]
        span = self.span(clock)
        if span is None:
            return None
        if span.since in self.case:
            count = self.case[span.since]
            assert isinstance(count, int)
            return phases[count > last_count(clock, span)]
        if not self.holds(span.since.exists):
            return None
        raise Open(clock, self._possible(clock, span))

    def _once(self, key: K, find: Callable[[K], Value | None]) -> Value | None:
        """What `find` gives or raises, found once: a case does not change."""
        if key not in self._found:
            try:
                self._found[key] = find(key)
            except Open as question:
                self._found[key] = question
        found = self._found[key]
        if isinstance(found, Open):
            raise found.with_traceback(None)
        return found

    def span(self, clock: Clock) -> Span | None:
        """The stretch in which a clock runs here, if it does."""
        return next((span for span in clock.spans if self.holds(span.where)), None)

    def _fails(self, when: When) -> bool:
        """Whether the conditions fail, whatever the open questions are answered with."""
        try:
            return bool(when) and not self.holds(when)
        except Open:
            return False

    def _meets(self, key: Key, asked: Condition, given: Given | None) -> bool:
        value: Value | None
        if isinstance(key, Result):
            value = given.get(key.id, "") if given else ""
        else:
            value = self.phase(key) if isinstance(key, Clock) else self.value(key)
        if isinstance(asked, Limit):
            return isinstance(value, int) and COMPARES[asked.compare](value, asked.number.counted)
        return value in asked

    def counts(self, fact: CountFact) -> tuple[int, int]:
        """The lowest and the highest count of a day that fit the other days."""
        known = {key: n for key, n in self.case.items() if isinstance(n, int)}
        if fact in known:
            return known[fact], known[fact]
        later = [n for key, n in known.items() if isinstance(key, CountFact) and fact in key.before]
        earlier = [n for key, n in known.items() if key in fact.before]
        return max([-FOREVER if fact.ahead else 0, *later]), min([FOREVER, *earlier])

    def phases(self, clock: Clock) -> frozenset[str]:
        """The phases that a clock can have, in whichever of its stretches it runs."""
        spans = (s for s in clock.spans if not self._fails({**s.where, **s.since.exists}))
        return frozenset(phase for span in spans for phase in self._possible(clock, span))

    def _possible(self, clock: Clock, span: Span) -> tuple[str, ...]:
        """The phases that fit the other days, and the phases of clocks which run from the same."""
        low, high = self.counts(span.since)
        for other, stated in self.case.items():
            if isinstance(other, Clock) and isinstance(stated, str):
                beside = self.span(other)
                if beside and beside.since is span.since:
                    last = last_count(other, beside)
                    begins = stated == PHASES[other.kind][0]
                    low, high = (low, min(high, last)) if begins else (max(low, last + 1), high)
        before, after = PHASES[clock.kind]
        last = last_count(clock, span)
        return ((before,) if low <= last else ()) + ((after,) if high > last else ())


def last_count(clock: Clock, span: Span) -> int:
    """The last count at which a clock is in its first phase."""
    return floor(span.length) if clock.kind == "closes" else ceil(span.length) - 1


@cache
def _needs(key: "Fact | Clock", value: Value | None) -> tuple[When, ...]:
    """What must hold for the fact to exist, and for it to have this value; also what that needs."""
    if isinstance(key, Clock):
        return ()
    needs: list[When] = [key.exists, *([value.only] if isinstance(value, Choice) else [])]
    for needed in tuple(needs):
        for other, asked in needed.items():
            if isinstance(other, ChoiceFact | CountFact):
                only = None if isinstance(asked, Limit) or len(asked) > 1 else next(iter(asked))
                needs += _needs(other, only)
    return tuple(needed for needed in needs if needed)


def _cannot_occur(when: When, case: Case) -> str:
    failing = [key for key, asked in when.items() if fits({key: asked}, case) is False]
    beside = [
        tell(key, value) for key, value in case.items() if any(key is other for other in failing)
    ]
    return "cannot be together with " + " and ".join(beside or ["the other facts"])
