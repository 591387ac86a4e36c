// How did your line run beside history's? A chart for each number, with its table.

const [WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM] = [360, 150, 34, 12, 12, 24];

/** The numbers that ended elsewhere than in history, the widest apart first; the rest are counted. */
function ghostPart(lines) {
  const differing = lines.filter(({ points }) => ends(points)[0] !== ends(points)[1]);
  differing.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const same = lines.length - differing.length;
  const rest =
    same &&
    make("p", {}, `${many(same, differing.length ? "other value" : "value")} moved and ended where history did.`);
  if (!differing.length) {
    return section("Your world beside history’s", {}, make("p", {}, "It ended where history did."), rest);
  }
  const rows = differing.map((line) => [line.label, ...ends(line.points).map(signed), difference(ends(line.points))]);
  return section(
    "Your world beside history’s",
    { class: "ghost" },
    make("div", { class: "charts" }, differing.slice(0, 6).map(chartFigure)),
    make(
      "details",
      {},
      make("summary", {}, `Where each world ended: ${many(rows.length, "value")}`),
      table("Where each world ended", ["", "yours", "history’s", "yours is"], rows),
      rest,
    ),
  );
}

const ends = (points) => points[points.length - 1].slice(1);

function difference([yours, theirs]) {
  return yours === theirs ? "the same" : `${Math.abs(yours - theirs)} ${yours > theirs ? "higher" : "lower"}`;
}

function chartFigure(line) {
  const rows = line.points.map(([date, ...both]) => [narkomindel.spoken(date), ...both.map(signed)]);
  return make(
    "figure",
    { class: "chart" },
    make("figcaption", {}, line.label),
    chartDrawing(line),
    make("details", {}, make("summary", {}, "As a table"), table(line.label, ["", "yours", "history’s"], rows)),
  );
}

function chartDrawing({ label, min, max, points }) {
  const across = (n) => LEFT + (n / Math.max(1, points.length - 1)) * (WIDE - LEFT - RIGHT);
  const up = (value) => HIGH - BOTTOM - ((value - min) / (max - min || 1)) * (HIGH - TOP - BOTTOM);
  const path = (which) =>
    `M${points.map((point, n) => `${across(n).toFixed(1)} ${up(point[which]).toFixed(1)}`).join("L")}`;
  const [yours, theirs] = ends(points);
  const said = `${label}: yours ends at ${signed(yours)}, history’s at ${signed(theirs)}.`;
  const grid = [min, (min + max) / 2, max].map((value) => [
    draw("path", { class: "grid", d: `M${LEFT} ${up(value).toFixed(1)}H${WIDE - RIGHT}` }),
    draw("text", { x: LEFT - 6, y: up(value) + 4, "text-anchor": "end" }, signed(Math.round(value))),
  ]);
  const days = [
    [0, "start"],
    [points.length - 1, "end"],
  ].map(([n, anchor]) =>
    draw("text", { x: across(n), y: HIGH - 6, "text-anchor": anchor }, narkomindel.spoken(points[n][0])),
  );
  const name = (words, value, kind, away) =>
    draw("text", { class: kind, x: WIDE - RIGHT, y: up(value) + away, "text-anchor": "end" }, words);
  const above = yours >= theirs;
  return draw(
    "svg",
    { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": said },
    grid,
    days,
    draw("path", { class: "theirs", d: path(2) }),
    draw("path", { class: "yours", d: path(1) }),
    points.map((point, n) => draw("circle", { class: "yours", cx: across(n), cy: up(point[1]), r: 3 })),
    name("yours", yours, "yours", above ? -7 : 15),
    name("history’s", theirs, "theirs", above ? 15 : -7),
  );
}
