"""From the document of the official parser to the model."""

from typing import Any

from gherkin.errors import CompositeParserException, ParserError, ParserException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from spec.model import Case, Examples, Feature, Problem, Rule, Scenario, Step, StepKind

_KINDS: dict[str, StepKind] = {"Given": "given", "When": "when", "Then": "then"}
# The parser's documents are dictionaries.
Node = dict[str, Any]


def parse(lines: list[str], file: str) -> tuple[Node, list[Problem], set[int]]:
    """The document, the problems that the parser has with it, and the lines left out for them."""
    lines, dropped = list(lines), set[int]()
    problems: list[Problem] = []
    while True:
        try:
            return dict(Parser().parse("\n".join(lines))), problems, dropped
        except ParserError as error:
            for number in _drop_bad_lines(lines, error):
                problems.append(_unexpected(file, number, lines[number - 1]))
                lines[number - 1] = ""
                dropped.add(number)


def build(document: Node, file: str, topic: str) -> Feature:
    """The model of a document that has a feature.

    Scenarios outside a rule come as a rule without a name on the line of the feature.
    """
    node = document["feature"]
    cases = _cases({**document, "uri": file})
    rules = [child["rule"] for child in node["children"] if "rule" in child]
    loose = {"name": "", "tags": [], "description": "", "location": node["location"]}
    if _children(node, "scenario"):
        rules.insert(0, {**loose, "children": node["children"]})
    return Feature(
        topic=topic,
        file=file,
        name=node["name"],
        line=_line(node),
        description=_description(node),
        tags=_tags(node),
        background=_background(node),
        rules=tuple(_rule(rule, _tags(node), cases) for rule in rules),
    )


def _rule(node: Node, inherited: tuple[str, ...], cases: dict[str, list[Case]]) -> Rule:
    tags = _merged(inherited, _tags(node))
    scenarios = [_scenario(child, tags, cases) for child in _children(node, "scenario")]
    return Rule(node["name"], _line(node), tags, _description(node), tuple(scenarios))


def _scenario(node: Node, inherited: tuple[str, ...], cases: dict[str, list[Case]]) -> Scenario:
    return Scenario(
        name=node["name"],
        line=_line(node),
        outline=node["keyword"] in ("Scenario Outline", "Scenario Template"),
        tags=_merged(inherited, _tags(node)),
        description=_description(node),
        steps=_steps(node["steps"]),
        examples=tuple(_examples(examples) for examples in node["examples"]),
        cases=tuple(cases.get(node["id"], [])),
    )


def _examples(node: Node) -> Examples:
    header = node["tableHeader"]["cells"] if "tableHeader" in node else []
    rows = node["tableBody"]
    return Examples(
        name=node["name"],
        line=_line(node),
        header=tuple(cell["value"] for cell in header),
        rows=tuple(tuple(cell["value"] for cell in row["cells"]) for row in rows),
        row_lines=tuple(_line(row) for row in rows),
    )


def _steps(nodes: list[Node]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for node in nodes:
        keyword = node["keyword"].strip()
        before = steps[-1].kind if steps else "given"
        steps.append(Step(_KINDS.get(keyword, before), keyword, node["text"], _line(node)))
    return tuple(steps)


def _cases(document: Node) -> dict[str, list[Case]]:
    """The cases of each scenario, by the scenario's id in the document."""
    written = _written_steps(document["feature"])
    examples = _example_rows(document["feature"])
    cases: dict[str, list[Case]] = {}
    for pickle in Compiler().compile(document):  # type: ignore[arg-type]
        steps = []
        for filled in pickle["steps"]:
            step = written[filled["astNodeIds"][0]]
            steps.append(Step(step.kind, step.keyword, filled["text"], step.line))
        scenario, *row = pickle["astNodeIds"]
        line, example = examples[row[0]] if row else (_line(pickle), {})
        cases.setdefault(scenario, []).append(Case(line, example, tuple(steps)))
    return cases


def _written_steps(feature: Node) -> dict[str, Step]:
    holders = [*_children(feature, "background"), *_all_scenarios(feature)]
    return {
        node["id"]: step
        for holder in holders
        for node, step in zip(holder["steps"], _steps(holder["steps"]), strict=True)
    }


def _example_rows(feature: Node) -> dict[str, tuple[int, dict[str, str]]]:
    return {
        row["id"]: (_line(row), dict(zip(table.header, _values(row), strict=True)))
        for scenario in _all_scenarios(feature)
        for examples in scenario["examples"]
        for table in [_examples(examples)]
        for row in examples["tableBody"]
    }


def _values(row: Node) -> list[str]:
    return [cell["value"] for cell in row["cells"]]


def _all_scenarios(feature: Node) -> list[Node]:
    parents = [feature, *_children(feature, "rule")]
    return [scenario for parent in parents for scenario in _children(parent, "scenario")]


def _children(node: Node, kind: str) -> list[Node]:
    return [child[kind] for child in node["children"] if kind in child]


def _background(node: Node) -> tuple[Step, ...]:
    return tuple(step for b in _children(node, "background") for step in _steps(b["steps"]))


def _tags(node: Node) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in node["tags"])


def _merged(inherited: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(inherited + own))


def _description(node: Node) -> str:
    return "\n".join(line.strip() for line in node["description"].splitlines()).strip()


def _line(node: Any) -> int:
    return int(node["location"]["line"])


def _drop_bad_lines(lines: list[str], error: ParserError) -> list[int]:
    """The numbers of the lines that the parser refuses; at least one that is not blank."""
    errors = error.errors if isinstance(error, CompositeParserException) else [error]
    numbers = [e.location["line"] for e in errors if isinstance(e, ParserException)]
    bad = [n for n in dict.fromkeys(numbers) if n <= len(lines) and lines[n - 1].strip()]
    # At the end of the file the parser names a line that has nothing on it.
    return bad or [max(n for n, line in enumerate(lines, start=1) if line.strip())]


def _unexpected(file: str, number: int, line: str) -> Problem:
    if line.strip().startswith("|"):
        do = "give each row of the table the same number of cells, with | around each"
        return Problem(file, number, f'"{line.strip()}"', "a row that fits the table", do)
    do = "move the line to where it belongs, or delete it; compare with another feature file"
    return Problem(file, number, f'"{line.strip()}"', "something else at this place", do)
