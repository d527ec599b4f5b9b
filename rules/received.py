"""Goods in hand: received but not confirmed, or confirmed."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    CHANGED_MIND,
    CONFIRMED,
    DAYS_SINCE_CONFIRMED,
    NOT_ARRIVED,
    NOT_ASKED,
    REASON,
    RECEIVED,
    REFUSES,
    REPLY,
    SEND_BACK_FIRST,
    SILENT,
    STAGE,
    WRONG_OR_FAULTY,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import CHECKING_TIME
from rules.questions import GET_OUT

ASK = Rule(
    id="received-ask",
    when={STAGE: RECEIVED, REASON: CHANGED_MIND, REPLY: NOT_ASKED},
    then=(
        o.KEEP_UNCONFIRMED,
        o.PRESS_CANCEL,
        o.EXPLAIN_TO_SELLER,
        o.FIND_ORDER,
        o.PICK_MISTAKE,
        o.SELLER_AGREES,
        o.DEPENDS_ON_SELLER,
        o.BUYER_PAYS_RETURN,
        o.WATCH_CLOCK,
        o.NO_NEEDLESS_BUTTON,
        o.ONLY_DISPUTE_LEFT,
        o.NO_FALSE_CLAIM,
    ),
    because="While receipt is not confirmed you can still cancel; the seller will most likely "
    "want the goods back at your expense.",
    sources=(
        "A2.1",
        "A2.9",
        "A2.10",
        "A2.11",
        "A2.12",
        "A2.13",
        "A2.14",
        "A3.9",
        "A3.13",
    ),
)

FAULTY = Rule(
    id="received-faulty",
    when={STAGE: RECEIVED, REASON: WRONG_OR_FAULTY, REPLY: NOT_ASKED},
    then=(
        o.KEEP_UNCONFIRMED,
        o.EXPLAIN_TO_SELLER,
        o.SELLER_AGREES,
        o.PART_OR_FULL,
        o.WATCH_CLOCK,
        o.NO_NEEDLESS_BUTTON,
    ),
    because="The seller has no money until you confirm, so explain what is wrong before you do.",
    sources=("A2.14", "A3.8", "A3.9", "A3.13"),
)

RETURN_FIRST = Rule(
    id="received-return-first",
    when={STAGE: RECEIVED, REPLY: SEND_BACK_FIRST},
    then=(
        o.SEND_BACK,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREES,
        o.DEPENDS_ON_SELLER,
        o.AFTER_RETURN,
        o.BUYER_PAYS_RETURN,
        o.WATCH_CLOCK,
    ),
    because="The seller sets the order of things, and wants the goods at the shop's address first.",
    sources=("A2.13", "A2.14", "A3.13", "A3.15"),
)

ON_TRUST = Rule(
    id="received-on-trust",
    when={STAGE: RECEIVED, REPLY: AGREES},
    then=(
        o.SEND_BACK,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREED,
        o.ON_TRUST,
        o.BUYER_PAYS_RETURN,
        o.WATCH_CLOCK,
    ),
    because="The seller sets the order of things, and refunds before the goods are back.",
    sources=("A2.13", "A2.14", "A3.13", "A3.15"),
)

UNWILLING = Rule(
    id="received-unwilling",
    when={STAGE: RECEIVED, REPLY: one_of(REFUSES, SILENT)},
    then=(o.OPEN_DISPUTE, o.KEEP_UNCONFIRMED, o.PART_OR_FULL, o.WATCH_CLOCK, o.MAY_REFUSE),
    because="Some sellers refuse. Until the checking time is over the money can still be returned.",
    sources=("A2.14", "A3.1", "A3.8", "A7.3"),
)

DISPUTE_FAULTY = Rule(
    id="received-dispute-faulty",
    when={
        STAGE: CONFIRMED,
        REASON: WRONG_OR_FAULTY,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(
        o.OPEN_DISPUTE,
        o.SHOW_UNSUITABLE,
        o.FIND_ORDER,
        o.PART_OR_FULL,
        o.WITHIN_CHECKING_TIME,
        o.ONLY_DISPUTE_LEFT,
    ),
    because="A confirmed order cannot be cancelled, but the seller gets the money only "
    "when the checking time is over.",
    sources=("A1.8", "A2.1", "A2.9", "A3.1", "A3.8"),
)

DISPUTE_NOT_HERE = Rule(
    id="received-dispute-not-arrived",
    when={
        STAGE: CONFIRMED,
        REASON: NOT_ARRIVED,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(
        o.OPEN_DISPUTE,
        o.FIND_ORDER,
        o.PART_OR_FULL,
        o.WITHIN_CHECKING_TIME,
        o.ONLY_DISPUTE_LEFT,
    ),
    because="Receipt was confirmed without the goods; until the checking time is over "
    "a dispute can still return the money.",
    sources=("A2.9", "A3.1", "A3.8"),
)

DISPUTE_DISLIKE = Rule(
    id="received-dispute-dislike",
    when={
        STAGE: CONFIRMED,
        REASON: CHANGED_MIND,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(
        o.OPEN_DISPUTE,
        o.FIND_ORDER,
        o.PICK_DISLIKE,
        o.SELLER_AGREES,
        o.FULL_POSSIBLE,
        o.WITHIN_CHECKING_TIME,
        o.DISLIKE_FADES,
        o.NO_FALSE_CLAIM,
        o.ONLY_DISPUTE_LEFT,
    ),
    because="After confirmation a change of mind is only a reason for a dispute, "
    "and few sellers agree to it.",
    sources=("A1.8", "A1.9", "A1.10", "A2.1", "A2.9", "A2.11", "A3.1"),
)

TOO_LATE = Rule(
    id="received-too-late",
    when={STAGE: CONFIRMED, DAYS_SINCE_CONFIRMED: over(CHECKING_TIME)},
    then=(o.NOTHING_LEFT, o.NOTHING_COMES_BACK, o.CHECKING_TIME_OVER, o.BUTTONS_DEAD),
    because="The checking time is over and the money has gone to the seller.",
    sources=("A3.1", "A3.2", "A3.8"),
)

TABLE = Table(
    topic="received",
    asks=GET_OUT,
    applies={STAGE: one_of(RECEIVED, CONFIRMED)},
    reads=(STAGE, DAYS_SINCE_CONFIRMED, REASON, REPLY),
    rows=(
        ASK,
        FAULTY,
        RETURN_FIRST,
        ON_TRUST,
        UNWILLING,
        DISPUTE_FAULTY,
        DISPUTE_NOT_HERE,
        DISPUTE_DISLIKE,
        TOO_LATE,
    ),
)
