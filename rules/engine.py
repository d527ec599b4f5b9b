"""A case in, an answer out: the row of each table that fits, and the facts that decided it.

Hit policy "unique": exactly one row of each table fits in every case that can occur. An unknown
fact is never taken for a "no": `decide` concludes only when no answer to an open question could
change what is said.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from rules.model import (
    PHASES,
    Case,
    Choice,
    ChoiceFact,
    Clock,
    Condition,
    CountFact,
    Fact,
    Key,
    Limit,
    Result,
    Row,
    Ruleset,
    Table,
    Topic,
    Value,
    When,
    Word,
)

# The rows that fit, one of each table that is used, in the order of the tables.
Rows = tuple[Row, ...]
# What they say. Two cases with the same answer need not be told apart.
Answer = tuple[Word, ...]
# A complete case and its rows; None where the topic does not apply.
Way = tuple[Case, Rows | None]
# What tables have given so far, for those that read it.
Given = Mapping[str, str]


@dataclass(frozen=True)
class Decision:
    """An answer, the rows that give it, and the facts that decided it."""

    topic: Topic
    answer: Answer
    rows: Rows
    facts: dict[Fact, Value]


@dataclass(frozen=True)
class Undecided:
    """Facts are missing: the next question to ask, and the answers that are still possible."""

    topic: Topic
    ask: Fact
    possible: tuple[Answer, ...]


class RuleError(Exception):
    """A case in which not exactly one row of a table fits: a mistake in the tables."""


class CaseError(Exception):
    """Facts that cannot be true together, or that no topic answers."""


def decide(topic: Topic, known: Case) -> Decision | Undecided:
    """What `topic` answers, or which question to ask next.

    known  some or all facts; those that the topic does not read only rule answers out
    Raises CaseError where facts cannot be true together or the topic cannot apply to them,
    RuleError where two rows fit or none does.
    """
    refuse_impossible(known)
    ways = ways_of(topic, known)
    answers = list(dict.fromkeys(said(rows) for _, rows in ways))
    possible = tuple(answer for answer in answers if answer is not None)
    if not possible:
        raise CaseError(f"{topic.id}: does not apply to {describe(known)}")
    if len(answers) > 1:
        return Undecided(topic, next_question(topic, known, ways), possible)
    rows = tuple(dict.fromkeys(row for _, found in ways for row in found or ()))
    return Decision(topic, possible[0], rows, _deciding(topic, possible[0], known))


def answer(ruleset: Ruleset, asks: str, known: Case) -> Decision | Undecided:
    """What a ruleset answers to one question in a case.

    Raises CaseError where the facts contradict each other or nothing answers the question.
    """
    refuse_impossible(known)
    fitting = [t for t in ruleset.topics.values() if t.asks == asks and applies(t, known)]
    if not fitting:
        raise CaseError(f"{asks}: nothing answers this for {describe(known)}")
    return decide(fitting[0], known)


def advice(ruleset: Ruleset, known: Case) -> list[Decision | Undecided]:
    """The answers that apply to a case, in the order in which a buyer needs them."""
    refuse_impossible(known)
    return [decide(topic, known) for topic in ruleset.topics.values() if applies(topic, known)]


def said(rows: Rows | None) -> Answer | None:
    """Everything that rows say, each word once, in the order of the tables."""
    if rows is None:
        return None
    return tuple(dict.fromkeys(word for row in rows for word in row.words))


def ways_of(topic: Topic, known: Case) -> list[Way]:
    """Every completion of what is known, each with the rows that fit, or None."""
    return [(way, solve(topic, way)) for way in completions(topic, known)]


def solve(topic: Topic, case: Case) -> Rows | None:
    """The rows that fit a complete case, or None if the topic does not apply to it.

    Raises RuleError where not exactly one row of a table that is used fits.
    """
    if not fits(topic.when, case):
        return None
    rows, given = [], dict[str, str]()
    for table in topic.tables:
        if not fits(table.when, case, given):
            continue
        fitting = fitting_rows(table, case, given)
        if len(fitting) != 1:
            found = " and ".join(str(row.place) for row in fitting) or "no row"
            raise RuleError(
                f"{table.place}: in {table.name}, exactly one row must fit, but {found} does in: "
                f"{describe(case)}"
            )
        rows.append(fitting[0])
        given |= {n: g for n, g in fitting[0].gives.items() if isinstance(g, str)}
    return tuple(rows)


def fitting_rows(table: Table, case: Case, given: Given) -> list[Row]:
    """The rows of a table that fit a complete case."""
    return [row for row in table.rows if fits(row.when, case, given)]


def applies(topic: Topic, known: Case) -> bool:
    """Whether the topic can still be of use, whatever the open questions are answered with."""
    if fits(topic.when, known) is False:
        return False
    return any(fits(topic.when, way) for way in completions(topic, known))


def completions(topic: Topic, known: Case) -> Iterator[Case]:
    """Every way in which the open questions of a topic can be answered beside what is known."""
    values = {fact: representatives(topic, fact) for fact in topic.order}
    yield from _complete(topic.order, values, known)


def representatives(topic: Topic, fact: Fact) -> tuple[Value, ...]:
    """The answers that `topic` can tell apart: all choices, or counts at and beside each edge."""
    if isinstance(fact, ChoiceFact):
        return fact.choices
    edges = {int(edge) for edge in edges_of(conditions_of(topic), fact)}
    return tuple(sorted({0} | {max(0, edge + step) for edge in edges for step in (-1, 0, 1)}))


def conditions_of(topic: Topic) -> Iterator[tuple[Key, Condition]]:
    """Every condition that stands in the topic, its tables and their rows."""
    yield from topic.when.items()
    for table in topic.tables:
        yield from table.when.items()
        for row in table.rows:
            yield from row.when.items()


def edges_of(conditions: Iterable[tuple[Key, Condition]], fact: CountFact) -> Iterator[int]:
    """The counts beside which conditions tell a fact apart."""
    for key, asked in conditions:
        if key is fact and isinstance(asked, Limit):
            yield ceil(asked.number.counted)
        if isinstance(key, Clock):
            yield from (ceil(span.length) for span in key.spans if span.since is fact)


def fits(when: When, case: Case, given: Given | None = None) -> bool | None:
    """Whether all conditions hold: True, False, or None while a fact that matters is not known.

    A condition on a fact or a clock that does not exist in the case does not hold.
    """
    verdict: bool | None = True
    for key, asked in when.items():
        held = _holds(key, asked, case, given or {})
        if held is False:
            return False
        if held is None:
            verdict = None
    return verdict


def phase(clock: Clock, case: Case) -> str | bool | None:
    """The phase of a clock, False if it does not run in the case, None if that is not known."""
    for span in clock.spans:
        runs = fits(span.where, case)
        if runs is False:
            continue
        if runs is None:
            return None
        if span.since not in case:
            return False if fits(span.since.exists, case) is False else None
        count = case[span.since]
        assert isinstance(count, int)
        past = count > span.length if clock.kind == "closes" else count >= span.length
        return PHASES[clock.kind][past]
    return False


def refuse_impossible(case: Case) -> None:
    """Raise CaseError if a fact has a value that cannot occur beside the others."""
    for fact, value in case.items():
        for needed in _needs(fact, value):
            if fits(needed, case) is False:
                raise CaseError(f"{tell(fact, value)}: {_cannot_occur(needed, case)}")


def is_possible(case: Case) -> bool:
    """Whether all facts of the case can be true together."""
    return all(
        fits(needed, case) is not False
        for fact, value in case.items()
        for needed in _needs(fact, value)
    )


def next_question(topic: Topic, known: Case, ways: list[Way]) -> Fact:
    """The first open question whose answer changes what can be said.

    ways  every completion of what is known, each with its answer
    One that makes sense in every way comes before one that some answers would make idle.
    """
    questions = [fact for fact in topic.order if fact not in known]
    telling = [fact for fact in questions if _tells(fact, ways)] or questions
    certain = [fact for fact in telling if all(fact in way for way, _ in ways)]
    return (certain or telling)[0]


def tell(fact: Fact, value: Value) -> str:
    """The English sentence of a fact: "it was placed 9 days ago"."""
    if isinstance(value, Choice):
        return value.says
    assert isinstance(fact, CountFact)
    return (fact.one if value == 1 else fact.other).replace("{n}", str(value))


def describe(case: Case) -> str:
    """All facts of a case in one line, for messages."""
    return "; ".join(tell(fact, value) for fact, value in case.items()) or "no facts"


def _complete(
    left: tuple[Fact, ...], values: Mapping[Fact, tuple[Value, ...]], known: Case
) -> Iterator[Case]:
    if not left:
        yield known
        return
    fact, rest = left[0], left[1:]
    if fact in known or fits(fact.exists, known) is False:
        yield from _complete(rest, values, known)
        return
    for value in values[fact]:
        if is_possible(way := {**known, fact: value}):
            yield from _complete(rest, values, way)


def _tells(fact: Fact, ways: list[Way]) -> bool:
    answers: dict[Value | None, set[Answer | None]] = {}
    for way, rows in ways:
        answers.setdefault(way.get(fact), set()).add(said(rows))
    first, *others = answers.values()
    return any(other != first for other in others)


def _holds(key: Key, asked: Condition, case: Case, given: Given) -> bool | None:
    if isinstance(key, Result):
        return given.get(key.id, "") in asked if not isinstance(asked, Limit) else False
    if isinstance(key, Clock):
        shown = phase(key, case)
        return None if shown is None else not isinstance(asked, Limit) and shown in asked
    if key not in case:
        return False if fits(key.exists, case) is False else None
    value = case[key]
    if isinstance(asked, Limit):
        assert isinstance(value, int)
        return _compares(value, asked)
    return value in asked


def _compares(value: int, limit: Limit) -> bool:
    number = limit.number.counted
    return {
        "up to": value <= number,
        "over": value > number,
        "below": value < number,
        "at least": value >= number,
    }[limit.compare]


def _needs(fact: Fact, value: Value) -> tuple[When, ...]:
    """What must hold for the fact to exist, and for it to have this value."""
    needs = (fact.exists, value.only) if isinstance(value, Choice) else (fact.exists,)
    return tuple(needed for needed in needs if needed)


def _deciding(topic: Topic, answer: Answer, known: Case) -> dict[Fact, Value]:
    """The facts without which the answer would still be open; others are left out."""
    facts = dict(known)
    for fact in reversed(list(known)):
        fewer = {other: value for other, value in facts.items() if other is not fact}
        if is_possible(fewer) and all(said(rows) == answer for _, rows in ways_of(topic, fewer)):
            facts = fewer
    return facts


def _cannot_occur(when: When, case: Case) -> str:
    failing = [key for key, asked in when.items() if fits({key: asked}, case) is False]
    beside = [
        tell(fact, value) for fact, value in case.items() if any(fact is key for key in failing)
    ]
    return "cannot be together with " + " and ".join(beside or ["the other facts"])
