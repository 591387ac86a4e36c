"""What does text on a page cost? Run by itself, under the driver that its environment names; prints JSON.

python -m tests.benchmarks.text_costs --words 6000 --rounds 7
"""

import argparse
import json
from collections.abc import Sequence
from importlib.util import find_spec
from random import Random

import pygame

from game import places
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, Fonts
from game.frontends.window.furniture import body, sheet
from game.frontends.window.mouse import Mouse
from game.frontends.window.stage import Stage
from game.frontends.window.view import View
from game.frontends.window.widgets import STEP, Page, Pane
from tests.benchmarks.measure import Cost, interleaved, working

SIZE = (1280, 720)
WIDE = 760
"""Units of the pane: the widest sheet that the game sets prose on."""
PARAGRAPH = 60
"""Words."""
FRAMES = 60
SAID = """The capital waits for a word about the note that the legation sent in May, and nobody in Moscow expects Berlin
to refuse what it asked for itself, unless the League finds a seat for Germany before the summer.""".split()


def paragraphs(words: int) -> list[str]:
    """Prose of so many words, always the same."""
    chance = Random(1)
    return [" ".join(chance.choices(SAID, k=PARAGRAPH)) for _ in range(max(1, words // PARAGRAPH))]


class Prose(View):
    """One pane that is filled with prose."""

    def __init__(self, texts: Sequence[str]) -> None:
        """`texts` are paragraphs."""
        super().__init__()
        self.texts = list(texts)
        self.narrower = 0.0

    def page(self, canvas: Canvas) -> Page:
        """The pane, as high as the page's body."""
        box = body(canvas)._replace(w=WIDE)
        writer = Writer(canvas, box.w - 40 - self.narrower)
        for text in self.texts:
            writer.prose(text, BODY)
        return Page((Pane("prose", "Prose", box, writer.flow, self.scrolls, sheet, pad=20),), first="prose")


class Ours:
    """The pane on a stage."""

    def __init__(self, surface: pygame.Surface, texts: Sequence[str]) -> None:
        """Lays it out and draws it once."""
        self.view = Prose(texts)
        self.stage = Stage(surface, Fonts(places.shipped_assets() / "fonts"), self.view)
        self.mouse = Mouse(self.stage)
        self.stage.draw()
        self.centre = (WIDE // 2, SIZE[1] // 2)

    def scroll(self) -> None:
        """A notch down and a notch up, again and again, with a frame for each; not shown."""
        for number in range(FRAMES):
            self.mouse.wheel(self.centre, 1 if number % 2 else -1)
            self.stage.draw()

    def show(self) -> None:
        """The same, shown."""
        for number in range(FRAMES):
            self.mouse.wheel(self.centre, 1 if number % 2 else -1)
            part = self.stage.draw()
            assert part is not None
            pygame.display.update(part)

    def lay_out(self) -> None:
        """All of it to another width, and drawn."""
        self.view.narrower = 60.0 - self.view.narrower
        self.stage.canvas.texts.clear()
        self.stage.refresh()
        self.stage.draw()

    def append(self) -> None:
        """One more paragraph, and drawn."""
        self.view.texts.append(self.view.texts[0] + f" {len(self.view.texts)}")
        self.stage.refresh()
        self.stage.draw()


def bare(surface: pygame.Surface) -> tuple[Cost, Cost]:
    """As many fills of the window, not shown and shown."""

    def fill() -> None:
        for _ in range(FRAMES):
            surface.fill("#efe6d0")

    def show() -> None:
        for _ in range(FRAMES):
            surface.fill("#efe6d0")
            pygame.display.flip()

    return working(fill), working(show)


def peer(surface: pygame.Surface, texts: Sequence[str]) -> dict[str, Cost]:
    """pygame_gui's text box with the same paragraphs in the same place, where it is installed."""
    if find_spec("pygame_gui") is None:
        return {}
    import pygame_gui

    manager = pygame_gui.UIManager(SIZE)
    area = pygame.Rect(24, 80, WIDE, SIZE[1] - 140)
    box = pygame_gui.elements.UITextBox("<br>".join(texts), area, manager)

    def drawn() -> None:
        manager.update(0.016)
        manager.draw_ui(surface)

    def lay_out() -> None:
        box.set_dimensions((area.w - (box.rect.w == area.w) * 60, area.h))
        box.rebuild()  # which it would put off until the size has been left alone for a while
        drawn()

    def append() -> None:
        box.append_html_text(f"<br>{texts[0]}")
        drawn()

    drawn()
    return {"peer_relayout": working(lay_out), "peer_append": working(append)}


def main() -> None:
    """Prints `{name: [seconds of each round]}`; frames are FRAMES together."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", type=int, default=6000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--alone", action="store_true", help="without the peer, which takes long over many words")
    asked = parser.parse_args()
    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE)
    texts = paragraphs(asked.words)
    ours = Ours(surface, texts)
    assert isinstance(pane := ours.stage.page.widgets[0], Pane)
    assert pane.most >= STEP
    fill, shown_fill = bare(surface)
    costs = {"scroll": working(ours.scroll), "fill": fill, "shown_scroll": working(ours.show), "shown_fill": shown_fill}
    costs |= {"relayout": working(ours.lay_out), "append": working(ours.append)}
    costs |= {} if asked.alone else peer(surface, texts)
    print(json.dumps(interleaved(asked.rounds, **costs)))


if __name__ == "__main__":
    main()
