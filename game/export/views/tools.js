// What can a pupil do with the run? Go back, start again, keep it, open one, print it; and say how it is shown.

function toolsPart(session) {
  const message = make("p", { class: "message" });
  const say = (words) => {
    message.textContent = words;
    announce(words);
  };
  const save = () => {
    handOver(`narkomindel-${session.deal.id}.txt`, savedRun(session));
    say("The run is saved as a text file.");
  };
  const chosen = async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    try {
      sittings.pupil = openedRun(file.size > LARGEST_RUN ? "" : await file.text(), dealOf);
      settings.forecast = sittings.pupil.forecasting;
      kept(sittings.pupil);
      paint();
      announce("The run is open.");
    } catch (error) {
      if (!(error instanceof narkomindel.IllegalMove)) throw error;
      say(error.message);
      target.value = "";
    }
  };
  const undo = () => {
    session.undo();
    kept(session);
    paint();
    announce("Back at the last decision. What was played is kept as a branch.");
  };
  const file = make("input", { type: "file", accept: ".txt,text/plain,application/json", change: chosen });
  const leave = () => ((sittings.pupil = null), paint());
  const more = payload.deals.length > 1 && twice("Another juncture", "Press again: this run is lost", leave);
  return make(
    "section",
    { class: "tools", "aria-label": "This run" },
    make(
      "p",
      { class: "actions" },
      session.canUndo && button("Undo the last decision", undo),
      twice("Start again", "Press again: this run is lost", () => begin(session.deal.id)),
      button("Save the run", save),
      button("Transcript", () => (toggleTranscript(true), paint())),
      more,
    ),
    make("label", { class: "file" }, "Open a saved run ", file),
    switchFor("Numbers beside words", "numbers", () => document.body.classList.toggle("numbers", settings.numbers)),
    switchFor("Ask for forecasts", "forecast", () => (session.forecasting = settings.forecast)),
    message,
  );
}

function switchFor(label, name, apply) {
  const change = ({ target }) => {
    settings[name] = target.checked;
    apply();
  };
  return make(
    "label",
    { class: "switch" },
    make("input", { type: "checkbox", checked: settings[name], change }),
    ` ${label}`,
  );
}
