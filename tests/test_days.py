"""Days: as they are typed, as they are counted, as the law moves them, and on the next day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect
from rules.numbers import EDITIONS

from rules.engine import CountFact
from rules.graph import graph, nodes_of
from rules.tables import TABLES
from tests.browser import DESKTOP, PHONE, watch

pytestmark = pytest.mark.browser

ON = "2026-11-25"
FAR = "years from today"
UNPAID = f"unpaid/?on={ON}#countdown=no-countdown"
ENDS = f"received/?on={ON}#stage=confirmed&countdown=countdown-runs&reason=wrong-or-faulty"
LETTER = (
    f"rights/?on={ON}#stage=received&country=germany&goods=goods-here&days-since-receipt=2026-11-20"
)


@pytest.fixture(scope="module")
def still(browser: Browser, address: str) -> Iterator[Page]:
    """One page from which the module of days can be imported."""
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{address}/en/unpaid/")
    yield page
    page.close()


def each(page: Page, call: str, inputs: list[list[object]]) -> list[object]:
    """What a function of the module gives for each list of inputs."""
    return page.evaluate(
        f"""async inputs => {{
            const days = await import(new URL("../assets/days.js", location.href));
            return inputs.map(given => days.{call}(...given));
        }}""",
        inputs,
    )


# ---- the module by itself


def test_two_digits_of_a_year_are_this_centurys_and_nonsense_is_no_day(still: Page) -> None:
    expected = {
        "2026-11-10": "2026-11-10",
        "0026-11-10": "2026-11-10",
        "0024-02-29": "2024-02-29",
        "0026-02-29": "",
        "0202-11-10": "0202-11-10",
        "1926-11-10": "1926-11-10",
        "20226-11-10": "",
        "2026-11-31": "",
        "26-11-10": "",
        "": "",
        None: "",
    }
    assert each(still, "readDay", [[text] for text in expected]) == list(expected.values())


def test_what_is_wrong_with_a_day(still: Page) -> None:
    expected = {
        ("", "day"): "noDay",
        ("2026-11-25", "day"): "",
        ("2026-11-26", "day"): "future",
        ("2023-11-26", "day"): "",
        ("2023-11-01", "day"): "farDay",
        ("0202-11-10", "day"): "farDay",
        ("1926-11-10", "day"): "farDay",
        ("2226-11-10", "day"): "farDay",
        ("2026-11-24", "coming"): "past",
        ("2026-11-25", "coming"): "",
        ("2027-11-26", "coming"): "",
        ("2027-11-27", "coming"): "farDay",
        ("2099-11-27", "coming"): "farDay",
        ("2027-11-27", "ahead"): "",
        ("2024-11-27", "ahead"): "",
        ("2099-11-27", "ahead"): "farDay",
    }
    given: list[list[object]] = [[day, kind, ON] for day, kind in expected]
    assert each(still, "amiss", given) == list(expected.values())


def test_no_rule_tells_days_apart_that_are_too_far_to_be_taken(still: Page) -> None:
    edges = [
        low
        for table in TABLES
        for edition in EDITIONS
        for node in nodes_of(graph(table, edition))
        if isinstance(node.ask, CountFact) and node.ask.when
        for low, _ in node.goes
        if isinstance(low, int)
    ]
    assert max(edges) > 100
    years_before = date.fromisoformat(ON) - timedelta(days=max(edges) + 2 * 365)
    assert each(still, "amiss", [[years_before.isoformat(), "day", ON]]) == [""]


def test_the_day_of_the_address_beats_the_clock_if_it_is_one(still: Page) -> None:
    given = ["?on=2026-11-25", "?on=0026-11-25", "?on=1926-11-25", "?on=2026-02-30", ""]
    read = still.evaluate(
        """async given => {
            const {today} = await import(new URL("../assets/days.js", location.href));
            return given.map(search => today(search, new Date(2027, 0, 31, 23, 59)));
        }""",
        given,
    )
    assert read == ["2026-11-25", "2026-11-25", "2027-01-31", "2027-01-31", "2027-01-31"]


def moved(last: date) -> date:
    """The day on which a period really ends: the next working day after a Saturday or a Sunday."""
    return last + timedelta(days={5: 2, 6: 1}.get(last.weekday(), 0))


def test_a_count_stays_at_the_last_day_until_the_next_working_day_is_past(still: Page) -> None:
    start = date(2026, 1, 1)
    given: list[list[object]] = []
    expected = []
    for length in (7, 14):
        for since in (start + timedelta(days=n) for n in range(400)):
            for days in range(length - 2, length + 5):
                on, last = since + timedelta(days=days), since + timedelta(days=length)
                given.append([since.isoformat(), on.isoformat(), length])
                expected.append(length if last < on <= moved(last) else days)
    assert each(still, "counted", given) == expected
    plain = [[since, on] for since, on, _ in given]
    assert each(still, "counted", plain) != expected
    assert each(still, "counted", [["2026-11-25", "2026-11-20"]]) == [0]


# ---- days that cannot be


def typed(page: Page, keys: str) -> None:
    """Type into the day field, digit by digit; the browser has the day or the month first."""
    field = page.locator("[name=count]")
    field.focus()
    page.keyboard.type(keys)


@pytest.fixture
def british(browser: Browser, address: str) -> Iterator[Page]:
    """A page of which every word is British English, on a phone."""
    context = browser.new_context(locale="en-GB", viewport=PHONE)
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    context.close()
    assert wrong == []


@pytest.mark.parametrize("year", ["26", "2026"])
def test_a_year_of_two_digits_is_understood(british: Page, address: str, year: str) -> None:
    british.goto(f"{address}/en/{UNPAID}")
    typed(british, f"1111{year}")
    british.keyboard.press("Enter")
    expect(british.locator(".answer")).to_have_attribute("data-row", "unpaid-no-countdown")
    expect(british.locator(".path")).to_contain_text(re.compile("Wednesday,? 11 November 2026"))
    assert british.url.endswith("days-since-placed=2026-11-11")


@pytest.mark.parametrize("year", ["202", "1926", "2226"])
def test_a_year_that_cannot_be_is_asked_again(british: Page, address: str, year: str) -> None:
    british.goto(f"{address}/en/{UNPAID}")
    typed(british, f"1111{year}")
    british.get_by_role("button", name="Next").click()
    expect(british.locator(".wrong")).to_contain_text(FAR)
    expect(british.locator(".answer")).to_have_count(0)


@pytest.mark.parametrize(
    ("year", "says"),
    [("0202", FAR), ("1926", FAR), ("2226", FAR), ("20226", "not understood"), ("2", "not unders")],
)
def test_a_year_that_cannot_be_is_asked_again_from_an_address(
    page: Page, address: str, year: str, says: str
) -> None:
    page.goto(f"{address}/en/{UNPAID}&days-since-placed={year}-11-10")
    expect(page.locator(".live > .note").first).to_contain_text(says)
    expect(page.locator(".live legend")).to_have_text("On which day was the order placed?")
    assert "days-since-placed" not in page.url


def test_a_right_is_not_over_for_a_year_of_two_digits(page: Page, address: str) -> None:
    answers = "#stage=confirmed&country=germany&days-since-receipt=0026-11-20"
    page.goto(f"{address}/en/rights/?on={ON}{answers}")
    expect(page.locator(".answer")).to_have_attribute("data-row", "rights-eu-after")


@pytest.mark.parametrize(
    ("day", "says", "shown"),
    [
        ("0026-12-09", "", "9 December 2026, in 14 days"),
        ("2026-12-09", "", "9 December 2026, in 14 days"),
        ("0026-11-24", "This day is over", ""),
        ("2099-12-09", FAR, ""),
        ("0202-12-09", FAR, ""),
    ],
)
def test_the_end_of_a_countdown_is_a_day_that_can_be(
    page: Page, address: str, day: str, says: str, shown: str
) -> None:
    page.goto(f"{address}/en/{ENDS}")
    field = page.locator(".ends input")
    field.fill(day)
    field.blur()
    expect(page.locator(".ends .wrong")).to_contain_text(says)
    expect(page.locator(".answer time")).to_contain_text(shown)
    if shown:
        expect(field).to_have_value("2026-12-09")
        assert page.url.endswith("countdown-ends=2026-12-09")
    else:
        expect(page.locator(".answer time")).to_be_empty()
        assert "countdown-ends" not in page.url
    page.goto(f"{address}/en/{ENDS}&countdown-ends={day}")
    page.reload()
    expect(page.locator(".answer time")).to_contain_text(shown)


@pytest.mark.parametrize(("day", "says"), [("0026-11-10", "10 November 2026"), ("1926-11-10", "")])
def test_the_days_of_a_message_are_days_that_can_be(
    page: Page, address: str, day: str, says: str
) -> None:
    page.goto(f"{address}/en/{LETTER}")
    page.locator(".answer .letter summary").click()
    field = page.locator(".answer .letter .fields input[type=date]").first
    field.fill(day)
    field.blur()
    expect(page.locator(".answer .letter-text")).to_contain_text(f"ordered on {says or '____'}")
    wrong = field.locator("xpath=following-sibling::*")
    expect(wrong).to_contain_text("" if says else FAR)
    assert "26-11" not in page.locator(".answer .letter-text").inner_text()


# ---- last days on days off: 7 November 2026 and the 14th day after it are Saturdays

IN_TIME, OVER = "rights-eu-after", "rights-europe-over"


@pytest.mark.parametrize(
    ("country", "on", "row", "says"),
    [
        ("germany", "2026-11-20", IN_TIME, "21 November 2026, tomorrow. That is a day off"),
        ("germany", "2026-11-21", IN_TIME, "21 November 2026, today. That is a day off"),
        ("germany", "2026-11-22", IN_TIME, "until the end of Monday, 23 November 2026, tomorrow"),
        ("other-eu", "2026-11-23", IN_TIME, "until the end of Monday, 23 November 2026, today"),
        ("germany", "2026-11-24", OVER, ""),
        ("eea", "2026-11-22", "rights-europe-after", "23 November 2026, tomorrow"),
        ("united-kingdom", "2026-11-21", "rights-europe-after", "21 November 2026, today."),
        ("united-kingdom", "2026-11-22", OVER, ""),
        ("russia", "2026-11-15", "rights-russia-after", "16 November 2026, tomorrow"),
        ("russia", "2026-11-17", "rights-russia-over", ""),
        ("brazil", "2026-11-16", "rights-brazil-after", "16 November 2026, today"),
        ("brazil", "2026-11-17", "rights-brazil-over", ""),
    ],
)
def test_a_right_goes_on_until_the_next_working_day_is_past(
    page: Page, address: str, country: str, on: str, row: str, says: str
) -> None:
    page.goto(
        f"{address}/en/rights/?on={on}"
        f"#stage=confirmed&country={country}&days-since-receipt=2026-11-07"
    )
    answer = page.locator(".answer")
    expect(answer).to_have_attribute("data-row", row)
    told = answer.locator("time").inner_text().replace("Monday 23", "Monday, 23")
    assert says in told if says else told == ""
    assert ("day off" in told) == (says != "" and country != "united-kingdom")
    expect(answer).to_contain_text("public holiday")


def test_the_calendar_has_the_earlier_day_and_the_answer_turns_after_the_later(
    page: Page, address: str
) -> None:
    page.goto(
        f"{address}/en/rights/?on=2026-11-20"
        "#stage=confirmed&country=germany&days-since-receipt=2026-11-07"
    )
    turn = re.compile("From Tuesday,? 24 November 2026: See which way is still open")
    expect(page.locator(".turns")).to_contain_text(turn)
    with page.expect_download() as download:
        page.get_by_role("button", name="Deadlines for your calendar").click()
    (event,) = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == date(2026, 11, 21)
    page.goto(
        f"{address}/en/rights/?on=2026-11-20"
        "#stage=confirmed&country=germany&days-since-receipt=2026-11-06"
    )
    expect(page.locator(".answer time")).to_contain_text("20 November 2026, today")
    expect(page.locator(".turns")).to_contain_text(re.compile("From Saturday,? 21 November 2026"))


@pytest.mark.parametrize("topic", ["received", "returns", "unpaid"])
def test_no_clock_of_the_marketplace_waits_for_a_working_day(
    page: Page, address: str, topic: str
) -> None:
    page.goto(f"{address}/en/{topic}/")
    moves = "JSON.parse(document.querySelector('.assistant').dataset.rules).moves"
    assert page.evaluate(moves) == {}


# ---- a page that stays open


@pytest.fixture
def evening(browser: Browser, address: str) -> Iterator[Page]:
    """A page at two minutes to midnight, local time."""
    context = browser.new_context(timezone_id="Europe/Berlin", viewport=PHONE)
    page = context.new_page()
    page.clock.install(time="2026-11-25T22:58:00Z")
    wrong = watch(page, address)
    yield page
    context.close()
    assert wrong == []


def come_back(page: Page, hours: int) -> None:
    """Let hours pass without a timer, and show the page again."""
    now = page.evaluate("Date.now()") / 1000
    page.clock.set_system_time(now + hours * 3600)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_an_open_page_follows_midnight_and_days(evening: Page, address: str) -> None:
    evening.goto(f"{address}/en/unpaid/#countdown=no-countdown&days-since-placed=2026-11-06")
    answer, note = evening.locator(".answer"), evening.locator(".live > .note")
    expect(answer).to_have_attribute("data-row", "unpaid-no-countdown")
    expect(answer.locator("time")).to_contain_text("tomorrow")
    evening.clock.run_for("05:00")
    expect(answer).to_have_attribute("data-row", "unpaid-no-countdown-closed")
    expect(note).to_contain_text(re.compile("Today is Thursday,? 26 November 2026. Your answer"))
    come_back(evening, 72)
    expect(note).to_have_count(0)
    expect(answer).to_have_attribute("data-row", "unpaid-no-countdown-closed")


def test_days_of_an_answer_follow_without_a_note_while_it_holds(
    evening: Page, address: str
) -> None:
    evening.goto(f"{address}/en/unpaid/#countdown=no-countdown&days-since-placed=2026-11-20")
    expect(evening.locator(".answer time")).to_contain_text("in 15 days")
    come_back(evening, 72)
    expect(evening.locator(".answer time")).to_contain_text("in 12 days")
    expect(evening.locator(".live > .note")).to_have_count(0)


def test_the_limit_of_a_day_field_follows_and_what_is_typed_stays(
    evening: Page, address: str
) -> None:
    evening.goto(f"{address}/en/unpaid/#countdown=no-countdown")
    field = evening.locator("[name=count]")
    expect(field).to_have_attribute("max", "2026-11-25")
    field.fill("2026-11-26")
    come_back(evening, 24)
    expect(field).to_have_attribute("max", "2026-11-26")
    expect(field).to_have_value("2026-11-26")
    evening.get_by_role("button", name="Next").click()
    expect(evening.locator(".answer")).to_have_attribute("data-row", "unpaid-no-countdown")


def test_the_home_page_follows_too(evening: Page, address: str) -> None:
    evening.goto(f"{address}/en/#stage=not-paid&countdown=no-countdown")
    expect(evening.locator("[name=count]")).to_have_attribute("max", "2026-11-25")
    come_back(evening, 24)
    expect(evening.locator("[name=count]")).to_have_attribute("max", "2026-11-26")


def test_nobody_is_disturbed_while_writing_a_message(evening: Page, address: str) -> None:
    evening.goto(f"{address}/en/{LETTER}".replace(f"?on={ON}", ""))
    evening.locator(".answer .letter summary").click()
    field = evening.locator(".answer .letter .fields input[type=text]").first
    field.fill("8190")
    come_back(evening, 24)
    expect(field).to_be_focused()
    field.blur()
    expect(evening.locator(".answer time")).to_contain_text("in 8 days")
    expect(evening.locator(".answer .letter-text")).to_contain_text("8190")
    expect(evening.locator(".answer .letter-text")).to_contain_text("26 November 2026")


def test_a_day_set_in_the_address_stays(evening: Page, address: str) -> None:
    evening.goto(f"{address}/en/{UNPAID}&days-since-placed=2026-11-20")
    come_back(evening, 72)
    expect(evening.locator(".answer time")).to_contain_text("in 15 days")
