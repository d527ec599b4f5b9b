"""Two builds of one revision are the same, byte for byte, wherever and whenever they are made."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project import build_all, copy, small
from tests.test_build import fingerprint

HERE = {"SOURCE_DATE_EPOCH": "1790000000", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
# `make reproducible` builds the whole guide twice besides; that takes minutes.
PROJECTS = [small, copy] if "GUIDE_REPRODUCIBLE" in os.environ else [small]
THERE = {"TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}


def differing(one: Path, other: Path) -> list[str]:
    """The files that two folders have not alike."""
    first, second = fingerprint(one), fingerprint(other)
    return sorted(name for name in first | second if first.get(name) != second.get(name))


def made(project: Path, **environment: str) -> Path:
    """The site of a project. It borrows node_modules: how far away that is counts."""
    built = build_all(project, **environment)
    assert built.returncode == 0, built.stdout
    return project / "site"


@pytest.mark.parametrize("project", PROJECTS)
def test_two_builds_are_equal_wherever_they_are_made(
    project: Callable[[Path], Path], tmp_path: Path
) -> None:
    one = made(project(tmp_path / "one"), **HERE)
    other = made(project(tmp_path / "another place"), **(HERE | THERE))
    assert len(fingerprint(one)) > 200
    assert differing(one, other) == []
    page = other / "en" / "index.html"
    page.write_bytes(page.read_bytes() + b"\n")
    assert differing(one, other) == ["en/index.html"]
