// @ts-check
// What every page does: what is old says so; and what readers use of the theme beside its styles,
// the drawer, the menus by keyboard, the contents that follow, the title in the header, the hint to
// the reader's language. The theme's own script, which is larger than the whole assistant, is left
// out (docs/decisions/0015-light-pages.md).
import { script } from "./get.js";
import { age, hasAnswers } from "./page.js";

const drawer = /** @type {HTMLInputElement} */ (document.querySelector("#__drawer"));
const header = document.querySelector("[data-md-component=header-title]");
const title = document.querySelector("article h1");
const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".md-nav--secondary .md-nav__link[href^='#']"))];
const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
const TOP = 80; // pixels below the header, where a heading counts as reached

function follow() {
  const reached = parts.filter((part) => part && part.getBoundingClientRect().top < TOP).length;
  links.forEach((link, n) => {
    link.classList.toggle("md-nav__link--passed", n < reached);
    link.classList.toggle("md-nav__link--active", n === reached - 1);
  });
  header?.classList.toggle("md-header__title--active", Boolean(title && title.getBoundingClientRect().bottom < TOP));
}

let waits = false;
addEventListener("scroll", () => {
  if (waits) return;
  waits = true;
  requestAnimationFrame(() => { waits = false; follow(); });
}, { passive: true });

/** What an address leads to is shown, also if it is folded, and has the focus. */
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  /** @type {HTMLDetailsElement | null} */
  const folded = target.closest("details:not([open])");
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
  if (target.tabIndex < 0) target.tabIndex = -1; // a heading or a row: by no key, but by a link
  target.focus({ preventScroll: true });
}

addEventListener("hashchange", unfold);
addEventListener("keydown", (event) => {
  const at = /** @type {HTMLElement | null} */ (document.activeElement);
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "Escape" && drawer.checked) drawer.click();
  if (["Enter", " "].includes(event.key) && at?.matches("label")) {
    event.preventDefault();
    at.click();
  }
});

// On a phone the menu lies over the page: it takes the focus when it opens, and so does each level of it.
const [toMenu, toSearch] = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-opens]"));
const menu = /** @type {HTMLElement} */ (document.querySelector(".md-nav--primary"));
menu.tabIndex = -1;
for (const label of menu.querySelectorAll("label:not([for=__drawer])")) /** @type {HTMLElement} */ (label).tabIndex = 0;
drawer.addEventListener("change", () => {
  toMenu.ariaExpanded = String(drawer.checked);
  (drawer.checked ? menu : toMenu).focus();
});
menu.addEventListener("change", ({ target }) => {
  const { checked, parentElement } = /** @type {HTMLInputElement} */ (target);
  /** @type {HTMLElement | null | undefined} */
  const to = parentElement?.querySelector(checked ? "nav > label" : "label");
  to?.focus();
});
menu.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("a") && drawer.checked) drawer.click();
});
addEventListener("focusin", ({ target }) => {
  if (drawer.checked && !menu.contains(/** @type {Node} */ (target))) drawer.click();
});

/** Answers in the address of the first question come along to the page of its answer; at once, if they have that too. @param {HTMLElement} doors */
function lead(doors) {
  if (hasAnswers()) for (const each of doors.querySelectorAll("a")) each.hash = location.hash;
  const stage = document.getElementById(new URLSearchParams(location.hash.slice(1)).get(doors.dataset.asks ?? "") ?? "");
  const link = stage?.querySelector("a");
  if (link) location.replace(link.href);
}

age(document);
for (const doors of document.querySelectorAll(".plan[data-asks]")) lead(/** @type {HTMLElement} */ (doors));

// Pages with a box for a status word or a symptom get its script.
if (document.querySelector(".find-door")) import("./box.js").catch((error) => console.error(error));

// The offer to keep the guide comes when the foot of the page does.
const foot = document.querySelector(".offline");
if (foot) new IntersectionObserver(([seen]) => {
  if (seen.isIntersecting) import("./offline.js").catch((error) => console.error(error));
}).observe(foot);

// The search comes when the reader goes to its box; until then, and if it does not come, the box
// says so itself. The keys are the theme's.
const box = /** @type {HTMLInputElement} */ (document.querySelector(".md-search__input"));
const opened = /** @type {HTMLInputElement} */ (document.querySelector("#__search"));
const { search } = JSON.parse(/** @type {HTMLElement} */ (document.querySelector("#__config")).textContent);
let tries = 0;

/** Load the search; where it does not come, what was typed meanwhile or is typed next tries again, under another address: a browser may not ask twice for one. */
async function loadSearch() {
  const again = tries++ ? `?${tries}` : "";
  const before = box.value;
  try {
    await script(new URL(`${search}${again}`, location.href).href);
  } catch (error) {
    console.error(error);
    if (box.value !== before) loadSearch();
    else box.addEventListener("input", loadSearch, { once: true });
  }
}

box.addEventListener("focus", loadSearch, { once: true });
// No letter alone: who speaks to their device, or types beside a field, would set it off (WCAG 2.1.4).
addEventListener("keydown", (event) => {
  if (!(event.metaKey || event.ctrlKey) || event.key !== "k" || opened.checked) return;
  event.preventDefault();
  opened.click();
  box.select();
});

// On a phone the box fills the screen, and the page behind it stays where it is.
const fills = matchMedia("(max-width: 59.984375em)");
let place = 0;
opened.addEventListener("change", () => {
  const { body } = document;
  const locked = body.hasAttribute("data-md-scrolllock");
  const lock = opened.checked && fills.matches;
  if (lock) place = scrollY;
  body.toggleAttribute("data-md-scrolllock", lock);
  body.style.top = lock ? `-${place}px` : "";
  if (locked && !lock) scrollTo(0, place);
  if (opened.checked) box.focus();
  else if (locked) toSearch.focus();
});

// The menu of languages leads to the same place, with the answers that the reader has given.
for (const kind of ["click", "auxclick"]) addEventListener(kind, (event) => {
  const link = /** @type {Element} */ (event.target).closest?.(".md-select__link, .language-hint a");
  if (link) Object.assign(link, { search: location.search, hash: location.hash });
}, true);

/** The browser's language is a hint, never a reason to leave the page. */
function offerLanguage(hint) {
  const offered = [...hint.querySelectorAll("a")];
  const prefers = navigator.languages.map((code) => code.toLowerCase().split("-")[0]);
  const code = prefers.find((each) => each === document.documentElement.lang || offered.some((link) => link.hreflang === each));
  const link = offered.find((each) => each.hreflang === code);
  if (link && !isHintClosed()) link.hidden = hint.hidden = false;
  hint.querySelector("button").addEventListener("click", () => {
    isHintClosed("closed");
    hint.hidden = true;
  });
}

/** Whether the reader has closed the hint in this tab; `closed`: does so now. */
function isHintClosed(closed = "") {
  try {
    if (closed) sessionStorage.setItem("guide-hint", closed);
    return sessionStorage.getItem("guide-hint") !== null;
  } catch {
    return false; // storage is blocked: the hint comes again on the next page
  }
}

const hint = document.querySelector(".language-hint");
if (hint) offerLanguage(hint);
unfold();
follow();
