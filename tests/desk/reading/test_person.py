"""What a note says of the person: what changes in the note, what is told, and what is kept on their page."""

from interview_tui.desk.customer.keeping import keep_entries
from interview_tui.desk.reading import person
from interview_tui.desk.services import Services
from interview_tui.insight import answering
from interview_tui.insight.answering import Kept
from interview_tui.language.catalogue import Language
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number, private

EN = Language("en")
NOTE = note(1, "rows since 2024", kind="personal")
WEBER = customer(1, "Claudia Weber")
BEFORE = Kept(conversation(NOTE), private(), WEBER)
ROWS = Entry(id=number(70), aspect=Aspect.INTEREST, text="rows", learnt_at=START, note=NOTE.id)


def test_a_trait_is_told_with_what_it_is_and_changes_nothing_in_the_note() -> None:
    after = answering.trait(BEFORE, NOTE, ROWS)

    assert person.change_of(NOTE, after) is None
    assert person.told(NOTE, after, EN).endswith(": rows. Ctrl+Z undoes it.")


def test_that_a_note_says_nothing_of_the_person_is_recorded_in_it() -> None:
    after = answering.no_trait(BEFORE, NOTE)
    change = person.change_of(NOTE, after)

    assert change is not None
    assert (change(NOTE).no_trait, change(NOTE).stays_with_me) == (True, False)
    assert person.told(NOTE, after, EN) == "It says nothing of the person, and is not asked about again."


def test_what_is_not_to_be_kept_of_them_stays_in_the_note_and_the_note_here() -> None:
    after = answering.not_kept(BEFORE, NOTE)
    change = person.change_of(NOTE, after)

    assert change is not None
    assert change(NOTE).stays_with_me
    assert person.told(NOTE, after, EN).startswith("On no page")


def test_a_note_that_is_gone_meanwhile_is_not_changed() -> None:
    assert person.change_of(note(2, "gone"), BEFORE) is None


def test_entries_are_kept_into_what_is_saved_by_now_and_taken_out_again(services: Services) -> None:
    store = services.store
    store.save_customer(WEBER)
    store.change_customer(WEBER.id, lambda one: one.changed(address="du"))
    after = answering.trait(BEFORE, NOTE, ROWS).customer
    assert after is not None

    keep_entries(store, WEBER, after)
    kept = store.customer(WEBER.id)
    assert kept is not None
    assert (kept.address, [one.text for one in kept.entries]) == ("du", ["rows"])
    keep_entries(store, after, WEBER)
    kept = store.customer(WEBER.id)
    assert kept is not None
    assert (kept.address, kept.entries) == ("du", ())
