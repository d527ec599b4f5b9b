"""Checks over all situations that can occur: what the tables promise, or a plain line why not.

Every check takes tables or a folder and returns its findings as sentences.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from rules.claims import CLAIMS
from rules.engine import (
    Fact,
    Rule,
    Situation,
    Table,
    Value,
    completions,
    describe,
    edition_of,
    fits,
    winner,
    winning_rows,
)
from rules.evidence import EVIDENCE
from rules.facts import FACTS
from rules.numbers import Edition
from rules.outcomes import MANY, OUTCOMES
from rules.tables import TABLES
from rules.words import IN_EDITION, say

HERE = Path(__file__).parent


def situations(table: Table) -> Iterator[Situation]:
    """Every situation that the table can tell apart and that can occur."""
    yield from (way for way in completions(table, {}) if fits(table.applies, way))


def findings(tables: tuple[Table, ...] = TABLES) -> list[str]:
    """Everything that is wrong with the tables, one sentence each."""
    found = [finding for table in tables for finding in check_table(table)]
    found += idle_facts(tables) + silent_outcomes(tables) + shared_situations(tables)
    found += claims_without_row(tables) + broken_references(tables)
    return found + stray_numbers(HERE)


def check_table(table: Table) -> list[str]:
    """Gaps, overlaps, rows that never win and facts that never matter, each with a situation."""
    found: list[str] = []
    winners: list[tuple[Situation, Rule | None]] = []
    for situation in situations(table):
        rows = winning_rows(table, situation)
        winners.append((situation, rows[0] if len(rows) == 1 else None))
        if not rows:
            found.append(f"{table.topic}: gap, no row fits: {describe(situation)}")
        if len(rows) > 1:
            names = " and ".join(row.id for row in rows)
            found.append(f"{table.topic}: overlap, {names} all fit: {describe(situation)}")
    won = {row for _, row in winners}
    found += [f"{table.topic}: the row {row.id} never wins" for row in table.rows if row not in won]
    found += [
        f"{table.topic}: the fact {fact.id} never matters"
        for fact in table.reads
        if not _matters(fact, winners, table)
    ]
    return found + _badly_formed(table)


def idle_facts(tables: tuple[Table, ...]) -> list[str]:
    """Facts that no table reads."""
    read = {fact for table in tables for fact in table.reads}
    return [f"no table reads the fact {fact.id}" for fact in FACTS if fact not in read]


def silent_outcomes(tables: tuple[Table, ...]) -> list[str]:
    """Outcomes that no row answers with."""
    used = {outcome for table in tables for row in table.rows for outcome in row.then}
    return [f'no row answers "{o.sentence}"' for o in OUTCOMES if o not in used]


def shared_situations(tables: tuple[Table, ...]) -> list[str]:
    """Two tables that answer the same question in the same situation."""
    found = []
    for one, other in combinations(tables, 2):
        if one.asks is not other.asks:
            continue
        both = (s for s in situations(one) if fits(other.applies, s) is not False)
        if (situation := next(both, None)) is not None:
            found.append(f"{one.topic} and {other.topic} both answer: {describe(situation)}")
    return found


def claims_without_row(tables: tuple[Table, ...]) -> list[str]:
    """Statements that decide or warn, and newer facts, on which no row rests."""
    used = {source for table in tables for row in table.rows for source in row.sources}
    facts = [f"no row rests on the fact {fact}" for fact in EVIDENCE if fact not in used]
    return facts + [
        f"no row rests on the claim {claim.id}: {claim.says}"
        for claim in CLAIMS.values()
        if claim.kind != "background" and claim.id not in used
    ]


def broken_references(tables: tuple[Table, ...]) -> list[str]:
    """Sources that are no statements, ids used twice, sentences that cannot be said."""
    rows = [row for table in tables for row in table.rows]
    found = [
        f"the row {row.id} names the source {source}, which is no statement"
        for row in rows
        for source in row.sources
        if source not in CLAIMS and source not in EVIDENCE
    ]
    found += [
        f"the row id {i} is used twice" for i, n in Counter(r.id for r in rows).items() if n > 1
    ]
    for claim in CLAIMS.values():
        found += _unsayable(claim.says, "article") + _unsayable(claim.reading, "article")
    for fact in EVIDENCE.values():
        found += _unsayable(fact.says, "today") + _unsayable(fact.conflict, "today")
    return found + [problem for table in tables for problem in _unsayable_rows(table)]


def stray_numbers(folder: Path) -> list[str]:
    """Numbers in rules that stand outside rules/numbers.py: in code, in sentences, in claims."""
    found = []
    for path in sorted(folder.glob("*.py")):
        if path.stem in _MAY_COUNT:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and _is_number(node.value):
                found.append(
                    f"rules/{path.name}:{node.lineno}: {node.value!r} belongs in numbers.py"
                )
    for claim in CLAIMS.values():
        if re.search(r"\d", claim.says + claim.reading):
            found.append(f"rules/claims.toml: {claim.id} contains a number; name it by its id")
    return found


# Modules that work with sentences and situations in general and state nothing about orders.
_MAY_COUNT = {
    "numbers",
    "engine",
    "graph",
    "words",
    "sentences",
    "check",
    "claims",
    "evidence",
    "tables",
    "__main__",
}


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        return bool(re.search(r"\d", re.sub(r"\b(?:A\d+\.\d+|E\d+)\b", "", value)))
    return isinstance(value, int | float) and not isinstance(value, bool)


def _matters(fact: Fact, winners: list[tuple[Situation, Rule | None]], table: Table) -> bool:
    """Whether another answer changes the row, or whether the table applies at all."""
    if not any(fact in row.when for row in table.rows):
        return fact in table.applies
    with_fact = [(situation, row) for situation, row in winners if fact in situation]
    rows: dict[frozenset[tuple[Fact, Value]], Rule | None] = {}
    for situation, row in with_fact:
        others = frozenset(each for each in situation.items() if each[0] is not fact)
        if rows.setdefault(others, row) is not row:
            return True
    # A fact may also matter where another answer lets other facts exist: compare them in pairs.
    return any(
        one is not other and _alike_but_for(fact, here, there)
        for (here, one), (there, other) in combinations(with_fact, 2)
    )


def _alike_but_for(fact: Fact, here: Situation, there: Situation) -> bool:
    """Whether two situations differ in `fact` only, apart from facts that one of them lacks."""
    shared = [f for f in here if f in there and f is not fact]
    return here[fact] != there[fact] and all(here[f] == there[f] for f in shared)


def _badly_formed(table: Table) -> list[str]:
    found = []
    for row in table.rows:
        unread = [fact.id for fact in row.when if fact not in table.reads]
        found += [
            f"{row.id}: decides by {fact}, which {table.topic} does not read" for fact in unread
        ]
        fields = Counter(outcome.field for outcome in row.then)
        found += [
            f"{row.id}: says two things about {field}"
            for field, n in fields.items()
            if n > 1 and field not in MANY
        ]
        found += [
            f"{row.id}: overrides a row of another table"
            for o in row.overrides
            if o not in table.rows
        ]
    return found


def _unsayable_rows(table: Table) -> list[str]:
    """Sentences of rows that name a number which the edition in which they win does not have."""
    wins = {(winner(table, way), edition_of(way)) for way in situations(table)}
    return sorted(
        f"{row.id} ({edition}): {problem}"
        for row, edition in wins
        if row is not None
        for sentence in (row.because, *(outcome.sentence for outcome in row.then))
        for problem in _unsayable(sentence, edition)
    )


def _unsayable(sentence: str, edition: Edition) -> list[str]:
    try:
        said = say(sentence, IN_EDITION[edition])
    except (LookupError, ValueError) as error:
        return [f'"{sentence}" cannot be said: {error}']
    return [] if "{" not in said else [f'"{sentence}" has a placeholder that is not closed']
