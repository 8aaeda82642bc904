"""What is told of the folder of a team, and of what is to be in it."""

from textual.message import Message

from interview_tui.language.message import Message as Sentence


class ReleaseChanged(Message):
    """What is to be handed over changed, and is on disk."""


class FolderChosen(Message):
    """Another folder is the team's from now on."""


class FolderSaid(Message):
    """What came of the folder: why something could not be put there or taken in, None where that is over.

    `came`: something was taken in; the fault is then what was in the way of it, or what an erasure deleted here.
    """

    def __init__(self, fault: Sentence | None, *, came: bool = False) -> None:
        self.fault = fault
        self.came = came
        super().__init__()
