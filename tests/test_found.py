"""What search engines and other sites find: it is there, and says only what the pages say."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, ImageChops

from macros import doors, found, languages
from macros import messages as m
from macros.language import language
from macros.languages import rulesets
from macros.site import specification
from macros.sources import ADDRESS
from tests.browser import watch
from tests.project import replace
from tests.test_pages import Document

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CODES = languages.read().codes
GUIDE = specification(*rulesets())[0]
STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def said(data: Any) -> Iterator[str]:
    """Every text of structured data; a name of conditions is of several."""
    if isinstance(data, str):
        yield from data.split("; ")
    for key, each in data.items() if isinstance(data, dict) else ():
        yield from () if key.startswith("@") else said(each)
    for each in data if isinstance(data, list) else ():
        yield from said(each)


def untrue(folder: Path) -> list[str]:
    """What the structured data of pages says and the page does not, and the pages without any
    that should have some."""
    amiss = []
    routes = [(GUIDE.address_of(route), "HowTo") for route in GUIDE.ruleset.routes.values()]
    asked = [(doors.address_of(door), "FAQPage") for door in GUIDE.ruleset.doors.values()]
    for address, kind in routes + asked:
        html = (folder / address / "index.html").read_text(encoding="utf-8")
        given = [json.loads(each) for each in STRUCTURED.findall(html)]
        if [each["@type"] for each in given] != [kind]:
            amiss.append(f"{address}: no {kind}")
        text = re.sub(r"\s+", " ", Document(html).text)
        amiss += [f"{address}: {each}" for each in said(given) if each not in text]
    return amiss


@pytest.mark.parametrize("code", CODES)
def test_structured_data_says_what_the_page_says(site: Path, code: str) -> None:
    assert untrue(site / code) == []


@pytest.mark.parametrize(
    ("kind", "old", "new", "says"),
    [
        ("text", '"text":"', '"text":"Win money: ', ": Win money: "),
        ("name", '"name":"', '"name":"The best ', ": The best "),
        ("type", '"@type":"HowTo"', '"@type":"Recipe"', "no HowTo"),
    ],
)
def test_structured_data_that_says_more_is_noticed(
    site: Path, tmp_path: Path, kind: str, old: str, new: str, says: str
) -> None:
    folders = [GUIDE.tables_at, doors.LIST]
    for folder in folders:
        shutil.copytree(site / "en" / folder, tmp_path / folder)
    route = next(iter(GUIDE.ruleset.routes.values()))
    replace(tmp_path / GUIDE.address_of(route) / "index.html", old, new)
    (amiss,) = untrue(tmp_path)
    assert says in amiss, kind


# ---- what other sites show beside a link


def cards_amiss(folder: Path, code: str) -> list[str]:
    """Pages of a language that other sites would show without its picture or with other words."""
    amiss = []
    for address in PAGES:
        html = (folder / address / "index.html").read_text(encoding="utf-8")
        document = Document(html)
        wanted = {
            "og:title": document.meta.get("og:title", "") in document.title,
            "og:description": document.meta.get("og:description") == document.meta["description"],
            "og:url": f'<link rel="canonical" href="{document.meta.get("og:url")}">' in html,
            "og:image": document.meta.get("og:image") == f"{ADDRESS}{code}/{found.CARD}",
            "twitter:card": document.meta.get("twitter:card") == "summary_large_image",
        }
        amiss += [f"{address}: not its {name}" for name, good in wanted.items() if not good]
    return amiss


PAGES = ["", "unpaid", "reference/tables", "doors", "article"]


@pytest.mark.parametrize("code", CODES)
def test_other_sites_show_the_picture_and_the_words_of_a_page(site: Path, code: str) -> None:
    assert cards_amiss(site / code, code) == []


def test_another_picture_and_other_words_are_noticed(site: Path, tmp_path: Path) -> None:
    for address in PAGES:
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        shutil.copy(site / "en" / address / "index.html", tmp_path / address)
    page = tmp_path / "unpaid" / "index.html"
    replace(page, f"{found.CARD}", "other.png")
    replace(page, 'og:title" content="', 'og:title" content="Free money ')
    assert cards_amiss(tmp_path, "en") == ["unpaid: not its og:title", "unpaid: not its og:image"]


def inked(file: Path) -> tuple[int, int, int, int]:
    """The box of what is drawn on the ground of a picture."""
    with Image.open(file) as picture:
        ground = Image.new("RGB", picture.size, found.GROUND)
        box = ImageChops.difference(picture.convert("RGB"), ground).getbbox()
    assert box is not None
    return box


def test_each_language_has_a_picture_of_its_own_that_begins_on_its_side(site: Path) -> None:
    drawn = {code: site / code / found.CARD for code in CODES}
    for code, file in drawn.items():
        with Image.open(file) as picture:
            assert picture.size == (1200, 630)
        left, top, right, bottom = inked(file)
        assert min(left, 1200 - right) >= 70, code
        assert min(top, 630 - bottom) >= 30, code
        begins = right >= 1110 if language(code).direction == "rtl" else left <= 85
        assert begins, code
    assert len({file.read_bytes() for file in drawn.values()}) == len(CODES)


# ---- the guide as an application


@pytest.mark.parametrize("code", CODES)
def test_a_device_can_keep_the_guide_as_an_application(site: Path, code: str) -> None:
    manifest = json.loads((site / code / found.MANIFEST).read_text(encoding="utf-8"))
    assert manifest["name"] == language(code).gettext(m.SITE_NAME.says)
    assert len(manifest["short_name"]) <= 15
    for icon in manifest["icons"]:
        with Image.open(site / code / icon["src"]) as picture:
            width, height = picture.size
        assert icon["sizes"] == f"{width}x{height}"
        # A device may cut an icon to a circle of four fifths.
        left, top, right, bottom = inked(site / code / icon["src"])
        assert min(left, top, width - right, height - bottom) >= width * 0.2
    kept = (site / code / "worker.js").read_text(encoding="utf-8")
    assert all(f'"{each}":' in kept for each in ["./", found.MANIFEST, *found.ICONS.values()])
    assert f'"{found.CARD}":' not in kept


@pytest.mark.browser
def test_the_browser_takes_manifest_and_data_under_the_policy(
    browser: "Browser", address: str
) -> None:
    page = browser.new_page()
    wrong = watch(page, address)
    door = next(iter(GUIDE.ruleset.doors.values()))
    page.goto(f"{address}/ar/{doors.address_of(door)}", wait_until="networkidle")
    taken = page.context.new_cdp_session(page).send("Page.getAppManifest")
    page.close()
    assert wrong == []
    assert taken["errors"] == []
    assert taken["url"] == f"{address}/ar/{found.MANIFEST}"
    assert json.loads(taken["data"])["dir"] == "rtl"


# ---- llms.txt

NAMED = re.compile(r"^- \[.+\]\((.+)\): .+$", re.MULTILINE)


def unnamed(site: Path, code: str) -> list[str]:
    """Pages of a language that its llms.txt leaves out, and addresses in it that lead nowhere."""
    root = (site / found.LISTED).read_text(encoding="utf-8")
    amiss = [] if f"({ADDRESS}{code}/{found.LISTED})" in root else [f"the root leaves out {code}"]
    text = (site / code / found.LISTED).read_text(encoding="utf-8")
    named = {each.removeprefix(ADDRESS) for each in NAMED.findall(text)}
    for each in [*named, *(each.removeprefix(ADDRESS) for each in NAMED.findall(root))]:
        file = site / each / "index.html" if each.endswith("/") else site / each
        amiss += [] if file.is_file() else [f"{each} leads nowhere"]
    pages = (site / code).glob("*/index.html")
    wanted = [page.parent for page in pages if "og:url" in page.read_text(encoding="utf-8")]
    wanted += [site / code / GUIDE.address_of(each) for each in GUIDE.ruleset.routes.values()]
    wanted += [site / code / doors.address_of(door) for door in GUIDE.ruleset.doors.values()]
    known = {site / each for each in named} | {site / code / doors.LIST}
    return amiss + [f"{each.relative_to(site)} is left out" for each in wanted if each not in known]


@pytest.mark.parametrize("code", CODES)
def test_programs_are_told_of_every_page_that_buyers_read(site: Path, code: str) -> None:
    assert unnamed(site, code) == []


def test_a_page_that_programs_are_not_told_of_is_noticed(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site / "en", tmp_path / "en", ignore=shutil.ignore_patterns("assets", "source"))
    for name in (found.LISTED, "data"):
        (tmp_path / name).symlink_to(site / name)
    for code in CODES[1:]:
        (tmp_path / code).symlink_to(site / code)
    replace(tmp_path / "en" / found.LISTED, "en/unpaid/)", "en/paid/)")
    assert unnamed(tmp_path, "en") == ["en/paid/ leads nowhere", "en/unpaid is left out"]
