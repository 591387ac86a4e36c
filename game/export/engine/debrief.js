// How did a juncture stand against the record? The page behind its last decision: game/core/debrief.py.

/** The page behind a juncture's last decision. */
function recordScreen(desk) {
  const { run, machine, scenario, steps, state, begun } = desk;
  const whole = ghostOf(run.deal);
  const history = stepsOf(whole, desk.entry);
  const ended = scenario.outcomes.get(state.scene);
  const reached = history.length ? scenario.outcomes.get(history[history.length - 1].after.scene) : ended;
  const { date } = decisionOf(machine, desk.last);
  return {
    page: "record",
    header: header(desk, date, steps.length),
    outcome_title: ended.title,
    historical_outcome: reached === ended ? null : reached.title,
    happened: scenario.record.happened,
    reviews: steps.map((step) => review(desk, step)),
    score: scored(run, whole, [desk.entry]),
    ghost: ghostLines(machine, steps, history),
    human_record: humanEntries(scenario),
    debrief: card(scenario.debrief),
    questions: questions(scenario),
    still_to_come: run.deal.alone ? pending(state) : [],
    meters: metersOf(machine, state, begun),
    map: mapOfWorld(machine, state, begun, date),
    ledger: movements(machine, steps),
    dossier: factCards(desk, allCited(desk), null),
  };
}

const humanEntries = ({ human_record: found = [] }) => found.map(({ date, text }) => ({ date, text }));
const historiansOf = (found = []) => found.map(({ name, work, view }) => ({ name, work, view }));
const questions = ({ discussion = [] }) => discussion.map(({ ask }) => ask);

function card({ known_then, unknown_then, historians, other_ways, pushed_the_same_way, simplifies }) {
  return {
    known_then,
    unknown_then,
    historians: historiansOf(historians),
    other_ways: other_ways.map(({ text, grade }) => [text, grade]),
    pushed_the_same_way,
    simplifies,
  };
}

/** One decision looked at again, behind the record (`Review`). */
function review({ run, machine, scenario }, step) {
  const scene = decisionOf(machine, step);
  const taken = scene.choices.get(step.choice);
  const record = historical(scene);
  const bet = betOn(run, step);
  return {
    scene: step.scene,
    date: scene.date,
    heading: scene.title,
    on_record: record !== null,
    skipped: step.skipped,
    yours: taken.text,
    record: record === null ? null : scene.choices.get(record).text,
    distance: distance(taken),
    why_distance: given(taken.why_distance, null),
    advocate: taken.advocate ? taken.advocate.who : null,
    evidence: taken.evidence,
    predictions: Array.from(mapOf(scene.advice), ([who, { predicts, came_true }]) => {
      const known = record !== null || came_true !== "unclear";
      return { name: scenario.advisers.get(who).name, predicts, came_true: known ? came_true : "" };
    }),
    readings: Array.from(mapOf(scene.readings), ([name, { predicts, because }]) => {
      return [name, scene.choices.get(predicts).text, because];
    }),
    foresight: bet ? bet[0] : null,
    guess: guessLine(offers(machine, step.before).length),
  };
}

/** Your line and history's for every number that either run moved, sampled at the dates of both. */
function ghostLines(machine, mine, history) {
  if (!history.length) return [];
  const both = [mine, history];
  const dateOf = (step) => decisionOf(machine, step).date;
  const dates = Array.from(new Set([...mine, ...history].map(dateOf))).sort();
  const sampled = (steps, date) =>
    steps
      .filter((step) => dateOf(step) <= date)
      .map(({ after }) => after)
      .pop();
  const names = [...machine.scenario.state.keys(), ...derivedShown(machine)];
  return numbers(machine, names, mine[0].before)
    .map((name) => {
      const at = (date) =>
        both.map((steps) => valueOf(machine, name, (sampled(steps, date) || steps[0].before).values));
      const begun = both.map((steps) => valueOf(machine, name, steps[0].before.values));
      const points = [[machine.scenario.date, ...begun], ...dates.map((date) => [date, ...at(date)])];
      return ghostLine(machine, name, points);
    })
    .filter(hasMoved);
}

/** The names of numbers: of these, then of the variables. */
function numbers(machine, first, { values }) {
  const names = new Set([...first, ...machine.variables.keys()]);
  return Array.from(names).filter((name) => typeof valueOf(machine, name, values) === "number");
}

const hasMoved = ({ points }) => new Set(points.flatMap(([, ...both]) => both)).size > 1;

/** One variable over time, yours beside history's (`GhostLine`). */
function ghostLine(machine, name, points) {
  const { label, min = 0, max = 0, better = null } = declaredAs(machine, name);
  const [, yours, theirs] = points[points.length - 1];
  return { name, label, min, max, better, points, difference: (yours - theirs) / (max - min) };
}

/** What the scenes met cite, then everything behind the record. */
function allCited({ scenario, machine, steps }) {
  const choices = steps.flatMap((step) => Object.values(machine.scenario.scenes.get(step.scene).choices));
  const { record, human_record, debrief, discussion, intelligence } = scenario;
  return [
    ...steps.flatMap(({ scene }) => citedBy(machine, scene)),
    ...choices.flatMap((choice) => [...citeOf(choice), ...citeOf(choice.advocate), ...citesOf(choice.also)]),
    ...citesOf(intelligence.values()),
    ...citeOf(record),
    ...citesOf(human_record),
    ...[...citeOf(debrief), ...citesOf(debrief.historians), ...citesOf(debrief.other_ways)],
    ...citesOf(discussion),
  ];
}
