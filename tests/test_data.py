"""The open data: as its schema says, the same each time, small enough, and beside the site once."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from macros import data, sbom
from macros.site import Spec, places, specification
from rules.loader import load
from spec.suite import Verdict
from tests.library import LIBRARY, copied, patch

SCHEMA = Draft202012Validator(json.loads(data.SCHEMA.read_text(encoding="utf-8")))
SPECS = specification("today", "article")
MOST = 1_500_000  # bytes of a file


def verdicts(spec: Spec) -> dict[Any, Verdict]:
    return {
        place: Verdict(True, "")
        for feature, scenario in spec.scenarios
        for place in places(feature, scenario)
    }


def amiss(made: data.Data) -> list[str]:
    return [error.message for error in SCHEMA.iter_errors(made)]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.ruleset.name)
def test_the_data_are_as_their_schema_says(spec: Spec) -> None:
    SCHEMA.check_schema(SCHEMA.schema)
    made = data.of_spec(spec, verdicts(spec))
    assert amiss(made) == []
    assert len(made["scenarios"]) == len(spec.scenarios)
    rows = [row for topic in made["topics"] for table in topic["tables"] for row in table["rows"]]
    assert [row["id"] for row in rows] == [row.id for row in spec.topic_of]


def planted(made: data.Data, *path: str | int) -> Any:
    for step in path:
        made = made[step]  # type: ignore[index]
    return made


ROW = ("topics", 0, "tables", 0, "rows", 0)
WRONG: dict[str, tuple[tuple[str | int, ...], str, Any]] = {
    "no version": ((), "version", "today"),
    "something unknown": ((), "remark", "x"),
    "a number that is none": (("numbers", 0), "value", "15"),
    "a phase that no clock has": (ROW, "when", [{"clock": "any", "is": ["late"]}]),
    "a condition of two kinds": (ROW, "when", [{"fact": "a", "clock": "b", "is": ["over"]}]),
    "a count beside nothing": (ROW, "when", [{"fact": "a"}]),
    "a row that gives nothing": (ROW, "gives", {}),
    "a case without a verdict": (("scenarios", 0, "cases", 0), "holds", None),
    "a day without a clock": (("words", 0), "day", "last"),
    "another grade of day": (("statements", 0), "checked", "yesterday"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_the_schema_does_not_allow_is_found(name: str) -> None:
    path, key, value = WRONG[name]
    made = deepcopy(data.of_spec(SPECS[1], verdicts(SPECS[1])))
    planted(made, *path)[key] = value
    assert amiss(made)


def test_the_files_are_the_same_each_time_and_small_enough(tmp_path: Path) -> None:
    known = {place: v for spec in SPECS for place, v in verdicts(spec).items()}
    made = data.files(SPECS, known)
    data.of_ruleset.cache_clear()
    assert data.files(SPECS, known) == made
    data.write(tmp_path, SPECS, known)
    data.write(tmp_path, SPECS, known)
    assert [path.name for path in tmp_path.iterdir()] == [data.FOLDER]
    written = {path.name: path.read_bytes() for path in (tmp_path / data.FOLDER).iterdir()}
    assert written == made
    assert [name for name, text in made.items() if len(text) > MOST] == []


def test_a_case_without_a_verdict_is_never_written(tmp_path: Path) -> None:
    (tmp_path / data.FOLDER).mkdir()
    with pytest.raises(KeyError):
        data.write(tmp_path, SPECS, {})
    assert (tmp_path / data.FOLDER).exists()


def test_the_version_changes_when_the_rules_do_and_not_with_remarks(tmp_path: Path) -> None:
    rules = copied(tmp_path)
    patch(rules, "facts.md", "# Facts", "A remark.\n\n# Facts")
    assert data.version(load(rules)) == data.version(LIBRARY)
    number = next(iter(LIBRARY.numbers.values()))
    patch(rules, "numbers.md", f" {number.value} ", f" {number.value + 1} ")
    assert data.version(load(rules)) != data.version(LIBRARY)


def test_the_site_has_the_data_once(site: Path) -> None:
    assert (site / sbom.FILE).read_text(encoding="utf-8") == sbom.listed()
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.dmn"))
    assert names == [f"data/{spec.ruleset.name}.dmn" for spec in reversed(SPECS)]
    for spec in SPECS:
        made = json.loads((site / "data" / f"{spec.ruleset.name}.json").read_text("utf-8"))
        cases = [case for scenario in made["scenarios"] for case in scenario["cases"]]
        assert cases
        assert all(case["holds"] for case in cases)
        assert made["version"] == data.version(spec.ruleset)
    for code in ("en", "ru", "ar"):
        page = (site / code / "reference" / "data" / "index.html").read_text(encoding="utf-8")
        assert data.version(SPECS[0].ruleset) in page
        assert 'href="../../../data/today.json"' in page
