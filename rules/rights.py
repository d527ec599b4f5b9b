"""What the law gives, country by country."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    BRAZIL,
    CONFIRMED,
    COUNTRY,
    DAYS_SINCE_RECEIPT,
    EDITION,
    EEA,
    ELSEWHERE,
    FRANCE,
    GERMANY,
    GOODS,
    GOODS_AWAY,
    GOODS_HERE,
    IN_DISPUTE,
    ITALY,
    OTHER_EU,
    PREPARING,
    RECEIVED,
    RUSSIA,
    SHIPPED,
    SPAIN,
    STAGE,
    TODAY,
    UNITED_KINGDOM,
    USA,
    VERIFYING,
    WITHDRAWN,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import (
    WITHDRAWAL_BRAZIL,
    WITHDRAWAL_EUROPE,
    WITHDRAWAL_RUSSIA,
)
from rules.questions import RIGHTS

EU_BEFORE = Rule(
    id="rights-eu-before",
    when={
        COUNTRY: one_of(FRANCE, SPAIN, GERMANY, ITALY, OTHER_EU),
        GOODS: GOODS_AWAY,
    },
    then=(
        o.WITHDRAW,
        o.USE_WITHDRAWAL_FUNCTION,
        o.NO_REASON_NEEDED,
        o.LAW_IS_STRONGER,
        o.DUE_IN_EUROPE,
        o.UNTIL_EUROPE,
        o.SEND_BACK_IF_IT_COMES,
        o.SELLER_MAY_WAIT,
        o.VISA_EUROPE,
        o.LAW_HAS_EXCEPTIONS,
        o.NO_ODR,
    ),
    because="You may withdraw from a purchase at a distance without a reason. "
    "This is stronger than the marketplace's own way.",
    sources=("E30", "E31", "E32", "E33", "E34", "E43"),
)

EU_AFTER = Rule(
    id="rights-eu-after",
    when={
        COUNTRY: one_of(FRANCE, SPAIN, GERMANY, ITALY, OTHER_EU),
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: up_to(WITHDRAWAL_EUROPE),
    },
    then=(
        o.WITHDRAW,
        o.USE_WITHDRAWAL_FUNCTION,
        o.NO_REASON_NEEDED,
        o.LAW_IS_STRONGER,
        o.DUE_IN_EUROPE,
        o.UNTIL_EUROPE,
        o.SEND_BACK_BY_LAW,
        o.SEND_IN_TIME_EUROPE,
        o.SELLER_MAY_WAIT,
        o.DISPUTE_STOPS_NOTHING,
        o.VISA_EUROPE,
        o.LAW_HAS_EXCEPTIONS,
        o.NO_ODR,
    ),
    because="You may withdraw from a purchase at a distance without a reason. "
    "This is stronger than the marketplace's own way.",
    sources=("E30", "E31", "E32", "E33", "E34", "E43"),
)

EUROPE_BEFORE = Rule(
    id="rights-europe-before",
    when={COUNTRY: one_of(EEA, UNITED_KINGDOM), GOODS: GOODS_AWAY},
    then=(
        o.WITHDRAW,
        o.NO_REASON_NEEDED,
        o.LAW_IS_STRONGER,
        o.DUE_IN_EUROPE,
        o.UNTIL_EUROPE,
        o.SEND_BACK_IF_IT_COMES,
        o.SELLER_MAY_WAIT,
        o.VISA_EUROPE,
        o.LAW_HAS_EXCEPTIONS,
    ),
    because="You may withdraw from a purchase at a distance without a reason. "
    "This is stronger than the marketplace's own way.",
    sources=("E30", "E31", "E32", "E43"),
)

EUROPE_AFTER = Rule(
    id="rights-europe-after",
    when={
        COUNTRY: one_of(EEA, UNITED_KINGDOM),
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: up_to(WITHDRAWAL_EUROPE),
    },
    then=(
        o.WITHDRAW,
        o.NO_REASON_NEEDED,
        o.LAW_IS_STRONGER,
        o.DUE_IN_EUROPE,
        o.UNTIL_EUROPE,
        o.SEND_BACK_BY_LAW,
        o.SEND_IN_TIME_EUROPE,
        o.SELLER_MAY_WAIT,
        o.DISPUTE_STOPS_NOTHING,
        o.VISA_EUROPE,
        o.LAW_HAS_EXCEPTIONS,
    ),
    because="You may withdraw from a purchase at a distance without a reason. "
    "This is stronger than the marketplace's own way.",
    sources=("E30", "E31", "E32", "E43"),
)

EUROPE_OVER = Rule(
    id="rights-europe-over",
    when={
        COUNTRY: one_of(FRANCE, SPAIN, GERMANY, ITALY, OTHER_EU, EEA, UNITED_KINGDOM),
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: over(WITHDRAWAL_EUROPE),
    },
    then=(
        o.USE_MARKETPLACE,
        o.LAW_IS_OVER,
        o.UNTIL_EUROPE,
    ),
    because="The time to withdraw is over. Rights for wrong or faulty goods go on.",
    sources=("E30",),
)

RUSSIA_BEFORE = Rule(
    id="rights-russia-before",
    when={COUNTRY: RUSSIA, GOODS: GOODS_AWAY},
    then=(
        o.REFUSE_GOODS,
        o.LESS_RETURN_COST,
        o.DUE_IN_RUSSIA,
        o.UNTIL_RUSSIA,
        o.NOT_SETTLED_ABROAD,
    ),
    because="A purchase at a distance can be refused at any time before delivery.",
    sources=("E35",),
)

RUSSIA_AFTER = Rule(
    id="rights-russia-after",
    when={
        COUNTRY: RUSSIA,
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: up_to(WITHDRAWAL_RUSSIA),
    },
    then=(
        o.REFUSE_GOODS,
        o.LESS_RETURN_COST,
        o.DUE_IN_RUSSIA,
        o.UNTIL_RUSSIA,
        o.NOT_SETTLED_ABROAD,
        o.DISPUTE_STOPS_NOTHING,
    ),
    because="A purchase at a distance can be refused for some days after delivery, "
    "and sent back in any way.",
    sources=("E35",),
)

RUSSIA_OVER = Rule(
    id="rights-russia-over",
    when={
        COUNTRY: RUSSIA,
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: over(WITHDRAWAL_RUSSIA),
    },
    then=(
        o.USE_MARKETPLACE,
        o.LAW_IS_OVER,
        o.UNTIL_RUSSIA,
    ),
    because="The time to refuse is over.",
    sources=("E35",),
)

BRAZIL_BEFORE = Rule(
    id="rights-brazil-before",
    when={COUNTRY: BRAZIL, GOODS: GOODS_AWAY},
    then=(
        o.CANCEL_MEANWHILE,
        o.UNTIL_BRAZIL,
        o.LAW_BEGINS_WITH_RECEIPT,
    ),
    because="The law counts from receipt.",
    sources=("E36",),
)

BRAZIL_AFTER = Rule(
    id="rights-brazil-after",
    when={
        COUNTRY: BRAZIL,
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: up_to(WITHDRAWAL_BRAZIL),
    },
    then=(
        o.UNDO_PURCHASE,
        o.NO_REASON_NEEDED,
        o.LAW_IS_STRONGER,
        o.UNTIL_BRAZIL,
        o.DISPUTE_STOPS_NOTHING,
    ),
    because="A purchase at a distance can be undone, and everything is refunded.",
    sources=("E36",),
)

BRAZIL_OVER = Rule(
    id="rights-brazil-over",
    when={
        COUNTRY: BRAZIL,
        GOODS: GOODS_HERE,
        DAYS_SINCE_RECEIPT: over(WITHDRAWAL_BRAZIL),
    },
    then=(
        o.USE_MARKETPLACE,
        o.LAW_IS_OVER,
        o.UNTIL_BRAZIL,
    ),
    because="The time to undo the purchase is over.",
    sources=("E36",),
)

IN_USA = Rule(
    id="rights-usa",
    when={COUNTRY: USA},
    then=(
        o.USE_MARKETPLACE,
        o.NO_FEDERAL_RIGHT,
        o.MUST_SHIP_USA,
        o.STATEMENT_DEADLINE,
    ),
    because="Federal law helps with goods that do not come, not with a change of mind.",
    sources=("E37", "E38"),
)

NONE_KNOWN = Rule(
    id="rights-none-known",
    when={COUNTRY: ELSEWHERE},
    then=(
        o.USE_MARKETPLACE,
        o.NO_SUCH_RIGHT,
    ),
    because="This guide knows no such right for your country. Ask a consumer organisation there.",
    sources=("E30", "E35", "E36", "E37"),
)

TABLE = Table(
    topic="rights",
    asks=RIGHTS,
    applies={
        EDITION: TODAY,
        STAGE: one_of(VERIFYING, PREPARING, SHIPPED, RECEIVED, CONFIRMED, IN_DISPUTE, WITHDRAWN),
    },
    reads=(EDITION, STAGE, COUNTRY, GOODS, DAYS_SINCE_RECEIPT),
    rows=(
        EU_BEFORE,
        EU_AFTER,
        EUROPE_BEFORE,
        EUROPE_AFTER,
        EUROPE_OVER,
        RUSSIA_BEFORE,
        RUSSIA_AFTER,
        RUSSIA_OVER,
        BRAZIL_BEFORE,
        BRAZIL_AFTER,
        BRAZIL_OVER,
        IN_USA,
        NONE_KNOWN,
    ),
)
