"""make audit walks through the guide in Firefox and WebKit; what is missing for that is named."""

from pathlib import Path

import pytest

from tests.audit import engines


def test_a_browser_that_is_missing_is_named_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").touch()
    monkeypatch.setattr(engines, "SITE", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", "false")
    assert engines.main() == 0
    told = capsys.readouterr().out
    assert "firefox is not looked at.\n  do: apt-get install firefox-esr\n" in told
    assert "apt-get install webkit2gtk-driver xvfb xauth\n" in told
    monkeypatch.setenv("CI", "true")
    assert engines.main() == 1


def test_a_part_of_the_walk_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").touch()
    monkeypatch.setattr(engines, "SITE", tmp_path)
    monkeypatch.setattr(engines, "lacking", lambda engine: [])
    monkeypatch.setattr(engines, "walk", lambda engine, _: (engine == "webkit", f"{engine}: said"))
    assert engines.main() == 1
    assert capsys.readouterr().out == "firefox: said\nwebkit: said\n"
