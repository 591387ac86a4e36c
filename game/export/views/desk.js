// How does the desk look up to a result? Note, decision, forecast and what follows, as a pupil plays them.

/** A page: the band with its heading and place, then its parts. */
function leaf(title, where, ...parts) {
  const heading = make("h1", { tabindex: -1 }, title);
  return [
    make("div", { class: "band" }, heading, where && make("p", { class: "where" }, where)),
    make("div", { class: "leaf" }, parts),
  ];
}

function whereabouts({ campaign, juncture, of, place, date, number: decision }, meanwhile = false) {
  const where = `${meanwhile ? "Meanwhile: " : ""}${place}, ${narkomindel.spoken(date)}`;
  return [where, decision && `Decision ${decision}`, campaign && `${campaign}, juncture ${juncture} of ${of}`]
    .filter(Boolean)
    .join(" · ");
}

function notePage({ header, aim, note }, { play, goOn }) {
  return leaf(
    header.title,
    whereabouts({ ...header, number: 0 }),
    section("Before you begin", { class: "paper" }, prose(note), labelled("Your aim", inline(aim))),
    make(
      "p",
      { class: "actions" },
      button("Begin", goOn, { class: "main" }),
      button("Skip this juncture: history’s choices are taken, unscored", () => play("skip")),
    ),
  );
}

function decisionPage(screen, { play, groups, maps }) {
  const { header, aim, heading, arrival, text, reports, counsel, dispatch, options, meters, map, dossier } = screen;
  const brief = section(
    heading,
    { class: "paper telegram" },
    make("p", { class: "aim" }, make("b", {}, "Your aim: "), inline(aim, dossier)),
    [...arrival, text].map((part) => prose(part, dossier)),
  );
  const side = [mapFigure(map, maps), metersPart(meters, groups)];
  return leaf(
    header.title,
    whereabouts(header, screen.meanwhile),
    make(
      "div",
      { class: "desk" },
      make("div", {}, brief, reportsPart("Intelligence", reports, dossier)),
      make("div", { class: "side" }, side),
    ),
    counselPart(counsel, dossier),
    dispatch && reportsPart("A late dispatch", [dispatch], dossier),
    optionsForm(options, dossier, (choice) => play({ choose: choice })),
    dossierPart(dossier),
  );
}

function reportsPart(heading, reports, dossier) {
  if (!reports.length) return null;
  const told = reports.map(({ source, reliability, dated, text }) => [
    make("h3", {}, capitalised(source)),
    make("p", { class: "stamp" }, `${narkomindel.spoken(dated)} · reliability ${reliability}`),
    prose(text, dossier),
  ]);
  return section(heading, { class: "reports" }, items("ul", told));
}

function counselPart(counsel, dossier) {
  if (!counsel.length) return null;
  const cards = counsel.map(({ name, office, says, predicts }) => [
    make("h3", {}, name),
    make("p", { class: "office" }, office),
    prose(says, dossier),
    make("p", { class: "predicts" }, make("b", {}, "Predicts: "), inline(predicts, dossier)),
  ]);
  return section("Advisers", { class: "advisers" }, items("ul", cards));
}

function optionsForm(options, dossier, decide) {
  const card = ({ id, number: place, text, closed }) => {
    const radio = make("input", {
      type: "radio",
      name: "option",
      value: place - 1,
      required: true,
      disabled: closed !== null,
    });
    const words = make(
      "span",
      { class: "words" },
      inline(text),
      closed && make("span", { class: "closed" }, make("b", {}, "Closed: "), inline(closed)),
    );
    return make(
      "label",
      { class: closed ? "option shut" : "option" },
      radio,
      make("span", { class: "figure" }, String(place)),
      words,
    );
  };
  const submit = (event) => {
    event.preventDefault();
    const chosen = new FormData(event.target).get("option");
    if (chosen !== null) decide(options[Number(chosen)].id);
  };
  return make(
    "form",
    { submit, class: "options" },
    make(
      "fieldset",
      {},
      make("legend", {}, "What does Moscow do?"),
      make("div", { class: "cards" }, options.map(card)),
    ),
    make("p", { class: "actions" }, make("button", { class: "main" }, "Decide")),
  );
}

function forecastPage({ header, heading, options, chosen, counters, guess }, { play, goOn }) {
  const laid = options.map(() => 0);
  const left = make("p", { class: "left" });
  const message = make("p", { class: "message" });
  const tell = () => {
    const open = counters - laid.reduce((sum, one) => sum + one, 0);
    left.textContent = open < 0 ? `${-open} too many.` : `Counters left: ${open}.`;
    return open;
  };
  const field = ({ id, text, closed }, n) => {
    const marks = [id === chosen && "your choice", closed !== null && "closed to you"].filter(Boolean).join(", ");
    const dots = make("span", { class: "dots", "aria-hidden": "true" });
    const changed = ({ target }) => {
      laid[n] = Math.min(counters, Math.max(0, Math.trunc(Number(target.value)) || 0));
      dots.textContent = "●".repeat(laid[n]);
      announce((tell(), left.textContent));
    };
    const box = make("input", {
      type: "number",
      min: 0,
      max: counters,
      step: 1,
      value: 0,
      inputmode: "numeric",
      input: changed,
    });
    const said = make("span", { class: "words" }, inline(text), marks && make("b", {}, ` (${marks})`));
    return make("label", { class: "bet" }, box, said, dots);
  };
  const submit = (event) => {
    event.preventDefault();
    const open = tell();
    message.textContent = open ? `All ${counters} counters must be laid. ${left.textContent}` : "";
    if (open) announce(message.textContent);
    else play({ forecast: Object.fromEntries(options.map(({ id }, n) => [id, laid[n]]).filter(([, put]) => put)) });
  };
  tell();
  return leaf(
    `Forecast: ${heading}`,
    whereabouts(header),
    make("p", { class: "lead" }, "Your decision is taken. Now bet: what did Moscow do in fact?"),
    make(
      "form",
      { submit, class: "bets", novalidate: true },
      make("fieldset", {}, make("legend", {}, `Lay ${counters} counters`), options.map(field)),
      left,
      message,
      make(
        "p",
        {},
        `The more lie on what Moscow did, the better you score, and the surer you were of something else, the worse. An even spread scores ${whole(guess)} of 100.`,
      ),
      make(
        "p",
        { class: "actions" },
        make("button", { class: "main" }, "Lay the counters"),
        button("No forecast", goOn),
      ),
    ),
  );
}

function resultPage(screen, { goOn, groups, maps }) {
  const { header, heading, chosen, text, outcome_title: title, outcome_text: outcome, dossier } = screen;
  const [[, byChoice], ...later] = ledgerParts(screen);
  const first = later.length || !title ? "by your choice" : ledgerParts(screen)[0][0];
  const moved = (cause, ledger) => ledger.length > 0 && [make("h3", {}, `What moved ${cause}`), movedList(ledger)];
  const follows = section(
    "What follows",
    { class: "paper telegram" },
    labelled("You chose", inline(chosen)),
    screen.no_bet && make("p", {}, "Moscow never faced this: no bet."),
    prose(text, dossier),
    moved(first, byChoice) || make("p", {}, "Nothing that the desk counts has moved."),
  );
  const ending =
    title &&
    section(
      `Outcome: ${title}`,
      { class: "paper outcome" },
      prose(outcome, dossier),
      later.map(([cause, ledger]) => moved(cause, ledger)),
    );
  const on = make("p", { class: "actions" }, button(title ? "Turn to the record" : "Go on", goOn, { class: "main" }));
  return leaf(
    heading,
    whereabouts(header),
    make(
      "div",
      { class: "desk" },
      make("div", {}, follows, ending, expectedPart(screen.still_to_come), on),
      make("div", { class: "side" }, mapFigure(screen.map, maps), metersPart(screen.meters, groups)),
    ),
    dossierPart(dossier),
  );
}
