"""What a call begins with: chosen before it, all of it optional."""

from dataclasses import dataclass

from interview_tui.guide.model import Guide
from interview_tui.insight.known import Known
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.appointment import Appointment
from interview_tui.records.customer import Customer
from interview_tui.records.note import Earlier
from interview_tui.records.present import Present
from interview_tui.records.words import Channel


@dataclass(frozen=True)
class Plan:
    """Whom to talk with, by which guide, where, and what to have in mind."""

    customer: Customer | None = None
    guide: Guide | None = None
    all_the_same: bool = False
    """Its measure is asked although it had better wait: that was said, and the guide was chosen once more."""
    channel: Channel = Channel.PHONE
    moment: PastMoment | None = None
    """When it was held, where it is written up later."""
    known: Known = Known()  # noqa: RUF009 - a frozen value, safe to share
    was_read: bool = False
    """The store has answered once; what was to be asked this time is in the plan."""
    guess: str = ""
    questions: tuple[str, ...] = ()
    """My own questions."""
    bring_up: tuple[str, ...] = ()
    """Ids of promises to speak about in the call, of notes to ask on from, and of questions about themes."""
    caller: str = ""
    """The number from which they call."""
    present: tuple[Present, ...] = ()
    """Who else will be there of the customer's side."""
    appointment: Appointment | None = None
    """The appointment of a calendar that it is: with whom that is, is known from then on."""
    is_new: bool = False
    """The customer is not kept yet: that is done when the call begins, or with the first thing that is known."""

    @property
    def is_being_read(self) -> bool:
        """Whether it cannot be said yet what is known of the customer, or that it is nothing."""
        return self.customer is not None and not self.was_read

    @property
    def of_themes(self) -> tuple[ToBeAsked, ...]:
        """What will be asked in it about themes."""
        return tuple(one for one in self.known.of_themes if one.id in self.bring_up)

    @property
    def ask_on(self) -> tuple[Earlier, ...]:
        """The earlier notes the call asks on from, the oldest first."""
        every = (*self.known.to_ask, *self.known.complaints, *self.known.told)
        wanted = {one.note.id: one.ask_on for one in every if one.note.id in self.bring_up}
        return tuple(sorted(wanted.values(), key=lambda earlier: earlier.at))
