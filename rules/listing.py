"""What rests on the statements of a ruleset: rows, numbers, clocks, doors, pages."""

from collections import Counter
from datetime import date

from rules.ageing import fresh_until, last_checked, stale
from rules.check import uses
from rules.model import Ruleset, Statement
from rules.words import say


def most_used(ruleset: Ruleset, statements: list[Statement]) -> list[Statement]:
    """These statements, those first on which most rests; else in the order in which they are."""
    count = Counter(use.statement for use in uses(ruleset))
    return sorted(statements, key=lambda each: -(count[each.id] + len(each.topics)))


def listed(ruleset: Ruleset, on: date) -> str:
    """What is old on a day and what rests on it, in words: the oldest and most used first."""
    old = stale(ruleset, on)
    if not old:
        return f"Nothing is old on {on}."
    order = sorted(most_used(ruleset, old), key=lambda each: fresh_until(ruleset, each))
    told = "\n\n".join(_told(ruleset, statement) for statement in order)
    return f"{told}\n\n{len(old)} statements are old on {on}."


def _told(ruleset: Ruleset, statement: Statement) -> str:
    names = _names(ruleset, statement)
    rests = [f"  {kind}: {', '.join(found)}" for kind, found in names.items() if found]
    checked, until = last_checked(statement), fresh_until(ruleset, statement)
    says = say(statement.says, ruleset)
    head = f"{statement.id}, last checked on {checked}, fresh until {until} ({statement.place})"
    return "\n".join([head, f"  {says}", *rests])


def _names(ruleset: Ruleset, statement: Statement) -> dict[str, list[str]]:
    """The names of what rests on a statement, each once, by kind; rows by file and line."""
    found = [use for use in uses(ruleset) if use.statement == statement.id]
    lines: dict[str, list[str]] = {}
    for place in sorted({use.place for use in found if use.kind == "rows"}):
        lines.setdefault(place.file, []).append(str(place.line))
    names = {
        kind: list(dict.fromkeys(use.name for use in found if use.kind == kind))
        for kind in ("numbers", "clocks", "doors")
    }
    rows = [f"{file}:{':'.join(numbers)}" for file, numbers in lines.items()]
    return {"rows": rows, **names, "pages": list(statement.topics)}
