"""Messages from screens to the program: which screen comes next, and what the writer reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.message import Message

from interview_tui.desk.deleting import Deleted
from interview_tui.desk.today.backing_up import Tried
from interview_tui.desk.today.entries import Entry
from interview_tui.desk.today.waiting import Waiting
from interview_tui.insight.due import About, Reminder
from interview_tui.language.message import Message as Sentence
from interview_tui.port.conversations import Listing
from interview_tui.port.customers import Named, Names
from interview_tui.port.open_conversation import Acknowledged, OpenConversation

if TYPE_CHECKING:
    from datetime import date

    from interview_tui.desk.before.plan import Plan
    from interview_tui.desk.customer.page import Read
    from interview_tui.desk.exporting.subjects import Subject
    from interview_tui.desk.lists.gathering import Gathered
    from interview_tui.desk.measured_across import Across
    from interview_tui.insight.answering import Kept
    from interview_tui.insight.known import Known
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private


class Way(Message):
    """Leads to another screen."""


class LatestRead(Message):
    """The latest conversations were read, and what is waiting of them."""

    def __init__(self, listing: Listing, waiting: Waiting) -> None:
        self.listing = listing
        self.waiting = waiting
        super().__init__()


class CustomersRead(Message):
    """The names of all customers were read."""

    def __init__(self, names: Names) -> None:
        self.names = names
        super().__init__()


class StoreRead(Message):
    """All conversations were read, and everything waiting; the faults include those of customers."""

    def __init__(self, listing: Listing, waiting: Waiting, intention: str = "") -> None:
        self.listing = listing
        self.waiting = waiting
        self.intention = intention
        super().__init__()


class NotRemoved(Message):
    """Old private records could not be removed."""

    def __init__(self, why: Sentence) -> None:
        self.why = why
        super().__init__()


class BackupTried(Message):
    """Today's backup was made, existed already, or failed."""

    def __init__(self, tried: Tried) -> None:
        self.tried = tried
        super().__init__()


class Wanted(Way):
    """Something on the first screen was opened: a customer, a name, a conversation, a call without a customer."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        super().__init__()


class CustomerRead(Message):
    """What is known of the customer was read."""

    def __init__(self, known: Known, faults: tuple[Sentence, ...]) -> None:
        self.known = known
        self.faults = faults
        super().__init__()


class ReadingWanted(Way):
    """Read a conversation, possibly with a note selected; `name` is its customer's."""

    def __init__(self, conversation_id: str, name: str = "", note_id: str | None = None) -> None:
        self.conversation_id = conversation_id
        self.note_id = note_id
        self.name = name
        super().__init__()


class CustomerWanted(Way):
    """Show the page of a customer; `on_call`: a call is going on, and no other one can start."""

    def __init__(self, customer_id: str, *, on_call: bool = False) -> None:
        self.customer_id = customer_id
        self.on_call = on_call
        super().__init__()


class PageRead(Message):
    """The content of a customer page was read; None if there is no such customer any more."""

    def __init__(self, read: Read | None) -> None:
        self.read = read
        super().__init__()


class PromisesWanted(Way):
    """Show everything open."""


class ListsWanted(Way):
    """Show the lists across all customers."""


class MeasuresWanted(Way):
    """Show the answers to measures."""


class DevelopmentWanted(Way):
    """Show one's own development."""


class AnswersRead(Message):
    """The answers to measures were read."""

    def __init__(self, across: Across, customers: Mapping[str, Named], guides: Mapping[str, str]) -> None:
        self.across = across
        self.customers = customers
        self.guides = guides
        super().__init__()


class ListsGathered(Message):
    """The content of the lists was read."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        super().__init__()


class OpenRead(Message):
    """Everything open was read, with the customers by id, and what rests until when."""

    def __init__(
        self, found: tuple[Reminder, ...], customers: Mapping[str, Named], resting: Mapping[About, date]
    ) -> None:
        self.found = found
        self.resting = resting
        self.customers = customers
        super().__init__()


class OrganisationWanted(Way):
    """Show the people of an organisation."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__()


class ImportWanted(Way):
    """Show the import screen."""


class GuidesWanted(Way):
    """Show the guides."""


class ExportWanted(Way):
    """Export something; `subjects` are the possible subjects, the closest first."""

    def __init__(self, subjects: tuple[Subject, ...]) -> None:
        self.subjects = subjects
        super().__init__()


class MailWanted(Way):
    """Show the follow-up mail of a conversation; `name` is its customer's."""

    def __init__(self, conversation_id: str, name: str = "") -> None:
        self.conversation_id = conversation_id
        self.name = name
        super().__init__()


class WasRead(Way):
    """A conversation was read; `go_on` shows it."""

    def __init__(self, go_on: Callable[[], None]) -> None:
        self.go_on = go_on
        super().__init__()


class NotRead(Way):
    """A conversation could not be read."""

    def __init__(self, why: Sentence) -> None:
        self.why = why
        super().__init__()


class Begin(Way):
    """Begin the call."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        super().__init__()


class Saved(Message):
    """The writer has tried to save."""

    def __init__(self, acknowledged: Acknowledged) -> None:
        self.acknowledged = acknowledged
        super().__init__()


class Ended(Way):
    """The call is over."""

    def __init__(
        self, opened: OpenConversation, conversation: Conversation, private: Private, draft: Draft | None
    ) -> None:
        """`draft` has the unsubmitted answers from it."""
        self.opened = opened
        self.conversation = conversation
        self.private = private
        self.draft = draft
        super().__init__()


class DeleteWanted(Way):
    """Delete the conversation of this screen, which has closed it and goes away."""

    def __init__(self, conversation: Deleted) -> None:
        self.conversation = conversation
        super().__init__()


class Through(Way):
    """The review after a call is finished or left; possibly the summary comes next.

    `just_released`: that shared the conversation, of which nothing has left yet.
    """

    def __init__(self, opened: OpenConversation, kept: Kept, show_summary: bool, just_released: bool) -> None:
        self.just_released = just_released and show_summary
        self.hands_over = kept.conversation.released and not self.just_released
        self.opened = opened
        self.kept = kept
        self.show_summary = show_summary
        super().__init__()


class GoOnWanted(Way):
    """Continue a call that was ended by mistake; `name` is its customer's."""

    def __init__(self, conversation_id: str, name: str = "") -> None:
        self.conversation_id = conversation_id
        self.name = name
        super().__init__()


class FinishWanted(Way):
    """Finish what was left open in or after an earlier call; `name` is its customer's."""

    def __init__(self, conversation_id: str, name: str = "") -> None:
        self.conversation_id = conversation_id
        self.name = name
        super().__init__()
