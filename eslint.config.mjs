// How the scripts of the pages are written; `make test` runs it.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: [".venv/", "build/", "site/"] },
  js.configs.recommended,
  {
    files: ["overrides/assets/*.js", "macros/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { sourceType: "module", globals: globals.node },
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-implicit-globals": "error",
      "no-shadow": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "no-restricted-properties": ["error", ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) =>
        ({ property, message: "Only fragment() in page.js makes elements of HTML: of HTML that the build has made." }))],
    },
  },
];
