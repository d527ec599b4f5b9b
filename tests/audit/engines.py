"""make audit: Firefox and WebKit each go a walk through the guide of site/ (walk.mjs).

A browser that is not there is named with its Debian packages; in CI that is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "site"
# What each needs, and the Debian package of it.
ENGINES = {
    "firefox": {"firefox-esr": "firefox-esr"},
    "webkit": {"WebKitWebDriver": "webkit2gtk-driver", "xvfb-run": "xvfb", "xauth": "xauth"},
}
MOST = 600


def lacking(engine: str) -> list[str]:
    """The Debian packages that are missing for an engine."""
    return [package for name, package in ENGINES[engine].items() if not shutil.which(name)]


def walk(engine: str, site: Path) -> tuple[bool, str]:
    """Whether an engine goes the whole walk, and what it says."""
    command = [str(Path(sys.executable).parent / "node"), str(HERE / "walk.mjs")]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        done = subprocess.run(
            [*command, engine, str(site), folder],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=MOST,
        )
    return done.returncode == 0, done.stdout.strip()


def main() -> int:
    """Print what goes wrong; 1 if anything does."""
    if not (SITE / "en" / "index.html").exists():
        print("There is nothing to look at.\n  do: make site, then make audit")
        return 1
    failed = False
    for engine in ENGINES:
        if missing := lacking(engine):
            print(f"{engine} is not looked at.\n  do: apt-get install {' '.join(missing)}")
            failed |= os.environ.get("CI") == "true"
            continue
        well, said = walk(engine, SITE)
        print(said)
        failed |= not well
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
