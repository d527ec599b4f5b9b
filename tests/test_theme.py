"""What readers have of the theme without the theme's own script."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.language import Language
from tests.browser import DESKTOP, PHONE

pytestmark = pytest.mark.browser

# What the theme's templates offer to its script, and who does it here. A name that is not in this
# list came with another version of the theme: see what it is for, and whether readers miss it.
COMPONENTS = {
    "container": "styles",
    "content": "styles",
    "header": "styles",
    "header-title": "assets/theme.js",
    "header-topic": "styles",
    "logo": "a link",
    "main": "styles",
    "palette": "partials/javascripts/palette.html",
    "sidebar": "styles",
    "skip": "a link",
    "toc": "assets/theme.js",
}
MENU = ".md-sidebar--primary"
SHOWN = ".md-header__option label:visible"


def components(site: Path) -> set[str]:
    """The parts of the theme on the pages that wait for a script."""
    pages = site.rglob("index.html")
    return {
        name
        for page in pages
        for name in re.findall(r'data-md-component="([\w-]+)"', page.read_text("utf-8"))
    }


def test_every_part_of_the_theme_is_known(site: Path) -> None:
    assert components(site) == COMPONENTS.keys()


def test_a_new_part_of_the_theme_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<div data-md-component="progress">', encoding="utf-8")
    assert components(tmp_path) - COMPONENTS.keys() == {"progress"}


# What stands around each page, by language; the theme's own words for it are others.
AROUND = {
    "ru": ("Далее", "Назад", "Поиск", "Выбрать язык"),
    "ar": ("التالي", "السابق", "البحث", "اختر اللغة"),
}
FOREIGN = ("Вперед", "колонтитул", "إبحث", "إختر", "مستندات", "العارضة")


@pytest.mark.parametrize("code", AROUND)
def test_what_stands_around_a_page_is_in_our_words(site: Path, code: str) -> None:
    html = (site / code / "received" / "index.html").read_text(encoding="utf-8")
    assert [words for words in AROUND[code] if words not in html] == []
    assert [words for words in FOREIGN if words in html] == []
    assert f'<html lang="{code}"' in html


def test_words_that_the_theme_begins_to_say_are_noticed() -> None:
    assert Language("en").theme("footer.next") == "Next"
    with pytest.raises(KeyError):
        Language("en").theme("readtime.one")


def is_in(page: Page, scheme: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def test_the_chosen_colours_are_kept(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/en/")
    is_in(page, "slate")
    expect(page.locator(SHOWN)).to_have_count(1)
    page.locator(SHOWN).click()
    is_in(page, "default")
    page.goto(f"{address}/en/glossary/")
    is_in(page, "default")
    page.locator(SHOWN).click()
    page.locator(SHOWN).click()
    page.emulate_media(color_scheme="light")
    is_in(page, "default")
    page.emulate_media(color_scheme="dark")
    is_in(page, "slate")
    context.close()


def test_pages_work_where_the_browser_keeps_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " {get() { throw new DOMException('blocked', 'SecurityError'); }});"
        "Object.defineProperty(Navigator.prototype, 'serviceWorker',"
        " {get() { throw new DOMException('blocked', 'SecurityError'); }})"
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}/en/received/")
    page.locator(SHOWN).click()
    is_in(page, "default")
    page.locator(".option").first.click()
    page.goto(f"{address}/en/", wait_until="networkidle")
    page.locator("footer").scroll_into_view_if_needed()
    expect(page.locator(".offline")).to_be_hidden()
    assert wrong == []
    context.close()


def test_the_menu_opens_and_closes(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}/en/glossary/")
    expect(page.locator(MENU)).not_to_be_in_viewport()
    page.locator("[data-opens=__drawer]").click()
    expect(page.locator(MENU)).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(MENU)).not_to_be_in_viewport()
    context.close()


def test_the_menu_follows_the_keyboard(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{address}/en/glossary/")
    folded = page.locator(f"{MENU} label.md-nav__link[tabindex='0']", has_text="The money")
    inside = page.locator(f"{MENU} a[href$='spending/']")
    expect(inside).to_be_hidden()
    folded.press("Enter")
    expect(inside).to_be_visible()
    context.close()


def test_no_letter_alone_is_a_command(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{address}/en/glossary/")
    page.locator("article h1").click()
    page.keyboard.type("ordered, paid / cancel fast.")
    field = page.locator(".md-search__input")
    expect(field).not_to_be_focused()
    assert page.url.endswith("/en/glossary/")
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    context.close()


def test_contents_and_title_follow_the_reader(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{address}/en/rights/")
    active = page.locator(".md-nav--secondary .md-nav__link--active")
    title = page.locator("[data-md-component=header-title]")
    expect(active).to_have_count(0)
    expect(title).not_to_have_class(re.compile("--active"))
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    expect(active).to_have_count(1)
    expect(title).to_have_class(re.compile("md-header__title--active"))
    context.close()


def test_what_an_address_leads_to_is_unfolded(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.goto(f"{address}/en/reference/spec/not-paid/")
    name = page.evaluate(
        "[...document.querySelectorAll('details:not([open]) [id]')].map(each => each.id)[0]"
        " ?? document.querySelector('details:not([open])[id]').id"
    )
    page.goto(f"{address}/en/reference/spec/not-paid/#{name}")
    expect(page.locator(f"[id='{name}']")).to_be_visible()
    assert page.evaluate("id => document.getElementById(id).closest('details').open", name)
    context.close()
