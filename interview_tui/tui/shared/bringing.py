"""The panel for reviewing notes brought along: pasted once, one note per line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from interview_tui.desk.call.bringing import Proposed, chosen, left_out, proposed
from interview_tui.desk.call.choice import choice_letters, choice_words
from interview_tui.desk.services import Services
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken import track_short
from interview_tui.tui.panels.panel import PASTE_TOO_LARGE, Panel
from interview_tui.tui.shared.asking import open_panel
from interview_tui.tui.shared.line_view import kind_menu
from interview_tui.tui.shared.note_rows import TRACK_WIDTH
from interview_tui.tui.terminal.pasted import LARGEST_PASTE
from interview_tui.tui.widgets.drawing import Lines, beside, fitted, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word

if TYPE_CHECKING:
    from interview_tui.tui.shared.screen import InterviewScreen

ROUND_IT = 6
"""In rows: the height of the panel besides its list."""


class ProposedRow(NamedTuple):
    """One line as the note it becomes; quiet and in brackets where it is left out."""

    proposed: Proposed
    language: Language

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        one = self.proposed
        room = max(1, width - KIND_WIDTH - TRACK_WIDTH - 2)
        if one.left_out:
            told = self.language.say(N_("left out"))
            return [line((fitted(f"({told})", KIND_WIDTH), "quiet"), (shortened(one.text, room), "quiet"))]
        word, colour = kind_word(one.choice.kind, one.choice.parked, self.language)
        text = line((fitted(word, KIND_WIDTH), f"{colour} bold"), shortened(one.text, room))
        return [beside(text, line((track_short(one.choice.track, self.language), "quiet"), " "), width)]


class Bringing(Panel[tuple[Proposed, ...] | None]):
    """Displays pasted text as notes. Returns the lines to take, or None if all was discarded."""

    CSS_PATH = "../panels/panel.tcss"

    def __init__(self, services: Services, text: str = "") -> None:
        super().__init__(services)
        self._lines = proposed(text)
        self._at = 0
        self._told = ""

    def compose(self) -> ComposeResult:
        """Lay out the question, the lines, the meaning of letters, and the keys."""
        with Vertical(id="panel"):
            yield Sheet(self._draw_heading, id="asked")
            yield RowList(id="options")
            yield Sheet(self._draw_below, id="told")

    def on_mount(self) -> None:
        """Show the lines."""
        self._show()

    def on_resize(self) -> None:
        """Give the list as many rows as it needs and the screen has."""
        self._fit()

    def _fit(self) -> None:
        rows = min(len(self._lines), max(3, self.size.height - ROUND_IT))
        self.query_one(RowList).styles.height = max(1, rows)

    def _show(self) -> None:
        rows = [ProposedRow(one, self.services.language) for one in self._lines]
        self._fit()
        self.query_one(RowList).show(rows, self._at if rows else None)
        for name, draw in (("#asked", self._draw_heading), ("#told", self._draw_below)):
            self.query_one(name, Sheet).show(draw)

    def _draw_heading(self, width: int) -> Lines:
        language, n = self.services.language, sum(not one.left_out for one in self._lines)
        if not self._lines:
            return paragraph(language.say(N_("Paste the notes you have brought along.")), "bold", width - 1, 1)
        told = language.count("{n} note brought along", "{n} notes brought along", n)
        return [line(" ", (shortened(told, width - 2), "bold"))]

    def _draw_below(self, width: int) -> Lines:
        language = self.services.language
        keys = N_("Enter takes them, Space leaves one out, a letter names its kind, Esc leaves all")
        told = self._told or language.say(keys if self._lines else N_("Esc goes back"))
        menu = [kind_menu(choice_words(language), language)] if self._lines else []
        return [*menu, *paragraph(told, "orange" if self._told else "quiet", width - 1, 1)]

    def on_paste(self, event: events.Paste) -> None:
        """Append what is pasted."""
        event.stop()
        if len(event.text) > LARGEST_PASTE:
            self._told = PASTE_TOO_LARGE.told(self.services.language)
        else:
            self._told = ""
            self._lines = (*self._lines, *proposed(event.text))
        self._show()

    def _press_here(self, key: str, character: str | None) -> bool:
        letters = choice_letters(self.services.language)
        if key in ("escape", "ctrl+q"):
            self.answer(None)
        elif key == "enter":
            self.answer(self._lines or None)
        elif not self._lines:
            return False
        elif key in ("up", "down", "tab", "shift+tab", "pageup", "pagedown"):
            step = {"up": -1, "shift+tab": -1, "pageup": -10, "pagedown": 10}.get(key, 1)
            self._at = max(0, min(len(self._lines) - 1, self._at + step))
        elif key in ("space", "delete"):
            self._lines = left_out(self._lines, self._at)
        elif character and character.lower() in letters:
            self._lines = chosen(self._lines, self._at, letters[character.lower()])
        else:
            return False
        if not self._gone:
            self._show()
        return True

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        self._at = message.index
        self._show()


def bring(screen: InterviewScreen[Any], text: str, taken: Callable[[tuple[Proposed, ...]], None]) -> None:
    """Review notes brought along; `taken` gets the lines unless all was discarded."""
    open_panel(screen, Bringing(screen.services, text), taken)


def is_several(text: str) -> bool:
    """Return whether a text that is pasted would be several notes."""
    return len(proposed(text)) > 1
