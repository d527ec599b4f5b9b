"""What the rules rest on: the statements of the article (claims.toml), newer facts (evidence.toml).

A ruleset may rest on the statements of another one too: `also` names the folder.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from rules.findings import Finding
from rules.markdown import text_of, trap
from rules.model import Grade, Place, Source, Statement
from rules.reader import Reader

Record = dict[str, Any]
Shape = Mapping[str, type]

# What a record may hold, beside its id.
KINDS: dict[Any, type] = {str: str, tuple[str, ...]: list, date | None: date}
CLAIM: Shape = {"says": str, "kind": str, "topic": str, "reading": str}
FACT: Shape = {
    field.name: KINDS[field.type] for field in fields(Statement)[1:] if field.type in KINDS
}
SOURCE: Shape = {field.name: str for field in fields(Source)}
# A statement has to say something; a source needs all that has no default.
NEEDED = {field.name for field in fields(Source) if field.default is MISSING}
PARTS: Shape = {"also": str, "checked": date, "unseen": list, "sources": dict, "facts": dict}


def read_statements(
    reader: Reader, grades: Mapping[str, Grade], doubts: Mapping[str, str]
) -> tuple[dict[str, Statement], dict[str, Source], tuple[str, ...]]:
    """The statements and sources of a ruleset, and what no live page has confirmed; what is wrong
    with their files goes to the reader.

    grades, doubts  the kinds of source and the levels of confidence that there are

    Raises RulesetError where TOML cannot be read: without it every row would seem wrong.
    """
    claims = _toml(reader, "claims.toml")
    evidence = _fitting(reader, Place(reader.file("evidence.toml"), 1), _evidence(reader), PARTS)
    reader.stop_if_wrong()
    statements = _of_another(reader, evidence["also"]) if "also" in evidence else {}
    reader.stop_if_wrong()
    own = _claims(reader, claims) | _facts(reader, evidence)
    statements |= own
    sources = {}
    for name, place, entry in _records(reader, "evidence.toml", "sources", evidence, SOURCE):
        reader.known(place, "grade", entry["grade"], grades)
        sources[name] = Source(**{field: entry.get(field, "") for field in SOURCE})
    reader.stop_if_wrong()
    for statement in own.values():
        if statement.checked:
            here = _line(reader, statement.place, ("confidence =",))
            reader.known(here, "confidence", statement.confidence, doubts)
        for source in statement.sources:
            here = _line(reader, statement.place, ("sources =",))
            reader.known(here, "source", source, sources)
        for other in statement.bears_on:
            here = _line(reader, statement.place, ("bears_on =",))
            reader.known(here, "statement", other, statements)
    return statements, sources, tuple(map(str, evidence.get("unseen", ())))


def _of_another(reader: Reader, name: str) -> dict[str, Statement]:
    """The statements in the claims.toml and evidence.toml of the ruleset beside this one."""
    other = Reader(reader.folder.parent / name)
    if not other.folder.is_dir():
        place = _line(reader, Place(reader.file("evidence.toml"), 1), ("also =",))
        do = "Name the folder of a ruleset"
        reader.refuse(place, f'also = "{name}"', "a ruleset beside this one", do)
    statements = _claims(other, _toml(other, "claims.toml")) | _facts(other, _evidence(other))
    reader.add(other.findings)
    return statements


def _evidence(reader: Reader) -> Record:
    return _toml(reader, "evidence.toml")


def _claims(reader: Reader, claims: Record) -> dict[str, Statement]:
    """TOML reads [A1.2] as table "2" inside table "A1"."""
    return {
        f"{section}.{name}": Statement(
            id=f"{section}.{name}",
            says=entry["says"],
            topics=(entry["topic"],) if "topic" in entry else (),
            place=place,
            kind=entry.get("kind", "fact"),
            reading=entry.get("reading", ""),
        )
        for section in claims
        for name, place, entry in _records(reader, "claims.toml", section, claims, CLAIM)
    }


def _facts(reader: Reader, evidence: Record) -> dict[str, Statement]:
    found: dict[str, Statement] = {}
    undated: dict[str, Place] = {}
    for name, place, entry in _records(reader, "evidence.toml", "facts", evidence, FACT):
        checked = entry.pop("checked", evidence.get("checked"))
        if checked is None:
            undated[name] = place
        lists: Record = {f: tuple(map(str, entry.pop(f, ()))) for f in FACT if FACT[f] is list}
        found[name] = Statement(id=name, place=place, checked=checked, **lists, **entry)
    if undated:
        do = "Write checked = 2026-01-31 at the top of the file, or in each record"
        names = f"{', '.join(undated)} without a day"
        reader.refuse(min(undated.values()), names, "when it was last checked", do)
    return found


def _records(
    reader: Reader, file: str, part: str, read: Record, shape: Shape
) -> Iterator[tuple[str, Place, Record]]:
    """The records in a part of a file, by name, with the places where they begin."""
    needed = NEEDED if shape is SOURCE else {"says"}
    entries = read.get(part, {})
    for name, entry in entries.items() if isinstance(entries, dict) else [("", entries)]:
        starts = (f"[{part}.{name}]", f"{name} =", f"{part} =")
        place = _line(reader, Place(reader.file(file), 1), starts)
        entry = entry if isinstance(entry, dict) else {}
        record = _fitting(reader, place, entry, shape)
        missing = ", ".join(sorted(needed - set(record)))
        if not missing:
            yield name, place, record
        elif set(entry) <= set(shape):  # else a field is misspelt, which is told already
            do = "Compare it with the records around it"
            reader.refuse(place, f"{name} without {missing}", f"a record with {missing}", do)


def _fitting(reader: Reader, place: Place, record: Record, shape: Shape) -> Record:
    """The fields of a record that have the right kind of value; others are refused."""
    kinds = {str: "a text", list: "a list of texts", date: "a day", dict: "records"}
    for field, value in record.items():
        if isinstance(value, shape.get(field, ())):
            continue
        starts = (f"{field} =", f"[{field}.", f"[{field}]")
        here = _line(reader, place, starts)
        kind = reader.known(here, "field", field, shape)
        if kind and not isinstance(value, kind):
            form = ", such as 2026-01-31, without quotation marks" if kind is date else ""
            do = f"Write {kinds[kind]}{form}"
            reader.refuse(here, f"{field} = {value}", f"{kinds[kind]} in {field}", do)
    return {f: v for f, v in record.items() if f in shape and isinstance(v, shape[f])}


def _line(reader: Reader, after: Place, starts: tuple[str, ...]) -> Place:
    """The first line from `after` on that starts like this; `after` if none does."""
    lines = enumerate(reader.raw(reader.folder.parent / after.file), start=1)
    found = (n for n, line in lines if n >= after.line and line.startswith(starts))
    return Place(after.file, next(found, after.line))


def _escapes(text: str, file: str) -> Iterator[Finding]:
    """Characters that are refused in files and stand here in disguise, such as \\u202e."""
    for match in re.finditer(r"\\\\|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})", text):
        code = int(match[1] or match[2] or "41", 16)
        if code < 0x110000 and (told := trap(chr(code))):
            place = Place(file, text.count("\n", 0, match.start()) + 1)
            yield Finding(place, f"{match[0]}, {told[0]}", "plain text", told[1])


def _toml(reader: Reader, name: str) -> Record:
    """What stands in a file; nothing if there is no such file, or it cannot be read."""
    text, findings = text_of(reader.folder / name, reader.file(name))
    findings = findings or [*_escapes(text, reader.file(name))]
    reader.add(findings)
    try:
        return {} if findings else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        last = text.count("\n") + 1
        place = Place(reader.file(name), int(line.group(1)) if line else last)
        do = "Compare the line with those around it"
        reader.refuse(place, f"TOML that is broken ({error})", "valid TOML", do)
        return {}
