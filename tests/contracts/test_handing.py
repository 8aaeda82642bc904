"""What is handed over and what is collected: versions, in any order; whose it is, and what is gone for good."""

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import NotFound
from interview_tui.port.handing import Outside, TakenIn
from interview_tui.port.store import Store
from interview_tui.records.changing_hands import Given, Taken
from interview_tui.records.handed import Handed, HandedState, Handing, Sort
from tests.contracts.stores import Kept
from tests.support.collected import BEN, JANA, WEBER, no_longer, of
from tests.support.handing_over import HELD
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note
from tests.support.written import number

_OF_JANA = Digests(number(1))


def began(store: Store, text: str = "Eigenes") -> None:
    store.save_customer(customer())
    one = conversation(note(1, text), customer_id=CUSTOMER)
    opened = store.begin(one)
    opened.save(one)
    opened.close()


def told(store: Store) -> list[str]:
    return [one.text for head in store.listing().heads for one in store.read(head.id).living()]


def test_what_was_handed_over_is_known_to_the_next_start(store: Store, kept: Kept) -> None:
    here = Digests(store.id).store
    assert store.handed(here) == Outside(Handing(id=here), term=store.handed(here).term)

    rows = [Handed(id=CONVERSATION, rev=2), Handed(id=CUSTOMER, sort=Sort.CUSTOMER)]
    store.hand_over(Handing(id=here, author="Lea", count=3), rows)

    again = kept.open().handed(here)
    assert again.handing == Handing(id=here, author="Lea", count=3)
    assert again.states == {one.id: one for one in rows}


def test_what_somebody_else_handed_over_lies_beside_ones_own(store: Store, kept: Kept) -> None:
    began(store)
    assert not store.has_collected()
    assert (store.collected(), store.of_others()) == ((), ())

    assert store.take_in(JANA, of(HELD, WEBER)) == TakenIn(new=2)
    assert store.take_in(JANA, of(HELD, WEBER)).nothing

    again = kept.open()
    assert again.has_collected()
    [outside] = again.collected()
    theirs = _OF_JANA.of(HELD.id)
    assert (outside.handing, outside.states[theirs].state) == (JANA, HandedState.THERE)
    assert told(again) == ["Eigenes"]
    with pytest.raises(NotFound):
        again.read(theirs)
    assert not again.is_from_others(theirs)


def test_each_author_is_a_store_to_read_and_together_they_are_read_as_one(store: Store, kept: Kept) -> None:
    began(store)
    store.take_in(JANA, of(HELD, WEBER))
    store.take_in(BEN, of(HELD, handing=BEN))

    again = kept.open()
    assert [one.id for one in again.of_others()] == sorted((JANA.id, BEN.id))
    assert all(told(one) == ["Monatsabschluss dauert"] for one in again.of_others())
    both = again.together()
    assert sorted(told(both)) == ["Eigenes", "Monatsabschluss dauert", "Monatsabschluss dauert"]
    assert not both.is_from_others(CONVERSATION)
    assert both.is_from_others(_OF_JANA.of(HELD.id))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_later_version_stays_whichever_comes_first(store: Store, kept: Kept, order: tuple[int, int]) -> None:
    later = HELD.changed(notes=(note(1, "anders"),))
    arrivals = [of(HELD), of(later, rev=2)]
    for one in order:
        store.take_in(JANA, arrivals[one])

    [theirs] = kept.open().of_others()
    assert told(theirs) == ["anders"]


def test_two_states_of_one_version_are_told(store: Store) -> None:
    store.take_in(JANA, of(HELD))
    other = of(HELD.changed(notes=(note(1, "anders"),)))
    assert store.take_in(JANA, other).twice == (other[0][0].id,)


def test_what_is_withdrawn_may_come_again_and_what_is_erased_may_not(store: Store, kept: Kept) -> None:
    store.take_in(JANA, of(HELD))
    assert store.take_in(JANA, [no_longer(HandedState.WITHDRAWN, HELD.id, 2)]) == TakenIn(withdrawn=1)
    assert store.take_in(JANA, of(HELD, rev=3)) == TakenIn(new=1)
    assert store.take_in(JANA, [no_longer(HandedState.ERASED, HELD.id, 3)]) == TakenIn(erased=1)
    assert store.take_in(JANA, of(HELD, rev=4)).nothing

    assert [told(one) for one in kept.open().of_others()] == [[]]


def test_what_is_not_what_was_announced_and_what_a_newer_version_says_is_refused_alone(store: Store) -> None:
    [(state, record)] = of(HELD)
    assert store.take_in(JANA, [(state, {**record, "text": "anders"}), *of(WEBER)]) == TakenIn(
        new=1, refused=(state.id,)
    )
    store.take_in(JANA, of(HELD))
    lent = Handed.from_document({**state.as_document(), "state": "lent", "rev": 9})
    assert store.take_in(JANA, [(lent, None)]) == TakenIn(refused=(state.id,))
    assert [told(one) for one in store.of_others()] == [["Monatsabschluss dauert"]]


def test_what_was_erased_or_deleted_beyond_undo_is_gone_for_good(store: Store, kept: Kept) -> None:
    began(store)
    store.delete(CONVERSATION)
    assert store.gone_for_good([CONVERSATION, CUSTOMER]) == frozenset()

    store.finish_deleting()
    store.erase(CUSTOMER)

    assert kept.open().gone_for_good([CONVERSATION, CUSTOMER, HELD.id]) == {CONVERSATION, CUSTOMER}


def test_a_customer_who_comes_home_is_written_in_again_with_what_was_written_elsewhere(
    store: Store, kept: Kept
) -> None:
    began(store)
    store.change_hands(CUSTOMER, Given(to="Ben", on=NOW.date(), term=2), None)
    person = customer(name="Claudia Weber-Ott", term=3, rev=4, taken=Taken(of="Ben", on=NOW.date()))
    there = store.read(CONVERSATION).changed(notes=(note(1, "von Ben"),), term=3, rev=4)

    store.come_home(person, [there])

    again = kept.open()
    home = again.customer(CUSTOMER)
    assert home is not None
    assert (home.name, home.given, home.term) == ("Claudia Weber-Ott", None, 3)
    assert told(again) == ["von Ben"]
    opened = again.open(CONVERSATION)
    assert opened.read_only is None
    opened.close()
