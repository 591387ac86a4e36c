// How is the page built? Elements out of names and texts: a text is never read as markup.

const SVG = "http://www.w3.org/2000/svg";
const FORMAT = 1;

/** An HTML element. A function among the attributes listens to that event; a child may be a node, a text or a list. */
function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element. */
function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter(Boolean));
  return node;
}

let count = 0;
/** An id that no other element of the page has. */
const fresh = (name) => `${name}-${++count}`;

/** A part of a page under its own heading. */
function section(heading, attributes, ...children) {
  return make("section", attributes, make("h2", {}, heading), children);
}

const button = (label, does, attributes = {}) => make("button", { type: "button", click: does, ...attributes }, label);

/** A button that acts at the second press; the first says what would be lost. */
function twice(label, warning, does) {
  const pressed = ({ target }) => {
    if (target.textContent === warning) return does();
    target.textContent = warning;
    return announce(warning);
  };
  return button(label, pressed, { blur: ({ target }) => (target.textContent = label) });
}

const items = (tag, found, attributes = {}) =>
  make(
    tag,
    attributes,
    found.map((one) => make("li", {}, one)),
  );

/** A table with a caption; the first cell of each row heads it. */
function table(caption, head, rows, attributes = {}) {
  const heads = head.map((label) => (label ? make("th", { scope: "col" }, label) : make("td")));
  const body = rows.map(([name, ...cells]) => {
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, name),
      cells.map((cell) => make("td", {}, cell)),
    );
  });
  const parts = [make("caption", {}, caption), make("thead", {}, make("tr", {}, heads)), make("tbody", {}, body)];
  const box = { class: "wide", tabindex: 0, role: "group", "aria-label": caption };
  return make("div", box, make("table", attributes, parts));
}

/** Says something to those who don't see the page change. */
function announce(words) {
  document.getElementById("live").textContent = words;
}

/** Hands a text to the browser as a file. */
function handOver(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
