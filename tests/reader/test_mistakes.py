"""Every mistake of mistakes.toml is refused on its line, with a message that helps."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from spec.model import Feature
from tests.reader.lending import GOOD, read_text

MISTAKES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8")
)


def planted(mistake: dict[str, Any]) -> bytes:
    """The good feature with a mistake, see the head of mistakes.toml."""
    lines = GOOD.splitlines()
    for number, line in mistake.get("other", {}).items():
        lines[int(number) - 1] = line
    if "write" in mistake:
        at = mistake.get("at", [mistake.get("after", 0) + 1, mistake.get("after", 0)])
        first, last = at if isinstance(at, list) else (at, at)
        lines[first - 1 : last] = mistake["write"].split("\n") if mistake["write"] else []
    return "".join(f"{line}\n" for line in lines).encode(mistake.get("saved", "utf-8"))


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_refused_on_its_line(name: str, tmp_path: Path) -> None:
    mistake = MISTAKES[name]
    found = read_text(tmp_path, planted(mistake))
    assert not isinstance(found, Feature)
    assert [problem.line or 0 for problem in found] == mistake["lines"], found
    assert mistake["says"] in str(found[0])
    assert all(problem.found and problem.expected and problem.do for problem in found)


def test_the_same_file_without_a_mistake_is_read(tmp_path: Path) -> None:
    assert isinstance(read_text(tmp_path, planted({})), Feature)
