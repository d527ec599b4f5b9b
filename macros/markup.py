"""What prose may hold beside words: Markdown, calls of macros, links. All else is refused, in pages
and in translations of them: HTML, other code, links that are no address, signs that nobody sees.
"""

import re
import unicodedata
from collections.abc import Iterator

_WORD = r"(?:\"[^\"{}]*\"|'[^'{}]*')"
_CALL = rf"\{{\{{\s*\w+\((?:\s*{_WORD}\s*(?:,\s*{_WORD}\s*)*)?\)\s*\}}\}}"
_CODE = re.compile(
    rf"{_CALL}|(?P<found>\{{\{{.*?(?:\}}\}}|$)|\{{%.*?(?:%\}}|$)|\{{#(?![\w-]+\s*\}}))", re.S | re.M
)
# An anchor and a comment are the HTML that pages may have.
_HTML = re.compile(r'<(?!a id="[\w-]+">|/a>|!-- [^<>]*-->)[a-zA-Z/!?][^<>\n]{0,40}>?')
_LINK = re.compile(r"\]\(\s*<?([^\s)>]*)|^ {0,3}\[[^\]]+\]:\s*<?(\S*)", re.M)
_TARGET = re.compile(r"(?:(?:https?://|mailto:)[^\s<>\"'&]+|[\w./-]*(?:#[\w-]*)?)")
_ATTRIBUTES = re.compile(r"\{:[^}\n]*\}")
_ATTRIBUTE = re.compile(r'\{:(?:\s*[.#][\w-]+|\s*data-rests="[^"]*")*\s*\}')
# Translators need the marks of direction and the joiners of Arabic and Persian.
_NEEDED = "\n\t\u200c\u200d\u200e\u200f"

_KINDS = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}

Finding = tuple[int, str]  # the place in the text, and what is found there


def foreign(text: str) -> Iterator[Finding]:
    """What a text holds that is neither words nor what pages are made of, and what to do."""
    for call in _CODE.finditer(text):
        if call["found"]:
            shown = call["found"][:40]
            yield call.start(), f'found "{shown}"; write a macro such as {{{{ number("NAME") }}}}'
    bare = re.sub(_CALL, lambda call: " " * len(call[0]), text)
    for tag in _HTML.finditer(bare):
        yield tag.start(), f'found "{tag[0]}", which is HTML; write Markdown, or &lt; for "<"'
    for link in _LINK.finditer(bare):
        if not _TARGET.fullmatch(target := link[1] or link[2] or ""):
            found = f'found a link to "{target[:40]}"'
            yield link.start(), f"{found}; name a page, or an address with https://"
    for each in _ATTRIBUTES.finditer(bare):
        if not _ATTRIBUTE.fullmatch(each[0]):
            yield each.start(), f'found "{each[0][:40]}"; write {{: .class }} or {{: #anchor }}'
    yield from signs(text)


def signs(text: str) -> Iterator[Finding]:
    """The characters of a text that do something and show nothing."""
    for place, sign in enumerate(text):
        if not sign.isprintable() and sign not in _NEEDED and unicodedata.category(sign) in _KINDS:
            yield place, f"found a sign that nobody sees (U+{ord(sign):04X}); delete it"
