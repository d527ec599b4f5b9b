// @ts-check
// The theme's search box, answered by Pagefind: the look and the keys are Material's. Until the box
// is used, nothing of Pagefind is loaded; then it comes from the folder that the page names.

import { distance, load as loadDoors } from "./doors.js";
import { json, page as addressOf, script } from "./get.js";

const config = JSON.parse(/** @type {HTMLElement} */ (document.querySelector("#__config")).textContent);
const base = new URL(`${config.base}/`, location.href);
const folder = new URL(`${config.index}/`, location.href);
const toggle = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-toggle=search]"));
const box = /** @type {HTMLElement} */ (document.querySelector(".md-search"));
const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
const meta = /** @type {HTMLElement} */ (box.querySelector(".md-search-result__meta"));
const list = /** @type {HTMLElement} */ (box.querySelector(".md-search-result__list"));
const scroll = /** @type {HTMLElement} */ (box.querySelector(".md-search__scrollwrap"));
scroll.tabIndex = 0; // what scrolls is reached; until Tab closes the box, it would be in the way
const failed = [...meta.childNodes]; // what the box says as long as this script does not run
if (meta.contains(document.activeElement)) input.focus();
meta.textContent = config.says.type;

const AT_ONCE = 10; // results drawn before the reader scrolls
const DOORS = 3; // doors above them
const RANKING = { metaWeights: { title: 5, also: 3 } };

// ---- what is found

let loaded;
let tries = 0;
const load = () => (loaded ??= start());

async function start() {
  // A browser may not ask again for a module that has not come, unless it has another address.
  const again = tries++ ? `?${tries}` : "";
  const [pagefind, known] = await Promise.all([
    script(new URL(`pagefind.js${again}`, folder).href),
    json(new URL("words.json", folder)),
  ]);
  await pagefind.options({ ranking: RANKING, basePath: folder.href, baseUrl: base.pathname });
  await pagefind.init();
  return { pagefind, ...known };
}

let finder;

/** The doors that fit a query; none, and said so on the console, if their file has not come. */
async function doorsFor(query) {
  try {
    finder ??= loadDoors(box.dataset.doors);
    return (await finder).find(query).slice(0, DOORS);
  } catch (error) {
    console.error(error);
    finder = undefined; // the next query tries again
    return [];
  }
}

/** What is found for a query, the first pages of it ready to be drawn. Parts that were lost for an earlier query are asked for once more. */
async function find(query) {
  const earlier = loaded;
  const found = async () => {
    const index = await load();
    if (!query) return { results: [], pages: [], meant: "" };
    const { results, meant } = await findIn(index, query);
    const pages = await pagesOf(results.splice(0, AT_ONCE));
    return { results, pages, meant };
  };
  try {
    return await found();
  } catch (error) {
    if (!earlier) throw error;
    if (loaded === earlier) loaded = undefined;
    return found();
  }
}

/** The pages of results; an error if one has not come, for which Pagefind gives null. */
async function pagesOf(results) {
  const pages = await Promise.all(results.map((result) => result.data()));
  if (!pages.every(Boolean)) throw new Error("a page of the index has not come");
  return pages;
}

/** All pages for a query, the best first, and the words that it was taken to mean. */
async function findIn(index, query) {
  const asked = telling(query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
  const meant = asked.map((word) => nearest(bare(word), index.words));
  const mended = meant.some((word, n) => word !== bare(asked[n]));
  const results = await search(index, meant);
  // Every one of these words is on a page: its part of the index has not come.
  if (!results.length && meant.some((word) => index.words.includes(word))) throw new Error(`no index for: ${meant}`);
  return { results, meant: mended ? meant.join(" ") : "" };
}

/** The words without those of one or two letters, such as "my" or "في"; "EU" and "ЕС" stay. */
function telling(words) {
  const long = words.filter((word) => word.length > 2 || /^(\p{Lu}|\p{N})+$/u.test(word));
  return long.length ? long : words;
}

/** Pages with most of the words, and those first that have every word. */
async function search(index, words) {
  const queries = words.length > 1 ? [words.join(" "), ...words] : words;
  const found = new Map();
  for (const query of queries)
    for (const result of await weighed(index, query))
      found.set(result.id, { ...result, score: result.score + (found.get(result.id)?.score ?? 0) });
  return best([...found.values()]);
}

/** What Pagefind finds, each page by its weight; one of an older release has none. */
async function weighed({ pagefind, weights }, query) {
  const { results } = await pagefind.search(query);
  return best(results.map(({ id, data, score }) => ({ id, data, score: score * (weights[id] ?? 1) })));
}

const best = (results) => results.sort((one, other) => other.score - one.score);

/** An Arabic word without "and" before its article, which Pagefind's stemmer leaves. */
const bare = (word) => word.replace(/^[وف](?=ال..)/, "");

/** The word, or the first known word that is a typing mistake away from it. */
function nearest(word, words) {
  if (word.length < 4 || /\d/.test(word) || words.some((known) => known.startsWith(word))) return word;
  const mistakes = word.length < 8 ? 1 : 2;
  const close = words.filter((known) => known[0] === word[0] && distance(word, known) <= mistakes);
  return close.sort((one, other) => distance(word, one) - distance(word, other))[0] ?? word;
}

// ---- what is shown, as the theme does

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The text of an excerpt with its marks; nothing else in it becomes HTML. */
function excerpt(html) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const parts = html.split(/<mark>(.*?)<\/mark>/s);
  return element("p", {}, ...parts.map((part, n) => (n % 2 ? element("mark", {}, plain(part)) : plain(part))));
}

function link(url, ...children) {
  const article = element("article", { class: "md-search-result__article md-typeset" }, ...children);
  return element("a", { class: "md-search-result__link", href: addressOf(String(url)), tabindex: -1 }, article);
}

const section = (part) => link(part.url, element("h2", {}, part.title), excerpt(part.excerpt));

function more(parts) {
  const says = config.says.more.replace("{n}", parts.length);
  const title = element("summary", { tabindex: -1 }, element("div", {}, says));
  return element("details", { class: "md-search-result__more" }, title, ...parts.map(section));
}

/** A door: a word with which buyers come, and the plan that it leads to. */
function doorItem({ title, url }) {
  const leads = element("p", {}, box.dataset.leads);
  return element("li", { class: "md-search-result__item door" }, link(url, element("h1", {}, title), leads));
}

/** A page, its best section below it, and its other sections folded. */
function item(page) {
  const parts = page.sub_results.filter((part) => part.anchor && part.anchor.element !== "h1");
  const top = page.sub_results.find((part) => !parts.includes(part)) ?? (parts.length ? null : page);
  const weight = (part) => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
  parts.sort((one, other) => weight(other) - weight(one));
  const says = top ? [excerpt(top.excerpt)] : [];
  const head = link(page.url, element("h1", {}, page.meta.title), ...says);
  const made = element("li", { class: "md-search-result__item" }, head, ...parts.slice(0, 1).map(section));
  if (parts.length > 1) made.append(more(parts.slice(1)));
  return made;
}

function summary(query, { results, pages, meant }, doors) {
  const { type, none, found } = config.says;
  if (!query) return type;
  const all = results.length + pages.length + doors.length;
  const says = all ? found.replace("{n}", all) : none;
  return meant ? `${says} · ${String(meta.dataset.meant).replace("{words}", meant)}` : says;
}

let asked; // the query that is being answered
let answered = Promise.resolve();
let rest = []; // what is drawn when the reader scrolls

async function answer() {
  const query = input.value.trim();
  if (query === asked) return;
  asked = query;
  try {
    const doors = query ? await doorsFor(query) : [];
    const found = await find(query);
    if (query === asked) show(query, found, doors); // else the reader has typed on
  } catch (error) {
    if (query === asked) fail(error);
  }
}

function show(query, found, doors) {
  rest = found.results;
  meta.textContent = summary(query, found, doors);
  list.replaceChildren(...doors.map(doorItem), ...found.pages.map(item));
  list.dataset.query = query;
  scroll.scrollTo({ top: 0 });
}

const ask = () => (answered = answer());

/** Say that the search does not answer; it starts anew when the reader types on. */
function fail(error) {
  console.error(error);
  asked = loaded = undefined;
  rest = [];
  list.replaceChildren();
  meta.replaceChildren(...failed);
}

async function drawRest() {
  if (scroll.scrollTop + scroll.clientHeight < scroll.scrollHeight - 100) return;
  const query = asked;
  try {
    const pages = await pagesOf(rest.splice(0, AT_ONCE));
    if (query === asked) list.append(...pages.map(item));
  } catch (error) {
    if (query === asked) fail(error);
  }
}

// ---- keys and clicks, as the theme has them

function open(value) {
  if (toggle.checked !== value) toggle.click();
}

async function goToFirst() {
  await answered;
  list.querySelector("a")?.click();
}

function step(by) {
  const links = [input, .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(":not(details) > [href], summary, details[open] [href]"))];
  const at = Math.max(0, links.indexOf(/** @type {HTMLElement} */ (document.activeElement)));
  links[(at + links.length + by) % links.length].focus();
}

const KEYS = {
  Escape: () => open(false),
  Tab: () => open(false),
  ArrowUp: (event) => { event.preventDefault(); step(-1); },
  ArrowDown: (event) => { event.preventDefault(); step(1); },
  Enter: (event) => {
    if (document.activeElement !== input) return;
    event.preventDefault();
    goToFirst();
  },
};

function inSearch(event) {
  if (event.key in KEYS) KEYS[event.key](event);
  else if (document.activeElement !== input && event.key.length === 1) input.focus();
}

addEventListener("keydown", (event) => {
  if (!event.metaKey && !event.ctrlKey && !event.isComposing && toggle.checked) inSearch(event);
});
input.addEventListener("focus", ask); // partials/javascripts/palette.html opens the box, with or without this script
for (const kind of ["click", "input"]) input.addEventListener(kind, () => open(true)); // it may have been closed, and still have the focus
input.addEventListener("input", ask);
/** @type {HTMLElement} */ (box.querySelector("button")).addEventListener("click", () => { input.value = ""; input.focus(); ask(); });
list.addEventListener("click", (event) => { if (/** @type {Element} */ (event.target).closest("a")) open(false); });
scroll.addEventListener("scroll", drawRest, { passive: true });
toggle.addEventListener("change", () => { list.hidden = !toggle.checked; });
list.hidden = !toggle.checked; // the box was there before this script
if (document.activeElement === input) ask();
