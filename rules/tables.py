"""The files of topics: conditions on the left, results on the right, sources last.

The grammar of a cell is closed: an answer, several answers, `up to / over / below / at least` a
number, a phase of a clock, or nothing. What does not fit is another table, never another word.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import get_args

from rules.markdown import Grid, Line, slug
from rules.model import (
    PHASES,
    Choice,
    ChoiceFact,
    Clock,
    Comparison,
    Condition,
    CountFact,
    Fact,
    Field,
    Key,
    Limit,
    Number,
    Place,
    Result,
    Row,
    Statement,
    Table,
    Topic,
    When,
    Word,
)
from rules.reader import CAPITALS, Reader, drawn

_LIMIT = re.compile(rf"({'|'.join(get_args(Comparison))}) ({CAPITALS})")
PARTS = ("part", "says")
TOPIC_PARTS = ("asks", "when", "read")


@dataclass
class Vocabulary:
    """What a table may name; filled while the files before it are read."""

    facts: dict[str, Fact] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)
    clocks: dict[str, Clock] = field(default_factory=dict)
    fields: dict[str, Field] = field(default_factory=dict)
    words: dict[tuple[str, str], Word] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)


def read_topic(reader: Reader, vocabulary: Vocabulary, file: str, *needs: str) -> Topic:
    """The tables in a file that belong together; what is wrong with them goes to the reader.

    needs  the parts that have to stand under the title: "asks" for a topic, none for a route
    """
    grids = reader.grids(file)
    first = next((grid for grid in grids if grid.level == 1), None)
    title, place = (first.title, first.heading) if first else ("", Place(reader.file(file), 1))
    about = [line for grid in grids if grid.heads == PARTS for line in grid.lines]
    parts = reader.parts(about, TOPIC_PARTS, place, needs)
    when = conditions(reader, vocabulary, *parts["when"]) if "when" in parts else {}
    results: dict[str, Result] = {}  # by name, what earlier tables give
    tables: dict[str, Table] = {}
    for grid in grids:
        if grid.heads != PARTS:
            table = read_table(reader, vocabulary, grid, title, results)
            reader.first(grid.heading, table.name, grid.title, tables)
            tables[grid.title] = table
    asks = parts["asks"][1] if "asks" in parts else ""
    read = parts["read"][1] if "read" in parts else ""
    return Topic(title, asks, when, tuple(tables.values()), place, read)


def conditions(reader: Reader, vocabulary: Vocabulary, line: Line, text: str) -> When:
    """Conditions in one cell: "stage: shipped, received; days since paid: up to NUMBER"."""
    return _conditions(reader, vocabulary, line.place, text, {})


def _conditions(
    reader: Reader, vocabulary: Vocabulary, place: Place, text: str, results: Mapping[str, Result]
) -> When:
    found: dict[Key, Condition] = {}
    for part in (part for part in text.split(";") if part.strip()):
        name, colon, cell = (piece.strip() for piece in part.partition(":"))
        if not colon:
            do = 'Write "fact: answer, answer; other fact: answer"'
            reader.refuse(place, f'"{part.strip()}"', "a fact, a colon, its answers", do)
            continue
        known: dict[str, Key] = {**vocabulary.facts, **vocabulary.clocks, **results}
        key = reader.known(place, "fact or clock", name, known)
        asked = None if key is None else _condition(reader, vocabulary, place, key, cell)
        if key in found:
            do = "Write its answers together: fact: answer, answer"
            reader.refuse(place, f'"{name}" twice', "each fact once", do)
        if key is not None and asked is not None:
            found[key] = asked
    return found


def _condition(
    reader: Reader, vocabulary: Vocabulary, place: Place, key: Key, cell: str
) -> Condition | None:
    """A cell under a fact, a clock or an earlier result; None if it is refused."""
    if isinstance(key, CountFact):
        return _limit(reader, vocabulary, place, key, cell)
    if isinstance(key, ChoiceFact):
        answers: dict[str, Choice | str] = {choice.id: choice for choice in key.choices}
        return frozenset(reader.all_known(place, f"answer to {key.id}", cell, answers))
    values = PHASES[key.kind] if isinstance(key, Clock) else key.values
    phases: dict[str, Choice | str] = {value: value for value in values}
    return frozenset(reader.all_known(place, f"value of {key.id}", cell, phases))


def _limit(
    reader: Reader, vocabulary: Vocabulary, place: Place, key: CountFact, cell: str
) -> Limit | None:
    match = _LIMIT.fullmatch(cell)
    if match is None:
        comparisons = ", ".join(get_args(Comparison))
        do = f"Write one of {comparisons}, then the name of a number"
        reader.refuse(place, f'"{cell}"', "a comparison with a number", do)
        return None
    number = reader.known(place, "number", match.group(2), vocabulary.numbers)
    if number is None:
        return None
    key.edges.add(ceil(number.counted))
    compare: Comparison = match.group(1)  # type: ignore[assignment]
    return Limit(compare, number)


def read_table(
    reader: Reader,
    vocabulary: Vocabulary,
    grid: Grid,
    topic: str,
    results: dict[str, Result],
) -> Table:
    """A decision table; `results` are those that later tables may read, and grows."""
    name, _, shared = grid.title.partition(" (")
    if not re.fullmatch(r"[^()]+( \([^()]+\))?", grid.title):
        expected = "a name, and what all its rows share in brackets behind it"
        do = "Write it such as ## What to do (stage: shipped; reason: not arrived)"
        reader.refuse(grid.heading, f'the heading "{grid.title}"', expected, do)
    when = _conditions(reader, vocabulary, grid.heading, shared.removesuffix(")"), results)
    given = [head.removeprefix("=> ") for head in grid.heads if head.startswith("=> ")]
    asked = [head for head in grid.heads[:-1] if not head.startswith("=> ")]
    if grid.heads[-1] != "source" or not given:
        do = 'Begin the heads of results with "=> ", and end with "source"'
        reader.refuse(
            grid.place, f"the columns {drawn(grid.heads)}", "| condition | => result | source |", do
        )
        return Table("", name, when, (), grid.place)
    known: dict[str, Key] = {**vocabulary.facts, **vocabulary.clocks, **results}
    keys = {head: reader.known(grid.place, "fact or clock", head, known) for head in asked}
    for own in (head for head in given if head not in vocabulary.fields):
        reader.once(grid.place, own, own, {**vocabulary.facts, **vocabulary.clocks})
        before = results[own].values if own in results else ()
        values = dict.fromkeys([*before, *(line.cells[f"=> {own}"] for line in grid.lines)])
        results[own] = Result(own, tuple(value for value in values if value))
    ident = slug(f"{topic} {grid.title}")
    rows = [_row(reader, vocabulary, line, ident, keys, given) for line in grid.lines]
    return Table(ident, name, when, tuple(rows), grid.place)


def _row(
    reader: Reader,
    vocabulary: Vocabulary,
    line: Line,
    table: str,
    keys: Mapping[str, Key | None],
    given: list[str],
) -> Row:
    when: dict[Key, Condition] = {}
    for head, key in keys.items():
        if key is not None and line.cells[head]:
            asked = _condition(reader, vocabulary, line.place, key, line.cells[head])
            if asked is not None:
                when[key] = asked
    gives: dict[str, tuple[Word, ...] | str] = {}
    for head in given:
        cell = line.cells[f"=> {head}"]
        if head in vocabulary.fields:
            gives[head] = _said(reader, vocabulary, line.place, head, cell)
        else:
            gives[head] = cell
    cell = line.cells["source"]
    rests = cell or any(gives.values())
    sources = reader.sources(line.place, cell, vocabulary.statements) if rests else ()
    cells = [slug(line.cells[head]) or "any" for head in keys] if keys else ["always"]
    return Row("-".join([table, *cells]), when, gives, sources, line.place)


def _said(
    reader: Reader, vocabulary: Vocabulary, place: Place, name: str, cell: str
) -> tuple[Word, ...]:
    own = {word: found for (field, word), found in vocabulary.words.items() if field == name}
    said = reader.all_known(place, f'word of "{name}"', cell, own) if cell else ()
    if len(said) > 1 and not vocabulary.fields[name].several:
        found = f"{len(said)} words for {name}"
        reader.refuse(place, found, "one", "Keep one of them, or split the row")
    return said
