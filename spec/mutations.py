"""Every number, cell, row and order of ways of a ruleset is changed once: does a feature notice?

`python -m spec.mutations` changes them one by one and runs the features alone, without the checks
of tables. What no scenario notices is told with its place. Exit code 0 if there is nothing such.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rules.__main__ import newest
from rules.check import tables_of
from rules.engine import CaseError, RuleError, explore, solve
from rules.findings import Finding
from rules.loader import load
from rules.model import (
    PHASES,
    Choice,
    ChoiceFact,
    Clock,
    Comparison,
    Condition,
    CountFact,
    Key,
    Limit,
    Number,
    Place,
    Row,
    Ruleset,
    Strength,
    Table,
    Topic,
    Word,
)
from rules.model import Case as Known
from rules.plan import STATE, kind_of, says_state
from rules.ways import open_cases
from spec.model import Case
from spec.speech import read_features
from spec.steps import StepFailedError, Steps
from spec.suite import ROOT

FLIPPED: dict[Comparison, Comparison] = {
    "up to": "below", "below": "up to", "over": "at least", "at least": "over",
}  # fmt: skip
AT_ONCE = 20  # mutations that a process tries before another takes over, with empty caches


@dataclass(frozen=True)
class Mutation:
    """One change.

    place    the row, the number or the way that changes
    told     the change in words
    changed  a number with another value, the table and what it becomes, or the strength of ways
    """

    place: Place
    told: str
    changed: "Number | tuple[Table, Table] | Strength"


class Mutants:
    """A ruleset with its features, and what becomes of them if something changes.

    Raises RulesetError for a ruleset that cannot be read.
    """

    def __init__(self, folder: Path, features: Path) -> None:
        self.folder = folder
        self.ruleset = load(folder)
        found, problems = read_features(features, features.parent, self.ruleset)
        assert not problems, "\n".join(map(str, problems))
        scenarios = (scenario for feature in found for scenario in feature.scenarios)
        self.cases = [case for scenario in scenarios for case in scenario.cases]

    @cached_property
    def mutations(self) -> list[Mutation]:
        """Every change, in the order of the files."""
        tables = [table for topic in tables_of(self.ruleset) for table in topic.tables]
        found = [m for number in self.ruleset.numbers.values() for m in of_number(number)]
        found += [m for table in tables for m in of_table(table, self.ruleset)]
        return found + list(of_order(self.ruleset))

    @cached_property
    def reached(self) -> list[frozenset[Place]]:
        """The rows that each case reaches."""
        steps = Steps(self.ruleset)
        return [frozenset(row.place for row in steps.run(case).rows) for case in self.cases]

    def survives(self, mutation: Mutation) -> bool:
        """Whether a change has a consequence and no scenario notices it."""
        ruleset = self._changed(mutation)
        if not all(map(says_state, ruleset.routes.values())):
            return False  # the files of such a ruleset are refused
        steps = Steps(ruleset)
        if any(_fails(steps, case) for case in self._likely_first(mutation)):
            return False
        changed = mutation.changed
        return not isinstance(changed, tuple) or not _alike(*changed, self, ruleset)

    def _changed(self, mutation: Mutation) -> Ruleset:
        if isinstance(mutation.changed, tuple):
            return with_table(self.ruleset, *mutation.changed)
        if isinstance(mutation.changed, Strength):
            return replace(self.ruleset, strength=mutation.changed)
        with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
            rules = Path(shutil.copytree(self.folder.parent, folder, dirs_exist_ok=True))
            _write(rules, mutation.changed)
            return load(rules / self.folder.name)

    def _likely_first(self, mutation: Mutation) -> list[Case]:
        """All cases, those first that have to do with a change."""
        if isinstance(mutation.changed, Number):
            named = str(mutation.changed.value)
            return sorted(self.cases, key=lambda case: not _names(case, named))
        if isinstance(mutation.changed, Strength):
            return self.cases
        near = {row.place for row in mutation.changed[0].rows}
        ranked = [
            (mutation.place not in reached, not near & reached, number)
            for number, reached in enumerate(self.reached)
        ]
        return [self.cases[number] for *_, number in sorted(ranked)]


def of_number(number: Number) -> Iterator[Mutation]:
    """A number a little less and a little more; of hours a day, since cases count days."""
    by = 24 if number.unit == "hour" else 1
    for value in (number.value - by, number.value + by):
        if value >= 0:
            told = f"{number.id} {value} in place of {number.value}"
            yield Mutation(number.place, told, replace(number, value=value))


def of_table(table: Table, ruleset: Ruleset) -> Iterator[Mutation]:
    """A row less, and a cell of a row otherwise."""
    for row in table.rows:
        rows = tuple(other for other in table.rows if other is not row)
        yield Mutation(row.place, "the row left out", (table, replace(table, rows=rows)))
        for told, other in chain(_conditions(row, table), _results(row, table, ruleset)):
            rows = tuple(other if each is row else each for each in table.rows)
            yield Mutation(row.place, told, (table, replace(table, rows=rows)))


def of_order(ruleset: Ruleset) -> Iterator[Mutation]:
    """Two ways that follow each other for a reason and can be open together, turned round."""
    strength = ruleset.strength
    if strength is None:
        return
    for reason, ways in strength.orders.items():
        for at, (one, other) in enumerate(pairwise(ways)):
            known = open_cases(one, {strength.by: reason})
            if any(True for case in known for _ in open_cases(other, case)):
                turned = (*ways[:at], other, one, *ways[at + 2 :])
                orders = {**strength.orders, reason: turned}
                told = f'"{other.id}" before "{one.id}", {reason.says}'
                yield Mutation(other.place, told, replace(strength, orders=orders))


def _conditions(row: Row, table: Table) -> Iterator[tuple[str, Row]]:
    for key, asked in row.when.items():
        others = {other: of for other, of in row.when.items() if other is not key}
        yield f"{key.id}: whatever it is", replace(row, when=others)
        for told, condition in _other_conditions(key, asked):
            yield f"{key.id}: {told}", replace(row, when={**others, key: condition})


def _other_conditions(key: Key, asked: Condition) -> Iterator[tuple[str, Condition]]:
    if isinstance(asked, Limit):
        flipped = FLIPPED[asked.compare]
        yield f"{flipped} {asked.number.id}", Limit(flipped, asked.number)
        return
    if len(asked) > 1:
        for value in (value for value in _values(key) if value in asked):
            yield f'without "{_named(value)}"', asked - {value}
        return
    for other in [value for value in _values(key) if value not in asked][:1]:
        yield f'"{_named(other)}"', frozenset([other])


def _values(key: Key) -> Sequence[Choice | str]:
    if isinstance(key, ChoiceFact):
        return key.choices
    if isinstance(key, CountFact):
        return ()
    return PHASES[key.kind] if isinstance(key, Clock) else key.values


def _named(value: object) -> str:
    return str(getattr(value, "id", value))


def _results(row: Row, table: Table, ruleset: Ruleset) -> Iterator[tuple[str, Row]]:
    for name, given in row.gives.items():
        if isinstance(given, str):
            others = dict.fromkeys(other.gives[name] for other in table.rows if name in other.gives)
            told = [(f'"{other}"', other) for other in others if other != given][:1]
        elif ruleset.fields[name].stated:
            told = list(_other_words(given, ruleset))
        else:
            continue
        yield from ((f"{name}: {t}", replace(row, gives={**row.gives, name: g})) for t, g in told)


def _other_words(
    given: tuple[Word, ...], ruleset: Ruleset
) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """A word left out, and another one in its place."""
    for number, word in enumerate(given):
        before, after = given[:number], given[number + 1 :]
        yield f'without "{word.id}"', before + after
        other = _another(word, given, ruleset)
        if other:
            yield f'"{other.id}" in place of "{word.id}"', (*before, other, *after)


def _another(word: Word, given: tuple[Word, ...], ruleset: Ruleset) -> Word | None:
    """The next word that takes back what a word says.

    A route that is open, and one that is open until a day, are both open: what the second says
    more is no contradiction, and scenarios hold whatever is not said in them.
    """
    words = [other for other in ruleset.words.values() if other.field == word.field]
    at = words.index(word)
    for other in (*words[at + 1 :], *words[:at]):
        if other not in given and (word.field != STATE or kind_of(other) != kind_of(word)):
            return other
    return None


def with_table(ruleset: Ruleset, table: Table, other: Table) -> Ruleset:
    """The ruleset with one table otherwise."""

    def changed(topic: Topic) -> Topic:
        tables = tuple(other if each is table else each for each in topic.tables)
        return replace(topic, tables=tables) if table in topic.tables else topic

    topics = {name: changed(topic) for name, topic in ruleset.topics.items()}
    routes = {name: changed(route) for name, route in ruleset.routes.items()}
    strength = ruleset.strength and _with_routes(ruleset.strength, routes, table, other)
    return replace(ruleset, topics=topics, routes=routes, strength=strength)


def _with_routes(
    strength: Strength, routes: Mapping[str, Topic], table: Table, other: Table
) -> Strength:
    def renewed(of: Iterable[Topic]) -> tuple[Topic, ...]:
        return tuple(routes[route.id] for route in of)

    return replace(
        strength,
        orders={choice: renewed(ways) for choice, ways in strength.orders.items()},
        closes={
            word: tuple(replace(each, route=routes[each.route.id]) for each in prices)
            for word, prices in strength.closes.items()
        },
        weaker=tuple(
            replace(each, first=routes[each.first.id], other=routes[each.other.id])
            for each in strength.weaker
        ),
        beside=tuple(other if each is table else each for each in strength.beside),
    )


def _alike(table: Table, other: Table, mutants: Mutants, ruleset: Ruleset) -> bool:
    """Whether a change makes no difference in any case that can occur."""
    old = next(topic for topic in tables_of(mutants.ruleset) if table in topic.tables)
    new = next(topic for topic in tables_of(ruleset) if other in topic.tables)

    def differ(case: Known) -> bool:
        one, two = solve(old, case), solve(new, case)
        return [r.gives for r in one or ()] != [r.gives for r in two or ()]

    return not any(isinstance(found, RuleError) or found for _, found in explore(differ, {}))


def _fails(steps: Steps, case: Case) -> bool:
    try:
        return steps.misplaced(case, steps.run(case)) is not None
    except (StepFailedError, RuleError, CaseError):
        return True


def _names(case: Case, number: str) -> bool:
    return any(number in step.text.split() for step in case.steps)


def _write(rules: Path, number: Number) -> None:
    """Write another value of a number into its row."""
    file = rules / number.place.file
    lines = file.read_text(encoding="utf-8").split("\n")
    cells = lines[number.place.line - 1].split("|")
    cells[2] = f" {number.value} "
    lines[number.place.line - 1] = "|".join(cells)
    file.write_text("\n".join(lines), encoding="utf-8")


def survivors(mutants: Mutants, tried: Sequence[Mutation]) -> list[Finding]:
    """The changes that no scenario notices, each as what is to be done about it."""
    shares = [tried[first : first + AT_ONCE] for first in range(0, len(tried), AT_ONCE)]
    assert mutants.reached  # found before the process is forked
    _shared[:] = [mutants, *shares]
    with get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        survive = pool.map(_surviving, range(1, len(_shared)), chunksize=1)
    return [
        Finding(
            mutation.place,
            f"a change that no scenario notices: {mutation.told}",
            "a scenario that fails then",
            f"State in features/{mutants.ruleset.name} what it decides, on both sides of an edge",
        )
        for share, numbers in zip(shares, survive, strict=True)
        for mutation in (share[number] for number in numbers)
    ]


# What forked processes share: things are compared by identity, and no copy of one is the same.
_shared: list[Any] = []


def _surviving(share: int) -> list[int]:
    mutants: Mutants = _shared[0]
    return [n for n, mutation in enumerate(_shared[share]) if mutants.survives(mutation)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the changes of a ruleset, print what survives, return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m spec.mutations", description=__doc__)
    parser.add_argument("rules", nargs="?", type=Path, default=newest(), help="a ruleset")
    parser.add_argument("--sample", type=int, help="so many changes drawn at random")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="draws others")
    options = parser.parse_args(arguments)
    mutants = Mutants(options.rules, ROOT / "features" / options.rules.name)
    tried = mutants.mutations
    if options.sample:
        tried = random.Random(options.seed).sample(tried, min(options.sample, len(tried)))
    found = survivors(mutants, tried)
    for finding in found:
        print(finding)
    print(
        f"{mutants.ruleset.name}: {len(tried) - len(found)} of {len(tried)} changes are noticed"
        f"{f', drawn with --seed {options.seed}' if options.sample else ''}."
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
