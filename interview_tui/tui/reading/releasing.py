"""Sharing a conversation being read with the leads, and taking it back."""

from dataclasses import replace

from textual import on

from interview_tui.desk.amending import WAIT_S
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.desk.sharing import what_leaves
from interview_tui.desk.team.releasing import Release, leaves_by_itself, release_of, released, released_told
from interview_tui.language.message import N_, NC_
from interview_tui.records import changes
from interview_tui.tui.reading.person import PersonPage
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.folder_messages import FolderSaid, ReleaseChanged
from interview_tui.tui.shared.releasing import IN_VAIN, RELEASE, Chosen, ask_release

STAYS_HERE = N_("It stays here; Ctrl+Z undoes it.")


class ReleasingPage(PersonPage):
    """A conversation being read that its author may share."""

    hands_over_when_left = True

    def __init__(self, services: Services, reading: Reading) -> None:
        super().__init__(services, reading)
        self._came_as = reading.conversation
        self.just_released = False
        """The standing rule shared it a moment ago, and nothing has left yet."""

    def tell_released(self) -> None:
        """Report that the standing rule shared it, and how to keep it here."""
        self.just_released = True
        told = released_told(what_leaves(self.services.store, self.reading.conversation), self.services.language)
        self.reading = replace(self.reading, told=f"{told} {self.say(N_('Ctrl+R keeps it here.'))}")

    @command(
        RELEASE,
        NC_("hint", "release"),
        keys=("ctrl+r",),
        letter=NC_("own key", "p"),
        own_letter=True,
    )
    def release(self) -> None:
        """Show which parts of it leave and which stay, and share it or take it back."""
        one, settings = self.reading.conversation, self.services.store.settings
        if release_of(one, settings) is Release.NEVER:
            self.say_below(self.say(IN_VAIN))
        elif self.just_released:
            self._decided(Chosen(out=False))
        elif self.begin():
            ask_release(self, self.reading.conversation, self._decided)

    def _decided(self, chosen: Chosen) -> None:
        note, self.just_released = chosen.note, False
        if note is not None:
            self.change_whole(lambda one: changes.amended(one, note.id, leaves_by_itself), "")
            self.release()
            return
        told = self.say(STAYS_HERE)
        if chosen.out:
            told = released_told(what_leaves(self.services.store, self.reading.conversation), self.services.language)
            told = f"{told} {self.say(N_('Ctrl+Z undoes it.'))}"
        self.change_whole(lambda one: released(one, chosen.out), told)

    def take(self, after: Reading) -> None:
        """Take over a state; sharing takes effect at once, also by undo."""
        before = self.reading.conversation.released
        super().take(after)
        if self.reading.conversation.released is not before:
            self.just_released = False
            self.app.post_message(ReleaseChanged())

    @on(FolderSaid)
    def _folder_said(self, message: FolderSaid) -> None:
        if message.fault is not None:
            self.say_below(self.tell(message.fault))

    def close(self, timeout_s: float = WAIT_S) -> None:
        """Close the conversation; changes to a shared one are handed over."""
        super().close(timeout_s)
        changed = self.just_released or self.reading.conversation is not self._came_as
        if changed and self.reading.conversation.released:
            self.app.post_message(ReleaseChanged())
