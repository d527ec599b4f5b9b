"""Days: as they are typed, as they are counted, as the law moves them, and on the next day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rules.engine import last_count
from rules.loader import load
from tests.browser import DESKTOP, PHONE, watch

pytestmark = pytest.mark.browser

ON = "2026-11-25"
ROOT = Path(__file__).parents[1]
BRITISH = "country=united-kingdom&told-of-right=told"
RECEIVED = "reason=changed-mind&goods=here&free-return=not-free&days-since-receipt"


@pytest.fixture(scope="module")
def still(browser: Browser, scripts: str) -> Iterator[Page]:
    """One page from which the module of days can be imported."""
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{scripts}/")
    yield page
    page.close()


def each(page: Page, call: str, inputs: list[list[object]]) -> list[object]:
    """What a function of the module gives for each list of inputs."""
    return page.evaluate(
        f"""async inputs => {{
            const days = await import(new URL("days.js", location.href));
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
    clocks = load(ROOT / "rules" / "today").clocks.values()
    edges = [last_count(clock, span) for clock in clocks for span in clock.spans]
    assert max(edges) > 100
    years_before = date.fromisoformat(ON) - timedelta(days=max(edges) + 300)
    assert each(still, "amiss", [[years_before.isoformat(), "day", ON]]) == [""]


def test_the_day_of_the_address_beats_the_clock_if_it_is_one(still: Page) -> None:
    given = ["?on=2026-11-25", "?on=0026-11-25", "?on=1926-11-25", "?on=2026-02-30", ""]
    read = still.evaluate(
        """async given => {
            const {today} = await import(new URL("days.js", location.href));
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


# Each with the day that is so many days later, over an edge of the calendar.
EDGES = {
    ("2026-04-30", 1): "2026-05-01",
    ("2026-01-31", 30): "2026-03-02",
    ("2026-02-28", 1): "2026-03-01",
    ("2028-02-28", 1): "2028-02-29",
    ("2028-02-28", 2): "2028-03-01",
    ("2027-12-31", 1): "2028-01-01",
    ("2026-12-20", 14): "2027-01-03",
    ("2028-02-29", 366): "2029-03-01",
    ("2026-03-28", 2): "2026-03-30",
    ("2026-10-24", 2): "2026-10-26",
}
ZONES = ["Pacific/Kiritimati", "Pacific/Apia", "Pacific/Niue", "Europe/Berlin", "America/Sao_Paulo"]


@pytest.fixture(scope="module", params=ZONES)
def there(browser: Browser, scripts: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The same page in a place far east or west, or where clocks change."""
    context = browser.new_context(timezone_id=request.param)
    page = context.new_page()
    page.goto(f"{scripts}/")
    yield page
    context.close()


def test_days_are_counted_over_every_edge_of_the_calendar(there: Page) -> None:
    steps: list[list[object]] = [[day, count] for day, count in EDGES]
    assert each(there, "dayAfter", steps) == list(EDGES.values())
    between: list[list[object]] = [[day, to] for (day, _), to in EDGES.items()]
    assert each(there, "daysBetween", between) == [count for _, count in EDGES]


def test_a_year_of_days_is_counted_as_the_calendar_counts_it(there: Page) -> None:
    """Two days of every year are 23 or 25 hours long where clocks change; no count may notice."""
    begin = date(2027, 12, 1)
    days = [begin + timedelta(days=n) for n in range(400)]
    given: list[list[object]] = [[begin.isoformat(), n] for n in range(400)]
    assert each(there, "dayAfter", given) == [day.isoformat() for day in days]
    back: list[list[object]] = [[day.isoformat(), begin.isoformat()] for day in days]
    assert each(there, "daysBetween", back) == [-n for n in range(400)]


def test_business_days_and_days_off_are_those_of_the_calendar(there: Page) -> None:
    days = [date(2027, 12, 20) + timedelta(days=n) for n in range(75)]

    def after(day: date, count: int) -> date:
        while count:
            day += timedelta(days=1)
            count -= day.weekday() < 5
        return day

    given: list[list[object]] = [[day.isoformat(), 20] for day in days]
    worked = each(there, "workedOn", given)
    assert worked == [after(day, 20).isoformat() for day in days]
    assert all(date.fromisoformat(day).weekday() < 5 for day in worked)
    working: list[list[object]] = [[day.isoformat()] for day in days]
    assert each(there, "workingDay", working) == [moved(day).isoformat() for day in days]


def after_years(day: date, years: int) -> date:
    """The same day some years later, or the last of February where that year has no 29th."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)


def test_years_of_a_law_end_on_the_same_day_of_the_year(still: Page) -> None:
    """Leap days and all: 730 days would end such a right a day too soon."""
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(900)]
    for years in (1, 2):
        given: list[list[object]] = [[day.isoformat(), years] for day in days]
        expected = [after_years(day, years).isoformat() for day in days]
        assert each(still, "yearsAfter", given) == expected
        plain: list[list[object]] = [[day.isoformat(), years * 365] for day in days]
        assert each(still, "dayAfter", plain) != expected


def test_the_day_is_that_of_the_place(there: Page) -> None:
    """Noon of 31 December in Greenwich is the new year in Kiritimati, the old one in Niue."""
    read = there.evaluate(
        """async () => {
            const {today} = await import(new URL("days.js", location.href));
            return today("", new Date("2026-12-31T12:00:00Z"));
        }"""
    )
    zone = there.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
    assert read == (
        "2027-01-01" if zone in ("Pacific/Kiritimati", "Pacific/Apia") else "2026-12-31"
    )


# ---- days that are typed


@pytest.fixture
def british(browser: Browser, address: str) -> Iterator[Page]:
    """A phone whose date fields take day, month and year."""
    context = browser.new_context(viewport=PHONE, locale="en-GB")
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    context.close()
    assert wrong == []


def asked_for_receipt(page: Page, address: str) -> None:
    """Open a case in which the day of receipt is asked next."""
    given = "reason=changed-mind&country=france&free-return=not-free"
    page.goto(f"{address}/en/received/?on={ON}#{given}")
    expect(page.locator("legend")).to_contain_text("On which day did you receive the goods?")


def typed(page: Page, keys: str) -> None:
    field = page.locator(".on-day input")
    field.focus()
    page.keyboard.type(keys)
    page.locator(".on-day button").click()


def test_a_year_of_two_digits_is_understood(british: Page, address: str) -> None:
    asked_for_receipt(british, address)
    typed(british, "111126")
    assert "days-since-receipt=2026-11-11" in british.url
    expect(british.locator(".headline")).to_contain_text("Today is the last day")


@pytest.mark.parametrize("year", ["1926", "0202"])
def test_a_year_that_cannot_be_is_asked_again(british: Page, address: str, year: str) -> None:
    asked_for_receipt(british, address)
    typed(british, f"1111{year}")
    assert "days-since-receipt" not in british.url
    expect(british.locator(".on-day .wrong")).to_contain_text(re.compile("years from|Choose a day"))


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("0026-11-11", True),
        ("2026-11-26", False),
        ("1926-11-11", False),
        ("0202-11-11", False),
        ("20226-11-11", False),
        ("2099-11-11", False),
    ],
)
def test_a_day_in_the_address_is_read_like_one_in_the_field(
    page: Page, address: str, day: str, *, known: bool
) -> None:
    given = f"reason=changed-mind&country=france&free-return=not-free&days-since-receipt={day}"
    page.goto(f"{address}/en/received/?on={ON}#{given}")
    expect(page.locator(".plan .live")).to_be_visible()
    assert page.locator(".notice", has_text=f"days-since-receipt={day}").count() == (not known)
    assert page.locator(".path", has_text="11 November 2026").count() == known
    assert ("days-since" in page.url) is known


@pytest.mark.parametrize("day", ["0202-11-11", "2099-11-11", "2022-11-11"])
def test_the_last_day_of_an_order_page_in_the_address_can_be_no_day_of_other_years(
    page: Page, address: str, day: str
) -> None:
    page.goto(f"{address}/en/received/?on={ON}#reason=changed-mind&page-delivery={day}")
    expect(page.locator(".notice", has_text=f"page-delivery={day}")).to_be_visible()
    assert "page-delivery" not in page.url


def test_a_day_of_another_century_does_not_get_into_a_message(british: Page, address: str) -> None:
    given = f"{RECEIVED}=2026-11-20&country=france"
    british.goto(f"{address}/en/received/?on={ON}#{given}")
    letter = british.locator(".steps .letter").first
    letter.locator("summary").click()
    field = letter.locator("input[type=date]").first
    for keys, wrong, said in (("11111926", True, "1926"), ("111126", False, "11 November 2026")):
        field.focus()
        british.keyboard.type(keys)
        field.blur()
        assert bool(letter.locator(".wrong").first.inner_text()) is wrong
        assert (said in letter.locator(".letter-text").inner_text()) is not wrong


# ---- last days on days off


@pytest.mark.parametrize(
    ("on", "open_still"), [("2026-11-21", True), ("2026-11-23", True), ("2026-11-24", False)]
)
@pytest.mark.parametrize(
    ("country", "received", "says"),
    [
        ("germany&told-of-right=told", "2026-11-07", "you withdraw"),
        ("russia", "2026-11-14", "you refuse"),
        ("brazil", "2026-11-14", "you undo"),
    ],
)
def test_a_right_goes_on_until_the_next_working_day_is_past(
    page: Page, address: str, country: str, received: str, says: str, on: str, open_still: bool
) -> None:
    """The last day is Saturday 21 November, so the right ends on Monday."""
    page.goto(f"{address}/en/received/?on={on}#{RECEIVED}={received}&country={country}")
    expect(page.locator(".headline")).to_be_visible()
    headline = page.locator(".headline").inner_text()
    assert (says in headline) is open_still


def test_where_no_law_says_so_a_last_day_does_not_move(page: Page, address: str) -> None:
    page.goto(f"{address}/en/received/?on=2026-11-23#{RECEIVED}=2026-11-07&{BRITISH}")
    expect(page.locator(".headline")).to_be_visible()
    assert "you withdraw" not in page.locator(".headline").inner_text()


@pytest.mark.parametrize(("sent", "over"), [("2026-11-14", False), ("2026-11-12", True)])
def test_working_days_are_counted_from_a_day_off_too(
    page: Page, address: str, sent: str, over: bool
) -> None:
    """A refund of Saturday, 14 November: the twentieth working day is Friday, 11 December."""
    given = f"refund-shows=nothing&payment=card&country=usa&days-since-refund={sent}"
    page.goto(f"{address}/en/refunded/?on=2026-12-11#{given}")
    expect(page.locator(".headline")).to_be_visible()
    headline = page.locator(".headline").inner_text()
    assert ("until Friday, 11 December 2026 (today)" in headline) is not over
    page.goto(f"{address}/en/refunded/?on=2026-12-12#{given}")
    expect(page.locator(".headline")).to_be_visible()
    assert "until" not in page.locator(".headline").inner_text()


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


def test_an_open_page_follows_midnight(evening: Page, address: str) -> None:
    evening.goto(f"{address}/en/received/#{RECEIVED}=2026-11-11&{BRITISH}")
    headline = evening.locator(".headline")
    expect(headline).to_contain_text("Today is the last day")
    evening.clock.run_for("05:00")
    expect(headline).not_to_contain_text("withdraw")
    note = evening.locator(".live > .notice")
    expect(note).to_contain_text(re.compile("Today is Thursday,? 26 November 2026"))
