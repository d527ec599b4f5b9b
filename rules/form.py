"""Tables in one form: cells aligned, one blank line around what belongs together."""

import re

from markdown_it import MarkdownIt

from rules.markdown import WIDTH

_BAR = re.compile(r"(?<!\\)\|")


def tidy(text: str) -> str:
    """A Markdown file with its tables aligned; what is no table keeps its words.

    Where a table would be too wide, its widest columns are narrower than their longest cells.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(lines))
    tables = [token.map for token in tokens if token.type == "table_open" and token.map]
    heads = {token.map[0] for token in tokens if token.type == "heading_open" and token.map}
    for first, end in tables:
        lines[first:end] = aligned(lines[first:end])
    starts = heads | {first for first, _ in tables} | {end for _, end in tables}
    starts |= {head + 1 for head in heads}
    spaced = [
        part for n, line in enumerate(lines) for part in ([""] if n in starts else []) + [line]
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(spaced)).strip("\n") + "\n"


def aligned(lines: list[str]) -> list[str]:
    """The lines of one table, the line of dashes second, with columns of one width.

    Where that would be too wide, the longest rows stand by themselves.
    """
    rows = [[cell.strip() for cell in _BAR.split(_inner(line))] for line in lines]
    columns = max(map(len, rows))
    heads, dashes, *body = [row + [""] * (columns - len(row)) for row in rows]
    wide = sorted(body, key=lambda row: len(_drawn(row, [])))
    while len(_drawn(heads, widths := _widths([heads, *wide]))) > WIDTH and wide:
        wide.pop()
    line = [_dashes(cell, width) for cell, width in zip(dashes, widths, strict=True)]
    fit = [(row, widths if len(_drawn(row, widths)) <= WIDTH else []) for row in body]
    return [_drawn(heads, widths), _drawn(line, widths), *(_drawn(*each) for each in fit)]


def _inner(line: str) -> str:
    return line.strip().removeprefix("|").removesuffix("|")


def _widths(rows: list[list[str]]) -> list[int]:
    return [max(3, *map(len, column)) for column in zip(*rows, strict=True)]


def _drawn(row: list[str], widths: list[int]) -> str:
    cells = zip(row, [*widths, *[0] * len(row)], strict=False)
    return f"| {' | '.join(cell.ljust(width) for cell, width in cells)} |"


def _dashes(cell: str, width: int) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return ":" * left + "-" * (width - left - right) + ":" * right
