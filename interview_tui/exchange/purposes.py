"""The purpose for which a field is handed over, and the form in which it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from interview_tui.language.message import N_


class Leaves(StrEnum):
    """The form in which a field leaves."""

    AS_IT_IS = "as_it_is"
    NUMBER = "number"
    """As a public id, which reveals no time."""
    DAY = "day"
    """The day without the time."""
    OF_THEMES = "of_themes"
    """Only what concerns a theme's question."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """The purpose for which a field is handed over."""

    words: str
    """A sentence to translate."""
    leaves: Leaves = Leaves.AS_IT_IS
    names: bool = False
    """It names somebody, and says nothing of them."""


WHO = Purpose(N_("to know which customer it is about"), names=True)
AUTHOR = Purpose(N_("to ask whoever held the conversation, and to answer them"), names=True)
SAID = Purpose(N_("to know what customers said and need"))
OPEN = Purpose(N_("to see what customers wait for"))
SORTED = Purpose(N_("to find it, and to count customers by it"))
REACH = Purpose(N_("to reach the customer as they wish it"))
LAWFUL = Purpose(N_("to know what allows it to be kept, and until when"))
TOGETHER = Purpose(N_("to put together what belongs together"), Leaves.NUMBER)
DAY = Purpose(N_("to know on which day it was"), Leaves.DAY)
ANSWERED = Purpose(
    N_("to say, ask or answer something about a conversation; it goes to one person alone, or to whoever reads that")
)
"""Its ids are public already."""
TELL = Purpose(N_("to let those tell their customers who know them; to each go their own customers alone"))
TOLD = Purpose(N_("to know which customers were told; it goes to whoever decided what they are told"))
TELLER = Purpose(TOLD.words, names=True)
DECIDED = Purpose(TELL.words, Leaves.DAY)
ASK = Purpose(N_("to let those ask their customers who know them; to each go their own customers alone"))
BEGUN = Purpose(ASK.words, Leaves.DAY)
ASKED = Purpose(N_("to count who was asked about a theme apart from who spoke of it unasked"), Leaves.OF_THEMES)
READ = Purpose(N_("to tell whoever held a conversation that it was read; it goes to them alone"))
AS_BEFORE = Purpose(N_("to hand over what was handed over until now"))
