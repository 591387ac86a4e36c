"""Who follows the window for somebody who doesn't see it? A screen reader and a voice, where their extras are there."""

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from game.frontends.window.keys import Key

if TYPE_CHECKING:
    from game.frontends.window.accessibility import Reader, Request
    from game.frontends.window.semantics import Shown
    from game.frontends.window.stage import Stage
    from game.frontends.window.view import View
    from game.frontends.window.voice import Voice

LACKS = "Speech needs an extra: pip install pyttsx3."
_KEYS = {"INCREMENT": Key.RIGHT, "DECREMENT": Key.LEFT, "SCROLL_DOWN": Key.PAGE_DOWN, "SCROLL_UP": Key.PAGE_UP}
"""What a request does is what a key does at the focus."""


def reads() -> bool:
    """Whether a screen reader can be told of the page; nothing is imported for that."""
    from importlib.util import find_spec

    return find_spec("accesskit") is not None


class Assistance:
    """Both of them. Until one is asked for, nothing is imported and the page isn't looked at."""

    def __init__(self, speaks: bool = False, voice: "Voice | None" = None) -> None:
        """`speaks` says whether to speak as the focus moves; `voice` is that of the extra, made when it is needed."""
        self.speaks = speaks
        self.scale = 1.0
        """Pixels of the window for each of the page."""
        self.voice = voice
        """None until something is to be said."""
        self._reader: Reader | None = None
        self._numbers: WeakKeyDictionary[View, int] = WeakKeyDictionary()
        self._count = 0
        self._spoken: Shown | None = None
        """The page of which was spoken last."""
        self._lack = ""

    @property
    def notice(self) -> str:
        """What is wrong, to be told once; empty if nothing is."""
        return self._lack or (self.voice.notice if self.voice is not None else "")

    def connect(self) -> None:
        """Makes the window known to screen readers; before it is first shown."""
        if not reads():
            return
        from game.frontends.window.accessibility import Reader

        try:
            self._reader = Reader()
        except (AttributeError, ImportError, OSError, RuntimeError, TypeError) as error:
            self._lack = f"Screen readers can't be told of this window: {error}."

    def close(self) -> None:
        """Says no more."""
        if self.voice is not None:
            self.voice.close()

    @property
    def listened(self) -> bool:
        """Whether somebody hears the page instead of reading it."""
        return self.speaks or (self._reader is not None and self._reader.wanted)

    # ── Following ────────────────────────────────────────────────────────────────────────────────────────────────────

    def shown(self, stage: "Stage") -> "Shown":
        """The page as it shows."""
        from game.frontends.window.semantics import Shown

        if stage.top not in self._numbers:
            self._count += 1
            self._numbers[stage.top] = self._count
        return Shown(self._numbers[stage.top], stage.top.overlay, stage.nodes(), stage.canvas.scale * self.scale)

    def follow(self, stage: "Stage", drawn: bool) -> None:
        """Tells what has changed; `drawn` says whether anything can have."""
        reader = self._reader
        told = reader is not None and reader.wanted and (drawn or reader.waits)
        if not told and not (drawn and self.speaks):
            return
        shown = self.shown(stage)
        if told and reader is not None:
            reader.tell(shown)
        if self.speaks:
            self._speak_of(shown)

    def _speak_of(self, shown: "Shown") -> None:
        from game.frontends.window.speech import news

        words = news(self._spoken, shown)
        self._spoken = shown
        voice = self._made()
        if words and voice is not None:
            voice.say(*words)

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def silence(self) -> bool:
        """Says no more of what is being said; returns whether anything was."""
        was = self.voice is not None and self.voice.speaking
        if self.voice is not None:
            self.voice.silence()
        return was

    def read_page(self, stage: "Stage") -> str:
        """Reads the page aloud; returns what to say in writing, if that can't be done."""
        from game.frontends.window.speech import page_words

        voice = self._made()
        if voice is None:
            return self._lack
        voice.say(*page_words(self.shown(stage)))
        return voice.notice

    def toggle(self) -> str:
        """Speaks as the focus moves from now on, or no more; returns what to say of it."""
        self.speaks = not self.speaks
        self._spoken = None
        if not self.speaks:
            return "Speech: off."
        if self.voice is not None and self.voice.notice:
            self.voice.close()
            self.voice = None
        return "Speech: on. F5 reads the whole page." if self._made() is not None else self._lack

    def _made(self) -> "Voice | None":
        """The voice; None where there is nothing to speak with, and then there is no more speaking."""
        if self.voice is None:
            from game.frontends.window import voice

            if not voice.installed():
                self._lack, self.speaks = LACKS, False
                return None
            self.voice = voice.Voice()
        return self.voice

    # ── Requests ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def answer(self, stage: "Stage") -> bool:
        """Does what the screen reader has asked for; returns whether it asked for anything."""
        asked = self._reader.requests() if self._reader is not None else []
        for request in asked:
            if stage.stack and request.view == self._numbers.get(stage.top):
                grant(stage, request)
        return bool(asked)


def grant(stage: "Stage", request: "Request") -> None:
    """Does at the page what is asked for there, if it is still there."""
    widget = next((widget for widget in stage.page.widgets if widget.id == request.id), None)
    if widget is None:
        return
    if widget.focusable:
        stage.focus(widget.id)
        stage.touch()
    if request.action == "CLICK":
        stage.press(widget)
    elif request.action in _KEYS and widget.focusable:
        stage.key(_KEYS[request.action])
