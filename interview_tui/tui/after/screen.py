"""The review after a call: one question at a time, the remaining ones dim below. Everything may be skipped."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from interview_tui.desk.after import asking
from interview_tui.desk.after.answers import answers
from interview_tui.desk.after.keeping import customer_kept, with_customer
from interview_tui.desk.after.state import After, with_addition
from interview_tui.desk.after.taking import understood
from interview_tui.desk.call.state import Now
from interview_tui.desk.services import Services
from interview_tui.desk.starting import again_fault
from interview_tui.insight.after_call import REVIEW, Asked
from interview_tui.insight.answering import Kept
from interview_tui.language.message import N_, NC_
from interview_tui.port.open_conversation import Acknowledged, OpenConversation
from interview_tui.records.draft import Begun
from interview_tui.records.naming import title
from interview_tui.records.spoken import length_held
from interview_tui.tui import ending, settings
from interview_tui.tui.after import view as after_view
from interview_tui.tui.after.releasing import ReleasesAfter
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.mailing import show_mail
from interview_tui.tui.shared.messages import GoOnWanted, Saved, Through
from interview_tui.tui.shared.safety import safety
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine

WAIT_S = 2.0
IN_PLACE = (Asked.DUE, Asked.FATE)
"""Answers so short that typing replaces an earlier one."""


class AfterScreen(ReleasesAfter):
    """Asks, takes answers, and hands them to the store."""

    place: ClassVar[str] = NC_("place", "after")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "after.tcss"

    def __init__(self, services: Services, opened: OpenConversation, kept: Kept, begun: tuple[Begun, ...] = ()) -> None:
        """`begun` are answers typed but not entered before."""
        super().__init__(services)
        self.opened = opened
        self._begun = begun
        kept, private = with_customer(kept, services.store), services.store.settings.private
        self.after = asking.begun(kept, services.language, private=private, typed_before=begun)
        self.acknowledged = Acknowledged(None)

    def compose(self) -> ComposeResult:
        """Lay out the heading, the question, the line, and the remaining questions."""
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
        self.set_interval(1.0, self.tick)
        if self.after.questions:
            self._put_into_line()
            self.show()
            self.turn.catch_up()
        else:
            self.summary()

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        self.acknowledged = message.acknowledged
        for heading in self.query("#heading").results(Sheet):
            heading.show(self._draw_heading)
        leaves_for = self.after.leaves_for
        if leaves_for is not None and not message.acknowledged.waiting and not self.turn.given:
            self.after = asking.stays(self.after)
            self._leave(leaves_for)

    def reword(self) -> None:
        """Show everything in the other language; nothing typed changes."""
        super().reword()
        self.show()

    def on_resize(self) -> None:
        """Leave out empty lines on a low screen."""
        self.set_class(self.is_short, "-short")
        for question in self.query("#question").results(Sheet):
            question.show(self._draw_question)

    # what is on the screen

    def take(self, after: After) -> None:
        """Take over a state: save what was answered, put the right text into the line, and show it."""
        before = self.after
        self._keep(after := customer_kept(before, after, self.services))
        if (after.at, after.line) != (before.at, before.line):
            self._put_into_line()
        self.show()

    def _now(self) -> Now:
        services = self.services
        return Now(services.now().wall, 0.0, services.new_id, services.language.code)

    def _keep(self, after: After) -> None:
        before, self.after = self.after, after
        if after.kept.conversation is not before.kept.conversation:
            self.opened.save(after.kept.conversation)
        if after.kept.private is not before.kept.private:
            self.opened.save_private(after.kept.private)
        self.tick()

    def tick(self) -> None:
        """Every second, and with every answer: save what is typed and not yet entered."""
        typed = asking.left(self.after)
        if typed.begun != self._begun:
            self._begun = typed.begun
            self.opened.save_draft(with_addition(self.opened.draft, typed.draft, self.opened.conversation))

    def _put_into_line(self) -> None:
        text_line, question = self.query_one(TextLine), self.after.question
        text_line.replace_text(self.after.line)
        text_line.ready(proposed=question is not None and question.about in IN_PLACE)

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
        conversation, language = self.after.kept.conversation, self.services.language
        heading = self.say(N_("After the call · {name}"), name=conversation.customer or self.say(N_("without a name")))
        length = length_held(conversation, language)
        saved = safety(self.acknowledged, language, calm=True)
        return [
            beside(
                line(" ", (heading, "bold")),
                line(("   ".join(filter(None, (self.out(), length))), "quiet"), "   ", saved, " "),
                width,
            )
        ]

    def _draw_question(self, width: int) -> Lines:
        after, question, language = self.after, self.after.question, self.services.language
        if question is None:
            return []
        place = self.say(N_("{n} of {all}"), n=after.at + 1, all=len(after.questions))
        conversation, private = after.kept.conversation, after.kept.private
        is_review = question.about in REVIEW
        name = self.say(N_("my review, only for me")) if is_review else after_view.short_name(question, language)
        heading = line(" ", (f"{place}  ", "quiet"), (name, "quiet bold"))
        asked = after_view.asked_lines(question, conversation, private, language, width)
        seen = after_view.review(after.kept, self.services, width) if is_review else []
        gap: Lines = [] if self.is_short else [()]
        return [heading, *gap, *seen, *(gap if seen else []), *asked, *gap]

    def _draw_letters(self, width: int) -> Lines:
        after, question, language = self.after, self.after.question, self.services.language
        told = paragraph(after.told, "orange", width - 1, 1) if after.told else []
        if question is None:
            return told
        today = self.services.today()
        means = "" if told else understood(question, after.kept, after.answer, today, language)
        return [*told, *after_view.letters_lines(answers(question, language), means, language, width)]

    def _draw_waiting(self, width: int) -> Lines:
        following = self.after.following
        return [(), (), *after_view.waiting_lines(following, self.services.language, width)] if following else []

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        return [self.answer, self.skip, self.summary, self.mail, self.later, self.menu]

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand keys to the line wherever the focus is."""
        event.stop()
        event.prevent_default()
        for text_line in self.query(TextLine):
            text_line.take(event)

    def press_in_line(self, key: str, character: str | None) -> bool:
        """Take a key before the line does, where it is a command."""
        if self.turn.passes_on(key, character):
            return True
        if key in ("up", "down") and self.query_one(TextLine).wrapped_document.height > 1:
            return False
        for one in self.commands():
            if key in one.keys:
                self.start(one.id, key)
                return True
        return False

    def _typed(self, text: str, pasted: bool) -> None:
        # A text longer than the line holds is asked about before it is cut off.
        self.after = asking.typed(self.after, self.query_one(TextLine).text)
        for letters in self.query("#letters").results(Sheet):
            letters.show(self._draw_letters)

    # commands

    help = ReleasesAfter.help.with_keys("f1")

    @command(N_("Take the answer, on to the next question"), NC_("hint", "next"), keys=("enter",), in_menu=False)
    def answer(self) -> None:
        """Take what is typed as the answer; an empty one skips the question."""
        self.take(asking.answered(self.after, self._now(), self.services.language))
        self._finish_if_through()

    @command(N_("Leave this question for later"), NC_("hint", "skip"), keys=("tab", "down"), in_menu=False)
    def skip(self) -> None:
        """Go on to the next question."""
        self.take(asking.skipped(self.after, self.services.language))
        self._finish_if_through()

    @command(N_("Back to the question before"), keys=("up", "shift+tab"), in_menu=False)
    def back(self) -> None:
        """Go back to the question before."""
        self.take(asking.gone_back(self.after, self.services.language))

    @command(N_("Go to the summary"), NC_("hint", "summary"), keys=("f8", "ctrl+t"))
    def summary(self) -> None:
        """Leave the rest and show the summary."""
        self._leave(show_summary=True)

    @command(N_("Follow-up mail: read, change, copy"), NC_("hint", "mail"), keys=("f4", "ctrl+n"))
    def mail(self) -> None:
        """Show the mail to the customer; the questions wait."""
        self.take(asking.left(self.after))
        if self.opened.wait(WAIT_S).waiting:
            self.take(asking.told(self.after, self.say(asking.NOT_SAVED)))
        else:
            show_mail(self, self.after.kept.conversation)

    @command(N_("Leave everything for later"), NC_("hint", "later"), keys=("escape",))
    def later(self) -> None:
        """Leave everything for later."""
        self._leave(show_summary=False)

    @command(N_("Go on with the call: it was ended by mistake"), NC_("hint", "go on"), keys=("ctrl+g",))
    def go_on(self) -> None:
        """Go on with the call, if it is one of today; what was answered stays."""
        one = self.after.kept.conversation
        self.take(asking.left(self.after))
        if fault := again_fault(one, self.services.today()):
            self.take(asking.told(self.after, self.tell(fault)))
        elif self.opened.wait(WAIT_S).waiting:
            self.take(asking.told(self.after, self.say(asking.NOT_SAVED)))
        else:
            self.opened.close()
            self.give_way(GoOnWanted(one.id, title(one.customer, one.organisation) if one.customer else ""))

    def _leave(self, show_summary: bool) -> None:
        self.take(asking.left(self.after))
        self._finish(show_summary)

    def _finish_if_through(self) -> None:
        if self.after.question is None:
            self._finish(show_summary=True)

    def _finish(self, show_summary: bool) -> None:
        how = self.opened.wait(WAIT_S)
        if how.waiting:
            # Leaving now would lose what is not on disk; the writer keeps trying, and then this continues.
            self.acknowledged = how
            self.take(asking.waits_to_leave(self.after, show_summary, self.services.language))
            return
        just_released = self.ended()
        self.give_way(Through(self.opened, self.after.kept, show_summary, just_released))

    def leave_program(self) -> None:
        """Leave everything for later, then the program."""
        self.later()
        if self.turn.given:
            # Posted after the message that closes the conversation.
            self.call_later(self.app.exit)

    def leave_now(self) -> None:
        """Let go at once, for a program that has to end; what was answered, and typed, is with the writer."""
        if not self.turn.given:
            self._keep(asking.left(self.after))
        self.opened.close(0.6)
