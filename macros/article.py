"""The pages of the article: each statement, what proves it, and beside it what holds today."""

from markupsafe import Markup

from macros import messages as m
from macros.site import Page, Spec
from macros.statements import brief, own, source_link, statement
from macros.tables import row_link
from macros.text import element
from rules.markdown import slug
from rules.model import Statement, Topic

KINDS = {
    "rule": m.KIND_RULE,
    "procedure": m.KIND_PROCEDURE,
    "warning": m.KIND_WARNING,
    "background": m.KIND_BACKGROUND,
}


def article_pages(page: Page) -> Markup:
    """Links to the topics of the article, each with how many statements it has."""
    spec = page.site.article
    items = []
    for topic in spec.ruleset.topics.values():
        name = page.language.words(spec.ruleset.names[topic.id])
        count = page.language.tell(m.STATEMENTS, n=str(len(_statements(page, topic))))
        items.append(element("li", page.anchor(article_address(spec, topic), name), " · ", count))
    return element("ul", *items, class_="contents")


def article_statements(page: Page, topic: Topic) -> Markup:
    """The statements of a topic of the article, each with its proof and what holds today."""
    return element("div", *(_statement(page, claim) for claim in _statements(page, topic)))


def article_address(spec: Spec, topic: Topic) -> str:
    """The page of a topic of the article within its language."""
    return f"{spec.features_at}{slug(topic.id)}/"


def _statements(page: Page, topic: Topic) -> list[Statement]:
    """What the article itself says about a topic; what is known since stands beside it."""
    said = own(page.site.article).values()
    return [claim for claim in said if claim.kind in KINDS and topic.id in claim.topics]


def _statement(page: Page, claim: Statement) -> Markup:
    tell = page.language.tell
    newer = [fact for fact in own(page.site.guide).values() if claim.id in fact.bears_on]
    today = [element("li", source_link(page, f.id), " ", brief(page, f)) for f in newer] or [
        element("li", tell(m.NOTHING_NEWER))
    ]
    return element(
        "section",
        element("h3", claim.id, " ", element("small", tell(KINDS[claim.kind]))),
        element("p", statement(page, claim)),
        element("p", element("b", tell(m.TODAY))),
        element("ul", *today, class_="facts"),
        _proof(page, claim),
        id=claim.id,
        class_="statement",
    )


def _proof(page: Page, claim: Statement) -> Markup:
    """Links to the scenarios and the rows of a statement; background needs none."""
    spec, tell = page.site.article, page.language.tell
    scenarios = [
        page.anchor(spec.address_of_scenario(f, s), page.language.in_english(s.name))
        for f, s in spec.scenarios
        if claim.id in s.tags
    ]
    rows = [row_link(page, spec, row) for row in spec.topic_of if claim.id in row.sources]
    if not scenarios and not rows:
        return element("p", tell(m.NOT_NEEDED), class_="proof")
    summary = element("summary", tell(m.PROVED_BY, n=str(len(scenarios))))
    items = [element("li", link) for link in (*scenarios, *rows)]
    return element("details", summary, element("ul", *items), class_="sources")
