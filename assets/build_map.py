"""How is the map made? Natural Earth's coasts, projected, cut out and simplified to a few dozen kilobytes.

Run it by hand after a change, from anywhere: `python assets/build_map.py`. It needs npm, which fetches the package
`world-atlas` 2 (Natural Earth 1:50 million as TopoJSON; the data are in the public domain) into a folder that is
thrown away afterwards; `python assets/build_map.py FOLDER` takes `land-50m.json` and `countries-50m.json` from there.

It writes `map/europe.json` and `map/asia.json`: the centre of a Lambert azimuthal equal-area projection, the part of it
to show, and polygons of the land (and in Asia of the states that are tinted), as rings of x, y, x, y ... in
ten-thousandths of the globe's radius, y downwards. `frontiers.json` and `cities.json` are written by hand and stay.
"""

import json
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]

MAPS: dict[str, dict[str, Any]] = {
    # data: degrees that are kept, more than is ever shown; window: south-west and north-east corners to show
    "europe": {"centre": (22, 53), "data": ((-50, 100), (20, 77)), "window": ((-9, 37.5), (46, 62)), "regions": {}},
    "asia": {
        "centre": (118, 40),
        "data": ((60, 179), (5, 78)),
        "window": ((97, 22), (147, 56)),
        "regions": {
            "ussr": ("643", "398", "417", "762", "795", "860"),
            "japan": ("392", "408", "410", "158"),
            "mongolia": ("496",),
        },
    },
}
TOLERANCE = 0.0012
"""How far a simplified coast may stray, in radii of the globe (about 8 km)."""
SMALLEST = 1.4e-5
"""Area of the smallest island that is kept."""
TARGET = Path(__file__).parent / "map"


def main(arguments: list[str]) -> int:
    """Builds both maps; returns the exit code."""
    if arguments:
        _build(Path(arguments[0]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        npm = shutil.which("npm")
        if npm is None:
            print("build_map.py: npm is needed to fetch world-atlas", file=sys.stderr)
            return 2
        subprocess.run([npm, "pack", "world-atlas@2", "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        shutil.unpack_archive(next(Path(folder).glob("world-atlas-*.tgz")), folder, filter="data")
        _build(Path(folder) / "package")
    return 0


def _build(source: Path) -> None:
    land, countries = _topology(source / "land-50m.json"), _topology(source / "countries-50m.json")
    TARGET.mkdir(exist_ok=True)
    for name, plan in MAPS.items():
        made = {
            "centre": plan["centre"],
            "window": plan["window"],
            "land": _polygons(land, "land", None, plan),
            "regions": {key: _polygons(countries, "countries", ids, plan) for key, ids in plan["regions"].items()},
        }
        file = TARGET / f"{name}.json"
        file.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
        print(f"{file.name}: {len(made['land'])} polygons, {file.stat().st_size} bytes")


# ── Reading TopoJSON ─────────────────────────────────────────────────────────────────────────────────────────────────


def _topology(file: Path) -> dict[str, Any]:
    """A TopoJSON file with its arcs decoded to degrees."""
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = found["transform"]["scale"], found["transform"]["translate"]
    arcs = []
    for arc in found["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return {"arcs": arcs, "objects": found["objects"]}


def _rings(topology: dict[str, Any], layer: str, ids: tuple[str, ...] | None) -> Iterator[list[Ring]]:
    """Each polygon of a layer (of the countries with these ids) as its rings in degrees, the outer one first."""
    for geometry in topology["objects"][layer]["geometries"]:
        if ids is not None and geometry.get("id") not in ids:
            continue
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            yield [_unwrapped(_joined(topology["arcs"], ring)) for ring in polygon]


def _joined(arcs: list[Ring], indices: list[int]) -> Ring:
    ring: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc if not ring else arc[1:]
    return ring[:-1]


def _unwrapped(ring: Ring) -> Ring:
    """A ring that crosses the 180th meridian without the jump."""
    out = [ring[0]]
    for lon, lat in ring[1:]:
        while lon - out[-1][0] > 180:
            lon -= 360
        while lon - out[-1][0] < -180:
            lon += 360
        out.append((lon, lat))
    middle = (min(lon for lon, _ in out) + max(lon for lon, _ in out)) / 2
    shift = 360 * round(middle / 360)
    return [(lon - shift, lat) for lon, lat in out]


# ── Cutting, projecting, simplifying ─────────────────────────────────────────────────────────────────────────────────


def _polygons(
    topology: dict[str, Any], layer: str, ids: tuple[str, ...] | None, plan: dict[str, Any]
) -> list[list[list[int]]]:
    made = []
    for rings in _rings(topology, layer, ids):
        shapes = [_shape(ring, plan) for ring in rings]
        if len(shapes[0]) >= 3 and _area(shapes[0]) > SMALLEST:
            kept = [shapes[0]] + [s for s in shapes[1:] if len(s) >= 3 and _area(s) > 3 * SMALLEST]
            made.append([[round(v * 10_000) for point in shape for v in point] for shape in kept])
    return made


def _shape(ring: Ring, plan: dict[str, Any]) -> Ring:
    for axis in (0, 1):
        ring = _cut(ring, *plan["data"][axis], axis)
    if len(ring) < 3:
        return []
    return _simplified([projected(lon, lat, *plan["centre"]) for lon, lat in _dense(ring)])


def _cut(ring: Ring, low: float, high: float, axis: int) -> Ring:
    """The part of a ring between two bounds (Sutherland and Hodgman)."""
    for bound, sign in ((low, 1), (high, -1)):
        out: Ring = []
        for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
            inside, next_inside = (a[axis] - bound) * sign >= 0, (b[axis] - bound) * sign >= 0
            if inside:
                out.append(a)
            if inside != next_inside:
                share = (bound - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
        ring = out
    return ring


def _dense(ring: Ring) -> Ring:
    """The ring with points at least every two degrees, so that cut edges bend with the projection."""
    out: Ring = []
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        parts = max(1, int(max(abs(a[0] - b[0]), abs(a[1] - b[1])) // 2))
        out += [(a[0] + (b[0] - a[0]) * i / parts, a[1] + (b[1] - a[1]) * i / parts) for i in range(parts)]
    return out


def projected(lon: float, lat: float, centre_lon: float, centre_lat: float) -> Point:
    """Lambert azimuthal equal-area (Snyder, Map Projections, 1987, p. 185), y downwards."""
    turn, p, p0 = math.radians(lon - centre_lon), math.radians(lat), math.radians(centre_lat)
    k = math.sqrt(2 / max(1e-9, 1 + math.sin(p0) * math.sin(p) + math.cos(p0) * math.cos(p) * math.cos(turn)))
    x = k * math.cos(p) * math.sin(turn)
    return x, -k * (math.cos(p0) * math.sin(p) - math.sin(p0) * math.cos(p) * math.cos(turn))


def _simplified(ring: Ring) -> Ring:
    """Douglas and Peucker on the two halves of a ring."""
    if len(ring) < 8:
        return ring
    far = max(range(len(ring)), key=lambda i: math.dist(ring[i], ring[0]))
    return _thinned(ring[: far + 1])[:-1] + _thinned([*ring[far:], ring[0]])[:-1]


def _thinned(points: Ring) -> Ring:
    keep = {0, len(points) - 1}
    open_spans = [(0, len(points) - 1)]
    while open_spans:
        i, j = open_spans.pop()
        worst, at = max(((_off(points[q], points[i], points[j]), q) for q in range(i + 1, j)), default=(0.0, i))
        if worst > TOLERANCE:
            keep.add(at)
            open_spans += [(i, at), (at, j)]
    return [points[i] for i in sorted(keep)]


def _off(p: Point, a: Point, b: Point) -> float:
    """Distance of p from the line through a and b."""
    length = math.dist(a, b)
    if length < 1e-9:
        return math.dist(p, a)
    return abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length


def _area(ring: Ring) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
