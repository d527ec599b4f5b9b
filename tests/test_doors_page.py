"""The box of the home page, the pages of doors, and doors in the search."""

import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from macros.languages import rulesets
from macros.site import specification
from rules.markdown import slug

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

GUIDE, _ = specification(*rulesets())
MOST = 30  # milliseconds from a key to the doors
TIMES = """async () => {
    const input = document.querySelector(".find-door input");
    const { setTimeout: wait } = window;
    const times = [];
    const typed = ["товар не подашел", "продовец обещяет что придет", "klarna refnd canceled ordr"];
    for (const text of typed) {
        for (let n = 1; n <= text.length; n++) {
            input.value = text.slice(0, n);
            const begin = performance.now();
            input.dispatchEvent(new Event("input"));
            await new Promise((done) => wait(done));
            times.push(performance.now() - begin);
        }
    }
    return times.sort((one, other) => one - other)[Math.floor(times.length * 0.9)];
}"""


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
def test_every_door_has_a_page_with_title_description_and_first_line(site: Path, code: str) -> None:
    for door in GUIDE.ruleset.doors.values():
        text = (site / code / "doors" / slug(door.id) / "index.html").read_text(encoding="utf-8")
        title = re.search(r"<h1[^>]*>(.*?)</h1>", text)
        assert title
        assert title[1].startswith(door.told[code].title.split("'")[0][:5]), door.id
        assert re.search(r'<meta name="description" content="[^"]{20,}"', text), door.id
        assert re.search(r'<p class="now">[^<]+', text), door.id
        assert 'class="plan"' in text, door.id
        assert f"/{code}/doors/{slug(door.id)}/" in text, door.id
        assert door.read, door.id
        assert f'href="../../{door.read}"' in unescape(text), door.id


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
def test_the_page_that_explains_a_way_is_there(site: Path, code: str) -> None:
    for route in GUIDE.ruleset.routes.values():
        path, _, anchor = route.read.partition("#")
        assert not path.startswith("reference/"), route.id
        text = (site / code / path / "index.html").read_text(encoding="utf-8")
        assert f'id="{anchor or slug(route.id)}"' in text, route.id


def test_no_first_line_speaks_of_a_law_that_others_do_not_have() -> None:
    laws = ("EU", "EEA", "Kingdom", "Russia", "Brazil", "USA")
    doors = GUIDE.ruleset.doors.values()
    named = [door.id for door in doors if any(law in door.told["en"].says for law in laws)]
    assert named == ["law of europe"]  # which asks for it


def test_pages_of_doors_are_not_found_twice(site: Path) -> None:
    (folder,) = (site / "en").rglob("fragment")
    read = (gzip.decompress(path.read_bytes()) for path in folder.iterdir())
    found = [json.loads(text.removeprefix(b"pagefind_dcd"))["url"] for text in read]
    assert [url for url in found if url.startswith("/doors/")] == ["/doors/"]


@pytest.mark.browser
@pytest.mark.parametrize(("code", "typed"), [("en", "parcel"), ("ar", "الطرد")])
def test_what_the_box_finds_is_as_wide_as_the_box(
    page: "Page", address: str, code: str, typed: str
) -> None:
    page.goto(f"{address}/{code}/")
    box = page.locator(".find-door input")
    box.fill(typed)
    found = page.locator(".find-door li a").first
    found.wait_for()
    beside = [each.bounding_box() for each in (box, found)]
    assert beside[0]
    assert beside[1]
    assert [beside[1][edge] for edge in ("x", "width")] == [beside[0]["x"], beside[0]["width"]]


@pytest.mark.browser
def test_enter_leads_to_the_plan_with_what_the_words_say(page: "Page", address: str) -> None:
    page.goto(f"{address}/en/")
    box = page.locator(".find-door input")
    box.fill("Deliverd but no pakage")
    expect(page.locator(".find-door li a").first).to_have_text(
        "It says delivered, but I have no parcel"
    )
    box.press("Enter")
    page.wait_for_url("**/doors/delivered-but-nothing-came/#*")
    assert "reason=not-arrived" in page.url
    assert "tracking-number=delivered" in page.url
    expect(page.locator(".plan .live")).to_be_visible()
    expect(page.locator(".plan .static")).to_be_hidden()
    expect(page.locator(".path")).to_contain_text("Delivered, but I have nothing")


@pytest.mark.browser
def test_what_leaves_the_place_open_asks_for_it(page: "Page", address: str) -> None:
    page.goto(f"{address}/ru/")
    page.locator(".find-door input").fill("ytn ryjgrb jnvtys")  # on the wrong keyboard
    page.locator(".find-door input").press("Enter")
    page.wait_for_url("**/ru/doors/no-cancel-button/")
    page.locator(".options a").nth(2).click()
    page.wait_for_url("**/ru/preparing/**")


@pytest.mark.browser
def test_words_that_fit_nothing_are_answered(page: "Page", address: str) -> None:
    page.goto(f"{address}/en/")
    box = page.locator(".find-door input")
    expect(page.locator(".find-door .none")).to_be_hidden()
    elsewhere = page.locator(".find-door").get_by_role("link", name="My case is not here")
    expect(elsewhere).to_be_hidden()
    box.fill("qwrtz plmk")
    expect(page.locator(".find-door .none")).to_be_visible()
    box.press("Enter")
    assert page.url == f"{address}/en/"
    box.fill("how to become a seller")  # fits a little, but is something else
    expect(page.locator(".find-door .none")).to_be_hidden()
    elsewhere.click()
    page.wait_for_url("**/en/limits/")


@pytest.mark.browser
def test_the_search_shows_doors_first_and_enter_opens_them(page: "Page", address: str) -> None:
    page.goto(f"{address}/en/rights/")
    page.keyboard.press("Control+k")
    page.locator(".md-search__input").fill("order frozn")
    first = page.locator(".md-search-result__item").first
    expect(first).to_contain_text("My order is frozen")
    expect(first).to_have_class(re.compile("door"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/doors/frozen/**")


@pytest.mark.browser
def test_a_key_is_answered_at_once(page: "Page", address: str) -> None:
    page.goto(f"{address}/ru/")
    page.locator(".find-door input").fill("заказ закрыт")
    expect(page.locator(".find-door li").first).to_be_visible()
    assert page.evaluate(TIMES) <= MOST


@pytest.mark.browser
def test_a_box_whose_data_has_not_come_says_so_and_tries_again(
    context: "BrowserContext", address: str
) -> None:
    page = context.new_page()
    page.goto(f"{address}/en/")
    page.route("**/doors-*.json", lambda route: route.abort())
    page.locator(".find-door input").fill("frozen")
    expect(page.locator(".find-door .failed")).to_be_visible()
    page.unroute("**/doors-*.json")
    page.locator(".find-door input").fill("frozen order")
    expect(page.locator(".find-door li").first).to_be_visible()
    expect(page.locator(".find-door .failed")).to_be_hidden()


def test_without_a_script_doors_are_a_list_that_leads_to_pages(
    scriptless: "Page", address: str
) -> None:
    scriptless.goto(f"{address}/en/")
    expect(scriptless.locator(".find-door")).to_be_hidden()
    scriptless.get_by_role("link", name="What buyers come with").click()
    scriptless.get_by_role("link", name="My order is frozen").click()
    scriptless.locator(".static a").first.click()
    assert scriptless.url.startswith(f"{address}/en/frozen/")
