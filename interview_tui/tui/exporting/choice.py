"""The panel for choosing individually which notes and entries leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from interview_tui.desk.exporting.mending import leaves_now, toggled
from interview_tui.desk.exporting.outlook import Offered
from interview_tui.desk.services import Services
from interview_tui.export.order import Choice
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.note import Note
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.tui.panels.panel import Panel
from interview_tui.tui.widgets.drawing import Lines, fitted, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word

ROUND_IT = 6
"""In rows: the height of the panel besides its list."""
WORD = 10
"""In cells: the word at the left."""


@dataclass(frozen=True, slots=True)
class OfferedRow:
    """A note, or what is known, with whether it leaves."""

    offered: Offered
    leaves: bool
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        of = self.offered.of
        told = self.language.say(N_("leaves")) if self.leaves else f"({self.language.say(N_('stays'))})"
        if isinstance(of, Note):
            word, colour = kind_word(of.kind, of.parked, self.language)
        else:
            word, colour = aspect_word(of.aspect, self.language), "text"
        text = shortened(" ".join(of.text.split()), max(1, width - WORD - KIND_WIDTH))
        styles = ("text", f"{colour} bold", "text") if self.leaves else ("quiet",) * 3
        return [line((fitted(told, WORD), styles[0]), (fitted(word, KIND_WIDTH), styles[1]), (text, styles[2]))]


class ChoosingNotes(Panel[Choice | None]):
    """Displays what may leave. Returns the choice; None if it was left unchanged."""

    CSS_PATH = "../panels/panel.tcss"

    def __init__(self, services: Services, offered: Sequence[Offered], choice: Choice) -> None:
        super().__init__(services)
        self._offered = tuple(offered)
        self._before = choice
        self._choice = choice
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out the question, what may leave, and the keys."""
        say = self.services.language.say
        with Vertical(id="panel"):
            yield Sheet(lambda width: paragraph(say(N_("What leaves, this time only?")), "bold", width - 1, 1))
            yield RowList(id="options")
            yield Sheet(
                lambda width: paragraph(say(N_("Space changes one, Enter takes it so, Esc leaves all as it was")),
                                        "quiet", width - 1, 1)
            )  # fmt: skip

    def on_mount(self) -> None:
        """Show it, and handle what was typed ahead."""
        self._show()
        super().on_mount()

    def on_resize(self) -> None:
        """Give the list as many rows as it needs and the screen has."""
        rows = min(len(self._offered), max(3, self.size.height - ROUND_IT))
        self.query_one(RowList).styles.height = max(1, rows)

    def _show(self) -> None:
        language = self.services.language
        rows = [OfferedRow(one, leaves_now(self._before, self._choice, one), language) for one in self._offered]
        self.query_one(RowList).show(rows, self._at)

    def _press_here(self, key: str, character: str | None) -> bool:
        if key in ("escape", "ctrl+q"):
            self.answer(None)
        elif key == "enter":
            self.answer(self._choice)
        elif key in ("up", "down", "tab", "shift+tab", "pageup", "pagedown"):
            step = {"up": -1, "shift+tab": -1, "pageup": -10, "pagedown": 10}.get(key, 1)
            self._at = max(0, min(len(self._offered) - 1, self._at + step))
        elif key in ("space", "delete"):
            self._choice = toggled(self._choice, self._offered[self._at])
        else:
            return False
        if not self._gone:
            self._show()
        return True

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        self._at = message.index
        self._show()
