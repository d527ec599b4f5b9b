"""How long the refund takes."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    CONFIRMED,
    COUNTDOWN,
    COUNTDOWN_OVER,
    COUNTDOWN_RUNS,
    DAYS_SINCE_CONFIRMED,
    DISPUTE_COURSE,
    EDITION,
    ESCALATED,
    IN_DISPUTE,
    NO_COUNTDOWN,
    NOT_PAID,
    PREPARING,
    RECEIVED,
    SETTLING,
    SHIPPED,
    STAGE,
    TODAY,
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
    when={EDITION: ARTICLE, STAGE: one_of(VERIFYING, PREPARING)},
    then=(o.NOT_AT_ONCE, o.REFUND_TAKES, o.RARELY_UP_TO, o.SELLER_AGREES),
    because="The time runs once the seller has agreed to the request.",
    sources=("A3.9", "A3.12"),
)

ON_THE_WAY = Rule(
    id="refund-time-shipped",
    when={EDITION: ARTICLE, STAGE: SHIPPED},
    then=(o.NOT_AT_ONCE, o.LONGER_WHEN_SHIPPED, o.SELLER_AGREES),
    because="The goods have to come back first, unless the seller trusts you. "
    "The article gives no number.",
    sources=("A1.7", "A3.9"),
)

IN_HAND = Rule(
    id="refund-time-received",
    when={EDITION: ARTICLE, STAGE: RECEIVED},
    then=(o.NOT_AT_ONCE, o.NO_MORE_THAN, o.SELLER_AGREES),
    because="The time runs once you and the seller agree.",
    sources=("A3.9", "A3.13", "A3.14"),
)

BY_DISPUTE = Rule(
    id="refund-time-confirmed",
    when={EDITION: ARTICLE, STAGE: CONFIRMED, DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME)},
    then=(o.DISPUTE_LASTS, o.DISPUTE_REFUND_TAKES, o.DISPUTE_TOTAL),
    because="After confirmation the money comes back only by a dispute.",
    sources=("A3.1", "A3.16"),
)

TOO_LATE = Rule(
    id="refund-time-too-late",
    when={EDITION: ARTICLE, STAGE: CONFIRMED, DAYS_SINCE_CONFIRMED: over(CHECKING_TIME)},
    then=(o.NOTHING_COMES_BACK,),
    because="The checking time is over, so no refund comes.",
    sources=("A3.2",),
)

IN_SETTLEMENT = Rule(
    id="refund-time-dispute",
    when={EDITION: ARTICLE, STAGE: IN_DISPUTE, DISPUTE_COURSE: SETTLING},
    then=(o.DISPUTE_LASTS, o.DISPUTE_REFUND_TAKES, o.DISPUTE_TOTAL),
    because="First the dispute has to end, then the refund is made.",
    sources=("A3.16",),
)

IN_ESCALATION = Rule(
    id="refund-time-escalated",
    when={EDITION: ARTICLE, STAGE: IN_DISPUTE, DISPUTE_COURSE: ESCALATED},
    then=(o.ESCALATED_TAKES,),
    because="A dispute that AliExpress has to decide takes longer.",
    sources=("A3.17",),
)

ONCE_AGREED_TODAY = Rule(
    id="refund-time-today",
    when={EDITION: TODAY, STAGE: one_of(VERIFYING, PREPARING, SHIPPED, RECEIVED)},
    then=(o.REFUND_RANGE, o.NEWER_RANGE, o.NOT_AT_ONCE, o.SELLER_AGREES),
    because="The time runs from the day on which AliExpress has processed the refund. "
    "The sources differ, so look at your bank statement too.",
    sources=("A3.9", "E16"),
)

BY_DISPUTE_TODAY = Rule(
    id="refund-time-confirmed-today",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(o.REFUND_RANGE, o.ANSWER_WITHIN, o.PROPOSAL_AFTER, o.GUIDE_COUNTS),
    because="After confirmation AliExpress returns money only by a dispute or a free return.",
    sources=("A3.1", "E10", "E12", "E13", "E16"),
)

TOO_LATE_TODAY = Rule(
    id="refund-time-too-late-today",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_CONFIRMED: over(CHECKING_TIME),
    },
    then=(o.ALIEXPRESS_RETURNS_NOTHING, o.OTHER_ROUTES_GO_ON, o.GUIDE_COUNTS),
    because="The marketplace's own time is over; other routes have other clocks.",
    sources=("A3.2", "E10"),
)

BY_DISPUTE_COUNTDOWN = Rule(
    id="refund-time-confirmed-countdown",
    when={EDITION: TODAY, STAGE: CONFIRMED, COUNTDOWN: COUNTDOWN_RUNS},
    then=(o.REFUND_RANGE, o.ANSWER_WITHIN, o.PROPOSAL_AFTER),
    because=BY_DISPUTE_TODAY.because,
    sources=("E10", "E12", "E13", "E16"),
)

TOO_LATE_COUNTDOWN = Rule(
    id="refund-time-countdown-over",
    when={EDITION: TODAY, STAGE: CONFIRMED, COUNTDOWN: COUNTDOWN_OVER},
    then=(o.ALIEXPRESS_RETURNS_NOTHING, o.OTHER_ROUTES_GO_ON),
    because=TOO_LATE_TODAY.because,
    sources=("A3.2", "E10"),
)

IN_DISPUTE_TODAY = Rule(
    id="refund-time-dispute-today",
    when={EDITION: TODAY, STAGE: IN_DISPUTE},
    then=(o.REFUND_RANGE, o.ANSWER_WITHIN, o.PROPOSAL_AFTER),
    because="First the dispute has to end, then the refund is made.",
    sources=("E12", "E13", "E16"),
)

TABLE = Table(
    topic="refund_time",
    asks=REFUND_TIME,
    applies={
        STAGE: one_of(NOT_PAID, VERIFYING, PREPARING, SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE)
    },
    reads=(EDITION, STAGE, COUNTDOWN, DAYS_SINCE_CONFIRMED, DISPUTE_COURSE),
    rows=(
        UNPAID,
        BEFORE_SHIPMENT,
        ON_THE_WAY,
        IN_HAND,
        BY_DISPUTE,
        TOO_LATE,
        IN_SETTLEMENT,
        IN_ESCALATION,
        ONCE_AGREED_TODAY,
        BY_DISPUTE_TODAY,
        TOO_LATE_TODAY,
        BY_DISPUTE_COUNTDOWN,
        TOO_LATE_COUNTDOWN,
        IN_DISPUTE_TODAY,
    ),
)
