"""Two builds of one revision are the same, byte for byte, wherever and whenever they are made."""

import os
from pathlib import Path

import pytest

from tests.project import build_all, copy, replace, small
from tests.test_build import fingerprint

HERE = {"SOURCE_DATE_EPOCH": "1790000000", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
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


def test_two_builds_are_equal_wherever_they_are_made(tmp_path: Path) -> None:
    one = made(small(tmp_path / "one"), **HERE)
    other = made(small(tmp_path / "another place"), **(HERE | THERE))
    assert len(fingerprint(one)) > 200
    assert differing(one, other) == []
    replace(other / "en" / "index.html", "A library", "A Library")
    assert differing(one, other) == ["en/index.html"]


@pytest.mark.skipif("GUIDE_REPRODUCIBLE" not in os.environ, reason="make reproducible")
def test_two_builds_of_the_guide_are_equal(tmp_path: Path) -> None:
    here, there = copy(tmp_path / "one"), copy(tmp_path / "another place")
    assert differing(made(here, **HERE), made(there, **(HERE | THERE))) == []
