"""The leads' board: what customers wait for, who asks, what is new, whom to tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult

from interview_tui.desk.services import Services
from interview_tui.desk.team import board as boards
from interview_tui.desk.team.board import Board
from interview_tui.desk.team.filtering import choices, for_words
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import EMPTY, MISSING, NOTHING, NOTHING_FITS, told
from interview_tui.language.message import N_, NC_, Message
from interview_tui.port.search import Found, Hit, Query
from interview_tui.tui import ending, settings
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared import team_messages
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.asking import choose, open_found, search_for
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.folder_messages import FolderSaid
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.team_messages import FolderPolled, LeadReadingWanted, TeamRead
from interview_tui.tui.shared.themes import LeadsToThemes
from interview_tui.tui.team.board_rows import board_heading, board_rows
from interview_tui.tui.team.looking import Looking
from interview_tui.tui.team.one_to_one import PageTried, PreparesOneToOne
from interview_tui.tui.widgets.drawing import Lines, line, paragraph, shortened
from interview_tui.tui.widgets.row_list import ALONG, MOVES_BY_LETTER, RowList
from interview_tui.tui.widgets.sheet import Sheet

POLL_S = 5.0
"""In seconds: how often the folder is checked."""
_WORDS = "words"


class BoardScreen(PreparesOneToOne, LeadsToThemes):
    """For looking and reading: its letters act at once."""

    place: ClassVar[str] = NC_("place", "team board")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "board.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._read_at: datetime | None = None
        self._looking = Looking(self, services)
        self.forget = self._looking.forget
        self._done: Message | None = None
        """The result of writing a page."""
        self._fault: Message | None = None
        self._news: Message | None = None
        """Why something that lies in the folder was not taken in, and what it brought that is to be known."""

    def compose(self) -> ComposeResult:
        """Lay out heading, lines, and what is told below them."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="rows")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.board.team is not None

    def on_mount(self) -> None:
        """Read, and look into the folder from now on."""
        super().on_mount()
        self.set_interval(POLL_S, self.look)
        self.look()

    def on_resize(self, event: events.Resize) -> None:
        """Show as many lines as there is room for."""
        self.show()

    def read_store(self) -> None:
        """Read what was collected."""
        self._looking.read()

    @on(TeamRead)
    def _is_read(self, message: TeamRead) -> None:
        self._looking.take_in(message)
        self._read_at = self.services.now().wall
        self.take_in(lambda: self.show(boards.read(self.board, message.team, message.pressing)))
        self.turn.was_read()  # all the rest may take longer
        if message.team.all_read:
            self.look_for_pairs()
        if self.board.wanted.notes:
            self._looking.find(self.board.wanted)

    @on(team_messages.HoldingFound)
    def _holding_found(self, message: team_messages.HoldingFound) -> None:
        if message.wanted == self.board.wanted:
            self.show(boards.wanting(self.board, message.wanted, message.holding))

    @on(team_messages.CountsRead)
    def _counts_read(self, message: team_messages.CountsRead) -> None:
        self.show(boards.counted(self.board, message.counts))

    def look(self) -> None:
        """Look into the folders in which others hand over."""
        self._looking.poll()

    @on(FolderPolled)
    def _polled(self, message: FolderPolled) -> None:
        polled, before = message.polled, self._fault
        self._looking.take_in_folder(polled)
        self._fault, self._news = polled.fault, polled.news or self._news
        if polled.is_new:
            self.read_again(keys_wait=False)
        elif polled.fault != before or polled.news is not None:
            self.show()

    @on(FolderSaid)
    def _folder_said(self, message: FolderSaid) -> None:
        if message.came:  # while the program started
            self._looking.forget()
            self.read_again(keys_wait=False)

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.show()

    def show(self, board: Board | None = None) -> None:
        """Show the board as it is now."""
        self.board = self._fitted(board or self.board)
        rows = board_rows(self.board, self.services.today(), self.services.language)
        self.query_one(RowList).show(rows, self.board.at if self.board.chosen else None)
        self._show_told()
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.refresh_footer()
        if unknown := boards.unknown_counts(self.board):
            self._looking.count(unknown)

    def _show_told(self) -> None:
        self.query_one("#told", Sheet).show(self._draw_told)

    def _fitted(self, board: Board) -> Board:
        """Return the board with as many lines as fit between heading and footer."""
        self.board = board
        width, height = self.size
        around = len(self._draw_heading(width)) + len(self._draw_told(width)) + 1
        return boards.in_room(board, max(1, height - around))

    def _draw_heading(self, width: int) -> Lines:
        guides = self._guides() if self.board.wanted else {}
        return board_heading(self.board, self._read_at, guides, self.services.language, width)

    def _guides(self) -> dict[str, str]:
        """Return the titles of all guides by id."""
        code = self.services.language.code
        return {one.id: one.title.in_language(code) for one in self.services.guides.all()}

    def _draw_told(self, width: int) -> Lines:
        board, say = self.board, self.say
        if not self.is_read or board.looks:
            return self.reading_lines(width)
        if board.team is not None and not board.team.authors:
            return paragraph(say(EMPTY), "quiet", width - 1, 1)
        below = [*self.pair_lines(width), *paragraph(say(MISSING), "quiet", width - 1, 1)]
        if (news := self._done or self._fault or self._news) is not None:
            return [*paragraph(self.tell(news), "orange", width - 1, 1), *below]
        if not board.lines:
            return [*paragraph(say(NOTHING_FITS if board.wanted else NOTHING), "text", width - 1, 1), (), *below]
        text = self._text_of_chosen()
        return [line(" ", (shortened(text, width - 2), "text")) if text else (), *below]

    def _text_of_chosen(self) -> str:
        """Return the text of the selected line's note, if the line does not contain it."""
        row, team = self.board.chosen, self.board.team
        return told(row, team, self.services.language).text.split("\n")[0] if row and team else ""

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        more: list[Hint] = [self.whole] if len(self.board.sections) > 1 or self.board.only else []
        more = [self.one_to_one] if self.board.wanted.person is not None else [self.themes, *more]
        return [*self._fitting(), self.filter, *more, self.search, self.menu, self.leave]

    def _fitting(self) -> list[Bound]:
        chosen = self.board.chosen
        if chosen is None:
            return []
        return [self.read, self.comment] if chosen.came is not None else [self.read]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit what is selected."""
        person = [] if self.board.wanted.person is None else [self.one_to_one]
        missing = {one.command for one in (self.read, self.comment, self.one_to_one)}
        missing -= {one.command for one in (*self._fitting(), *person)}
        return [one for one in super().commands() if one not in missing]

    @on(PageTried)
    def _page_tried(self, message: PageTried) -> None:
        self._done = message.told
        self.show()
        self.read_again()

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self._done is not None:
            self._done = None
            self.show()
        return super().press(key, character)

    def _select(self, board: Board) -> None:
        self.board = board
        self.query_one(RowList).select(board.at if board.chosen else None)
        self._show_told()

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = boards.picked(self.board, message.index)
        again = after.at == self.board.at and after.chosen is not None
        self._select(after)
        if again:
            self.read()

    def search_here(self) -> None:
        """Search one's own notes and all that was released."""
        both = replace(self.services, store=self.services.store.together())
        search_for(self, Query(), self._found, both)

    def _found(self, found: Hit) -> None:
        keys = {one.key.conversation: one.key for one in self.board.team.came} if self.board.team else {}
        key = keys.get(found.conversation_id) if isinstance(found, Found) else None
        if isinstance(found, Found) and key is not None:
            self.give_way(LeadReadingWanted((key,), key, found.note_id))
        else:
            open_found(self, found)

    # commands

    @command(ALONG, keys=tuple(MOVES_BY_LETTER), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self._select(boards.moved(self.board, MOVES_BY_LETTER[self.key]))

    @command(N_("Read the selected conversation, then the others with j and k"), NC_("hint", "read"), keys=("enter",))
    def read(self) -> None:
        """Show the conversation of the selected line."""
        row = self.board.chosen
        if row is not None and row.announcement is not None:
            self.give_way(AnnouncementsWanted(row.announcement.id))
        elif row is not None and row.came is not None:
            counted = self.board.wanted.person is None
            self.give_way(LeadReadingWanted(self.board.conversations, row.came.key, row.note_id, counted=counted))

    @command(N_("Filter: a customer, a guide, a kind, a time, words; of a person what is to be read"),
             NC_("hint", "filter"), letter=NC_("own key", "f"), own_letter=True)  # fmt: skip
    def filter(self) -> None:
        """Choose a filter."""
        team, language, wanted = self.board.team, self.services.language, self.board.wanted
        if team is None:
            return
        offered = {str(at): one for at, one in enumerate(choices(team, wanted, self._guides(), language))}

        def new(typed: str) -> list[Option]:
            offered[_WORDS] = one = for_words(typed, wanted, language)
            return [Option(_WORDS, one.words, one.what)]

        options = [Option(place, one.words, one.what) for place, one in offered.items()]
        question = self.say(N_("Show only what? Type some of it, or words of a note"))
        choose(self, question, options, lambda chosen: self._narrow(offered[chosen].wanted), new)

    def _narrow(self, wanted: Wanted) -> None:
        self.board = boards.wanting(self.board, wanted)
        if wanted.notes:
            self._looking.find(wanted)
        self.show()

    @command(N_("One section whole, then the next; then all again"), NC_("hint", "whole section"), keys=("tab",))
    def whole(self) -> None:
        """Display the selected section in full, the next one, or all."""
        self.show(boards.turned(self.board))

    @command(N_("Back: to all sections, to no filter, to the first screen"), NC_("hint", "back"),
             keys=("escape",), in_menu=False)  # fmt: skip
    def leave(self) -> None:
        """Leave the section, then the filter, then the screen."""
        if self.board.only is not None:
            self.show(boards.whole(self.board))
        elif self.board.wanted:
            self._narrow(Wanted())
        else:
            self.go_back()
