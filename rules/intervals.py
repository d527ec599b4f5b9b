"""Conditions on counts, named as they read in a row: below(AUTO_CANCEL), over(CHECKING_TIME)."""

from rules.engine import Interval
from rules.numbers import Difference, End, Number


def below(high: End) -> Interval:
    """Fewer than `high`."""
    return Interval(high=high, high_belongs=False)


def up_to(high: End) -> Interval:
    """At most `high`."""
    return Interval(high=high)


def at_least(low: End) -> Interval:
    """`low` or more."""
    return Interval(low=low)


def over(low: End) -> Interval:
    """More than `low`."""
    return Interval(low=low, low_belongs=False)


def over_up_to(low: End, high: End) -> Interval:
    """More than `low` and at most `high`."""
    return Interval(low=low, high=high, low_belongs=False)


def at_least_below(low: End, high: End) -> Interval:
    """`low` or more, and fewer than `high`."""
    return Interval(low=low, high=high, high_belongs=False)


def at_least_up_to(low: End, high: End) -> Interval:
    """`low` or more, and at most `high`."""
    return Interval(low=low, high=high)


def before_end(of: Number, less: Number) -> Difference:
    """The day on which only `less` is left of the clock `of`."""
    return Difference(of, less)
