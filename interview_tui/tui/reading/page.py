"""A conversation being read: its heading, the notes that pass the filters or the summary, and moving along them."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from interview_tui.desk.call.choice import choice_words
from interview_tui.desk.reading import looking
from interview_tui.desk.reading.state import Reading
from interview_tui.desk.services import Services
from interview_tui.desk.team.asked_words import said_told
from interview_tui.desk.team.releasing import release_word
from interview_tui.export.summary import summary
from interview_tui.insight.asked import questions_above
from interview_tui.insight.from_others import WHOLE, SaidAbout
from interview_tui.language.message import N_
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.conversation import Conversation
from interview_tui.records.presence import names, with_names_of_now
from interview_tui.records.signing import signed
from interview_tui.records.spoken import track_name
from interview_tui.tui.reading.view import heading_lines, private_lines
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.customer_page import LeadsToCustomer
from interview_tui.tui.shared.line_view import above_line, kind_menu, line_label
from interview_tui.tui.shared.note_rows import note_rows, said_lines
from interview_tui.tui.shared.paper_view import summary_lines
from interview_tui.tui.shared.safety import safety
from interview_tui.tui.widgets.drawing import Lines, Span, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES, MOVES_TO_ENDS, RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine
from interview_tui.tui.widgets.words import kind_word


class ReadingPage(LeadsToCustomer):
    """Shows what is read, and moves in it."""

    def __init__(self, services: Services, reading: Reading) -> None:
        super().__init__(services)
        self.reading = reading
        self.acknowledged = Acknowledged(None)
        """How safe what was written here is."""
        self.said: SaidAbout = {}
        """The comments of those who read it."""
        self._placeholder = ""
        self._named: tuple[Conversation, Conversation] | None = None

    @property
    def named(self) -> Conversation:
        """The conversation with everybody's present names, mine included: displayed and exported, never saved."""
        conversation = self.reading.conversation
        if self._named is None or self._named[0] is not conversation:
            self._named = conversation, with_names_of_now(conversation, self.services.store.customer)
        return signed(self._named[1], self.services.store.settings)

    def said_words(self, note_id: str) -> tuple[str, ...]:
        """Return the comments on a note or the whole with their answers, in order."""
        if not self.said:
            return ()
        return said_told(self.said, note_id, self.services.today(), self.services.language)

    def customer_here(self) -> str | None:
        """Return with whom it was."""
        return self.reading.conversation.customer_id

    def compose(self) -> ComposeResult:
        """Lay out heading, notes or summary, and what happened last."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="notes")
        with VerticalScroll(id="page", can_focus=False):
            yield Sheet(self._draw_summary, id="summary")
        yield Sheet(self._draw_told, id="told")

    def line_parts(self, text_line: TextLine, placeholder: str) -> ComposeResult:
        """Lay out the line for a note, with what is above and before it."""
        self._placeholder = placeholder
        yield Sheet(self._draw_above, id="above")
        with Horizontal(id="note-line"):
            yield Sheet(lambda width: [(Span("▎", "blue"),)] * 3, id="edge")
            yield Sheet(self._draw_label, id="label")
            yield text_line

    def on_mount(self) -> None:
        """Show it."""
        text_line = self.query_one(TextLine)
        text_line.ready()
        text_line.placeholder = self.say(self._placeholder)
        self.show()
        self.turn.catch_up()

    def on_resize(self) -> None:
        """Leave to the notes what they need on a low screen."""
        for heading in self.query("#heading").results(Sheet):
            heading.redraw()

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.query_one(TextLine).placeholder = self.say(self._placeholder)
        self.show()

    # what is on the screen

    def show(self, reading: Reading | None = None) -> None:
        """Show what is to be seen now."""
        self.reading = reading = reading or self.reading
        self.set_class(reading.summary, "-summary")
        self._show_line()
        shown, one = reading.shown, reading.conversation
        questions = questions_above(one, shown)
        timed, language = one.written_up is None, self.services.language
        told = {note_id: self.said_words(note_id) for note_id in self.said}
        rows = note_rows(
            shown,
            language,
            timed=timed,
            questions=questions,
            since=reading.since,
            names=names(self.named),
            said=told,
            mine=(self.services.author, one.author or ""),
        )
        self.query_one(RowList).show(rows, self.reading.at)
        for sheet, draw in (
            ("#heading", self._draw_heading),
            ("#summary", self._draw_summary),
            ("#told", self._draw_told),
            ("#above", self._draw_above),
            ("#label", self._draw_label),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def _show_line(self) -> None:
        """Show the line if it is open, and give it the focus."""
        text_line, line_open = self.query_one(TextLine), self.reading.line_open
        if text_line.text != self.reading.writing.line.text:
            text_line.replace_text(self.reading.writing.line.text)
        if self.has_class("-line") != line_open:
            self.set_class(line_open, "-line")
            if line_open:
                text_line.focus()
            else:
                self.set_focus(None)

    def footer_lines(self, width: int) -> Lines:
        """Return the footer, or what Tab offers."""
        if self.reading.writing.choosing:
            return [kind_menu(choice_words(self.services.language), self.services.language)]
        return super().footer_lines(width)

    def _draw_above(self, width: int) -> Lines:
        if not self.reading.line_open:
            return []
        above = above_line(self.reading.writing, None, self.services.language, width)
        return above or [line(" ", safety(self.acknowledged, self.services.language))]

    def _draw_label(self, width: int) -> Lines:
        return [line_label(self.reading.writing, self.services.language)]

    def _draw_heading(self, width: int) -> Lines:
        reading, language = self.reading, self.services.language
        filters = [track_name(reading.track, language)] if reading.track else []
        filters += [kind_word(reading.kind, False, language)[0]] if reading.kind else []
        # Below the summary, where it can be scrolled: above it would take a third of the page, most of a low screen.
        elsewhere = reading.summary or self.is_short
        own = [] if elsewhere else private_lines(reading.conversation, reading.private, language, width)
        out = release_word(reading.conversation, self.services.store.settings, language)
        heading = heading_lines(self.named, filters, own, language, self.services.today(), width, out)
        whole = [line for told in self.said_words(WHOLE) for line in said_lines(told, 1, width)]
        return [*heading, *whole, *([()] if whole else [])]

    def _draw_summary(self, width: int) -> Lines:
        reading, language = self.reading, self.services.language
        # The heading of this screen already has the measure.
        said = summary(self.named.changed(measure=None), language, reading.since)
        own = private_lines(reading.conversation, reading.private, language, width)
        heading = paragraph(self.say(N_("Only for me")), "bold", width - 1, 1) if own else []
        return [*summary_lines(said, language, width), *heading, *own]

    def _draw_told(self, width: int) -> Lines:
        reading = self.reading
        if not reading.told and not reading.summary and not reading.shown:
            empty = N_("No note fits. Esc shows all.") if reading.narrowed else N_("Nothing was noted.")
            return paragraph(self.say(empty), "quiet", width - 1, 1)
        return paragraph(reading.told, "orange", width - 1, 1) if reading.told else []

    # keys

    def press(self, key: str, character: str | None) -> bool:
        """Show everything again, or forget what was told; the rest is a command."""
        if key == "escape" and self.reading.narrowed:
            self.show(looking.everything(self.reading))
            return True
        if key not in self.along.command.keys:
            self.say_below("")
        return super().press(key, character)

    @command(ALONG, keys=tuple(MOVES_TO_ENDS), in_menu=False)
    def along(self) -> None:
        """Move along the notes, or the summary."""
        step = MOVES_TO_ENDS[self.key]
        if self.reading.summary:
            self.query_one("#page", VerticalScroll).scroll_relative(y=step, animate=False)
            return
        to_an_end = self.key not in MOVES
        self.reading = looking.selected(self.reading, max(0, step)) if to_an_end else looking.moved(self.reading, step)
        self.query_one(RowList).select(self.reading.at)
        self.refresh_footer()

    def on_row_list_clicked(self, message: RowList.Clicked) -> None:
        """Select what was clicked."""
        self.show(looking.selected(self.reading, message.index))

    def say_below(self, sentence: str) -> None:
        """Display the result of a key until the next one."""
        self.reading = replace(self.reading, told=sentence)
        self.query_one("#told", Sheet).show(self._draw_told)
