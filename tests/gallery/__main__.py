"""How does every screen look, and what is wrong with it? `python -m tests.gallery [-o DIR] [--check]`."""

import argparse
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game import places
from game.files.library import Library
from game.frontends.window.fonts import Fonts
from game.frontends.window.stage import Stage
from tests.gallery import references
from tests.gallery.index_page import index_page
from tests.gallery.inspection import contrasts, drawn, problems
from tests.gallery.looks import Look, every_look, extreme_looks
from tests.gallery.overgrown import GROWN
from tests.gallery.overgrown_screens import overgrown_lists, overgrown_screens
from tests.gallery.picture import pictured
from tests.gallery.screen import Screen
from tests.gallery.screens import every_screen
from tests.shelf import shipped


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 1 if a check has found something, else 0."""
    given = _parser().parse_args(arguments)
    if given.references:
        print(*references.write(_with_display(shipped()), Fonts(places.shipped_assets() / "fonts")), sep="\n")
        return 0
    sweep = Sweep(given.output, check=given.check)
    looks = [look for look in (extreme_looks() if given.extremes else every_look()) if given.look in look.name]
    with TemporaryDirectory() as folder:
        for screen in _screens(given.words, Path(folder)):
            if given.only in screen.name:
                sweep.look_at(screen, looks)
    sweep.tell()
    return 1 if sweep.wrong else 0


def _screens(words: str | None, folder: Path) -> Iterator[Screen]:
    """All of them, or those with texts of the longest."""
    if words is None:
        return every_screen(shipped(), folder)
    return chain(overgrown_screens(shipped(), GROWN[words]), overgrown_lists(folder, GROWN[words]))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description="Every screen of the window.")
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="folder for the pictures (default: gallery)")
    parser.add_argument("--only", default="", metavar="SCREEN", help="only the screens whose name holds this")
    parser.add_argument("--look", default="", metavar="LOOK", help="only these looks, e.g. 1280x720-200 or night")
    parser.add_argument("--extremes", action="store_true", help="in windows that are small, upright or flat")
    parser.add_argument("--words", choices=GROWN, help="with texts as long as the format takes")
    parser.add_argument("--check", action="store_true", help="measure every page; without -o no pictures are made")
    parser.add_argument("--references", action="store_true", help="make the pictures that the tests compare with")
    return parser


def _with_display(library: Library) -> Library:
    """The library, once letters can be drawn."""
    pygame.display.init()
    pygame.font.init()
    return library


class Sweep:
    """Goes over the pages, makes their pictures and gathers what is wrong."""

    def __init__(self, output: Path | None, *, check: bool) -> None:
        """`output` is None for the usual folder, or for none at all if pages are only checked."""
        self.output = output if output is not None or check else Path("gallery")
        self.check, self.pages, self.began = check, 0, time.monotonic()
        self.wrong: dict[str, list[str]] = {}
        """By page, what is wrong."""
        self.worst: dict[str, tuple[float, str]] = {}
        """By palette, the least contrast beside what was needed, and where."""
        self.by_screen: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.by_look: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._fonts: Fonts | None = None

    def look_at(self, screen: Screen, looks: Sequence[Look]) -> None:
        """All the looks of a screen."""
        self._fonts = self._fonts or Fonts(places.shipped_assets() / "fonts")
        for look in looks:
            found = pictured(screen, look, self._fonts)
            if found is None:
                continue
            surface, stage = found
            self.pages += 1
            file = f"{screen.name.replace(', ', '-').replace(' ', '_')}/{look.name}.png"
            if self.output is not None:
                self._save(surface, file, screen, look)
            if self.check:
                self._inspect(file, stage, look)
        print(
            f"\r{self.pages:5} pages  {time.monotonic() - self.began:4.0f} s  {screen.name:40}", end="", file=sys.stderr
        )

    def _save(self, surface: pygame.Surface, file: str, screen: Screen, look: Look) -> None:
        assert self.output is not None
        (self.output / file).parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(surface, str(self.output / file))
        wide, high = look.size
        self.by_screen[screen.name].append((file, look.name))
        self.by_look[f"{wide} by {high}, text {round(look.text * 100)} %"].append(
            (file, f"{screen.name}, {look.palette.name}")
        )

    def _inspect(self, file: str, stage: Stage, look: Look) -> None:
        if found := problems(stage):
            self.wrong[file] = found
        for contrast, least, ground, mark in contrasts(stage, drawn(stage)):
            where = f"{contrast:.2f} of {least}: {mark.text!r} in {mark.letters.colour} on {ground}, {file}"
            before = self.worst.get(look.palette.name, (1e9, ""))
            self.worst[look.palette.name] = min(before, (contrast / least, where))

    def tell(self) -> None:
        """Writes the index, and says what was found."""
        print(file=sys.stderr)
        if self.output is not None:
            for name, shown in (("index", self.by_screen), ("looks", self.by_look)):
                (self.output / f"{name}.html").write_text(index_page(shown, self.wrong), encoding="utf-8")
        for file, found in self.wrong.items():
            print(*(f"{file}: {line}" for line in found), sep="\n")
        for palette, (_, where) in self.worst.items():
            print(f"least contrast, {palette}: {where}")
        print(f"{self.pages} pages, {sum(map(len, self.wrong.values()))} problems on {len(self.wrong)} of them")


if __name__ == "__main__":
    sys.exit(main())
