"""Pages that no file of docs/ has: one for each route, feature and topic of the article.

So a new route has its page at once, and no page can be forgotten or out of date.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros import doors
from macros import messages as m
from macros.article import article_address, article_statements
from macros.messages import Message
from macros.site import Page, Site
from macros.specification import living_feature
from macros.structured import Data, how_to, question
from macros.tables import decision_tables
from macros.text import element
from rules.check import tables_of
from rules.model import Door, Topic
from spec.model import Feature


@dataclass(frozen=True)
class Generated:
    """A page: its address within its language, its title in words, and what stands on it.

    boost        how much it weighs in the search; 0 if that finds it in another way
    description  what other sites show of it, plain text
    structured   what it says as data for search engines
    """

    address: str
    title: str
    body: Callable[[Page], Markup]
    boost: float
    description: str
    structured: Callable[[Page], Data] | None = None

    def markdown(self, site: Site) -> str:
        """The page as MkDocs reads it."""
        title = json.dumps(self.title, ensure_ascii=False)
        about = json.dumps(self.description, ensure_ascii=False)
        settings = f"---\ntitle: {title}\ndescription: {about}\nsearch: {{boost: {self.boost}}}\n"
        heading = element("h1", self.title, id="top")
        return f"{settings}hide: [toc]\n---\n\n{heading}\n\n{self.body(Page(site, self.address))}\n"


def pages(site: Site) -> Iterator[Generated]:
    """Every generated page of a site."""
    tell, guide = site.language.gettext, site.guide
    for route in tables_of(guide.ruleset):
        title = tell(m.ABOUT_TABLES.says).replace("{way}", tell(route.id))
        about = f"{title}. {tell(m.EXACTLY_ONE.says)}"
        yield Generated(guide.address_of(route), title, _route(route), 0.5, about, _steps(route))
    for door in guide.ruleset.doors.values():
        said = doors.told(door, site.language.code)
        about = doors.plain(said.says, site.language)
        yield Generated(doors.address_of(door), said.title, _door(door), 0, about, _asked(door))
    if guide.ruleset.doors:
        title = tell(m.ALL_DOORS.says)
        about = f"{title}. {tell(m.SITE_DESCRIPTION.says)}"
        yield Generated(doors.LIST, title, doors.listed, 1, about)
    for feature in guide.features:
        title = tell(m.ABOUT_FEATURE.says).replace("{feature}", tell(feature.name))
        about = f"{title}. {tell(m.RUN_WHEN_BUILT.says)}"
        yield Generated(guide.address_of_feature(feature), title, _feature(feature), 0.5, about)
    for topic in site.article.ruleset.topics.values():
        name = tell(site.article.ruleset.names[topic.id])
        title = tell(m.OLD_TITLE.says).replace("{topic}", name)
        about = f"{title}. {tell(m.OLD_ARTICLE.says)}"
        yield Generated(article_address(site.article, topic), title, _topic(topic), 0.1, about)
        title = tell(m.OLD_TABLES.says).replace("{topic}", name)
        about = f"{title}. {tell(m.OLD_ARTICLE.says)}"
        yield Generated(site.article.address_of(topic), title, _old_tables(topic), 0.1, about)


def _door(door: Door) -> Callable[[Page], Markup]:
    return lambda page: doors.door_page(page, door)


def _asked(door: Door) -> Callable[[Page], Data]:
    return lambda page: question(page, door)


def _steps(route: Topic) -> Callable[[Page], Data]:
    return lambda page: how_to(page, route)


def _route(route: Topic) -> Callable[[Page], Markup]:
    def body(page: Page) -> Markup:
        return _lead(page, m.EXACTLY_ONE) + decision_tables(page, page.site.guide, route)

    return body


def _feature(feature: Feature) -> Callable[[Page], Markup]:
    def body(page: Page) -> Markup:
        return _lead(page, m.RUN_WHEN_BUILT) + living_feature(page, page.site.guide, feature)

    return body


def _topic(topic: Topic) -> Callable[[Page], Markup]:
    def body(page: Page) -> Markup:
        spec, tell = page.site.article, page.language.tell
        features = [feature for feature in spec.features if feature.topic == topic.id]
        return (
            _lead(page, m.OLD_ARTICLE)
            + element("p", page.anchor(spec.address_of(topic), tell(m.DECISION_TABLES)))
            + element("h2", tell(m.ARTICLE_SAYS), id="statements")
            + article_statements(page, topic)
            + element("h2", tell(m.ALL_SCENARIOS), id="scenarios")
            + Markup("").join(living_feature(page, spec, feature, "h3") for feature in features)
        )

    return body


def _old_tables(topic: Topic) -> Callable[[Page], Markup]:
    def body(page: Page) -> Markup:
        back = page.anchor(
            article_address(page.site.article, topic), page.language.tell(m.OLD_STATEMENTS)
        )
        tables = decision_tables(page, page.site.article, topic)
        return _lead(page, m.OLD_ARTICLE) + element("p", back) + tables

    return body


def _lead(page: Page, message: Message) -> Markup:
    return element("p", page.language.tell(message), class_="now")
