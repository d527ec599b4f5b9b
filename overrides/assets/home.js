import { ENDS, fill, hasAnswers, make } from "./page.js";
import { writeAddress } from "./walk.js";

/**
 * The home page: choosing a stage brings the questions and answers of its page below the picture.
 *
 * way    the picture of the order's way
 * start  makes the assistant of a page
 */
export function home(way, start) {
  const place = way.nextElementSibling;
  const pages = new Map(); // what was brought, by the address of its page; null where it failed
  const links = new Map([...way.querySelectorAll("li[id^='stage-'] a")].map((link) => [link.parentElement.id.slice("stage-".length), link]));
  const address = (link) => link.href.split("#")[0];
  const said = () => (hasAnswers() ? Object.fromEntries(new URLSearchParams(location.hash.slice(1))) : {});

  for (const [stage, link] of links) {
    link.hash = `stage=${stage}`;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, "", writeAddress({ ...said(), [ENDS]: undefined, stage }));
      load(true);
    });
  }

  async function load(focus) {
    const link = mark();
    if (!link) return nothing(focus);
    if (!pages.has(address(link))) pages.set(address(link), await bring(address(link)).catch(() => null));
    if (mark() !== link) return; // another stage was chosen in the meantime
    const page = pages.get(address(link));
    if (!page) return location.assign(link.href);
    if (!place.contains(page.parts[0])) place.replaceChildren(...page.parts);
    page.assistant.load(focus);
  }

  /** Mark the stage that the address names, and give its link. */
  function mark() {
    const chosen = links.get(said().stage);
    for (const link of links.values()) link.removeAttribute("aria-current");
    chosen?.setAttribute("aria-current", "step");
    return chosen;
  }

  function nothing(focus) {
    const { stage } = said();
    const note = make("p", { class: "note" }, fill(place.dataset.broken, { part: `stage=${stage}` }));
    place.replaceChildren(...(stage ? [note] : []));
    if (focus && !stage) links.values().next().value.focus();
  }

  /** The questions and the switch of another page, ready to be shown here. */
  async function bring(from) {
    const answered = await fetch(from);
    if (!answered.ok) throw new Error(`${answered.status} ${from}`);
    const other = new DOMParser().parseFromString(await answered.text(), "text/html");
    for (const link of other.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), from);
    const box = other.querySelector(".assistant");
    const assistant = start(box, other, from, () => { if (!mark()) load(true); });
    return { assistant, parts: other.querySelectorAll("#answers, fieldset.edition, fieldset.edition + .doubt, .assistant, .others") };
  }

  return { load };
}
