"""A seller who is late or silent before shipment."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    COUNTDOWN,
    COUNTDOWN_OVER,
    COUNTDOWN_RUNS,
    DAYS_SINCE_ASKED,
    DAYS_SINCE_VERIFIED,
    EDITION,
    NO_COUNTDOWN,
    NOT_ASKED,
    PREPARING,
    REPLY,
    SHIPPING_CLOCK,
    SILENT,
    STAGE,
    TIME_LEFT,
    TIME_OVER,
    TODAY,
    one_of,
)
from rules.intervals import at_least, below
from rules.numbers import SELLER_SILENCE, SHIPPING_TIME
from rules.questions import SELLER

IN_TIME = Rule(
    id="seller-in-time",
    when={EDITION: ARTICLE, REPLY: NOT_ASKED, DAYS_SINCE_VERIFIED: below(SHIPPING_TIME)},
    then=(
        o.WAIT_FOR_SHIPMENT,
        o.LOOK_AT_CLOCK,
        o.SHIPPING_FROM,
        o.SHIPPING_DIFFERS,
        o.SHIPS_IN_TIME,
        o.EXAMPLE_REQUEST,
    ),
    because="No seller is given less time, and it runs from the confirmation of the payment.",
    sources=("A2.8", "A8.1", "A9.1", "A9.2"),
)

STILL_IN_TIME = Rule(
    id="seller-still-in-time",
    when={
        EDITION: ARTICLE,
        REPLY: NOT_ASKED,
        DAYS_SINCE_VERIFIED: at_least(SHIPPING_TIME),
        SHIPPING_CLOCK: TIME_LEFT,
    },
    then=(o.WAIT_FOR_SHIPMENT, o.LOOK_AT_CLOCK, o.SHIPPING_DIFFERS, o.SHIPS_IN_TIME),
    because="This seller has more time than the shortest; the order shows how much is left.",
    sources=("A2.8", "A8.1", "A9.1"),
)

LATE = Rule(
    id="seller-late",
    when={
        EDITION: ARTICLE,
        REPLY: NOT_ASKED,
        DAYS_SINCE_VERIFIED: at_least(SHIPPING_TIME),
        SHIPPING_CLOCK: TIME_OVER,
    },
    then=(o.PRESS_REQUEST, o.FIND_ORDER, o.SHIPS_IN_TIME),
    because="The seller had to ship within the time given and has not.",
    sources=("A2.8", "A8.1"),
)

IN_TIME_TODAY = Rule(
    id="seller-in-time-today",
    when={EDITION: TODAY, REPLY: NOT_ASKED, SHIPPING_CLOCK: TIME_LEFT},
    then=(
        o.WAIT_FOR_SHIPMENT,
        o.LOOK_AT_CLOCK,
        o.SHIPPING_DIFFERS,
        o.CLOSES_WHEN_LATE,
    ),
    because="The seller still has time, but you need not wait for its end to ask.",
    sources=("A2.8", "A9.1", "A9.2", "E6"),
)

LATE_TODAY = Rule(
    id="seller-late-today",
    when={EDITION: TODAY, REPLY: NOT_ASKED, SHIPPING_CLOCK: TIME_OVER},
    then=(
        o.PRESS_REQUEST,
        o.WAIT_FOR_CLOSING,
        o.FIND_ORDER,
        o.SELLER_NOT_NEEDED,
        o.CLOSED_AND_REFUNDED,
        o.SHIPS_IN_TIME,
        o.PART_IS_LATE,
        o.SPECIAL_CASE,
    ),
    because="The shipping deadline on the order page has passed, so AliExpress ends the order.",
    sources=("A2.8", "A8.1", "E6"),
)

SILENT_WAIT = Rule(
    id="seller-silent",
    when={EDITION: ARTICLE, REPLY: SILENT, DAYS_SINCE_ASKED: below(SELLER_SILENCE)},
    then=(o.WAIT_FOR_DEFAULT, o.DEFAULT_AFTER, o.MUST_NOT_SHIP, o.SHIPS_ANYWAY),
    because="Silence works for you: the seller cannot prevent the refund by not answering.",
    sources=("A7.2", "A9.2", "A9.3"),
)

SILENT_REFUND = Rule(
    id="seller-silent-refund",
    when={EDITION: ARTICLE, REPLY: SILENT, DAYS_SINCE_ASKED: at_least(SELLER_SILENCE)},
    then=(
        o.WAIT_FOR_REFUND,
        o.REFUSE_LATE_PARCEL,
        o.SELLER_NOT_NEEDED,
        o.REFUNDED_BY_DEFAULT,
        o.MUST_NOT_SHIP,
    ),
    because="The seller has been silent too long, so AliExpress refunds without an answer.",
    sources=("A9.2", "A9.3"),
)

SILENT_COUNTDOWN = Rule(
    id="seller-silent-countdown",
    when={EDITION: TODAY, REPLY: SILENT, COUNTDOWN: COUNTDOWN_RUNS},
    then=(o.WAIT_FOR_DEFAULT, o.COUNTDOWN_COUNTS, o.MUST_NOT_SHIP, o.SHIPS_ANYWAY),
    because="While the countdown runs the seller may still agree, refuse or ship.",
    sources=("A7.2", "A9.3", "E5"),
)

SILENT_COUNTDOWN_OVER = Rule(
    id="seller-silent-countdown-over",
    when={EDITION: TODAY, REPLY: SILENT, COUNTDOWN: COUNTDOWN_OVER},
    then=(*SILENT_REFUND.then, o.SUPPORT_IF_NOTHING),
    because=SILENT_REFUND.because,
    sources=(*SILENT_REFUND.sources, "E5"),
)

SILENT_TODAY = Rule(
    id="seller-silent-today",
    when={
        EDITION: TODAY,
        REPLY: SILENT,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_ASKED: below(SELLER_SILENCE),
    },
    then=(*SILENT_WAIT.then, o.GUIDE_COUNTS),
    because="While this time runs the seller may still agree, refuse or ship.",
    sources=(*SILENT_WAIT.sources, "E5"),
)

SILENT_REFUND_TODAY = Rule(
    id="seller-silent-refund-today",
    when={
        EDITION: TODAY,
        REPLY: SILENT,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_ASKED: at_least(SELLER_SILENCE),
    },
    then=(*SILENT_REFUND.then, o.SUPPORT_IF_NOTHING, o.GUIDE_COUNTS),
    because=SILENT_REFUND.because,
    sources=(*SILENT_REFUND.sources, "E5"),
)

TABLE = Table(
    topic="seller",
    asks=SELLER,
    applies={STAGE: PREPARING, REPLY: one_of(NOT_ASKED, SILENT)},
    reads=(
        EDITION,
        STAGE,
        REPLY,
        COUNTDOWN,
        DAYS_SINCE_VERIFIED,
        SHIPPING_CLOCK,
        DAYS_SINCE_ASKED,
    ),
    rows=(
        IN_TIME,
        STILL_IN_TIME,
        LATE,
        SILENT_WAIT,
        SILENT_REFUND,
        IN_TIME_TODAY,
        LATE_TODAY,
        SILENT_COUNTDOWN,
        SILENT_COUNTDOWN_OVER,
        SILENT_TODAY,
        SILENT_REFUND_TODAY,
    ),
)
