"""A panel in which a line is typed: no keystroke older than a second is lost, however the program ends."""

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
    """Keeps what is typed and not entered. It stands there again; left on purpose it comes back by Ctrl+Z."""

    question: str
    """What is asked: by it the half line is found again."""
    begun: Begun | None = None
    """None: nothing is kept."""

    @property
    def usual(self) -> str:
        """What stands in the line where nothing was begun."""
        return ""

    @property
    def said(self) -> str:
        """What a key said beside the line, as it is kept."""
        return ""

    def take_said(self, said: str) -> None:
        """Take in what a key had said beside the line that is there again."""

    def tell(self, told: str) -> None:
        """Say something below the line."""
        raise NotImplementedError

    def show_below(self) -> None:
        """Show anew what stands below the line."""
        raise NotImplementedError

    def begin_with(self, begun: Begun) -> None:
        """Begin with what was typed before and not entered. Before the panel is shown."""
        self.begun = begun
        if begun.stands is not None:
            self.take_said(begun.stands.said)

    @property
    def first_text(self) -> str:
        """What stands in the line at first."""
        return self.begun.text if self.begun is not None else self.usual

    def on_mount(self) -> None:
        """Take what was typed ahead, and keep what is typed once a second."""
        super().on_mount()
        if self.begun is not None:
            self.set_interval(KEPT_EVERY_S, self.tick)

    def on_unmount(self) -> None:
        """Keep it, where the program ends over it."""
        self.tick()

    def tick(self) -> None:
        """Keep what is typed and not entered yet; say why, where that is not possible."""
        if self.begun is None or self._gone:
            return
        self.take_in()
        fault = self.begun.keep()
        if fault is not None:
            self.tell(fault.told(self.services.language))

    def take_in(self) -> None:
        """Take in what stands in the line by now."""
        for text_line in self.query(TextLine):
            if self.begun is not None:
                self.begun.typed(text_line.text, self.said)

    def press(self, key: str, character: str | None) -> bool:
        """Bring back by Ctrl+Z what was put aside, while nothing is typed; everything else is the panel's."""
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
        """Return what is to be known of the half line: that it stands there, or by which key it comes back."""
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
        """Close with a result; what is typed is put aside where that is none."""
        if self.begun is not None and not self._gone:
            self.take_in()
            if result is None:
                self.begun.leave()
        super().answer(result)
