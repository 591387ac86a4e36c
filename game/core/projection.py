"""Where does a point of the globe lie on a sheet of paper?"""

import math
from collections.abc import Sequence


def equal_area(at: Sequence[float], centre: Sequence[float]) -> tuple[float, float]:
    """Lambert azimuthal equal-area (Snyder, Map Projections, 1987, p. 185), in radii of the globe from the `centre`,
    y downwards; both places are (longitude, latitude)."""
    turn, p, p0 = math.radians(at[0] - centre[0]), math.radians(at[1]), math.radians(centre[1])
    k = math.sqrt(2 / max(1e-9, 1 + math.sin(p0) * math.sin(p) + math.cos(p0) * math.cos(p) * math.cos(turn)))
    x = k * math.cos(p) * math.sin(turn)
    return x, -k * (math.cos(p0) * math.sin(p) - math.sin(p0) * math.cos(p) * math.cos(turn))
