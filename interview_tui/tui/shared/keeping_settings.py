"""Saves a setting; reports why that fails."""

from typing import Any

from interview_tui.language.message import Told
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.screen import InterviewScreen


def keep(screen: InterviewScreen[Any], **fields: object) -> bool:
    """Save settings; return whether that worked, and report why not."""
    store = screen.services.store
    try:
        store.change_settings(store.settings.changed(**fields))
    except Told as error:
        screen.app.push_screen(told_page(error.message, screen.services))
        return False
    return True
