"""The spec bites: every change of a number, a row or a condition makes some scenario fail.

The tables are mutated in memory, and the features alone have to notice: each case is run as
pytest-bdd would run it (`spec.steps.run`), against the mutated tables.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from rules.check import situations
from rules.engine import Interval, OneOf, Rule, RuleError, SituationError, Table, winning_rows
from rules.numbers import EDITIONS, NUMBERS, Edition, Number
from rules.tables import TABLES
from spec.coverage import unstated
from spec.guide import read_folder
from spec.model import Case
from spec.steps import StepFailedError, run

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
CASES: dict[str, list[Case]] = {
    feature.topic: [case for scenario in feature.scenarios for case in scenario.cases]
    for feature in FEATURES
}
Mutant = tuple[str, Table]  # what was changed, and the changed table


def caught(table: Table) -> bool:
    """Whether the features notice: a scenario fails, or an outcome is stated by none."""
    tables = tuple(table if table.topic == other.topic else other for other in TABLES)
    return any(_fails(case, tables) for case in CASES[table.topic]) or bool(
        unstated(CASES[table.topic], table)
    )


def same(table: Table) -> bool:
    """Whether the changed table decides as before: the change removed what other facts imply."""
    original = next(other for other in TABLES if other.topic == table.topic)
    return all(
        [row.id for row in winning_rows(original, situation)]
        == [row.id for row in winning_rows(table, situation)]
        for situation in situations(original)
    )


def _fails(case: Case, tables: tuple[Table, ...] = TABLES) -> bool:
    try:
        run(case, tables)
    except (StepFailedError, RuleError, SituationError):
        return True
    return False


def with_row(table: Table, old: Rule, new: Rule | None) -> Table:
    """The table with one row changed or removed, exceptions to it kept."""
    changed: dict[Rule, Rule | None] = {old: new}
    for row in table.rows:
        if old in row.overrides:
            kept = tuple(r for r in (changed.get(o, o) for o in row.overrides) if r is not None)
            changed[row] = replace(row, overrides=kept)
    rows = (changed.get(row, row) for row in table.rows)
    return replace(table, rows=tuple(row for row in rows if row is not None))


def rows_removed(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        yield f"{row.id} removed", with_row(table, row, None)


def answers_swapped(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        for other in table.rows:
            if set(other.then) != set(row.then):
                changed = replace(row, then=other.then)
                yield f"{row.id} answers like {other.id}", with_row(table, row, changed)


def outcomes_dropped(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        for outcome in row.then:
            left = tuple(kept for kept in row.then if kept is not outcome)
            changed = replace(row, then=left)
            yield f'{row.id} no longer says "{outcome.sentence}"', with_row(table, row, changed)


def conditions_dropped(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        for fact in row.when:
            when = {f: condition for f, condition in row.when.items() if f is not fact}
            changed = replace(row, when=when)
            yield f"{row.id} no longer asks for {fact.id}", with_row(table, row, changed)


def conditions_narrowed(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        for fact, condition in row.when.items():
            for what, narrower in _narrower(condition):
                changed = replace(row, when={**row.when, fact: narrower})
                yield f"{row.id}, {fact.id}: {what}", with_row(table, row, changed)


def _narrower(condition: object) -> Iterator[tuple[str, object]]:
    if isinstance(condition, OneOf):
        for choice in condition.choices:
            left = tuple(kept for kept in condition.choices if kept is not choice)
            yield f"without {choice.id}", OneOf(left)
    if isinstance(condition, Interval):
        if condition.low:
            yield "edge", replace(condition, low_belongs=not condition.low_belongs)
        if condition.high:
            yield "edge", replace(condition, high_belongs=not condition.high_belongs)


def exceptions_forgotten(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        if row.overrides:
            yield f"{row.id} overrides nothing", with_row(table, row, replace(row, overrides=()))


def first_action_changed(table: Table) -> Iterator[Mutant]:
    for row in table.rows:
        for place in range(1, len(row.then)):
            then = (row.then[place], *row.then[:place], *row.then[place + 1 :])
            changed = replace(row, then=then)
            yield f"{row.id} begins with its outcome {place}", with_row(table, row, changed)


KINDS: tuple[Callable[[Table], Iterator[Mutant]], ...] = (
    rows_removed,
    answers_swapped,
    outcomes_dropped,
    first_action_changed,
    conditions_dropped,
    conditions_narrowed,
    exceptions_forgotten,
)
# A condition may be implied by another (a day of confirmation implies a confirmed order); it stands
# in the row for its readers, and dropping it changes no decision.
MAY_CHANGE_NOTHING = (conditions_dropped,)


def test_every_case_holds_before_anything_is_changed() -> None:
    assert not [case for cases in CASES.values() for case in cases if _fails(case)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_change_of_a_row_makes_a_scenario_fail(kind: Callable) -> None:
    mutants = [mutant for table in TABLES for mutant in kind(table)]
    assert mutants
    assert [
        what
        for what, table in mutants
        if not caught(table) and not (kind in MAY_CHANGE_NOTHING and same(table))
    ] == []


STATED = [
    (number, edition)
    for number in NUMBERS.values()
    for edition in EDITIONS
    if getattr(number, edition) is not None
]


@pytest.mark.parametrize("step", [1, -1])
@pytest.mark.parametrize(
    ("number", "edition"), STATED, ids=lambda part: part if isinstance(part, str) else part.id
)
def test_every_number_moved_by_one_makes_a_scenario_fail(
    number: Number, edition: Edition, step: int
) -> None:
    with moved(number, edition, step):
        assert any(_fails(case) for cases in CASES.values() for case in cases)


@contextmanager
def moved(number: Number, edition: Edition, step: int) -> Iterator[None]:
    """The number with another value, for a while. Numbers are frozen against everybody else."""
    stated = number.at(edition)
    object.__setattr__(number, edition, replace(stated, value=stated.value + step))
    try:
        yield
    finally:
        object.__setattr__(number, edition, stated)


def test_a_change_that_no_scenario_states_is_not_taken_for_caught() -> None:
    table = TABLES[0]
    reworded = replace(table.rows[0], because="Because.", sources=())
    assert not caught(with_row(table, table.rows[0], reworded))
