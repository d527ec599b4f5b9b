"""The whole site: `python -m macros.build` builds every language of mkdocs.yml into site/.

Each language is an MkDocs build in a process of its own. What all need is read once, before the
processes are forked. The behaviour suite runs once, beside them, and hands its verdicts to all. A
language that fails, whose catalogue cannot be read, or that claims to be complete and is not, keeps
its last good pages, and the others are built all the same. With --unfinished, what a complete
language lacks is shown in English.
"""

import fcntl
import os
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path

from mkdocs.__main__ import cli

from macros import data, languages, sbom, sources, translations
from macros.language import unreadable
from macros.languages import rulesets
from macros.site import specification
from rules.check import findings
from rules.findings import RulesetError
from rules.findings import told as told_findings
from spec import suite

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
NOT_HOLD = "The specification does not hold."
KILLED = (
    "Its process was ended from outside, perhaps for want of memory.\n  do: build again; if it "
    "happens again, close other programs first"
)
FORK = get_context("fork")
ADDRESS_CLAIMED = (
    "The pages say that the guide is published at {root} "
    "(another address: make site GUIDE_ADDRESS=https://example.org/guide/)"
)


@dataclass(frozen=True)
class Built:
    """The build of a language: whether it is in place, what MkDocs said, how long it took."""

    code: str
    done: bool
    said: str
    seconds: float


def main(arguments: list[str]) -> int:
    """Build everything, alone in this folder; 1 if a language is not built, in plain words."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another build runs in this folder.\n  do: wait for its end, then build again")
        return 1
    try:
        put_right()
        return build_site(arguments)
    except OSError as error:
        print(unwritable(error))
        return 1
    finally:
        os.close(folder)


def put_right() -> None:
    """Give the last good pages their name back: a build may have ended between two names."""
    for old in SITE.glob(".*-old"):
        target = old.with_name(old.name.removeprefix(".").removesuffix("-old"))
        if not target.exists():
            old.rename(target)


def build_site(arguments: list[str]) -> int:
    """Build every language, then the pages at the root; 1 if a language is not built."""
    try:
        known = languages.read()
    except languages.LanguagesError as error:
        print(error)
        return 1
    running = suite.start()
    try:
        read_once(known.codes)
    except RulesetError as error:
        running.verdicts()  # its process ends with this one
        print(
            f"The rules do not hold, and nothing is published.\n\n{told_findings(error.findings)}"
        )
        return 1
    refused = translations.refusals(known, "--unfinished" in arguments)
    codes = tuple(code for code in known.codes if code not in refused)
    verdicts, builds = build_all(codes, running)
    builds += [Built(code, False, why, 0) for code, why in refused.items()]
    if not verdicts.passed:
        print(f"{NOT_HOLD}\n\n{verdicts.report}\n")
    for built in builds:
        print(told(built))
    address = os.environ.get("GUIDE_ADDRESS") or sources.ADDRESS
    root = sources.root_address(address, known.codes)
    sources.write_root(SITE, known.codes, root)
    if any(built.done for built in builds):
        data.write(SITE, specification(*rulesets()), verdicts.cases)
        sbom.write(SITE)
    print(ADDRESS_CLAIMED.format(root=root))
    return 0 if all(built.done for built in builds) else 1


def build_all(codes: tuple[str, ...], running: suite.Run) -> tuple[suite.Verdicts, list[Built]]:
    """Run all builds beside the suite; the verdicts, and how each build went."""
    with tempfile.TemporaryDirectory(prefix="verdicts-") as folder:
        file = Path(folder) / "verdicts.json"
        # One more than processors, since a build that is done waits for the verdicts.
        workers = (os.cpu_count() or 1) + 1
        begun = {begin(code, file): code for code in codes[:workers]}
        verdicts = running.verdicts()
        suite.save(verdicts, file)
        left, built = list(codes[workers:]), {}
        while begun:
            for answer in wait(list(begun)):
                assert isinstance(answer, Connection)
                code = begun.pop(answer)
                built[code] = ended(code, answer)
                begun |= {begin(code, file): code for code in left[:1]}
                del left[:1]
        return verdicts, [built[code] for code in codes]


def begin(code: str, verdicts: Path) -> Connection:
    """Start the build of a language in a process of its own, which answers with `Built`.

    Not a pool: that waits for ever for an answer of a process that was killed.
    """
    answer, given = FORK.Pipe(duplex=False)
    FORK.Process(target=_answer, args=(given, code, verdicts)).start()
    given.close()  # only the process has it then: its end, however it comes, is an end of waiting
    return answer


def _answer(given: Connection, code: str, verdicts: Path) -> None:
    try:
        built = build(code, verdicts)
    except Exception:  # a fault of ours: told whole, since what it prints is caught
        built = Built(code, False, traceback.format_exc(), 0)
    given.send(built)


def ended(code: str, answer: Connection) -> Built:
    """How the build of a language went, when its process has answered or ended."""
    with answer:
        try:
            built = answer.recv()
        except EOFError:
            return Built(code, False, KILLED, 0)
        assert isinstance(built, Built)
        return built


def read_once(codes: tuple[str, ...]) -> None:
    """Read what every build needs, before the process is forked for each of them.

    Raises RulesetError with all that is wrong with the rulesets.
    """
    for code in codes:
        unreadable(code)  # the links between languages say their names in each of them
    specs = specification(*rulesets())
    if wrong := [finding for spec in specs for finding in findings(spec.ruleset)]:
        raise RulesetError(wrong)


def build(code: str, verdicts: Path) -> Built:
    """Build one language in this process, which waits for the verdicts before it puts it in place.

    The process is of no use for anything else: what it prints goes into the answer.
    """
    start = time.monotonic()
    os.chdir(ROOT)
    os.environ |= {"GUIDE_LANGUAGE": code, "GUIDE_VERDICTS": str(verdicts)}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        for stream in (1, 2):
            os.dup2(said.fileno(), stream)
        done = _mkdocs_build()
        sys.stdout.flush()
        sys.stderr.flush()
        said.seek(0)
        return Built(code, done, said.read(), time.monotonic() - start)


def _mkdocs_build() -> bool:
    """`mkdocs build`, and whether it succeeded."""
    try:
        cli(["build"])
    except SystemExit as end:
        return not end.code
    except OSError as error:
        print(unwritable(error))
        return False
    return True


def unwritable(error: OSError) -> str:
    """Why the site could not be written, and what to do."""
    where = f"{error.filename}: " if error.filename else ""
    return (
        f"{where}{error.strerror}\n  do: make room, or make the folder writable; then build again"
    )


def told(built: Built) -> str:
    """How a build went, in words; what MkDocs said only if it failed."""
    if built.done:
        return f"{built.code}: built in {built.seconds:.1f} s"
    last = "its last good pages stay" if (SITE / built.code).exists() else "it has no pages yet"
    said = [line for line in built.said.splitlines() if not line.startswith("INFO")]
    why = "" if NOT_HOLD in built.said else "\n" + "\n".join(said).strip()
    return f"{built.code}: NOT built; {last} in site/{built.code}{why}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
