// How is a campaign told between its junctures and at its end? What happened meanwhile, and the estimate.

const BETWEEN = { interlude: interludePage, estimate: estimatePage };

function interludePage({ header, news, meters, map }, { goOn, groups, maps }) {
  const first = header.juncture === 1 && header.of > 1;
  return leaf(
    first ? "What came before" : "What happened meanwhile",
    `${header.campaign} · until ${narkomindel.spoken(header.date)}`,
    make(
      "div",
      { class: "desk" },
      section("By date", { class: "paper wire-feed" }, items("ol", news.map(newsItem))),
      make("div", { class: "side" }, mapFigure(map, maps), metersPart(meters, groups)),
    ),
    make("p", { class: "actions" }, button("Go on", goOn, { class: "main" })),
  );
}

function newsItem({ date, kind, text, cause, moved }) {
  const opening =
    { nothing: "It did not come to this: ", "passed over": [make("b", {}, `“${cause}” is passed over. `)] }[kind] || "";
  const left = kind === "landed" || kind === "nothing";
  return [
    make("p", {}, make("span", { class: "day" }, `${narkomindel.spoken(date)}. `), opening, inline(text)),
    left &&
      make(
        "p",
        { class: "cause" },
        cause ? ["Set going by: ", inline(cause)] : "Set going before this campaign began.",
      ),
    movedList(moved) ||
      (kind === "event" || kind === "landed"
        ? make("p", { class: "cause" }, "It moved nothing that is counted.")
        : null),
  ];
}

function estimatePage(screen, { groups }) {
  const { header, score } = screen;
  return leaf(
    `The estimate: ${header.campaign}`,
    narkomindel.spoken(header.date),
    make(
      "div",
      { class: "desk" },
      make(
        "div",
        {},
        section(screen.ending_title, { class: "paper telegram" }, prose(screen.ending_text)),
        section("Juncture by juncture", { class: "junctures" }, items("ol", screen.junctures.map(junctureItem))),
      ),
      make("div", {}, scorePart(score, "campaign"), motivesPart(score)),
    ),
    ghostPart(screen.ghost),
    metersPart(screen.meters, groups),
    humanPart(screen.human_record, []),
    historiansPart(screen.historians),
    questionsPart(screen.questions),
    expectedPart(screen.still_to_come),
  );
}

function junctureItem({ title, date, outcome, otherwise, historical, historical_outcome: theirs, left, skipped }) {
  const heading = make("h3", {}, `${title}, ${narkomindel.spoken(date)}`);
  if (!outcome) return [heading, make("p", {}, make("b", {}, "Passed over. "), inline(otherwise))];
  const headings = left.map((one) => `“${one}”`).join(", ");
  const kept = skipped
    ? "You skipped it, so history’s choices were taken, unscored."
    : left.length
      ? `You left the record at ${headings}.`
      : "You kept to the record throughout.";
  const history = historical
    ? "History ended there too."
    : theirs
      ? `History ended in “${theirs}”.`
      : "History was not dealt it.";
  return [heading, labelled("Outcome", sentence(outcome), " ", history), make("p", {}, kept)];
}
