"""The source of a note: one's own conversation, or a collected one, opened at that note."""

from __future__ import annotations

from typing import Any

from interview_tui.insight.board import Key
from interview_tui.port.faults import NotFound
from interview_tui.port.search import Found
from interview_tui.records.naming import title
from interview_tui.tui.shared.messages import ReadingWanted
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.shared.team_messages import LeadReadingWanted


def show_source(screen: InterviewScreen[Any], note: Found) -> None:
    """Show a note in its conversation; Esc there returns here."""
    store = screen.services.store
    for one in store.of_others() if store.has_collected() else ():
        try:
            one.find(note.conversation_id)
        except NotFound:
            continue
        key = Key(one.id, note.conversation_id)
        screen.give_way(LeadReadingWanted((key,), key, note.note_id))
        return
    name = title(note.customer, note.organisation) if note.customer else ""
    screen.give_way(ReadingWanted(note.conversation_id, name, note.note_id))
