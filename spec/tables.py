"""Mistakes in tables of examples and in tags."""

import difflib
import re
from collections import Counter
from collections.abc import Collection

from spec.model import Problem
from spec.shapes import Row


def refuse_rows(file: str, table: list[Row]) -> tuple[list[Problem], list[int]]:
    """The problems of the rows of a table, and the lines that cannot be used.

    table  line and cells of each row, the header first; None for a row without its last "|"
    """
    problems = [_unusable(file, number, cells) for number, cells in table if _odd(cells)]
    bad = [problem.line for problem in problems if problem.line]
    odd_names = [name for name in table[0][1] or [] if not re.fullmatch(r"[\w -]*", name)]
    if odd_names:
        do = f'name the column "{odd_names[0]}" in letters and digits only'
        found = f'a column with the name "{odd_names[0]}"'
        problems.append(Problem(file, table[0][0], found, "a name of letters and digits", do))
    if odd_names or table[0][0] in bad:
        return problems, [number for number, _ in table]
    closed = [(number, cells) for number, cells in table if cells and number not in bad]
    width = _usual_width([len(cells) for _, cells in closed])
    uneven = [(number, cells) for number, cells in closed if len(cells) != width]
    problems += [_uneven(file, number, len(cells), width) for number, cells in uneven]
    if table[0] in uneven:
        return problems, [number for number, _ in table]
    return problems, bad + [number for number, _ in uneven]


def refuse_tag(word: str, known: Collection[str]) -> tuple[str, str, str] | None:
    """What is found, expected and to be done if `word` is not "@" and a known id; else None."""
    claim = word.removeprefix("@")
    expected = "tags that are statements of rules/claims.toml, such as @A2.4"
    if word.startswith("@") and claim in known:
        return None
    found = f'"{word}"'
    if not word.startswith("@") and claim in known:
        return found, 'tags that begin with "@"', f'write "@{claim}" instead of "{word}"'
    if claim.startswith("_"):
        do = 'delete the tag; to leave a scenario out, put "#" before its lines'
        return found, 'no tag that begins with "_"', do
    nearest = difflib.get_close_matches(claim.upper(), known, n=1, cutoff=0.5)
    if nearest:
        return found, expected, f'write "@{nearest[0]}" instead of "{word}"'
    return found, expected, "delete the tag, or write the id of a statement"


def _odd(cells: list[str] | None) -> bool:
    # The official compiler cannot fill in a backslash, which is also what leads to "|" in a cell.
    return not cells or any(mark in cell for cell in cells for mark in "\\|\n")


def _unusable(file: str, line: int, cells: list[str] | None) -> Problem:
    if not cells:
        do = 'add the last "|"'
        return Problem(file, line, 'a row without "|" at its end', '"|" around each cell', do)
    return Problem(file, line, "a row with a backslash", "a row without it", "delete the backslash")


def _usual_width(widths: list[int]) -> int:
    """The number of cells that the table should have.

    The header decides, unless all rows under it agree on another number.
    """
    body = Counter(widths[1:])
    return widths[1] if len(body) == 1 and len(widths) > 2 else widths[0]


def _uneven(file: str, line: int, cells: int, width: int) -> Problem:
    do = "add the missing cells" if cells < width else "delete the cells that are too many"
    count = f"{cells} cell{'' if cells == 1 else 's'}"
    return Problem(file, line, f"a row with {count}", f"{width} cells, as in the other rows", do)
