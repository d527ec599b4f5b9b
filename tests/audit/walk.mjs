// One walk through the guide in Firefox or WebKit: node walk.mjs firefox|webkit SITE FOLDER, a folder for the
// browser's own files. Prints what goes wrong; ends with 1 if anything does.
/* global document, innerWidth, location */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const [engine, site, folder] = process.argv.slice(2);
const downloads = join(folder, "downloads");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };
const PATIENCE = 20_000;
const DAY = 86_400_000;
const GIVEN = "#country=germany&reason=changed-mind&free-return=not-free&days-since-receipt=";
const dayBefore = (days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** What has to be once something has loaded; an error if it does not come. */
async function until(what, is, patience = PATIENCE) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const found = await is();
    if (found) return found;
  }
  throw new Error(`this did not come: ${what}`);
}

// ---- the browsers: each opens an address, runs a function in the page, clicks on and types into an element

async function firefox(wrong) {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: "/usr/bin/firefox-esr", userDataDir: join(folder, "profile"),
    env: { ...process.env, HOME: folder },
    extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.useDownloadDir": true, "intl.accept_languages": "en" },
  });
  const page = await browser.newPage();
  page.on("console", (said) => { if (said.type() === "error") wrong.push(said.text()); });
  page.on("pageerror", (error) => wrong.push(String(error)));
  return {
    open: (address) => page.goto(address, { waitUntil: "load" }),
    run: (does, ...given) => page.evaluate(does, ...given),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    close: () => browser.close(),
  };
}

async function webkit() {
  writeFileSync(join(folder, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder };
  const port = 20_000 + (process.pid % 10_000);
  const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`], { env, detached: true, stdio: "ignore" });
  const root = `http://127.0.0.1:${port}/session`;
  const ask = async (path, body) => {
    const { value } = await (await fetch(root + path, { method: "POST", body: JSON.stringify(body) })).json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until("the driver of WebKit", () => fetch(root.replace("session", "status")).then(() => true, () => false));
  const { sessionId } = await ask("", { capabilities: { alwaysMatch: {} } });
  const of = (path, body = {}) => ask(`/${sessionId}${path}`, body);
  const at = async (selector, does, body) => {
    const [element] = Object.values(await of("/element", { using: "css selector", value: selector }));
    await of(`/element/${element}/${does}`, body);
  };
  return {
    open: (url) => of("/url", { url }),
    run: (does, ...args) => of("/execute/sync", { script: `return (${does})(...arguments)`, args }),
    click: (selector) => at(selector, "click"),
    type: (selector, text) => at(selector, "value", { text }),
    close: async () => {
      await fetch(`${root}/${sessionId}`, { method: "DELETE" });
      process.kill(-driver.pid);
    },
  };
}

// ---- the guide, which a walk can take off the net

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://guide");
  const file = join(site, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (!existsSync(file)) return response.writeHead(404).end();
  return response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
});
const unplug = () => { server.close(); server.closeAllConnections(); };
await new Promise((done) => { server.listen(0, "127.0.0.1", done); });
const address = `http://127.0.0.1:${server.address().port}`;

// ---- what the pages say, asked in the page

const text = (selector) => browser.run((one) => document.querySelector(one)?.textContent.trim() ?? "", selector);
const seen = (selector) => browser.run((one) => Boolean(document.querySelector(one)?.checkVisibility()), selector);
const drawn = () => until("the plan or its question", () => seen(".plan .live :is(.headline, .asking)"));
const hold = (is, what) => { if (!is) throw new Error(what); };

/** Answer with the button that says one of these, else with the first. */
async function answer(words) {
  await browser.run((said) => {
    const buttons = [...document.querySelectorAll(".asking .option")];
    const button = buttons.find(({ textContent }) => said.some((each) => textContent.startsWith(each))) ?? buttons[0];
    button.setAttribute("data-walk", "");
  }, words);
  await browser.click("[data-walk]");
}

const walk = {
  async "a door, typed into the box of the home page"() {
    await browser.open(`${address}/en/`);
    await until("the box", () => seen(".find-door input"));
    await browser.type(".find-door input", "nothing came");
    await until("a door", () => seen(".find-door ol a"));
    await browser.click(".find-door ol a");
    await drawn();
  },
  async "a stage, then answers and a day, to a plan"() {
    await browser.open(`${address}/en/`);
    await browser.click(".plan a[href='received/']");
    await drawn();
    for (let asked = 0; asked < 9 && !await seen(".headline"); asked++) {
      const before = await text(".asking legend");
      if (await seen(".ago input")) {
        await browser.type(".ago input", "6");
        await browser.click(".ago .go");
      } else await answer(["Germany", "I no longer want it"]);
      await until("what follows from an answer", async () => await text(".asking legend") !== before);
    }
    hold(await seen(".steps ol.do li"), "no step is shown");
  },
  async "a typed day"() {
    await browser.open(`${address}/en/received/?typed#country=germany&reason=changed-mind&free-return=not-free`);
    await until("the field for a day", () => seen(".on-day input"));
    await browser.run((day) => { Object.assign(document.querySelector(".on-day input"), { value: day }).dispatchEvent(new Event("input")); }, dayBefore(6));
    await browser.click(".on-day .go");
    await until("the headline", () => seen(".headline"));
  },
  async "a shared address: headline, step, date, picture, the same after loading it again"() {
    await browser.open(`${address}/en/received/?shared${GIVEN}${dayBefore(6)}`);
    await until("the headline", () => seen(".headline"));
    const said = await text(".plan .live");
    hold(/\d{4}/.test(await text(".headline") + await text(".steps")), "no date is shown");
    await browser.open(await browser.run(() => { const here = location.href; location.replace("about:blank"); return here; }));
    await until("the headline again", () => seen(".headline"));
    hold(await text(".plan .live") === said, "another plan comes from the same address");
    hold(await inPicture(), "the picture of the case is empty, or words leave it");
  },
  async "a message, copied"() {
    await browser.run(() => { document.querySelector(".steps details.letter").open = true; });
    await browser.click(".steps .letter .copy");
    await until("word that it is copied", () => text(".steps .letter [role=status]"));
  },
  async "the calendar file and the case as text"() {
    for (const [number, name] of ["deadlines.ics", "case.txt"].entries()) {
      await browser.click(`.takeaway .md-button:nth-of-type(${number * 2 + 1})`);
      const path = await until(name, () => readdirSync(downloads).find((each) => each === name));
      const said = await until(`words in ${name}`, () => readFileSync(join(downloads, path), "utf8"));
      hold(/\b20\d\d/.test(said), `${name} holds no day`);
    }
  },
  async "print: all is unfolded, and nothing to press is left"() {
    await browser.run(() => {
      for (const sheet of document.styleSheets)
        for (const rule of sheet.cssRules) if (rule.media?.mediaText === "print") rule.media.mediaText = "all";
    });
    hold(await browser.run(() => [...document.querySelectorAll(".plan .live details > p, .plan .live details > ol")].some((each) => each.checkVisibility())), "nothing of what is folded would be printed");
    const folded = await browser.run(() => [...document.querySelectorAll(".plan .live details > :not(summary, .fields, .copy)")].filter((each) => each.getBoundingClientRect().height === 0 && each.textContent && !each.closest(".asking, .more, .takeaway, .otherwise")).map(({ className, localName }) => `${localName}.${className}`));
    hold(folded.length === 0, `this stays folded in print: ${folded.slice(0, 3).join(", ")}`);
    hold(!await seen(".takeaway"), "buttons would be printed");
  },
  async "Arabic, from right to left"() {
    await browser.open(`${address}/ar/received/${GIVEN}${dayBefore(6)}`);
    await until("the headline", () => seen(".headline"));
    hold(await browser.run(() => {
      const [title, words] = [document.querySelector("h1"), document.createRange()];
      words.selectNode(title.firstChild);
      const [line, box] = [words, title].map((each) => each.getBoundingClientRect());
      return box.right - line.right < 2 && line.left - box.left > 2 && document.documentElement.scrollWidth <= innerWidth;
    }), "the title does not begin on the right, or the page scrolls sideways");
    hold(await inPicture(), "words leave the picture of the case");
  },
  async "the guide, kept and read without a connection"() {
    await browser.open(`${address}/en/`);
    await browser.run(() => document.querySelector("footer").scrollIntoView());
    await until("the offer to keep the guide", () => seen(".offline button"));
    await browser.click(".offline button");
    const kept = JSON.parse(readFileSync(join(site, "en", "kept.json"), "utf8")).kept;
    await until("word that it is kept", async () => await text(".offline [role=status]") === kept, 3 * PATIENCE);
    unplug();
    await browser.open(`${address}/en/shipped/`);
    await drawn();
    await browser.click(".asking .option");
    await drawn();
  },
};

/** Whether the picture of the case has a bar, and all its words within its edges. */
const inPicture = () => browser.run(() => {
  const svg = document.querySelector(".plan .live figure svg");
  const { width } = svg.viewBox.baseVal;
  const inside = [...svg.querySelectorAll("text")].every((each) => { const { x, width: own } = each.getBBox(); return x >= -1 && x + own <= width + 1; });
  return inside && svg.querySelector("rect").getBBox().width > 0;
});

mkdirSync(downloads);
const wrong = [];
const browser = await { firefox, webkit }[engine](wrong);
for (const [name, goes] of Object.entries(walk)) await goes().catch((error) => wrong.push(`${name}: ${error.message}`));
unplug();
await browser.close();
console.log([...new Set(wrong)].map((each) => `${engine}: ${each}`).join("\n") || `${engine} goes all ${Object.keys(walk).length} parts of the walk.`);
process.exit(wrong.length ? 1 : 0);
