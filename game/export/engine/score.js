// How does a run compare with the record? Closeness, foresight, the motive test: game/core/{score,scored}.py.

const READINGS = ["power", "ideology", "security"];
const SEPARATED_BY = 0.15;
const ENOUGH = 8;

/** To one decimal, a half to the even digit, as Python rounds. */
function toTenth(number) {
  const quarters = number * 4;
  if (!Number.isInteger(quarters) || quarters % 2 === 0) return Number(number.toFixed(1));
  const below = Math.floor(number * 10);
  return (below % 2 === 0 ? below : below + 1) / 10;
}

const sumOf = (found, part) => found.reduce((total, one) => total + part(one), 0);
const decisionOf = (machine, step) => machine.decisions.get(step.scene);
const onRecord = (machine, step) => historical(decisionOf(machine, step)) !== null;

/** Whether a decision on record was settled otherwise than by Moscow. */
function leftRecord(machine, step) {
  return onRecord(machine, step) && !decisionOf(machine, step).choices.get(step.choice).historical;
}

function weigh([machine, step]) {
  const scene = decisionOf(machine, step);
  const far = (choice) => distance(scene.choices.get(choice)) || 0;
  return {
    taken: far(step.choice),
    farthest: Math.max(...Array.from(scene.choices.keys(), far)),
    open: openChoices(machine, step.before).map(far),
    weight: scene.weight || 1,
  };
}

/** 100 · (1 − Σ w·d / Σ w·d_max), or null. */
function closeness(weighed) {
  const most = sumOf(weighed, (d) => d.weight * d.farthest);
  return most ? toTenth(100 * (1 - sumOf(weighed, (d) => d.weight * d.taken) / most)) : null;
}

/** 100 · (P(Σ wX > Σ wd) + ½ P(=)), X uniform over the open options: an exact convolution in BigInts; or null. */
function chance(weighed) {
  if (!weighed.length) return null;
  let ways = new Map([[0, 1n]]);
  for (const { open, weight } of weighed) {
    const wider = new Map();
    for (const [total, count] of ways) {
      for (const far of open) {
        const reached = total + weight * far;
        wider.set(reached, (wider.get(reached) || 0n) + count);
      }
    }
    ways = wider;
  }
  const ours = sumOf(weighed, (d) => d.weight * d.taken);
  let [farther, all] = [0n, 0n];
  for (const [total, count] of ways) {
    all += count;
    if (total > ours) farther += count;
  }
  return toTenth((100 * (Number(farther) + Number(ways.get(ours) || 0n) / 2)) / Number(all));
}

const divisor = (a, b) => (b ? divisor(b, a % b) : a);

/** The closeness that blind draws among the open options come to on average, whole numbers up to the end; or null. */
function blindly(weighed) {
  const whole = weighed.reduce((found, { open }) => (found * open.length) / divisor(found, open.length), 1);
  const most = whole * sumOf(weighed, (d) => d.weight * d.farthest);
  const taken = sumOf(weighed, ({ open, weight }) => (weight * sumOf(open, (far) => far) * whole) / open.length);
  return most ? toTenth(100 * (1 - taken / most)) : null;
}

/** 100 · (1 − ½ Σ (p − y)²) over the visible options (Brier 1950). */
function foresight(spread, record, visible) {
  const counters = sumOf(Array.from(spread.values()), (count) => count);
  const errors = visible.map((name) => (spread.get(name) || 0) / counters - (name === record ? 1 : 0));
  return toTenth(100 * (1 - sumOf(errors, (error) => error * error) / 2));
}

/** Foresight of an even spread over so many options. */
const guessLine = (options) => toTenth(50 * (1 + 1 / options));

/** `[foresight, guess line]` of the bet on a decision, or null without one that counts. */
function betOn(run, step) {
  const machine = run.deal.machines[step.entry];
  const spread = run.forecasts.get(betKey(step.entry, step.scene));
  const record = historical(decisionOf(machine, step));
  if (!spread || record === null) return null;
  const visible = offers(machine, step.before).map(({ choice }) => choice);
  return [foresight(spread, record, visible), guessLine(visible.length)];
}

function motives(settledSteps) {
  const matches = new Map(READINGS.map((name) => [name, 0]));
  let discriminating = 0;
  for (const [machine, step] of settledSteps) {
    const readings = mapOf(decisionOf(machine, step).readings);
    const predicted = new Set(Array.from(readings.values(), ({ predicts }) => predicts));
    const opened = openChoices(machine, step.before);
    if (predicted.size < 2 || !Array.from(predicted).every((choice) => opened.includes(choice))) continue;
    discriminating += 1;
    for (const [name, { predicts }] of readings) {
      if (predicts === step.choice) matches.set(name, matches.get(name) + 1);
    }
  }
  const readings = { discriminating, verdict: verdict(matches, discriminating) };
  for (const [name, count] of matches) readings[name] = discriminating ? count / discriminating : null;
  return readings;
}

function verdict(matches, discriminating) {
  const few = `Too few decisions to tell: ${discriminating || "none"} of the ${ENOUGH} that it takes.`;
  if (discriminating < ENOUGH) return few;
  const [best, second] = [...READINGS].sort((a, b) => matches.get(b) - matches.get(a));
  const apart = (matches.get(best) - matches.get(second)) / discriminating;
  return apart <= SEPARATED_BY
    ? "This evidence does not separate them."
    : `Read by these labels, the line was closest to ${best}.`;
}

/** The mean of numbers with one decimal, in whole tenths so that every machine reckons it alike; or null. */
function meanOf(numbers) {
  return numbers.length ? toTenth(sumOf(numbers, (n) => Math.round(10 * n)) / (10 * numbers.length)) : null;
}

/** The scores over these junctures of the current branch (`Score` of game/core/pages/debrief.py). */
function scored(run, history, entries) {
  const within = (of) =>
    nowOf(of)
      .steps.filter((step) => entries.includes(step.entry))
      .map((step) => [run.deal.machines[step.entry], step]);
  const mine = within(run);
  const own = mine.filter(([, step]) => !step.skipped);
  const weighed = own.filter((found) => onRecord(...found)).map(weigh);
  const left = own.filter((found) => leftRecord(...found));
  const bets = mine.map(([, step]) => betOn(run, step)).filter((found) => found);
  const decisions = entries.flatMap((entry) => Array.from(run.deal.machines[entry].decisions.values()));
  return {
    closeness: closeness(weighed),
    chance: chance(weighed),
    blind: blindly(weighed),
    left_record_at: left.map(([machine, step]) => `${machine.scenario.id}/${step.scene}`),
    left_headings: left.map(([machine, step]) => decisionOf(machine, step).title),
    met: weighed.length,
    of: decisions.filter((scene) => historical(scene) !== null).length,
    foresight: meanOf(bets.map(([value]) => value)),
    guess: meanOf(bets.map(([, value]) => value)),
    readings: motives(own),
    ghost_readings: motives(within(history)),
  };
}
