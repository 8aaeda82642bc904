"""The call: who speaks, the question, the notes, at most one hint, and the line that always has the focus."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message as TextualMessage

from interview_tui.call import writing
from interview_tui.call.state import Call, Now
from interview_tui.coaching.hints import needs_thanks
from interview_tui.conversation.conversation import Conversation, with_customer
from interview_tui.conversation.customer import Customer
from interview_tui.conversation.note import LONGEST_TEXT, Away
from interview_tui.conversation.port import Acknowledged, OpenConversation
from interview_tui.conversation.private import Private
from interview_tui.conversation.words import Kind, Status
from interview_tui.language import forms
from interview_tui.language.message import N_, NC_, Message
from interview_tui.talktime.clock import Away as Gap
from interview_tui.tui import call_keys, call_view
from interview_tui.tui.beginning import Started
from interview_tui.tui.commands import BY_ID, Place
from interview_tui.tui.drawing import Line, Lines, Span
from interview_tui.tui.known_view import side
from interview_tui.tui.note_rows import note_rows
from interview_tui.tui.screens.base import Hint, InterviewScreen
from interview_tui.tui.screens.panel import Option
from interview_tui.tui.services import Services
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

SIDE_FROM = 96
"""Columns from which the side column is shown."""
SHORT = 18
"""Rows below which empty lines are left out."""
HINT_STAYS_S = 20


class Saved(TextualMessage):
    """The writer has something to say."""

    def __init__(self, acknowledged: Acknowledged) -> None:
        self.acknowledged = acknowledged
        super().__init__()


class Ended(TextualMessage):
    """The call is over."""

    def __init__(self, opened: OpenConversation, conversation: Conversation, private: Private) -> None:
        self.opened = opened
        self.conversation = conversation
        self.private = private
        super().__init__()


class CallScreen(InterviewScreen[None]):
    """Turns keys into the next call, shows it, and hands it to the store. Decides nothing itself."""

    place: ClassVar[Place] = Place.CALL
    CSS_PATH = "call.tcss"

    def __init__(self, services: Services, started: Started) -> None:
        super().__init__(services)
        self.opened = started.opened
        self.call = started.call
        self.elapsed = started.elapsed
        self.plan = started.plan
        self.private = started.opened.private
        self.acknowledged = Acknowledged(None)
        self.ending = False
        self.hint_for: str | None = None
        self._away = started.away
        self._hinted_at: datetime | None = None
        self._last_key: datetime | None = None
        self._kept_draft = started.call.line
        self._letters = call_keys.choice_letters(services.language)

    @property
    def du(self) -> bool:
        """Whether the customer is addressed with du."""
        return self.plan.customer is not None and self.plan.customer.address == "du"

    # what is on the screen

    def compose(self) -> ComposeResult:
        """Lay out the five things, and no more."""
        yield Sheet(self._draw_header, id="header")
        yield Sheet(self._draw_talk, id="talk")
        yield Sheet(self._draw_question, id="question")
        with Horizontal(id="middle"):
            yield RowList(from_bottom=True, id="notes")
            yield Sheet(self._draw_side, id="side")
        yield Sheet(self._draw_above, id="above")
        with Horizontal(id="note-line"):
            yield Sheet(self._draw_edge, id="edge")
            yield Sheet(self._draw_label, id="label")
            yield TextLine(
                self.press_in_line,
                self.typed,
                text=self.call.line.text,
                placeholder=self.say(N_("Type a note, Enter saves it")),
                id="line",
            )
        yield self.footer()

    def on_mount(self) -> None:
        """Begin to count the time and to listen to the writer."""
        self.opened.listen(lambda acknowledged: self.post_message(Saved(acknowledged)))
        self.set_interval(1.0, self.tick)
        self._ready()
        if self._away is not None:
            self.mark_away(self._away)

    def _ready(self) -> None:
        line = self.query_one(TextLine)
        line.focus()
        line.move_cursor(line.document.end)
        self._fit()
        self.show_notes()
        self.take_typed_ahead()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed is lost."""
        self._letters = call_keys.choice_letters(self.services.language)
        self.call_after_refresh(self._reworded)

    async def _reworded(self) -> None:
        await self.recompose()
        self._ready()

    def on_resize(self) -> None:
        """Fold the side column away where it has no room, and empty lines on a low screen."""
        self._fit()
        self.refresh_parts()

    def _fit(self) -> None:
        self.set_class(self.size.width < SIDE_FROM or not self._draw_side(30), "-narrow")
        self.set_class(self.size.height < SHORT, "-short")

    def refresh_parts(self) -> None:
        """Show what may have changed, other than the notes."""
        if not self.is_mounted or not self.query("#header"):
            return
        talk = self.query_one("#talk", Sheet)
        band = call_view.band(self.call)
        talk.set_class(band == "mine", "mine")
        talk.set_class(band == "theirs", "theirs")
        for sheet, draw in (
            ("#header", self._draw_header),
            ("#talk", self._draw_talk),
            ("#question", self._draw_question),
            ("#above", self._draw_above),
            ("#label", self._draw_label),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def show_notes(self) -> None:
        """Show the notes and the selection."""
        shown = self.call.shown()
        ids = [note.id for _, note in shown]
        selected = ids.index(self.call.selected) if self.call.selected in ids else None
        self.query_one(RowList).show(note_rows(shown, self.services.language), selected)
        self.refresh_parts()

    def _draw_header(self, width: int) -> Lines:
        return [
            call_view.header(
                self.call,
                self.acknowledged,
                self.opened.holder,
                self.elapsed.seconds,
                self.services.language,
                width,
            )
        ]

    def _draw_talk(self, width: int) -> Lines:
        return [call_view.talk_line(self.call, self.elapsed.seconds, self.services.language, width)]

    def _draw_question(self, width: int) -> Lines:
        voice = call_view.Voice(self.services.language, self.services.library, self.du)
        return call_view.question(self.call, voice, width)

    def _draw_above(self, width: int) -> Lines:
        if self.ending:
            asked = self.say(N_("End the call? Enter ends it, any other key goes on."))
            return [(Span(" "), Span(asked, "orange bold"))]
        hint = self.say(N_("Criticism: just say “thank you”, explain nothing.")) if self.hint_for else ""
        return call_view.above_line(self.call, hint, self.services.language, width)

    def _draw_edge(self, width: int) -> Lines:
        return [(Span("▎", "blue"),)] * 3

    def _draw_label(self, width: int) -> Lines:
        return [call_view.line_label(self.call, self.services.language)]

    def _draw_side(self, width: int) -> Lines:
        return side(self.plan.known, self.services.language, self.services.today(), width)

    def footer_line(self, width: int) -> Line:
        """Return the footer, or what Tab offers."""
        if self.call.choosing:
            return call_view.kind_menu(call_keys.choice_words(self.services.language), self.services.language)
        return super().footer_line(width)

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        if self.call.selected is not None:
            return [("save", NC_("hint", "edit")), "kind", "why", "delete", "menu"]
        if self.call.typing:
            return ["save", "kind", "why", "aside", "undo", "menu"]
        return ["speaker", "kind", "why", "asked", "up", "menu"]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Keep keys pressed before the line could have the focus; they are not lost."""
        event.stop()
        lines = self.query(TextLine)
        if lines and lines.first().is_mounted:
            lines.first().take(event)
        else:
            self.services.typed_ahead.append((event.key, event.character))

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does. True where it was a command."""
        if self.keep_for_next(key, character):
            return True
        self._last_key = self.services.now().wall
        if self.ending:
            self.ending = False
            if key in ("enter", *BY_ID["end"].keys):
                self.end()
                return True
            self.refresh_parts()
        line = self.query_one(TextLine)
        if self.call.choosing:
            if character and character.lower() in self._letters:
                self.take(writing.chosen(self.call, self._letters[character.lower()]))
                return True
            self.take(self.call.but(choosing=False))
            if key in ("tab", "escape"):
                return True
        if key == "backspace" and line.at_start and line.selected_text == "" and writing.has_kind(self.call):
            self.take(writing.without_kind(self.call))
            return True
        if key in ("up", "down") and line.wrapped_document.height > 1 and line.text:
            return False
        command = call_keys.command_for(self.call, key, not line.text)
        if command is None:
            return False
        self.start(command)
        return True

    def typed(self, text: str, pasted: bool) -> None:
        """Take over what stands in the line."""
        now = self.moment()
        self.take(writing.typed(self.call, text, now, pasted))
        if len(text) > LONGEST_TEXT:
            self.take(writing.saved(self.call, now))

    def moment(self) -> Now:
        """Return this moment as the call counts it."""
        tick = self.elapsed.tick(self.services.now())
        self.elapsed = tick.elapsed
        if tick.away is not None:
            self.mark_away(tick.away)
        return Now(tick.elapsed.at.wall, tick.elapsed.seconds, self.services.new_id, self.services.language.code)

    def start(self, command: str) -> None:
        """Do a command: the pure ones make the next call, the others are methods."""
        if not call_keys.is_pure(command):
            super().start(command)
            return
        if command == "save" and self.call.line.empty and not self.call.typing and self.call.selected is None:
            self.answer_hint()
            return
        # The moment first: it may mark a gap, which makes another call of this one.
        now = self.moment()
        self.take(call_keys.perform(self.call, command, now))

    def take(self, after: Call) -> None:
        """Make this the call: hand what changed to the store and show it."""
        before, self.call = self.call, after
        if after == before:
            return
        if self.opened.holder is None:
            if after.conversation is not before.conversation:
                self.opened.save(after.conversation)
            if after.talk.changes is not before.talk.changes or after.thanked is not before.thanked:
                self.private = after.private(self.private)
                self.opened.save_private(self.private)
        line = self.query_one(TextLine)
        if line.text != after.line.text:
            line.replace_text(after.line.text)
        if after.conversation is not before.conversation or after.selected != before.selected:
            self.show_notes()
        elif _looks(before) != _looks(after):
            self.refresh_parts()

    # time

    def tick(self) -> None:
        """Once a second: count, keep the draft, perhaps a hint, show the time."""
        now = self.moment()
        self._hint(now.at)
        if self.call.line != self._kept_draft or int(now.at_s) % 5 == 0:
            self.keep()
        self.query_one("#header", Sheet).show(self._draw_header)
        self.query_one("#talk", Sheet).show(self._draw_talk)

    def keep(self) -> None:
        """Hand the draft to the store: what is typed, what was put aside, that we are alive."""
        if self.opened.holder is None:
            self._kept_draft = self.call.line
            now = self.moment()
            self.opened.save_draft(self.call.draft(now, self.services.host, self.services.pid))

    def leave_now(self) -> None:
        """Keep everything and let go, for a program that has to end at once."""
        self.keep()
        self.opened.close(0.6)

    def mark_away(self, gap: Gap) -> None:
        """Mark a time in which nobody watched: it counts as silence, and it is told."""
        end = self.elapsed.at.wall
        length = gap.end_s - gap.start_s
        away = Away(start=end - timedelta(seconds=length), end=end, why=gap.kind)
        conversation = self.call.conversation
        told = Message(
            N_("Away for {time}: it counts as silence until you press Space."),
            (("time", forms.elapsed(length)),),
        )
        self.take(
            self.call.but(
                conversation=conversation.changed(away=(*conversation.away, away)),
                talk=self.call.talk.away(gap.start_s),
                notice=told,
            )
        )

    def _hint(self, now: datetime) -> None:
        if self.hint_for is not None and self._hinted_at is not None:
            if (now - self._hinted_at).total_seconds() > HINT_STAYS_S:
                self.hint_for = None
                self.refresh_parts()
            return
        if self.call.muted:
            return
        due = needs_thanks(self.call.conversation, self.call.thanked, now, self._last_key, self._hinted_at)
        if due is not None:
            self.hint_for, self._hinted_at = due, now
            self.refresh_parts()

    def answer_hint(self) -> None:
        """Take "said" for an answer; it is a private mark and counted nowhere."""
        if self.hint_for is not None:
            self.take(self.call.but(thanked=(*self.call.thanked, self.hint_for)))
            self.hint_for = None
            self.refresh_parts()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        self.acknowledged = message.acknowledged
        if self.is_mounted:
            self.query_one("#header", Sheet).show(self._draw_header)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        shown = self.call.shown()
        if message.index < len(shown) and self.call.line.empty:
            self.take(self.call.but(selected=shown[message.index][1].id))
        self.query_one(TextLine).focus()

    # commands that are more than the next call

    def do_theirs(self) -> None:
        """Make the selected or last promise one of the customer's side, or ours again."""
        note = self.call.why_under()
        if note is None or note.kind is not Kind.PROMISE:
            self.take(self.call.but(notice=Message(N_("Select a promise first (↑)."))))
            return
        owner = self.call.conversation.customer if not note.theirs else self.call.conversation.author
        changed = note.changed(theirs=not note.theirs, owner=owner, rev=note.rev + 1)
        self.take(writing.replaced(self.call, changed))

    def do_give(self) -> None:
        """Say whose conversation this is, or give it to another customer."""

        def given(customer: Customer) -> None:
            self.plan = replace(self.plan, customer=customer)
            self.take(self.call.but(conversation=with_customer(self.call.conversation, customer)))
            self.refresh_parts()

        self.choose_customer(given)

    def do_search(self) -> None:
        """Search what was noted with this customer, in this call and before."""
        language = self.services.language
        known = [one for one in self.plan.known.conversations if one.id != self.call.conversation.id]
        options = [
            Option(note.id, note.text.split("\n")[0], f"{forms.short_date(note.at.date(), language)}")
            for conversation in (self.call.conversation, *known)
            for note in reversed(list(conversation.living()))
        ]

        def found(note_id: str) -> None:
            if self.call.conversation.note(note_id) is not None and self.call.line.empty:
                self.take(self.call.but(selected=note_id))

        self.choose(self.say(N_("Search what was noted")), options, found)

    def do_end(self) -> None:
        """Ask once, in the line above the note line."""
        self.ending = True
        self.take(self.call.but(choosing=False))
        self.refresh_parts()

    def end(self) -> None:
        """End the call. What stands in the line becomes a note first."""
        now = self.moment()
        call = self.call
        if call.typing:
            call = writing.saved(call, now)
        if self.opened.holder is None:
            ended = call.conversation.changed(ended_at=now.at, status=Status.TO_FINISH)
            call = call.but(conversation=ended)
        self.take(call)
        if self.opened.holder is None:
            self.private = call.private(self.private).changed(until_s=now.at_s)
            self.opened.save_private(self.private)
        self.give_way(Ended(self.opened, self.call.conversation, self.private))


def _looks(call: Call) -> tuple[object, ...]:
    """Return all that is shown of a call beside its notes and the text in the line."""
    line = call.line
    return (
        call.line_kind, line.parked, line.track, line.at, line.edits, line.because_of, line.empty,
        call.choosing, call.cue, call.notice, call.talk, call.muted,
    )  # fmt: skip
