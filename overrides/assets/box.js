// @ts-check
// The box of the home page: the doors that fit what is typed; Enter opens the first.
import { load } from "./doors.js";
import { make } from "./page.js";

/** Begin on a form; until then the page is there without it. */
export function begin(form) {
  const input = form.querySelector("input");
  const list = form.querySelector("ol");
  const [none, failed] = form.querySelectorAll("p");
  let finder;

  async function show() {
    const text = input.value.trim();
    failed.hidden = true;
    try {
      finder ??= load(form.dataset.doors);
      const found = (await finder).find(text);
      if (text !== input.value.trim()) return; // the reader has typed on
      list.replaceChildren(...found.map(({ title, url }) => make("li", {}, make("a", { href: url }, title))));
      none.hidden = !text || found.length > 0;
    } catch (error) {
      console.error(error);
      finder = undefined; // the next key tries again
      list.replaceChildren();
      failed.hidden = false;
    }
  }

  input.addEventListener("focus", show, { once: true });
  input.addEventListener("input", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    list.querySelector("a")?.click();
  });
  form.hidden = false;
}

for (const form of document.querySelectorAll(".find-door")) begin(form);
