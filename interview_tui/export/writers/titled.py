"""The title of a file, as its reader shows it at the head of the window."""

from collections.abc import Sequence

from interview_tui.export.paper import Paper
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def title_of(first: Sequence[Paper], language: Language) -> str:
    """Return the title of a file that begins with these papers, of which two are enough."""
    if not first:
        return language.say(N_("No conversation"))
    return language.say(N_("{title} and others"), title=first[0].title) if len(first) > 1 else first[0].title
