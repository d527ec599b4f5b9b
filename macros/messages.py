"""Every sentence of the interface, with a note for its translators.

The words of the rules have their own places (rules/facts.py, rules/outcomes.py, ...); this is what
pages add around them. The English sentence is the translation key.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """A sentence of the interface.

    says    the English sentence; {name} is filled in by the macro, and stays in the translation
    note    for translators: where it stands and what its placeholders are
    plural  the sentence for other counts than one, if it has {n}
    """

    says: str
    note: str
    plural: str = ""


CONDITIONS = Message("When", "heading of a table column: the conditions of a rule row")
ANSWER = Message("Answer", "heading of a table column: the outcomes of a rule row")
SOURCE = Message("Source", "before the ids of the statements that a rule rests on")
ANY_SITUATION = Message("in every such case", "in a cell: the rule has no further condition")
FEWER_THAN = Message("fewer than {high}", "a count; {high} is a quantity such as 10 days")
AT_MOST = Message("at most {high}", "a count; {high} is a quantity such as 10 days")
AT_LEAST = Message("{low} or more", "a count; {low} is a quantity such as 10 days")
MORE_THAN = Message("more than {low}", "a count; {low} is a quantity such as 10 days")
COUNTED = Message("{label}: {interval}", "a count in a table, such as: since it was paid: 3 days")

READ_AS = Message("Read here as: {reading}", "how an ambiguous statement is understood")
ALL_ROWS = Message("The tables behind this, row by row", "link to the decision tables of a way")
SOURCES = Message("Where this comes from", "folded: the ids of statements on which tables rest")
NOTHING_SAID = Message("nothing more", "in a cell: a rule that has nothing to say")
NOT_OVER = Message("the time for {what} is not over", "a condition of a rule")
OVER = Message("the time for {what} is over", "a condition of a rule")
NOT_REACHED = Message("the day for {what} has not come", "a condition of a rule")
REACHED = Message("the day for {what} has come", "a condition of a rule")
UNTIL = Message("{says} ({time})", "what a rule says, and how long it holds")
FROM = Message("{says} (after: {time})", "what a rule says, and after how long it begins")
COUNTED_FROM = Message("{time}, counted {label}", "such as: 10 days, counted since it was paid")
SO_LONG = Message("{time} {means}", "a number with its unit, and what it measures")
DAY_ON_PAGE = Message(
    "the last day that your order page shows for {what}", "in place of a number of days"
)

PROVED_BY = Message(
    "proved by {n} scenario",
    "under a rule; {n} counts the scenarios that exercise it",
    plural="proved by {n} scenarios",
)
HOLDS = Message("holds", "verdict of a scenario that passes")
FAILS = Message("fails", "verdict of a scenario that does not pass")
CASES = Message("{n} case", "how many cases a scenario has", plural="{n} cases")
SCENARIOS = Message("{n} scenario", "how many scenarios there are", plural="{n} scenarios")
SPEC_SUMMARY = Message(
    "{scenarios} with {cases}: every one holds.", "top of the living specification, all is well"
)
SPEC_FAILURES = Message(
    "{n} case does not hold. The pages show what the rules say, which may be wrong.",
    "warning at the top of every page of a preview",
    plural="{n} cases do not hold. The pages show what the rules say, which may be wrong.",
)
SPEC_UNREADABLE = Message(
    "A file of the specification cannot be read:", "warning at the top of every page of a preview"
)
EXERCISES = Message("Rules", "before the ids of the rules that a scenario exercises")
IN_FILE = Message("{file}, line {line}", "link to a line of a source file")
EXAMPLES = Message("Examples", "heading of the examples of a scenario, if they have no name")
VERDICT = Message("Verdict", "heading of a table column: whether an example holds")

NUMBER = Message("Number", "heading of a table column: a number with its unit")
MEANING = Message("What it is", "heading of a table column: what a number measures")
TODAY = Message("What holds today", "heading beside a statement of the old article")
STATEMENTS = Message(
    "{n} statement", "how many statements a topic of the article has", plural="{n} statements"
)
MOVED = Message("This page has moved", "heading of a page at an old address")
MOVED_TO = Message("Go on", "link of a page at an old address, to the new one")
OLD_ARTICLE = Message(
    "The old article says this. Some of it no longer holds, and some of it can cost you money. "
    "Act by your plan and by what holds today.",
    "first line of the pages of the article",
)
OLD_TITLE = Message("The old article: {topic}", "title of a page; {topic} is what it is about")
ABOUT_TABLES = Message("Tables: {way}", "title of a page with the tables of a way")
ABOUT_FEATURE = Message("Scenarios: {feature}", "title of a page; {feature} is English")
EXACTLY_ONE = Message(
    "In every case exactly one row of a table fits; the order of the rows means nothing.",
    "first line of pages with tables",
)
RUN_WHEN_BUILT = Message(
    "Every scenario here was run against the rules when this site was built.",
    "first line of pages with scenarios",
)
DECISION_TABLES = Message("Decision tables", "heading over the tables of a topic")
ALL_SCENARIOS = Message("Scenarios", "heading over the scenarios of a topic")

HOLDS_TODAY = Message("What newer sources say", "heading over the newer facts on a page")
VERDICT_CONFIRMS = Message("confirms the article", "what a newer fact does to a statement")
VERDICT_UPDATES = Message("has changed", "what a newer fact does to a statement")
VERDICT_CONTRADICTS = Message("contradicts the article", "what a newer fact does to a statement")
VERDICT_ADDS = Message("not in the article", "what a newer fact does to a statement")
VERDICT_RISKY = Message("do not follow the article here", "what a newer fact does to a statement")
NOTHING_NEWER = Message("no newer source", "in a cell: no newer fact bears on a statement")
CONFIDENCE = Message("confidence: {level}", "how sure a fact is; {level} is high, medium or low")
HIGH = Message("high", "level of confidence")
MEDIUM = Message("medium", "level of confidence")
LOW = Message("low", "level of confidence")
SINCE = Message("since {date}", "from when a fact holds; {date} is a date or a month")
LAST_CHECKED = Message("last checked {date}", "under a fact; {date} is a date")
STALE = Message(
    "This was last checked more than a year ago. Compare it with your order page.",
    "warning beside a fact",
)
WHERE = Message("where: {countries}", "the countries in which a fact holds, as codes")
GRADE = Message(
    "{title}, {publisher}, {date}, grade {grade}", "a source: title, publisher, date and grade"
)
GRADE_A = Message("the marketplace's own text, with a known date", "what grade A means")
GRADE_A_MINUS = Message("the marketplace's own text, undated", "what grade A- means")
GRADE_B = Message("a copy of such a text on another site", "what grade B means")
GRADE_C = Message("a guide, blog or forum", "what grade C means")
GRADE_L = Message("the law, a court or a public body", "what grade L means")
GRADE_L2 = Message("the law, as lawyers or the press report it", "what grade L2 means")
USED_IN = Message("Used in", "heading of a table column: where a number is used")

KIND_RULE = Message("rule", "kind of statement: decides something")
KIND_PROCEDURE = Message("steps", "kind of statement: steps on a screen")
KIND_WARNING = Message("warning", "kind of statement: a trap")
KIND_BACKGROUND = Message("background", "kind of statement: context")
NOT_NEEDED = Message("none needed", "in a cell: background needs no rules and no scenarios")


NOT_AFFILIATED = Message(
    "This guide is independent. It is not affiliated with AliExpress or Alipay. "
    "It has no tracking and asks no other site for anything.",
    "foot of every page",
)
SEARCH = Message("Search", "name of the search dialog, read aloud")
SEARCH_MEANT = Message(
    "Shown for: {words}",
    "above results, when a mistyped word was mended; {words} is what was meant",
)
NOT_FOUND = Message("This page does not exist", "heading of the page for wrong addresses")
NOT_FOUND_HELP = Message(
    "Start with where your order is now.", "link to the home page, on the page for wrong addresses"
)
SITE_NAME = Message("The way out of an order", "name of the guide")
SITE_DESCRIPTION = Message(
    "How to cancel an AliExpress order and get the money back: which button to press, until when, "
    "who pays the return, when and where the money comes back.",
    "what the guide is, for search engines",
)
NAV_ORDER = Message("Stages of an order", "section of the navigation: one page a stage")
NAV_MONEY = Message("The money", "section of the navigation: refunds")
NAV_REFERENCE = Message("Reference", "section of the navigation: numbers, tables, specification")
BUTTON = Message("Button", "heading of a table column: buttons, as this language has them")
IN_ENGLISH_IT_IS = Message("In English", "heading of a table column: the English names of buttons")
WHERE_IT_IS = Message("Where", "heading of a table column: the screens that show the buttons")
LANGUAGE_HINT = Message(
    "This page can also be read in English",
    "hint for readers whose browser prefers your language; name your language in place of English",
)
CLOSE = Message("Close", "button that closes a hint")
TO_LIGHT = Message("Switch to light mode", "button: lighter colours of the page")
TO_DARK = Message("Switch to dark mode", "button: darker colours of the page")
TO_SYSTEM = Message("Switch to system preference", "button: colours as the device has them")
SOURCE_LISTING = Message("{file} as it was built", "title of the listing of a source file")
LANGUAGES = Message("Languages", "title of the page that leads to the languages")

# ---- steps of features about plans, in the language of the page
SAID_ASKS = Message("the buyer asks for a plan", "When step of a scenario")
SAID_WAIT = Message("first: wait", "Then step of a scenario")
SAID_NOTHING = Message("nothing is left", "Then step of a scenario")
SAID_FIRST = Message("first: {way}", "Then step; {way} is the name of a way out")
SAID_ELSE = Message("if that fails: {way}", "Then step; {way} is the name of a way out")
SAID_ELSE_UNTIL = Message(
    "if that fails: {way}, until {day}", "Then step; {day} is: today, or: in 5 days"
)
SAID_LATER = Message("later: {way}", "Then step; {way} is the name of a way out")
SAID_LATER_FROM = Message("later: {way}, from {day}", "Then step; {day} is: today, or: in 5 days")
SAID_CLOSED = Message("closed: {way}, because {word}", "Then step; {word} is a reason")
SAID_UNNAMED = Message("the plan does not name {way}", "Then step of a scenario")
SAID_FIRST_STEP = Message("its first step is: {word}", "Then step; {word} is what to do")
SAID_NEXT_STEP = Message("its next step is: {word}", "Then step; {word} is what to do")
SAID_LAST_DAY = Message("its last day is {day}", "Then step; {day} is: today, or: in 5 days")
SAID_RUNS_UNTIL = Message("it runs until {day}", "Then step; {day} is: today, or: in 5 days")
SAID_IF_NOTHING = Message(
    "if nothing has happened {day}: {word}", "Then step; {day} is: today, or: in 5 days"
)
SAID_TODAY = Message("today", "a day in a step of a scenario")
SAID_IN_DAYS = Message("in {n} day", "a day in a step of a scenario", plural="in {n} days")
SAID_GIVES = Message(
    "the order page gives {n} more day for {what}",
    "Given step; {what} is what a countdown on the order page is for",
    plural="the order page gives {n} more days for {what}",
)

# ---- the assistant
ASK_ME = Message("Answer a few questions", "heading over the questions of the assistant")
OTHER_QUESTION = Message(
    "Another question about this order?", "heading over links to the questions of other pages"
)
DONT_KNOW = Message("I don't know", "answer to every question of the assistant")
NEXT = Message("Next", "button: go on after giving a day or a number")
CHANGE = Message("Change", "button beside an answer that the buyer has given")
START_AGAIN = Message("Start again", "button: forget all answers")
YOUR_ANSWERS = Message("Your answers", "heading over the answers that the buyer has given")
YOUR_ANSWER = Message("Your answer", "heading over what the buyer has to do, as the guide finds it")
STILL_POSSIBLE = Message(
    "You have not said that, so these answers are possible:",
    "before a list of answers, after the buyer chose: I don't know",
)
TELLS_APART = Message(
    "This would tell them apart: {question}", "below that list; {question} is a whole question"
)
DROPPED = Message(
    "No longer needed, and removed: {answers}", "after a changed answer; {answers} is a list"
)
NOT_UNDERSTOOD = Message(
    "This part of the address is not understood and was left out: {part}",
    "after a broken link; {part} is a piece of the address",
)
DOES_NOT_ARISE = Message(
    "This question does not arise for such an order. Choose another one below.",
    "instead of an answer; links to other questions follow",
)
FUTURE_DAY = Message(
    "This day is still to come. Choose today or an earlier day.", "about a day that was entered"
)
PAST_DAY = Message(
    "This day is over. Then the countdown has run out: change that answer above.",
    "about the day on which a countdown ends",
)
DAY_ORDER = Message(
    "That cannot be: this day is before the day of another answer: {other}",
    "about a day that was entered; {other} is a question with its day",
)
NO_DAY = Message("Choose a day.", "about an empty field")
NO_NUMBER_GIVEN = Message("Write a whole number, 0 or more.", "about a field for grams")
WHAT_CHANGES = Message(
    "What would change this", "heading over days and facts at which the answer turns"
)
FROM_DAY = Message("From {date}: {action}", "in that list; {action} is what to do then")
IF_FACT = Message(
    "With the answer “{fact}”: {action}",
    "in that list; {fact} is an answer, {action} what to do",
)
DAYS_BY = Message("On {date}, {relative}.", "a day and how far it is, such as: in 5 days")
LAST_DAY = Message(
    "The last day is {date}, {relative}.", "a day and how far it is, such as: in 5 days"
)
FIRST_DAY = Message("From {date}, {relative}.", "a day and how far it is, such as: in 5 days")
PRIVATE = Message(
    "Nothing that you enter is stored or sent. It stands only in the address of this page.",
    "below the questions of the assistant",
)
CALENDAR = Message("Deadlines for your calendar", "button that gives a calendar file")
PRINT = Message("Print", "button that prints the answer")
COPY = Message("Copy", "button beside a message")
COPIED = Message("Copied", "for a moment in place of: Copy")
HOW_PAID = Message(
    "It depends on how you paid: {link}",
    "where the money goes; {link} is the name of the page that says more",
)
LETTER = Message("A message to copy", "heading over a message to a seller or to AliExpress")
LETTER_MEANS = Message("In your language", "heading over the translation of that message")
RULES_VERSION = Message("Version of the rules: {hash}", "below the assistant")
AS_ON = Message("Shown as on {date}.", "when the address sets another day than today")

MESSAGES: tuple[Message, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Message)
)
