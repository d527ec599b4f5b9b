"""Whatever happens to a build, the last good site stays, and what is said is plain."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import ENVIRONMENT, build_all, small
from tests.test_build import fingerprint

PATIENCE = 60  # seconds until a test gives up; nothing is measured
DATED = {**ENVIRONMENT, "SOURCE_DATE_EPOCH": "1790000000"}
COMMAND = [sys.executable, "-m", "macros.build"]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with its site."""
    project = small(tmp_path_factory.mktemp("robust") / "small")
    built = build_all(project, SOURCE_DATE_EPOCH=DATED["SOURCE_DATE_EPOCH"])
    assert built.returncode == 0, built.stdout
    return project


@pytest.fixture
def intact(good: Path) -> Iterator[Path]:
    """The same; whatever the test does, its site is whole afterwards and builds again."""
    before = fingerprint(good / "site")
    yield good
    after = fingerprint(good / "site")
    assert {name: after.get(name) for name in before} == before


def start(
    project: Path, before: Callable[[], object] | None = None, **more: str
) -> subprocess.Popen:
    return subprocess.Popen(
        COMMAND,
        cwd=project,
        env=DATED,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=before,
    )


def until_it_writes(project: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not (project / "site/.en-new/index.html").exists():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_build_that_is_killed_leaves_the_last_site(intact: Path) -> None:
    running = start(intact)
    until_it_writes(intact)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    for half in (intact / "site").glob(".*-new"):
        shutil.rmtree(half)


def test_a_build_that_was_killed_between_two_names_is_put_right(intact: Path) -> None:
    (intact / "site/en").rename(intact / "site/.en-old")
    (intact / "features/library/more.feature").write_text("Feature\n", encoding="utf-8")
    assert start(intact).wait() == 1
    (intact / "features/library/more.feature").unlink()


def test_a_full_disk_is_told(intact: Path) -> None:
    limit = 30_000  # bytes of a file: the same as no room for more
    running = start(intact, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    said, _ = running.communicate()
    assert running.returncode == 1
    assert "Traceback" not in said
    assert "do:" in said


def test_a_folder_that_cannot_be_written_is_told(good: Path, tmp_path: Path) -> None:
    site, kept = good / "site", good / "kept"
    site.rename(kept)
    site.symlink_to("/proc/sys")  # where nobody, also not root, makes a folder
    try:
        running = start(good)
        said, _ = running.communicate()
    finally:
        site.unlink()
        kept.rename(site)
    assert running.returncode == 1
    assert "Traceback" not in said
    assert "make the folder writable" in said


def test_two_builds_at_once_do_not_mix(intact: Path) -> None:
    first = start(intact)
    until_it_writes(intact)
    second = start(intact)
    assert "Another build runs in this folder." in second.communicate()[0]
    assert second.returncode == 1
    said, _ = first.communicate()
    assert first.returncode == 0, said


def test_neither_git_nor_a_network_nor_the_time_is_needed(good: Path) -> None:
    alone = ["unshare", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network of its own can be made here")
    environment = {
        **DATED,
        "PATH": str(Path(sys.executable).parent),
        "SOURCE_DATE_EPOCH": "4102444800",
    }
    done = subprocess.run(
        [shutil.which("unshare") or "", "--net", *COMMAND],
        cwd=good,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
