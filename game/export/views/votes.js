// How is the class divided? Totals typed in before and after talking, the contest index, and what moved between.

/**
 * How divided a vote is, from 0 (all for one option) to 100 (the same number for each of `open` options): the
 * Gini–Simpson index 1 − Σ p², over its largest value 1 − 1/n (E. H. Simpson, Measurement of diversity, Nature 163,
 * 1949, 688). Null where nobody has voted.
 */
function contest(votes) {
  const shares = sharesOf(votes);
  if (!shares || votes.length < 2) return null;
  const divided = 1 - shares.reduce((sum, part) => sum + part * part, 0);
  return Math.round((100 * divided) / (1 - 1 / votes.length));
}

function sharesOf(votes) {
  const all = votes.reduce((sum, one) => sum + one, 0);
  return all ? votes.map((one) => one / all) : null;
}

/** The least share of the class, in hundredths, that must have changed its vote: ½ Σ |p − q|. */
function changed(before, after) {
  const [p, q] = [before, after].map(sharesOf);
  return p && q ? Math.round(50 * p.reduce((sum, part, n) => sum + Math.abs(part - q[n]), 0)) : null;
}

const FORMULA =
  "Contest index: (1 − Σp²) ÷ (1 − 1/n), from 0, all agree, to 100, evenly split; p is each open option’s share of the votes, n their number (Simpson, Nature 163, 1949).";

/** The options in large type with a box each for the totals of this vote and the bars of those that were counted. */
function votingForm(options, votes, rounds) {
  const told = make("div", { class: "contest" });
  const bars = new Map();
  const drawAll = () => {
    for (const [round, byOption] of bars) byOption.forEach((bar, n) => drawBar(bar, votes[round], n));
    told.replaceChildren(...contestLines(votes));
  };
  const box = (option, n, round) => {
    const input = ({ target }) => {
      votes[round][n] = Math.min(999, Math.max(0, Math.trunc(Number(target.value)) || 0));
      drawAll();
      announce(
        contestLines(votes)
          .map((line) => line.textContent)
          .join(" "),
      );
    };
    const attributes = { type: "number", min: 0, max: 999, value: votes[round][n] || "", input, inputmode: "numeric" };
    const svg = draw("svg", {
      class: `tally ${round}`,
      viewBox: "0 0 100 10",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    });
    if (!bars.has(round)) bars.set(round, []);
    bars.get(round)[n] = svg;
    const name = round === "before" ? "before talking" : "after talking";
    return make(
      "label",
      { class: "vote" },
      make("span", {}, capitalised(name), make("span", { class: "unseen" }, `, option ${option.number}`)),
      make("input", attributes),
      svg,
    );
  };
  const open = options.filter(({ closed }) => closed === null);
  const rows = options.map((option) => {
    const n = open.indexOf(option);
    const boxes =
      n >= 0 &&
      make(
        "div",
        { class: "boxes" },
        rounds.map((round) => box(option, n, round)),
      );
    const shut =
      option.closed !== null && make("p", { class: "closed" }, make("b", {}, "Closed: "), inline(option.closed));
    return make(
      "li",
      {},
      make("span", { class: "figure", "aria-hidden": "true" }, String(option.number)),
      make("div", {}, make("p", {}, inline(option.text)), shut, boxes),
    );
  });
  drawAll();
  return [make("ol", { class: "ballot" }, rows), told];
}

function drawBar(bar, votes, n) {
  const shares = sharesOf(votes);
  bar.replaceChildren(
    draw("rect", { class: "rest", width: 100, height: 10 }),
    draw("rect", { class: "part", width: shares ? 100 * shares[n] : 0, height: 10 }),
  );
}

function contestLines({ before, after }) {
  const [first, second, moved] = [contest(before), contest(after), changed(before, after)];
  const lines = [
    first !== null && `Before talking the class was divided ${first} of 100.`,
    second !== null && `After talking: ${second} of 100.`,
    moved !== null &&
      (moved ? `At least ${moved} in 100 changed their vote.` : "The shares are the same in both votes."),
  ].filter(Boolean);
  return lines.length ? [...lines.map((line) => make("p", {}, line)), make("p", { class: "formula" }, FORMULA)] : [];
}
