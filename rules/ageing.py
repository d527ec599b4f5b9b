"""How far a statement can be leaned on: how sure it is, and how old its last check may become.

The times and the doubts stand in ageing.md. A statement holds as long as its best source does.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from rules.markdown import Line
from rules.model import Grade, Ruleset, Source, Span, Statement
from rules.reader import Reader

FILE = "ageing.md"
GRADES = ("grade", "kind", "months")
DOUBTS = ("confidence", "doubt")
NEVER = date.min  # the last day of what cannot be leaned on at all


def read_grades(reader: Reader) -> dict[str, Grade]:
    """The kinds of source, with the months after which what they say is old."""
    lines = reader.lines(FILE, *GRADES)
    for line in lines:
        months = line.cells["months"]
        if not (months.isascii() and months.isdigit() and 0 < int(months) < 1000):
            do = "Write how many months, in digits"
            reader.refuse(line.place, f'"{months[:20]}"', "a whole number of months", do)
    reader.stop_if_wrong()
    return reader.unique((line.place, _grade(line)) for line in lines)


def _grade(line: Line) -> Grade:
    grade, kind, months = line.cells.values()
    return Grade(grade, kind, int(months))


def read_doubts(reader: Reader) -> dict[str, str]:
    """What is said of a statement that is not more sure than this; "" where nothing has to be."""
    found: dict[str, str] = {}
    for line in reader.lines(FILE, *DOUBTS):
        reader.once(line.place, line.cells["confidence"], line.cells["confidence"], found)
        found[line.cells["confidence"]] = line.cells["doubt"]
    return found


def last_checked(statement: Statement) -> date:
    """The day on which a newer fact was last compared with its sources."""
    assert statement.checked is not None
    return statement.checked


def fresh_until(ruleset: Ruleset, statement: Statement) -> date:
    """The last day on which a newer fact is not old."""
    sources = [ruleset.sources[source] for source in statement.sources]
    return _months_after(last_checked(statement), _months(ruleset, sources))


def stale(ruleset: Ruleset, on: date) -> list[Statement]:
    """The newer facts that are old on a day, the oldest first."""
    dated = [statement for statement in ruleset.statements.values() if statement.checked]
    old = [statement for statement in dated if on > fresh_until(ruleset, statement)]
    return sorted(old, key=lambda statement: fresh_until(ruleset, statement))


def doubt(ruleset: Ruleset, ids: Iterable[str]) -> str:
    """What is said of something that rests on these statements, however fresh; "" for nothing.

    The weakest of them decides.
    """
    order = list(ruleset.doubts)
    weakest = max((order.index(s.confidence) for s in _dated(ruleset, ids)), default=0)
    return ruleset.doubts[order[weakest]] if order else ""


def leaned_until(ruleset: Ruleset, ids: Iterable[str]) -> date | None:
    """The last day on which something that rests on these statements can be leaned on.

    NEVER if it is in doubt however fresh; None if none of them grows old.
    """
    found = _dated(ruleset, ids)
    if doubt(ruleset, ids):
        return NEVER
    return min((fresh_until(ruleset, each) for each in found), default=None)


def beneath(span: Span) -> tuple[str, ...]:
    """The statements on which the last day of a clock rests; none if the order page shows it."""
    if not span.length:
        return ()
    numbers = span.days.sources + (span.less.sources if span.less else ())
    return tuple(dict.fromkeys(span.sources + numbers))


def oldest(ruleset: Ruleset, ids: Iterable[str]) -> Statement | None:
    """Of these statements the one that is old first; None if none grows old."""
    found = _dated(ruleset, ids)
    return min(found, key=lambda each: fresh_until(ruleset, each), default=None)


def mildest(ruleset: Ruleset, ids: Iterable[str]) -> Statement | None:
    """Of these statements the surest, of several the one that is old last; None without any."""
    order = list(ruleset.doubts)
    return min(
        _dated(ruleset, ids),
        key=lambda s: (order.index(s.confidence), -fresh_until(ruleset, s).toordinal()),
        default=None,
    )


def _dated(ruleset: Ruleset, ids: Iterable[str]) -> list[Statement]:
    found = [ruleset.statements[name] for name in ids]
    return [statement for statement in found if statement.checked]


def _months(ruleset: Ruleset, sources: Iterable[Source]) -> int:
    """What the best of some sources gives; without any, the least that one can."""
    least = min(grade.months for grade in ruleset.grades.values())
    return max((ruleset.grades[source.grade].months for source in sources), default=least)


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
