"""What holds today beside what the article says: newer facts, their sources and their dates."""

from datetime import date

from markupsafe import Markup

from macros import messages as m
from macros.reference import statement
from macros.rows import source_link
from macros.site import Page
from macros.text import element, join
from rules.claims import CLAIMS, Claim
from rules.evidence import EVIDENCE, SOURCES, Evidence, last_checked, stale

VERDICTS = {
    "confirms": m.VERDICT_CONFIRMS,
    "updates": m.VERDICT_UPDATES,
    "contradicts": m.VERDICT_CONTRADICTS,
    "adds": m.VERDICT_ADDS,
    "risky": m.VERDICT_RISKY,
}
GRADES = {
    "A": m.GRADE_A,
    "A-": m.GRADE_A_MINUS,
    "B": m.GRADE_B,
    "C": m.GRADE_C,
    "L": m.GRADE_L,
    "L2": m.GRADE_L2,
}
LEVELS = {"high": m.HIGH, "medium": m.MEDIUM, "low": m.LOW}


def today(page: Page, topic: str) -> Markup:
    """What newer sources say about a topic, each fact with its sources, dates and doubts."""
    facts = [fact for fact in EVIDENCE.values() if topic in fact.topics]
    heading = element("h2", page.language.tell(m.HOLDS_TODAY), id="today")
    items = [element("li", source_link(page, f.id), Markup(" "), told(page, f)) for f in facts]
    return element("div", heading, element("ul", *items, class_="article")) if facts else Markup("")


def switch(page: Page) -> Markup:
    """The reader's switch between today's answers and the article's; works without a script."""
    tell = page.language.tell
    choices = [
        element(
            "label",
            Markup(
                f'<input type="radio" name="edition" id="edition-{edition}"'
                f"{' checked' if edition == 'today' else ''}>"
            ),
            tell(name),
        )
        for edition, name in (("today", m.TODAY), ("article", m.BY_ARTICLE))
    ]
    warning = element("p", tell(m.ARTICLE_IS_OLD), class_="doubt in-article")
    return (
        element("fieldset", element("legend", tell(m.EDITION)), *choices, class_="edition")
        + warning
    )


def side_by_side(page: Page) -> Markup:
    """Every statement of the article beside the newer facts that bear on it, then the others."""
    tell = page.language.tell
    head = element(
        "tr", *(element("th", tell(name), scope="col") for name in (m.BY_ARTICLE, m.TODAY))
    )
    shown: set[str] = set()
    rows = [_row(page, claim, shown) for claim in CLAIMS.values()]
    table = element("table", element("thead", head), element("tbody", *rows), class_="data")
    box = element(
        "div",
        table,
        class_="wide beside",
        tabindex="0",
        role="region",
        aria_label=tell(m.TODAY),
    )
    added = [fact for fact in EVIDENCE.values() if not fact.bears_on]
    items = [element("li", _name(fact, shown), Markup(" "), told(page, fact)) for fact in added]
    heading = element("h2", tell(m.ADDED), id="added")
    return element("div", box, heading, element("ul", *items, class_="article"))


def grades(page: Page) -> Markup:
    """What the grades of the sources mean."""
    items = [
        element("div", element("dt", name), element("dd", page.language.tell(meaning)))
        for name, meaning in GRADES.items()
    ]
    return element("dl", *items, class_="glossary")


def told(page: Page, fact: Evidence) -> Markup:
    """A fact in words: what it says, what it does to the article, how sure it is, who says so."""
    tell, say = page.language.tell, page.language.of("today").say
    parts = [element("strong", tell(VERDICTS[fact.verdict]), class_=f"verdict {fact.verdict}")]
    if fact.since:
        parts.append(tell(m.SINCE, date=str(fact.since)))
    if fact.where:
        parts.append(tell(m.WHERE, countries=", ".join(fact.where)))
    parts.append(tell(m.CONFIDENCE, level=tell(LEVELS[fact.confidence])))
    parts += [_source(page, source) for source in fact.sources]
    parts.append(tell(m.LAST_CHECKED, date=last_checked(fact).isoformat()))
    doubt = element("p", say(fact.conflict), class_="doubt") if fact.conflict else Markup("")
    old = element("p", tell(m.STALE), class_="doubt") if fact in stale(date.today()) else Markup("")
    return say(fact.says) + doubt + old + element("p", join(" · ", parts), class_="proof")


def _row(page: Page, claim: Claim, shown: set[str]) -> Markup:
    facts = [fact for fact in EVIDENCE.values() if claim.id in fact.bears_on]
    today = [element("div", _name(fact, shown), Markup(" "), told(page, fact)) for fact in facts]
    left = element("td", source_link(page, claim.id), Markup(" "), statement(page, claim))
    right = element("td", *(today or [page.language.tell(m.NOTHING_NEWER)]))
    return element("tr", left, right)


def _name(fact: Evidence, shown: set[str]) -> Markup:
    """The id of a fact; the first time, it is where links to the fact lead."""
    first = fact.id not in shown
    shown.add(fact.id)
    return element("b", fact.id, **({"id": fact.id} if first else {}))


def _source(page: Page, source: str) -> Markup:
    known = SOURCES[source]
    return page.language.tell(
        m.GRADE,
        title=page.language.words(known.title),
        publisher=known.publisher,
        date=page.language.words(known.date) if known.date.isalpha() else known.date,
        grade=known.grade,
    )
