"""What the rules rest on: statements of the article, newer facts, their sources and dates."""

from collections import Counter
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from macros import messages as m
from macros.ageing import fact_mark, today
from macros.site import Page, Spec
from macros.text import element, join
from rules.ageing import doubt, last_checked, stale
from rules.check import own_statements, uses
from rules.listing import most_used
from rules.markdown import slug
from rules.model import Source, Statement
from rules.words import QUANTITIES

VERDICTS = {
    "confirms": m.VERDICT_CONFIRMS,
    "updates": m.VERDICT_UPDATES,
    "contradicts": m.VERDICT_CONTRADICTS,
    "adds": m.VERDICT_ADDS,
    "risky": m.VERDICT_RISKY,
}
LOOKED_UP = 20  # statements that a person looks up, at a minute each
LEVELS = {"high": m.HIGH, "medium": m.MEDIUM, "low": m.LOW}


def own(spec: Spec) -> dict[str, Statement]:
    """The statements that are a ruleset's own, by id; without those that it shares."""
    return {statement.id: statement for statement in own_statements(spec.ruleset)}


def source_link(page: Page, name: str) -> Markup:
    """A link from the id of a statement to where it stands: the article's or a newer fact."""
    article = own(page.site.article)
    old = article.get(name)
    where = (
        f"{page.site.article.features_at}{slug(old.topics[0])}/" if old else "reference/sources/"
    )
    return page.anchor(f"{where}#{name}", name, class_="claim")


def source_links(page: Page, names: Iterable[str]) -> Markup:
    """Links to several statements, written from left to right."""
    return element("bdi", join(", ", [source_link(page, name) for name in names]), dir="ltr")


def facts(page: Page, topic: str) -> Markup:
    """What newer sources say about a subject, each with its source; folded away."""
    items = [
        element("li", source_link(page, fact.id), Markup(" "), brief(page, fact))
        for fact in own(page.site.guide).values()
        if topic in fact.topics
    ]
    summary = element("summary", page.language.tell(m.HOLDS_TODAY))
    return element("details", summary, element("ul", *items, class_="facts"), class_="sources")


def in_words(page: Page, names: Sequence[str]) -> Markup:
    """What several statements say; of the old article's, only where they stand."""
    known = own(page.site.guide)
    said = {name: Markup(" ") + brief(page, known[name]) for name in names if name in known}
    items = [element("li", source_link(page, name), said.get(name, Markup(""))) for name in names]
    return element("ul", *items, class_="facts")


def brief(page: Page, fact: Statement) -> Markup:
    """A newer fact in words, and where it holds if that is not everywhere."""
    says = page.language.say(fact.says) + fact_mark(page.language, fact)
    if not fact.where:
        return says
    where = page.language.tell(m.WHERE, countries=_countries(page, fact))
    return says + Markup(" ") + element("small", "· ", where)


def all_facts(page: Page) -> Markup:
    """Every newer fact with its sources, dates and doubts."""
    items = [
        element("li", element("b", fact.id), Markup(" "), told(page, fact), id=fact.id)
        for fact in own(page.site.guide).values()
        if fact.verdict  # claims have none: the pages of the older ruleset tell them
    ]
    return element("ul", *items, class_="facts")


def look_up(page: Page) -> Markup:
    """What a person should compare with a live page: what is not sure, or old. That on which most
    rests comes first, with what is doubtful about it; the rest by name."""
    guide = page.site.guide.ruleset
    old = {fact.id for fact in stale(guide, today())}
    facts = [f for f in own(page.site.guide).values() if doubt(guide, [f.id]) or f.id in old]
    found = most_used(guide, facts)
    count = Counter(use.statement for use in uses(guide))
    items = [_to_look_up(page, fact, count[fact.id]) for fact in found[:LOOKED_UP]]
    rest = source_links(page, [fact.id for fact in found[LOOKED_UP:]])
    return element("ol", *items, class_="facts") + element("p", page.language.tell(m.ALSO), rest)


def unseen(page: Page) -> Markup:
    """What no live page has confirmed."""
    told = map(page.language.words, page.site.guide.ruleset.unseen)
    return element("ul", *(element("li", what) for what in told), class_="unseen")


def _to_look_up(page: Page, fact: Statement, count: int) -> Markup:
    tell, say = page.language.tell, page.language.say
    doubts = element("p", say(fact.conflict), class_="doubt") if fact.conflict else Markup("")
    rests = tell(m.RESTS_ON_IT, n=str(count))
    links = [source_link(page, fact.id), rests, *(_source(page, each) for each in fact.sources)]
    return element(
        "li", brief(page, fact), doubts, element("p", join(" · ", links), class_="proof")
    )


def date_of(page: Page, source: Source) -> Markup | str:
    """The date of a source, or that it has none."""
    return page.language.words(source.date) if source.date.isalpha() else source.date


def grades(page: Page) -> Markup:
    """What the grades of the sources mean, and when what they say is old."""
    items = []
    for grade in page.site.guide.ruleset.grades.values():
        kind, then = page.language.words(grade.kind), _old_after(page, grade.months)
        told = page.language.tell(m.BOTH, one=kind, other=then)
        items.append(element("div", element("dt", grade.id), element("dd", told)))
    return element("dl", *items, class_="glossary")


def _old_after(page: Page, months: int) -> Markup:
    time = page.language.count(QUANTITIES["month"], months)
    return page.language.tell(m.OLD_AFTER, time=time)


def changes(page: Page) -> Markup:
    """What has been corrected, the newest first."""
    corrected = [fact for fact in own(page.site.guide).values() if fact.changed]
    items = [
        element(
            "li",
            element("b", last_checked(fact).isoformat()),
            Markup(" "),
            source_link(page, fact.id),
            Markup(" "),
            page.language.say(fact.changed),
        )
        for fact in sorted(corrected, key=last_checked, reverse=True)
    ]
    return element("ul", *items, class_="facts")


def told(page: Page, fact: Statement) -> Markup:
    """A fact in words: what it says, what it does to the article, how sure it is, who says so."""
    tell, say = page.language.tell, page.language.say
    parts = [element("strong", tell(VERDICTS[fact.verdict]), class_=f"verdict {fact.verdict}")]
    if fact.since:
        parts.append(tell(m.SINCE, date=str(fact.since)))
    if fact.where:
        parts.append(tell(m.WHERE, countries=_countries(page, fact)))
    parts.append(tell(m.CONFIDENCE, level=tell(LEVELS[fact.confidence])))
    parts += [_source(page, source) for source in fact.sources]
    parts.append(tell(m.LAST_CHECKED, date=last_checked(fact).isoformat()))
    parts += filter(None, [page.edit(f"rules/{fact.place.file}", fact.place.line)])
    doubt = element("p", say(fact.conflict), class_="doubt") if fact.conflict else Markup("")
    is_old = fact in stale(page.site.guide.ruleset, today())
    old = element("p", tell(m.STALE), class_="doubt") if is_old else Markup("")
    return say(fact.says) + doubt + old + element("p", join(" · ", parts), class_="proof")


def statement(page: Page, claim: Statement) -> Markup:
    """A statement of the article, and how it is read where it is ambiguous."""
    says = page.of_article.language.say(claim.says)
    if not claim.reading:
        return says
    reading = page.language.tell(m.READ_AS, reading=page.of_article.language.say(claim.reading))
    return says + Markup(" ") + element("em", reading, class_="reading")


def _countries(page: Page, fact: Statement) -> Markup:
    return page.language.every([escape(page.language.country(code)) for code in fact.where])


def _source(page: Page, source: str) -> Markup:
    known = page.site.guide.ruleset.sources[source]
    return page.language.tell(
        m.GRADE,
        title=page.language.words(known.title),
        publisher=known.publisher,
        date=date_of(page, known),
        grade=known.grade,
    )
