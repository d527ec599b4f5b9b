// node macros/zipped.mjs LANGUAGE INDEX: the scripts of a built language (a folder) as scripts that a page from file: may
// run, each in one file, under the names that its pages have for them. Called by macros/zipped.py.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [language, index] = process.argv.slice(2);
const here = import.meta.dirname;
const written = join(here, "..", "overrides", "assets");
const own = join(here, "zipped.js");
const assets = join(language, "assets");
const shared = { bundle: true, minify: true, format: "iife", target: "es2020", logLevel: "error", legalComments: "none" };
const instead = { name: "get", setup: ({ onResolve }) => onResolve({ filter: /\/get\.js$/ }, () => ({ path: own })) };

const sources = new Set(readdirSync(written));
const published = readdirSync(assets).filter((name) => name.endsWith(".js"));
const entryPoints = {};
for (const name of published) {
  const source = name.replace(/-[A-Z0-9]{8}\.js$/, ".js");
  if (sources.has(source)) entryPoints[name.slice(0, -".js".length)] = join(written, source);
  rmSync(join(assets, name)); // what is no entry is part of one
}
await build({ ...shared, entryPoints, outdir: assets, nodePaths: [join(here, "..", "node_modules")], plugins: [instead] });

// Pagefind hands over what it exports, gets its files as the guide does, and does without a worker,
// which no browser starts from file:.
const pagefind = join(index, "pagefind.js");
await build({
  ...shared, entryPoints: [pagefind], outfile: pagefind, allowOverwrite: true, inject: [own],
  define: { Worker: "undefined", "import.meta.url": "undefined" },
  globalName: "pagefind", footer: { js: "document.currentScript.holds = pagefind;" },
});
