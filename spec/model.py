"""What a feature file says, and what is wrong with one."""

from dataclasses import dataclass
from textwrap import shorten
from typing import Literal

StepKind = Literal["given", "when", "then"]
LONG = 320  # letters of what was found that are shown


@dataclass(frozen=True)
class Problem:
    """A mistake in a file, for people who do not program.

    line      where it is, or None if it is the file as a whole
    found     what is there
    expected  what should be there
    do        what to do next
    """

    file: str
    line: int | None
    found: str
    expected: str
    do: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        found, do = (
            text if len(text) <= LONG else shorten(text, LONG, placeholder=' ..."')
            for text in (self.found, self.do)
        )
        return f"{place}\n  found:    {found}\n  expected: {self.expected}\n  do:       {do}"


@dataclass(frozen=True)
class Step:
    """A step; `kind` is the meaning of its keyword, `keyword` what is written ("And")."""

    kind: StepKind
    keyword: str
    text: str
    line: int


@dataclass(frozen=True)
class Examples:
    """The table of a scenario outline; row_lines has the line of each row."""

    name: str
    line: int
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_lines: tuple[int, ...]


@dataclass(frozen=True)
class Case:
    """One run of a scenario: the background and the steps, placeholders filled in.

    line     the row of the examples, or the scenario
    example  the cells of the row by column, {} for a scenario without examples
    """

    line: int
    example: dict[str, str]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Scenario:
    """A scenario.

    outline  whether it calls itself a Scenario Outline
    tags     ids of statements, those of its rule and feature included
    steps    as written, with <placeholders>, without the background
    """

    name: str
    line: int
    outline: bool
    tags: tuple[str, ...]
    steps: tuple[Step, ...]
    examples: tuple[Examples, ...]
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Rule:
    """A rule and its scenarios; `tags` include those of the feature."""

    name: str
    line: int
    tags: tuple[str, ...]
    description: str
    scenarios: tuple[Scenario, ...]


@dataclass(frozen=True)
class Feature:
    """A feature file; topic is its name without ".feature", file its path in the project."""

    topic: str
    file: str
    name: str
    line: int
    description: str
    tags: tuple[str, ...]
    background: tuple[Step, ...]
    rules: tuple[Rule, ...]

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios of all rules, in the order of the file."""
        return tuple(scenario for rule in self.rules for scenario in rule.scenarios)
