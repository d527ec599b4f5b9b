"""The assistant in a real browser: it answers as the rules do, for everybody who can reach it."""

import gzip
import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from rules.engine import CountFact, Fact, Table, Value, edition_of
from rules.facts import EDITION
from rules.graph import walks
from rules.numbers import EDITIONS
from rules.sentences import read_fact
from rules.tables import TABLES
from spec.guide import read_folder
from spec.model import Case
from spec.steps import decisions_of
from tests.browser import DESKTOP, PHONE, too_wide, watch

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[1]
ON = date(2026, 12, 1)
BUDGET = 12_000  # bytes of script and graph, gzip
TOPICS = [table.topic for table in TABLES]
FEATURES, _ = read_folder(ROOT / "features", ROOT)

# Walks the graph of a page over many situations: [row or null, facts asked] for each.
WALK_ALL = """async ({situations, on, plant}) => {
    const {walk, valueOf} = await import(new URL("../assets/walk.js", location.href));
    const {graph, facts} = JSON.parse(document.querySelector(".assistant").dataset.rules);
    if (plant) graph.nodes.at(-1)[1] = plant;
    return situations.map(({edition, answers}) => {
        const values = (fact) => valueOf(facts[fact], answers[fact], on);
        const {path, target} = walk(graph, graph.start[edition], values);
        return [target, path.map((at) => graph.nodes[at][0])];
    });
}"""


def answers_of(situation: dict[Fact, Value]) -> dict[str, str]:
    """A situation as the assistant takes it: ids of choices, days in place of day counts."""
    found = {}
    for fact, value in situation.items():
        if fact is EDITION:
            continue
        if isinstance(fact, CountFact):
            day = (ON - timedelta(days=int(value))).isoformat()
            found[fact.id] = day if fact.when else str(value)
        else:
            found[fact.id] = value.id
    return found


def hash_of(answers: dict[str, str]) -> str:
    return "#" + "&".join(f"{fact}={value}" for fact, value in answers.items())


def compared(page: Page, table: Table, plant: object = None) -> tuple[int, list[object]]:
    """How many situations of a table were compared with the browser, and where it differs."""
    expected, sent = [], []
    for edition in EDITIONS:
        for situation, walked in walks(table, edition):
            sent.append({"edition": edition, "answers": answers_of(situation)})
            expected.append([walked.row.id, [fact.id for fact in walked.asked]])
    told = page.evaluate(WALK_ALL, {"situations": sent, "on": ON.isoformat(), "plant": plant})
    both = zip(sent, expected, told, strict=True)
    return len(sent), [each for each in both if each[1] != each[2]]


@pytest.fixture(scope="module")
def still(browser: Browser, address: str) -> Iterator[Page]:
    """One desktop page for many questions."""
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    context.close()
    assert wrong == []


def test_the_browser_answers_every_situation_as_the_rules_do(
    still: Page, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    total = 0
    for table in TABLES:
        still.goto(f"{address}/en/{table.topic}/")
        count, different = compared(still, table)
        assert different == [], table.topic
        total += count
    with capsys.disabled():
        print(f"\n{total} situations: Python and the browser ask and answer the same.")
    assert total > 4000


def test_a_wrong_edge_in_the_browser_is_noticed(still: Page, address: str) -> None:
    still.goto(f"{address}/en/unpaid/")
    table = TABLES[0]
    swapped = [[0, "unpaid-no-countdown-closed"], [20, "unpaid-no-countdown"]]
    assert compared(still, table, plant=swapped)[1]


def shown(page: Page, address: str, topic: str, answers: dict[str, str]) -> tuple[str, str]:
    """The row that the page answers with, and the words of the answer in lower case."""
    base = f"{address}/en/{topic}/?on={ON.isoformat()}"
    if not page.url.startswith(base):
        page.goto(base)
    page.evaluate("hash => { history.replaceState(null, '', hash); }", hash_of(answers))
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    answer = page.locator(".answer")
    row = answer.get_attribute("data-row", timeout=5000)
    return row or "", " ".join(answer.inner_text().split()).lower()


def replayed(page: Page, address: str, case: Case) -> list[str]:
    """What the page does not say of what a case expects, in each edition that it speaks of."""
    stated = dict(read_fact(step.text) for step in case.steps if step.kind == "given")
    missing = []
    for decision in decisions_of(case):
        edition = {"edition": "article"} if edition_of(decision.facts) == "article" else {}
        answers = {**edition, **answers_of(stated)}
        row, words = shown(page, address, decision.table.topic, answers)
        if row != decision.row.id:
            missing.append(f"{case.line}: {row} instead of {decision.row.id}")
        then = (step.text for step in case.steps if step.kind == "then")
        missing += [f"{case.line}: {said}" for said in then if said.lower() not in words]
    return missing


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.topic)
def test_every_scenario_holds_on_the_page(feature, still: Page, address: str) -> None:
    cases = [case for scenario in feature.scenarios for case in scenario.cases]
    assert [wrong for case in cases for wrong in replayed(still, address, case)] == []


def test_a_page_that_says_something_else_is_noticed(still: Page, address: str) -> None:
    case = FEATURES[0].scenarios[0].cases[0]
    still.goto(f"{address}/en/unpaid/?on={ON.isoformat()}")
    still.evaluate("document.querySelectorAll('.case .first, .case .do').forEach(e => e.remove())")
    still.evaluate(
        "document.querySelectorAll('.case > summary').forEach(e => e.innerHTML ="
        " '<b class=first>press Pay</b>')"
    )
    assert replayed(still, address, case)


def test_script_and_graph_are_small(site: Path, still: Page, address: str) -> None:
    names = ("assistant", "home", "page", "takeaway", "walk")
    scripts = [(site / f"en/assets/{name}.js").read_text() for name in names]
    for code, topic in product(("en", "ru", "ar"), TOPICS):
        still.goto(f"{address}/{code}/{topic}/")
        graph = still.locator(".assistant").get_attribute("data-rules")
        size = len(gzip.compress("".join([*scripts, graph or ""]).encode()))
        assert size <= BUDGET, (code, topic)


def test_the_data_of_a_page_is_json(still: Page, address: str) -> None:
    still.goto(f"{address}/en/rights/")
    data = json.loads(still.locator(".assistant").get_attribute("data-rules") or "")
    assert data["topic"] == "rights"
    assert data["graph"]["start"]["article"] is None


@pytest.mark.parametrize("topic", TOPICS)
def test_no_state_of_the_assistant_scrolls_sideways(
    browser: Browser, address: str, topic: str
) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    table = next(table for table in TABLES if table.topic == topic)
    situations = [answers_of(situation) for situation, _ in walks(table, "today")]
    answers = max(situations, key=lambda situation: len(hash_of(situation)))
    for count in range(len(answers) + 1):
        part = dict(list(answers.items())[:count])
        page.goto(f"{address}/en/{topic}/?on={ON}&n={count}{hash_of(part)}")
        assert not too_wide(page), part
    context.close()
