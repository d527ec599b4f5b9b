"""make audit: no page of site/ has a mistake in its HTML, as the Nu checker sees it.

Without Java it says so and looks at nothing; in CI that is a failure.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser import SWITCHES, find_chromium, served

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "site"
JAR = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHOWN = 10
PLANS = ("en/", "en/received/#country=germany&reason=changed-mind", "ar/shipped/", "ru/unpaid/")
# A page with a mistake that has to be noticed: a checker that finds nothing at all is no good.
WRONG = (
    '<!doctype html><html lang="en"><head><title>Wrong</title></head>'
    "<body><details><summary><ul><li>a list</li></ul></summary></details></body></html>"
)


def mistakes(folder: Path) -> list[str]:
    """What is wrong with the pages below a folder: file, line, and the words of the checker."""
    command = ["java", "-Xss4m", "-jar", str(JAR), "--skip-non-html", "--errors-only"]
    done = subprocess.run(
        [*command, "--format", "json", str(folder)], capture_output=True, text=True, check=False
    )
    found = json.loads(done.stderr)["messages"]
    return [
        f"{each['url'].partition(str(folder))[2]}:{each.get('lastLine', 1)}: {each['message']}"
        for each in found
    ]


def opened() -> list[str]:
    """What is wrong with pages as the scripts make them, a plan and its next question open."""
    from playwright.sync_api import sync_playwright

    with (
        tempfile.TemporaryDirectory() as folder,
        served(SITE) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        page = browser.new_page()
        for path in PLANS:
            page.goto(f"{address}/{path}", wait_until="networkidle")
            file = Path(folder, *path.partition("#")[0].split("/"), "open.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.content(), encoding="utf-8")
        browser.close()
        return mistakes(Path(folder))


def main() -> int:
    """Print what is wrong; 1 if there is anything."""
    if not shutil.which("java"):
        print(
            "The HTML is not checked: there is no Java.\n  do: apt-get install default-jre-headless"
        )
        return int(os.environ.get("CI") == "true")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "wrong.html").write_text(WRONG, encoding="utf-8")
        if not mistakes(Path(folder)):
            print("The Nu checker overlooks a list inside a summary.")
            return 1
    pages = len(list(SITE.rglob("*.html")))
    if not pages:
        print("There is nothing to look at.\n  do: make site, then make audit")
        return 1
    found = [*mistakes(SITE), *opened()]
    rest = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    print("\n".join([*found[:SHOWN], *rest]) or f"The HTML of {pages} pages has no mistake.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
