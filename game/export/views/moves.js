// How does a run fit into 4,096 characters? A letter or two for each move, and the branch alone where all don't fit.

const MOST = 4096;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * A run's moves as a line of letters: an option is its place among the authored ones, a forecast `f` and the
 * counters of each of them, `s` a skip, `r12.` a rewind. Null where even the open branch doesn't fit.
 */
function packedMoves({ deal, run, forecasting }) {
  const head = `1|${deal.id}|${deal.digest}|${forecasting ? "f" : "-"}|`;
  const whole = head + lettersOf(deal, run.moves);
  if (whole.length <= MOST) return whole;
  const branch = head + lettersOf(deal, branchOf(run.moves));
  return branch.length <= MOST ? branch : null;
}

/** The session that such a line holds. Throws IllegalMove where it is of another deal or says nothing. */
function unpackedMoves(line, dealOf) {
  const [format, id, digest, asks, letters = ""] = line.split("|");
  const deal = format === "1" ? dealOf(id) : null;
  if (!deal || deal.digest !== digest) throw new narkomindel.IllegalMove("this run was played by other rules");
  let run = narkomindel.begin(deal);
  for (const [token] of letters.matchAll(/r[0-9a-z]+\.|f[0-9a-z]+;|s|[0-9a-z]/g)) {
    run = narkomindel.extend(run, moveOf(token, run));
  }
  return new narkomindel.Session(deal, { forecast: asks === "f", moves: run.moves });
}

function lettersOf(deal, moves) {
  let run = narkomindel.begin(deal);
  return moves
    .map((move) => {
      const places = placesFor(run, move);
      run = narkomindel.extend(run, move);
      if (move === "skip") return "s";
      if ("rewind" in move) return `r${move.rewind.toString(36)}.`;
      if ("choose" in move) return DIGITS[places.indexOf(move.choose)];
      const laid = new Map(Object.entries(move.forecast));
      return `f${places.map((id) => DIGITS[laid.get(id) || 0]).join("")};`;
    })
    .join("");
}

/** The ids of the options that a move speaks of, in the order of the file. */
function placesFor(run, move) {
  const { entry, state, steps } = narkomindel.nowOf(run);
  const last = steps[steps.length - 1];
  const bet = typeof move === "object" && "forecast" in move;
  const [at, scene] = bet ? [last.entry, last.scene] : [entry, state.scene];
  const machine = run.deal.machines[at];
  return machine ? Array.from(machine.decisions.get(scene).choices.keys()) : [];
}

function moveOf(token, run) {
  if (token === "s") return "skip";
  if (token.startsWith("r")) return { rewind: parseInt(token.slice(1), 36) };
  if (!token.startsWith("f")) return { choose: placesFor(run, { choose: "" })[DIGITS.indexOf(token)] };
  const counters = Array.from(token.slice(1, -1), (digit) => DIGITS.indexOf(digit));
  const laid = placesFor(run, { forecast: {} }).map((id, n) => [id, counters[n]]);
  return { forecast: Object.fromEntries(laid.filter(([, put]) => put)) };
}

/** The moves of the open branch alone. */
function branchOf(moves) {
  const after = [[]];
  for (const move of moves) {
    const back = typeof move === "object" && "rewind" in move;
    after.push(back ? after[move.rewind] : [...after[after.length - 1], move]);
  }
  return after[after.length - 1];
}
