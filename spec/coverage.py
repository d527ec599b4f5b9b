"""What the features leave out: outcomes that no scenario states, claims that no scenario proves."""

from collections.abc import Iterable

from rules.claims import CLAIMS
from rules.engine import Rule, RuleError, SituationError, Table
from rules.sentences import told
from rules.tables import TABLES
from spec.model import Case, Feature, Scenario
from spec.steps import StepFailedError, decision_of


def unstated(cases: Iterable[Case], table: Table) -> list[str]:
    """Outcomes of a table's rows that no case which reaches the row states, one sentence each."""
    stated: dict[Rule, set[str]] = {row: set() for row in table.rows}
    for case in cases:
        row = _row(case, table)
        if row is not None:
            stated[row].update(step.text for step in case.steps if step.kind == "then")
    return [
        f'no scenario of {table.topic}.feature states that the row {row.id} says "{sentence}"'
        for row, said in stated.items()
        for sentence in told(row.then)
        if sentence not in said
    ]


def unproved(features: Iterable[Feature]) -> list[str]:
    """Claims without a scenario that reaches a row resting on them, and tags that prove nothing."""
    found = []
    proved: set[str] = set()
    for feature in features:
        for scenario in feature.scenarios:
            sources = _sources(scenario)
            proved.update(sources.intersection(scenario.tags))
            if not sources.intersection(scenario.tags):
                found.append(
                    f"{feature.file}:{scenario.line}: no row that this scenario reaches rests on "
                    f"{', '.join(scenario.tags)}; it rests on {', '.join(sorted(sources))}"
                )
    return found + [
        f"no scenario tagged @{claim.id} reaches a row that rests on it"
        for claim in CLAIMS.values()
        if claim.kind != "background" and claim.id not in proved
    ]


def _sources(scenario: Scenario) -> set[str]:
    rows = [_row(case, table) for case in scenario.cases for table in TABLES]
    return {source for row in rows if row is not None for source in row.sources}


def _row(case: Case, table: Table) -> Rule | None:
    """The row of `table` that a case reaches, or None if it asks something else or fails."""
    try:
        return decision_of(case, (table,)).row
    except (StepFailedError, RuleError, SituationError):
        return None
