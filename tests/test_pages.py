"""The built pages contain what they promise, and every link leads somewhere."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from macros.language import Language
from macros.messages import NOT_AFFILIATED
from rules.claims import CLAIMS
from rules.evidence import CHECKED, EVIDENCE, SOURCES
from rules.numbers import NUMBERS
from rules.tables import TABLES
from spec.reader import read_folder

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
BY_ARTICLE = Language("en", edition="article")
TODAY = Language("en", edition="today")


class Document(HTMLParser):
    """The text, the ids, the links and the resources of an HTML page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: dict[str, dict[str, str]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes.setdefault(tag, given)
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "src", "action", "poster", "data"):
            if name in given and given.get("rel") != "canonical":
                self.links.append(given[name])

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words))


def documents(folder: Path) -> Iterator[tuple[Path, Document]]:
    for path in sorted(folder.rglob("*.html")):
        yield path, Document(path.read_text(encoding="utf-8"))


def page(site: Path, address: str) -> Document:
    return Document((site / "en" / address / "index.html").read_text(encoding="utf-8"))


def plain(markup: str) -> str:
    return Document(markup).text


def test_every_statement_stands_on_its_page_and_on_the_coverage_page(site: Path) -> None:
    pages = {table.topic: page(site, table.topic).text for table in TABLES}
    coverage = page(site, "reference/coverage")
    assert len(CLAIMS) == 76
    for claim in CLAIMS.values():
        says = plain(BY_ARTICLE.say(claim.says))
        assert says in pages[claim.topic], claim.id
        assert says in coverage.text, claim.id
        assert claim.id in coverage.ids


def test_every_newer_fact_stands_on_its_pages_with_source_and_date(site: Path) -> None:
    beside = page(site, "reference/side-by-side")
    assert len(EVIDENCE) == 41
    for fact in EVIDENCE.values():
        says = plain(TODAY.say(fact.says))
        assert fact.id in beside.ids
        for text in (beside.text, *(page(site, topic).text for topic in fact.topics)):
            assert says in text, fact.id
            for source in fact.sources:
                assert f"{SOURCES[source].title}, {SOURCES[source].publisher}" in text, fact.id
            assert f"last checked {CHECKED.isoformat()}" in text


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.topic)
def test_a_topic_page_begins_with_what_to_do_and_has_every_case(site: Path, table) -> None:
    html = (site / "en" / table.topic / "index.html").read_text(encoding="utf-8")
    assert re.search(
        r'</h1>(<fieldset.*?</fieldset>.*?)?\s*<p class="now"><strong>', html, re.DOTALL
    ), "the first line is what to do"
    document = Document(html)
    assert {f"case-{row.id}" for row in table.rows} == {i for i in document.ids if "case-" in i}
    for heading in ("answers", "why", "today"):
        assert heading in document.ids


def test_the_reference_has_every_number_row_and_scenario(site: Path) -> None:
    numbers, tables = page(site, "reference/numbers"), page(site, "reference/tables")
    assert set(NUMBERS) <= set(numbers.ids)
    assert {row.id for table in TABLES for row in table.rows} <= set(tables.ids)
    spec = page(site, "reference/spec").text
    for feature in FEATURES:
        names = [
            feature.name,
            *(r.name for r in feature.rules),
            *(s.name for s in feature.scenarios),
        ]
        assert [name for name in names if name not in spec] == []


def test_every_scenario_and_every_example_carries_its_verdict(site: Path) -> None:
    html = (site / "en/reference/spec/index.html").read_text(encoding="utf-8")
    scenarios = [scenario for feature in FEATURES for scenario in feature.scenarios]
    examples = sum(len(e.rows) for scenario in scenarios for e in scenario.examples)
    assert html.count('class="holds"') == len(scenarios) + examples
    assert 'class="fails"' not in html


def test_every_internal_link_and_anchor_leads_somewhere(site: Path) -> None:
    known = {path.resolve(): set(document.ids) for path, document in documents(site)}
    broken = []
    for path, document in documents(site):
        for link in document.links:
            address = urlsplit(link)
            if address.scheme or link.startswith(("#__", "data:")):
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            if address.path.startswith("/"):  # 404.html stands anywhere, so it names the site
                target = (site / unquote(address.path).lstrip("/")).resolve()
            target = target / "index.html" if target.is_dir() else target
            anchor = unquote(address.fragment)
            if not target.exists() or (anchor and anchor not in known[target.resolve()]):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert broken == []


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    for path, document in documents(site):
        hosts = {urlsplit(link).netloc for link in document.links} - {"", "localhost:8000"}
        assert hosts == set(), path
    for path in site.rglob("*.css"):
        outside = re.findall(r"url\([\"']?(?:https?:)?//[^)]*", path.read_text(encoding="utf-8"))
        assert outside == [], path


def test_every_page_has_a_language_a_title_and_one_heading(site: Path) -> None:
    for path, document in documents(site / "en"):
        assert document.attributes["html"]["lang"] == "en", path
        assert document.tags.count("h1") == 1, path
        assert document.tags.count("title") >= 1, path
        if "source" not in path.parts:
            assert NOT_AFFILIATED.says in document.text, path
            assert len(document.ids) == len(set(document.ids)), path


def test_the_root_leads_to_english_and_a_wrong_address_to_the_home_page(site: Path) -> None:
    root = Document((site / "index.html").read_text(encoding="utf-8"))
    assert root.links == ["en/assets/favicon.svg", "en/"]
    assert root.attributes["meta"] == {"charset": "utf-8"}
    lost = Document((site / "en/404.html").read_text(encoding="utf-8"))
    assert "This page does not exist" in lost.text


def test_scenarios_can_be_searched(site: Path) -> None:
    index = (site / "en/search/search_index.json").read_text(encoding="utf-8")
    assert "Waiting without paying" in index
