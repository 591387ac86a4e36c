// What do the marks in prose mean? The reading of game/files/prose.py: *emphasis* and [[fact id|words]].

const MARK = /\[\[([^[\]|*\n]+)\|([^[\]|*\n]+)\]\]|\*/g;

/** The paragraphs of a text. Facts that the page shows in its dossier are linked. */
function prose(text, dossier = []) {
  return (text || "")
    .split(/\n+/)
    .filter((part) => part.trim())
    .map((part) => make("p", {}, runs(part.trim(), dossier)));
}

/** A text in one line. */
function inline(text, dossier = []) {
  return (text || "")
    .split(/\n+/)
    .filter((part) => part.trim())
    .flatMap((part, n) => [n ? " " : "", ...runs(part.trim(), dossier)]);
}

/** A text without its marks. */
const plain = (text) =>
  inline(text)
    .map((run) => run.textContent || run)
    .join("");

function runs(text, dossier) {
  const marks = Array.from(text.matchAll(MARK));
  const stars = marks.filter(([mark]) => mark === "*");
  const stray = stars.length % 2 ? stars[stars.length - 1] : null;
  const found = [];
  let [at, emphasised] = [0, false];
  const add = (part) => part && found.push(emphasised ? make("em", {}, part) : part);
  for (const mark of marks) {
    if (mark === stray) continue;
    add(text.slice(at, mark.index));
    at = mark.index + mark[0].length;
    if (mark[0] === "*") emphasised = !emphasised;
    else add(factLink(mark[1], mark[2], dossier));
  }
  add(text.slice(at));
  return found;
}

function factLink(id, words, dossier) {
  const number = dossier.findIndex((fact) => fact.id === id);
  return number < 0 ? words : make("a", { href: `#fact-${number + 1}` }, words);
}

/** The facts of a page, numbered, with their sources; corrections and notes where they may be shown. */
function dossierPart(dossier, heading = "Dossier") {
  if (!dossier.length) return null;
  const facts = dossier.map((fact, n) => make("li", { id: `fact-${n + 1}`, tabindex: -1 }, factCard(fact)));
  return section(heading, { class: "dossier" }, make("ol", {}, facts));
}

function factCard({ date, claim, status, source, correction, note }) {
  return [
    make("p", {}, date && make("span", { class: "day" }, `${narkomindel.spoken(date)}. `), inline(claim)),
    make("p", { class: "source" }, `${capitalised(status)}. Source: ${source}`),
    correction && make("p", { class: "note" }, make("b", {}, "Corrected: "), inline(correction)),
    note && make("p", { class: "note" }, make("b", {}, "Note: "), inline(note)),
  ];
}
