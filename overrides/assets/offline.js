// @ts-check
// Keep the guide on this device for when there is no connection, and remove it again: nothing is
// kept unless the reader asks for it. The worker that keeps it is macros/worker.js.
import { json } from "./get.js";
import { make } from "./page.js";

const place = /** @type {HTMLElement} */ (document.querySelector(".offline"));
const { base } = JSON.parse(/** @type {HTMLElement} */ (document.querySelector("#__config")).textContent);
const worker = new URL(`${base}/worker.js`, location.href);
const says = make("span", { role: "status" });
const button = make("button");
let words = {};

/** Say what is, and offer on the button what can be done about it. */
function show(state, offered, does) {
  says.textContent = words[state] ?? "";
  Object.assign(button, { textContent: words[offered], onclick: () => does().catch(failed) });
}

const offer = () => show("", "keep", keep);
const kept = () => show("kept", "remove", remove);

function failed(error) {
  console.error(error);
  show("failed", "keep", keep);
}

async function keep() {
  show("keeping", "keep", keep);
  // Another address each time: a worker that was removed lives until its pages are closed, and would
  // be taken for one that keeps something.
  const { installing } = await navigator.serviceWorker.register(`${worker}?${Date.now()}`);
  installing?.addEventListener("statechange", () => {
    if (installing.state === "activated") kept();
    if (installing.state === "redundant") failed(new Error("not every file has come"));
  });
}

async function remove() {
  const found = await navigator.serviceWorker.getRegistration(worker);
  await found?.unregister();
  const { pathname } = new URL(".", worker);
  const names = (await caches.keys()).filter((name) => name.startsWith(`guide ${pathname} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  offer();
}

async function begin() {
  if (!navigator.serviceWorker) return;
  const found = await navigator.serviceWorker.getRegistration(worker);
  words = await json(new URL("kept.json", worker));
  place.append(says, " ", button);
  if (found?.active) kept();
  else offer();
  if (!navigator.serviceWorker.controller) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => show("newer", "reload", async () => location.reload()));
}

begin().catch((error) => console.error(error)); // storage is blocked, or the words have not come: nothing is offered
