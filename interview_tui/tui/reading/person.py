"""What a note being read says about the person: chosen from a list, saved on their page, undoable."""

from interview_tui.desk.after import traits
from interview_tui.desk.after.answers import NOTHING, answers
from interview_tui.desk.customer.keeping import keep_entries
from interview_tui.desk.reading import person
from interview_tui.insight import answering
from interview_tui.insight.after_call import Asked, Question
from interview_tui.insight.answering import Kept
from interview_tui.insight.traits import of_note, replaceable
from interview_tui.language.message import N_, NC_, Told
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.reading.noting import NotingPage
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.confirming import keep_confirmed


class PersonPage(NotingPage):
    """A conversation being read whose notes may describe the person."""

    _learnt: tuple[Conversation, Customer, Customer] | None = None
    """What was just learnt about a customer: the conversation at that time, the customer before and after."""

    @command(
        N_("Who they are: keep what the note says on their page"),
        NC_("hint", "who they are"),
        letter=NC_("own key", "r"),
        own_letter=True,
    )
    def about_person(self) -> None:
        """Ask what the selected note says about the person, and save it with them."""
        note, one = self.reading.changeable, self.reading.conversation
        customer = self.services.store.customer(one.customer_id) if one.customer_id is not None else None
        if note is None or not note.text.strip():
            self.select_first()
            return
        if customer is None:
            self.say_below(self.say(N_("Nobody is named yet whose page that could stand on.")))
            return
        kept = Kept(one, self.reading.private, customer)
        question = Question(Asked.TRAIT, note, replaceable=replaceable(note, customer))
        letters = answers(question, self.services.language).letters
        words = {meaning: word for _, word, meaning in letters} | {NOTHING: self.say(N_("nothing"))}
        stands = of_note(customer, note.id)
        choose(
            self,
            self.say(N_("What does that say of the person?")),
            [Option(meaning, words[meaning]) for _, _, meaning in letters],
            lambda meaning: self._say_of_person(kept, question, meaning),
            at=str(stands.aspect) if stands is not None else "",
        )

    def _say_of_person(self, kept: Kept, question: Question, meaning: str) -> None:
        services, note = self.services, question.note
        if note is None:
            return
        if meaning == NOTHING:
            self._keep_of_person(note, kept, answering.no_trait(kept, note))
            return
        letter = next(one for one, _, means in answers(question, services.language).letters if means == meaning)
        at, entry_id = services.now().wall, services.new_id()
        meant = traits.meant(kept, question, letter, entry_id=entry_id, at=at, language=services.language)
        if meant is None:
            return
        keep_confirmed(
            self,
            meant.proposal,
            lambda entry: self._keep_of_person(note, kept, answering.trait(kept, note, entry, meant.replaces)),
            leave_out=lambda: self._keep_of_person(note, kept, answering.not_kept(kept, note)),
        )

    def _keep_of_person(self, note: Note, before: Kept, after: Kept) -> None:
        """Save what was learnt about the customer and recorded with the note; report it, or why it failed."""
        if (change := person.change_of(note, after)) is not None:
            self.change(change)
        if before.customer is None or after.customer is None or not self._keep_entries(before.customer, after.customer):
            return
        self._learnt = (self.reading.conversation, before.customer, after.customer)
        self.say_below(person.told(note, after, self.services.language))

    def _keep_entries(self, before: Customer, after: Customer) -> bool:
        try:
            keep_entries(self.services.store, before, after)
        except Told as error:
            self.say_below(self.tell(error.message))
            return False
        return True

    def taken_back_elsewhere(self) -> bool:
        """Undo what was just learnt about the customer, if the conversation was not changed since."""
        learnt, self._learnt = self._learnt, None
        if learnt is None or learnt[0] is not self.reading.conversation or learnt[1] is learnt[2]:
            return False
        _, before, after = learnt
        if self._keep_entries(after, before):
            self.say_below(self.say(N_("Undone: their page is as it was.")))
        return True
