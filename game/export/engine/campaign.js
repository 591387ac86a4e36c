// What has happened in a run? Its deal, what lands between junctures, its moves: game/core/{deal,campaign,run}.py.

const COUNTERS = 10;

/** A deal of the payload, ready to be played. Raises IllegalMove for an id that isn't in it. */
function openDeal(payload, id) {
  const written = payload.deals.find((deal) => deal.id === id);
  if (!written) throw new IllegalMove(`there is no deal '${id}'`);
  const world = {
    scales: mapOf(payload.world.scales),
    variables: new Map([...mapOf(payload.world.variables), ...mapOf(written.variables)]),
    derived: mapOf(payload.world.derived),
  };
  world.reckoned = compileDerived(world);
  const maker = makerOf(worldVariables(world), world.reckoned);
  const scenarios = mapOf(payload.scenarios);
  const { values, past, due } = written.begun;
  return {
    ...written,
    world,
    facts: mapOf(payload.facts),
    machines: written.scenarios.map((name) => buildMachine(scenarios.get(name), world)),
    events: written.events.map(maker.landing),
    endings: (written.campaign ? written.campaign.endings : []).map((ending) => maker.condition(ending.if)),
    begun: {
      scene: "",
      values: mapOf(values),
      past: mapOf(past),
      due: due.map(({ scenario, scene, choice, later }) => ({
        landing: maker.landing(later),
        scenario,
        scene,
        choice,
      })),
    },
  };
}

/** The arrival `{entry, state, news}` at the next juncture; everything up to `landedTo` has landed. */
function onward(deal, from, begun, landedTo) {
  const news = [];
  let state = begun;
  let to = landedTo;
  for (let entry = from; entry < deal.machines.length; entry += 1) {
    const machine = deal.machines[entry];
    state = landDue(deal, state, entry, to, machine.scenario.date, news);
    to = machine.scenario.date;
    if (deal.alone || !machine.eligible || machine.eligible(state.values, state.past)) {
      return { entry, state: enter(machine, state), news };
    }
    news.push({ passedOver: true, entry, values: state.values });
  }
  if (!deal.alone) state = landDue(deal, state, deal.machines.length, to, deal.ends, news);
  return { entry: deal.machines.length, state, news };
}

/** The state after all that is due by `to`: by date, events first, then effects as they were left. */
function landDue(deal, state, entry, landedTo, to, news) {
  const happened = deal.events
    .filter(({ date }) => landedTo < date && date <= to)
    .map((landing) => ({ landing, cause: null }));
  const due = state.due.filter(({ landing }) => landing.date <= to).map((cause) => ({ landing: cause.landing, cause }));
  const values = new Map(state.values);
  for (const { landing, cause } of byDate([...happened, ...due], ({ landing: { date } }) => date)) {
    const came = !landing.condition || landing.condition(values, state.past);
    const [scene, choice] = cause ? [cause.scene, cause.choice] : ["", ""];
    const moved = came ? land(landing.effects, values, state.past, scene, choice) : [];
    if (came || cause) news.push({ passedOver: false, entry, landing, cause, moved, cameToNothing: !came });
  }
  return { ...state, values, due: state.due.filter(({ landing }) => landing.date > to) };
}

/** A sorted copy; what has the same date keeps its order. */
function byDate(found, dateOf) {
  return [...found].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

/** A run without moves: `{deal, moves, moments, forecasts}`, a moment `{entry, state, steps, news, last}`. */
function begin(deal) {
  return {
    deal,
    moves: [],
    moments: [{ ...onward(deal, 0, deal.begun, ""), steps: [], last: null }],
    forecasts: new Map(),
  };
}

const nowOf = (run) => run.moments[run.moments.length - 1];
const isOver = (run) => nowOf(run).entry === run.deal.machines.length;
const stepsOf = (run, entry) => nowOf(run).steps.filter((step) => step.entry === entry);
const betKey = (entry, scene) => `${entry}/${scene}`;
const kindOf = (move) => (move && typeof move === "object" ? Object.keys(move)[0] : move);

/** A run with one move more, as `Session.play` takes it. Throws IllegalMove. */
function extend(run, move) {
  let [moment, forecasts] = [nowOf(run), run.forecasts];
  switch (kindOf(move)) {
    case "choose":
      moment = settled(run, move, [chosenStep(run, move.choose)]);
      break;
    case "skip":
      moment = settled(run, move, skippedSteps(run));
      break;
    case "forecast":
      forecasts = bet(run, mapOf(move.forecast));
      moment = { ...moment, last: move };
      break;
    case "rewind":
      if (!Number.isInteger(move.rewind) || !run.moments[move.rewind])
        throw new IllegalMove(`there is no move ${move.rewind} to go back to`);
      moment = { ...run.moments[move.rewind], last: move };
      break;
    default:
      throw new IllegalMove("there is no such move");
  }
  return { deal: run.deal, moves: [...run.moves, move], moments: [...run.moments, moment], forecasts };
}

/** A run after its moves. Throws IllegalMove at the first that can't be made. */
const replay = (deal, moves) => moves.reduce(extend, begin(deal));

/** The number of the move after which the last decision of this branch was at hand. Throws IllegalMove if none. */
function beforeLastDecision(run) {
  const { steps } = nowOf(run);
  if (!steps.length) throw new IllegalMove("there is nothing to undo");
  const last = steps[steps.length - 1];
  const number = last.skipped ? steps.findIndex((step) => step.skipped && step.entry === last.entry) : steps.length - 1;
  return run.moments.findIndex(
    ({ steps: found }) => found.length === number && found.every((step, n) => same(step, steps[n])),
  );
}

/** Whether two steps at the same place of two branches are the same; what came before them is. */
function same(a, b) {
  return a.entry === b.entry && a.scene === b.scene && a.choice === b.choice && a.skipped === b.skipped;
}

function chosenStep(run, choice) {
  if (isOver(run)) throw new IllegalMove("the run is over");
  const { entry, state } = nowOf(run);
  return take(run.deal.machines[entry], state, choice, entry, false);
}

function skippedSteps(run) {
  if (isOver(run)) throw new IllegalMove("the run is over");
  const { entry } = nowOf(run);
  const machine = run.deal.machines[entry];
  const steps = [];
  for (let { state } = nowOf(run); !machine.outcomes.has(state.scene); state = steps[steps.length - 1].after) {
    steps.push(take(machine, state, nearest(machine, state), entry, true));
  }
  return steps;
}

function settled(run, move, steps) {
  const { entry, news, steps: earlier } = nowOf(run);
  const machine = run.deal.machines[entry];
  const { after } = steps[steps.length - 1];
  const all = [...earlier, ...steps];
  if (!machine.outcomes.has(after.scene)) return { entry, state: after, steps: all, news, last: move };
  const arrival = onward(run.deal, entry + 1, leave(machine, after), machine.scenario.date);
  return { ...arrival, steps: all, news: [...news, ...arrival.news], last: move };
}

function bet(run, spread) {
  const { steps, last } = nowOf(run);
  if (kindOf(last) !== "choose") throw new IllegalMove("a forecast follows a decision");
  const step = steps[steps.length - 1];
  const machine = run.deal.machines[step.entry];
  if (historical(decisionOf(machine, step)) === null) {
    throw new IllegalMove("there is no record to forecast: Moscow never faced this decision");
  }
  const visible = offers(machine, step.before).map(({ choice }) => choice);
  const counters = Array.from(spread.values());
  if (!Array.from(spread.keys()).every((choice) => visible.includes(choice))) {
    throw new IllegalMove("a forecast names each visible option once");
  }
  const sum = counters.reduce((total, count) => total + count, 0);
  if (!counters.every((count) => Number.isInteger(count) && count >= 0) || sum !== COUNTERS) {
    throw new IllegalMove(`a forecast spreads ${COUNTERS} counters`);
  }
  const key = betKey(step.entry, step.scene);
  const shown = run.moments.slice(0, -1).some(({ entry }) => entry > step.entry);
  return run.forecasts.has(key) || shown ? run.forecasts : new Map([...run.forecasts, [key, spread]]);
}

const HISTORIES = new WeakMap();

/** History's own run through the same deal: it skips every juncture. */
function ghostOf(deal) {
  if (!HISTORIES.has(deal)) {
    let run = begin(deal);
    while (!isOver(run)) run = extend(run, "skip");
    HISTORIES.set(deal, run);
  }
  return HISTORIES.get(deal);
}
