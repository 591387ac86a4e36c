// How did a campaign go? What happened between its junctures, and the estimate at its end: game/core/estimate.py.

const nearestMachine = (run) => run.deal.machines[Math.min(nowOf(run).entry, run.deal.machines.length - 1)];

function campaignHeader(run, date) {
  const { place, theatre } = nearestMachine(run).scenario;
  const { title, machines } = run.deal;
  const juncture = Math.min(nowOf(run).entry + 1, machines.length);
  return { scenario: "", title, date, place, theatre, number: 0, campaign: title, juncture, of: machines.length };
}

/** The news of the current branch from number `since` on. */
function interludeScreen(run, since) {
  const machine = nearestMachine(run);
  const { steps, news, state } = nowOf(run);
  const date = isOver(run) ? run.deal.ends : machine.scenario.date;
  const begun = steps.length ? steps[steps.length - 1].after : run.deal.begun;
  return {
    page: "interlude",
    header: campaignHeader(run, date),
    news: news.slice(since).map((found) => newsItem(run, found)),
    meters: worldMeters(machine, state, begun),
    map: mapOfWorld(machine, state, begun, date),
  };
}

/** The page at a campaign's end. */
function estimateScreen(run) {
  const { deal } = run;
  const { campaign, machines } = deal;
  const machine = machines[machines.length - 1];
  const history = ghostOf(deal);
  const { state } = nowOf(run);
  const holds = (condition) => !condition || condition(state.values, state.past);
  const ending = campaign.endings[deal.endings.findIndex(holds)] || campaign.endings[campaign.endings.length - 1];
  const played = machines.filter((_, entry) => stepsOf(run, entry).length);
  return {
    page: "estimate",
    header: campaignHeader(run, deal.ends),
    ending_title: ending.title,
    ending_text: ending.text,
    junctures: machines.map((_, entry) => juncture(run, history, entry)),
    score: scored(run, history, Array.from(machines.keys())),
    ghost: campaignLines(run, history),
    human_record: byDate(
      played.flatMap(({ scenario }) => humanEntries(scenario)),
      ({ date }) => date,
    ),
    historians: historiansOf(campaign.historians),
    questions: questions(campaign),
    still_to_come: pending(state),
    ledger: wholeLedger(run),
    meters: worldMeters(machine, state, deal.begun),
    map: mapOfWorld(machine, state, deal.begun, deal.ends),
  };
}

/** Everything that moved on this branch, oldest first. */
function wholeLedger(run) {
  const { news } = nowOf(run);
  const landed = (entry) => news.filter((found) => !found.passedOver && found.entry === entry);
  const before = (entry) => landed(entry).flatMap((found) => newsItem(run, found).moved);
  const { machines } = run.deal;
  const junctures = machines.flatMap((machine, n) => [...before(n), ...movements(machine, stepsOf(run, n))]);
  return [...junctures, ...before(machines.length)];
}

/** Your line and history's for every world number that either run moved, sampled after each juncture. */
function campaignLines(run, history) {
  const { machines, begun, starts, ends } = run.deal;
  const machine = machines[machines.length - 1];
  const both = [run, history];
  const samples = both.map(worldsAfter);
  let latest = "";
  const dates = machines.map((found) => (latest = [latest, lastDate(found)].sort()[1]));
  const names = numbers(machine, machine.derived.keys(), begun).filter((name) => name.startsWith("world."));
  return names
    .map((name) => {
      const value = (values) => valueOf(machine, name, values);
      const points = dates.map((date, n) => [date, ...samples.map((worlds) => value(worlds[n]))]);
      const from = value(begun.values);
      const to = both.map((found) => value(nowOf(found).state.values));
      return ghostLine(machine, name, [[starts, from, from], ...points, [ends, ...to]]);
    })
    .filter(hasMoved);
}

/** The date of a scenario's last scene. */
function lastDate(machine) {
  return Array.from(machine.decisions.values(), ({ date }) => date)
    .sort()
    .pop();
}

/** The world after each juncture, played or passed over. */
function worldsAfter(run) {
  const { news, steps } = nowOf(run);
  const worlds = new Map(news.filter(({ passedOver }) => passedOver).map(({ entry, values }) => [entry, values]));
  for (const step of steps) worlds.set(step.entry, step.after.values);
  return run.deal.machines.map((_, entry) => worlds.get(entry));
}

function juncture(run, history, entry) {
  const desk = deskOf(run, entry);
  const { scenario, machine, steps } = desk;
  const [outcome, record] = [run, history].map((found) => nowOf(found).state.past.get(ENDED + scenario.id));
  const titled = (id) => (id ? scenario.outcomes.get(id).title : "");
  const left = steps.filter((step) => !step.skipped && leftRecord(machine, step));
  return {
    scenario: scenario.id,
    title: scenario.title,
    date: scenario.date,
    outcome: steps.length ? titled(outcome) : "",
    otherwise: steps.length ? "" : given(scenario.otherwise, ""),
    historical: record === outcome,
    historical_outcome: titled(record),
    left: left.map((step) => decisionOf(machine, step).title),
    skipped: steps.some(({ skipped }) => skipped),
    reviews: steps.map((step) => review(desk, step)),
  };
}

/** Something that happened between junctures (`NewsItem`). */
function newsItem(run, news) {
  const { machines } = run.deal;
  const machine = machines[Math.min(news.entry, machines.length - 1)];
  if (news.passedOver) {
    const { date, title, otherwise = "" } = machine.scenario;
    return { date, kind: "passed over", text: otherwise, cause: title, moved: [] };
  }
  const { date, because } = news.landing;
  const cause = news.cause ? leftBy(run, news.cause) : "";
  return {
    date,
    kind: news.cameToNothing ? "nothing" : news.cause ? "landed" : "event",
    text: because,
    cause,
    moved: news.moved.map((moved) => movement(machine, moved, because, date, cause)),
  };
}

/** The text of the choice, or the title of the outcome, that left an effect; '' if it came with the baseline. */
function leftBy(run, { scenario, scene, choice }) {
  const machine = run.deal.machines.find((found) => found.scenario.id === scenario);
  if (!machine) return "";
  if (!choice) return machine.scenario.outcomes.get(scene).title;
  return machine.decisions.get(scene).choices.get(choice).text;
}
