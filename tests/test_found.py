"""What search engines and other sites find: it is there, and says only what the pages say."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from macros import doors, languages
from macros.languages import rulesets
from macros.site import specification
from tests.project import replace
from tests.test_pages import Document

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
        found = [json.loads(each) for each in STRUCTURED.findall(html)]
        if [each["@type"] for each in found] != [kind]:
            amiss.append(f"{address}: no {kind}")
        text = re.sub(r"\s+", " ", Document(html).text)
        amiss += [f"{address}: {each}" for each in said(found) if each not in text]
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
    (found,) = untrue(tmp_path)
    assert says in found, kind
