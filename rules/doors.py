"""The files doors.md, doors.ru.md ...: the words with which buyers come, and where they lead.

A section a door. What it leads to stands in doors.md alone; title, first line and typed words are
each language's own, in a file with the code of the language.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rules.engine import CaseError, refuse_impossible
from rules.markdown import Grid, slug
from rules.model import Case, Choice, ChoiceFact, Clock, Door, Fact, Place, Ruleset, Told, Value
from rules.reader import Reader, split
from rules.tables import Vocabulary, conditions
from rules.typed import Finder, stems

ENGLISH = "en"  # the language of the rules themselves
FILE = "doors.md"
LANGUAGES = re.compile(r"doors\.([a-z]{2})\.md")
TOLD = ("title", "says", "typed")
LEADS = ("leads to", "read", "source")

Answers = Mapping[ChoiceFact, Choice]
Question = tuple[ChoiceFact, tuple[Choice, ...]]
Leads = tuple[Answers, Question | None]
# What a buyer types, as a case has it until the door is found.
TYPED = ChoiceFact("typed", "What does the buyer type?", (), Place(FILE, 1))


def read_doors(reader: Reader, known: Vocabulary) -> dict[str, Door]:
    """Every door in all its languages; what is wrong with one goes to the reader."""
    sections = _sections(reader, FILE)
    told: dict[str, dict[str, Told]] = {name: {} for name in sections}
    for code, file in _files(reader):
        for name, grid in _sections(reader, file).items():
            if reader.known(grid.heading, "door", name, sections):
                told[name][code] = _told(reader, code, grid)
        _refuse_same(reader, code, told)
    return {name: _door(reader, known, grid, told[name]) for name, grid in sections.items()}


def door_for(ruleset: Ruleset, text: str) -> Door | None:
    """The door that fits best what is typed, in whichever language; None if none fits."""
    found = [each for finder in _finders(ruleset) for each in finder.find(text)[:1]]
    best = max(found, key=lambda each: each.score, default=None)
    return ruleset.doors[best.name] if best else None


def entered(ruleset: Ruleset, case: Case) -> tuple[Door | None, Case]:
    """The door of what is typed in a case, and the case with what the door gives instead.

    None and the case itself where nothing is typed.
    """
    if TYPED not in case:
        return None, case
    door = door_for(ruleset, str(case[TYPED]))
    known: dict[Fact | Clock, Value] = {}
    for fact, choice in door.gives.items() if door else ():
        known[fact] = choice
    known |= {key: value for key, value in case.items() if key is not TYPED}
    return door, known


@cache
def _finders(ruleset: Ruleset) -> list[Finder]:
    codes = dict.fromkeys(code for door in ruleset.doors.values() for code in door.told)
    return [finder(ruleset, code) for code in codes]


def finder(ruleset: Ruleset, code: str) -> Finder:
    """Finds the doors that have words of a language."""
    doors = {name: door.told[code] for name, door in ruleset.doors.items() if code in door.told}
    return Finder({name: (said.title, said.typed) for name, said in doors.items()}, code)


def _files(reader: Reader) -> Iterator[tuple[str, str]]:
    """The code of each language and its file, that of the rules first."""
    yield ENGLISH, FILE
    for path in sorted(reader.folder.glob("doors.*.md")):
        if match := LANGUAGES.fullmatch(path.name):
            yield match[1], path.name


def _sections(reader: Reader, file: str) -> dict[str, Grid]:
    found: dict[str, Grid] = {}
    addresses: dict[str, Grid] = {}
    for grid in reader.grids(file):
        reader.once(grid.heading, grid.title, slug(grid.title), addresses)
        addresses[slug(grid.title)] = found[grid.title] = grid
    return found


def _told(reader: Reader, code: str, grid: Grid) -> Told:
    leads = LEADS if code == ENGLISH else ()
    parts = reader.parts(grid.lines, (*TOLD, *leads), grid.heading, TOLD)
    title, says, typed = (parts[part][1] if part in parts else "" for part in TOLD)
    place = parts["typed"][0].place if "typed" in parts else grid.heading
    return Told(title, says, tuple(split(typed)), place)


def _door(reader: Reader, known: Vocabulary, grid: Grid, told: Mapping[str, Told]) -> Door:
    lines = {line.cells["part"]: line for line in grid.lines}
    leads: Leads = ({}, None)
    if "leads to" in lines:
        line = lines["leads to"]
        whole = " ".join(text for at, text in reader.texts(grid.lines) if at is line)
        leads = _leads(reader, known, line.place, whole, grid)
    cell = lines["source"].cells["says"] if "source" in lines else ""
    place = lines["source"].place if "source" in lines else grid.heading
    sources = reader.sources(place, cell, known.statements)
    read = lines["read"].cells["says"] if "read" in lines else ""
    return Door(grid.title, *leads, sources, place, told, read)


def _leads(reader: Reader, known: Vocabulary, place: Place, text: str, grid: Grid) -> Leads:
    """The answers that a door gives, and those among which it lets the buyer choose."""
    gives: dict[ChoiceFact, Choice] = {}
    asks: list[Question] = []
    line = next(line for line in grid.lines if line.place == place)
    for key, wanted in conditions(reader, known, line, text).items():
        if not isinstance(key, ChoiceFact) or not isinstance(wanted, frozenset):
            do = "Name a fact that has answers, and one or several of them"
            reader.refuse(place, f'"{key.id}"', "a fact with answers", do)
            continue
        choices = tuple(choice for choice in key.choices if choice in wanted)
        if len(choices) == 1:
            gives[key] = choices[0]
        elif choices:
            asks.append((key, choices))
    _refuse_questions(reader, known, place, gives, asks)
    for fact, choices in asks:
        for choice in choices:
            _refuse_impossible(reader, place, {**gives, fact: choice})
    _refuse_impossible(reader, place, gives)
    return gives, asks[0] if asks else None


def _refuse_questions(
    reader: Reader, known: Vocabulary, place: Place, gives: Answers, asks: list[Question]
) -> None:
    """Refuse a second question, and one before it is known which page asks it."""
    if len(asks) > 1:
        do = "Leave several answers to one of them only"
        found = " and ".join(f'several answers to "{fact.id}"' for fact, _ in asks)
        reader.refuse(place, found, "at most one question", do)
    first = next(iter(known.facts.values()))
    if len(asks) == 1 and any(fact is not first for fact, _ in asks) and first not in gives:
        do = f'Give one answer to "{first.id}" too'
        reader.refuse(place, f'"{asks[0][0].id}" without "{first.id}"', "a page for the plan", do)


def _refuse_impossible(reader: Reader, place: Place, given: Answers) -> None:
    case: dict[Fact | Clock, Value] = {}
    for fact, choice in given.items():
        case[fact] = choice
    try:
        refuse_impossible(case)
    except CaseError as error:
        do = "Take one of the answers out"
        reader.refuse(place, str(error), "a case that can be entered", do)


def _refuse_same(reader: Reader, code: str, told: Mapping[str, Mapping[str, Told]]) -> None:
    """Refuse words that are typed at two doors of a language: nobody could tell them apart."""
    first: dict[tuple[str, ...], str] = {}
    for name, languages in told.items():
        for typed in languages[code].typed if code in languages else ():
            words = tuple(sorted(set(stems(typed, code))))
            place = languages[code].place
            if not words:
                do = "Write words, or delete it"
                reader.refuse(place, f'"{typed}"', "words with letters", do)
            elif first.setdefault(words, name) != name:
                do = "Keep it at one of the two"
                found = f'"{typed}" at "{name}" and at "{first[words]}"'
                reader.refuse(place, found, "each word at one door", do)
