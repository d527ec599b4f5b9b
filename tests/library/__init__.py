"""A tiny ruleset, lending books from a library, on which the tests of the machine stand."""

import shutil
from pathlib import Path

from rules.loader import load

HERE = Path(__file__).parent
RULES = HERE / "rules"
LIBRARY = load(RULES)


def copied(folder: Path) -> Path:
    """A copy of the ruleset to break, in `folder`/library."""
    return Path(shutil.copytree(RULES, folder / "library"))


def patch(rules: Path, file: str, old: str, new: str) -> int:
    """Replace text where it first stands in a file of a copy; gives the line of that place."""
    text = (rules / file).read_bytes().decode()
    assert old in text, f"{old!r} is not in {file}"
    (rules / file).write_bytes(text.replace(old, new, 1).encode())
    return text[: text.index(old)].count("\n") + 1


def planning(folder: Path) -> Path:
    """A copy with one route: a child may bring a lent book back by hand, a grown-up may not."""
    rules = copied(folder)
    patch(rules, "words.md", "| do     |", "| state | State | one |\n| do     |")
    patch(rules, "words.md", "## do\n", f"## state\n\n{STATES}\n## do\n")
    (rules / "routes").mkdir()
    (rules / "routes" / "by-hand.md").write_text(ROUTE, encoding="utf-8")
    (rules / "strength.md").write_text(STRENGTH, encoding="utf-8")
    return rules


STATES = """| word | says |
| --- | --- |
| open to children | children may bring it |
| closed to grown-ups | grown-ups send it |
"""
ROUTE = """# by hand

| part | says |
| --- | --- |
| when | stage: lent |

## Whether it is open

| who reads | => state | => do | source |
| --- | --- | --- | --- |
| child | open to children | bring back | L1 |
| grown-up | closed to grown-ups | | L1 |
"""
STRENGTH = """# Strength

| stage | place | ways |
| --- | --- | --- |
| lent | first | by hand |
"""
