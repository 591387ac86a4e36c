// What is thrown on the wall? A decision as slides: situation, papers, advisers, two votes, and the record behind two presses.

const SLIDES = ["situation", "papers", "advisers", "first", "second", "record"];

/** The projector's state beside its session: the slide, the votes of each decision, whether the reveal is armed. */
const freshWall = () => ({ slide: 0, votes: new Map(), reveal: "hidden" });

/** The slides of a decision that have something on them. */
function slidesOf({ reports, dispatch, counsel }) {
  const empty = { papers: !reports.length && !dispatch, advisers: !counsel.length };
  return SLIDES.filter((slide) => !empty[slide]);
}

function slidePage(screen, wall, does) {
  const slides = slidesOf(screen);
  const at = Math.min(wall.slide, slides.length - 1);
  const votes = votesOf(screen, wall);
  const drawn = {
    situation: situationSlide,
    papers: papersSlide,
    advisers: advisersSlide,
    first: firstSlide,
    second: secondSlide,
    record: recordSlide,
  };
  const [title, ...parts] = drawn[slides[at]](screen, { votes, wall, ...does });
  const turn = make(
    "nav",
    { class: "turn", "aria-label": "Slides" },
    at > 0 && button("Back", () => does.turn(-1)),
    make("span", {}, `${at + 1} of ${slides.length}`),
    at < slides.length - 1 && button("Next", () => does.turn(1), { class: "main" }),
  );
  return [...leaf(title, whereabouts(screen.header, screen.meanwhile), make("div", { class: "slide" }, parts)), turn];
}

function votesOf({ header, scene, options }, { votes }) {
  const open = options.filter(({ closed }) => closed === null).map(({ id }) => id);
  const key = JSON.stringify([header.juncture, scene, open]);
  const none = () => open.map(() => 0);
  if (!votes.has(key)) votes.set(key, { before: none(), after: none() });
  return votes.get(key);
}

function situationSlide({ heading, header, aim, arrival, text }) {
  return [
    heading,
    make("p", { class: "aim" }, make("b", {}, `${header.title}. `), inline(aim)),
    [...arrival, text].map((part) => prose(part)),
  ];
}

function papersSlide({ reports, dispatch }) {
  return [
    "Intelligence",
    reportsPart("Papers on the desk", reports, []),
    dispatch && reportsPart("A late dispatch", [dispatch], []),
  ];
}

const advisersSlide = ({ counsel }) => ["Counsel", counselPart(counsel, [])];

const firstSlide = ({ options }, { votes }) => ["First vote: no talking yet", votingForm(options, votes, ["before"])];

const secondSlide = ({ options }, { votes }) => [
  "Talk, then vote again",
  timerPart(),
  votingForm(options, votes, ["before", "after"]),
];

/** The record of this decision: the first press arms, the second shows, Escape disarms. */
function recordSlide(screen, { wall, reveal, record, play }) {
  const { options } = screen;
  const shown = wall.reveal === "shown";
  const words = wall.reveal === "armed" ? "Press again to show it (Esc: not yet)" : "Show what Moscow did";
  const found = options.find(({ id }) => id === record);
  const told =
    record === null
      ? "Moscow never faced this decision, so there is no record of it."
      : inline(found ? found.text : "");
  const open = options.filter(({ closed }) => closed === null);
  const on = ({ id, number: place, text }) =>
    button([`Option ${place}: `, inline(text)], () => play({ choose: id }), { class: "on" });
  return [
    "What did Moscow do?",
    shown
      ? make(
          "div",
          { class: "paper record", id: "revealed", tabindex: -1 },
          found && make("span", { class: "figure" }, String(found.number)),
          make("p", { class: "lead" }, told),
        )
      : make("p", {}, button(words, reveal, { class: wall.reveal === "armed" ? "main armed" : "main", id: "reveal" })),
    shown && section("Go on with what the class decided", {}, items("ul", open.map(on), { class: "ways" })),
  ];
}

/** Where a session on the wall stands, drawn in large type. */
function wallPage(session, wall, does) {
  const { screen } = session;
  if (screen.page === "decision") return slidePage(screen, wall, does);
  return pageOf(screen, session, does);
}
