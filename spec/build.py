"""From the document of the official parser to the model."""

from collections.abc import Iterator
from typing import Any

from gherkin.parser import Parser

from spec.model import Case, Examples, Feature, Rule, Scenario, Step, StepKind

_KINDS: dict[str, StepKind] = {"Given": "given", "When": "when", "Then": "then"}
# The parser's documents are dictionaries.
Node = dict[str, Any]


def build(lines: list[str], file: str, topic: str) -> Feature:
    """The model of the lines of a file. Raises the parser's ParserError.

    Scenarios outside a rule come as a rule without a name on the line of the feature.
    """
    document: Node = dict(Parser().parse("\n".join(lines)))
    node: Node = document["feature"]
    background = tuple(step for b in _children(node, "background") for step in _steps(b))
    rules = list(_children(node, "rule"))
    if any(_children(node, "scenario")):
        rules.insert(0, {**node, "name": "", "tags": [], "description": ""})
    return Feature(
        topic=topic,
        file=file,
        name=node["name"],
        line=_line(node),
        description=_description(node),
        tags=_tags(node, ()),
        background=background,
        rules=tuple(_rule(rule, _tags(node, ()), background) for rule in rules),
    )


def _rule(node: Node, inherited: tuple[str, ...], background: tuple[Step, ...]) -> Rule:
    tags = _tags(node, inherited)
    scenarios = tuple(_scenario(each, tags, background) for each in _children(node, "scenario"))
    return Rule(node["name"], _line(node), tags, _description(node), scenarios)


def _scenario(node: Node, inherited: tuple[str, ...], background: tuple[Step, ...]) -> Scenario:
    steps = _steps(node)
    examples = tuple(_examples(each) for each in node["examples"])
    return Scenario(
        name=node["name"],
        line=_line(node),
        outline=node["keyword"] == "Scenario Outline",
        tags=_tags(node, inherited),
        steps=steps,
        examples=examples,
        cases=tuple(_cases(_line(node), (*background, *steps), examples)),
    )


def _examples(node: Node) -> Examples:
    rows = node["tableBody"]
    return Examples(
        name=node["name"],
        line=_line(node),
        header=_cells(node.get("tableHeader", {"cells": []})),
        rows=tuple(_cells(row) for row in rows),
        row_lines=tuple(_line(row) for row in rows),
    )


def _steps(node: Node) -> tuple[Step, ...]:
    steps: list[Step] = []
    for step in node["steps"]:
        keyword = step["keyword"].strip()
        before = steps[-1].kind if steps else "given"
        steps.append(Step(_KINDS.get(keyword, before), keyword, step["text"], _line(step)))
    return tuple(steps)


def _cases(line: int, steps: tuple[Step, ...], examples: tuple[Examples, ...]) -> Iterator[Case]:
    """The scenario once for each row, or once as it is. The official compiler makes the same."""
    if not examples:
        yield Case(line, {}, steps)
    for table in examples:
        for row_line, row in zip(table.row_lines, table.rows, strict=True):
            example = dict(zip(table.header, row, strict=True))
            yield Case(row_line, example, tuple(_filled(step, example) for step in steps))


def _filled(step: Step, example: dict[str, str]) -> Step:
    text = step.text
    for name, value in example.items():
        text = text.replace(f"<{name}>", value)
    return Step(step.kind, step.keyword, text, step.line)


def _children(node: Node, kind: str) -> Iterator[Node]:
    return (child[kind] for child in node["children"] if kind in child)


def _cells(row: Node) -> tuple[str, ...]:
    return tuple(cell["value"] for cell in row["cells"])


def _tags(node: Node, inherited: tuple[str, ...]) -> tuple[str, ...]:
    own = (tag["name"].removeprefix("@") for tag in node["tags"])
    return tuple(dict.fromkeys((*inherited, *own)))


def _description(node: Node) -> str:
    return "\n".join(line.strip() for line in node["description"].splitlines()).strip()


def _line(node: Node) -> int:
    return int(node["location"]["line"])
