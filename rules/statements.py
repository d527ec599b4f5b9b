"""What the rules rest on: the statements of the article (claims.toml), newer facts (evidence.toml).

A ruleset may rest on the statements of another one too: `also` names the folder.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import MISSING
from dataclasses import fields as fields_of
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from rules.findings import Finding
from rules.markdown import text_of
from rules.model import Place, Ruleset, Source, Statement

YEAR = 365  # days after which a fact is to be compared with its sources again

T = TypeVar("T")
Read = tuple[dict[str, Statement], dict[str, Source], list[Finding]]


def read_statements(folder: Path) -> Read:
    """The statements and sources of a ruleset, and what is wrong with their files."""
    claims, findings = _toml(folder, "claims.toml")
    evidence, found = _toml(folder, "evidence.toml")
    findings += found
    statements: dict[str, Statement] = {}
    if also := evidence.get("also"):
        statements, _, found = read_statements(folder.parent / str(also))
        findings += found
    # TOML reads [A1.2] as table "2" inside table "A1".
    for section, entries in claims.items():
        for number, entry in entries.items():
            name, place = (
                f"{section}.{number}",
                _place(folder, "claims.toml", f"{section}.{number}"),
            )
            fields = {"id": name, "topics": (entry.pop("topic", ""),), **entry}
            findings += _record(statements, Statement, name, fields, place)
    sources: dict[str, Source] = {}
    file = Place(f"{folder.name}/evidence.toml", 1)
    for name, entry in evidence.get("sources", {}).items():
        findings += _record(sources, Source, name, entry, file)
    for name, entry in evidence.get("facts", {}).items():
        place = _place(folder, "evidence.toml", f"facts.{name}")
        fields = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
        fields = {"id": name, "checked": evidence.get("checked"), **fields}
        findings += _record(statements, Statement, name, fields, place)
    return statements, sources, findings + _without_source(statements, sources)


def _record(
    found: dict[str, T], kind: Callable[..., T], name: str, entry: dict[str, Any], place: Place
) -> list[Finding]:
    """Add a record to those that were found, or say which of its fields are wrong."""
    known = {field.name for field in fields_of(kind)}  # type: ignore[arg-type]
    needed = {f.name for f in fields_of(kind) if f.default is MISSING} - {"place"}  # type: ignore[arg-type]
    wrong = [key for key in entry if key not in known] + sorted(needed - set(entry))
    if wrong:
        told = f"{name} with{'' if wrong[0] in entry else 'out'} the field {wrong[0]}"
        do = f"Compare it with the records around it; the fields are {', '.join(sorted(known))}"
        return [Finding(place, told, "the fields of a record", do)]
    found[name] = kind(**entry, **({"place": place} if "place" in known else {}))
    return []


def _place(folder: Path, file: str, heading: str) -> Place:
    """The line of a file on which a record begins."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    line = lines.index(f"[{heading}]") + 1 if f"[{heading}]" in lines else 1
    return Place(f"{folder.name}/{file}", line)


def _toml(folder: Path, name: str) -> tuple[dict[str, Any], list[Finding]]:
    file = f"{folder.name}/{name}"
    text, findings = text_of(folder / name, file)
    try:
        return tomllib.loads(text), findings
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = Place(file, int(line.group(1)) if line else 1)
        do = "Compare the line with those around it"
        return {}, [*findings, Finding(place, f"TOML that is broken ({error})", "valid TOML", do)]


def _without_source(statements: dict[str, Statement], sources: dict[str, Source]) -> list[Finding]:
    """Facts that name a source which is not there."""
    return [
        Finding(
            fact.place,
            f'{fact.id} with the source "{source}"',
            "sources that are declared",
            "Declare the source, or name another",
        )
        for fact in statements.values()
        for source in fact.sources
        if source not in sources
    ]


def last_checked(statement: Statement) -> date:
    """The day on which a newer fact was last compared with its sources."""
    assert statement.checked is not None
    return statement.checked


def stale(ruleset: Ruleset, on: date) -> list[Statement]:
    """The newer facts that were last checked more than a year before `on`."""
    dated = (s for s in ruleset.statements.values() if s.checked)
    return [statement for statement in dated if (on - last_checked(statement)).days > YEAR]
