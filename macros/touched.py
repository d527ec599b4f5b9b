"""Which rows rest on the lines of a file that were changed: what a preview judges first."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from rules.check import tables_of
from rules.model import Choice, Clock, Limit, Place, Row, Ruleset
from rules.words import placeholders


def changed(file: str, before: Sequence[str], after: Sequence[str]) -> dict[Place, str]:
    """The lines of a file that were taken out or written anew, each with its first cell.

    Of lines that were only added, the one above them; of a heading, the heads of its table.
    Spaces that line up a table count nothing.
    """
    old, new = _plain(before), _plain(after)
    found: dict[Place, str] = {}
    for kind, start, end, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            lines = range(start, end) or range(max(0, start - 1), start)
            found |= {Place(file, n + 1): _first_cell(old[n]) for n in _with_heads(lines, old)}
    return found


def rows_on(ruleset: Ruleset, lines: dict[Place, str]) -> set[Row]:
    """The rows that stand on some lines, or name what is declared there."""
    places, names = set(lines), set(lines.values())
    return {
        row
        for topic in tables_of(ruleset)
        for table in topic.tables
        for row in table.rows
        if not places.isdisjoint((topic.place, table.place, *_places(row)))
        or not names.isdisjoint(_names(row))
    }


def _places(row: Row) -> Iterator[Place]:
    """Where a row stands, and all that it compares with or says."""
    yield row.place
    clocks = [word.clock for word in row.words if word.clock]
    for key, asked in row.when.items():
        if isinstance(key, Clock):
            clocks.append(key)
        elif isinstance(asked, Limit):
            yield asked.number.place
        else:
            yield from (choice.place for choice in asked if isinstance(choice, Choice))
    yield from (word.place for word in row.words)
    for span in (span for clock in clocks for span in clock.spans):
        yield from (each.place for each in (span, span.days, span.less) if each)


def _names(row: Row) -> Iterable[str]:
    """The numbers and the buttons that the sentences of a row name."""
    return (name for word in row.words for name in placeholders(word.says))


def _with_heads(lines: Iterable[int], old: Sequence[str]) -> Iterator[int]:
    """Lines by their numbers; for a heading, the first line of the table below it too."""
    for n in lines:
        yield n
        if old[n].startswith("#"):
            yield from [m for m in range(n, len(old)) if old[m].startswith("|")][:1]


def _plain(lines: Sequence[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines]


def _first_cell(line: str) -> str:
    return line.strip("| ").partition("|")[0].strip()
