"""Which screen follows which. Screens after the first are loaded on demand, or in advance."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from interview_tui.desk.services import Services
from interview_tui.desk.today.entries import Action, Entry, whom
from interview_tui.desk.today.whom import plan_of
from interview_tui.language.message import Message, Told
from interview_tui.port.open_conversation import OpenConversation
from interview_tui.records.words import Status
from interview_tui.tui import ways
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.folder_messages import ReleaseChanged
from interview_tui.tui.shared.messages import (
    Begin,
    CustomerWanted,
    DeleteWanted,
    Ended,
    ExportWanted,
    FinishWanted,
    GoOnWanted,
    MailWanted,
    NotRead,
    OrganisationWanted,
    ReadingWanted,
    Through,
    Wanted,
    WasRead,
    Way,
)
from interview_tui.tui.shared.team_messages import LeadReadingWanted
from interview_tui.tui.shared.theme_messages import SortingWanted, ThemeWanted
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.ways import ABOUT_ALL

if TYPE_CHECKING:
    from interview_tui.desk.before.plan import Plan
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.draft import Draft
    from interview_tui.records.private import Private

AHEAD = ("before.screen", "call.screen", "shared.opening")
"""Screens that may follow the first one immediately, loaded in advance. Loading the others is not noticeable."""


class Navigation:
    """Shows the screen that a message asks for."""

    def __init__(self, app: App[Any], services: Services) -> None:
        self._app = app
        self._services = services
        self._loaded_ahead = False

    def begin(self, call: str | None = None) -> None:
        """Show the first screen, and for an incoming call (a number or a name) the caller."""
        first = TodayScreen(self._services)
        self._app.push_screen(first)
        if call is not None:
            from interview_tui.tui.answering import answering

            self._app.push_screen(answering(call, first, self._services, self._go, self._begin))

    def load_ahead(self) -> None:
        """Load, once, what the next screens need while the person looks at the first one."""
        if not self._loaded_ahead:
            self._loaded_ahead = True
            self._app.run_worker(self._load, thread=True)

    def _load(self) -> None:
        for screen in AHEAD:
            import_module(f"interview_tui.tui.{screen}")
        self._services.guides.usual()

    def follow(self, way: Way) -> None:
        """Show what a message leads to; if that fails, say so."""
        try:
            self._follow(way)
        except Told as error:
            self._app.push_screen(told_page(error.message, self._services))

    def _follow(self, way: Way) -> None:
        if (about_all := ABOUT_ALL.get(type(way))) is not None:
            self._app.push_screen(about_all(self._services))
            return
        match way:
            case Wanted(entry=entry):
                self._enter(entry)
            case Begin(plan=plan):
                self._begin(plan)
            case Ended(opened=opened, conversation=conversation, private=private, draft=draft):
                self._ask_after(opened, conversation, private, draft)
            case DeleteWanted(conversation=conversation):
                from interview_tui.tui.shared.deleting import delete_and_tell

                self._app.pop_screen()
                delete_and_tell(self._app, self._services, conversation)
            case Through():
                self._through(way)
            case GoOnWanted(conversation_id=this, name=name):
                self._open(this, name, partial(self._go_on, again=True))
            case FinishWanted(conversation_id=this, name=name):
                self.finish(this, name)
            case ReadingWanted(conversation_id=this, note_id=note_id, name=name):
                self.read(this, note_id, name)
            case CustomerWanted():
                self._app.push_screen(ways.customer_page(self._services, way))
            case OrganisationWanted(name=name):
                self._app.push_screen(ways.organisation(self._services, name))
            case LeadReadingWanted():
                self._app.push_screen(ways.lead_reading(self._services, way))
            case ThemeWanted():
                self._app.push_screen(ways.theme(self._services, way))
            case SortingWanted():
                self._app.push_screen(ways.sorting(self._services, way))
            case AnnouncementsWanted():
                self._app.push_screen(ways.announcements(self._services, way.announcement_id, way.customer_id))
            case ExportWanted(subjects=subjects):
                from interview_tui.tui.exporting.screen import export_screen

                self._app.push_screen(export_screen(self._services, subjects))
            case MailWanted(conversation_id=conversation_id, name=name):
                from interview_tui.tui.arriving import mailing

                self._app.push_screen(mailing(self._app, self._services, conversation_id, name))
            case WasRead(go_on=go_on):
                self._show_read(go_on)
            case NotRead(why=why):
                self._cannot_be_read(why)
            case _:
                raise AssertionError(f"nobody knows where {way!r} leads")

    def _go(self, screen: Screen[None]) -> None:
        """Show a screen in place of everything above the first one."""
        if isinstance(self._app.screen, TodayScreen):
            self._app.push_screen(screen)
        else:
            self._app.switch_screen(screen)

    def _enter(self, entry: Entry) -> None:
        from interview_tui.desk.before.plan import Plan
        from interview_tui.tui.before.screen import BeforeScreen

        services, head = self._services, entry.head
        if entry.action is Action.NOBODY:
            self._begin(Plan(guide=services.guides.usual(), caller=entry.name))
        elif entry.action in (Action.CUSTOMER, Action.NEW):
            if (plan := plan_of(services, entry)) is not None and plan.customer is not None:
                screen = BeforeScreen(services, plan.customer, is_new=plan.is_new, appointment=entry.answers)
                self._app.push_screen(screen)
        elif entry.action is Action.APPOINTMENT and entry.appointment is not None:
            self._app.pop_screen()  # of all that is open: the name is typed on the first screen
            next(one for one in self._app.screen_stack if isinstance(one, TodayScreen)).ask_with_whom(entry.appointment)
        elif entry.action is Action.ORGANISATION and entry.organisation:
            self._app.push_screen(ways.organisation(self._services, entry.organisation))
        elif entry.news is not None:
            self._app.push_screen(ways.announcements(self._services, entry.news.announcement.id))
        elif head is None:
            return
        elif entry.action is Action.RESUME:
            self._open(head.id, whom(head), self._go_on)
        elif entry.action is Action.AFTER:
            self.finish(head.id, whom(head))
        else:
            self.read(head.id, entry.note_id or None, name=whom(head))

    def _begin(self, plan: Plan) -> None:
        from interview_tui.desk import starting
        from interview_tui.tui.call.screen import CallScreen

        self._go(CallScreen(self._services, starting.begin(plan, self._services)))

    def _go_on(self, opened: OpenConversation, *, again: bool = False) -> None:
        from interview_tui.desk import starting
        from interview_tui.tui.call.screen import CallScreen

        if opened.conversation.status is Status.OPEN:
            started = starting.go_on(opened, self._services)
        elif again and starting.again_fault(opened.conversation, self._services.today()) is None:
            started = starting.go_on_again(opened, self._services)
        else:
            # It was ended meanwhile, in another window.
            self._ask_after(opened, opened.conversation, opened.private, opened.draft)
            return
        self._go(CallScreen(self._services, started))

    def _open(self, conversation_id: str, name: str, then: Callable[[OpenConversation], None]) -> None:
        """Open a conversation for writing; if another process holds it, show it read-only."""
        from interview_tui.tui.shared.opening import OpeningScreen

        def opened(one: OpenConversation) -> None:
            if one.read_only is None:
                then(one)
                return
            from interview_tui.tui.reading.screen import ReadingScreen

            told = one.read_only.told(self._services.language)
            self._go(ReadingScreen(self._services, one.conversation, one.private, told=told))

        self._go(OpeningScreen(self._services, name, lambda: self._services.store.open(conversation_id), opened))

    def _show_read(self, go_on: Callable[[], None]) -> None:
        try:
            go_on()
        except Told as error:
            self._cannot_be_read(error.message)

    def _cannot_be_read(self, why: Message) -> None:
        self._app.pop_screen()
        self._app.push_screen(told_page(why, self._services))

    # after the call, reading

    def finish(self, conversation_id: str, name: str = "") -> None:
        """Ask what was left open; this ends an interrupted call."""

        def opened(one: OpenConversation) -> None:
            from interview_tui.desk import starting

            if one.conversation.status is Status.OPEN:
                kept = starting.finish(one, self._services)
                self._ask_after(one, kept.conversation, kept.private, one.draft)
            else:
                self._ask_after(one, one.conversation, one.private, one.draft)

        self._open(conversation_id, name, opened)

    def _ask_after(
        self, opened: OpenConversation, conversation: Conversation, private: Private, draft: Draft | None
    ) -> None:
        from interview_tui.insight.answering import Kept
        from interview_tui.tui.after.screen import AfterScreen

        self._go(AfterScreen(self._services, opened, Kept(conversation, private), draft.begun if draft else ()))

    def _through(self, way: Through) -> None:
        from interview_tui.tui.reading.screen import ReadingScreen

        kept = way.kept
        way.opened.close()
        if way.hands_over:
            self._app.post_message(ReleaseChanged())
        if way.show_summary:
            draft = self._services.store.read_draft(kept.conversation.id)
            shown = partial(ReadingScreen, self._services, draft=draft, show_summary=True)
            self._go(shown(kept.conversation, kept.private, just_released=way.just_released))
        else:
            self._app.pop_screen()

    def read(self, conversation_id: str, note_id: str | None = None, name: str = "") -> None:
        """Show a conversation above the present screen, with a note selected if one is named."""
        from interview_tui.tui.arriving import reading

        self._app.push_screen(reading(self._app, self._services, conversation_id, note_id, name))
