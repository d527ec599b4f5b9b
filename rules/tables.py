"""All decision tables, in the order of an order's way, and the ways to find one."""

from functools import cache

from rules import (
    dispute,
    language,
    preparing,
    received,
    refund_place,
    refund_time,
    returns,
    rights,
    routes,
    seller,
    shipped,
    spending,
    tracking,
    unpaid,
    verification,
)
from rules.engine import (
    Decision,
    Question,
    Rule,
    Situation,
    SituationError,
    Table,
    Undecided,
    applies,
    completions,
    decide,
    describe,
    edition_of,
    fits,
    refuse_impossible,
    winning_rows,
)
from rules.numbers import EDITIONS, Edition

TABLES: tuple[Table, ...] = (
    unpaid.TABLE,
    verification.TABLE,
    preparing.TABLE,
    seller.TABLE,
    shipped.TABLE,
    tracking.TABLE,
    received.TABLE,
    dispute.TABLE,
    refund_time.TABLE,
    refund_place.TABLE,
    spending.TABLE,
    returns.TABLE,
    rights.TABLE,
    routes.TABLE,
    language.TABLE,
)


def answer(
    question: Question, situation: Situation, tables: tuple[Table, ...] = TABLES
) -> Decision | Undecided:
    """What the guide answers to one question in a situation.

    Raises SituationError where the facts contradict each other or no table answers the question,
    RuleError where not exactly one row wins.
    """
    refuse_impossible(situation)
    fitting = [t for t in tables if t.asks is question and applies(t, situation)]
    if not fitting:
        raise SituationError(
            f"{question.sentence}: no table answers this for {describe(situation)}"
        )
    return decide(fitting[0], situation)


def advice(situation: Situation) -> list[Decision | Undecided]:
    """The chain of answers that apply to a situation, in the order in which a buyer needs them."""
    refuse_impossible(situation)
    return [decide(table, situation) for table in TABLES if applies(table, situation)]


def editions_of(row: Rule) -> tuple[Edition, ...]:
    """The editions in which a row can win."""
    table = next(table for table in TABLES if row in table.rows)
    return tuple(edition for edition in EDITIONS if edition in _wins(table)[row])


@cache
def _wins(table: Table) -> dict[Rule, set[Edition]]:
    """For each row of a table, the editions in which it can win."""
    found: dict[Rule, set[Edition]] = {row: set() for row in table.rows}
    for way in completions(table, {}):
        if fits(table.applies, way):
            for row in winning_rows(table, way):
                found[row].add(edition_of(way))
    return found
