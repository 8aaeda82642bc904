"""A customer whom two people know stays two records, shown as one once somebody said that they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.desk.team.one_customer import Pair, decided, known_to_two
from interview_tui.exchange.digest import Digests
from interview_tui.port.search import Query
from interview_tui.store.store import JsonStore
from interview_tui.store.together import Together
from tests.support.frozen import START
from tests.support.handing_over import HELD, handed, opened, taken, together, with_a_released_one
from tests.support.written import conversation, customer, note, number

JANA, BEN = "jana", "ben"


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[JsonStore]:
    """Return a store that knows Claudia Weber itself, and to which two others handed theirs over."""
    (tmp_path / "team").mkdir()
    for name, said in ((JANA, "Monatsabschluss dauert"), (BEN, "Rechnungen sind schwer zu lesen")):
        held = HELD.changed(notes=(note(1, said),))
        handed(with_a_released_one(tmp_path / name, name, held), tmp_path / "team")
    store = opened(tmp_path / "lead", "Lea")
    store.save_customer(customer(8, "Claudia Weber", "Nordmetall"))
    own = conversation(note(9, "Eigenes"), id=number(950), customer_id=number(8), customer="Claudia Weber")
    handle = store.begin(own)
    handle.save(own)
    handle.close()
    taken(store, tmp_path / "team")
    return store


def files(store: JsonStore) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in store.home.rglob("*.json") if path.parent.name != "merges"}


def said_to_be(store: Together, *, same: bool) -> list[Pair]:
    """Say of each pair whether it is one person; return them."""
    pairs = []
    while found := known_to_two(store):
        pairs.append(found[0])
        decided(store, found[0], number(970 + len(pairs)), START, same=same)
    return pairs


def test_namesakes_stay_apart_until_somebody_says_so(lead: JsonStore) -> None:
    both = together(lead)

    assert len(both.customer_heads().heads) == len(both.customers().customers) == 3
    assert len(known_to_two(both)) == 3


def test_ones_own_customer_leads(lead: JsonStore) -> None:
    pairs = known_to_two(together(lead))

    assert {one.id for one, _ in pairs if one.id == number(8)} == {number(8)}
    assert number(8) not in {other.id for _, other in pairs}


def test_shown_as_one_with_all_that_was_said_and_no_file_is_rewritten(lead: JsonStore, tmp_path: Path) -> None:
    before = files(lead)
    both = together(lead, tmp_path / "cache")
    assert len(said_to_be(both, same=True)) == 2
    both = together(lead, tmp_path / "cache")
    both.refresh(wait=True)

    assert [head.id for head in both.customer_heads().heads] == [number(8)]
    assert [one.id for one in both.customers().customers.values()] == [number(8)]
    assert list(both.customer_names().customers) == [number(8)]
    assert {head.customer_id for head in both.listing().heads} == {number(8)}
    assert len(both.of_customer(number(8))) == 3
    theirs = next(head.id for head in both.listing().heads if head.author == JANA or head.id != number(950))
    assert both.read(theirs).customer_id == number(8)
    assert len(list(both.search(Query(customer_id=number(8))))) == 3
    assert files(lead) == before


def test_split_they_are_three_again(lead: JsonStore) -> None:
    both = together(lead)
    said_to_be(both, same=True)
    for one in both.merges():
        both.split(one.id)

    assert len(together(lead).customer_heads().heads) == 3


def test_of_those_who_are_not_nobody_asks_again(lead: JsonStore) -> None:
    both = together(lead)

    assert len(said_to_be(both, same=False)) == 3
    assert known_to_two(together(lead)) == ()
    assert len(both.customer_heads().heads) == 3


def test_erased_by_one_author_the_others_stay(lead: JsonStore, tmp_path: Path) -> None:
    both = together(lead)
    said_to_be(both, same=True)
    jana = opened(tmp_path / JANA, JANA)
    jana.erase(number(3))
    handed(jana, tmp_path / "team")

    taken(lead, tmp_path / "team")

    gone = Digests(jana.id).of(number(3))
    assert not [one for one in lead.merges() if gone in (one.one, one.other)]
    assert len(together(lead).listing().heads) == 2
