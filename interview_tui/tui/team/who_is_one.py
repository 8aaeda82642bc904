"""The board asks whether customers of two people are the same person: once, with one key, undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on, work
from textual.message import Message as TextualMessage

from interview_tui.desk.customer.merging import compared, sides
from interview_tui.desk.services import Services
from interview_tui.desk.team.one_customer import Pair, decided, known_to_two
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.naming import title
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import open_panel
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.key_words import key_names
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.shared.same_person import MERGED, SPLIT, TWO, side_by_side
from interview_tui.tui.widgets.drawing import Lines, paragraph

_ONE, _TWO = "one", "two"


class PairsFound(TextualMessage):
    """Possible duplicates were found."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        super().__init__()


class AsksWhoIsOne(ReadFirstScreen):
    """A screen about what several people share, who may know the same customer."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.pairs: Sequence[Pair] = ()
        self.forget: Callable[[], None] = lambda: None
        """Discards what was read: customers have changed."""
        self._back: Callable[[], object] | None = None
        """Undoes the last decision about two customers."""

    def tell_tried(self, told: Message) -> None:
        """Tell what came of something, and read again."""
        raise NotImplementedError

    def show(self) -> None:
        """Show it as it is known now."""
        raise NotImplementedError

    @work(thread=True, exclusive=True, group="pairs", description="pairs")
    def look_for_pairs(self) -> None:
        """Find the customers known to two people."""
        self.post_message(PairsFound(known_to_two(self.services.store.together())))

    @on(PairsFound)
    def _pairs_found(self, message: PairsFound) -> None:
        if message.pairs != self.pairs:
            self.pairs = message.pairs
            self.show()

    def pair_lines(self, width: int) -> Lines:
        """Return the question in one line, with the key that compares both; nothing if there is no pair."""
        if not self.pairs:
            return []
        one, other = (title(each.name, each.organisation) for each in self.pairs[0])
        letter = key_names(self.who_is_one.command, self.services.language)[0]
        told = N_("Perhaps the same person: {one}; {other}. {letter} looks at both.")
        twice = N_("Perhaps the same person, twice: {one}. {letter} looks at both.")
        words = {"one": one, "letter": letter} if one == other else {"one": one, "other": other, "letter": letter}
        return paragraph(self.say(twice if one == other else told, **words), "quiet", width - 1, 1)

    def commands(self) -> Sequence[Command]:
        """Leave out what there is nothing for."""
        missing = [] if self.pairs else [self.who_is_one.command]
        missing += [] if self._back is not None else [self.undo.command]
        return [one for one in super().commands() if one not in missing]

    @command(
        N_("Is it one customer whom two people know? Look at both, and say it once"),
        NC_("hint", "one person?"),
        letter=NC_("own key", "p"),
        own_letter=True,
    )
    def who_is_one(self) -> None:
        """Compare both and ask."""
        if not self.pairs:
            return
        pair, store = self.pairs[0], self.services.store.together()
        one, other = (store.customer(each.id) for each in pair)
        if one is None or other is None:
            self.look_for_pairs()
            return
        rows = compared(*sides(store, one, other), self.services.language)
        question = self.say(N_("Are these one person? Nothing is rewritten, and it can be split again."))
        options = [Option(_ONE, self.say(N_("One person"))), Option(_TWO, self.say(N_("Two people; do not ask again")))]
        panel = Decide(self.services, question, lambda width: side_by_side(rows, width), options)
        open_panel(self, panel, lambda option: self._decided(pair, same=option == _ONE))

    def _decided(self, pair: Pair, *, same: bool) -> None:
        services, store = self.services, self.services.store.together()
        try:
            merge = decided(store, pair, services.new_id(), services.now().wall, same=same)
        except Told as error:
            self.tell_tried(error.message)
            return
        one, other = (title(each.name, each.organisation) for each in pair)
        self._back = lambda: store.split(merge.id)
        self.pairs = self.pairs[1:]
        self._are_others(Message(MERGED if same else TWO, (("one", one), ("other", other)) if same else ()))

    @command(N_("Undo"), NC_("hint", "undo"), keys=("ctrl+z",))
    def undo(self) -> None:
        """Undo the last decision about two customers."""
        back, self._back = self._back, None
        if back is None:
            return
        try:
            back()
        except Told as error:
            self.tell_tried(error.message)
        else:
            self._are_others(Message(SPLIT))

    def _are_others(self, told: Message) -> None:
        self.forget()
        self.tell_tried(told)
        self.look_for_pairs()
