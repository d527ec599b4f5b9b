"""A dispute that is open or was withdrawn."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    ASKS_TO_WITHDRAW,
    DAYS_SINCE_DISPUTE,
    DISPUTE_COURSE,
    ESCALATED,
    IN_DISPUTE,
    REFUSES,
    REPLY,
    SEND_BACK_FIRST,
    SETTLING,
    SILENT,
    STAGE,
    WITHDRAWN,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import DISPUTE_LENGTH
from rules.questions import GET_OUT

RUNNING = Rule(
    id="dispute-running",
    when={
        STAGE: IN_DISPUTE,
        REPLY: SILENT,
        DISPUTE_COURSE: SETTLING,
        DAYS_SINCE_DISPUTE: up_to(DISPUTE_LENGTH),
    },
    then=(o.WAIT_FOR_DISPUTE, o.DISPUTE_LASTS, o.NO_NEEDLESS_BUTTON),
    because="A dispute takes its time; while it is open the money is held.",
    sources=("A2.14", "A3.8", "A3.16"),
)

OVERLONG = Rule(
    id="dispute-overlong",
    when={
        STAGE: IN_DISPUTE,
        REPLY: SILENT,
        DISPUTE_COURSE: SETTLING,
        DAYS_SINCE_DISPUTE: over(DISPUTE_LENGTH),
    },
    then=(o.LET_ALIEXPRESS_DECIDE, o.DISPUTE_LASTS, o.ESCALATED_TAKES, o.NO_NEEDLESS_BUTTON),
    because="It has lasted longer than disputes usually do, so AliExpress has to decide.",
    sources=("A2.14", "A3.16", "A3.17"),
)

REFUSED = Rule(
    id="dispute-refused",
    when={STAGE: IN_DISPUTE, REPLY: REFUSES, DISPUTE_COURSE: SETTLING},
    then=(o.LET_ALIEXPRESS_DECIDE, o.ESCALATED_TAKES, o.MAY_REFUSE),
    because="The seller refuses, so the two of you will not settle it.",
    sources=("A3.17", "A7.3"),
)

AGREED = Rule(
    id="dispute-agreed",
    when={STAGE: IN_DISPUTE, REPLY: AGREES, DISPUTE_COURSE: SETTLING},
    then=(o.WAIT_FOR_REFUND, o.SELLER_AGREED, o.PART_OR_FULL, o.DISPUTE_REFUND_TAKES),
    because="The seller agrees, so the dispute ends and the refund is on its way.",
    sources=("A3.8", "A3.16"),
)

RETURN_FIRST = Rule(
    id="dispute-return-first",
    when={STAGE: IN_DISPUTE, REPLY: SEND_BACK_FIRST, DISPUTE_COURSE: SETTLING},
    then=(o.SEND_BACK, o.SELLER_AGREES, o.AFTER_RETURN, o.BUYER_PAYS_RETURN),
    because="The seller sets the order of things, and wants the goods at the shop's address first.",
    sources=("A2.13", "A3.15"),
)

IN_ESCALATION = Rule(
    id="dispute-escalated",
    when={
        STAGE: IN_DISPUTE,
        DISPUTE_COURSE: ESCALATED,
        REPLY: one_of(AGREES, SILENT, REFUSES, SEND_BACK_FIRST),
    },
    then=(o.WAIT_FOR_DISPUTE, o.ESCALATED_TAKES, o.NO_NEEDLESS_BUTTON),
    because="AliExpress decides now, and that takes longer than an agreement.",
    sources=("A2.14", "A3.17"),
)

KEEP_OPEN = Rule(
    id="dispute-keep-open",
    when={STAGE: IN_DISPUTE, REPLY: ASKS_TO_WITHDRAW},
    then=(o.NEVER_WITHDRAW, o.ONE_DISPUTE),
    because="After a withdrawal neither the dispute nor the money can be had.",
    sources=("A7.4",),
)

GIVEN_UP = Rule(
    id="dispute-withdrawn",
    when={STAGE: WITHDRAWN},
    then=(o.NOTHING_AFTER_WITHDRAWAL, o.NOTHING_COMES_BACK, o.ONE_DISPUTE),
    because="A dispute can be opened only once, and this one was withdrawn.",
    sources=("A7.4",),
)

TABLE = Table(
    topic="dispute",
    asks=GET_OUT,
    applies={STAGE: one_of(IN_DISPUTE, WITHDRAWN)},
    reads=(STAGE, REPLY, DISPUTE_COURSE, DAYS_SINCE_DISPUTE),
    rows=(
        RUNNING,
        OVERLONG,
        REFUSED,
        AGREED,
        RETURN_FIRST,
        IN_ESCALATION,
        KEEP_OPEN,
        GIVEN_UP,
    ),
)
