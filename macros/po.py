"""Catalogues of translations as files: read strictly, written without losing anything.

Babel reads and writes the format. It forgives what garbles a page, such as an unclosed quote or a
sentence that is translated twice; here such a file is refused, with the line and what to do.
"""

import gettext
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import denormalize, read_po, write_po

from rules.findings import Finding, at_most, brief
from rules.markdown import plain

LARGEST = 5_000_000  # bytes, twenty times what a language needs
# What tools of translators need to know; no dates, so that the file changes with sentences only.
HEADER = r"""msgid ""
msgstr ""
"Project-Id-Version: guide\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"""
_LINE = re.compile(r'(#~ *)?(?:(msg\w+(?:\[\d+\])?) +)?("(?:[^"\\]|\\[\\"nrt])*")')
_PLURAL = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+);?\s*")
_STATED = re.compile(r"^(Content-Type|Plural-Forms):(.*)$", re.IGNORECASE | re.MULTILINE)
_ONE_LINE = 10**6  # the width at which nothing is broken into lines


class CatalogueError(ValueError):
    """What is wrong with a file: each problem with file, line, expected, found, what to do.

    The first ten are told, the rest is counted.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__(at_most(problems, "\n"))
        self.problems = problems


@dataclass
class _Entry:
    """An entry as it stands in a file: its line, whether it is set aside, its texts by keyword."""

    line: int
    aside: bool
    texts: dict[str, str] = field(default_factory=dict)


@cache
def plural(expression: str) -> Callable[[int], int]:
    """What says which plural form is for a count; raises ValueError."""
    return gettext.c2py(expression)


def read(path: Path, code: str, root: Path) -> Catalog:
    """The catalogue of a language; an empty one if there is no file. Raises CatalogueError."""
    place = path.relative_to(root).as_posix()
    text, findings = plain(path, place, LARGEST)
    if findings:
        raise CatalogueError(*(_refused(finding) for finding in findings))
    return parsed(unified(text), code, place) if path.exists() else Catalog(locale=code)


def unified(text: str) -> str:
    """A text with the line ends of here, and without a byte order mark."""
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    return text if text.endswith("\n") else f"{text}\n"


def parsed(text: str, code: str, place: str) -> Catalog:
    """A catalogue out of its text; `place` is what the file is called. Raises CatalogueError."""
    lines = text.split("\n")
    entries, problems = _scanned(lines, place)
    problems = problems or [*_amiss(entries, code, place)]
    if problems:
        raise CatalogueError(*problems)
    # Of the header only the plural forms count; Babel stumbles over dates that it does not know.
    stated = _stated(entries[0])["plural-forms"].strip()
    begin = header_of(text).count("\n")
    header = ['msgid ""', f'msgstr "Plural-Forms: {stated}\\n"']
    lines = [*header, *[""] * (begin - 2), *lines[begin:]]
    catalog = read_po(lines, locale=code, abort_invalid=True)
    for message in [*catalog, *catalog.obsolete.values()]:
        _take_previous(message)
    return catalog


def written(catalog: Catalog, header: str) -> str:
    """The text of a file with this header; what is set aside at its end, with its marks."""
    aside = Catalog(locale=catalog.locale)
    aside.mime_headers = [("Plural-Forms", catalog.plural_forms)]
    for message in catalog.obsolete.values():
        aside[message.id] = message
        message.auto_comments, message.locations, message.previous_id = [], [], []
    set_aside = re.sub(r"^(?=[^#\n])", "#~ ", _entries(aside), flags=re.MULTILINE)
    return f"{header.rstrip()}\n\n{_entries(catalog)}{set_aside}".rstrip() + "\n"


def header_of(text: str) -> str:
    """The header of a file that can be read, as it stands there, with the remarks above it."""
    words = r'(?:[ \t]*".*\n)*'
    found = re.match(rf"(?:#.*\n|[ \t]*\n)*[ \t]*msgid.*\n{words}[ \t]*msgstr.*\n{words}", text)
    assert found, "parsed() has seen it"
    return found.group()


def new_header(code: str) -> str:
    """The header of a new file of a language."""
    stated = get_plural(code).plural_forms
    return f'{HEADER}"Language: {code}\\n"\n"Plural-Forms: {stated};\\n"\n'.replace(";;", ";")


def _entries(catalog: Catalog) -> str:
    buffer = io.BytesIO()
    options = {"omit_header": True, "ignore_obsolete": True, "include_previous": True}
    write_po(buffer, catalog, width=_ONE_LINE, include_lineno=False, **options)
    return buffer.getvalue().decode("utf-8")


def _take_previous(message: Message) -> None:
    """The English sentence that a guess was made for, which Babel takes for a remark."""
    previous = " ".join(each[1:] for each in message.user_comments if each.startswith("|"))
    message.user_comments = [each for each in message.user_comments if not each.startswith("|")]
    message.previous_id = [
        "".join(map(denormalize, re.findall(r'"(?:[^"\\]|\\.)*"', text)))
        for text in re.split(r" msgid(?:_plural)? ", previous)[1:]
    ]


# ---- what is refused


def _problem(place: str, line: int, expected: str, found: str, do: str) -> str:
    shown = brief(found)
    return f"{place}:{line}\n  expected: {expected}\n  found:    {shown}\n  do:       {do}"


def _refused(finding: Finding) -> str:
    do = finding.do[0].lower() + finding.do[1:]
    return _problem(finding.place.file, finding.place.line, finding.expected, finding.found, do)


def _scanned(lines: list[str], place: str) -> tuple[list[_Entry], list[str]]:
    """The entries of a file, and a problem for each line that cannot be read."""
    entries: list[_Entry] = []
    problems: list[str] = []
    word = ""
    for number, line in enumerate(map(str.strip, lines), 1):
        if not line or re.match("#(?!~)", line):
            continue
        match = _LINE.fullmatch(line)
        if not match or not (word or match.group(2)):
            problems.append(_unreadable(place, number, line))
            continue
        aside, keyword, quoted = match.groups()
        word = keyword or word
        if keyword == "msgid" or not entries:
            entries.append(_Entry(number, bool(aside)))
        texts = entries[-1].texts
        if keyword in texts:
            problems.append(_problem(place, number, "another keyword", line, "give it once"))
        texts[word] = texts.get(word, "") + denormalize(quoted)
    return entries, problems


def _unreadable(place: str, number: int, line: str) -> str:
    expected = 'a text between straight quotation marks, such as msgstr "text"; inside it \\" for "'
    return _problem(place, number, expected, line, "mend this line")


def _amiss(entries: list[_Entry], code: str, place: str) -> Iterator[str]:
    """What is wrong with a file whose lines can be read."""
    if not entries or entries[0].texts.get("msgid") != "" or "msgstr" not in entries[0].texts:
        yield _problem(place, 1, "a header", "none", f"put these lines first\n\n{new_header(code)}")
        return
    header = entries[0]
    stated = _stated(header)
    charset = stated["content-type"].lower()
    if "charset=" in charset and not re.search(r"charset=utf-?8\b", charset):
        do = "save the file as UTF-8 and write charset=UTF-8"
        yield _problem(place, header.line, "charset=UTF-8", charset.strip(), do)
    if wrong := _wrong_plurals(stated["plural-forms"], code):
        do = f'write "Plural-Forms: {get_plural(code).plural_forms}\\n"'
        found = f"Plural-Forms:{stated['plural-forms']}"
        yield _problem(place, header.line, wrong, found, do)
        return
    count = int(_PLURAL.fullmatch(stated["plural-forms"]).group(1))  # type: ignore[union-attr]
    yield from _wrong_entries(entries, count, place)


def _wrong_entries(entries: list[_Entry], count: int, place: str) -> Iterator[str]:
    """Entries that are not whole, and sentences that are translated twice."""
    plural = ["msgid", "msgid_plural", *(f"msgstr[{n}]" for n in range(count))]
    seen: dict[str, int] = {}
    for entry in entries:
        expected = plural if "msgid_plural" in entry.texts else ["msgid", "msgstr"]
        if list(entry.texts) != expected:
            found, do = ", ".join(entry.texts), "give all of them, in this order"
            yield _problem(place, entry.line, ", ".join(expected), found, do)
        english = entry.texts.get("msgid", "")
        first = entry.line if entry.aside else seen.setdefault(english, entry.line)
        if first != entry.line:
            do = "keep one of the two"
            yield _problem(place, entry.line, "each sentence once", f"that of line {first}", do)


def _stated(header: _Entry) -> dict[str, str]:
    """The two lines of a header that count; what does not matter to us is not read."""
    found = {name.lower(): value for name, value in _STATED.findall(header.texts["msgstr"])}
    return {"content-type": "", "plural-forms": "", **found}


def _wrong_plurals(stated: str, code: str) -> str:
    """What is expected of a line of plural forms that cannot be used; "" if it can."""
    match = _PLURAL.fullmatch(stated)
    try:
        form_of = plural(match.group(2).strip()) if match else None
        given = [form_of(n) for n in range(1000)] if form_of else []
    except (ValueError, ArithmeticError):
        given = []
    if not match or not given:
        return "nplurals=NUMBER; plural=EXPRESSION;"
    if set(given) != set(range(int(match.group(1)))):
        return f"as many forms as the expression has, {max(given) + 1}"
    needed = plural(get_plural(code).plural_expr)
    if len({(form, needed(n)) for n, form in enumerate(given)}) > len(set(given)):
        return f"the plural forms of the language, {get_plural(code).num_plurals}"
    return ""
