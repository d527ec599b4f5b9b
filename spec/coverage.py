"""What the features leave out: outcomes that no scenario states, statements that none proves."""

from collections.abc import Iterable

from rules.check import situations
from rules.engine import Decision, Rule, RuleError, SituationError, Table, edition_of, winner
from rules.numbers import Edition
from rules.sentences import told
from spec.model import Case, Feature, Scenario
from spec.steps import StepFailedError, decisions_of


def unstated(cases: Iterable[Case], table: Table) -> list[str]:
    """Outcomes of a table's rows that no case which reaches the row states, one sentence each.

    A row that wins in both editions has to be stated in both, since its numbers may differ. What
    a row says first is what a buyer does first, so scenarios that state several say it first.
    """
    stated: dict[tuple[Rule, Edition], set[str]] = {won: set() for won in _wins(table)}
    first: dict[tuple[Rule, Edition], set[str]] = {}
    for case in cases:
        said = [step.text for step in case.steps if step.kind == "then"]
        for decision in _decisions(case, (table,)):
            reached = (decision.row, edition_of(decision.facts))
            stated.setdefault(reached, set()).update(said)
            if len(said) > 1:
                first.setdefault(reached, set()).add(said[0])
    later = [
        f"a scenario of {table.topic}.feature that reaches the row {row.id} begins with "
        f'"{other}", but the row begins with "{told(row.then, edition)[0]}" ({edition})'
        for (row, edition), begins in first.items()
        for other in sorted(begins - set(told(row.then[:1], edition)))
    ]
    return later + [
        f"no scenario of {table.topic}.feature states that the row {row.id} "
        f'says "{sentence}" ({edition})'
        for (row, edition), said in stated.items()
        for sentence in told(row.then, edition)
        if sentence not in said
    ]


def unproved(
    features: Iterable[Feature], tables: tuple[Table, ...], statements: Iterable[str]
) -> list[str]:
    """Statements without a scenario that reaches a row resting on them, and tags for nothing.

    statements  ids of those that some row has to rest on
    A scenario that comes to no answer is left to the run, which says why.
    """
    found = []
    proved: set[str] = set()
    for feature in features:
        for scenario in feature.scenarios:
            sources = _sources(scenario, tables)
            proved.update(sources.intersection(scenario.tags))
            nothing = [tag for tag in scenario.tags if tag not in sources]
            if sources and nothing:
                found.append(
                    f"{feature.file}:{scenario.line}: no row that this scenario reaches rests on "
                    f"{', '.join(nothing)}; it rests on {', '.join(sorted(sources))}"
                )
    return found + [
        f"no scenario tagged @{statement} reaches a row that rests on it"
        for statement in statements
        if statement not in proved
    ]


def _wins(table: Table) -> set[tuple[Rule, Edition]]:
    try:
        ways = [(winner(table, way), edition_of(way)) for way in situations(table)]
    except RuleError:
        return set()  # a gap or an overlap: `rules.check` says so
    return {(row, edition) for row, edition in ways if row is not None}


def _sources(scenario: Scenario, tables: tuple[Table, ...]) -> set[str]:
    decisions = [found for case in scenario.cases for found in _decisions(case, tables)]
    return {source for decision in decisions for source in decision.row.sources}


def _decisions(case: Case, tables: tuple[Table, ...]) -> list[Decision]:
    """What a case leads to in some tables, or nothing if it asks something else or fails."""
    try:
        return decisions_of(case, tables)
    except (StepFailedError, RuleError, SituationError):
        return []
