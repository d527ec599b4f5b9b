"""What a translation keeps of its English sentence, whatever it says."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from macros.markup import foreign
from macros.paragraphs import is_one_paragraph
from macros.po import plural

# Macro calls, placeholders, attributes and anchors, HTML, where links lead.
_PARTS = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|</?[a-zA-Z!][^<>]*>|(?<=\])\([^\s)]*|(?<=\])\[[^\]]*\]",
    re.DOTALL,
)
# The words that term() shows are the translator's.
_TERM = re.compile(r'\{\{term\("([\w-]+)"(?:,"[^"{}]*")?\)\}\}')


def is_blank(text: str) -> bool:
    """Whether a text has no letter and no digit: spaces, direction marks, a lone dash."""
    return not any(unicodedata.category(letter)[0] in "LN" for letter in text)


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a message: its plural forms, or one."""
    said = message.string
    return tuple(said) if isinstance(said, (tuple, list)) else (said or "",)


def key(message: Message) -> str:
    """The English sentence of a message, the one for one thing where it has plural forms."""
    return message.id if isinstance(message.id, str) else message.id[0]


def is_translated(message: Message) -> bool:
    """Whether somebody has translated a message, every form of it, and it is no guess."""
    blank = not is_blank(key(message)) and any(map(is_blank, forms(message)))
    return bool(message.id) and not message.fuzzy and not blank


def faults(message: Message, catalog: Catalog) -> list[str]:
    """What is wrong with a translation; the catalogue says which counts a plural form is for."""
    if isinstance(message.id, str):
        return [*_differences(message.id, forms(message)[0], set())]
    english, found = " ".join(message.id), []
    counts = Counter(map(plural(catalog.plural_expr), range(1000)))
    for number, form in enumerate(forms(message)):
        # A form for one count, such as the Arabic one for two, need not say it.
        optional = {"{n}"} if counts[number] == 1 else set()
        found += [f"plural form {number}: {each}" for each in _differences(english, form, optional)]
    return found


def _differences(english: str, own: str, optional: set[str]) -> Iterator[str]:
    """What one of two texts has and the other has not."""
    expected, given = _kept(english), _kept(own)
    for part in sorted(expected - optional - given):
        yield f"{part} is missing"
    for part in sorted(given - expected):
        yield f"{part} is not in the English sentence"
    if re.search(r"[{}]", _PARTS.sub("", own)) and not re.search(r"[{}]", _PARTS.sub("", english)):
        yield "a brace { or } that belongs to nothing"
    if is_one_paragraph(english) and not is_one_paragraph(own):
        yield f"begins like a list or a heading: {own[:12]}"
    told = given - expected or any(foreign(english))
    for _, what in () if told else foreign(own):
        yield what
    for number in sorted(_numbers(own) - _numbers(english)):
        yield f"the number {number} is not in the English sentence; the guide puts numbers in"


def _kept(text: str) -> set[str]:
    """The parts that a translation keeps, written in one way."""
    parts = {re.sub(r"\s+", "", part).replace("'", '"') for part in _PARTS.findall(text)}
    return {_TERM.sub(r'{{term("\1")}}', part) for part in parts}


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", _PARTS.sub(" ", text)))
