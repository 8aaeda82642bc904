"""The lines of the board: the customer, the subject, and what helps to decide whether to read it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from rich.cells import cell_len

from interview_tui.desk.team.board import Board, Heading
from interview_tui.insight.board import Row, Section
from interview_tui.insight.board_words import Told, heading, told, wanted_told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.shared.key_words import key_name
from interview_tui.tui.widgets.drawing import Lines, beside, fitted, line, shortened

LONGEST_NAME = 22


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One line; `cells` is the width of the names, the same in all lines."""

    told: Told | None
    cells: int

    def lines(self, width: int) -> Lines:
        """Return it in one line; a gap where there is nothing to say."""
        one = self.told
        if one is None:
            return [()]
        names = min(self.cells, max(10, width // 3))
        style = "orange" if one.pressing else "quiet"
        right = shortened(one.beside, width // 2)
        # An announcement is a sentence, and no customer.
        left = line(one.who) if not one.what else line(f"{fitted(one.who, names)}  ", one.what)
        return [beside(left, line((right, style), " "), width)]


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """What stands above a section."""

    words: str
    more: str

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        return [beside(line((self.words, "bold")), line((self.more, "quiet"), " "), width)]


def board_heading(
    board: Board, read_at: datetime | None, guides: Mapping[str, str], language: Language, width: int
) -> Lines:
    """Return what stands above the board: what it shows, and as of when; `guides` are titles by id."""
    say, team = language.say, board.team
    title = line(" ", (say(N_("Team board")), "bold"))
    if team is None:
        return [title, ()]
    if board.wanted:
        only = say(N_("only: {what}"), what=" · ".join(wanted_told(board.wanted, team, guides, language)))
        return [beside(title, line((shortened(only, width - 20), "blue"), " "), width), ()]
    customers = language.count("{n} customer", "{n} customers", team.customers) if team.customers else ""
    at = say(N_("as of {time}"), time=forms.clock(read_at)) if read_at else ""
    shown = ", ".join(filter(None, (customers, say(N_("only what was released")), at)))
    return [beside(title, line((shown, "quiet"), " "), width), ()]


def board_rows(board: Board, today: date, language: Language) -> list[BoardRow | HeadingRow]:
    """Return the lines of the board."""
    each = [_told(one, board, language) if isinstance(one, Row) else None for one in board.lines]
    named = [one.who for one in each if one is not None and one.what]
    cells = min(LONGEST_NAME, max(map(cell_len, named), default=0))
    return [
        _heading(one, board, today, language) if isinstance(one, Heading) else BoardRow(said, cells)
        for one, said in zip(board.lines, each, strict=True)
    ]


def _told(row: Row, board: Board, language: Language) -> Told | None:
    if board.team is None:
        return None
    counts = board.counts.get(row.came.key) if row.came is not None and row.section is Section.NEW else None
    return told(row, board.team, language, counts=counts, person=board.wanted.person is not None)


def _heading(one: Heading, board: Board, today: date, language: Language) -> HeadingRow:
    more = ""
    if one.more and board.wanted.person is None:
        more = language.say(N_("{key}: {n} more"), key=key_name("tab", language), n=one.more)
    return HeadingRow(heading(one.section, board.wanted, today, language), more)
