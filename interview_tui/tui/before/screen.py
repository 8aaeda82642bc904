"""Before a call: what we promised, what we know, the guide. Everything is optional; Enter begins the call."""

from collections.abc import Sequence
from functools import reduce
from typing import ClassVar, assert_never

from interview_tui.desk.before import preparing
from interview_tui.desk.before.items import About
from interview_tui.desk.exporting.subjects import subjects_here
from interview_tui.desk.held_at import moment_told
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.typed import text_fault
from interview_tui.insight.from_others import ToMe
from interview_tui.language.message import N_, NC_
from interview_tui.records.present import Present
from interview_tui.records.spoken import channel_word
from interview_tui.records.words import Aspect, Channel
from interview_tui.tui import ending, settings
from interview_tui.tui.before.page import BeforePage
from interview_tui.tui.before.view import guide_option
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import ask, ask_moment, choose
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import Begin, ExportWanted, ReadingWanted
from interview_tui.tui.shared.occasion_words import why_waits
from interview_tui.tui.shared.there import ask_present

RINGS_S = 0.7
"""In seconds: how long a ringing phone waits for what is known; a call begun without it reads it itself."""


class BeforeScreen(BeforePage):
    """One column, to be read while the phone rings."""

    place: ClassVar[str] = NC_("place", "before")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "before.tcss"

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        chosen = self.before.chosen
        begin: Hint = (self.begin, NC_("hint", "write it up")) if self.before.plan.moment else self.begin
        own = [self.guess, self.my_question] if self.services.store.settings.private else []
        if chosen is None:
            return [begin, self.not_reached, self.guide, self.moment, self.menu, self.leave]
        word = NC_("hint", "ask on") if chosen.about is About.TOLD else ""
        fitting: list[Hint] = [(one, word) if one == self.speak else one for one in self._fitting(chosen.about)]
        return [begin, *fitting, *(own if len(fitting) < 2 else []), self.not_reached, self.menu, self.leave]

    def _fitting(self, about: About) -> list[Bound]:
        """Return what can be done with what is selected."""
        match about:
            case About.PROMISE:
                return [*self._of_promise(), self.speak, self.show_noted]
            case About.COMPLAINT:
                return [self.complaint, self.speak, self.show_noted]
            case About.FROM_OTHERS:
                return [self.answer, self.kept, *([self.show_noted] if self._reads_from_others() else [])]
            case About.TO_ASK:
                return [self.kept, self.speak, self.show_noted]
            case About.TOLD:
                return [self.speak, self.show_noted]
            case About.OF_THEME:
                return [self.speak]
            case About.QUESTION:
                return [self.delete]
            case _:
                assert_never(about)

    def _reads_from_others(self) -> bool:
        # A promise in my name by a colleague is in their conversation.
        return isinstance(self.from_others_here(), ToMe)

    def _of_promise(self) -> list[Bound]:
        noted = self.before.chosen.noted if self.before.chosen else None
        promise = noted.note.promise if noted else None
        if promise is None or not promise.is_open:
            return [self.word_given]
        return [self.kept, self.move, *([self.word_given] if promise.owes_word else [])]

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit the selection, and private things if none are kept."""
        missing = {self.kept, self.move, self.word_given, self.complaint, self.speak, self.show_noted}
        missing.add(self.delete)
        missing -= set(self._fitting(self.before.chosen.about)) if self.before.chosen else set()
        if self.known.last_talk is None:
            missing.add(self.last)
        if not self.customer.holding(Aspect.AVOID, on=self.services.today()):
            missing.add(self.uncover)
        if not (self.before.shows_all or self.before.more_told):
            missing.add(self.all_of_it)
        if not self.services.store.settings.private:
            missing |= {self.guess, self.my_question}
        if self.kept in missing or self.move in missing:
            missing.add(self.not_kept)
        left_out = {one.command for one in missing}
        return [one for one in super().commands() if one not in left_out]

    # commands

    @command(N_("Done: the promise is kept, the matter was asked"), NC_("hint", "done"), letter=NC_("key", "d"))
    def kept(self) -> None:
        """Mark the promise as kept, the matter as asked, or the comment as needing no answer."""
        one = self.from_others_here()
        if one is not None:
            from interview_tui.tui.shared.from_others import done_with

            done_with(self, one)
        else:
            self._act(PromiseAct.KEEP)

    @command(N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m"))
    def move(self) -> None:
        """Move the promise to another day."""
        self._act(PromiseAct.MOVE)

    @command(N_("The promise was not kept, and nobody waits for it any more"), NC_("hint", "not kept"))
    def not_kept(self) -> None:
        """Mark the promise as not kept."""
        self._act(PromiseAct.NOT_KEPT)

    @command(
        N_("Told: the customer knows that it was moved or not kept"),
        NC_("hint", "told"),
        letter=NC_("own key", "t"),
        own_letter=True,
    )
    def word_given(self) -> None:
        """Mark that the customer knows."""
        self._act(PromiseAct.TELL)

    @command(
        N_("Complaint: what is to be done next, to its end"),
        NC_("hint", "complaint"),
        letter=NC_("own key", "b"),
        own_letter=True,
    )
    def complaint(self) -> None:
        """Ask what is next about the complaint."""
        self._act(PromiseAct.COMPLAINT)

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    @command(N_("Show what is selected in its conversation"), NC_("hint", "show"), keys=("right",))
    def show_noted(self) -> None:
        """Read the conversation in which the selected note was written, with the note selected."""
        noted = self.before.chosen.noted if self.before.chosen is not None else None
        one = self.from_others_here()
        if isinstance(one, ToMe):
            self.give_way(ReadingWanted(one.head.id, self.customer.title, one.note_id or None))
        elif noted is not None:
            self.give_way(ReadingWanted(noted.conversation.id, self.customer.title, noted.note.id))

    @command(N_("Read the last conversation"), NC_("hint", "last time"), letter=NC_("key", "c"))
    def last(self) -> None:
        """Read the last conversation with this customer."""
        if self.known.last_talk is not None:
            self.give_way(ReadingWanted(self.known.last_talk.id, self.customer.title))

    @command(N_("Export what is kept of this customer"), NC_("hint", "export"), letter=NC_("key", "x"))
    def export(self) -> None:
        """Export what was noted with this customer."""
        today, last = self.services.today(), self.known.last_talk
        self.give_way(ExportWanted(subjects_here(today, last, self.customer, customer_first=True)))

    @command(N_("Begin the call"), NC_("hint", "begin the call"), keys=("enter",))
    def begin(self) -> None:
        """Begin the call with what is known: if pressed at once, wait a moment for the reading."""
        self.once_known(self.before.plan, self._begin, RINGS_S)

    def _begin(self) -> None:
        self.give_way(Begin(self.before.plan))
        for one in self.typed_for_the_call:
            one.given()

    @command(
        N_("Bring it up in the call: the promise, the matter, the why to ask on"),
        NC_("hint", "bring it up"),
        letter=NC_("key", "s"),
    )
    def speak(self) -> None:
        """Toggle whether the selected item is brought up in the call."""
        self.show(preparing.brought_up(self.before))
        self.bring_into_view()

    @command(N_("Write down my guess"), NC_("hint", "my guess"), letter=NC_("key", "g"))
    def guess(self) -> None:
        """Ask for my guess."""

        def guessed(answer: str) -> None:
            self.wait_for_the_call()
            self.show_written(preparing.guessed(self.before, answer))

        ask(
            self,
            self.say(N_("I believe that …")),
            self.before.plan.guess,
            guessed,
            lambda answer: self.tell(text_fault(answer)),
        )

    @command(N_("Write down a question of my own"), NC_("hint", "my question"), letter=NC_("key", "q"))
    def my_question(self) -> None:
        """Ask for a question of my own; it joins the guide's in the call."""

        def check(answer: str) -> str:
            return self.tell(preparing.question_fault(self.before, answer))

        def written(answer: str) -> None:
            after = preparing.question_written(self.before, answer)
            if after is not self.before:
                self.wait_for_the_call()
                self.show_written(after)

        ask(self, self.say(N_("A question of my own: What …? How …? Why …?")), "", written, check)

    @command(N_("Choose the guide"), NC_("hint", "guide"), letter=NC_("key", "l"))
    def guide(self) -> None:
        """Choose the guide."""
        guides, today = self.services.guides, self.services.today()
        offered = {one.guide.id: one for one in preparing.offers_of(self.before, guides.all(), today)}

        def chosen(guide_id: str) -> None:
            offer = offered[guide_id]
            after = preparing.guide_chosen(self.before, offer)
            if offer.waits is not None:
                why, code = why_waits(offer.waits), self.services.language.code
                self.done = preparing.chosen_told(after, offer, list(offered.values()), why, code)
            self.show(after)

        options = [guide_option(one, guides.is_own(one.guide), self.services.language) for one in offered.values()]
        choose(self, self.say(N_("Which guide?")), options, chosen)

    @command(N_("Who else is there"), NC_("hint", "there"), letter=NC_("key", "j"))
    def there(self) -> None:
        """Ask who else will be there on the customer's side."""

        def toggled(people: Sequence[Present]) -> None:
            self.show(reduce(preparing.present_toggled, people, self.before))

        customer = self.customer
        ask_present(self, self.before.plan.present, customer.id, customer.organisation, toggled)

    @command(N_("Where the conversation takes place"), NC_("hint", "where"), letter=NC_("key", "w"))
    def channel(self) -> None:
        """Choose where the conversation takes place."""

        def chosen(channel: str) -> None:
            self.show(preparing.channel_chosen(self.before, Channel(channel)))

        options = [Option(one, channel_word(one, self.services.language)) for one in Channel]
        choose(self, self.say(N_("Where do you talk?")), options, chosen, at=self.before.plan.channel)

    @command(
        N_("It was before: write it up later, with its day, time and length"),
        NC_("hint", "when was it?"),
        letter=NC_("key", "e"),
    )
    def moment(self) -> None:
        """Ask when it was; Enter then starts writing it up."""
        services, plan = self.services, self.before.plan
        now, language = services.now().wall, services.language

        def answered(answer: str) -> None:
            self.show(preparing.moment_chosen(self.before, answer, now, language.code))

        text = moment_told(plan.moment, language, near=now.date()) if plan.moment else ""
        ask_moment(self, text, answered)

    @command(N_("Delete the selected note, or the question"), NC_("hint", "delete"), keys=("delete", "ctrl+x"))
    def delete(self) -> None:
        """Remove the selected question."""
        self.show(preparing.question_removed(self.before))

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to the first screen."""
        self.go_back()

    def _act(self, act: PromiseAct) -> None:
        noted = self.before.chosen.noted if self.before.chosen is not None else None
        if noted is not None:
            self.bring_into_view()
            one = noted.note
            self.act_on(noted.conversation.id, one.id, act, theirs=one.theirs)
