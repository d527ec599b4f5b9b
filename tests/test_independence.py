"""The machine knows no ruleset: no name of one stands in its code, and it imports none."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from rules.__main__ import rulesets
from rules.loader import load
from rules.model import Ruleset
from tests.library import LIBRARY

ROOT = Path(__file__).parents[1]
# The folders of the machine. Those below them that hold a ruleset are data.
MACHINE = ["rules", "spec", "macros", "overrides/assets"]
# Names that are specific enough to be no chance: of several words, or in capitals with "_".
SPECIFIC = re.compile(r"\w+([ '-]\w+)+|[A-Z]+(_[A-Z]+)+")


@cache
def guides() -> tuple[Ruleset, ...]:
    return (*(load(folder) for folder in rulesets(ROOT / "rules")), LIBRARY)


def names(ruleset: Ruleset) -> set[str]:
    """Everything by which code could mean something of one ruleset."""
    choices = [c for fact in ruleset.facts.values() for c in getattr(fact, "choices", ())]
    ids = [c.id for c in choices]
    for known in (ruleset.facts, ruleset.numbers, ruleset.clocks, ruleset.buttons):
        ids += list(known)
    ids += [name for _, name in ruleset.words]
    ids += [*ruleset.topics, *ruleset.routes, *ruleset.statements]
    sentences = [c.says for c in choices] + [word.says for word in ruleset.words.values()]
    sentences += [fact.question for fact in ruleset.facts.values()]
    sentences += [topic.asks for topic in ruleset.topics.values()]
    sentences += [button.label for button in ruleset.buttons.values()]
    return {name for name in (*ids, *sentences) if SPECIFIC.match(name)} | set(ruleset.statements)


def strings(file: Path) -> Iterator[tuple[int, str]]:
    """The strings of a file of code, with their lines; comments and docstrings are no code."""
    text = file.read_text(encoding="utf-8")
    if not _is_python(file):
        for match in re.finditer(r""""([^"\n]*)"|'([^'\n]*)'|`([^`]*)`""", text):
            yield text[: match.start()].count("\n") + 1, next(filter(None, match.groups()), "")
        return
    tree = ast.parse(text)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def paths(file: Path) -> Iterator[tuple[int, str]]:
    """The strings that can name a folder: parts of paths, and what is passed to a function.

    A ruleset may be called by an everyday word, such as "today"; elsewhere it is no name.
    """
    for line, text in strings(file):
        yield from ((line, part) for part in text.split("/") if "/" in text)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if _is_python(file) else ():
        parts = node.args if isinstance(node, ast.Call) and not _is_message(node) else []
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            parts = [node.left, node.right]
        for part in parts:
            if isinstance(part, ast.Constant):
                yield part.lineno, str(part.value)


def _is_message(call: ast.Call) -> bool:
    """Whether a call declares words for readers, which name no folder."""
    return isinstance(call.func, ast.Name) and call.func.id == "Message"


def _is_python(file: Path) -> bool:
    return file.suffix == ".py"


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """The modules that a file of Python imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def machine(folder: Path) -> list[Path]:
    """The code in a folder of the machine."""
    return sorted([*folder.glob("*.py"), *folder.glob("*.js")])


def betrayals(folder: Path) -> list[str]:
    """Where the code in a folder names or imports something of a ruleset."""
    known = set().union(*(names(guide) for guide in guides()))
    folders = {guide.name for guide in guides()} - {"rules"}
    found = []
    for file in machine(folder):
        for line, text in strings(file):
            found += [f"{file.name}:{line}: {name}" for name in known if name == text]
        found += [f"{file.name}:{line}: {text}" for line, text in paths(file) if text in folders]
        for line, module in imports(file) if _is_python(file) else ():
            if any(f"{module}.".startswith(f"rules.{name}.") for name in folders):
                found.append(f"{file.name}:{line}: import {module}")
    return found


@pytest.mark.parametrize("folder", MACHINE)
def test_the_machine_names_no_ruleset(folder: str) -> None:
    assert machine(ROOT / folder)
    assert betrayals(ROOT / folder) == []


@pytest.mark.parametrize("module", ["rules/engine.py", "spec/steps.py", "macros/planner.py"])
@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('STAGE = "days since lent"\n', "days since lent"),
        ('ruleset.numbers["POST_WEIGHT"]\n', "POST_WEIGHT"),
        ('if text == "a book that is lent":\n    pass\n', "a book that is lent"),
        ('load(HERE / "article")\n', "article"),
        ('load(find("today"))\n', "today"),
        ('HERE.glob("today/*.md")\n', "today"),
        ("from rules.today import facts\n", "import rules.today"),
    ],
)
def test_a_name_of_a_ruleset_is_found(module: str, code: str, found: str, tmp_path: Path) -> None:
    file = tmp_path / Path(module).name
    file.write_text((ROOT / module).read_text(encoding="utf-8") + code, encoding="utf-8")
    last = len(file.read_text(encoding="utf-8").split("\n")) - code.count("\n")
    assert f"{file.name}:{last}: {found}" in betrayals(tmp_path)


def test_scripts_are_looked_through_too(tmp_path: Path) -> None:
    (tmp_path / "walk.js").write_text(
        "// a\nif (fact === 'days since lent') {}\n", encoding="utf-8"
    )
    assert betrayals(tmp_path) == ["walk.js:2: days since lent"]
