"""That two customers are one person is a record of its own: kept, taken away, gone with either; nobody is rewritten."""

import pytest

from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.port.store import Store
from interview_tui.records.merging import Merge
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, as_kept, customer, numbered

OTHER, THIRD = numbered(801), numbered(802)
MERGE = Merge(id=numbered(901), one=CUSTOMER, other=OTHER, at=NOW)


@pytest.fixture
def people(store: Store) -> Store:
    for one in (CUSTOMER, OTHER, THIRD):
        store.save_customer(customer(id=one))
    return store


def test_a_merge_is_kept_until_it_is_split(people: Store, kept: Kept) -> None:
    people.merge(MERGE)
    assert kept.open().merges() == (as_kept(MERGE, people),)

    people.split(MERGE.id)
    assert kept.open().merges() == ()


def test_what_was_split_can_be_merged_again(people: Store) -> None:
    people.merge(MERGE)
    people.split(MERGE.id)

    people.merge(MERGE)

    assert people.merges() == (as_kept(MERGE, people),)


def test_the_one_merged_first_comes_first(people: Store) -> None:
    later = Merge(id=numbered(900), one=OTHER, other=THIRD, at=NOW.replace(year=2027))
    people.merge(later)
    people.merge(MERGE)

    assert [one.id for one in people.merges()] == [MERGE.id, later.id]


def test_nobody_is_merged_with_one_who_is_not_kept(people: Store) -> None:
    with pytest.raises(NotFound):
        people.merge(MERGE.changed(other=CONVERSATION))

    assert people.merges() == ()


def test_what_is_not_merged_is_not_split(people: Store) -> None:
    with pytest.raises(NotFound):
        people.split(MERGE.id)


@pytest.mark.parametrize("who", [CUSTOMER, OTHER])
def test_a_merge_goes_with_either_customer_and_another_merge_stays(people: Store, who: str) -> None:
    people.save_customer(customer(id=numbered(803)))
    stays = Merge(id=numbered(902), one=THIRD, other=numbered(803), at=NOW)
    people.merge(MERGE)
    people.merge(stays)

    people.erase(who)

    assert [one.id for one in people.merges()] == [stays.id]


def test_who_was_erased_is_not_merged(people: Store) -> None:
    people.erase(OTHER)

    with pytest.raises(NotSaved):
        people.merge(MERGE)
