"""A dispute that is open or was withdrawn."""

from rules import outcomes as o
from rules.engine import Rule, Table
from rules.facts import (
    AGREES,
    ARTICLE,
    ASKS_TO_WITHDRAW,
    CHANGED_MIND,
    COUNTDOWN,
    COUNTDOWN_OVER,
    COUNTDOWN_RUNS,
    DAYS_SINCE_DISPUTE,
    DISPUTE_COURSE,
    EDITION,
    ESCALATED,
    IN_DISPUTE,
    NO_COUNTDOWN,
    NOT_ARRIVED,
    REASON,
    REFUSES,
    REPLY,
    SEND_BACK_FIRST,
    SETTLING,
    SILENT,
    STAGE,
    TODAY,
    WITHDRAWN,
    WRONG_OR_FAULTY,
    one_of,
)
from rules.intervals import over, up_to
from rules.numbers import DISPUTE_ANSWER, DISPUTE_LENGTH, DISPUTE_PROPOSAL
from rules.questions import GET_OUT

RUNNING = Rule(
    id="dispute-running",
    when={
        EDITION: ARTICLE,
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
        EDITION: ARTICLE,
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
    when={EDITION: ARTICLE, STAGE: IN_DISPUTE, REPLY: REFUSES, DISPUTE_COURSE: SETTLING},
    then=(o.LET_ALIEXPRESS_DECIDE, o.ESCALATED_TAKES, o.MAY_REFUSE),
    because="The seller refuses, so the two of you will not settle it.",
    sources=("A3.17", "A7.3"),
)

AGREED = Rule(
    id="dispute-agreed",
    when={EDITION: ARTICLE, STAGE: IN_DISPUTE, REPLY: AGREES, DISPUTE_COURSE: SETTLING},
    then=(o.WAIT_FOR_REFUND, o.SELLER_AGREED, o.PART_OR_FULL, o.DISPUTE_REFUND_TAKES),
    because="The seller agrees, so the dispute ends and the refund is on its way.",
    sources=("A3.8", "A3.16"),
)

RETURN_FIRST = Rule(
    id="dispute-return-first",
    when={
        EDITION: ARTICLE,
        STAGE: IN_DISPUTE,
        REPLY: SEND_BACK_FIRST,
        DISPUTE_COURSE: SETTLING,
        REASON: one_of(CHANGED_MIND, WRONG_OR_FAULTY),
    },
    then=(o.SEND_BACK, o.SELLER_AGREES, o.AFTER_RETURN, o.BUYER_PAYS_RETURN),
    because="The seller sets the order of things, and wants the goods at the shop's address first.",
    sources=("A2.13", "A3.15"),
)

NOTHING_TO_SEND = Rule(
    id="dispute-nothing-to-send",
    when={
        STAGE: IN_DISPUTE,
        REPLY: SEND_BACK_FIRST,
        DISPUTE_COURSE: SETTLING,
        REASON: NOT_ARRIVED,
    },
    then=(o.REFUSE_RETURN, o.LET_ALIEXPRESS_DECIDE),
    because="What has not arrived cannot be sent back, so the two of you will not settle it.",
    sources=("A3.17",),
)

IN_ESCALATION = Rule(
    id="dispute-escalated",
    when={
        EDITION: ARTICLE,
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
    when={EDITION: ARTICLE, STAGE: IN_DISPUTE, REPLY: ASKS_TO_WITHDRAW},
    then=(o.NEVER_WITHDRAW, o.ONE_DISPUTE),
    because="After a withdrawal neither the dispute nor the money can be had.",
    sources=("A7.4",),
)

GIVEN_UP = Rule(
    id="dispute-withdrawn",
    when={EDITION: ARTICLE, STAGE: WITHDRAWN},
    then=(o.NOTHING_AFTER_WITHDRAWAL, o.NOTHING_COMES_BACK, o.ONE_DISPUTE),
    because="A dispute can be opened only once, and this one was withdrawn.",
    sources=("A7.4",),
)

RUNNING_TODAY = Rule(
    id="dispute-running-today",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        REPLY: SILENT,
        DISPUTE_COURSE: SETTLING,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_DISPUTE: up_to(DISPUTE_ANSWER),
    },
    then=(o.WAIT_FOR_DISPUTE, o.ANSWER_WITHIN, o.NO_NEEDLESS_BUTTON, o.GUIDE_COUNTS),
    because="The seller still has time to answer; while the dispute is open the money is held.",
    sources=("A2.14", "A3.8", "E12"),
)

SILENT_TODAY = Rule(
    id="dispute-silent-today",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        REPLY: SILENT,
        DISPUTE_COURSE: SETTLING,
        COUNTDOWN: NO_COUNTDOWN,
        DAYS_SINCE_DISPUTE: over(DISPUTE_ANSWER),
    },
    then=(
        o.WAIT_FOR_REFUND,
        o.SUPPORT_IF_NOTHING,
        o.SELLER_NOT_NEEDED,
        o.SILENCE_GRANTS,
        o.ANSWER_WITHIN,
        o.GUIDE_COUNTS,
    ),
    because="The seller has let the time to answer pass.",
    sources=("E12",),
)

RUNNING_COUNTDOWN = Rule(
    id="dispute-running-countdown",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        REPLY: SILENT,
        DISPUTE_COURSE: SETTLING,
        COUNTDOWN: COUNTDOWN_RUNS,
    },
    then=(o.WAIT_FOR_DISPUTE, o.COUNTDOWN_COUNTS, o.NO_NEEDLESS_BUTTON),
    because="The seller still has time to answer; while the dispute is open the money is held.",
    sources=("A2.14", "A3.8", "E12"),
)

SILENT_COUNTDOWN = Rule(
    id="dispute-silent-countdown",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        REPLY: SILENT,
        DISPUTE_COURSE: SETTLING,
        COUNTDOWN: COUNTDOWN_OVER,
    },
    then=(o.WAIT_FOR_REFUND, o.SUPPORT_IF_NOTHING, o.SELLER_NOT_NEEDED, o.SILENCE_GRANTS),
    because="The seller has let the time to answer pass.",
    sources=("E12",),
)

REFUSED_TODAY = Rule(
    id="dispute-refused-today",
    when={EDITION: TODAY, STAGE: IN_DISPUTE, REPLY: REFUSES, DISPUTE_COURSE: SETTLING},
    then=(o.LET_ALIEXPRESS_DECIDE, o.PROPOSAL_AFTER, o.MAY_REFUSE, o.ACCEPTED_IS_FINAL),
    because="The seller refuses, so AliExpress proposes a solution.",
    sources=("A3.17", "A7.3", "E13", "E14"),
)

AGREED_TODAY = Rule(
    id="dispute-agreed-today",
    when={EDITION: TODAY, STAGE: IN_DISPUTE, REPLY: AGREES, DISPUTE_COURSE: SETTLING},
    then=(
        o.WAIT_FOR_REFUND,
        o.SELLER_AGREED,
        o.PART_OR_FULL,
        o.REFUND_RANGE,
        o.ACCEPTED_IS_FINAL,
    ),
    because="The seller agrees, so the dispute ends and the refund is on its way.",
    sources=("A3.8", "E14", "E16"),
)

RETURN_FIRST_TODAY = Rule(
    id="dispute-return-first-today",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        REPLY: SEND_BACK_FIRST,
        DISPUTE_COURSE: SETTLING,
        REASON: one_of(CHANGED_MIND, WRONG_OR_FAULTY),
    },
    then=(
        o.AGREE_ON_RETURN,
        o.SEND_BACK,
        o.SELLER_AGREES,
        o.AFTER_RETURN,
        o.FREE_IF_MARKED,
        o.SEND_WITHIN,
    ),
    because=RETURN_FIRST.because,
    sources=("A3.15", "E15", "E24"),
)

IN_ESCALATION_TODAY = Rule(
    id="dispute-escalated-today",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        DISPUTE_COURSE: ESCALATED,
        REPLY: one_of(AGREES, SILENT, REFUSES, SEND_BACK_FIRST),
        DAYS_SINCE_DISPUTE: up_to(DISPUTE_PROPOSAL),
    },
    then=(o.WAIT_FOR_DISPUTE, o.PROPOSAL_AFTER, o.NO_NEEDLESS_BUTTON, o.ACCEPTED_IS_FINAL),
    because="AliExpress decides now. Read its proposal well before you accept it.",
    sources=("A2.14", "E13", "E14"),
)

OVERDUE_TODAY = Rule(
    id="dispute-escalated-overdue-today",
    when={
        EDITION: TODAY,
        STAGE: IN_DISPUTE,
        DISPUTE_COURSE: ESCALATED,
        REPLY: one_of(AGREES, SILENT, REFUSES, SEND_BACK_FIRST),
        DAYS_SINCE_DISPUTE: over(DISPUTE_PROPOSAL),
    },
    then=(o.CONTACT_SUPPORT, o.PROPOSAL_AFTER, o.NO_NEEDLESS_BUTTON, o.ACCEPTED_IS_FINAL),
    because="AliExpress should have proposed a solution by now. Ask what has become of it.",
    sources=("A2.14", "E13", "E14"),
)

KEEP_OPEN_TODAY = Rule(
    id="dispute-keep-open-today",
    when={EDITION: TODAY, STAGE: IN_DISPUTE, REPLY: ASKS_TO_WITHDRAW},
    then=(o.NEVER_WITHDRAW, o.ACCEPTED_IS_FINAL),
    because="A withdrawn dispute can be opened again only while the protection time runs, "
    "and the seller may be waiting for its end.",
    sources=("A7.4", "E14"),
)

GIVEN_UP_TODAY = Rule(
    id="dispute-withdrawn-today",
    when={EDITION: TODAY, STAGE: WITHDRAWN},
    then=(o.REOPEN_DISPUTE, o.STILL_REFUNDABLE, o.WATCH_CLOCK, o.ACCEPTED_IS_FINAL),
    because="A withdrawal is not final as long as the protection time runs.",
    sources=("A7.4", "E14"),
)

TABLE = Table(
    topic="dispute",
    asks=GET_OUT,
    applies={STAGE: one_of(IN_DISPUTE, WITHDRAWN)},
    reads=(EDITION, STAGE, REPLY, DISPUTE_COURSE, REASON, COUNTDOWN, DAYS_SINCE_DISPUTE),
    rows=(
        RUNNING,
        OVERLONG,
        REFUSED,
        AGREED,
        RETURN_FIRST,
        NOTHING_TO_SEND,
        IN_ESCALATION,
        KEEP_OPEN,
        GIVEN_UP,
        RUNNING_TODAY,
        SILENT_TODAY,
        RUNNING_COUNTDOWN,
        SILENT_COUNTDOWN,
        REFUSED_TODAY,
        AGREED_TODAY,
        RETURN_FIRST_TODAY,
        IN_ESCALATION_TODAY,
        OVERDUE_TODAY,
        KEEP_OPEN_TODAY,
        GIVEN_UP_TODAY,
    ),
)
