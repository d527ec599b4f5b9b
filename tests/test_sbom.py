"""The list of what the site is made with: whole, as CycloneDX wants it, and the same each time."""

import json
import re
import shutil
from pathlib import Path

import cyclonedx.schema
import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from macros import sbom
from tests.project import ROOT, replace

LOCKS = ("requirements.lock", "package-lock.json", "pyproject.toml")
SCHEMAS = Path(cyclonedx.schema.__file__).parent / "_res"
MADE = json.loads(sbom.listed())


def schema_of(name: str) -> Resource[object]:
    text = (SCHEMAS / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8")
    return Resource.from_contents(json.loads(text))


def amiss(made: object) -> list[str]:
    others = [schema_of("spdx"), schema_of("jsf-0.82")]
    registry: Registry[object] = Registry().with_resources([(o.id() or "", o) for o in others])
    schema = schema_of("bom-1.6").contents
    return [e.message for e in Draft7Validator(schema, registry=registry).iter_errors(made)]


def test_every_package_of_the_lock_files_is_listed() -> None:
    refs = [component["purl"] for component in MADE["components"]]
    python = re.findall(r"^(\w[^\[=]*).*?==(\S+)", (ROOT / LOCKS[0]).read_text("utf-8"), re.M)
    packages = json.loads((ROOT / LOCKS[1]).read_text(encoding="utf-8"))["packages"]
    assert sum(ref.startswith("pkg:pypi/") for ref in refs) == len(python) > 50
    assert sum(ref.startswith("pkg:npm/") for ref in refs) == len(
        {
            (path.rpartition("node_modules/")[2], package["version"])
            for path, package in packages.items()
            if path
        }
    )
    assert f"pkg:pypi/{python[0][0]}@{python[0][1]}" in refs
    assert all(component["hashes"] for component in MADE["components"])


def test_it_is_as_cyclonedx_wants_it() -> None:
    assert amiss(MADE) == []
    assert amiss({**MADE, "components": [{"name": "x"}]})


def test_it_is_the_same_each_time_and_names_no_host() -> None:
    text = sbom.listed()
    assert json.loads(text) == MADE
    assert text == sbom.listed()
    assert re.findall(r"https?://[^\"]*", text) == [MADE["$schema"]]


@pytest.mark.parametrize(
    ("lock", "old", "new"),
    [
        ("requirements.lock", "--hash=sha256:", "--hash=md5:"),
        ("package-lock.json", '"integrity": "sha512-', '"integrity": "sha1-'),
    ],
)
def test_a_package_without_hashes_is_refused(lock: str, old: str, new: str, tmp_path: Path) -> None:
    for name in LOCKS:
        shutil.copy(ROOT / name, tmp_path)
    text = (tmp_path / lock).read_text(encoding="utf-8")
    first = text.index("\nattrs==") if lock.endswith(".lock") else 0
    last = text.index("\nbabel==") if lock.endswith(".lock") else len(text)
    broken = text[:first] + text[first:last].replace(old, new) + text[last:]
    (tmp_path / lock).write_text(broken, encoding="utf-8")
    with pytest.raises(ValueError, match=f"{lock}: pkg:.* has no hash"):
        sbom.listed(tmp_path)


def test_another_version_is_listed(tmp_path: Path) -> None:
    for name in LOCKS:
        shutil.copy(ROOT / name, tmp_path)
    replace(tmp_path / "requirements.lock", "attrs==", "attrs==1")
    assert sbom.listed(tmp_path) != sbom.listed()
