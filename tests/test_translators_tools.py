"""A catalogue says the same after the tools of translators have rewritten it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.catalog import Catalog

from macros import po

ROOT = Path(__file__).parents[1]
CATALOGUES = sorted(ROOT.glob("locale/*/guide.po"))
# What a catalogue can hold: plural forms, a guess with what it was made for, remarks, marks,
# quotation marks, a break in a line, what is set aside.
WHOLE = r"""
# a remark of the translator
#. what it is
#: docs/en/a.md
msgid "press {PAY}, \"now\""
msgstr "нажмите {PAY}, «сейчас»"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} день"
msgstr[1] "{n} дня"
msgstr[2] "{n} дней"

#, fuzzy
#| msgid "an older guess"
msgid "a guess"
msgstr "догадка"

msgid "one line\nand another, which is so long that every tool breaks it into two of them at least"
msgstr "одна строка\nи другая, такая длинная, что каждая программа делит её не меньше чем надвое"

msgid "nothing yet"
msgstr ""

#~ msgid "gone"
#~ msgstr "ушло"
"""
Messages = dict[object, tuple[object, ...]]


def messages(path: Path, code: str) -> tuple[Messages, Messages]:
    """What a catalogue says and what it has set aside, without its form."""
    catalog = po.read(path, code, path.parent)
    said = {
        m.id: (
            m.string,
            m.fuzzy,
            tuple(m.previous_id),
            " ".join(m.user_comments),
            " ".join(m.auto_comments),
        )
        for m in catalog
        if m.id
    }
    return said, {m.id: (m.string,) for m in catalog.obsolete.values()}


def run(*command: str) -> None:
    """Run one of the programs of GNU gettext, which have to be there where CI=true."""
    if not shutil.which(command[0]) and os.environ.get("CI") != "true":
        pytest.skip(f"{command[0]} is not installed (Debian: apt-get install gettext)")
    subprocess.run(command, check=True, capture_output=True)


def polib_at(width: int) -> Callable[[Path], None]:
    def rewrite(path: Path) -> None:
        catalogue = polib.pofile(str(path), wrapwidth=width)
        catalogue.metadata["X-Generator"] = "Poedit 3.4"
        catalogue.save()

    return rewrite


def as_on_windows(path: Path) -> None:
    polib_at(78)(path)
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def merged(path: Path) -> None:
    template = path.with_suffix(".pot")
    sentences = Catalog()
    for message in po.read(path, path.stem, path.parent):
        if message.id:
            sentences.add(message.id, auto_comments=message.auto_comments)
    template.write_text(po.written(sentences, po.HEADER), encoding="utf-8")
    files = (str(path), str(template))
    run("msgmerge", "--previous", "--quiet", "--update", "--backup=none", *files)


TOOLS: dict[str, Callable[[Path], None]] = {
    "polib": polib_at(78),
    "polib without breaks, as Weblate may": polib_at(0),
    "Poedit on Windows": as_on_windows,
    "msgcat": lambda path: run("msgcat", "-o", str(path), str(path)),
    "msgcat sorted, narrow": lambda path: run(
        "msgcat", "--sort-output", "--width=40", "-o", str(path), str(path)
    ),
    "msgattrib": lambda path: run("msgattrib", "--no-wrap", "-o", str(path), str(path)),
    "msgmerge": merged,
}


@pytest.fixture(params=[None, *CATALOGUES], ids=lambda p: p.parent.name if p else "whole")
def catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A catalogue of the guide, or one with everything that a catalogue can hold."""
    path = tmp_path / "ru.po"
    if request.param:
        path = tmp_path / f"{request.param.parent.name}.po"
        shutil.copy(request.param, path)
        return path, path.stem
    path.write_text(po.new_header("ru") + WHOLE, encoding="utf-8")
    return path, "ru"


@pytest.mark.parametrize("name", TOOLS)
def test_a_catalogue_says_the_same_after_a_tool(name: str, catalogue: tuple[Path, str]) -> None:
    path, code = catalogue
    before = messages(path, code)
    assert len(before[0]) >= 5
    old = path.read_bytes()
    TOOLS[name](path)
    assert path.read_bytes() != old
    assert messages(path, code) == before


def test_what_a_tool_loses_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "guide.po"
    path.write_text(po.new_header("ru") + WHOLE, encoding="utf-8")
    before = messages(path, "ru")
    path.write_text(
        path.read_text(encoding="utf-8").replace("{n} дня", "{n} день"), encoding="utf-8"
    )
    assert messages(path, "ru") != before


def test_the_header_of_a_new_language_has_what_tools_look_for(tmp_path: Path) -> None:
    path = tmp_path / "guide.po"
    path.write_text(po.new_header("pl"), encoding="utf-8")
    wanted = {"Project-Id-Version", "PO-Revision-Date", "Last-Translator", "Language-Team"}
    assert wanted <= set(polib.pofile(str(path)).metadata)
    if shutil.which("msgfmt"):
        said = subprocess.run(
            ["msgfmt", "--check", "-o", "/dev/null", str(path)], capture_output=True, check=True
        )
        assert said.stderr == b""
