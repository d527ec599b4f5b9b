"""The build: specification first, pages only if it holds, and the last good site kept until then.

MkDocs calls these functions. A build aborts with the message of the suite and leaves the site
alone; a preview (`serve`) shows what is wrong in place and recovers when it is mended. This is the
one module that knows MkDocs. Rules, features and catalogues are read anew for each build.
"""

import gc
import logging
import os
import re
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemBytecodeCache
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from macros import (
    ageing,
    assets,
    catalogue,
    data,
    doors,
    found,
    generated,
    languages,
    live,
    offline,
    paragraphs,
    planner,
    prose,
    search,
    sources,
    structured,
    trying,
)
from macros import language as tongues
from macros import messages as m
from macros import site as sites
from macros.specification import failures
from macros.text import element
from rules.check import findings
from rules.findings import RulesetError, told
from spec import suite

ROOT = Path(__file__).parents[1]

NOT_HOLD = "The specification does not hold."
# Stands for a page whose settings MkDocs has silently taken for text.
UNREAD = "# _Macro settings: the lines between --- cannot be read"

# What is known between the events of a build.
now = SimpleNamespace(
    preview=False,
    written=False,
    target=None,
    suite=None,
    cases=None,
    language=None,
    codes=(),
    root="",
    specs=None,
    site=None,
    documents=[],
    structured={},
    nav=None,
    unreadable=(),
)


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, and keep mkdocs-macros quiet: we report for it."""
    now.preview = command == "serve"
    if not now.preview:
        gc.disable()  # collecting reference cycles takes a tenth of a build, which ends soon
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").disabled = True


@event_priority(100)  # before mkdocs-macros loads the macros
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the sources anew, start the behaviour suite, set what depends on the language."""
    code = os.environ.get("GUIDE_LANGUAGE", "en")
    now.suite = _start_suite()
    if now.preview:
        sites.specification.cache_clear()
        catalogue.usable.cache_clear()
    pages = Path(config.docs_dir)
    unreadable = prose.unreadable(pages, ROOT)
    now.unreadable = {place.relative_to(pages).as_posix() for place in unreadable}
    problems = [*_read(config), *filter(None, [tongues.unreadable(code)]), *unreadable.values()]
    if now.specs is None or (problems and not now.preview):
        raise BuildError("\n".join(problems))
    now.language = tongues.readable(code).of(now.specs[0].ruleset)
    now.documents, now.structured = [], {}
    _localise(config)
    _address(config, code)
    if not now.preview:
        _write_beside(config, code)
    now.site = config.extra["site"] = _site(
        problems, config.extra.get("stages", {}), config.extra.get("edit") or ""
    )
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made of rules and features; say so of pages that cannot be read."""
    for file in [file for file in files if file.src_uri in now.unreadable]:
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=f"# {file.src_uri}\n"))
    for page in generated.pages(now.site):
        file = File.generated(
            config,
            f"{page.address}index.md",
            content=page.markdown(now.site),
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        files.append(file)
        if page.structured:
            now.structured[page.address] = page.structured(sites.Page(now.site, page.address))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The page in the language of the build: each paragraph of the English one is looked up."""
    source = _source(page)
    if not now.site.edit or now.language.code != "en" or _is_generated(page):
        return source
    address, label = f"{now.site.edit}/{_place(page)}", now.language.gettext(m.EDIT.says)
    marks = '{: .edit data-pagefind-ignore="all" }'
    return paragraphs.followed(source, lambda line: f"[{label}]({address}#L{line}){marks}")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Name the sections of the navigation in the page's language."""
    for item in nav.items:
        if isinstance(item, Section):
            item.title = escape(now.language.gettext(item.title))
    now.nav = nav
    return nav


@event_priority(-100)  # after mkdocs-macros
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say what is wrong with settings or a macro: a build stops, a preview shows it on the page."""
    if page.file.content_string.startswith("---") and not page.meta:
        markdown = UNREAD
    if not markdown.startswith("# _Macro "):
        return markdown
    problem = _macro_problem(markdown, page)
    if not now.preview:
        raise BuildError(problem)
    pre = element("pre", problem)
    return f'# {page.file.src_uri}\n\n<div class="failures" role="alert">{pre}</div>\n'


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note the page for the search, and put what does not hold at the top of it in a preview."""
    html = ageing.resting(html, now.language)
    document = _document(html, page)
    if document.boost:
        now.documents.append(document)
    return f"{failures(sites.Page(now.site, page.url))}{html}"


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """The addresses of the page in every language; a preview has one language. What it says as
    data for search engines."""
    config.extra["alternate"] = [] if now.preview else _alternate(page.url)
    if says := now.structured.get(page.url):
        context["structured"] = structured.script(says)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Say in which language the page is; in a preview, let it show what is saved."""
    output = _mended(output)
    if not now.preview:
        return output
    home = urlsplit(str(config.site_url)).path
    script = '<script type="module" src="/live.js"></script></body>'
    return output.replace("<body", f'<body data-live="{home}"', 1).replace("</body>", script, 1)


def on_template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """The pages that are no Markdown, such as 404.html, are shown at any address."""
    path = urlsplit(now.root).path
    home = [{**each, "here": path + each["lang"] + "/"} for each in _alternate("")]
    config.extra["alternate"] = [] if now.preview else home
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html; it has no page in another language."""
    if template_name.endswith(".xml"):
        return output_content
    own = re.sub(r'\s*<link rel="alternate"[^>]*>', "", output_content)
    return _mended(own)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep the theme's templates compiled from one build to the next."""
    env.bytecode_cache = FileSystemBytecodeCache()
    config.extra["site"] = now.site  # every page has been read
    _escape_titles(files)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Add the search index and the listings of the sources; stop if the specification fails.

    Nothing is lost by waiting so long: the build stands beside the last one until it is complete.
    """
    _index(config)
    now.data = planner.write(Path(config.site_dir), now.language, now.site.guide.ruleset)
    now.data += doors.write(Path(config.site_dir), now.language, now.site.guide.ruleset)
    now.data += trying.write(Path(config.site_dir), now.site, ROOT)
    if not now.site.repository:
        sources.write(Path(config.site_dir), now.language)
    sources.write_moved(Path(config.site_dir), languages.moved(), now.language)
    if now.preview:
        _bundle(config)
    else:
        offline.write_words(Path(config.site_dir), now.language)
        _found(config)
        _finish(config)
        verdicts = now.suite.verdicts()
        shown = {place for spec in now.site.specs for place in spec.rows}
        if not verdicts.passed or set(verdicts.cases) != shown:
            raise BuildError(f"{NOT_HOLD}\n\n{verdicts.report}")
        now.cases = verdicts.cases
        offline.write(Path(config.site_dir))
    now.written = True


def on_build_error(error: Exception) -> None:
    """A build that ends in an error is not put in place."""
    now.written = False


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Show in the open page what was just saved comes to, before the pages are rendered anew."""
    channel = live.Channel()
    channel.start()
    app = data.beside(server.get_app(), urlsplit(now.root).path, _data)
    server.set_app(channel.beside(app))
    return server


def on_shutdown() -> None:
    """Put a finished build in the place of the last one; throw an unfinished one away."""
    if now.preview or now.target is None:
        return
    new = _beside(now.target)
    if now.written:
        old = now.target.with_name(f".{now.target.name}-old")
        shutil.rmtree(old, ignore_errors=True)
        if now.target.exists():
            now.target.rename(old)
        new.rename(now.target)
        shutil.rmtree(old, ignore_errors=True)
        if "GUIDE_VERDICTS" not in os.environ:  # otherwise macros/build.py does it, once
            sources.write_root(now.target.parent, now.codes, now.root)
            data.write(now.target.parent, now.site.specs, now.cases)
    shutil.rmtree(new, ignore_errors=True)


def _data() -> dict[str, bytes]:
    """The open data of a preview; nothing while a feature of it cannot be read."""
    judged = all(place in now.cases for spec in now.specs for place in spec.rows)
    return data.files(now.specs, now.cases) if judged else {}


def _document(html: str, page: Page) -> Any:
    """What the search knows of a page: its heading, text, title and description. In any language,
    title and description in English too: buyers know words such as "dispute" from the shop."""
    settings = get_data(page.file.content_string)[1]
    also = [
        said.get(name, "") for said in (page.meta, settings) for name in ("title", "description")
    ]
    return search.Document(
        url=page.url,
        title=page.toc.items[0].title if page.toc.items else str(page.title),
        html=html,
        boost=page.meta.get("search", {}).get("boost", search.USUAL),
        also=" ".join(also),
    )


def _mended(output: str) -> str:
    """A page with its direction of writing, and without what HTML forbids: the theme's switches of
    menu and search say autocomplete, which is for what is typed. Nor does it name the next page for
    browsers: Firefox would load it beforehand, asked or not."""
    head = f'<html lang="{now.language.code}" dir="{now.language.direction}"'
    named = re.sub(r'<html lang="[^"]*"', head, output, count=1)
    alone = re.sub(r'\s*<link rel="(?:prev|next)"[^>]*>', "", named)
    return re.sub(r'(<input class="md-toggle"[^>]*?) autocomplete="off"', r"\1", alone)


def _alternate(url: str) -> list[dict[str, str]]:
    """The page in every language as Material wants to know it: absolute, and from this page."""
    hint = m.LANGUAGE_HINT.says
    found = [
        {"lang": code, "link": address, "name": "", "here": "", "direction": ""}
        for code, address in sources.addresses(now.root, now.codes, url).items()
    ]
    for each in found[: len(now.codes)]:
        each["name"] = languages.name(each["lang"])
        each["here"] = _elsewhere(each["lang"], url)
        language = tongues.readable(each["lang"])
        each["direction"], each["hint"] = language.direction, escape(language.gettext(hint))
    return found


def _source(page: Page) -> str:
    """The Markdown of a page in the language of the build, on the lines of the English page."""
    english: str = page.file.content_string
    if now.language.code == "en" or _is_generated(page):
        return english
    marks = now.language.marks_of_english
    return paragraphs.translated(english, now.language.translation, marks)


def _is_generated(page: Page) -> bool:
    """Whether a page is made in the language of the build, and is no file."""
    return page.file.abs_src_path is None


def _elsewhere(code: str, url: str) -> str:
    """The relative address of a page in another language."""
    return "../" * (url.count("/") + 1) + f"{code}/{url}"


def _index(config: MkDocsConfig) -> None:
    try:
        search.write(Path(config.site_dir), now.documents, now.language)
    except search.SearchError as error:
        raise BuildError(str(error)) from None


def _bundle(config: MkDocsConfig) -> None:
    try:
        assets.bundle(Path(config.site_dir), trying.SCRIPT)
    except assets.AssetsError as error:
        raise BuildError(str(error)) from None


def _finish(config: MkDocsConfig) -> None:
    scripts = [str(getattr(script, "path", script)) for script in config.extra_javascript]
    try:
        assets.finish(
            Path(config.site_dir),
            scripts,
            [*now.data, *([] if now.site.repository else [sources.STYLE])],
            {search.FOLDER: search.fingerprint(now.documents, now.language)},
            [search.SCRIPT, trying.SCRIPT],
            [*dict.fromkeys(Path(spec.tables_at).parts[0] for spec in now.specs), trying.SCRIPT],
        )
    except assets.AssetsError as error:
        raise BuildError(str(error)) from None


def _found(config: MkDocsConfig) -> None:
    try:
        found.write(Path(config.site_dir), now.language, str(config.site_url), _listed())
    except assets.AssetsError as error:
        raise BuildError(str(error)) from None


def _listed() -> dict[str, list[found.Listed]]:
    """The pages of the navigation by their section, those of none first; then the pages of doors
    and of ways, below the title of the page that lists them."""
    none = now.language.gettext(m.SITE_NAME.says)
    listed: dict[str, list[found.Listed]] = {none: []}
    for page in now.nav.pages:
        section = Markup(page.parent.title).unescape() if page.parent else none
        listed.setdefault(section, []).append(_as_listed(page))
    made = [
        found.Listed(each.title, each.description, each.address)
        for each in generated.pages(now.site)
    ]
    titles = {each.address: each.title for pages in [*listed.values(), made] for each in pages}
    for each in made:
        if each.address in now.structured:
            above = f"{each.address.rstrip('/').rpartition('/')[0]}/"
            listed.setdefault(titles[above], []).append(each)
    return listed


def _as_listed(page: Page) -> found.Listed:
    """A page whose title and description are HTML."""
    about = Markup(page.meta.get("description", "")).striptags()
    return found.Listed(Markup(page.title).striptags(), about, page.url)


def _start_suite() -> Any:
    """Start the behaviour suite, before anything else: it takes the longest.

    Where several languages are built, macros/build.py has started it and tells what it found.
    """
    elsewhere = os.environ.get("GUIDE_VERDICTS", "")
    return suite.Awaited(Path(elsewhere)) if elsewhere else suite.start()


def _read(config: MkDocsConfig) -> list[str]:
    """Read the rulesets and their features; what is wrong with them. A preview keeps the last
    ones that could be read."""
    try:
        languages.read()
        now.specs = sites.specification(*languages.rulesets())
    except languages.LanguagesError as error:
        return [str(error)]
    except RulesetError as error:
        return [told(error.findings)]
    wrong = [found for spec in now.specs for found in findings(spec.ruleset)]
    problems = [told(wrong)] if wrong else []
    return problems + [problem for spec in now.specs for problem in spec.problems]


def _macro_problem(report: str, page: Page) -> str:
    """The file, the line and the reason, out of the page that mkdocs-macros makes of an error."""
    if report is UNREAD:
        place = f"{_place(page)}:1"
        what = UNREAD.removeprefix("# _Macro ")
        return f"{place}: {what}\n  do: put a text that has a colon between quotation marks"
    reason = next(line for line in report.splitlines()[3:] if line.startswith("_"))
    lines = re.findall(r'File "<template>", line (\d+)|_Line (\d+)', report)
    text = _source(page)
    above = text[: len(text) - len(page.markdown or "")].count("\n") if lines else 0
    line = f":{int(''.join(lines[-1])) + above}" if lines else ""
    why = reason.replace("_:", ":").strip("_")
    do = "mend the macro call on this line"
    if "comment" in why and (anchor := prose.ANCHOR.search(text)):
        line = f":{text[: anchor.start()].count(chr(10)) + 1}"
        why, do = f'found "{anchor[0]}", which opens a comment', f"write {{ #{anchor[1]} }}"
    return f"{_place(page)}{line}: {why}\n  do: {do}"


def _place(page: Page) -> str:
    """The file of a page, as an editor finds it."""
    if _is_generated(page):
        return str(page.file.src_uri)
    return Path(page.file.abs_src_path or "").relative_to(ROOT).as_posix()


def _site(problems: list[str], stages: dict[str, str], edit: str) -> sites.Site:
    """The site of this build; a preview waits for the verdicts, a build does not."""
    failed: dict[suite.Place, str] = {}
    if now.preview:
        verdicts = now.suite.verdicts()
        now.cases = verdicts.cases
        failed = {place: v.message for place, v in verdicts.cases.items() if not v.passed}
        if not (verdicts.passed or failed or problems):
            problems = [verdicts.report]
    guide, article = now.specs
    return sites.Site(
        language=now.language,
        guide=guide,
        article=article,
        failed=failed,
        problems=tuple(problems),
        repository=os.environ.get("GUIDE_SOURCES", ""),
        edit=edit.rstrip("/"),
        stages=stages,
    )


def _escape_titles(files: Files) -> None:
    """Make the titles and descriptions of pages safe: the theme's templates escape nothing.

    A title that MkDocs has taken out of a heading is HTML already.
    """
    for page in filter(None, (file.page for file in files.documentation_pages())):
        given = page.meta.get("title")
        page.meta["title"] = page.title = escape(given) if given else Markup(page.title or "")
        if "description" in page.meta:
            page.meta["description"] = escape(page.meta["description"])


def _localise(config: MkDocsConfig) -> None:
    def say(sentence: str) -> str:
        return escape(now.language.gettext(sentence))  # the theme's templates escape nothing

    config.theme["direction"] = now.language.direction
    config.extra["offline"] = not now.preview
    config.site_name = say(m.SITE_NAME.says)
    config.site_description = say(m.SITE_DESCRIPTION.says)
    config.copyright = say(m.NOT_AFFILIATED.says)
    config.mdx_configs.setdefault("toc", {})["permalink_title"] = say(m.PERMALINK.says)
    for palette in config.theme.get("palette", []):
        palette["toggle"]["name"] = say(palette["toggle"]["name"])


def _address(config: MkDocsConfig, code: str) -> None:
    """Where the languages are: below where the site is, which may be said with a language."""
    now.codes = tuple(dict.fromkeys([*config.extra.get("languages", ["en"]), code]))
    now.root = sources.root_address(config.site_url or sources.ADDRESS, now.codes)
    config.site_url = f"{now.root}{code}/"
    config.extra["addresses"] = sources.addresses(now.root, now.codes)


def _write_beside(config: MkDocsConfig, code: str) -> None:
    now.written = False
    now.target = ROOT / "site" / code
    config.site_dir = str(_beside(now.target))


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}-new")
