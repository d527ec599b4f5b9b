"""`python -m rules check` finds each kind of mistake in the tables. Every one is planted here."""

import tomllib
from pathlib import Path

import pytest

from rules.check import findings
from rules.loader import load
from tests.library import HERE, LIBRARY, copied, patch

RETURN, EXTEND, WAITING = (f"topics/{name}.md" for name in ("return", "extend", "waiting"))
FAULTS = tomllib.loads((HERE / "faults.toml").read_text(encoding="utf-8"))


def test_the_library_holds() -> None:
    assert findings(LIBRARY) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_on_its_line_and_nowhere_else(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]
    rules = copied(tmp_path)
    lines = [patch(rules, file, old, new) for file, old, new in fault["changes"]]
    place = fault.get("place", f"{fault['changes'][0][0]}:{lines[0]}")
    told = {str(finding.place): finding for finding in findings(load(rules))}
    assert set(told) == {f"library/{line}" for line in (place, *fault.get("also", []))}, told
    finding = told[f"library/{place}"]
    assert fault["found"] in finding.found
    assert finding.expected
    assert finding.do
