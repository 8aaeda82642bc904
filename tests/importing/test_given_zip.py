"""A file that gives customers away: read as a whole, or refused in a sentence."""

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import hash_of, item
from interview_tui.exchange.parcel import Parcel, packed
from interview_tui.importing.formats import NotRead, format_of
from interview_tui.importing.given_zip import read_given
from interview_tui.importing.reading import Given
from interview_tui.language.message import Told
from interview_tui.records.handed import Handed, Handing
from tests.support.written import conversation, customer, note, number

JANA = Digests(number(1))
ADA, HELD = customer(3, "Ada Kern"), conversation(note(1, "rows"), customer_id=number(3), customer="Ada Kern")


def parcel(*records: object, given_to: str = "Ben") -> Parcel:
    items = [item(one, JANA, whole=True) for one in records]  # type: ignore[arg-type]
    states = tuple(Handed(id=one.record["id"], sort=one.sort, hash=hash_of(one.record), term=4) for one in items)
    handing = Handing(id=JANA.store, author="Jana", took_from=(Digests(number(2)).store,))
    return Parcel(handing, states, {one.record["id"]: one.record for one in items}, given_to=given_to)


def test_the_customers_come_with_their_conversations_and_who_had_them() -> None:
    data = packed(parcel(ADA, HELD))
    assert format_of("a.dat", data[:200]) is not None
    found = read_given(data, "a.zip", Given())
    [one] = found.rows
    assert found.between == ("Jana", "Ben")
    assert (one.place, one.giver, one.customer.name, one.customer.term) == (1, "Jana", "Ada Kern", 4)
    assert [note.text for each in one.conversations for note in each.notes] == ["rows"]
    assert one.stores == (JANA.store, Digests(number(2)).store)


def test_what_is_handed_over_to_be_read_gives_nobody_away() -> None:
    with pytest.raises(NotRead, match="gives no customers away"):
        read_given(packed(parcel(ADA, given_to="")), "a.zip", Given())


def test_a_record_that_is_not_what_the_file_says_makes_all_of_it_refused() -> None:
    whole = parcel(ADA, HELD)
    other = {**whole.records, JANA.of(ADA.id): {**whole.records[JANA.of(ADA.id)], "name": "Eve"}}
    with pytest.raises(NotRead, match="not what the file says"):
        read_given(packed(Parcel(whole.handing, whole.states, other, given_to="Ben")), "a.zip", Given())


def test_a_conversation_without_its_customer_is_refused() -> None:
    with pytest.raises(NotRead):
        read_given(packed(parcel(HELD)), "a.zip", Given())


def test_what_is_no_such_file_is_refused() -> None:
    with pytest.raises(Told):
        read_given(b"PK\x03\x04 and so on", "a.zip", Given())
