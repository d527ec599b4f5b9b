"""Prose states no numbers, no button names and no deadlines of its own: `python -m macros.prose`.

Pages get them from macros, so that a page cannot say another number than the rules.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from macros import markup
from macros.ageing import RESTS
from macros.languages import LanguagesError, rulesets
from rules.findings import RulesetError, at_most, brief, told
from rules.loader import load
from rules.markdown import plain
from rules.model import Button, Ruleset

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "en"

# What is not prose. The texts of links, and the titles that a pointer shows, are.
_SETTINGS = re.compile(r"\A---\n.*?^---$", re.DOTALL | re.MULTILINE)
_UNREAD_SETTING = re.compile(r"^(?!title:|description:)\S.*(?:\n[ \t].*)*", re.MULTILINE)
_NOT_PROSE = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}"  # what Jinja reads
    r"|\]\([^\s)]*|^\[[^\]]+\]:\s*\S+"  # where links lead
    r"|\{:?\s*[#.][^}\"]*"  # anchors and classes
    r'|\{:\s*data-rests="[^"]*"'  # what a paragraph rests on
    r"|<!--.*?-->|<[a-zA-Z/][^>]*>",
    re.DOTALL | re.MULTILINE,
)

ANCHOR = re.compile(r"\{#\s*([\w-]+)\s*\}")  # Jinja reads "{#" as the beginning of a comment

_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **{
        f"{ten} {one}": 10 * value + digit
        for value, ten in enumerate(_TENS, start=2)
        for digit, one in enumerate(_ONES[:9], start=1)
    },
    "hundred": 100,
}
_GAP = r"[-\s]"
_WORDS = "|".join(w.replace(" ", _GAP) for w in sorted(_VALUES, key=len, reverse=True))
_UNITS = rf"(?:(?:business|working|calendar){_GAP})?(?:hour|day|week|month|year|gram)s?"
_WORDED = re.compile(rf"\b({_WORDS}){_GAP}({_UNITS})\b", re.IGNORECASE)
_NUMBER = re.compile(rf"(\d+(?:[.,]\d+)?)(?:{_GAP}({_UNITS}|points?|g)\b)?", re.IGNORECASE)
_SAME_UNIT = {"g": "gram", "working day": "business day", "calendar day": "day"}

# A label of one common word is a button only inside a sentence, or where it is set apart alone.
_OPEN, _CLOSE = r"[*_\"'`(\[\u201c\u2018\u00ab]", r"[.,;!?]?[*_\"'`)\]\u201d\u2019\u00bb]"
_INSIDE = rf"(?<=[a-z,;])(?!\s*\n\s*\n)\s+{_OPEN}*(?P<inside>LABEL)\b"
_APART = rf"(?<={_OPEN})(?P<apart>LABEL)(?={_CLOSE})"

Finding = tuple[int, str]  # the place in the text, and what is found there


def findings(folder: Path, ruleset: Ruleset, root: Path = ROOT) -> list[str]:
    """What the Markdown pages below `folder` state themselves: file and line, found, what to do."""
    found = list(unreadable(folder, root).values())
    for path in [] if found else sorted(folder.rglob("*.md")):
        place = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8-sig")
        prose = _prose(text)
        wrong = [*_anchors(text), *_numbers(prose, ruleset), *_buttons(prose, ruleset)]
        wrong += [*_unknown(text, ruleset), *_foreign(text)]
        for start, finding in sorted(wrong):
            found.append(f"{place}:{prose.count(chr(10), 0, start) + 1}: {brief(finding)}")
    return found


def unreadable(folder: Path, root: Path = ROOT) -> dict[Path, str]:
    """The pages below `folder` that cannot be read, and why: file and line, expected, found, do."""
    read = ((path, plain(path, path.relative_to(root).as_posix())) for path in folder.rglob("*.md"))
    return {path: str(findings[0]) for path, (_, findings) in sorted(read) if findings}


def _prose(text: str) -> str:
    """The text with blanks for what is not prose; every letter stays in its place."""
    settings = _SETTINGS.match(text)
    end = settings.end() if settings else 0
    return _UNREAD_SETTING.sub(_blank, text[:end]) + _NOT_PROSE.sub(_blank, text[end:])


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _anchors(text: str) -> Iterator[Finding]:
    for match in ANCHOR.finditer(text):
        yield match.start(), f'found "{match[0]}", which opens a comment; write {{ #{match[1]} }}'


def _numbers(prose: str, ruleset: Ruleset) -> Iterator[Finding]:
    for match in [*_NUMBER.finditer(prose), *_WORDED.finditer(prose)]:
        number, unit = (" ".join(re.split(r"[-\s]+", part or "")) for part in match.groups())
        value = str(_VALUES.get(number.lower(), number))
        found = " ".join(match.group().split())
        yield match.start(), f'found "{found}"; {_use_number(value, unit.lower(), ruleset)}'


def _use_number(value: str, unit: str, ruleset: Ruleset) -> str:
    unit = unit.removesuffix("s")
    unit = _SAME_UNIT.get(unit, unit)
    ids = [
        f'{{{{ number("{number.id}") }}}}'
        for number in ruleset.numbers.values()
        if (str(number.value), number.unit) == (value, unit)
    ]
    if not ids:
        return f"put it into rules/{ruleset.name}/numbers.md and write {{{{ number(...) }}}}"
    return f"write {' or '.join(dict.fromkeys(ids))}"


def _buttons(prose: str, ruleset: Ruleset) -> Iterator[Finding]:
    for button in sorted(ruleset.buttons.values(), key=lambda button: -len(button.label)):
        label = _label(button)
        for match in label.finditer(prose):
            place = match.start(match.lastgroup or 0)
            yield place, f'found the button "{button.label}"; write {{{{ button("{button.id}") }}}}'
        prose = label.sub(_blank, prose)  # "Cancel Order" is not also "Cancel"


def _foreign(text: str) -> Iterator[Finding]:
    """What a page holds beside words. Its settings are data: there only signs count."""
    settings = _SETTINGS.match(text)
    end = settings.end() if settings else 0
    values = re.sub(r"\\[uU]([0-9a-fA-F]{4,8})|\\x([0-9a-fA-F]{2})", _unescaped, text[:end])
    yield from ((0, what) for what in dict(markup.signs(values)).values())
    yield from ((end + start, what) for start, what in markup.foreign(text[end:]))


def _unescaped(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else escape[0]


def _unknown(text: str, ruleset: Ruleset) -> Iterator[Finding]:
    """Statements that a paragraph names as what it rests on, and that nobody knows."""
    for match in RESTS.finditer(text):
        for name in match.group(1).split() or [""]:
            if name not in ruleset.statements:
                do = f"name statements of rules/{ruleset.name}/evidence.toml, apart by blanks"
                yield match.start(1), f'found "{name}" in data-rests; {do}'


def _label(button: Button) -> re.Pattern[str]:
    label = re.escape(button.label).replace(r"\ ", r"\s+")
    if " " in button.label:
        return re.compile(rf"\b{label}\b")
    return re.compile(f"{_INSIDE}|{_APART}".replace("LABEL", label))


def main() -> int:
    """Print the findings; 1 if there are any."""
    try:
        found = findings(PAGES, load(ROOT / "rules" / rulesets()[0]))
    except LanguagesError as error:
        found = [str(error)]
    except RulesetError as error:
        print(told(error.findings), file=sys.stderr)
        return 1
    print(at_most(found, "\n") or "Prose states no number and no button of its own.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
