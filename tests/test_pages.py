"""The built pages contain what they promise, and every link leads somewhere.

Each check names what is wrong with a site; each is also tried on a site with a fault planted.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache, cached_property, partial
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from macros import languages
from macros.language import Language, language
from macros.languages import rulesets
from macros.messages import NOT_AFFILIATED
from macros.site import Spec, places, scenario_anchor, specification
from macros.sources import ADDRESS
from macros.statements import own
from rules.ageing import doubt, last_checked
from rules.check import tables_of
from rules.markdown import slug
from rules.model import ChoiceFact
from tests.project import replace

ROOT = Path(__file__).parents[1]
GUIDE, ARTICLE = specification(*rulesets())
TODAY = Language("en", ruleset=GUIDE.ruleset)
BY_ARTICLE = Language("en", ruleset=ARTICLE.ruleset)
MOVED = {Path(old) for old in languages.moved()}
SHORT, LONG = 25, 220  # signs of a description
MOST = 2500  # elements of a page: more are slow on a phone
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

    @cached_property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words))


@cache
def parsed(html: str) -> Document:
    """The document of a page that several checks read, and copies of the site have too."""
    return Document(html)


def documents(folder: Path) -> Iterator[tuple[Path, Document]]:
    for path in sorted(folder.rglob("*.html")):
        yield path, parsed(path.read_text(encoding="utf-8"))


def page(site: Path, address: str) -> Document:
    return parsed((site / "en" / address / "index.html").read_text(encoding="utf-8"))


def plain(markup: str) -> str:
    return Document(markup).text


# ---- the checks: what is wrong with a site, nothing if all is well


def statements_left_out(site: Path) -> list[Finding]:
    """Statements of the article that its pages do not have, or without what holds today."""
    left_out = []
    for claim in own(ARTICLE).values():
        shown = page(site, f"article/{claim.topics[0].replace('_', '-')}")
        newer = [f for f in own(GUIDE).values() if claim.id in f.bears_on]
        whole = {
            "its anchor": claim.id in shown.ids,
            "what it says": plain(BY_ARTICLE.say(claim.says)) in shown.text,
            **{fact.id: plain(TODAY.say(fact.says)) in shown.text for fact in newer},
        }
        left_out += [f"{claim.id}: {name}" for name, good in whole.items() if not good]
    return left_out


def newer_facts_left_out(site: Path) -> list[Finding]:
    """Newer facts that the page of sources does not have, with every source and the date."""
    shown = page(site, "reference/sources")
    left_out = [f"{name}: no anchor" for name in own(GUIDE) if name not in shown.ids]
    for fact in own(GUIDE).values():
        says = plain(TODAY.say(fact.says))
        proof, _, date = shown.text.partition(says)[2].partition("last checked ")
        sources = [GUIDE.ruleset.sources[source] for source in fact.sources]
        whole = {
            "what it says": says in shown.text,
            "its date": date.startswith(last_checked(fact).isoformat()),
            **{s.title: f"{s.title}, {s.publisher}" in proof for s in sources},
        }
        left_out += [f"{fact.id}: {name}" for name, good in whole.items() if not good]
    return left_out


def doubts_left_out(site: Path) -> list[Finding]:
    """Facts in doubt that the page of what to look up does not name, and sources without a row."""
    html = _read(site / "en" / "reference" / "look_up" / "index.html")
    known, looked_up = GUIDE.ruleset, html.partition('id="all"')[0]
    doubtful = [fact for fact in own(GUIDE) if doubt(known, [fact])]
    left_out = [
        f"{name} is not to be looked up" for name in doubtful if f">{name}<" not in looked_up
    ]
    left_out += [what for what in known.unseen if what not in plain(html)]
    rows = dict(re.findall(r'<tr id="(\w+)">(.*?)</tr>', html, re.DOTALL))
    for name, source in known.sources.items():
        cells = [plain(cell) for cell in re.findall(r"<td>(.*?)</td>", rows.get(name, ""))][:2]
        left_out += [] if cells == [source.grade, source.date] else [f"{name}: {cells}"]
    return left_out


def stages_amiss(site: Path) -> list[Finding]:
    """Pages of a plan that do not begin with what to do, and answers without such a page."""
    amiss, given = [], ""
    for path in sorted((site / "en").glob("*/index.html")):
        html = path.read_text(encoding="utf-8")
        if plan := re.search(r'class="plan"[^>]*data-given="([^"]*)"', html):
            given += unescape(plan[1])
            if not re.search(r'</h1>\s*<p class="now"><strong>', html):
                amiss.append(f"{path.parent.name}: the first line is not what to do")
    first = next(iter(GUIDE.ruleset.facts.values()))
    assert isinstance(first, ChoiceFact)
    choices = [slug(choice.id) for choice in first.choices]
    return amiss + [f"no page for {each}" for each in choices if f'"{each}"' not in given]


def deadlines_twice(site: Path) -> list[Finding]:
    """Lists of deadlines that say the same twice."""
    twice = []
    for path in sorted((site / "en").rglob("*.html")):
        for found in re.findall(r'<ul class="clocks">(.*?)</ul>', _read(path)):
            items = found.split("<li>")[1:]
            twice += [f"{path.parent.name}: {plain(i)}" for i in set(items) if items.count(i) > 1]
    return twice


def reference_left_out(site: Path) -> list[Finding]:
    """Numbers, rows and scenarios without an anchor of their own."""
    numbers = page(site, "reference/numbers").ids
    left_out = [name for name in GUIDE.ruleset.numbers if name not in numbers]
    for spec in (GUIDE, ARTICLE):
        for topic in tables_of(spec.ruleset):
            ids = page(site, spec.address_of(topic)).ids
            rows = [row.id for table in topic.tables for row in table.rows]
            left_out += [f"{topic.id}: {row}" for row in rows if row not in ids]
        left_out += scenarios_left_out(site, spec)
    return left_out


def scenarios_left_out(site: Path, spec: Spec) -> list[Finding]:
    left_out = []
    for feature in spec.features:
        path = site / "en" / spec.address_of_feature(feature) / "index.html"
        html = path.read_text(encoding="utf-8")
        shown = parsed(html)
        for scenario in feature.scenarios:
            if scenario_anchor(feature, scenario) not in shown.ids:
                left_out.append(f"{feature.file}: no anchor of {scenario.name}")
            if f"✓ holds {scenario.name}" not in shown.text:
                left_out.append(f"{feature.file}: no verdict of {scenario.name}")
        rows = sum(len(places(feature, s)) for s in feature.scenarios if s.examples)
        wanted = len(feature.scenarios) + rows
        if html.count('class="holds"') != wanted:
            left_out.append(f"{feature.file}: not {wanted} verdicts")
    return left_out


def heavy_pages(site: Path) -> list[Finding]:
    """Pages with so many elements that a phone is slow; marks of English do not count."""
    heavy = []
    for path in filter(partial(_is_guide, site), site.rglob("*.html")):
        html = _read(path)
        count = len(parsed(html).tags) - html.count('<span lang="en"')
        heavy += [f"{path.relative_to(site)}: {count} elements"] if count > MOST else []
    return heavy


def numbered_anchors(site: Path) -> list[Finding]:
    """Anchors with digits: they move when a number changes. Ids of statements are names, and the
    theme has its own ("__", and "_1" for the heading of a page)."""
    named = re.compile(r"[A-Z]\d+(\.\d+)?|\D*|__.*|_\d+")
    return [
        f"{path.relative_to(site)}: {anchor}"
        for path, document in documents(site)
        if _is_guide(site, path)
        for anchor in document.ids
        if not named.fullmatch(anchor)
    ]


def broken_links(site: Path) -> list[Finding]:
    """Links of pages and listings that lead to no file or to no anchor."""
    read = list(documents(site))
    known = {path: set(document.ids) for path, document in read}
    there = {site, *site.rglob("*")}
    broken = []
    for path, document in read:
        refresh = document.meta.get("refresh", "").partition("url=")[2]
        for link in {*document.links, refresh}:
            address = urlsplit(link)
            if address.scheme:
                continue
            target = _target(site, path, unquote(address.path))
            # Answers in an address, such as #stage=shipped, are for the plan and no anchor.
            anchor = "" if "=" in address.fragment else unquote(address.fragment)
            if target not in there or (anchor and anchor not in known.get(target, ())):
                broken.append(f"{path.relative_to(site)}: {link}")
    return broken


def _target(site: Path, path: Path, address: str) -> Path:
    # 404.html is shown at any address, so its links begin at the root.
    base = site if address.startswith("/") else path.parent
    # By its name alone, since a site has no symbolic links: the disk is slow to ask for each link.
    target = Path(os.path.normpath(base / address.lstrip("/"))) if address else path
    return target / "index.html" if target.is_dir() else target


def other_hosts(site: Path) -> list[Finding]:
    """Addresses of other hosts in links, resources, settings and styles."""
    outside = []
    for path, document in documents(site):
        links = [link for link in document.links if urlsplit(link.strip()).netloc]
        links += [
            content for content in document.meta.values() if "//" in content.removeprefix(ADDRESS)
        ]
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
            "alone: Firefox loads a next page": '<link rel="next"' not in _read(path),
        }
        if _is_guide(site, path):
            whole["a description"] = document.meta.get("description", "") != ""
            whole["the disclaimer"] = tongue.gettext(NOT_AFFILIATED.says) in document.text
        amiss += [
            f"{path.relative_to(site)}: not {name}" for name, good in whole.items() if not good
        ]
    return amiss


def _is_guide(site: Path, path: Path) -> bool:
    """Whether a file is a page of the guide: no listing, not at the root or at an old address."""
    below = _is_below(site, path) and path.relative_to(site).parts[1] != "source"
    return below and path.parent.relative_to(site / path.relative_to(site).parts[0]) not in MOVED


def _is_below(site: Path, path: Path) -> bool:
    """Whether a file belongs to a language."""
    return path.relative_to(site).parts[0] in CODES


def alternates_amiss(site: Path) -> list[Finding]:
    """Pages that do not name themselves in every language, and sitemaps that leave one out."""
    built = [code for code in CODES if (site / code).exists()]
    amiss = []
    for code in built:
        sitemap = (site / code / "sitemap.xml").read_text(encoding="utf-8")
        for path in filter(partial(_is_guide, site), (site / code).rglob("index.html")):
            below = path.parent.relative_to(site / code).as_posix()
            address = "" if below == "." else f"{below}/"
            there = [(each, f"{ADDRESS}{each}/{address}") for each in built]
            wanted = [*there, ("x-default", f"{ADDRESS}en/{address}")]
            document = parsed(path.read_text(encoding="utf-8"))
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
    root = parsed((site / "index.html").read_text(encoding="utf-8"))
    html = (site / "en/404.html").read_text(encoding="utf-8")
    home = r'<a href="/en/\.?">Start with where your order is now\.</a>'
    whole = {
        "the root has no link to en/": "en/" in root.links,
        "the root does not lead on": root.meta.get("refresh") == "0; url=en/",
        "404.html does not say what it is": "This page does not exist" in html,
        "404.html has no link home": re.search(home, html) is not None,
    }
    return [name for name, good in whole.items() if not good]


def not_to_be_told_apart(site: Path) -> list[Finding]:
    """Titles and descriptions that two pages of a language share; descriptions too short to say
    anything, or so long that search engines cut them."""
    amiss = []
    for code in (code for code in CODES if (site / code).exists()):
        first: dict[tuple[str, str], str] = {}
        for path in filter(partial(_is_guide, site), sorted((site / code).rglob("index.html"))):
            shown, name = parsed(_read(path)), path.relative_to(site).as_posix()
            about = shown.meta["description"]
            for said in (("title", shown.title), ("description", about)):
                other = first.setdefault(said, name)
                amiss += [f"{name}: the {said[0]} of {other}"] if other != name else []
            if not SHORT <= len(about) <= LONG:
                amiss.append(f"{name}: a description of {len(about)} signs")
    return amiss


def forms(site: Path) -> list[Finding]:
    """Pages with a form: a browser can send it, with what it names, before or without a script."""
    return [str(path.relative_to(site)) for path, shown in documents(site) if "form" in shown.tags]


CHECKS: tuple[Check, ...] = (
    statements_left_out,
    newer_facts_left_out,
    doubts_left_out,
    stages_amiss,
    deadlines_twice,
    reference_left_out,
    heavy_pages,
    forms,
    numbered_anchors,
    broken_links,
    other_hosts,
    heads_amiss,
    ways_home_amiss,
    alternates_amiss,
    not_to_be_told_apart,
)

FEATURE = "en/reference/spec/not-paid/index.html"
# What is planted: the check, the file, old text, new text, and what the check says then.
LOOK_UP = "en/reference/look_up/index.html"
FAULTS: list[tuple[Check, str, str, str, str]] = [
    (statements_left_out, "en/article/unpaid/index.html", "can cancel an order", "may", "A1.1: wh"),
    (statements_left_out, "en/article/unpaid/index.html", 'id="A1.2"', "", "A1.2: its anchor"),
    (statements_left_out, "en/article/unpaid/index.html", "that nobody pays", "", "A2.4: E1"),
    (doubts_left_out, LOOK_UP, ">E16<", "><", "E16 is not"),
    (doubts_left_out, LOOK_UP, "<li>gift cards", "<li>", "gift cards"),
    (doubts_left_out, LOOK_UP, "<td>2026-06-30", "<td>undated", "S01: "),
    (
        newer_facts_left_out,
        "en/reference/sources/index.html",
        "last checked 2",
        "last checked 1",
        "E1: its date",
    ),
    (
        stages_amiss,
        "en/unpaid/index.html",
        '<p class="now">',
        '<p>By the way.</p><p class="now">',
        "unpaid: the first line is not what to do",
    ),
    (
        deadlines_twice,
        "en/unpaid/index.html",
        '<ul class="clocks">',
        '<ul class="clocks"><li>a week</li><li>a week</li>',
        "unpaid: a week",
    ),
    (stages_amiss, "en/unpaid/index.html", "data-given", "data-given-not", "no page for not-paid"),
    (
        reference_left_out,
        "en/reference/numbers/index.html",
        'id="AUTO&#95;CANCEL"',
        "",
        "AUTO_CANCEL",
    ),
    (
        reference_left_out,
        "en/reference/tables/the-free-return/index.html",
        '<tr id="the-free-return',
        '<tr id="gone',
        "the free return: the-free-return",
    ),
    (reference_left_out, FEATURE, 'class="holds"', 'class="fails"', "verdicts"),
    (reference_left_out, FEATURE, "✓ holds</span>", "✗ fails</span>", "no verdict of"),
    (heavy_pages, "en/unpaid/index.html", "</h1>", "</h1>" + "<i></i>" * MOST, "en/unpaid/"),
    (forms, "en/unpaid/index.html", "</h1>", "</h1><form></form>", "en/unpaid/"),
    (numbered_anchors, FEATURE, 'id="rule-', 'id="rule-1" lang="en" title="', "rule-1"),
    (broken_links, "en/unpaid/index.html", 'href="../rights/"', 'href="../wrongs/"', "../wrongs/"),
    (
        broken_links,
        FEATURE,
        "not-paid.feature.html&#35;L",
        "not-paid.feature.html&#35;L9999",
        "not-paid.feature.html#L9999",
    ),
    (broken_links, "en/seller/index.html", "url=../prep", "url=../trep", "../treparing/"),
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
        "en/assets/source*.css",
        "body",
        '@import "https://example.org/c.css";\nbody',
        ".css: https://example.org/c.css",
    ),
    (heads_amiss, "en/unpaid/index.html", 'lang="en"', "", 'en/unpaid/index.html: not lang="en"'),
    (heads_amiss, "en/unpaid/index.html", 'dir="ltr"', "", 'en/unpaid/index.html: not dir="ltr"'),
    (heads_amiss, "index.html", "</h1>", "</h1><h1>Two</h1>", "index.html: not one h1"),
    (heads_amiss, "en/unpaid/index.html", "</title>", '</title><link rel="next">', "next page"),
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
        'id="more"',
        'id="deadlines"',
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
    (
        not_to_be_told_apart,
        "en/unpaid/index.html",
        "<title>Not paid yet",
        "<title>Shipped",
        "en/unpaid/index.html: the title of en/shipped/",
    ),
    (
        not_to_be_told_apart,
        "en/unpaid/index.html",
        'name="description" content="',
        'name="description" content="Pay." title="',
        "en/unpaid/index.html: a description of 4 signs",
    ),
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
    broken = Path(shutil.copytree(site, tmp_path / "site", ignore=others, copy_function=os.link))
    path = next(broken.glob(file))
    shutil.copy(path, tmp_path / "broken")
    (tmp_path / "broken").replace(path)  # a file of its own: the others are those of the site
    replace(path, old, new)
    found = check(broken)
    assert [finding for finding in found if says in finding] != [], found


def test_every_check_has_a_planted_fault() -> None:
    assert {fault[0] for fault in FAULTS} == set(CHECKS)


def test_every_statement_is_there_to_be_looked_for() -> None:
    assert len(own(ARTICLE)) == 76
    assert len(own(GUIDE)) > 100
