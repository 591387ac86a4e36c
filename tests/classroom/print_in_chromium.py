"""Prints lesson packs by a headless Chromium and says for each sheet how many pages it takes, and how many it may.

    python -m tests.classroom.print_in_chromium [--fonts] [ID...]

Without the game's fonts it prints by those of this machine, as a pack does by default.

It needs Chromium and poppler's tools, and is no part of the suite. Exit code 1 where a sheet doesn't fit.
"""

import subprocess
import sys
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from game.classroom import html
from game.classroom.pack import handouts
from game.classroom.page import PAPERS, Handout
from tests.classroom.lessons import FONTS, IDS, lesson_on


def printed(handout: Handout, paper: str, folder: Path, fonts: Path | None) -> Path:
    """The PDF that Chromium makes of a handout's page."""
    source, made = folder / f"{handout.name}.html", folder / f"{handout.name}.pdf"
    source.write_bytes(html.page(handout, paper, fonts))  # type: ignore[arg-type]
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={made}"]
    subprocess.run(["chromium", *options, source.as_uri()], check=True, capture_output=True, timeout=120)
    return made


def heads(made: Path) -> list[str]:
    """The running head of each page, without the juncture's name: the title of its sheet."""
    text = subprocess.run(["pdftotext", "-layout", str(made), "-"], check=True, capture_output=True).stdout.decode()
    return [page.strip().splitlines()[0].rsplit(" · ", 1)[-1].strip() for page in text.split("\f")[:-1]]


def fits(handout: Handout, found: list[str]) -> bool:
    """Prints the pages that the sheets of each title take beside those that they may; whether none takes more."""
    taken = [(title, len(list(pages))) for title, pages in groupby(found)]
    allowed = [(title, sum(s.pages for s in sheets)) for title, sheets in groupby(handout.sheets, lambda s: s.title)]
    for (title, pages), (_, most) in zip(taken, allowed, strict=True):
        print(f"    {'' if pages <= most else 'TOO LONG '}{title}: {pages} of {most}")
    return all(pages <= most for (_, pages), (_, most) in zip(taken, allowed, strict=True))


def main(asked: list[str]) -> int:
    """Prints packs on both papers."""
    good, fonts = True, FONTS if "--fonts" in asked else None
    ids = [word for word in asked if word != "--fonts"]
    with TemporaryDirectory() as folder:
        for id in ids or IDS:
            for paper in PAPERS:
                for handout in handouts(lesson_on(id), 50):
                    print(f"{id} {paper} {handout.name}")
                    good &= fits(handout, heads(printed(handout, paper, Path(folder), fonts)))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
