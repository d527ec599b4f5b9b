"""Cancelling while the payment is being verified."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    CARD,
    CASH,
    DAYS_SINCE_PAID,
    E_WALLET,
    EDITION,
    MOBILE,
    PAYMENT,
    PAYPAL,
    STAGE,
    TODAY,
    TRANSFER,
    VERIFYING,
    one_of,
)
from rules.intervals import over, over_up_to, up_to
from rules.numbers import VERIFICATION, VERIFICATION_DELAYED
from rules.questions import GET_OUT

BY_CARD = Rule(
    id="verification-card",
    when={EDITION: ARTICLE, DAYS_SINCE_PAID: up_to(VERIFICATION), PAYMENT: CARD},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.VERIFICATION_TAKES),
    because="Right after the payment nothing can be cancelled; cards are verified within a day.",
    sources=("A2.5", "A3.4"),
)

BY_WALLET = Rule(
    id="verification-wallet",
    when={EDITION: ARTICLE, DAYS_SINCE_PAID: up_to(VERIFICATION), PAYMENT: E_WALLET},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.FASTER_THAN_CARD),
    because="Right after the payment nothing can be cancelled; e-wallets are verified sooner.",
    sources=("A2.5", "A3.6"),
)

BY_OTHER = Rule(
    id="verification-other",
    when={
        EDITION: ARTICLE,
        DAYS_SINCE_PAID: up_to(VERIFICATION),
        PAYMENT: one_of(MOBILE, PAYPAL, TRANSFER, CASH),
    },
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST),
    because="Right after the payment nothing can be cancelled. "
    "How long this means of payment takes is not known.",
    sources=("A2.5",),
)

DELAYED = Rule(
    id="verification-delayed",
    when={EDITION: ARTICLE, DAYS_SINCE_PAID: over_up_to(VERIFICATION, VERIFICATION_DELAYED)},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.UP_TO_DELAY),
    because="Verification is sometimes delayed; until it ends nothing can be cancelled.",
    sources=("A2.5", "A3.5"),
)

OVERDUE = Rule(
    id="verification-overdue",
    when={EDITION: ARTICLE, DAYS_SINCE_PAID: over(VERIFICATION_DELAYED)},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.LONGER_THAN_KNOWN),
    because="Even a delayed verification ends sooner. The article knows no other way than to wait.",
    sources=("A2.5", "A3.5"),
)

RUNNING_TODAY = Rule(
    id="verification-today",
    when={EDITION: TODAY, DAYS_SINCE_PAID: up_to(VERIFICATION)},
    then=(
        o.WAIT_FOR_VERIFICATION,
        o.THEN_REQUEST,
        o.VERIFICATION_AT_MOST,
        o.FAILED_MEANS_CANCELLED,
    ),
    because="While the payment is verified the order is locked; try again when its state changes.",
    sources=("A2.5", "A3.4", "E3", "E4"),
)

OVERDUE_TODAY = Rule(
    id="verification-today-overdue",
    when={EDITION: TODAY, DAYS_SINCE_PAID: over(VERIFICATION)},
    then=(o.CONTACT_SUPPORT, o.VERIFICATION_AT_MOST, o.LONGER_THAN_KNOWN, o.FAILED_MEANS_CANCELLED),
    because="Verification does not last so long. Somebody has to look into it.",
    sources=("A3.5", "E3"),
)

TABLE = Table(
    topic="verification",
    asks=GET_OUT,
    applies={STAGE: VERIFYING},
    reads=(EDITION, STAGE, DAYS_SINCE_PAID, PAYMENT),
    rows=(BY_CARD, BY_WALLET, BY_OTHER, DELAYED, OVERDUE, RUNNING_TODAY, OVERDUE_TODAY),
)
