"""What the macros know about the site that is being built. No types of MkDocs."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path

from markupsafe import Markup

from macros.language import Language
from macros.messages import IN_FILE
from macros.text import element
from rules.engine import Rule, RuleError, SituationError, Table
from rules.tables import TABLES
from spec.guide import read_folder
from spec.model import Feature, Problem, Scenario
from spec.steps import StepFailedError, run
from spec.suite import Place

ROOT = Path(__file__).parents[1]
ROW_BY_ID: dict[str, Rule] = {row.id: row for table in TABLES for row in table.rows}
TABLE_OF_ROW: dict[str, Table] = {row.id: table for table in TABLES for row in table.rows}
Rows = dict[Place, tuple[Rule, ...]]  # the rows that each case exercises
Failed = dict[Place, str]  # why the others exercise none


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes the repr of what it is given
class Site:
    """A build of one language.

    features    the specification, in the order of an order's way
    rows        the rows that each case exercises, one an edition
    failed      why cases do not hold, and what is wrong beside them: only a preview has any,
                since a build with a failure is never written
    repository  address of the sources at this revision, such as https://host/owner/name/blob/main,
                or "" if the site shows its own copies
    """

    language: Language
    features: tuple[Feature, ...]
    rows: Mapping[Place, tuple[Rule, ...]]
    failed: Mapping[Place, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    repository: str = ""

    @cached_property
    def english(self) -> "Site":
        """The same site for what is said in English on a page of another language."""
        return replace(self, language=self.language.english)

    def scenarios(self) -> list[tuple[Feature, Scenario]]:
        """Every scenario with its feature."""
        return [(feature, scenario) for feature in self.features for scenario in feature.scenarios]

    def name_of(self, topic: str) -> str:
        """What a topic is called: the name of its feature, in English."""
        return next((f.name for f in self.features if f.topic == topic), topic)

    def rows_of(self, feature: Feature, scenario: Scenario) -> list[Rule]:
        """The rows that a scenario exercises."""
        rows = [row for place in places(feature, scenario) for row in self.rows.get(place, ())]
        return list(dict.fromkeys(rows))

    @cached_property
    def scenarios_by_row(self) -> dict[Rule, list[tuple[Feature, Scenario]]]:
        """For each row, the scenarios that exercise it."""
        found: dict[Rule, list[tuple[Feature, Scenario]]] = {row: [] for row in ROW_BY_ID.values()}
        for feature, scenario in self.scenarios():
            for row in self.rows_of(feature, scenario):
                found[row].append((feature, scenario))
        return found


@cache
def specification(root: Path) -> tuple[list[Feature], list[Problem], Rows, Failed]:
    """The features in `root`, those that cannot be read, and what `exercise` says of them.

    Read once: a preview imports this module anew when a file has changed.
    """
    features, unreadable = read_folder(root / "features", root)
    return features, unreadable, *exercise(features)


def exercise(features: list[Feature]) -> tuple[Rows, Failed]:
    """Run every case without pytest: the rows that each exercises, and why others have none."""
    rows: Rows = {}
    failed: Failed = {}
    for feature in features:
        for scenario in feature.scenarios:
            for place, case in zip(places(feature, scenario), scenario.cases, strict=True):
                try:
                    rows[place] = tuple(decision.row for decision in run(case))
                except (StepFailedError, RuleError, SituationError) as error:
                    failed[place] = str(error)
    return rows, failed


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

    def link(self, target: str) -> str:
        """The relative address of `target`, such as "reference/tables/#unpaid-open"."""
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
        return element("a", text, href=href, class_="source")


def line_of_row(row: Rule) -> int:
    """The line of rules/<topic>.py on which the row begins."""
    path = ROOT / "rules" / f"{TABLE_OF_ROW[row.id].topic}.py"
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, start=1) if f'id="{row.id}"' in line)


def topic_address(topic: str) -> str:
    """The address of a topic's page within its language."""
    return f"{topic}/"


def scenario_anchor(feature: Feature, scenario: Scenario) -> str:
    """The anchor of a scenario on the page of the living specification."""
    return f"{feature.topic}-{feature.scenarios.index(scenario) + 1}"
