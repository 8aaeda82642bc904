"""The panel for typing something about a customer: one line, and what it will be saved as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from interview_tui.desk.answers import answer_told
from interview_tui.desk.customer.entering import proposed, understood
from interview_tui.desk.customer.sorting import letter_words, letters, sorted_as
from interview_tui.desk.services import Services
from interview_tui.desk.typed import entry_fault
from interview_tui.language.message import N_, NC_, message
from interview_tui.records.answer_typed import Doubt, Named, read_named
from interview_tui.records.customer import Customer
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_measures import doubt_told
from interview_tui.records.words import Aspect
from interview_tui.tui.panels.line_panel import LinePanel
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened
from interview_tui.tui.widgets.letters import letters_lines
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from interview_tui.desk.begun import Begun

Typed = tuple[Aspect | Named, str]
"""The result: an entry about them, or an answer to a measure."""


class EntryLine(LinePanel[Typed | None]):
    """Returns what was typed and what it is; None if it was left."""

    CSS_PATH = "../panels/panel.tcss"

    def __init__(self, services: Services, customer: Customer | None = None) -> None:
        super().__init__(services)
        self.question = services.language.say(
            N_("What do you know? {example}"), example=services.language.say(_EXAMPLE)
        )
        self._customer = customer
        self._aspect: Aspect | None = None
        """The aspect chosen by a letter; None: as guessed from the text."""
        self._text = ""
        self._choosing = False
        self._told = ""
        self._asked = ""
        """The text that was queried: a second Enter saves it as guessed."""

    def compose(self) -> ComposeResult:
        """Lay out the question with the aspect, the line, and how it is understood."""
        with Vertical(id="panel"):
            yield Sheet(self._draw_question, id="asked")
            yield TextLine(self.press, self._typed, text=self.first_text, id="answer")
            yield Sheet(self._draw_below, id="told")

    @property
    def said(self) -> str:
        """The aspect chosen by a letter."""
        return self._aspect or ""

    def take_said(self, said: str) -> None:
        """Restore the aspect chosen by a letter."""
        self._aspect = next((one for one in Aspect if one == said), None)

    def begin_with(self, begun: Begun) -> None:
        """Start with what was typed before."""
        super().begin_with(begun)
        self._text = self.first_text

    def tell(self, told: str) -> None:
        """Say something below the line."""
        self._told = told
        self.show_below()

    def show_below(self) -> None:
        """Refresh the aspect, and what is below the line."""
        self.query_one("#asked", Sheet).show(self._draw_question)
        self.query_one("#told", Sheet).show(self._draw_below)

    @property
    def _is(self) -> Aspect:
        return self._aspect or sorted_as(self._text, self.services.today(), self.services.language.code)

    @property
    def _answer(self) -> Named | None:
        """The answer to a measure that was typed; None if a letter says it is something else."""
        return read_named(self._text) if self._aspect is None and self._text != self._asked else None

    def _draw_question(self, width: int) -> Lines:
        language = self.services.language
        word = aspect_word(self._is, language)
        if self._answer is not None:
            word = language.in_context("kind", NC_("kind", "measure"))
        asked = line(" ", (self.question, "bold"))
        return [beside(asked, line((word, "blue bold"), " "), width)]

    def _draw_below(self, width: int) -> Lines:
        language = self.services.language
        if self._choosing:
            return letters_lines(letter_words(language), width)
        keys = language.say(N_("Enter keeps it, Tab and a letter say what it is, Esc leaves it"))
        proposal = proposed(self._text, self._is, entry_id=_NOT_KEPT, at=self.services.now().wall, code=language.code)
        told = understood(proposal, language, self._customer) if proposal is not None else ""
        if (answer := self._answer) is not None:
            told = answer_told(answer, language)
        above = [line(" ", (shortened(told, width - 2), "blue"))] if told else []
        if self._told:
            above = paragraph(self._told, "orange", width - 1, 1)
        return [*above, *self.begun_lines(width), *paragraph(keys, "quiet", width - 1, 1)]

    def _typed(self, text: str, pasted: bool) -> None:
        self._text = self.query_one(TextLine).text
        self.take_in()
        self.tell("")

    def _press_here(self, key: str, character: str | None) -> bool:
        if self._choosing:
            found = letters(self.services.language).get((character or "").lower())
            self._choosing, self._aspect = False, found or self._aspect
            self.show_below()
            return found is not None or key in ("tab", "escape") or self._press_here(key, character)
        if key in ("escape", "ctrl+q"):
            self.answer(None)
        elif key == "tab":
            self._choosing = True
            self.show_below()
        elif key == "enter":
            self._enter()
        else:
            return False
        return True

    def _enter(self) -> None:
        text = self.query_one(TextLine).text
        fault = entry_fault(text)
        answer = self._answer
        if fault is None and answer is not None and isinstance(answer.read, Doubt):
            self._asked = text
            fault = message(_OR_ELSE, asked=doubt_told(answer.measure, answer.read))
        if fault is not None:
            self.tell(fault.told(self.services.language))
        else:
            self.answer((answer or self._is, text) if text.strip() else None)


_OR_ELSE = N_("{asked} Enter again keeps the words as they stand.")
_EXAMPLE = N_("sailing since 2019 · 07361 555 · C. is her deputy …")
_NOT_KEPT = "0" * 26
