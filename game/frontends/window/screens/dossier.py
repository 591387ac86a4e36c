"""What may be read on this day? The facts of the page, and all others by actor, place, year or the words they hold."""

from collections.abc import Callable, Sequence

from game.core.amounts import many
from game.core.dates import spoken
from game.core.dossier import Dossier, Group, matching
from game.files.prose import plain
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.citing import of_fact, together
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CARD
from game.frontends.window.furniture import body, footer, header, sheet, tabs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens.dossier_card import write_fact, write_group
from game.frontends.window.screens.dossier_rows import (
    BACKSPACE,
    LONGEST,
    Row,
    column_of,
    fact_row,
    group_id,
    group_row,
    more_row,
    search_field,
    up_row,
)
from game.frontends.window.stack import Change, Pop, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

HERE, ACTOR, PLACE, YEAR, FOUND = range(5)
TABS = ("Here", "By actor", "By place", "By year")
UP = {ACTOR: "All actors", PLACE: "All places", YEAR: "All years"}
NONE = {
    HERE: "This page cites no facts.",
    FOUND: "Nothing that may be read on this day holds these words.",
}
ELSEWHERE = "What may be read lies under the other tabs: by actor, by place and by year."
HINTS = (("/", "search"), ("1-4", "tabs"), ("Enter", "open"), ("PgDn", "read on"), ("D", "close"), ("Esc", "back"))
MOST = 100
"""Finds that are listed: a letter or two are in nearly every fact."""


class DossierView(View):
    """A list at the left, out of one of the tabs; at the right what the row in focus is about."""

    def __init__(self, dossier: Dossier, fact: str = "", atlas: Callable[[], View] | None = None) -> None:
        """`fact` is the id of the one to show first; `atlas` opens the map full size."""
        super().__init__()
        self._atlas = atlas
        self.dossier = dossier
        self.tab = HERE if dossier.here else ACTOR
        self.group: Group | None = None
        """The group whose facts are listed; None while the groups are."""
        self.words = ""
        """What is looked for."""
        self.notice = ""
        """What is to be said on opening."""
        self._before = self.tab
        """The tab that was open before the search."""
        self._reveal = True
        """Whether the row in focus is still to be brought into view."""
        self._about = self._written = ""
        """The row that the card is about, and the one that it was about when it was last drawn."""
        self._reads_on = False
        """Whether the card has more than shows."""
        self._show(fact)

    def _show(self, fact: str) -> None:
        """Puts the focus on a fact, and says so where it may not be read."""
        number = next((n for n, entry in enumerate(self.dossier.entries) if entry.card.id == fact), None)
        if number is not None and number >= self.dossier.here:
            self._look_for(fact)
        if number is not None:
            self.focus = f"fact-{number}"
        elif fact:
            self.notice = "The fact that was asked for can't be shown here yet."

    def citation(self, id: str) -> str:
        """The fact or the facts of the group that the row in focus is about, or while none is, those of the card."""
        about = id if id == "up" or id.startswith(("fact-", *(f"{kind}-" for kind in UP))) else self._written
        number = about.removeprefix("fact-")
        if number.isdecimal():
            return of_fact(self.dossier.entries[int(number)].card)
        group = self._group_of(about)
        return together(of_fact(self.dossier.entries[n].card) for n in group.entries) if group is not None else ""

    # ── Page ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def page(self, canvas: Canvas) -> Page:
        """Tabs, the search, the list and the card."""
        area = body(canvas)
        left = area.w * 0.46
        top = Box(area.x, area.y - 2, area.w, canvas.line_height(CARD) + 16)
        rest = Box(area.x, top.bottom + 12, area.w, area.h - top.h - 14)
        rows = self._rows()
        listed, column = column_of(
            canvas, rest._replace(w=left), rows, self.scrolls, self.focus if self._reveal else ""
        )
        self._reveal = False
        card = self._card(canvas, Box(rest.x + left + 18, rest.y, rest.w - left - 18, rest.h - 6), rows)
        self._reads_on = card.most > 0
        return Page(
            (self._header(canvas), *self._top(canvas, top), *listed, card, *footer(canvas, HINTS)),
            first=rows[0].id if rows else f"tab-{self.tab}",
            columns=(column,),
        )

    def _header(self, canvas: Canvas) -> Widget:
        """The day of the page, and how many facts are open and closed."""
        dossier = self.dossier
        closed = f" · {dossier.closed} closed until a record cites them" if dossier.closed else ""
        return header(
            canvas,
            "Dossier",
            f"As known on {spoken(dossier.date)}",
            f"{many(len(dossier.entries), 'fact')} open{closed}",
        )

    def _top(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The tabs and the search."""
        names = [*TABS, *(["Found"] if self.words else [])]
        field = Box(box.x + box.w * 0.7, box.y, box.w * 0.3, box.h)
        return [
            *tabs(canvas, names, self.tab, box._replace(w=box.w * 0.68), self.pick),
            search_field(field, self.words, self._search),
        ]

    def _rows(self) -> list[Row]:
        if self.group is None and self.tab in UP:
            return [group_row(str(self.tab), group, self._entering(group)) for group in self._groups]
        numbers = self._numbers()
        most = MOST if self.tab == FOUND else len(numbers)
        return [
            *([] if self.group is None else [up_row(f"{UP[self.tab]} · {self.group.name}", self._up)]),
            *(fact_row(number, self.dossier.entries[number], self._read) for number in numbers[:most]),
            *([more_row(len(numbers) - most)] if len(numbers) > most else []),
        ]

    @property
    def _groups(self) -> Sequence[Group]:
        return {ACTOR: self.dossier.actors, PLACE: self.dossier.places, YEAR: self.dossier.years}[self.tab]

    def _numbers(self) -> Sequence[int]:
        """The facts that are listed."""
        if self.group is not None:
            return self.group.entries
        return matching(self.dossier, self.words) if self.tab == FOUND else range(self.dossier.here)

    def _card(self, canvas: Canvas, box: Box, rows: Sequence[Row]) -> Pane:
        """What the row in focus is about; the one that had it last, while something else has."""
        ids = [row.id for row in rows]
        if self.focus in ids:
            self._about = self.focus
        about = self._about if self._about in ids else next((id for id in ids if id != "up"), "")
        writer = Writer(canvas, box.w - 46)
        name = self._write(writer, about)
        if about != self._written:
            self._written, self.scrolls["card"] = about, 0.0
        return Pane("card", name, box, writer.flow, self.scrolls, sheet)

    def _write(self, writer: Writer, about: str) -> str:
        """Writes about the row of this id; returns what the card is called."""
        kind, _, number = about.partition("-")
        if kind == "fact":
            entry = self.dossier.entries[int(number)]
            write_fact(writer, entry)
            return plain(entry.card.claim)
        group = self._group_of(about)
        if group is not None:
            write_group(writer, group, self.dossier.entries)
            return group.name
        none = NONE.get(self.tab, "The dossier is empty here.")
        writer.prose(none, BODY._replace(face="italic"))
        if self.tab == HERE:
            writer.prose(ELSEWHERE, BODY, gap=10)
        return none

    def _group_of(self, about: str) -> Group | None:
        """The group of a row of this id, or the one that the row `up` leads out of."""
        if about == "up":
            return self.group
        groups = self._groups if self.tab in UP else ()
        return next((group for group in groups if about == group_id(str(self.tab), group)), None)

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it, numbers open tabs, the slash leads to the search and Enter to its finds."""
        match key:
            case Key.DOSSIER:
                return Pop()
            case Key.SEARCH:
                return self._search()
            case Key.MAP if self._atlas is not None:
                return Push(self._atlas())
            case Key.PRESS if self.typing:
                return self._to_the_first()
            case Key.DOWN if self.typing or self.focus.startswith("tab-"):
                return self._to_the_first()
            case Key.HELP:
                from game.frontends.window.screens.help import HelpView

                return Push(HelpView(self))
        return self.pick(NUMBERS.index(key)) if key in NUMBERS else None

    @property
    def typing(self) -> bool:
        """Whether what is typed goes to the search."""
        return self.focus == "search"

    def typed(self, text: str) -> Change:
        """Looks for what has been typed so far, letter by letter."""
        self._look_for(self.words[:-1] if text == BACKSPACE else (self.words + text)[:LONGEST])
        return self._search()

    def back(self) -> Change:
        """Esc leads from the search to all, from a group to the groups, and out."""
        if self.typing and self.words:
            self._look_for("")
            return self._search()
        return self._up() if self.group is not None else Pop()

    def pick(self, tab: int) -> Change:
        """Opens a tab."""
        self.tab, self.group = min(tab, len(TABS) - (0 if self.words else 1)), None
        self.focus, self.scrolls["list"] = f"tab-{self.tab}", 0.0
        return Stay()

    def follow(self, fact: str) -> Change:
        """A link within a card leads to its fact."""
        self._show(fact)
        self._reveal = True
        said, self.notice = self.notice, ""
        return Stay(said)

    def _look_for(self, words: str) -> None:
        """Opens the tab with what holds the words; without words, the one that was open before."""
        if self.tab != FOUND:
            self._before = self.tab
        self.words, self.group = words.lstrip(), None
        self.tab = FOUND if self.words else self._before
        self.scrolls["list"] = 0.0

    def _search(self) -> Change:
        self.focus = "search"
        return Stay()

    def _to_the_first(self) -> Change:
        rows = self._rows()
        self.focus = rows[0].id if rows else self.focus
        return Stay()

    def _entering(self, group: Group) -> Callable[[], Change]:
        def enter() -> Change:
            self.group, self.focus, self.scrolls["list"] = group, f"fact-{group.entries[0]}", 0.0
            return Stay()

        return enter

    def _up(self) -> Change:
        """Back to the groups, at the one that was open."""
        assert self.group is not None
        self.focus, self.group, self._reveal = group_id(str(self.tab), self.group), None, True
        return Stay()

    def _read(self) -> Change:
        """Enter on a fact leads to its card, where there is more of it than shows."""
        self.focus = "card" if self._reads_on else self.focus
        return Stay()
