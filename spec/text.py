"""From the bytes of a file to lines of ordinary characters."""

import re
import unicodedata
from pathlib import Path

from spec.model import Problem

_SAVE = 'save the file again as "UTF-8" ("Encoding" in the Save As window of the editor)'
_EXPECTED = "a text file that is saved as UTF-8"
# Letters of the Cyrillic alphabet that look like Latin ones.
_LOOKALIKES = str.maketrans("аеорсухіАВЕКМНОРСТХІ", "aeopcyxiABEKMHOPCTXI")  # noqa: RUF001


def load(path: Path, file: str) -> list[str] | Problem:
    """The lines of the file, without line ends, or why it cannot be read."""
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        return Problem(file, None, "a folder", "a file", "rename the folder or move it away")
    except OSError as error:
        found = f"a file that cannot be opened ({error.strerror or error})"
        return Problem(file, None, found, "a file that you may read", "ask for access to the file")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data:
        return Problem(file, None, "a file that is saved as UTF-16", _EXPECTED, _SAVE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(file, line, "a letter that is not saved as UTF-8", _EXPECTED, _SAVE)
    return re.split("\r\n|\r|\n", text)


def clean(lines: list[str], file: str) -> tuple[list[str], list[Problem]]:
    """The lines with odd characters replaced by what was meant, and a problem for each such line.

    Remarks (lines that begin with #) are cleaned without a problem.
    """
    cleaned, problems = [], []
    for number, line in enumerate(lines, start=1):
        better, found = _clean_line(line)
        cleaned.append(better)
        if found and not line.lstrip().startswith("#"):
            problems.append(Problem(file, number, *found))
    return cleaned, problems


def _clean_line(line: str) -> tuple[str, tuple[str, str, str] | None]:
    """The line as it was meant, and what was found, expected and is to be done."""
    odd = [place for place, character in enumerate(line, start=1) if _odd(character)]
    if odd:
        return _without_odd(line), _invisible(line, odd)
    for word in re.findall(r"[^\W\d_]+", line):
        if re.search("[A-Za-z]", word) and re.search("[\u0370-\u052f]", word):
            found = f'"{word}", in which a letter only looks like an English one'
            do = f'type "{word.translate(_LOOKALIKES)}" again with an English keyboard'
            return line.translate(_LOOKALIKES), (found, "English letters only", do)
    return line, None


def _invisible(line: str, odd: list[int]) -> tuple[str, str, str]:
    first = line[odd[0] - 1]
    do = "replace it with an ordinary space" if _is_space(first) else "delete it"
    found = f"an invisible character ({_name(first)}) at place {odd[0]} of the line"
    before = line[: odd[0] - 1].strip()
    if before:
        found += f', after "{before}"'
    if odd[1:]:
        found += f", and more at {', '.join(map(str, odd[1:]))}"
    return found, "ordinary letters and spaces only", do


def _odd(character: str) -> bool:
    if character in " \t":
        return False
    return unicodedata.category(character) in {"Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cs"}


def _is_space(character: str) -> bool:
    return unicodedata.category(character).startswith("Z")


def _without_odd(line: str) -> str:
    spaced = (" " if _odd(c) and _is_space(c) else c for c in line)
    return "".join(c for c in spaced if not _odd(c))


def _name(character: str) -> str:
    return unicodedata.name(character, f"number {ord(character)}").lower()
