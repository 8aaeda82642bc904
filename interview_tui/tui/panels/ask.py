"""The panel for one question answered in a line."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical

from interview_tui.desk.services import Services
from interview_tui.language.message import N_
from interview_tui.tui.panels.line_panel import LinePanel
from interview_tui.tui.widgets.drawing import Lines, line, paragraph
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

MARKED = "marked"
"""Saved beside a half-typed line: Tab was pressed."""


class Ask(LinePanel[str | None]):
    """One question, one line. Returns the text, or None if it was left.

    `check` returns in one sentence why an answer is not accepted, or "". `mark` is what Tab adds to the answer or
    removes; `marked` says whether it is added. `meant` says what a line is taken for if that differs from its text; Tab
    then says that the text is meant literally. `proposed` says that `text` is a value to be replaced.
    """

    def __init__(
        self,
        services: Services,
        question: str,
        *,
        text: str = "",
        proposed: bool = False,
        placeholder: str = "",
        check: Callable[[str], str] | None = None,
        mark: str = "",
        meant: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(services)
        self.marked = False
        self._meant = meant or (lambda answer: "")
        self._mark = mark
        self.question = question
        self._text, self._proposed = text, proposed
        self._placeholder = placeholder
        self._check = check or (lambda answer: "")
        self._told = ""

    def compose(self) -> ComposeResult:
        """Lay out the question, the line, and what to press."""
        with Vertical(id="panel"):
            yield Sheet(self._draw_question, id="asked")
            yield TextLine(self.press, self._typed, text=self.first_text, placeholder=self._placeholder, id="answer")
            yield Sheet(self._draw_below, id="told")

    @property
    def usual(self) -> str:
        """The initial text of the line if nothing was begun."""
        return self._text

    @property
    def proposes(self) -> bool:
        """Whether the line has the proposed text, and not what was typed before."""
        return self._proposed and (self.begun is None or self.begun.stands is None)

    @property
    def said(self) -> str:
        """The choice made with Tab, in the form it is saved."""
        return MARKED if self.marked else ""

    def take_said(self, said: str) -> None:
        """Restore the choice made with Tab."""
        self.marked = said == MARKED

    def tell(self, told: str) -> None:
        """Say something below the line."""
        self._told = told
        self.show_below()

    def show_below(self) -> None:
        """Refresh what is below the line."""
        self.query_one("#told", Sheet).show(self._draw_below)

    def _draw_question(self, width: int) -> Lines:
        return paragraph(self.question, "bold", width - 1, 1)

    def _draw_below(self, width: int) -> Lines:
        say = self.services.language.say
        below = paragraph(say(N_("Enter takes it, Esc leaves it")), "quiet", width - 1, 1)
        if means := self._means():
            style = "quiet" if self.marked else "blue"
            shown = say(N_("as it stands")) if self.marked else means
            below.insert(0, line(" ", (shown, style), (f"   {say(N_('Tab changes it'))}", "quiet")))
        if self._mark:
            sign, style = ("✓", "blue") if self.marked else ("–", "quiet")
            below.insert(0, line(" ", (f"{sign} {self._mark}", style), (f"   {say(N_('Tab changes it'))}", "quiet")))
        told = paragraph(self._told, "orange", width - 1, 1) if self._told else []
        return [*told, *self.begun_lines(width), *below]

    def _means(self) -> str:
        return self._meant(self.query_one(TextLine).text) if self.is_mounted else ""

    def _typed(self, text: str, pasted: bool) -> None:
        self.take_in()
        self.tell("")

    def _press_here(self, key: str, character: str | None) -> bool:
        if key in ("escape", "ctrl+q"):
            self.answer(None)
        elif key == "enter":
            answer = self.query_one(TextLine).text
            fault = self._check(answer)
            if fault:
                self.tell(fault)
            else:
                self.answer(answer)
        elif key == "tab" and (self._mark or self._means()):
            self.marked = not self.marked
            self.show_below()
        else:
            return key in ("tab", "shift+tab")
        return True
