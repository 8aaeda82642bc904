"""A panel with a line that loses at most the last second of typing, however the program ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from interview_tui.language import forms
from interview_tui.language.message import N_
from interview_tui.tui.panels.panel import Panel
from interview_tui.tui.widgets.drawing import Lines, line, shortened
from interview_tui.tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from interview_tui.desk.begun import Begun

Result = TypeVar("Result")
KEPT_EVERY_S = 1.0


class LinePanel(Panel[Result]):
    """Saves what is typed but not entered. It is restored the next time; if left on purpose, by Ctrl+Z."""

    question: str
    """The question, under which the half-typed line is saved."""
    begun: Begun | None = None
    """None: nothing is saved."""

    @property
    def usual(self) -> str:
        """The initial text of the line if nothing was begun."""
        return ""

    @property
    def said(self) -> str:
        """The choice made with a key beside the line, as saved."""
        return ""

    def take_said(self, said: str) -> None:
        """Restore the choice made with a key beside the line."""

    def tell(self, told: str) -> None:
        """Say something below the line."""
        raise NotImplementedError

    def show_below(self) -> None:
        """Refresh what is below the line."""
        raise NotImplementedError

    def begin_with(self, begun: Begun) -> None:
        """Start with what was typed before but not entered. Call this before the panel is shown."""
        self.begun = begun
        if begun.stands is not None:
            self.take_said(begun.stands.said)

    @property
    def first_text(self) -> str:
        """The initial text of the line."""
        return self.begun.text if self.begun is not None else self.usual

    def on_mount(self) -> None:
        """Handle what was typed ahead, and save what is typed once a second."""
        super().on_mount()
        if self.begun is not None:
            self.set_interval(KEPT_EVERY_S, self.tick)

    def on_unmount(self) -> None:
        """Save it if the program ends while this is open."""
        self.tick()

    def tick(self) -> None:
        """Save what is typed and not yet entered; report why that fails."""
        if self.begun is None or self._gone:
            return
        self.take_in()
        fault = self.begun.keep()
        if fault is not None:
            self.tell(fault.told(self.services.language))

    def take_in(self) -> None:
        """Take over the text of the line."""
        for text_line in self.query(TextLine):
            if self.begun is not None:
                self.begun.typed(text_line.text, self.said)

    def press(self, key: str, character: str | None) -> bool:
        """Restore what was put aside with Ctrl+Z, while the line is empty; everything else is the panel's."""
        if key == "ctrl+z" and not self._gone and self._bring_back():
            return True
        return super().press(key, character)

    def _bring_back(self) -> bool:
        begun = self.begun
        if begun is None or begun.put_aside is None:
            return False
        self.take_in()
        if not begun.is_untouched:
            return False
        back, begun.put_aside = begun.put_aside, None
        self.take_said(back.said)
        self.query_one(TextLine).replace_text(back.text)
        self.show_below()
        return True

    def begun_lines(self, width: int) -> Lines:
        """Return the hint about the half-typed line: that it was restored, or the key that restores it."""
        begun, language = self.begun, self.services.language
        if begun is None:
            return []
        if begun.stands is not None:
            day = forms.weekday_date(begun.stands.at.date(), language, near=self.services.today())
            told = language.say(N_("Begun on {day} and not entered. Ctrl+U empties the line."), day=day)
        elif begun.put_aside is not None and begun.is_untouched:
            text = " ".join(begun.put_aside.text.split())
            told = language.say(N_("Ctrl+Z brings back: {text}"), text=text)
        else:
            return []
        return [line(" ", (shortened(told, width - 2), "quiet"))]

    def answer(self, result: Result) -> None:
        """Close with a result; without one, what is typed is put aside."""
        if self.begun is not None and not self._gone:
            self.take_in()
            if result is None:
                self.begun.leave()
        super().answer(result)
