// @ts-check
// What a reader has asked to keep for this visit: one answer, in this tab only, never sent.
const KEY = "guide-kept";

/** The kept answer as [id of a fact, id of an answer]; empty where there is none or storage is blocked. */
export function kept() {
  try {
    return (sessionStorage.getItem(KEY) ?? "").split("=").filter(Boolean);
  } catch {
    return []; // storage is blocked: nothing was kept
  }
}

/** Keep an answer until the tab is closed; whether that worked. @param {string} fact @param {string} answer */
export function keep(fact, answer) {
  try {
    sessionStorage.setItem(KEY, `${fact}=${answer}`);
    return true;
  } catch {
    return false; // storage is blocked: the reader is asked again on the next page
  }
}

/** Forget the kept answer. */
export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    return; // storage is blocked: there is nothing to forget
  }
}
