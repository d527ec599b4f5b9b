"""What the features leave out: words that no scenario states, statements that none proves."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from rules.check import conditions_of, own_statements, tables_of
from rules.engine import CaseError, RuleError, describe
from rules.findings import Finding
from rules.model import Clock, Limit, Number, Place, Row, Ruleset, Topic, Word
from rules.plan import STATE, kind_of
from rules.told import NUMBERS, about_forms, forms_of, normal_day, numbers
from rules.ways import open_together
from rules.words import normal, placeholders, say
from spec.model import Case, Feature, Scenario, Step
from spec.steps import StepFailedError, Steps, Told, names_of


def unstated(features: Iterable[Feature], steps: Steps) -> list[Finding]:
    """Words of rows that no case which reaches the row states.

    Words for the reader alone, such as a reason, need not be stated.
    """
    ruleset = steps.ruleset
    of = {row: topic for topic in tables_of(ruleset) for t in topic.tables for row in t.rows}
    stated: set[tuple[Row, Word]] = set()
    for case, answer in _answers(features, steps):
        said = {step.text for step in case.steps if step.kind == "then"}
        for row in answer.rows:
            left = (word for word in row.words if (row, word) not in stated)
            words = (w for w in left if _states(said, w, of[row], answer, ruleset))
            stated |= {(row, word) for word in words}
    return [
        Finding(
            row.place,
            f'"{say(word.says, ruleset)}", which no scenario states',
            "a scenario that reaches this row and states it",
            f"Write one in features/{ruleset.name}",
        )
        for topic in tables_of(ruleset)
        for table in topic.tables
        for row in table.rows
        for word in row.words
        if (row, word) not in stated and ruleset.fields[word.field].stated
    ]


def unordered(features: Iterable[Feature], steps: Steps) -> list[Finding]:
    """Two ways that can be open together, in an order that no scenario states: by naming both as
    "first" or "if that fails"; and plans of which a scenario names the ways in another order, or
    tells the steps before the way."""
    ruleset = steps.ruleset
    if ruleset.strength is None:
        return []
    named: set[tuple[Topic, Topic]] = set()
    found = []
    each = ((feature, *told) for feature in features for told in _answers([feature], steps))
    for feature, case, answer in each:
        said = [step.text for step in case.steps if step.kind == "then"]
        named |= set(combinations((way for way in answer.ways if _names(said, way)), 2))
        if len(said) > 1 and said[0] in answer.of_first[1:]:
            found.append(_begins_late(feature, case, answer))
        if turned := steps.misplaced(case, answer):
            found.append(_turned_round(feature, *turned))
    return found + [
        Finding(
            other.place,
            f'"{first.id}" before "{other.id}", which no scenario states',
            "a scenario in which both are open, such as: " + describe(case),
            f"Write one in features/{ruleset.name} that names both",
        )
        for (first, other), case in open_together(ruleset, named).items()
    ]


def unpriced(features: Iterable[Feature], steps: Steps) -> list[Finding]:
    """Steps that close a way, which no scenario states."""
    strength = steps.ruleset.strength
    closes = strength.closes if strength else {}
    left = {(step, each.route) for step, prices in closes.items() for each in prices}
    for case, answer in _answers(features, steps):
        said = {step.text for step in case.steps if step.kind == "then"}
        left -= {price for sentence, price in answer.prices.items() if sentence in said}
    return [
        Finding(
            step.place,
            f'"{step.says}" closes {route.id}, which no scenario states',
            f'a scenario that says "that closes: {route.id}"',
            f"Write one in features/{steps.ruleset.name}",
        )
        for step, route in sorted(left, key=lambda each: (each[0].place, each[1].id))
    ]


def _names(said: Iterable[str], way: Topic) -> bool:
    return any(sentence.partition(",")[0] in names_of(way) for sentence in said)


def _turned_round(feature: Feature, step: Step, later: Step) -> Finding:
    return Finding(
        Place(feature.file, later.line),
        f'"{step.text}" before "{later.text}"',
        "the ways in the order of the plan, where the second of the two stands first",
        "Turn the two lines round, or the two ways in strength.md",
    )


def _begins_late(feature: Feature, case: Case, answer: Told) -> Finding:
    step = next(step for step in case.steps if step.kind == "then")
    return Finding(
        Place(feature.file, step.line),
        f'"{step.text}" before the way that it belongs to',
        f'"{answer.of_first[0]}", which a buyer reads first',
        "Begin with it",
    )


def uncounted(features: Iterable[Feature], steps: Steps) -> list[Finding]:
    """Numbers that no plan tells and no scenario states."""
    ruleset = steps.ruleset
    if ruleset.strength is None:
        return []
    stated: set[Number] = set()
    for case, answer in _answers(features, steps):
        said = {normal(step.text) for step in case.steps}
        stated |= {number for says, number in answer.numbers.items() if normal(says) in said}
    by_rules = decisive(ruleset)
    return [
        Finding(
            number.place,
            f"{number.id}, which no plan tells and no scenario states",
            f'a scenario that says "{says}" when {NUMBERS}',
            f"Write one in features/{ruleset.name}",
        )
        for says, number in numbers(ruleset).items()
        if number not in stated and number not in by_rules
    ]


def decisive(ruleset: Ruleset) -> list[Number]:
    """The numbers with which rules decide or which they tell in answers."""
    found = {name for word in ruleset.words.values() for name in placeholders(word.says)}
    for clock in ruleset.clocks.values():
        found |= {number.id for span in clock.spans for number in (span.days, span.less) if number}
    for topic in tables_of(ruleset):
        limits = (asked for _, asked in conditions_of(topic) if isinstance(asked, Limit))
        found |= {limit.number.id for limit in limits}
    return [number for name, number in ruleset.numbers.items() if name in found]


def unproved(features: Iterable[Feature], steps: Steps) -> list[Finding]:
    """Statements without a scenario that reaches a row or an order resting on them, and idle tags.

    A scenario that comes to no answer is left to the run, which says why.
    """
    ruleset = steps.ruleset
    found = []
    proved: set[str] = set()
    for feature in features:
        for scenario in feature.scenarios:
            answers = [answer for _, answer in _answered(scenario, steps)]
            rests = {each for answer in answers for each in _sources(answer, ruleset)}
            proved |= rests & set(scenario.tags)
            rests |= {each for answer in answers for each in answer.door}
            said = {step.text for case in scenario.cases for step in case.steps}
            looked_up = (n for each in answers for says, n in each.numbers.items() if says in said)
            rests |= {source for number in looked_up for source in number.sources}
            nothing = [tag for tag in scenario.tags if tag not in rests]
            if rests and nothing:
                found.append(_idle_tag(feature, scenario.line, nothing, rests))
    return found + [
        Finding(
            statement.place,
            f"{statement.id}, which no scenario proves",
            "a scenario with its tag that reaches a row resting on it",
            f"Tag one in features/{ruleset.name}",
        )
        for statement in own_statements(ruleset)
        if statement.kind != "background" and statement.id not in proved
    ]


def _idle_tag(feature: Feature, line: int, nothing: list[str], rests: set[str]) -> Finding:
    return Finding(
        Place(feature.file, line),
        f"the tag @{', @'.join(nothing)}, on which no row that it reaches rests",
        f"tags among {', '.join(sorted(rests))}",
        "Delete the tag, or name the statement as the source of a row",
    )


def _answers(features: Iterable[Feature], steps: Steps) -> Iterator[tuple[Case, Told]]:
    """The cases of features that come to an answer, with it."""
    for feature in features:
        for scenario in feature.scenarios:
            yield from _answered(scenario, steps)


def _answered(scenario: Scenario, steps: Steps) -> Iterator[tuple[Case, Told]]:
    for case in scenario.cases:
        try:
            yield case, steps.answer_to(case)
        except (StepFailedError, RuleError, CaseError):
            continue  # the run says why


def _sources(answer: Told, ruleset: Ruleset) -> set[str]:
    return {*answer.order}.union(*(sources_of(row, ruleset) for row in answer.rows))


def _states(said: set[str], word: Word, topic: Topic, answer: Told, ruleset: Ruleset) -> bool:
    """Whether a case states a word of a topic or a route."""
    says = say(word.says, ruleset)
    if topic.id not in ruleset.routes:  # a topic, or what goes with every plan
        return says in said
    if word.field == STATE:
        return bool(_states_of(word, topic, answer) & set(map(normal_day, said)))
    of_first = answer.first is topic
    forms = forms_of(word, (), says) if of_first else about_forms(word, topic, says)
    return any(normal_day(sentence) in forms for sentence in said)


def _states_of(state: Word, route: Topic, answer: Told) -> set[str]:
    """The sentences of which one states whether a route is open; with its day, where it has one."""
    kind, first = kind_of(state), answer.first is route
    if kind == "closed":
        return {each for each in answer.says if each.startswith(f"closed: {route.id}, because")}
    if kind == "later":
        opens = f"later: {route.id}{', from {day}' if state.clock else ''}"
        return {opens, f"{opens}, until {{day}}"}
    if state.clock is None:
        return {f"first: {route.id}", f"if that fails: {route.id}"}
    until = {f"if that fails: {route.id}, until {{day}}"}
    return {"its last day is {day}", "it runs until {day}"} if first else until


def sources_of(row: Row, ruleset: Ruleset) -> set[str]:
    """What a row rests on: its own sources, those of its clocks and of the numbers it names."""
    clocks = [key for key in row.when if isinstance(key, Clock)]
    clocks += [word.clock for word in row.words if word.clock]
    spans = [span for clock in clocks for span in clock.spans]
    names = {name for word in row.words for name in placeholders(word.says)}
    numbers = [number for name, number in ruleset.numbers.items() if name in names]
    rests = (*row.sources, *(s for span in spans for s in span.sources))
    return {*rests, *(source for number in numbers for source in number.sources)}
