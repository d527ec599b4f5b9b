"""Features and tables in one form: `python -m spec.form` writes it, with --check it only looks.

Exit code 0 if every file is in form, or was brought into it; 1 with --check if one is not.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rules.findings import AT_ONCE
from rules.form import tidy
from rules.markdown import text_of
from spec.lines import TITLES, kind_of
from spec.model import Problem
from spec.text import load

ROOT = Path(__file__).parents[1]
_ABOVE = ("tag", "remark")  # belongs to what comes below it


def main(arguments: Sequence[str] | None = None) -> int:
    """Bring every file into form, or say which are not."""
    parser = argparse.ArgumentParser(prog="python -m spec.form", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the project")
    options = parser.parse_args(arguments)
    found = list(out_of_form(options.root))
    for path, line, text in found[: AT_ONCE if options.check else None]:
        place = path.relative_to(options.root).as_posix()
        if options.check:
            told = f"{place}:{line}: found another form; expected aligned tables and steps."
            print(f"{told} Run `make format`.", file=sys.stderr)
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{place}: in form now")
    if options.check and len(found) > AT_ONCE:
        print(f"... and {len(found) - AT_ONCE} more", file=sys.stderr)
    return int(options.check and bool(found))


def out_of_form(root: Path) -> Iterator[tuple[Path, int, str]]:
    """Each file that is not in form, its first line that is not, and its text in form.

    Files that cannot be read are left alone: the checks say what is wrong with them.
    """
    tables = (
        path for facts in root.glob("rules/*/facts.md") for path in facts.parent.rglob("*.md")
    )
    forms: list[tuple[list[Path], Callable[[Path], tuple[str, str]]]] = [
        (sorted(tables), _table),
        (sorted(root.glob("features/*/*.feature")), _feature),
    ]
    for paths, read in forms:
        for path in paths:
            old, new = read(path)
            if old != new:
                pairs = zip([*old.split("\n"), ""], [*new.split("\n"), ""], strict=False)
                line = next((n for n, (a, b) in enumerate(pairs, start=1) if a != b), 1)
                yield path, line, new


def _table(path: Path) -> tuple[str, str]:
    text, findings = text_of(path, path.name)
    return (text, text) if findings else (text, tidy(text))


def _feature(path: Path) -> tuple[str, str]:
    lines = load(path, path.name)
    if isinstance(lines, Problem):
        return "", ""
    return "\n".join(lines), formed(lines)


def formed(lines: Sequence[str]) -> str:
    """A feature in form: two spaces for each level, tables aligned, a blank line before titles.

    Words, remarks and the blank lines between paragraphs stay.
    """
    kinds = [_kind(line) for line in lines]
    if "fence" in kinds:
        return "\n".join(lines)  # refused by the reader, which says what to do
    there = [n for n, kind in enumerate(kinds) if kind != "blank"]
    depths = _depths(kinds)
    written: list[str] = []
    before = -1
    for n in there:
        if before >= 0 and _parted(kinds, before, n):
            written.append("")
        written.append(("  " * depths[n] + lines[n].strip()).rstrip())
        before = n
    return "\n".join(_aligned(written)) + "\n"


def _kind(line: str) -> str:
    return "remark" if line.strip().startswith("#") else kind_of(line)


def _depths(kinds: list[str]) -> list[int]:
    """How deep each line stands; tags and remarks as deep as what comes below them."""
    found: list[int] = []
    inside, title = 0, 0  # a rule, and the last title
    for kind in kinds:
        if kind in TITLES:
            inside = 1 if kind == "Rule" else inside
            title = {"Feature": 0, "Background": 1, "Rule": 1, "Examples": 2 + inside}.get(
                kind, 1 + inside
            )
        step = 2 + inside if kind == "step" and title > 1 else title + 1
        found.append(title if kind in TITLES else step)
    below = 0
    for n in range(len(kinds) - 1, -1, -1):
        if kinds[n] in _ABOVE:
            found[n] = below
        elif kinds[n] != "blank":
            below = found[n]
    return found


def _parted(kinds: list[str], before: int, here: int) -> bool:
    """Whether a blank line stands between two lines."""
    blank = here - before > 1
    if kinds[before] == "tag":
        return False
    if kinds[before] == "remark":
        return blank
    if kinds[here] == "remark":
        below = next((kind for kind in kinds[here:] if kind not in ("remark", "blank")), "")
        return blank or below in ("tag", *TITLES)
    return kinds[here] in ("tag", *TITLES) or (blank and kinds[here] == kinds[before] == "text")


def _aligned(lines: list[str]) -> list[str]:
    """The lines with the rows of each table aligned."""
    found = list(lines)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and found[end].strip().startswith("|"):
            end += 1
        if end > start:
            found[start:end] = _table_of(found[start:end])
        start = end + 1
    return found


def _table_of(lines: list[str]) -> list[str]:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    if len({len(row) for row in rows}) > 1:
        return lines  # refused by the reader
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    indent = " " * (len(lines[0]) - len(lines[0].lstrip()))
    cells = ([c.ljust(w) for c, w in zip(row, widths, strict=True)] for row in rows)
    return [f"{indent}| {' | '.join(row)} |" for row in cells]


if __name__ == "__main__":
    sys.exit(main())
