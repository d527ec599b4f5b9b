"""Every number of the guide, once: value, unit, source, for the article and for today.

Features state the same numbers independently, so that neither side can change alone.
A derived value (a range, a total) is never stored: sentences name it as
``{LOW to HIGH}`` or ``{A plus B}`` and `rules.words` works it out.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

Edition = Literal["article", "today"]
EDITIONS: tuple[Edition, ...] = ("article", "today")

Unit = Literal["hour", "day", "business day", "week", "month", "gram", "point"]

# How many of the unit that facts are counted in (days, grams) one of each unit makes.
# Months and points are never counted against a fact.
IN_COUNTED_UNIT: dict[Unit, Fraction] = {
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "business day": Fraction(7, 5),
    "week": Fraction(7),
    "gram": Fraction(1),
}


@cache
def _in_counted_unit(value: int, unit: Unit) -> Fraction:
    return value * IN_COUNTED_UNIT[unit]


@dataclass(frozen=True, eq=False)
class Stated:
    """A value as its sources state it.

    sources  ids of the statements (rules/claims.toml, rules/evidence.toml), which have the dates
    """

    value: int
    unit: Unit
    sources: tuple[str, ...]

    @property
    def counted(self) -> Fraction:
        """The value in the unit in which facts are counted: days, or grams."""
        return _in_counted_unit(self.value, self.unit)


@dataclass(frozen=True, eq=False)
class Number:
    """A number that the guide relies on.

    means    what it measures, in plain words, for the reference page
    article  what the article states, or None if it has no such number
    today    what holds today, or None if nothing of the kind holds any more
    """

    id: str
    means: str
    article: Stated | None = None
    today: Stated | None = None

    def at(self, edition: Edition) -> Stated:
        """The value in an edition. Raises LookupError where the edition has no such number."""
        stated = self.article if edition == "article" else self.today
        if stated is None:
            raise LookupError(f"the number {self.id} does not exist in the edition {edition!r}")
        return stated

    def exists_in(self, edition: Edition) -> bool:
        """Whether the edition has this number."""
        return (self.article if edition == "article" else self.today) is not None

    def counted(self, edition: Edition) -> Fraction | None:
        """The value in the unit of facts (days, grams), or None if the edition has none."""
        stated = self.article if edition == "article" else self.today
        return stated.counted if stated else None


@dataclass(frozen=True, eq=False)
class Difference:
    """A clock less a warning before its end."""

    of: Number
    less: Number

    def counted(self, edition: Edition) -> Fraction | None:
        """The value in the unit of facts (days), or None if the edition has not both numbers."""
        whole, less = self.of.counted(edition), self.less.counted(edition)
        return None if whole is None or less is None else whole - less


End = Number | Difference


def parts(end: End) -> tuple[Number, ...]:
    """The numbers of which the end of an interval is made."""
    return (end,) if isinstance(end, Number) else (end.of, end.less)


def both(id: str, means: str, value: int, unit: Unit, *sources: str) -> Number:  # noqa: A002
    """A number that is the same in the article and today."""
    stated = Stated(value, unit, sources)
    return Number(id, means, article=stated, today=stated)


def past(id: str, means: str, value: int, unit: Unit, *sources: str) -> Number:  # noqa: A002
    """A number that only the article has."""
    return Number(id, means, article=Stated(value, unit, sources))


def new(id: str, means: str, value: int, unit: Unit, *sources: str) -> Number:  # noqa: A002
    """A number that only today has."""
    return Number(id, means, today=Stated(value, unit, sources))


# ---- the marketplace, both editions

AUTO_CANCEL = Number(
    "AUTO_CANCEL",
    "after which an order that is not paid cancels itself",
    article=Stated(10, "day", ("A2.4",)),
    today=Stated(20, "day", ("E1",)),
)
VERIFICATION = both(
    "VERIFICATION", "that the verification of a card payment takes", 24, "hour", "A3.4", "E3"
)
SHIPPING_TIME = both(
    "SHIPPING_TIME",
    "that a seller is given at the least to ship, from the confirmation of the payment",
    10,
    "day",
    "A2.8",
    "A8.1",
    "A9.1",
)
LONG_SHIPPING_TIME = both(
    "LONG_SHIPPING_TIME", "that other sellers take to ship", 30, "day", "A9.1"
)
EXAMPLE_WAIT = past(
    "EXAMPLE_WAIT",
    "of waiting for shipment, after which the article's example asks for cancellation",
    5,
    "day",
    "A9.2",
)
SELLER_SILENCE = Number(
    "SELLER_SILENCE",
    "of silence after which AliExpress refunds by default",
    article=Stated(1, "week", ("A9.2",)),
    today=Stated(72, "hour", ("E5",)),
)
CHECKING_TIME = both(
    "CHECKING_TIME",
    "for checking the goods, from the confirmation of receipt",
    15,
    "day",
    "A3.1",
    "A3.8",
    "E10",
)
REFUND_FASTEST = Number(
    "REFUND_FASTEST",
    "that a refund takes at the least",
    article=Stated(2, "day", ("A3.12",)),
    today=Stated(3, "business day", ("E16",)),
)
REFUND_SLOWEST = Number(
    "REFUND_SLOWEST",
    "that a refund takes at the most",
    article=Stated(10, "day", ("A3.12",)),
    today=Stated(20, "business day", ("E16",)),
)

# ---- the article only

VERIFICATION_DELAYED = past(
    "VERIFICATION_DELAYED", "that a delayed verification can take", 3, "day", "A3.5"
)
REFUND_USUAL = past(
    "REFUND_USUAL",
    "that a refund before delivery usually takes at the most",
    3,
    "day",
    "A3.12",
)
REFUND_IN_HAND = past(
    "REFUND_IN_HAND",
    "that a refund for goods in hand, not confirmed, takes at the most",
    1,
    "week",
    "A3.14",
)
DISPUTE_LENGTH = past(
    "DISPUTE_LENGTH", "that a dispute usually lasts at the most", 15, "day", "A3.16"
)
DISPUTE_REFUND_FASTEST = past(
    "DISPUTE_REFUND_FASTEST",
    "that the refund takes at the least once a dispute has ended",
    7,
    "day",
    "A3.16",
)
DISPUTE_REFUND_SLOWEST = past(
    "DISPUTE_REFUND_SLOWEST",
    "that the refund takes at the most once a dispute has ended",
    10,
    "day",
    "A3.16",
)
ESCALATED_LENGTH = past(
    "ESCALATED_LENGTH", "that an escalated dispute can take", 2, "month", "A3.17"
)
UNTRACKED_WEIGHT = past(
    "UNTRACKED_WEIGHT",
    "up to which a parcel may have no tracking number",
    100,
    "gram",
    "A8.3",
)

# ---- the marketplace, today only

SPECIAL_DELAY = new(
    "SPECIAL_DELAY",
    "past the shipping deadline, after which AliExpress treats the order as a special case",
    7,
    "day",
    "E6",
)
DISPUTE_FROM = new(
    "DISPUTE_FROM",
    "after shipment, on which a dispute for non-delivery can first be opened",
    11,
    "day",
    "E11",
)
DISPUTE_ANSWER = new("DISPUTE_ANSWER", "that the seller has to answer a dispute", 5, "day", "E12")
DISPUTE_PROPOSAL = new(
    "DISPUTE_PROPOSAL",
    "from the opening of a dispute, after which AliExpress proposes a solution",
    7,
    "day",
    "E13",
)
RETURN_WITHIN = new(
    "RETURN_WITHIN", "to send the goods back once a return is agreed", 10, "day", "E15"
)
NEWER_REFUND_FASTEST = new(
    "NEWER_REFUND_FASTEST",
    "that a refund takes at the least by a newer source",
    1,
    "business day",
    "E16",
)
NEWER_REFUND_SLOWEST = new(
    "NEWER_REFUND_SLOWEST",
    "that a refund takes at the most by a newer source",
    10,
    "business day",
    "E16",
)
CORRECTION_TIME = new(
    "CORRECTION_TIME",
    "that a seller has to correct a wrong tracking number",
    10,
    "business day",
    "E20",
)
POINTS_LEAST = new("POINTS_LEAST", "that a seller gets for a small breach", 2, "point", "E22")
POINTS_FREEZE = new(
    "POINTS_FREEZE", "from which a shop is frozen, also the usual penalty", 12, "point", "E22"
)
POINTS_CLOSE = new(
    "POINTS_CLOSE", "at which a shop is closed, also the worst penalty", 48, "point", "E22"
)
FREE_RETURN_CHINA = new(
    "FREE_RETURN_CHINA",
    "from the payment, for a free return to a seller in mainland China",
    90,
    "day",
    "E24",
)
FREE_RETURN_EU = new(
    "FREE_RETURN_EU", "from receipt, for a free return to a seller in the EU", 15, "day", "E24"
)
FREE_RETURN_BRAZIL = new(
    "FREE_RETURN_BRAZIL",
    "from receipt, for a free return to a seller in Brazil",
    7,
    "day",
    "E24",
)

# ---- the law

WITHDRAWAL_EUROPE = new(
    "WITHDRAWAL_EUROPE",
    "after receipt, to withdraw without a reason (EU, EEA, United Kingdom)",
    14,
    "day",
    "E30",
)
REFUND_DUE_EUROPE = new(
    "REFUND_DUE_EUROPE",
    "from the withdrawal, within which the refund is due (EU, EEA, United Kingdom)",
    14,
    "day",
    "E31",
)
SEND_BACK_EUROPE = new(
    "SEND_BACK_EUROPE",
    "from the withdrawal, to send the goods back (EU, EEA, United Kingdom)",
    14,
    "day",
    "E32",
)
WITHDRAWAL_RUSSIA = new(
    "WITHDRAWAL_RUSSIA", "after delivery, to refuse the goods (Russia)", 7, "day", "E35"
)
REFUND_DUE_RUSSIA = new(
    "REFUND_DUE_RUSSIA",
    "from the refusal, within which the refund is due (Russia)",
    10,
    "day",
    "E35",
)
WITHDRAWAL_BRAZIL = new(
    "WITHDRAWAL_BRAZIL", "after receipt, to undo the purchase (Brazil)", 7, "day", "E36"
)
SHIPPING_USA = new(
    "SHIPPING_USA",
    "within which a seller must ship if no time was promised (USA)",
    30,
    "day",
    "E37",
)
STATEMENT_USA = new(
    "STATEMENT_USA",
    "from the statement, to dispute a card charge in writing (USA)",
    60,
    "day",
    "E38",
)

# ---- the means of payment

PAYPAL_OPEN = new("PAYPAL_OPEN", "from the payment, to open a case with PayPal", 180, "day", "E40")
PAYPAL_ESCALATE = new("PAYPAL_ESCALATE", "to escalate an open case with PayPal", 20, "day", "E41")
CHARGEBACK = new(
    "CHARGEBACK",
    "from the last expected delivery date, to ask the card's bank for a chargeback",
    120,
    "day",
    "E42",
)
FIRST_WARNING = new(
    "FIRST_WARNING",
    "before the end of such a clock: this guide's own first warning",
    30,
    "day",
    "E40",
    "E42",
)
LAST_WARNING = new(
    "LAST_WARNING",
    "before the end of such a clock: this guide's own last warning",
    7,
    "day",
    "E40",
    "E42",
)

NUMBERS: dict[str, Number] = {
    number.id: number for number in list(globals().values()) if isinstance(number, Number)
}
