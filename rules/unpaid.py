"""Cancelling an order that is not paid."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    COUNTDOWN,
    COUNTDOWN_OVER,
    COUNTDOWN_RUNS,
    DAYS_SINCE_PLACED,
    EDITION,
    NO_COUNTDOWN,
    NOT_PAID,
    STAGE,
    TODAY,
)
from rules.intervals import at_least, below
from rules.numbers import AUTO_CANCEL
from rules.questions import GET_OUT

OPEN = Rule(
    id="unpaid-open",
    when={EDITION: ARTICLE, DAYS_SINCE_PLACED: below(AUTO_CANCEL)},
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
    when={EDITION: ARTICLE, DAYS_SINCE_PLACED: at_least(AUTO_CANCEL)},
    then=(o.NOTHING_LEFT_TO_CANCEL, o.NOBODY_AGREES, o.NO_REFUND_NEEDED, o.CLOSES_ITSELF),
    because="An order whose payment is not confirmed in time is cancelled automatically.",
    sources=("A2.4", "A1.2"),
)

COUNTDOWN_OPEN = Rule(
    id="unpaid-countdown",
    when={EDITION: TODAY, COUNTDOWN: COUNTDOWN_RUNS},
    then=(
        *(outcome for outcome in OPEN.then if outcome is not o.CLOSES_ITSELF),
        o.COUNTDOWN_COUNTS,
    ),
    because="The order page knows best how long the order stays open.",
    sources=("A1.1", "A1.2", "A2.1", "A2.2", "A2.3", "E2"),
)

COUNTDOWN_CLOSED = Rule(
    id="unpaid-countdown-over",
    when={EDITION: TODAY, COUNTDOWN: COUNTDOWN_OVER},
    then=(o.NOTHING_LEFT_TO_CANCEL, o.NOBODY_AGREES, o.NO_REFUND_NEEDED),
    because="The order page knows best when the order has closed.",
    sources=("A2.4", "A1.2", "E1"),
)

BY_GUIDE_OPEN = Rule(
    id="unpaid-no-countdown",
    when={EDITION: TODAY, COUNTDOWN: NO_COUNTDOWN, DAYS_SINCE_PLACED: below(AUTO_CANCEL)},
    then=(*OPEN.then, o.GUIDE_COUNTS),
    because=OPEN.because,
    sources=(*OPEN.sources, "E1", "E2"),
)

BY_GUIDE_CLOSED = Rule(
    id="unpaid-no-countdown-closed",
    when={EDITION: TODAY, COUNTDOWN: NO_COUNTDOWN, DAYS_SINCE_PLACED: at_least(AUTO_CANCEL)},
    then=(*CLOSED.then, o.GUIDE_COUNTS),
    because=CLOSED.because,
    sources=(*CLOSED.sources, "E1"),
)

TABLE = Table(
    topic="unpaid",
    asks=GET_OUT,
    applies={STAGE: NOT_PAID},
    reads=(EDITION, STAGE, COUNTDOWN, DAYS_SINCE_PLACED),
    rows=(OPEN, CLOSED, COUNTDOWN_OPEN, COUNTDOWN_CLOSED, BY_GUIDE_OPEN, BY_GUIDE_CLOSED),
)
