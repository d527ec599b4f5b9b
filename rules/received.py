"""Goods in hand: received but not confirmed, or confirmed."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    ARTICLE,
    CHANGED_MIND,
    CONFIRMED,
    COUNTDOWN,
    COUNTDOWN_OVER,
    COUNTDOWN_RUNS,
    DAYS_SINCE_CONFIRMED,
    EDITION,
    NO_COUNTDOWN,
    NOT_ARRIVED,
    NOT_ASKED,
    REASON,
    RECEIVED,
    REFUNDS_FIRST,
    REFUSES,
    REPLY,
    SEND_BACK_FIRST,
    SILENT,
    STAGE,
    TODAY,
    WRONG_OR_FAULTY,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import CHECKING_TIME
from rules.questions import GET_OUT

ASK = Rule(
    id="received-ask",
    when={EDITION: ARTICLE, STAGE: RECEIVED, REASON: CHANGED_MIND, REPLY: NOT_ASKED},
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
    when={EDITION: ARTICLE, STAGE: RECEIVED, REASON: WRONG_OR_FAULTY, REPLY: NOT_ASKED},
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
    when={EDITION: ARTICLE, STAGE: RECEIVED, REPLY: SEND_BACK_FIRST},
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
    when={EDITION: ARTICLE, STAGE: RECEIVED, REPLY: REFUNDS_FIRST},
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

AGREED = Rule(
    id="received-agreed",
    when={EDITION: ARTICLE, STAGE: RECEIVED, REPLY: AGREES},
    then=(
        o.RETURN_TERMS,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREED,
        o.BUYER_PAYS_RETURN,
        o.WATCH_CLOCK,
    ),
    because="The seller sets the order of things: money first, or goods first.",
    sources=("A2.13", "A2.14", "A3.13", "A3.15"),
)

UNWILLING = Rule(
    id="received-unwilling",
    when={EDITION: ARTICLE, STAGE: RECEIVED, REPLY: one_of(REFUSES, SILENT)},
    then=(o.OPEN_DISPUTE, o.KEEP_UNCONFIRMED, o.PART_OR_FULL, o.WATCH_CLOCK, o.MAY_REFUSE),
    because="Some sellers refuse. Until the checking time is over the money can still be returned.",
    sources=("A2.14", "A3.1", "A3.8", "A7.3"),
)

DISPUTE_FAULTY = Rule(
    id="received-dispute-faulty",
    when={
        EDITION: ARTICLE,
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
        EDITION: ARTICLE,
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
        EDITION: ARTICLE,
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
    when={
        EDITION: ARTICLE,
        STAGE: CONFIRMED,
        DAYS_SINCE_CONFIRMED: over(CHECKING_TIME),
    },
    then=(o.NOTHING_LEFT, o.NOTHING_COMES_BACK, o.CHECKING_TIME_OVER, o.BUTTONS_DEAD),
    because="The checking time is over and the money has gone to the seller.",
    sources=("A3.1", "A3.2", "A3.8"),
)

ASK_TODAY = Rule(
    id="received-ask-today",
    when={EDITION: TODAY, STAGE: RECEIVED, REASON: CHANGED_MIND, REPLY: NOT_ASKED},
    then=(
        o.KEEP_UNCONFIRMED,
        o.LOOK_FOR_FREE_RETURN,
        o.LOOK_AT_LAW,
        o.EXPLAIN_TO_SELLER,
        o.FIND_ORDER,
        o.SELLER_AGREES,
        o.DEPENDS_ON_SELLER,
        o.FREE_IF_MARKED,
        o.NO_CANCEL_WHEN_SHIPPED,
        o.WATCH_CLOCK,
        o.NO_NEEDLESS_BUTTON,
        o.DISPUTE_OR_RETURN_LEFT,
        o.FALSE_REASON_LOSES,
    ),
    because="After shipment there is no button to cancel. "
    "The ways are a return, a dispute or the law of your country.",
    sources=("A2.1", "A2.9", "A2.13", "A2.14", "A3.9", "A3.13", "E8", "E9", "E24", "E30"),
)

FAULTY_TODAY = Rule(
    id="received-faulty-today",
    when={EDITION: TODAY, STAGE: RECEIVED, REASON: WRONG_OR_FAULTY, REPLY: NOT_ASKED},
    then=(*FAULTY.then, o.FALSE_REASON_LOSES),
    because=FAULTY.because,
    sources=(*FAULTY.sources, "E8"),
)

RETURN_FIRST_TODAY = Rule(
    id="received-return-first-today",
    when={EDITION: TODAY, STAGE: RECEIVED, REASON: CHANGED_MIND, REPLY: SEND_BACK_FIRST},
    then=(
        *(outcome for outcome in RETURN_FIRST.then if outcome is not o.BUYER_PAYS_RETURN),
        o.FREE_IF_MARKED,
        o.SEND_WITHIN,
    ),
    because=RETURN_FIRST.because,
    sources=(*RETURN_FIRST.sources, "E15", "E24"),
)

AGREED_TODAY = Rule(
    id="received-agreed-today",
    when={EDITION: TODAY, STAGE: RECEIVED, REPLY: AGREES},
    then=(
        o.RETURN_TERMS,
        o.KEEP_UNCONFIRMED,
        o.SELLER_AGREED,
        o.FREE_IF_MARKED,
        o.SEND_WITHIN,
        o.WATCH_CLOCK,
    ),
    because=AGREED.because,
    sources=("A2.14", "A3.13", "A3.15", "E15", "E24"),
)

ON_TRUST_TODAY = Rule(
    id="received-on-trust-today",
    when={EDITION: TODAY, STAGE: RECEIVED, REPLY: REFUNDS_FIRST},
    then=(
        o.REFUND_FIRST,
        o.SEND_BACK,
        o.SELLER_AGREED,
        o.ON_TRUST,
        o.FREE_IF_MARKED,
        o.WATCH_CLOCK,
    ),
    because=ON_TRUST.because,
    sources=("A2.14", "A3.13", "A3.15", "E24"),
)

UNWILLING_TODAY = Rule(
    id="received-unwilling-today",
    when={
        EDITION: TODAY,
        STAGE: RECEIVED,
        REASON: CHANGED_MIND,
        REPLY: one_of(REFUSES, SILENT),
    },
    then=(
        o.LOOK_FOR_FREE_RETURN,
        o.OPEN_DISPUTE,
        o.KEEP_UNCONFIRMED,
        o.FIND_ORDER,
        o.PICK_DISLIKE,
        o.FULL_POSSIBLE,
        o.FREE_IF_MARKED,
        o.WATCH_CLOCK,
        o.FALSE_REASON_LOSES,
    ),
    because="Few sellers agree to a change of mind, so a free return or the law is the better way.",
    sources=("A1.9", "A1.10", "A2.1", "A2.14", "E8", "E24"),
)

FAULTY_UNWILLING_TODAY = Rule(
    id="received-faulty-unwilling-today",
    when={
        EDITION: TODAY,
        STAGE: RECEIVED,
        REASON: WRONG_OR_FAULTY,
        REPLY: one_of(REFUSES, SILENT),
    },
    then=(
        o.OPEN_DISPUTE,
        o.SHOW_UNSUITABLE,
        o.KEEP_UNCONFIRMED,
        o.FIND_ORDER,
        o.PART_OR_FULL,
        o.WATCH_CLOCK,
        o.MAY_REFUSE,
    ),
    because="Some sellers refuse. Until the checking time is over the money can still be returned.",
    sources=("A2.1", "A2.14", "A3.8", "A7.3", "E9"),
)

FAULTY_RETURN_FIRST_TODAY = Rule(
    id="received-faulty-return-first-today",
    when={EDITION: TODAY, STAGE: RECEIVED, REASON: WRONG_OR_FAULTY, REPLY: SEND_BACK_FIRST},
    then=(
        o.OPEN_DISPUTE,
        o.SHOW_UNSUITABLE,
        o.AGREE_ON_RETURN,
        o.KEEP_UNCONFIRMED,
        o.FIND_ORDER,
        o.AFTER_RETURN,
        o.PART_OR_FULL,
        o.SEND_WITHIN,
        o.WATCH_CLOCK,
    ),
    because="What you send back without a dispute is gone if the seller then refunds nothing.",
    sources=("A2.14", "A3.13", "A3.15", "A7.3", "E15"),
)

DISPUTE_FAULTY_COUNTDOWN = Rule(
    id="received-dispute-faulty-countdown",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        REASON: WRONG_OR_FAULTY,
        COUNTDOWN: COUNTDOWN_RUNS,
    },
    then=(
        o.OPEN_DISPUTE,
        o.SHOW_UNSUITABLE,
        o.FIND_ORDER,
        o.PART_OR_FULL,
        o.COUNTDOWN_COUNTS,
        o.DISPUTE_OR_RETURN_LEFT,
        o.FALSE_REASON_LOSES,
    ),
    because=DISPUTE_FAULTY.because,
    sources=("A1.8", "A2.1", "A2.9", "A3.8", "E8"),
)

DISPUTE_FAULTY_TODAY = Rule(
    id="received-dispute-faulty-today",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        REASON: WRONG_OR_FAULTY,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(
        *(outcome for outcome in DISPUTE_FAULTY.then if outcome is not o.ONLY_DISPUTE_LEFT),
        o.DISPUTE_OR_RETURN_LEFT,
        o.FALSE_REASON_LOSES,
        o.GUIDE_COUNTS,
        o.ALSO_FROM_DELIVERY_END,
    ),
    because=DISPUTE_FAULTY.because,
    sources=(*DISPUTE_FAULTY.sources, "E8", "E10"),
)

DISPUTE_NOT_HERE_COUNTDOWN = Rule(
    id="received-dispute-not-arrived-countdown",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        REASON: NOT_ARRIVED,
        COUNTDOWN: COUNTDOWN_RUNS,
    },
    then=(
        o.OPEN_DISPUTE,
        o.FIND_ORDER,
        o.PART_OR_FULL,
        o.COUNTDOWN_COUNTS,
        o.DISPUTE_OR_RETURN_LEFT,
    ),
    because=DISPUTE_NOT_HERE.because,
    sources=("A2.9", "A3.8"),
)

DISPUTE_NOT_HERE_TODAY = Rule(
    id="received-dispute-not-arrived-today",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        REASON: NOT_ARRIVED,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(
        o.OPEN_DISPUTE,
        o.FIND_ORDER,
        o.PART_OR_FULL,
        o.WITHIN_CHECKING_TIME,
        o.DISPUTE_OR_RETURN_LEFT,
        o.GUIDE_COUNTS,
        o.ALSO_FROM_DELIVERY_END,
    ),
    because=DISPUTE_NOT_HERE.because,
    sources=(*DISPUTE_NOT_HERE.sources, "E10"),
)

DISPUTE_DISLIKE_COUNTDOWN = Rule(
    id="received-dispute-dislike-countdown",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        REASON: CHANGED_MIND,
        COUNTDOWN: COUNTDOWN_RUNS,
    },
    then=(
        o.LOOK_FOR_FREE_RETURN,
        o.OPEN_DISPUTE,
        o.FIND_ORDER,
        o.PICK_DISLIKE,
        o.SELLER_AGREES,
        o.FULL_POSSIBLE,
        o.FREE_IF_MARKED,
        o.COUNTDOWN_COUNTS,
        o.DISLIKE_FADES,
        o.FALSE_REASON_LOSES,
        o.DISPUTE_OR_RETURN_LEFT,
    ),
    because=DISPUTE_DISLIKE.because,
    sources=("A1.8", "A1.9", "A1.10", "A2.1", "A2.9", "A2.11", "E8", "E24"),
)

DISPUTE_DISLIKE_TODAY = Rule(
    id="received-dispute-dislike-today",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        REASON: CHANGED_MIND,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_CONFIRMED: up_to(CHECKING_TIME),
    },
    then=(
        *(
            outcome
            for outcome in DISPUTE_DISLIKE_COUNTDOWN.then
            if outcome is not o.COUNTDOWN_COUNTS
        ),
        o.WITHIN_CHECKING_TIME,
        o.GUIDE_COUNTS,
        o.ALSO_FROM_DELIVERY_END,
    ),
    because=DISPUTE_DISLIKE.because,
    sources=(*DISPUTE_DISLIKE_COUNTDOWN.sources, "A3.1", "E10"),
)

TOO_LATE_COUNTDOWN = Rule(
    id="received-countdown-over",
    when={EDITION: TODAY, STAGE: CONFIRMED, COUNTDOWN: COUNTDOWN_OVER},
    then=(
        o.TRY_OTHER_ROUTES,
        o.ALIEXPRESS_RETURNS_NOTHING,
        o.BUTTONS_DEAD,
        o.OTHER_ROUTES_GO_ON,
    ),
    because="Only the marketplace's own dispute has ended.",
    sources=("A3.2", "E10"),
)

TOO_LATE_TODAY = Rule(
    id="received-too-late-today",
    when={
        EDITION: TODAY,
        STAGE: CONFIRMED,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_CONFIRMED: over(CHECKING_TIME),
    },
    then=(
        o.TRY_OTHER_ROUTES,
        o.ALIEXPRESS_RETURNS_NOTHING,
        o.CHECKING_TIME_OVER,
        o.GUIDE_COUNTS,
        o.BUTTONS_DEAD,
        o.OTHER_ROUTES_GO_ON,
    ),
    because="Only the marketplace's own dispute has ended.",
    sources=("A3.1", "A3.2", "E10"),
)

TABLE = Table(
    topic="received",
    asks=GET_OUT,
    applies={STAGE: one_of(RECEIVED, CONFIRMED)},
    reads=(EDITION, STAGE, COUNTDOWN, DAYS_SINCE_CONFIRMED, REASON, REPLY),
    rows=(
        ASK,
        FAULTY,
        RETURN_FIRST,
        AGREED,
        ON_TRUST,
        UNWILLING,
        DISPUTE_FAULTY,
        DISPUTE_NOT_HERE,
        DISPUTE_DISLIKE,
        TOO_LATE,
        ASK_TODAY,
        FAULTY_TODAY,
        RETURN_FIRST_TODAY,
        AGREED_TODAY,
        ON_TRUST_TODAY,
        UNWILLING_TODAY,
        FAULTY_UNWILLING_TODAY,
        FAULTY_RETURN_FIRST_TODAY,
        DISPUTE_FAULTY_COUNTDOWN,
        DISPUTE_FAULTY_TODAY,
        DISPUTE_NOT_HERE_COUNTDOWN,
        DISPUTE_NOT_HERE_TODAY,
        DISPUTE_DISLIKE_COUNTDOWN,
        DISPUTE_DISLIKE_TODAY,
        TOO_LATE_COUNTDOWN,
        TOO_LATE_TODAY,
    ),
)
