"""Getting out of an order that is already shipped."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    CHANGED_MIND,
    NOT_ARRIVED,
    NOT_ASKED,
    REASON,
    REFUSES,
    REPLY,
    SEND_BACK_FIRST,
    SHIPPED,
    SILENT,
    STAGE,
    one_of,
)
from rules.questions import GET_OUT

ASK = Rule(
    id="shipped-ask",
    when={REASON: CHANGED_MIND, REPLY: NOT_ASKED},
    then=(
        o.AGREE_ON_WAY_OUT,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.LONGER_WHEN_SHIPPED,
        o.BUYER_PAYS_RETURN,
        o.MAY_REFUSE,
    ),
    because="The parcel is on its way, so it has to come back before the matter is settled.",
    sources=("A1.5", "A1.7", "A3.9", "A3.10", "A7.1", "A7.3"),
)

RETURN_FIRST = Rule(
    id="shipped-return-first",
    when={REASON: CHANGED_MIND, REPLY: SEND_BACK_FIRST},
    then=(
        o.SEND_BACK_WHEN_HERE,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.AFTER_RETURN,
        o.BUYER_PAYS_RETURN,
    ),
    because="The seller sets the order of things, and wants the goods before the money goes back.",
    sources=("A1.5", "A2.7", "A3.10", "A3.15"),
)

ON_TRUST = Rule(
    id="shipped-on-trust",
    when={REASON: CHANGED_MIND, REPLY: AGREES},
    then=(
        o.SEND_BACK_WHEN_HERE,
        o.SELLER_AGREED,
        o.FULL_UNLIKELY,
        o.ON_TRUST,
        o.BUYER_PAYS_RETURN,
    ),
    because="The seller sets the order of things, and refunds before the goods are back.",
    sources=("A1.5", "A2.7", "A3.10", "A3.15"),
)

UNWILLING = Rule(
    id="shipped-unwilling",
    when={REASON: CHANGED_MIND, REPLY: one_of(REFUSES, SILENT)},
    then=(
        o.WAIT_FOR_PARCEL,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.BUYER_PAYS_RETURN,
        o.MAY_REFUSE,
    ),
    because="Without the seller there is no way out on the road; there is one with goods in hand.",
    sources=("A1.5", "A2.12", "A3.9", "A3.10", "A7.3"),
)

NOT_HERE = Rule(
    id="shipped-not-arrived",
    when={REASON: NOT_ARRIVED},
    then=(o.CHECK_NUMBER, o.KEEP_UNCONFIRMED, o.WATCH_CLOCK, o.WRONG_NUMBER),
    because="Whether the parcel is really on its way decides what you can do.",
    sources=("A2.14", "A9.5", "A9.6"),
)

TABLE = Table(
    topic="shipped",
    asks=GET_OUT,
    applies={STAGE: SHIPPED},
    reads=(STAGE, REASON, REPLY),
    rows=(ASK, RETURN_FIRST, ON_TRUST, UNWILLING, NOT_HERE),
)
