"""Cancelling a paid order while the seller prepares it."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    ARTICLE,
    EDITION,
    NOT_ASKED,
    PREPARING,
    REFUSES,
    REPLY,
    SAYS_SHIPPED,
    STAGE,
    TODAY,
    one_of,
)
from rules.questions import GET_OUT

ASK = Rule(
    id="preparing-ask",
    when={EDITION: ARTICLE, REPLY: NOT_ASKED},
    then=(
        o.PRESS_REQUEST,
        o.FIND_ORDER,
        o.PICK_MISTAKE,
        o.SELLER_AGREES,
        o.FULL,
        o.BEFORE_SHIPMENT,
        o.LATE_MEANS_RETURN,
        o.NO_FALSE_CLAIM,
        o.SHIPS_ANYWAY,
    ),
    because="The order is paid, so the seller must confirm the refund, "
    "and before shipment nothing stands in its way.",
    sources=(
        "A1.4",
        "A1.6",
        "A2.1",
        "A2.6",
        "A2.7",
        "A2.10",
        "A2.11",
        "A3.9",
        "A3.11",
        "A7.2",
    ),
)

ASK_TODAY = Rule(
    id="preparing-ask-today",
    when={EDITION: TODAY, REPLY: NOT_ASKED},
    then=(
        o.PRESS_REQUEST,
        o.FIND_ORDER,
        o.PICK_TRUE_REASON,
        o.SELLER_AGREES,
        o.FULL,
        o.BEFORE_SHIPMENT,
        o.LATE_MEANS_RETURN,
        o.REASON_IS_YOURS,
        o.FALSE_REASON_LOSES,
        o.SHIPS_ANYWAY,
    ),
    because="The order is paid, so the seller must confirm the refund. "
    "The reason that you choose no longer harms the seller.",
    sources=("A1.4", "A1.6", "A2.1", "A2.6", "A2.7", "A3.9", "A3.11", "A7.2", "E8"),
)

AGREED = Rule(
    id="preparing-agreed",
    when={REPLY: AGREES},
    then=(o.WAIT_FOR_REFUND, o.SELLER_AGREED, o.FULL),
    because="The seller has confirmed the refund and has not shipped.",
    sources=("A1.4", "A3.11"),
)

REFUSED = Rule(
    id="preparing-refused",
    when={EDITION: ARTICLE, REPLY: REFUSES},
    then=(o.AGREE_ON_WAY_OUT, o.SELLER_AGREES, o.DEPENDS_ON_SELLER, o.MAY_REFUSE, o.SHIPS_ANYWAY),
    because="A refund needs the seller's agreement, and some sellers refuse it.",
    sources=("A3.9", "A7.1", "A7.2", "A7.3"),
)

TOO_LATE = Rule(
    id="preparing-too-late",
    when={EDITION: ARTICLE, REPLY: SAYS_SHIPPED},
    then=(
        o.CHECK_NUMBER,
        o.AGREE_ON_WAY_OUT,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.BUYER_PAYS_RETURN,
        o.SHIPS_ANYWAY,
        o.WRONG_NUMBER,
    ),
    because="The request came too late if the parcel is really on its way: "
    "then it has to come back at your expense.",
    sources=("A2.7", "A3.10", "A7.1", "A7.2", "A9.4", "A9.5", "A9.6"),
)

REFUSED_TODAY = Rule(
    id="preparing-refused-today",
    when={EDITION: TODAY, REPLY: REFUSES},
    then=(
        o.AGREE_ON_WAY_OUT,
        o.LOOK_AT_CLOCK,
        o.SELLER_AGREES,
        o.DEPENDS_ON_SELLER,
        o.CLOSES_WHEN_LATE,
        o.MAY_REFUSE,
        o.SHIPS_ANYWAY,
    ),
    because="A refund needs the seller's agreement, unless the seller does not ship in time.",
    sources=("A3.9", "A7.1", "A7.2", "A7.3", "E6"),
)

TOO_LATE_TODAY = Rule(
    id="preparing-too-late-today",
    when={EDITION: TODAY, REPLY: SAYS_SHIPPED},
    then=(
        o.CHECK_NUMBER,
        o.AGREE_ON_WAY_OUT,
        o.SELLER_AGREES,
        o.FULL_UNLIKELY,
        o.FREE_IF_MARKED,
        o.SHIPS_ANYWAY,
        o.WRONG_NUMBER,
    ),
    because="The request came too late if the parcel is really on its way: "
    "then it has to come back.",
    sources=("A2.7", "A3.10", "A7.1", "A7.2", "A9.4", "A9.5", "A9.6", "E24"),
)

TABLE = Table(
    topic="preparing",
    asks=GET_OUT,
    applies={STAGE: PREPARING, REPLY: one_of(NOT_ASKED, AGREES, REFUSES, SAYS_SHIPPED)},
    reads=(EDITION, STAGE, REPLY),
    rows=(ASK, AGREED, REFUSED, TOO_LATE, ASK_TODAY, REFUSED_TODAY, TOO_LATE_TODAY),
)
