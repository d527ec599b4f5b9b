"""What the reader has to know of a ruleset, and no more."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from spec.model import Step, StepKind


@dataclass(frozen=True)
class Misfit:
    """A step that does not go with the others of its case; see `Problem` for the words."""

    step: Step
    found: str
    expected: str
    do: str


class Vocabulary(Protocol):
    """The sentences and statements of a ruleset.

    tags  ids of the statements that a rule or scenario may name, without "@"
    """

    @property
    def tags(self) -> Collection[str]: ...

    def kind_of(self, sentence: str) -> StepKind | None:
        """The kind of step that says this sentence, whatever its numbers; None if none does."""

    def nearest(self, sentence: str, kind: StepKind) -> str | None:
        """The known sentence most like this one, ready to be written; None if none is like it.

        A number or <placeholder> of the sentence is kept.
        """

    def misfit(self, steps: Sequence[Step]) -> Misfit | None:
        """The first fault of the steps of a case taken together; each sentence is known."""
