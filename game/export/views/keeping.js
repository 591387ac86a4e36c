// How is a run kept? As a text file, which is read again; and as a transcript to print.

const KIND = "narkomindel run";
const LARGEST_RUN = 1 << 20;

/** A run as the text of a file. */
function savedRun({ deal, forecasting, moves }) {
  const kept = { kind: KIND, format: FORMAT, deal: deal.id, digest: deal.digest, forecast: forecasting, moves };
  return `${JSON.stringify(kept, null, 1)}\n`;
}

/** The session that a file's text holds. Throws IllegalMove, with one line for the player, where it holds none of this page. */
function openedRun(text, dealOf) {
  const kept = readRun(text);
  const deal = dealOf(kept.deal);
  if (!deal) throw new narkomindel.IllegalMove("That run is of another file: this page does not hold its juncture.");
  if (kept.digest !== deal.digest)
    throw new narkomindel.IllegalMove("That run was played by other rules: its juncture has changed since.");
  try {
    return new narkomindel.Session(deal, { forecast: kept.forecast === true, moves: kept.moves });
  } catch (error) {
    if (!(error instanceof narkomindel.IllegalMove)) throw error;
    throw new narkomindel.IllegalMove(`That run is damaged: ${error.message}.`);
  }
}

function readRun(text) {
  const damaged = new narkomindel.IllegalMove("That file is damaged, or is no run saved from a page like this.");
  try {
    const kept = JSON.parse(text);
    if (
      kept &&
      kept.kind === KIND &&
      kept.format === FORMAT &&
      Array.isArray(kept.moves) &&
      typeof kept.deal === "string"
    )
      return kept;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw damaged;
}

/** What was chosen, juncture by juncture, with the record and its sources where they have been shown. */
function transcriptPage(session, { close }) {
  const { run, deal } = session;
  const entries = deal.machines.map((_, entry) => entry).filter((entry) => narkomindel.stepsOf(run, entry).length);
  const print = button("Print", () => window.print(), { class: "main" });
  return leaf(
    `Transcript: ${deal.title}`,
    "What you chose, the record, and its sources",
    make("p", { class: "actions" }, print, button("Back to play", close)),
    make("p", { class: "name-line" }, "Name: "),
    entries.length
      ? entries.map((entry) => transcriptOf(session, entry))
      : make("p", {}, "Nothing has been decided yet."),
  );
}

function transcriptOf(session, entry) {
  const desk = narkomindel.deskOf(session.run, entry);
  const { scenario, steps, machine } = desk;
  const shown =
    narkomindel.nowOf(session.run).entry > entry &&
    (entry < session.entry || !["forecast", "result"].includes(session.page));
  const heading = `${scenario.title}, ${narkomindel.spoken(scenario.date)}`;
  if (!shown) {
    const lines = steps.map((step) => {
      const scene = narkomindel.decisionOf(machine, step);
      return [make("b", {}, `${scene.title}: `), inline(scene.choices.get(step.choice).text)];
    });
    return section(heading, { class: "transcript" }, items("ol", lines));
  }
  const record = narkomindel.recordScreen(desk);
  return section(
    heading,
    { class: "transcript" },
    outcomesOf(record),
    items(
      "ol",
      record.reviews.map(({ heading: scene, yours, record: theirs }) => [
        make("h3", {}, scene),
        labelled(theirs === yours ? "You, as in the record" : "You", inline(yours)),
        theirs !== yours &&
          (theirs === null
            ? make("p", {}, "Moscow never faced this decision.")
            : labelled("The record", inline(theirs))),
      ]),
    ),
    make("h3", {}, "What Moscow did"),
    prose(record.happened),
    make("p", {}, closenessLine(record.score)),
    make("h3", {}, "Sources"),
    items("ul", Array.from(new Set(record.dossier.map(({ source }) => source))).sort(), { class: "sources" }),
  );
}

function closenessLine({ closeness, chance, blind, foresight, guess }) {
  const close =
    closeness === null
      ? ""
      : `Closeness ${whole(closeness)} of 100. ${chance === null ? "" : `${besideBlind(chance, blind)} `}`;
  return (
    close +
    (foresight === null ? "No forecast." : `Foresight ${whole(foresight)} of 100, an even spread ${whole(guess)}.`)
  );
}
