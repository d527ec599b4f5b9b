"""Buyers of whom the plans of a ruleset are proven: cases, the days after, what a step leaves."""

from collections.abc import Sequence
from random import Random

from rules.engine import Open, View, fits, last_count
from rules.model import (
    Becomes,
    Case,
    ChoiceFact,
    Clock,
    CountFact,
    Fact,
    Ruleset,
    Strength,
    Value,
)

USUAL = 0.8  # the share of buyers of whom a thing that is taken as usual is true
FAR = 30  # days ahead, and days beyond every clock, that are drawn at random


def buyer(ruleset: Ruleset, draw: Random, known: Case | None = None) -> Case:
    """A case in which every question that arises has an answer: what is known, the others drawn."""
    case: dict[Fact | Clock, Value] = dict(known or {})
    before = -1
    while before < len(case):
        before = len(case)
        for fact in ruleset.facts.values():
            if fact in case:
                continue
            try:
                if (value := View(case, {}).value(fact)) is not None:
                    case[fact] = value
            except Open as question:
                if question.key is fact:
                    case[fact] = _drawn(ruleset, fact, question.values, case, draw)
    return case


def _drawn(
    ruleset: Ruleset, fact: Fact, values: tuple[Value, ...], case: Case, draw: Random
) -> Value:
    if not isinstance(fact, CountFact):
        usual = ruleset.strength.usual.get(fact) if ruleset.strength else None
        expected = usual and fits(usual.when, case) and draw.random() < USUAL
        return (
            usual.choice if usual and expected and usual.choice in values else draw.choice(values)
        )
    near = {n for n in turns(ruleset, fact, values) if isinstance(n, int)} | {draw.randint(0, FAR)}
    least, most = View(case, {}).counts(fact)
    low = max(least, -draw.randint(1, FAR))
    high = min(most, max(low, *near) + FAR)
    return draw.choice(sorted({n for n in near if low <= n <= high} | {low, high}))


def turns(ruleset: Ruleset, fact: Fact, values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The answers that matter; of a day, those beside the end of each clock that it starts."""
    if not isinstance(fact, CountFact):
        return values
    spans = [(clock, span) for clock in ruleset.clocks.values() for span in clock.spans]
    edges = {last_count(clock, span) for clock, span in spans if span.since is fact}
    near = {edge + step for edge in edges for step in (-1, 0, 1)}
    near |= {value for value in values if isinstance(value, int)}
    return tuple(sorted(n for n in near if n >= 0 or fact.ahead))


def after(ruleset: Ruleset, case: Case, changes: Sequence[Becomes]) -> Case:
    """A case after a step: what it changes, without what does not arise; new days are today."""
    changed: dict[Fact | Clock, Value] = {each.fact: each.choice for each in changes}
    new: dict[Fact | Clock, Value] = {**case, **changed}
    for each in changes:
        if fits(each.fact.exists, new) is False:
            del new[each.fact]
    for fact in [key for key in case if not isinstance(key, Clock) and key not in changed]:
        rest = View({key: value for key, value in new.items() if key is not fact}, {})
        value = new[fact]
        stays = fits(fact.exists, rest.case) is not False
        if isinstance(fact, ChoiceFact) and stays:
            stays = rest.can_be(fact, value)  # type: ignore[arg-type]
        if not stays:
            del new[fact]
    for fact in ruleset.facts.values():
        is_day = isinstance(fact, CountFact) and fact.day and fact not in new
        if is_day and fits(fact.exists, new) and not fits(fact.exists, case):
            new[fact] = 0
    return new


def events(ruleset: Ruleset, case: Case) -> list[int]:
    """The days from today on which a clock or a limit may change something, each with its eve."""
    found: set[int] = set()
    for fact, count in case.items():
        if isinstance(fact, CountFact) and fact.day and isinstance(count, int):
            spans = [(c, s) for c in ruleset.clocks.values() for s in c.spans if s.since is fact]
            ends = [last_count(c, s) - count for c, s in spans] + [e - count for e in fact.edges]
            found.update(day for end in ends for day in (end, end + 1))
    return sorted(day for day in found if day > 0)


def unusual(strength: Strength, case: Case) -> set[Fact | Clock]:
    """The facts that are not as they are taken to be until the buyer says otherwise."""
    return {
        fact
        for fact, usual in strength.usual.items()
        if fact in case and case[fact] is not usual.choice and fits(usual.when, case)
    }
