"""A seller who is late or silent before shipment."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    DAYS_SINCE_ASKED,
    DAYS_SINCE_VERIFIED,
    EDITION,
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
    when={REPLY: NOT_ASKED, DAYS_SINCE_VERIFIED: below(SHIPPING_TIME)},
    then=(
        o.WAIT_FOR_SHIPMENT,
        o.LOOK_AT_CLOCK,
        o.SHIPPING_FROM,
        o.SHIPPING_DIFFERS,
        o.SHIPS_IN_TIME,
        o.EXAMPLE_REQUEST,
    ),
    because="No seller is given less time, and it runs from the confirmation of the payment.",
    sources=("A2.8", "A8.1", "A9.1", "A9.2", "E6"),
)

STILL_IN_TIME = Rule(
    id="seller-still-in-time",
    when={
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

LATE_TODAY = Rule(
    id="seller-late-today",
    when={
        EDITION: TODAY,
        REPLY: NOT_ASKED,
        DAYS_SINCE_VERIFIED: at_least(SHIPPING_TIME),
        SHIPPING_CLOCK: TIME_OVER,
    },
    then=(
        o.WAIT_FOR_CLOSING,
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
    when={REPLY: SILENT, DAYS_SINCE_ASKED: below(SELLER_SILENCE)},
    then=(o.WAIT_FOR_DEFAULT, o.DEFAULT_AFTER, o.SELLER_NOT_NEEDED, o.MUST_NOT_SHIP),
    because="Silence works for you: the seller cannot prevent the refund by not answering.",
    sources=("A9.2", "A9.3", "E5"),
)

SILENT_REFUND = Rule(
    id="seller-silent-refund",
    when={REPLY: SILENT, DAYS_SINCE_ASKED: at_least(SELLER_SILENCE)},
    then=(
        o.WAIT_FOR_REFUND,
        o.REFUSE_LATE_PARCEL,
        o.SELLER_NOT_NEEDED,
        o.REFUNDED_BY_DEFAULT,
        o.MUST_NOT_SHIP,
    ),
    because="The seller has been silent too long, so AliExpress refunds without an answer.",
    sources=("A9.2", "A9.3", "E5"),
)

TABLE = Table(
    topic="seller",
    asks=SELLER,
    applies={STAGE: PREPARING, REPLY: one_of(NOT_ASKED, SILENT)},
    reads=(EDITION, STAGE, REPLY, DAYS_SINCE_VERIFIED, SHIPPING_CLOCK, DAYS_SINCE_ASKED),
    rows=(IN_TIME, STILL_IN_TIME, LATE, LATE_TODAY, SILENT_WAIT, SILENT_REFUND),
)
