"""The call: who speaks, the question, the notes, at most one hint, and the line that always has the focus."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.coaching.hint_rules import InCall
from interview_tui.coaching.hints import Hinting
from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import choice_letters, choice_words
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.saving import Keeping
from interview_tui.desk.services import Services
from interview_tui.desk.starting import Started, measure_waits
from interview_tui.insight.known import Known
from interview_tui.language.message import N_, NC_, Message
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.port.search import Found, Query
from interview_tui.records.conversation import with_customer
from interview_tui.records.customer import Customer
from interview_tui.records.note import LONGEST_TEXT, Note
from interview_tui.records.words import Coach
from interview_tui.tui.call import keys as call_keys
from interview_tui.tui.call import view as call_view
from interview_tui.tui.shared.commands import BY_ID, Place
from interview_tui.tui.shared.known_view import promise_line, side
from interview_tui.tui.shared.messages import CustomerRead, Ended, Saved
from interview_tui.tui.shared.note_rows import EarlierRow, GrowingRows
from interview_tui.tui.shared.occasion_words import why_waits
from interview_tui.tui.shared.screen import Hint, InterviewScreen
from interview_tui.tui.widgets.drawing import Line, Lines, Span
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Type a note, Enter saves it")
SIDE_FROM = 96
"""Columns from which the side column is shown."""
BRING_UP_CUES = 2
"""A promise to bring up stands above the first questions: small talk, then promises."""
SHORT = 18
"""Rows below which empty lines are left out."""


class CallScreen(InterviewScreen[None]):
    """Turns keys into the next call, shows it, and hands it to the store. Decides nothing itself."""

    place: ClassVar[Place] = Place.CALL
    CSS_PATH = "call.tcss"

    def __init__(self, services: Services, started: Started) -> None:
        super().__init__(services)
        self.keeping = Keeping(started.opened, started.private, services)
        self.call = started.call
        self.elapsed = started.elapsed
        self.plan = started.plan
        self.acknowledged = Acknowledged(None)
        self.ending = False
        self.hinting = Hinting()
        self._rows = GrowingRows()
        self._away = started.away
        self._goes_on = started.goes_on
        self._letters = choice_letters(services.language)

    @property
    def du(self) -> bool:
        """Whether the customer is addressed with du."""
        return self.plan.customer is not None and self.plan.customer.address == "du"

    @property
    def coach(self) -> Coach:
        """How much is said in this call."""
        return Coach.OFF if self.call.muted else self.services.store.settings.coach

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
                placeholder=self.say(PLACEHOLDER),
                id="line",
            )
        yield self.footer()

    def on_mount(self) -> None:
        """Begin to count the time and to listen to the writer."""
        self.keeping.opened.listen(lambda acknowledged: self.post_message(Saved(acknowledged)))
        self.set_interval(1.0, self.tick)
        self._ready()
        if self._away is not None:
            now = self.moment()
            self.take(moving.away(self.call, self._away, now))
        if self._goes_on and self.plan.customer is not None:
            self._read_known(self.plan.customer.id)

    @work(thread=True)
    def _read_known(self, customer_id: str) -> None:
        found = read_known(self.services.store, customer_id)
        if self.plan.customer is not None and self.plan.customer.id == customer_id:
            # Otherwise the call went on to yet another customer meanwhile.
            self.post_message(CustomerRead(found.known, found.faults))

    @on(CustomerRead)
    def _known(self, message: CustomerRead) -> None:
        """Show what is known beside a call that goes on or was given to another; a measure may have to wait now."""
        self.plan = replace(self.plan, known=message.known)
        guide = self.call.guide
        waits = measure_waits(guide, self.plan, self.services.today()) if guide is not None else None
        if waits is not None and (after := moving.without_measure(self.call)) != self.call:
            self.take(after.but(notice=Message(why_waits(waits))))
        self._show_known()

    def _show_known(self) -> None:
        if self.is_mounted:
            self._fit()
            for sheet in self.query("#side").results(Sheet):
                sheet.show(self._draw_side)
            self.refresh_parts()

    def _ready(self) -> None:
        line = self.query_one(TextLine)
        line.focus()
        line.move_cursor(line.document.end)
        self._fit()
        self.show_notes()
        self.take_typed_ahead()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self._letters = choice_letters(self.services.language)
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show_notes()

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
        shown, rows = self._rows.of(self.call.conversation.notes, self.services.language)
        ids = self._row_ids(shown) if self.call.selected is not None else []
        selected = ids.index(self.call.selected) if self.call.selected in ids else None
        earlier = [EarlierRow(one, self.services.language) for one in self.call.ask_on]
        self.query_one(RowList).show([*earlier, *rows] if earlier else rows, selected)
        self.refresh_parts()

    def _row_ids(self, shown: list[tuple[int, Note]]) -> list[str]:
        return [*(one.note for one in self.call.ask_on), *(note.id for _, note in shown)]

    def _draw_header(self, width: int) -> Lines:
        return [
            call_view.header(
                self.call,
                self.acknowledged,
                self.elapsed.seconds,
                self.services.language,
                width,
            )
        ]

    def _draw_talk(self, width: int) -> Lines:
        return [call_view.talk_line(self.call, self.elapsed.seconds, self.services.language, width, self.coach)]

    def _draw_question(self, width: int) -> Lines:
        voice = call_view.Voice(self.services.language, self.services.library, self.du, self.plan.known.answers)
        return [*self._draw_bring_up(width), *call_view.question(self.call, voice, width)]

    def _draw_bring_up(self, width: int) -> Lines:
        if self.call.cue >= BRING_UP_CUES:
            return []
        wanted = [noted for noted in self.plan.known.promises if noted.note.id in self.plan.bring_up]
        language, today = self.services.language, self.services.today()
        return [(Span(" "), *promise_line(noted, today, language, width - 2)) for noted in wanted]

    def _draw_above(self, width: int) -> Lines:
        if self.ending:
            asked = self.say(N_("End the call? Enter ends it, any other key goes on."))
            return [(Span(" "), Span(asked, "orange bold"))]
        return call_view.above_line(self.call, self.hinting.shown, self.services.language, width)

    def _draw_edge(self, width: int) -> Lines:
        return [(Span("▎", "blue"),)] * 3

    def _draw_label(self, width: int) -> Lines:
        return [call_view.line_label(self.call, self.services.language)]

    def _draw_side(self, width: int) -> Lines:
        return side(self.plan.known, self.services.language, self.services.today(), width)

    def footer_line(self, width: int) -> Line:
        """Return the footer, or what Tab offers."""
        if self.call.choosing:
            return call_view.kind_menu(choice_words(self.services.language), self.services.language)
        return super().footer_line(width)

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        if self.ending:
            return [("save", NC_("hint", "end"))]
        if self.call.line.edits:
            return ["save", "kind", ("aside", NC_("hint", "leave it")), "menu"]
        if self.call.earlier(self.call.selected) is not None:
            return ["why", "up", "menu"]
        if self.call.selected is not None:
            return [("save", NC_("hint", "edit")), "kind", "why", "delete", "menu"]
        if self.call.typing:
            return ["save", "kind", "why", "aside", "undo", "menu"]
        return ["speaker", "kind", "why", "asked", "up", "menu"]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Keep keys pressed before the line could have the focus; they are not lost."""
        event.stop()
        event.prevent_default()
        lines = self.query(TextLine)
        if lines and lines.first().is_attached:
            lines.first().take(event)
        else:
            self.services.typed_ahead.append((event.key, event.character))

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does. True where it was a command."""
        if self.keep_for_next(key, character):
            return True
        self.hinting = self.hinting.key(self.services.now().wall)
        if self.ending:
            self.ending = False
            if key in ("enter", *BY_ID["end"].keys):
                self.end()
                return True
            self.refresh_parts()
        line = self.query_one(TextLine)
        if self.call.choosing:
            if character and character.lower() in self._letters:
                now = self.moment()
                self.take(writing.chosen(self.call, self._letters[character.lower()], now))
                return True
            self.take(self.call.but(choosing=False))
            if key in ("tab", "escape"):
                return True
        if key == "backspace" and line.at_start and line.selected_text == "" and writing.has_kind(self.call):
            self.take(writing.without_kind(self.call))
            return True
        if key in ("pageup", "pagedown"):
            notes = self.query_one(RowList)
            step = notes.scrollable_content_region.height * (1 if key == "pagedown" else -1)
            notes.scroll_relative(y=step, animate=False)
            return True
        if key in ("up", "down") and line.wrapped_document.height > 1 and line.text:
            return False
        if key == "ctrl+z" and line.can_undo:
            # What was erased comes back before any earlier act is taken back.
            return False
        command = call_keys.command_for(self.call, key, not line.text)
        if command is None:
            return False
        self.start(command)
        return True

    def typed(self, text: str, pasted: bool) -> bool:
        """Take over what stands in the line. True where it is so long that it became notes at once."""
        now = self.moment()
        after = writing.typed(self.call, text, now, pasted)
        long = len(text) > LONGEST_TEXT
        self.take(writing.saved(after, now) if long else after)
        return long

    def tell_too_large(self, told: Message) -> None:
        """Tell it above the line: nobody should have to close a page while a customer talks."""
        self.take(self.call.but(notice=told))

    def moment(self) -> Now:
        """Return this moment as the call counts it."""
        tick = self.elapsed.tick(self.services.now())
        self.elapsed = tick.elapsed
        now = self._latest()
        if tick.away is not None:
            self.take(moving.away(self.call, tick.away, now))
        elif tick.clock_changed_s is not None:
            self.take(moving.clock_changed(self.call, tick.clock_changed_s))
        return now

    def _latest(self) -> Now:
        """Return the moment of the last look at the clock."""
        at, language = self.elapsed.at.wall, self.services.language.code
        return Now(at, self.elapsed.seconds, self.services.new_id, language)

    def start(self, command: str) -> None:
        """Do a command: the pure ones make the next call, the others are methods."""
        if not call_keys.is_pure(command):
            super().start(command)
            return
        if command == "save" and self.call.line.empty and not self.call.typing and self.call.selected is None:
            if self.hinting.shown is not None:
                self.take(moving.answered(self.call, self.hinting.shown))
                self.hint(self.hinting.answered())
            return
        # The moment first: it may mark a gap, which makes another call of this one.
        now = self.moment()
        self.take(call_keys.perform(self.call, command, now))

    def take(self, after: Call) -> None:
        """Make this the call: hand what changed to the store and show it."""
        before, self.call = self.call, after
        if after == before:
            return
        self.keeping.keep(before, after, self._latest())
        line = self.query_one(TextLine)
        if line.text != after.line.text:
            line.replace_text(after.line.text)
        if after.conversation is not before.conversation or after.selected != before.selected:
            self.show_notes()
        elif call_view.looks(before) != call_view.looks(after):
            self.refresh_parts()

    # time

    def tick(self) -> None:
        """Once a second: count, keep the draft, perhaps a hint, show the time."""
        now = self.moment()
        self.keeping.keep_line(self.call, now)
        call = self.call
        has_target = call.step is None or call.step[0].target is not None
        seen = InCall(call.conversation, now.at, now.at_s, call.thanked, call.talk, has_target)
        self.hint(self.hinting.tick(seen, self.coach))
        self.query_one("#header", Sheet).show(self._draw_header)
        self.query_one("#talk", Sheet).show(self._draw_talk)

    def hint(self, after: Hinting) -> None:
        """Show a hint, or none any more."""
        before, self.hinting = self.hinting, after
        if before.shown != after.shown:
            self.refresh_parts()

    def leave_now(self) -> None:
        """Keep everything and let go, for a program that has to end at once."""
        self.keeping.let_go(self.call, self.moment(), 0.6)

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        self.acknowledged = message.acknowledged
        if self.is_mounted:
            self.query_one("#header", Sheet).show(self._draw_header)

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        ids = self._row_ids(self.call.shown())
        if message.index < len(ids) and self.call.line.empty:
            self.take(self.call.but(selected=ids[message.index]))
        self.query_one(TextLine).focus()

    # commands that are more than the next call

    def do_theirs(self) -> None:
        """Make the promise one of the customer's side, or ours again."""
        self.take(moving.turned_over(self.call))

    def do_give(self) -> None:
        """Say whose conversation this is, or give it to another customer."""

        def given(customer: Customer) -> None:
            # What is known of the one before is none of this customer's.
            self.plan = replace(self.plan, customer=customer, known=Known(), bring_up=())
            self.take(self.call.but(conversation=with_customer(self.call.conversation, customer)))
            self._show_known()
            self._read_known(customer.id)

        self.choose_customer(given)

    def do_search(self) -> None:
        """Search what was noted with this customer, in this call and before."""
        this = self.call.conversation

        def chosen(found: Found) -> None:
            if found.conversation_id != this.id:
                self.open_found(found)
            elif self.call.conversation.note(found.note_id) is not None and self.call.line.empty:
                self.take(self.call.but(selected=found.note_id))

        query = Query(customer_id=this.customer_id) if this.customer_id else Query(conversation_id=this.id)
        self.search_for(query, chosen)

    def do_end(self) -> None:
        """Ask once, in the line above the note line."""
        self.ending = True
        self.take(self.call.but(choosing=False))
        self.refresh_parts()

    def end(self) -> None:
        """End the call. What stands in the line becomes a note first."""
        now = self.moment()
        self.take(moving.ended(self.call, now))
        conversation, private = self.keeping.end(self.call, now)
        self.give_way(Ended(self.keeping.opened, conversation, private))
