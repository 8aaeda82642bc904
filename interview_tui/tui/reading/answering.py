"""The comments of those who read a conversation, displayed in place, and answered with a key and a line."""

from __future__ import annotations

from contextlib import suppress

from interview_tui.desk.team.asked import latest_of_others, said_about, seen
from interview_tui.desk.team.comments import answer, take_back
from interview_tui.insight.from_others import WHOLE
from interview_tui.language.message import N_, NC_, Told
from interview_tui.port.team import Said
from interview_tui.records import changes
from interview_tui.records.comment import TO_A_PROMISE, Comment, Say
from interview_tui.records.conversation import Conversation
from interview_tui.tui.reading.releasing import ReleasingPage
from interview_tui.tui.shared.asking import Of, ask
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.folder_messages import ReleaseChanged


class AnsweringPage(ReleasingPage):
    """A conversation being read on which others may have commented."""

    _answered: tuple[Conversation, Comment] | None = None
    """The answer just given, and the conversation at that time."""

    def on_mount(self) -> None:
        """Record that the comments displayed were seen: they are no news any more."""
        if self.said:
            self.run_worker(self._seen, thread=True, group="seen")

    def _seen(self) -> None:
        # If that cannot be saved now, they will be displayed as news again.
        with suppress(Told):
            seen(self.services, self.reading.conversation.id, self.said)

    def commands(self) -> list[Command]:
        """Leave out the answer where there is nothing to answer."""
        return [one for one in super().commands() if self.said or one != self.answer.command]

    @command(
        N_("Answer what was said about it, or record what a colleague did about a promise"),
        NC_("hint", "answer"),
        letter=NC_("key", "y"),
    )
    def answer(self) -> None:
        """Ask for the answer to the latest comment on the selected note, or on the whole."""
        note = self.reading.note
        said = self._latest(note.id if note is not None else WHOLE) or self._latest(WHOLE)
        if said is None:
            self.select_first()
        elif said.comment.say in TO_A_PROMISE and note is not None and note.is_open_promise():
            self._promise_answered(said)
        else:
            self._ask(said)

    def _ask(self, said: Said) -> None:
        question = self.say(N_("Answer to {who}: {text}"), who=said.author, text=said.comment.text)
        of = Of(self.reading.conversation.id, said.comment.id)
        ask(self, question, "", lambda text: self._answer(said, text.strip()), of=of)

    def _latest(self, note_id: str) -> Said | None:
        return latest_of_others(self.said.get(note_id, ()))

    def _promise_answered(self, said: Said) -> None:
        """Record the promise as kept if a colleague did it; otherwise ask what became of it."""
        if said.comment.say == Say.DONE:
            on = said.comment.on
            self.change(lambda note: changes.kept(note, on))
            self.say_below(self.say(N_("Kept, as {who} says. Ctrl+Z undoes it."), who=said.author))
        else:
            self.became()

    def _answer(self, said: Said, text: str) -> None:
        if not text:
            return
        try:
            services = self.services
            kept = answer(services.store, services.new_id(), services.today(), said, text)
        except Told as error:
            self.say_below(self.tell(error.message))
            return
        self._answered = self.reading.conversation, kept
        self.said_again(self.say(N_("{who} gets the answer. Ctrl+Z undoes it."), who=said.author))

    def said_again(self, told: str) -> None:
        """Read the comments again, hand over what is new, and report what was done."""
        self.said = said_about(self.services.store, self.reading.conversation)
        self.show()
        self.say_below(told)
        self.app.post_message(ReleaseChanged())

    def taken_back_elsewhere(self) -> bool:
        """Undo the answer just given, if nothing was changed since."""
        answered, self._answered = self._answered, None
        if answered is None or answered[0] is not self.reading.conversation:
            return super().taken_back_elsewhere()
        try:
            take_back(self.services, answered[1])
        except Told as error:
            self.say_below(self.tell(error.message))
            return True
        self.said_again(self.say(N_("Undone: it is not answered.")))
        return True
