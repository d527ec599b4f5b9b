"""The living specification: every feature, rule and scenario, with its verdict from this build."""

from collections.abc import Iterator

from markupsafe import Markup

from macros import messages as m
from macros.gherkin import SAID, keyword
from macros.rows import row_link, source_link
from macros.site import Page, places, scenario_anchor
from macros.text import element, escape, join
from rules.engine import Choice, CountFact
from rules.sentences import find_fact
from spec.model import Examples, Feature, Rule, Scenario, Step

# Where the features of a language can be downloaded, within its site.
DOWNLOADS = "reference/features"


def living_specification(page: Page) -> Markup:
    """The whole specification, with links that show one topic only."""
    sections = [_feature(page, feature) for feature in page.site.features]
    return element("div", _summary(page), _filter(page), *sections, class_="spec")


def failures(page: Page) -> Markup:
    """What does not hold, for the top of every page of a preview; "" if all is well."""
    tell, site = page.language.tell, page.site
    parts = [element("pre", problem) for problem in site.problems]
    if parts:
        parts.insert(0, element("p", tell(m.SPEC_UNREADABLE)))
    failed = [
        element("li", _scenario_link(page, f, s), element("pre", site.failed[place]))
        for f, s in site.scenarios()
        for place in places(f, s)
        if place in site.failed
    ]
    if failed:
        parts.append(element("p", tell(m.SPEC_FAILURES, n=str(len(failed)))))
        parts.append(element("ul", *failed))
    return element("div", *parts, class_="failures", role="alert") if parts else Markup("")


def _summary(page: Page) -> Markup:
    tell = page.language.tell
    if page.site.failed or page.site.problems:
        return Markup("")  # the top of the page says what is wrong
    scenarios = page.site.scenarios()
    cases = sum(len(scenario.cases) for _, scenario in scenarios)
    return element(
        "p",
        tell(
            m.SPEC_SUMMARY,
            scenarios=tell(m.SCENARIOS, n=str(len(scenarios))),
            cases=tell(m.CASES, n=str(cases)),
        ),
    )


def _filter(page: Page) -> Markup:
    tell, gettext = page.language.tell, page.language.gettext
    links = [element("a", tell(m.ALL_TOPICS), href="#all")]
    links += [element("a", gettext(f.name), href=f"#{f.topic}") for f in page.site.features]
    return element(
        "nav",
        tell(m.FILTER),
        element("ul", *(element("li", a) for a in links)),
        class_="filter",
        id="all",
        aria_label=page.language.gettext(m.FILTER.says),
    )


def _feature(page: Page, feature: Feature) -> Markup:
    gettext = page.language.gettext
    heading = element("h2", gettext(feature.name), id=f"{feature.topic}-topic")
    rules = [_rule(page, feature, rule) for rule in feature.rules]
    about = element("p", gettext(feature.description)) if feature.description else Markup("")
    file = f"{DOWNLOADS}/{feature.topic}.feature"
    name = element("bdi", f"{feature.topic}.feature")
    link = page.anchor(file, page.language.tell(m.DOWNLOAD, file=name), download="")
    return element(
        "section",
        heading,
        about,
        page.source(feature.file, feature.line),
        Markup(" · "),
        link,
        *rules,
        id=feature.topic,
    )


def _rule(page: Page, feature: Feature, rule: Rule) -> Markup:
    gettext = page.language.gettext
    anchor = f"{feature.topic}-rule-{feature.rules.index(rule) + 1}"
    heading = element("h3", gettext(rule.name), id=anchor)
    about = element("p", gettext(rule.description)) if rule.description else Markup("")
    tags = join(", ", [source_link(page, tag) for tag in rule.tags])
    source = page.language.tell(m.SOURCE) + Markup(" ") + tags
    place = element(
        "p", source, Markup(" · "), page.source(feature.file, rule.line), class_="proof"
    )
    return join("", [heading, about, place, *(_scenario(page, feature, s) for s in rule.scenarios)])


def _scenario(page: Page, feature: Feature, scenario: Scenario) -> Markup:
    tell, gettext = page.language.tell, page.language.gettext
    wrong = [page.site.failed.get(place, "") for place in places(feature, scenario)]
    passed = not any(wrong)
    count = [Markup(" "), element("small", tell(m.CASES, n=str(len(wrong))))]
    summary = element(
        "summary",
        _verdict(page, passed),
        Markup(" "),
        gettext(scenario.name),
        *(count if scenario.examples else []),
    )
    steps = element("ol", *(_step(page, step) for step in scenario.steps), class_="steps")
    cases = iter(wrong)
    tables = [_examples(page, scenario, examples, cases) for examples in scenario.examples]
    rows = join(", ", [row_link(page, row) for row in page.site.rows_of(feature, scenario)])
    sources = join(", ", [source_link(page, tag) for tag in scenario.tags])
    foot = [
        tell(m.EXERCISES) + Markup(" ") + rows,
        tell(m.SOURCE) + Markup(" ") + sources,
        page.source(feature.file, scenario.line),
    ]
    state = {} if passed else {"open": ""}
    return element(
        "details",
        summary,
        *(element("pre", message) for message in wrong if message),
        steps,
        *tables,
        element("p", join(" · ", foot), class_="proof"),
        id=scenario_anchor(feature, scenario),
        class_="scenario",
        **state,
    )


def _verdict(page: Page, passed: bool) -> Markup:
    word = page.language.tell(m.HOLDS if passed else m.FAILS)
    return element("span", "✓ " if passed else "✗ ", word, class_="holds" if passed else "fails")


def _step(page: Page, step: Step) -> Markup:
    word = element("bdi", keyword(step, page.language).strip(), class_="keyword")
    return element("li", word, Markup(" "), sentence(page, step.kind, step.text))


def sentence(page: Page, kind: str, text: str) -> Markup:
    """A sentence of a step in the language of the page; outlines keep their <placeholders>."""
    if kind == "then" and text in SAID:
        outcome, edition = SAID[text]
        return page.language.of(edition).say(outcome.sentence)
    found = find_fact(text) if kind == "given" else None
    if found is None:
        return escape(page.language.gettext(text))
    fact, value = found
    if isinstance(value, Choice):
        return page.language.say(value.sentence)
    assert isinstance(fact, CountFact)
    return page.language.count((fact.one, fact.other), value)


def _examples(page: Page, scenario: Scenario, examples: Examples, wrong: Iterator[str]) -> Markup:
    tell, gettext = page.language.tell, page.language.gettext
    name = gettext(examples.name or m.EXAMPLES.says)
    caption = element("caption", name)
    label = f"{gettext(scenario.name)}: {name}"
    names = [element("th", gettext(name), scope="col") for name in examples.header]
    head = element("tr", *names, element("th", tell(m.VERDICT), scope="col"))
    rows = [
        element(
            "tr",
            *(element("td", _cell(page, cell)) for cell in row),
            element("td", _verdict(page, not next(wrong))),
        )
        for row in examples.rows
    ]
    table = element(
        "table", caption, element("thead", head), element("tbody", *rows), class_="data"
    )
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label=label)


def _cell(page: Page, text: str) -> Markup:
    """A cell is a whole sentence of an outcome or a fact, or a bare value."""
    shown = sentence(page, "then", text)
    return shown if shown != escape(text) else sentence(page, "given", text)


def _scenario_link(page: Page, feature: Feature, scenario: Scenario) -> Markup:
    target = f"reference/spec/#{scenario_anchor(feature, scenario)}"
    return page.anchor(target, page.language.gettext(scenario.name))
