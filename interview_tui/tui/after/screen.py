"""After the call: one question at a time, the waiting ones dim below. Everything may be left."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.coaching.observation import Held
from interview_tui.coaching.page import ReviewPage, review_page
from interview_tui.desk.services import Services
from interview_tui.insight.after_call import (
    PRIVATE,
    REVIEW,
    Asked,
    Question,
    follow_ups,
    is_finished,
    open_slots,
    questions,
    still_asks,
)
from interview_tui.insight.answering import Kept
from interview_tui.language import forms
from interview_tui.language.due_date import read_answer
from interview_tui.language.due_told import doubt_told
from interview_tui.language.message import N_
from interview_tui.port.open_conversation import Acknowledged, OpenConversation
from interview_tui.records.words import Coach, Status
from interview_tui.tui.after import view as after_view
from interview_tui.tui.after.answer import IN_PLACE, Taken, standing, taken, understood
from interview_tui.tui.shared.commands import Place
from interview_tui.tui.shared.messages import AppCommand, Saved, Through
from interview_tui.tui.shared.review_view import review_lines
from interview_tui.tui.shared.safety import safety
from interview_tui.tui.shared.screen import Hint, InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph, shortened
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

WAIT_S = 2.0
SHORT = 18
"""Rows below which empty lines are left out."""


class AfterScreen(InterviewScreen[None]):
    """Asks, takes answers, hands them to the store."""

    place: ClassVar[Place] = Place.AFTER
    CSS_PATH = "after.tcss"

    def __init__(self, services: Services, opened: OpenConversation, kept: Kept) -> None:
        super().__init__(services)
        self.opened = opened
        self.kept = kept
        keeps = services.store.settings.private
        asked = questions(kept.conversation, kept.private)
        self.questions = [one for one in asked if keeps or one.about not in PRIVATE]
        self.at = 0
        self.acknowledged = Acknowledged(None)
        self.told = ""
        self._standing = ""
        """What was put into the line when the question was asked."""
        self._leaves_for: bool | None = None
        """Whether to show the summary, once all is saved; None while nobody wants to leave."""

    @property
    def question(self) -> Question | None:
        """The question that is asked now, about the note as it is now."""
        if self.at >= len(self.questions):
            return None
        question = self.questions[self.at]
        if question.note is None:
            return question
        note = self.kept.conversation.note(question.note.id)
        return replace(question, note=note or question.note)

    def compose(self) -> ComposeResult:
        """Lay out the heading, the question, the line, and what waits."""
        yield Sheet(self._draw_heading, id="heading")
        yield Sheet(self._draw_question, id="question")
        with Horizontal(id="answer-line"):
            yield Sheet(lambda width: [line(("▎", "blue"))], id="edge")
            yield TextLine(self.press_in_line, self._typed, id="answer")
        yield Sheet(self._draw_letters, id="letters")
        yield Sheet(self._draw_waiting, id="waiting")
        yield self.footer()

    def on_mount(self) -> None:
        """Listen to the writer and ask the first question; where there is none, go on at once."""
        self.opened.listen(lambda acknowledged: self.post_message(Saved(acknowledged)))
        self.query_one(TextLine).focus()
        if self.questions:
            self.put_question()
            self.take_typed_ahead()
        else:
            self.do_summary()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        self.acknowledged = message.acknowledged
        for heading in self.query("#heading").results(Sheet):
            heading.show(self._draw_heading)
        if self._leaves_for is not None and not message.acknowledged.waiting and not self._gives_way:
            leaves_for, self._leaves_for = self._leaves_for, None
            if self._take() is not None:
                self._finish(leaves_for)

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.show()

    def on_resize(self) -> None:
        """Leave out empty lines on a low screen."""
        self.set_class(self.size.height < SHORT, "-short")
        for question in self.query("#question").results(Sheet):
            question.show(self._draw_question)

    # what is on the screen

    def put_question(self) -> None:
        """Ask a question: what was answered to it before stands in the line."""
        question, text_line = self.question, self.query_one(TextLine)
        self.told = self._standing = ""
        if question is not None:
            before = self.questions[self.at].note
            self._standing = standing(question, self.kept.private, before, self.services.language)
            text_line.replace_text(self._standing)
            if question.about in IN_PLACE:
                text_line.select_all()
        self.show()

    def show(self) -> None:
        """Show the question that is asked now; the line stays as it is."""
        for sheet, draw in (
            ("#heading", self._draw_heading),
            ("#question", self._draw_question),
            ("#letters", self._draw_letters),
            ("#waiting", self._draw_waiting),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        conversation, language = self.kept.conversation, self.services.language
        name = conversation.customer or language.say(N_("without a name"))
        end = conversation.ended_at or conversation.started_at
        length = forms.minutes(max(1, round((end - conversation.started_at).total_seconds() / 60)), language)
        saved = safety(self.acknowledged, language, calm=True)
        heading = language.say(N_("After the call · {name}"), name=name)
        return [beside(line(" ", (heading, "bold")), line((length, "quiet"), "   ", saved, " "), width)]

    def _draw_question(self, width: int) -> Lines:
        question = self.question
        if question is None:
            return []
        place = self.say(N_("{n} of {all}"), n=self.at + 1, all=len(self.questions))
        conversation, private, language = self.kept.conversation, self.kept.private, self.services.language
        is_review = question.about in REVIEW
        name = self.say(N_("my review, only for me")) if is_review else after_view.short_name(question, language)
        heading = line(" ", (f"{place}  ", "quiet"), (name, "quiet bold"))
        asked = after_view.asked_lines(question, conversation, private, language, width)
        seen = review_lines(self._review(), conversation, private, language, width) if is_review else []
        gap: Lines = [] if self.size.height < SHORT else [()]
        return [heading, *gap, *seen, *(gap if seen else []), *asked, *gap]

    def _review(self) -> ReviewPage:
        if self.services.store.settings.coach is Coach.OFF:
            return ReviewPage()
        conversation, language = self.kept.conversation, self.services.language
        guide = self.services.library.guides.get(conversation.guide or "")
        return review_page(Held(conversation, self.kept.private, language.code, guide, open_slots(conversation)))

    def _draw_letters(self, width: int) -> Lines:
        question, services = self.question, self.services
        told = paragraph(self.told, "orange", width - 1, 1) if self.told else []
        if question is None:
            return told
        means = "" if told else understood(question, self.kept.private, self.text, services.today(), services.language)
        allowed = after_view.answers(question, services.language)
        return [*told, *after_view.letters_lines(allowed, means, services.language, width)]

    def _draw_waiting(self, width: int) -> Lines:
        following = self.questions[self.at + 1 :]
        if not following:
            return []
        return [(), (), *after_view.waiting_lines(following, self.services.language, width)]

    def hints(self) -> list[Hint]:
        """Name what helps now."""
        return ["answer", "skip", "summary", "later", "menu"]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does, where it is a command."""
        if self.keep_for_next(key, character):
            return True
        if key in ("up", "down") and self.query_one(TextLine).wrapped_document.height > 1:
            return False
        for command in self.commands():
            if key in command.keys:
                self.start(command.id)
                return True
        return False

    def _typed(self, text: str, pasted: bool) -> None:
        self._tell("")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(TextLine).text.strip() if self.query("#answer") else ""

    def _tell(self, told: str) -> None:
        self.told = told
        for letters in self.query("#letters").results(Sheet):
            letters.show(self._draw_letters)

    # commands

    def _take(self) -> Taken | None:
        """Keep what stands in the line, whatever key it is left by; None where it is no answer, and that is told."""
        question, text = self.question, self.text
        if question is None or text == self._standing or self._gives_way or not self.query("#answer"):
            return Taken(self.kept)
        if text and (fault := self.name_fault(text) if question.about is Asked.FATE else self.text_fault(text)):
            self._tell(fault)
            return None
        before = self.questions[self.at].note
        answer = taken(self.kept, question, before, text, self.services.today(), self.services.language)
        if answer is None:
            if question.about is Asked.DUE:
                language, today = self.services.language, self.services.today()
                self._tell(doubt_told(read_answer(text, today, language.code), today, language))
            else:
                self._tell(self.say(N_("“{typed}” is none of these letters."), typed=shortened(text, 20)))
            return None
        self._keep(answer.kept)
        self._standing = text
        self._ask_what_follows(question)
        return answer

    def _keep(self, kept: Kept) -> None:
        if kept.conversation is not self.kept.conversation:
            self.opened.save(kept.conversation)
        if kept.private is not self.kept.private:
            self.opened.save_private(kept.private)
        self.kept = kept

    def _ask_what_follows(self, question: Question) -> None:
        # What was just named a promise still needs its date, what was just parked its place; nothing is asked twice,
        # and nothing of what an answer before this one had made of the note.
        note = question.note and self.kept.conversation.note(question.note.id)
        if note is None:
            return
        left, later = self.questions[: self.at + 1], self.questions[self.at + 1 :]
        later = [one for one in later if one.note is None or one.note.id != note.id or still_asks(one, note)]
        asked = {(one.about, one.note and one.note.id) for one in (*left, *later)}
        self.questions = [*left, *(one for one in follow_ups(note) if (one.about, note.id) not in asked), *later]

    def do_answer(self) -> None:
        """Take what is typed; an empty answer leaves the question."""
        answer = self._take()
        if answer is not None and answer.stays:
            self.put_question()
        elif answer is not None:
            self._go_on()

    def do_skip(self) -> None:
        """Go on to the next question."""
        if self._take() is not None:
            self._go_on()

    def _go_on(self) -> None:
        self.at += 1
        if self.question is None:
            self._finish(show_summary=True)
        else:
            self.put_question()

    def do_previous(self) -> None:
        """Go back to the question before."""
        if self.at and self._take() is not None:
            self.at -= 1
            self.put_question()

    def do_summary(self) -> None:
        """Leave the rest and show the summary."""
        if self._take() is not None:
            self._finish(show_summary=True)

    def do_later(self) -> None:
        """Leave everything for later."""
        if self._take() is not None:
            self._finish(show_summary=False)

    def do_quit(self) -> None:
        """Leave everything for later, then the program."""
        self.do_later()
        if self._gives_way:
            self.post_message(AppCommand("quit"))

    def _finish(self, show_summary: bool) -> None:
        how = self.opened.wait(WAIT_S)
        if how.waiting:
            # Leaving now would lose what is not on disk; the writer goes on trying, and then this goes on.
            self._leaves_for = show_summary
            self.acknowledged = how
            self.told = self.say(N_("Not everything is saved yet. The program stays here and goes on trying."))
            self.show()
            return
        status = Status.DONE if is_finished(self.kept.conversation, self.questions) else Status.TO_FINISH
        if status is not self.kept.conversation.status:
            conversation = self.kept.conversation.changed(status=status)
            self.opened.save(conversation)
            self.kept = Kept(conversation, self.kept.private)
        self.give_way(Through(self.opened, self.kept, show_summary))

    def leave_now(self) -> None:
        """Let go at once, for a program that has to end; what was answered, and typed, is with the writer."""
        self._take()
        self.opened.close(0.6)
