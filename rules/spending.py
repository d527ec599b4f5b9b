"""Spending the refunded money, and finding it."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ALIPAY_RETURNED,
    ALIPAY_UNFINISHED,
    ARTICLE,
    CREDITED,
    DAYS_SINCE_REFUND,
    EDITION,
    REFUND_SHOWS,
    REFUNDED,
    SHOWS_NOWHERE,
    STAGE,
    TODAY,
)
from rules.intervals import over, up_to
from rules.numbers import REFUND_SLOWEST
from rules.questions import SPENDING

HERE = Rule(
    id="spending-credited",
    when={EDITION: ARTICLE, REFUND_SHOWS: CREDITED},
    then=(o.SPEND, o.IN_ACCOUNT),
    because="Once the refund is credited to your account it can be spent like any money.",
    sources=("A6.1",),
)

STILL_COMING = Rule(
    id="spending-still-coming",
    when={
        EDITION: ARTICLE,
        REFUND_SHOWS: SHOWS_NOWHERE,
        DAYS_SINCE_REFUND: up_to(REFUND_SLOWEST),
    },
    then=(o.WAIT_FOR_CREDIT, o.LOOK_IN_ALIPAY, o.ALIPAY_TAB, o.RARELY_UP_TO, o.NOT_SPENDABLE),
    because="A refund takes its time, and sometimes it waits in Alipay.",
    sources=("A3.12", "A6.1", "A6.2", "A6.3"),
)

MISSING = Rule(
    id="spending-missing",
    when={
        EDITION: ARTICLE,
        REFUND_SHOWS: SHOWS_NOWHERE,
        DAYS_SINCE_REFUND: over(REFUND_SLOWEST),
    },
    then=(o.LOOK_IN_ALIPAY, o.ALIPAY_TAB, o.IN_ALIPAY, o.NOT_SPENDABLE),
    because="Even a slow refund is credited by now. "
    "If the seller has returned the money, it may be sitting in Alipay.",
    sources=("A3.12", "A6.1", "A6.2", "A6.3"),
)

UNFINISHED = Rule(
    id="spending-unfinished",
    when={REFUND_SHOWS: ALIPAY_UNFINISHED},
    then=(o.WAIT_FOR_ALIPAY, o.NOT_SPENDABLE),
    because="The operation is not finished, and nothing can speed it up.",
    sources=("A6.1", "A6.4"),
)

RETURNED = Rule(
    id="spending-returned",
    when={REFUND_SHOWS: ALIPAY_RETURNED},
    then=(o.PAY_OUT, o.ALIPAY_TAB, o.ALIPAY_BUTTON, o.NOT_SPENDABLE),
    because="The money was returned to the Alipay account and waits there for you.",
    sources=("A6.1", "A6.3", "A6.4"),
)

STILL_COMING_TODAY = Rule(
    id="spending-still-coming-today",
    when={
        EDITION: TODAY,
        REFUND_SHOWS: SHOWS_NOWHERE,
        DAYS_SINCE_REFUND: up_to(REFUND_SLOWEST),
    },
    then=(o.WAIT_FOR_CREDIT, o.LOOK_IN_ALIPAY, o.ALIPAY_TAB, o.REFUND_RANGE, o.NOT_SPENDABLE),
    because=STILL_COMING.because,
    sources=("A6.1", "A6.2", "A6.3", "E16"),
)

MISSING_TODAY = Rule(
    id="spending-missing-today",
    when={
        EDITION: TODAY,
        REFUND_SHOWS: SHOWS_NOWHERE,
        DAYS_SINCE_REFUND: over(REFUND_SLOWEST),
    },
    then=(o.LOOK_IN_ALIPAY, o.ASK_BANK, o.ALIPAY_TAB, o.IN_ALIPAY, o.NOT_SPENDABLE),
    because=MISSING.because,
    sources=("A6.1", "A6.2", "A6.3", "E16"),
)

HERE_TODAY = Rule(
    id="spending-credited-today",
    when={EDITION: TODAY, REFUND_SHOWS: CREDITED},
    then=(o.SPEND, o.IN_ACCOUNT, o.COUPONS),
    because="Once the refund is credited to your account it can be spent like any money.",
    sources=("A6.1", "E25"),
)

TABLE = Table(
    topic="spending",
    asks=SPENDING,
    applies={STAGE: REFUNDED},
    reads=(EDITION, STAGE, REFUND_SHOWS, DAYS_SINCE_REFUND),
    rows=(
        HERE,
        STILL_COMING,
        MISSING,
        UNFINISHED,
        RETURNED,
        HERE_TODAY,
        STILL_COMING_TODAY,
        MISSING_TODAY,
    ),
)
