"""A ruleset as DMN 1.3: every decision table, every clock, and where a topic applies at all.

Every table has the hit policy UNIQUE. A question that does not arise, or that nobody has answered,
is null, and so is a decision whose rows do not fit: DMN cannot tell the two apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import ceil, floor
from typing import NamedTuple
from xml.etree import ElementTree as ET

from rules.check import conditions_of, tables_of
from rules.engine import last_count, results_of
from rules.markdown import slug
from rules.model import (
    PHASES,
    ChoiceFact,
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
    Table,
    Topic,
)

DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/"
ANY, TRUE, NULL = "-", "true", "null"
WORDS = "words"  # the type of several words
UNIQUE = "UNIQUE"


class Column(NamedTuple):
    """An input of a table: its expression, its type, and the decisions or data that it reads."""

    text: str
    type: str
    reads: tuple[str, ...]


class Output(NamedTuple):
    """An output of a table: its name and its type."""

    name: str
    type: str


class Rule(NamedTuple):
    """A row of a table: a unary test for each input, a value for each output, what it rests on."""

    tests: Sequence[str]
    values: Sequence[str]
    sources: Sequence[str]
    id: str = ""


def dmn(ruleset: Ruleset, version: str) -> bytes:
    """The ruleset as an XML file, the same bytes for the same rules; `version` goes into it."""
    root = ET.Element("definitions", xmlns=DMN, id=name_of("ruleset", ruleset.name))
    root.set("name", ruleset.name)
    root.set("namespace", f"urn:sha256:{version}")
    _inputs(root, *_used(ruleset))
    for topic in tables_of(ruleset):
        if topic.when:
            _applies(root, topic)
        for table in topic.tables:
            _table(root, ruleset, topic, table)
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _inputs(root: ET.Element, facts: list[Fact], clocks: list[Clock]) -> None:
    """The types, what has to be known of a case, and the clocks that follow from it."""
    of_words = ET.SubElement(root, "itemDefinition", name=WORDS, isCollection="true")
    _text(of_words, "typeRef", "string")
    for fact in facts:
        if isinstance(fact, ChoiceFact):
            _answers(root, fact)
    for fact in facts:
        _data(root, variable(fact), _type(fact), fact.question)
    for clock in clocks:
        _data(root, left(clock), "number", f"{clock.id}: days left on the order page")
        _clock(root, clock)


def name_of(kind: str, name: str) -> str:
    """A name that is one both in FEEL and in XML."""
    return f"{kind}_{slug(name)}".replace("-", "_")


def variable(key: Fact | Clock) -> str:
    """The name of a fact, or of the decision about a clock."""
    return name_of("clock" if isinstance(key, Clock) else "fact", key.id)


def left(clock: Clock) -> str:
    """The name of the days that the order page leaves a clock; they beat what is reckoned."""
    return name_of("left", clock.id)


def decision(table: Table) -> str:
    """The name of the decision of a table."""
    return name_of("table", table.id)


def _used(ruleset: Ruleset) -> tuple[list[Fact], list[Clock]]:
    """The facts and clocks at which tables look, and the facts from which the clocks run."""
    asked = {key for topic in tables_of(ruleset) for key, _ in conditions_of(topic)}
    clocks = [clock for clock in ruleset.clocks.values() if clock in asked]
    for span in (span for clock in clocks for span in clock.spans):
        asked |= {span.since, *span.where}
    return [fact for fact in ruleset.facts.values() if fact in asked], clocks


def _clock(root: ET.Element, clock: Clock) -> None:
    """The phase of a clock: by the order page if it shows a day, else by the days that are over."""
    keys = list(dict.fromkeys(key for span in clock.spans for key in span.where))
    counts = list(dict.fromkeys(span.since for span in clock.spans))
    page = Column(left(clock), "number", (left(clock),))
    columns = [page, *(_column(key, ()) for key in [*keys, *counts])]
    first, second = (_quoted(phase) for phase in PHASES[clock.kind])
    rest = [ANY] * (len(columns) - 1)
    rules = [Rule([">= 0", *rest], [first], []), Rule(["< 0", *rest], [second], [])]
    for span in clock.spans:
        rules += _span(clock, span, keys, counts)
    _decision(root, variable(clock), clock.id, columns, [Output("", "string")], rules)


def _span(
    clock: Clock, span: Span, keys: Sequence[Key], counts: Sequence[CountFact]
) -> Iterator[Rule]:
    last = last_count(clock, span)
    where = [_test(key, span.where.get(key)) for key in keys]
    for phase, test in zip(PHASES[clock.kind], (f"<= {last}", f"> {last}"), strict=True):
        since = [test if count is span.since else ANY for count in counts]
        yield Rule([NULL, *where, *since], [_quoted(phase)], span.sources)


def _applies(root: ET.Element, topic: Topic) -> None:
    """Whether a topic answers anything at all."""
    columns = [_column(key, topic.tables) for key in topic.when]
    tests = [_test(key, asked) for key, asked in topic.when.items()]
    rule = Rule(tests, [TRUE], [])
    _decision(root, applies(topic), topic.id, columns, [Output("", "boolean")], [rule])


def applies(topic: Topic) -> str:
    """The name of the decision whether a topic answers anything at all: true, or null."""
    return name_of("applies", topic.id)


def _table(root: ET.Element, ruleset: Ruleset, topic: Topic, table: Table) -> None:
    earlier = topic.tables[: topic.tables.index(table)]
    asked = list(dict.fromkeys(key for row in table.rows for key in row.when))
    columns = [_column(key, earlier) for key in [*table.when, *asked]]
    heading = [_test(key, each) for key, each in table.when.items()]
    if topic.when:
        columns.insert(0, Column(applies(topic), "boolean", (applies(topic),)))
        heading.insert(0, TRUE)
    given = list(table.rows[0].gives)
    rules = [
        Rule(
            [*heading, *(_test(key, row.when.get(key)) for key in asked)],
            [_value(ruleset, row, name) for name in given],
            row.sources,
            name_of("row", row.id),
        )
        for row in table.rows
    ]
    outputs = [Output(output(name), _given_type(ruleset, name)) for name in given]
    _decision(root, decision(table), table.name, columns, outputs, rules)


def output(name: str) -> str:
    """The name of a result of a table that has several."""
    return slug(name).replace("-", "_")


def _column(key: Key, earlier: Iterable[Table]) -> Column:
    """What a condition looks at; `earlier` tables may give a result."""
    if not isinstance(key, Result):
        name = variable(key)
        return Column(name, _type(key) if isinstance(key, Fact) else "string", (name,))
    giving = [table for table in earlier if key.id in results_of(table)]
    *others, last = [_read(table, key.id) for table in giving] or [NULL]
    text = last
    for other in others:
        text = f"if {other} != null then {other} else {text}"
    return Column(text, "string", tuple(decision(table) for table in giving))


def _read(table: Table, name: str) -> str:
    """A result of a table; a table of one result is that result."""
    only = len(results_of(table)) == 1
    return decision(table) if only else f"{decision(table)}.{output(name)}"


def _test(key: Key, asked: Condition | None) -> str:
    """A condition as a unary test."""
    if asked is None:
        return ANY
    if isinstance(asked, Limit):
        number = asked.number.counted
        return {
            "up to": f"<= {floor(number)}",
            "over": f"> {floor(number)}",
            "below": f"< {ceil(number)}",
            "at least": f">= {ceil(number)}",
        }[asked.compare]
    return ", ".join(_quoted(name) for name in in_order(key, asked))


def in_order(key: Key, asked: "frozenset[object]") -> list[str]:
    """The names of the answers, phases or values that a condition allows, in a fixed order."""
    names = {str(getattr(each, "id", each)) for each in asked}
    if isinstance(key, ChoiceFact):
        return [choice.id for choice in key.choices if choice.id in names]
    return sorted(names)


def _value(ruleset: Ruleset, row: Row, name: str) -> str:
    """What a row gives, as an expression."""
    given = row.gives[name]
    names = [given] if isinstance(given, str) else [word.id for word in given]
    quoted = [_quoted(each) for each in names if each]
    if _given_type(ruleset, name) == WORDS:
        return f"[{', '.join(quoted)}]"
    return quoted[0] if quoted else NULL


def _given_type(ruleset: Ruleset, name: str) -> str:
    several = name in ruleset.fields and ruleset.fields[name].several
    return WORDS if several else "string"


def _type(fact: Fact) -> str:
    return name_of("answer", fact.id) if isinstance(fact, ChoiceFact) else "number"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _answers(root: ET.Element, fact: ChoiceFact) -> None:
    """The type of a question with a closed set of answers."""
    item = ET.SubElement(root, "itemDefinition", name=_type(fact))
    _text(item, "typeRef", "string")
    allowed = ET.SubElement(item, "allowedValues")
    _text(allowed, "text", ", ".join(_quoted(choice.id) for choice in fact.choices))


def _data(root: ET.Element, name: str, type_: str, label: str) -> None:
    data = ET.SubElement(root, "inputData", id=name, name=name, label=label)
    ET.SubElement(data, "variable", name=name, typeRef=type_)


def _decision(
    root: ET.Element,
    name: str,
    label: str,
    columns: Sequence[Column],
    outputs: Sequence[Output],
    rules: Sequence[Rule],
) -> None:
    made = ET.SubElement(root, "decision", id=name, name=name, label=label)
    single = len(outputs) == 1
    variable = ET.SubElement(made, "variable", name=name)
    if single:
        variable.set("typeRef", outputs[0].type)
    for read in dict.fromkeys(chain.from_iterable(column.reads for column in columns)):
        needed = ET.SubElement(made, "informationRequirement")
        is_data = read.startswith(("fact_", "left_"))
        ET.SubElement(needed, "requiredInput" if is_data else "requiredDecision", href=f"#{read}")
    table = ET.SubElement(made, "decisionTable", hitPolicy=UNIQUE)
    for column in columns:
        expression = ET.SubElement(ET.SubElement(table, "input"), "inputExpression")
        expression.set("typeRef", column.type)
        _text(expression, "text", column.text)
    for each in outputs:
        ET.SubElement(
            table, "output", {"typeRef": each.type, **({} if single else {"name": each.name})}
        )
    ET.SubElement(table, "annotation", name="statements")
    for rule in rules:
        _rule(table, rule)


def _rule(table: ET.Element, rule: Rule) -> None:
    made = ET.SubElement(table, "rule", {"id": rule.id} if rule.id else {})
    for kind, texts in (("inputEntry", rule.tests), ("outputEntry", rule.values)):
        for text in texts:
            _text(ET.SubElement(made, kind), "text", text)
    _text(ET.SubElement(made, "annotationEntry"), "text", ", ".join(rule.sources))


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text
