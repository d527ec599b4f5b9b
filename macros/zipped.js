// @ts-check
// In the zip of `make offline` this stands in the place of overrides/assets/get.js. A page from file:
// may run scripts, and get nothing else: so each file is a script beside it (macros/zipped.py) that
// hands what it holds to the element that runs it.

/** @param {string} address */
function run(address) {
  const element = Object.assign(document.createElement("script"), { src: address, holds: undefined });
  return new Promise((done, failed) => {
    element.onload = () => done(element.holds);
    element.onerror = () => failed(new Error(`${address}: not there`));
    document.head.append(element);
  }).finally(() => element.remove());
}

/** A file, as `fetch` answers it; Pagefind, which knows no other way, is given this one. @param {string | URL} address */
export const fetch = async (address) => new Response(await run(`${address}`.replace(/\?.*|$/, ".js")));

export const json = async (address) => (await fetch(address)).json();

export const script = run;

/** A folder opens no page of its own. @param {string} address */
export const page = (address) => address.replace(/\/(?=$|[?#])/, "/index.html");

/** Where the guide is published: nobody else has this folder, and its name tells of its owner. */
export const here = () => {
  const published = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=canonical]"));
  return published.href + location.search + location.hash;
};
