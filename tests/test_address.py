"""The address of a page keeps the answers, wherever the reader goes, and says no more."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import DESKTOP, choose, watch

pytestmark = pytest.mark.browser


@pytest.fixture
def wide(browser: Browser, address: str) -> Iterator[Page]:
    """A screen that shows the contents of a page beside it."""
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    wrong = watch(page, address)
    yield page
    context.close()
    assert wrong == []


def answers(page: Page) -> int:
    """How many answers a plan shows, beside the one that its page is about."""
    expect(page.locator(".path")).to_be_visible()
    return page.locator(".path > li").count() - 1


def answered(page: Page, address: str) -> str:
    """Give two answers, then go to a heading by the contents; the address with the answers."""
    page.goto(f"{address}/en/received/")
    choose(page, "I no longer want it")
    page.locator(".option").first.click()
    assert page.url.count("=") == 2
    given, before = page.url, page.evaluate("scrollY")
    page.locator(".md-nav--secondary .md-nav__link:visible").last.click()
    page.wait_for_function("before => scrollY > before", arg=before)
    expect(page).to_have_url(given)
    return given


def test_answers_stay_after_a_link_of_the_contents(wide: Page, address: str) -> None:
    given = answered(wide, address)
    assert answers(wide) == 2
    wide.reload()
    assert answers(wide) == 2
    expect(wide).to_have_url(given)


def test_a_copied_address_has_the_answers(wide: Page, browser: Browser, address: str) -> None:
    given = answered(wide, address)
    other = browser.new_page()
    other.goto(given)
    assert answers(other) == 2
    other.close()


@pytest.mark.parametrize("button", ["left", "middle"])
def test_the_switch_of_the_language_takes_the_answers_along(
    wide: Page, address: str, button: str
) -> None:
    given = answered(wide, address)
    wide.locator("button[aria-label*=language]").hover()
    link = wide.locator(".md-select__link[hreflang=ar]")
    page = wide
    if button == "left":
        link.click()
    else:
        with wide.context.expect_page() as opened:
            link.click(button="middle")
        page = opened.value
    expect(page).to_have_url(given.replace("/en/", "/ar/"))
    assert answers(page) == 2


def test_the_way_back_leads_to_the_answers_before(wide: Page, address: str) -> None:
    answered(wide, address)
    wide.go_back()
    assert answers(wide) == 2
    wide.go_back()
    expect(wide).to_have_url(f"{address}/en/received/#reason=changed-mind")
    assert answers(wide) == 1


def test_answers_that_are_lost_are_noticed(wide: Page, address: str) -> None:
    answered(wide, address)
    wide.evaluate("history.replaceState(null, '', '#deadlines')")
    wide.reload()
    assert answers(wide) == 0


# ---- what does not fit


def notes(page: Page) -> list[str]:
    """What a page says about the address."""
    expect(page.locator(".plan .live")).to_be_visible()
    return page.locator(".live > .notice").all_inner_texts()


def test_an_answer_of_other_stages_is_named_by_its_question(page: Page, address: str) -> None:
    page.goto(f"{address}/en/preparing/#reason=wrong-or-faulty&country=france")
    assert notes(page) == ["No longer asked, so taken out: Why do you want your money back?"]
    expect(page).to_have_url(f"{address}/en/preparing/#country=france")


def test_an_answer_that_does_not_fit_is_named_and_leaves_the_address(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/en/received/#told-of-right=never-told&country=usa")
    assert notes(page) == ["No longer asked, so taken out: No, and I can find it nowhere"]
    expect(page).to_have_url(f"{address}/en/received/#country=usa")
    page.reload()
    assert notes(page) == []


def test_a_day_before_one_that_it_follows_is_told_and_asked_again(page: Page, address: str) -> None:
    given = "#reason=not-arrived&days-since-shipped=2026-11-16"
    page.goto(f"{address}/en/shipped/?on=2026-11-26{given}&days-since-due=2026-10-01")
    (said,) = [text for text in notes(page) if "does not go with" in text]
    assert "1 October 2026" in said
    expect(page).to_have_url(f"{address}/en/shipped/?on=2026-11-26{given}")
    page.goto(f"{address}/en/shipped/?on=2026-11-26{given}&days-since-due=2026-11-16")
    assert not [text for text in notes(page) if "does not go with" in text]


def test_of_two_days_that_cannot_be_the_one_that_was_told_before_stays(
    page: Page, address: str
) -> None:
    given = "country=usa&reason=wrong-or-faulty&free-return=not-free&payment=paypal"
    confirmed = "&days-since-receipt=2026-10-30&days-since-confirmed=2026-11-02"
    page.goto(f"{address}/en/confirmed/?on=2026-11-26#{given}{confirmed}")
    expect(page.locator(".asking legend")).to_have_text("On which day did you pay?")
    page.locator(".asking input[type=date]").fill("2026-11-22")
    page.locator(".asking").get_by_role("button", name="Next").click()
    (said,) = [text for text in notes(page) if "does not go with" in text]
    assert said.index("22 November 2026") < said.index("receipt confirmed")
    assert confirmed in page.url
    assert "days-since-paid" not in page.url


def test_an_answer_that_no_longer_fits_is_named_and_leaves_the_address(
    page: Page, address: str
) -> None:
    given = "#reason=not-arrived&days-since-shipped=2026-11-01"
    page.goto(f"{address}/en/shipped/?on=2026-11-26{given}")
    assert "1 November 2026" in page.locator(".path").inner_text()
    page.locator(".path li", has_text="not come").get_by_role("button", name="Change").click()
    (said,) = [text for text in notes(page) if "taken out" in text]
    assert "shipped" in said
    assert "1 November 2026" in said
    choose(page, "I no longer want it")
    assert page.url.endswith("#reason=changed-mind")


def test_a_part_that_is_not_understood_is_named_and_leaves_the_address(
    page: Page, address: str
) -> None:
    page.goto(
        f"{address}/en/received/#reason=changed-mind&nonsense=1&days-since-receipt=2026-13-01"
    )
    told = notes(page)
    assert [text.rpartition(": ")[2] for text in told] == [
        "nonsense=1",
        "days-since-receipt=2026-13-01",
    ]
    expect(page).to_have_url(f"{address}/en/received/#reason=changed-mind")
