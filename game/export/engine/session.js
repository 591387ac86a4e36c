// What is being played, which page is open? The one object that changes, as in game/session.py; its pages turn as
// game/core/turning.py says.

/** A run being played. Pages turn: note, decision, forecast, result … record; then interlude, and at last estimate. */
class Session {
  constructor(deal, { forecast = true, moves = [] } = {}) {
    this.deal = deal;
    this.forecasting = forecast;
    this.run = begin(deal);
    this.entry = 0;
    this.news = 0;
    this.page = "";
    this.nextJuncture();
    if (!Array.isArray(moves)) throw new IllegalMove("there is no such move");
    if (moves.length) this.resume(moves);
  }

  /** Every move made, on all branches; plain data, so that it can be saved and played again. */
  get moves() {
    return this.run.moves;
  }

  get finished() {
    return this.page === "finished";
  }

  get canUndo() {
    return nowOf(this.run).steps.length > 0;
  }

  /** Whether the open juncture has reached its outcome. */
  get ended() {
    return nowOf(this.run).entry > this.entry;
  }

  /**
   * Makes a move, `{choose: id}`, `{forecast: {id: counters}}`, `"skip"` or `{rewind: n}`, and opens the page that
   * follows. Throws IllegalMove, changing nothing, if it can't be made.
   */
  play(move) {
    const kind = kindOf(move);
    if (kind === "choose" && this.page !== "decision") throw new IllegalMove("the decision has been taken");
    if (kind === "skip" && this.page !== "note") {
      throw new IllegalMove("only a juncture with a content note is skipped, before it begins");
    }
    if (kind === "forecast" && this.page !== "forecast") throw new IllegalMove("there is nothing to forecast now");
    this.run = extend(this.run, move);
    if (kind === "rewind") this.back();
    else this.page = kind === "skip" ? "record" : kind === "choose" && this.mayForecast() ? "forecast" : "result";
  }

  /** Turns the page: a forecast is declined, a decision stays until it is taken. */
  goOn() {
    if (this.page === "result") this.page = this.ended ? "record" : "decision";
    else if (this.page === "record") this.nextJuncture();
    else if (this.page === "interlude") this.openJuncture();
    else this.page = { note: "decision", forecast: "result", estimate: "finished" }[this.page] || this.page;
  }

  /** Goes back to the last decision of this branch. Throws IllegalMove before the first. */
  undo() {
    this.play({ rewind: beforeLastDecision(this.run) });
  }

  nextJuncture() {
    if (nowOf(this.run).news.length > this.news && !this.deal.alone) this.page = "interlude";
    else this.openJuncture();
  }

  openJuncture() {
    const { news, entry } = nowOf(this.run);
    this.news = news.length;
    if (isOver(this.run)) {
      this.page = this.deal.alone || this.finished ? "finished" : "estimate";
      return;
    }
    this.entry = entry;
    const noted = this.deal.machines[entry].scenario.content_note && !stepsOf(this.run, entry).length;
    this.page = noted ? "note" : "decision";
  }

  resume(moves) {
    this.run = replay(this.deal, moves);
    const last = moves.length - (kindOf(moves[moves.length - 1]) === "forecast" ? 1 : 0);
    const before = this.run.moments[last - 1];
    const settles = ["choose", "skip"].includes(kindOf(moves[last - 1]));
    if (settles && before.entry < nowOf(this.run).entry) {
      [this.entry, this.news, this.page] = [before.entry, before.news.length, "record"];
    } else this.back();
  }

  back() {
    const { news, steps, entry } = nowOf(this.run);
    this.news = news.length;
    const over = isOver(this.run);
    this.entry = over ? steps[steps.length - 1].entry : entry;
    this.page = over ? "record" : "decision";
  }

  /** Whether a bet on the decision just taken can count. */
  mayForecast() {
    const { steps } = nowOf(this.run);
    const step = steps[steps.length - 1];
    const faced = onRecord(this.deal.machines[step.entry], step);
    return this.forecasting && faced && !this.run.forecasts.has(betKey(step.entry, step.scene));
  }

  /** The page to draw now; the last one, once it has been put away. */
  get screen() {
    const desk = deskOf(this.run, this.entry);
    const drawn = { note: noteScreen, decision: decisionScreen, forecast: forecastScreen, result: resultScreen };
    if (drawn[this.page]) return drawn[this.page](desk, this.forecasting);
    if (this.page === "interlude") return interludeScreen(this.run, this.news);
    return this.page === "record" || this.deal.alone ? recordScreen(desk) : estimateScreen(this.run);
  }
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `24 December 1924` for a day, or a month, a year; `a to b` for a range, `since a` for an open one. */
function spoken(date) {
  const one = ([year, month, day]) => [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
  if (date.endsWith("/")) return `since ${one(date.slice(0, -1).split("-"))}`;
  return date
    .split("/")
    .map((part) => one(part.split("-")))
    .join(" to ");
}
