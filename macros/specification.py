"""The living specification: every feature, rule and scenario, with its verdict from this build."""

import re
from collections.abc import Iterator
from typing import Any, cast

from gherkin.dialect import DIALECTS
from markupsafe import Markup

from macros import messages as m
from macros.rows import row_link, source_link
from macros.site import Page, places, scenario_anchor
from macros.text import element, escape, join
from rules.engine import Choice, CountFact
from rules.numbers import EDITIONS, NUMBERS, Edition
from rules.outcomes import OUTCOMES, Outcome
from rules.sentences import find_fact
from rules.words import IN_EDITION, placeholders, say
from spec.model import Examples, Feature, Rule, Scenario, Step


def _editions(outcome: Outcome) -> list[Edition]:
    """The editions that have every number of an outcome."""
    names = [name for name in placeholders(outcome.sentence) if name in NUMBERS]
    return [e for e in EDITIONS if all(NUMBERS[name].exists_in(e) for name in names)]


# Every outcome as a step states it in English, with the edition whose numbers it has.
SAID: dict[str, tuple[Outcome, Edition]] = {
    say(outcome.sentence, IN_EDITION[edition]): (outcome, edition)
    for outcome in OUTCOMES
    for edition in _editions(outcome)
}
# A count that an outline leaves to its examples, as a sentence of the rules has it.
_MANY = 100


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
    tell, words = page.language.tell, page.language.words
    links = [element("a", tell(m.ALL_TOPICS), href="#all")]
    links += [element("a", words(f.name), href=f"#{f.topic}") for f in page.site.features]
    return element(
        "nav",
        tell(m.FILTER),
        element("ul", *(element("li", a) for a in links)),
        class_="filter",
        id="all",
        aria_label=page.language.gettext(m.FILTER.says),
    )


def _feature(page: Page, feature: Feature) -> Markup:
    heading = element("h2", page.language.words(feature.name), id=f"{feature.topic}-topic")
    rules = [_rule(page, feature, rule) for rule in feature.rules]
    place = page.source(feature.file, feature.line)
    about = _prose(page, feature.description)
    return element("section", heading, about, place, *rules, id=feature.topic)


def _prose(page: Page, text: str) -> Markup:
    """The names and the prose of features are English in every language."""
    return element("p", page.language.in_english(text)) if text else Markup("")


def _rule(page: Page, feature: Feature, rule: Rule) -> Markup:
    anchor = f"{feature.topic}-rule-{feature.rules.index(rule) + 1}"
    heading = element("h3", page.language.in_english(rule.name), id=anchor)
    about = _prose(page, rule.description)
    tags = join(", ", [source_link(page, tag) for tag in rule.tags])
    source = page.language.tell(m.SOURCE) + Markup(" ") + tags
    place = element(
        "p", source, Markup(" · "), page.source(feature.file, rule.line), class_="proof"
    )
    return join("", [heading, about, place, *(_scenario(page, feature, s) for s in rule.scenarios)])


def _scenario(page: Page, feature: Feature, scenario: Scenario) -> Markup:
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
    word = element("bdi", keyword(step, page.language.code), class_="keyword")
    return element("li", word, Markup(" "), sentence(page, step.kind, step.text))


def keyword(step: Step, code: str) -> str:
    """The keyword of a step in the official dialect of a language, in English if it has none."""
    kind = step.keyword.lower() if step.keyword in ("Given", "When", "Then", "But") else "and"
    words = cast(Any, DIALECTS.get(code, DIALECTS["en"]))[kind]
    return str(next(word for word in words if word != "* ")).strip()


def sentence(page: Page, kind: str, text: str) -> Markup:
    """A sentence of a step in the language of the page; outlines keep their <placeholders>."""
    if kind == "then" and text in SAID:
        outcome, edition = SAID[text]
        return page.language.of(edition).say(outcome.sentence)
    if kind != "given":
        return page.language.words(text)
    column = next(iter(re.findall(r"<[^<>]+>", text)), "")
    found = find_fact(text.replace(column, str(_MANY), 1) if column else text)
    if found is None:
        return page.language.in_english(text)
    fact, value = found
    if isinstance(value, Choice):
        return page.language.say(value.sentence)
    assert isinstance(fact, CountFact)
    said = page.language.count((fact.one, fact.other), value)
    return Markup(said.replace(str(_MANY), escape(column), 1)) if column else said


def _examples(page: Page, scenario: Scenario, examples: Examples, wrong: Iterator[str]) -> Markup:
    tell, english = page.language.tell, page.language.in_english
    caption = english(examples.name) if examples.name else tell(m.EXAMPLES)
    names = [element("th", english(name), scope="col") for name in examples.header]
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
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows),
        class_="data",
    )
    label = f"{scenario.name}: {examples.name or page.language.gettext(m.EXAMPLES.says)}"
    return element("div", table, class_="wide", tabindex="0", role="region", aria_label=label)


def _cell(page: Page, text: str) -> Markup:
    """A cell is a whole sentence of an outcome or a fact, or a bare value, such as 9."""
    if text in SAID:
        return sentence(page, "then", text)
    return sentence(page, "given", text) if find_fact(text) else escape(text)


def _scenario_link(page: Page, feature: Feature, scenario: Scenario) -> Markup:
    target = f"reference/spec/#{scenario_anchor(feature, scenario)}"
    return page.anchor(target, page.language.in_english(scenario.name))
