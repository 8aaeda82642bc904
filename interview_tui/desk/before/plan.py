"""What a call starts with: chosen beforehand, all of it optional."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_tui.guide.model import Guide
from interview_tui.insight.known import Known
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.customer import Customer
from interview_tui.records.note import Earlier
from interview_tui.records.present import Present
from interview_tui.records.words import Channel

if TYPE_CHECKING:
    from interview_tui.records.appointment import Appointment


class Plan(NamedTuple):
    """Whom to talk to, by which guide, where, and what to have in mind."""

    customer: Customer | None = None
    guide: Guide | None = None
    all_the_same: bool = False
    """Its measure is asked against the recommendation: the guide was chosen again after the warning."""
    channel: Channel = Channel.PHONE
    moment: PastMoment | None = None
    """When it was held, if it is being written up later."""
    known: Known = Known()
    was_read: bool = False
    """The store has answered once, so questions meant for this conversation are in the plan."""
    guess: str = ""
    questions: tuple[str, ...] = ()
    """My own questions."""
    bring_up: tuple[str, ...] = ()
    """Ids of promises to bring up, of notes to follow up on, and of questions about themes."""
    caller: str = ""
    """The number they call from."""
    present: tuple[Present, ...] = ()
    """Who else will be there on the customer's side."""
    appointment: Appointment | None = None
    """The calendar appointment this is: from now on its customer is known."""
    is_new: bool = False
    """The customer is not saved yet: that happens when the call begins, or with the first thing known of them."""

    @property
    def is_being_read(self) -> bool:
        """Whether it is still unknown what, if anything, is known of the customer."""
        return self.customer is not None and not self.was_read

    @property
    def of_themes(self) -> tuple[ToBeAsked, ...]:
        """What will be asked about themes."""
        return tuple(one for one in self.known.of_themes if one.id in self.bring_up)

    @property
    def ask_on(self) -> tuple[Earlier, ...]:
        """The earlier notes the call follows up on, oldest first."""
        every = (*self.known.to_ask, *self.known.complaints, *self.known.told)
        wanted = {one.note.id: one.ask_on for one in every if one.note.id in self.bring_up}
        return tuple(sorted(wanted.values(), key=lambda earlier: earlier.at))
