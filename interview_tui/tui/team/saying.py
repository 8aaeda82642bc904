"""A lead's comments to the author of the conversation being read, and their withdrawal."""

from __future__ import annotations

from collections.abc import Callable

from interview_tui.desk.services import Services
from interview_tui.desk.team.comments import answer, say, take_back, to_answer, to_replace
from interview_tui.desk.team.reading import LeadReading
from interview_tui.insight.board import Row
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.port.team import Said
from interview_tui.records.comment import Comment, Say
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.folder_messages import ReleaseChanged
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

GOES = N_("Goes to {name} with the next hand-over. Ctrl+Z undoes it.")


ANSWER_TO = N_("Answer to {who}: {text}")


def comment_on_row(screen: ReadFirstScreen, row: Row, author: str, done: Callable[[Message], None]) -> None:
    """Ask for a comment on the subject of a board's line, and save it; `done` gets the result."""
    came, services = row.came, screen.services
    if came is None:
        return
    name, note = author or screen.say(N_("the author")), row.note_id or None
    asked = to_answer(services.store.comments(), came.head.id, note)

    def answered(text: str) -> None:
        if not text.strip():
            return
        try:
            _comment_or_answer(services, (came.store, came.head.id), note, text.strip(), asked)
        except Told as error:
            done(error.message)
        else:
            done(Message(N_("Goes to {name} with the next hand-over."), (("name", name),)))
            screen.app.post_message(ReleaseChanged())

    ask(screen, _question(screen, note or "", name, asked), "", answered)


def _question(screen: ReadFirstScreen, note_id: str, name: str, asked: Said | None) -> str:
    if asked is not None:
        return screen.say(ANSWER_TO, who=name, text=asked.comment.text)
    return screen.say(_ASKED[Say.COMMENT][bool(note_id)], name=name)


def _comment_or_answer(
    services: Services, of: tuple[str, str], note: str | None, text: str, asked: Said | None
) -> Comment:
    """Save a comment, or the answer if something was asked about just that. Raises NotSaved, ReadOnly."""
    if asked is not None:
        return answer(services.store, services.new_id(), services.today(), asked, text)
    return say(services, *of, Say.COMMENT, text, note)


class SaysToAuthors(ReadFirstScreen):
    """A screen for commenting on a conversation: comments leave with the next hand-over."""

    def __init__(self, services: Services, shown: LeadReading) -> None:
        super().__init__(services)
        self.shown = shown
        self.done: Message | None = None
        self.back: Callable[[], object] | None = None
        """Undoes what was just done."""

    def show_told(self) -> None:
        """Show what was just done."""
        self.query_one("#told", Sheet).show(self.draw_told)

    def draw_told(self, width: int) -> Lines:
        """Return what was just done, or that it is being read."""
        if self.done is not None:
            return paragraph(self.tell(self.done), "orange", width - 1, 1)
        return self.reading_lines(width)

    @command(
        N_("Comment on the selected note, or on the conversation; answer what is asked there"),
        NC_("hint", "comment"),
        letter=NC_("key", "c"),
    )
    def comment(self) -> None:
        """Ask for a comment on the selected note, or the whole."""
        self._ask(Say.COMMENT, self.shown.selected)

    @command(N_("One strength, for the author to read"), NC_("hint", "one strength"),
             letter=NC_("key", "s"))  # fmt: skip
    def strength(self) -> None:
        """Ask for what went well; it replaces the previous one."""
        self._ask(Say.STRENGTH)

    @command(N_("One question, for the author to think about"), NC_("hint", "one question"),
             letter=NC_("key", "q"))  # fmt: skip
    def one_question(self) -> None:
        """Ask for something to think about; it replaces the previous one unless that was answered."""
        self._ask(Say.QUESTION)

    def _ask(self, what: Say, note_id: str = "") -> None:
        found = self.shown.found
        if found is None:
            return
        name = found.author or self.say(N_("the author"))
        asked = to_answer(found.said, found.key.conversation, note_id or None) if what is Say.COMMENT else None
        question = self.say(_ASKED[what][bool(note_id)], name=name)
        if what is Say.COMMENT:
            question = _question(self, note_id, name, asked)
        before = to_replace(found.said, found.key.conversation, what)

        def answered(text: str) -> None:
            if text.strip():
                self._say(what, text.strip(), note_id, before, asked)

        ask(self, question, before.text if before else "", answered)

    def _say(self, what: Say, text: str, note_id: str, before: Comment | None, asked: Said | None) -> None:
        key, services = self.shown.key, self.services
        of, note = (key.store, key.conversation), note_id or None
        try:
            if what is Say.COMMENT:
                kept = _comment_or_answer(services, of, note, text, asked)
            else:
                kept = say(services, *of, what, text, note)
        except Told as error:
            self.done = error.message
        else:
            name = self.shown.found.author if self.shown.found else ""
            self.done = Message(GOES, (("name", name),))
            self.back = lambda: take_back(services, kept, before)
            self.app.post_message(ReleaseChanged())
        self.read_again()
        self.show_told()

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        if self.back is None:
            return
        back, self.back, self.done = self.back, None, None
        try:
            back()
        except Told as error:
            self.done = error.message
        else:
            self.app.post_message(ReleaseChanged())
        self.read_again()
        self.show_told()
