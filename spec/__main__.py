"""The behaviour suite for editors: `python -m spec` runs every feature and says what is wrong.

Exit code 0 if every scenario holds, else 1.
"""

import sys

from rules.findings import RulesetError, told
from spec.suite import rulesets, start


def main() -> int:
    """Run the suite, print its report, return the exit code."""
    verdicts = start().verdicts()
    if verdicts.passed:
        print(f"{len(verdicts.cases)} cases of the features: every one holds.")
        return 0
    print(unreadable() or verdicts.report, file=sys.stderr)
    return 1


def unreadable() -> str:
    """What is wrong with a ruleset that cannot be read, or ""."""
    try:
        rulesets()
    except RulesetError as error:
        return told(error.findings)
    return ""


if __name__ == "__main__":
    sys.exit(main())
