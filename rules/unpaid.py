"""Cancelling an order that is not paid."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import DAYS_SINCE_PLACED, NOT_PAID, STAGE
from rules.intervals import at_least, below
from rules.numbers import AUTO_CANCEL
from rules.questions import GET_OUT

OPEN = Rule(
    id="unpaid-open",
    when={DAYS_SINCE_PLACED: below(AUTO_CANCEL)},
    then=(
        o.PRESS_CANCEL,
        o.FIND_ORDER,
        o.TWO_BUTTONS,
        o.PICK_REASON,
        o.NOBODY_AGREES,
        o.NO_REFUND_NEEDED,
        o.CLOSES_ITSELF,
    ),
    because="No money has moved, so cancelling has no consequence for you or for the seller.",
    sources=("A1.1", "A1.2", "A2.1", "A2.2", "A2.3", "A2.4"),
)

CLOSED = Rule(
    id="unpaid-closed",
    when={DAYS_SINCE_PLACED: at_least(AUTO_CANCEL)},
    then=(o.NOTHING_LEFT_TO_CANCEL, o.NOBODY_AGREES, o.NO_REFUND_NEEDED, o.CLOSES_ITSELF),
    because="An order whose payment is not confirmed in time is cancelled automatically.",
    sources=("A2.4", "A1.2"),
)

TABLE = Table(
    topic="unpaid",
    asks=GET_OUT,
    applies={STAGE: NOT_PAID},
    reads=(STAGE, DAYS_SINCE_PLACED),
    rows=(OPEN, CLOSED),
)
