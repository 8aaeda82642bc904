"""Messages about the team's folder."""

from textual.message import Message

from interview_tui.language.message import Message as Sentence


class ReleaseChanged(Message):
    """What is to be handed over changed, and is on disk."""


class FolderChosen(Message):
    """Another folder is the team's from now on."""


class FolderSaid(Message):
    """The state of the folder: why something could not be written or taken in, or None once that is resolved.

    `came`: something was taken in; `deleted` is what an erasure in it deleted here.
    """

    def __init__(self, fault: Sentence | None, *, came: bool = False, deleted: Sentence | None = None) -> None:
        self.fault = fault
        self.came = came
        self.deleted = deleted
        super().__init__()
