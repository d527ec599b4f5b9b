// node macros/card.mjs FOLDER WORDS: the picture that other sites show beside a link to the guide,
// and the icons of it as an application, drawn from the words of a language, which come as JSON:
// { direction, name, about, foot }. Called by macros/found.py.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const [folder, words] = process.argv.slice(2);
const { direction, name, about, foot } = JSON.parse(words);
const modules = join(import.meta.dirname, "..", "node_modules", "@expo-google-fonts");
const file = (family, weight) => join(modules, family.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase(), weight, `${family}_${weight}.ttf`);
const families = ["NotoSans", "NotoSansArabic"]; // the letters that one has not come from the next
const fontFiles = families.flatMap((family) => ["400Regular", "700Bold"].map((weight) => file(family, weight)));
const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Noto Sans" };
const [WIDTH, HEIGHT, EDGE] = [1200, 630, 80];
const TEAL = "#00695c";
const ARROW = "M19 7v4H5.83l3.58-3.59L8 6l-6 6 6 6 1.41-1.41L5.83 13H21V7z"; // 24 by 24, as in favicon.svg

const sheet = (width, height, content) =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`, { font });
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

/** A line of text. The drawing knows no direction of writing: the line names its own (RLI, PDI). */
function line(text, size, weight, y) {
  const [x, anchor, said] = direction === "rtl" ? [WIDTH - EDGE, "end", `\u2067${text}\u2069`] : [EDGE, "start", text];
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="${direction === "rtl" ? "Noto Sans Arabic" : "Noto Sans"}" font-size="${size}" font-weight="${weight}" fill="#fff">${escaped(said)}</text>`;
}

const fits = (text, size, weight) => (sheet(WIDTH, HEIGHT, line(text, size, weight, size)).getBBox()?.width ?? 0) <= WIDTH - 2 * EDGE;

/** A text in lines that fit, one below the other; where the next one would begin. */
function paragraph(text, size, weight, top) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && fits(longer, size, weight)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const step = size * 1.4;
  return [lines.map((each, n) => line(each, size, weight, top + size + n * step)).join(""), top + lines.length * step];
}

/** The arrow in white on a ground that a device may cut to a circle. */
const icon = (size) => {
  const scale = (size * 0.6) / 24;
  const move = size * 0.2;
  return sheet(size, size, `<rect width="${size}" height="${size}" fill="${TEAL}"/><path transform="translate(${move} ${move}) scale(${scale})" fill="#fff" d="${ARROW}"/>`);
};

function card() {
  const [title, below] = paragraph(name, 72, 700, 190);
  const [text] = paragraph(about, 38, 400, below + 24);
  const [end] = paragraph(foot, 24, 400, HEIGHT - 2 * 24 - 50);
  const left = direction === "rtl" ? WIDTH - EDGE - 96 : EDGE - 8;
  const arrow = `<path transform="translate(${left} 64) scale(4.4)" fill="#fff" d="${ARROW}"/>`;
  return sheet(WIDTH, HEIGHT, `<rect width="${WIDTH}" height="${HEIGHT}" fill="${TEAL}"/>${arrow}${title}${text}<g opacity=".85">${end}</g>`);
}

const drawn = { "card.png": card(), "icon-192.png": icon(192), "icon-512.png": icon(512) };
for (const [path, picture] of Object.entries(drawn)) writeFileSync(join(folder, path), picture.render().asPng());
