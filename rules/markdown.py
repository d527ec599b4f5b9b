"""Markdown files of a ruleset as tables; everything that is no heading and no table is prose.

Only clean text is read: a mark, a look-alike or a broken line that an editor cannot see is refused
with its line.
"""

import re
import stat
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from rules.findings import Finding
from rules.model import Place

LARGEST = 300_000  # bytes; the longest file that a person keeps by hand is a tenth of this
COLUMNS = 7
WIDTH = 120

# What an editor cannot tell from the right character, and what to write instead.
_LOOK_ALIKES = {
    "\t": ("a tab", "Write spaces"),
    "\r": ("a carriage return", "Save the file with Unix line ends"),
    "\ufeff": ("a byte order mark", "Save the file as UTF-8 without it"),
    "\u201c": ("a smart quote", 'Write "'),
    "\u201d": ("a smart quote", 'Write "'),
    "\u2018": ("a smart quote", "Write '"),
    "\u2019": ("a smart quote", "Write '"),
    "\u00a0": ("a no-break space", "Write an ordinary one"),
    "\u202f": ("a narrow space", "Write an ordinary one"),
    "\u2007": ("a figure space", "Write an ordinary one"),
    "\u200b": ("a space of no width", "Delete it"),
}


@dataclass(frozen=True)
class Line:
    """A row of a table: its cells by the head of their column."""

    place: Place
    cells: dict[str, str]


@dataclass(frozen=True)
class Grid:
    """A table of a file: the heading above it and its place, the heads of its columns, its rows."""

    title: str
    level: int
    heading: Place
    place: Place
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


# Cells are read as they are written: what stands in a line is never looked at for marks.
_TABLES = MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])
# What `trap` has to look at: plain letters are most of a text.
_SUSPECT = re.compile(r"[^ -~]")


def read(path: Path, name: str) -> tuple[list[Grid], list[Finding]]:
    """The tables of a file, in order, and what is wrong with it; `name` is the file in messages.

    A file that is not there has no tables.
    """
    text, findings = text_of(path, name)
    if findings or not text:
        return [], findings
    grids, unread = _tables(text, name)
    return list(grids), list(unread)


@lru_cache(maxsize=256)  # a preview reads all files again whenever one of them is saved
def _tables(text: str, name: str) -> tuple[list[Grid], list[Finding]]:
    """The tables of a text, in order, and what is wrong with it."""
    grids: list[Grid] = []
    findings: list[Finding] = []
    title, level, heading = "", 0, Place(name, 1)
    tokens = _TABLES.parse(text)
    lines = text.split("\n")
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            title, level = tokens[number + 1].content, int(token.tag[1])
            heading = _place(token, name)
        elif token.type == "table_open":
            grid, found = _grid(tokens[number:], lines, name)
            grids.append(Grid(title, level, heading, *grid))
            findings += found
        elif token.type in ("code_block", "fence", "html_block"):
            findings.append(_refused(token, name))
        elif token.type == "paragraph_open" and _is_broken_table(tokens[number + 1].content):
            findings.append(_broken_table(token, name))
        elif token.type == "paragraph_open" and tokens[number + 1].content.startswith("#"):
            findings.append(_no_heading(token, name, tokens[number + 1].content.split("\n")[0]))
    return grids, findings


def text_of(path: Path, name: str) -> tuple[str, list[Finding]]:
    """The text of a file without marks that an editor cannot see, or why it cannot be read."""
    text, findings = plain(path, name)
    return (text, findings) if findings else (text, _unclean(text, name))


def plain(path: Path, name: str, largest: int = LARGEST) -> tuple[str, list[Finding]]:
    """The text of a file, or why it cannot be read. Never waits for a pipe, never reads far."""
    here = Place(name, 1)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return "", [_not_a_file(here, "a folder" if path.is_dir() else "no ordinary file")]
        if about.st_size > largest:
            found = f"{about.st_size:,} bytes"
            do = "Split the file, or take out what is no table"
            return "", [Finding(here, found, f"at most {largest:,} bytes", do)]
        data = path.read_bytes()
    except FileNotFoundError:
        found = "a link that leads nowhere"
        return "", [_not_a_file(here, found)] if path.is_symlink() else []
    except OSError as error:
        return "", [_not_a_file(here, str(error.strerror))]
    try:
        text = data.decode("utf-8")
        return text, _broken(text, name)
    except UnicodeDecodeError as error:
        line = Place(name, data[: error.start].count(b"\n") + 1)
        found = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "bytes that are no UTF-8"
        return "", [Finding(line, found, "text in UTF-8", "Save the file as UTF-8")]


def _broken(text: str, name: str) -> list[Finding]:
    """The first mark of an unresolved conflict, or the first NUL byte."""
    if mark := re.search(r"^(<{7}|>{7})( |$)|\0", text, re.MULTILINE):
        place = Place(name, text.count("\n", 0, mark.start()) + 1)
        if mark.group() == "\0":
            return [Finding(place, "a NUL byte", "plain text", "Delete it")]
        do = "Keep one of the two versions and delete the marks"
        return [Finding(place, "a conflict that was not resolved", "one version", do)]
    return []


def _not_a_file(place: Place, found: str) -> Finding:
    return Finding(place, found, "a text file", "Put the file back, or take the name away")


def _unclean(text: str, name: str) -> list[Finding]:
    """The first unclean character of each line."""
    findings = []
    for number, line in enumerate(text.split("\n"), start=1):
        odd = _SUSPECT.findall(line)
        about = next((told for character in odd if (told := trap(character))), None)
        if about:
            found, do = about
            findings.append(Finding(Place(name, number), found, "plain text", do))
    return findings


@cache
def trap(character: str) -> tuple[str, str] | None:
    """What a character is and what to do about it; None if there is nothing wrong with it."""
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    category = unicodedata.category(character)
    if category == "Nd" and not character.isascii():
        return f'the digit "{character}"', "Write 0 to 9"
    if category[0] in "CZ" and character != " ":
        return f"a character that nobody sees (U+{ord(character):04X})", "Delete it"
    return None


def _is_broken_table(text: str) -> bool:
    return any(re.match(r"\|.*|.*[^\\]\|$", line.strip()) for line in text.split("\n"))


def _broken_table(token: Token, name: str) -> Finding:
    found = "lines with bars that are no table"
    do = "Take out an empty line, or give the line of dashes as many cells as the heads have"
    return Finding(_place(token, name), found, "heads, a line of dashes, rows", do)


def _no_heading(token: Token, name: str, line: str) -> Finding:
    marks = line[: len(line) - len(line.lstrip("#"))]
    do = f'Write "{marks} {line.lstrip("#")}"'
    return Finding(_place(token, name), f'"{line}"', f'a heading, with a space after "{marks}"', do)


def _refused(token: Token, name: str) -> Finding:
    found = "a block of code or HTML"
    return Finding(_place(token, name), found, "headings, tables and prose", "Delete the block")


def _place(token: Token, name: str) -> Place:
    assert token.map is not None
    return Place(name, token.map[0] + 1)


def _grid(
    tokens: list[Token], lines: list[str], name: str
) -> tuple[tuple[Place, tuple[str, ...], tuple[Line, ...]], list[Finding]]:
    """The place, heads and rows of the table that begins with the first token."""
    rows: list[tuple[Place, list[str]]] = []
    for number, token in enumerate(tokens):
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append((_place(token, name), []))
        elif token.type in ("th_open", "td_open"):
            rows[-1][1].append(tokens[number + 1].content.strip())
    (place, heads), *body = rows
    findings = [f for where, _ in rows for f in _badly_drawn(where, lines[where.line - 1], heads)]
    if len(set(heads)) < len(heads) or len(heads) > COLUMNS:
        expected = f"at most {COLUMNS} columns, each with a head of its own"
        found = f"the heads {', '.join(heads)}"
        findings.append(Finding(place, found, expected, "Split the table, or rename a column"))
    parsed = tuple(Line(where, dict(zip(heads, cells, strict=True))) for where, cells in body)
    return (place, tuple(heads), parsed), findings


def _badly_drawn(place: Place, line: str, heads: list[str]) -> list[Finding]:
    """A row that has not one cell for each head, or is too long to read."""
    findings = []
    cells = len(re.findall(r"(?<!\\)\|", line)) - 1
    if not re.fullmatch(r"\|.*\|", line.strip()) or cells != len(heads):
        found = f"a row of {cells} cells"
        do = 'Write "|" around every cell, also around empty ones'
        findings.append(Finding(place, found, f"{len(heads)} cells", do))
    if len(line) > WIDTH:
        found = f"a line of {len(line)} characters"
        do = "Use shorter names, or say the same in two rows"
        findings.append(Finding(place, found, f"at most {WIDTH} characters", do))
    return findings


@cache
def slug(name: str) -> str:
    """A name as it stands in addresses: "not paid" -> "not-paid"."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
