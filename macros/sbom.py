"""What the site is made with, as CycloneDX: every package of the two lock files, with its hashes.

The same lock files give the same bytes: no day, no number drawn, and no address of a registry.
"""

import json
import re
import tomllib
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).parents[1]
FILE = "sbom.cdx.json"
# What the library makes anew each time, and what the lock files do not say whole.
LEFT_OUT = ("serialNumber", "metadata", "dependencies")
_PYTHON = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==([\w.+!-]+)((?:[^\n]*\\\n[^\n]*)*)", re.M)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def write(site: Path, root: Path = ROOT) -> None:
    """Write the list beside the site."""
    (site / FILE).write_text(listed(root), encoding="utf-8")


def listed(root: Path = ROOT) -> str:
    """The list as JSON. Raises ValueError for a lock file that names a package without hashes."""
    components = [*_python(root / "requirements.lock"), *_npm(root / "package-lock.json")]
    made: dict[str, Any] = json.loads(JsonV1Dot6(Bom(components=components)).output_as_string())
    made = {key: value for key, value in made.items() if key not in LEFT_OUT}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    about = {"type": "application", "name": project["name"], "version": project["version"]}
    return json.dumps(made | {"metadata": {"component": about}}, indent=1, sort_keys=True) + "\n"


def _python(lock: Path) -> Iterator[Component]:
    for name, version, rest in _PYTHON.findall(lock.read_text(encoding="utf-8")):
        hashes = [HashType(alg=HashAlgorithm.SHA_256, content=x) for x in _HASH.findall(rest)]
        yield _component(lock, PackageURL("pypi", None, name.lower(), version), hashes)


def _npm(lock: Path) -> Iterator[Component]:
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    for path, package in packages.items():
        if path:
            scope, _, name = path.rpartition("node_modules/")[2].rpartition("/")
            purl = PackageURL("npm", scope or None, name, package["version"])
            kind, _, digest = package.get("integrity", "").partition("-")
            content = b64decode(digest).hex()
            hashes = [HashType(alg=HashAlgorithm.SHA_512, content=content)] * (kind == "sha512")
            yield _component(lock, purl, hashes)


def _component(lock: Path, purl: PackageURL, hashes: list[HashType]) -> Component:
    if not hashes:
        raise ValueError(f"{lock.name}: {purl} has no hash\n  do: make the lock file anew")
    return Component(
        name=purl.name,
        group=purl.namespace,
        version=purl.version,
        type=ComponentType.LIBRARY,
        purl=purl,
        bom_ref=purl.to_string(),
        hashes=hashes,
    )
