"""What the bank or PayPal can do."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    CARD_BANK,
    CASE_OPEN,
    CASH,
    CONFIRMED,
    DAYS_SINCE_CASE,
    DAYS_SINCE_DUE,
    DAYS_SINCE_PAYMENT,
    E_WALLET,
    EDITION,
    IN_DISPUTE,
    MOBILE,
    NO_CASE,
    OTHER_BANK,
    PAYMENT,
    PAYPAL_CASE,
    RECEIVED,
    RUSSIAN_BANK,
    SHIPPED,
    STAGE,
    TODAY,
    TRANSFER,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import (
    CHARGEBACK,
    PAYPAL_ESCALATE,
    PAYPAL_OPEN,
)
from rules.questions import ROUTES

PAYPAL_FREE = Rule(
    id="routes-paypal",
    when={PAYPAL_CASE: NO_CASE, DAYS_SINCE_PAYMENT: up_to(PAYPAL_OPEN)},
    then=(
        o.OPEN_PAYPAL_CASE,
        o.BANK_MAY_RETURN,
        o.UNTIL_PAYPAL,
        o.HURRY,
        o.ONE_ROUTE,
    ),
    because="PayPal has a clock of its own, whatever the marketplace's says.",
    sources=(
        "A3.2",
        "A7.3",
        "E40",
    ),
)

PAYPAL_OVER = Rule(
    id="routes-paypal-over",
    when={PAYPAL_CASE: NO_CASE, DAYS_SINCE_PAYMENT: over(PAYPAL_OPEN)},
    then=(
        o.USE_MARKETPLACE,
        o.ROUTE_CLOSED,
        o.UNTIL_PAYPAL,
    ),
    because="The time for a case with PayPal is over.",
    sources=("E40",),
)

PAYPAL_RUNNING = Rule(
    id="routes-paypal-case",
    when={PAYPAL_CASE: CASE_OPEN, DAYS_SINCE_CASE: up_to(PAYPAL_ESCALATE)},
    then=(
        o.ESCALATE_CASE,
        o.BANK_MAY_RETURN,
        o.UNTIL_ESCALATION,
        o.ONE_ROUTE,
    ),
    because="An open case that nobody escalates closes for good.",
    sources=(
        "A7.3",
        "E41",
    ),
)

PAYPAL_CLOSED = Rule(
    id="routes-paypal-closed",
    when={PAYPAL_CASE: CASE_OPEN, DAYS_SINCE_CASE: over(PAYPAL_ESCALATE)},
    then=(
        o.USE_MARKETPLACE,
        o.ROUTE_CLOSED,
        o.UNTIL_ESCALATION,
    ),
    because="The case has closed, because nobody escalated it.",
    sources=("E41",),
)

BY_BANK = Rule(
    id="routes-card",
    when={CARD_BANK: OTHER_BANK, DAYS_SINCE_DUE: up_to(CHARGEBACK)},
    then=(
        o.ASK_FOR_CHARGEBACK,
        o.BANK_MAY_RETURN,
        o.UNTIL_CHARGEBACK,
        o.BANK_MAY_BE_SHORTER,
        o.HURRY,
        o.ONE_ROUTE,
    ),
    because="The card's bank has a clock of its own, whatever the marketplace's says.",
    sources=(
        "A3.2",
        "A7.3",
        "E42",
    ),
)

BANK_OVER = Rule(
    id="routes-card-over",
    when={CARD_BANK: OTHER_BANK, DAYS_SINCE_DUE: over(CHARGEBACK)},
    then=(
        o.USE_MARKETPLACE,
        o.ROUTE_CLOSED,
        o.UNTIL_CHARGEBACK,
    ),
    because="The usual time for a chargeback is over.",
    sources=("E42",),
)

RUSSIAN_CARD = Rule(
    id="routes-russian-card",
    when={CARD_BANK: RUSSIAN_BANK},
    then=(
        o.USE_MARKETPLACE,
        o.ROUTE_CLOSED,
        o.RUSSIAN_CARDS,
    ),
    because="Visa and Mastercard do not handle cards of Russian banks abroad.",
    sources=("E45",),
)

NO_OTHER = Rule(
    id="routes-none",
    when={PAYMENT: one_of(E_WALLET, MOBILE, TRANSFER, CASH)},
    then=(
        o.USE_MARKETPLACE,
        o.NO_ROUTE,
    ),
    because="Only PayPal and cards are known to have such a route.",
    sources=(
        "E40",
        "E42",
    ),
)

TABLE = Table(
    topic="routes",
    asks=ROUTES,
    applies={EDITION: TODAY, STAGE: one_of(SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE)},
    reads=(
        EDITION,
        STAGE,
        PAYMENT,
        PAYPAL_CASE,
        CARD_BANK,
        DAYS_SINCE_PAYMENT,
        DAYS_SINCE_CASE,
        DAYS_SINCE_DUE,
    ),
    rows=(
        PAYPAL_FREE,
        PAYPAL_OVER,
        PAYPAL_RUNNING,
        PAYPAL_CLOSED,
        BY_BANK,
        BANK_OVER,
        RUSSIAN_CARD,
        NO_OTHER,
    ),
)
