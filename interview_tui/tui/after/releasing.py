"""Sharing a conversation at its end: it is shared or kept here, or single notes stay with their writer."""

from interview_tui.desk.after import asking
from interview_tui.desk.team.releasing import Release, release_of, release_word
from interview_tui.language.message import N_, NC_
from interview_tui.tui.after.asking_lead import AsksTheLead
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.releasing import IN_VAIN, RELEASE, Chosen, ask_release

IS_RELEASED = N_("Released once it is finished; Ctrl+R keeps it here.")
STAYS_HERE = N_("It stays here; Ctrl+R releases it.")


class ReleasesAfter(AsksTheLead):
    """A screen with the review after a call that knows whether the conversation is shared."""

    hands_over_when_left = True

    def ended(self) -> bool:
        """Mark the conversation as done, or as unfinished; return whether that alone shared it."""
        was = self.after.kept.conversation.released
        self.take(asking.finished(self.after, self.services.store.settings))
        return self.after.kept.conversation.released and not was

    def out(self) -> str:
        """Return in a word that the conversation is shared once it is done."""
        return release_word(self.after.kept.conversation, self.services.store.settings, self.services.language)

    @command(RELEASE, NC_("hint", "release"), keys=("ctrl+r",))
    def release(self) -> None:
        """Show what leaves of the conversation, and share it; or keep what would be shared when it is done."""
        one = self.after.kept.conversation
        self.take(asking.left(self.after))
        match release_of(one, self.services.store.settings):
            case Release.NEVER:
                self.take(asking.told(self.after, self.say(IN_VAIN)))
            case Release.HERE:
                ask_release(self, one, self._decided)
            case _:
                self._decided(Chosen())

    def _decided(self, chosen: Chosen) -> None:
        self.take(asking.decided(self.after, chosen.out, chosen.note.id if chosen.note is not None else None))
        if chosen.note is not None:
            self.release()
        else:
            self.take(asking.told(self.after, self.say(IS_RELEASED if chosen.out else STAYS_HERE)))

    @command(N_("Stays with me: leaves in no export, or may leave again"), NC_("hint", "with me"))
    def stays(self) -> None:
        """Toggle whether the note in question stays with its writer."""
        self.take(asking.kept_to_myself(self.after, self.services.language))
