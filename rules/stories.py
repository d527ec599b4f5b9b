"""What was proven, and each promise that does not hold as a story of a buyer."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rules.engine import tell
from rules.model import Case, Clock, CountFact, Fact, Value
from rules.told import day

TOLD = 10  # stories at most


@dataclass(frozen=True)
class Story:
    """A promise that does not hold in a case.

    about    the routes, words or facts that it is about: stories about the same are one
    clash    the sentences that do not go together
    do       what to do about it
    """

    promise: str
    about: tuple[str, ...]
    case: Case
    clash: tuple[str, ...]
    do: str

    def __str__(self) -> str:
        facts = "".join(f"    - {told(key, value)}\n" for key, value in self.case.items())
        clash = "".join(f"    - {sentence}\n" for sentence in self.clash)
        about = f"{self.promise}: {', '.join(self.about)}"
        return f"{about}\n  A buyer:\n{facts}  The guide:\n{clash}  What to do: {self.do}."


@dataclass
class Proof:
    """What was found in `situations` of a route, in those of `pairs`, in `plans` of `buyers`.

    stories  the first story about each thing, and how many cases tell it
    asked    of each buyer, the questions until the first way is sure, and until all is known
    """

    situations: int = 0
    pairs: int = 0
    buyers: int = 0
    plans: int = 0
    stories: dict[tuple[str, ...], tuple[Story, int]] = field(default_factory=dict)
    asked: list[tuple[int, int]] = field(default_factory=list)

    def add(self, stories: Iterable[Story]) -> None:
        """Take stories up, those about the same as one."""
        for story in stories:
            name = (story.promise, *story.about)
            first, count = self.stories.get(name, (story, 0))
            self.stories[name] = (first, count + 1)

    def told(self) -> list[Story]:
        """The first story about each thing."""
        return [story for story, _ in self.stories.values()]


def told(key: Fact | Clock, value: Value) -> str:
    """A fact as a buyer would say it; a day to come with its question."""
    if isinstance(key, CountFact) and isinstance(value, int) and value < 0:
        return f"{key.day} {day(-value)}"
    return tell(key, value)


def report(proof: Proof, name: str, seed: int) -> str:
    """The stories, ten at most, then what was proven and how many questions it took."""
    stories = sorted(proof.stories.values(), key=lambda each: -each[1])
    lines = [f"{story}\n  In {count} cases.\n" for story, count in stories[:TOLD]]
    if len(stories) > TOLD:
        lines.append(f"... and {len(stories) - TOLD} more stories.\n")
    lines.append(
        f"{name}: {len(stories)} stories in {proof.situations} situations of a way (all), "
        f"{proof.pairs} of two ways (all), "
        f"and {proof.plans} plans of {proof.buyers} buyers (sampled, seed {seed})."
    )
    if proof.asked:
        sure, whole = zip(*proof.asked, strict=True)
        lines.append(
            f"Questions until the first way is sure: {_figures(sure)}; "
            f"until nothing is open: {_figures(whole)}."
        )
    return "\n".join(lines)


def _figures(counts: tuple[int, ...]) -> str:
    return f"{sum(counts) / len(counts):.1f} on average, {max(counts)} at most"
