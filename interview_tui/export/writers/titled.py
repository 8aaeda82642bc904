"""The title of a file, as readers show it in the window's title bar."""

from collections.abc import Sequence

from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper
from interview_tui.language.message import N_


def title_of(first: Sequence[Paper], around: Around) -> str:
    """Return the title of a file that begins with these papers; two are enough."""
    language = around.language
    if not first:
        return language.say(N_("No conversation"))
    title = first[0].title
    if len(first) == 1 or (around.which.customer_id is not None and first[1].title == title):
        return title  # what was held with one customer belongs to no other
    return language.say(N_("{title} and others"), title=title)
