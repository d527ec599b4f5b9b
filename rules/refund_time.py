"""How long the refund takes."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    CONFIRMED,
    DAYS_SINCE_CONFIRMED,
    DISPUTE_COURSE,
    ESCALATED,
    IN_DISPUTE,
    NOT_PAID,
    PREPARING,
    RECEIVED,
    SETTLING,
    SHIPPED,
    STAGE,
    VERIFYING,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import CHECKING_TIME
from rules.questions import REFUND_TIME

UNPAID = Rule(
    id="refund-time-unpaid",
    when={STAGE: NOT_PAID},
    then=(o.NO_WAITING, o.NO_REFUND_NEEDED),
    because="Nothing was spent, so nothing has to come back.",
    sources=("A1.2", "A3.3"),
)

BEFORE_SHIPMENT = Rule(
    id="refund-time-before-shipment",
    when={STAGE: one_of(VERIFYING, PREPARING)},
    then=(o.NOT_AT_ONCE, o.REFUND_TAKES, o.RARELY_UP_TO, o.SELLER_AGREES),
    because="The time runs once the seller has agreed to the request.",
    sources=("A3.9", "A3.12"),
)

ON_THE_WAY = Rule(
    id="refund-time-shipped",
    when={STAGE: SHIPPED},
    then=(o.NOT_AT_ONCE, o.LONGER_WHEN_SHIPPED, o.SELLER_AGREES),
    because="The goods have to come back first, unless the seller trusts you. "
    "The article gives no number.",
    sources=("A1.7", "A3.9"),
)

IN_HAND = Rule(
    id="refund-time-received",
    when={STAGE: RECEIVED},
    then=(o.NOT_AT_ONCE, o.NO_MORE_THAN, o.SELLER_AGREES),
    because="The time runs once you and the seller agree.",
    sources=("A3.9", "A3.13", "A3.14"),
)

BY_DISPUTE = Rule(
    id="refund-time-confirmed",
    when={STAGE: CONFIRMED, DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME)},
    then=(o.DISPUTE_LASTS, o.DISPUTE_REFUND_TAKES, o.DISPUTE_TOTAL),
    because="After confirmation the money comes back only by a dispute.",
    sources=("A3.1", "A3.16"),
)

TOO_LATE = Rule(
    id="refund-time-too-late",
    when={STAGE: CONFIRMED, DAYS_SINCE_CONFIRMED: over(CHECKING_TIME)},
    then=(o.NOTHING_COMES_BACK,),
    because="The checking time is over, so no refund comes.",
    sources=("A3.2",),
)

IN_SETTLEMENT = Rule(
    id="refund-time-dispute",
    when={STAGE: IN_DISPUTE, DISPUTE_COURSE: SETTLING},
    then=(o.DISPUTE_LASTS, o.DISPUTE_REFUND_TAKES, o.DISPUTE_TOTAL),
    because="First the dispute has to end, then the refund is made.",
    sources=("A3.16",),
)

IN_ESCALATION = Rule(
    id="refund-time-escalated",
    when={STAGE: IN_DISPUTE, DISPUTE_COURSE: ESCALATED},
    then=(o.ESCALATED_TAKES,),
    because="A dispute that AliExpress has to decide takes longer.",
    sources=("A3.17",),
)

TABLE = Table(
    topic="refund_time",
    asks=REFUND_TIME,
    applies={
        STAGE: one_of(NOT_PAID, VERIFYING, PREPARING, SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE)
    },
    reads=(STAGE, DAYS_SINCE_CONFIRMED, DISPUTE_COURSE),
    rows=(
        UNPAID,
        BEFORE_SHIPMENT,
        ON_THE_WAY,
        IN_HAND,
        BY_DISPUTE,
        TOO_LATE,
        IN_SETTLEMENT,
        IN_ESCALATION,
    ),
)
