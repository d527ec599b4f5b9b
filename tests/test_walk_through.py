"""Going through the assistant as a buyer does: every way of it leads on, and back."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.language import language
from rules import outcomes as o
from rules.facts import STAGE
from rules.letters import LETTERS
from tests.browser import PHONE, choose, too_wide, violations

pytestmark = pytest.mark.browser

ON = date(2026, 12, 1)


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
        (
            "tracking/#days-since-paid=2026-11-20&tracking-number=not-found",
            "2026-11-10",
            "before the day of another answer: On which day did you pay?",
        ),
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


def test_the_answer_alone_is_printed(page: Page, address: str) -> None:
    page.goto(f"{address}/en/preparing/#reply=not-asked")
    page.emulate_media(media="print")
    expect(page.locator(".answer")).to_be_visible()
    for hidden in (".md-header", ".answers", ".others", ".assistant .next"):
        expect(page.locator(hidden).first).to_be_hidden()


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
