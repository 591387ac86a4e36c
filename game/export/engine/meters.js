// How does the desk read the variables, and what moved them? In words first: game/core/{meters,ledger}.py.

const declaredAs = (machine, name) => machine.variables.get(name) || machine.derived.get(name);
const given = (value, otherwise) => (value === undefined ? otherwise : value);

function bandOf(machine, { bands = [] }, value) {
  const found = typeof bands === "string" ? machine.world.scales.get(bands) : bands;
  return found.find(({ to }) => value <= to) || found[found.length - 1] || null;
}

/** The worded band of a value: `yes` or `no` for a bool, empty where no bands are declared. */
function wordsFor(machine, name, value) {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const band = bandOf(machine, declaredAs(machine, name), value);
  return band ? band.words : "";
}

/** One variable or derived value, with its change since the scenario began (`Meter`). */
function meterOf(machine, name, state, begun) {
  const declared = declaredAs(machine, name);
  const value = valueOf(machine, name, state.values);
  return {
    name,
    label: declared.label,
    value,
    min: given(declared.min, 0),
    max: given(declared.max, 1),
    words: wordsFor(machine, name, value),
    change: typeof value === "boolean" ? 0 : value - valueOf(machine, name, begun.values),
    better: given(declared.better, null),
    group: name.startsWith("world.") ? given(declared.group, "") : "here",
  };
}

/** What a scenario that plays outside the world of the campaigns sets of it, or null where it plays in that world. */
function blankStart({ scenario: { world_start: own } }) {
  return own && own.blank ? mapOf(own.set) : null;
}

/** The derived values that tell something: none where a scenario plays outside the world that they come from. */
const derivedShown = (machine) => (blankStart(machine) ? [] : Array.from(machine.derived.keys()));

/** The scenario's own variables, then the derived values, then the world variables that it reads or writes. */
function metersOf(machine, state, begun) {
  const own = machine.scenario.state;
  const touched = Array.from(machine.variables.keys()).filter((name) => machine.touched.has(name) && !own.has(name));
  return [...own.keys(), ...derivedShown(machine), ...touched].map((name) => meterOf(machine, name, state, begun));
}

/** The derived values and the means. */
function worldMeters(machine, state, begun) {
  const means = Array.from(machine.variables).filter(([, { group }]) => group === "meters");
  return [...machine.derived.keys(), ...means.map(([name]) => name)].map((name) =>
    meterOf(machine, name, state, begun),
  );
}

/** Lines between capitals, and their twin in words (`MapView`). A treaty's line stands unless the two are hostile:
 * then the line says so, and which pact holds all the same. */
function mapOfWorld(machine, state, begun, date) {
  const lines = new Map();
  const table = [];
  const blank = blankStart(machine);
  const told = (name) => !blank || machine.touched.has(name) || blank.has(name.slice("world.".length));
  for (const [name, declared] of machine.variables) {
    const { between = [], group } = declared;
    const value = state.values.get(name);
    const mapped = group === "relations" || group === "ties" || (between.length && value === true);
    if (mapped && told(name)) table.push(meterOf(machine, name, state, begun));
    if (between.length !== 2) continue;
    const kind = lineOf(machine, declared, value);
    const pair = JSON.stringify([...between].sort());
    const before = lines.get(pair);
    if (kind && (!before || (typeof value === "boolean" && before.kind !== "hostile"))) {
      const words = wordsFor(machine, name, value);
      lines.set(pair, { a: between[0], b: between[1], kind, label: declared.label, words, pact: "" });
    } else if (before && kind === "pact") before.pact = declared.label;
  }
  return { theatre: machine.scenario.theatre, date, lines: Array.from(lines.values()), table };
}

function lineOf(machine, declared, value) {
  if (typeof value === "boolean") return value ? given(declared.line, null) : null;
  const band = bandOf(machine, declared, value);
  return band ? given(band.line, null) : null;
}

/** A line of the ledger (`Movement`). */
function movement(machine, { name, before, after }, cause, date, leftBy) {
  const declared = declaredAs(machine, name);
  return {
    name,
    label: declared.label,
    before,
    after,
    words_before: wordsFor(machine, name, before),
    words_after: wordsFor(machine, name, after),
    better: given(declared.better, null),
    cause,
    date,
    left_by: leftBy,
  };
}

/** Every variable that the steps moved, in order, with its cause; derived values too, once a step. */
function movements(machine, steps) {
  return steps.flatMap((step) => {
    const scene = decisionOf(machine, step);
    const { after, ledger } = tell(machine, step.before, step.choice);
    const derived = derivedShown(machine).map((name) => {
      const [before, now] = [step.before, after].map(({ values }) => valueOf(machine, name, values));
      return { name, before, after: now, scene: step.scene, choice: step.choice };
    });
    return [...ledger, ...derived.filter((moved) => moved.before !== moved.after)].map((moved) => {
      const outcome = machine.scenario.outcomes.get(moved.scene);
      const cause = outcome ? outcome.title : scene.choices.get(moved.choice).text;
      return movement(machine, moved, cause, scene.date, "");
    });
  });
}
