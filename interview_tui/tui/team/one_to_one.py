"""Actions on the board: commenting on a line, and preparing a one-to-one with the person selected by the filter."""

from __future__ import annotations

from textual.message import Message as TextualMessage

from interview_tui.desk.services import Services
from interview_tui.desk.team.board import Board
from interview_tui.desk.team.one_to_one import prepared, report_for
from interview_tui.language.message import N_, NC_, Message
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.reporting import WritesReports
from interview_tui.tui.team.saying import comment_on_row
from interview_tui.tui.team.who_is_one import AsksWhoIsOne


class PageTried(TextualMessage):
    """A page was written or a comment saved, or that failed."""

    def __init__(self, told: Message) -> None:
        self.told = told
        super().__init__()


class PreparesOneToOne(AsksWhoIsOne, WritesReports):
    """A screen with a board."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.board = Board()

    @command(N_("One-to-one: what is to be talked about, as one page"), NC_("hint", "one-to-one"),
             letter=NC_("key", "x"))  # fmt: skip
    def one_to_one(self) -> None:
        """Ask for the path, and write the page for the person selected by the filter."""
        team, person = self.board.team, self.board.wanted.person
        if team is None or person is None:
            return
        talk = prepared(self.services.store, team, person)
        self.ask_report(report_for(talk.name), lambda: talk)

    def tell_report(self, told: Message) -> None:
        """Display it on the board, and read again."""
        self.tell_tried(told)

    @command(N_("Comment on what the selected line is about"), NC_("hint", "comment"), letter=NC_("key", "c"))
    def comment(self) -> None:
        """Ask for a comment on the note or conversation of the selected line."""
        row, team = self.board.chosen, self.board.team
        if row is not None and row.came is not None and team is not None:
            comment_on_row(self, row, team.authors.get(row.came.store, ""), self.tell_tried)

    def tell_tried(self, told: Message) -> None:
        """Tell what came of something, and read again."""
        self.post_message(PageTried(told))
