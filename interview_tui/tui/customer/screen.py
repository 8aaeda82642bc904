"""The customer page: its commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on

from interview_tui.desk.customer import page as pages
from interview_tui.desk.customer.expecting import is_expectation
from interview_tui.desk.customer.lines import ToTell, Waiting, can_unfold, opens
from interview_tui.desk.exporting.subjects import subjects_here
from interview_tui.desk.promises import PromiseAct
from interview_tui.desk.today.entries import Action, Entry
from interview_tui.language import forms
from interview_tui.language.message import N_, NC_
from interview_tui.language.past_moment import read_past_day
from interview_tui.language.rough_time import read_rough
from interview_tui.port.customers import named
from interview_tui.port.search import Query
from interview_tui.records.rough_date import last_day
from interview_tui.tui import ending, settings
from interview_tui.tui.customer.elsewhere import TakesWordFromElsewhere
from interview_tui.tui.customer.entering import NO_ROUGH
from interview_tui.tui.customer.giving import GivesAway
from interview_tui.tui.customer.staying import GoesOn
from interview_tui.tui.shared.announcing import tell_one
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.asking import ask, open_found, search_for
from interview_tui.tui.shared.commands import Bound, Command, command
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import ExportWanted, ReadingWanted, Wanted
from interview_tui.tui.widgets.row_list import RowList


class CustomerPageScreen(TakesWordFromElsewhere, GoesOn, GivesAway):
    """What is waiting, who this person is, what happened. Its letters act at once."""

    place: ClassVar[str] = NC_("place", "customer")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "customer.tcss"

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        page = self.page
        if page is None:
            return [self.leave]
        if page.on is not None:
            return [*self._opening(), self.past, self.menu, (self.leave, NC_("hint", "today"))]
        talk: list[Bound] = [] if self.on_call else [self.talk, self.just_talked, self.not_reached]
        if isinstance(page.chosen, Waiting | ToTell):
            return [*self._opening(), *self._acts(page.chosen), *talk[:1], self.menu]
        own = [self.correct, self.end_entry] if self.entry is not None else []
        own = [self.settle_expectation, *own] if is_expectation(self.entry) else own
        return [*self._opening(), *own, *talk[: 1 if own else 3], self.add, self.search, self.menu]

    def _opening(self) -> list[Hint]:
        chosen = self.page.chosen if self.page is not None else None
        if can_unfold(chosen) and not opens(chosen)[1]:
            return [(self.open, NC_("hint", "unfold"))]
        return [self.open] if opens(chosen)[1] or isinstance(chosen, ToTell) else []

    def _acts(self, chosen: Waiting | ToTell) -> list[Bound]:
        if self.page is not None and self.page.customer.given is not None:
            return []
        if isinstance(chosen, ToTell):
            return [self.word_given]
        promise = chosen.noted.note.promise
        if promise is None:
            return [self.complaint]
        is_open = [self.kept, self.move, self.not_kept] if promise.is_open else []
        return [*is_open, *([self.word_given] if promise.owes_word else [])]

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit the selection, would change a past day, or begin a second call."""
        page = self.page
        changing = {self.add, self.end_entry, self.correct, self.who, self.through, self.rename, self.address}
        changing |= {self.inform, self.basis, self.keep_until, self.first_deal, self.goes_on, self.settle_expectation}
        contacts = {self.talk, self.just_talked, self.not_reached, self.dial}
        changing |= {self.same_person, self.split, self.from_elsewhere}
        acts = {self.kept, self.move, self.not_kept, self.word_given, self.complaint}
        missing: set[Bound] = {*acts, self.add_way}
        if page is None or page.on is not None:
            missing |= changing | contacts
        elif isinstance(page.chosen, Waiting | ToTell):
            missing -= set(self._acts(page.chosen))
        if self.on_call:
            missing |= contacts
        if self.entry is None:
            missing |= {self.end_entry, self.correct}
        given = page is not None and page.customer.given is not None
        missing.add(self.give if given else self.take_given_back)
        if given:
            missing |= changing
        if not is_expectation(self.entry):
            missing.add(self.settle_expectation)
        if page is not None and page.person is not None and not page.person.covered:
            missing.add(self.uncover)
        left_out = {one.command for one in missing}
        return [one for one in super().commands() if one not in left_out]

    # what is selected

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if self.turn.given or self.page is None:
            return
        after = pages.picked(self.page, message.index)
        if after is not self.page and after.at == self.page.at:
            self.open()
        else:
            self.show(after)

    @command(N_("Open what is selected: the conversation, the note in it, what is folded"), NC_("hint", "open"),
             keys=("enter",))  # fmt: skip
    def open(self) -> None:
        """Show the selection in its conversation, or unfold it."""
        page = self.page
        if page is None:
            return
        if isinstance(page.chosen, ToTell):
            one = page.chosen.announced
            self.give_way(AnnouncementsWanted(one.announcement.id, one.telling.customer_id))
            return
        conversation, conversation_id, note_id = opens(page.chosen)
        if conversation_id:
            name = page.customer.title if conversation is None or conversation.customer_id else ""
            self.give_way(ReadingWanted(conversation_id, name, note_id))
        else:
            self.show(pages.unfolded(page))

    @command(N_("Done: the promise is kept"), NC_("hint", "done"), letter=NC_("key", "d"))
    def kept(self) -> None:
        """Mark the promise as kept."""
        self._act(PromiseAct.KEEP)

    @command(N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m"))
    def move(self) -> None:
        """Move the promise to another day."""
        self._act(PromiseAct.MOVE)

    @command(N_("The promise was not kept, and nobody waits for it any more"), NC_("hint", "not kept"),
             letter=NC_("key", "k"))  # fmt: skip
    def not_kept(self) -> None:
        """Mark the promise as not kept."""
        self._act(PromiseAct.NOT_KEPT)

    @command(N_("Told: the customer knows that it was moved or not kept"), NC_("hint", "told"),
             letter=NC_("own key", "t"), own_letter=True)  # fmt: skip
    def word_given(self) -> None:
        """Record that the customer was told; for an announcement also how they took it."""
        chosen = self.page.chosen if self.page is not None else None
        if isinstance(chosen, ToTell):
            tell_one(self, chosen.announced.announcement, chosen.announced.telling, self.customer.name)
        else:
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

    def _act(self, act: PromiseAct) -> None:
        chosen = self.page.chosen if self.page is not None else None
        if isinstance(chosen, Waiting):
            note = chosen.noted.note
            self.act_on(chosen.noted.conversation.id, note.id, act, theirs=note.theirs)

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo what was just done."""
        self.take_back()

    # the customer

    @command(N_("Prepare a conversation with this customer"), NC_("hint", "conversation"),
             letter=NC_("own key", "g"), own_letter=True)  # fmt: skip
    def talk(self) -> None:
        """Prepare a call."""
        if self.page is not None:
            self.give_way(Wanted(Entry(Action.CUSTOMER, customer=named(self.customer))))

    @command(N_("Export what is kept of this customer"), NC_("hint", "export"), letter=NC_("key", "x"))
    def export(self) -> None:
        """Export what was noted with this customer."""
        if self.page is not None:
            last = self.known.last_talk
            subjects = subjects_here(self.services.today(), last, self.customer, customer_first=True)
            self.give_way(ExportWanted(subjects))

    def search_here(self) -> None:
        """Search what was noted with this customer."""
        search_for(self, Query(customer_id=self._customer_id), lambda found: open_found(self, found))

    # what is seen

    @command(N_("History: one kind of thing after the other, then all"), NC_("hint", "only"),
             letter=NC_("own key", "f"), own_letter=True)  # fmt: skip
    def only(self) -> None:
        """Restrict the timeline to the next kind of event."""
        if self.page is not None:
            self.show(pages.filtered(self.page))

    @command(N_("Better not mention: look at it, or cover it again"), NC_("hint", "not to mention"),
             letter=NC_("key", "v"))  # fmt: skip
    def uncover(self) -> None:
        """Show what is better not mentioned, or cover it again."""
        if self.page is not None:
            self.show(pages.with_cover(self.page, not self.page.uncovered))

    @command(N_("As it was on a past day, as far as it was written down by then"), NC_("hint", "past day"),
             letter=NC_("own key", "l"), own_letter=True)  # fmt: skip
    def past(self) -> None:
        """Ask for a past day and show the page as it was; empty: as it is now."""
        page = self.page
        if page is None:
            return
        today, language = self.services.today(), self.services.language

        def day(answer: str) -> str | None:
            found = read_past_day(answer, today, language.code)
            return found.isoformat() if found else read_rough(answer, today, language.code)

        def check(answer: str) -> str:
            known = not answer.strip() or day(answer) is not None
            return "" if known else self.say(NO_ROUGH, date=forms.long_date(today, language))

        def answered(answer: str) -> None:
            found = day(answer) if answer.strip() else None
            self.show(pages.looked_at(page, last_day(found) if found else None))

        ask(self, self.say(N_("On which day? 1 March, a year ago, 2024 … Empty: now")), "", answered, check)

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back to today, and from there to the previous screen."""
        if self.page is not None and self.page.on is not None:
            self.show(pages.looked_at(self.page, None))
        else:
            self.go_back()
