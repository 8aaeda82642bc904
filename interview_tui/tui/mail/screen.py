"""The follow-up mail: read and edit it, then send it to the clipboard, a file or the mail program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.exporting import mailing
from interview_tui.desk.exporting.account import keep
from interview_tui.desk.exporting.copies import sent_told
from interview_tui.desk.exporting.mailing import Mailing
from interview_tui.desk.exporting.typed_path import folder_shown, path_of
from interview_tui.desk.services import Services
from interview_tui.export.file_name import free_path
from interview_tui.export.writers.eml import mailto
from interview_tui.language.message import N_, NC_, Told
from interview_tui.records.destination import CLIPBOARD, FILE, MAIL
from interview_tui.records.words import Audience
from interview_tui.tui import ending, settings
from interview_tui.tui.panels.line_panel import KEPT_EVERY_S
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.program import opened
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import MOVES
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

SUBJECT, TEXT = "#subject", "#text"


class MailScreen(InterviewScreen[None]):
    """Nothing leaves before a key says where to."""

    place: ClassVar[str] = NC_("place", "mail")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "mail.tcss"
    AUTO_FOCUS = ""

    def __init__(self, services: Services, state: Mailing) -> None:
        super().__init__(services)
        self.mailing = state
        self._is_gone = False
        self._begun = mailing.begun_mail(services, state.conversation_id, state.customer_id)
        self._line = TEXT
        """The line being edited; it has the focus, or will."""

    def compose(self) -> ComposeResult:
        """Lay out the heading, the subject, the text."""
        yield Sheet(self._draw_heading, id="heading")
        with Horizontal(id="subject-row"):
            yield Sheet(self._draw_label, id="subject-label")
            yield self._text_line(SUBJECT, self.mailing.mail.subject)
        yield self._text_line(TEXT, self.mailing.mail.text)
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    def _text_line(self, line: str, text: str) -> TextLine:
        return TextLine(partial(self.press_in_line, line), self._typed, text=text, id=line.removeprefix("#"))

    def on_mount(self) -> None:
        """Show it."""
        self.query_one(SUBJECT, TextLine).ready()
        self.show()
        self.turn.catch_up()
        self.set_interval(KEPT_EVERY_S, self.keep)

    def reword(self) -> None:
        """Show everything around the mail in the other language; the mail stays as it is."""
        super().reword()
        self.show()

    # what is on the screen

    def show(self, state: Mailing | None = None) -> None:
        """Show what is said now; the lines keep what stands in them."""
        self.mailing = state or self.mailing
        if self.mailing.editing != self.has_class("-editing"):
            self.set_class(self.mailing.editing, "-editing")
            if self.mailing.editing:
                self._go_to(TEXT)
            else:
                self.set_focus(None)
        for sheet, draw in (
            ("#heading", self._draw_heading), ("#subject-label", self._draw_label), ("#told", self._draw_told),
        ):  # fmt: skip
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        name = self.mailing.name or self.say(N_("without a name"))
        told = self.say(N_("Follow-up mail · {name}"), name=name)
        right = "" if self._is_gone else self._before_told()
        return [beside(line(" ", (told, "bold")), line((right, "quiet"), " "), width)]

    def _before_told(self) -> str:
        if self.mailing.before is None:
            return self.say(N_("nothing has left yet"))
        on, to = self.mailing.before
        told = sent_told(on, to, self.services.language, near=self.services.today())
        return self.say(N_("before: {told}"), told=told)

    def _draw_label(self, width: int) -> Lines:
        return [line(" ", (self.say(N_("Subject")), "quiet"))]

    def _draw_told(self, width: int) -> Lines:
        return paragraph(self.mailing.told, "orange", width - 1, 1) if self.mailing.told else []

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        if self.mailing.editing:
            return [self.other_line, (self.leave, NC_("hint", "finish")), self.menu]
        return [self.copy, self.edit, self.draft, self.program, self.menu, self.leave]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand a key to the line that is being changed."""
        if self.mailing.editing and self.query(TextLine):
            event.stop()
            event.prevent_default()
            self.query_one(self._line, TextLine).take(event)
        else:
            super().on_key(event)

    def press_in_line(self, line: str, key: str, character: str | None) -> bool:
        """Take a key before the line that got it does. True where it was a command, or is the other line's."""
        if self.turn.passes_on(key, character):
            return True
        if not self.mailing.editing:
            # The key before ended the editing, but the line still has the focus.
            self.press(key, character)
            return True
        if line != self._line:
            # Pressed right after Tab, it was already on its way.
            self.query_one(self._line, TextLine).take(events.Key(key, character))
            return True
        if key == "enter":
            self._break_line()
            return True
        if (character is not None and character.isprintable()) or key in ("delete", "ctrl+z", *MOVES):
            return False
        return self.press(key, character)

    def _break_line(self) -> None:
        """Break the line in the text; in the subject go on to the text."""
        if self._line == TEXT:
            self.query_one(TEXT, TextLine).break_line()
        else:
            self._go_to(TEXT)

    def _go_to(self, line: str) -> None:
        self._line = line
        self.set_focus(self.query_one(line, TextLine))

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.mailing.told:
            self.show(self.mailing.but())
        return super().press(key, character)

    def _typed(self, text: str, pasted: bool) -> None:
        subject, body = self.query_one(SUBJECT, TextLine).text, self.query_one(TEXT, TextLine).text
        if (" ".join(subject.split()), body) != (self.mailing.mail.subject, self.mailing.mail.text):
            self.mailing = mailing.typed(self.mailing, subject=subject, text=body)
            self.services.mails[self.mailing.conversation_id] = self.mailing
            self._begun.typed(body, self.mailing.mail.subject)
            self._is_gone = False

    def keep(self) -> None:
        """Save an edited mail that went nowhere yet; report why that fails."""
        fault = None if self._is_gone else self._begun.keep()
        if fault is not None:
            self.show(self.mailing.but(told=self.tell(fault)))

    def on_unmount(self) -> None:
        """Keep it, however the screen ends."""
        self.keep()

    def leave_now(self) -> None:
        """Keep it, for a program that has to end at once."""
        self.keep()

    # commands

    @command(N_("Scroll the page"), keys=tuple(MOVES), in_menu=False)
    def pages(self) -> None:
        """Scroll the text."""
        self.query_one(TEXT, TextLine).scroll_relative(y=MOVES[self.key], animate=False)

    @command(N_("Copy the mail to the clipboard"), NC_("hint", "copy"), keys=("enter",))
    def copy(self) -> None:
        """Copy the text to the clipboard."""
        self.app.copy_to_clipboard(self.mailing.mail.text)
        told = N_("The text is in the clipboard, if your terminal allows it; {key} copies the subject.")
        key = self.copy_subject.command.letter_in(self.services.language)
        self._left(CLIPBOARD, self.say(told, key=key))

    @command(
        N_("Copy the subject to the clipboard"), NC_("hint", "subject"), letter=NC_("own key", "s"), own_letter=True
    )
    def copy_subject(self) -> None:
        """Copy the subject to the clipboard."""
        self.app.copy_to_clipboard(self.mailing.mail.subject)
        self.show(self.mailing.but(told=self.say(N_("The subject is in the clipboard, if your terminal allows it."))))

    @command(N_("Change the mail before it leaves"), NC_("hint", "text"), letter=NC_("own key", "t"), own_letter=True)
    def edit(self) -> None:
        """Let letters go into the text."""
        self.show(self.mailing.but(editing=True))

    @command(N_("Subject or text"), NC_("hint", "subject or text"), keys=("tab",), in_menu=False)
    def other_line(self) -> None:
        """Go to the other of the two lines."""
        if self.mailing.editing:
            self._go_to(SUBJECT if self._line == TEXT else TEXT)

    @command(N_("Write the mail into a file (.eml)"), NC_("hint", "draft"), letter=NC_("own key", "d"), own_letter=True)
    def draft(self) -> None:
        """Ask where to, and write the mail into a new file that a mail program opens."""
        language = self.services.language

        def check(answer: str) -> str:
            return mailing.fault_of_draft(answer, self.mailing, language)

        def written(answer: str) -> None:
            self._left(FILE, self.say(N_("Written: {path}"), path=folder_shown(path_of(answer))))

        path = folder_shown(free_path(Path.cwd() / mailing.draft_name(self.mailing)))
        ask(self, self.say(N_("Write the mail to")), path, written, check, proposed=True)

    @command(
        N_("Open the mail in the mail program"),
        NC_("hint", "mail program"),
        letter=NC_("own key", "m"),
        own_letter=True,
    )
    def program(self) -> None:
        """Open the mail program with the mail; if it is too long for that, say so."""
        try:
            has_it = opened(mailto(self.mailing.mail))
        except Told as error:
            self.show(self.mailing.but(told=self.tell(error.message)))
            return
        if has_it:
            self._left(MAIL, self.say(N_("The mail program has it, if one is set up here.")))
        else:
            told = self.say(N_("No mail program could be opened here. Copy the mail instead."))
            self.show(self.mailing.but(told=told))

    def _left(self, via: str, told: str) -> None:
        """Report that it left, and record it; if recording fails, that is only reported."""
        fault = self.tell(keep(self.services, Audience.CUSTOMER, "eml", self.mailing.sent, None, via))
        self._is_gone = True
        self._begun.given()
        self.show(self.mailing.but(told=f"{told} {fault}".rstrip()))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Stop editing, or go back."""
        if self.mailing.editing:
            self.show(self.mailing.but(editing=False))
        else:
            self.turn.give()
            self.go_back()
