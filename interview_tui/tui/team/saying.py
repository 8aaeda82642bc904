"""What whoever leads says to the author of the conversation that is read, and takes back."""

from __future__ import annotations

from collections.abc import Callable

from interview_tui.desk.services import Services
from interview_tui.desk.team.comments import say, take_back
from interview_tui.desk.team.reading import LeadReading
from interview_tui.insight.board import Row
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.comment import ONE_EACH, Comment, Say
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph
from interview_tui.tui.widgets.sheet import Sheet

_ASKED = {
    Say.COMMENT: (
        N_("Comment on the conversation, for {name} to read"),
        N_("Comment on this note, for {name} to read"),
    ),
    Say.STRENGTH: (N_("One strength: what {name} did well here"),) * 2,
    Say.QUESTION: (N_("One question for {name} to think about"),) * 2,
}

GOES = N_("Goes to {name} with the next hand-over. Ctrl+Z takes it back.")


def comment_on_row(screen: ReadFirstScreen, row: Row, author: str, done: Callable[[Message], None]) -> None:
    """Ask for a comment on what a line of the board is about, and keep it; `done` is told what came of it."""
    came, services = row.came, screen.services
    if came is None:
        return
    name = author or screen.say(N_("the author"))

    def answered(text: str) -> None:
        if not text.strip():
            return
        try:
            say(services, came.store, came.head.id, Say.COMMENT, text.strip(), row.note_id or None)
        except Told as error:
            done(error.message)
        else:
            done(Message(N_("Goes to {name} with the next hand-over."), (("name", name),)))

    ask(screen, screen.say(_ASKED[Say.COMMENT][bool(row.note_id)], name=name), "", answered)


class SaysToAuthors(ReadFirstScreen):
    """A screen on which something is said about a conversation: it leaves with the next hand-over."""

    def __init__(self, services: Services, shown: LeadReading) -> None:
        super().__init__(services)
        self.shown = shown
        self.done: Message | None = None
        self.back: Callable[[], object] | None = None
        """Takes back what was just done."""

    def show_told(self) -> None:
        """Show what was just done."""
        self.query_one("#told", Sheet).show(self.draw_told)

    def draw_told(self, width: int) -> Lines:
        """Return what was just done, or that it is being read."""
        if self.done is not None:
            return paragraph(self.tell(self.done), "orange", width - 1, 1)
        return self.reading_lines(width)

    @command(N_("Comment on the selected note, or on the conversation"), NC_("hint", "comment"),
             letter=NC_("key", "c"))  # fmt: skip
    def comment(self) -> None:
        """Ask what is to be said about the selected note, or the whole."""
        self._ask(Say.COMMENT, self.shown.selected)

    @command(N_("One strength, for the author to read"), NC_("hint", "one strength"),
             letter=NC_("key", "s"))  # fmt: skip
    def strength(self) -> None:
        """Ask for what went well; it takes the place of the one before."""
        self._ask(Say.STRENGTH)

    @command(N_("One question, for the author to think about"), NC_("hint", "one question"),
             letter=NC_("key", "q"))  # fmt: skip
    def question(self) -> None:
        """Ask for something to think about; it takes the place of the one before."""
        self._ask(Say.QUESTION)

    def _ask(self, what: Say, note_id: str = "") -> None:
        found = self.shown.found
        if found is None:
            return
        name = found.author or self.say(N_("the author"))
        question = self.say(_ASKED[what][bool(note_id)], name=name)
        own = [one.comment for one in found.said if one.own and one.comment.say is what]
        before = own[0] if own and what in ONE_EACH else None

        def answered(text: str) -> None:
            if text.strip():
                self._say(what, text.strip(), note_id, before)

        ask(self, question, before.text if before else "", answered)

    def _say(self, what: Say, text: str, note_id: str, before: Comment | None) -> None:
        key, services = self.shown.key, self.services
        try:
            kept = say(services, key.store, key.conversation, what, text, note_id or None)
        except Told as error:
            self.done = error.message
        else:
            name = self.shown.found.author if self.shown.found else ""
            self.done = Message(GOES, (("name", name),))
            self.back = lambda: take_back(services, kept, before)
        self.read_again()
        self.show_told()

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Take back what was just done."""
        if self.back is None:
            return
        back, self.back, self.done = self.back, None, None
        try:
            back()
        except Told as error:
            self.done = error.message
        self.read_again()
        self.show_told()
