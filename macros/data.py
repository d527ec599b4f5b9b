"""The rules as open data: one JSON file a ruleset, for every language the same, and its schema.

What it holds is said by data.schema.json and by the page about it. The version is a hash of all
that the rules say: it changes if and only if they do. Remarks and the order of lines do not count.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.site import Page, Spec, places
from macros.text import element, escape
from rules.check import own_statements, tables_of
from rules.dmn import dmn, in_order
from rules.model import (
    Clock,
    Condition,
    CountFact,
    Fact,
    Key,
    Limit,
    Result,
    Row,
    Ruleset,
    Span,
    Statement,
    Strength,
    Topic,
    When,
    Word,
)
from rules.words import say
from spec.model import Feature, Scenario
from spec.suite import Place, Verdict

SCHEMA = Path(__file__).with_name("data.schema.json")
FOLDER = "data"
LICENCE = "MIT"

Data = dict[str, Any]


def write(site: Path, specs: tuple[Spec, ...], verdicts: Mapping[Place, Verdict]) -> None:
    """Write the files of all rulesets, and the schema of the data, into `site`/data/, all at once.

    Raises KeyError for a case that has no verdict.
    """
    new = site / f".{FOLDER}-new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    for name, text in files(specs, verdicts).items():
        (new / name).write_bytes(text)
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    new.rename(site / FOLDER)


def files(specs: tuple[Spec, ...], verdicts: Mapping[Place, Verdict]) -> dict[str, bytes]:
    """The files by name. Raises KeyError for a case that has no verdict."""
    found = {SCHEMA.name: SCHEMA.read_bytes()}
    for spec in specs:
        text = json.dumps(of_spec(spec, verdicts), ensure_ascii=False, indent=1)
        found[f"{spec.ruleset.name}.json"] = f"{text}\n".encode()
        found[f"{spec.ruleset.name}.dmn"] = dmn(spec.ruleset, version(spec.ruleset))
    return found


def beside(app: Any, root: str, made: Callable[[], Mapping[str, bytes]]) -> Any:
    """A WSGI application that answers for the files of the data, which no preview writes, and
    leaves all else to another one.

    root  the path above the folder of the data; made  the files by name
    """

    def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        path = str(environ["PATH_INFO"])
        name = path.removeprefix(f"{root}{FOLDER}/")
        text = made().get(name) if name != path else None
        if text is None:
            return app(environ, start)  # type: ignore[no-any-return]
        kind = "application/xml" if name.endswith(".dmn") else "application/json"
        start("200 OK", [("Content-Type", kind), ("Cache-Control", "no-store")])
        return [text]

    return answer


def data_file(page: Page, name: str) -> Markup:
    """A link to a file of the data. Raises KeyError for a name that no file has."""
    rulesets = [spec.ruleset.name for spec in page.site.specs]
    known = [SCHEMA.name, *(f"{each}.{kind}" for each in rulesets for kind in ("json", "dmn"))]
    if name not in known:
        raise KeyError(f"{name!r} is none of: {', '.join(known)}")
    return page.anchor(f"../{FOLDER}/{name}", element("bdi", name))


def data_version(page: Page) -> Markup:
    """The version of the rules of the guide."""
    return element("code", version(page.site.guide.ruleset))


def data_example(page: Page) -> Markup:
    """The first row of the guide that has conditions, as it stands in the data."""
    row = next(row for _, table in page.site.guide.tables for row in table.rows if row.when)
    lines = json.dumps(_row(row), ensure_ascii=False, indent=1).split("\n")
    text = Markup("&#10;").join(escape(line) for line in lines)
    return element("pre", element("code", text), dir="ltr")


def of_spec(spec: Spec, verdicts: Mapping[Place, Verdict]) -> Data:
    """A ruleset and its scenarios. Raises KeyError for a case that has no verdict."""
    return {
        "$schema": SCHEMA.name,
        "ruleset": spec.ruleset.name,
        "version": version(spec.ruleset),
        "licence": LICENCE,
        **of_ruleset(spec.ruleset),
        "scenarios": [_scenario(f, s, verdicts) for f, s in spec.scenarios],
    }


@cache
def version(ruleset: Ruleset) -> str:
    """A hash of everything that a ruleset says."""
    return sha256(json.dumps(of_ruleset(ruleset), sort_keys=True).encode()).hexdigest()


@cache
def of_ruleset(ruleset: Ruleset) -> Data:
    """Everything that a ruleset says, as data that JSON can hold."""
    return {
        "facts": [_fact(fact) for fact in ruleset.facts.values()],
        "numbers": [
            {"id": n.id, "value": n.value, "unit": n.unit, "means": n.means, "since": n.since}
            | {"statements": list(n.sources)}
            for n in ruleset.numbers.values()
        ],
        "clocks": [_clock(clock) for clock in ruleset.clocks.values()],
        "fields": [{"id": f.id, "label": f.label} for f in ruleset.fields.values()],
        "words": [_word(ruleset, word) for word in ruleset.words.values()],
        "topics": [_topic(ruleset, topic) for topic in tables_of(ruleset)],
        "plan": _strength(ruleset.strength) if ruleset.strength else None,
        "statements": [_statement(ruleset, each) for each in own_statements(ruleset)],
        "sources": [
            {"id": name, "title": s.title, "publisher": s.publisher, "date": s.date}
            | {"grade": s.grade, "address": s.address}
            for name, s in ruleset.sources.items()
        ],
    }


def _fact(fact: Fact) -> Data:
    told: Data = {"id": fact.id, "question": fact.question, "asked if": _when(fact.exists)}
    if isinstance(fact, CountFact):
        return {**told, "one": fact.one, "other": fact.other, "day": fact.day, "ahead": fact.ahead}
    answers = [{"id": c.id, "says": c.says, "only if": _when(c.only)} for c in fact.choices]
    return {**told, "answers": answers}


def _clock(clock: Clock) -> Data:
    return {"id": clock.id, "kind": clock.kind, "spans": [_span(span) for span in clock.spans]}


def _span(span: Span) -> Data:
    return {
        "from": span.since.id,
        "days": span.days.id,
        "less": span.less.id if span.less else None,
        "where": _when(span.where),
        "by law": span.law,
        "statements": list(span.sources),
    }


def _word(ruleset: Ruleset, word: Word) -> Data:
    told: Data = {"field": word.field, "id": word.id, "says": say(word.says, ruleset)}
    return told | ({"clock": word.clock.id, "day": word.edge} if word.clock else {})


def _topic(ruleset: Ruleset, topic: Topic) -> Data:
    tables = [
        {"id": table.id, "name": table.name, "when": _when(table.when)}
        | {"rows": [_row(row) for row in table.rows]}
        for table in topic.tables
    ]
    route = topic.id in ruleset.routes
    return {"id": topic.id, "route": route, "when": _when(topic.when), "tables": tables}


def _row(row: Row) -> Data:
    gives = {
        name: given if isinstance(given, str) else [word.id for word in given]
        for name, given in row.gives.items()
    }
    return {"id": row.id, "when": _when(row.when), "gives": gives, "statements": list(row.sources)}


def _strength(strength: Strength) -> Data:
    return {
        "by": strength.by.id,
        "orders": {
            choice.id: [route.id for route in routes] for choice, routes in strength.orders.items()
        },
        "closes": [
            {"field": word.field, "word": word.id, "route": price.route.id}
            | {"when": _when(price.when)}
            for word, prices in strength.closes.items()
            for price in prices
        ],
    }


def _statement(ruleset: Ruleset, statement: Statement) -> Data:
    checked = statement.checked
    return {
        "id": statement.id,
        "says": say(statement.says, ruleset),
        "confidence": statement.confidence,
        "since": statement.since,
        "checked": checked.isoformat() if checked else None,
        "sources": list(statement.sources),
    }


def _scenario(feature: Feature, scenario: Scenario, verdicts: Mapping[Place, Verdict]) -> Data:
    cases = zip(scenario.cases, places(feature, scenario), strict=True)
    return {
        "feature": feature.file,
        "name": scenario.name,
        "statements": list(scenario.tags),
        "cases": [
            {
                "steps": [f"{step.keyword} {step.text}" for step in case.steps],
                "holds": verdicts[place].passed,
            }
            for case, place in cases
        ],
    }


def _when(when: When) -> list[Data]:
    return [_condition(key, asked) for key, asked in when.items()]


def _condition(key: Key, asked: Condition) -> Data:
    kind = {Clock: "clock", Result: "result"}.get(type(key), "fact")
    told: Data = {kind: key.id}
    if isinstance(asked, Limit):
        return {**told, asked.compare: asked.number.id}
    return {**told, "is": in_order(key, asked)}
