"""Hostile texts (hostile.toml) in every place where words for readers stand, and in addresses:
shown as text, or refused with file and line, never run.

One small site has them all, each in a row, a scenario, a page or a sentence of its own. It is
opened without its policy, which would hide an escaping that is missing.
"""

import hashlib
import re
import shutil
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from macros import catalogue, prose, translations
from macros.site import read
from rules.check import findings
from rules.findings import RulesetError
from rules.loader import load
from spec.speech import read_features
from spec.steps import Steps
from spec.suite import Verdict, Verdicts, save
from tests.browser import DESKTOP, served, watch
from tests.project import ROOT, build, replace, small
from tests.test_pages import Document

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

CORPUS = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text(encoding="utf-8"))
BYTES: dict[str, str] = CORPUS.pop("bytes")
FILLED = {
    "{10000 letters}": "x" * 10000,
    "{2000 brackets}": "[" * 2000,
    "{2000 marks}": "<b>" * 2000,
}


def name(number: int) -> str:
    """A name of letters for a text, such as "hab"."""
    return "h" + chr(97 + number // 26) + chr(97 + number % 26)


TEXTS: dict[str, str] = {
    name(number): FILLED.get(text, text)
    for number, text in enumerate(text for kind in CORPUS.values() for text in kind)
}
# How a text is written in a file of each kind.
WRITTEN: dict[str, Callable[[str], str]] = {
    ".toml": lambda text: "".join(
        c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08X}" for c in text
    ),
    ".po": lambda text: text.replace("\\", "\\\\").replace('"', '\\"'),
}
Lines = tuple[str, range]
Spot = tuple[str, str]  # a place and the name of a text

RULES = "rules/library"
AT_ONCE = 3  # texts that one row of the host has
GROUPS = [list(TEXTS)[at : at + AT_ONCE] for at in range(0, len(TEXTS), AT_ONCE)]


# ---- a project with a harmless text in every spot: the place and the name, such as "door hab"


def each(pattern: str) -> str:
    """A pattern for each text: "NAME" is its name, "KEY" the same in capitals."""
    made = (pattern.replace("NAME", n).replace("KEY", n.upper()) for n in TEXTS)
    return "".join(made)


def insert(path: Path, below: str, text: str) -> None:
    """Put text below the first line that begins so."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines, 1) if line.startswith(below))
    path.write_text("".join([*lines[:at], text, *lines[at:]]), encoding="utf-8")


def host(folder: Path) -> Path:
    """The small project with all the spots."""
    project = small(folder)
    rules = project / RULES
    for file, below, pattern in ROWS:
        insert(rules / file, below, each(pattern))
    append(rules / "facts.md", COVER + each("| NAME | the cover shows NAME | |\n"))
    append(rules / "facts.md", YOU + each("| NAME | answer NAME | |\n"))
    append(rules / "doors.md", "".join(map(door, TEXTS)))
    route = rules / "routes/report-it-lost.md"
    replace(route, "| stage        | =>", "| stage | cover | =>")
    replace(route, "| ------------ |", "| --- | --- |")
    replace(route, "| on the shelf |", "| on the shelf | |")
    insert(route, "| lost  ", lost())
    replace(route, "| lost         | open             | report | new book | L5     |\n", "")
    for feature in (project / "features/library").glob("*.feature"):
        text = feature.read_text(encoding="utf-8")
        feature.write_text(text.replace(LOST, f"{LOST}      And the cover shows haa\n"), "utf-8")
    plans = project / "features/library/plans.feature"
    insert(plans, "  Rule: A book that nobody", each(SCENARIO))
    insert(project / "locale/de/guide.po", '"Plural-Forms', each(MESSAGE))
    pages = project / "docs/en"
    (pages / "prose.md").write_text(PROSE + each("Some prose NAME stands here.\n\n"), "utf-8")
    (pages / "translated.md").write_text(PROSE + each("Words NAME and words.\n\n"), "utf-8")
    (pages / "set").mkdir()
    for text in TEXTS:
        (pages / "set" / f"{text}.md").write_text(SETTING.replace("NAME", text), "utf-8")
    return project


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def door(text: str) -> str:
    return DOOR.replace("NAME", text).replace("TYPED", unlike(text))


def unlike(text: str) -> str:
    """A word that is like no other one, for what is typed at a door."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return digest.translate({ord(c): chr(ord(c) + 55) for c in "0123456789"})


def lost() -> str:
    """The rows of a lost book: each with a few answers, steps with letters, and facts."""
    rows = ""
    for group in GROUPS:
        steps = ", ".join(f"s{text}" for text in group)
        facts = ", ".join(f"X{text}" for text in group)
        rows += f"| lost | {', '.join(group)} | open | report, {steps} | new book | L5, {facts} |\n"
    return rows


ROWS = [
    ("glossary.md", "| loan ", "| NAME | glossary NAME |\n| t NAME | Harmless NAME. |\n"),
    ("buttons.md", "| EXTEND ", "| KEY | Push button NAME | beside |\n"),
    ("words.md", "| bring back  ", "| sNAME | word NAME |\n"),
    ("letters.md", "| report ", "| sNAME | letter NAME | desk |\n"),
    (
        "evidence.toml",
        "S1 =",
        'KEY = { title = "source NAME", publisher = "x", date = "2026-01-01", grade = "A" }\n',
    ),
    (
        "evidence.toml",
        "S2 =",
        '\n[facts.XNAME]\nbears_on = []\nverdict = "adds"\nconfidence = "high"\n'
        'topics = ["return"]\nsources = ["KEY"]\nsays = "fact NAME"\n',
    ),
]
COVER = """
## cover

| part     | says               |
| -------- | ------------------ |
| question | What does it show? |
| asked if | stage: lost        |

| answer | says | only if |
| ------ | ---- | ------- |
"""
YOU = "\n| answer | you | page shows |\n| --- | --- | --- |\n"
DOOR = """
## door NAME

| part     | says             |
| -------- | ---------------- |
| title    | door NAME        |
| says     | Ask the library. |
| typed    | TYPED            |
| source   | L1               |
"""
LOST = "Given a book that is lost\n"
SCENARIO = """
    Scenario: scenario NAME
      Given a book on the shelf
      When the reader asks for a plan
      Then nothing is left
"""
MESSAGE = """
msgid "Harmless NAME."
msgstr "translation NAME"

msgid "Words NAME and words."
msgstr "Worte translated NAME und Worte."
"""
PROSE = "---\ntitle: Prose\n---\n\n# Prose\n\n"
SETTING = "---\ntitle: 'setting NAME'\ndescription: 'setting NAME'\n---\n\n# Heading\n\nWords.\n"
PLACES = ("glossary", "button", "word", "letter", "answer", "source", "fact", "door", "scenario")
PLACES += ("setting", "prose", "translation", "translated")
SPOT = re.compile(rf"(?<!## )\b({'|'.join(PLACES)}) (h[a-z]{{2}})\b")


# ---- planting, and what the checks of the project refuse


def files(project: Path) -> list[Path]:
    """The files that have spots."""
    folders = [project / RULES, project / "features/library", project / "docs/en"]
    kinds = ("**/*.md", "**/*.toml", "**/*.feature")
    found = [path for folder in folders for kind in kinds for path in folder.glob(kind)]
    return [*found, project / "locale/de/guide.po"]


def plant(project: Path, without: Iterable[Spot]) -> dict[Spot, Lines]:
    """Put every text into its spots, but for some; the file and lines of each."""
    places: dict[Spot, Lines] = {}
    for path in files(project):
        name, text = path.relative_to(project).as_posix(), path.read_text(encoding="utf-8")
        parts, end = [], 0
        for spot in SPOT.finditer(text):
            place, key = spot.groups()
            parts += [text[end : spot.start()], spot[0]]
            end = spot.end()
            if (place, key) not in without:
                parts[-1] = QUOTED.get(place, WRITTEN.get(path.suffix, str))(TEXTS[key])
                places[place, key] = name.removeprefix("rules/"), lines(text, place, spot)
        path.write_text("".join([*parts, text[end:]]), encoding="utf-8")
    return places


def lines(text: str, place: str, spot: re.Match[str]) -> range:
    """The lines by which a text may be named: a record of several lines by any of them."""
    begin, end = spot.span()
    if place in HEADS:
        begin = text.rindex(HEADS[place], 0, begin) + 1
        end = f"{text}\n\n".index("\n\n", end)
    return range(text.count("\n", 0, begin) + 1, text.count("\n", 0, end) + 2)


HEADS = {"fact": "\n[facts", "door": "\n## ", "setting": "---"}
HEADS |= {"translation": "\nmsgid", "translated": "\nmsgid"}
QUOTED = {"setting": lambda text: text.replace("'", "''")}


def complaints(project: Path) -> list[str]:
    """What the checks say of a project, each message with file and line."""
    try:
        ruleset = load(project / RULES)
    except RulesetError as error:
        return [*map(str, error.findings)]
    said = [*map(str, findings(ruleset))]
    said += map(str, read_features(project / "features/library", project, ruleset)[1])
    said += prose.findings(project / "docs/en", ruleset, project)
    if said:
        return said
    standing = translations.standing("de", catalogue.template(project), project)
    return [*standing.broken, *filter(None, [standing.unreadable])]


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[Spot, str]:
    """What is said of each text that is refused. What is refused may hide what else is."""
    found: dict[Spot, str] = {}
    empty = host(tmp_path_factory.mktemp("refused") / "host")
    for number in range(12):
        project = Path(shutil.copytree(empty, empty.with_name(f"{number}"), symlinks=True))
        places = plant(project, found)
        said = [*complaints(project)]
        told = {tuple(re.findall(r"^([^\s:]+):(\d+)", message)[0]): message for message in said}
        new = {
            spot: told[file, str(line)]
            for spot, (file, lines) in places.items()
            for line in lines
            if (file, str(line)) in told
        }
        if not new:
            assert said == []
            return found
        found |= new
    raise AssertionError


# ---- a site with all that is not refused


@pytest.fixture(scope="module")
def built(refused: dict[Spot, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The German site of the host: what is not translated is English there."""
    project = host(tmp_path_factory.mktemp("hostile") / "host")
    plant(project, refused)
    spec, older = (
        read(Steps(load(project / "rules" / name)), "", "", project)
        for name in ("library", "older")
    )
    cases = {place: Verdict(True, "") for each in (spec, older) for place in each.rows}
    verdicts = project / "verdicts.json"
    save(Verdicts(True, "", cases), verdicts)
    said = build(project, GUIDE_LANGUAGE="de", GUIDE_VERDICTS=str(verdicts))
    assert said.returncode == 0, said.stdout
    return project / "site" / "de"


PAGE_OF = {
    "glossary": "glossary/",
    "button": "glossary/",
    "translation": "glossary/",
    "word": "reference/tables/report-it-lost/",
    "letter": "lost/",
    "answer": "lost/",
    "source": "reference/look_up/",
    "fact": "reference/sources/",
    "door": "doors/",
    "scenario": "reference/spec/plans/",
    "setting": "set/NAME/",
    "prose": "prose/",
    "translated": "translated/",
}


def test_the_corpus_is_large() -> None:
    assert len(set(TEXTS.values())) > 100
    assert set(PAGE_OF) == set(PLACES)


def test_every_text_is_shown_or_refused(built: Path, refused: dict[Spot, str]) -> None:
    shown: dict[str, str] = {}
    for place, page in PAGE_OF.items():
        for key, text in TEXTS.items():
            file = built / page.replace("NAME", key) / "index.html"
            if page not in shown or "NAME" in page:
                shown[page] = " ".join(Document(file.read_text(encoding="utf-8")).text.split())
            assert (place, key) in refused or " ".join(text.split()) in shown[page], (place, text)


@pytest.mark.parametrize("data", BYTES.values(), ids=list(BYTES))
@pytest.mark.parametrize(
    "file",
    [
        "rules/library/glossary.md",
        "rules/library/evidence.toml",
        "features/library/plans.feature",
        "docs/en/lost.md",
        "locale/de/guide.po",
    ],
)
def test_bytes_that_are_no_text_are_refused_by_line(file: str, data: str, tmp_path: Path) -> None:
    project = small(tmp_path / "small")
    path = project / file
    before = path.read_bytes()
    path.write_bytes(before + b"\n" + bytes.fromhex(data) + b"\n")
    line = before.count(b"\n") + 2
    assert any(
        message.startswith(f"{file.removeprefix('rules/')}:{line}")
        for message in complaints(project)
    )


# ---- nothing of it runs

AMISS = """() => {
  const amiss = window.ran ? [`ran ${window.ran} times`] : [];
  for (const each of document.querySelectorAll("*")) {
    if (FOREIGN.has(each.localName)) amiss.push(`<${each.localName}>`);
    for (const { name, value } of each.attributes) {
      if (name.startsWith("on") || name === "srcdoc") amiss.push(`${each.localName} ${name}`);
      if (LEADS.has(name) && /^\\s*(javascript|vbscript|data):/i.test(value)) amiss.push(value);
    }
  }
  return amiss;
}"""
COUNTS = """
window.ran = 0;
window.__ran = () => { window.ran += 1; };
window.FOREIGN = new Set(`iframe object embed base math foreignObject marquee plaintext audio video
form slot dialog template x textarea style animate image`.split(/\\s+/));
window.LEADS = new Set("href src action data xlink:href formaction".split(" "));
"""


@pytest.fixture(scope="module")
def place(built: Path) -> Iterator[str]:
    with served(built.parent) as address:
        yield f"{address}/de/"


@pytest.fixture
def opened(browser: "Browser", place: str) -> "Iterator[Page]":
    """A page without its policy, that counts what runs and fails on what goes wrong."""
    context = browser.new_context(viewport=DESKTOP, bypass_csp=True)
    context.add_init_script(COUNTS)
    page = context.new_page()
    wrong = watch(page, place.removesuffix("de/"))
    page.on("dialog", lambda dialog: wrong.append(f"dialog {dialog.message}"))
    yield page
    context.close()
    assert wrong == []


@pytest.mark.browser
def test_nothing_runs_on_any_kind_of_page(opened: "Page", place: str, built: Path) -> None:
    pages = {path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")}
    many = [page for page in pages if page.startswith(("set/", "doors/"))]
    for page in sorted(pages - set(many)) + sorted(many)[::20]:
        opened.goto(f"{place}{page}/" if page != "." else place)
        assert opened.evaluate(AMISS) == [], page


@pytest.mark.browser
def test_nothing_runs_in_a_plan(opened: "Page", place: str, refused: dict[Spot, str]) -> None:
    for group in GROUPS:
        opened.goto(f"{place}lost/#cover={group[0]}")
        opened.wait_for_selector(".plan .live .path")
        opened.evaluate(
            "document.querySelectorAll('.letter').forEach(each => { each.open = true; })"
        )
        opened.wait_for_function("() => !document.querySelector('.letter:not(:has(.letter-text))')")
        shown = " ".join(opened.locator(".plan .live").text_content().split())
        for each in [("word", n) for n in group] + [("letter", n) for n in group]:
            assert each in refused or " ".join(TEXTS[each[1]].split()) in shown, each
        assert opened.evaluate(AMISS) == [], group


@pytest.mark.browser
def test_nothing_runs_in_what_is_typed_and_found(opened: "Page", place: str) -> None:
    opened.goto(place)
    box = opened.locator(".find-door input")
    for text in [*TEXTS, *map(unlike, TEXTS)]:
        box.fill(TEXTS.get(text, text))
        assert opened.evaluate(AMISS) == [], text
    field = opened.locator(".md-search__input")
    for words in ("script", "onerror", "elsewhere", "svg", "<img src=x onerror=__ran()>"):
        field.fill(words)
        opened.wait_for_selector(".md-search-result__item")
        assert opened.evaluate(AMISS) == [], words


GIVE = f"""all => all.flatMap((given) => {{
  history.replaceState(null, "", given);
  dispatchEvent(new Event("popstate"));
  return ({AMISS})();
}})"""


@pytest.mark.browser
def test_nothing_in_an_address_runs(opened: "Page", place: str) -> None:
    opened.goto(f"{place}lost/")
    opened.wait_for_selector(".plan .live")
    texts = TEXTS.values()
    forms = [[f"#cover={t}", f"#{quote(t)}={quote(t)}", f"#{t}"] for t in texts]
    assert opened.evaluate(GIVE, [given for form in forms for given in form]) == []
    for text in list(TEXTS.values())[::16]:
        opened.goto(
            f"{place}lost/?on={quote(text[:500])}&x={quote(text[:500])}#{quote(text[:500])}=1"
        )
        assert opened.evaluate(AMISS) == [], text


BLANK = r"[\s\x1c-\x1f\x85\ufeff]"  # in Python or in the browser
TAKEN = """async (texts) => {
  const [{ calendar }, { picture }] = [await import("/files.js"), await import("/timeline.js")];
  return texts.map((text) => {
    const bars = [{ name: text, from: "2026-12-01", to: "2026-12-02" }];
    const drawn = picture(bars, "2026-12-01", text);
    document.body.append(drawn);
    const said = calendar("row", [{ day: "2026-12-01", text }]);
    return [said, drawn.querySelector(".name").textContent];
  });
}"""


@pytest.mark.browser
def test_the_calendar_and_the_picture_say_a_text_and_no_more(
    browser: "Browser", tmp_path: Path
) -> None:
    for script in (ROOT / "overrides" / "assets").glob("*.js"):
        shutil.copy(script, tmp_path)
    (tmp_path / "index.html").write_text('<!doctype html><html lang="en">', encoding="utf-8")
    with served(tmp_path) as address:
        page = browser.new_page()
        page.add_init_script(COUNTS)
        page.goto(address)
        taken = page.evaluate(TAKEN, list(TEXTS.values()))
        assert page.evaluate(AMISS) == []
        page.close()
    assert len({calendar.replace("\r\n ", "").count("\r\n") for calendar, _ in taken}) == 1
    for text, (calendar, label) in zip(TEXTS.values(), taken, strict=True):
        lines = calendar.replace("\r\n ", "").split("\r\n")
        (summary,) = (line for line in lines if line.startswith("SUMMARY:"))
        said = re.sub(r"\\(.)", r"\1", summary.removeprefix("SUMMARY:"))
        assert re.sub(BLANK, "", said) == re.sub(BLANK, "", text)
        assert not re.search(r"[\n\r]", "".join(lines))
        assert label == text


ESCAPED = "&lt;img src=x onerror=__ran()&gt;"
ENDS = next(n for n, text in TEXTS.items() if text == "</script><script>__ran()</script>")
UNENDED = r"\u003c/script\u003e\u003cscript\u003e__ran()\u003c/script\u003e"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("glossary/", ESCAPED, "<img src=x onerror=__ran()>"),
        ("lost/", "<title>", "<title></title><script>__ran()</script><title>"),
        (f"doors/door-{ENDS}/", f'"name":"{UNENDED}', '"name":"</script><script>__ran()</script>'),
    ],
)
def test_an_escaping_that_is_missing_is_noticed(
    browser: "Browser", place: str, page: str, old: str, new: str
) -> None:
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(COUNTS)
    tab = context.new_page()

    def planted(route: "Route") -> None:
        text = (answer := route.fetch()).text()
        assert old in text
        route.fulfill(response=answer, body=text.replace(old, new, 1))

    tab.route(f"{place}{page}", planted)
    tab.goto(f"{place}{page}", wait_until="networkidle")
    assert tab.evaluate(AMISS)[0] == "ran 1 times"
    context.close()
