"""The rows of a ruleset's Markdown files by their columns, and all that is wrong on the way."""

import re
from collections.abc import Collection, Hashable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from rules.findings import Finding, RulesetError, nearest, unknown
from rules.markdown import Grid, Line, read, text_of
from rules.model import Place, Statement

NAME = r"[^,;|(){}]+"  # these characters join names in cells
CAPITALS = r"[A-Z][A-Z_]*"


class HasId(Protocol):
    """Something that a ruleset knows by its id."""

    @property
    def id(self) -> str: ...


T = TypeVar("T")
Named = TypeVar("Named", bound=HasId)


def split(cell: str) -> list[str]:
    """The words of a cell: "a, b" -> ["a", "b"]."""
    return [word.strip() for word in cell.split(",") if word.strip()]


class Reader:
    """The files of a folder, and what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._findings: list[Finding] = []
        self._raw: dict[Path, list[str]] = {}
        self._read: dict[str, list[Grid]] = {}
        self._unknown: dict[tuple[str, str], tuple[list[Place], Iterable[str]]] = {}

    @property
    def findings(self) -> list[Finding]:
        """Every mistake so far. A name that nobody knows is one, wherever it stands."""
        names = self._unknown.items()
        return self._findings + [
            unknown(places, what, name, known) for (what, name), (places, known) in names
        ]

    def stop_if_wrong(self, but: str = "") -> None:
        """Raise RulesetError with every mistake so far, if there is one.

        but  what may be unknown, since more places will name it: "statement"
        """
        if self._findings or any(what != but for what, _ in self._unknown):
            raise RulesetError(self.findings)

    def add(self, findings: Iterable[Finding]) -> None:
        """Note mistakes that were found elsewhere."""
        self._findings += findings

    def refuse(self, place: Place, found: str, expected: str, do: str) -> None:
        """Note a mistake."""
        self._findings.append(Finding(place, found, expected, do))

    def raw(self, path: Path) -> list[str]:
        """The lines of a file as they stand, read once; none if it cannot be read."""
        if path not in self._raw:
            self._raw[path] = text_of(path, path.name)[0].split("\n")
        return self._raw[path]

    def grids(self, name: str) -> list[Grid]:
        """The tables of a file, read once."""
        if name not in self._read:
            self._read[name], found = read(self.folder / name, self.file(name))
            self.add(found)
        return self._read[name]

    def file(self, name: str) -> str:
        """A file of the folder as messages name it."""
        return f"{self.folder.name}/{name}"

    def only(self, name: str, *shapes: tuple[str, ...]) -> None:
        """Refuse tables of a file whose columns are none of `shapes`."""
        for grid in self.grids(name):
            if grid.heads not in shapes:
                expected = " or ".join(drawn(shape) for shape in shapes)
                do = "Name the columns like that"
                self.refuse(grid.place, f"the columns {drawn(grid.heads)}", expected, do)

    def lines(self, name: str, *heads: str) -> list[Line]:
        """The rows of all tables of a file that have just these columns."""
        return [line for grid in self.grids(name) if grid.heads == heads for line in grid.lines]

    def texts(self, lines: Iterable[Line]) -> list[tuple[Line, str]]:
        """Rows with the text of their second column, which may not be empty.

        A row with an empty first cell goes on with the text above it.
        """
        found: list[tuple[Line, str]] = []
        for line in lines:
            name, text = list(line.cells.values())[:2]
            if not text:
                do = "Write the text, or delete the row"
                self.refuse(line.place, "no text in the second cell", "a text", do)
            elif name or not found:
                found.append((line, text))
            else:
                found[-1] = (found[-1][0], f"{found[-1][1]} {text}")
        return found

    def parts(
        self, lines: Iterable[Line], known: Collection[str], place: Place, needs: Iterable[str]
    ) -> dict[str, tuple[Line, str]]:
        """The rows of a table | part | says | by part; those in `needs` have to be there."""
        found: dict[str, tuple[Line, str]] = {}
        for line, says in self.texts(lines):
            part = line.cells["part"]
            self.once(line.place, part, part, found)
            self.known(line.place, "part", part, dict.fromkeys(known, True))
            found[part] = (line, says)
        misspelt = [part for part in found if part not in known]
        for part in needs:
            if part not in found and not any(nearest(each, [part]) for each in misspelt):
                do = f'Write a row "| {part} | ... |" in the table under the heading'
                self.refuse(place, f'no "{part}"', f'the part "{part}"', do)
        return found

    def unique(self, pairs: Iterable[tuple[Place, Named]]) -> dict[str, Named]:
        """Things by their id; an id that cannot be one or is declared twice is refused."""
        found: dict[str, Named] = {}
        for place, thing in pairs:
            self.once(place, thing.id, thing.id, found)
            found[thing.id] = thing
        return found

    def once(self, place: Place, name: str, key: Hashable, found: Mapping[Any, object]) -> None:
        """Refuse a name that cells could not hold, or that is declared before."""
        if not re.fullmatch(NAME, name):
            do = "Give it a name of plain words"
            self.refuse(place, f'the name "{name}"', "a name without , ; | or brackets", do)
        else:
            self.first(place, name, key, found)

    def first(self, place: Place, name: str, key: Hashable, found: Mapping[Any, object]) -> None:
        """Refuse what is there a second time."""
        if key in found:
            do = "Give it a name of its own, or delete one of the two"
            self.refuse(place, f'another "{name}"', "each name once", do)

    def capitals(self, place: Place, name: str) -> None:
        """Refuse the name of a number or a button that no sentence could name in braces."""
        if not re.fullmatch(CAPITALS, name):
            do = "Use the letters A to Z and _"
            self.refuse(place, f'the name "{name}"', "a name in capitals", do)

    def known(self, place: Place, what: str, name: str, known: Mapping[str, T]) -> T | None:
        """What has this name; None if nothing has, which is refused with the nearest name."""
        if name not in known:
            if name:
                self._unknown.setdefault((what, name), ([], known))[0].append(place)
            else:
                self.refuse(place, "an empty cell", f"a known {what}", "Write its name")
        return known.get(name)

    def all_known(
        self, place: Place, what: str, cell: str, known: Mapping[str, T]
    ) -> tuple[T, ...]:
        """What has the names in a cell; those that nothing has are refused."""
        found = [self.known(place, what, name, known) for name in split(cell) or [""]]
        return tuple(thing for thing in found if thing is not None)

    def sources(self, place: Place, cell: str, known: Mapping[str, Statement]) -> tuple[str, ...]:
        """The ids of the statements in a cell, at least one."""
        if not split(cell):
            do = "Name the statement that says so, from claims.toml or evidence.toml"
            self.refuse(place, "no source", "the id of a statement", do)
            return ()
        self.all_known(place, "statement", cell, known)
        return tuple(split(cell))


def drawn(heads: Iterable[str]) -> str:
    """Columns as a file shows them: "| number | means |"."""
    return f"| {' | '.join(heads)} |"
