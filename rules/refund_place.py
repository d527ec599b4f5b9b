"""Where the money goes."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    ARTICLE,
    CARD,
    CASH,
    E_WALLET,
    EDITION,
    HAS_PAYPAL,
    MOBILE,
    NO_PAYPAL,
    PAYMENT,
    PAYPAL,
    PAYPAL_ACCOUNT,
    TODAY,
    TRANSFER,
    one_of,
)
from rules.questions import REFUND_PLACE

TO_CARD = Rule(
    id="refund-place-card",
    when={EDITION: ARTICLE, PAYMENT: CARD},
    then=(o.WAIT_FOR_REFUND, o.BACK_TO_CARD),
    because="Money goes back to where the payment came from.",
    sources=("A5.1", "A5.2"),
)

TO_ACCOUNT = Rule(
    id="refund-place-account",
    when={EDITION: ARTICLE, PAYMENT: one_of(E_WALLET, MOBILE)},
    then=(o.WAIT_FOR_REFUND, o.BACK_TO_ACCOUNT),
    because="Money goes back to where the payment came from.",
    sources=("A5.1", "A5.3"),
)

TO_PAYPAL = Rule(
    id="refund-place-paypal",
    when={PAYMENT: PAYPAL},
    then=(o.WAIT_FOR_REFUND, o.BACK_TO_PAYPAL),
    because="Money goes back to where the payment came from.",
    sources=("A5.1", "E17"),
)

BY_PAYPAL = Rule(
    id="refund-place-by-paypal",
    when={EDITION: ARTICLE, PAYMENT: one_of(TRANSFER, CASH), PAYPAL_ACCOUNT: HAS_PAYPAL},
    then=(o.WAIT_FOR_SELLER_OFFER, o.ACCEPT_PAYPAL, o.BY_PAYPAL),
    because="Cash and money transfers cannot be sent back the way they came.",
    sources=("A5.4", "A5.5"),
)

ANOTHER_WAY = Rule(
    id="refund-place-another-way",
    when={EDITION: ARTICLE, PAYMENT: one_of(TRANSFER, CASH), PAYPAL_ACCOUNT: NO_PAYPAL},
    then=(o.WAIT_FOR_SELLER_OFFER, o.PROPOSE_ANOTHER, o.AS_AGREED),
    because="Cash and money transfers cannot be sent back the way they came, "
    "and you may propose another way.",
    sources=("A5.4", "A5.5"),
)

TO_CARD_TODAY = Rule(
    id="refund-place-card-today",
    when={EDITION: TODAY, PAYMENT: CARD},
    then=(o.WAIT_FOR_REFUND, o.TO_SAME_CARD, o.REISSUED_CARD, o.RUSSIAN_CARDS),
    because="Money goes back to the means of payment that was used.",
    sources=("A5.1", "A5.2", "E17", "E45"),
)

TO_ACCOUNT_TODAY = Rule(
    id="refund-place-account-today",
    when={EDITION: TODAY, PAYMENT: E_WALLET},
    then=(o.WAIT_FOR_REFUND, o.BACK_TO_ACCOUNT, o.QIWI_IS_GONE),
    because="Money goes back to the means of payment that was used.",
    sources=("A5.1", "A5.3", "E17", "E44"),
)

TO_MOBILE_TODAY = Rule(
    id="refund-place-mobile-today",
    when={EDITION: TODAY, PAYMENT: MOBILE},
    then=(o.WAIT_FOR_REFUND, o.BACK_TO_ACCOUNT),
    because="Money goes back to the means of payment that was used.",
    sources=("A5.1", "A5.3", "E17"),
)

TO_ALIPAY_TODAY = Rule(
    id="refund-place-alipay-today",
    when={EDITION: TODAY, PAYMENT: one_of(TRANSFER, CASH)},
    then=(
        o.EXPECT_ALIPAY,
        o.FROM_ALIPAY,
        o.ALIPAY_TAB,
        o.TO_ALIPAY_ACCOUNT,
        o.NO_OUTSIDE_PAYMENT,
    ),
    because="Cash and money transfers cannot be sent back the way they came.",
    sources=("A6.3", "E18"),
)

TABLE = Table(
    topic="refund_place",
    asks=REFUND_PLACE,
    applies={PAYMENT: one_of(CARD, E_WALLET, MOBILE, PAYPAL, TRANSFER, CASH)},
    reads=(EDITION, PAYMENT, PAYPAL_ACCOUNT),
    rows=(
        TO_CARD,
        TO_ACCOUNT,
        TO_PAYPAL,
        BY_PAYPAL,
        ANOTHER_WAY,
        TO_CARD_TODAY,
        TO_ACCOUNT_TODAY,
        TO_MOBILE_TODAY,
        TO_ALIPAY_TODAY,
    ),
)
