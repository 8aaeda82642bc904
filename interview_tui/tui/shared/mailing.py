"""The way to a conversation's follow-up mail, from wherever it is displayed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_tui.language.message import N_, Message
from interview_tui.records.forms import form_row, form_word
from interview_tui.records.naming import title
from interview_tui.records.words import Audience
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.messages import MailWanted
from interview_tui.tui.shared.my_name import know_my_name

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.tui.shared.screen import InterviewScreen


def show_mail(screen: InterviewScreen[Any], one: Conversation) -> None:
    """Show the follow-up mail of a conversation that is on disk."""
    if Audience.CUSTOMER not in form_row(one.form).leaves_for:
        words = (("what", form_word(one.form, screen.services.language)),)
        screen.app.push_screen(told_page(Message(N_("No mail follows from this: {what}."), words), screen.services))
        return
    known = title(one.customer, one.organisation) if one.customer else ""
    know_my_name(screen, lambda: screen.give_way(MailWanted(one.id, known)))
