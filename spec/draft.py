"""The lines of a file while they are being mended."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spec.model import Problem
from spec.shapes import next_shape


@dataclass
class Draft:
    """Lines, and what was found in them.

    dropped  numbers of the lines that were taken out; what seems to be missing near them is no
             mistake of its own
    number   of the line that is being looked at, from 1
    """

    file: str
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    number: int = 0

    @property
    def line(self) -> str:
        return self.lines[self.number - 1]

    @line.setter
    def line(self, line: str) -> None:
        self.lines[self.number - 1] = line

    @property
    def quoted(self) -> str:
        """The line as messages show it."""
        return f'"{self.line.strip()}"'

    def below(self, skip: tuple[str, ...] = ()) -> str:
        """What comes next below the line, see `next_shape`."""
        return next_shape(self.lines[self.number :], skip)

    def report(self, found: str, expected: str, do: str) -> None:
        """Note a problem of the line."""
        self.problems.append(Problem(self.file, self.number, found, expected, do))

    def drop(self, numbers: Iterable[int]) -> None:
        """Take lines out."""
        for number in numbers:
            self.lines[number - 1] = ""
            self.dropped.add(number)
