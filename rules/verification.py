"""Cancelling while the payment is being verified."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    CARD,
    CASH,
    DAYS_SINCE_PAID,
    E_WALLET,
    MOBILE,
    PAYMENT,
    PAYPAL,
    STAGE,
    TRANSFER,
    VERIFYING,
    one_of,
)
from rules.intervals import over, over_up_to, up_to
from rules.numbers import VERIFICATION, VERIFICATION_DELAYED
from rules.questions import GET_OUT

BY_CARD = Rule(
    id="verification-card",
    when={DAYS_SINCE_PAID: up_to(VERIFICATION), PAYMENT: CARD},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.VERIFICATION_TAKES),
    because="Right after the payment nothing can be cancelled; cards are verified within a day.",
    sources=("A2.5", "A3.4"),
)

BY_WALLET = Rule(
    id="verification-wallet",
    when={DAYS_SINCE_PAID: up_to(VERIFICATION), PAYMENT: E_WALLET},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.FASTER_THAN_CARD),
    because="Right after the payment nothing can be cancelled; e-wallets are verified sooner.",
    sources=("A2.5", "A3.6"),
)

BY_OTHER = Rule(
    id="verification-other",
    when={
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
    when={DAYS_SINCE_PAID: over_up_to(VERIFICATION, VERIFICATION_DELAYED)},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.UP_TO_DELAY),
    because="Verification is sometimes delayed; until it ends nothing can be cancelled.",
    sources=("A2.5", "A3.5"),
)

OVERDUE = Rule(
    id="verification-overdue",
    when={DAYS_SINCE_PAID: over(VERIFICATION_DELAYED)},
    then=(o.WAIT_FOR_VERIFICATION, o.THEN_REQUEST, o.LONGER_THAN_KNOWN),
    because="Even a delayed verification ends sooner. The article knows no other way than to wait.",
    sources=("A2.5", "A3.5"),
)

TABLE = Table(
    topic="verification",
    asks=GET_OUT,
    applies={STAGE: VERIFYING},
    reads=(STAGE, DAYS_SINCE_PAID, PAYMENT),
    rows=(BY_CARD, BY_WALLET, BY_OTHER, DELAYED, OVERDUE),
)
