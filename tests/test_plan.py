"""The plan in the browser says what the plan in Python says, and asks few questions."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from gzip import compress
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from macros.language import language
from macros.planner import compiled, data, file_of, first_fact
from rules.ageing import leaned_until
from rules.engine import FOREVER, Open, View, describe
from rules.loader import load
from rules.markdown import slug
from rules.model import Case, ChoiceFact, Clock, CountFact, Fact, Ruleset, Topic, Value, Word
from rules.plan import Plan, Way, plan, price
from tests.browser import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
# Wednesdays, so that no last day by law is a day off: today, and 6, 12, 24, 36 months later.
TODAY, *LATER = (date(2026, 11, 25) + timedelta(weeks=weeks) for weeks in (0, 26, 53, 105, 157))
SAMPLES = 2000  # buyers who are asked
MANY = 6  # questions; more only where each of them decides (ADR 14)
STATES = 6000  # of cases, that both sides are given
FRIDAY = 4
DAYS = (0, 1, 2, 3, 4, 5, 7, 8, 11, 14, 15, 16, 20, 30, 60, 90, 120, 121, 180, 181, 400)


@pytest.fixture(scope="module")
def guide() -> Ruleset:
    return load(ROOT / "rules" / "today")


def answers(
    guide: Ruleset, chance: random.Random, known: Case | None = None
) -> Iterator[tuple[Case, Plan]]:
    """A buyer who answers one question after the other, with the plan after each answer."""
    case: dict[Fact | Clock, Value] = dict(known or {})
    while True:
        found = plan(guide, case)
        yield dict(case), found
        if found.ask is None:
            return
        case[found.ask] = answer(guide, found.ask, case, chance)


def unusual(guide: Ruleset, chance: random.Random) -> Iterator[tuple[Case, Plan]]:
    """The same of a buyer for whom something that is taken as usual is otherwise."""
    assert guide.strength is not None
    *_, (case, _) = answers(guide, chance)
    view = View(case, {})
    facts = [fact for fact in guide.strength.usual if fact not in case and _arises(view, fact)]
    if not facts:
        return
    fact = chance.choice(facts)
    others = [choice for choice in fact.choices if choice is not guide.strength.usual[fact].choice]
    choice = chance.choice(others)
    if view.can_be(fact, choice):
        yield from answers(guide, chance, {**case, fact: choice})


def _arises(view: View, fact: ChoiceFact) -> bool:
    try:
        return view.holds(fact.exists)
    except Open:
        return False


def answer(guide: Ruleset, fact: Fact, case: Case, chance: random.Random) -> Value:
    assert guide.strength is not None
    view = View(case, guide.strength.usual)
    if not isinstance(fact, ChoiceFact):
        low, high = view.counts(fact)
        fitting = [n for n in DAYS if low <= n <= high and not _off(guide, fact, n)]
        days = chance.choice(fitting or [max(low, 0)])
        return -days if fact.ahead and chance.random() < 0.5 else days
    return chance.choice([choice for choice in fact.choices if view.can_be(fact, choice)])


def _off(guide: Ruleset, fact: Fact, days: int) -> bool:
    """Whether working days would be counted from a day off, which only the script can."""
    spans = [span for clock in guide.clocks.values() for span in clock.spans]
    worked = any(span.since is fact and span.days.unit == "business day" for span in spans)
    return worked and (TODAY - timedelta(days=days)).weekday() > FRIDAY


def in_numbers(guide: Ruleset, case: Case, on: date) -> dict[str, object]:
    """A case as the script takes it: facts and answers by number, days as dates."""
    facts = list(guide.facts.values())
    given = {}
    for key, value in case.items():
        assert not isinstance(key, Clock)
        if isinstance(key, ChoiceFact):
            given[facts.index(key)] = key.choices.index(value)  # type: ignore[arg-type]
        else:
            assert isinstance(value, int)
            given[facts.index(key)] = (on - timedelta(days=value)).isoformat()
    return given  # type: ignore[return-value]


def told(guide: Ruleset, case: Case, found: Plan, on: date) -> dict[str, object]:
    """A plan as both sides tell it on a day."""
    facts = list(guide.facts.values())
    words = _words(guide, case)
    return {
        "sure": found.sure,
        "ask": None if found.ask is None else facts.index(found.ask),
        "now": [_way(guide, case, found, way, on) for way in found.now],
        "later": [_way(guide, case, found, way, on) for way in found.later],
        "meanwhile": slug(found.meanwhile.route.id) if found.meanwhile else None,
        "sooner": [slug(way.route.id) for way in found.sooner],
        "closed": sorted(slug(way.route.id) for way in found.closed),
        "unsure": sorted(slug(way.route.id) for way in found.unsure),
        "beside": sorted(words[word] for word in found.beside),
    }


def _words(guide: Ruleset, case: Case) -> dict[Word, int]:
    """The numbers of words in the file of a case."""
    return compiled(guide, case[first_fact(guide)])[0].words  # type: ignore[arg-type]


def _way(guide: Ruleset, case: Case, found: Plan, way: Way, on: date) -> list[object]:
    assert guide.strength is not None
    words = _words(guide, case)
    routes = list(guide.routes.values())
    day = None if way.day is None else (on + timedelta(days=way.day)).isoformat()
    last = None if way.until is None else (on + timedelta(days=way.until)).isoformat()
    until = leaned_until(guide, way.rests)
    probable = until is not None and on > until
    prices = [price(found, guide.strength, step, case) for step in way.of("do")]
    closed = [[routes.index(route) for route in each] for each in prices]
    said = sorted(words[word] for word in way.words)
    return [slug(way.route.id), day, last, probable, said, closed]


SCRIPT = """async ([reason, data, cases, on]) => {
  const { planOf } = await import(reason);
  const rules = await (await fetch(data)).json();
  // Only a calendar knows how long years are (tests/test_days.py): here both sides count days.
  const spans = rules.clocks.flatMap((clock) => clock.spans);
  for (const span of spans) if (span.years) [span.last, span.years] = [365 * span.years];
  const up = (a, b) => a - b;
  const way = ({ closes, until }) => (each) => [each.id, each.day ?? null, until(each) ?? null,
    each.probable, Object.values(each.says).flat().sort(up), (each.says.do ?? []).map(closes)];
  const ids = (ways) => ways.map(({ id }) => id).sort();
  return cases.map((given) => {
    const plan = planOf(rules, { given }, on);
    return { sure: plan.sure, ask: plan.ask ?? null, now: plan.now.map(way(plan)),
      later: plan.later.map(way(plan)), sooner: plan.sooner.map(({ id }) => id),
      meanwhile: plan.meanwhile?.id ?? null,
      closed: ids(plan.closed), unsure: ids(plan.unsure), beside: [...plan.beside].sort(up) };
  });
}"""


@pytest.mark.browser
def test_python_and_the_browser_say_the_same(
    guide: Ruleset, browser: "Browser", scripts: str
) -> None:
    chance = random.Random(STATES)
    cases: dict[Value, list[tuple[Case, Plan]]] = defaultdict(list)
    ways: set[Topic] = set()
    every = set(guide.routes.values())
    drawn = 0
    while drawn < STATES or (ways < every and drawn < 3 * STATES):  # some ways are rare
        _, *others = answers(guide, chance)  # the first question has a page of its own
        others += unusual(guide, chance)
        for case, found in others:
            cases[next(iter(case.values()))].append((case, found))
            ways |= {way.route for way in found.now}
        drawn += len(others)
    first = first_fact(guide)
    assert set(cases) == set(first.choices)
    assert ways == every
    page = browser.new_page()
    page.goto(f"{scripts}/")
    for choice in first.choices:
        files = [f"{scripts}/reason.js", f"{scripts}/{Path(file_of(choice)).name}"]
        for number, on in enumerate((TODAY, *LATER)):
            some = cases[choice][number :: 1 + len(LATER)]
            numbers = [in_numbers(guide, case, on) for case, _ in some]
            there = page.evaluate(SCRIPT, [*files, numbers, on.isoformat()])
            for (case, found), shown in zip(some, there, strict=True):
                expected = json.loads(json.dumps(told(guide, case, found, on)))
                assert shown == expected, describe(case)
    page.close()


# What the page of a plan loads of rules and words, in bytes packed; Russian and Arabic say the same
# in more bytes (ADR 14).
MOST = {"en": 13_600, "ar": 15_850, "ru": 16_850}


def too_large(guide: Ruleset, most: Mapping[str, int]) -> list[str]:
    """The files of rules that are larger than a language may have."""
    sizes = {
        f"{code} {file_of(first)}": (len(compress(data(language(code), guide, first).encode())), n)
        for code, n in most.items()
        for first in first_fact(guide).choices
    }
    return [f"{file}: {size} bytes, not {n}" for file, (size, n) in sizes.items() if size > n]


def test_the_rules_and_words_of_a_page_are_small(guide: Ruleset) -> None:
    assert too_large(guide, MOST) == []
    assert len(too_large(guide, {"en": 1_000})) == len(first_fact(guide).choices)


@pytest.mark.parametrize("code", MOST)
def test_an_answer_says_nothing_twice(guide: Ruleset, code: str) -> None:
    for first in first_fact(guide).choices:
        facts = json.loads(data(language(code), guide, first))["facts"]
        told = [option for fact in facts for option in fact.get("options", ())]
        assert [each for each in told if "shown" in each and each["shown"] == each["you"]] == []


@dataclass(frozen=True)
class Asked:
    """How many questions each buyer was asked, the one at the door counted."""

    until_sure: list[int]
    until_complete: list[int]
    needless: list[str] = field(default_factory=list)  # questions of those who were asked many

    def wrong(self) -> list[str]:
        """What is beyond the bounds of ADR 14."""
        sure, complete = Counter(self.until_sure), Counter(self.until_complete)
        over = {
            "on average until the first way is sure": (mean(self.until_sure), 2.7),
            "most until the first way is sure": (max(sure), 8),
            "share of buyers with more than 6": (_share_over(MANY, sure), 0.01),
            "most until the plan is complete": (max(complete), 9),
        }
        wrong = [f"{what}: {n}, not {most}" for what, (n, most) in over.items() if n > most]
        return wrong + self.needless


def _share_over(most: int, counts: Counter[int]) -> float:
    return sum(n for count, n in counts.items() if count > most) / counts.total()


def needless(guide: Ruleset, case: Case) -> list[str]:
    """The answers of a case without which its first way would be as sure, if no day bounded
    another: one that was told later did not when they were asked for."""
    found = []
    with patch.object(View, "counts", _unbounded):
        for fact in case:
            fewer = {k: v for k, v in case.items() if fact not in (k, *getattr(k, "exists", ()))}
            if plan(guide, fewer).sure:
                found.append(f"{describe(case)}: {fact.id} decides nothing")
    return found


def _unbounded(view: View, fact: CountFact) -> tuple[int, int]:
    count = view.case.get(fact)
    if isinstance(count, int):
        return count, count
    return -FOREVER if fact.ahead else 0, FOREVER


def asked(guide: Ruleset, seed: int = 7) -> Asked:
    """The questions to SAMPLES buyers who answer at random."""
    chance, found = random.Random(seed), Asked([], [])
    for _ in range(SAMPLES):
        plans = list(answers(guide, chance))
        found.until_complete.append(len(plans) - 1)
        sure = next(n for n, (_, there) in enumerate(plans) if there.sure)
        found.until_sure.append(sure)
        if sure > MANY:
            found.needless.extend(needless(guide, plans[sure][0]))
    means = mean(found.until_sure), mean(found.until_complete)
    print(
        "{} buyers, seed {}: {:.2f} until sure, {:.2f} until complete".format(SAMPLES, seed, *means)
    )
    return found


def test_a_buyer_is_asked_few_questions(guide: Ruleset) -> None:
    assert asked(guide).wrong() == []


def test_too_many_questions_are_noticed() -> None:
    few = Asked([2] * 100, [5] * 100)
    assert few.wrong() == []
    assert Asked([3] * 100, [5] * 100).wrong() == [
        "on average until the first way is sure: 3, not 2.7"
    ]
    assert len(Asked([2] * 84 + [7] * 15 + [9], [5] * 99 + [10], ["idle"]).wrong()) == 5


def test_a_needless_question_is_noticed(guide: Ruleset) -> None:
    chance = random.Random(5)
    sure = next(case for case, found in answers(guide, chance) if found.sure)
    more = next(fact for fact in guide.facts.values() if fact not in sure and not fact.exists)
    answered = {**sure, more: answer(guide, more, sure, chance)}
    assert needless(guide, answered) == [f"{describe(answered)}: {more.id} decides nothing"]


def test_the_best_way_that_may_be_open_is_asked_about_first(guide: Ruleset) -> None:
    """Each question, until the first way is sure, is one on which the best open doubt depends."""
    chance = random.Random(3)
    for _ in range(100):
        for _, found in answers(guide, chance):
            if found.sure or found.open:
                continue
            kind = (
                "now" if any("now" in way.can for way in (*found.now, *found.unsure)) else "later"
            )
            doubt = next(way for way in found.unsure if kind in way.can)
            assert found.ask in doubt.open


def test_what_matters_only_in_time_is_asked_after_the_day(guide: Ruleset) -> None:
    """Once the dispute is over, what the tracking number shows decides nothing."""
    facts = {fact.id: fact for fact in guide.facts.values() if isinstance(fact, ChoiceFact)}
    told = {"stage": "shipped", "reason": "not arrived", "country": "russia", "reply": "refuses"}
    case: dict[Fact | Clock, Value] = {
        facts[fact]: next(choice for choice in facts[fact].choices if choice.id == answer)
        for fact, answer in told.items()
    }
    due = guide.facts["days since due"]
    assert plan(guide, case).ask is due
    over, in_time = plan(guide, {**case, due: 40}), plan(guide, {**case, due: -5})
    assert over.ask is not facts["tracking number"]
    assert in_time.ask is facts["tracking number"]


def test_what_may_end_soon_is_asked_right_after_the_first_way_is_sure(guide: Ruleset) -> None:
    """The days of Russian law, where goods are faulty, receipt is confirmed, a dispute is first."""
    facts = {fact.id: fact for fact in guide.facts.values() if isinstance(fact, ChoiceFact)}
    told = {"stage": "confirmed", "reason": "wrong or faulty", "country": "russia"}
    told |= {"goods": "here", "free return": "not free"}
    case: dict[Fact | Clock, Value] = {
        facts[fact]: next(choice for choice in facts[fact].choices if choice.id == answer)
        for fact, answer in told.items()
    }
    found = plan(guide, {**case, guide.facts["days since confirmed"]: 2})
    assert found.first
    assert found.first.route.id == "the dispute"
    assert found.ask is guide.facts["days since receipt"]


def _open(page: "Page", address: str, path: str) -> None:
    page.goto(f"{address}/en/{path}")
    page.wait_for_selector(".plan .live:not([hidden])")


@pytest.mark.browser
def test_the_plan_shows_the_last_day_first(page: "Page", address: str) -> None:
    given = "reason=changed-mind&country=germany&goods=here&days-since-receipt=2026-11-17"
    more = "&days-since-confirmed=2026-11-20&free-return=not-free"
    _open(page, address, f"confirmed/?on=2026-11-26#{given}{more}")
    headline = page.locator(".headline")
    assert "1 December 2026" in headline.inner_text()
    assert "tell the seller in writing that you withdraw" in headline.inner_text()
    assert "nobody has to agree" in page.locator(".comes").inner_text().lower()
    page.locator(".days").scroll_into_view_if_needed()
    page.locator(".days svg").wait_for()


OVERLAP = """() => [...document.querySelectorAll(".days svg .name")].filter((name) => {
    const place = (each) => each.getBoundingClientRect();
    const [one, other] = [place(name), place(name.nextElementSibling)];
    return one.left < other.right && other.left < one.right;
}).map((name) => name.textContent)"""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("code", "days"),
    [("en", "27 Nov {} 4 Dec"), ("ru", "27 нояб. {} 4 дек."), ("ar", "27 نوفمبر {} 4 ديسمبر")],
)
def test_the_picture_names_the_days(page: "Page", address: str, code: str, days: str) -> None:
    given = "country=germany&reason=changed-mind&free-return=not-free&days-since-receipt=2026-11-20"
    more = "&days-since-confirmed=2026-11-24"
    page.goto(f"{address}/{code}/confirmed/?on=2026-11-27#{given}{more}")
    page.wait_for_selector(".plan .live:not([hidden])")
    page.locator(".days").scroll_into_view_if_needed()
    assert page.locator(".days svg .when").first.text_content() == days.format("\u2013")
    assert page.locator(".days svg .name").count() > 1
    assert page.evaluate(OVERLAP) == []


@pytest.mark.browser
def test_an_address_of_home_with_answers_leads_to_its_plan(page: "Page", address: str) -> None:
    page.goto(f"{address}/en/#stage=received&reason=changed-mind")
    page.wait_for_url("**/en/received/#*")
    assert "changed-mind" in page.url
    page.wait_for_selector(".plan .live:not([hidden])")


@pytest.mark.browser
def test_one_tap_takes_an_answer_back(page: "Page", address: str) -> None:
    _open(page, address, "received/")
    page.get_by_role("button", name="I no longer want it").click()
    assert "reason=changed-mind" in page.url
    page.locator(".path button.change").first.click()
    assert "reason" not in page.url
    assert page.get_by_role("button", name="I no longer want it").is_visible()


@pytest.mark.browser
def test_what_is_not_known_does_not_end_the_plan(page: "Page", address: str) -> None:
    _open(page, address, "received/#reason=changed-mind")
    for _ in range(12):
        unknown = page.locator(".unknown")
        if not unknown.count():
            break
        unknown.first.click()
    assert page.locator(".headline").is_visible()
    assert page.locator(".live li strong").count() > 3


@pytest.mark.browser
def test_every_way_is_there_without_a_script(scriptless: "Page", address: str) -> None:
    scriptless.goto(f"{address}/en/received/")
    text = scriptless.locator(".plan .static").inner_text().lower()
    assert "withdraw by law" in text
    assert "14 days" in text


@pytest.mark.browser
def test_the_static_ways_stay_where_the_rules_cannot_be_had(
    browser: "Browser", address: str
) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.route("**/plan-*.json*", lambda route: route.fulfill(status=200, body="no rules"))
    with page.expect_console_message(lambda message: message.type == "error"):
        page.goto(f"{address}/en/received/")
    assert page.locator(".plan .static").is_visible()
    assert page.locator(".plan .live").is_hidden()
    context.close()
