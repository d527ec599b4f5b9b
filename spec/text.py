"""From the bytes of a file to lines of ordinary characters."""

import re
import stat
import unicodedata
from pathlib import Path

from spec.model import Problem

LIMIT = 1_000_000  # bytes; a hundred times what a topic needs
Fault = tuple[str, str, str]  # what is found, what is expected, what to do

_SAVE = 'save the file again as "UTF-8" ("Encoding" in the Save As window of the editor)'
_EXPECTED = "a text file that is saved as UTF-8"
QUOTES = {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛‹›", "'")}  # noqa: RUF001
# Letters of the Cyrillic alphabet that look like Latin ones.
_LOOKALIKES = str.maketrans("аеорсухіАВЕКМНОРСТХІ", "aeopcyxiABEKMHOPCTXI")  # noqa: RUF001


def load(path: Path, file: str) -> list[str] | Problem:
    """The lines of the file, without line ends, or why it cannot be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            what = "a folder" if path.is_dir() else "a pipe or a device"
            return Problem(file, None, what, "a file", f"move {what[2:]} away")
        if found.st_size > LIMIT:
            size = f"a file of {found.st_size / 1e6:.1f} MB"
            do = "look whether this is the right file, or divide it"
            return Problem(file, None, size, "a file of 1 MB at most", do)
        data = path.read_bytes()
    except OSError as error:
        reason = f"a file that cannot be opened ({error.strerror or error})"
        return Problem(file, None, reason, "a file that you may read", "ask for access to the file")
    return _decode(data, file)


def refuse_file(lines: list[str], file: str) -> Problem | None:
    """What makes all lines of a file doubtful: a merge half done, another language."""
    for number, line in enumerate(lines, start=1):
        if re.match(r"(<{7}|={7}|>{7}|\|{7})( |$)", line):
            do = "keep what is right of the two versions, and delete the lines with the marks"
            found = f'"{line}", the mark of a conflict that was not resolved'
            return Problem(file, number, found, "one version of the text", do)
        language = re.match(r"\s*#\s*language\s*:\s*(.*)", line)
        if language and language[1].strip() != "en":
            do = "delete this line, and write the file in English"
            return Problem(file, number, f'"{line.strip()}"', "a feature in English", do)
    return None


def odd_character(line: str) -> Fault | None:
    """What is wrong with the characters of a line that is not a remark."""
    if line.isascii() and line.isprintable():
        return None
    for place, character in enumerate(line, start=1):
        expected, do = _oddness(character)
        if expected:
            before = line[: place - 1].strip()
            after = f', after "{before}"' if before else ""
            return f"{_name(character)} at place {place} of the line{after}", expected, do
    for word in re.findall(r"[^\W\d_]+", line):
        if re.search("[A-Za-z]", word) and re.search("[\u0370-\u052f]", word):
            found = f'"{word}", in which a letter only looks like an English one'
            do = f'type "{word.translate(_LOOKALIKES)}" again with an English keyboard'
            return found, "English letters only", do
    return None


def _decode(data: bytes, file: str) -> list[str] | Problem:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf_16(data):
        return Problem(file, None, "a file that is saved as UTF-16", _EXPECTED, _SAVE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(file, line, "a letter that is not saved as UTF-8", _EXPECTED, _SAVE)
    return re.split("\r\n|\r|\n", text)


def _is_utf_16(data: bytes) -> bool:
    """Whether every second byte is a NUL, as in English in UTF-16, and hardly any of the others."""
    few, many = sorted(half.count(0) / (len(half) or 1) for half in (data[::2], data[1::2]))
    return many > 0.5 and few < 0.1


def _oddness(character: str) -> tuple[str, str]:
    """What is expected instead of an odd character, and what to do; "" for an ordinary one."""
    if character.isascii() and (character.isprintable() or character == "\t"):
        return "", ""
    category = unicodedata.category(character)
    if category[0] == "Z":
        return "ordinary spaces only", "replace it with an ordinary space"
    if category[0] == "C":
        return "ordinary letters and spaces only", "delete it"
    if category == "Nd":
        return "digits 0 to 9", f'write "{unicodedata.decimal(character)}"'
    if character in QUOTES:
        return "straight quotation marks", f"write {QUOTES[character]} instead"
    return "", ""


def _name(character: str) -> str:
    if unicodedata.category(character)[0] not in "CZ":
        return f'"{character}" ({unicodedata.name(character)})'
    name = "NUL" if character == "\0" else f"number {ord(character)}"
    return f"an invisible character ({unicodedata.name(character, name)})"
