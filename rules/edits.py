"""Changes of the tables of a ruleset: of cells, and rows that are added."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from itertools import takewhile
from pathlib import Path

from rules.findings import TO_FILL
from rules.form import aligned
from rules.loader import load
from rules.markdown import Grid, read
from rules.model import Place, Ruleset

DATED = ("source", "since")


@dataclass(frozen=True)
class Edit:
    """New cells, by the heads of their columns, for the row at a place.

    below  whether they are those of a new row below it, which is else the same
    """

    place: Place
    cells: tuple[tuple[str, str], ...]
    below: bool = False


class Desk:
    """A ruleset's folder, and a copy of it in which changes are tried."""

    def __init__(self, folder: Path, copy: Path) -> None:
        self.folder = folder
        for path in folder.parent.iterdir():
            if (path / "facts.md").exists():  # a ruleset may rest on another one beside it
                shutil.copytree(path, copy / path.name)
        self._copy = copy / folder.name

    def tried(self, edits: Iterable[Edit]) -> Ruleset:
        """The ruleset with these changes. Raises RulesetError if they do not fit."""
        old = {path: path.read_text(encoding="utf-8") for path in self._paths(self._copy, edits)}
        try:
            self._write(self._copy, edits)
            return load(self._copy)
        finally:
            for path, text in old.items():
                path.write_text(text, encoding="utf-8")

    def patch(self, edits: Iterable[Edit], shown: str) -> str:
        """The changes as a patch, whoever says so left to fill in; `shown` is the folder's name."""
        lines: list[str] = []
        for path, edits_of in self._paths(self.folder, edits).items():
            name = f"{shown}/{path.relative_to(self.folder).as_posix()}"
            old = path.read_text(encoding="utf-8")
            new = _changed(path, edits_of, fill=True)
            was, now = (text.splitlines(keepends=True) for text in (old, new))
            lines += unified_diff(was, now, f"a/{name}", f"b/{name}", n=1)
        return "".join(lines)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Write the changes, whoever says so left to fill in."""
        self._write(self.folder, edits, fill=True)

    def _write(self, folder: Path, edits: Iterable[Edit], fill: bool = False) -> None:
        for path, edits_of in self._paths(folder, edits).items():
            path.write_text(_changed(path, edits_of, fill), encoding="utf-8")

    def _paths(self, folder: Path, edits: Iterable[Edit]) -> dict[Path, list[Edit]]:
        found: dict[Path, list[Edit]] = {}
        for edit in edits:
            found.setdefault(folder.parent / edit.place.file, []).append(edit)
        return found


def _changed(path: Path, edits: Iterable[Edit], fill: bool) -> str:
    """The text of a file with its changes; the tables that change are aligned anew."""
    lines = path.read_text(encoding="utf-8").split("\n")
    grids, _ = read(path, path.name)
    touched = set()
    for edit in sorted(edits, key=lambda each: (-each.place.line, not each.below)):
        grid, cells = _row(grids, edit.place.line)
        new = {**cells, **dict(edit.cells)}
        if fill:
            new |= {head: TO_FILL for head in DATED if head in new}
        last = edit.place.line
        lines[last - (not edit.below) : last] = [f"| {' | '.join(new.values())} |"]
        touched.add(grid.place.line - 1)
    for first in sorted(touched):
        body = takewhile(lambda line: line.startswith("|"), lines[first:])
        end = first + sum(1 for _ in body)
        lines[first:end] = aligned(lines[first:end])
    return "\n".join(lines)


def _row(grids: Iterable[Grid], line: int) -> tuple[Grid, Mapping[str, str]]:
    return next((g, r.cells) for g in grids for r in g.lines if r.place.line == line)
