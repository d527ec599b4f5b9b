"""The rules: facts in, answer out. The folders below hold the rulesets; the modules know none."""
