"""Readers' comments, placed below the lines of a customer page that they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_tui.desk.customer.lines import Line, Remark, notes_of, opens
from interview_tui.insight.from_others import SaidAbout
from interview_tui.insight.timeline import Event


def with_remarks(lines: Sequence[Line], commented: SaidAbout) -> Iterator[Line]:
    """Yield the lines, each followed by the latest comment on its note; on the conversation if the note has none."""
    shown = {note for one in lines if (note := opens(one)[2]) is not None} if commented else set()
    for one in lines:
        yield one
        conversation, _, note = opens(one) if commented else (None, "", None)
        every = notes_of(conversation) if isinstance(one, Event) and note is None else []
        about = [each for each in every if each not in shown] if note is None else [note]
        yield from (Remark(said[-1]) for each in about if (said := commented.get(each)))
