"""For a colleague: each conversation on a paper of its own."""

from collections.abc import Iterable, Iterator

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Paper
from interview_tui.export.summary import summary


def papers(matters: Iterable[Matter], around: Around) -> Iterator[Paper]:
    """Yield a paper for each conversation."""
    for matter in matters:
        yield summary(matter.conversation, around.language, matter.since)
