"""The rules on the command line: ask, check, facts.

Exit code 0 for an answer and for tables that hold, 1 for tables that do not, 2 for bad input.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date

from rules.check import findings, situations
from rules.engine import (
    ChoiceFact,
    Decision,
    Fact,
    Question,
    RuleError,
    SituationError,
    Undecided,
    Value,
    edition_of,
    tell,
)
from rules.evidence import last_checked, stale
from rules.facts import EDITION, FACTS, TODAY
from rules.graph import questions_asked
from rules.numbers import NUMBERS
from rules.outcomes import FIELDS
from rules.sentences import (
    UnknownSentenceError,
    nearest,
    read_fact,
    read_question,
    sentences_of,
)
from rules.tables import TABLES, advice, answer
from rules.words import IN_EDITION, say


class BadInputError(Exception):
    """What the user wrote cannot be answered; the message says why in one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except (BadInputError, SituationError) as error:
        print(f"Cannot answer: {error}", file=sys.stderr)
        return 2
    except RuleError as error:
        print(f"The tables are wrong: {error}", file=sys.stderr)
        return 1
    return code


def ask(options: argparse.Namespace) -> int:
    """Print the answers to a situation given as sentences."""
    situation, question = _read(options.sentence)
    found = [answer(question, situation)] if question else advice(situation)
    if not found:
        raise BadInputError("no table applies to these facts")
    if options.json:
        _print_json([_as_data(result) for result in found])
    else:
        print("\n\n".join(_as_text(result) for result in found))
    return 0


def check(options: argparse.Namespace) -> int:
    """Print what is wrong with the tables, or that they hold."""
    found = findings()
    for finding in found:
        print(finding, file=sys.stderr)
    if found:
        return 1
    rows = sum(len(table.rows) for table in TABLES)
    for fact in stale(options.on):
        print(f"warning: {fact.id} was last checked on {last_checked(fact)}, over a year before")
    seen = sum(1 for table in TABLES for _ in situations(table))
    print(f"{len(TABLES)} tables, {rows} rows, {len(NUMBERS)} numbers: one answer in each of")
    print(
        f"{seen} situations; no gap, no overlap, no dead row, no idle fact, no claim without a row."
    )
    mean, most = questions_asked()
    print(f"A buyer is asked {mean:.1f} questions on average, {most} at the most.")
    return 0


def facts(options: argparse.Namespace) -> int:
    """Print every question about an order with the sentences that answer it."""
    if options.json:
        _print_json(
            [{"id": f.id, "question": f.question, "sentences": sentences_of(f)} for f in FACTS]
        )
        return 0
    for fact in FACTS:
        print(fact.question, *(f"  {sentence}" for sentence in sentences_of(fact)), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rules", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    asking = commands.add_parser("ask", help="what to do in a situation")
    asking.add_argument("sentence", nargs="+", help='such as "an order that is not paid"')
    asking.add_argument("--json", action="store_true", help="for programs")
    asking.set_defaults(run=ask)
    checking = commands.add_parser("check", help="gaps, overlaps, dead rows, idle facts")
    checking.add_argument(
        "--on",
        type=date.fromisoformat,
        default=date.today(),
        metavar="DATE",
        help="the day to look for facts that were last checked more than a year before",
    )
    checking.set_defaults(run=check)
    listing = commands.add_parser("facts", help="the questions and their possible answers")
    listing.add_argument("--json", action="store_true", help="for programs")
    listing.set_defaults(run=facts)
    return parser


def _read(sentences: Sequence[str]) -> tuple[dict[Fact, Value], Question | None]:
    situation: dict[Fact, Value] = {}
    question = None
    for sentence in sentences:
        try:
            question = read_question(sentence)
            continue
        except UnknownSentenceError:
            fact, value = _read_fact(sentence)
        if fact in situation:
            raise BadInputError(
                f'"{sentence}" and "{tell(fact, situation[fact])}" answer the same question'
            )
        situation[fact] = value
    return {EDITION: TODAY, **situation}, question


def _read_fact(sentence: str) -> tuple[Fact, Value]:
    try:
        return read_fact(sentence)
    except UnknownSentenceError as error:
        alike = error.nearest or nearest(sentence, "when")
        hint = f'the nearest known one is "{alike}"' if alike else 'see "python -m rules facts"'
        raise BadInputError(f'nobody knows the sentence "{sentence}"; {hint}') from None


def _as_data(result: Decision | Undecided) -> dict[str, object]:
    if isinstance(result, Undecided):
        return {
            "topic": result.table.topic,
            "ask": result.ask.id,
            "question": result.ask.question,
            "possible": [row.id for row in result.possible],
        }
    tongue = IN_EDITION[edition_of(result.facts)]
    return {
        "topic": result.table.topic,
        "row": result.row.id,
        "answer": [{"field": o.field, "says": say(o.sentence, tongue)} for o in result.row.then],
        "facts": {
            fact.id: value if isinstance(value, int) else value.id
            for fact, value in result.facts.items()
        },
        "because": say(result.row.because, tongue),
        "sources": list(result.row.sources),
    }


def _as_text(result: Decision | Undecided) -> str:
    if isinstance(result, Undecided):
        lines = [f"{result.table.topic}: {result.ask.question}"]
        if isinstance(result.ask, ChoiceFact):
            return "\n".join(lines + [f"  {sentence}" for sentence in sentences_of(result.ask)])
        return "\n".join([*lines, f"  {result.ask.other}"])
    tongue = IN_EDITION[edition_of(result.facts)]
    lines = [f"{result.table.topic} ({result.row.id})"]
    for field, label in FIELDS.items():
        said = [say(o.sentence, tongue) for o in result.row.then if o.field == field]
        lines += [f"  {label}: {'; '.join(said)}"] if said else []
    lines.append(f"  Because: {say(result.row.because, tongue)}")
    decided = "; ".join(tell(fact, value) for fact, value in result.facts.items())
    return "\n".join([*lines, f"  Decided by: {decided}"])


def _print_json(data: object) -> None:
    print(json.dumps(data, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.exit(0)
