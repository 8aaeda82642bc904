"""Who else is there in a call, and who of them said a note."""

from collections.abc import Sequence

from interview_tui.desk.call import writing
from interview_tui.desk.call.pressing import Step
from interview_tui.desk.call.state import Call
from interview_tui.language.message import N_
from interview_tui.records import changes
from interview_tui.records.presence import others, toggled
from interview_tui.records.present import Present
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.customer_page import LeadsToCustomer
from interview_tui.tui.shared.there import ask_present, ask_speaker


class WhoIsThere(ActingScreen, LeadsToCustomer):
    """The commands about those present."""

    @property
    def call(self) -> Call:
        """The call as it is now."""
        raise NotImplementedError

    def step(self, makes: Step) -> None:
        """Make the next call of this one."""
        raise NotImplementedError

    @command(N_("Who else is there"))
    def there(self) -> None:
        """Ask who else is there on the customer's side; a note starting with @ and a name is attributed to them."""

        def chosen(people: Sequence[Present]) -> None:
            self.step(lambda call, now: writing.changed_whole(call, lambda one: toggled(one, people)))

        one = self.call.conversation
        ask_present(self, others(one), one.customer_id, one.organisation, chosen)

    @command(N_("Who said the selected note, or the last one"))
    def said_by(self) -> None:
        """Ask which of those present said a note."""
        note = self.call.why_under()
        if note is not None:
            note_id = note.id
            ask_speaker(
                self,
                self.call.conversation,
                others(self.call.conversation),
                lambda who: self.step(
                    lambda call, now: writing.changed(call, note_id, lambda one: changes.said_by(one, who))
                ),
            )
