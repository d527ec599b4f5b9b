"""The living specification: every feature, rule and scenario, with its verdict from this build."""

from collections.abc import Iterator
from typing import Any, cast

from gherkin.dialect import DIALECTS
from markupsafe import Markup

from macros import messages as m
from macros import trying
from macros.said import cell, sentence
from macros.site import Page, Spec, places, scenario_anchor
from macros.statements import source_links
from macros.tables import row_link
from macros.text import element, join
from rules.markdown import slug
from spec.model import Examples, Feature, Rule, Scenario, Step

MANY_ROWS = 10  # of a scenario; more are left to the tables
GOES_ON = ("And", "But")


def feature_pages(page: Page) -> Markup:
    """Links to the pages of all features of the guide, and how many scenarios there are."""
    spec = page.site.guide
    links = [
        element(
            "li",
            page.anchor(spec.address_of_feature(feature), page.language.words(feature.name)),
            " · ",
            page.language.tell(m.SCENARIOS, n=str(len(feature.scenarios))),
        )
        for feature in spec.features
    ]
    return _summary(page) + element("ul", *links, class_="contents")


def living_feature(page: Page, spec: Spec, feature: Feature, level: str = "h2") -> Markup:
    """A feature with its rules and scenarios; `level` is that of the headings over the rules."""
    parts = [
        _prose(page, feature.description),
        element("p", page.source(feature.file, feature.line), class_="proof"),
        *([_try_it(page, feature)] if spec is page.site.guide else []),
        *(_rule(page, spec, feature, rule, level) for rule in feature.rules),
    ]
    return element("div", *parts, class_="spec")


def _try_it(page: Page, feature: Feature) -> Markup:
    """The link to the editor with the feature."""
    href = f"{trying.PAGE}#feature={feature.topic}"
    return element("p", page.anchor(href, page.language.tell(m.TRY_IT)), class_="proof")


def failures(page: Page) -> Markup:
    """What does not hold, for the top of every page of a preview; "" if all is well."""
    tell, site = page.language.tell, page.site
    parts = [element("pre", problem) for problem in site.problems]
    if parts:
        parts.insert(0, element("p", tell(m.SPEC_UNREADABLE)))
    failed = [
        element("li", _scenario_link(page, spec, f, s), element("pre", site.failed[place]))
        for spec in site.specs
        for f, s in spec.scenarios
        for place in places(f, s)
        if place in site.failed
    ]
    if failed:
        parts.append(element("p", tell(m.SPEC_FAILURES, n=str(len(failed)))))
        parts.append(element("ul", *failed))
    return element("div", *parts, class_="failures", role="alert") if parts else Markup("")


def keyword(step: Step, code: str) -> str:
    """The keyword of a step in the official dialect of a language, in English if it has none."""
    kind = step.keyword.lower() if step.keyword in ("Given", "When", "Then", "But") else "and"
    words = cast(Any, DIALECTS.get(code, DIALECTS["en"]))[kind]
    return str(next(word for word in words if word != "* ")).strip()


def _summary(page: Page) -> Markup:
    tell = page.language.tell
    if page.site.failed or page.site.problems:
        return Markup("")  # the top of the page says what is wrong
    scenarios = [scenario for _, scenario in page.site.guide.scenarios]
    cases = sum(len(scenario.cases) for scenario in scenarios)
    return element(
        "p",
        tell(
            m.SPEC_SUMMARY,
            scenarios=tell(m.SCENARIOS, n=str(len(scenarios))),
            cases=tell(m.CASES, n=str(cases)),
        ),
    )


def _prose(page: Page, text: str) -> Markup:
    """The prose of features and the names of scenarios are English in every language."""
    return element("p", page.language.in_english(text)) if text else Markup("")


def _rule(page: Page, spec: Spec, feature: Feature, rule: Rule, level: str) -> Markup:
    name = rule.name or feature.name
    said = page.language.in_english(name) if rule.name else page.language.words(name)
    heading = element(level, said, id=slug(f"rule {name}"))
    about = _prose(page, rule.description)
    return join("", [heading, about, *(_scenario(page, spec, feature, s) for s in rule.scenarios)])


def _scenario(page: Page, spec: Spec, feature: Feature, scenario: Scenario) -> Markup:
    tell = page.language.tell
    wrong = [page.site.failed.get(place, "") for place in places(feature, scenario)]
    passed = not any(wrong)
    count = [Markup(" "), element("small", tell(m.CASES, n=str(len(wrong))))]
    summary = element(
        "summary",
        _verdict(page, passed),
        Markup(" "),
        page.language.in_english(scenario.name),
        *(count if scenario.examples else []),
    )
    steps = element("ol", *(_step(page, spec, step) for step in scenario.steps), class_="steps")
    cases = iter(wrong)
    tables = [_examples(page, spec, scenario, examples, cases) for examples in scenario.examples]
    state = {} if passed else {"open": ""}
    return element(
        "details",
        summary,
        *(element("pre", message) for message in wrong if message),
        steps,
        *tables,
        element("p", join(" · ", _foot(page, spec, feature, scenario)), class_="proof"),
        id=scenario_anchor(feature, scenario),
        class_="scenario",
        **state,
    )


def _foot(page: Page, spec: Spec, feature: Feature, scenario: Scenario) -> list[Markup]:
    """What a scenario rests on, and where it stands."""
    tell = page.language.tell
    foot = []
    rows = spec.rows_of(feature, scenario)
    if 0 < len(rows) <= MANY_ROWS:
        links = join(", ", [row_link(page, spec, row) for row in rows])
        foot.append(tell(m.EXERCISES) + Markup(" ") + links)
    if scenario.tags:
        foot.append(tell(m.SOURCE) + Markup(" ") + source_links(page, scenario.tags))
    return [*foot, page.source(feature.file, scenario.line)]


def _verdict(page: Page, passed: bool) -> Markup:
    word = page.language.tell(m.HOLDS if passed else m.FAILS)
    return element("span", "✓ " if passed else "✗ ", word, class_="holds" if passed else "fails")


def _step(page: Page, spec: Spec, step: Step) -> Markup:
    said = keyword(step, page.language.code)
    # What goes on with the step before needs no mark: a page has hundreds of these.
    word = said if step.keyword in GOES_ON else element("bdi", said, class_="keyword")
    return element("li", word, Markup(" "), sentence(page, spec, step.kind, step.text))


def _examples(
    page: Page, spec: Spec, scenario: Scenario, examples: Examples, wrong: Iterator[str]
) -> Markup:
    tell, english = page.language.tell, page.language.in_english
    caption = english(examples.name) if examples.name else tell(m.EXAMPLES)
    names = [element("th", english(name), scope="col") for name in examples.header]
    head = element("tr", *names, element("th", tell(m.VERDICT), scope="col"))
    rows = [
        element(
            "tr",
            *(element("td", cell(page, spec, text)) for text in row),
            element("td", _verdict(page, not next(wrong))),
        )
        for row in examples.rows
    ]
    table = element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows),
        class_="data",
    )
    label = f"{scenario.name}: {examples.name or page.language.gettext(m.EXAMPLES.says)}"
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label=label)


def _scenario_link(page: Page, spec: Spec, feature: Feature, scenario: Scenario) -> Markup:
    target = spec.address_of_scenario(feature, scenario)
    return page.anchor(target, page.language.in_english(scenario.name))
