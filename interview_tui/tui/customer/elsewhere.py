"""Entering a complaint or praise that did not come from a conversation, on the customer page."""

from __future__ import annotations

from itertools import product

from interview_tui.desk.came_in import keep, withdraw
from interview_tui.desk.complaints.elsewhere import FROM, KINDS, word_from_elsewhere
from interview_tui.language.message import N_, message
from interview_tui.records.spoken import channel_word, kind_word
from interview_tui.records.words import Channel, Kind
from interview_tui.tui.customer.expecting import SettlesExpectations
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import ask, choose
from interview_tui.tui.shared.commands import command


class TakesWordFromElsewhere(SettlesExpectations):
    """A customer page that accepts what they wrote somewhere else."""

    @command(N_("Complaint or praise from elsewhere: a review, a letter, a message"))
    def from_elsewhere(self) -> None:
        """Choose what it is and where it came from, and ask for the text."""
        choose(
            self,
            self.say(N_("What came, and from where?")),
            [Option(f"{kind} {channel}", self._told(kind, channel)) for kind, channel in product(KINDS, FROM)],
            self._ask_for_words,
        )

    def _told(self, kind: Kind, channel: Channel) -> str:
        language = self.services.language
        return f"{kind_word(kind, False, language)}, {channel_word(channel, language)}"

    def _ask_for_words(self, chosen: str) -> None:
        kind_, _, channel_ = chosen.partition(" ")
        kind, channel = Kind(kind_), Channel(channel_)

        def answered(text: str) -> None:
            services, store = self.services, self.services.store
            at = services.now().wall
            one = word_from_elsewhere(text, kind, channel, self.customer, store, services.new_id, at)
            what = self._told(kind, channel)

            def undone() -> None:
                self._keep(lambda: withdraw(store, one), message(N_("Undone: {what}."), what=what), None)

            done = message(N_("Kept: {what}. Ctrl+Z undoes it."), what=what)
            # The complaint letter then applies to this one.
            self.select_once_read(one.notes[0].id)
            self._keep(lambda: keep(store, one), done, undone)

        def check(text: str) -> str:
            return "" if text.strip() else self.say(N_("What did they say? The text is empty."))

        ask(self, self.say(N_("{what}: in their words"), what=self._told(kind, channel)), "", answered, check)
