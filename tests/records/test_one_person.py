"""A conversation whose people have several records: read as one person, kept as it was."""

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records.conversation import Conversation
from interview_tui.records.one_person import as_kept, as_read, concerns
from interview_tui.records.present import Present
from interview_tui.records.same_people import SamePeople, same_people
from tests.support.written import conversation, note, number

A, B, C, D = map(number, (1, 2, 3, 4))
IDS = st.sampled_from([A, B, C, D])
PEOPLE = st.lists(st.tuples(IDS, IDS).filter(lambda pair: pair[0] != pair[1]), max_size=3).map(same_people)


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    there = draw(st.lists(st.builds(Present, id=IDS, name=st.sampled_from(["Ida", "Ulf"])), max_size=4))
    said = draw(st.lists(st.none() | IDS, max_size=4))
    notes = (note(n, f"note {n}", said_by=by) for n, by in enumerate(said))
    return conversation(*notes, customer_id=draw(st.none() | IDS), present=tuple(there))


@given(conversations(), PEOPLE)
def test_what_is_read_and_saved_again_is_what_it_was(one: Conversation, people: SamePeople) -> None:
    assert as_kept(as_read(one, people), one, people) == one


@given(conversations(), PEOPLE)
def test_everybody_is_read_under_the_id_that_leads(one: Conversation, people: SamePeople) -> None:
    read = as_read(one, people)

    ids = [read.customer_id, *(each.id for each in read.present), *(each.said_by for each in read.notes)]
    assert all(people.leading(each) == each for each in ids if each)


@given(conversations(), PEOPLE)
def test_notes_that_nobody_with_two_records_said_are_the_same_ones(one: Conversation, people: SamePeople) -> None:
    read = as_read(one, people)

    assert all(
        after is before for before, after in zip(one.notes, read.notes, strict=True) if before.said_by == after.said_by
    )


def test_without_anybody_who_has_two_records_it_is_the_same_conversation() -> None:
    one = conversation(note(1, "x"), customer_id=A)

    assert as_read(one, same_people([(B, C)])) is one
    assert not concerns(one, same_people([(B, C)]))


def test_what_is_written_into_it_meanwhile_stays_under_the_old_ids() -> None:
    people = same_people([(A, B)])
    before = conversation(note(1, "x"), customer_id=B, present=(Present(id=C, name="Ulf"),))
    read = as_read(before, people)

    changed = read.changed(notes=(*read.notes, note(2, "y")), present=(*read.present, Present(id=D, name="Ida")))
    kept = as_kept(changed, before, people)

    assert (kept.customer_id, [one.id for one in kept.present]) == (B, [C, D])
    assert [one.text for one in kept.notes] == ["x", "y"]


def test_one_that_is_given_to_somebody_else_is_theirs() -> None:
    people = same_people([(A, B)])
    before = conversation(customer_id=B)

    assert as_kept(as_read(before, people).changed(customer_id=D), before, people).customer_id == D


def test_what_one_of_two_records_said_later_is_said_by_who_was_there() -> None:
    people = same_people([(A, B)])
    before = conversation(customer_id=D, present=(Present(id=B, name="Ulf"),))

    kept = as_kept(as_read(before, people).changed(notes=(note(1, "x", said_by=A),)), before, people)

    assert kept.notes[0].said_by == B
