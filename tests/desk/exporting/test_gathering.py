"""Conversations on their way out of a store: all that are meant, under the names of now; what is missing is told."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from interview_tui.desk.exporting.gathering import Gathered, gathered, gathered_for
from interview_tui.export.order import Order, Which
from interview_tui.port.faults import NotFound
from interview_tui.records.conversation import Conversation
from interview_tui.records.forms import FORMS
from interview_tui.records.note import About
from interview_tui.records.settings import Settings
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore
from tests.support.making import CUSTOMER, NOW, conversation, customer, note

OTHER = "01KAJKVX02CC1K5P8M3V3J6E4B"
ALL = Which()


def held(number: int, *notes: object, **fields: object) -> Conversation:
    """Return the n-th conversation, a day after the one before."""
    at = NOW + timedelta(days=number)
    with_whom = {"customer_id": CUSTOMER} | fields
    return conversation(*notes, id=f"01KAJKVX0{number}CC1K5P8M3V3J6E50", started_at=at, **with_whom)  # type: ignore[arg-type]


Keeps = Callable[..., list[str]]


@pytest.fixture
def keeps(store: JsonStore) -> Keeps:
    """Keep conversations, and return their ids."""

    def kept(*conversations: Conversation) -> list[str]:
        for one in conversations:
            handle = store.begin(one)
            handle.save(one)
            assert not handle.wait(5).waiting
            handle.close()
        return [one.id for one in conversations]

    store.save_customer(customer(name="Claudia Weber-Lang", organisation="Nordmetall"))
    store.save_customer(customer(id=OTHER, name="Anna Adler"))
    return kept


def ids(matters: Gathered) -> list[str]:
    return [one.conversation.id for one in matters]


def test_the_latest_comes_first_and_each_walk_reads_anew(store: JsonStore, keeps: Keeps) -> None:
    first, second = keeps(held(1), held(2))
    matters = gathered(store, ALL, store.settings)
    assert (len(matters), ids(matters)) == (2, [second, first])
    store.delete(first)
    store.finish_deleting()
    assert ids(matters) == [second]
    assert [one.id for one in matters.faults] == [first]


def test_they_bear_the_names_of_now_and_the_authors_name(store: JsonStore, keeps: Keeps) -> None:
    keeps(held(1, note(1), author="", present=[{"id": OTHER, "name": "A. Adler"}]))
    [matter] = gathered(store, ALL, Settings(author="Jana Reuter"))
    told = matter.conversation
    assert (told.customer, told.organisation, told.author) == ("Claudia Weber-Lang", "Nordmetall", "Jana Reuter")
    assert [one.name for one in told.present] == ["Anna Adler"]
    assert matter.customer == store.customer(CUSTOMER)
    assert matter.then is not None
    assert ([one.name for one in matter.then.present], matter.then.notes) == (["A. Adler"], ())


def test_only_those_that_are_meant_are_there(store: JsonStore, keeps: Keeps) -> None:
    first, second, third = keeps(held(1), held(2, customer_id=OTHER), held(3))
    assert ids(gathered(store, Which(customer_id=CUSTOMER), store.settings)) == [third, first]
    assert ids(gathered(store, Which(conversation_ids=(first, second)), store.settings)) == [second, first]
    assert len(gathered(store, Which(guide="another"), store.settings)) == 0


def test_an_id_that_is_none_is_told(store: JsonStore, keeps: Keeps) -> None:
    keeps(held(1))
    with pytest.raises(NotFound):
        gathered(store, Which(conversation_ids=(OTHER,)), store.settings)


def about(number: int, of: Conversation) -> dict[str, object]:
    before = of.notes[0]
    return {"about": About(conversation=of.id, note=before.id, at=before.at, kind=before.kind, text=before.text)}


FIRST = held(1, note(1, "40 Bestellungen", kind=Kind.FACT))
SECOND = held(2, note(2, "30 Bestellungen", kind=Kind.FACT, **about(2, FIRST)))
THIRD = held(3, note(3, "20 Bestellungen", kind=Kind.FACT, **about(3, SECOND)))


@pytest.mark.parametrize(
    "which",
    [ALL, Which(conversation_ids=(FIRST.id,)), Which(until=FIRST.started_at.date()), Which(customer_id=CUSTOMER)],
)
@pytest.mark.parametrize("by_customer", [False, True])
def test_later_conversations_say_what_became_of_a_note(
    store: JsonStore, keeps: Keeps, which: Which, by_customer: bool
) -> None:
    keeps(FIRST, SECOND, THIRD)
    matters = gathered(store, which, store.settings, audience=Audience.PRODUCT if by_customer else None)
    for _ in range(2):
        since = list(matters)[-1].since
        assert [(before, one.note.text) for before, one in since.items()] == [
            (FIRST.notes[0].id, "30 Bestellungen"),
            (SECOND.notes[0].id, "20 Bestellungen"),
        ]
        assert not any(one.conversation.notes for one in since.values())


def test_conversations_that_are_quoted_are_at_hand(store: JsonStore, keeps: Keeps) -> None:
    keeps(FIRST, SECOND, THIRD)
    [matter] = gathered(store, Which(conversation_ids=(THIRD.id,)), store.settings)
    assert set(matter.earlier) == {FIRST.id, SECOND.id}
    store.delete(FIRST.id)
    [matter] = gathered(store, Which(conversation_ids=(THIRD.id,)), store.settings)
    assert set(matter.earlier) == {SECOND.id}


def test_a_part_knows_what_the_parts_before_it_say(store: JsonStore, keeps: Keeps) -> None:
    keeps(FIRST, SECOND, THIRD)
    parts = gathered(store, ALL, store.settings).parts(1)
    assert [ids(one) for one in parts] == [[THIRD.id], [SECOND.id], [FIRST.id]]
    [last] = parts[-1]
    assert len(last.since) == 2


def test_where_they_fit_into_one_there_is_one_part(store: JsonStore, keeps: Keeps) -> None:
    keeps(FIRST, SECOND)
    matters = gathered(store, ALL, store.settings)
    assert matters.parts(None) == matters.parts(2) == (matters,)


def test_customer_after_customer_by_their_names_and_nobody_at_the_end(store: JsonStore, keeps: Keeps) -> None:
    there = [{"id": OTHER, "name": "Anna"}]
    first, second, third, fourth = keeps(
        held(1, present=there), held(2, customer_id=OTHER), held(3, customer_id=None, present=there), held(4)
    )
    assert ids(gathered(store, ALL, store.settings, audience=Audience.PRODUCT)) == [second, fourth, first, third]


def test_a_part_ends_between_two_customers_where_that_can_be(store: JsonStore, keeps: Keeps) -> None:
    anna = keeps(*(held(number, customer_id=OTHER) for number in (1, 2)))
    claudia = keeps(*(held(number) for number in (3, 4, 5, 6)))
    matters = gathered(store, ALL, store.settings, audience=Audience.PRODUCT)
    assert [ids(part) for part in matters.parts(3)] == [anna[::-1], claudia[:0:-1], claudia[:1]]
    assert [ids(part) for part in matters.parts(4)] == [anna[::-1], claudia[::-1]]


def test_an_audience_wants_them_in_its_own_sequence(store: JsonStore, keeps: Keeps) -> None:
    first, second = keeps(held(1, customer_id=OTHER), held(2))
    for audience, sequence in ((Audience.COLLEAGUE, [second, first]), (Audience.PRODUCT, [first, second])):
        assert ids(gathered_for(store, Order(ALL, audience, "md"), store.settings)) == sequence


def test_they_are_sorted_out_by_a_word(store: JsonStore, keeps: Keeps) -> None:
    first, second, _ = keeps(held(1, channel="visit"), held(2), held(3, channel="chat"))
    words = {"visit": "visits", "phone": "calls"}
    found = gathered(store, ALL, store.settings).sorted_out(lambda one: words.get(one.conversation.channel))
    assert {word: ids(some) for word, some in found.items()} == {"calls": [second], "visits": [first]}


def test_what_cannot_be_read_is_told_and_the_rest_is_there(store: JsonStore, keeps: Keeps) -> None:
    first, second, third = keeps(held(1), held(2), held(3))
    matters = gathered(store, ALL, store.settings)
    for one in (first, third):
        [path] = store.home.rglob(f"{one}.json")
        path.write_text("{", encoding="utf-8")
    assert ids(matters) == ids(matters) == [second]
    assert {one.id for one in matters.faults} == {first, third}
    again = gathered(store, ALL, store.settings)
    assert ids(again) == [second]
    assert {one.id for one in again.faults} == {first, third}


@pytest.mark.parametrize("audience", Audience)
def test_only_forms_that_leave_for_an_audience_are_gathered_for_it(
    store: JsonStore, keeps: Keeps, audience: Audience
) -> None:
    of_form = [conversation(id=f"01KAJKVX0{n}CC1K5P8M3V3J6E90", form=row.form) for n, row in enumerate(FORMS)]
    keeps(*of_form)

    found = {matter.conversation.form for matter in gathered(store, ALL, store.settings, audience=audience)}

    assert found == {row.form for row in FORMS if audience in row.leaves_for}
    assert len(gathered(store, ALL, store.settings)) == len(FORMS)
