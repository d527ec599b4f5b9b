// @ts-check
// How scripts get what comes after the page, and what addresses are called. In the zip of `make
// offline`, which no host sends, macros/zipped.js stands in the place of this file.

/** What a JSON file holds; an error if it does not come. @param {string | URL} address */
export async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** What a script exports. @param {string} address */
export const script = (address) => import(address);

/** The address of a page, for a link. @param {string} address */
export const page = (address) => address;

/** The address of this page with what is told, for others. */
export const here = () => location.href;
