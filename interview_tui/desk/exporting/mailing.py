"""The follow-up mail before it leaves, as one frozen value: from here on it is the person's own text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_tui.export.matter import Around
from interview_tui.export.papers.mail import Mail


@dataclass(frozen=True, slots=True)
class Mailing:
    """What stands in the mail. Every key makes a new one."""

    mail: Mail
    """As it would leave now."""
    around: Around
    """Of when and by whom it is."""
    conversation_id: str
    name: str = ""
    """With whom the conversation was."""
    editing: bool = False
    """Letters are for its text, and no commands."""
    told: str = ""
    """What came of the latest key, in a sentence."""

    def but(self, **fields: object) -> Mailing:
        """Return the same with some fields changed, and nothing told."""
        return replace(self, **{"told": "", **fields})  # type: ignore[arg-type]


def typed(state: Mailing, *, subject: str | None = None, text: str | None = None) -> Mailing:
    """Take over what stands in one of the lines."""
    mail = state.mail
    if subject is not None:
        mail = replace(mail, subject=" ".join(subject.split()))
    return state.but(mail=mail if text is None else replace(mail, text=text))
