"""Issue forms, the dev container and the checks before a commit name what exists."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.languages import rulesets
from rules.loader import load
from tests.project import ROOT

FORMS = sorted(
    path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
)
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def faults(form: dict[str, Any]) -> list[str]:
    """What would make a host refuse a form, or forget to keep people out of it."""
    found = [f"no {part}" for part in ("name", "description", "body") if not form.get(part)]
    asked = [each for each in form.get("body", []) if each.get("type") != "markdown"]
    found += [
        f"kind {each.get('type')}" for each in form.get("body", []) if each.get("type") not in KINDS
    ]
    found += [f"no label: {each}" for each in asked if not each.get("attributes", {}).get("label")]
    names = [each.get("id") for each in asked]
    found += ["a question without a name of its own"] * (
        len(set(names)) < len(names) or None in names
    )
    private = [each for each in asked if each.get("id") == "private"]
    must = [
        option
        for each in private
        for option in each["attributes"]["options"]
        if option.get("required")
    ]
    return found + ([] if must else ["nothing about personal data"])


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_can_be_filled_in(path: Path) -> None:
    assert faults(yaml.safe_load(path.read_text(encoding="utf-8"))) == []


def test_a_faulty_form_is_noticed() -> None:
    body = [
        {"type": "text", "id": "a", "attributes": {}},
        {"type": "input", "id": "a", "attributes": {"label": "x"}},
    ]
    assert len(faults({"name": "x", "body": body})) == 5


def test_the_stages_of_the_form_are_those_of_the_guide() -> None:
    form = yaml.safe_load(
        (ROOT / ".github/ISSUE_TEMPLATE/not-helped.yml").read_text(encoding="utf-8")
    )
    stage = next(each["attributes"] for each in form["body"] if each.get("id") == "stage")
    fact = next(iter(load(ROOT / "rules" / rulesets()[0]).facts.values()))
    assert stage["label"] == fact.question
    assert stage["options"][:-1] == [choice.you for choice in fact.choices]  # type: ignore[union-attr]


def targets(text: str) -> set[str]:
    return set(re.findall(r"make (?:--silent )?([./a-z]+)", text))


def test_what_the_container_and_the_checks_call_exists() -> None:
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    assert (ROOT / ".devcontainer" / container["build"]["dockerfile"]).is_file()
    commit = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    hooks = [hook for repo in commit["repos"] for hook in repo["hooks"]]
    assert {repo["repo"] for repo in commit["repos"]} == {"local"}
    called = " ".join([json.dumps(container), *(hook["entry"] for hook in hooks)])
    assert targets(called) == {".venv/ready", "serve", "check"}
    assert all(
        re.search(rf"^{re.escape(name)}:", MAKEFILE, re.MULTILINE) for name in targets(called)
    )
    for module in re.findall(r"-m (\w+)\.(\w+)", called):
        assert (ROOT / module[0] / f"{module[1]}.py").is_file()


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_pictures_and_targets_that_are_named_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)
    assert pictures
    assert [each for each in pictures if not (ROOT / each).is_file()] == []
    named = set(re.findall(r"`make ([a-z]+)", text))
    assert {each for each in named if not re.search(rf"^{each}:", MAKEFILE, re.MULTILINE)} == set()
