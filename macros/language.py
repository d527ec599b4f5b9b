"""A language of the site: its catalogue, its direction, and how it says things in HTML."""

import gettext
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from babel import Locale
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from markupsafe import Markup

from macros.messages import Message
from macros.text import element, escape, join
from rules.buttons import Button
from rules.numbers import EDITIONS, Edition, Number
from rules.words import Words, count, say

LOCALE = Path(__file__).parents[1] / "locale"


@dataclass(frozen=True)
class Language:
    """One language: implements `rules.words.Tongue`, giving HTML.

    code     such as "en"; also the folder of its pages and the language of the theme
    catalog  translations by English sentence; None for English, whose sentences are the keys
    edition  the edition whose numbers are said, or None for both, one of which the reader sees
    """

    code: str
    catalog: Catalog | None = field(default=None, repr=False)
    edition: Edition | None = None

    @property
    def direction(self) -> str:
        """The direction of writing: "ltr" or "rtl"."""
        return Locale.parse(self.code).text_direction

    def of(self, edition: Edition) -> "Language":
        """The same language, saying the numbers of one edition."""
        return replace(self, edition=edition)

    def gettext(self, sentence: str) -> str:
        """The sentence in this language, or in English where it is not translated."""
        message = self.catalog.get(sentence) if self.catalog else None
        return str(message.string) if message and message.string else sentence

    def ngettext(self, one: str, other: str, n: int) -> str:
        """The plural form that fits n, or the English one where it is not translated."""
        message = self.catalog.get(one) if self.catalog else None
        if self.catalog is None or message is None or not isinstance(message.string, tuple):
            return one if n == 1 else other
        form = gettext.c2py(self.catalog.plural_expr)(n)
        said = message.string[form] if form < len(message.string) else ""
        return said or (one if n == 1 else other)

    def text(self, text: str) -> str:
        return escape(text)

    def quantity(self, words: Words, numbers: tuple[Number, ...]) -> str:
        """The quantity in the edition; in both, for the reader to switch, if none is set.

        Raises LookupError where no edition has the numbers.
        """
        if self.edition:
            return element("span", words(self.edition), class_="number")
        said = {e: words(e) for e in EDITIONS if all(n.exists_in(e) for n in numbers)}
        if not said:
            raise LookupError(f"no edition has {' and '.join(n.id for n in numbers)} together")
        if len(set(said.values())) == 1:
            return element("span", *set(said.values()), class_="number")
        spans = [element("span", said[e], class_=f"number in-{e}") for e in ("today", "article")]
        return join("", spans)

    def button(self, button: Button) -> str:
        return element("b", self.gettext(button.label), class_="button")

    def say(self, sentence: str) -> Markup:
        """A sentence of the rules, its placeholders filled in, as HTML."""
        return Markup(say(sentence, self))

    def count(self, forms: tuple[str, str], n: int) -> Markup:
        """A plural message with its count."""
        return Markup(count(forms, n, self))

    def either(self, items: Sequence[Markup]) -> Markup:
        """A list of which one fits, as the language writes it: "A, B or C"."""
        places = [f"\0{n}\0" for n in range(len(items))]
        locale = {"en": "en_GB"}.get(self.code, self.code)  # the guide's English is British
        pieces = format_list(places, style="or", locale=locale).split("\0")
        return join("", [items[int(piece)] if n % 2 else piece for n, piece in enumerate(pieces)])

    def tell(self, message: Message, **parts: str) -> Markup:
        """A sentence of the interface; unsafe parts are escaped, {n} picks the plural."""
        if message.plural:
            says = self.ngettext(message.says, message.plural, int(parts["n"]))
        else:
            says = self.gettext(message.says)
        # The braces of placeholders are escaped with the rest of the sentence.
        text = str(escape(says))
        for name, part in parts.items():
            text = text.replace(str(escape(f"{{{name}}}")), str(escape_unless_safe(part)))
        return Markup(text)


def escape_unless_safe(text: str) -> Markup:
    """`text` escaped, unless it is Markup already."""
    return text if isinstance(text, Markup) else escape(text)


@cache
def language(code: str, locale: Path = LOCALE) -> Language:
    """The language with this code, its catalogue read from locale/<code>/guide.po."""
    path = locale / code / "guide.po"
    if not path.exists():
        return Language(code)
    with path.open("rb") as file:
        return Language(code, read_po(file, locale=code))
