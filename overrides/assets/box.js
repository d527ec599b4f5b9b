// @ts-check
// The box of the home page: the doors that fit what is typed, and what else there is; Enter opens the first.
import { load } from "./doors.js";
import { page } from "./get.js";
import { make } from "./page.js";

/** Begin on the box, which is no form that a browser could send; until then the page is there without it. */
export function begin(box) {
  const input = box.querySelector("input");
  const list = box.querySelector("ol");
  const [none, others, failed] = box.querySelectorAll("p");
  let finder;

  async function show() {
    const text = input.value.trim();
    failed.hidden = true;
    try {
      finder ??= load(box.dataset.doors);
      const found = (await finder).find(text);
      if (text !== input.value.trim()) return; // the reader has typed on
      list.replaceChildren(...found.map(({ title, url }) => make("li", {}, make("a", { href: page(url.href) }, title))));
      none.hidden = !text || found.length > 0;
      others.hidden = !text;
    } catch (error) {
      console.error(error);
      finder = undefined; // the next key tries again
      list.replaceChildren();
      failed.hidden = false;
    }
  }

  input.addEventListener("focus", show, { once: true });
  input.addEventListener("input", show);
  input.addEventListener("keydown", async ({ key, isComposing }) => {
    if (key !== "Enter" || isComposing) return;
    await show();
    list.querySelector("a")?.click();
  });
  box.hidden = false;
}

for (const box of document.querySelectorAll(".find-door")) begin(box);
