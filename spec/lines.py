"""Line by line: what the official parser would take for prose, or refuse in its own terms.

A file is divided into parts, each a title with all that stands under it. The first problem of a
part is told and the part is left out, so that one mistake does not show up as several.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from spec.model import Problem
from spec.text import odd_character
from spec.vocabulary import Vocabulary

STEPS = ("Given", "When", "Then", "And", "But")
TITLES = ("Feature", "Background", "Rule", "Scenario Outline", "Scenario", "Examples")
A_STEP = "a step in English (Given, When, Then, And, But), or a title with a colon"
A_FEATURE = (
    'a line "Feature: ..." in English at the top of the file',
    'begin the file with "Feature:" and its name',
)

_MARKS = {"#": "blank", "@": "tag", "|": "row", '"""': "fence", "```": "fence"}
# What may come under a title or after a line, by its kind. Tags are looked at apart.
_BELOW: dict[str, tuple[str, ...]] = {
    "": (),
    "Feature": ("text",),
    "Rule": ("text",),
    "Background": ("step",),
    "Scenario": ("step",),
    "Scenario Outline": ("step",),
    "step": ("step", "Examples"),
    "Examples": ("row",),
    "row": ("row", "Examples"),
}
# What is expected instead, and what to do.
_MISPLACED = {
    "step": (
        "steps only above the Examples of a Scenario, text that does not begin like a step",
        'write a line "Scenario: ..." above it, or move it; begin text with another word',
    ),
    "Examples": (
        "Examples only under the steps of a Scenario Outline",
        "move the examples under the steps to which they belong",
    ),
    "row": ('a table only under "Examples:"', 'write "Examples:" above it, or delete the table'),
    "fence": (
        "steps that say everything in one line, and text without such marks",
        "delete the block, or say it in the line of the step",
    ),
    "tag": (
        "a Rule or a Scenario below the tag",
        "delete the tag, or move it above a Rule or a Scenario",
    ),
}
# Titles, and what others who write Gherkin call them; and what to write instead.
_TITLES = {
    **{title.lower(): f'"{title}:"' for title in TITLES},
    "ability": '"Feature:"',
    "business need": '"Feature:"',
    "example": '"Scenario:" or "Examples:"',
    "scenarios": '"Examples:"',
    "scenario template": '"Scenario Outline:"',
}

_NO_TAG = 'delete it, or write "@" and the id of a statement'
PLACEHOLDER = re.compile(r"<([^<>]*)>")
Finding = tuple[int, str, str, str]  # the line, then what is found, expected, and to be done


@dataclass(frozen=True)
class Part:
    """A title with its tags, and the lines below it.

    title  such as "Rule"; "" for what stands above the first title
    line   of the title, from 1
    lines  numbers of all lines, those of the tags included
    """

    title: str
    line: int
    lines: range


def check_lines(
    lines: list[str], file: str, vocabulary: Vocabulary
) -> tuple[list[Problem], list[str] | None]:
    """The first problem of each part; and the lines, empty where a part has a problem.

    The lines are None if the problem is with what all scenarios share: Feature or Background.
    """
    head, *parts = _parts(lines)
    if not parts or parts[0].title != "Feature":
        return [_no_feature(lines, file)], None
    problems: list[Problem] = []
    kept, shared = list(lines), True
    for before, part in zip([head, head, *parts], [head, *parts], strict=False):
        found = _misplaced_title(lines, before, part)
        found = found or next(_findings(lines, part, vocabulary), None)
        if found:
            problems.append(Problem(file, *found))
            shared = shared and part.title not in ("Feature", "Background")
            for number in part.lines:
                kept[number - 1] = ""
    return problems, kept if shared else None


def kind_of(line: str) -> str:
    """What a line is by its beginning: blank, tag, row, fence, step, text, or one of TITLES.

    Remarks are blank. Other words for the same, such as "Example:", are text.
    """
    text = line.strip()
    title = next((title for title in TITLES if text.startswith(f"{title}:")), None)
    mark = next((kind for mark, kind in _MARKS.items() if text.startswith(mark)), None)
    if re.match(rf"({'|'.join(STEPS)})( |$)", text):
        return "step"
    return title or mark or ("text" if text else "blank")


def _parts(lines: list[str]) -> list[Part]:
    """What stands above the first title, then each part."""
    titles, start = [("", 0, 1)], 1
    for number, line in enumerate(lines, start=1):
        kind = kind_of(line)
        if kind in TITLES and kind != "Examples":
            titles.append((kind, number, start))
        if kind not in ("tag", "blank"):
            start = number + 1
    ends = [start for _, _, start in titles[1:]] + [len(lines) + 1]
    return [
        Part(title, number, range(start, end))
        for (title, number, start), end in zip(titles, ends, strict=True)
    ]


def _no_feature(lines: list[str], file: str) -> Problem:
    expected, do = A_FEATURE
    for number, line in enumerate(lines, start=1):
        if kind_of(line) not in ("blank", "tag"):
            do = _meant_title(line) if kind_of(line) == "text" else ""
            return Problem(file, number, _quoted(line), expected, do or A_FEATURE[1])
    return Problem(file, None, "an empty file, or nothing but remarks and tags", expected, do)


def _misplaced_title(lines: list[str], before: Part, part: Part) -> Finding | None:
    quoted = _quoted(lines[part.line - 1])
    if part.title == "Feature" and before.title:
        do = "move everything from this line on to a file of its own, or delete this line"
        return part.line, quoted, "one Feature in each file", do
    if part.title == "Background" and before.title != "Feature":
        do = "move the Background and its steps above the first Rule, or into the scenarios"
        return part.line, quoted, "one Background, above the first Rule", do
    return None


def _findings(lines: list[str], part: Part, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What is wrong with the lines of a part, in order; the first is the one to tell."""
    last = part.title
    for number in part.lines:
        line, kind = lines[number - 1], kind_of(lines[number - 1])
        odd = None if line.lstrip().startswith("#") else odd_character(line)
        if odd:
            yield number, *odd
        if kind == "tag":
            yield from _tags(lines, number, part, vocabulary)
        elif kind != "blank":
            if number != part.line:
                yield from _line(lines, number, part, last, vocabulary)
            last = last if kind == "text" else kind
    if last == "Background":
        do = "write a Given step under it, or delete the line"
        yield part.line, "a Background without steps", A_STEP, do


def _line(
    lines: list[str], number: int, part: Part, last: str, vocabulary: Vocabulary
) -> Iterator[Finding]:
    """What is wrong with a line below a title; `last` is the kind of what came before."""
    line, kind = lines[number - 1], kind_of(lines[number - 1])
    if kind in _BELOW[last]:
        if kind == "text":
            yield from _prose(line, number, vocabulary)
        if kind == "row" and last == "Examples":
            yield from _table(lines, number)
        if line.strip() in STEPS:
            do = "write a sentence after it, or delete the line"
            yield number, f"{_quoted(line)} and nothing after it", "a sentence", do
    elif kind == "text":
        yield number, _quoted(line), *_text(line, last, vocabulary)
    else:
        if kind == "step":
            yield from _paragraph(lines, part, number)
        yield number, _quoted(line), *_MISPLACED[kind]


def _paragraph(lines: list[str], part: Part, number: int) -> Iterator[Finding]:
    """The line with a colon that begins a paragraph in which a step stands, for want of a title."""
    start = number
    while start - 1 > part.line and lines[start - 2].strip():
        start -= 1
    line = lines[start - 1]
    if start > part.line + 1 and ":" in line and kind_of(line) == "text":
        expected = 'a title in English above the steps, such as "Scenario:"'
        yield start, _quoted(line), expected, "write the title that was meant"


def _text(line: str, last: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """What is expected instead of text in its place, and what to do."""
    title = _meant_title(line)
    if last == "":
        return A_FEATURE
    if last in ("Examples", "row"):
        do = title or 'begin a row with "|", a remark with "#"'
        return "a row of the table, or the next Scenario", do
    kind = vocabulary.kind_of(line.strip())
    do = f'write "{kind.capitalize()}" before it' if kind else title or _meant_step(line)
    return A_STEP, f'{do or "begin a step with one of these words"}; begin a remark with "#"'


def _prose(line: str, number: int, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What is wrong with a line of prose that was probably meant to be something else."""
    text = line.strip()
    if set(text.split()) <= set(vocabulary.tags):
        do = f'write "@{text}" instead of "{text}"'
        yield number, _quoted(line), 'tags that begin with "@"', do
    if vocabulary.kind_of(text) or vocabulary.kind_of(text.partition(" ")[2]):
        yield number, _quoted(line), *_MISPLACED["step"]
    if do := _meant_title(line, 0.8):
        expected = "a title with a colon, or text that does not begin like one"
        yield number, _quoted(line), expected, f"{do}, or begin the text with another word"


def _meant_title(line: str, likeness: float = 0.7) -> str:
    """What to do about a line that begins nearly like a title, or ""; likeness from 0 to 1."""
    text = line.strip()
    written, colon, _ = text.partition(":")
    alike = difflib.get_close_matches(" ".join(written.lower().split()), _TITLES, 1, likeness)
    if colon and alike:
        return f'write {_TITLES[alike[0]]} instead of "{written}:"'
    begun = next(
        (title for title in (*TITLES, "Example") if f"{text} ".startswith(f"{title} ")), ""
    )
    return f'write {_TITLES[begun.lower()]} instead of "{begun}"' if begun else ""


def _meant_step(line: str) -> str:
    """What to do about a line that begins nearly like a step, or ""."""
    word = line.split()[0]
    for keyword in STEPS:
        glued = word.startswith(keyword) and word.rstrip(":.,;") != keyword
        if glued or line.strip().startswith(f"{keyword}\t"):
            return f'put one ordinary space after "{keyword}"'
    words = {keyword.lower(): f'"{keyword}"' for keyword in STEPS}
    plain = word.lower().rstrip(":.,;")
    near = difflib.get_close_matches(plain, words, 2, 0.8)
    near = near or difflib.get_close_matches(plain, words, 1, 0.6)
    return f'write {" or ".join(words[each] for each in near)} instead of "{word}"' if near else ""


def _tags(lines: list[str], number: int, part: Part, vocabulary: Vocabulary) -> Iterator[Finding]:
    words = re.split(r"\s#", lines[number - 1].strip())[0].split()
    for n, word in enumerate(words):
        tag = word.removeprefix("@")
        if word.startswith("@") and tag in vocabulary.tags:
            continue
        if n and kind_of(" ".join(words[n:])) in TITLES:
            expected = "the tags on a line of their own, above the title"
            do = f'write "{" ".join(words[:n])}" on the line above'
            yield number, _quoted(lines[number - 1]), expected, do
        near = difflib.get_close_matches(tag.upper(), vocabulary.tags, 1, 0.5)
        do = f'write "@{near[0]}" instead of "{word}"' if near else _NO_TAG
        if tag.startswith("_"):
            do = 'delete the tag; to leave a scenario out, put "#" before its lines'
        yield number, f'"{word}"', 'tags that are "@" and the id of a statement', do
    below = (kind for kind in map(kind_of, lines[number:]) if kind not in ("blank", "tag"))
    # A tag above text stands above a title that is misspelt.
    if number > part.line and next(below, "") != "text":
        yield number, _quoted(lines[number - 1]), *_MISPLACED["tag"]


def _table(lines: list[str], header: int) -> Iterator[Finding]:
    """The faults of a table: rows that are broken or uneven, odd names of columns."""
    table = takewhile(
        lambda each: kind_of(each[1]) in ("row", "blank"), enumerate(lines[header - 1 :], header)
    )
    rows = {number: line.strip() for number, line in table if kind_of(line) == "row"}
    for number, row in rows.items():
        if not row.endswith("|"):
            yield number, 'a row without "|" at its end', '"|" around each cell', 'add the last "|"'
        if "\\" in row:  # the official compiler cannot fill it in
            yield number, "a row with a backslash", "a row without it", "delete the backslash"
    for name in rows[header][1:-1].split("|"):
        if not re.fullmatch(r"[\w -]+", name.strip()):
            found = f'a column with the name "{name.strip()}"'
            yield header, found, "a name of letters and digits", "give the column another name"
    yield from _uneven({number: row.count("|") - 1 for number, row in rows.items()})


def _uneven(cells: dict[int, int]) -> Iterator[Finding]:
    """The rows with more or fewer cells than they should have; cells by line, the header first.

    The header decides how many, unless all rows under it agree on another number.
    """
    header, *body = cells.values()
    width = body[0] if len(body) > 1 and len(set(body)) == 1 else header
    for number, count in cells.items():
        if count != width:
            do = "add the missing cells" if count < width else "delete the cells that are too many"
            found = f"a row with {count} cell{'' if count == 1 else 's'}"
            yield number, found, f"{width} cells, as in the other rows", do


def _quoted(line: str) -> str:
    return f'"{line.strip()}"'
