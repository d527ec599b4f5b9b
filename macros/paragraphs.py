"""A page in another language: its English Markdown, paragraph by paragraph.

A paragraph is what a translator gets as one text: a heading, an item of a list, a paragraph, the
title of a box, and the title and description in the settings of a page, its lines joined. Markers,
anchors of headings and lines of attributes stay out of it; macro calls, links and attributes inside
stay in it, and `macros.checks` sees to it that a translation keeps them.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

SETTINGS = re.compile(r"\A---\n(.*?\n)?---\n", re.DOTALL)
_TRANSLATED = re.compile(r"^(title|description):.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_ATTRIBUTES = r"\{:?[ \t]*[#.\w][^{}]*\}"  # { #anchor } or {: .class }
_HEADING = re.compile(rf"[ ]*(#{{1,6}}[ \t]+)(.*?)[ \t]*(?:{_ATTRIBUTES}[ \t]*)?$")
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d+[.)]|>)[ \t]+")
_BOX = re.compile(r'[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w ]+(?:"(.*)")?[ \t]*$')
_ONE_LINE = ("heading", "title of a box")
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_APART = re.compile(rf"[ \t]*(?:\[[^\]]+\]:\s.*|{_ATTRIBUTES}[ \t]*)?$")  # or an empty line
_CALL = r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"
# Where the attributes of a paragraph begin, if it has any: on its own line or on the next one.
_BEHIND = re.compile(r"[ \t]*\{:?(?=[ \t]*[#.\w])|\n[ \t]*\{:")


@dataclass(frozen=True)
class Paragraph:
    """A text of a page that is translated.

    text    what is to be translated, its lines joined
    kind    where it stands, in words for translators
    line    the line of the page on which it begins
    start   where it begins in the page
    end     where it ends in the page
    """

    text: str
    kind: str
    line: int
    start: int
    end: int


def paragraphs(page: str) -> list[Paragraph]:
    """What is to be translated of a page, in its order; macro calls that stand alone are not."""
    found = [*_of_settings(page), *_of_body(page)]
    return [each for each in found if re.search(r"[^\W\d_]", re.sub(_CALL, "", each.text))]


def translated(page: str, say: Callable[[str], str], english: str) -> str:
    """A page with the translation of every paragraph, each line where it was.

    say      the translation of a text, or "" where there is none
    english  the attributes of a paragraph that stays English, such as 'lang="en" dir="ltr"'; its
             macros are called as `english.name(...)`
    """
    parts, end = [], 0
    for each in paragraphs(page):
        said, raw = say(each.text), page[each.start : each.end]
        parts.append(page[end : each.start])
        end = each.end
        if each.kind.endswith("of a page"):
            parts.append(_setting(page, each, said) if said else raw)
        elif said:
            # Lines that are gone stand in a comment, so that every line keeps its number.
            gone = "\n" * raw.count("\n")
            parts.append(f"{said}{{#{gone}#}}" if gone else said)
        else:
            parts.append(re.sub(r"\{\{[ \t]*", "{{ english.", raw))
            behind, end = _marked(page, each, english)
            parts.append(behind)
    return "".join([*parts, page[end:]])


def followed(page: str, link: Callable[[int], str]) -> str:
    """A page with a link behind each paragraph and each item of a list; `link` gets its line."""
    parts, end = [], 0
    for each in paragraphs(page):
        if each.kind in ("paragraph", "item of a list"):
            parts.append(f"{page[end : each.end]} {link(each.line)}")
            end = each.end
    return "".join([*parts, page[end:]])


def join_lines(text: str) -> str:
    """A text on one line; spaces that do not break stay."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" \t\n")


def is_one_paragraph(text: str) -> bool:
    """Whether a text is one paragraph without a marker that would make another thing of it."""
    line = join_lines(text)
    begins = (_MARKER, _FENCE, _BOX, re.compile("#{1,6} |---"))
    return not any(pattern.match(line) for pattern in begins)


def _setting(page: str, each: Paragraph, said: str) -> str:
    raw = page[each.start : each.end]
    return f"{raw.partition(':')[0]}: {json.dumps(said, ensure_ascii=False)}" + "\n" * raw.count(
        "\n"
    )


def _marked(page: str, each: Paragraph, attributes: str) -> tuple[str, int]:
    """What follows a paragraph with these attributes in it, and where the page goes on."""
    if each.kind == "title of a box":
        return "", each.end
    if begun := _BEHIND.match(page, each.end):
        return f"{begun.group()} {attributes} ", begun.end()
    if each.kind == "heading":
        return f" {{ {attributes} }}", each.end
    line = page[page.rfind("\n", 0, each.start) + 1 : each.start]
    indent = line[: len(line) - len(line.lstrip())]
    return f"\n{indent}{{: {attributes} }}", each.end


def _of_settings(page: str) -> Iterator[Paragraph]:
    settings = SETTINGS.match(page)
    try:
        values = yaml.safe_load(settings.group(1) or "") if settings else None
    except yaml.YAMLError:  # the build says so
        return
    for match in _TRANSLATED.finditer(page, 0, settings.end()) if settings else ():
        value = values.get(match.group(1)) if isinstance(values, dict) else None
        if isinstance(value, str):
            line = page.count("\n", 0, match.start()) + 1
            kind = f"{match.group(1)} of a page"
            yield Paragraph(join_lines(value), kind, line, match.start(), match.end() - 1)


def _of_body(page: str) -> Iterator[Paragraph]:
    begun: Paragraph | None = None  # a paragraph that the next line may go on with
    for line, kind, start, end in _lines(page):
        if kind == "more" and begun and begun.kind not in _ONE_LINE:
            text = join_lines(f"{begun.text} {page[start:end]}")
            begun = Paragraph(text, begun.kind, begun.line, begun.start, end)
            continue
        if begun:
            yield begun
        kind = "paragraph" if kind == "more" else kind
        begun = Paragraph(join_lines(page[start:end]), kind, line, start, end) if kind else None
    if begun:
        yield begun


def _lines(page: str) -> Iterator[tuple[int, str, int, int]]:
    """Each line: number, kind of what it begins ("more" if it may go on), begin and end of its
    text. The kind is "" for a line without a text."""
    settings = SETTINGS.match(page)
    place = settings.end() if settings else 0
    fence = ""
    for number, text in enumerate(page[place:].split("\n"), page.count("\n", 0, place) + 1):
        mark = _FENCE.match(text)
        if mark and (not fence or mark.group(1) == fence):
            fence = "" if fence else mark.group(1)
        kind, start, end = ("", 0, 0) if fence or mark else _text_of(text)
        yield number, kind, place + start, place + end
        place += len(text) + 1


def _text_of(line: str) -> tuple[str, int, int]:
    """The kind of what a line begins, and where its text begins and ends."""
    if _APART.match(line):
        return "", 0, 0
    if heading := _HEADING.match(line):
        return "heading", *heading.span(2)
    if box := _BOX.match(line):
        return ("title of a box", *box.span(1)) if box.group(1) else ("", 0, 0)
    end = len(line.rstrip())
    if marker := _MARKER.match(line):
        return "item of a list", marker.end(), end
    return "more", len(line) - len(line.lstrip()), end
