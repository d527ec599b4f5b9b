"""Buyers' cases, walked on a phone by people who saw only the pages: the plan says what it must."""

import re
import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser import SCREEN
from tests.project import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

DAY = "2026-11-26"  # on which the cases were walked
CASES = tomllib.loads((ROOT / "tests" / "cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def phone(browser: "Browser") -> "Iterator[BrowserContext]":
    """A phone that keeps files from page to page; what is answered stays with its page."""
    context = browser.new_context(viewport=SCREEN)
    yield context
    context.close()


def missing(phone: "BrowserContext", address: str, case: dict[str, Any]) -> list[str]:
    """What the plan of a case does not say, and has to; what it says, and must not."""
    page = phone.new_page()
    page.goto(
        f"{address}/en/{case['address'].replace('#', f'?on={DAY}#')}", wait_until="networkidle"
    )
    page.locator(".live .headline").wait_for()  # what is drawn later is not opened
    page.evaluate("document.querySelectorAll('.live details').forEach(each => each.open = true)")
    expect(page.locator(".live .letter:not(:has(.letter-text))")).to_have_count(0, timeout=30_000)
    headline = " ".join(page.locator(".live .headline").inner_text().split())
    said = " ".join(page.locator(".live").inner_text().split()).casefold()
    page.close()
    wrong = [] if headline == case["headline"] else [f"headline: {headline}"]
    wrong += [words for words in case["must_say"] if words.casefold() not in said]
    return wrong + [f"not: {w}" for w in case.get("must_not_say", []) if w.casefold() in said]


def test_there_are_cases_of_every_stage() -> None:
    stages = {case["stage"] for case in CASES}
    assert len(CASES) >= 30
    assert len(stages) >= 11


@pytest.mark.browser
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_plan_of_a_case_says_what_it_must(
    phone: "BrowserContext", address: str, case: dict[str, Any]
) -> None:
    assert missing(phone, address, case) == []


@pytest.mark.browser
def test_a_plan_that_says_something_else_is_noticed(phone: "BrowserContext", address: str) -> None:
    told = CASES[0]["must_say"]
    planted = {"headline": "Pay now", "must_say": ["the moon", *told], "must_not_say": told[:1]}
    wrong = [f"headline: {CASES[0]['headline']}", "the moon", f"not: {told[0]}"]
    assert missing(phone, address, {**CASES[0], **planted}) == wrong


def unknown(address: str) -> list[str]:
    """The address of a case with each answer unknown, one after the other, and with all of them."""
    path, answers = address.split("#")
    names = [answer.split("=")[0] for answer in answers.split("&")]
    parts = [re.sub(rf"\b{name}=[^&]*", f"{name}=?", answers) for name in names]
    return [f"{path}?on={DAY}#{each}" for each in (*parts, re.sub("=[^&]*", "=?", answers))]


def has_no_step(page: "Page") -> bool:
    """Whether the page has a headline of a way and nothing to do for it."""
    return bool(
        page.locator(".live .steps").count() and not page.locator(".steps ol.do li").count()
    )


@pytest.mark.browser
def test_no_headline_is_without_a_step_where_an_answer_is_unknown(
    browser: "Browser", address: str
) -> None:
    page = browser.new_page(viewport=SCREEN)
    for path in (path for case in CASES for path in unknown(case["address"])):
        page.goto(f"{address}/en/{path}")
        page.wait_for_selector(".plan .live:not([hidden])")
        assert not has_no_step(page), path
    page.goto(f"{address}/en/{CASES[0]['address'].replace('#', f'?on={DAY}#')}")
    page.wait_for_selector(".live .steps")
    page.evaluate("document.querySelector('.steps ol.do').remove()")
    assert has_no_step(page)
    page.close()
