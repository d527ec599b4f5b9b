"""What the features leave out is refused: false tags, unstated outcomes, another first action."""

from dataclasses import replace
from pathlib import Path

from rules import unpaid
from rules.tables import TABLES
from spec.coverage import unproved, unstated
from spec.guide import STATEMENTS, read_folder
from spec.model import Feature, Scenario

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
UNPAID = FEATURES[0]
CASES = [case for scenario in UNPAID.scenarios for case in scenario.cases]


def with_tags(feature: Feature, *tags: str) -> Feature:
    rule = feature.rules[0]
    scenario: Scenario = replace(rule.scenarios[0], tags=(*rule.scenarios[0].tags, *tags))
    return replace(feature, rules=(replace(rule, scenarios=(scenario,)), *feature.rules[1:]))


def test_every_tag_of_every_scenario_proves_something() -> None:
    assert unproved(FEATURES, TABLES, STATEMENTS) == []


def test_a_tag_that_proves_nothing_is_refused_although_others_prove_something() -> None:
    found = unproved([with_tags(UNPAID, "A7.4"), *FEATURES[1:]], TABLES, STATEMENTS)
    assert len(found) == 1
    assert "no row that this scenario reaches rests on A7.4;" in found[0]


def test_a_statement_without_a_scenario_is_named() -> None:
    found = unproved(FEATURES[1:], TABLES, STATEMENTS)
    assert "no scenario tagged @E1 reaches a row that rests on it" in found


def test_a_row_that_begins_with_something_else_is_refused() -> None:
    first, second, *rest = unpaid.COUNTDOWN_OPEN.then
    changed = replace(unpaid.COUNTDOWN_OPEN, then=(second, first, *rest))
    rows = [changed if row is unpaid.COUNTDOWN_OPEN else row for row in unpaid.TABLE.rows]
    found = unstated(CASES, replace(unpaid.TABLE, rows=tuple(rows)))
    assert any("begins with" in line and "unpaid-countdown" in line for line in found), found
    assert unstated(CASES, unpaid.TABLE) == []
