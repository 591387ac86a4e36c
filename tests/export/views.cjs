// What the page's views reckon without a page, run by node: lines of JSON in, lines of JSON out. The views stand above.

const { readFileSync } = require("fs");

const make = (tag, _, ...children) => ({ tag, text: children.flat(Infinity).join("") });
const parts = (text) => text.split(/\n+/).filter((part) => part.trim());
const told = (run) => (typeof run === "string" ? [run, false] : [run.text, true]);

/** A play of so many moves, now and then back, its packed line, and whether the line holds the same run. */
function packed(payload, id, numbers) {
  const deal = narkomindel.openDeal(payload, id);
  const session = new narkomindel.Session(deal, { forecast: true });
  for (const number of numbers) acted(session, number);
  const line = packedMoves(session);
  const again = unpackedMoves(line, (name) => (name === id ? deal : null));
  const branch = new narkomindel.Session(deal, { moves: branchOf(session.moves) });
  const shown = [again, branch].map(({ run }) =>
    JSON.stringify(narkomindel.nowOf(run).steps.map(({ choice }) => choice)),
  );
  const steps = JSON.stringify(narkomindel.nowOf(session.run).steps.map(({ choice }) => choice));
  return [
    line.length,
    JSON.stringify(again.moves) === JSON.stringify(session.moves),
    shown.every((one) => one === steps),
  ];
}

function acted(session, number) {
  const { screen } = session;
  if (number % 7 === 0 && session.canUndo) session.undo();
  else if (session.page === "decision") {
    const open = screen.options.filter(({ closed }) => closed === null);
    session.play({ choose: open[number % open.length].id });
  } else if (session.page === "forecast" && number % 3) {
    const [a, b] = screen.options.map(({ id }) => id);
    session.play({ forecast: { [a]: 1 + (number % 9), [b]: 9 - (number % 9) } });
  } else if (session.page === "note" && number % 2) session.play("skip");
  else session.goOn();
}

const does = {
  prose: (text) => parts(text).map((part) => runs(part.trim(), []).map(told)),
  contest: (votes) => contest(votes),
  changed: ([before, after]) => changed(before, after),
  packed: ([payload, id, numbers]) => packed(payload, id, numbers),
};

for (const line of readFileSync(0, "utf-8").split("\n").slice(0, -1)) {
  const [name, asked] = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(does[name](asked))}\n`);
}
