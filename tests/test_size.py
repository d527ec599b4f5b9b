"""The grammar of the tables is closed: what reads it stays small enough to be read in one go."""

from pathlib import Path

import pytest

RULES = Path(__file__).parents[1] / "rules"
MOST = 220


@pytest.mark.parametrize("module", ["tables", "loader"])
def test_the_reader_of_tables_stays_small(module: str) -> None:
    lines = (RULES / f"{module}.py").read_text(encoding="utf-8").count("\n")
    assert lines < MOST, "What does not fit the grammar is another table, never another word."
