"""Bad inputs of every kind of file are answered with one message, in time, without a traceback."""

import os
import re
import shutil
import signal
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from macros import languages, po, prose
from rules.__main__ import main
from rules.check import findings
from rules.findings import RulesetError
from rules.loader import load
from spec.speech import read_features
from spec.steps import Steps
from tests.library import HERE, LIBRARY, RULES, copied

INPUTS: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("bad_inputs.toml").read_text(encoding="utf-8")
)
LONGEST = 2  # seconds of the processor
PATIENCE = 60  # seconds for what waits, as for a pipe
PAGE = "docs/en/index.md"
FILLED = {"{5000 brackets}": "[" * 5000, "{5000 digits}": "5" * 5000, "{5000 letters}": "x" * 5000}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the library: rules, features, a page, a catalogue, settings."""
    (tmp_path / "rules").mkdir()
    copied(tmp_path / "rules")
    shutil.copytree(HERE / "features", tmp_path / "features" / "library")
    shutil.copytree(HERE / "locale", tmp_path / "locale")
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / PAGE).write_text("# A book\n\nBring it back.\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


SETTINGS = """\
site_name: A library
extra:
  languages: [en, de]
  complete: [en]
  guide: library
  article: library
"""


def plant(project: Path, bad: dict[str, Any]) -> None:
    """Put a bad input in its place."""
    path = project / bad["file"]
    if "old" in bad:
        text, new = path.read_text(encoding="utf-8"), bad["new"]
        assert bad["old"] in text
        for name, filling in FILLED.items():
            new = new.replace(name, filling)
        path.write_text(text.replace(bad["old"], new, 1), encoding="utf-8")
        return
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    if "as" in bad:
        AS[bad["as"]](path)
    else:
        text = (bad.get("text", "") * bad.get("times", 1)).encode()
        path.write_bytes(bytes.fromhex(bad["bytes"]) if "bytes" in bad else text)


AS: dict[str, Callable[[Path], object]] = {
    "folder": Path.mkdir,
    "pipe": os.mkfifo,
    "link": lambda path: path.symlink_to("nowhere"),
    "gone": lambda path: None,
}


def messages(project: Path) -> Iterator[str]:
    """What every check says of a project."""
    ruleset = LIBRARY
    try:
        ruleset = load(project / "rules" / "library")
        yield from map(str, findings(ruleset))
    except RulesetError as error:
        yield from map(str, error.findings)
    yield from map(str, read_features(project / "features" / "library", project, ruleset)[1])
    yield from prose.findings(project / "docs" / "en", ruleset, project)
    try:
        po.read(project / "locale" / "de" / "guide.po", "de", project)
    except po.CatalogueError as error:
        yield from error.problems
    try:
        languages.read(project)
        languages.rulesets(project)
        languages.moved(project)
    except languages.LanguagesError as error:
        yield str(error)


@pytest.fixture
def in_time() -> Iterator[None]:
    """Fail what waits, or works too long by the processor's clock: others may use the machine."""

    def late(*_: object) -> None:
        raise TimeoutError

    before = {number: signal.signal(number, late) for number in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    signal.alarm(PATIENCE)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.alarm(0)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("name", [name for name in INPUTS if name.startswith("feature-")])
def test_the_features_beside_a_bad_one_still_run(name: str, project: Path, in_time: None) -> None:
    plant(project, INPUTS[name])
    features, _ = read_features(project / "features" / "library", project, LIBRARY)
    steps = Steps(LIBRARY)
    ran = [steps.run(c) for f in features for s in f.scenarios for c in s.cases]
    assert {feature.topic for feature in features} >= {"extend", "return", "waiting"}
    assert len(ran) >= 15


@pytest.mark.parametrize("name", [n for n, bad in INPUTS.items() if "/library" in bad["file"]])
def test_the_ruleset_beside_a_bad_one_is_still_checked(
    name: str, project: Path, in_time: None, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RULES, project / "rules" / "other")
    plant(project, INPUTS[name])
    bad = INPUTS[name]["file"].startswith("rules/")
    assert main(["check", str(project / "rules/library"), str(project / "rules/other")]) == bad
    assert "other: 3 topics" in capsys.readouterr().out


def test_at_most_ten_messages_are_told_at_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "rules/library/numbers.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?<=\| )\d+ (?= +\|)", "many ", text) + MORE, encoding="utf-8")
    assert main(["check", str(project / "rules/library")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 11
    assert re.fullmatch(r"\.\.\. and \d+ more", said[10])


# Numbers without a value.
MORE = "\n| number | value | unit | source | since |\n| --- | --- | --- | --- | --- |\n" + "".join(
    f"| {name * 3} | many | day | L1 | |\n" for name in "ABCDEFGH"
)


def test_the_project_is_good(project: Path) -> None:
    assert list(messages(project)) == []


@pytest.mark.parametrize("name", INPUTS)
def test_a_bad_input_is_answered(name: str, project: Path, in_time: None) -> None:
    bad = INPUTS[name]
    plant(project, bad)
    said = list(messages(project))
    assert len(said) == bad.get("count", 1), "\n".join(said)[:3000]
    text, at = "\n".join(said), 0
    for part in bad["says"].split("..."):
        assert part in text[at:], text[:3000]
        at = text.index(part, at) + len(part)
    assert all(len(message) < 1000 for message in said)
    assert "Traceback" not in text
