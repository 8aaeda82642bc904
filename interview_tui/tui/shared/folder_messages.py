"""Messages about the team's folder."""

from textual.message import Message

from interview_tui.language.message import Message as Sentence


class ReleaseChanged(Message):
    """What is to be handed over changed, and is on disk."""


class FolderChosen(Message):
    """Another folder is the team's from now on."""


class FolderSaid(Message):
    """The state of the folder: why something could not be written or taken in, or None once that is resolved.

    `came`: something was taken in; `news` is who has a customer now, or what an erasure in it deleted here.
    """

    def __init__(self, fault: Sentence | None, *, came: bool = False, news: Sentence | None = None) -> None:
        self.fault = fault
        self.came = came
        self.news = news
        super().__init__()
