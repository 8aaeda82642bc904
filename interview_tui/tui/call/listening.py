"""Switching listening on and off in a call with one key."""

from interview_tui.desk.call.state import Call
from interview_tui.desk.holding import Held
from interview_tui.desk.listening import why_not
from interview_tui.language.message import N_, NC_
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.conversation import Conversation
from interview_tui.records.settings import Listening
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.listening import ask_consent, choose_devices


class Listens(ActingScreen):
    """The commands of a call about listening."""

    held: Held
    _told_saved: Conversation | None = None
    """The conversation whose save was reported."""

    @property
    def call(self) -> Call:
        """The call as it is now."""
        raise NotImplementedError

    @command(N_("Listen to who speaks, or no longer: nothing is recorded"), NC_("hint", "listen"), keys=("ctrl+f",))
    def listen(self) -> None:
        """Switch it on or off; the first time explain what it does, and ask."""
        settings = self.services.store.settings
        if self.call.hearing is not None:
            self.held.listen_no_more()
        elif (why := why_not(settings)) is not None:
            self.held.take(self.call.but(notice=why))
        elif settings.listening is Listening.NOT_ASKED:
            ask_consent(self, self.held.listen)
        else:
            self.held.listen()

    @command(N_("Which microphone and which sound are listened to"))
    def listened_devices(self) -> None:
        """Choose the devices; if listening is on, it continues with them."""
        choose_devices(self, self._listen_anew)

    def of_notes(self, before: Acknowledged, now: Acknowledged) -> Acknowledged:
        """Return what to display about how safe the notes are: the saving of listening every second is no news."""
        notes = self.call.conversation
        if self.call.hearing is not None and notes is self._told_saved and not (before.fault or now.fault):
            return before
        self._told_saved = None if now.waiting else notes
        return now

    def _listen_anew(self) -> None:
        if self.call.hearing is not None:
            self.held.listen()
