"""What a buyer takes along: days, a file for the calendar, messages to copy."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser import choose, watch

pytestmark = pytest.mark.browser


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
