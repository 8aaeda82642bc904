"""What many customers are told: kept, changed row by row, read a person once, gone with whoever is erased."""

import pytest

from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement, with_telling, withdrawn
from interview_tui.records.merging import Merge
from interview_tui.records.telling import Telling
from tests.contracts.stores import Kept
from tests.support.making import CUSTOMER, NOW, as_kept, customer, numbered

OTHER = numbered(60)
WEBER = Telling(id=numbered(1), customer_id=CUSTOMER)
YILMAZ = Telling(id=numbered(2), customer_id=OTHER)
PRICES = Announcement(
    id=numbered(9), at=NOW, author="Jana", text="Prices rise", because="paper costs more", tellings=(WEBER, YILMAZ)
)


@pytest.fixture
def held(store: Store) -> Store:
    for one in (CUSTOMER, OTHER):
        store.save_customer(customer(id=one))
    store.announce(PRICES)
    return store


def told(announcement: Announcement, telling: Telling = WEBER) -> Announcement:
    return with_telling(announcement, telling.id, lambda one: tellings.told(one, NOW.date(), "Jana"))


def test_they_are_kept_the_latest_first(held: Store, kept: Kept) -> None:
    later = PRICES.changed(id=numbered(10), at=NOW.replace(hour=20))
    held.announce(later)

    assert kept.open().announcements() == (as_kept(later, held), as_kept(PRICES, held))


def test_who_was_told_is_kept_in_its_row_and_what_another_window_did_stays(held: Store, kept: Kept) -> None:
    held.change_announcement(PRICES.id, told)
    kept.open().change_announcement(PRICES.id, lambda one: told(one, YILMAZ))
    after = kept.open().change_announcement(PRICES.id, lambda one: withdrawn(one, NOW.date()))

    assert kept.open().announcements() == (after,)
    assert [one.told for one in after.tellings] == [NOW.date()] * 2
    assert (after.rev, after.withdrawn) == (4, NOW.date())


def test_nothing_is_written_where_nothing_is_changed(held: Store) -> None:
    assert held.change_announcement(PRICES.id, lambda one: one) == as_kept(PRICES, held)


def test_of_two_records_of_a_person_there_is_one_row_and_both_again_once_they_are_split(held: Store) -> None:
    held.change_announcement(PRICES.id, lambda one: told(one, YILMAZ))
    held.merge(Merge(id=numbered(70), one=CUSTOMER, other=OTHER, at=NOW))

    [one] = held.announcements()
    assert [(row.customer_id, row.told) for row in one.tellings] == [(CUSTOMER, NOW.date())]

    held.split(numbered(70))
    assert len(held.announcements()[0].tellings) == 2


def test_whoever_is_erased_is_gone_from_it_and_the_others_stay(held: Store, kept: Kept) -> None:
    held.change_announcement(PRICES.id, told)

    held.erase(CUSTOMER)

    assert [one.tellings for one in kept.open().announcements()] == [(YILMAZ,)]
    held.change_announcement(PRICES.id, lambda one: told(one, YILMAZ))
    assert [one.customer_id for one in kept.open().announcements()[0].tellings] == [OTHER]


def test_nobody_who_was_erased_comes_into_a_new_one(held: Store) -> None:
    held.erase(CUSTOMER)

    held.announce(PRICES.changed(id=numbered(10)))

    assert [one.customer_id for one in held.announcements()[0].tellings] == [OTHER]


def test_what_is_handed_out_of_a_person_has_their_row_and_nobody_elses(held: Store) -> None:
    assert held.everything_on(CUSTOMER).announcements == (as_kept(PRICES.changed(tellings=(WEBER,)), held),)


def test_one_that_was_begun_by_mistake_goes_and_cannot_be_changed_then(held: Store) -> None:
    held.forget_announcement(PRICES.id)
    held.forget_announcement(PRICES.id)

    assert held.announcements() == ()
    with pytest.raises(NotFound):
        held.change_announcement(PRICES.id, told)
