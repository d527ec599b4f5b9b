// In a preview: shows the verdict on what was just saved, long before the page is rendered anew.
const box = document.createElement("div");
box.setAttribute("role", "status");
box.hidden = true;
document.querySelector("article")?.prepend(box);

const show = ({ passed, says, pages = [] }) => {
  box.className = passed ? "live-verdict" : "live-verdict failures";
  const text = document.createElement("pre");
  text.textContent = says;
  const links = pages.map((address) => {
    const link = document.createElement("a");
    link.href = `${document.body.dataset.live}${address}`;
    link.textContent = address || "home";
    return link;
  });
  const list = document.createElement("p");
  list.append(...links.flatMap((link, n) => (n ? [", ", link] : [link])));
  box.replaceChildren(text, ...(links.length ? [list] : []));
  box.hidden = false;
};

const wait = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds));

// The newest verdict that this tab has shown; a new tab begins with the newest there is.
let number = Number(sessionStorage.getItem("live") ?? 0);
for (;;) {
  try {
    const answer = await (await fetch(`/live/${number}`)).json();
    if (answer.number !== number && answer.says) show(answer);
    number = answer.number;
    sessionStorage.setItem("live", String(number));
  } catch {
    await wait(1); // the preview is not there just now
  }
}
