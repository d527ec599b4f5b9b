"""The scripts of the pages are checked: how they are written, and that types fit."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

CONFIGURED = ("package.json", "eslint.config.mjs", "tsconfig.json")
TOOLS = Path(sys.executable).parent  # requirements.lock brings node and npm


def check(project: Path) -> subprocess.CompletedProcess[str]:
    """What `make test` runs over the scripts of a project."""
    return subprocess.run(
        ["npm", "run", "--silent", "check"],
        cwd=project,
        env={**os.environ, "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A project with the scripts alone."""
    for name in CONFIGURED:
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "overrides" / "assets", tmp_path / "overrides" / "assets")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_the_scripts_hold(scripts: Path) -> None:
    checked = check(scripts)
    assert checked.returncode == 0, checked.stdout
    for file in (scripts / "overrides" / "assets").glob("*.js"):
        assert file.read_text(encoding="utf-8").startswith("// @ts-check\n"), file.name


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ('dayAfter("2026-12-01", 1).toFixed();\n', "Property 'toFixed' does not exist"),
        ("daysBetween();\n", "Expected 2 arguments"),
        ("dayAfter(1, 1);\n", "is not assignable to parameter of type 'string'"),
        ('document.querySelector("p").hidden = true;\n', "possibly 'null'"),
        ("const spare = 1;\n", "no-unused-vars"),
        ("nowhere();\n", "no-undef"),
        ("if (DAY == 1) dayAfter(0, 0);\n", "eqeqeq"),
        ("document.body.innerHTML = location.hash;\n", "Only fragment() in page.js"),
        ("dayAfter(;\n", "Parsing error"),
    ],
)
def test_a_fault_is_noticed_on_its_line(code: str, told: str, scripts: Path) -> None:
    file = scripts / "overrides" / "assets" / "days.js"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + code, encoding="utf-8")
    checked = check(scripts)
    assert checked.returncode != 0
    assert told in checked.stdout
    assert "days.js" in checked.stdout
    assert str(text.count("\n") + 1) in checked.stdout


def test_a_script_that_does_not_ask_for_it_is_checked_too(scripts: Path) -> None:
    (scripts / "overrides" / "assets" / "new.js").write_text("export const n = 1;\nn.trim();\n")
    assert "new.js(2,3): error" in check(scripts).stdout


def test_tools_are_locked_by_version_and_hash_and_name_no_host() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert packages[""]["devDependencies"] == wanted
    for name, package in packages.items():
        if name:
            assert package["version"], name
            assert package["integrity"].startswith("sha512-"), name
            assert "resolved" not in package, name
