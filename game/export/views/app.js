// Which page is open, for whom? The views by the address, the runs behind them, and what keys and buttons do.

const VIEWS = ["pupil", "projector", "teacher"];
const payload = JSON.parse(document.getElementById("payload").textContent);
const deals = new Map();
const settings = { numbers: false, forecast: true };
const sittings = { pupil: null, projector: null, teacher: payload.deals.length === 1 ? payload.deals[0].id : null };
const wall = freshWall();
let view = viewAsked();
let transcript = false;

function dealOf(id) {
  if (!payload.deals.some((deal) => deal.id === id)) return null;
  if (!deals.has(id)) deals.set(id, narkomindel.openDeal(payload, id));
  return deals.get(id);
}

/** The view that the address names; null where it names something else, such as a fact of the dossier. */
function viewNamed() {
  const name = location.hash.slice(1);
  return VIEWS.includes(name) ? name : null;
}

function viewAsked() {
  return viewNamed() || "pupil";
}

/** The page of a screen. */
function pageOf(screen, session, does) {
  const drawn = {
    note: notePage,
    decision: decisionPage,
    forecast: forecastPage,
    result: resultPage,
    record: recordPage,
    ...BETWEEN,
  };
  return drawn[screen.page](screen, { ...does, last: session.deal.alone });
}

function doing(session) {
  const then = (act) => () => {
    act();
    wall.slide = 0;
    wall.reveal = "hidden";
    kept(session);
    paint();
  };
  return {
    groups: payload.world.groups,
    maps: payload.maps,
    play: (move) => then(() => session.play(move))(),
    goOn: then(() => session.goOn()),
  };
}

/** Tells the page's keeper, where it has one, that a run went on. */
function kept(session) {
  if (view === "pupil") keeper.keep(session);
}

function pupilPage() {
  const session = sittings.pupil;
  if (!session) return contentsPage("Which juncture?", (id) => begin(id));
  if (transcript) return transcriptPage(session, { close: () => (toggleTranscript(false), paint()) });
  return [...pageOf(session.screen, session, doing(session)), toolsPart(session)];
}

function toggleTranscript(open) {
  transcript = open;
}

function begin(id) {
  sittings[view] = new narkomindel.Session(dealOf(id), { forecast: view === "pupil" && settings.forecast });
  transcript = false;
  Object.assign(wall, freshWall());
  kept(sittings[view]);
  paint();
}

function contentsPage(title, open) {
  const found = payload.deals.map(({ id, title: name, starts }) =>
    button([make("b", {}, name), ` ${narkomindel.spoken(starts)}`], () => open(id), { class: "on" }),
  );
  return leaf(title, "", items("ul", found, { class: "ways" }));
}

function projectorPage() {
  const session = sittings.projector;
  if (!session) return contentsPage("Which juncture goes on the wall?", (id) => begin(id));
  const does = { ...doing(session), turn, reveal, record: recordOf(session) };
  const again = twice("Start again", "Press again: the votes are lost", () => begin(session.deal.id));
  const back =
    session.canUndo &&
    button(
      "Back to the last decision",
      () => (session.undo(), Object.assign(wall, { slide: 0, reveal: "hidden" }), paint()),
    );
  return [
    ...wallPage(session, wall, does),
    make("div", { class: "tools" }, make("p", { class: "actions" }, back, again)),
  ];
}

/** The id of what Moscow chose in the open decision; null where it never faced it. */
function recordOf(session) {
  if (session.page !== "decision") return null;
  const { header, scene } = session.screen;
  const { scenes: authored } = new Map(Object.entries(payload.scenarios)).get(header.scenario);
  const scenes = new Map(Object.entries(authored));
  const found = Object.entries(scenes.get(scene).choices).find(([, { historical }]) => historical);
  return found ? found[0] : null;
}

function turn(by) {
  const slides = slidesOf(sittings.projector.screen);
  const to = Math.min(slides.length - 1, Math.max(0, wall.slide + by));
  if (to === wall.slide) return;
  wall.slide = to;
  if (wall.reveal === "armed") wall.reveal = "hidden";
  paint();
}

function reveal() {
  wall.reveal = wall.reveal === "armed" ? "shown" : "armed";
  paint(wall.reveal === "shown" ? "revealed" : "reveal");
  announce(
    wall.reveal === "shown" ? "The record is shown." : "Armed. Press again to show the record, Escape for not yet.",
  );
}

function disarm() {
  if (wall.reveal !== "armed") return;
  wall.reveal = "hidden";
  paint("reveal");
  announce("Disarmed.");
}

/** Presentation keys on the projector: a clicker sends PageUp and PageDown. What doesn't fit is scrolled first. */
function pressed(event) {
  const session = sittings.projector;
  const field = event.target.closest && event.target.closest("input, select, textarea");
  if (view !== "projector" || !session || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") disarm();
  if (field || session.page !== "decision") return;
  const by = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
  const below = document.documentElement.scrollHeight - innerHeight - scrollY;
  if (!by || (event.key === "PageDown" && below > 8) || (event.key === "PageUp" && scrollY > 8)) return;
  event.preventDefault();
  turn(by);
}

function teacherView() {
  const id = sittings.teacher;
  if (id === null) {
    return contentsPage("Teacher only: which key?", (chosen) => {
      sittings.teacher = chosen;
      paint();
    });
  }
  const other = payload.deals.length > 1 && button("Another key", () => ((sittings.teacher = null), paint()));
  const deal = payload.deals.find((found) => found.id === id);
  return [
    ...teacherPage(payload, deal),
    other && make("div", { class: "tools" }, make("p", { class: "actions" }, other)),
  ];
}

/** Draws the open page; the focus goes to its heading, or to the element of an id. */
function paint(focus = "") {
  const main = document.getElementById("main");
  const drawn = { pupil: pupilPage, projector: projectorPage, teacher: teacherView }[view]();
  main.replaceChildren(...drawn.flat(Infinity).filter(Boolean));
  document.body.classList.toggle("wall", view === "projector");
  const heading = main.querySelector("h1");
  document.title = `${heading.textContent} · Narkomindel`;
  for (const link of document.querySelectorAll("#views a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (focus === null) return;
  (document.getElementById(focus) || heading).focus({ preventScroll: !focus });
  if (!focus) window.scrollTo(0, 0);
}

function frame() {
  const links = VIEWS.map((name) => make("li", {}, make("a", { href: `#${name}` }, capitalised(name))));
  const skip = (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  };
  document.body.replaceChildren(
    make("a", { class: "skip", href: "#main", click: skip }, "Skip to the page"),
    make(
      "header",
      {},
      make("p", { class: "brand" }, "Narkomindel"),
      make("nav", { id: "views", "aria-label": "Views" }, make("ul", {}, links)),
    ),
    make("main", { id: "main", tabindex: -1 }),
    make(
      "footer",
      {},
      make(
        "p",
        {},
        "Narkomindel: decisions of Soviet foreign policy, 1924 to 1953. Program MIT, texts CC BY 4.0. This page asks the network for nothing and keeps nothing.",
      ),
    ),
    make("div", { id: "live", class: "unseen", "aria-live": "polite" }),
  );
}

frame();
sittings.pupil = keeper.opened(dealOf);
if (payload.deals.length === 1) {
  const only = dealOf(payload.deals[0].id);
  sittings.pupil = sittings.pupil || new narkomindel.Session(only, { forecast: true });
  sittings.projector = new narkomindel.Session(only, { forecast: false });
}
addEventListener("hashchange", () => {
  const asked = viewNamed();
  if (!asked || asked === view) return;
  view = asked;
  paint();
});
addEventListener("keydown", pressed);
paint(null);
