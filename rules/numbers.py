"""Every number of the guide, once: value, unit, source.

Features state the same numbers independently, so that neither side can change alone.
A derived value (a range, a total) is never stored: sentences name it as
``{LOW to HIGH}`` or ``{A plus B}`` and `rules.words` works it out.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Unit = Literal["hour", "day", "week", "month", "gram"]

# How many of the unit that facts are counted in (days, grams) one of each unit makes.
# No month: the article never counts anything against its one number of months.
IN_COUNTED_UNIT: dict[Unit, Fraction] = {
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "gram": Fraction(1),
}


@dataclass(frozen=True, eq=False)
class Number:
    """A number that the guide relies on.

    value    a whole number, in `unit`
    sources  ids of the claims that state it (rules/claims.toml)
    since    the day from which the source states it, ISO 8601, or None where the source is undated
    means    what it measures, in plain words, for the reference page
    """

    id: str
    value: int
    unit: Unit
    sources: tuple[str, ...]
    means: str
    since: str | None = None

    @property
    def counted(self) -> Fraction:
        """The value in the unit in which facts are counted: days, or grams."""
        return self.value * IN_COUNTED_UNIT[self.unit]


AUTO_CANCEL = Number(
    "AUTO_CANCEL", 10, "day", ("A2.4",), "after which an order that is not paid cancels itself"
)
VERIFICATION = Number(
    "VERIFICATION", 24, "hour", ("A3.4",), "that the verification of a card payment takes"
)
VERIFICATION_DELAYED = Number(
    "VERIFICATION_DELAYED", 3, "day", ("A3.5",), "that a delayed verification can take"
)
SHIPPING_TIME = Number(
    "SHIPPING_TIME",
    10,
    "day",
    ("A2.8", "A8.1", "A9.1"),
    "that a seller is given at the least to ship, from the confirmation of the payment",
)
LONG_SHIPPING_TIME = Number(
    "LONG_SHIPPING_TIME", 30, "day", ("A9.1",), "that other sellers take to ship"
)
EXAMPLE_WAIT = Number(
    "EXAMPLE_WAIT",
    5,
    "day",
    ("A9.2",),
    "of waiting for shipment, after which the article's example asks for cancellation",
)
SELLER_SILENCE = Number(
    "SELLER_SILENCE", 1, "week", ("A9.2",), "of silence after which AliExpress refunds by default"
)
CHECKING_TIME = Number(
    "CHECKING_TIME",
    15,
    "day",
    ("A3.1", "A3.8"),
    "for checking the goods, from the confirmation of receipt",
)
REFUND_FASTEST = Number(
    "REFUND_FASTEST", 2, "day", ("A3.12",), "that a refund before delivery takes at the least"
)
REFUND_USUAL = Number(
    "REFUND_USUAL", 3, "day", ("A3.12",), "that a refund before delivery usually takes at the most"
)
REFUND_RARE = Number(
    "REFUND_RARE", 10, "day", ("A3.12",), "that a refund before delivery takes in rare cases"
)
REFUND_IN_HAND = Number(
    "REFUND_IN_HAND",
    1,
    "week",
    ("A3.14",),
    "that a refund for goods in hand, not confirmed, takes at the most",
)
DISPUTE_LENGTH = Number(
    "DISPUTE_LENGTH", 15, "day", ("A3.16",), "that a dispute usually lasts at the most"
)
DISPUTE_REFUND_FASTEST = Number(
    "DISPUTE_REFUND_FASTEST",
    7,
    "day",
    ("A3.16",),
    "that the refund takes at the least once a dispute has ended",
)
DISPUTE_REFUND_SLOWEST = Number(
    "DISPUTE_REFUND_SLOWEST",
    10,
    "day",
    ("A3.16",),
    "that the refund takes at the most once a dispute has ended",
)
ESCALATED_LENGTH = Number(
    "ESCALATED_LENGTH", 2, "month", ("A3.17",), "that an escalated dispute can take"
)
UNTRACKED_WEIGHT = Number(
    "UNTRACKED_WEIGHT",
    100,
    "gram",
    ("A8.3",),
    "up to which a parcel may have no tracking number",
)

NUMBERS: dict[str, Number] = {
    number.id: number for number in list(globals().values()) if isinstance(number, Number)
}
