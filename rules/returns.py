"""Whether the return is free."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    CONFIRMED,
    DAYS_SINCE_PAID,
    DAYS_SINCE_RECEIPT,
    EDITION,
    FREE_RETURN,
    FREE_TO_BRAZIL,
    FREE_TO_CHINA,
    FREE_TO_EU,
    GOODS,
    GOODS_HERE,
    NOT_FREE,
    RECEIVED,
    STAGE,
    TODAY,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import (
    FREE_RETURN_BRAZIL,
    FREE_RETURN_CHINA,
    FREE_RETURN_EU,
)
from rules.questions import RETURNS

NOT_MARKED = Rule(
    id="returns-not-free",
    when={FREE_RETURN: NOT_FREE},
    then=(
        o.NO_FREE_RETURN,
        o.BUYER_PAYS_RETURN,
    ),
    because="Only orders that are marked so have free returns.",
    sources=(
        "A2.13",
        "E24",
    ),
)

TO_CHINA = Rule(
    id="returns-china",
    when={FREE_RETURN: FREE_TO_CHINA, DAYS_SINCE_PAID: up_to(FREE_RETURN_CHINA)},
    then=(
        o.ASK_FREE_RETURN,
        o.NO_REASON_NEEDED,
        o.RETURN_IS_FREE,
        o.FREE_UNTIL_CHINA,
        o.ONCE_AN_ORDER,
    ),
    because="Goods marked with free returns go back without a reason and without postage.",
    sources=("E24",),
)

CHINA_OVER = Rule(
    id="returns-china-over",
    when={FREE_RETURN: FREE_TO_CHINA, DAYS_SINCE_PAID: over(FREE_RETURN_CHINA)},
    then=(
        o.NO_FREE_RETURN,
        o.FREE_UNTIL_CHINA,
    ),
    because="The free return has ended; other ways may be open.",
    sources=("E24",),
)

TO_EU = Rule(
    id="returns-eu",
    when={FREE_RETURN: FREE_TO_EU, DAYS_SINCE_RECEIPT: up_to(FREE_RETURN_EU)},
    then=(
        o.ASK_FREE_RETURN,
        o.NO_REASON_NEEDED,
        o.RETURN_IS_FREE,
        o.FREE_UNTIL_EU,
        o.ONCE_AN_ORDER,
    ),
    because="Goods marked with free returns go back without a reason and without postage.",
    sources=("E24",),
)

EU_OVER = Rule(
    id="returns-eu-over",
    when={FREE_RETURN: FREE_TO_EU, DAYS_SINCE_RECEIPT: over(FREE_RETURN_EU)},
    then=(
        o.NO_FREE_RETURN,
        o.FREE_UNTIL_EU,
    ),
    because="The free return has ended; other ways may be open.",
    sources=("E24",),
)

TO_BRAZIL = Rule(
    id="returns-brazil",
    when={FREE_RETURN: FREE_TO_BRAZIL, DAYS_SINCE_RECEIPT: up_to(FREE_RETURN_BRAZIL)},
    then=(
        o.ASK_FREE_RETURN,
        o.NO_REASON_NEEDED,
        o.RETURN_IS_FREE,
        o.FREE_UNTIL_BRAZIL,
        o.ONCE_AN_ORDER,
    ),
    because="Goods marked with free returns go back without a reason and without postage.",
    sources=("E24",),
)

BRAZIL_OVER = Rule(
    id="returns-brazil-over",
    when={FREE_RETURN: FREE_TO_BRAZIL, DAYS_SINCE_RECEIPT: over(FREE_RETURN_BRAZIL)},
    then=(
        o.NO_FREE_RETURN,
        o.FREE_UNTIL_BRAZIL,
    ),
    because="The free return has ended; other ways may be open.",
    sources=("E24",),
)

TABLE = Table(
    topic="returns",
    asks=RETURNS,
    applies={EDITION: TODAY, STAGE: one_of(RECEIVED, CONFIRMED), GOODS: GOODS_HERE},
    reads=(EDITION, STAGE, GOODS, FREE_RETURN, DAYS_SINCE_PAID, DAYS_SINCE_RECEIPT),
    rows=(
        NOT_MARKED,
        TO_CHINA,
        CHINA_OVER,
        TO_EU,
        EU_OVER,
        TO_BRAZIL,
        BRAZIL_OVER,
    ),
)
