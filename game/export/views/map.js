// How do the powers stand to each other? Capitals at their places, joined by lines, and the same in words.

const KINDS = ["pact", "friendly", "talks", "guarantee", "hostile"];
const BOWS = [0.04, -0.04, 0.12, -0.12, 0.2, -0.2, 0.28, -0.28];
const NEAR = 26;

/** The map as a figure, with its twin in words behind a switch. */
function mapFigure(view, maps) {
  const chart = maps[view.theatre === "asia" ? "asia" : "europe"];
  const said = `Map, ${narkomindel.spoken(view.date)}. The table below says the same in words.`;
  const rows = view.table.map((row) => [row.label, row.words || signed(row.value), number(signed(row.value))]);
  const told = new Set(view.table.map((row) => row.label));
  const untold = view.lines.filter(({ label, pact }) => pact || !told.has(label));
  const lines = untold.map((line) => [
    line.label,
    `${capitalised(saidOf(line))}: ${placeName(line.a)}, ${placeName(line.b)}`,
    "",
  ]);
  const twin = table(
    "Relations and treaties",
    ["", "How they stand", "Number"],
    [...rows, ...lines],
  );
  return make(
    "figure",
    { class: "map" },
    chart && mapDrawing(chart, view, said),
    chart && make("figcaption", {}, legends(view.lines)),
    make("details", {}, make("summary", {}, "The map in words"), twin),
  );
}

/** What a line says, in a word or two. */
const saidOf = ({ kind, pact }) => (pact ? `pact, and ${kind}` : kind);

const placeName = (id) => id.split("_").map(capitalised).join(" ");

/** The five kinds, and the pact between two who are hostile where there is one. */
const legends = (lines) =>
  [...KINDS.map((kind) => ({ kind })), ...lines.filter(({ pact }) => pact).slice(0, 1)].map(legend);

function legend(line) {
  const way = [
    [2, 7],
    [30, 7],
  ];
  const sample = draw(
    "svg",
    { viewBox: "0 0 32 14", width: 32, height: 14, "aria-hidden": "true" },
    lineStrokes(line.kind, way, line.pact),
  );
  return make("span", { class: "key" }, sample, saidOf(line));
}

function mapDrawing(chart, view, said) {
  const [wide, high] = chart.size;
  const known = new Map(placesOn(chart.places, view.date));
  const within = ({ a, b }) => known.has(a) && known.has(b) && !(known.get(a).off && known.get(b).off);
  const lines = view.lines.filter(within);
  const ends = new Set(lines.flatMap(({ a, b }) => [a, b]));
  const shown = spread(
    Array.from(known).filter(([id, { always }]) => always || ends.has(id)),
    wide,
  );
  const places = new Map(shown);
  const clip = fresh("land");
  const [, soviet] = [...chart.soviet].reverse().find(([from]) => from <= view.date) || chart.soviet[0];
  const areas = chart.areas.filter(([from, to]) => from <= view.date && view.date < to);
  return draw(
    "svg",
    { viewBox: `0 0 ${wide} ${high}`, role: "img", "aria-label": said },
    draw("rect", { class: "sea", width: wide, height: high }),
    draw("path", { class: "shadow", d: chart.land, transform: "translate(2 2)" }),
    draw("path", { class: "land", d: chart.land }),
    draw("clipPath", { id: clip }, draw("path", { d: chart.land, "clip-rule": "evenodd" })),
    draw("g", { "clip-path": `url(#${clip})` }, [
      draw("path", { class: "soviet", d: soviet }),
      areas.map(([, , kind, d]) => draw("path", { class: kind, d })),
    ]),
    lines.map((line) => lineStrokes(line.kind, wayBetween(line, places), line.pact)),
    shown.map(([id, place]) => capital(id, place, wide)),
  );
}

/** Each place under the name and at the spot of a day; without those that show no more. */
function placesOn(places, date) {
  return Object.entries(places)
    .map(([id, place]) => {
      const change = [...(place.later || [])].reverse().find(([from]) => from <= date);
      return [id, change ? change[1] : place];
    })
    .filter(([, { gone }]) => !gone);
}

/** Capitals beyond one edge stand below each other there, and none on another. */
function spread(shown, wide) {
  const free = new Map();
  const sorted = [...shown].sort(([, a], [, b]) => a.at[1] - b.at[1]);
  return sorted.map(([id, place]) => {
    if (!place.off) return [id, place];
    const left = place.at[0] < wide / 2;
    const y = Math.max(place.at[1], free.get(left) || 0);
    free.set(left, y + 44);
    return [id, { ...place, at: [place.at[0], y], side: left ? "right" : "left" }];
  });
}

/** A capital beyond the edge is a wedge that points there. */
function mark([x, y], off, moscow, wide) {
  if (!off) {
    return [
      draw("circle", { class: "casing", cx: x, cy: y, r: moscow ? 10 : 7 }),
      draw("circle", { class: "dot", cx: x, cy: y, r: moscow ? 8 : 5 }),
      draw("circle", { class: "casing", cx: x, cy: y, r: moscow ? 3 : 2 }),
    ];
  }
  const way = x < wide / 2 ? -1 : 1;
  return [
    draw("circle", { class: "casing", cx: x, cy: y, r: 11 }),
    draw("path", { class: "dot", d: `M${x + way * 9} ${y}l${-way * 14}-8v16z` }),
  ];
}

function capital(id, { at: [x, y], name, side, off }, wide) {
  const moscow = id === "moscow";
  const [dx, dy, anchor] = {
    up: [0, -12, "middle"],
    down: [0, 22, "middle"],
    left: [-13, 5, "end"],
    right: [13, 5, "start"],
  }[side];
  const held = Math.min(Math.max(x + dx, 34), wide - 34);
  return draw(
    "g",
    { class: moscow ? "capital moscow" : "capital" },
    mark([x, y], off, moscow, wide),
    draw("text", { x: anchor === "middle" ? held : x + dx, y: y + dy, "text-anchor": anchor }, name.toUpperCase()),
  );
}

/** The points of a line between two capitals, bent aside where a third one is near. */
function wayBetween({ a, b }, places) {
  const others = Array.from(places)
    .filter(([id]) => id !== a && id !== b)
    .map(([, { at }]) => at);
  const ways = BOWS.map((bow) => bowed(places.get(a).at, places.get(b).at, bow));
  const touches = (way) => others.filter((at) => way.some((point) => spanOf(point, at) < NEAR)).length;
  return ways.reduce((best, way) => (touches(way) < touches(best) ? way : best));
}

const spanOf = ([x, y], [u, v]) => Math.hypot(x - u, y - v);

function bowed([x, y], [u, v], bow) {
  const [cx, cy] = [(x + u) / 2 - (v - y) * bow * 2, (y + v) / 2 + (u - x) * bow * 2];
  return Array.from({ length: 25 }, (_, n) => {
    const t = n / 24;
    return [x, y].map((from, k) => (1 - t) ** 2 * from + 2 * t * (1 - t) * [cx, cy][k] + t * t * [u, v][k]);
  });
}

/** A line of a kind: pact double, friendly solid, talks dashed, guarantee dotted, hostile a wire with crosses; where a
 * pact holds between two who are hostile, its double line with the crosses. */
function lineStrokes(kind, way, pact) {
  const d = `M${way.map((point) => point.map((at) => at.toFixed(1)).join(" ")).join("L")}`;
  const stroke = (name) => draw("path", { class: name, d });
  const wire = pact ? "pact" : kind;
  const parts = [stroke(`wire casing ${wire}`), stroke(`wire ${wire}`)];
  if (wire === "pact") parts.push(stroke("wire core"));
  if (kind === "hostile") parts.push(crosses(way));
  return parts;
}

function crosses(way) {
  const long = way.slice(1).reduce((sum, point, n) => sum + spanOf(point, way[n]), 0);
  const number = Math.max(1, Math.min(Math.floor(long / 18), way.length - 2));
  const part = (n) => ((n + 0.5) / number) * (way.length - 1);
  const points = Array.from({ length: number }, (_, n) => between(way, part(n)));
  const d = points.map(([x, y]) => `M${(x - 4).toFixed(1)} ${(y - 4).toFixed(1)}l8 8m0-8l-8 8`).join("");
  return draw("path", { class: "wire hostile cross", d });
}

/** The place on a way after so many of its parts. */
function between(way, parts) {
  const n = Math.min(Math.floor(parts), way.length - 2);
  return way[n].map((from, k) => from + (parts - n) * (way[n + 1][k] - from));
}
