"""What came from others, beside the store's own: listed, read, found, author by author; what is known of what went."""

from pathlib import Path

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import NotFound
from interview_tui.port.handing import TakenIn
from interview_tui.port.search import Query
from interview_tui.records.announcement import Announcement
from interview_tui.records.handed import Handed, Handing
from interview_tui.records.telling import Telling
from interview_tui.store.doctor.rebuild_handed import handed_from
from interview_tui.store.document import Keeping
from interview_tui.store.handed_document import HandedDocument, HandedOver
from interview_tui.store.salvage import Salvaged
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.together import Together
from tests.support.collected import BEN, JANA, WEBER, of
from tests.support.damaging import nameless
from tests.support.frozen import START
from tests.support.handing_over import HELD, together
from tests.support.written import conversation, note, number


def test_what_came_is_listed_read_and_found_beside_ones_own(lead: Together, cache: Path) -> None:
    own = conversation(note(5, "Eigenes"), id=number(901), customer="Tom", status="done")
    handle = lead.begin(own)
    handle.save(own)
    handle.close()
    assert lead.take_in(JANA, of(HELD, WEBER)) == TakenIn(new=2)

    both = together(lead, cache)
    both.refresh(wait=True)
    heads = both.listing().heads
    assert {head.author for head in heads} == {"Jana Reuter"}
    assert len(heads) == 2
    theirs = next(head.id for head in heads if head.id != own.id)
    assert both.find(theirs[:8]) == theirs
    assert [one.text for one in both.read(theirs).living()] == ["Monatsabschluss dauert"]
    assert [one.conversation_id for one in both.search(Query(words="monatsabschluss"))] == [theirs]
    # Nobody's notes can be counted by narrowing a search to them.
    assert [one.conversation_id for one in both.search(Query(author="Jana"))] == [own.id]
    assert [one.name for one in both.customers().customers.values()] == ["Claudia Weber"]
    whose = both.read(theirs).customer_id or ""
    found = both.customer(whose)
    assert found is not None
    assert found.organisation == "Nordmetall"
    assert [head.id for head in both.of_customer(whose)] == [theirs]
    assert [head.id for head in both.customer_heads().heads] == [whose]


def test_the_beginning_of_an_id_that_several_have_is_told_whoever_held_them(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    [theirs] = [head.id for head in together(lead).listing().heads]
    own = conversation(id=theirs[:20] + "000000", status="done")
    handle = lead.begin(own)
    handle.save(own)
    handle.close()
    with pytest.raises(NotFound, match="2 conversations begin with"):
        together(lead).find(theirs[:20])


def test_a_conversation_that_nobody_held_is_told(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    with pytest.raises(NotFound):
        together(lead).read(number(77))


def test_ones_own_store_alone_does_not_show_it(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    own = open_store(lead.home, now=lambda: START, host="desk", pid=1)
    assert own.listing().heads == ()
    with pytest.raises(NotFound):
        own.find(Digests(number(1)).of(HELD.id))


def test_two_authors_lie_apart_and_a_new_name_is_kept(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    lead.take_in(BEN, of(HELD, handing=BEN))
    lead.take_in(BEN.changed(author="Ben Ott-Lang"), [])
    assert sorted(one.handing.author for one in lead.collected()) == ["Ben Ott-Lang", "Jana Reuter"]
    assert len(together(lead).listing().heads) == 2


def test_what_a_newer_version_says_of_an_author_is_kept(lead: Together) -> None:
    newer = Handing.from_document({**JANA.as_document(), "x_team": "Nord"})
    for handing in (JANA, newer, JANA.changed(author="Jana R.")):
        lead.take_in(handing, of(HELD, handing=handing))
    [one] = lead.collected()
    assert (one.handing.author, one.handing.unknown) == ("Jana R.", {"x_team": "Nord"})


def test_what_cannot_be_opened_is_left_out(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    (lead.home / "from" / JANA.id / "handed.json").write_text("{")
    assert lead.collected() == ()
    (lead.home / "from" / number(7)).mkdir()
    assert lead.collected() == ()


def test_what_was_handed_over_is_kept_and_read_again(store: JsonStore, keeping: Keeping) -> None:
    outside = store.handed(JANA.id)
    assert (outside.handing, outside.states, outside.term) == (Handing(id=JANA.id), {}, 1)
    rows = [Handed(id=number(2), rev=2), Handed(id=number(1))]
    store.hand_over(JANA.changed(count=3), rows)
    again = store.handed(JANA.id)
    assert (again.handing.count, list(again.states)) == (3, [number(1), number(2)])
    document = HandedDocument(store.home / "handed.json", keeping)
    assert list(document.unknown(document.read())) == []
    document.save(HandedOver(JANA, {number(1): rows[1]}))
    assert list(document.read().states) == [number(1)]


def test_what_is_gone_for_good_is_known_once_it_cannot_come_back(full: JsonStore) -> None:
    [head] = full.listing().heads[:1]
    full.delete(head.id)
    assert full.gone_for_good([head.id]) == frozenset()
    full.finish_deleting()
    assert full.gone_for_good([head.id, number(1)]) == {head.id}


def test_of_a_damaged_document_the_versions_stay_that_were_handed_over() -> None:
    left = nameless({"id": number(1), "hash": "", "rev": 4}, {"id": "x", "hash": ""}, {"name": 7})
    found = handed_from(left, number(9))
    assert found is not None
    assert (found.handing.id, [one.rev for one in found.states.values()]) == (Digests(number(9)).store, [4])
    whole = nameless(JANA.as_document(), {"id": number(1), "state": "withdrawn"})
    again = handed_from(whole, None)
    assert again is not None
    assert again.handing == JANA
    assert handed_from(left, None) is None
    assert handed_from(Salvaged(), number(9)) is None


def test_each_author_is_a_store_to_read_and_one_that_cannot_be_opened_is_left_out(lead: Together) -> None:
    assert not lead.has_collected()
    lead.take_in(JANA, of(HELD, WEBER))
    lead.take_in(BEN, of(WEBER, handing=BEN))
    assert lead.has_collected()
    first = {one.id: one for one in lead.of_others()}
    assert set(first) == {JANA.id, BEN.id}
    assert {one.id: one for one in lead.of_others()} == first

    (lead.home / "from" / ("Z" * 26)).write_text("no folder", encoding="utf-8")
    assert {one.id for one in lead.of_others()} == set(first)


def test_the_same_store_can_also_read_what_came(lead: Together) -> None:
    own = open_store(lead.home, now=lambda: START, host="desk", pid=1)
    own.take_in(JANA, of(HELD, WEBER))
    assert list(own.heads()) == []
    both = own.together()
    assert [head.customer for head in both.listing().heads] == ["Claudia Weber"]
    assert (both.id, both.settings) == (own.id, own.settings)


def test_of_an_author_whose_states_cannot_be_read_nobody_is_known(lead: Together) -> None:
    lead.take_in(JANA, of(HELD, WEBER))
    weber = Digests(number(1)).of(WEBER.id)
    prices = Announcement(id=number(9), at=START, text="Preise", tellings=(Telling(id=number(8), customer_id=weber),))
    lead.announce(prices)
    assert [one.to for one in lead.announcements_to_pass_on()] == [JANA.id]

    (lead.home / "from" / JANA.id / "handed.json").write_bytes(b"{")
    assert lead.announcements_to_pass_on() == ()


def test_a_folder_of_somebody_in_which_nothing_lies_hinders_nobody_else(lead: Together) -> None:
    (lead.home / "from" / BEN.id).mkdir(parents=True)
    assert lead.take_in(JANA, of(HELD, WEBER)) == TakenIn(new=2)
    assert [one.handing.author for one in lead.collected()] == ["Jana Reuter"]
