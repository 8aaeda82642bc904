"""What is done from the board: a comment on a line, and a one-to-one with the person it is narrowed down to."""

from __future__ import annotations

from pathlib import Path

from textual import work
from textual.message import Message as TextualMessage

from interview_tui.desk.exporting.turning import folder_shown, path_of
from interview_tui.desk.services import Services
from interview_tui.desk.team.board import Board
from interview_tui.desk.team.one_to_one import endings, format_of, prepared, usual_path, write_one_to_one
from interview_tui.export.formats import WrongEnding
from interview_tui.export.matter import Around
from interview_tui.export.one_to_one import OneToOne
from interview_tui.language.message import N_, NC_, Message, Told, message
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.commands import command
from interview_tui.tui.team.saying import comment_on_row
from interview_tui.tui.team.who_is_one import AsksWhoIsOne


class PageTried(TextualMessage):
    """A page was written, a comment was kept, or could not be."""

    def __init__(self, told: Message) -> None:
        self.told = told
        super().__init__()


class PreparesOneToOne(AsksWhoIsOne):
    """A screen with a board."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.board = Board()

    @command(N_("One-to-one: what is to be talked about, as one page"), NC_("hint", "one-to-one"),
             letter=NC_("key", "x"))  # fmt: skip
    def one_to_one(self) -> None:
        """Ask where to, and write the page for the person to whom the board is narrowed down."""
        team, person = self.board.team, self.board.wanted.person
        if team is None or person is None:
            return
        self._ask_where(prepared(self.services.store, team, person))

    def _ask_where(self, talk: OneToOne) -> None:
        usual = usual_path(Path(folder_shown(Path.cwd())), talk.name, self._around())
        question = self.say(N_("Into which file? Its ending tells the format: {endings}"), endings=", ".join(endings()))

        def answered(typed: str) -> None:
            self._write_page(talk, path_of(typed))

        ask(self, question, str(usual), answered, self._page_fault)

    def _page_fault(self, typed: str) -> str:
        try:
            format_of(path_of(typed))
        except WrongEnding as error:
            return self.tell(error.message)
        return ""

    @command(N_("Comment on what the selected line is about"), NC_("hint", "comment"), letter=NC_("key", "c"))
    def comment(self) -> None:
        """Ask what is to be said about the note or the conversation of the selected line."""
        row, team = self.board.chosen, self.board.team
        if row is not None and row.came is not None and team is not None:
            comment_on_row(self, row, team.authors.get(row.came.store, ""), self.tell_tried)

    def tell_tried(self, told: Message) -> None:
        """Tell what came of something, and read again."""
        self.post_message(PageTried(told))

    @work(thread=True, exclusive=True, group="write", description="write_page")
    def _write_page(self, talk: OneToOne, path: Path) -> None:
        try:
            told = message(N_("Written: {path}"), path=str(write_one_to_one(talk, self._around(), path)))
        except Told as error:
            told = error.message
        self.post_message(PageTried(told))

    def _around(self) -> Around:
        services = self.services
        return Around(services.language, services.now().wall, author=services.author, home=services.home)
