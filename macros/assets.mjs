// node macros/assets.mjs SITE FILES: the scripts of a built site as few small files whose names change
// with their content, and one style sheet with the styles that its pages can use; for the pages of
// some folders another one. Says on standard output which file took the place of which, as JSON.
// Called by macros/assets.py.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform } from "esbuild";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";

const [site, ...given] = process.argv.slice(2);
const ALONE = "alone:"; // before a script that shares no file with others
const APART = "apart:"; // before a folder whose pages have styles of their own, or a script of these only
const NEVER = "never:"; // before a part of selectors that fit nothing, although each word of them is there
const never = given.filter((name) => name.startsWith(NEVER)).map((name) => name.slice(NEVER.length));
const apart = given.filter((name) => name.startsWith(APART)).map((name) => name.slice(APART.length));
const names = given.filter((name) => ![APART, NEVER].some((mark) => name.startsWith(mark)));
const scripts = names.filter((name) => name.endsWith(".js"));
const alone = scripts.filter((name) => name.startsWith(ALONE)).map((name) => name.slice(ALONE.length));
const styles = names.filter((name) => name.endsWith(".css"));
const assets = join(site, "assets");

const bundle = (entryPoints, splitting) => build({
  absWorkingDir: site,
  nodePaths: [join(import.meta.dirname, "..", "node_modules")],
  entryPoints,
  outdir: assets,
  bundle: true,
  minify: true,
  splitting,
  format: "esm",
  target: "es2020",
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  metafile: true,
  logLevel: "error",
  legalComments: "none",
});
const bundles = [await bundle(scripts.filter((name) => !name.startsWith(ALONE)), true), await bundle(alone, false)];
const outputs = Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs));
const replaced = {};
const needed = {};
for (const [file, { entryPoint, imports }] of Object.entries(outputs)) {
  if (!entryPoint) continue;
  replaced[entryPoint] = file;
  needed[file] = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
}

/** What an element can be chosen by: its name, classes, id and other attributes. */
function ofPage(text) {
  const found = { tags: new Set(), classes: new Set(), ids: new Set(), names: new Set(), values: new Set() };
  for (const [, tag, rest] of text.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|[^\s>]+))?)*)/gi)) {
    found.tags.add(tag);
    for (const [, name, value] of rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      if (name === "dir" && tag !== "html") continue; // styles follow the direction of the whole page
      found.names.add(name);
      if (name === "class") value?.split(/\s+/).forEach((each) => found.classes.add(each));
      else if (name === "id") found.ids.add(value);
      else if (value) found.values.add(value);
    }
  }
  const { names: attributes, values, ...others } = Object.fromEntries(Object.entries(found).map(([key, set]) => [key, [...set]]));
  return { ...others, attributes: { names: attributes, values }, undetermined: [] };
}

/** The words in the texts of a script: it makes elements and classes of some of them. */
const ofScript = (text) => ({
  tags: [], classes: [], ids: [], attributes: { names: [], values: [] },
  undetermined: [...text.matchAll(/["'`]([^"'`\n]{1,200})["'`]/g)].flatMap(([, words]) => words.split(/[^\w-]+/))
    .filter((word) => word !== "ltr" && word !== "rtl"),
});

// The scripts as they are written: what libraries in the bundles speak of has no styles here.
const written = readdirSync(assets).filter((name) => name.endsWith(".js") && !(`assets/${name}` in outputs));
const sheets = postcss.parse(styles.map((name) => readFileSync(join(site, name), "utf8")).join("\n"));
sheets.walkRules((rule) => {
  const left = rule.selectors.filter((selector) => !never.some((part) => selector.replace("::", ":").includes(part)));
  if (left.length) rule.selectors = left;
  else rule.remove();
});
const raw = sheets.toString();

/** Write the styles that some pages and scripts can use; the name of the sheet. */
async function sheet(scriptsOf, skipped) {
  const [{ css }] = await new PurgeCSS().purge({
    content: [`${site}/**/*.html`, ...scriptsOf.map((name) => join(assets, name))],
    skippedContentGlobs: skipped.map((name) => `${site}/${name}/**`),
    css: [{ raw }],
    extractors: [{ extractor: ofPage, extensions: ["html"] }, { extractor: ofScript, extensions: ["js"] }],
    variables: true,
    keyframes: true,
  });
  const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
  const name = `assets/styles-${createHash("sha256").update(code).digest("hex").slice(0, 8)}.css`;
  writeFileSync(join(site, name), code);
  return name;
}

const ofOthers = new Set(Object.values(outputs).filter(({ entryPoint }) => !apart.includes(entryPoint)).flatMap(({ inputs }) => Object.keys(inputs)));
const own = await sheet(written.filter((name) => ofOthers.has(`assets/${name}`)), apart);
const whole = apart.length ? await sheet(written, []) : own;
for (const name of styles) replaced[name] = own;

// What no page asks for any more: the scripts as they were written, and what the theme brings.
for (const name of written) rmSync(join(assets, name));
for (const name of [...styles, "assets/javascripts", "assets/stylesheets"]) rmSync(join(site, name), { recursive: true, force: true });
process.stdout.write(JSON.stringify({ replaced, needed, apart: { styles: whole } }));
