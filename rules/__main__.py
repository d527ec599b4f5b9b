"""The rules on the command line: ask, check, prove, diff, stale, facts.

Exit code 0 for an answer and for tables that hold, 1 for tables that do not, 2 for bad input.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from rules.ageing import stale
from rules.check import cases, findings, tables_of
from rules.diff import differences
from rules.diff import told as told_differences
from rules.engine import CaseError, RuleError, refuse_impossible, tell
from rules.findings import RulesetError, told
from rules.graph import Decision, Undecided, advice, answer
from rules.listing import listed
from rules.loader import load
from rules.model import Case, Choice, ChoiceFact, Clock, CountFact, Fact, Ruleset, Value
from rules.plan import plan
from rules.proofs import prove
from rules.revisions import RevisionError, ruleset_at
from rules.sentences import Sentences, UnknownSentenceError, sentences_of
from rules.stories import report
from rules.told import UNNAMED, given, sentences
from rules.ways import one_by_one
from rules.words import say

HERE = Path(__file__).parent


class BadInputError(Exception):
    """What the user wrote cannot be answered; the message says why in one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except (BadInputError, CaseError, RevisionError) as error:
        print(f"Cannot answer: {error}", file=sys.stderr)
        return 2
    except RulesetError as error:
        print(told(error.findings), file=sys.stderr)
        return 1
    except RuleError as error:
        print(f"The tables are wrong: {error}", file=sys.stderr)
        return 1
    return code


def ask(options: argparse.Namespace) -> int:
    """Print the answers to a case given as sentences."""
    ruleset = load(options.rules)
    case, question = _read(ruleset, options.sentence)
    if ruleset.strength and question in ("", ruleset.strength.asks):
        _print_plan(ruleset, case, options.json)
        return 0
    found = [answer(ruleset, question, case)] if question else advice(ruleset, case)
    if not found:
        raise BadInputError("no topic answers for these facts")
    if options.json:
        _print_json([_as_data(ruleset, result) for result in found])
    else:
        print("\n\n".join(_as_text(ruleset, result) for result in found))
    return 0


def check(options: argparse.Namespace) -> int:
    """Print what is wrong with the rulesets, or that they hold."""
    folders = options.rulesets or rulesets(HERE)
    codes = [_check(folder, options.on) for folder in folders]
    return max(codes)


def proving(options: argparse.Namespace) -> int:
    """Print where the plans of a ruleset break a promise, as stories, and how much was proven."""
    ruleset = load(options.folder)
    if ruleset.strength is None:
        raise BadInputError(f"{options.folder} has no strength.md, so it plans nothing")
    found = prove(ruleset, options.samples, options.seed)
    print(report(found, ruleset.name, options.seed))
    return 1 if found.stories else 0


def comparing(options: argparse.Namespace) -> int:
    """Print what changes for buyers between two revisions, or a revision and the files of now."""
    old = ruleset_at(options.rules, options.old)
    new = ruleset_at(options.rules, options.new) if options.new else load(options.rules)
    for ruleset in (old, new):
        if ruleset.strength is None:
            raise BadInputError(f"{options.rules} has no strength.md, so it plans nothing")
    found = differences(old, new)
    if options.json:
        _print_json([asdict(each) for each in found])
    else:
        print(told_differences(found, options.markdown))
    return 0


def ageing(options: argparse.Namespace) -> int:
    """Print the statements that are old on a day, and what rests on each."""
    print(listed(load(options.rules), options.on))
    return 0


def facts(options: argparse.Namespace) -> int:
    """Print every question about a case with the sentences that answer it."""
    known = load(options.rules).facts.values()
    if options.json:
        _print_json(
            [{"id": f.id, "question": f.question, "sentences": sentences_of(f)} for f in known]
        )
        return 0
    for fact in known:
        print(fact.question, *(f"  {sentence}" for sentence in sentences_of(fact)), sep="\n")
    return 0


def rulesets(folder: Path) -> list[Path]:
    """The folders of all rulesets below a folder."""
    return sorted(path.parent for path in folder.glob("*/facts.md"))


def _check(folder: Path, on: date) -> int:
    try:
        ruleset = load(folder)
        if found := findings(ruleset):
            raise RulesetError(found)
    except RulesetError as error:
        print(told(error.findings), file=sys.stderr)
        return 1
    if old := stale(ruleset, on):
        names = ", ".join(statement.id for statement in old[:3])
        print(f"warning: {len(old)} statements are old, {names} first; see python -m rules stale")
    tables = [(topic, table) for topic in tables_of(ruleset) for table in topic.tables]
    rows = sum(len(table.rows) for _, table in tables)
    seen = sum(1 for topic, table in tables for _ in cases(topic, table))
    if ruleset.strength and (stories := one_by_one(ruleset).told()):
        print("\n".join(map(str, stories)), file=sys.stderr)
        return 1
    print(
        f"{ruleset.name}: {len(ruleset.topics)} topics, {len(ruleset.routes)} routes, "
        f"{len(tables)} tables, {rows} rows, {len(ruleset.numbers)} numbers; "
        f"exactly one row in each of {seen} cases of a table."
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rules", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    asking = commands.add_parser("ask", help="what to do in a case")
    asking.add_argument("sentence", nargs="+", help='such as "an order that is not paid"')
    asking.add_argument("--json", action="store_true", help="for programs")
    asking.set_defaults(run=ask)
    checking = commands.add_parser("check", help="gaps, overlaps, dead rows, idle facts")
    checking.add_argument("rulesets", nargs="*", type=Path, help="folders; all by default")
    checking.add_argument(
        "--on",
        type=date.fromisoformat,
        default=date.today(),
        metavar="DATE",
        help="the day to look for statements that are old",
    )
    checking.set_defaults(run=check)
    proves = commands.add_parser("prove", help="what is promised of every plan")
    proves.add_argument("folder", nargs="?", type=Path, default=newest(), help="a ruleset")
    proves.add_argument("--samples", type=_some, default=300, help="buyers drawn at random")
    proves.add_argument("--seed", type=int, default=1, help="another one draws other buyers")
    proves.set_defaults(run=proving)
    comparison = commands.add_parser("diff", help="what changes for buyers between two revisions")
    comparison.add_argument("old", metavar="A", help="a branch, a tag or a commit")
    comparison.add_argument("new", metavar="B", nargs="?", help="another one; the files of now")
    how = comparison.add_mutually_exclusive_group()
    how.add_argument("--markdown", action="store_true", help="for a page")
    how.add_argument("--json", action="store_true", help="for programs")
    comparison.set_defaults(run=comparing)
    old = commands.add_parser("stale", help="what is old, and what rests on it")
    old.add_argument(
        "--on", type=date.fromisoformat, default=date.today(), metavar="DATE", help="the day"
    )
    old.set_defaults(run=ageing)
    listing = commands.add_parser("facts", help="the questions and their possible answers")
    listing.add_argument("--json", action="store_true", help="for programs")
    listing.set_defaults(run=facts)
    for command in (asking, comparison, old, listing):
        command.add_argument(
            "--rules", type=Path, default=newest(), metavar="FOLDER", help="the ruleset"
        )
    return parser


def _some(text: str) -> int:
    if not (text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f'"{text}" is no number of buyers; write 1 or more')
    return int(text)


def newest() -> Path:
    """The ruleset that rests on dated evidence; the first one if none does."""
    found = rulesets(HERE)
    return next((path for path in found if (path / "evidence.toml").exists()), found[0])


def _read(ruleset: Ruleset, told: Sequence[str]) -> tuple[Case, str]:
    case: dict[Fact | Clock, Value] = {}
    question = ""
    known = Sentences(ruleset)
    for text in told:
        if known.kind_of(text) == "when":
            question = text
            continue
        try:
            fact, value = given(text, ruleset) or known.fact(text)
        except UnknownSentenceError as error:
            raise BadInputError(_unknown(known, error)) from None
        if fact in case:
            other = tell(fact, case[fact])
            raise BadInputError(f'"{text}" and "{other}" answer the same question')
        case[fact] = value
    refuse_impossible(case)
    return case, question


def _unknown(known: Sentences, error: UnknownSentenceError) -> str:
    alike = known.nearest_of(error.text, ("given", "when"))
    hint = f'the nearest known one is "{alike}"' if alike else 'see "python -m rules facts"'
    return f'nobody knows the sentence "{error.text}"; {hint}'


def _print_plan(ruleset: Ruleset, case: Case, as_json: bool) -> None:
    """Print what is true of the plan of a case, and the question that comes next."""
    found = plan(ruleset, case)
    named = [each for each in sentences(found, ruleset, case) if not each.startswith(UNNAMED)]
    ask = found.ask
    if as_json:
        _print_json({"plan": named, "ask": ask and ask.id, "question": ask and ask.question})
        return
    asked = [ask.question, *(f"  {sentence}" for sentence in sentences_of(ask))] if ask else []
    print("\n".join([*named, *asked]))


def _as_data(ruleset: Ruleset, result: Decision | Undecided) -> dict[str, object]:
    if isinstance(result, Undecided):
        return {
            "topic": result.topic.id,
            "ask": result.ask.id,
            "question": result.ask.question,
            "possible": [[word.id for word in answer] for answer in result.possible],
        }
    return {
        "topic": result.topic.id,
        "answer": [{"field": w.field, "says": say(w.says, ruleset)} for w in result.answer],
        "facts": {f.id: v.id if isinstance(v, Choice) else v for f, v in result.facts.items()},
        "rows": [{"row": str(row.place), "sources": list(row.sources)} for row in result.rows],
    }


def _as_text(ruleset: Ruleset, result: Decision | Undecided) -> str:
    if isinstance(result, Undecided):
        lines = [f"{result.topic.id}: {result.ask.question}"]
        if isinstance(result.ask, ChoiceFact):
            return "\n".join(lines + [f"  {sentence}" for sentence in sentences_of(result.ask)])
        assert isinstance(result.ask, CountFact)
        return "\n".join([*lines, f"  {result.ask.other}"])
    lines = [ruleset.names[result.topic.id]]
    for field in ruleset.fields.values():
        said = [say(w.says, ruleset) for w in result.answer if w.field == field.id]
        lines += [f"  {field.label}: {'; '.join(said)}"] if said else []
    decided = "; ".join(tell(fact, value) for fact, value in result.facts.items())
    rows = ", ".join(str(row.place) for row in result.rows)
    return "\n".join([*lines, f"  Decided by: {decided}", f"  Rows: {rows}"])


def _print_json(data: object) -> None:
    print(json.dumps(data, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.exit(0)
