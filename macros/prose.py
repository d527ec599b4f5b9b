"""Prose states no numbers, no button names and no deadlines of its own: `python -m macros.prose`.

Pages get them from macros, so that a page cannot say another number than the rules.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from rules.buttons import BUTTONS
from rules.numbers import NUMBERS

ROOT = Path(__file__).parents[1]
# docs/decisions is for people who work on the guide; its prose may say anything.
LANGUAGES = sorted((ROOT / "docs").glob("[a-z][a-z]"))

# What is not prose: macro calls, addresses of links, anchors and classes of headings.
_NOT_PROSE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|\{:?\s*[#.][^}]*\}|<[^>]*>")
_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred"),
)
_UNITS = r"(?:business |working |calendar )?(?:hours?|days?|weeks?|months?|years?|grams?)"
_WORDED = re.compile(rf"\b(?:{'|'.join(_WORDS)})[ -]{_UNITS}\b", re.IGNORECASE)
_NUMBER = re.compile(rf"\d+(?:[.,]\d+)?(?: {_UNITS}\b)?")
# A label of one common word is a button only where it is set apart or stands inside a sentence.
_INSIDE = r"(?:(?<=\*\*)|(?<=[\"\'])|(?<=[a-z,;] ))"
_LABELS = sorted(BUTTONS.values(), key=lambda button: -len(button.label))


def findings(folder: Path, root: Path = ROOT) -> list[str]:
    """What the Markdown pages below `folder` state themselves: file and line, found, what to do."""
    found = []
    for path in sorted(folder.rglob("*.md")):
        place = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if number < _end_of_settings(lines) and not line.startswith(("title:", "description:")):
                continue
            prose = _NOT_PROSE.sub(lambda match: " " * len(match.group()), line)
            found += [f"{place}:{number}: {finding}" for finding in _line(prose)]
    return found


def _end_of_settings(lines: list[str]) -> int:
    """The line that ends the settings at the top of a page, or 0 if it has none."""
    return lines.index("---", 1) + 1 if lines[:1] == ["---"] else 0


def _line(prose: str) -> Iterator[str]:
    for match in [*_NUMBER.finditer(prose), *_WORDED.finditer(prose)]:
        yield f'found "{match.group()}"; {_use_number(match.group())}'
    for button in _LABELS:
        prose, found = re.subn(_label(button.label), " ", prose)
        if found:
            yield f'found the button "{button.label}"; write {{{{ button("{button.id}") }}}}'


def _label(label: str) -> str:
    before = r"\b" if " " in label else _INSIDE
    return rf"{before}{re.escape(label)}\b"


def _use_number(text: str) -> str:
    value, _, unit = text.lower().partition(" ")
    value = str(_WORDS.index(value) + 1) if value in _WORDS[:20] else value
    for number in NUMBERS.values():
        for stated in filter(None, (number.today, number.article)):
            if str(stated.value) == value and unit.startswith(stated.unit):
                return f'write {{{{ number("{number.id}") }}}}'
    return "put it into rules/numbers.py and write {{ number(...) }}"


def main() -> int:
    """Print the findings of all languages; 1 if there are any."""
    found = [line for folder in LANGUAGES for line in findings(folder)]
    print("\n".join(found) if found else "Prose states no number and no button of its own.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
