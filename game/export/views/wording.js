// How are numbers and verdicts said? The words that more than one page uses.

const DISTANCES = [
  "the record itself",
  "the same policy by other means",
  "the same aim by another policy",
  "another aim",
  "a reversed alignment",
];
/** How far an option lies from the record, before the author's words: those alone where they name what is the same. */
const apart = (distance, why) =>
  `${distance} of 4${(why || "").split(/\s+/).includes("same") ? "" : `, ${DISTANCES[distance]}`}. `;

const CAME_TRUE = { yes: "It came true.", no: "It did not come true.", unclear: "Whether it came true is unclear." };
const READINGS = ["power", "ideology", "security"];

const capitalised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
const sentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const many = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const whole = (number) => String(Math.round(number));

/** A number with the true minus sign; a bool as yes or no. */
function signed(value) {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value < 0 ? `−${-value}` : String(value);
}

/** Something that only those see who want numbers. */
const number = (words) => make("span", { class: "number" }, words);

/** A labelled line: `Yours: …`. */
const labelled = (label, ...said) => make("p", { class: "labelled" }, make("b", {}, `${label}: `), said);

/** How near a run kept beside blind draws: the share that ended further away, and their mean closeness. */
function besideBlind(nearer, mean) {
  const than = nearer < 0.5 ? "fewer than 1" : nearer >= 99.5 ? "more than 99" : whole(nearer);
  const draws = `${than} of 100 blind draws among what was open to you`;
  return `Nearer to the record than ${draws}, which come to ${whole(mean)} on average.`;
}

/** Which way a movement went, where that can be said. */
function verdict({ better, before, after }) {
  if (!better || before === after) return "";
  return after > before === (better === "up") ? "better" : "worse";
}

/** `12 of 14`, or `not at all`. */
const share = (ratio, of) => (ratio === null ? "not at all" : `${Math.round(ratio * of)} of ${of}`);
