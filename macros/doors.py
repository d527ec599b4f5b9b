"""Doors: a page for each, the list of them, and what the scripts find one with."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlencode

from markupsafe import Markup

from macros import messages as m
from macros import planner
from macros.ageing import mild_mark
from macros.language import Language
from macros.languages import ENGLISH
from macros.site import Page
from macros.statements import in_words
from macros.text import element, escape, join
from rules.engine import View
from rules.markdown import slug
from rules.model import Choice, ChoiceFact, Door, Ruleset, Told
from rules.typed import PLAIN, SPELLINGS, common, keyboards, more_words
from rules.words import say

FILE = "assets/doors.json"
LIST = "doors/"
Answers = Mapping[ChoiceFact, Choice]


def told(door: Door, code: str) -> Told:
    """A door in a language, or in English where it has no words of that language."""
    return door.told.get(code, door.told[ENGLISH])


def address_of(door: Door) -> str:
    """The page of a door, within its language."""
    return f"{LIST}{slug(door.id)}/"


def data(code: str, ruleset: Ruleset) -> str:
    """How the words of a language are spelt, and its doors, as a JSON list: letters, patterns, how
    many letters are alike, words that say little, keyboards; then names, titles and stems of what
    is typed, a line each and in the order of the alphabet, since that packs best."""
    doors = [(door, told(door, code)) for door in ruleset.doors.values()]
    typed = [_packed(more_words(door.id, said.title, said.typed, code)) for door, said in doors]
    columns = [slug(door.id) for door, _ in doors], [said.title for _, said in doors], typed
    spelling = SPELLINGS.get(code, PLAIN)
    known = spelling.letters, spelling.patterns, spelling.short, _packed(common(code))
    packed = [*known, keyboards(code), *("\n".join(column) for column in columns)]
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def _packed(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def write(site: Path, language: Language, ruleset: Ruleset) -> list[str]:
    """Put the data beside the pages of a language; the names of its files."""
    path = site / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data(language.code, ruleset), encoding="utf-8")
    return [FILE]


def find_door(page: Page, elsewhere: str = "") -> Markup:
    """The box of the home page; without a script, the link to the list of all doors.

    elsewhere  the page for whoever finds nothing that fits
    """
    tell = page.language.tell
    field = element(
        "input",
        type="search",
        autocapitalize="off",
        autocomplete="off",
        spellcheck="false",
        placeholder=page.language.gettext(m.FIND_HINT.says),
    )
    link = page.anchor(elsewhere, tell(m.NOT_HERE)) if elsewhere else Markup("")
    box = element(
        "div",
        element(
            "label", element("span", tell(m.FIND_DOOR)), Markup(field.removesuffix("</input>"))
        ),
        element("ol", role="list"),
        element("p", tell(m.NO_DOOR), class_="none", role="status", hidden=""),
        element("p", tell(m.CHOOSE_BELOW), " ", link, hidden=""),
        element("p", tell(m.NOT_ANSWERING), class_="failed", role="alert", hidden=""),
        class_="find-door",
        data_doors=page.link(FILE),
        data_pagefind_ignore="",
        hidden="",
    )
    return box + element("p", page.anchor(LIST, tell(m.ALL_DOORS)))


def door_page(page: Page, door: Door) -> Markup:
    """A door: the first line that answers, its plan, the page that explains it, the sources."""
    proof = element("summary", page.language.tell(m.SOURCES))
    sources = in_words(page, door.sources)
    return (
        element("p", first_line(page, door), class_="now")
        + _plan(page, door)
        + _more(page, door)
        + element("details", proof, sources, class_="sources")
        + element("p", page.anchor(LIST, page.language.tell(m.ALL_DOORS)))
    )


def first_line(page: Page, door: Door) -> Markup:
    """The first line of a door as its page says it, with how sure that is."""
    said = _say(page, door)
    marked = 'class="age"' in said  # of a number in it
    return said if marked else said + mild_mark(page.language, door.sources)


def _more(page: Page, door: Door) -> Markup:
    """The link to the page that explains a door, if one does."""
    if not door.read:
        return Markup("")
    return element("p", page.anchor(door.read, page.language.tell(m.MORE_ABOUT)))


def listed(page: Page) -> Markup:
    """All doors, by where the order is."""
    first = planner.first_fact(page.site.guide.ruleset)
    groups: dict[Markup, list[Markup]] = {}
    for door in page.site.guide.ruleset.doors.values():
        link = element("li", page.anchor(address_of(door), title_of(page, door)))
        groups.setdefault(_place(page, first, door), []).append(link)
    parts = [element("h2", heading) + element("ul", *links) for heading, links in groups.items()]
    return join("", parts)


def _place(page: Page, first: ChoiceFact, door: Door) -> Markup:
    """Where the order is at a door, as a heading."""
    if first in door.gives:
        choice = door.gives[first]
        return page.language.say(choice.you or choice.says)
    return page.language.tell(m.SEVERAL if door.asks else m.ANY_ORDER)


def _plan(page: Page, door: Door) -> Markup:
    """The plan with what the door gives; or the question that comes first, each answer a link."""
    first = planner.first_fact(page.site.guide.ruleset)
    if first in door.gives and not door.asks:
        tell = page.language.tell
        link = page.anchor(_address(page, door.gives), tell(m.SUCH_AN_ORDER))
        begins = _besides(first, door.gives)
        return planner.begun(page, door.gives[first], element("p", link), begins)
    view = View(dict(door.gives.items()), {})
    fact, choices = door.asks or (first, [c for c in first.choices if view.can_be(first, c)])
    links = {choice: _address(page, {**door.gives, fact: choice}) for choice in choices}
    elsewhere = element("p", page.anchor("", page.language.tell(m.SOMETHING_ELSE)))
    return element("div", planner.options(page, fact, links), class_="plan") + elsewhere


def _address(page: Page, known: Answers) -> str:
    """The page of an answer to the first question, with what else is known."""
    first = planner.first_fact(page.site.guide.ruleset)
    besides = _besides(first, known)
    return planner.address_of(page, known[first]) + (f"#{besides}" if besides else "")


def _besides(first: ChoiceFact, known: Answers) -> str:
    """What is known beside the answer to the first question, as addresses have it."""
    return urlencode({slug(f.id): slug(choice.id) for f, choice in known.items() if f is not first})


def title_of(page: Page, door: Door) -> Markup:
    """What a door is called, in the language of the page."""
    return _marked(page, door, escape(told(door, page.language.code).title))


def _say(page: Page, door: Door) -> Markup:
    """The first line of a door, its placeholders filled in."""
    own = page.language if page.language.code in door.told else page.language.english
    says = told(door, page.language.code).says
    return _marked(page, door, Markup(say(says, page.site.guide.ruleset, own)))


def _marked(page: Page, door: Door, words: Markup) -> Markup:
    """Words of a door, marked as English where it has none of the language."""
    known = page.language.code in door.told
    return words if known else page.language.in_english(words)


def plain(says: str, language: Language) -> str:
    """The first line of a door as plain text."""
    assert language.ruleset is not None
    return Markup(say(says, language.ruleset, language)).striptags()
