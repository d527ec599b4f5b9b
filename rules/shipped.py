"""Getting out of an order that is already shipped."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    ARTICLE,
    CHANGED_MIND,
    EDITION,
    NOT_ARRIVED,
    NOT_ASKED,
    REASON,
    REFUNDS_FIRST,
    REFUSES,
    REPLY,
    SEND_BACK_FIRST,
    SHIPPED,
    SILENT,
    STAGE,
    TODAY,
    one_of,
)
from rules.questions import GET_OUT

ASK = Rule(
    id="shipped-ask",
    when={EDITION: ARTICLE, REASON: CHANGED_MIND, REPLY: NOT_ASKED},
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
    when={EDITION: ARTICLE, REASON: CHANGED_MIND, REPLY: SEND_BACK_FIRST},
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
    when={EDITION: ARTICLE, REASON: CHANGED_MIND, REPLY: REFUNDS_FIRST},
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
    when={EDITION: ARTICLE, REASON: CHANGED_MIND, REPLY: one_of(REFUSES, SILENT)},
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
    when={EDITION: ARTICLE, REASON: NOT_ARRIVED},
    then=(o.CHECK_NUMBER, o.KEEP_UNCONFIRMED, o.WATCH_CLOCK, o.WRONG_NUMBER),
    because="Whether the parcel is really on its way decides what you can do.",
    sources=("A2.14", "A9.5", "A9.6"),
)

ASK_TODAY = Rule(
    id="shipped-ask-today",
    when={EDITION: TODAY, REASON: CHANGED_MIND, REPLY: NOT_ASKED},
    then=(
        o.LOOK_FOR_FREE_RETURN,
        o.AGREE_ON_WAY_OUT,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.LONGER_WHEN_SHIPPED,
        o.FREE_IF_MARKED,
        o.NO_CANCEL_WHEN_SHIPPED,
        o.MAY_REFUSE,
    ),
    because="A valid tracking number is filed, so the way out is a return, a dispute or the law.",
    sources=("A1.5", "A1.7", "A3.9", "A3.10", "A7.1", "A7.3", "E7", "E24"),
)

AGREED = Rule(
    id="shipped-agreed",
    when={EDITION: ARTICLE, REASON: CHANGED_MIND, REPLY: AGREES},
    then=(o.RETURN_TERMS, o.SELLER_AGREED, o.FULL_UNLIKELY, o.BUYER_PAYS_RETURN),
    because="The seller sets the order of things: money first, or goods first.",
    sources=("A1.5", "A3.10", "A3.15"),
)

AGREED_TODAY = Rule(
    id="shipped-agreed-today",
    when={EDITION: TODAY, REASON: CHANGED_MIND, REPLY: AGREES},
    then=(
        o.RETURN_TERMS,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREED,
        o.FULL_UNLIKELY,
        o.FREE_IF_MARKED,
        o.SEND_WITHIN,
    ),
    because=AGREED.because,
    sources=("A3.10", "A3.15", "E15", "E24"),
)

UNWILLING_TODAY = Rule(
    id="shipped-unwilling-today",
    when={EDITION: TODAY, REASON: CHANGED_MIND, REPLY: one_of(REFUSES, SILENT)},
    then=(
        o.LOOK_FOR_FREE_RETURN,
        o.WAIT_FOR_PARCEL,
        o.KEEP_UNCONFIRMED,
        o.FULL_UNLIKELY,
        o.FREE_IF_MARKED,
        o.NO_CANCEL_WHEN_SHIPPED,
        o.MAY_REFUSE,
    ),
    because="Without the seller the way out is a free return, a dispute or the law.",
    sources=("A3.10", "A7.3", "E7", "E9", "E24"),
)

RETURN_FIRST_TODAY = Rule(
    id="shipped-return-first-today",
    when={EDITION: TODAY, REASON: CHANGED_MIND, REPLY: SEND_BACK_FIRST},
    then=(
        o.SEND_BACK_WHEN_HERE,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.AFTER_RETURN,
        o.FREE_IF_MARKED,
        o.SEND_WITHIN,
    ),
    because=RETURN_FIRST.because,
    sources=("A2.7", "A3.10", "A3.15", "E15", "E24"),
)

ON_TRUST_TODAY = Rule(
    id="shipped-on-trust-today",
    when={EDITION: TODAY, REASON: CHANGED_MIND, REPLY: REFUNDS_FIRST},
    then=(
        o.REFUND_FIRST,
        o.SEND_BACK_WHEN_HERE,
        o.SELLER_AGREED,
        o.ON_TRUST,
        o.FREE_IF_MARKED,
    ),
    because=ON_TRUST.because,
    sources=("A2.7", "A3.15", "E24"),
)

NOT_HERE_TODAY = Rule(
    id="shipped-not-arrived-today",
    when={EDITION: TODAY, REASON: NOT_ARRIVED},
    then=(*NOT_HERE.then, o.DISPUTE_OPENS, o.NO_DISPUTE_WHILE_MOVING),
    because=NOT_HERE.because,
    sources=(*NOT_HERE.sources, "E11"),
)

TABLE = Table(
    topic="shipped",
    asks=GET_OUT,
    applies={STAGE: SHIPPED},
    reads=(EDITION, STAGE, REASON, REPLY),
    rows=(
        ASK,
        RETURN_FIRST,
        AGREED,
        ON_TRUST,
        UNWILLING,
        NOT_HERE,
        ASK_TODAY,
        RETURN_FIRST_TODAY,
        AGREED_TODAY,
        ON_TRUST_TODAY,
        UNWILLING_TODAY,
        NOT_HERE_TODAY,
    ),
)
