"""Pages and plans have the commas of their language, and no brackets within brackets."""

import re
from html import unescape
from pathlib import Path

import pytest

CODES = ("en", "ru", "ar")
BLOCK = re.compile(r"</?(?:p|li|td|th|h\d|div|summary|dt|dd|tr|ul|ol|section|details)\b[^>]*>")
SILENT = re.compile(r"<(script|style|pre)\b.*?</\1>", re.S)
LATIN = re.compile(r'[\u0621-\u064a][)»"]*[,;]\s+[(«"]*[\u0621-\u064a]')
NESTED = re.compile(r"\([^()]*\([^()]*\)[^()]*\)")
OWN = {"ar": (LATIN, NESTED), "ru": (NESTED,), "en": (NESTED,)}
ENGLISH = {"article", "spec", "decisions", "changes"}  # what stands there as it was written


def amiss(site: Path, code: str) -> list[str]:
    """The texts of a language with a comma or brackets that no reader expects."""
    found = []
    pages = [
        p
        for p in (site / code).rglob("*.html")
        if not ENGLISH & set(p.parts) and ".md" not in p.name
    ]
    for path in [*pages, *(site / code / "assets").glob("plan-*.json")]:
        text = SILENT.sub("", path.read_text(encoding="utf-8"))
        for part in BLOCK.split(text) if path.suffix == ".html" else text.split('"'):
            said = unescape(re.sub(r"<[^>]+>", "", part)).strip()
            found += [f"{path.name}: {said}" for each in OWN[code] if each.search(said)]
    return found


@pytest.mark.parametrize("code", CODES)
def test_a_language_has_its_own_commas_and_one_bracket(site: Path, code: str) -> None:
    assert amiss(site, code) == []


@pytest.mark.parametrize(
    "text", ["<p>انتظر, ثم اسأل</p>", "<li>لاحقًا; <b>ثم</b></li>", "<p>(بعد <b>(غير)</b> مدة)</p>"]
)
def test_another_comma_or_a_second_bracket_is_noticed(tmp_path: Path, text: str) -> None:
    (tmp_path / "ar" / "assets").mkdir(parents=True)
    (tmp_path / "ar" / "index.html").write_text(text, encoding="utf-8")
    assert len(amiss(tmp_path, "ar")) == 1
