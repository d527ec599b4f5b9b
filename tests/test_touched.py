"""What rests on the lines of a file that were changed, as a preview judges it first."""

import pytest

from macros.touched import changed, rows_on
from rules.model import Place
from tests.library import LIBRARY, RULES

BEFORE = ["# Fees", "", "| number | value |", "| FEE | 2 |", "| DAYS | 3 |"]


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (BEFORE, {}),
        (["# Fees", "", "| number | value |", "| FEE    | 2     |", "| DAYS   | 3 |"], {}),
        ([*BEFORE[:3], "| FEE | 4 |", BEFORE[4]], {4: "FEE"}),
        ([*BEFORE[:3], BEFORE[4]], {4: "FEE"}),
        ([*BEFORE[:4], "| NEW | 9 |", BEFORE[4]], {4: "FEE"}),
        (["| NEW | 9 |", *BEFORE], {}),
        (["# Fine", *BEFORE[1:]], {1: "# Fees", 3: "number"}),
        ([], {1: "# Fees", 2: "", 3: "number", 4: "FEE", 5: "DAYS"}),
    ],
)
def test_lines_that_were_taken_out_or_written_anew(after: list[str], lines: dict[int, str]) -> None:
    found = changed("numbers.md", BEFORE, after)
    assert {place.line: cell for place, cell in found.items()} == lines
    assert {place.file for place in found} <= {"numbers.md"}


@pytest.mark.parametrize(
    ("file", "line", "rests"),
    [
        ("routes/extend-the-loan.md", "| reached   | running", {"reached"}),
        ("routes/extend-the-loan.md", "| no answer |", {"not yet", "reached"}),
        ("numbers.md", "| ANSWER_TIME | 48", {"not yet", "reached"}),
        ("clocks.md", "| no answer |", {"not yet", "reached"}),
        ("facts.md", "| nobody waits", {"nobody waits"}),
        ("words.md", "| press extend", {"nobody waits"}),
        ("buttons.md", "| EXTEND", {"nobody waits"}),
        ("glossary.md", "| loan", set()),
    ],
)
def test_rows_rest_on_what_they_name(file: str, line: str, rests: set[str]) -> None:
    text = (RULES / file).read_text(encoding="utf-8")
    number = text[: text.index(line)].count("\n") + 1
    cell = line.strip("| ").partition("|")[0].strip()
    rows = rows_on(LIBRARY, {Place(f"{RULES.name}/{file}", number): cell})
    places = {row.place.line for row in rows if row.place.file.endswith("extend-the-loan.md")}
    route = (RULES / "routes" / "extend-the-loan.md").read_text(encoding="utf-8").split("\n")
    assert {route[at - 1].strip("| ").partition("|")[0].strip() for at in places} == rests
