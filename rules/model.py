"""What a ruleset is made of: facts, numbers, clocks, words, tables. Plain data, no behaviour.

A ruleset is read from a folder by `rules.loader`; the engine, the checks and the pages take it as
an argument. Things are compared by identity: a ruleset has each of them once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cache, cached_property
from typing import Literal

Unit = Literal[
    "hour",
    "day",
    "business day",
    "week",
    "month",
    "year",
    "gram",
    "point",
    "percent",
    "euro",
    "dollar",
    "pound",
    "shekel",
]
# How many days each unit of time is; everything else is counted as it is.
DAYS: Mapping[Unit, Fraction] = {
    "hour": Fraction(1, 24),
    "business day": Fraction(7, 5),
    "week": Fraction(7),
    "month": Fraction(30),
    "year": Fraction(365),
}


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file of the project; `file` is relative to the folder of all rulesets."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, eq=False)
class Choice:
    """One possible answer to a question.

    says   the Gherkin step, the cell of a table and the translation key
    only   the facts under which this answer can occur at all; {} for always
    you    the answer in the buyer's own person, for options; "" if it is the same
    shown  the word that the marketplace's page shows for it, or ""
    """

    id: str
    says: str
    place: Place
    only: "dict[Key, Condition]" = field(default_factory=dict)
    you: str = ""
    shown: str = ""


@dataclass(frozen=True, eq=False)
class ChoiceFact:
    """A question about a case with a closed set of answers; `exists` says when it makes sense.

    find_out  how to find out, for who does not know; "" if everybody does
    """

    id: str
    question: str
    choices: tuple[Choice, ...]
    place: Place
    exists: "dict[Key, Condition]" = field(default_factory=dict)
    find_out: str = ""


@dataclass(frozen=True, eq=False)
class CountFact:
    """A question about a case whose answer is a whole number, 0 or more: days or grams.

    one, other  the sentence for one and for other counts, with {n} in it
    label       the short form for the cell of a table, before "fewer than 10 days"
    day         the question for the day from which the days are counted, "" if it counts no days
    ahead       whether that day may still be to come; until then the count is below 0
    find_out    how to find out, for who does not know
    edges       the numbers with which conditions compare the count itself
    before      days that its own cannot be before
    """

    id: str
    question: str
    one: str
    other: str
    label: str
    place: Place
    day: str = ""
    ahead: bool = False
    exists: "dict[Key, Condition]" = field(default_factory=dict)
    find_out: str = ""
    edges: set[int] = field(default_factory=set)
    before: "list[CountFact]" = field(default_factory=list)


Fact = ChoiceFact | CountFact
# A fact has an answer or a count. A clock has a phase, or the days that the order page leaves it.
Value = Choice | int | str
Case = Mapping["Fact | Clock", Value]  # what is known


@dataclass(frozen=True, eq=False)
class Number:
    """A number that the ruleset relies on: a whole value with its unit, since when, by whom.

    means    what it measures, in plain words
    sources  ids of the statements that say so
    """

    id: str
    value: int
    unit: Unit
    means: str
    sources: tuple[str, ...]
    place: Place
    since: str = ""

    @property
    def counted(self) -> Fraction:
        """The value in the unit in which facts are counted: days, or grams."""
        return _counted(self.value, self.unit)


@cache
def _counted(value: int, unit: Unit) -> Fraction:
    return value * DAYS.get(unit, Fraction(1))


@dataclass(frozen=True, eq=False)
class Span:
    """A stretch of a clock: `days` (less `less`) from the day that the fact `since` counts from.

    where  the facts under which the clock runs like this
    law    whether a last day that is a day off moves to the next working day, by law
    """

    since: CountFact
    days: Number
    less: Number | None
    where: "When"
    sources: tuple[str, ...]
    place: Place
    law: bool = False

    @property
    def length(self) -> Fraction:
        """The whole length, in days."""
        days = self.days.counted
        return days - self.less.counted if self.less else days


Kind = Literal["closes", "opens"]
# What a clock says before its day and after it: one that closes runs through its last day, one
# that opens is reached on its day.
PHASES: dict[Kind, tuple[str, str]] = {
    "closes": ("in time", "over"),
    "opens": ("not yet", "reached"),
}


@dataclass(frozen=True, eq=False)
class Clock:
    """A stretch of time that opens or closes something; its spans exclude each other."""

    id: str
    kind: Kind
    spans: tuple[Span, ...]


@dataclass(frozen=True, eq=False)
class Result:
    """A result of a table that later tables of its topic read, with the values it can have."""

    id: str
    values: tuple[str, ...]


Comparison = Literal["up to", "over", "below", "at least"]


@dataclass(frozen=True)
class Limit:
    """A condition on a count: it is up to, over, below or at least a number."""

    compare: Comparison
    number: Number


Key = Fact | Clock | Result
Condition = frozenset[Choice | str] | Limit  # answers of a fact, phases of a clock, or a limit
When = Mapping[Key, Condition]
Edge = Literal["last", "first", "day"]


@dataclass(frozen=True, eq=False)
class Word:
    """One thing that the guide tells a buyer: a short name for tables, and the sentence.

    says   the Gherkin step, the words on the page and the translation key
    clock  the clock that gives its day, if it names one; `edge` says which side of it
    asks   the question for a day that only the buyer's order page shows, or ""
    """

    id: str
    field: str
    says: str
    place: Place
    clock: Clock | None = None
    edge: Edge = "day"
    asks: str = ""


@dataclass(frozen=True)
class Field:
    """A part of an answer, such as what to do.

    several  whether it can hold more than one word
    stated   whether features state it; a reason is for the reader alone
    """

    id: str
    label: str
    several: bool
    stated: bool = True


@dataclass(frozen=True, eq=False)
class Row:
    """A row of a decision table: where all conditions hold, it gives these results.

    gives    by field or result name, the words (or, for a name of the topic's own, one text)
    sources  ids of the statements it rests on
    """

    id: str
    when: When
    gives: Mapping[str, tuple[Word, ...] | str]
    sources: tuple[str, ...]
    place: Place

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Everything that the row tells a buyer."""
        return tuple(
            w for given in self.gives.values() if not isinstance(given, str) for w in given
        )


@dataclass(frozen=True, eq=False)
class Table:
    """A decision table with the hit policy "unique"; used only `when` its heading says so."""

    id: str
    name: str
    when: When
    rows: tuple[Row, ...]
    place: Place


@dataclass(frozen=True, eq=False)
class Topic:
    """The tables that together answer one question of a buyer.

    asks   the question, as the When step of features says it
    when   the cases in which it is answered at all; its first condition is that of the page
    read   the page that explains it to readers, as an address within a language, or "": without
           an anchor it shows the tables of the way
    """

    id: str
    asks: str
    when: When
    tables: tuple[Table, ...]
    place: Place
    read: str = ""


@dataclass(frozen=True)
class Weaker:
    """An exception to strength: `first` stands before `other`, which beats it on paper."""

    first: Topic
    other: Topic
    because: str
    sources: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class Becomes:
    """What holds after a step: the fact has another answer."""

    fact: ChoiceFact
    choice: Choice


@dataclass(frozen=True)
class Opposites:
    """Two words that a plan never says of one way, and why they exclude each other."""

    word: Word
    other: Word
    because: str


@dataclass(frozen=True)
class Usual:
    """What counts as answered until the buyer says otherwise, in the cases of `when`."""

    choice: Choice
    when: When


@dataclass(frozen=True)
class Price:
    """A route that is no longer open after a step, in the cases in which `when` holds."""

    route: Topic
    when: When


@dataclass(frozen=True, eq=False)
class Strength:
    """Which way comes first, and what goes with every plan.

    asks     the question for a plan, as the When step of features says it
    by       the fact whose answers have an order of their own
    orders   for each of its answers, the routes, best first
    places   for each of its answers, the line on which each route stands
    weaker   routes that stand before one that beats them on paper, each with its reason
    beside   the tables of what goes with every plan, such as what must not be pressed
    changes  what each step changes
    closes   the routes that are no longer open after a step: its price
    opposites  words that exclude each other
    usual    answers that count until the buyer says otherwise
    on_page  clocks whose last day the buyer's order page shows, with the words for it
    ranks    of the words of consent, certainty, refund and return: lower is better
    regions  codes of regions of a browser's language for which an answer is offered first
    """

    asks: str
    by: ChoiceFact
    orders: Mapping[Choice, tuple[Topic, ...]]
    places: Mapping[Choice, Mapping[Topic, Place]]
    weaker: tuple[Weaker, ...]
    beside: tuple[Table, ...]
    changes: Mapping[Word, tuple[Becomes, ...]]
    closes: Mapping[Word, tuple[Price, ...]]
    opposites: tuple[Opposites, ...]
    usual: Mapping[ChoiceFact, Usual]
    on_page: Mapping[Clock, str]
    ranks: Mapping[Word, int]
    regions: Mapping[Choice, tuple[str, ...]]


@dataclass(frozen=True)
class Button:
    """A word on a screen of the marketplace, as the English site writes it, and where it stands."""

    id: str
    label: str
    where: str


@dataclass(frozen=True)
class Letter:
    """A message to copy; it belongs to a word. `sent` says where it goes; `own_first`: to somebody
    at home, whom the reader writes to in the reader's own language rather than in English."""

    word: Word
    says: str
    sent: str
    own_first: bool
    place: Place


@dataclass(frozen=True)
class Blank:
    """What a buyer fills in in a message; `day` names the fact that may know the day already."""

    id: str
    says: str
    day: str = ""


@dataclass(frozen=True)
class Told:
    """A door in one language.

    title  what brings the buyer, in a few words
    says   the first line that answers
    typed  what buyers type
    """

    title: str
    says: str
    typed: tuple[str, ...]
    place: Place


@dataclass(frozen=True, eq=False)
class Door:
    """A status word or a symptom with which a buyer comes, and where it leads.

    gives    the answers that it brings along
    asks     the answers among which the buyer chooses first, if the word leaves that open; they
             belong to one fact
    sources  ids of the statements on which its first line rests
    told     by code of language
    read     the page that explains it, as an address within a language, or ""
    """

    id: str
    gives: Mapping[ChoiceFact, Choice]
    asks: tuple[ChoiceFact, tuple[Choice, ...]] | None
    sources: tuple[str, ...]
    place: Place
    told: Mapping[str, Told]
    read: str = ""


@dataclass(frozen=True)
class Source:
    """Where a statement comes from.

    grade    from A (the marketplace itself) to C; L and L2 for law
    address  where the text can be found by it, or ""
    """

    title: str
    publisher: str
    date: str
    grade: str
    address: str = ""


@dataclass(frozen=True)
class Grade:
    """A kind of source, and the months after which what it says is old."""

    id: str
    kind: str
    months: int


@dataclass(frozen=True)
class Statement:
    """Something that somebody says about the world, on which rows, numbers and clocks rest.

    kind        what it needs: rows and scenarios, or page text only ("background")
    topics      the pages on which buyers read it
    reading     how it is read where it is ambiguous, or ""
    verdict     of a newer fact: what it does to the older statements in `bears_on`
    changed     what was corrected when it was last checked, where an earlier wording was wrong
    checked     when a newer fact was last compared with its sources; None for the article
    """

    id: str
    says: str
    topics: tuple[str, ...]
    place: Place
    kind: str = "fact"
    reading: str = ""
    verdict: str = ""
    confidence: str = ""
    sources: tuple[str, ...] = ()
    bears_on: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    since: str = ""
    conflict: str = ""
    changed: str = ""
    checked: date | None = None


@dataclass(frozen=True, eq=False)
class Ruleset:
    """Everything that one guide says, and on what it rests. All by id, in the order of the files.

    words     by field and name
    names     what each topic is called
    routes    the ways by which the money comes back, by name; {} if the ruleset plans nothing
    strength  how a plan joins them; None if it plans nothing
    doors     the words with which buyers come, by name; {} if it has none
    grades    the kinds of source, best first; {} if it rests on no dated evidence
    doubts    what is said of a statement by how sure it is, the surest first
    unseen    what no live page has confirmed, in a few words each
    """

    name: str
    facts: Mapping[str, Fact]
    numbers: Mapping[str, Number]
    buttons: Mapping[str, Button]
    clocks: Mapping[str, Clock]
    fields: Mapping[str, Field]
    words: Mapping[tuple[str, str], Word]
    letters: tuple[Letter, ...]
    blanks: Mapping[str, Blank]
    glossary: Mapping[str, tuple[str, str]]
    topics: Mapping[str, Topic]
    names: Mapping[str, str]
    statements: Mapping[str, Statement]
    sources: Mapping[str, Source]
    routes: Mapping[str, Topic] = field(default_factory=dict)
    strength: Strength | None = None
    doors: Mapping[str, Door] = field(default_factory=dict)
    grades: Mapping[str, Grade] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)
    unseen: tuple[str, ...] = ()
