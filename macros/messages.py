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
AT_MOST_BEFORE = Message("up to {time} before {day}", "such as: up to 3 days before the last day")
FEWER_BEFORE = Message("sooner than {time} before {day}", "such as: sooner than 3 days before ...")
AT_LEAST_BEFORE = Message("from {time} before {day} on", "such as: from 3 days before ... on")
MORE_BEFORE = Message("later than {time} before {day}", "such as: later than 3 days before ...")
BEFORE = Message("{time} before {day}", "such as: 3 days before the last day")
FIRST_DAY = Message("the first day ({label})", "from which is counted; such as: since it was paid")
COUNTED = Message("{label}: {interval}", "a count in a table, such as: since it was paid: 3 days")

READ_AS = Message("Read here as: {reading}", "how an ambiguous statement is understood")
ALL_ROWS = Message("The tables behind this, row by row", "link to the decision tables of a way")
SOURCES = Message("Where this comes from", "folded: the ids of statements on which tables rest")
NOTHING_SAID = Message("nothing more", "in a cell: a rule that has nothing to say")
NOT_OVER = Message("the time for {what} is not over", "a condition of a rule")
OVER = Message("the time for {what} is over", "a condition of a rule")
NOT_REACHED = Message("the day for {what} has not come", "a condition of a rule")
REACHED = Message("the day for {what} has come", "a condition of a rule")
ITS_NOT_OVER = Message("the time for it is not over", "a condition of a rule")
ITS_OVER = Message("the time for it is over", "a condition of a rule")
ITS_NOT_REACHED = Message("the day for it has not come", "a condition of a rule")
ITS_REACHED = Message("the day for it has come", "a condition of a rule")
UNTIL = Message("{says}: {time}", "what a rule says, and how long it holds")
FROM = Message("{says}, after {time}", "what a rule says, and after how long it begins")
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
EDIT = Message("Edit this", "link to where a line of a source file can be changed")
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
ABOUT_FEATURE = Message("Scenarios: {feature}", "title of a page")
EXACTLY_ONE = Message(
    "In every case exactly one row of a table fits; the order of the rows means nothing.",
    "first line of pages with tables",
)
RUN_WHEN_BUILT = Message(
    "Every scenario here was run against the rules when this site was built.",
    "first line of pages with scenarios",
)
OLD_TABLES = Message(
    "Tables of the old article: {topic}", "title of a page; {topic} is what it is about"
)
ARTICLE_SAYS = Message("What the article says", "heading over its statements")
OLD_STATEMENTS = Message("What it says, statement by statement", "link to that page")
DECISION_TABLES = Message("Its decision tables", "link to the tables of a topic")
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
    "This was checked long ago. Compare it with your order page.",
    "warning beside a fact",
)
WHERE = Message("where: {countries}", "the countries in which a fact holds")
GRADE = Message(
    "{title}, {publisher}, {date}, grade {grade}", "a source: title, publisher, date and grade"
)
ALSO = Message("If there is time left:", "before the names of further facts to look up")
RESTS_ON_IT = Message(
    "{n} place of the rules rests on it",
    "how much rests on a fact; {n} is the count",
    "{n} places of the rules rest on it",
)
GRADE_HEAD = Message("Grade", "heading of a table column: the grade of a source")
DATE_HEAD = Message("Date", "heading of a table column: when a source was issued or recorded")
TITLE_HEAD = Message("Title", "heading of a table column: the title of a source")
PUBLISHER_HEAD = Message("Where", "heading of a table column: who publishes a source, and where")
FACTS_HEAD = Message("What rests on it", "heading of a table column: facts that a source gives")
OLD_AFTER = Message("old after {time}", "beside a kind of source; {time} is such as 6 months")
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
PERMALINK = Message("Address of this part", "name of the ¶ behind a heading, read aloud")
SEARCH = Message("Search", "the search: its box, its button, its dialog")
SEARCH_CLEAR = Message("Clear", "button: empties the search box")
SEARCH_TYPE = Message("Type to search", "in the search box, before anything is typed")
SEARCH_NONE = Message("Nothing found", "in the search box")
SEARCH_FOUND = Message("Found: {n}", "in the search box, above so many results")
SEARCH_MORE = Message("More on this page: {n}", "folded: further places of a page that was found")
SEARCH_MEANT = Message(
    "Shown for: {words}",
    "above results, when a mistyped word was mended; {words} is what was meant",
)
SEARCH_FAILED = Message(
    "The search does not answer here. Type again to try once more, or choose a page yourself:",
    "in the search box, when it cannot start; a link to the home page follows",
)
ALL_PAGES = Message("All pages", "that link; the home page lists all pages")
NOT_FOUND = Message("This page does not exist", "heading of the page for wrong addresses")
NOT_FOUND_HELP = Message(
    "Start with where your order is now.", "link to the home page, on the page for wrong addresses"
)
SITE_NAME = Message("The way out of an order", "name of the guide")
SHORT_NAME = Message("Way out", "name of the guide below its icon on a phone: 12 letters fit")
SITE_DESCRIPTION = Message(
    "How to cancel an AliExpress order and get the money back: which button to press, until when, "
    "who pays the return, when and where the money comes back.",
    "what the guide is, for search engines",
)
NAV_ORDER = Message("Stages of an order", "section of the navigation: one page a stage")
NAV_MONEY = Message("The money", "section of the navigation: refunds")
NAV_REFERENCE = Message("Reference", "section of the navigation: numbers, tables, specification")
BUTTON_NAMED = Message(
    "{button}", "a button of the marketplace in a sentence, in quotation marks where you write them"
)
BUTTON = Message("Button", "heading of a table column: buttons, as this language has them")
IN_ENGLISH_IT_IS = Message("In English", "heading of a table column: the English names of buttons")
WHERE_IT_IS = Message("Where", "heading of a table column: the screens that show the buttons")
LANGUAGE_HINT = Message(
    "This page can also be read in English",
    "hint for readers whose browser prefers your language; name your language in place of English",
)
CLOSE = Message("Close", "button that closes a hint")
CHOOSE_LANGUAGE = Message("Choose a language", "button that lists the languages, read aloud")
HEADER = Message("Top of the page", "name of the bar at the top, read aloud")
FOOTER = Message("Neighbouring pages", "name of the links to the next page and the one before")
PAGE_BEFORE = Message("Previous", "above the title of the page before")
MENU = Message("Menu", "name of the menu with all pages, read aloud")
CONTENTS = Message("On this page", "heading over the contents of a page")
SKIP = Message("Skip to the text", "first link of a page, for the keyboard")
TO_LIGHT = Message("Switch to light mode", "button: lighter colours of the page")
TO_DARK = Message("Switch to dark mode", "button: darker colours of the page")
TO_SYSTEM = Message("Switch to system preference", "button: colours as the device has them")
KEEP_OFFLINE = Message("Keep this guide for offline", "button: the whole guide on this device")
KEEPING_OFFLINE = Message("Keeping it …", "while the guide is being kept for offline")
KEPT_OFFLINE = Message("This guide is kept on this device and opens offline.", "once it is kept")
KEPT_NOT = Message("It could not be kept here. Try again with a connection.", "it was not kept")
KEPT_NEWER = Message("There is a newer version of this guide.", "of a guide kept for offline")
SHOW_NEWER = Message("Show it", "button: loads the newer version of the guide")
REMOVE_OFFLINE = Message("Remove it", "button: takes the kept guide off this device")
SOURCE_LISTING = Message("{file} as it was built", "title of the listing of a source file")
LANGUAGES = Message("Languages", "title of the page that leads to the languages")

# ---- steps of features about plans, in the language of the page
SAID_TYPES = Message('the buyer types "{typed}"', "Given step of a scenario")
SAID_NUMBERS = Message("the numbers are looked up", "When step of a scenario")
SAID_DOOR = Message(
    "the door is: {door}", "Then step; {door} is what a buyer comes with, translated"
)
SAID_ASKS_FIRST = Message("it asks: {asked}", "Then step; {asked} is a question, translated")
SAID_WAIT = Message("first: wait", "Then step of a scenario")
SAID_NOTHING = Message("nothing is left", "Then step of a scenario")
SAID_FIRST = Message("first: {way}", "Then step; {way} is the name of a way out")
SAID_MEANWHILE = Message("meanwhile: {way}", "Then step; {way} is the name of a way out")
SAID_ELSE = Message("if that fails: {way}", "Then step; {way} is the name of a way out")
SAID_ELSE_UNTIL = Message(
    "if that fails: {way}, until {day}", "Then step; {day} is: today, or: in 5 days"
)
SAID_SOONER = Message(
    "ends sooner: {way}, until {day}", "Then step; {day} is: today, or: in 5 days"
)
SAID_LATER = Message("later: {way}", "Then step; {way} is the name of a way out")
SAID_LATER_FROM = Message("later: {way}, from {day}", "Then step; {day} is: today, or: in 5 days")
SAID_LATER_UNTIL = Message(
    "later: {way}, from {day}, until {last}",
    "Then step; {day} and {last} are such as: today",
)
SAID_CLOSED = Message("closed: {way}, because {word}", "Then step; {word} is a reason")
SAID_UNNAMED = Message("the plan does not name {way}", "Then step of a scenario")
SAID_FIRST_STEP = Message("its first step is: {word}", "Then step; {word} is what to do")
SAID_FIRST_STEP_UNTIL = Message(
    "its first step is: {word}, until {day}", "Then step; {day} is: today, or: in 5 days"
)
SAID_NEXT_STEP_UNTIL = Message(
    "its next step is: {word}, until {day}", "Then step; {day} is: today, or: in 5 days"
)
SAID_NEXT_STEP = Message("its next step is: {word}", "Then step; {word} is what to do")
SAID_THAT_CLOSES = Message("that closes: {way}", "Then step; {way} is a way that a step closes")
SAID_LAST_DAY = Message("its last day is {day}", "Then step; {day} is: today, or: in 5 days")
SAID_RUNS_UNTIL = Message("it runs until {day}", "Then step; {day} is: today, or: in 5 days")
SAID_PROBABLE = Message("its day is only probable", "Then step; it rests on weak evidence")
SAID_IF_NOTHING_BY = Message(
    "if nothing has happened {day}: {word}", "Then step; {day} is: today, or: in 5 days"
)
SAID_IF_NOTHING = Message("if nothing has happened: {word}", "Then step; {word} is what to do")
SAID_ABOUT = Message("about {way}: {said}", "Then step; {said} is what holds of this way")
SAID_WAY_UNTIL = Message("{way}, until {day}", "part of a Then step; {way} is a way out")
SAID_WAY_FROM = Message("{way}, from {day}", "part of a Then step; {way} is a way out")
EEA = Message("EEA", "the European Economic Area")
SAID_TODAY = Message("today", "a day in a step of a scenario")
SAID_IN_DAYS = Message("in {n} day", "a day in a step of a scenario", plural="in {n} days")
SAID_GIVES = Message(
    "the order page gives {n} more day for {what}",
    "Given step; {what} is what a countdown on the order page is for",
    plural="the order page gives {n} more days for {what}",
)

# ---- the assistant
DONT_KNOW = Message("I don't know", "answer to every question of the assistant")
NEXT = Message("Next", "button: go on after giving a day; above the title of the next page")
CHANGE = Message("Change", "button beside an answer that the buyer has given")
START_AGAIN = Message("Start again", "button: forget all answers")
YOUR_ANSWERS = Message("Your answers", "heading over the answers that the buyer has given")
NOT_UNDERSTOOD = Message(
    "Left out, as this page does not ask or understand it: {part}",
    "after a broken link; {part} is a piece of the address",
)
FUTURE_DAY = Message(
    "This day is still to come. Choose today or an earlier day.", "about a day that was entered"
)
PAST_DAY = Message(
    "This day is over, the countdown has run out: change that answer.",
    "about the day on which a countdown ends",
)
NO_DAY = Message("Choose a day.", "about an empty field")
PRIVATE = Message(
    "Nothing you enter is sent: it stays in this page's address, a kept country in this tab.",
    "below the questions of the assistant",
)
CALENDAR = Message("Deadlines for your calendar", "button that gives a calendar file")
PRINT = Message("Print", "button that prints the answer")
COPY = Message("Copy", "button beside a message")
COPIED = Message("Copied", "for a moment in place of: Copy")
STILL_EMPTY = Message(
    "Still to fill in: {blanks}", "beside a message; {blanks} are names of fields that are empty"
)
LETTER = Message("A message to copy", "heading over a message to a seller or to AliExpress")
LETTER_COMES = Message(
    "The message is loading. If it does not come, reload this page.",
    "where a message will stand that is being loaded",
)
LETTER_MEANS = Message("In your language", "heading over the translation of that message")
AS_ON = Message("Shown as on {date}.", "when the address sets another day than today")

# ---- the page of a plan

FAR_DAY = Message("This day is years from today. Check the year.", "about a day that was entered")
NEW_DAY = Message(
    "Today is {date}. What to do has changed since you last looked.",
    "above the plan, on a page that was left open for days",
)
SCRIPT_FAILED = Message(
    "Something went wrong. Start again, or read on below.",
    "in place of the plan, when the script meets an error",
)
MORE_EXACT = Message("One more question makes this more exact", "over a question below a plan")
DECIDES = Message(
    "Why it is asked: {ways}",
    "under that heading; {ways} are names of ways out, with commas between them",
)
TODAY_WORD = Message("Today", "button: the day that is asked for is today")
YESTERDAY = Message("Yesterday", "button: the day that is asked for is yesterday")
DAYS_LEFT = Message("days left", "behind a field for a number of days until a day to come")
DAYS_BEFORE = Message("days ago", "behind a field for a number of days")
ANOTHER_DAY = Message("On this day", "before a field for a day")
PAGE_DAY = Message(
    "My order page shows a last day", "button: give the last day that the order page shows"
)
PAGE_ASKS = Message(
    "What is the last day for {what}, as your order page shows it?",
    "question to the buyer; {what} is such as: the dispute",
)
UNDER_WAY = Message("under way, expected by {day}", "of a way whose day is not the buyer's")
DATED = Message("{step}, {until}", "a step with its last day; {until} is such as: until 5 May")
UNTIL_DAY = Message("until {day}", "a last day; {day} is a date, with how far it is")
PROBABLY_UNTIL = Message(
    "probably until {day}",
    "a last day on weak or old evidence; {day} is a date, with how far it is",
)
PROBABLY_FROM = Message(
    "probably from {day}", "a first day on weak or old evidence; {day} is a date"
)
DO_SOON = Message(
    "Do not wait: {step}. The last day is probably {day}",
    "headline; {step} is what to do, {day} a date on weak or old evidence",
)
DO_EARLY = Message(
    "Better today than later: {step}. The last day is {day}",
    "headline; {step} is what to do, {day} a date that is months away",
)
DO_PROBABLY = Message(
    "Better today than later: {step}. The last day is probably {day}",
    "headline; {step} is what to do, {day} a date on weak or old evidence that is weeks away",
)
PROBABLY_WAIT = Message(
    "Probably from {day}: {step}. Look at your order page before",
    "headline; {day} is a date on weak or old evidence, {step} is what to do",
)
LAST_DAY = Message("Last day: {step}", "entry of a calendar; {step} is what to do")
LOOK = Message(
    "Is it done? {way}",
    "entry of a calendar, on the day until which a way is under way; {way} is its name",
)
PROBABLY = Message("{step} (probably)", "entry of a calendar; its day rests on weak evidence")
IF_NOTHING_PROBABLY = Message(
    "If nothing has happened by about {day}: {step}",
    "in a plan; {day} is a date on weak or old evidence, {step} what to do",
)
JOINED = Message("{one}, {other}", "two parts of a sentence, the second saying more of the first")
BOTH = Message("{one}; {other}", "two conditions that hold together, each with commas of its own")
AS_OF = Message(
    "as of {day}", "in brackets behind what was checked long ago; {day} is the date of that check"
)
WAY_AGED = Message(
    "Some of this was last checked on {day} and may have changed. Your order page counts.",
    "below a way out; {day} is a date",
)
LAST_DAY_TODAY = Message("Today is the last day: {step}", "headline; {step} is what to do")
LAST_DAY_TOMORROW = Message("Tomorrow is the last day: {step}", "headline; {step} is what to do")
FIRST_THEN = Message(
    "First {step}. {then}",
    "headline; {step} is what to do today, {then} a sentence with the step that has a last day",
)
DO_BY = Message("By {day}: {step}", "headline; {day} is a date, {step} is what to do")
WAIT_UNTIL = Message(
    "Wait for {day}. Then {step}", "headline; {day} is a date, {step} is what to do from then on"
)
WAIT_FOR = Message("Wait. Then {step}", "headline; {step} is what to do")
NOTHING_IS_LEFT = Message("No way is left that this guide knows", "headline")
NOTHING_WHY = Message(
    "A consumer body of your country may know more.",
    "below the headline that no way is left",
)
IT_DEPENDS = Message(
    "depends on “{what}”", "behind the name of a way and a colon; {what} is a question"
)
FIND_OUT = Message(
    "It depends. {what}",
    "headline; {what} is a question without answer",
)
WHILE_RUNS = Message(
    "Until the last day for {what}",
    "above what to do until then; {what} is a time",
)
ONCE_OVER = Message("After that day", "above what to do then; below: Until the last day for ...")
OTHERWISE = Message("Otherwise", "above what to do by all answers that are not named before")
TO_FIND_OUT = Message("To find out:", "above questions without answer, each with how to")
IF_IN_TIME = Message(
    "{step} (today, if it is not too late)",
    "headline; {step} is what to do, the reader does not know a day on which it depends",
)
CAN_HELP = Message("These ways can help, best first:", "below the headline: It depends ...")
HOLDS_ANYWAY = Message("This holds whatever you answer", "heading below a question")
STEPS = Message("Your way", "over the steps of a plan: before a colon and the name of the way")
STEP_CLOSES = Message(
    "No longer open after this step: {ways}.",
    "what a step costs; {ways} are names of ways out",
)
OPEN_NOW = Message("open now", "beside the name of a way that needs no waiting and has no last day")
COMES_BACK = Message("What comes back, and when", "heading in a plan")
ENDS_SOONER = Message(
    "Decide on this by its own last day, whatever comes of your way:",
    "over ways that end too soon to wait for the one in the headline",
)
ENDS_INSTEAD = Message(
    "Either this or the steps below: one closes the other, choose by its last day:",
    "over ways that end too soon to wait for the one in the headline, where one closes the other",
)
IF_THAT_FAILS = Message("If that does not work", "heading over the next ways")
COME_BACK = Message("When an answer comes, change it under Your answers.", "under the next ways")
MORE_WAYS = Message("More ways", "heading over further ways, folded away")
LATER_WAYS = Message("Open later", "heading over ways that are not open yet")
FROM_ON = Message("from {day}", "a first day; {day} is a date, with how far it is")
IF_NOTHING_AT_ALL = Message("If nothing happens: {step}", "in a plan; {step} is what to do")
IF_NOTHING_HAPPENS = Message(
    "If nothing has happened by {day}: {step}", "in a plan; {day} is a date, {step} what to do"
)
DO_NOT = Message("Do not press, do not do", "heading over what must not be done")
BEWARE_OF = Message("Good to know", "heading over warnings")
MORE_TRAPS = Message("More to know", "over further warnings, folded away")
PICTURE = Message("Your days", "heading over a picture of all ways with their days")
TODAY_MARK = Message("today, {day}", "mark in a picture of days; {day} is the date")
WHY_THIS = Message("Why this plan", "heading over reasons, folded away")
CLOSED_WAYS = Message(
    "What this plan leaves out, and why",
    "heading over ways that are closed or not known, with reasons",
)
ROWS_BEHIND = Message("The rules behind it", "link to the tables of a way")
TAKEN_AS_USUAL = Message("Assumed, until you say otherwise", "heading over what the plan assumes")
CASE_FILE = Message("Save as a text file", "button: the case and its plan as a file")
CALL_IT = Message("What do you call this order?", "label of a field, such as: camera lens")
KEEP_PROOF = Message(
    "Keep as proof: pictures of the order page and every message, photos of the goods and the "
    "parcel, the receipt from the post office.",
    "in the file of a case",
)
NO_LONGER_ASKED = Message(
    "No longer asked, so taken out: {what}", "when an answer does not fit the others any more"
)
TOO_EARLY = Message(
    "Left out: {what}. It does not go with: {other}",
    "when of two days one cannot be before the other; {what} and {other} are questions with a day",
)
EVENT = Message("{step} (AliExpress)", "entry of a calendar; {step} is what to do")
KEEP = Message(
    "Keep the country for this visit", "button beside the country that the buyer has given"
)
IS_KEPT = Message("kept for this visit", "beside the country that the buyer has given")
PERHAPS_COUNTRY = Message("as your device is set", "behind the country that the browser is set to")
ALL_WAYS = Message(
    "All ways for this, best first. Take the first one whose conditions fit you. "
    "If another one that fits you ends sooner, keep its last day too.",
    "over the list of ways, for readers without a script",
)
UP_TO = Message("up to {time} {label}", "such as: up to 14 days since the goods were received")
LATER_THAN = Message("later than {time} {label}", "such as: later than 14 days since it was paid")
NOT_SOONER = Message("not sooner than {time} {label}", "such as: not sooner than 5 days since ...")
SOONER = Message("sooner than {time} {label}", "such as: sooner than 5 days since it was shipped")
UP_TO_PAGE = Message("up to {day}", "{day} is the last day that the order page shows for something")
AFTER_PAGE = Message("after {day}", "{day} is the last day that the order page shows for something")

FIND_DOOR = Message(
    "What does the order page say, or what has happened?",
    "label of a field in which a buyer types a few words",
)
FIND_HINT = Message("such as: nothing came, no button", "in an empty field")
NO_DOOR = Message("Nothing fits. Say it in other words.", "below the same field")
CHOOSE_BELOW = Message(
    "Or choose below where the order is.",
    "below the same field and what fits; the link My case is not here follows",
)
NOT_HERE = Message("My case is not here", "link below the same field")
NOT_ANSWERING = Message(
    "This box does not answer now. Choose below, or reload the page.", "below the same field"
)
MORE_ABOUT = Message(
    "More about this", "link from a status word or a symptom to the page that explains it"
)
ALL_DOORS = Message("What buyers come with", "title of a list of status words and symptoms")
ANY_ORDER = Message("Wherever the order is", "heading over words that leave open where it is")
SEVERAL = Message("More than one place of an order", "heading over words that can mean several")
SUCH_AN_ORDER = Message("All ways out of such an order", "link, for readers without a script")
SOMETHING_ELSE = Message("Something else", "button: none of the answers that are offered fits")
DOOR = Message("Straight to the plan", "below a result of the search that leads to a plan")

TRY_IT = Message("Try a change of this feature", "link to an editor")
TRY_NEEDS_SCRIPT = Message(
    "To try a change here, let this page run its scripts.", "where a feature is tried"
)
TRY_FAILED = Message(
    "The editor could not be loaded. Reload the page.",
    "where a feature is tried",
)
TRY_FILE = Message("Feature", "label of a list of files")
TRY_RUN = Message("Run", "button: tries all scenarios of a feature")
TRY_BACK = Message("As published", "button: throws away what was written in an editor")
TRY_DOWNLOAD = Message("Download the file", "button")
TRY_PATCH = Message("Download the change", "button: saves what was changed, as a patch")
TRY_PROPOSE = Message("Propose the change", "button: opens the place where the file is kept")
TRY_PASTE = Message(
    "Your text is copied. Paste it over the whole file that opens.", "after Propose the change"
)
TRY_HOLDS = Message("Cases that hold: {n}", "verdict on a feature")
TRY_FAILS = Message("Cases that do not hold: {n}", "verdict on a feature")
TRY_WRONG = Message("Problems: {n}", "what cannot be read in a feature")
TRY_LINE = Message("line {n}", "of a file")
TRY_EXPECTED = Message("the scenario expects", "before a sentence")
TRY_FOUND = Message("the rules say", "before sentences")
TRY_NUMBERS = Message("Try other numbers", "heading over fields with numbers of the rules")
TRY_NOW = Message("now {n}", "beside a field: the number as it is published")
TRY_CHANGED = Message(
    "Cases of all scenarios that get another plan: {n}", "after numbers were changed"
)
TRY_SAME = Message("With these numbers every plan is the same.", "after numbers were changed")

# What the theme's own templates say, by their names for it.
THEME: dict[str, Message] = {
    "action.skip": SKIP,
    "footer": FOOTER,
    "footer.next": NEXT,
    "footer.previous": PAGE_BEFORE,
    "nav": MENU,
    "toc": CONTENTS,
}

MESSAGES: tuple[Message, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Message)
)
