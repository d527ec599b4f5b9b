"""make audit: the pages of site/ as Lighthouse sees them on a phone, beside what peers measure.

Serves site/ packed as a host would, runs Lighthouse in real Chromium (medians of RUNS) and prints a
table. Returns 1 if accessibility, best practices or findability of a page is below 100, or if a
page asks another host. Performance and bytes are reported; tests/test_weight.py bounds the bytes.
"""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import brotli

from tests.browser import find_chromium

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "site"
RUNS = 5
PAGES = {
    "home": "",
    "a plan from a shared address": "received/#country=germany&reason=changed-mind",
    "rights": "rights/",
    "specification": "reference/spec/not-paid/",
    "numbers": "reference/numbers/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Measured in November 2026 on inner pages (performance, accessibility, best practices, SEO, kB).
PEERS = {
    "Starlight": (100, 100, 96, 100, 59),
    "Hugo Book": (100, 100, 96, 100, 39),
    "stock Material 9.8": (96, 92, 96, 91, 89),
    "VitePress": (94, 96, 96, 100, 158),
    "Docusaurus": (75, 96, 96, 100, 227),
}
PACKED = {".html", ".js", ".css", ".json", ".svg", ".xml", ".txt"}


class Host(http.server.SimpleHTTPRequestHandler):
    """A host that sends text packed, and lets browsers keep what has a hashed name."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing: the table says what matters."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.exists():
            return super().do_GET()
        body = _packed(path)
        self.send_response(200)
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)
        return None


@functools.cache
def _packed(path: Path) -> bytes:
    return brotli.compress(path.read_bytes())


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served packed, to this machine alone."""
    handler = functools.partial(Host, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def look(address: str) -> tuple[list[float], float, list[str]]:
    """Scores of the four categories, kB, and requests to other hosts, of one run of Lighthouse."""
    command = [str(HERE / "node_modules" / ".bin" / "lighthouse"), address, "--quiet"]
    command += ["--output=json", "--chrome-flags=--headless=new --no-sandbox"]
    environment = {**os.environ, "CHROME_PATH": find_chromium()}
    environment["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    report = json.loads(done.stdout)
    asked = report["audits"]["network-requests"]["details"]["items"]
    host = "/".join(address.split("/")[:3]) + "/"
    scores = [100 * report["categories"][each]["score"] for each in CATEGORIES]
    bytes_ = report["audits"]["total-byte-weight"]["numericValue"]
    return (
        scores,
        bytes_ / 1000,
        [each["url"] for each in asked if not each["url"].startswith((host, "data:"))],
    )


def main() -> int:
    """Print the table; 1 if a page falls short."""
    languages = sorted(path.parent.name for path in SITE.glob("*/index.html"))
    if not languages or not shutil.which("npm", path=f"{Path(sys.executable).parent}"):
        print("There is nothing to look at.\n  do: make site, then make audit")
        return 1
    print(f"{'page':40} {'perf.':>6} {'acc.':>5} {'best':>5} {'SEO':>5} {'kB':>6}")
    short = []
    with hosted(SITE) as address:
        for code in languages:
            for name, path in PAGES.items():
                runs = [look(f"{address}/{code}/{path}") for _ in range(RUNS)]
                scores = [median(each) for each in zip(*(run[0] for run in runs), strict=True)]
                told = " ".join(f"{score:5.0f}" for score in scores)
                print(f"{code + ': ' + name:40} {told} {median(run[1] for run in runs):6.1f}")
                if min(scores[1:]) < 100 or any(run[2] for run in runs):
                    short.append(f"{code}: {name}")
    for name, (*scores, size) in PEERS.items():
        print(f"{name:40} {' '.join(f'{score:5.0f}' for score in scores)} {size:6.1f}")
    if short:
        print(f"Below 100, or another host is asked: {', '.join(short)}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
