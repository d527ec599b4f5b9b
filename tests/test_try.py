"""A change is tried in the browser: it reads features and judges them as Python does."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from macros import planner, trying
from macros.language import language
from macros.site import Site, specification
from rules.engine import CaseError, RuleError
from spec.model import Case, Feature
from spec.reader import read
from spec.speech import Speech
from spec.steps import StepFailedError, Steps
from tests.browser import DESKTOP
from tests.reader.lending import SENTENCES, Lending, read_text
from tests.reader.test_mistakes import MISTAKES, planted

ROOT = Path(__file__).parents[1]
ENTRY = ROOT / "tests/reader/lending.js"
# A file in an encoding of its own is no text yet when a browser reads it.
SAVED = {name for name, mistake in MISTAKES.items() if "saved" in mistake}
VERDICTS = """([data, plans, texts]) => {
  const { read, Speech, failures, renumbered } = Tried;
  const speech = new Speech(data);
  const rules = plans.map((each) => renumbered(each, speech));
  const held = ({ steps }) => failures(speech, rules, { steps }).length === 0;
  return texts.map((text) => read(text, speech, data.letters)).map(({ feature, problems }) => [
    (feature?.rules ?? []).flatMap(({ scenarios }) => scenarios).flatMap(({ cases }) => cases)
      .map((each) => [each.line, held(each)]),
    problems.map((each) => [each.line, each.found, each.expected, each.do])]);
}"""
PROBLEMS = """([sentences, tags, letters, texts]) => texts.map((text) =>
  Tried.read(text, new Tried.Lending(sentences, tags), letters).problems
    .map((each) => [each.line, each.found, each.expected, each.do]))"""


@pytest.fixture(scope="module")
def here() -> Site:
    guide, article = specification("today", "article")
    return Site(language("en"), guide, article)


@pytest.fixture(scope="module")
def data(here: Site) -> Any:
    return json.loads(trying.data(here, ROOT))


@pytest.fixture(scope="module")
def tried(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page that has the scripts as `Tried`."""
    out = tmp_path_factory.mktemp("tried") / "tried.js"
    node = Path(sys.executable).with_name("node")
    tool = ROOT / "node_modules/esbuild/bin/esbuild"
    forms = ["--bundle", "--format=iife", "--global-name=Tried", "--log-level=error"]
    subprocess.run([node, tool, ENTRY, *forms, f"--outfile={out}"], check=True)
    page = browser.new_page()
    page.add_script_tag(path=out)
    yield page
    page.close()


@pytest.fixture(scope="module")
def plans(here: Site) -> list[Any]:
    choices = planner.first_fact(here.guide.ruleset).choices
    english = language("en")
    return [json.loads(planner.data(english, here.guide.ruleset, each)) for each in choices]


def judged(here: Site, text: str, folder: Path) -> list[Any]:
    """What Python says of a feature: each case with its line and whether it holds; or problems."""
    file = folder / "some.feature"
    file.write_text(text, encoding="utf-8")
    found = read(file, folder, Speech(here.guide.ruleset))
    if not isinstance(found, Feature):
        return [[], [[p.line or 0, p.found, p.expected, p.do] for p in found]]
    cases = [case for scenario in found.scenarios for case in scenario.cases]
    steps = Steps(here.guide.ruleset)
    return [[[case.line, holds(steps, case)] for case in cases], []]


def holds(steps: Steps, case: Case) -> bool:
    try:
        steps.run(case)
    except (StepFailedError, RuleError, CaseError):
        return False
    return True


def test_every_feature_is_judged_as_python_does(
    tried: Page, data: Any, plans: list[Any], here: Site
) -> None:
    texts = list(data["features"].values())
    found = tried.evaluate(VERDICTS, [data, plans, texts])
    assert [problems for _, problems in found if problems] == []
    cases = [case for feature in here.guide.features for s in feature.scenarios for case in s.cases]
    assert [each for verdicts, _ in found for each in verdicts] == [[c.line, True] for c in cases]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda data: data["numbers"]["AUTO_CANCEL"].__setitem__(0, 3),
        lambda data: data["forms"].clear(),
    ],
    ids=["a number", "no sentence"],
)
def test_a_browser_that_judges_otherwise_is_noticed(
    wrong: Any, tried: Page, data: Any, plans: list[Any]
) -> None:
    """With other rules, a feature that holds in Python does not in the browser."""
    other = deepcopy(data)
    wrong(other)
    text = next(text for file, text in data["features"].items() if "not-paid" in file)
    ((verdicts, problems),) = tried.evaluate(VERDICTS, [other, plans, [text]])
    assert problems or not all(held for _, held in verdicts)


@pytest.mark.parametrize("said", ["Then 7 euros", "Then 1,500 euros"])
def test_numbers_that_are_looked_up_are_judged_as_python_does(
    said: str, tried: Page, data: Any, plans: list[Any], here: Site, tmp_path: Path
) -> None:
    """A number that is another one, and one that nobody can read."""
    (text,) = [each for file, each in data["features"].items() if file.endswith("/numbers.feature")]
    other = re.sub(r"Then \d+ euros", said, text)
    ((verdicts, problems),) = tried.evaluate(VERDICTS, [data, plans, [other]])
    assert [verdicts, problems] == judged(here, other, tmp_path)
    assert problems or not all(held for _, held in verdicts)


def later(text: str, chance: Random) -> str:
    """A feature that expects a day later in some of its steps."""
    lines = text.split("\n")
    days = [n for n, line in enumerate(lines) if re.search(r"\bin \d+ days", line)]
    for n in chance.sample(days, min(3, len(days))):
        lines[n] = re.sub(r"in (\d+) days", lambda day: f"in {int(day[1]) + 1} days", lines[n])
    return "\n".join(lines)


def broken(text: str, chance: Random) -> str:
    """A feature with another sentence, or a word less, in some of its steps."""
    lines = text.split("\n")
    steps = [n for n, line in enumerate(lines) if re.match(r" +(Given|And|Then) ", line)]
    for n in chance.sample(steps, min(6, len(steps))):
        other = lines[chance.choice(steps)].strip().partition(" ")[2]
        lines[n] = chance.choice([f"      And {other}", lines[n][: -chance.randint(2, 9)]])
    return "\n".join(lines)


def apart(here: list[Any], there: list[Any]) -> list[Any]:
    """The verdicts or problems that differ."""
    pairs = zip(here, there, strict=True)
    return [
        each for one, other in pairs for each in [*one, *other] if (each in one) != (each in other)
    ]


def test_changed_features_are_judged_as_python_does(
    tried: Page, data: Any, plans: list[Any], here: Site, tmp_path: Path
) -> None:
    chance = Random(14)
    features = chance.sample(list(data["features"].values()), 12)
    texts = [change(text, chance) for text in features for change in (later, broken)]
    found = tried.evaluate(VERDICTS, [data, plans, texts])
    expected = [judged(here, text, tmp_path) for text in texts]
    wrong = [each for one, there in zip(found, expected, strict=True) for each in apart(one, there)]
    assert wrong == []
    assert sum(bool(problems) for _, problems in expected) > 10
    assert sum(not held for verdicts, _ in expected for _, held in verdicts) > 10


def test_broken_files_are_refused_in_the_same_words(tried: Page, data: Any, tmp_path: Path) -> None:
    names = [name for name in MISTAKES if name not in SAVED]
    assert len(names) > 150
    texts = [planted(MISTAKES[name]).decode() for name in names]
    given = [SENTENCES, list(Lending.tags), data["letters"], texts]
    here = dict(zip(names, tried.evaluate(PROBLEMS, given), strict=True))
    there = {}
    for name, text in zip(names, texts, strict=True):
        found = read_text(tmp_path, text)
        assert not isinstance(found, Feature)
        there[name] = [[each.line or 0, each.found, each.expected, each.do] for each in found]
    assert {name for name in names if here[name] != there[name]} <= {"utf16-without-mark"}


def test_a_feature_is_changed_run_and_taken_along(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.add_init_script(
        "window.wrong = [];"
        "addEventListener('securitypolicyviolation', (each) => wrong.push(each.sample))"
    )
    page.goto(f"{address}/en/reference/try/#feature=not-paid")
    run = page.get_by_role("button", name="Run")
    run.click()
    verdict = page.locator(".verdicts")
    expect(verdict).to_contain_text("Cases that hold: ")
    expect(verdict).not_to_contain_text("do not hold")
    editor = page.get_by_role("textbox", name="Feature")
    write(page, editor, "its last day is in 18 days", "its last day is in 17 days")
    run.click()
    expect(verdict).to_contain_text("Cases that do not hold: ")
    expect(verdict).to_contain_text("its last day is in 18 days")
    write(page, editor, "      When the buyer asks", "      Whem the buyer asks")
    run.click()
    expect(verdict).to_contain_text('write "When" instead of "Whem"')
    verdict.get_by_role("button", name="line").first.click()
    expect(page.locator(".cm-lint-marker-error").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the change").click()
    assert "\n+" in download.value.path().read_text(encoding="utf-8")
    page.get_by_role("button", name="As published").click()
    page.get_by_text("Try other numbers").click()
    page.locator(".numbers label", has_text="AUTO_CANCEL").locator("input").fill("15")
    expect(page.get_by_text("get another plan: ")).to_be_visible()
    expect(verdict).to_contain_text("Cases that do not hold: ")
    assert page.evaluate("wrong") == []
    context.close()


def test_features_are_english_from_left_to_right_on_every_page(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/ar/reference/try/#feature=not-paid")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".cm-line", has_text="Feature:")).to_have_css("direction", "ltr")
    page.get_by_role("button", name="شغّل").click()
    said = page.locator(".verdicts bdi").first
    expect(said).to_have_css("direction", "ltr")
    expect(said).to_have_attribute("lang", "en")
    page.close()


def write(page: Page, editor: Any, old: str, new: str) -> None:
    """Put the feature into the editor with something written otherwise."""
    text = page.evaluate("document.querySelector('.try').dataset.try")
    whole = page.evaluate("(file) => fetch(file).then((got) => got.json())", text)
    file = next(file for file in whole["features"] if file.endswith("/not-paid.feature"))
    assert old in whole["features"][file]
    editor.fill(whole["features"][file].replace(old, new, 1))
