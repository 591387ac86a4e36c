// How is the record told? What Moscow did, each decision again, the four readings apart, and the debrief card.

function recordPage(screen, { goOn, last }) {
  const { header, happened, dossier, score, debrief } = screen;
  const told = section("What Moscow did", { class: "paper record" }, outcomesOf(screen), prose(happened, dossier));
  return leaf(
    `The record: ${header.title}`,
    whereabouts({ ...header, number: 0 }),
    make("div", { class: "desk" }, told, make("div", {}, scorePart(score, "juncture"), motivesPart(score))),
    reviewsPart(screen.reviews, dossier),
    ghostPart(screen.ghost),
    humanPart(screen.human_record, dossier),
    make("div", { class: "debrief" }, debriefParts(debrief, dossier)),
    expectedPart(screen.still_to_come),
    questionsPart(screen.questions),
    !last && make("p", { class: "actions" }, button("Go on", goOn, { class: "main" })),
    dossierPart(dossier, "Facts, corrections and sources"),
  );
}

function outcomesOf({ outcome_title: yours, historical_outcome: theirs }) {
  const history = theirs ? ["History ended in ", make("b", {}, sentence(theirs))] : "History ended there too.";
  return make("p", { class: "lead" }, "Your outcome: ", make("b", {}, sentence(yours)), " ", history);
}

function reviewsPart(reviews, dossier) {
  return section(
    "Decision by decision",
    { class: "reviews" },
    items(
      "ol",
      reviews.map((one) => reviewOf(one, dossier)),
    ),
  );
}

function reviewOf(one, dossier) {
  const { heading, date, skipped, record, yours, distance, why_distance: why, on_record: faced } = one;
  const same = record === yours;
  const lines = [
    skipped && make("p", {}, "You skipped this juncture, so history’s choice was taken, unscored."),
    make(
      "div",
      { class: same || record === null ? "sides one" : "sides" },
      make(
        "p",
        { class: "mine" },
        make("b", {}, same ? (skipped ? "The record" : "Yours, and the record") : "Yours"),
        inline(yours),
      ),
      record !== null && !same && make("p", { class: "theirs" }, make("b", {}, "The record"), inline(record)),
    ),
    record === null && make("p", {}, "Moscow never faced this decision, so there is no record of it."),
    distance && faced && labelled("Distance", apart(distance, why), inline(why || "")),
    labelled("Argued for in its day by", one.advocate || "nobody that we know of; it is speculative", "."),
    labelled("What followed is", one.evidence, "."),
    one.foresight !== null &&
      labelled("Your forecast", `foresight ${whole(one.foresight)} of 100; an even spread scores ${whole(one.guess)}.`),
    make(
      "details",
      {},
      make("summary", {}, "What advisers and explanations foretold"),
      one.predictions.map(({ name, predicts, came_true: came }) =>
        labelled(`${name} predicted`, inline(predicts, dossier), ` ${CAME_TRUE[came] || ""}`),
      ),
      one.readings.map((reading) => readingLine(reading, one, dossier)),
    ),
  ];
  return [make("h3", {}, `${heading}, ${narkomindel.spoken(date)}`), lines];
}

function readingLine([name, option, because], { yours, record }, dossier) {
  const known = option === yours ? " your choice" : option === record ? " the record" : "";
  return labelled(`${capitalised(name)} foretold${known}`, !known && [inline(option), " "], inline(because, dossier));
}

/** Closeness beside blind draws, foresight beside the guess line: never added up. */
function scorePart(score, played) {
  const { closeness, chance, blind, foresight, guess } = score;
  const blindly =
    chance === null
      ? ""
      : ` ${besideBlind(chance, blind)}`;
  const spread = guess === null ? "" : ` Even spreads would have scored ${whole(guess)}.`;
  return section(
    "You and the record",
    { class: "card" },
    make("p", {}, leftRecord(score, played)),
    closeness !== null && [
      labelled("Closeness", `${whole(closeness)} of 100.${blindly} It describes; it is no mark.`),
      gauge("Closeness", closeness, blind, "blind draws"),
    ],
    foresight === null
      ? labelled("Foresight", "none, as you made no forecast.")
      : [
          labelled("Foresight", `${whole(foresight)} of 100.${spread}`),
          gauge("Foresight", foresight, guess, "an even spread"),
        ],
  );
}

/** A line from 0 to 100 with your mark, and the one beside which it is read. */
function gauge(name, value, beside, what) {
  const mark = (at, kind) =>
    draw("path", { class: kind, d: `M${10 + at * 2.8} ${kind === "mine" ? 4 : 8}V${kind === "mine" ? 28 : 24}` });
  const said = `${name} ${whole(value)}${beside === null ? "" : `, ${what} ${whole(beside)}`}, on a line from 0 to 100.`;
  const rail = draw("path", { class: "rail", d: "M10 16H290" });
  const label = (words, at, kind) =>
    draw(
      "text",
      {
        x: Math.min(278, Math.max(12, 10 + at * 2.8)),
        y: 42,
        "text-anchor": at > 85 ? "end" : at < 15 ? "start" : "middle",
        class: kind,
      },
      words,
    );
  const near = beside !== null && Math.abs(value - beside) < 30;
  const marks = [mark(value, "mine"), !near && label("you", value, "mine")];
  if (beside !== null)
    marks.push(
      mark(beside, "other"),
      label(near ? `you ${whole(value)}, ${what} ${whole(beside)}` : what, beside, "other"),
    );
  return draw("svg", { class: "gauge", viewBox: "0 0 300 48", role: "img", "aria-label": said }, rail, marks);
}

function leftRecord({ met, of, left_headings: left }, played) {
  if (!met) return "There was no decision to score.";
  const counted = `${met === 1 ? "one decision" : `${met} decisions`} that you met${of === met ? "" : ` (the ${played} has ${of})`}`;
  if (!left.length) return `You kept to the record at the ${counted}.`;
  if (met === 1) return sentence(`You left the record at the ${counted}: ${left[0]}`);
  return sentence(`You left the record at ${left.length} of the ${counted}, first at: ${left[0]}`);
}

function motivesPart({ readings: yours, ghost_readings: history }) {
  const separated = yours.discriminating;
  const row = (name, found) => [name, ...READINGS.map((reading) => share(found[reading], found.discriminating))];
  const shown = separated && [
    make(
      "p",
      {},
      `At ${many(separated, "decision")} the three explanations of Moscow foretell different choices. The labels are the authors’.`,
    ),
    table(
      "Choices that each explanation foretold",
      ["", ...READINGS.map(capitalised)],
      [row("Yours", yours), row("Moscow’s", history)],
    ),
  ];
  return section("Power, ideology or security?", { class: "card" }, shown, make("p", { class: "lead" }, yours.verdict));
}

function humanPart(entries, dossier) {
  if (!entries.length) return null;
  const told = entries.map(({ date, text }) => [
    make("span", { class: "day" }, `${narkomindel.spoken(date)}: `),
    inline(text, dossier),
  ]);
  return section("The human record", { class: "human" }, items("ul", told));
}

function historiansPart(views, dossier = []) {
  if (!views.length) return null;
  const told = views.map(({ name, work, view }) => [
    make("h3", {}, name),
    make("p", { class: "office" }, work),
    prose(view, dossier),
  ]);
  return section("Historians", { class: "historians" }, items("ul", told));
}

function debriefParts(card, dossier) {
  const ways = card.other_ways.map(([text, grade]) => [
    make("b", {}, `${capitalised(grade)}: `),
    inline(text, dossier),
  ]);
  return [
    section("What Moscow knew", {}, prose(card.known_then, dossier)),
    section("What it did not know", {}, prose(card.unknown_then, dossier)),
    historiansPart(card.historians, dossier),
    section("Other ways", {}, items("ul", ways)),
    section("What pushed the same way, whatever anyone chose", {}, prose(card.pushed_the_same_way, dossier)),
    section("What this game simplifies", {}, prose(card.simplifies, dossier)),
  ];
}

function questionsPart(questions) {
  if (!questions.length) return null;
  return section(
    "For discussion",
    { class: "questions" },
    items(
      "ol",
      questions.map((ask) => inline(ask)),
    ),
  );
}
