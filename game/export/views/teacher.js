// What does the teacher alone get? The key to every decision, notes on options, sources, corrections, minutes, what may upset.

const SILENT = 200;
const PLAN = [
  ["Set up, content note, date and aim", 4, 3],
  ["First decision: read", 4, 4],
  ["Vote; no talking", 1, 1],
  ["In pairs: talk", 4, 3],
  ["Vote again; contest index", 1, 1],
  ["Reveal by two presses; read the record aloud", 3, 3],
  ["Second decision, the same five steps", 13, 12],
  ["Debrief: historians, readings, who paid", 15, 14],
  ["Exit ticket", 5, 4],
];

function teacherPage(payload, deal) {
  const files = new Map(Object.entries(payload.scenarios));
  const scenarios = deal.scenarios.map((id) => files.get(id));
  const keys = scenarios.map((scenario) => [scenario, keyTo(scenario, factsOf(payload, scenario))]);
  const titled = ({ title, date }) => make("summary", {}, `${title}, ${narkomindel.spoken(date)}`);
  const first = make("div", {}, warningPart(), scenarios.map(upsettingPart));
  return leaf(
    `Teacher only: ${deal.title}`,
    "Key, sources, corrections, minutes",
    make("div", { class: "desk" }, first, planPart()),
    keys.length > 1
      ? keys.map(([scenario, key]) => make("details", { class: "key-to" }, titled(scenario), key))
      : keys.map(([, key]) => key),
  );
}

function warningPart() {
  const said =
    "Pupils who have this file can open this page too, and the record lies in the file’s source. Hand the file out " +
    "only where that does no harm; else show the projector, and print the key from a lesson pack.";
  return section("Not secret", { class: "paper warning" }, make("p", {}, said));
}

function factsOf(payload, scenario) {
  const own = Object.entries(scenario.facts || {}).map(([name, fact]) => [`here.${name}`, fact]);
  return new Map([...Object.entries(payload.facts), ...own]);
}

function planPart() {
  const sum = (column) => PLAN.reduce((all, row) => all + row[column], 0);
  const rows = [
    ...PLAN.map(([step, ...minutes]) => [step, ...minutes.map(String)]),
    ["Together", String(sum(1)), String(sum(2))],
  ];
  return section(
    "Minutes",
    {},
    table("One lesson on two decisions", ["Step", "of 50", "of 45"], rows, { class: "plan" }),
    make(
      "p",
      {},
      "A decision too long to read in its four minutes is read at home; its words and minutes stand below.",
    ),
  );
}

function keyTo(scenario, facts) {
  const decisions = Object.entries(scenario.scenes).filter(([, scene]) => scene.choices);
  return [
    section(
      "The record",
      { class: "paper record" },
      prose(scenario.record.happened),
      citedLine(scenario.record.cite, facts),
    ),
    decisions.map(([, scene], n) => decisionKey(scene, n + 1, scenario, facts)),
    section(
      "Questions",
      {},
      items(
        "ol",
        (scenario.discussion || []).map((asked) => [
          make("p", {}, make("b", {}, inline(asked.ask))),
          factItems(asked.cite, facts),
        ]),
      ),
    ),
    make("div", { class: "debrief" }, debriefParts(cardOf(scenario.debrief), [])),
    correctionsPart(scenario, facts),
    sourcesPart(scenario, facts),
  ];
}

const cardOf = (debrief) => ({ ...debrief, other_ways: debrief.other_ways.map(({ text, grade }) => [text, grade]) });

function upsettingPart({ title, content_note: note, human_record: entries = [] }) {
  const read =
    `The page of the record ends with ${many(entries.length, "dated text")} on those who paid. Read them before the ` +
    "lesson; some pupils may have families from these places.";
  return section(
    `What may upset: ${title}`,
    {},
    prose(note || "No content note: nothing in this juncture asks for one."),
    entries.length > 0 && make("p", {}, read),
  );
}

function decisionKey(scene, place, scenario, facts) {
  const read = [
    scene.text,
    ...Object.values(scene.advice || {}).flatMap(({ says, predicts }) => [says, predicts]),
    ...Object.values(scene.choices).map(({ text }) => text),
  ];
  const words = read.map(plain).join(" ").split(/\s+/).length;
  const choices = Object.entries(scene.choices);
  return section(
    `Decision ${place}: ${scene.title}, ${narkomindel.spoken(scene.date)}`,
    { class: "decision-key" },
    make(
      "p",
      { class: "stamp" },
      `${words} words with advice and options, ${Math.max(1, Math.round(words / SILENT))} minutes read in silence at ${SILENT} a minute`,
    ),
    items(
      "ol",
      choices.map(([id, choice], n) => optionKey(id, choice, n + 1, scene, scenario, facts)),
      { class: "options-key" },
    ),
    citedLine(scene.cite, facts),
  );
}

function optionKey(id, choice, place, scene, { advisers = {} }, facts) {
  const named = new Map(Object.entries(advisers));
  const { historical, distance, why_distance: why, advocate } = choice;
  const against = historical
    ? "it is the record."
    : distance
      ? `${apart(distance, why)}${plain(why || "")}`
      : "off the record: Moscow never faced this decision.";
  const backers = Object.entries(scene.advice || {}).filter(([, { backs }]) => backs === id);
  const predicted = Object.entries(scene.readings || {}).filter(([, { predicts }]) => predicts === id);
  return [
    make("h3", {}, historical && make("span", { class: "tag" }, "What Moscow did"), `Option ${place}`),
    make("p", { class: "words" }, inline(choice.text)),
    labelled("Against the record", against),
    labelled(
      "Argued in its day by",
      advocate ? [inline(advocate.who), ". ", sourcesOf(advocate.cite, facts)] : "nobody on record; it is speculative.",
    ),
    labelled(`What follows (${choice.evidence})`, inline(choice.result)),
    (choice.requires || []).map((need) => labelled("Closed in some worlds", inline(need.else))),
    backers.map(([who, { predicts, came_true: came }]) =>
      labelled(`${named.get(who).name} foretold`, inline(predicts), ` ${CAME_TRUE[came] || ""}`),
    ),
    predicted.map(([reading, { because }]) => labelled(`Foretold by ${reading}`, inline(because))),
  ];
}

const known = (ids, facts) =>
  Array.from(new Set(ids || []))
    .map((id) => facts.get(id))
    .filter(Boolean);

function sourcesOf(ids, facts) {
  const found = Array.from(new Set(known(ids, facts).map(({ source }) => source)));
  return found.length ? `Source: ${found.join("; ")}.` : "";
}

function citedLine(ids, facts) {
  const said = sourcesOf(ids, facts);
  return said && make("p", { class: "source" }, said);
}

const factItems = (ids, facts) =>
  items(
    "ul",
    known(ids, facts).map(({ claim, note }) => [inline(claim), note && [" ", inline(note)]]),
  );

/** Every id under a `cite` anywhere in a scenario, each once. */
function citedIn(part) {
  if (!part || typeof part !== "object") return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "cite" && Array.isArray(value) ? value : citedIn(value),
  );
}

function correctionsPart(scenario, facts) {
  const found = known(citedIn(scenario), facts).filter(({ correction }) => correction);
  if (!found.length) return null;
  const told = found.map(({ claim, correction }) => [
    inline(claim),
    make("p", { class: "note" }, make("b", {}, "Common notes have it otherwise: "), inline(correction)),
  ]);
  return section("What common notes get wrong", {}, items("ul", told));
}

function sourcesPart(scenario, facts) {
  const found = Array.from(new Set(known(citedIn(scenario), facts).map(({ source }) => source))).sort();
  return section("Sources", { class: "sources" }, items("ul", found));
}
