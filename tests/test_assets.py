"""What a browser loads: small, named by its content, and looking as the whole theme looks."""

import io
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from macros.assets import NEVER, AssetsError, dense, finish
from tests.browser import DESKTOP, PHONE, SCHEMES, Quiet, recolour, served
from tests.project import ROOT

LINKED = re.compile(r'"([^" ]*assets/[^" ]+)"')
HASHED = re.compile(r"-[0-9A-Za-z]{8}(\.(js|css|json))?$")
PAGE = """<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="../assets/stylesheets/main.0.min.css">
<link rel="stylesheet" href="../assets/guide.css"></head>
<body class="shown" data-rules="../assets/rules.json">
<script src="../assets/one.js" type="module"></script></body></html>"""
FILES = {
    "a/index.html": PAGE,
    "assets/stylesheets/main.0.min.css": ".shown { color: red } .never-used { color: blue }",
    "assets/guide.css": ".made-later { color: green } .other { color: gray }",
    "assets/one.js": 'import { two } from "./two.js";\n'
    'document.body.append(two("made-later"));\nwindow.late = () => import("./late.js");\n',
    "assets/two.js": "export const two = (name) => name;\n",
    "assets/late.js": 'document.title = "late";\n',
    "assets/rules.json": "[1]",
}


def written(folder: Path, **changed: str) -> Path:
    """A site of one page as it is written, with some of its files changed."""
    for name, text in {**FILES, **changed}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def small(folder: Path, **changed: str) -> Path:
    """The same with small files that are named by their content."""
    finish(written(folder, **changed), ["assets/one.js"], ["assets/rules.json"])
    return folder


def linked(site: Path, page: str = "a") -> set[str]:
    """The names that a page loads."""
    found = LINKED.findall((site / page / "index.html").read_text(encoding="utf-8"))
    return {name.removeprefix("../assets/") for name in found}


def test_a_page_loads_one_style_sheet_and_its_scripts_by_hashed_names(tmp_path: Path) -> None:
    site = small(tmp_path)
    assert sorted(name.partition("-")[0] for name in linked(site)) == ["one", "rules", "styles"]
    assert all(HASHED.search(name) for name in linked(site))
    assert {path.name for path in (site / "assets").iterdir()} > linked(site)
    assert not list(site.rglob("two*.js"))
    assert not (site / "assets" / "stylesheets").exists()


def test_styles_stay_that_a_page_or_a_script_uses(tmp_path: Path) -> None:
    site = small(tmp_path)
    css = next((site / "assets").glob("styles-*.css")).read_text(encoding="utf-8")
    assert ".shown" in css
    assert ".made-later" in css
    assert ".never-used" not in css
    assert ".other" not in css


def test_styles_that_never_fit_are_left_out_though_their_words_are_there(tmp_path: Path) -> None:
    both = "summary { margin: 0 } summary::before, .keys .shown { color: green }"
    page = PAGE.replace("</body>", '<p class="keys"></p><summary></summary></body>')
    site = small(tmp_path, **{"a/index.html": page, "assets/guide.css": both})
    assert "summary{margin:0}" in styles(site)
    assert "keys" not in styles(site)
    assert "before" not in styles(site)


# Among elements with something to show; a mark before a summary shows in the pictures below.
FITS = """([page, parts]) => {
  const all = new DOMParser().parseFromString(page, "text/html");
  const shows = (part) => [...all.querySelectorAll(part)].some((one) => one.textContent.trim());
  return parts.filter(shows);
}"""


@pytest.mark.browser
def test_no_page_needs_the_styles_that_never_fit(browser: Browser, site: Path) -> None:
    parts = [part for part in NEVER if ":before" not in part]
    page = browser.new_page()

    def fits(html: str) -> list[str]:
        return page.evaluate(FITS, [html, parts])

    wrong = {
        f"{path.relative_to(site)}: {part}"
        for path in (site / "en").rglob("*.html")
        for part in fits(path.read_text("utf-8"))
    }
    assert wrong == set(), "take the part out of NEVER in macros/assets.py"
    assert fits("<table><tr><td>1</table><i class=keys>x</i>") == [".keys", "table:not([class])"]
    page.close()


def styles(site: Path, page: str = "a") -> str:
    """The styles of a page."""
    (name,) = (name for name in linked(site, page) if name.startswith("styles-"))
    return (site / "assets" / name).read_text(encoding="utf-8")


def test_a_folder_apart_and_its_script_have_styles_of_their_own(tmp_path: Path) -> None:
    pages = {"b/index.html": PAGE.replace("shown", "other")}
    scripts = {"assets/one.js": "", "assets/late.js": 'document.body.append("never-used");'}
    site = written(tmp_path, **pages, **scripts)
    finish(site, list(scripts), ["assets/rules.json"], apart=["b", "assets/late.js"])
    assert ".shown" in styles(site)
    assert ".other" not in styles(site)
    assert ".never-used" not in styles(site)
    for kind in (".shown", ".other", ".never-used"):
        assert kind in styles(site, "b")


def test_room_between_lines_goes_but_for_what_keeps_its_lines() -> None:
    kept = '<pre>a\n\n  b</pre><code>\n d</code><script type="x">c\n\n  d</script>'
    page = f'<meta name="generator" content="x">\n\n  <p>some  words\n    more</p>  \n\n{kept}\n'
    assert dense(page) == f"<p>some  words\nmore</p>\n{kept}\n"


def test_a_script_in_a_page_is_short() -> None:
    long = "<script>{\n  const twice = (number) => number + number\n  show(twice(2))\n}</script>"
    short = r"<script>{const (\w)=(\w)=>\2\+\2;show\(\1\(2\)\)}</script>"
    assert re.fullmatch(short, dense(long))
    with pytest.raises(AssetsError, match="Expected identifier"):
        dense("<script>{ const</script>")


def test_what_only_scripts_of_the_theme_would_fill_goes() -> None:
    empty = '<div data-md-component="announce">\n</div>\n'
    dialog = '<div class="md-dialog" data-md-component="dialog"><div class="inner"></div></div>\n'
    said = empty.replace("\n<", "<p>Said</p><")
    assert dense(f"<p>a</p>\n{empty}{dialog}{said}") == f"<p>a</p>\n{said}"


@pytest.mark.parametrize(("own", "other"), [("ltr", "rtl"), ("rtl", "ltr")])
def test_only_the_direction_of_whole_pages_has_styles(tmp_path: Path, own: str, other: str) -> None:
    page = PAGE.replace("<html", f'<html dir="{own}"').replace("<body", f'<body><a dir="{other}"')
    sheet = "[dir=ltr] .shown { left: 0 } [dir=rtl] .shown { right: 0 }"
    changed = {"a/index.html": page, "assets/guide.css": sheet}
    site = small(tmp_path, **changed, **{"assets/two.js": f"export const two = () => '{other}';\n"})
    assert f"[dir={own}]" in styles(site)
    assert f"[dir={other}]" not in styles(site)


@pytest.mark.parametrize(
    ("file", "text", "renamed"),
    [
        ("assets/two.js", "export const two = (name) => `${name}!`;\n", {"one"}),
        ("assets/late.js", 'document.title = "later";\n', {"one"}),
        ("assets/guide.css", ".made-later { color: black }", {"styles"}),
        ("assets/rules.json", "[2]", {"rules"}),
    ],
)
def test_a_name_changes_with_its_content_and_with_what_it_loads(
    tmp_path: Path, file: str, text: str, renamed: set[str]
) -> None:
    before = linked(small(tmp_path / "before"))
    after = linked(small(tmp_path / "after", **{file: text}))
    assert {name.partition("-")[0] for name in after - before} == renamed
    assert linked(small(tmp_path / "again")) == before


@pytest.mark.parametrize("alone", [True, False])
def test_a_script_that_comes_later_can_come_alone(tmp_path: Path, *, alone: bool) -> None:
    """Otherwise it shares a part, which a browser does not ask for again once it has not come."""
    late = {"assets/late.js": 'import { two } from "./two.js";\ndocument.title = two("late");\n'}
    one = {"assets/one.js": 'import { two } from "./two.js";\ndocument.body.append(two("x"));\n'}
    site = written(tmp_path, **late, **one)
    scripts = ["assets/one.js"] if alone else ["assets/one.js", "assets/late.js"]
    finish(site, scripts, ["assets/rules.json"], alone=["assets/late.js"] if alone else [])
    (made,) = (site / "assets").glob("late-*.js")
    assert ("part-" not in made.read_text(encoding="utf-8")) is alone


class Keeping(Quiet):
    """A host that lets browsers keep what is in assets/, and nothing else."""

    def end_headers(self) -> None:
        kept = "max-age=86400" if "/assets/" in self.path else "no-store"
        self.send_header("Cache-Control", kept)
        super().end_headers()


NEWER = {
    "assets/one.js": 'import { second } from "./two.js";\ndocument.body.append(second("new"));\n',
    "assets/two.js": "export const second = (name) => name;\n",
}


def release(folder: Path, *, named: bool, **changed: str) -> None:
    """Put a release in the place of the last one; with names of its content, or as written."""
    shutil.rmtree(folder, ignore_errors=True)
    if named:
        small(folder, **changed)
    else:
        written(folder, **changed)


@pytest.mark.browser
@pytest.mark.parametrize("named", [True, False], ids=["named by content", "plain names"])
def test_an_old_module_in_the_cache_is_never_mixed_with_a_new_release(
    tmp_path: Path, browser: Browser, *, named: bool
) -> None:
    page = browser.new_context().new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    release(tmp_path / "site", named=named)
    with served(tmp_path / "site", Keeping) as address:
        page.goto(f"{address}/a/")
        expect(page.locator("body")).to_have_text("made-later")
        release(tmp_path / "site", named=named, **NEWER)
        # The browser has kept everything and asks anew for one of them, as it may at any time.
        page.evaluate("fetch('/assets/one.js', {cache: 'reload'}).then(() => null)")
        page.goto(f"{address}/a/", wait_until="networkidle")
        assert page.locator("body").inner_text() == ("new" if named else "")
        assert (wrong == []) is named
    page.context.close()


def test_a_script_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssetsError, match=r"(?s)one\.js:1.*Expected"):
        small(tmp_path, **{"assets/one.js": "const = 1;\n"})


def test_every_name_of_the_site_is_hashed_and_there(site: Path) -> None:
    found = set()
    for path in (site / "en").rglob("*.html"):
        for name in LINKED.findall(path.read_text(encoding="utf-8")):
            if not name.startswith(("http", "/")):
                assert (path.parent / name).exists(), f"{path}: {name}"
                found.add(Path(name).name)
    assert {name for name in found if not HASHED.search(name)} == {"favicon.svg"}
    kinds = {re.sub(r"-[^-]*$", "", name) for name in found}
    assert kinds > {"styles", "theme", "plan", "search", "pagefind", "plan-received", "source"}


# ---- nothing looks different without the styles that are left out

ODD = 8  # pixels
TRIES = 3
OTHER = "**/styles-*.css?other"
STATES = {
    "home": ("en/", ""),
    "plan": ("en/received/#country=germany&reason=changed-mind&days-since-receipt=2026-11-20", ""),
    "folded": (
        "en/shipped/",
        "document.querySelectorAll('details').forEach(each => each.open = true)",
    ),
    "menu": ("en/glossary/", "document.querySelector('#__drawer').click()"),
    "arabic": ("ar/received/", ""),
    "spec": ("en/reference/spec/not-paid/", ""),
    "tables": ("en/reference/tables/the-free-return/", ""),
    "numbers": ("ru/reference/numbers/", ""),
    "article": ("en/article/unpaid/", ""),
    "wrong": ("en/404.html", ""),
}


def whole_styles() -> str:
    """The styles before anything is left out."""
    import material

    sheets = Path(str(material.__file__)).parent / "templates" / "assets" / "stylesheets"
    files = [*sheets.glob("main.*.css"), *sheets.glob("palette.*.css")]
    files += [ROOT / "overrides" / "assets" / "guide.css"]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def opened(page: Page, address: str, state: str) -> None:
    """A page in one of its states, where all that comes later has come."""
    path, does = STATES[state]
    page.goto(f"{address}/{path.replace('#', '?on=2026-11-25#')}", wait_until="networkidle")
    page.wait_for_function("() => !document.querySelector('.plan .live[hidden]')")
    if does:
        page.evaluate(does)
    page.wait_for_function("() => !document.querySelector('.letter[open]:not(:has(.letter-text))')")


DRESSES = """sheet => new Promise(done => {
  const link = document.querySelector("link[rel=stylesheet][href*=styles-]");
  link.onload = () => done(document.getAnimations().forEach(each => each.finish()));
  link.href = link.href.replace(/\\?.*|$/, sheet);
})"""


def look(page: Page, sheet: str) -> bytes:
    """A picture of a page at rest, with its own styles ("?own") or with others ("?other")."""
    page.evaluate(DRESSES, sheet)
    return page.screenshot(full_page=True, animations="disabled")


def differ(one: bytes, other: bytes) -> bool:
    """Whether two pictures differ by more than the odd pixel of a rounded corner."""
    pictures = [Image.open(io.BytesIO(each)).convert("RGB") for each in (one, other)]
    if pictures[0].size != pictures[1].size:
        return True
    changed = ImageChops.difference(*pictures).convert("L").point(lambda value: value > 0)
    return sum(changed.histogram()[1:]) > ODD


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_looks_different(browser: Browser, address: str, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size)  # type: ignore[arg-type]
    page = context.new_page()
    whole = whole_styles()
    different = {state: unlike(page, address, state, whole) for state in STATES}
    assert {state: schemes for state, schemes in different.items() if schemes} == {}
    without = whole.replace(".md-nav__title", ".x")
    assert unlike(page, address, "menu", without) == list(SCHEMES)
    context.close()


def unlike(page: Page, address: str, state: str, styles: str) -> list[str]:
    """In which colours a page looks different with other styles than with its own."""
    page.unroute_all()
    page.route(OTHER, lambda route: route.fulfill(body=styles, content_type="text/css"))
    opened(page, address, state)
    return [scheme for scheme in SCHEMES if not alike(page, scheme)]


def alike(page: Page, scheme: str) -> bool:
    """Whether a page looks the same with its own styles and with others. A page is looked at again
    where a picture differs: a browser that is busy draws the odd one before a page is at rest."""
    recolour(page, scheme)
    return any(not differ(look(page, "?own"), look(page, "?other")) for _ in range(TRIES))
