"""Sentences with placeholders, turned into words in any language.

A sentence names numbers and buttons by id: ``{CANCEL_ORDER}``, ``{AUTO_CANCEL}``,
``{REFUND_FASTEST to REFUND_USUAL}`` (a range) or ``{DISPUTE_LENGTH plus DISPUTE_REFUND_SLOWEST}``
(a total). The sentence is its own translation key. `say` fills it in; a `Tongue` does the
translating and decides how a number or a button looks (plain text here, HTML on pages).
"""

import re
from typing import Protocol

from rules.model import DAYS, Button, Number, Ruleset, Unit

PLACEHOLDER = re.compile(r"\{([A-Z_]+)(?: (to|plus) ([A-Z_]+))?\}")

# The plural messages of quantities: (one, other). Translated like every sentence.
QUANTITIES: dict[Unit, tuple[str, str]] = {
    "hour": ("{n} hour", "{n} hours"),
    "day": ("{n} day", "{n} days"),
    "business day": ("{n} business day", "{n} business days"),
    "week": ("{n} week", "{n} weeks"),
    "month": ("{n} month", "{n} months"),
    "gram": ("{n} g", "{n} g"),
    "point": ("{n} point", "{n} points"),
    "year": ("{n} year", "{n} years"),
    "percent": ("{n} per cent", "{n} per cent"),
    "euro": ("{n} euro", "{n} euros"),
    "dollar": ("{n} dollar", "{n} dollars"),
    "pound": ("{n} pound", "{n} pounds"),
    "shekel": ("{n} shekel", "{n} shekels"),
}
RANGES: dict[Unit, tuple[str, str]] = {
    unit: (f"{{low}} to {one}", f"{{low}} to {other}") for unit, (one, other) in QUANTITIES.items()
}
UNIT_WORDS = sorted(
    {form.removeprefix("{n} ") for pair in QUANTITIES.values() for form in pair}, key=len
)
QUANTITY_IN_TEXT = re.compile(rf"\d+(?: to \d+)? (?:{'|'.join(reversed(UNIT_WORDS))})\b")


class Tongue(Protocol):
    """How a language says things. `PLAIN` is English text; pages have their own."""

    def gettext(self, sentence: str) -> str:
        """The sentence in this language, its placeholders kept."""

    def ngettext(self, one: str, other: str, n: int) -> str:
        """The plural form that fits n, its placeholders kept."""

    def text(self, text: str) -> str:
        """Words between placeholders, made safe for where they are shown."""

    def quantity(self, words: str, *numbers: Number) -> str:
        """A quantity such as "15 days" of some numbers, made safe and marked as one."""

    def button(self, button: Button) -> str:
        """A word on the marketplace's screen."""


class PlainEnglish:
    """English as features write it: no markup, no translation."""

    def gettext(self, sentence: str) -> str:
        return sentence

    def ngettext(self, one: str, other: str, n: int) -> str:
        return one if n == 1 else other

    def text(self, text: str) -> str:
        return text

    def quantity(self, words: str, *numbers: Number) -> str:
        return words

    def button(self, button: Button) -> str:
        return button.label


PLAIN: Tongue = PlainEnglish()


def say(sentence: str, ruleset: Ruleset, tongue: Tongue = PLAIN) -> str:
    """`sentence` in the language of `tongue`, every placeholder filled in from `ruleset`.

    Raises LookupError for a placeholder that names no number and no button, ValueError for two
    numbers that cannot be said together.
    """
    words, end = [], 0
    translated = tongue.gettext(sentence)
    for match in PLACEHOLDER.finditer(translated):
        words.append(tongue.text(translated[end : match.start()]))
        words.append(_placeholder(match, ruleset, tongue))
        end = match.end()
    words.append(tongue.text(translated[end:]))
    return "".join(words)


def count(forms: tuple[str, str], n: int, tongue: Tongue = PLAIN) -> str:
    """The plural form that fits n, with n in it: ("{n} day", "{n} days"), 2 -> "2 days"."""
    return tongue.text(_counted(forms, n, tongue))


def quantity(number: Number, tongue: Tongue = PLAIN, less: Number | None = None) -> str:
    """A number with its unit, or how far it lies from another one: "15 days"."""
    if less is None:
        return tongue.quantity(_counted(QUANTITIES[number.unit], number.value, tongue), number)
    n, unit = number.value - less.value, number.unit
    if less.unit != unit:
        hours = (number.counted - less.counted) / DAYS["hour"]
        n, unit = (int(hours), "hour") if hours % 24 else (int(hours / 24), "day")
    return tongue.quantity(_counted(QUANTITIES[unit], abs(n), tongue), number, less)


def placeholders(sentence: str) -> list[str]:
    """The ids of numbers and buttons that the sentence names, in order."""
    return [name for match in PLACEHOLDER.finditer(sentence) for name in match.group(1, 3) if name]


def normal(text: str) -> str:
    """`text` with each quantity replaced by "#", to compare sentences apart from their numbers."""
    return re.sub(r"\d+", "#", QUANTITY_IN_TEXT.sub("#", text))


def _placeholder(match: re.Match[str], ruleset: Ruleset, tongue: Tongue) -> str:
    name, joint, other = match.groups()
    if joint is None:
        if name in ruleset.buttons:
            return tongue.button(ruleset.buttons[name])
        return quantity(ruleset.numbers[name], tongue)
    low, high = ruleset.numbers[name], ruleset.numbers[other]
    if low.unit != high.unit:
        raise ValueError(f"{match.group()}: the two numbers have different units")
    if joint == "plus":
        return tongue.quantity(
            _counted(QUANTITIES[low.unit], low.value + high.value, tongue), low, high
        )
    said = _counted(RANGES[low.unit], high.value, tongue)
    return tongue.quantity(said.replace("{low}", str(low.value)), low, high)


def _counted(forms: tuple[str, str], n: int, tongue: Tongue) -> str:
    return tongue.ngettext(*forms, n).replace("{n}", str(n))
