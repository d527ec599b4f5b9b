"""The whole site: `python -m macros.build` builds every language of mkdocs.yml into site/.

Each language is an MkDocs process of its own, as many at once as there are processors. The
behaviour suite runs once, beside them, and hands its verdicts to all. A language that fails keeps
its last good pages, and the others are built all the same.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from macros import languages, sources
from spec import suite

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
COMMAND = [sys.executable, "-m", "mkdocs", "build"]
NOT_HOLD = "The specification does not hold."


@dataclass(frozen=True)
class Built:
    """The build of a language: whether it is in place, what MkDocs said, how long it took."""

    code: str
    done: bool
    said: str
    seconds: float


def main() -> int:
    """Build every language, then the pages at the root; 1 if a language is not built."""
    try:
        codes = languages.read().codes
    except languages.LanguagesError as error:
        print(error)
        return 1
    verdicts, builds = build_all(codes)
    if not verdicts.passed:
        print(f"{NOT_HOLD}\n\n{verdicts.report}\n")
    for built in builds:
        print(told(built))
    address = os.environ.get("GUIDE_ADDRESS") or sources.ADDRESS
    sources.write_root(SITE, codes, sources.root_address(address, codes))
    return 0 if all(built.done for built in builds) else 1


def build_all(codes: tuple[str, ...]) -> tuple[suite.Verdicts, list[Built]]:
    """Run the suite and all builds at once; the verdicts, and how each build went."""
    with tempfile.TemporaryDirectory(prefix="verdicts-") as folder:
        file = Path(folder) / "verdicts.json"
        running = suite.start()
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            builds: list[Future[Built]] = [pool.submit(build, code, file) for code in codes]
            verdicts = running.verdicts()
            suite.save(verdicts, file)
        return verdicts, [build.result() for build in builds]


def build(code: str, verdicts: Path) -> Built:
    """Build one language, which waits for the verdicts before it takes its place."""
    begin = time.monotonic()
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env={**os.environ, "GUIDE_LANGUAGE": code, "GUIDE_VERDICTS": str(verdicts)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Built(code, done.returncode == 0, done.stdout, time.monotonic() - begin)


def told(built: Built) -> str:
    """How a build went, in words; what MkDocs said only if it failed."""
    if built.done:
        return f"{built.code}: built in {built.seconds:.1f} s"
    last = "its last good pages stay" if (SITE / built.code).exists() else "it has no pages yet"
    said = [line for line in built.said.splitlines() if not line.startswith("INFO")]
    why = "" if NOT_HOLD in built.said else "\n" + "\n".join(said).strip()
    return f"{built.code}: NOT built; {last} in site/{built.code}{why}"


if __name__ == "__main__":
    sys.exit(main())
