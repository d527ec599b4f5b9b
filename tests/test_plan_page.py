"""The page of a plan: the decision, its day and the first link on the first screen of a phone."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from macros import takeaway
from macros.language import Language
from tests.browser import PHONE, SCREEN
from tests.library import LIBRARY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


# Addresses of plans, as somebody shares them: one in every stage with a plan of its own.
SHARED = [
    "received/?on=2026-11-26#country=germany&reason=changed-mind&days-since-receipt=2026-11-20"
    "&free-return=not-free",
    "shipped/?on=2026-11-26#country=france&reason=changed-mind&free-return=not-free",
    "preparing/?on=2026-11-26#country=usa&reason=changed-mind&reply=not-asked",
    "confirmed/?on=2026-11-26#country=germany&reason=changed-mind&goods=here"
    "&days-since-receipt=2026-11-17&free-return=not-free&days-since-confirmed=2026-11-20",
]


def _open(page: "Page", address: str, path: str) -> None:
    page.goto(f"{address}/en/{path}")
    page.wait_for_selector(".plan .live:not([hidden])")


def below_the_screen(page: "Page") -> list[str]:
    """What the first screen has to show and does not."""
    parts = {"headline": ".headline", "first step": ".steps li", "first link": ".live a"}
    boxes = {name: page.locator(found).first.bounding_box() for name, found in parts.items()}
    height = SCREEN["height"]
    return [name for name, box in boxes.items() if not box or box["y"] + box["height"] > height]


@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.partition("/")[0])
def test_the_first_screen_says_what_to_do(browser: "Browser", address: str, path: str) -> None:
    page = browser.new_context(viewport=SCREEN).new_page()
    _open(page, address, path)
    assert below_the_screen(page) == []
    page.evaluate("document.querySelector('.plan .headline').style.marginTop = '50rem'")
    assert below_the_screen(page) == ["headline", "first step", "first link"]
    page.context.close()


def test_a_browser_whose_language_is_none_is_asked_all_the_same(
    browser: "Browser", address: str
) -> None:
    page = browser.new_context(viewport=SCREEN).new_page()
    page.add_init_script("Object.defineProperty(navigator, 'language', { value: 'C' })")
    _open(page, address, "received/#reason=changed-mind")
    assert page.locator(".asking .option").count() > 1
    page.context.close()


def test_a_file_stays_until_a_browser_has_asked_its_reader(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    page.evaluate("() => { URL.revokeObjectURL = () => { window.gone = true; }; }")
    with page.expect_download() as loaded:
        page.locator(".takeaway button").first.click()
    assert loaded.value.suggested_filename == "deadlines.ics"
    assert not page.evaluate("window.gone")


def test_what_holds_is_told_before_the_last_answer(page: "Page", address: str) -> None:
    _open(page, address, "received/#reason=changed-mind")
    told = page.locator(".holds-anyway")
    assert "Confirm Goods Received" in told.locator(".never").inner_text()
    assert told.locator(".way").count() >= 1


def test_a_further_way_says_all_that_the_first_one_says(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    way = page.locator(".next-ways .way", has_text="Settle with the seller")
    assert way.get_attribute("open") is not None
    assert way.locator("ol.do li").count() >= 1
    assert "seller has to agree" in way.locator("dl").inner_text().lower()


def test_the_question_that_is_left_stands_below_the_steps(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    tops = [page.locator(found).first.bounding_box() for found in (".steps", ".live .more")]
    if tops[1]:
        assert tops[0]
        assert tops[0]["y"] < tops[1]["y"]


def test_the_question_that_is_left_says_about_which_ways_it_is(page: "Page", address: str) -> None:
    given = "country=germany&reason=changed-mind&days-since-receipt=2026-11-20"
    _open(page, address, f"received/?on=2026-11-26#{given}&free-return=not-free")
    told = page.locator(".more .decides").inner_text()
    assert told == "Why it is asked: the dispute"


def test_why_a_question_is_asked_names_no_way_of_a_country_that_is_not_known(
    page: "Page", address: str
) -> None:
    given = "reason=wrong-or-faulty&goods=here&days-since-due=2026-12-05&free-return=china"
    told = []
    for country in ("", "&country=south-korea"):
        _open(page, address, f"received/?on=2026-11-26#{given}{country}")
        told.append(page.locator(".more .decides").inner_text())
    assert ["the promise for Korea" in each for each in told] == [False, True]


def test_a_last_day_that_is_known_stands_first_although_another_day_is_not(
    page: "Page", address: str
) -> None:
    given = "reason=not-arrived&country=elsewhere&tracking-number=delivered&days-since-shipped=%3F"
    _open(page, address, f"shipped/?on=2026-11-26#{given}&days-since-due=2026-12-03")
    by = "By Thursday, 3 December 2026 (in 7 days): press Open Dispute"
    assert page.locator(".headline").inner_text().endswith(by)
    _open(page, address, f"shipped/?on=2026-11-26#{given}&days-since-due=%3F")
    assert "(today, if it is not too late)" in page.locator(".headline").inner_text()


def test_who_pays_in_instalments_is_told_of_the_lender_at_the_top(
    page: "Page", address: str
) -> None:
    given = "reason=not-arrived&country=usa&tracking-number=moves&days-since-due=2026-11-21"
    _open(page, address, f"shipped/?on=2026-11-26#{given}&payment=lender")
    tell = "Tell the lender today, and go on paying until it says that it pauses"
    assert page.locator(".live > .note").inner_text() == tell


def test_print_shows_what_is_folded(browser: "Browser", address: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    _open(page, address, SHARED[0])
    letter = page.locator(".steps .letter-text").first
    page.locator(".takeaway").scroll_into_view_if_needed()  # as who presses Print does
    letter.wait_for(state="attached")
    assert not letter.is_visible()
    page.emulate_media(media="print")
    assert letter.is_visible()
    assert not page.locator(".takeaway").is_visible()
    page.context.close()


def test_the_country_is_kept_for_the_visit_if_the_reader_wants(page: "Page", address: str) -> None:
    _open(page, address, "received/#reason=changed-mind&country=brazil")
    page.get_by_role("button", name="Keep the country for this visit").click()
    assert "kept for this visit" in page.locator(".path").inner_text()
    _open(page, address, "shipped/")
    assert "Brazil" in page.locator(".path").inner_text()
    page.locator(".path li", has_text="Brazil").get_by_role("button", name="Change").click()
    _open(page, address, "confirmed/")
    assert not page.locator(".path", has_text="Brazil").count()


def test_an_answer_that_is_not_kept_is_asked_again(page: "Page", address: str) -> None:
    _open(page, address, "received/#reason=changed-mind&country=brazil")
    _open(page, address, "shipped/")
    assert not page.locator(".path", has_text="Brazil").count()


def test_storage_that_is_blocked_keeps_nothing_and_breaks_nothing(
    page: "Page", address: str
) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('blocked') } })"
    )
    _open(page, address, "received/#reason=changed-mind&country=brazil")
    page.get_by_role("button", name="Keep the country for this visit").click()
    assert page.locator(".path", has_text="Brazil").is_visible()
    _open(page, address, "shipped/")
    assert not page.locator(".path", has_text="Brazil").count()


def test_the_file_of_a_case_holds_all_of_it(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    page.get_by_label("What do you call this order?").fill("camera lens")
    page.locator(".steps .letter summary").first.click()
    blank = page.locator(".steps .letter .fields input[type=text]").first
    blank.fill("Anna Example")
    with page.expect_download() as download:
        page.get_by_role("button", name="text file").click()
    text = download.value.path().read_text(encoding="utf-8")
    for part in (
        "camera lens\nThursday, 26 November 2026\n\nBy Friday, 4 December 2026",
        "1. Tell the seller in writing that you withdraw",
        "\n\nWhat comes back, and when\n",
        "\n- nobody has to agree",
        "If that does not work\n- Settle with the seller: open now",
        "- do not press Confirm Goods Received",
        "- Where are you? Germany",
        "Anna Example",
        "Keep as proof: pictures of the order page",
        "received/?on=2026-11-26#country=germany",
    ):
        assert part in text, (part, text)


LINES = """() => {
    document.querySelectorAll(".live details").forEach((each) => { each.open = true; });
    const parts = "h2, p, li, dt, dd, summary";
    const found = [...document.querySelectorAll(".live " + parts.replaceAll(", ", ", .live "))];
    const out = ".asking, .notice, .takeaway, .private, .fields, .to-fill";
    return found.filter((each) => !each.closest(out)).map((each) => {
            const own = each.cloneNode(true);
            own.querySelectorAll("p, ul, ol, dl, details, button").forEach((part) => part.remove());
            return own.textContent.replace(/\\s+/g, " ").trim();
        }).filter(Boolean);
}"""


@pytest.mark.parametrize("code", ["en", "ar"])
def test_page_and_file_say_the_same(page: "Page", address: str, code: str) -> None:
    page.goto(f"{address}/{code}/{SOONER}")
    with page.expect_download() as download:
        page.locator(".takeaway button").last.click()
    text = download.value.path().read_text(encoding="utf-8")
    said = {re.sub(r"^\s*(-|\d+\.) ", "", line).strip().casefold() for line in text.splitlines()}
    lines = page.evaluate(LINES)
    assert len(lines) > 50
    plain = {line.replace(" ", "") for line in said}
    assert [line for line in lines if line.casefold().replace(" ", "") not in plain] == []
    assert not text.startswith("\n")
    assert "\n\n\n" not in text


def test_a_message_says_its_numbers_and_keeps_its_blanks() -> None:
    words = {letter.word: 7 for letter in LIBRARY.letters}
    told = json.loads(takeaway.data(Language("en", None), LIBRARY, words))
    assert "the book {title}, lent on {lent} for 21 days." in told["letters"]["7"][2]


def test_what_is_shown_as_plain_text_has_no_marks_of_html(site: Path) -> None:
    read = [json.loads(p.read_text(encoding="utf-8")) for p in site.glob("*/assets/plan-*.json")]
    plain = [
        text
        for told in read
        for text in (
            *filter(None, told["names"]),
            *told["fields"].values(),
            *(clock["page"] for clock in told["clocks"] if "page" in clock),
        )
    ]
    assert any("'" in text for text in plain)
    assert [text for text in plain if re.search(r"&#?\w+;|<", text)] == []


def test_a_file_whose_script_does_not_come_is_told(
    browser: "Browser", address: str, site: Path
) -> None:
    at_once = (site / "en" / "received" / "index.html").read_text(encoding="utf-8")
    page = browser.new_context(viewport=PHONE).new_page()
    page.route(
        "**/assets/*.js",
        lambda route: (
            route.fallback() if Path(route.request.url).name in at_once else route.abort()
        ),
    )
    _open(page, address, SHARED[0])
    page.get_by_role("button", name="text file").click()
    expect(page.locator(".takeaway .notice")).to_be_visible()
    page.context.close()


SOONER = (
    "received/?on=2026-11-26#country=russia&goods=here&reason=wrong-or-faulty&payment=card"
    "&card-bank=russian-bank&free-return=not-free&days-since-due=2026-12-03"
    "&days-since-receipt=2026-11-24"
)


def test_what_ends_first_stands_on_the_first_screen_and_in_the_file(
    browser: "Browser", address: str
) -> None:
    page = browser.new_context(viewport=SCREEN).new_page()
    _open(page, address, SOONER)
    assert below_the_screen(page) == []
    box = page.locator(".sooner").bounding_box()
    assert box
    assert box["y"] + box["height"] <= SCREEN["height"]
    with page.expect_download() as download:
        page.get_by_role("button", name="text file").click()
    text = download.value.path().read_text(encoding="utf-8")
    headline, sooner = (
        text.index("press Open Dispute"),
        text.index("whatever comes of your way:\n- Refuse by Russian"),
    )
    assert headline < sooner < text.index("1. Press Open Dispute")
    page.context.close()


def test_a_question_that_hangs_on_what_is_not_known_is_not_asked(
    page: "Page", address: str
) -> None:
    _open(page, address, "received/#reason=wrong-or-faulty&country=russia&payment=%3F")
    for _ in range(12):
        legend = page.locator(".asking legend")
        if not legend.count():
            break
        assert "bank" not in legend.inner_text()
        page.locator(".unknown").click()
    assert page.locator(".headline").is_visible()


def test_the_headline_is_an_action(page: "Page", address: str) -> None:
    _open(page, address, "closed/?on=2026-11-26")
    assert not page.locator(".headline").count()
    _open(
        page,
        address,
        "closed/?on=2026-11-26#closed-by=seller&payment=card&days-since-closed=2026-11-23",
    )
    headline = page.locator(".headline").inner_text()
    assert headline.startswith("Wait for the refund, ")
    assert "until Monday, 21 December 2026" in headline


def test_what_to_do_if_nothing_happens_is_said_without_a_day_too(
    page: "Page", address: str
) -> None:
    given = "#country=usa&goods=away&reason=not-arrived&reply=agrees&days-since-dispute=2026-11-23"
    _open(page, address, f"dispute/?on=2026-11-26{given}")
    assert "If nothing happens: contact AliExpress support" in page.locator(".steps").inner_text()


def test_a_step_says_what_it_closes(page: "Page", address: str) -> None:
    given = "#reason=wrong-or-faulty&country=usa&days-since-due=2026-11-29&free-return=not-free"
    _open(page, address, f"received/?on=2026-11-26{given}")
    first = page.locator(".steps ol.do > li").first.inner_text()
    closes = "No longer open after this step: settle with the seller."
    assert closes in first


def test_what_a_step_closes_is_told_with_the_step_and_each_warning_once(
    page: "Page", address: str
) -> None:
    given = "#reason=wrong-or-faulty&country=germany&free-return=china&payment=card"
    _open(page, address, f"received/?on=2026-11-26{given}&days-since-due=2026-12-20")
    step = page.locator(".steps > ol.do > li", has_text="Press Open Dispute")
    assert step.locator(".way summary").first.inner_text() == "Settle with the seller: open now"
    warnings = page.locator(".live .traps > li").all_text_contents()
    below = page.locator(".warnings .traps > li").all_text_contents()
    assert [warnings.count(each) for each in below] == [1] * len(below) != []


def test_a_message_stands_apart_from_its_step(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    letter = page.locator(".steps .letter").first
    assert letter.evaluate("(letter) => parseFloat(getComputedStyle(letter).marginTop)") > 5


def test_a_message_that_is_copied_says_what_is_not_filled_in(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    page.locator(".steps .letter summary").first.click()
    letter = page.locator(".steps .letter-text").first
    expect(letter).to_contain_text("for my order [your order number], ordered on")
    page.get_by_label("Your order number").first.fill("815")
    assert "for my order 815, ordered on" in letter.inner_text()


def test_a_message_for_later_does_not_carry_the_day_of_today(page: "Page", address: str) -> None:
    given = "reason=not-arrived&country=germany&tracking-number=stands-still"
    _open(page, address, f"shipped/?on=2026-11-26#{given}&days-since-due=2026-11-20")
    letters = page.locator("details.way", has_text="End it for lateness").locator(".letter")
    for way in page.locator("details.way").all():
        way.evaluate("(way) => { way.open = true; }")
    for letter in letters.all():
        letter.locator("summary").click()
    now, later = (letters.nth(n).locator(".letter-text").first for n in range(2))
    expect(now).to_contain_text("Date: 26 November 2026")
    expect(later).to_contain_text("Date: [the day of your letter]")
    letters.nth(1).get_by_label("The day of your letter").fill("2026-12-11")
    expect(later).to_contain_text("Date: 11 December 2026")
    expect(now).to_contain_text("Date: 26 November 2026")


def test_a_day_of_the_order_page_is_asked_for_only_where_its_clock_can_run(
    page: "Page", address: str
) -> None:
    given = "country=germany&reason=changed-mind&goods=here"
    for free, there in (("eu", 1), ("not-free", 0)):
        _open(page, address, f"received/?on=2026-11-26#{given}&free-return={free}")
        assert "receive the goods" in page.locator(".asking legend").inner_text()
        assert page.locator(".page-day").count() == there


def test_an_entry_of_the_calendar_says_the_action_the_shop_and_the_order(
    page: "Page", address: str
) -> None:
    _open(page, address, SHARED[0])
    page.get_by_label("What do you call this order?").fill("camera lens")
    with page.expect_download() as download:
        page.get_by_role("button", name="calendar").click()
    text = download.value.path().read_text(encoding="utf-8").replace("\n ", "")
    assert "DTSTART;VALUE=DATE:20261204" in text
    assert (
        "SUMMARY:Last day: tell the seller in writing that you withdraw "
        "(AliExpress)\\, camera lens" in text
    )


def test_a_calendar_holds_the_last_days_of_what_opens_later(page: "Page", address: str) -> None:
    given = (
        "country=usa&reason=not-arrived&tracking-number=delivered&payment=card"
        "&days-since-shipped=2026-11-01&days-since-due=2026-12-10&days-since-statement=2026-11-05"
    )
    _open(page, address, f"shipped/?on=2026-11-26#{given}")
    with page.expect_download() as download:
        page.get_by_role("button", name="calendar").click()
    text = download.value.path().read_text(encoding="utf-8").replace("\n ", "")
    found = re.findall(r"DATE:(\d+)\s+DTEND\S+\s+SUMMARY:(Last day: [^(\r\n]*) \(", text)
    assert ("20270104", "Last day: tell your bank in writing that you dispute the charge") in found
    assert ("20270409", "Last day: ask your bank for a chargeback") in found


def test_a_calendar_asks_whether_a_refund_that_is_under_way_has_come(
    page: "Page", address: str
) -> None:
    given = "closed-by=myself&payment=card&days-since-closed=2026-11-18"
    _open(page, address, f"closed/?on=2026-11-26#{given}")
    with page.expect_download() as download:
        page.get_by_role("button", name="calendar").click()
    text = download.value.path().read_text(encoding="utf-8").replace("\n ", "")
    found = re.findall(r"SUMMARY:([^\r\n]*)", text)
    assert [each for each in found if each.startswith("Is it done?")] != []
    assert [each for each in found if each.startswith("If nothing happens: ")] != []
    assert [each for each in found if each.startswith("Last day: ")] == []


def test_a_way_that_opens_later_says_what_to_do_from_when_until_when(
    page: "Page", address: str
) -> None:
    given = "#reason=not-arrived&country=chile&tracking-number=delivered&days-since-due=2026-12-14"
    _open(
        page, address, f"shipped/?on=2026-11-26{given}&days-since-shipped=2026-11-19&payment=card"
    )
    headline = page.locator(".headline").inner_text()
    assert "Monday, 30 November 2026 (in 4 days)" in headline
    assert "press Open Dispute" in headline
    assert "until Monday, 14 December 2026" in page.locator(".steps > h2").inner_text()
    assert "from Monday, 30 November 2026 (in 4 days), probably until Monday, 14 December" in (
        page.locator(".days li", has_text="The dispute").text_content() or ""
    )


def test_a_moving_parcel_is_disputed_by_the_last_day_not_after_it(
    page: "Page", address: str
) -> None:
    given = "#reason=not-arrived&country=chile&tracking-number=moves&days-since-due=2026-11-29"
    _open(page, address, f"shipped/?on=2026-11-26{given}&payment=e-wallet")
    headline = page.locator(".headline").inner_text()
    assert headline == (
        "By Sunday, 29 November 2026 (in 3 days): if nothing has come, press Open Dispute"
    )


def test_what_is_not_known_of_the_request_still_leads_to_a_plan(page: "Page", address: str) -> None:
    given = "#reply=silent&country=usa&days-since-asked=%3F&days-since-shipping-end=%3F"
    _open(page, address, f"preparing/?on=2026-11-26{given}&payment=card")
    for _ in range(5):
        if page.locator(".headline").count():
            break
        page.locator(".unknown").click()
    assert "write so to AliExpress support" in page.locator(".live").inner_text()
    assert "you have only written" in page.locator(".find-out").inner_text()


def test_a_right_that_ends_soon_is_the_headline_where_the_first_way_has_no_steps(
    page: "Page", address: str
) -> None:
    given = "country=germany&reason=wrong-or-faulty&reply=silent&free-return=not-free&payment=card"
    days = "days-since-receipt=2026-11-20&days-since-dispute=%3F"
    _open(page, address, f"dispute/?on=2026-11-26#{given}&{days}")
    says = "By Friday, 4 December 2026 (in 8 days): tell the seller in writing that you withdraw"
    assert page.locator(".headline").inner_text() == says
    assert "On which day was the dispute opened?" in page.locator(".find-out").inner_text()


def test_what_to_do_by_each_answer_stands_where_a_question_decides(
    page: "Page", address: str
) -> None:
    given = "reason=not-arrived&country=united-kingdom&days-since-due=2026-11-27&payment=card"
    open_ = "tracking-number=%3F&days-since-shipped=%3F"
    _open(page, address, f"shipped/?on=2026-11-26#{given}&{open_}")
    # All answers lead to the dispute, which ends tomorrow: no letter stands before it.
    assert page.locator(".headline").inner_text() == "Tomorrow is the last day: press Open Dispute"
    told = [each.split("\n") for each in page.locator(".by-answer li").all_inner_texts()]
    does = {each[0]: each[-1] for each in told}
    moves = "Tomorrow is the last day: if nothing has come, press Open Dispute"
    assert does["The parcel is on its way"] == moves
    assert len(does) == 3
    *_, (others, step) = does.items()  # the answers that are many stand last, unnamed
    assert (others, step) == (
        "Otherwise",
        "Tomorrow is the last day: press Open Dispute",
    )


def test_where_a_law_may_be_better_the_question_is_where(page: "Page", address: str) -> None:
    given = "#goods=here&reason=changed-mind&free-return=%3F"
    _open(page, address, f"received/?on=2026-11-26{given}")
    told = page.locator(".by-answer li").all_inner_texts()
    assert told[0].split("\n")[0] == "No free returns"
    assert "Where are you?" in told[0]
    laws = page.locator(".next-ways > .way", has_text="Where are you?")
    assert "Withdraw by law, undo by Brazilian law" in laws.inner_text()  # one line for all
    _open(page, address, f"received/?on=2026-11-26{given}&country=elsewhere")
    assert "Write to the seller" in page.locator(".by-answer li").first.inner_text()


def test_of_a_day_that_decides_both_sides_are_told(page: "Page", address: str) -> None:
    given = "goods=away&reason=not-arrived&country=usa&reply=silent&payment=paypal"
    _open(page, address, f"dispute/?on=2026-11-26#{given}&days-since-dispute=%3F")
    assert page.locator(".headline").inner_text() == (
        "It depends. On which day was the dispute opened?"
    )
    told = [each.split("\n") for each in page.locator(".by-answer li").all_inner_texts()]
    assert [(each[0], each[-1]) for each in told] == [
        (
            "Until the last day for the seller's answer in the dispute",
            "Wait for the seller's answer",
        ),
        (
            "After that day",
            "Check on the order page whether the refund has been sent, and ask AliExpress support"
            " if it is not",
        ),
    ]


def test_after_what_is_not_known_the_headline_is_what_is_right_all_the_same(
    page: "Page", address: str
) -> None:
    _open(page, address, "received/#reason=wrong-or-faulty&days-since-due=%3F")
    assert page.locator(".headline").inner_text() == (
        "Press Open Dispute (today, if it is not too late)"
    )
    assert page.locator(".steps ol.do li").count() >= 2
    assert page.locator(".asking").is_visible()


def test_few_ways_stand_unfolded_where_much_is_not_known(page: "Page", address: str) -> None:
    _open(page, address, "preparing/")
    for _ in range(12):
        unknown = page.locator(".unknown")
        if not unknown.count():
            break
        unknown.first.click()
    ways = page.locator(".next-ways > .way")
    assert page.locator(".headline").is_visible()
    assert 1 <= ways.count() <= 5


def test_the_one_button_of_a_question_takes_the_field_that_is_filled(
    page: "Page", address: str
) -> None:
    _open(page, address, "confirmed/?on=2026-11-26#reason=wrong-or-faulty")
    assert page.locator(".asking .go:visible").count() == 1
    page.locator(".ago input").fill("900")
    page.locator(".on-day input").fill("2026-11-20")
    assert page.locator(".ago input").input_value() == ""
    page.locator(".asking .go").first.click()
    assert "days-since-confirmed=2026-11-20" in page.url
    _open(page, address, "confirmed/?on=2026-11-26#reason=not-arrived")
    page.locator(".on-day input").fill("2026-11-20")
    page.locator(".ago input").fill("3")
    assert page.locator(".on-day input").input_value() == ""
    page.locator(".asking .go").first.click()
    assert "days-since-confirmed=2026-11-23" in page.url


def test_a_day_that_hangs_on_an_answer_that_is_not_known_is_not_asked_next(
    page: "Page", address: str
) -> None:
    _open(page, address, "received/?on=2026-11-26#reason=changed-mind&free-return=%3F")
    expect(page.locator(".asking legend")).to_have_text("Where are you?")


def test_days_that_the_order_page_counts_down_are_taken_as_they_are(
    page: "Page", address: str
) -> None:
    given = "country=usa&reason=wrong-or-faulty&goods=here&free-return=not-free&payment=paypal"
    _open(page, address, f"received/?on=2026-11-26#{given}")
    expect(page.locator(".asking legend")).to_contain_text("delivery time on the order page end")
    page.locator(".ago").get_by_label("days left").fill("9")
    page.locator(".asking .go").first.click()
    assert "days-since-due=2026-12-05" in page.url


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("en", "Friday, 20 November 2026"),
        ("ru", "пятница, 20 ноября 2026\u00a0"),
        ("ar", "20 نوفمبر"),
    ],
)
def test_a_day_that_is_chosen_is_written_out_in_the_language_of_the_page(
    page: "Page", address: str, code: str, says: str
) -> None:
    page.goto(f"{address}/{code}/confirmed/?on=2026-11-26#reason=wrong-or-faulty")
    page.locator(".on-day input").fill("2026-11-20")
    said = page.locator(".on-day [role=status]")
    expect(said).not_to_be_empty()
    assert says in said.inner_text()
    page.locator(".ago input").fill("3")
    expect(said).to_be_empty()


ARABIC = r"[\u0600-\u06ff]"


@pytest.mark.parametrize("code", ["ar", "ru"])
def test_a_letter_in_english_holds_no_other_language_and_says_what_is_left(
    page: "Page", address: str, code: str
) -> None:
    given = "#reason=changed-mind&country=usa&free-return=not-free&days-since-due=2026-12-10"
    page.goto(f"{address}/{code}/received/?on=2026-11-26{given}")
    letter = page.locator(".live .letter").first
    page.wait_for_selector(".plan .live:not([hidden])")
    page.evaluate("document.querySelectorAll('.live details').forEach(each => each.open = true)")
    letter.locator(".letter-text").wait_for()
    text = letter.locator(".letter-text").inner_text()
    assert "[your order number]" in text
    assert "because I no longer want it." in text
    assert not re.search(rf"{ARABIC}|[\u0400-\u04ff]", text)
    assert letter.locator(".to-fill").inner_text()
    for field in letter.locator(".fields input").all():
        assert letter.locator(".to-fill").inner_text()
        field.fill("815")
    assert letter.locator(".to-fill").inner_text() == ""


TO_SELLER = "preparing/?on=2026-11-26#country=usa&reason=changed-mind&reply=not-asked"
TO_BANK = (
    "dispute/?on=2026-11-26#country=usa&goods=here&reason=wrong-or-faulty&reply=lost"
    "&free-return=not-free&payment=card&days-since-statement=2026-11-01"
)


@pytest.mark.parametrize(
    ("path", "says", "order"),
    [(TO_SELLER, "please agree to cancel", ["en", "ru"]), (TO_BANK, "I dispute", ["ru", "en"])],
    ids=["seller", "bank"],
)
def test_a_message_is_copied_in_english_or_in_the_language_of_whom_it_goes_to(
    browser: "Browser", address: str, path: str, says: str, order: list[str]
) -> None:
    page = browser.new_context(
        viewport=PHONE, permissions=["clipboard-read", "clipboard-write"]
    ).new_page()
    page.goto(f"{address}/ru/{path}")
    page.wait_for_selector(".live .letter", state="attached")
    page.evaluate("document.querySelectorAll('.live .letter').forEach(each => each.open = true)")
    letter = page.locator(".live .letter").filter(has_text=says).first
    letter.locator(".copy").first.wait_for(state="attached")
    page.evaluate("document.querySelectorAll('.live details').forEach(each => each.open = true)")
    copied = []
    for button in letter.locator(".copy").all():
        button.click()
        expect(button.locator("+ [role=status]")).not_to_be_empty()
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    english = ["en" if says in each else "ru" for each in copied]
    assert english == order
    assert re.search("[\u0400-\u04ff]", copied[order.index("ru")])
    assert not re.search("[\u0400-\u04ff]", copied[order.index("en")])
    with page.expect_download() as download:
        page.locator(".takeaway button").last.click()
    text = download.value.path().read_text(encoding="utf-8")
    places = [text.index(each.strip()) for each in copied]
    assert places == sorted(places)
    page.context.close()


def test_arabic_has_its_own_commas_and_days(page: "Page", address: str) -> None:
    given = "#closed-by=myself&payment=card&days-since-closed=2026-11-18"
    page.goto(f"{address}/ar/closed/?on=2026-11-26{given}")
    headline = page.locator(".headline").inner_text()
    assert "،" in headline
    assert not re.search(rf"\d {ARABIC}", headline)  # no line ends between a number and its word
    assert not re.search(rf"{ARABIC}[,;]", page.locator(".live").inner_text())
    page.goto(f"{address}/ar/unpaid/?on=2026-11-26#days-since-placed=2026-11-08")
    assert "بعد الغد" not in page.locator(".live").inner_text()


LOST_DISPUTE = (
    "dispute/?on=2026-11-26#country=usa&goods=here&reason=wrong-or-faulty&reply=lost"
    "&free-return=not-free&payment=card&days-since-statement=2026-11-01"
)


def test_what_still_helps_after_a_lost_dispute_stands_unfolded_with_its_day(
    browser: "Browser", address: str
) -> None:
    page = browser.new_context(viewport=SCREEN).new_page()
    _open(page, address, LOST_DISPUTE)
    assert below_the_screen(page) == []
    way = page.locator(".live .way[open]")
    assert way.count() == 1
    assert "until Thursday, 31 December 2026" in way.locator("> summary").inner_text()
    assert "Tell your bank in writing" in way.locator("ol.do").inner_text().capitalize()
    page.context.close()


def test_the_name_of_a_way_leads_to_a_page_for_readers(page: "Page", address: str) -> None:
    _open(page, address, SHARED[0])
    page.locator(".steps > h2 a").click()
    page.wait_for_url("**/rights/#withdraw-by-law")
    expect(page.locator("#europe")).to_be_in_viewport()
    _open(page, address, LOST_DISPUTE)
    page.locator(".steps > h2 a").click()
    page.wait_for_url("**/statuses/#in-dispute")


def test_no_note_or_warning_says_what_a_step_says(page: "Page", address: str) -> None:
    faulty = "received/?on=2026-11-26#goods=here&reason=wrong-or-faulty&free-return=not-free"
    late = "shipped/?on=2026-11-26#reason=not-arrived&tracking-number=moves"
    for path, due, times in ((late, "2026-11-06", 1), (faulty, "2026-12-06", 0)):
        _open(page, address, f"{path}&payment=lender&country=usa&days-since-due={due}")
        step = page.locator(".steps ol.do", has_text="Tell the lender today")
        assert step.count() == times
        warned = page.locator(":is(.note, .warnings) li", has_text="ell the lender today")
        assert warned.count() == 1 - times


def test_an_answer_in_the_middle_of_a_sentence_begins_in_lower_case(
    page: "Page", address: str
) -> None:
    given = "#country=usa&reason=changed-mind&free-return=not-free&days-since-due=2026-11-30"
    page.goto(f"{address}/ru/received/?on=2026-11-26{given}")
    page.wait_for_selector(".plan .live:not([hidden])")
    opened = "document.querySelectorAll('.live details').forEach(each => { each.open = true; })"
    page.evaluate(opened)
    letter = page.locator(".letter", has_text="back because").first
    expect(letter).to_contain_text("потому что товар мне больше не нужен")
    given = "#country=japan&reason=changed-mind&free-return=not-free&tracking-number=moves"
    _open(page, address, f"shipped/?on=2026-11-26{given}")
    page.evaluate(opened)
    letter = page.locator(".letter-text", has_text="My reason").first
    expect(letter).to_contain_text("My reason: I no longer want it.")


@pytest.mark.parametrize(
    ("locale", "first"),
    [("de-DE", "Germany"), ("ar-SA", "Another country")],
)
def test_countries_stand_by_their_names_after_the_likely_one(
    browser: "Browser", address: str, locale: str, first: str
) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    given = "reason=wrong-or-faulty&days-since-due=2026-12-20&free-return=not-free"
    _open(page, address, f"received/?on=2026-11-26#{given}")
    assert "Where are you?" in page.locator(".asking legend").inner_text()
    likely, *others = page.locator(".asking .option").all_inner_texts()
    last = "Another country"
    assert likely == (first if first == last else f"{first} (as your device is set)")
    some = ["Iceland, Liechtenstein or Norway", next(each for each in others if "Uzbek" in each)]
    some += ["Another EU country", *([last] if first != last else [])]
    named = [each for each in others if each not in some]
    assert named == sorted(named, key=str.casefold)
    assert others == named + some
    context.close()


def test_the_stage_leads_back_to_the_choice_of_stages(page: "Page", address: str) -> None:
    _open(page, address, "received/")
    page.locator(".path a.change").click()
    expect(page).to_have_url(f"{address}/en/")


def test_answers_come_along_to_another_stage(page: "Page", address: str) -> None:
    """What does not fit there is named."""
    _open(page, address, "received/#goods=here&country=france&reason=changed-mind")
    page.locator(".path a.change").click()
    page.locator("#shipped a").click()
    expect(page.locator(".path")).to_contain_text("France")
    expect(page.locator(".path")).to_contain_text("I no longer want it")
    expect(page.locator(".live")).to_contain_text("Are the goods with you?")
    page.locator(".path a.change").click()
    page.locator("#preparing a").click()
    expect(page).to_have_url(f"{address}/en/preparing/#country=france&reason=changed-mind")


def test_a_hint_that_is_closed_stays_closed_in_the_tab(browser: "Browser", address: str) -> None:
    page = browser.new_context(locale="ru-RU", viewport=PHONE).new_page()
    page.goto(f"{address}/en/")
    page.locator(".language-hint button").click()
    page.goto(f"{address}/en/received/")
    expect(page.locator(".language-hint")).to_be_hidden()
    other = page.context.new_page()
    other.goto(f"{address}/en/received/")
    expect(other.locator(".language-hint")).to_be_visible()
    page.context.close()


NOTES = {
    "received/#country=russia&goods=here&reason=wrong-or-faulty": "Ordered on aliexpress.ru",
    "received/#country=usa&goods=here&reason=wrong-or-faulty": "",
    "received/#country=usa&goods=here&reason=wrong-or-faulty&days-since-due=2026-10-20": (
        "The time for a dispute is over"
    ),
}


@pytest.mark.parametrize("path", NOTES)
def test_what_to_know_first_stands_above_the_steps(page: "Page", address: str, path: str) -> None:
    days = "&payment=card&free-return=not-free&days-since-receipt=2026-11-21"
    due = "" if "due" in path else "&days-since-due=2026-12-03"
    _open(page, address, path.replace("#", "?on=2026-11-26#") + days + due)
    if not NOTES[path]:
        expect(page.locator(".live .note")).to_have_count(0)
        return
    note = page.locator(".headline + .note")
    assert NOTES[path].casefold() in note.inner_text().casefold()
    assert NOTES[path].casefold() not in page.locator(".comes").inner_text().casefold()


def test_a_day_far_off_is_not_counted(page: "Page", address: str) -> None:
    given = "#country=germany&goods=here&reason=wrong-or-faulty&free-return=not-free&payment=card"
    days = "&days-since-receipt=2026-11-21&days-since-due=2026-12-03"
    _open(page, address, f"received/?on=2026-11-26{given}{days}")
    said = page.locator(".live").inner_text()
    assert "The legal guarantee: until 21 November 2028" in said
    assert "Thursday, 3 December 2026 (in 7 days)" in said
    assert re.findall(r"in \d{3} days", said) == []
