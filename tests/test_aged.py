"""What is weak or old says so where it is read, in the build and in the browser alike."""

import re
from calendar import timegm
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.ageing import mark, today, way_mark, word_mark
from macros.language import Language, language
from macros.planner import compiled, first_fact
from rules.__main__ import main
from rules.ageing import fresh_until
from rules.loader import load
from rules.model import Ruleset
from tests.library import LIBRARY
from tests.project import build, copy
from tests.test_pages import (
    Check,
    doubts_left_out,
    heavy_pages,
    newer_facts_left_out,
    reference_left_out,
    stages_amiss,
    statements_left_out,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[1]
# What holds of a site whenever it is built.
WHOLE = (newer_facts_left_out, doubts_left_out, statements_left_out, reference_left_out)
WHOLE += (heavy_pages, stages_amiss)
ENGLISH = Language("en", None, LIBRARY)
# Days 6, 12, 24 and 36 months after the guide was written.
MOVED = [date(2027, 5, 30), date(2027, 11, 30), date(2028, 11, 30), date(2029, 11, 30)]


@pytest.fixture(autouse=True)
def summer(monkeypatch: pytest.MonkeyPatch) -> None:
    move(monkeypatch, date(2026, 6, 1))


def epoch(day: date) -> str:
    return str(timegm(day.timetuple()))


def move(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Build on a day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(day))


def seen(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("&#", "")


def test_the_day_of_the_build_can_be_set() -> None:
    assert today() == date(2026, 6, 1)


def test_a_number_of_a_weak_statement_says_so() -> None:
    assert seen(ENGLISH.say("{CHILD_LOAN}")) == "4 weeks"
    assert seen(ENGLISH.say("{ANSWER_TIME}")) == "48 hours (perhaps)"
    assert seen(ENGLISH.say("{MORE_LEAST to MORE_MOST}")) == "7 to 14 days (perhaps)"
    assert "age" not in ENGLISH.say("{LOAN}"), "a statement without a date has no age"


def test_an_old_number_says_of_when_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = ENGLISH.say("{REMINDER}")
    assert 'data-fresh="2026-11-01"' in fresh
    assert 'data-aged=" (as of 1 May 2026)"' in fresh
    assert seen(fresh) == "3 days"
    move(monkeypatch, date(2026, 11, 1))
    assert seen(ENGLISH.say("{REMINDER}")) == "3 days"
    move(monkeypatch, date(2026, 11, 2))
    assert seen(ENGLISH.say("{REMINDER}")) == "3 days (as of 1 May 2026)"
    move(monkeypatch, date(2027, 4, 2))
    assert seen(ENGLISH.say("{ANSWER_TIME}")) == "48 hours (perhaps, as of 1 April 2026)"


def test_what_rests_on_several_statements_is_as_sure_as_the_weakest() -> None:
    assert seen(mark(ENGLISH, ["L1", "L5"])) == " (hardly certain)"
    assert 'data-fresh="2026-11-01"' in mark(ENGLISH, ["L1", "L5"])


def test_words_are_doubtful_only_if_nothing_sure_is_beneath_them() -> None:
    marks = {word.id: seen(word_mark(ENGLISH, word)) for word in LIBRARY.words.values()}
    doubtful = {name: said for name, said in marks.items() if said}
    assert doubtful == {
        "new book": " (hardly certain)",
        "others wait": " (perhaps)",
    }


def test_a_way_says_when_some_of_it_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    route = LIBRARY.routes["report it lost"]
    assert seen(way_mark(ENGLISH, route)) == ""
    move(monkeypatch, date(2026, 11, 2))
    assert "last checked on 1 May 2026" in seen(way_mark(ENGLISH, route))


@pytest.fixture(scope="module")
def guide() -> Ruleset:
    return load(ROOT / "rules" / "today")


def without_age(guide: Ruleset, on: date) -> list[str]:
    """The numbers that rest on something old on a day, and do not say so."""
    english = language("en").of(guide)
    found = []
    for number in guide.numbers.values():
        dated = [guide.statements[s] for s in number.sources if guide.statements[s].checked]
        old = any(on > fresh_until(guide, statement) for statement in dated)
        if old is not ("as of " in seen(english.say(f"{{{number.id}}}"))):
            found.append(number.id)
    return found


@pytest.mark.parametrize("on", MOVED, ids=str)
def test_no_number_of_the_guide_without_its_age(
    guide: Ruleset, on: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(monkeypatch, on)
    assert without_age(guide, on) == []


def test_a_number_without_its_age_is_noticed(guide: Ruleset) -> None:
    assert "REFUND_SLOWEST" in without_age(guide, MOVED[0]), "built long before that day"


def test_every_way_of_the_guide_has_an_age(guide: Ruleset) -> None:
    for choice in first_fact(guide).choices:
        ways = compiled(guide, choice)[1]["routes"]
        assert isinstance(ways, list)
        assert all(way["fresh"] > way["checked"] for way in ways if way)


@pytest.mark.browser
def test_the_browser_says_what_has_grown_old(page: "Page", address: str) -> None:
    told = {}
    for on in ("2026-11-26", "2027-06-01", "2029-12-01"):
        page.goto(f"{address}/en/statuses/?on={on}")
        page.wait_for_load_state("networkidle")
        told[on] = page.locator("#frozen ~ p, #awaiting-shipment + p").first.inner_text()
    assert "72 hours to answer" in told["2026-11-26"]
    assert "72 hours to answer" in told["2027-06-01"], "a dated text of the marketplace: a year"
    assert "72 hours (as of 22 November 2026) to answer" in told["2029-12-01"]


@pytest.mark.browser
def test_the_plan_leans_less_on_a_day_that_has_grown_old(page: "Page", address: str) -> None:
    headlines, ways = {}, {}
    for on, receipt in (("2026-11-26", "2026-11-20"), ("2029-12-05", "2029-11-29")):
        given = f"country=germany&reason=changed-mind&days-since-receipt={receipt}"
        page.goto(f"{address}/en/received/?on={on}#{given}&free-return=not-free")
        page.wait_for_selector(".plan .live:not([hidden]) .headline")
        headlines[on] = page.locator(".headline").inner_text()
        ways[on] = page.locator(".live .steps").inner_text()
    assert headlines["2026-11-26"].startswith("By Friday, 4 December 2026")
    assert headlines["2029-12-05"].startswith("Do not wait: ")
    assert "The last day is probably Thursday, 13 December" in headlines["2029-12-05"]
    assert "may have changed" not in ways["2026-11-26"]
    assert "may have changed" in ways["2029-12-05"]


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English site as it is built three years later."""
    project = copy(tmp_path_factory.mktemp("later") / "project")
    built = build(project, GUIDE_LANGUAGE="en", SOURCE_DATE_EPOCH=epoch(MOVED[-1]))
    assert built.returncode == 0, built.stdout
    return project / "site"


@pytest.mark.parametrize("check", WHOLE, ids=lambda check: check.__name__)
def test_a_site_that_is_built_years_later_is_whole(
    check: Check, later: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(monkeypatch, MOVED[-1])
    assert check(later) == []


def test_the_rules_hold_years_later_and_say_what_is_old(capsys: Capture) -> None:
    guide = str(ROOT / "rules" / "today")
    assert main(["check", guide, "--on", MOVED[-1].isoformat()]) == 0
    assert re.match(r"warning: 1\d\d statements are old", capsys.readouterr().out)
