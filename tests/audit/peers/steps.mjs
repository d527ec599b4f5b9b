// The steps of tests/test_behaviour.py for cucumber-js, over the rules as they are compiled for the
// browser (overrides/assets): one that fits every sentence, since cucumber-js does not tell Given from
// Then. BENCH_DATA names the file of those rules.
import { readFileSync } from "node:fs";
import { After, Before, Given } from "@cucumber/cucumber";
import { Speech, failures, renumbered } from "../../../overrides/assets/told.js";

const { data, plans } = JSON.parse(readFileSync(process.env.BENCH_DATA, "utf-8"));
const speech = new Speech(data);
const rules = plans.map((each) => renumbered(each, speech));

Before(function () { this.steps = []; });
Given(/^(.+)$/, function (text) { this.steps.push({ kind: speech.kindOf(text), text }); });
// One plan a case, in which every Then is looked for.
After(function () {
  const [wrong] = failures(speech, rules, { steps: this.steps });
  if (wrong) throw new Error(JSON.stringify(wrong));
});
