"""A screen whose notes can be assigned to themes: `t`, then a digit, or some letters of a name and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual import on
from textual.message import Message as TextualMessage

from interview_tui.desk.themes.changing import change, take_back
from interview_tui.desk.themes.gathering import learnt, offers, out_of, under, under_new
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.theme import Theme
from interview_tui.tui.panels.gather import Gather
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.shared.asking import open_panel
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.screen import InterviewScreen

if TYPE_CHECKING:
    from interview_tui.desk.themes.changing import Change
    from interview_tui.desk.themes.gathering import Offer, ToGather

NO_NOTE = N_("Select a note first (↑).")
_NEW = "new:"


class OffersRead(TextualMessage):
    """The themes offered for notes were read."""

    def __init__(self, notes: Sequence[ToGather], offers: Sequence[Offer]) -> None:
        self.notes = notes
        self.offers = offers
        super().__init__()


class GathersNotes(InterviewScreen[Any]):
    """Assignments are undone with Ctrl+Z as long as nothing else was done."""

    def to_gather(self) -> Sequence[ToGather]:
        """Return the notes concerned; () if none is selected."""
        raise NotImplementedError

    def has_gathered(self, told: Message) -> None:
        """Report what was done with themes."""
        raise NotImplementedError

    @command(N_("Put the note under a theme, or take it out: then its digit, or some letters of its name"),
             NC_("hint", "theme"), letter=NC_("own key", "t"), own_letter=True)  # fmt: skip
    def gather(self) -> None:
        """Read which themes there are, and ask."""
        if notes := self.to_gather():
            self.ask_theme(notes)
        else:
            self.tell_here(Message(NO_NOTE))

    def ask_theme(self, notes: Sequence[ToGather]) -> None:
        """Read the offers on a thread; keys from now on go to the panel."""
        store = self.services.store
        self.turn.give()

        def read() -> None:
            self.post_message(OffersRead(notes, offers(store.themes(), notes[0], learnt(store))))

        self.run_worker(read, thread=True, exclusive=True, group="offers")

    @on(OffersRead)
    def _offers_read(self, message: OffersRead) -> None:
        notes, say = message.notes, self.say
        offered = {one.theme_id: one for one in message.offers}
        options = [Option(one.theme_id, one.name, self.remark(one)) for one in message.offers]

        def new(typed: str) -> list[Option]:
            return [Option(f"{_NEW}{typed}", typed, say(N_("new theme")))]

        def chosen(option: str) -> None:
            if option in offered:
                self.choose_theme(notes, offered[option])
            else:
                self.begin_with(notes, option.removeprefix(_NEW))

        text = " ".join(notes[0].text.split())
        question, many = say(N_("Under which theme? {note}"), note=text), len(notes)
        if many > 1:
            question = self.services.language.count(
                "Which theme does {n} note belong to?", "Which theme do {n} notes belong to?", many
            )
        open_panel(self, Gather(self.services, question, options, new), chosen)

    def remark(self, one: Offer) -> str:
        """Return the remark on a theme: why it is suggested, or that the note is there already."""
        if one.because:
            return self.say(N_("because: {words}"), words=", ".join(one.because))
        return self.say(N_("✓ is there; again: out")) if one.holds else ""

    def choose_theme(self, notes: Sequence[ToGather], offer: Offer) -> None:
        """Assign notes to a theme, or remove them if they are there."""
        if offer.holds:
            self._do(out_of(offer.theme_id, [one.note_id for one in notes]), self.say(N_("Taken out")), offer.name)
        else:
            self._do(under(offer.theme_id, notes), self.say(N_("Gathered")), offer.name)

    def begin_with(self, notes: Sequence[ToGather], name: str) -> None:
        """Create a theme with these notes."""
        fresh = Theme(id=self.services.new_id(), at=self.services.now().wall, name="?")
        self._do(under_new(fresh, name, notes), self.say(N_("Begun")), name)

    def _do(self, how: Change, done: str, theme: str) -> None:
        told = Message(N_("{done}: {theme}. Ctrl+Z undoes it."), (("done", done), ("theme", theme)))
        try:
            change(self.services, how, told)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
        else:
            self.has_gathered(told)

    def ungather(self) -> None:
        """Undo the last assignment."""
        try:
            act = take_back(self.services)
        except Told as error:
            self.app.push_screen(told_page(error.message, self.services))
            return
        if act is not None:
            self.has_gathered(Message(N_("Undone: {done}, {theme}."), act.told.params))
