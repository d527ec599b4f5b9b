"""What the macros know about the site that is being built. No types of MkDocs."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path

from markupsafe import Markup

from macros.language import Language
from macros.messages import EDIT, IN_FILE
from macros.text import element
from rules.check import tables_of
from rules.engine import CaseError, Rows, RuleError
from rules.loader import load
from rules.markdown import slug
from rules.model import Row, Ruleset, Table, Topic
from spec.model import Feature, Scenario
from spec.speech import read_features
from spec.steps import StepFailedError, Steps
from spec.suite import Place

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, eq=False, repr=False)
class Spec:
    """A ruleset with its features, and what the features exercise.

    features    in the order of their files, or of the topics
    rows        the rows that each case exercises
    problems    of feature files that cannot be read
    tables_at   where the pages of its tables stand, such as "reference/tables/"
    features_at where the pages of its features stand; may be the same pages
    """

    ruleset: Ruleset
    features: tuple[Feature, ...]
    rows: Mapping[Place, Rows]
    problems: tuple[str, ...]
    tables_at: str
    features_at: str

    @cached_property
    def scenarios(self) -> tuple[tuple[Feature, Scenario], ...]:
        """Every scenario with its feature."""
        return tuple((feature, each) for feature in self.features for each in feature.scenarios)

    @cached_property
    def tables(self) -> tuple[tuple[Topic, Table], ...]:
        """Every table with its topic or route."""
        return tuple((topic, table) for topic in tables_of(self.ruleset) for table in topic.tables)

    @cached_property
    def topic_of(self) -> Mapping[Row, Topic]:
        """The topic or route of each row."""
        return {row: topic for topic, table in self.tables for row in table.rows}

    @cached_property
    def scenarios_of(self) -> Mapping[Row, list[tuple[Feature, Scenario]]]:
        """The scenarios that exercise each row."""
        found: dict[Row, list[tuple[Feature, Scenario]]] = {row: [] for row in self.topic_of}
        for feature, scenario in self.scenarios:
            for row in self.rows_of(feature, scenario):
                found[row].append((feature, scenario))
        return found

    def rows_of(self, feature: Feature, scenario: Scenario) -> list[Row]:
        """The rows that a scenario exercises."""
        rows = [row for place in places(feature, scenario) for row in self.rows.get(place, ())]
        return list(dict.fromkeys(rows))

    def fails(self, feature: Feature, scenario: Scenario) -> bool:
        """Whether a case of a scenario does not hold."""
        return any(place not in self.rows for place in places(feature, scenario))

    def topic(self, name: str) -> Topic:
        """A topic or a route by its name. Raises KeyError."""
        known = {topic.id: topic for topic in tables_of(self.ruleset)}
        if name not in known:
            raise KeyError(f"{name!r} is none of: {', '.join(known)}")
        return known[name]

    def address_of(self, topic: Topic) -> str:
        """The page of the tables of a topic or a route."""
        return f"{self.tables_at}{slug(topic.id)}/"

    def address_of_row(self, row: Row) -> str:
        """The place of a row among the tables."""
        return f"{self.address_of(self.topic_of[row])}#{row.id}"

    def address_of_feature(self, feature: Feature) -> str:
        """The page of a feature."""
        return f"{self.features_at}{slug(feature.topic)}/"

    def address_of_scenario(self, feature: Feature, scenario: Scenario) -> str:
        """The place of a scenario."""
        return f"{self.address_of_feature(feature)}#{scenario_anchor(feature, scenario)}"


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes the repr of what it is given
class Site:
    """A build of one language.

    language    it says the sentences of the guide
    guide       what holds today
    article     the older ruleset that the guide began with
    failed      why cases do not hold, and what is wrong beside them: only a preview has any,
                since a build with a failure is never written
    repository  address of the sources at this revision, such as https://host/owner/name/blob/main,
                or "" if the site shows its own copies
    edit        address where files of the sources can be changed, such as
                https://host/owner/name/edit/main, or "" if there is none
    stages      addresses of pages of answers to the first question, where they are not its name
    """

    language: Language
    guide: Spec
    article: Spec
    failed: Mapping[Place, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    repository: str = ""
    edit: str = ""
    stages: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def english(self) -> "Site":
        """The same site for what is said in English on a page of another language."""
        return replace(self, language=self.language.english)

    @property
    def specs(self) -> tuple[Spec, Spec]:
        return self.guide, self.article


@cache
def specification(guide: str, article: str, root: Path = ROOT) -> tuple[Spec, Spec]:
    """The rulesets of these names with their features. Read once a build.

    Raises rules.findings.RulesetError for files of a ruleset that cannot be read.
    """
    first, other = (
        read(Steps(load(root / "rules" / name)), *at, root)
        for name, at in addresses(guide, article).items()
    )
    return first, other


def addresses(guide: str, article: str) -> dict[str, tuple[str, str]]:
    """Where the pages of the tables and of the features of each ruleset stand, by its name."""
    return {
        guide: ("reference/tables/", "reference/spec/"),
        article: (f"{article}/tables/", f"{article}/"),
    }


def read(steps: Steps, tables_at: str, features_at: str, root: Path = ROOT) -> Spec:
    """A ruleset with its features, and the rows that each case exercises; none if it fails."""
    ruleset, rows = steps.ruleset, dict[Place, Rows]()
    features, unreadable = read_features(root / "features" / ruleset.name, root, ruleset)
    for feature in features:
        for scenario in feature.scenarios:
            for place, case in zip(places(feature, scenario), scenario.cases, strict=True):
                try:
                    rows[place] = steps.run(case).rows
                except (StepFailedError, RuleError, CaseError):
                    continue  # the suite says why
    problems = tuple(map(str, unreadable))
    return Spec(ruleset, tuple(features), rows, problems, tables_at, features_at)


def places(feature: Feature, scenario: Scenario) -> list[Place]:
    """The names of a scenario's cases: file, scenario, number from 0."""
    return [(feature.file, scenario.name, number) for number in range(len(scenario.cases))]


@dataclass(frozen=True)
class Page:
    """The page that a macro writes on: the site, and the page's address within its language."""

    site: Site
    url: str

    @property
    def language(self) -> Language:
        return self.site.language

    @property
    def of_article(self) -> "Page":
        """The same page, saying the sentences of the article."""
        said = self.language.of(self.site.article.ruleset)
        return Page(replace(self.site, language=said), self.url)

    def saying(self, spec: Spec) -> "Page":
        """The same page, saying the sentences of a ruleset."""
        return self.of_article if spec is self.site.article else self

    def link(self, target: str) -> str:
        """The relative address of `target`, such as "reference/tables/#beside"."""
        path, _, anchor = target.partition("#")
        relative = posixpath.relpath(path or ".", self.url or ".")
        if path.endswith("/") or not path:
            relative += "/"
        return f"{relative}#{anchor}" if anchor else relative

    def anchor(self, target: str, text: str, **attributes: str) -> Markup:
        """A link to another place of the site."""
        return element("a", text, href=self.link(target), **attributes)

    def source(self, file: str, line: int) -> Markup:
        """A link to a line of a file of the project."""
        text = self.language.tell(IN_FILE, file=element("bdi", file), line=str(line))
        if self.site.repository:
            href = f"{self.site.repository}/{file}#L{line}"
        else:
            href = self.link(f"source/{file}.html#L{line}")
        return element("a", text, href=href, class_="source") + self.edit(file, line)

    def edit(self, file: str, line: int) -> Markup:
        """A link to where a line of a file can be changed; nothing if there is no such place."""
        if not self.site.edit:
            return Markup("")
        href = f"{self.site.edit}/{file}#L{line}"
        text = self.language.tell(EDIT)
        link = element("a", text, href=href, class_="edit", data_pagefind_ignore="all")
        return Markup(" ") + link


def scenario_anchor(feature: Feature, scenario: Scenario) -> str:
    """The anchor of a scenario on the page of its feature."""
    return slug(f"{feature.topic} {scenario.name}")
