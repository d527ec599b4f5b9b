"""Copies of the text files of the site that a host can send as they are: .br and .gz beside each.

`make packed` makes them after the site, for publishing; a host that packs by itself needs none.
"""

import gzip
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

SITE = Path(__file__).parents[1] / "site"
KINDS = {".css", ".dmn", ".html", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest"}
LEAST = 500  # bytes; below that, packing gains nothing


def pack(path: Path) -> None:
    """Write a .br and a .gz beside a file: the same bytes for the same file, whenever it is."""
    data = path.read_bytes()
    path.with_name(f"{path.name}.br").write_bytes(brotli.compress(data))
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, mtime=0))


def packable(site: Path) -> list[Path]:
    """The text files of a site that are worth it."""
    files = (path for path in site.rglob("*") if path.suffix in KINDS)
    return sorted(path for path in files if path.stat().st_size >= LEAST)


def main() -> int:
    """Pack the whole site; 1 if there is none."""
    files = packable(SITE)
    if not files:
        print("There is no site to pack.\n  do: make site")
        return 1
    with ProcessPoolExecutor() as pool:
        list(pool.map(pack, files, chunksize=8))
    print(f"{len(files)} files of the site have a .br and a .gz beside them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
