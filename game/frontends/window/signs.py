"""Whose desk is it? Small signs in place of portraits, one for each kind of office."""

from game.frontends.window.canvas import Canvas, Point

SIGNS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # sign, colour, words of the office that it stands for; the first that matches
    ("flag", "red", ("comintern", "party", "central committee", "politburo", "general secretary")),
    ("gun", "ink", ("war", "army", "staff", "defence", "marshal", "naval", "military", "frunze")),
    ("eye", "ochre", ("ogpu", "nkvd", "intelligence", "security", "internal affairs")),
    ("crate", "ochre", ("trade", "economy", "finance", "industry", "gosplan")),
    ("letter", "blue", ("envoy", "ambassador", "plenipotentiary", "minister in", "representative", "charg")),
    ("pen", "blue", ("commissar", "foreign", "deputy", "council", "minister")),
)
OTHERS = (("key", "ink"), ("pen", "slate"), ("letter", "ochre"))


def sign_for(office: str, place: int) -> tuple[str, str]:
    """The sign and colour for an office; by its place at the table if no word of it is known."""
    lower = office.lower()
    for sign, colour, words in SIGNS:
        if any(word in lower for word in words):
            return sign, colour
    return OTHERS[place % len(OTHERS)]


def draw_sign(canvas: Canvas, sign: str, centre: Point, radius: float, colour: str) -> None:
    """A disc of the colour with the sign on it."""
    canvas.disc(centre, radius, colour)
    on = "on_bar" if colour == "ink" else "on_red"

    def points(*pairs: Point) -> list[Point]:
        return [(centre[0] + x * radius, centre[1] + y * radius) for x, y in pairs]

    def dot(x: float, y: float, size: float, fill: str = on) -> None:
        canvas.disc((centre[0] + x * radius, centre[1] + y * radius), size * radius, fill)

    def scratch(a: Point, b: Point) -> None:
        first, second = points(a, b)
        canvas.line(first, second, colour, radius * 0.13)

    match sign:
        case "pen":
            canvas.polygon(points((-0.55, 0.6), (-0.4, 0.15), (0.3, -0.6), (0.6, -0.3), (-0.1, 0.4)), on)
        case "letter":
            canvas.polygon(points((-0.6, -0.4), (0.6, -0.4), (0.6, 0.42), (-0.6, 0.42)), on)
            scratch((-0.6, -0.4), (0.0, 0.1))
            scratch((0.6, -0.4), (0.0, 0.1))
        case "gun":
            canvas.polygon(
                points(
                    (-0.62, 0.28), (-0.62, 0.04), (0.1, -0.14), (0.64, -0.48), (0.68, -0.3), (0.2, 0.06), (0.4, 0.3)
                ),
                on,
            )
            dot(-0.1, 0.36, 0.24)
        case "crate":
            canvas.polygon(points((-0.52, -0.42), (0.52, -0.42), (0.52, 0.46), (-0.52, 0.46)), on)
            scratch((-0.52, 0.0), (0.52, 0.0))
            scratch((0.0, -0.42), (0.0, 0.46))
        case "eye":
            canvas.polygon(
                points((-0.68, 0.0), (-0.3, -0.36), (0.3, -0.36), (0.68, 0.0), (0.3, 0.36), (-0.3, 0.36)), on
            )
            dot(0, 0, 0.26, colour)
        case "flag":
            canvas.polygon(
                points((-0.5, 0.55), (-0.5, -0.5), (0.2, -0.2), (0.2, 0.05), (0.6, 0.2), (-0.28, 0.12), (-0.28, 0.55)),
                on,
            )
        case _:
            dot(-0.28, 0.0, 0.34)
            dot(-0.28, 0.0, 0.15, colour)
            canvas.polygon(points((0, -0.1), (0.66, -0.1), (0.66, 0.36), (0.46, 0.36), (0.46, 0.1), (0, 0.1)), on)
