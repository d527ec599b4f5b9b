"""The assistant in a real browser: it answers as the rules do, for everybody who can reach it."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from macros.language import language
from rules import outcomes as o
from rules.engine import CountFact, Fact, Table, Value, edition_of
from rules.facts import EDITION, STAGE
from rules.graph import walks
from rules.letters import LETTERS
from rules.numbers import EDITIONS
from rules.sentences import read_fact
from rules.tables import TABLES
from spec.model import Case
from spec.reader import read_folder
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


# ---- going through it as a buyer does


def choose(page: Page, words: str) -> None:
    """Click an answer to the open question."""
    page.locator(".option", has_text=words).click()


def test_the_home_page_leads_through_the_questions_to_a_dated_answer(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/en/?on={ON.isoformat()}")
    page.locator("#stage-confirmed a").click()
    choose(page, "the order page shows no countdown")
    page.locator("[name=count]").fill("2026-11-25")
    page.get_by_role("button", name="Next").click()
    choose(page, "the goods are wrong or faulty")
    answer = page.locator(".answer")
    expect(answer.locator("h3")).to_have_text("Press Open Dispute")
    expect(answer).to_contain_text(re.compile("The last day is Thursday,? 10 December 2026"))
    expect(answer).to_contain_text(re.compile("From Friday,? 11 December 2026: Try your bank"))
    expect(answer).to_contain_text(
        "With the answer “The buyer has changed their mind”: Look whether"
    )
    expect(answer.locator(".turns li")).to_have_count(2)  # the others begin with the same action
    time = "refund takes 3 to 20 business days once it is processed"
    expect(answer).to_contain_text(time, use_inner_text=True)
    expect(answer).to_contain_text("It depends on how you paid: Where the money goes")
    expect(page.locator(".path li")).to_have_count(4)
    expect(page.locator(".spoken")).to_have_text("Your answer: Press Open Dispute")
    assert page.evaluate("document.activeElement.className") == "first"
    assert page.url.startswith(f"{address}/en/?on=2026-12-01#stage=confirmed&countdown=")


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
def test_every_stage_is_answered_on_the_home_page(page: Page, address: str, code: str) -> None:
    page.goto(f"{address}/{code}/")
    stages = page.locator(".order-way [id^=stage-]")
    names = [stages.nth(n).get_attribute("id") or "" for n in range(stages.count())]
    assert len(names) == len(STAGE.choices)
    for name in names:
        page.locator(f"#{name} a").click()
        expect(page.locator(f"#{name} a[aria-current]")).to_have_count(1)
        expect(page.locator("[aria-current=step]")).to_have_count(1)
        expect(page.locator(".chosen .live :is(legend, .answer)").first).to_be_visible()
        assert page.url.endswith(f"#stage={name.removeprefix('stage-')}")
        assert not too_wide(page)


def test_the_home_page_can_be_shared_reloaded_and_gone_back_through(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/en/#stage=preparing&reply=not-asked")
    answer = page.locator(".chosen .answer")
    expect(answer).to_have_attribute("data-row", "preparing-ask-today")
    page.locator("#stage-shipped a").click()
    expect(page.locator(".live legend")).to_have_text("Why do you want your money back?")
    page.go_back()
    expect(answer).to_have_attribute("data-row", "preparing-ask-today")
    page.reload()
    expect(answer).to_have_attribute("data-row", "preparing-ask-today")
    page.evaluate("location.hash = '#money'")
    expect(answer).to_have_attribute("data-row", "preparing-ask-today")
    page.go_back()
    page.get_by_role("button", name="Start again").click()
    expect(answer).to_have_count(0)
    expect(page.locator("#stage-not-paid a")).to_be_focused()
    page.goto(f"{address}/en/#stage=lost")
    page.reload()
    expect(page.locator(".chosen .note")).to_contain_text("not understood")


def test_links_of_an_answer_on_the_home_page_lead_where_they_should(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/en/#stage=in-dispute&reply=silent&dispute-course=%3F")
    possible = page.locator(".possible a").first
    assert (possible.get_attribute("href") or "").startswith(f"{address}/en/dispute/#case-")
    page.goto(f"{address}/en/#stage=preparing&reply=not-asked")
    expect(page.locator(".answer .proof a").first).to_be_attached()
    links = page.locator(".chosen a").evaluate_all("all => all.map(link => link.href)")
    pages = {link.split("#")[0] for link in links}
    assert pages >= {f"{address}/en/reference/tables/", f"{address}/en/refund_time/"}
    assert [link for link in pages if page.request.get(link).status != 200] == []
    page.locator(".others a", has_text="How long the refund takes").click()
    page.wait_for_url("**/refund_time/#stage=preparing&reply=not-asked")


def test_without_its_page_a_stage_of_the_home_page_is_a_link(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.route(
        "**/en/shipped/",
        lambda r: r.abort() if r.request.resource_type == "fetch" else r.continue_(),
    )
    page.locator("#stage-shipped a").click()
    page.wait_for_url("**/en/shipped/#stage=shipped")
    expect(page.locator(".live legend")).to_have_text("Why do you want your money back?")
    context.close()


def test_the_home_page_prints_the_answer_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/en/#stage=preparing&reply=not-asked")
    expect(page.locator(".answer")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".answer")).to_be_visible()
    for hidden in (".order-way", "#money", "fieldset.edition"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_the_day_on_which_a_countdown_ends_is_asked_and_kept(page: Page, address: str) -> None:
    page.goto(
        f"{address}/en/received/?on=2026-12-01"
        "#stage=confirmed&countdown=countdown-runs&reason=wrong-or-faulty"
    )
    answer, field = page.locator(".answer"), page.locator(".ends input")
    calendar = page.get_by_role("button", name="Deadlines for your calendar")
    expect(calendar).to_be_hidden()
    field.fill("2026-11-30")
    field.blur()
    expect(answer.get_by_role("alert")).to_contain_text("This day is over")
    expect(calendar).to_be_hidden()
    field.fill("2026-12-09")
    expect(page.locator(".ends .wrong")).to_be_empty()
    expect(answer.locator("time")).to_have_text(
        re.compile("Wednesday,? 9 December 2026, in 8 days")
    )
    page.reload()
    expect(field).to_have_value("2026-12-09")
    with page.expect_download() as download:
        calendar.click()
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == date(2026, 12, 9)
    assert str(event["SUMMARY"]) == "The countdown on the order page says until when"
    page.get_by_role("button", name="Change: The goods are wrong or faulty").click()
    choose(page, "the goods have not arrived")
    assert "countdown-ends" not in page.url


def test_a_countdown_that_is_over_has_no_day(page: Page, address: str) -> None:
    page.goto(f"{address}/en/received/#stage=confirmed&countdown=countdown-over")
    expect(page.locator(".answer")).to_have_attribute("data-row", "received-countdown-over")
    expect(page.locator(".ends")).to_have_count(0)


def test_an_unknown_fact_shows_what_remains_possible(page: Page, address: str) -> None:
    page.goto(f"{address}/en/dispute/#stage=in-dispute&reply=silent&dispute-course=%3F")
    possible = page.locator(".possible")
    expect(possible.locator("li")).not_to_have_count(0)
    expect(possible).to_contain_text("Who decides the dispute?")
    expect(page.locator(".answer")).to_have_count(0)


def test_a_changed_answer_keeps_what_matters_and_says_what_it_drops(
    page: Page, address: str
) -> None:
    page.goto(
        f"{address}/en/received/?on=2026-12-01"
        "#stage=confirmed&countdown=no-countdown&days-since-confirmed=2026-11-25"
        "&reason=wrong-or-faulty"
    )
    page.get_by_role("button", name="Change: The order page shows no countdown").click()
    choose(page, "the order page shows a countdown")
    expect(page.locator(".note").filter(has_text="No longer needed")).to_contain_text(
        "On which day did you confirm receipt?"
    )
    expect(page.locator(".answer")).to_have_attribute(
        "data-row", "received-dispute-faulty-countdown"
    )
    assert "days-since-confirmed" not in page.url
    assert "reason=wrong-or-faulty" in page.url


def test_back_forward_and_reload_keep_the_answers(page: Page, address: str) -> None:
    page.goto(f"{address}/en/shipped/#stage=shipped")
    choose(page, "the buyer has changed their mind")
    choose(page, "the seller refuses")
    row = page.locator(".answer")
    expect(row).to_have_attribute("data-row", "shipped-unwilling-today")
    page.go_back()
    expect(row).to_have_count(0)
    expect(page.locator(".live legend")).to_contain_text(["What does the seller say?"])
    page.go_forward()
    expect(row).to_have_attribute("data-row", "shipped-unwilling-today")
    page.reload()
    expect(row).to_have_attribute("data-row", "shipped-unwilling-today")


@pytest.mark.parametrize(
    "part",
    ["stage=lost", "days-since-placed=2026-02-30", "colour=red", "%E0%A4%A", "stage"],
)
def test_a_broken_address_is_explained_and_never_misread(
    page: Page, address: str, part: str
) -> None:
    page.goto(f"{address}/en/unpaid/#countdown=countdown-runs&{part}")
    expect(page.locator(".live > .note")).to_contain_text("not understood")
    expect(page.locator(".answer")).to_have_attribute("data-row", "unpaid-countdown")


def test_a_stage_of_another_page_is_explained(page: Page, address: str) -> None:
    page.goto(f"{address}/en/unpaid/#stage=shipped")
    expect(page.locator(".note")).to_contain_text("does not arise")
    expect(page.locator(".others a", has_text="The order is shipped")).to_be_visible()


def test_an_answer_that_no_longer_fits_makes_way_for_its_question(page: Page, address: str) -> None:
    page.goto(f"{address}/en/#stage=shipped&reason=not-arrived")
    expect(page.locator(".answer")).to_have_attribute("data-row", "shipped-not-arrived-today")
    page.locator("#stage-received a").click()
    expect(page.locator(".live > .note")).to_contain_text("removed: The goods have not arrived")
    expect(page.locator(".live legend")).to_have_text("Why do you want your money back?")


def test_a_seller_who_is_silent_is_answered_on_the_page_of_sellers(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/en/#stage=preparing")
    choose(page, "the seller does not answer")
    expect(page.locator(".live .note")).to_contain_text("Choose another one below")
    page.locator(".others a", has_text="seller").first.click()
    page.wait_for_url("**/en/seller/#stage=preparing&reply=silent")
    expect(page.locator(".live legend")).to_have_text("Does the order page show a countdown?")


def test_a_day_to_come_in_an_address_is_explained(page: Page, address: str) -> None:
    page.goto(f"{address}/en/verification/?on=2026-12-01#days-since-paid=2027-01-05")
    expect(page.locator(".live .note").first).to_contain_text("This day is still to come")
    expect(page.locator(".live legend")).to_have_text("On which day did you pay?")


def test_each_possible_action_is_named_once(page: Page, address: str) -> None:
    page.goto(f"{address}/en/unpaid/#countdown=%3F")
    expect(page.locator(".possible li")).to_have_text(
        ["Nothing to do: the order has cancelled itself", "Press Cancel Order"]
    )


def test_business_days_leave_out_weekends(page: Page, address: str) -> None:
    page.goto(
        f"{address}/en/spending/?on=2026-12-01"
        "#stage=refunded&refund-shows=shows-nowhere&days-since-refund=2026-11-28"
    )
    expect(page.locator(".answer time").first).to_have_attribute("datetime", "2026-12-25")


@pytest.mark.parametrize(
    ("path", "day", "says"),
    [
        ("unpaid/#countdown=no-countdown", "2026-12-02", "still to come"),
        ("unpaid/#countdown=no-countdown", "", "Choose a day"),
        (
            "returns/#stage=received&free-return=free-to-eu&days-since-paid=2026-11-20",
            "2026-11-01",
            "before the day of another answer: On which day did you pay?",
        ),
    ],
)
def test_impossible_days_get_a_plain_message(
    page: Page, address: str, path: str, day: str, says: str
) -> None:
    topic, _, answers = path.partition("#")
    page.goto(f"{address}/en/{topic}?on=2026-12-01#{answers}")
    page.locator("[name=count]").fill(day)
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".wrong")).to_contain_text(says)
    expect(page.locator(".answer")).to_have_count(0)


def test_the_keyboard_alone_leads_to_an_answer(page: Page, address: str) -> None:
    page.goto(f"{address}/en/shipped/")
    page.locator("[name=choice]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".live legend")).to_have_text("Why do you want your money back?")
    page.keyboard.press("Enter")
    expect(page.locator(".live legend")).to_have_text("What does the seller say?")
    assert page.evaluate("document.activeElement.tagName") == "LEGEND"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_have_attribute("data-row", "shipped-ask-today")


def test_the_switch_shows_the_answer_of_the_article(page: Page, address: str) -> None:
    page.goto(
        f"{address}/en/unpaid/?on=2026-12-01#countdown=no-countdown&days-since-placed=2026-11-20"
    )
    expect(page.locator(".answer")).to_have_attribute("data-row", "unpaid-no-countdown")
    page.locator("#edition-article").check()
    expect(page.locator(".answer")).to_have_attribute("data-row", "unpaid-closed")
    assert "edition=article" in page.url
    page.reload()
    expect(page.locator("#edition-article")).to_be_checked()
    expect(page.locator(".answer")).to_have_attribute("data-row", "unpaid-closed")


def test_answers_go_along_to_another_question(page: Page, address: str) -> None:
    page.goto(f"{address}/en/received/#stage=received&reason=changed-mind&reply=refuses")
    page.locator(".others a", has_text="How long the refund takes").click()
    expect(page.locator(".answer")).to_have_attribute("data-row", "refund-time-today")
    assert "reply=refuses" in page.url
    page.goto(f"{address}/en/#stage=preparing&reply=agrees")
    page.locator(".answer a.carry").click()
    page.wait_for_url("**/en/refund_place/#stage=preparing&reply=agrees")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns", "Europe/Berlin"])
def test_days_are_civil_days_of_the_buyer(browser: Browser, address: str, zone: str) -> None:
    context = browser.new_context(timezone_id=zone, viewport=PHONE)
    page = context.new_page()
    page.clock.install(time="2026-10-26T10:30:00Z")  # the day after Europe's clocks went back
    page.goto(f"{address}/en/received/")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    days = page.evaluate(
        """async () => {
            const {today, daysBetween} = await import(new URL("../assets/walk.js", location.href));
            const spring = daysBetween("2026-03-28", "2026-03-30");
            return [today(), daysBetween("2026-10-10", today()), spring];
        }"""
    )
    assert days[0] == today == ("2026-10-27" if zone == "Pacific/Kiritimati" else "2026-10-26")
    assert days[1:] == [(date.fromisoformat(today) - date(2026, 10, 10)).days, 2]
    edge = (date.fromisoformat(today) - timedelta(days=15)).isoformat()
    rows = {0: "received-dispute-faulty-today", 1: "received-too-late-today"}
    for more, row in rows.items():
        day = (date.fromisoformat(edge) - timedelta(days=more)).isoformat()
        page.goto(
            f"{address}/en/received/?x={more}#stage=confirmed&countdown=no-countdown"
            f"&days-since-confirmed={day}&reason=wrong-or-faulty"
        )
        expect(page.locator(".answer")).to_have_attribute("data-row", row)
    context.close()


# ---- without a script, on small screens, with other colours, in print


def test_without_a_script_the_links_lead_to_the_same_answer(scriptless: Page, address: str) -> None:
    scriptless.goto(f"{address}/en/received/")
    expect(scriptless.locator(".assistant form")).to_be_hidden()
    for words in ("confirmed as received", "shows a countdown", "wrong or faulty"):
        scriptless.locator(".walk section:visible a", has_text=words).first.click()
    case = scriptless.locator("#case-received-dispute-faulty-countdown")
    expect(case).to_be_visible()
    assert scriptless.url.endswith("#case-received-dispute-faulty-countdown")


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


@pytest.mark.parametrize("setting", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_other_colours_and_less_motion(browser: Browser, address: str, setting: dict) -> None:
    context = browser.new_context(viewport=PHONE, **setting)
    page = context.new_page()
    page.goto(f"{address}/en/received/#stage=received")
    option = page.locator(".option").first
    option.locator("input").focus()
    option.locator("input").press("Space")
    assert option.evaluate("e => getComputedStyle(e).outlineStyle") == (
        "solid" if "forced_colors" in setting else "none"
    )
    assert option.evaluate("e => getComputedStyle(e).transitionDuration") == "0s"
    context.close()


def test_the_answer_alone_is_printed(page: Page, address: str) -> None:
    page.goto(f"{address}/en/preparing/#reply=not-asked")
    page.emulate_media(media="print")
    expect(page.locator(".answer")).to_be_visible()
    for hidden in (".md-header", ".answers", ".others", ".assistant .next"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_nothing_moves_by_itself(page: Page, address: str) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
        " if (!e.hadRecentInput) window.moved += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"{address}/en/received/")
    expect(page.locator(".assistant form button").first).to_be_visible()
    page.locator(".option").first.click()
    page.wait_for_function("new Promise(done => setTimeout(() => done(true), 300))")
    assert page.evaluate("window.moved") < 0.01


def test_script_and_graph_are_small(site: Path, still: Page, address: str) -> None:
    names = ("assistant", "home", "page", "takeaway", "walk")
    scripts = [(site / f"en/assets/{name}.js").read_text() for name in names]
    for code, topic in product(("en", "ru", "ar"), TOPICS):
        still.goto(f"{address}/{code}/{topic}/")
        graph = still.locator(".assistant").get_attribute("data-rules")
        size = len(gzip.compress("".join([*scripts, graph or ""]).encode()))
        assert size <= BUDGET, (code, topic)


# ---- what a buyer takes along


def test_the_calendar_file_is_valid(page: Page, address: str) -> None:
    page.goto(
        f"{address}/en/received/?on=2026-12-01#stage=confirmed&countdown=no-countdown"
        "&days-since-confirmed=2026-11-25&reason=wrong-or-faulty"
    )
    with page.expect_download() as download:
        page.get_by_role("button", name="Deadlines for your calendar").click()
    text = Path(download.value.path()).read_bytes()
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["DTSTART"].dt == date(2026, 12, 10)
    assert event["DTEND"].dt == date(2026, 12, 11)
    assert "15 days after receipt was confirmed" in event["SUMMARY"]
    assert [alarm["ACTION"] for alarm in event.walk("VALARM")] == ["DISPLAY"]
    assert event.errors == []


def test_a_deadline_that_is_over_is_not_in_a_calendar(page: Page, address: str) -> None:
    page.goto(
        f"{address}/en/received/?on=2026-12-01#stage=confirmed&countdown=no-countdown"
        "&days-since-confirmed=2026-10-01&reason=wrong-or-faulty"
    )
    expect(page.locator(".answer")).to_be_visible()
    expect(page.get_by_role("button", name="Deadlines for your calendar")).to_have_count(0)


@pytest.fixture
def copying(browser: Browser, address: str) -> Iterator[Page]:
    """A page that may use the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    context.close()
    assert wrong == []


def copied(page: Page) -> str:
    page.locator(".answer .copy").click()
    return page.evaluate("navigator.clipboard.readText()")


def test_a_message_can_be_filled_in_and_copied(copying: Page, address: str) -> None:
    copying.goto(f"{address}/en/preparing/#reply=not-asked")
    copying.locator(".answer .letter summary").click()
    assert copied(copying).startswith("Hello, please agree to cancel my order ____ and")
    expect(copying.locator(".answer .copy")).to_have_text("Copied")
    copying.get_by_label("Your order number").fill("8190 <b>4")
    assert copied(copying).startswith("Hello, please agree to cancel my order 8190 <b>4 and")
    assert "8190" not in copying.url
    copying.get_by_label("Your order number").fill("")
    assert copied(copying).startswith("Hello, please agree to cancel my order ____ and")


def test_the_days_of_a_message_are_known_and_written_as_each_language_does(
    copying: Page, address: str
) -> None:
    copying.goto(
        f"{address}/ru/rights/?on=2026-12-01#stage=received&country=germany&goods=goods-here"
        "&days-since-receipt=2026-11-25&days-since-paid=2026-11-10"
    )
    copying.locator(".answer .letter summary").click()
    text = copied(copying)
    assert "ordered on 10 November 2026." in text
    assert text.endswith("Date: 1 December 2026.")
    own = copying.locator(".answer .letter > p").last
    expect(own).to_contain_text("10 ноября 2026")
    expect(own).to_contain_text("1 декабря 2026")
    assert not own.inner_text().endswith("..")
    copying.locator(".letter .fields input[type=date]").first.fill("2026-11-24")
    assert "ordered on 24 November 2026." in copied(copying)


# ---- accessibility

STATES = [
    "en/",
    "en/#stage=received",
    "en/#stage=confirmed&countdown=countdown-runs&reason=wrong-or-faulty",
    "en/received/",
    "en/received/#stage=confirmed&countdown=no-countdown",
    "en/dispute/#stage=in-dispute&reply=silent&dispute-course=?",
    "en/unpaid/#stage=shipped",
    "en/received/?on=2026-12-01#stage=confirmed&countdown=no-countdown"
    "&days-since-confirmed=2026-11-25&reason=wrong-or-faulty",
    "en/preparing/#reply=not-asked&nonsense=1",
    "en/reference/tables/",
]


def violations(page: Page) -> list[str]:
    page.wait_for_function("document.getAnimations().every(each => each.playState === 'finished')")
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: str, size: dict) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)
    for state in STATES:
        page = context.new_page()
        page.goto(f"{address}/{state}", wait_until="networkidle")
        assert violations(page) == [], state
        page.close()
    context.close()


def test_axe_notices_what_is_wrong(page: Page, address: str) -> None:
    page.goto(f"{address}/en/received/")
    page.evaluate("document.querySelector('.option span').remove()")
    assert any(found.startswith("label") for found in violations(page))


def test_the_data_of_a_page_is_json(still: Page, address: str) -> None:
    still.goto(f"{address}/en/rights/")
    data = json.loads(still.locator(".assistant").get_attribute("data-rules") or "")
    assert data["topic"] == "rights"
    assert data["graph"]["start"]["article"] is None


# ---- in every language


@pytest.mark.parametrize(
    ("code", "day"),
    [("ru", "четверг, 10 декабря 2026"), ("ar", "الخميس، 10 ديسمبر 2026")],
)
def test_the_answer_has_days_as_the_language_writes_them(
    page: Page, address: str, code: str, day: str
) -> None:
    page.goto(
        f"{address}/{code}/received/?on=2026-12-01#stage=confirmed&countdown=no-countdown"
        "&days-since-confirmed=2026-11-25&reason=wrong-or-faulty"
    )
    tongue = language(code)
    answer = page.locator(".answer")
    expect(answer).to_have_attribute("data-row", "received-dispute-faulty-today")
    expect(answer.locator("time").first).to_contain_text(day)
    expect(answer).to_contain_text(tongue.gettext(o.SHOW_UNSUITABLE.sentence))
    assert page.evaluate("document.documentElement.dir") == tongue.direction
    assert not too_wide(page)
    assert violations(page) == []


def test_the_language_menu_keeps_the_answers(page: Page, address: str) -> None:
    page.goto(f"{address}/en/preparing/#reply=not-asked")
    page.evaluate("document.querySelector('.md-select__link[hreflang=ar]').click()")
    page.wait_for_url("**/ar/preparing/**")
    expect(page.locator(".answer")).to_have_attribute("data-row", "preparing-ask-today")
    letter = page.locator(".answer .letter")
    expect(letter).to_have_count(1)
    letter.locator("summary").click()
    expect(letter.locator("[lang=en]")).to_contain_text("please agree to cancel my order")
    arabic = language("ar").gettext(LETTERS[o.PRESS_REQUEST])
    expect(letter.locator("p").last).to_have_text(arabic.replace("{order}", "____"))


@pytest.mark.parametrize(("locale", "hint"), [("ru-RU", "ru"), ("en-GB", ""), ("pl-PL", "")])
def test_the_language_of_the_browser_is_a_hint_only(
    browser: Browser, address: str, locale: str, hint: str
) -> None:
    context = browser.new_context(locale=locale, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}/en/unpaid/")
    shown = page.locator(".language-hint a:visible")
    assert page.url == f"{address}/en/unpaid/"
    expect(shown).to_have_count(1 if hint else 0)
    if hint:
        expect(shown).to_have_attribute("hreflang", hint)
        page.locator(".language-hint button").click()
        expect(page.locator(".language-hint")).to_be_hidden()
    context.close()
