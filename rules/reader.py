"""The rows of a ruleset's Markdown files by their columns, and all that is wrong on the way."""

from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from rules.findings import Finding, unknown
from rules.markdown import Grid, Line, read
from rules.model import Place


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
    """The files of a folder; `findings` collects what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self._read: dict[str, list[Grid]] = {}

    def grids(self, name: str) -> list[Grid]:
        """The tables of a file, read once."""
        if name not in self._read:
            self._read[name], found = read(self.folder / name, f"{self.folder.name}/{name}")
            self.findings += found
        return self._read[name]

    def only(self, name: str, *shapes: tuple[str, ...]) -> None:
        """Refuse tables of a file whose columns are none of `shapes`."""
        for grid in self.grids(name):
            if grid.heads not in shapes:
                expected = " or ".join("| " + " | ".join(shape) + " |" for shape in shapes)
                found = f"the columns | {' | '.join(grid.heads)} |"
                self.refuse(grid.place, found, expected, "Name the columns like that")

    def lines(self, name: str, *heads: str) -> list[Line]:
        """The rows of all tables of a file that have just these columns."""
        return [line for grid in self.grids(name) if grid.heads == heads for line in grid.lines]

    def texts(self, lines: Iterable[Line]) -> list[tuple[Line, str]]:
        """Rows with the text of their second column.

        A row with an empty first cell goes on with the text above it.
        """
        found: list[tuple[Line, str]] = []
        for line in lines:
            name, text = list(line.cells.values())[:2]
            if name or not found:
                found.append((line, text))
            else:
                found[-1] = (found[-1][0], f"{found[-1][1]} {text}")
        return found

    def unique(self, pairs: Iterable[tuple[Place, Named]]) -> dict[str, Named]:
        """Things by their id; an id that is empty or declared twice is refused."""
        found: dict[str, Named] = {}
        for place, thing in pairs:
            self.once(place, thing.id, thing.id, found)
            found[thing.id] = thing
        return found

    def once(self, place: Place, name: str, key: Hashable, found: Mapping[Any, object]) -> None:
        """Refuse a name that is empty or declared before."""
        if key in found or not name:
            do = "Give it a name of its own, or delete one of the two"
            self.refuse(place, f'another "{name}"', "each name once", do)

    def known(self, place: Place, what: str, name: str, known: Mapping[str, T]) -> T | None:
        """What has this name, or None and a finding with the nearest name."""
        if name not in known:
            self.findings.append(unknown(place, what, name, known))
        return known.get(name)

    def all_known(
        self, place: Place, what: str, names: Iterable[str], known: Mapping[str, T]
    ) -> tuple[T, ...]:
        """What has these names; those that nothing has are refused."""
        found = [self.known(place, what, name, known) for name in names]
        return tuple(thing for thing in found if thing is not None)

    def refuse(self, place: Place, found: str, expected: str, do: str) -> None:
        """Note a mistake."""
        self.findings.append(Finding(place, found, expected, do))
