"""What readers meet where something does not come: a script, the rules, a new browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser import DESKTOP, PHONE, Quiet, choose, served
from tests.project import ROOT

pytestmark = pytest.mark.browser

GIVEN = "country=germany&reason=changed-mind&days-since-receipt=2026-11-20&free-return=not-free"
PLAN = f"en/received/?on=2026-11-26#{GIVEN}"


@pytest.fixture
def faulty(browser: Browser) -> Iterator[Page]:
    """A phone on which things may go wrong."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


# ---- a script that does not run

FAILS = {
    "404": {"status": 404, "body": "not found", "content_type": "text/html"},
    "plain text": {"status": 200, "body": "1", "content_type": "text/plain"},
    "an unknown word": {
        "status": 200,
        "body": "nowhere.at.all()",
        "content_type": "text/javascript",
    },
    "a newer language": {"status": 200, "body": "let 1 = #new", "content_type": "text/javascript"},
}
SENT = re.compile(r"[?&]")


def amiss_without(page: Page, address: str) -> list[str]:
    """What is wrong with home and a page of a stage while a script does not run."""
    sent: list[str] = []
    page.on("request", lambda r: sent.append(r.url) if SENT.search(r.url) else None)
    found = []
    for path in ("en/", "en/received/", f"en/received/#{GIVEN}"):
        page.goto(f"{address}/{path}", wait_until="networkidle")
        ways = page.locator(".plan .static")
        live = page.locator(".plan .live")
        found += [f"{path}: no ways"] * (not ways.is_visible())
        found += [f"{path}: a dead plan"] * (live.count() > 0 and live.is_visible())
        found += [f"{path}: a form"] * page.evaluate("document.forms.length")
        for field in page.locator("input").all():
            field.evaluate("field => field.focus()")
            page.keyboard.press("Enter")
        page.wait_for_timeout(200)  # what Enter sends is on its way
    page.goto(f"{address}/en/")
    page.locator(".plan .static a").first.click()
    expect(page.locator("p.now")).to_be_visible()
    return found + sent


@pytest.mark.parametrize("fails", FAILS)
def test_every_way_stays_where_a_script_does_not_run(
    faulty: Page, address: str, fails: str
) -> None:
    faulty.route("**/assets/*.js", lambda route: route.fulfill(**FAILS[fails]))  # type: ignore[arg-type]
    assert amiss_without(faulty, address) == []


def test_a_page_that_needs_its_script_is_noticed(faulty: Page, address: str) -> None:
    """The same page as it would be if it were made by the script, with a form in it."""

    def dead(route: Route) -> None:
        form = '<form><input name="choice" value="1"></form><div class="live">'
        text = route.fetch().text().replace('<div class="live" hidden="">', form)
        policy = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
        route.fulfill(body=policy.replace('class="static"', 'class="static" hidden'))

    faulty.route("**/received/*", dead)
    faulty.route("**/assets/*.js", lambda route: route.abort())
    found = amiss_without(faulty, address)
    assert {each.partition(": ")[2] for each in found if ": " in each} >= {"no ways", "a form"}
    assert [each for each in found if "choice=1" in each] != []


def test_no_field_that_a_script_makes_can_be_sent(page: Page, address: str) -> None:
    for path in ("en/received/", PLAN):
        page.goto(f"{address}/{path}")
        expect(page.locator(".plan .live")).to_be_visible()
        assert page.evaluate("document.forms.length") == 0


def test_enter_in_the_field_of_a_day_goes_on(page: Page, address: str) -> None:
    given = "reason=changed-mind&country=france&free-return=not-free"
    page.goto(f"{address}/en/received/?on=2026-11-26#{given}")
    field = page.locator(".ago input")
    field.fill("3")
    field.press("Enter")
    page.wait_for_url("**days-since-receipt=2026-11-23*")


# ---- messages come when they are opened


def test_a_message_comes_when_it_is_opened_and_again_after_a_failure(
    faulty: Page, address: str
) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.abort()
        else:
            route.fallback()

    faulty.route("**/letters-received-*.json", answer)
    faulty.goto(f"{address}/{PLAN}")
    letter = faulty.locator(".steps .letter").first
    expect(letter).to_be_visible()
    assert asked == []
    with faulty.expect_event("requestfailed"):
        letter.locator("summary").click()
    expect(letter).to_contain_text("If it does not come, reload this page.")
    assert len(asked) == 1
    letter.locator("summary").click()
    letter.locator("summary").click()
    expect(letter.locator(".letter-text")).to_contain_text("[your order number]")
    expect(letter).not_to_contain_text("If it does not come")


# ---- a script that is long in coming

VISIBLE = """document.querySelector(".plan .static").checkVisibility({visibilityProperty: true})"""
SHIFTED = """window.shifted = 0;
new PerformanceObserver((list) => list.getEntries().forEach(each => window.shifted += each.value))
    .observe({ type: "layout-shift", buffered: true });"""


def stands_still(page: Page) -> None:
    """Whether nothing has moved so far; what moves is noticed."""
    assert page.evaluate("window.shifted") < 0.01
    page.evaluate("document.querySelector('main').style.marginTop = '300px'")
    page.wait_for_function("() => window.shifted > 0.01")


def test_what_is_for_readers_without_scripts_is_not_seen_before_the_plan(
    faulty: Page, address: str
) -> None:
    held: list[Route] = []
    faulty.add_init_script(SHIFTED)
    faulty.route("**/plan-*.json", lambda route: held.append(route))
    with faulty.expect_request("**/plan-*.json"):
        faulty.goto(f"{address}/en/received/")
    assert faulty.locator("p.now").is_visible()
    assert not faulty.evaluate(VISIBLE)
    held[0].continue_()
    expect(faulty.locator(".asking")).to_be_visible()
    assert not faulty.evaluate(VISIBLE)
    stands_still(faulty)


@pytest.mark.parametrize(
    "comes",
    [
        "document.getAnimations().forEach(each => each.finish())",
        "dispatchEvent(new Event('error'))",
    ],
)
def test_it_is_seen_where_a_script_is_too_long_in_coming_or_fails(
    faulty: Page, address: str, comes: str
) -> None:
    faulty.route("**/plan-*.json", lambda route: None)
    faulty.goto(f"{address}/en/received/")
    assert not faulty.evaluate(VISIBLE)
    faulty.evaluate(comes)
    assert faulty.evaluate(VISIBLE)


def test_the_box_of_the_home_page_moves_nothing_when_it_comes(faulty: Page, address: str) -> None:
    held: list[Route] = []
    faulty.add_init_script(SHIFTED)
    faulty.route("**/theme-*.js", lambda route: held.append(route))
    with faulty.expect_request("**/theme-*.js"):
        faulty.goto(f"{address}/en/", wait_until="commit")
    expect(faulty.locator("p.now")).to_be_visible()
    assert not faulty.locator(".find-door input").is_visible()
    held[0].continue_()
    expect(faulty.locator(".find-door input")).to_be_visible()
    stands_still(faulty)


# ---- an error while drawing


def without_letters(route: Route) -> None:
    """Rules from which a plan with a message cannot be drawn."""
    answer = route.fetch()
    route.fulfill(response=answer, body=json.dumps({**answer.json(), "letters": None}))


def test_an_error_while_drawing_is_told_with_ways_on(faulty: Page, address: str) -> None:
    faulty.route("**/plan-received-*.json", without_letters)
    faulty.goto(f"{address}/{PLAN}")
    told = faulty.locator(".live .notice")
    expect(told).to_have_text("Something went wrong. Start again, or read on below.")
    expect(faulty.locator(".plan .static")).to_be_visible()
    faulty.locator(".live .again").click()
    expect(faulty.locator(".live legend")).to_be_visible()
    expect(faulty.locator(".plan .static")).to_be_hidden()
    assert "reason" not in faulty.url


def test_an_error_after_an_answer_is_told_too(faulty: Page, address: str) -> None:
    faulty.add_init_script("history.pushState = () => { throw new Error('too often') }")
    faulty.goto(f"{address}/en/received/")
    choose(faulty, "I no longer want it")
    expect(faulty.locator(".live .notice")).to_contain_text("Something went wrong")
    expect(faulty.locator(".plan .static")).to_be_visible()


# ---- an older browser

LATER = """for (const [owner, names] of [
    [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]],
    [String.prototype, ["at", "isWellFormed", "toWellFormed"]],
    [Object, ["hasOwn", "groupBy"]], [Map, ["groupBy"]], [Promise, ["withResolvers", "any"]],
    [Set.prototype, ["union", "intersection", "difference", "isSubsetOf"]],
    [URLSearchParams.prototype, ["size"]], [URL, ["canParse", "parse"]], [Array, ["fromAsync"]],
    [globalThis, ["structuredClone", "scheduler", "reportError"]],
    [Iterator.prototype, ["map", "filter", "some", "find", "toArray", "forEach", "take"]],
  ]) for (const name of names) delete owner[name]"""


def test_a_browser_of_some_years_ago_plans_too(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script(LATER)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto(f"{address}/en/received/")
    choose(page, "I no longer want it")
    page.wait_for_url("**#reason=changed-mind")
    page.goto(f"{address}/{PLAN}")
    expect(page.locator(".headline")).to_be_visible()
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("refund")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.evaluate("'size' in new URLSearchParams()") is False
    assert wrong == []
    context.close()


# ---- a page that does not exist, wherever the guide is published


class Host(Quiet):
    """A host that shows a page of its own for wrong addresses, in a folder that is not its root."""

    page = "team/guide/404.html"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The page of the guide in place of the server's."""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(Path(self.directory, self.page).read_bytes())


class HostOfEnglish(Host):
    """The same with the page of English."""

    page = "team/guide/en/404.html"


@pytest.fixture
def elsewhere(site: Path, tmp_path: Path, kind: type[Host]) -> Iterator[str]:
    """Where the guide is, in a folder that it was not told of."""
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "guide").symlink_to(site)
    with served(tmp_path, kind) as address:
        yield f"{address}/team/guide"


def home_of(page: Page) -> Locator:
    """The link that a page for wrong addresses has to the home page of English."""
    return page.locator("[data-home='en/'], #home a")


@pytest.mark.parametrize(
    ("kind", "path"),
    [(Host, "nowhere"), (Host, "en/unpaid/deep/er/"), (HostOfEnglish, "en/unpaid/deep/er/")],
)
def test_the_page_for_wrong_addresses_finds_home(faulty: Page, elsewhere: str, path: str) -> None:
    faulty.goto(f"{elsewhere}/{path}")
    expect(home_of(faulty)).to_have_attribute("href", re.compile(r"/team/guide/en/$"))
    home_of(faulty).click()
    expect(faulty.locator(".plan .static")).to_be_visible()


@pytest.mark.parametrize("kind", [Host])
def test_a_way_home_that_is_not_found_is_noticed(browser: Browser, elsewhere: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{elsewhere}/nowhere")
    assert home_of(page).get_attribute("href") in ("/en/", "/en/.")
    page.close()


def test_the_build_says_which_address_the_pages_claim(site: Path) -> None:
    said = (site.parent / "said.txt").read_text(encoding="utf-8")
    assert "published at http://localhost:8000/" in said
    assert "make site GUIDE_ADDRESS=https://" in said
    assert "GUIDE_ADDRESS=https://" in (ROOT / "README.md").read_text(encoding="utf-8")
