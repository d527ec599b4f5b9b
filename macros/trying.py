"""The page on which a change is tried: what its script has to know beside the data of the plans.

The script reads features (overrides/assets/reader.js), asks the compiled rules (reason.js), and
says what is true of a plan (told.js) as rules/told.py does. Sentences are English, as features are.
"""

import json
import unicodedata
from pathlib import Path

from markupsafe import Markup

from macros import doors, planner
from macros import messages as m
from macros.site import Page, Site
from macros.text import element
from rules import told
from rules.markdown import slug
from rules.model import (
    Choice,
    ChoiceFact,
    Clock,
    CountFact,
    Door,
    Fact,
    Limit,
    Number,
    Ruleset,
    When,
)
from rules.sentences import sentences_of
from rules.words import QUANTITIES, RANGES
from spec.text import QUOTES

# What the script says, by the name that it uses.
SAYS: dict[str, m.Message] = {
    "file": m.TRY_FILE,
    "run": m.TRY_RUN,
    "back": m.TRY_BACK,
    "download": m.TRY_DOWNLOAD,
    "patch": m.TRY_PATCH,
    "propose": m.TRY_PROPOSE,
    "paste": m.TRY_PASTE,
    "line": m.TRY_LINE,
    "expected": m.TRY_EXPECTED,
    "found": m.TRY_FOUND,
    "numbers": m.TRY_NUMBERS,
    "now": m.TRY_NOW,
    "holds": m.TRY_HOLDS,
    "fails": m.TRY_FAILS,
    "wrong": m.TRY_WRONG,
    "changed": m.TRY_CHANGED,
    "same": m.TRY_SAME,
    "broken": m.TRY_FAILED,
}
FILE = "assets/features.json"
SCRIPT = "assets/try.js"
PAGE = "reference/try/"


def data(site: Site, root: Path) -> str:
    """The sentences, numbers and features of a guide as JSON.

    root  the folder in which the features lie; facts, clocks and routes stand in the order of the
          data of the plans, which number their own words: `said` gives these numbers among all
    """
    ruleset = site.guide.ruleset
    assert ruleset.strength is not None
    place = {fact: n for n, fact in enumerate(ruleset.facts.values())}
    word = {each: n for n, each in enumerate(ruleset.words.values())}
    stages = planner.first_fact(ruleset).choices
    packed = {
        "asks": [ruleset.strength.asks, told.NUMBERS],
        "facts": [_fact(fact, place) for fact in place],
        "before": [
            [n, [place[other] for other in day.before]]
            for day, n in place.items()
            if isinstance(day, CountFact) and day.before
        ],
        "clocks": [_clock(ruleset, clock, place) for clock in ruleset.clocks.values()],
        "words": [[each.field, each.says, each.id] for each in word],
        "said": [[word[w] for w in planner.compiled(ruleset, each)[0].words] for each in stages],
        "routes": list(ruleset.routes),
        "buttons": {name: button.label for name, button in ruleset.buttons.items()},
        "numbers": {name: _number(number) for name, number in ruleset.numbers.items()},
        "units": {unit: [*QUANTITIES[unit], *RANGES[unit]] for unit in QUANTITIES},
        "forms": list(dict.fromkeys(map(told.normal_day, told.forms(ruleset)))),
        "givens": [*(s for fact in place for s in sentences_of(fact)), *told.givens(ruleset)],
        "doors": {slug(door.id): _door(door, place) for door in ruleset.doors.values()},
        "finders": [json.loads(doors.data(code, ruleset)) for code in _codes(ruleset)],
        "tags": list(ruleset.statements),
        "letters": _letters(),
        "features": {f.file: (root / f.file).read_text("utf-8-sig") for f in site.guide.features},
        "stages": [slug(choice.id) for choice in stages],
    }
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def write(folder: Path, site: Site, root: Path) -> list[str]:
    """Put the data beside the pages of a language; the names of its files."""
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data(site, root), encoding="utf-8")
    return [FILE]


def try_a_change(page: Page) -> Markup:
    """The editor with a feature; without a script, a sentence that says so."""
    guide, tell = page.site.guide, page.language.tell
    stages = planner.first_fact(guide.ruleset).choices
    return element(
        "div",
        element("p", tell(m.TRY_NEEDS_SCRIPT), class_="static"),
        class_="try",
        data_try=page.link(FILE).removesuffix("/"),
        data_plans=json.dumps(
            {slug(c.id): page.link(planner.file_of(c)).removesuffix("/") for c in stages}
        ),
        data_edit=page.site.edit,
        data_says=json.dumps(
            {name: page.language.gettext(each.says) for name, each in SAYS.items()}
        ),
    )


def _fact(fact: Fact, place: dict[Fact, int]) -> dict[str, object]:
    told_of: dict[str, object] = {"asks": fact.question, "exists": _when(fact.exists, place)}
    if isinstance(fact, CountFact):
        return told_of | {"one": fact.one, "other": fact.other}
    only = [_when(choice.only, place) for choice in fact.choices]
    return told_of | {"says": [choice.says for choice in fact.choices], "only": only}


def _when(when: When, place: dict[Fact, int]) -> list[object]:
    """Conditions on answers as [[fact, [answers]], ...]."""
    found: list[object] = []
    for key, asked in when.items():
        if isinstance(key, ChoiceFact) and not isinstance(asked, Limit):
            found.append([place[key], [n for n, c in enumerate(key.choices) if c in asked]])
    return found


def _clock(ruleset: Ruleset, clock: Clock, place: dict[Fact, int]) -> dict[str, object]:
    """How it is called on the order page, if it is shown there, and how long it runs.

    A clock of no length is the day itself; `day` is the fact that counts from it.
    """
    assert ruleset.strength is not None
    spans = [[span.days.id, span.less.id if span.less else ""] for span in clock.spans]
    since = place[clock.spans[0].since]
    told_of: dict[str, object] = {"kind": clock.kind, "since": since, "spans": spans}
    if clock in ruleset.strength.on_page:
        told_of["page"] = ruleset.strength.on_page[clock]
        if all(span.length == 0 for span in clock.spans):
            told_of["day"] = since
    return told_of


def _number(number: Number) -> list[object]:
    """The value, its unit, how many of the unit in which facts count are one, what it means."""
    each = number.counted / number.value if number.value else 1
    return [number.value, number.unit, [each.numerator, each.denominator], number.means]


def _door(door: Door, place: dict[Fact, int]) -> dict[str, object]:
    gives = [[place[fact], _among(fact, choice)] for fact, choice in door.gives.items()]
    return {"id": door.id, "gives": gives, "asks": door.asks[0].question if door.asks else ""}


def _among(fact: ChoiceFact, choice: Choice) -> int:
    return fact.choices.index(choice)


def _codes(ruleset: Ruleset) -> list[str]:
    return list(dict.fromkeys(code for door in ruleset.doors.values() for code in door.told))


def _letters() -> dict[str, str]:
    """The names of letters that no English text has, as messages call them."""
    odd = {"Zs", "Zl", "Zp", "Cf", "Nd"}
    letters = map(chr, range(0x80, 0x10000))
    named = [c for c in letters if c in QUOTES or unicodedata.category(c) in odd]
    return {letter: unicodedata.name(letter, "") for letter in named}
