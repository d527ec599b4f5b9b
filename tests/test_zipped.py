"""The zip of `make offline`: opened from a disk, the guide answers as it does from a host."""

import os
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from macros import zipped
from tests.browser import PHONE, watch
from tests.test_pages import documents
from tests.test_search import open_search, results


@pytest.fixture(scope="module")
def guide(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked by a reader who has folders with odd names."""
    made = tmp_path_factory.mktemp("zip")
    folder = made / "Mine (1) 100% für"
    ZipFile(zipped.write(site, made, "guide")).extractall(folder)
    return folder / "guide"


def walked(page: Page, home: str) -> list[str]:
    """What a reader is told who follows a door, tells a whole case, searches, changes language."""
    told = []
    page.goto(f"{home}/index.html")
    page.locator(".find-door input").fill("Deliverd but no pakage")
    expect(page.locator(".find-door li a").first).to_be_visible()
    page.locator(".find-door input").press("Enter")
    page.wait_for_url("**/doors/**")
    expect(page.locator(".plan .live")).to_be_visible()
    told.append(page.locator("h1").inner_text())
    page.goto(f"{home}/en/unpaid/index.html?on=2026-11-26")
    question = page.locator(".plan .live .asking")
    expect(question).to_be_visible()
    while question.count():
        asked = page.url
        question.locator(".option:visible, .unknown").first.click()
        expect(page).not_to_have_url(asked)
    told.append(page.locator(".plan .live").inner_text())
    link = page.locator(".steps a").first
    told.append(link.inner_text())
    open_search(page)
    found = results(page, "refund to a closed card")
    told += [url.partition("/en/")[2].replace("index.html", "") for url in found]
    page.keyboard.press("Enter")
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()
    page.goto(f"{home}/en/unpaid/index.html#country=germany")
    page.locator(".md-header__option .md-select").hover()
    page.locator(".md-select__link[hreflang=ru]").click()
    page.wait_for_url("**/ru/unpaid/**")
    expect(page.locator(".plan .path")).to_be_visible()
    told.append(page.locator(".plan .live").inner_text())
    return told


@pytest.mark.browser
def test_from_a_disk_the_guide_tells_what_it_tells_from_a_host(
    browser: Browser, address: str, guide: Path
) -> None:
    told = []
    for home in (address, guide.as_uri()):
        page = browser.new_context(viewport=PHONE, locale="en-GB").new_page()
        wrong = watch(page, home)
        told.append(walked(page, home))
        assert wrong == []
        page.context.close()
    hosted, alone = told
    assert alone == hosted
    assert len(alone) > 10
    assert all(alone)


@pytest.mark.browser
def test_a_script_that_is_still_a_module_is_noticed(browser: Browser, guide: Path) -> None:
    page = browser.new_page()
    wrong = watch(page, guide.as_uri())
    path = guide / "en" / "unpaid" / "index.html"
    html = path.read_text(encoding="utf-8")
    broken = path.with_name("broken.html")
    broken.write_text(html.replace('.js" defer', '.js" type="module"'), encoding="utf-8")
    page.goto(broken.as_uri())
    broken.unlink()
    expect(page.locator(".plan .live")).to_be_hidden()
    assert any("CORS" in each for each in wrong)
    page.close()


def astray(folder: Path) -> list[str]:
    """Links that lead to no file: from a disk, a folder is none."""
    found = set()
    for path, document in documents(folder):
        refresh = document.meta.get("refresh", "").partition("url=")[2]
        for link in filter(None, {*document.links, refresh}):
            address = urlsplit(link)
            target = path.parent / unquote(address.path)
            if not address.scheme and address.path and not target.is_file():
                found.add(f"{path.relative_to(folder)}: {link}")
    return sorted(found)


def test_every_link_leads_to_a_file(guide: Path, tmp_path: Path) -> None:
    assert astray(guide / "en") == []
    kinds = ["..", ".", "a/", "../en/#x", "a/&#35;x", "a/?on=1", "#x", "b.html", "http://x/"]
    links = "".join(f'<a href="{each}">' for each in kinds)
    (tmp_path / "en" / "a").mkdir(parents=True)
    for name in ("index.html", "en/b.html", "en/a/index.html"):
        (tmp_path / name).write_text("")
    page = tmp_path / "en" / "index.html"
    page.write_text(links)
    assert len(astray(page.parent)) == 6
    page.write_text(zipped.alone(links))
    assert astray(page.parent) == []


def test_nothing_is_left_that_needs_a_host(guide: Path) -> None:
    names = {path.name for path in guide.rglob("*")}
    assert not names & {"worker.js", "kept.json", "404.html", "sitemap.xml", "_headers"}
    for path in guide.rglob("*.html"):
        assert not re.search('type="module"|modulepreload|class="offline"', path.read_text("utf-8"))
    for path in guide.glob("*/assets/*.js"):
        assert "import(" not in path.read_text(encoding="utf-8"), path.name


@pytest.mark.browser
def test_what_readers_pass_on_names_no_folder_of_theirs(browser: Browser, guide: Path) -> None:
    page = browser.new_page()
    page.goto(f"{guide.as_uri()}/en/unpaid/index.html#country=germany")
    page.locator(".plan .live .option").first.click()
    with page.expect_download() as download:
        page.locator(".takeaway button", has_text="file").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert "/en/unpaid/#" in text
    assert "file:" not in text
    page.close()


def test_the_same_files_make_the_same_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    one, other = tmp_path / "one" / "guide", tmp_path / "other" / "guide"
    for name in ("b/c.html", "a.html", "ü.js"):
        (one / name).parent.mkdir(parents=True, exist_ok=True)
        (one / name).write_text(name, encoding="utf-8")
    shutil.copytree(one, other)
    for n, path in enumerate(other.rglob("*.*")):
        os.utime(path, (n, n))
        path.chmod(0o600)
    assert zipped.pack(one).read_bytes() == zipped.pack(other).read_bytes()
    with ZipFile(one.with_suffix(".zip")) as packed:
        assert packed.namelist() == ["guide/a.html", "guide/b/c.html", "guide/ü.js"]
        assert packed.infolist()[0].date_time[:3] == (2026, 9, 21)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790100000")
    assert (
        zipped.pack(one).read_bytes() != zipped.pack(other.rename(one.with_name("x"))).read_bytes()
    )


def test_without_a_site_there_is_nothing_to_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(zipped, "SITE", tmp_path)
    assert zipped.main() == 1
    assert "make site" in capsys.readouterr().out
