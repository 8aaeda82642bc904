"""The call: who speaks, the question, the notes, at most one hint, and the line that always has the focus."""

from __future__ import annotations

from collections.abc import Callable

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.call import renewing, writing
from interview_tui.desk.call.choice import choice_letters, choice_words
from interview_tui.desk.call.open_matters import in_view, selected_complaint
from interview_tui.desk.call.pressing import chosen_by, is_for_text, key_map, started, unkinded_by
from interview_tui.desk.call.state import Call
from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.deleting import may_leave_no_trace
from interview_tui.desk.services import Services
from interview_tui.desk.starting import Started, is_first
from interview_tui.language.message import N_, NC_, Message
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.note import LONGEST_TEXT
from interview_tui.records.presence import names
from interview_tui.tui.call import view as call_view
from interview_tui.tui.call.commands import SIGNS, CallCommands
from interview_tui.tui.call.talk_line import band
from interview_tui.tui.call.view import Seen
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.line_view import kind_menu, on_screen
from interview_tui.tui.shared.messages import CustomerRead, Ended, Saved
from interview_tui.tui.shared.note_rows import GrowingRows, QuietRow
from interview_tui.tui.shared.occasion_words import why_waits
from interview_tui.tui.widgets.drawing import Draw, Lines, Span
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

PLACEHOLDER = N_("Type a note, Enter saves it")
SIDE_FROM = 96
"""In columns: from this width the side column is displayed."""
PARTS = {
    "header": Seen.header,
    "talk": Seen.talk,
    "question": Seen.question,
    "above": Seen.above,
    "label": Seen.label,
}
"""The parts that a key may change, besides the notes."""


class CallScreen(CallCommands):
    """Displays the call, and passes on what is typed and pressed."""

    CSS_PATH = "call.tcss"

    def __init__(self, services: Services, begun: Started) -> None:
        super().__init__(services, begun)
        self.acknowledged = Acknowledged(None)
        self._rows = GrowingRows()
        self._is_first = is_first(services, begun.call.conversation.id)

    # what is on the screen

    def compose(self) -> ComposeResult:
        """Lay out the five things, and no more."""
        for part in ("header", "talk", "question"):
            yield Sheet(self._draw(PARTS[part]), id=part)
        with Horizontal(id="middle"):
            yield RowList(from_bottom=True, id="notes")
            yield Sheet(self._draw(Seen.side), id="side")
        yield Sheet(self._draw(Seen.above), id="above")
        with Horizontal(id="note-line"):
            yield Sheet(lambda width: [(Span("▎", "blue"),)] * 3, id="edge")
            yield Sheet(self._draw(Seen.label), id="label")
            yield TextLine(
                self.press_in_line, self.typed, text=self.call.line.text, placeholder=self.say(PLACEHOLDER), id="line",
                brought=self.brought,
            )  # fmt: skip
        yield self.footer()

    def seen(self) -> Seen:
        """Return everything to be displayed now."""
        held, services = self.held, self.services
        return Seen(
            held.call, held.plan, self.acknowledged, held.elapsed.seconds, services.today(), services.language,
            services.guides.library, held.coach, held.hinting.shown, self.asks_to_end,
        )  # fmt: skip

    def _draw(self, part: Callable[[Seen, int], Lines]) -> Draw:
        return lambda width: part(self.seen(), width)

    def on_mount(self) -> None:
        """Begin to count the time and to listen to the writer."""
        self.held.keeping.opened.listen(lambda acknowledged: self.post_message(Saved(acknowledged)))
        self.set_interval(1.0, self.tick)
        text_line = self.query_one(TextLine)
        text_line.focus()
        text_line.ready()
        self._fit()
        self.show_notes()
        self.turn.catch_up()
        self.held.go_on()
        if self.held.plan.is_being_read:
            self.read_again()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(PLACEHOLDER)
        self.show_notes()

    def on_resize(self) -> None:
        """Hide the side column if there is no room, and empty lines on a low screen."""
        self._fit()
        self.show_parts()

    def _fit(self) -> None:
        self.set_class(self.size.width < SIDE_FROM or not self.seen().side(30), "-narrow")
        self.set_class(self.is_short, "-short")

    def show_parts(self, *parts: str) -> None:
        """Show the parts that may have changed, by default all, without the notes."""
        if not self.is_mounted or not self.query("#header"):
            return
        talk, colour = self.query_one("#talk", Sheet), band(self.call, self.held.elapsed.seconds)
        talk.set_class(colour == "mine", "mine")
        talk.set_class(colour == "theirs", "theirs")
        for part in parts or PARTS:
            self.query_one(f"#{part}", Sheet).show(self._draw(PARTS[part]))
        if not parts:
            self.refresh_footer()

    def show_notes(self) -> None:
        """Show the notes and the selection."""
        one, language = self.call.conversation, self.services.language
        shown, rows = self._rows.of(one.notes, language, timed=not self.call.written_up, names=names(one))
        earlier = call_view.earlier_rows(self.call, self.held.plan, self.services.today(), language)
        ids = self.call.row_ids(shown) if self.call.selected is not None else []
        selected = ids.index(self.call.selected) if self.call.selected in ids else None
        if not rows and self._is_first:
            # Once, while there is nothing else to see; afterwards it is on the help page.
            self.query_one(RowList).show([*earlier, QuietRow(self.say(SIGNS))], selected)
        else:
            self.query_one(RowList).show([*earlier, *rows] if earlier else rows, selected)
        self.show_parts()

    def show_call(self, before: Call, after: Call) -> None:
        """Show what changed."""
        text_line = self.query_one(TextLine)
        if text_line.text != after.line.text:
            text_line.replace_text(after.line.text)
        if after.conversation.customer_id != before.conversation.customer_id:
            self.know_anew()
        if after.conversation is not before.conversation or after.selected != before.selected:
            self.show_notes()
        elif call_view.looks(before) != call_view.looks(after):
            self.show_parts()

    def tick(self) -> None:
        """Every second: count, save the draft, perhaps give a hint, show the time."""
        self.held.tick()
        self.show_parts("header", "talk")

    def footer_lines(self, width: int) -> Lines:
        """Return the footer, or what Tab offers."""
        if self.call.choosing:
            return [kind_menu(choice_words(self.services.language), self.services.language)]
        return super().footer_lines(width)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        call = self.call
        if self.asks_to_end:
            return [(self.save, NC_("hint", "end"))]
        if call.line.edits:
            return [self.save, self.kind, (self.aside, NC_("hint", "leave it")), self.menu]
        if call.earlier(call.selected) is not None:
            return [(self.save, NC_("hint", "still so")), self.now, self.why, self.up, self.menu]
        about, end = (self.open_matters, NC_("hint", "complaint")), (self.end, NC_("hint", "end"))
        if call.selected is not None:
            beside = about if selected_complaint(call) is not None else self.stays
            return [(self.save, NC_("hint", "edit")), self.kind, self.why, self.delete, beside, self.menu]
        if call.typing:
            return [self.save, self.kind, self.why, self.aside, self.undo, self.menu]
        if renewing.meant(call, self.held.plan.known) is not None:
            return [self.still, self.now, self.asked, self.kind, end, self.menu]
        if call.written_up:
            return [self.kind, self.why, self.asked, self.up, end, self.menu]
        open_here = [about] if in_view(call, self.held.plan.known) else []
        return [self.speaker, self.kind, *open_here, self.why, self.asked, end, self.menu]

    # what is known of the customer, and how safe the notes are

    @work(thread=True, description="read_known")
    def read_known(self, customer_id: str) -> None:
        """Read what is known of the customer."""
        found = read_known(self.services.store, customer_id, but=self.call.conversation.id)
        customer = self.held.plan.customer
        if customer is not None and customer.id == customer_id:
            # Otherwise the call was given to another customer meanwhile.
            self.post_message(CustomerRead(found.known, found.faults))

    @on(CustomerRead)
    def _known(self, message: CustomerRead) -> None:
        """Show what is known beside a call that continues or was reassigned."""
        self.held.know(message.known, why_waits)
        self.show_known()
        self.known_now()

    def know_anew(self) -> None:
        """Hide what was known of the previous customer, and read about this one."""
        self.show_known()
        self.read_again()

    def show_known(self) -> None:
        """Show what is known of the customer; hide the column if that is nothing."""
        if self.is_mounted:
            self._fit()
            for sheet in self.query("#side").results(Sheet):
                sheet.show(self._draw(Seen.side))
            self.show_parts()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        self.acknowledged = self.of_notes(self.acknowledged, message.acknowledged)
        self.show_parts("header")

    # keys

    def on_key(self, event: events.Key) -> None:
        """Keep keys pressed before the line can have the focus, so that none is lost."""
        event.stop()
        event.prevent_default()
        lines = self.query(TextLine)
        if lines and lines.first().is_attached:
            lines.first().take(event)
        else:
            self.services.typed_ahead.append((event.key, event.character))

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does; return whether it was a command."""
        if self.waits_no_more(key) or self.turn.passes_on(key, character):
            return True
        self.held.pressed()
        if self.asks_to_end:
            self.asks_to_end = False
            if key in ("enter", *self.end.command.keys):
                self.give_way(Ended(self.held.keeping.opened, *self.held.end()))
                return True
            letter = self.leave_no_trace.command.letter_in(self.services.language)
            if character == letter and may_leave_no_trace(self.call, self.held.elapsed.seconds):
                self.leave_no_trace()
                return True
            self.show_parts()
        text_line = self.query_one(TextLine)
        if self.call.choosing:
            letters = choice_letters(self.services.language)
            after, is_done = chosen_by(self.call, key, character, letters, self.held.moment())
            self.held.take(after)
            if is_done:
                return True
        if (unkinded := unkinded_by(self.call, key, on_screen(text_line))) is not None:
            self.held.take(unkinded)
            return True
        if is_for_text(key, on_screen(text_line)):
            return False
        wanted = started(self.call, key, not text_line.text, key_map(self.commands()))
        if wanted is None:
            return not text_line.text and self.tells_to_select(key)
        self.start(wanted.id, key)
        return True

    def scroll_notes(self, pages: int) -> None:
        """Scroll the notes by pages."""
        notes = self.query_one(RowList)
        notes.scroll_relative(y=notes.scrollable_content_region.height * pages, animate=False)

    def typed(self, text: str, pasted: bool) -> bool:
        """Take over the text of the line; return whether it was so long that it became notes at once."""
        now = self.held.moment()
        after = writing.typed(self.call, text, now, pasted)
        long = len(text) > LONGEST_TEXT
        self.held.take(writing.saved(after, now) if long else after)
        return long

    def tell_too_large(self, told: Message) -> None:
        """Report it above the line: nobody should have to close a page while a customer talks."""
        self.held.take(self.call.but(notice=told))

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        ids = self.call.row_ids(self.call.shown())
        if message.index < len(ids) and self.call.line.empty:
            self.held.take(self.call.but(selected=ids[message.index]))
        self.query_one(TextLine).focus()
