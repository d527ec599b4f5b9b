"""Which outcomes name a day: the day counts run from and for how long, or a day to be asked for."""

from dataclasses import dataclass
from typing import Literal

from rules import facts as f
from rules import numbers as n
from rules import outcomes as o
from rules.engine import CountFact
from rules.numbers import Number
from rules.outcomes import Outcome


@dataclass(frozen=True)
class Deadline:
    """The day that is `length` after the day that `since` counts from.

    edge  "last" if something can be done until that day, "first" if from that day on
    """

    since: CountFact
    length: Number
    edge: Literal["day", "last", "first"] = "day"


DEADLINES: dict[Outcome, Deadline] = {
    o.CLOSES_ITSELF: Deadline(f.DAYS_SINCE_PLACED, n.AUTO_CANCEL),
    o.VERIFICATION_AT_MOST: Deadline(f.DAYS_SINCE_PAID, n.VERIFICATION),
    o.VERIFICATION_TAKES: Deadline(f.DAYS_SINCE_PAID, n.VERIFICATION),
    o.UP_TO_DELAY: Deadline(f.DAYS_SINCE_PAID, n.VERIFICATION_DELAYED),
    o.SHIPPING_FROM: Deadline(f.DAYS_SINCE_VERIFIED, n.SHIPPING_TIME),
    o.DEFAULT_AFTER: Deadline(f.DAYS_SINCE_ASKED, n.SELLER_SILENCE),
    o.DISPUTE_OPENS: Deadline(f.DAYS_SINCE_SHIPPED, n.DISPUTE_FROM, "first"),
    o.WITHIN_CHECKING_TIME: Deadline(f.DAYS_SINCE_CONFIRMED, n.CHECKING_TIME, "last"),
    o.CHECKING_TIME_OVER: Deadline(f.DAYS_SINCE_CONFIRMED, n.CHECKING_TIME),
    o.DISPUTE_LASTS: Deadline(f.DAYS_SINCE_DISPUTE, n.DISPUTE_LENGTH),
    o.ANSWER_WITHIN: Deadline(f.DAYS_SINCE_DISPUTE, n.DISPUTE_ANSWER),
    o.PROPOSAL_AFTER: Deadline(f.DAYS_SINCE_DISPUTE, n.DISPUTE_PROPOSAL),
    o.FREE_UNTIL_CHINA: Deadline(f.DAYS_SINCE_PAID, n.FREE_RETURN_CHINA, "last"),
    o.FREE_UNTIL_EU: Deadline(f.DAYS_SINCE_RECEIPT, n.FREE_RETURN_EU, "last"),
    o.FREE_UNTIL_BRAZIL: Deadline(f.DAYS_SINCE_RECEIPT, n.FREE_RETURN_BRAZIL, "last"),
    o.UNTIL_EUROPE: Deadline(f.DAYS_SINCE_RECEIPT, n.WITHDRAWAL_EUROPE, "last"),
    o.UNTIL_RUSSIA: Deadline(f.DAYS_SINCE_RECEIPT, n.WITHDRAWAL_RUSSIA, "last"),
    o.UNTIL_BRAZIL: Deadline(f.DAYS_SINCE_RECEIPT, n.WITHDRAWAL_BRAZIL, "last"),
    o.UNTIL_PAYPAL: Deadline(f.DAYS_SINCE_PAID, n.PAYPAL_OPEN, "last"),
    o.UNTIL_ESCALATION: Deadline(f.DAYS_SINCE_CASE, n.PAYPAL_ESCALATE, "last"),
    o.UNTIL_CHARGEBACK: Deadline(f.DAYS_SINCE_DUE, n.CHARGEBACK, "last"),
    o.REFUND_RANGE: Deadline(f.DAYS_SINCE_REFUND, n.REFUND_SLOWEST),
    o.RARELY_UP_TO: Deadline(f.DAYS_SINCE_REFUND, n.REFUND_SLOWEST),
}

# Outcomes whose day only the buyer's order page shows, with the question for it.
ON_THE_PAGE: dict[Outcome, str] = {
    o.COUNTDOWN_COUNTS: "On which day does the countdown on the order page end?",
}
# The name of that day in the address of an answer.
COUNTDOWN_ENDS = "countdown-ends"
