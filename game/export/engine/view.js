// How does a moment of play look? Pages as plain objects with the fields of game/core/pages/, and `page`,
// their kind: game/core/view.py. Before the record an option is its text and why it is closed, and nothing else.

function deskOf(run, entry) {
  const machine = run.deal.machines[entry];
  const steps = stepsOf(run, entry);
  const now = nowOf(run);
  const last = steps[steps.length - 1];
  const state = now.entry === entry || !last ? now.state : last.after;
  return {
    run,
    entry,
    machine,
    scenario: machine.scenario,
    steps,
    last,
    state,
    begun: steps.length ? steps[0].before : now.state,
  };
}

/** The content note before a juncture that has one. */
function noteScreen(desk) {
  const { date, aim, content_note: note } = desk.scenario;
  return { page: "note", header: header(desk, date, 1), aim, note };
}

/** The decision at hand. */
function decisionScreen(desk) {
  const { machine, scenario, state, steps, begun } = desk;
  const scene = machine.decisions.get(state.scene);
  return {
    page: "decision",
    header: header(desk, scene.date, steps.length + 1),
    aim: scenario.aim,
    scene: state.scene,
    heading: scene.title,
    arrival: steps.length ? tell(machine, desk.last.before, desk.last.choice).arrival : [],
    text: joined([scene.text, ...standing(scene.also, state.values, state.past)]),
    reports: reports(desk, scene),
    counsel: Array.from(mapOf(scene.advice), ([who, { says, predicts }]) => {
      const { name, office } = scenario.advisers.get(who);
      return { name, office, says, predicts };
    }),
    dispatch: scene.dispatch ? report(scene.dispatch, scene.date) : null,
    options: optionsOf(machine, state),
    meters: metersOf(machine, state, begun),
    map: mapOfWorld(machine, state, begun, scene.date),
    dossier: dossier(desk, scene.date),
    opening: !steps.length,
    meanwhile: !steps.length && scene.date < lastShown(desk),
  };
}

/** The bet on the decision just taken. */
function forecastScreen(desk) {
  const scene = decisionOf(desk.machine, desk.last);
  const options = optionsOf(desk.machine, desk.last.before);
  return {
    page: "forecast",
    header: header(desk, scene.date, desk.steps.length),
    heading: scene.title,
    options,
    chosen: desk.last.choice,
    counters: COUNTERS,
    guess: guessLine(options.length),
  };
}

/** What followed from the decision just taken. */
function resultScreen(desk, betting) {
  const { machine, last, begun, run } = desk;
  const scene = decisionOf(machine, last);
  const { after, result, arrival, outcome: told } = tell(machine, last.before, last.choice);
  const outcome = machine.scenario.outcomes.get(after.scene);
  const choice = scene.choices.get(last.choice);
  return {
    page: "result",
    header: header(desk, scene.date, desk.steps.length),
    heading: scene.title,
    chosen: choice.text,
    text: joined([choice.result, ...result]),
    ledger: movements(machine, [last]),
    meters: metersOf(machine, after, begun),
    map: mapOfWorld(machine, after, begun, scene.date),
    outcome_title: outcome ? outcome.title : null,
    outcome_text: outcome ? joined([...arrival, outcome.text, ...told]) : null,
    still_to_come: outcome && run.deal.alone ? pending(after) : [],
    dossier: dossier(desk, scene.date),
    no_bet: betting && !onRecord(machine, last),
  };
}

const joined = (paragraphs) => paragraphs.join("\n\n");
const firstDay = (date) => `${date.split("/")[0]}-01-01`.slice(0, 10);
const report = ({ source, reliability, text }, dated) => ({ source, reliability, dated, text });
const citeOf = (part) => (part && part.cite) || [];
const citesOf = (parts) => Array.from(parts || []).flatMap(citeOf);

function header(desk, date, number) {
  const { id, title, place, theatre } = desk.scenario;
  const { deal } = desk.run;
  const campaign = deal.alone ? "" : deal.title;
  return {
    scenario: id,
    title,
    date,
    place,
    theatre,
    number,
    campaign,
    juncture: desk.entry + 1,
    of: deal.machines.length,
  };
}

function optionsOf(machine, state) {
  const { choices } = machine.decisions.get(state.scene);
  return offers(machine, state).map(({ choice, closed }, n) => {
    return { id: choice, number: n + 1, text: choices.get(choice).text, closed };
  });
}

/** The reports dated on or before this scene, and after every scene met before it. */
function reports({ scenario, machine, steps }, scene) {
  const last = steps.map((step) => decisionOf(machine, step).date).reduce((a, b) => (a > b ? a : b), "");
  return Array.from(scenario.intelligence.values())
    .filter(({ dated }) => last < firstDay(dated) && firstDay(dated) <= scene.date)
    .map((found) => report(found, found.dated));
}

/** The date of the last scene shown before the open juncture, or ''. */
function lastShown({ run, entry }) {
  const shown = nowOf(run).steps.filter((step) => step.entry < entry);
  const last = shown[shown.length - 1];
  return last ? decisionOf(run.deal.machines[last.entry], last).date : "";
}

/** The ids that a decision cites before the record. */
function citedBy(machine, id) {
  const scene = machine.scenario.scenes.get(id);
  return [
    ...citeOf(scene),
    ...citesOf(scene.also),
    ...citesOf(mapOf(scene.advice).values()),
    ...citeOf(scene.dispatch),
  ];
}

/** The facts cited in the scenes met so far that Moscow could know by `date`, this scene's first. */
function dossier(desk, date) {
  const { machine, state, steps, scenario } = desk;
  const met = [...steps].reverse().map(({ scene }) => scene);
  const scenes = machine.decisions.has(state.scene) ? [state.scene, ...met] : met;
  const dated = Array.from(scenario.intelligence.values()).filter(({ dated: day }) => firstDay(day) <= date);
  return factCards(desk, [...scenes.flatMap((id) => citedBy(machine, id)), ...citesOf(dated)], date);
}

/** Facts as they may be shown: before a date without what came later; with null, whole. */
function factCards({ run, scenario }, ids, before) {
  const reach = (id) => (id.startsWith("here.") ? scenario.facts.get(id.slice(5)) : run.deal.facts.get(id));
  return Array.from(new Set(ids))
    .filter((id) => reach(id) && (before === null || reach(id).known_from <= before))
    .map((id) => {
      const { date = "", claim, status, source, place = "", actors = [], correction = null, note = null } = reach(id);
      const behind = before === null ? { correction, note } : { correction: null, note: null };
      const told = before === null ? date : openUntil(date, before);
      return { id, date: told, claim, status, source, place, actors, ...behind };
    });
}

/** A date as it can be told on a day: a range is open, `a/`, until its last day, month or year has passed. */
function openUntil(date, day) {
  const [begin, end] = date.split("/");
  return end && `${end}-99-99`.slice(0, 10) > day ? `${begin}/` : date;
}

/** What is still to come as things stand at an end, by date: what has a condition that doesn't hold isn't told. */
function pending({ due, values, past }) {
  return byDate(due, ({ landing }) => landing.date)
    .map(({ landing }) => landing)
    .filter(({ condition }) => !condition || condition(values, past))
    .map(({ date, because }) => ({ date, because }));
}
