"""How a build and the behaviour suite grow with pages and scenarios: `make bench GROWTH=100`.

The tiny ruleset of tests/library, to which pages and features are added: PAGES pages of prose with
macros, and the feature of its plans once more, for each time that it grows.
"""

import json
import subprocess
import sys
from pathlib import Path

from tests.project import build, small

PAGES = 10
PARTS = 8  # of a page: some 600 words
WORDS = 300  # sentences that are added, and no row says
TEXT = """\
---
title: Page {n}
description: Page {n}
---

# Page {n}

{body}
"""
PARAGRAPH = """\
## Part {part} { #part-{part} }

A loan lasts {{ number("LOAN") }}. Press {{ button("EXTEND") }}, **until when** the library answers
is *not known*, and a [lost](../lost.md) book is another matter. Who is late pays at most
{{ number("LATE_FEE") }}; who asks in time pays nothing at all, and keeps the book for longer.

- Bring the book back to the library, or send it by post.
- Or wait for {{ number("ANSWER_TIME") }} and call.

"""
# In the project that has grown, since the suite is run in the folder in which it lies.
SUITE = """\
import json
from spec.suite import start
found = start().verdicts()
print(json.dumps([found.passed, len(found.cases), found.report[-1000:]]))
"""


def grown(folder: Path, times: int) -> Path:
    """A project that is so many times as large, all pages in the navigation."""
    project = small(folder)
    pages = project / "docs" / "en" / "more"
    pages.mkdir()
    body = "".join(PARAGRAPH.replace("{part}", str(part)) for part in range(PARTS))
    for n in range(times * PAGES):
        page = TEXT.replace("{n}", str(n)).replace("{body}", body)
        (pages / f"page-{n:04}.md").write_text(page, encoding="utf-8")
    features = project / "features" / "library"
    plans = (features / "plans.feature").read_text(encoding="utf-8")
    for n in range(times):
        named = plans.replace("What to do first", f"What to do first, part {n}", 1)
        (features / f"more-{n:04}.feature").write_text(named, encoding="utf-8")
    return project


def with_more_sentences(project: Path) -> None:
    """Add sentences that steps can say, and that no scenario says."""
    path = project / "rules" / "library" / "words.md"
    text = path.read_text(encoding="utf-8")
    last = "| call               | call the library                        |\n"
    assert last in text
    rows = "".join(f"| spare {n:<12} | {f'look at shelf {n} again':<39} |\n" for n in range(WORDS))
    path.write_text(text.replace(last, last + rows), encoding="utf-8")


def build_grown(project: Path) -> int:
    """Build it; the number of its pages."""
    done = build(project)
    if done.returncode:
        sys.exit(done.stdout[-2000:])
    return len(list((project / "site" / "en").rglob("index.html")))


def run_suite(project: Path) -> int:
    """Run its behaviour suite; how many cases hold, which have to be all."""
    done = subprocess.run(
        [sys.executable, "-c", SUITE], cwd=project, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    passed, cases, report = json.loads(done.stdout)
    if not passed:
        sys.exit(report)
    return int(cases)
