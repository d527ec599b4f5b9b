"""Copies for hosts that send files packed."""

import gzip
from pathlib import Path

import brotli
import pytest

from macros import packed


def test_text_files_that_are_large_enough_are_packed_the_same_each_time(tmp_path: Path) -> None:
    text = "all of it, " * 200
    for name in ("a.html", "b/c.js", "d.png", "small.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x" if name == "small.css" else text, encoding="utf-8")
    files = packed.packable(tmp_path)
    assert [path.name for path in files] == ["a.html", "c.js"]
    packed.pack(files[0])
    first = {suffix: (tmp_path / f"a.html{suffix}").read_bytes() for suffix in (".br", ".gz")}
    assert brotli.decompress(first[".br"]) == text.encode()
    assert gzip.decompress(first[".gz"]) == text.encode()
    packed.pack(files[0])
    assert first == {suffix: (tmp_path / f"a.html{suffix}").read_bytes() for suffix in first}
    assert packed.packable(tmp_path) == files


def test_without_a_site_there_is_nothing_to_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(packed, "SITE", tmp_path)
    assert packed.main() == 1
    assert "make site" in capsys.readouterr().out
