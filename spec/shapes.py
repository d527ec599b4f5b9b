"""What a line is, judged by its beginning, and what comes below it."""

import re
from typing import Literal

from gherkin.gherkin_line import GherkinLine

from spec.keywords import TITLES, guess_step, guess_title, is_step, title_of

Shape = Literal["blank", "tag", "row", "fence", "title", "step", "star", "text"]
# The line of a row, and its cells; None for a row that does not end with "|".
Row = tuple[int, list[str] | None]

_MARKS: dict[str, Shape] = {
    "#": "blank",
    "@": "tag",
    "|": "row",
    '"""': "fence",
    "```": "fence",
    "* ": "star",
}


def shape_of(line: str) -> Shape:
    """What the line is; a remark counts as blank, ids of claims without "@" as tags."""
    text = line.strip()
    for mark, shape in _MARKS.items():
        if text.startswith(mark):
            return shape
    if title_of(text):
        return "title"
    if re.fullmatch(r"([@\w]+\.\d+\s*)+", text):
        return "tag"
    if is_step(text):
        return "step"
    return "text" if text else "blank"


def next_shape(lines: list[str], skip: tuple[str, ...] = ()) -> str:
    """What comes first, text and what is to be skipped left out.

    It is "step", "row", "tag", the name of a title or "end"; a Scenario Outline is a "Scenario".
    """
    for line in lines:
        shape = _meant(line)
        if shape not in ("blank", "text", *skip):
            return shape
    return "end"


def table_at(lines: list[str], number: int) -> list[Row]:
    """The rows of the table that begins on a line."""
    table: list[Row] = []
    for at, line in enumerate(lines[number - 1 :], start=number):
        if shape_of(line) == "row":
            cells = [cell["text"] for cell in GherkinLine(line, at).table_cells]
            table.append((at, cells if line.strip().endswith("|") else None))
        elif shape_of(line) != "blank":
            break
    return table


def _meant(line: str) -> str:
    """The shape of the line, or the title or step that it was meant to be."""
    shape = shape_of(line)
    title = title_of(line.strip())
    guess = guess_title(line) if shape == "text" else None
    if guess and (guess.sure or guess.written.endswith(":")):
        title = TITLES[guess.keyword]
    if title:
        return "Scenario" if title == "Scenario Outline" else title
    if shape == "star" or (shape == "text" and guess_step(line, prose=True)):
        return "step"
    return shape
