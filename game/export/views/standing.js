// How do things stand, and what moved? Words first; numbers for those who want them.

const CELLS = 10;
const FIRST = ["here", "derived"];

/** The meters by group: this affair and how Moscow stands at once, what else the desk counts behind a switch. */
function metersPart(meters, groups) {
  if (!meters.length) return null;
  const keys = Array.from(new Set(meters.map(({ group }) => group)));
  const titles = new Map([...Object.entries(groups), ["here", "This affair"]]);
  const part = (key) => [
    make("h3", {}, titles.get(key) || key),
    make("ul", { class: "meters" }, meters.filter(({ group }) => group === key).map(meterItem)),
  ];
  const first = keys.filter((key) => FIRST.includes(key));
  const rest = keys.filter((key) => !FIRST.includes(key));
  const more = first.length && rest.length;
  return section(
    "How things stand",
    { class: "standing" },
    (more ? first : keys).map(part),
    more && make("details", {}, make("summary", {}, "Relations, means and treaties"), rest.map(part)),
  );
}

function meterItem({ label, value, min, max, words, change }) {
  const moved = change ? `, ${change > 0 ? "up" : "down"} ${Math.abs(change)}` : "";
  const behind = words && typeof value === "number" && number(` (${signed(value)}${moved})`);
  const said = [make("b", {}, `${label}: `), words || signed(value), behind];
  return make("li", {}, make("span", {}, said), typeof value === "number" && bar((value - min) / (max - min || 1)));
}

function bar(part) {
  const full = Math.round(part * CELLS);
  const cell = (_, n) => draw("rect", { class: n < full ? "full" : "empty", x: n * 12, y: 1, width: 10, height: 10 });
  return draw(
    "svg",
    { class: "bar", viewBox: "0 0 120 12", width: 120, height: 12, "aria-hidden": "true" },
    Array.from({ length: CELLS }, cell),
  );
}

/** What moved by one cause; nothing where nothing did. */
function movedList(ledger) {
  return ledger.length
    ? make(
        "ul",
        { class: "ledger" },
        ledger.map((moved) => make("li", {}, movementLine(moved))),
      )
    : null;
}

/** `Berlin’s trust: from wary to warm, better`, with the numbers behind the words. */
function movementLine(moved) {
  const { label, before, after, words_before: from, words_after: to } = moved;
  const inWords = from && to;
  const said = !inWords
    ? `from ${signed(before)} to ${signed(after)}`
    : from === to
      ? `still ${to}`
      : `from ${from} to ${to}`;
  const behind = inWords && typeof after === "number" && number(` (${signed(before)} to ${signed(after)})`);
  const how = verdict(moved);
  return [make("b", {}, `${label}: `), said, behind, how && [", ", make("span", { class: how }, how)]];
}

/** The ledger of a result in three parts: by the choice, by the outcome, and what is reckoned from both. */
function ledgerParts({ ledger, outcome_title: outcome }) {
  const at = ledger.map(({ cause }, n) => (cause === outcome ? n : -1)).filter((n) => n >= 0);
  if (!at.length) return [["by your choice", ledger]];
  const [first, end] = [at[0], at[at.length - 1] + 1];
  if (!first) return [["by the outcome", ledger]];
  const parts = [
    ["by your choice", ledger.slice(0, first)],
    ["by the outcome", ledger.slice(first, end)],
  ];
  return [...parts, ["by both together", ledger.slice(end)]];
}

/** What is set going and due on a later day. */
function expectedPart(pending) {
  if (!pending.length) return null;
  const lines = pending.map(({ date, because }) => [
    make("span", { class: "day" }, `${narkomindel.spoken(date)}: `),
    inline(because),
  ]);
  return section("Still to come", {}, items("ul", lines));
}
