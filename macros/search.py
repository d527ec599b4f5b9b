"""The search index of one language: what Pagefind is given to index, and the words it knows.

Pagefind reads a folder of small documents, one a page, and not the site: so the navigation and
the footers are not found, and nothing for the search stands in a page.
"""

import gzip
import json
import re
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pagefind.service import get_executable

from macros.language import Language

# Marks, links and proofs that stand beside the text.
LEFT_OUT = (
    ".headerlink",
    ".assistant",
    ".others",
    ".proof",
    ".sources",
    ".failures",
)
# Of what Pagefind writes: its search without an interface, which is the theme's.
KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "fragment", "index")
WORDS = "words.json"
SCRIPT = "assets/search.js"  # theme.js loads it when the reader goes to the box
FOLDER = "assets/pagefind"
WORD = re.compile(r"[^\W\d_]{4,}")
# Pagefind joins what such elements end with to the next word.
ENDS = {"</dt>": ": </dt>", **{f"</{n}>": f" · </{n}>" for n in ("dd", "summary", "caption")}}
USUAL = 1.0  # how much a page weighs that does not say


class SearchError(Exception):
    """Pagefind could not make the index."""


@dataclass(frozen=True)
class Document:
    """A page as the search knows it.

    url    its address in the site of the language, such as "unpaid/"
    title  what a result is called
    html   its text, with headings that have ids
    boost  how much it weighs beside other pages (`search: {boost: 4}` in its settings)
    also   words that find it and that it need not contain
    """

    url: str
    title: str
    html: str
    boost: float = USUAL
    also: str = ""

    def text(self, language: Language) -> str:
        """The file that Pagefind reads."""
        html = re.sub("|".join(ENDS), lambda end: ENDS[end[0]], self.html)
        return Markup(
            '<html lang="{}"><body>{}'
            '<meta data-pagefind-meta="title[content]" content="{}">'
            '<meta data-pagefind-meta="also[content]" content="{}"></body></html>'
        ).format(language.code, Markup(html), self.title, self.also)


def write(site: Path, documents: Sequence[Document], language: Language) -> None:
    """Write the index of the documents to assets/pagefind/ in the folder of a language.

    Raises SearchError with Pagefind's own words.
    """
    target = site / FOLDER
    with tempfile.TemporaryDirectory() as folder:
        # In an order of their own, so that the same pages make the same index.
        for document in sorted(documents, key=lambda each: each.url):
            file = Path(folder, document.url, "index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document.text(language), encoding="utf-8")
        _run_pagefind(Path(folder), target, language)
    for path in target.iterdir():
        if path.name not in KEPT and not path.match(f"*.{language.code}[._]*"):
            path.unlink()
    pages = _indexed(target / "fragment")
    weights = {f"/{document.url}": document.boost for document in documents}
    known = {
        "words": _shown(words(documents), pages.values()),
        "weights": {name: weights[page["url"]] for name, page in pages.items()},
    }
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    (target / WORDS).write_text(text, encoding="utf-8")


def fingerprint(documents: Iterable[Document], language: Language) -> str:
    """A hash of what an index is made of. Pagefind writes the same index in another order each
    time, so that a hash of its files would change without a reason."""
    made = sha256(version("pagefind").encode())
    for document in documents:
        made.update(document.text(language).encode())
    return made.hexdigest()[:8]


def words(documents: Iterable[Document]) -> list[str]:
    """The words of all pages, those first that are frequent on pages that weigh much: a mistyped
    word of a query is taken for the first of them that is close."""
    count: defaultdict[str, float] = defaultdict(float)
    for document in documents:
        shown = f"{document.title} {document.also} {_plain(document.html)}".lower()
        for word in WORD.findall(shown):
            count[word] += document.boost
    return sorted(count, key=lambda word: (-count[word], word))


def _indexed(fragments: Path) -> dict[str, dict[str, Any]]:
    """What the index says of each page, by the name that its results have."""
    read = {path.stem: gzip.decompress(path.read_bytes()) for path in sorted(fragments.iterdir())}
    return {name: json.loads(data.removeprefix(b"pagefind_dcd")) for name, data in read.items()}


def _shown(known: Iterable[str], pages: Iterable[dict[str, Any]]) -> list[str]:
    """The words that stand on a page of the index."""
    texts = (f"{page['content']} {' '.join(page['meta'].values())}" for page in pages)
    found = set(WORD.findall(" ".join(texts).lower()))
    return [word for word in known if word in found]


def _plain(html: str) -> str:
    return Markup(re.sub(r"<[^>]*>", " ", html)).unescape()


def _run_pagefind(folder: Path, target: Path, language: Language) -> None:
    options = ["--site", folder, "--output-path", target, "--force-language", language.code]
    options += ["--exclude-selectors", ",".join(LEFT_OUT)]
    done = subprocess.run(
        [str(get_executable()), *map(str, options)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SearchError(f"the search index could not be made\n{done.stdout}{done.stderr}".strip())
