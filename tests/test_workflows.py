"""The workflows of the repository use what they name, and no more rights than they need."""

import re
from pathlib import Path

import pytest
import yaml

from tests.project import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def loose(text: str) -> list[str]:
    """The actions of a workflow that may change under it, and rights that every job has."""
    lines = [line.strip(" -") for line in text.splitlines() if "uses:" in line]
    found = [line for line in lines if not PINNED.fullmatch(line)]
    return found + [
        right
        for right in yaml.safe_load(text)["permissions"].items()
        if right != ("contents", "read")
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_rights_are_few(path: Path) -> None:
    assert loose(path.read_text(encoding="utf-8")) == []


def test_an_action_that_may_change_is_noticed() -> None:
    text = "permissions:\n  pages: write\nsteps:\n  - uses: actions/checkout@v4\n"
    assert loose(text) == ["uses: actions/checkout@v4", ("pages", "write")]
