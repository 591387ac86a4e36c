// Plays what it reads, line by line, in the page's engine, and writes what comes of it. The engine stands above.
// A line is {start: payload}, the one to play from now on; {deal, forecast, actions, shown}, a sitting;
// {deal, moves, end}, a run and its last page; {deal, moves, taken_up}, the page where it stops;
// {deal, moves, stranger}, why it doesn't go on; {trees: [[tree, values, past]…]}; {tenths: [number…]};
// or {dates: [date…]}.

const { readFileSync } = require("fs");

const deals = new Map();
let payload = null;

function canonical(found) {
  if (Array.isArray(found)) return found.map(canonical);
  if (!found || typeof found !== "object") return found;
  const sorted = Object.create(null);
  for (const key of Object.keys(found).sort()) sorted[key] = canonical(found[key]);
  return sorted;
}

function dealt(id) {
  if (!deals.has(id)) deals.set(id, narkomindel.openDeal(payload, id));
  return deals.get(id);
}

function acted(session, action) {
  try {
    if (action === "go_on") session.goOn();
    else if (action === "undo") session.undo();
    else session.play(action);
    return "";
  } catch (error) {
    if (!(error instanceof narkomindel.IllegalMove)) throw error;
    return error.message;
  }
}

function ranThrough({ deal: id, moves }) {
  const deal = dealt(id);
  const run = narkomindel.replay(deal, moves);
  const page = deal.alone ? narkomindel.recordScreen(narkomindel.deskOf(run, 0)) : narkomindel.estimateScreen(run);
  const resumed = new narkomindel.Session(deal, { moves });
  return { ...cameTo(deal, run), page, resumed: resumed.page, moves: resumed.moves };
}

function played({ deal: id, forecast, actions, shown }) {
  const deal = dealt(id);
  const session = new narkomindel.Session(deal, { forecast });
  const pages = [shown ? session.screen : session.page];
  for (const action of actions) {
    const refused = acted(session, action);
    pages.push(refused || (shown ? session.screen : session.page));
  }
  return { pages, ...cameTo(deal, session.run), finished: session.finished, moves: session.moves };
}

function cameTo(deal, run) {
  const { state, news, entry } = run.moments[run.moments.length - 1];
  const all = Array.from(deal.machines.keys());
  return {
    entry,
    scene: state.scene,
    values: Object.fromEntries(state.values),
    derived: Object.fromEntries(
      Array.from(deal.world.reckoned, ([name, code]) => [name, code(state.values, state.past)]),
    ),
    past: Array.from(state.past),
    due: state.due.map(({ landing: { date, because }, scenario, scene, choice }) => [
      date,
      because,
      scenario,
      scene,
      choice,
    ]),
    passed_over: news.filter(({ passedOver }) => passedOver).map((found) => found.entry),
    ledger: narkomindel.wholeLedger(run),
    score: narkomindel.scored(run, narkomindel.ghostOf(deal), all),
    forecasts: Array.from(run.forecasts, ([key, spread]) => [key, Object.fromEntries(spread)]),
  };
}

function reckoned([tree, values, past]) {
  const code = narkomindel.compile(tree, new Map(), new Set());
  return code(new Map(Object.entries(values)), new Map(Object.entries(past)));
}

/** Why a saved run of a stranger can't be taken up. */
function refusal({ deal: id, moves }) {
  try {
    return new narkomindel.Session(dealt(id), { moves }).page;
  } catch (error) {
    if (!(error instanceof narkomindel.IllegalMove)) throw error;
    return error.message;
  }
}

function answered(asked) {
  if (asked.taken_up) return new narkomindel.Session(dealt(asked.deal), { moves: asked.moves }).screen;
  if (asked.trees) return asked.trees.map(reckoned);
  if (asked.dates) return asked.dates.map(narkomindel.spoken);
  if (asked.tenths) return asked.tenths.map(narkomindel.toTenth);
  if (asked.stranger) return refusal(asked);
  return asked.end ? ranThrough(asked) : played(asked);
}

function answer(line) {
  const asked = JSON.parse(line);
  if (asked.start) {
    payload = asked.start;
    deals.clear();
    return;
  }
  console.log(JSON.stringify(canonical(answered(asked))));
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) answer(line);
