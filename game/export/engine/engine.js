// What may be done now, and what does it lead to? One scenario as a machine, as in game/core/machine.py and engine.py.
// A state is {scene, values: Map, past: Map, due: [{landing, scenario, scene, choice}]}; nothing changes one.

/** A move that can't be made: what a player is told. */
class IllegalMove extends Error {}

const isDecision = (scene) => scene !== undefined && scene.kind === "decision";

/** A scenario ready to be played over a deal's world `{scales, variables: Map, derived: Map, reckoned: Map}`. */
function buildMachine(written, world) {
  const scenario = { ...written };
  for (const key of ["scenes", "outcomes", "state", "advisers", "intelligence", "facts"]) {
    scenario[key] = mapOf(written[key]);
  }
  const variables = worldVariables(world, written.world);
  for (const [name, variable] of scenario.state) variables.set(name, variable);
  const maker = makerOf(variables, world.reckoned);
  const decisions = new Map();
  const routes = new Map();
  for (const [id, scene] of scenario.scenes) {
    if (isDecision(scene)) decisions.set(id, maker.decision(scene));
    else routes.set(id, scene.branches.map(maker.way));
  }
  return {
    scenario,
    world,
    variables,
    derived: new Map(Array.from(world.derived, ([name, declared]) => [`world.${name}`, declared])),
    decisions,
    routes,
    outcomes: new Map(Array.from(scenario.outcomes, ([id, outcome]) => [id, maker.end(outcome)])),
    starts: Array.from(scenario.state, ([name, variable]) => [name, maker.start(variable)]),
    eligible: maker.condition(written.eligible),
    touched: maker.touched,
  };
}

/** The world's variables, and a scenario's own, by the names that expressions use. */
function worldVariables(world, own) {
  return new Map([...world.variables, ...mapOf(own)].map(([name, variable]) => [`world.${name}`, variable]));
}

function makerOf(variables, reckoned) {
  const touched = new Set();
  const code = (tree) => compile(tree, reckoned, touched);
  const condition = (tree) => (tree === undefined ? null : code(tree));
  const effects = (written = []) => written.map((effect) => compileEffect(effect, variables, reckoned, touched));
  const also = (written = []) => written.map((part) => ({ holds: code(part.if), text: part.text }));
  const landing = (part) => ({
    date: part.date,
    because: part.because,
    condition: condition(part.if),
    effects: effects(part.effects),
  });
  const end = (part) => ({
    effects: effects(part.effects),
    later: (part.later || []).map(landing),
    also: also(part.also),
  });
  const option = (choice) => ({
    ...end(choice),
    shown: condition(choice.show_if),
    requires: (choice.requires || []).map((need) => [code(need.if), need.else]),
    next: choice.next,
  });
  const decision = (scene) => ({
    ...scene,
    also: also(scene.also),
    choices: mapOf(scene.choices),
    options: new Map(Object.entries(scene.choices).map(([id, choice]) => [id, option(choice)])),
  });
  const way = (branch) => ({ condition: condition(branch.if), next: branch.next, also: also(branch.also) });
  const start = ({ start: tree, min, max }) => {
    const value = code(tree);
    const bool = min === undefined || max === undefined;
    return (values, past) => (bool ? value(values, past) : clamped(value(values, past), min, max));
  };
  return { touched, condition, landing, end, decision, way, start };
}

/** A variable's or derived value's value among the variables of a state. */
function valueOf(machine, name, values) {
  const reckon = machine.world.reckoned.get(name);
  return reckon ? reckon(values, new Map()) : values.get(name);
}

/** The state before a scenario's first decision, out of one between junctures. */
function enter(machine, between) {
  const values = new Map(between.values);
  for (const [name, start] of machine.starts) values.set(name, start(between.values, new Map()));
  return { ...between, scene: machine.scenario.start, values };
}

/** The state between junctures, out of one at an outcome: the scenario's own variables and scenes are forgotten. */
function leave(machine, ended) {
  const kept = (map, start) => new Map(Array.from(map).filter(([key]) => key.startsWith(start)));
  const past = kept(ended.past, ENDED).set(ENDED + machine.scenario.id, ended.scene);
  return { scene: "", values: kept(ended.values, "world."), past, due: ended.due };
}

/** The visible choices in file order: `{choice, closed}`, closed the reason or null; none at an outcome. */
function offers(machine, { scene, values, past }) {
  const decision = machine.decisions.get(scene);
  if (!decision) return [];
  return Array.from(decision.options)
    .filter(([, option]) => !option.shown || option.shown(values, past))
    .map(([choice, option]) => ({ choice, closed: closedBy(option, values, past) }));
}

function closedBy(option, values, past) {
  const unmet = option.requires.find(([holds]) => !holds(values, past));
  return unmet ? unmet[1] : null;
}

const openChoices = (machine, state) => offers(machine, state).flatMap((o) => (o.closed === null ? [o.choice] : []));

/** A choice as a step of the deal's juncture `entry`; a skipped one is taken even where it is closed. */
function take(machine, state, choice, entry, skipped) {
  if (!skipped) refuse(machine, state, choice);
  return { entry, scene: state.scene, before: state, choice, skipped, after: tell(machine, state, choice).after };
}

function refuse(machine, state, choice) {
  if (!machine.decisions.has(state.scene)) throw new IllegalMove("the scenario is over");
  const offer = offers(machine, state).find((found) => found.choice === choice);
  if (!offer) throw new IllegalMove(`there is no option '${choice}' here`);
  if (offer.closed !== null) throw new IllegalMove(`that is closed: ${offer.closed}`);
}

/** The id of what Moscow did, or null off record. */
function historical(scene) {
  const found = Array.from(scene.choices).find(([, choice]) => choice.historical);
  return found ? found[0] : null;
}

/** 0 for the record itself, null where nobody has said. */
const distance = (choice) => (choice.historical ? 0 : choice.distance === undefined ? null : choice.distance);

/** The record, even where closed; off record the open choice of least distance, in file order. */
function nearest(machine, state) {
  const scene = machine.decisions.get(state.scene);
  const far = (choice) => scene.choices.get(choice).distance || 9;
  const closer = (best, choice) => (far(choice) < far(best) ? choice : best);
  return historical(scene) || openChoices(machine, state).reduce(closer);
}

/** What a choice does: `{after, ledger, result, arrival, outcome}`, the last three the paragraphs told on the way. */
function tell(machine, state, choice) {
  const scene = machine.decisions.get(state.scene);
  const option = scene.options.get(choice);
  const [values, past] = [new Map(state.values), new Map(state.past)];
  const told = { ledger: [], arrival: [], outcome: [] };
  const left = (part, at, by) =>
    part.later.map((landing) => ({ landing, scenario: machine.scenario.id, scene: at, choice: by }));
  past.set(state.scene, choice);
  told.ledger.push(...land(option.effects, values, past, state.scene, choice));
  let due = [...state.due, ...left(option, state.scene, choice)];
  told.result = standing(option.also, values, past);
  const reached = throughRoutes(machine, option.next, values, past, told.arrival);
  const end = machine.outcomes.get(reached);
  if (end) {
    past.set(reached, "");
    told.ledger.push(...land(end.effects, values, past, reached, ""));
    due = [...due, ...left(end, reached, "")];
    told.outcome = standing(end.also, values, past);
  }
  return { ...told, after: { scene: reached, values, past, due } };
}

function throughRoutes(machine, from, values, past, arrival) {
  let scene = from;
  for (let ways = machine.routes.get(scene); ways; ways = machine.routes.get(scene)) {
    past.set(scene, "");
    const way = ways.find(({ condition }) => !condition || condition(values, past));
    arrival.push(...standing(way.also, values, past));
    scene = way.next;
  }
  return scene;
}

/** Writes effects into `values`; returns the lines of the ledger. */
function land(effects, values, past, scene, choice) {
  const moved = [];
  for (const { name, write } of effects) {
    const before = values.get(name);
    write(values, past);
    if (values.get(name) !== before) moved.push({ name, before, after: values.get(name), scene, choice });
  }
  return moved;
}

/** The paragraphs that a state makes true. */
const standing = (also, values, past) => also.filter(({ holds }) => holds(values, past)).map(({ text }) => text);
