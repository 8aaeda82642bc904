"""Two customers who are one person: read as one everywhere, kept as they were, and two again once they are split."""

import pytest

from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.exporting.gathering import gathered
from interview_tui.export.order import Which
from interview_tui.port.conversations import PresentHead
from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer_changes import begun, ended, put_back, with_fields
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.present import Present
from interview_tui.records.words import Aspect, Status
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered

OTHER, THIRD = numbered(801), numbered(802)
FIRST, SECOND, WITH_THIRD = CONVERSATION, CONVERSATION[:-1] + "X", CONVERSATION[:-1] + "Z"
MERGE = Merge(id=numbered(901), one=CUSTOMER, other=OTHER, at=NOW)
PHONE = Entry(id=numbered(701), aspect=Aspect.PHONE, text="07361 5550-14", learnt_at=NOW)


def save(store: Store, one: Conversation) -> None:
    one = one.changed(status=Status.DONE)
    opened = store.begin(one)
    opened.save(one)
    opened.close()


@pytest.fixture
def apart(store: Store) -> Store:
    """Claudia Weber, C. Weber of Nordmetall who has a number, and one with whom the latter was there."""
    store.save_customer(customer())
    store.save_customer(begun(customer(id=OTHER, name="C. Weber", organisation="Nordmetall"), PHONE))
    store.save_customer(customer(id=THIRD, name="Tom Yilmaz"))
    save(store, conversation(note(1, "sie tippt ab"), customer_id=CUSTOMER))
    save(store, conversation(note(2, "sie misst nach"), id=SECOND, customer_id=OTHER, customer="C. Weber"))
    there = (Present(id=OTHER, name="C. Weber"),)
    save(store, conversation(note(3, "er nickt"), note(4, "sie nickt", said_by=OTHER), id=WITH_THIRD,
                             customer_id=THIRD, customer="Tom Yilmaz", present=there))  # fmt: skip
    return store


@pytest.fixture
def merged(apart: Store) -> Store:
    apart.merge(MERGE)
    return apart


def texts(store: Store, **query: object) -> list[str]:
    return sorted(found.text for found in store.search(Query(**query)))  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", [CUSTOMER, OTHER])
def test_either_id_finds_the_person(merged: Store, asked: str) -> None:
    found = merged.customer(asked)

    assert found is not None
    assert (found.id, found.name, found.organisation) == (CUSTOMER, "Claudia Weber", "Nordmetall")
    assert found.holding(Aspect.PHONE) == (PHONE,)
    assert merged.customers().customers[asked] == found
    assert [one.id for one in merged.of_customer(asked)] == [WITH_THIRD, SECOND, FIRST]
    assert texts(merged, customer_id=asked) == ["er nickt", "sie misst nach", "sie nickt", "sie tippt ab"]


def test_the_person_stands_once_among_the_customers(merged: Store) -> None:
    found = merged.customers().customers

    assert sorted(found) == sorted([CUSTOMER, THIRD])
    assert len(found) == 2
    assert numbered(999) not in found


def test_the_person_stands_once_in_lists_with_what_both_know(merged: Store) -> None:
    found = {one.id: one for one in merged.customer_heads().heads}

    assert sorted(found) == sorted([CUSTOMER, THIRD])
    person = found[CUSTOMER]
    assert (person.name, person.organisation) == ("Claudia Weber", "Nordmetall")
    assert (person.first_contact, person.last_contact) == (NOW.date(), NOW.date())
    assert [one.text for one in person.entries if one.aspect is Aspect.PHONE] == [PHONE.text]


def test_who_recommended_us_is_in_lists_the_person_that_they_are(merged: Store) -> None:
    through = Entry(id=numbered(703), aspect=Aspect.THROUGH, text="C. Weber", person=OTHER, learnt_at=NOW)
    merged.change_customer(THIRD, lambda one: begun(one, through))

    [told] = [one for head in merged.customer_heads().heads if head.id == THIRD for one in head.entries]

    assert told.person == CUSTOMER


def test_what_either_record_knows_is_found_as_known_of_the_person(merged: Store) -> None:
    for asked in (None, CUSTOMER, OTHER):
        [found] = merged.search_entries(Query(words="5550", customer_id=asked))

        assert (found.customer_id, found.customer, found.entry.text) == (CUSTOMER, "Claudia Weber", PHONE.text)
    assert merged.search_entries(Query(words="5550", customer_id=THIRD)) == ()


def test_lists_and_what_is_read_have_the_id_that_leads(merged: Store) -> None:
    heads = {one.id: one for one in merged.listing().heads}
    read = merged.read(WITH_THIRD)

    assert {one.customer_id for one in heads.values()} == {CUSTOMER, THIRD}
    assert heads[WITH_THIRD].present == (PresentHead(CUSTOMER, "C. Weber"),)
    assert (read.present[0].id, read.notes[1].said_by) == (CUSTOMER, CUSTOMER)
    assert {one.customer_id for one in merged.search(Query(words="sie misst"))} == {CUSTOMER}


def test_either_name_finds_all_notes_of_the_person(merged: Store) -> None:
    assert "sie misst nach" in texts(merged, customer="Claudia")
    assert "sie misst nach" in texts(merged, customer="C. Weber")


def test_whose_name_leads_is_who_the_person_is(apart: Store) -> None:
    apart.merge(MERGE.changed(one=OTHER, other=CUSTOMER))

    found = apart.customer(CUSTOMER)

    assert found is not None
    assert (found.id, found.name) == (OTHER, "C. Weber")
    assert {one.customer_id for one in apart.of_customer(CUSTOMER)} == {OTHER, THIRD}


def test_what_is_written_into_a_conversation_stays_under_its_own_customer(merged: Store) -> None:
    opened = merged.open(WITH_THIRD)
    assert opened.conversation.present[0].id == CUSTOMER
    opened.save(opened.conversation.changed(notes=(*opened.conversation.notes, note(5, "noch etwas"))))
    opened.save(opened.conversation.changed(notes=(*opened.conversation.notes, note(5, "noch etwas mehr"))))
    opened.close()
    assert "noch etwas mehr" in texts(merged, customer_id=CUSTOMER)

    merged.split(MERGE.id)

    read = merged.read(WITH_THIRD)
    assert (read.present[0].id, read.notes[1].said_by) == (OTHER, OTHER)
    assert [one.text for one in read.notes] == ["er nickt", "sie nickt", "noch etwas mehr"]
    assert [one.id for one in merged.of_customer(OTHER)] == [WITH_THIRD, SECOND]


def test_another_window_reads_under_the_id_that_leads(merged: Store, kept: Kept) -> None:
    opened = merged.open(SECOND)

    elsewhere = kept.open().open(SECOND)

    assert elsewhere.read_only is not None
    assert elsewhere.conversation.customer_id == CUSTOMER
    elsewhere.close()
    opened.close()


def test_a_conversation_that_is_begun_with_them_is_the_leading_records(merged: Store) -> None:
    fourth = CONVERSATION[:-1] + "Y"
    save(merged, conversation(note(6, "neu"), id=fourth, customer_id=CUSTOMER))

    merged.split(MERGE.id)

    assert fourth in [one.id for one in merged.of_customer(CUSTOMER)]
    assert fourth not in [one.id for one in merged.of_customer(OTHER)]


def test_what_one_record_alone_knows_changes_there(merged: Store) -> None:
    changed = merged.change_customer(CUSTOMER, lambda one: ended(one, PHONE.id, NOW))
    assert changed.holding(Aspect.PHONE) == ()

    merged.split(MERGE.id)

    first, other = merged.customer(CUSTOMER), merged.customer(OTHER)
    assert first is not None
    assert other is not None
    assert (first.rev, first.organisation, first.known) == (1, None, ())
    assert (other.rev, other.organisation) == (3, "Nordmetall")  # begun, then ended
    assert other.holding(Aspect.PHONE) == ()


def test_what_is_new_is_the_leading_records_and_an_undo_takes_it_away(merged: Store) -> None:
    before = merged.customer(OTHER)
    assert before is not None
    role = Entry(id=numbered(702), aspect=Aspect.ROLE, text="leitet den Einkauf", learnt_at=NOW)
    merged.change_customer(OTHER, lambda one: with_fields(begun(one, role), NOW, name="Claudia Krug"))
    after = merged.customer(CUSTOMER)
    merged.change_customer(CUSTOMER, lambda one: put_back(one, before))

    undone = merged.customer(CUSTOMER)

    assert after is not None
    assert undone is not None
    assert (after.name, [one.text for one in after.holding(Aspect.ROLE)]) == ("Claudia Krug", ["leitet den Einkauf"])
    assert (undone.name, undone.known) == (before.name, before.known)
    merged.split(MERGE.id)
    other = merged.customer(OTHER)
    assert other is not None
    assert (other.rev, other.name) == (2, "C. Weber")  # as it was before the merge


def test_nobody_becomes_somebody_else_by_a_change(merged: Store) -> None:
    with pytest.raises(ValueError, match="somebody else"):
        merged.change_customer(CUSTOMER, lambda one: one.changed(id=THIRD))


def test_split_they_are_two_again(merged: Store) -> None:
    merged.split(MERGE.id)

    assert sorted(merged.customers().customers) == sorted([CUSTOMER, OTHER, THIRD])
    assert [one.id for one in merged.of_customer(CUSTOMER)] == [FIRST]
    assert texts(merged, customer_id=OTHER) == ["er nickt", "sie misst nach", "sie nickt"]


def test_of_whom_it_was_said_that_they_are_two_they_are_two(apart: Store) -> None:
    apart.merge(MERGE.changed(same=False))

    assert len(apart.customers().customers) == 3
    assert apart.same_people().groups == {}


def test_another_window_knows_at_once(merged: Store, kept: Kept) -> None:
    other = kept.open()
    assert len(other.customers().customers) == 2

    merged.split(MERGE.id)

    assert len(other.customers().customers) == 3


@pytest.mark.parametrize("asked", [CUSTOMER, OTHER])
def test_what_is_handed_out_is_all_of_both(merged: Store, asked: str) -> None:
    found = merged.everything_on(asked)

    assert found.customer is not None
    assert [one.name for one in (found.customer, *found.others)] == ["Claudia Weber", "C. Weber"]
    assert [one.conversation.id for one in found.wholes] == [FIRST, SECOND]
    assert [one.id for one in found.there] == [WITH_THIRD]
    assert [one.id for one in found.merges] == [MERGE.id]


@pytest.mark.parametrize("asked", [CUSTOMER, OTHER])
def test_erasing_the_person_erases_both(merged: Store, asked: str) -> None:
    erased = merged.erase(asked)

    assert (erased.conversations, erased.there) == (2, 1)
    assert sorted(merged.customers().customers) == [THIRD]
    assert [one.id for one in merged.listing().heads] == [WITH_THIRD]
    assert merged.merges() == ()
    assert texts(merged) == ["er nickt"]


def test_a_person_whose_leading_record_cannot_be_read_is_still_there(merged: Store, kept: Kept) -> None:
    merged._files.customer(CUSTOMER).write_text("{")  # type: ignore[attr-defined]

    found = kept.open().customer(CUSTOMER)

    assert found is not None
    assert (found.id, found.name) == (CUSTOMER, "C. Weber")


def test_what_is_known_of_the_person_is_what_both_told(merged: Store) -> None:
    for asked in (CUSTOMER, OTHER):
        found = read_known(merged, asked).known

        assert [one.id for one in found.conversations] == [SECOND, FIRST]
        assert [[note.text for note in one.notes] for one in found.there] == [["sie nickt"]]


def test_an_order_that_names_either_record_takes_what_is_of_both(merged: Store) -> None:
    found = gathered(merged, Which(customer_id=OTHER), merged.settings)

    assert sorted(matter.conversation.id for matter in found) == [FIRST, SECOND]
    assert {matter.conversation.customer for matter in found} == {"Claudia Weber"}
