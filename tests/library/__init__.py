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


def without_routes(folder: Path) -> Path:
    """A copy that answers questions and plans nothing."""
    rules = copied(folder)
    shutil.rmtree(rules / "routes")
    (rules / "strength.md").unlink()
    return rules
