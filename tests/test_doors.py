"""Doors: what buyers type leads where it must, in Python and in the browser alike."""

import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from gzip import compress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.doors import data
from rules.doors import TYPED, entered, finder
from rules.loader import load
from rules.model import Case, ChoiceFact, Clock, Door, Fact, Ruleset, Value
from rules.typed import Finder, Found, distance, stems
from rules.words import say
from spec.coverage import sources_of
from spec.steps import StepFailedError, Steps, Told
from tests.browser import served
from tests.library import LIBRARY

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
QUESTIONS: dict[str, dict[str, list[str]]] = tomllib.loads(
    (ROOT / "tests" / "questions.toml").read_text(encoding="utf-8")
)
PHRASES: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
    (ROOT / "tests" / "phrases.toml").read_text(encoding="utf-8")
)
CODES = ("en", "ru", "ar")
ENOUGH = 0.95  # of the ways of typing in a language
MENDED, UNSEEN = 0.9, 0.55  # the same of shorter ones: with words for them, and without
MOST = 6 * 1024  # bytes of the doors of a language and their script, packed


@cache
def guide() -> Ruleset:
    return load(ROOT / "rules" / "today")


def best(found: list[Found]) -> str:
    return found[0].name if found else ""


# ---- the finder, on the tiny ruleset


@pytest.mark.parametrize(
    ("typed", "code", "name"),
    [
        ("I have lost it", "en", "lost it"),
        ("cannot find teh boook", "en", "lost it"),
        ("mispla", "en", "lost it"),  # still being typed
        ("EXTENDED LOANS", "en", "keep it longer"),
        ("щмуквгу", "en", "late"),  # "overdue" on a Russian keyboard
        ("over due", "en", "late"),
        ("LÄNGER behalten", "de", "keep it longer"),
        ("verlaengern", "de", "keep it longer"),
        ("verlangern", "de", "keep it longer"),
        ("qwrtz plmk", "en", ""),
        ("", "en", ""),
    ],
)
def test_what_is_typed_finds_its_door(typed: str, code: str, name: str) -> None:
    assert best(finder(LIBRARY, code).find(typed)) == name


@pytest.mark.parametrize(
    ("one", "other"), [("заказы", "zakaz"), ("отменить", "otmenit"), ("посылку", "posylka")]
)
def test_russian_is_the_same_in_latin_letters(one: str, other: str) -> None:
    assert stems(one, "ru") == stems(other, "ru")


def test_arabic_marks_and_articles_make_no_other_word() -> None:
    assert stems("طلبٌ مُجمَّد", "ar") == stems("الطلب المجمد", "ar")


def test_a_swap_is_one_mistake() -> None:
    assert [distance("teh", "the"), distance("lost", "losst"), distance("", "abc")] == [1, 1, 3]


def test_a_word_at_few_doors_counts_more() -> None:
    doors = {"a": ("red book", []), "b": ("red card", []), "c": ("red chair", [])}
    assert best(Finder(doors, "en").find("red chair book chair")) in ("a", "c")
    assert best(Finder(doors, "en").find("red chair")) == "c"


def test_a_door_with_many_words_is_not_far_behind_one_with_few() -> None:
    many = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november"
    doors = {"m": ("novel", [f"red lamp glow {many}"]), "f": ("other", ["red lamp"])}
    assert best(Finder(doors, "en").find("red lamp glow")) == "m"


# ---- a door in a scenario


def test_a_door_gives_its_facts_and_asks_its_question() -> None:
    stage, reads = LIBRARY.facts["stage"], LIBRARY.facts["who reads"]
    door, case = entered(LIBRARY, {TYPED: "whose card"})
    assert door is LIBRARY.doors["whose card"]
    assert list(case) == [stage]
    assert door.asks
    assert door.asks[0] is reads
    assert entered(LIBRARY, {}) == (None, {})
    assert [door.read for door in LIBRARY.doors.values() if door.read] == ["lost/#report"]


def test_a_scenario_of_a_door_fails_where_another_fits() -> None:
    steps = Steps(LIBRARY)
    assert LIBRARY.strength
    told = steps.ask(LIBRARY.strength.asks, {TYPED: "bin kaputt: Buch verloren"})
    steps.expect("the door is: lost it", told)
    steps.expect("first: report it lost", told)
    with pytest.raises(StepFailedError, match="the door is: lost it"):
        steps.expect("the door is: late", told)
    with pytest.raises(StepFailedError):
        steps.expect("the door is: late", steps.ask(LIBRARY.strength.asks, {TYPED: "zzzz"}))


# ---- the questions of buyers


def missed(ruleset: Ruleset, code: str) -> list[str]:
    """The ways of typing in a language that lead to another door first."""
    find = finder(ruleset, code).find
    return [
        f"{typed}: {found or 'nothing'}"
        for question in QUESTIONS.values()
        for typed in question[code]
        if (found := best(find(typed))) not in question["door"]
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_ways_of_typing_lead_to_their_doors(code: str) -> None:
    ways = sum(len(question[code]) for question in QUESTIONS.values())
    wrong = missed(guide(), code)
    assert len(wrong) <= (1 - ENOUGH) * ways, "\n".join(wrong)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("kind", "least"), [("mended", MENDED), ("held", UNSEEN)])
def test_most_of_what_else_is_typed_leads_to_its_door(kind: str, least: float, code: str) -> None:
    phrases, find = PHRASES[kind][code], finder(guide(), code).find
    first = {typed: best(find(typed)) for typed in phrases}
    wrong = [
        f"{typed}: {name or 'nothing'}"
        for typed, name in first.items()
        if name not in phrases[typed]
    ]
    assert len(wrong) <= (1 - least) * len(phrases), "\n".join(wrong)


def test_what_is_typed_on_the_keyboard_of_the_language_is_read_as_such() -> None:
    assert best(finder(guide(), "ru").find("вручили не мне")) == "delivered but nothing came"


def test_a_door_without_its_words_is_missed() -> None:
    frozen = guide().doors["frozen"]
    told = {code: replace(said, title="x", typed=()) for code, said in frozen.told.items()}
    without = replace(
        guide(), doors={**guide().doors, "frozen": replace(frozen, id="x", told=told)}
    )
    assert len(missed(without, "ru")) > len(missed(guide(), "ru"))


def cases(question: dict[str, list[str]]) -> Iterator[tuple[Door, Case]]:
    """The cases of a question: what its door gives, and what else is known in each."""
    door = guide().doors[question["door"][0]]
    for text in question["cases"]:
        known: dict[Fact | Clock, Value] = {}
        for fact, choice in door.gives.items():
            known[fact] = choice
        for name, _, answer in (part.partition(": ") for part in text.split("; ") if part):
            fact = guide().facts[name]
            if isinstance(fact, ChoiceFact):
                known[fact] = {choice.id: choice for choice in fact.choices}[answer]
            else:
                known[fact] = int(answer)
        yield door, known


def told(question: dict[str, list[str]]) -> list[tuple[Door, Told]]:
    steps, strength = Steps(guide()), guide().strength
    assert strength
    return [(door, steps.ask(strength.asks, case)) for door, case in cases(question)]


def rests(question: dict[str, list[str]]) -> set[str]:
    """The statements on which the door and its plans rest."""
    found: set[str] = set()
    for door, answer in told(question):
        found |= {*door.sources, *answer.order}
        found = found.union(*(sources_of(row, guide()) for row in answer.rows))
    return found


def advised(answer: Told) -> list[str]:
    """The steps that a plan advises; not what it says not to do."""
    steps = [says.partition("step is: ")[2] for says in answer.says if "step is: " in says]
    return [step for step in steps if not step.startswith("do not ")]


def harms(question: Mapping[str, Sequence[str]], plans: Sequence[tuple[Door, Told]]) -> list[str]:
    """What a door and its plans must not say and do, and what keeps from harm and is left out."""
    steps = [step for _, answer in plans for step in advised(answer)]
    doors = [say(door.told["en"].says, guide()) for door, _ in plans]
    said = [*doors, *(says for _, answer in plans for says in answer.says)]
    stated = [each for each in said if "do not " not in each]
    unsaid, says = (question.get(key, ()) for key in ("unsaid", "says"))
    return [
        *(f"advised: {step}" for word in question["never"] for step in steps if word in step),
        *(f"said: {each}" for word in unsaid for each in stated if word in each),
        *(f"left out: {word}" for word in says if not any(word in each for each in said)),
    ]


@pytest.mark.parametrize("asks", QUESTIONS)
def test_a_door_leads_to_what_an_answer_needs_and_to_no_harm(asks: str) -> None:
    question = QUESTIONS[asks]
    found = rests(question)
    assert set(question["rests"]) <= found
    assert set(question["missing"]).isdisjoint(found), "found by now: move it to rests"
    assert harms(question, told(question)) == []


def test_most_of_what_an_answer_needs_is_in_the_plan() -> None:
    needed = sum(len(q["rests"]) + len(q["missing"]) for q in QUESTIONS.values())
    assert sum(len(q["missing"]) for q in QUESTIONS.values()) < needed / 6
    assert len(QUESTIONS) == 56


def test_advice_that_harms_is_noticed() -> None:
    harmful = Told(("its first step is: confirm receipt", "its next step is: do not pay"), (), None)
    assert advised(harmful) == ["confirm receipt"]
    (door, whole), *_ = told(next(iter(QUESTIONS.values())))
    answer = Told((*harmful.says, "all is over", "do not give up"), whole.order, None)
    question = {"never": ["confirm"], "unsaid": ["over", "give up"], "says": ["pay", "the moon"]}
    found = ["advised: confirm receipt", "said: all is over", "left out: the moon"]
    assert harms(question, [(door, answer)]) == found


# ---- the browser


def script() -> bytes:
    """The script of the doors, as the build packs it."""
    node = Path(sys.executable).with_name("node")
    tool = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    command = [node, tool, ROOT / "overrides/assets/doors.js", "--minify", "--format=esm"]
    return subprocess.run([*map(str, command)], capture_output=True, check=True).stdout


@pytest.mark.parametrize("code", CODES)
def test_the_doors_of_a_language_are_small(code: str) -> None:
    doors = data(code, guide()).encode()
    assert len(compress(doors, mtime=0)) + len(compress(script(), mtime=0)) <= MOST


@pytest.fixture(scope="module")
def served_doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The script and the data of each language, of the guide and of the tiny ruleset, served."""
    folder = tmp_path_factory.mktemp("doors")
    for name in ("doors.js", "get.js"):
        shutil.copy(ROOT / "overrides" / "assets" / name, folder)
    (folder / "index.html").write_text("<!doctype html><title>doors</title>", encoding="utf-8")
    for ruleset, codes in ((guide(), CODES), (LIBRARY, ("en", "de"))):
        for code in codes:
            text = data("en" if code == "de" else code, ruleset)
            (folder / f"{ruleset.name}-{code}.json").write_text(text, encoding="utf-8")
    with served(folder) as address:
        yield address


def typed_by(ruleset: Ruleset, code: str) -> list[str]:
    """Everything that is typed in the tests, whole and half, and on another keyboard."""
    own = [
        typed
        for door in ruleset.doors.values()
        if code in door.told
        for typed in door.told[code].typed
    ]
    asked = [typed for question in QUESTIONS.values() for each in CODES for typed in question[each]]
    phrases = [typed for kind in PHRASES.values() for each in CODES for typed in kind[each]]
    ways = [*own, *asked, *phrases]
    return ways + [typed[: len(typed) * 2 // 3] for typed in ways]


FIND = """async ([file, texts]) => {
    const { load } = await import("./doors.js");
    const finder = await load(file);
    return texts.map((text) => finder.find(text).map(({ name, score }) => [name, score]));
}"""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("ruleset", "code"), [("guide", code) for code in CODES] + [("library", "en")]
)
def test_the_browser_finds_what_python_finds(
    browser: "Browser", served_doors: str, ruleset: str, code: str
) -> None:
    rules = guide() if ruleset == "guide" else LIBRARY
    page = browser.new_page()
    page.goto(f"{served_doors}/index.html")
    texts = typed_by(rules, code)
    found: list[list[list[Any]]] = page.evaluate(FIND, [f"{rules.name}-{code}.json", texts])
    find = finder(rules, code).find
    for text, theirs in zip(texts, found, strict=True):
        ours = [[each.name.replace(" ", "-"), each.score] for each in find(text)]
        assert json.dumps(theirs) == json.dumps(
            [[n, int(s) if s == int(s) else s] for n, s in ours]
        ), text
    page.close()
