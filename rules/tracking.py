"""Has the seller really shipped? The tracking number and the proof of shipment."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    DAYS_SINCE_SHIPPED,
    EDITION,
    MOVES,
    NO_NUMBER,
    NOT_FOUND,
    NOT_OURS,
    PROOF,
    PROOF_EVADED,
    PROOF_NOT_ASKED,
    PROOF_SHOWN,
    SHIPPED,
    STAGE,
    TODAY,
    TRACKING_NUMBER,
    WEIGHT,
    one_of,
)
from rules.intervals import at_least, below, over, up_to
from rules.numbers import DISPUTE_FROM, UNTRACKED_WEIGHT
from rules.questions import PARCEL

COMING = Rule(
    id="tracking-coming",
    when={EDITION: ARTICLE, TRACKING_NUMBER: MOVES},
    then=(o.COLLECT_PARCEL, o.WRONG_NUMBER),
    because="A true number shows events with dates: the parcel is coming.",
    sources=("A9.4", "A9.5", "A9.6"),
)

NOT_THIS_ORDER = Rule(
    id="tracking-not-this-order",
    when={EDITION: ARTICLE, TRACKING_NUMBER: NOT_OURS},
    then=(
        o.OPEN_DISPUTE,
        o.COMPLAIN,
        o.WHERE_TO_COMPLAIN,
        o.COMPLAINT_NAMES,
        o.ALIEXPRESS_DECIDES,
        o.WRONG_NUMBER,
    ),
    because="A number of another parcel proves nothing, and the seller is penalised for it.",
    sources=("A9.5", "A9.7", "A9.8", "A9.9", "A9.10"),
)

NUMBER_FALSE = Rule(
    id="tracking-false",
    when={EDITION: ARTICLE, TRACKING_NUMBER: NOT_FOUND, WEIGHT: over(UNTRACKED_WEIGHT)},
    then=(
        o.OPEN_DISPUTE,
        o.COMPLAIN,
        o.WHERE_TO_COMPLAIN,
        o.COMPLAINT_NAMES,
        o.ALIEXPRESS_DECIDES,
    ),
    because="A parcel of this weight has a number that can be found, if it was shipped.",
    sources=("A9.6", "A9.7", "A9.8", "A9.9", "A9.10"),
)

MADE_UP = Rule(
    id="tracking-made-up",
    when={
        EDITION: ARTICLE,
        TRACKING_NUMBER: NOT_FOUND,
        WEIGHT: up_to(UNTRACKED_WEIGHT),
        PROOF: PROOF_NOT_ASKED,
    },
    then=(o.ASK_FOR_PROOF, o.OPEN_DISPUTE, o.COMPLAIN, o.PROOF_IS, o.MADE_UP_NUMBER),
    because="For light parcels a number can be made up, so only proof of shipment tells.",
    sources=("A8.4", "A8.5", "A9.7"),
)

NUMBER_MISSING = Rule(
    id="tracking-missing",
    when={
        EDITION: ARTICLE,
        TRACKING_NUMBER: NO_NUMBER,
        WEIGHT: over(UNTRACKED_WEIGHT),
        PROOF: PROOF_NOT_ASKED,
    },
    then=(o.ASK_FOR_NUMBER, o.ASK_FOR_PROOF, o.PROOF_IS, o.NUMBER_REQUIRED),
    because="The seller has to tell you the number, and where to track it.",
    sources=("A8.2", "A8.5"),
)

NUMBER_OPTIONAL = Rule(
    id="tracking-optional",
    when={
        EDITION: ARTICLE,
        TRACKING_NUMBER: NO_NUMBER,
        WEIGHT: up_to(UNTRACKED_WEIGHT),
        PROOF: PROOF_NOT_ASKED,
    },
    then=(o.ASK_FOR_PROOF, o.PROOF_IS, o.LIGHT_PARCEL),
    because="Without a number only proof of shipment tells whether the parcel is on its way.",
    sources=("A8.3", "A8.5"),
)

PROVEN = Rule(
    id="tracking-proven",
    when={EDITION: ARTICLE, TRACKING_NUMBER: NO_NUMBER, PROOF: PROOF_SHOWN},
    then=(o.WAIT_FOR_PARCEL, o.WATCH_CLOCK),
    because="Proof of shipment says that the parcel is on its way.",
    sources=("A8.5", "A2.14"),
)

PROVEN_LIGHT = Rule(
    id="tracking-proven-light",
    when={
        EDITION: ARTICLE,
        TRACKING_NUMBER: NOT_FOUND,
        WEIGHT: up_to(UNTRACKED_WEIGHT),
        PROOF: PROOF_SHOWN,
    },
    then=(o.WAIT_FOR_PARCEL, o.WATCH_CLOCK, o.MADE_UP_NUMBER),
    because="Proof of shipment says more than a number that cannot be found.",
    sources=("A8.4", "A8.5", "A2.14"),
)

EVADED = Rule(
    id="tracking-evaded",
    when={EDITION: ARTICLE, TRACKING_NUMBER: NO_NUMBER, PROOF: PROOF_EVADED},
    then=(o.SAY_COMPLAINT, o.COMPLAIN_IF_FRAUD, o.WHERE_TO_COMPLAIN),
    because="An honest seller has nothing to fear from the question.",
    sources=("A8.6", "A9.8"),
)

EVADED_LIGHT = Rule(
    id="tracking-evaded-light",
    when={
        EDITION: ARTICLE,
        TRACKING_NUMBER: NOT_FOUND,
        WEIGHT: up_to(UNTRACKED_WEIGHT),
        PROOF: PROOF_EVADED,
    },
    then=(
        o.OPEN_DISPUTE,
        o.SAY_COMPLAINT,
        o.COMPLAIN_IF_FRAUD,
        o.WHERE_TO_COMPLAIN,
        o.COMPLAINT_NAMES,
    ),
    because="A number that cannot be found and no proof: treat the parcel as not shipped.",
    sources=("A8.4", "A8.6", "A9.7", "A9.8", "A9.9"),
)

COMING_TODAY = Rule(
    id="tracking-coming-today",
    when={EDITION: TODAY, TRACKING_NUMBER: MOVES},
    then=(
        *COMING.then,
        o.WATCH_CLOCK,
        o.SIGNS_OF_OTHER_PARCEL,
        o.NO_DISPUTE_WHILE_MOVING,
        o.FILED_NUMBER_COUNTS,
    ),
    because=COMING.because,
    sources=(*COMING.sources, "E11", "E20"),
)

INVALID_EARLY = Rule(
    id="tracking-invalid-early",
    when={
        EDITION: TODAY,
        TRACKING_NUMBER: one_of(NOT_FOUND, NOT_OURS),
        DAYS_SINCE_SHIPPED: below(DISPUTE_FROM),
    },
    then=(
        o.REPORT_SELLER,
        o.WAIT_FOR_DISPUTE_DAY,
        o.WHERE_TO_REPORT,
        o.COMPLAINT_NAMES,
        o.SIGNS_OF_OTHER_PARCEL,
        o.ALIEXPRESS_DECIDES,
        o.MAY_CORRECT,
        o.DISPUTE_OPENS,
        o.UNTRACEABLE_IS_INVALID,
        o.FILED_NUMBER_COUNTS,
        o.DO_NOT_THREATEN,
        o.POINTS,
    ),
    because="An invalid number counts as fake shipment. Reporting is possible at once, "
    "a dispute only later.",
    sources=("A9.5", "A9.6", "A9.9", "A9.10", "E11", "E19", "E20", "E21", "E22", "E23"),
)

INVALID = Rule(
    id="tracking-invalid",
    when={
        EDITION: TODAY,
        TRACKING_NUMBER: one_of(NOT_FOUND, NOT_OURS),
        DAYS_SINCE_SHIPPED: at_least(DISPUTE_FROM),
    },
    then=(
        o.OPEN_DISPUTE,
        o.REPORT_SELLER,
        o.WHERE_TO_REPORT,
        o.COMPLAINT_NAMES,
        o.SIGNS_OF_OTHER_PARCEL,
        o.ALIEXPRESS_DECIDES,
        o.UNTRACEABLE_IS_INVALID,
        o.FILED_NUMBER_COUNTS,
        o.DO_NOT_THREATEN,
        o.POINTS,
    ),
    because="An invalid number counts as fake shipment, and a dispute is possible now.",
    sources=("A9.5", "A9.7", "A9.9", "A9.10", "E11", "E19", "E20", "E21", "E22", "E23"),
)

MISSING_EARLY = Rule(
    id="tracking-missing-early",
    when={
        EDITION: TODAY,
        TRACKING_NUMBER: NO_NUMBER,
        DAYS_SINCE_SHIPPED: below(DISPUTE_FROM),
    },
    then=(
        o.ASK_FOR_NUMBER,
        o.ASK_FOR_PROOF,
        o.IF_BUTTON_SHOWS,
        o.PROOF_IS,
        o.DISPUTE_OPENS,
        o.NUMBER_REQUIRED,
        o.FILED_NUMBER_COUNTS,
        o.DO_NOT_THREATEN,
    ),
    because="Without a valid number in the order nothing counts as shipped.",
    sources=("A8.2", "A8.5", "E7", "E11", "E20", "E21"),
)

MISSING = Rule(
    id="tracking-missing-late",
    when={
        EDITION: TODAY,
        TRACKING_NUMBER: NO_NUMBER,
        DAYS_SINCE_SHIPPED: at_least(DISPUTE_FROM),
    },
    then=(
        o.OPEN_DISPUTE,
        o.IF_BUTTON_SHOWS,
        o.REPORT_SELLER,
        o.WHERE_TO_REPORT,
        o.NUMBER_REQUIRED,
        o.FILED_NUMBER_COUNTS,
        o.DO_NOT_THREATEN,
    ),
    because="Without a valid number in the order nothing counts as shipped.",
    sources=("A8.2", "E7", "E11", "E20", "E21", "E23"),
)

TABLE = Table(
    topic="tracking",
    asks=PARCEL,
    applies={STAGE: SHIPPED},
    reads=(EDITION, STAGE, TRACKING_NUMBER, WEIGHT, PROOF, DAYS_SINCE_SHIPPED),
    rows=(
        COMING,
        NOT_THIS_ORDER,
        NUMBER_FALSE,
        MADE_UP,
        NUMBER_MISSING,
        NUMBER_OPTIONAL,
        PROVEN,
        PROVEN_LIGHT,
        EVADED,
        EVADED_LIGHT,
        COMING_TODAY,
        INVALID_EARLY,
        INVALID,
        MISSING_EARLY,
        MISSING,
    ),
)
