"""From the sentences of the Gherkin steps to facts, questions and words, and back."""

import difflib
import re
from collections.abc import Iterable
from functools import cached_property
from itertools import takewhile
from typing import Literal

from rules.model import Choice, CountFact, Fact, Ruleset, Value, Word
from rules.words import normal, say

Kind = Literal["given", "when", "then"]
# A count: digits that any keyboard has, and not so many that nobody can mean it.
COUNT = r"(?<!\d)[0-9]{1,6}(?!\d)"
KINDS: tuple[Kind, ...] = ("given", "when", "then")


class UnknownSentenceError(Exception):
    """A sentence that nothing in the ruleset has; `nearest` is the most similar one, or None."""

    def __init__(self, text: str, nearest: str | None) -> None:
        hint = f'; the nearest known sentence is: "{nearest}"' if nearest else ""
        super().__init__(f'nobody knows the sentence "{text}"{hint}')
        self.text = text
        self.nearest = nearest


class Sentences:
    """The sentences of a ruleset. Indexed once; a step is looked up, never searched."""

    def __init__(self, ruleset: Ruleset) -> None:
        self.ruleset = ruleset

    def fact(self, text: str) -> tuple[Fact, Value]:
        """The fact and its value that a Given sentence states. Raises UnknownSentenceError."""
        fact, choice = self._facts.get(_uncounted(text), (None, None))
        count = re.search(COUNT, text)
        if fact is None:
            raise UnknownSentenceError(text, self.nearest(text, "given"))
        if choice is not None:
            return fact, choice
        assert count is not None
        return fact, int(count.group())

    def question(self, text: str) -> str:
        """The question that a When sentence asks: itself. Raises UnknownSentenceError."""
        if text not in self._questions:
            raise UnknownSentenceError(text, self.nearest(text, "when"))
        return text

    def is_word(self, text: str) -> bool:
        """Whether some word has this sentence, whatever its numbers."""
        return normal(text) in self._words

    def told(self, words: Iterable[Word]) -> list[str]:
        """The words as the sentences that Then steps state, numbers filled in."""
        return [say(word.says, self.ruleset) for word in words]

    def known(self, kind: Kind) -> list[str]:
        """Every sentence that a step of this kind can use; counts show as "{n}"."""
        return self._known[kind]

    def kind_of(self, text: str) -> Kind | None:
        """The kind of step that has this sentence, or None."""
        if _uncounted(text) in self._facts:
            return "given"
        if text in self._questions:
            return "when"
        return "then" if self.is_word(text) else None

    def nearest(self, text: str, kind: Kind) -> str | None:
        """The known sentence most like `text`, or None if none is at all like it."""
        known = {_plain(s): s for s in self._known[kind]}
        found = difflib.get_close_matches(_plain(text), known, n=1, cutoff=0.5)
        return known[found[0]] if found else None

    def nearest_of(self, text: str, kinds: Iterable[Kind]) -> str | None:
        """The sentence of several kinds that begins with the most words of `text`; of those that
        begin alike, the most similar one."""
        found = [near for kind in kinds if (near := self.nearest(text, kind))]
        return max(
            found, key=lambda near: (_begins_alike(text, near), _likeness(text, near)), default=None
        )

    def is_tag(self, tag: str) -> bool:
        """Whether a tag names a statement."""
        return tag in self.ruleset.statements

    def nearest_tag(self, tag: str) -> str | None:
        """The statement with the id most like `tag`."""
        found = difflib.get_close_matches(tag, self.ruleset.statements, n=1, cutoff=0.5)
        return found[0] if found else None

    @cached_property
    def _known(self) -> dict[Kind, list[str]]:
        given = [s for fact in self.ruleset.facts.values() for s in sentences_of(fact)]
        then = dict.fromkeys(self.told(self.ruleset.words.values()))
        return {"given": given, "when": list(self._questions), "then": list(then)}

    @cached_property
    def _questions(self) -> dict[str, None]:
        asks = [topic.asks for topic in self.ruleset.topics.values()]
        strength = self.ruleset.strength
        return dict.fromkeys([*asks, *([strength.asks] if strength else [])])

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(normal(sentence) for sentence in self._known["then"])

    @cached_property
    def _facts(self) -> dict[str, tuple[Fact, Choice | None]]:
        index: dict[str, tuple[Fact, Choice | None]] = {}
        for fact in self.ruleset.facts.values():
            if isinstance(fact, CountFact):
                for form in sentences_of(fact):
                    index[_uncounted(form.replace("{n}", "0"))] = (fact, None)
            else:
                index.update({choice.says: (fact, choice) for choice in fact.choices})
        return index


def _begins_alike(text: str, other: str) -> int:
    """How many words two sentences have in common at their beginning."""
    pairs = zip(_plain(text).split(), _plain(other).split(), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _likeness(text: str, other: str) -> float:
    return difflib.SequenceMatcher(None, _plain(text), _plain(other)).ratio()


def _plain(text: str) -> str:
    """A sentence as it is compared: without its counts and capital letters."""
    return normal(text.replace("{n}", "0")).lower()


def sentences_of(fact: Fact) -> list[str]:
    """The sentences with which a fact can be stated."""
    if isinstance(fact, CountFact):
        return list(dict.fromkeys((fact.one, fact.other)))
    return [choice.says for choice in fact.choices]


def _uncounted(text: str) -> str:
    """`text` with its counts replaced by "#"; units stay, since a fact has only one."""
    return re.sub(COUNT, "#", text)
