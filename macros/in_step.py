"""Whether the translations keep up with English: `python -m macros.in_step`.

A translated page says which English text it was made from (`english:`, a fingerprint, between the
lines --- at its top). When the English page changes, the translation is late: readers are told, and
nothing breaks. What a translation must keep whatever it says is its outline: macro calls, anchors,
links, headings and settings.

With --check only what is wrong is printed. With --stamp=ru or --stamp=ru/unpaid.md the fingerprints
of today are written into pages that have been brought up to date.
"""

import ast
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from macros import catalogue, languages
from macros.languages import ENGLISH

ROOT = Path(__file__).parents[1]

_SETTINGS = re.compile(r"\A---\n(.*?\n)?---\n", re.DOTALL)
_OWN = re.compile(r"^(english|translated):[ \t]*(.*?)[ \t]*\n", re.MULTILINE)
_WORDED = ("title", "description")  # settings that are translated
_PARTS = {
    "macro call": re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL),
    "anchor or class": re.compile(r"\{:?\s*[#.][^}\"]*\}"),
    "link": re.compile(r"\]\(([^\s)]*)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE),
    "heading": re.compile(r"^(#{1,6})[ \t].*?(\{[^}]*\})?[ \t]*$", re.MULTILINE),
}
_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)

State = Literal["in step", "late", "missing", "not begun", "no fingerprint", "no English page"]


@dataclass(frozen=True)
class Translation:
    """How a page of a language stands to the English one.

    page    its file below docs/<language>, such as "reference/spec.md"
    state   "late" if the English page has changed since; "not begun" if it is a copy of it
    faults  how its outline differs, a paragraph each: wrong unless the page is late
    shown   whether readers see the translation; they see the English text otherwise
    """

    page: str
    state: State
    faults: tuple[str, ...] = ()
    shown: bool = True


@dataclass(frozen=True)
class Standing:
    """How a language stands: its pages and its sentences.

    faults        what is wrong with sentences, a line each
    untranslated  the places of sentences without a translation, such as locale/ru/guide.po:12
    """

    code: str
    complete: bool
    pages: tuple[Translation, ...]
    faults: tuple[str, ...] = ()
    untranslated: tuple[str, ...] = field(default=(), repr=False)

    def of(self, *states: State) -> list[Translation]:
        """The pages in one of these states."""
        return [page for page in self.pages if page.state in states]


# ---- pages


def fingerprint(text: str) -> str:
    """What tells one text of a page from another, however its lines end."""
    same = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256(same.encode()).hexdigest()[:12]


def translations(code: str, root: Path = ROOT) -> list[Translation]:
    """Every page that the language or English has, in the order of their names."""
    english, own = _pages(root / "docs" / ENGLISH), _pages(root / "docs" / code)
    return [translation(code, page, root) for page in sorted({*english, *own})]


def translation(code: str, page: str, root: Path = ROOT) -> Translation:
    """How one page stands to the English one."""
    english, own = root / "docs" / ENGLISH / page, root / "docs" / code / page
    if not own.exists():
        return Translation(page, "missing", shown=False)
    if not english.exists():
        return Translation(page, "no English page", shown=False)
    texts = {file: file.read_text(encoding="utf-8-sig") for file in (english, own)}
    marks = _marks(texts[own])
    if marks.get("translated") in ("no", "false"):
        return Translation(page, "not begun", shown=False)
    state: State = "in step"
    if "english" not in marks:
        state = "no fingerprint"
    elif marks["english"] != fingerprint(texts[english]):
        state = "late"
    differences = list(_differences(texts[english], texts[own]))
    faults = tuple(_told(each, english, own, root) for each in differences)
    shown = state != "late" or not any(map(_stops_a_build, differences))
    return Translation(page, state, faults, shown)


def stamp(code: str, only: str = "", root: Path = ROOT) -> list[str]:
    """Write today's fingerprints into the translated pages; why not, for each that is refused."""
    refused: list[str] = []
    for each in translations(code, root):
        if each.state not in ("late", "no fingerprint") or (only and each.page != only):
            continue
        if each.faults:
            refused += each.faults
            continue
        english, own = root / "docs" / ENGLISH / each.page, root / "docs" / code / each.page
        text = own.read_text(encoding="utf-8")
        now = fingerprint(english.read_text(encoding="utf-8-sig"))
        own.write_text(stamped(text, now), encoding="utf-8")
    return refused


def stamped(text: str, english: str, *, begun: bool = True) -> str:
    """The text of a page with this fingerprint in its settings, and whether it is translated."""
    settings = _SETTINGS.match(text)
    own = _OWN.sub("", settings.group(1) or "") if settings else ""
    mark = "" if begun else "translated: no\n"
    rest = text[settings.end() :] if settings else text
    return f'---\n{own}english: "{english}"\n{mark}---\n{rest}'


def _pages(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*.md")]


def _marks(text: str) -> dict[str, str]:
    """What the settings of a page say about its translation."""
    settings = _SETTINGS.match(text)
    found = _OWN.findall(settings.group() if settings else "")
    return {key: value.strip("\"'").lower() for key, value in found if value}


# ---- outlines: what a translation keeps


@dataclass(frozen=True)
class _Difference:
    kind: str
    part: str
    expected: int
    found: int
    line: int  # in the English page if there is too little, else in the translation


def _differences(english: str, own: str) -> Iterator[_Difference]:
    """What one page has more often than the other; and headings in another order."""
    there, here = _outline(english), _outline(own)
    for kind, part in dict.fromkeys([*there, *here]):
        expected, found = there.get((kind, part), []), here.get((kind, part), [])
        if len(expected) != len(found):
            line = (expected if len(found) < len(expected) else found)[-1]
            yield _Difference(kind, part, len(expected), len(found), line)
    order = [[part for kind, part in each if kind == "heading"] for each in (there, here)]
    if sorted(order[0]) == sorted(order[1]) and order[0] != order[1]:
        moved = next(b for a, b in zip(*order, strict=True) if a != b)
        yield _Difference("order of headings", moved, 1, 1, here["heading", moved][0])


def _stops_a_build(difference: _Difference) -> bool:
    """Whether a late page may call what is gone, lead nowhere, or lack where others lead."""
    if difference.kind in ("macro call", "link"):
        return difference.expected == 0
    return difference.found == 0 and "#" in difference.part.lstrip("#")


def _outline(text: str) -> dict[tuple[str, str], list[int]]:
    """Each part of a page that a translation keeps, with the lines on which it stands."""
    settings = _SETTINGS.match(text)
    begin = settings.end() if settings else 0
    found: dict[tuple[str, str], list[int]] = {}
    for part in _settings(settings.group(1) or "" if settings else ""):
        found.setdefault(("setting", part), []).append(1)
    body = _blank(_FENCED, " " * begin + text[begin:])
    above = text[:begin].count("\n")
    for kind, pattern in _PARTS.items():
        beside = _blank(_PARTS["heading"], body) if kind == "anchor or class" else body
        for match in pattern.finditer(beside):
            line = above + body.count("\n", 0, match.start()) + 1
            found.setdefault((kind, _part(kind, match)), []).append(line)
    return found


def _part(kind: str, match: re.Match[str]) -> str:
    if kind == "macro call":
        return _call(match.group())
    if kind == "link":
        return match.group(1) or match.group(2) or ""
    if kind == "heading":
        return f"{match.group(1)} ... {' '.join((match.group(2) or '').split())}".rstrip()
    return " ".join(match.group().split())


def _call(text: str) -> str:
    """A macro call in one way of writing; the words that term() shows are the translator's."""
    inside = text.strip("{}% \n")
    try:
        call = ast.parse(inside, mode="eval").body
    except (SyntaxError, ValueError):
        return " ".join(text.split())
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "term":
        call.args = call.args[:1]
        call.keywords = []
    return f"{{{{ {ast.unparse(call)} }}}}".replace("'", '"')


def _settings(text: str) -> list[str]:
    """The settings that a translation keeps; of a translated one, that it is there."""
    kept = []
    for line in _OWN.sub("", text).splitlines():
        key = line.partition(":")[0]
        kept.append(f"{key}: ..." if key in _WORDED else line.rstrip())
    return [line for line in kept if line]


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _told(difference: _Difference, english: Path, own: Path, root: Path) -> str:
    """A difference in words: where, what is expected, what is found, what to do."""
    there, here = (path.relative_to(root).as_posix() for path in (english, own))
    kind, part, line = difference.kind, difference.part, difference.line
    if kind == "order of headings":
        return (
            f"{here}:{line}: {part}\n  expected: the headings in the order of {there}\n"
            f"  found:    this one where another stands\n  do:       bring them into that order"
        )
    lacking = difference.found < difference.expected
    place = here if lacking else f"{here}:{line}"
    do = f"copy it from {there}:{line}" if lacking else f"take it out, or write it as in {there}"
    return (
        f"{place}: the {kind} {part}\n  expected: {_times(difference.expected)}, as in {there}\n"
        f"  found:    {_times(difference.found)}\n  do:       {do}"
    )


def _times(n: int) -> str:
    return {0: "not at all", 1: "once"}.get(n, f"{n} times")


# ---- sentences


@cache
def _sentences() -> tuple[catalogue.Sentence, ...]:
    return tuple(catalogue.commented())


def untranslated(code: str, root: Path = ROOT) -> list[str]:
    """Where sentences without a translation stand, and the sentences, a line each."""
    catalog = _catalog(code, root)
    found = []
    for sentence in _sentences():
        message = catalog.get(sentence if isinstance(sentence, str) else sentence[0])
        shown = sentence if isinstance(sentence, str) else sentence[0]
        forms = (message.string if message else "") or ""
        if message is None:
            found.append(f'locale/{code}/guide.po: "{shown}" is not in the file')
        elif message.fuzzy or not (forms if isinstance(forms, str) else any(forms)):
            found.append(f'locale/{code}/guide.po:{message.lineno}: "{shown}"')
    return found


def _catalog(code: str, root: Path) -> Catalog:
    path = root / "locale" / code / "guide.po"
    if not path.exists():
        return Catalog(locale=code)
    with path.open("rb") as file:
        return read_po(file, locale=code)


# ---- languages


def standing(code: str, complete: bool, root: Path = ROOT) -> Standing:
    """How a language stands."""
    faults = [f"locale/{code}/guide.po: {each}" for each in catalogue.faults(_catalog(code, root))]
    pages = tuple(translations(code, root))
    return Standing(code, complete, pages, tuple(faults), tuple(untranslated(code, root)))


def standings(root: Path = ROOT) -> list[Standing]:
    """How every language but English stands; raises languages.LanguagesError."""
    known = languages.read(root)
    return [standing(c, c in known.complete, root) for c in known.codes if c != ENGLISH]


def failures(stands: Standing) -> list[str]:
    """What is wrong with a language. To be late or unfinished is not, unless it says otherwise."""
    code = stands.code
    found = [fault for page in stands.of("in step", "no fingerprint") for fault in page.faults]
    found += [
        f"docs/{code}/{page.page}:1: no line that begins with english:\n"
        f"  expected: the fingerprint of docs/en/{page.page}\n"
        f"  do:       make translations STAMP={code}/{page.page}, once the page says what it says"
        for page in stands.of("no fingerprint")
    ]
    found += [
        f"docs/{code}/{page.page}: there is no docs/en/{page.page}\n"
        f"  do:       rename it like the English page, or delete it"
        for page in stands.of("no English page")
    ]
    found += [f"{fault}\n  do:       mend the translation" for fault in stands.faults]
    return found + (_unfinished(stands) if stands.complete else [])


def _unfinished(stands: Standing) -> list[str]:
    why = f"  expected: {stands.code} is complete, as mkdocs.yml claims\n"
    do = f"  do:       translate it, or take {stands.code} out of extra: complete"
    pages = [f"docs/{stands.code}/{p.page}: {p.state}" for p in stands.of("missing", "not begun")]
    return [f"{each}\n{why}{do}" for each in [*pages, *stands.untranslated]]


def report(stands: Standing) -> str:
    """A language in words: a line that counts, then what is to be done."""
    counts = Counter(page.state for page in stands.pages)
    wrong = failures(stands)
    lines = [
        f"{stands.code}: {', '.join(f'{n} {state}' for state, n in sorted(counts.items()))};"
        f" {len(stands.untranslated)} of {len(_sentences())} sentences to translate;"
        f" {len(wrong)} wrong"
    ]
    for page in stands.of("late"):
        seen = "the translation, with a note" if page.shown else "the English page"
        lines.append(f"late: docs/{stands.code}/{page.page} (readers see {seen})")
        lines += [f"  {line}" for fault in page.faults for line in fault.splitlines()]
    for page in stands.of("missing", "not begun"):
        lines.append(f"{page.state}: docs/{stands.code}/{page.page}")
    lines += [f"to translate: {place}" for place in stands.untranslated]
    return "\n".join([*lines, *(f"wrong: {each}" for each in wrong)])


def main(arguments: list[str]) -> int:
    """Print how the languages stand, or with --check what is wrong only; 1 if anything is."""
    stamps = [a.removeprefix("--stamp=") for a in arguments if a.startswith("--stamp=")]
    try:
        refused = [fault for each in stamps for fault in _stamp(each)]
        found = standings()
    except languages.LanguagesError as error:
        refused, found = [str(error)], []
    wrong = [fault for stands in found for fault in failures(stands)]
    if "--check" not in arguments and not stamps:
        print("\n\n".join(map(report, found)) or "English is the only language so far.")
    elif refused or wrong:
        print("\n".join(dict.fromkeys([*refused, *wrong])))
    return 1 if refused or wrong else 0


def _stamp(given: str) -> list[str]:
    code, _, page = given.partition("/")
    if not (ROOT / "docs" / code / page).exists() or code in ("", ENGLISH):
        return [f"docs/{given} is no translation\n  do:       make translations STAMP=ru"]
    return stamp(code, page)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
