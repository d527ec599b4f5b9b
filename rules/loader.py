"""From the files of a ruleset to the ruleset, or to a list of all that is wrong with them.

First their form: text that can be read, tables that are tables, the right columns. Then what they
declare. Only then the rows that name it, so that one mistake is told once and not in every row.
"""

from pathlib import Path

from rules import ageing, facts
from rules import declarations as d
from rules.ageing import read_doubts, read_grades
from rules.declarations import (
    read_blanks,
    read_buttons,
    read_clocks,
    read_fields,
    read_glossary,
    read_letters,
    read_numbers,
    read_words,
)
from rules.doors import FILE as DOORS
from rules.doors import LANGUAGES, read_doors
from rules.facts import read_facts
from rules.findings import Finding, RulesetError
from rules.markdown import Line
from rules.model import Place, Ruleset, Topic
from rules.plan import says_state
from rules.reader import Reader
from rules.statements import read_statements
from rules.strength import read_strength
from rules.tables import PARTS, Vocabulary, read_topic

TOPICS = ("topic", "name")
# The columns of each file; strength.md and the tables of topics are read with what they name.
FILES: dict[str, tuple[tuple[str, ...], ...]] = {
    "facts.md": (PARTS, facts.ANSWERS, facts.OPTIONS),
    "numbers.md": (d.NUMBERS, d.MEANS),
    "clocks.md": (d.CLOCKS,),
    "words.md": (d.FIELDS, d.WORDS, d.DATED, d.ON_PAGE),
    "buttons.md": (d.BUTTONS,),
    "topics.md": (TOPICS,),
    "letters.md": (d.LETTERS, d.GOES, d.BLANKS),
    "glossary.md": (d.TERMS,),
    "strength.md": (),
    ageing.FILE: (ageing.GRADES, ageing.DOUBTS),
    DOORS: (PARTS,),
}
OPTIONAL = ("topics.md", "letters.md", "glossary.md", "strength.md", ageing.FILE, DOORS)


def load(folder: Path) -> Ruleset:
    """The ruleset in a folder. Raises RulesetError with every mistake in its files."""
    reader = Reader(folder)
    _refuse_bad_form(reader)
    grades, doubts = read_grades(reader), read_doubts(reader)
    statements, sources, unseen = read_statements(reader, grades, doubts)
    known = Vocabulary(statements=statements)
    known.numbers = read_numbers(reader, known)
    read_facts(reader, known)
    known.clocks = read_clocks(reader, known)
    known.fields = read_fields(reader)
    known.words = read_words(reader, known)
    buttons, blanks = read_buttons(reader), read_blanks(reader, known)
    letters, glossary = read_letters(reader, known), read_glossary(reader)
    reader.stop_if_wrong(but="statement")
    listed = reader.lines("topics.md", *TOPICS)
    topics = reader.unique((line.place, _topic(reader, known, line)) for line in listed)
    routes = _routes(reader, known)
    ruleset = Ruleset(
        name=folder.name,
        facts=known.facts,
        numbers=known.numbers,
        buttons=buttons,
        clocks=known.clocks,
        fields=known.fields,
        words=known.words,
        letters=letters,
        blanks=blanks,
        glossary=glossary,
        topics=topics,
        names={line.cells["topic"]: line.cells["name"] for line in listed},
        statements=statements,
        sources=sources,
        routes=routes,
        strength=read_strength(reader, known, routes) if routes else None,
        doors=read_doors(reader, known),
        grades=grades,
        doubts=doubts,
        unseen=unseen,
    )
    reader.stop_if_wrong()
    return ruleset


def _refuse_bad_form(reader: Reader) -> None:
    """Raise RulesetError for files that are missing, too many, or cannot be read as tables."""
    folder = reader.folder
    if not folder.is_dir():
        do = "Name the folder in which facts.md stands"
        raise RulesetError([Finding(Place(folder.name, 1), "no folder", "a ruleset", do)])
    if not any(folder.glob("*.md")):
        do = "Write facts.md and the other files, or name another folder"
        raise RulesetError([Finding(Place(folder.name, 1), "no file of tables", "a ruleset", do)])
    there = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))
    for name in set(FILES) - set(OPTIONAL) - set(there):
        do = "Write the file, or give it back its name"
        reader.refuse(Place(reader.file(name), 1), "no such file", "a file of tables", do)
    for name in there:
        reader.grids(name)
        if shapes := FILES.get(DOORS if LANGUAGES.fullmatch(name) else name):
            reader.only(name, *shapes)
    _refuse_unread(reader, there)
    reader.stop_if_wrong()


def _refuse_unread(reader: Reader, there: list[str]) -> None:
    """Refuse files that nothing would read."""
    topics = {f"topics/{line.cells['topic']}.md" for line in reader.lines("topics.md", *TOPICS)}
    for name in there:
        place = Place(reader.file(name), 1)
        if name.startswith("topics/"):
            if name not in topics:
                do = "List it in topics.md, or delete the file"
                reader.refuse(place, "a file of no topic", "a topic of topics.md", do)
        elif not (name.startswith("routes/") or LANGUAGES.fullmatch(name)):
            reader.known(place, "file", name, FILES)


def _topic(reader: Reader, known: Vocabulary, line: Line) -> Topic:
    """The topic that a line of topics.md names."""
    name = line.cells["topic"]
    file = f"topics/{name}.md"
    if not reader.grids(file):
        do = "Write the file, or delete the line"
        reader.refuse(line.place, f'"{name}" without a file', f"tables in {file}", do)
        return Topic(name, "", {}, (), line.place)
    topic = read_topic(reader, known, file, "asks")
    if topic.id != name:
        do = f'Write "# {name}" above its first table'
        reader.refuse(topic.place, f'the title "{topic.id}"', "the name in topics.md", do)
    return topic


def _routes(reader: Reader, known: Vocabulary) -> dict[str, Topic]:
    """A route a file."""
    files = sorted((reader.folder / "routes").glob("*.md"))
    read = [read_topic(reader, known, f"routes/{path.name}") for path in files]
    for route in read:
        if not says_state(route):
            found = f'"{route.id}" without a state'
            do = 'Give a table a column "=> state" with words of "state"'
            reader.refuse(route.place, found, "whether the way is open", do)
    return reader.unique((route.place, route) for route in read)
