"""The built pages contain what they promise, and every link leads somewhere.

Each check names what is wrong with a site; each is also tried on a site with a fault planted.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from rules.claims import CLAIMS
from rules.evidence import EVIDENCE, SOURCES, last_checked
from rules.numbers import NUMBERS
from spec.guide import read_folder

from macros import languages
from macros.language import Language, language
from macros.messages import NOT_AFFILIATED
from macros.sources import ADDRESS
from rules.tables import TABLES
from tests.project import replace

ROOT = Path(__file__).parents[1]
FEATURES, _ = read_folder(ROOT / "features", ROOT)
SCENARIOS = [scenario for feature in FEATURES for scenario in feature.scenarios]
BY_ARTICLE = Language("en", edition="article")
TODAY = Language("en", edition="today")
ADDRESSES = ("href", "src", "action", "poster", "data", "xlink:href", "srcset")
CODES = languages.read().codes
IN_STYLE = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])((?:https?:)?//[^)\"']*)")

Finding = str
Check = Callable[[Path], list[Finding]]


class Document(HTMLParser):
    """The text, the ids, the links and the resources of an HTML page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.alternates: list[tuple[str, str]] = []
        self.title = ""
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.meta: dict[str, str] = {}
        self.attributes: dict[str, dict[str, str]] = {}
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside = tag
        self.tags.append(tag)
        self.attributes.setdefault(tag, given)
        self.styles.append(given.get("style", ""))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "meta":
            name = given.get("name") or given.get("property") or given.get("http-equiv", "")
            self.meta[name] = given.get("content", "")
        elif given.get("rel") == "alternate":
            self.alternates.append((given.get("hreflang", ""), given.get("href", "")))
        elif given.get("rel") != "canonical":
            self.links += [given[name] for name in ADDRESSES if name in given]

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
        elif self._inside == "style":
            self.styles.append(data)
        else:
            self.title += data if self._inside == "title" else ""
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


# ---- the checks: what is wrong with a site, nothing if all is well


def statements_left_out(site: Path) -> list[Finding]:
    """Statements of the article that their page or the coverage page does not have."""
    pages = {table.topic: page(site, table.topic).text for table in TABLES}
    coverage = page(site, "reference/coverage")
    left_out = []
    for claim in CLAIMS.values():
        says = plain(BY_ARTICLE.say(claim.says))
        left_out += [] if says in pages[claim.topic] else [f"{claim.id} on {claim.topic}"]
        if says not in coverage.text or claim.id not in coverage.ids:
            left_out.append(f"{claim.id} on coverage")
    return left_out


def newer_facts_left_out(site: Path) -> list[Finding]:
    """Newer facts that a page of theirs does not have, with every source and the date."""
    beside = page(site, "reference/side-by-side")
    left_out = [f"{name} on side-by-side" for name in EVIDENCE if name not in beside.ids]
    pages = {table.topic: page(site, table.topic).text for table in TABLES}
    for fact in EVIDENCE.values():
        says = plain(TODAY.say(fact.says))
        for text in (beside.text, *(pages[topic] for topic in fact.topics)):
            proof, _, date = text.partition(says)[2].partition("last checked ")
            whole = {
                "what it says": says in text,
                "its date": date.startswith(last_checked(fact).isoformat()),
                **{
                    f"{s.title}, {s.publisher}": f"{s.title}, {s.publisher}" in proof
                    for s in map(SOURCES.__getitem__, fact.sources)
                },
            }
            left_out += [f"{fact.id}: {name}" for name, good in whole.items() if not good]
    return left_out


def topic_pages_amiss(site: Path) -> list[Finding]:
    """Topic pages that do not begin with what to do, or lack an answer or a part."""
    amiss = []
    for table in TABLES:
        html = (site / "en" / table.topic / "index.html").read_text(encoding="utf-8")
        first = r'</h1>(<fieldset.*?</fieldset>\s*<p[^>]*>[^<]*</p>)?\s*<p class="now"><strong>\w?'
        if not re.search(first, html):
            amiss.append(f"{table.topic}: the first line is not what to do")
        ids = Document(html).ids
        wanted = [f"case-{row.id}" for row in table.rows] + ["answers", "why", "today"]
        amiss += [f"{table.topic}: no {name}" for name in wanted if name not in ids]
        spare = {i for i in ids if i.startswith("case-")} - set(wanted)
        amiss += [f"{table.topic}: {name} is no row" for name in spare]
    return amiss


def reference_left_out(site: Path) -> list[Finding]:
    """Numbers and rows without an anchor on their reference page."""
    numbers, tables = page(site, "reference/numbers").ids, page(site, "reference/tables").ids
    rows = [row.id for table in TABLES for row in table.rows]
    return [name for name in NUMBERS if name not in numbers] + [r for r in rows if r not in tables]


def specification_left_out(site: Path) -> list[Finding]:
    """Features, rules and scenarios that the living specification lacks, and missing verdicts."""
    html = (site / "en/reference/spec/index.html").read_text(encoding="utf-8")
    names = [feature.name for feature in FEATURES]
    names += [rule.name for feature in FEATURES for rule in feature.rules]
    names += [f"✓ holds {scenario.name}" for scenario in SCENARIOS]
    text = Document(html).text
    left_out = [name for name in names if name not in text]
    examples = sum(len(e.rows) for scenario in SCENARIOS for e in scenario.examples)
    holds, wanted = html.count('class="holds"'), len(SCENARIOS) + examples
    return left_out + ([f"{holds} hold instead of {wanted}"] if holds != wanted else [])


def broken_links(site: Path) -> list[Finding]:
    """Links of pages and listings that lead to no file or to no anchor."""
    read = list(documents(site))
    known = {path.resolve(): set(document.ids) for path, document in read}
    broken = []
    for path, document in read:
        refresh = document.meta.get("refresh", "").partition("url=")[2]
        for link in {*document.links, refresh}:
            address = urlsplit(link)
            if address.scheme:
                continue
            target = _target(site, path, unquote(address.path))
            anchor = unquote(address.fragment)
            if not target.exists() or (anchor and anchor not in known.get(target, ())):
                broken.append(f"{path.relative_to(site)}: {link}")
    return broken


def _target(site: Path, path: Path, address: str) -> Path:
    # 404.html is shown at any address, so its links begin at the root.
    base = site if address.startswith("/") else path.parent
    target = (base / address.lstrip("/")).resolve() if address else path.resolve()
    return target / "index.html" if target.is_dir() else target


def other_hosts(site: Path) -> list[Finding]:
    """Addresses of other hosts in links, resources, settings and styles."""
    outside = []
    for path, document in documents(site):
        links = [link for link in document.links if urlsplit(link.strip()).netloc]
        links += [content for content in document.meta.values() if "//" in content]
        links += IN_STYLE.findall("\n".join(document.styles))
        outside += [f"{path.relative_to(site)}: {link}" for link in links]
    for path in sorted(site.rglob("*.css")):
        links = IN_STYLE.findall(path.read_text(encoding="utf-8"))
        outside += [f"{path.relative_to(site)}: {link}" for link in links]
    return outside


def heads_amiss(site: Path) -> list[Finding]:
    """Pages without a language, a direction, a title, one heading, or with an id twice."""
    amiss = []
    for path, document in documents(site):
        code = path.relative_to(site).parts[0] if _is_below(site, path) else "en"
        tongue = language(code)
        attributes, body = document.attributes["html"], document.attributes["body"]
        whole = {
            f'lang="{code}"': attributes.get("lang") == code,
            f'dir="{tongue.direction}"': attributes.get("dir") == tongue.direction,
            "the same dir of body": body.get("dir") in (None, tongue.direction),
            "one h1": document.tags.count("h1") == 1,
            "a title": document.title.strip() != "",
            "ids once": len(document.ids) == len(set(document.ids)),
        }
        if _is_guide(site, path):
            whole["a description"] = document.meta.get("description", "") != ""
            whole["the disclaimer"] = tongue.gettext(NOT_AFFILIATED.says) in document.text
        amiss += [
            f"{path.relative_to(site)}: not {name}" for name, good in whole.items() if not good
        ]
    return amiss


def _is_guide(site: Path, path: Path) -> bool:
    """Whether a file is a page of the guide: no listing of a source, not the page at the root."""
    return _is_below(site, path) and path.relative_to(site).parts[1] != "source"


def _is_below(site: Path, path: Path) -> bool:
    """Whether a file belongs to a language."""
    return path.relative_to(site).parts[0] in CODES


def alternates_amiss(site: Path) -> list[Finding]:
    """Pages that do not name themselves in every language, and sitemaps that leave one out."""
    built = [code for code in CODES if (site / code).exists()]
    amiss = []
    for code in built:
        sitemap = (site / code / "sitemap.xml").read_text(encoding="utf-8")
        for path in (site / code).rglob("index.html"):
            below = path.parent.relative_to(site / code).as_posix()
            address = "" if below == "." else f"{below}/"
            there = [(each, f"{ADDRESS}{each}/{address}") for each in built]
            wanted = [*there, ("x-default", f"{ADDRESS}en/{address}")]
            document = Document(path.read_text(encoding="utf-8"))
            if document.alternates != wanted:
                amiss.append(f"{code}/{address}: names {document.alternates}")
            listed = "".join(
                f'\n<xhtml:link rel="alternate" hreflang="{each}" href="{href}"/>'
                for each, href in wanted
            )
            if f"<loc>{ADDRESS}{code}/{address}</loc>{listed}\n</url>" not in sitemap:
                amiss.append(f"{code}/{address}: not so in the sitemap")
        if f"<loc>{ADDRESS}{code}/sitemap.xml</loc>" not in _read(site / "sitemap.xml"):
            amiss.append(f"{code}: not in the sitemap at the root")
    if f"Sitemap: {ADDRESS}sitemap.xml" not in _read(site / "robots.txt"):
        amiss.append("robots.txt does not name the sitemap")
    return amiss


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def ways_home_amiss(site: Path) -> list[Finding]:
    """The page at the root leads to English, the page for wrong addresses to the home page."""
    root = Document((site / "index.html").read_text(encoding="utf-8"))
    html = (site / "en/404.html").read_text(encoding="utf-8")
    home = r'<a href="/en/\.?">Start with where your order is now\.</a>'
    whole = {
        "the root has no link to en/": "en/" in root.links,
        "the root does not lead on": root.meta.get("refresh") == "0; url=en/",
        "404.html does not say what it is": "This page does not exist" in html,
        "404.html has no link home": re.search(home, html) is not None,
    }
    return [name for name, good in whole.items() if not good]


CHECKS: tuple[Check, ...] = (
    statements_left_out,
    newer_facts_left_out,
    topic_pages_amiss,
    reference_left_out,
    specification_left_out,
    broken_links,
    other_hosts,
    heads_amiss,
    ways_home_amiss,
    alternates_amiss,
)

# What is planted: the check, the file, old text, new text, and what the check says then.
FAULTS: list[tuple[Check, str, str, str, str]] = [
    (statements_left_out, "en/unpaid/index.html", "can cancel an order", "may", "A1.1 on unpaid"),
    (
        statements_left_out,
        "en/reference/coverage/index.html",
        'id="A1.2"',
        'id="A1.2x"',
        "A1.2 on coverage",
    ),
    (
        newer_facts_left_out,
        "en/unpaid/index.html",
        "last checked 2",
        "last checked 1",
        "E1: its date",
    ),
    (
        topic_pages_amiss,
        "en/unpaid/index.html",
        '<p class="now">',
        '<p>By the way.</p><p class="now">',
        "unpaid: the first line is not what to do",
    ),
    (
        topic_pages_amiss,
        "en/unpaid/index.html",
        'id="case-unpaid-open"',
        'id="case-unpaid-opened"',
        "unpaid: no case-unpaid-open",
    ),
    (
        reference_left_out,
        "en/reference/numbers/index.html",
        'id="AUTO&#95;CANCEL"',
        "",
        "AUTO_CANCEL",
    ),
    (reference_left_out, "en/reference/tables/index.html", 'id="unpaid-open"', "", "unpaid-open"),
    (
        specification_left_out,
        "en/reference/spec/index.html",
        "The buyer cancels before paying",
        "The buyer cancels",
        "✓ holds The buyer cancels before paying",
    ),
    (
        specification_left_out,
        "en/reference/spec/index.html",
        'class="holds"',
        'class="fails"',
        "hold instead of",
    ),
    (broken_links, "en/index.html", 'href="seller/"', 'href="sellers/"', "en/index.html: sellers/"),
    (
        broken_links,
        "en/reference/spec/index.html",
        'href="&#35;unpaid"',
        'href="&#35;unpayed"',
        "en/reference/spec/index.html: #unpayed",
    ),
    (
        broken_links,
        "en/reference/spec/index.html",
        "unpaid.feature.html&#35;L1",
        "unpaid.feature.html&#35;L9991",
        "unpaid.feature.html#L9991",
    ),
    (broken_links, "index.html", "url=en/", "url=eng/", "index.html: eng/"),
    (
        other_hosts,
        "en/index.html",
        "</head>",
        '<script src="//example.org/a.js"></script></head>',
        "en/index.html: //example.org/a.js",
    ),
    (
        other_hosts,
        "en/index.html",
        "</head>",
        '<meta property="og:image" content="https://example.org/a.png"></head>',
        "en/index.html: https://example.org/a.png",
    ),
    (
        other_hosts,
        "en/index.html",
        "</head>",
        "<style>p { background: url( 'https://example.org/b.png') }</style></head>",
        "en/index.html: https://example.org/b.png",
    ),
    (
        other_hosts,
        "en/assets/guide.css",
        ":root",
        '@import "https://example.org/c.css";\n:root',
        "en/assets/guide.css: https://example.org/c.css",
    ),
    (heads_amiss, "en/unpaid/index.html", 'lang="en"', "", 'en/unpaid/index.html: not lang="en"'),
    (heads_amiss, "en/unpaid/index.html", 'dir="ltr"', "", 'en/unpaid/index.html: not dir="ltr"'),
    (heads_amiss, "index.html", "</h1>", "</h1><h1>Two</h1>", "index.html: not one h1"),
    (
        heads_amiss,
        "en/unpaid/index.html",
        "<title>Not paid yet - The way out of an order",
        "<title>",
        "en/unpaid/index.html: not a title",
    ),
    (
        heads_amiss,
        "en/unpaid/index.html",
        'id="why"',
        'id="answers"',
        "en/unpaid/index.html: not ids once",
    ),
    (
        heads_amiss,
        "en/unpaid/index.html",
        'name="description"',
        'name="about"',
        "en/unpaid/index.html: not a description",
    ),
    (
        heads_amiss,
        "en/404.html",
        NOT_AFFILIATED.says,
        "",
        "en/404.html: not the disclaimer",
    ),
    (ways_home_amiss, "index.html", 'href="en/"', 'href="."', "the root has no link to en/"),
    (
        ways_home_amiss,
        "en/404.html",
        '<a href="/en/.">Start',
        '<a href="/">Start',
        "404.html has no link home",
    ),
    (
        alternates_amiss,
        "en/unpaid/index.html",
        'hreflang="x-default"',
        'hreflang="x"',
        "en/unpaid/: names",
    ),
    (alternates_amiss, "en/sitemap.xml", "en/unpaid/</loc>", "en/</loc>", "en/unpaid/: not so"),
    (alternates_amiss, "sitemap.xml", "/en/", "/eng/", "en: not in the sitemap at the root"),
    (alternates_amiss, "robots.txt", "Sitemap", "Map", "robots.txt does not name"),
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_site_is_whole(check: Check, site: Path) -> None:
    assert check(site) == []


@pytest.mark.parametrize(
    ("check", "file", "old", "new", "says"),
    FAULTS,
    ids=[f"{n:02}-{fault[0].__name__}" for n, fault in enumerate(FAULTS, start=1)],
)
def test_a_planted_fault_is_found(
    check: Check, file: str, old: str, new: str, says: str, site: Path, tmp_path: Path
) -> None:
    others = shutil.ignore_patterns(*CODES[1:])  # the faults are planted in English
    broken = Path(shutil.copytree(site, tmp_path / "site", ignore=others))
    replace(broken / file, old, new)
    found = check(broken)
    assert [finding for finding in found if says in finding] != [], found


def test_every_check_has_a_planted_fault() -> None:
    assert {fault[0] for fault in FAULTS} == set(CHECKS)


def test_every_statement_is_there_to_be_looked_for() -> None:
    assert len(CLAIMS) == 76
    assert len(EVIDENCE) == 41
    assert {claim.topic for claim in CLAIMS.values()} <= {table.topic for table in TABLES}
