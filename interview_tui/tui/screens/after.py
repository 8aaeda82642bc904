"""After the call: one question at a time, the waiting ones dim below. Everything may be left."""

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.call.choice import track_of
from interview_tui.coaching.observation import Held
from interview_tui.coaching.page import ReviewPage, review_page
from interview_tui.conversation.port import Acknowledged, OpenConversation
from interview_tui.conversation.words import Coach, HowKnown, Status
from interview_tui.insight import answering
from interview_tui.insight.after_call import PRIVATE, REVIEW, Asked, Question, is_finished, open_slots, questions
from interview_tui.insight.answering import Kept
from interview_tui.language import forms
from interview_tui.language.due_date import parse_due
from interview_tui.language.message import N_
from interview_tui.tui import after_view
from interview_tui.tui.commands import Place
from interview_tui.tui.drawing import Lines, beside, line, paragraph
from interview_tui.tui.review_view import review_lines
from interview_tui.tui.safety import safety
from interview_tui.tui.screens.base import NO_DATE, Hint, InterviewScreen
from interview_tui.tui.screens.messages import AppCommand, Saved, Through
from interview_tui.tui.services import Services
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
            self.show()
            self.take_typed_ahead()
        else:
            self.do_summary()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        self.acknowledged = message.acknowledged
        for heading in self.query("#heading").results(Sheet):
            heading.show(self._draw_heading)
        if self._leaves_for is not None and not message.acknowledged.waiting and not self._gives_way:
            self._finish(self._leaves_for)

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

    def show(self) -> None:
        """Show the question that is asked now."""
        text_line = self.query_one(TextLine)
        text_line.display = self._answers.typed
        if self._answers.typed:
            text_line.focus()
        for sheet, draw in (
            ("#heading", self._draw_heading),
            ("#question", self._draw_question),
            ("#letters", self._draw_letters),
            ("#waiting", self._draw_waiting),
        ):
            self.query_one(sheet, Sheet).show(draw)
        self.refresh_footer()

    @property
    def _answers(self) -> after_view.Answers:
        question = self.question
        return after_view.answers(question, self.services.language) if question else after_view.Answers()

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
        if self.told:
            return paragraph(self.told, "orange", width - 1, 1)
        return after_view.letters_lines(self._answers, self._understood(), self.services.language, width)

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
        """Hand keys to the line wherever the focus is: it is hidden while a letter answers."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does: letters answer where nothing is typed."""
        if self.keep_for_next(key, character):
            return True
        allowed = self._answers
        if character and not allowed.typed:
            for letter, _, meaning in allowed.letters:
                if character.lower() == letter:
                    self._answer_with(meaning)
                    return True
        text_line = self.query_one(TextLine)
        if key in ("up", "down") and text_line.wrapped_document.height > 1:
            return False
        for command in self.commands():
            if key in command.keys:
                self.start(command.id)
                return True
        return not allowed.typed

    def _typed(self, text: str, pasted: bool) -> None:
        self.told = ""
        self.query_one("#letters", Sheet).show(self._draw_letters)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(TextLine).text.strip() if self.query("#answer") else ""

    def _understood(self) -> date | None:
        question = self.question
        if question is None or question.about is not Asked.DUE or not self.text:
            return None
        today = self.services.today()
        for letter, _, meaning in self._answers.letters:
            if self.text.lower() == letter:
                return answering.in_a_word(meaning, today)
        return parse_due(self.text, today, self.services.language.code)

    # commands

    def do_answer(self) -> None:
        """Take what is typed; an empty answer leaves the question."""
        question, text = self.question, self.text
        if question is None or not text:
            self.do_skip()
            return
        if fault := self.name_fault(text) if question.about is Asked.FATE else self.text_fault(text):
            self.told = fault
            self.query_one("#letters", Sheet).show(self._draw_letters)
        elif question.about is Asked.DUE and question.note:
            due = self._understood()
            if due is None:
                self.told = self.say(NO_DATE)
                self.query_one("#letters", Sheet).show(self._draw_letters)
                return
            self._take(answering.dated(self.kept, question.note, due))
        elif question.about is Asked.FATE and question.note:
            meanings = {letter: meaning for letter, _, meaning in self._answers.letters}
            self._take(answering.placed(self.kept, question.note, meanings.get(text.lower()), text))
        elif question.about is Asked.EVIDENCE and question.note:
            for letter, _, meaning in self._answers.letters:
                if text.lower() == letter:  # how it is known; what it rests on may still be typed
                    self._keep(answering.known_by(self.kept, question.note, HowKnown(meaning)))
                    self.query_one(TextLine).replace_text("")
                    self.show()
                    return
            self._take(answering.with_evidence(self.kept, question.note, text))
        else:
            self._take(answering.in_words(self.kept, question, text))

    def _answer_with(self, meaning: str) -> None:
        question = self.question
        if question is None:
            return
        if question.about is Asked.KIND and question.note:
            choice = after_view.choice_named(meaning)
            track = track_of(choice.kind, choice.parked, None, question.note.track)
            self._take(answering.of_kind(self.kept, question.note, choice.kind, choice.parked, track))
        elif question.about is Asked.GUESS:
            self._take(answering.guess_became(self.kept, meaning))
        elif meaning == "yes" and question.about is Asked.COMPLAINT and question.note:
            self._take(answering.complaint(self.kept, question.note))
        elif meaning == "yes" and question.about is Asked.SPEAKER:
            self._take(answering.customer_spoke(self.kept, question))
        else:
            self.do_skip()

    def _keep(self, kept: Kept) -> None:
        if kept.conversation is not self.kept.conversation:
            self.opened.save(kept.conversation)
        if kept.private is not self.kept.private:
            self.opened.save_private(kept.private)
        self.kept = kept

    def _take(self, kept: Kept) -> None:
        self._keep(kept)
        # What was just named a promise still needs its date, what was just parked its place; nothing is asked twice.
        asked = {(one.about, one.note and one.note.id) for one in self.questions}
        new = [one for one in questions(kept.conversation, kept.private) if one.about in (Asked.DUE, Asked.FATE)]
        self.questions[self.at + 1 : self.at + 1] = [
            one for one in new if one.note and (one.about, one.note.id) not in asked
        ]
        self.do_skip()

    def do_skip(self) -> None:
        """Go on to the next question; after the last one to the summary."""
        self.query_one(TextLine).replace_text("")
        self.told = ""
        self.at += 1
        if self.question is None:
            self.do_summary()
        else:
            self.show()

    def do_previous(self) -> None:
        """Go back to the question before."""
        if self.at:
            self.at -= 1
            self.query_one(TextLine).replace_text("")
            self.show()

    def do_summary(self) -> None:
        """Leave the rest and show the summary."""
        self._finish(show_summary=True)

    def do_later(self) -> None:
        """Leave everything for later."""
        self._finish(show_summary=False)

    def do_quit(self) -> None:
        """Leave everything for later, then the program."""
        self._finish(show_summary=False)
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
        status = Status.DONE if is_finished(self.kept.conversation) else Status.TO_FINISH
        if status is not self.kept.conversation.status:
            conversation = self.kept.conversation.changed(status=status)
            self.opened.save(conversation)
            self.kept = Kept(conversation, self.kept.private)
        self.give_way(Through(self.opened, self.kept, show_summary))

    def leave_now(self) -> None:
        """Let go at once, for a program that has to end; what was answered is with the writer."""
        self.opened.close(0.6)
