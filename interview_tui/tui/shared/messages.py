"""What screens tell the program: where to go on, and what the writer said."""

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
    """The latest conversations were read from the store, and what waits of them."""

    def __init__(self, listing: Listing, waiting: Waiting) -> None:
        self.listing = listing
        self.waiting = waiting
        super().__init__()


class CustomersRead(Message):
    """How all customers are called was read from the store."""

    def __init__(self, names: Names) -> None:
        self.names = names
        super().__init__()


class StoreRead(Message):
    """All conversations were read from the store, and all that waits; the faults are those of the customers, too."""

    def __init__(self, listing: Listing, waiting: Waiting, intention: str = "") -> None:
        self.listing = listing
        self.waiting = waiting
        self.intention = intention
        super().__init__()


class NotRemoved(Message):
    """What is private and old could not be removed."""

    def __init__(self, why: Sentence) -> None:
        self.why = why
        super().__init__()


class BackupTried(Message):
    """Today's backup was made, or was there, or could not be made."""

    def __init__(self, tried: Tried) -> None:
        self.tried = tried
        super().__init__()


class Wanted(Way):
    """Something on the first screen to go on with: a customer, a name, a conversation, a call with nobody."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        super().__init__()


class CustomerRead(Message):
    """What is known of a customer was read."""

    def __init__(self, known: Known, faults: tuple[Sentence, ...]) -> None:
        self.known = known
        self.faults = faults
        super().__init__()


class ReadingWanted(Way):
    """A conversation is to be read, perhaps with a note selected; `name` is with whom it was."""

    def __init__(self, conversation_id: str, name: str = "", note_id: str | None = None) -> None:
        self.conversation_id = conversation_id
        self.note_id = note_id
        self.name = name
        super().__init__()


class CustomerWanted(Way):
    """The page of a customer is to be shown; `on_call`: a call is being held below it, and no other one begins."""

    def __init__(self, customer_id: str, *, on_call: bool = False) -> None:
        self.customer_id = customer_id
        self.on_call = on_call
        super().__init__()


class PageRead(Message):
    """What the page of a customer is made of was read; None where there is no such customer any more."""

    def __init__(self, read: Read | None) -> None:
        self.read = read
        super().__init__()


class PromisesWanted(Way):
    """All that is open is to be shown."""


class ListsWanted(Way):
    """Lists across all customers are to be shown."""


class MeasuresWanted(Way):
    """What customers answered to measures is to be shown."""


class DevelopmentWanted(Way):
    """My own development is to be shown."""


class AnswersRead(Message):
    """What customers answered to measures was read from the store."""

    def __init__(self, across: Across, customers: Mapping[str, Named], guides: Mapping[str, str]) -> None:
        self.across = across
        self.customers = customers
        self.guides = guides
        super().__init__()


class ListsGathered(Message):
    """What lists across all customers are made of was read."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        super().__init__()


class OpenRead(Message):
    """All that is open was read, the customers by id, and what of it rests until when."""

    def __init__(
        self, found: tuple[Reminder, ...], customers: Mapping[str, Named], resting: Mapping[About, date]
    ) -> None:
        self.found = found
        self.resting = resting
        self.customers = customers
        super().__init__()


class OrganisationWanted(Way):
    """The people of an organisation are to be shown."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__()


class ImportWanted(Way):
    """The import screen is to be shown."""


class GuidesWanted(Way):
    """The guides are to be shown."""


class ExportWanted(Way):
    """Something is to be exported; `subjects` is what could be meant, the nearest first."""

    def __init__(self, subjects: tuple[Subject, ...]) -> None:
        self.subjects = subjects
        super().__init__()


class MailWanted(Way):
    """The follow-up mail of a conversation is to be seen; `name` is with whom it was."""

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
        """`draft` holds the answers that were begun in it."""
        self.opened = opened
        self.conversation = conversation
        self.private = private
        self.draft = draft
        super().__init__()


class DeleteWanted(Way):
    """The conversation that this screen shows is to be deleted, and the screen goes; it is closed by now."""

    def __init__(self, conversation: Deleted) -> None:
        self.conversation = conversation
        super().__init__()


class Through(Way):
    """The questions after the call are through, or left; perhaps the summary comes now.

    `just_released`: with that it is handed over, and none of it has left yet.
    """

    def __init__(self, opened: OpenConversation, kept: Kept, show_summary: bool, just_released: bool) -> None:
        self.just_released = just_released and show_summary
        self.hands_over = kept.conversation.released and not self.just_released
        self.opened = opened
        self.kept = kept
        self.show_summary = show_summary
        super().__init__()


class GoOnWanted(Way):
    """A call that was ended by mistake is to go on; `name` is with whom it is."""

    def __init__(self, conversation_id: str, name: str = "") -> None:
        self.conversation_id = conversation_id
        self.name = name
        super().__init__()


class FinishWanted(Way):
    """What was left open in or after an earlier call is to be finished; `name` is with whom that was."""

    def __init__(self, conversation_id: str, name: str = "") -> None:
        self.conversation_id = conversation_id
        self.name = name
        super().__init__()
