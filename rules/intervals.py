"""Conditions on counts, named as they read in a row: below(AUTO_CANCEL), over(CHECKING_TIME)."""

from rules.engine import Interval
from rules.numbers import Number


def below(high: Number) -> Interval:
    """Fewer than `high`."""
    return Interval(high=high, high_belongs=False)


def up_to(high: Number) -> Interval:
    """At most `high`."""
    return Interval(high=high)


def at_least(low: Number) -> Interval:
    """`low` or more."""
    return Interval(low=low)


def over(low: Number) -> Interval:
    """More than `low`."""
    return Interval(low=low, low_belongs=False)


def over_up_to(low: Number, high: Number) -> Interval:
    """More than `low` and at most `high`."""
    return Interval(low=low, high=high, low_belongs=False)
