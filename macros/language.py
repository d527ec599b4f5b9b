"""A language of the site: its catalogue, its direction, and how it says things in HTML.

What is not translated is said in English and marked as English.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.numbers import format_decimal
from markupsafe import Markup

from macros import catalogue
from macros import messages as m
from macros.ageing import dated
from macros.checks import forms
from macros.languages import ENGLISH
from macros.messages import BUTTON_NAMED, Message
from macros.po import CatalogueError, plural
from macros.text import element, escape, join
from rules.model import Button, Number, Ruleset
from rules.words import PLACEHOLDER, count, say

ROOT = Path(__file__).parents[1]
LARGE = re.compile(r"\d{5,}")  # written in groups: 30,000


@dataclass(frozen=True)
class Language:
    """One language: implements `rules.words.Tongue`, giving HTML.

    code     such as "en"; also the folder of its pages and the language of the theme
    catalog  translations by English sentence; None for English, whose sentences are the keys
    ruleset  whose numbers and buttons sentences name; None where only the interface is said
    """

    code: str
    catalog: Catalog | None = field(default=None, repr=False)
    ruleset: Ruleset | None = field(default=None, repr=False)

    @property
    def direction(self) -> str:
        """The direction of writing: "ltr" or "rtl"."""
        return Locale.parse(self.code).text_direction

    def of(self, ruleset: Ruleset) -> "Language":
        """The same language, saying the sentences of a ruleset."""
        return replace(self, ruleset=ruleset)

    @cached_property
    def english(self) -> "Language":
        """English, for what is not translated."""
        return self if self.code == ENGLISH else Language(ENGLISH, None, self.ruleset)

    @property
    def marks_of_english(self) -> str:
        """The HTML attributes of an English text on a page of this language."""
        return f'lang="{ENGLISH}"' + (' dir="ltr"' if self.direction == "rtl" else "")

    def translation(self, sentence: str) -> str:
        """The translation of a sentence, or "" where there is none."""
        message = self.catalog.get(sentence) if self.catalog else None
        return message.string if message and isinstance(message.string, str) else ""

    def gettext(self, sentence: str) -> str:
        """The sentence in this language, or in English where it is not translated."""
        return self.translation(sentence) or sentence

    def ngettext(self, one: str, other: str, n: int) -> str:
        """The plural form that fits n, or the English one where it is not translated."""
        message = self.catalog.get(one) if self.catalog else None
        if self.catalog and message and isinstance(message.string, tuple) and any(message.string):
            return message.string[plural(self.catalog.plural_expr)(n)]
        return one if n == 1 else other

    def in_english(self, text: str) -> Markup:
        """An English text on a page of this language, marked as such; unsafe text is escaped."""
        safe = escape_unless_safe(text)
        if self.code == ENGLISH:
            return safe
        return Markup(f"<span {self.marks_of_english}>") + safe + Markup("</span>")

    def words(self, sentence: str) -> Markup:
        """A sentence without placeholders as HTML, in English and marked if not translated."""
        said = self.translation(sentence)
        return escape(said) if said else self.in_english(sentence)

    def theme(self, key: str) -> str:
        """What the theme's templates say, safe in HTML. Raises KeyError if unknown."""
        return self.code if key == "language" else escape(self.gettext(m.THEME[key].says))

    def text(self, text: str) -> str:
        return escape(text)

    def quantity(self, words: str, *numbers: Number) -> str:
        sources = dict.fromkeys(source for number in numbers for source in number.sources)
        grouped = LARGE.sub(lambda n: format_decimal(int(n[0]), locale=self.code), words)
        return dated(self, "span", grouped, sources, "number")

    def button(self, button: Button) -> str:
        named = Markup(self.gettext(BUTTON_NAMED.says))
        return element("b", named.format(button=self.words(button.label)), class_="button")

    def say(self, sentence: str) -> Markup:
        """A sentence of the ruleset, its placeholders filled in, as HTML.

        Raises LookupError for a placeholder that the ruleset does not know.
        """
        assert self.ruleset is not None, "a sentence of the rules needs a ruleset"
        if self._has(sentence) or not PLACEHOLDER.sub("", sentence):
            return Markup(say(sentence, self.ruleset, self))
        return self.in_english(Markup(say(sentence, self.ruleset, self.english)))

    def count(self, forms: tuple[str, str], n: int) -> Markup:
        """A plural message with its count."""
        said = Markup(count(forms, n, self))
        return said if self._has(forms[0]) else self.in_english(said)

    def either(self, items: Sequence[Markup]) -> Markup:
        """A list of which one fits, as the language writes it: "A, B or C"."""
        return self._listed(items, "or")

    def every(self, items: Sequence[Markup]) -> Markup:
        """A list of which all hold, as the language writes it: "A, B and C"."""
        return self._listed(items, "standard")

    def _listed(self, items: Sequence[Markup], style: Literal["or", "standard"]) -> Markup:
        places = [f"\0{n}\0" for n in range(len(items))]
        locale = {"en": "en_GB"}.get(self.code, self.code)  # the guide's English is British
        pieces = format_list(places, style=style, locale=locale).split("\0")
        return join("", [items[int(piece)] if n % 2 else piece for n, piece in enumerate(pieces)])

    def country(self, code: str) -> str:
        """A country or a union of countries by its code: "RU" is Russia."""
        known: str | None = Locale.parse(self.code).territories.get(code)
        return known or self.gettext(code)

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
        return Markup(text) if self._has(message.says) else self.in_english(Markup(text))

    def _has(self, sentence: str) -> bool:
        """Whether the language has a sentence, or its plural forms."""
        message = self.catalog.get(sentence) if self.catalog else None
        return self.code == ENGLISH or bool(message and any(forms(message)))


def escape_unless_safe(text: str) -> Markup:
    """`text` escaped, unless it is Markup already."""
    return text if isinstance(text, Markup) else escape(text)


def language(code: str, root: Path = ROOT) -> Language:
    """The language with this code, its catalogue read from locale/<code>/guide.po.

    Raises po.CatalogueError for a file that cannot be read.
    """
    return Language(code, None if code == ENGLISH else catalogue.usable(code, root))


def unreadable(code: str, root: Path = ROOT) -> str:
    """Why the catalogue of a language cannot be read; "" if it can."""
    try:
        language(code, root)
    except CatalogueError as error:
        return str(error)
    return ""


def readable(code: str, root: Path = ROOT) -> Language:
    """The language, saying everything in English if its catalogue cannot be read."""
    return Language(code) if unreadable(code, root) else language(code, root)
