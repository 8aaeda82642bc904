"""What is to be seen of hostile text on a screen, and clicking into it."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.pilot import Pilot

from tests.support.hostile import CORPUS
from tests.support.seeing import rows

TALL = (100, 400)
"""So high that all notes of the corpus are on the screen at once."""
SMALL = (80, 24)
Check = Callable[[Pilot[Any], type], Awaitable[str]]
"""Returns what is seen on a screen of this type, after making sure that nothing happened and nothing broke."""


async def click_each(pilot: Pilot[Any], words: str = "lick") -> int:
    """Click into every row of the screen that shows these words, at the words; return how many clicks."""
    found = [(row.find(words), y) for y, row in enumerate(rows(pilot.app)) if words in row]
    for at, y in found:
        await pilot.click(offset=(at, y))
    return len(found)


def words_of(text: str) -> str:
    """Return a text as one can look for it on a screen where it may be wrapped."""
    return "".join(text.split())


def all_seen(text: str, but: tuple[str, ...] = ()) -> list[str]:
    """Return the names of the strings of the corpus that are not to be read in a screen's text."""
    shown = words_of(text)
    return [one.name for one in CORPUS if words_of(one.seen) not in shown and one.name not in but]
