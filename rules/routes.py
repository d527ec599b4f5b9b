"""What the bank or PayPal can do."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    CARD_BANK,
    CASE_OPEN,
    CASH,
    CHANGED_MIND,
    CONFIRMED,
    DAYS_SINCE_CASE,
    DAYS_SINCE_DUE,
    DAYS_SINCE_PAID,
    E_WALLET,
    EDITION,
    IN_DISPUTE,
    MOBILE,
    NO_CASE,
    NOT_ARRIVED,
    OTHER_BANK,
    PAYMENT,
    PAYPAL_CASE,
    REASON,
    RECEIVED,
    RUSSIAN_BANK,
    SHIPPED,
    STAGE,
    TODAY,
    TRANSFER,
    WRONG_OR_FAULTY,
    one_of,
)
from rules.intervals import at_least_below, at_least_up_to, before_end, below, over, up_to
from rules.numbers import (
    CHARGEBACK,
    FIRST_WARNING,
    LAST_WARNING,
    PAYPAL_ESCALATE,
    PAYPAL_OPEN,
)
from rules.questions import ROUTES

# What banks and PayPal pay for.
COMPLAINT = one_of(WRONG_OR_FAULTY, NOT_ARRIVED)

CHANGE_OF_MIND = Rule(
    id="routes-changed-mind",
    when={REASON: CHANGED_MIND},
    then=(o.NO_FREE_RETURN, o.NO_ROUTE_FOR_TASTE),
    because="These routes are for goods that did not come or are not as agreed.",
    sources=("E40", "E42"),
)

PAYPAL_FREE = Rule(
    id="routes-paypal",
    when={
        REASON: COMPLAINT,
        PAYPAL_CASE: NO_CASE,
        DAYS_SINCE_PAID: below(before_end(PAYPAL_OPEN, FIRST_WARNING)),
    },
    then=(o.OPEN_PAYPAL_CASE, o.BANK_MAY_RETURN, o.UNTIL_PAYPAL, o.ONE_ROUTE),
    because="PayPal has a clock of its own, whatever the marketplace's says.",
    sources=("E40",),
)

PAYPAL_SOON = Rule(
    id="routes-paypal-soon",
    when={
        REASON: COMPLAINT,
        PAYPAL_CASE: NO_CASE,
        DAYS_SINCE_PAID: at_least_below(
            before_end(PAYPAL_OPEN, FIRST_WARNING), before_end(PAYPAL_OPEN, LAST_WARNING)
        ),
    },
    then=(*PAYPAL_FREE.then, o.FIRST_CALL),
    because=PAYPAL_FREE.because,
    sources=PAYPAL_FREE.sources,
)

PAYPAL_LAST = Rule(
    id="routes-paypal-last",
    when={
        REASON: COMPLAINT,
        PAYPAL_CASE: NO_CASE,
        DAYS_SINCE_PAID: at_least_up_to(before_end(PAYPAL_OPEN, LAST_WARNING), PAYPAL_OPEN),
    },
    then=(*PAYPAL_FREE.then, o.LAST_CALL),
    because=PAYPAL_FREE.because,
    sources=PAYPAL_FREE.sources,
)

PAYPAL_OVER = Rule(
    id="routes-paypal-over",
    when={REASON: COMPLAINT, PAYPAL_CASE: NO_CASE, DAYS_SINCE_PAID: over(PAYPAL_OPEN)},
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
    when={REASON: COMPLAINT, PAYPAL_CASE: CASE_OPEN, DAYS_SINCE_CASE: up_to(PAYPAL_ESCALATE)},
    then=(
        o.ESCALATE_CASE,
        o.BANK_MAY_RETURN,
        o.UNTIL_ESCALATION,
    ),
    because="An open case that nobody escalates closes for good.",
    sources=("E41",),
)

PAYPAL_CLOSED = Rule(
    id="routes-paypal-closed",
    when={REASON: COMPLAINT, PAYPAL_CASE: CASE_OPEN, DAYS_SINCE_CASE: over(PAYPAL_ESCALATE)},
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
    when={
        REASON: COMPLAINT,
        CARD_BANK: OTHER_BANK,
        DAYS_SINCE_DUE: below(before_end(CHARGEBACK, FIRST_WARNING)),
    },
    then=(
        o.ASK_FOR_CHARGEBACK,
        o.BANK_MAY_RETURN,
        o.UNTIL_CHARGEBACK,
        o.BANK_MAY_BE_SHORTER,
        o.ONE_ROUTE,
    ),
    because="The card's bank has a clock of its own, whatever the marketplace's says.",
    sources=("E42",),
)

BANK_SOON = Rule(
    id="routes-card-soon",
    when={
        REASON: COMPLAINT,
        CARD_BANK: OTHER_BANK,
        DAYS_SINCE_DUE: at_least_below(
            before_end(CHARGEBACK, FIRST_WARNING), before_end(CHARGEBACK, LAST_WARNING)
        ),
    },
    then=(*BY_BANK.then, o.FIRST_CALL),
    because=BY_BANK.because,
    sources=BY_BANK.sources,
)

BANK_LAST = Rule(
    id="routes-card-last",
    when={
        REASON: COMPLAINT,
        CARD_BANK: OTHER_BANK,
        DAYS_SINCE_DUE: at_least_up_to(before_end(CHARGEBACK, LAST_WARNING), CHARGEBACK),
    },
    then=(*BY_BANK.then, o.LAST_CALL),
    because=BY_BANK.because,
    sources=BY_BANK.sources,
)

BANK_OVER = Rule(
    id="routes-card-over",
    when={REASON: COMPLAINT, CARD_BANK: OTHER_BANK, DAYS_SINCE_DUE: over(CHARGEBACK)},
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
    when={REASON: COMPLAINT, CARD_BANK: RUSSIAN_BANK},
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
    when={REASON: COMPLAINT, PAYMENT: one_of(E_WALLET, MOBILE, TRANSFER, CASH)},
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
        REASON,
        PAYMENT,
        PAYPAL_CASE,
        CARD_BANK,
        DAYS_SINCE_PAID,
        DAYS_SINCE_CASE,
        DAYS_SINCE_DUE,
    ),
    rows=(
        CHANGE_OF_MIND,
        PAYPAL_FREE,
        PAYPAL_SOON,
        PAYPAL_LAST,
        PAYPAL_OVER,
        PAYPAL_RUNNING,
        PAYPAL_CLOSED,
        BY_BANK,
        BANK_SOON,
        BANK_LAST,
        BANK_OVER,
        RUSSIAN_CARD,
        NO_OTHER,
    ),
)
