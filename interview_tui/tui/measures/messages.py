"""What the threads of the measures screen post to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message as TextualMessage

if TYPE_CHECKING:
    from interview_tui.desk.measures import Answers


class Reckoned(TextualMessage):
    """What is shown next was counted."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        super().__init__()
