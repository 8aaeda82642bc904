"""What came from one author: laid beside the store's own, the later version of each record, whatever comes first."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import Item, hash_of, item
from interview_tui.port.faults import NotFound, NotSaved
from interview_tui.port.handing import TakenIn
from interview_tui.port.search import Query
from interview_tui.records.announcement import Announcement
from interview_tui.records.handed import Handed, HandedState, Handing, Sort
from interview_tui.records.telling import Telling
from interview_tui.store.doctor.rebuild_handed import handed_from
from interview_tui.store.document import Keeping
from interview_tui.store.handed_document import HandedDocument, HandedOver
from interview_tui.store.salvage import Salvaged
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.together import Together
from tests.support.frozen import START
from tests.support.handing_over import comment
from tests.support.making import FaultyDisk
from tests.support.written import conversation, customer, note, number

JANA = Handing(id=Digests(number(1)).store, author="Jana Reuter")
BEN = Handing(id=Digests(number(2)).store, author="Ben Ott")
HELD = conversation(note(1, "Monatsabschluss dauert"), customer_id=number(3), customer="Claudia Weber", status="done")
WEBER = customer(3, "Claudia Weber", "Nordmetall")


def _there(record: Item, rev: int = 1) -> tuple[Handed, dict[str, object]]:
    found = record.record
    return Handed(id=str(found["id"]), sort=record.sort, hash=hash_of(found), rev=rev), found


def _of(*records: object, handing: Handing = JANA, rev: int = 1) -> list[tuple[Handed, dict[str, object]]]:
    digests = Digests(number(1) if handing is JANA else number(2))
    return [_there(item(one, digests), rev) for one in records]  # type: ignore[arg-type]


def _gone(state: HandedState, record_id: str, rev: int, sort: Sort = Sort.CONVERSATION) -> tuple[Handed, None]:
    return Handed(id=Digests(number(1)).of(record_id), sort=sort, state=state, rev=rev), None


@pytest.fixture
def lead(home: Path, cache: Path) -> Iterable[Together]:
    found = open_store(home, now=lambda: START, host="desk", pid=1, cache=cache, kind=Together)
    assert isinstance(found, Together)
    return found


def _again(lead: Together, cache: Path | None = None) -> Together:
    found = open_store(lead.home, now=lambda: START, host="desk", pid=1, cache=cache, kind=Together)
    assert isinstance(found, Together)
    return found


def _state(home: Path) -> str:
    """Return one hash of all that lies in the folder of what came."""
    files = sorted(path for path in (home / "from").rglob("*") if path.is_file())
    told = [(str(path.relative_to(home)), path.read_bytes()) for path in files if "locks" not in path.parts]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def test_what_came_is_listed_read_and_found_beside_ones_own(lead: Together, cache: Path) -> None:
    own = conversation(note(5, "Eigenes"), id=number(901), customer="Tom", status="done")
    handle = lead.begin(own)
    handle.save(own)
    handle.close()
    assert lead.take_in(JANA, _of(HELD, WEBER)) == TakenIn(new=2)

    both = _again(lead, cache)
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
    lead.take_in(JANA, _of(HELD))
    [theirs] = [head.id for head in _again(lead).listing().heads]
    own = conversation(id=theirs[:20] + "000000", status="done")
    handle = lead.begin(own)
    handle.save(own)
    handle.close()
    with pytest.raises(NotFound, match="2 conversations begin with"):
        _again(lead).find(theirs[:20])


def test_a_conversation_that_nobody_held_is_told(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD))
    with pytest.raises(NotFound):
        _again(lead).read(number(77))


def test_ones_own_store_alone_does_not_show_it(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD))
    own = open_store(lead.home, now=lambda: START, host="desk", pid=1)
    assert own.listing().heads == ()
    with pytest.raises(NotFound):
        own.find(Digests(number(1)).of(HELD.id))


def test_what_is_known_writes_nothing(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD, WEBER))
    before = {path: path.stat().st_mtime_ns for path in lead.home.rglob("*") if path.is_file()}
    assert lead.take_in(JANA, _of(HELD, WEBER)).nothing
    assert {path: path.stat().st_mtime_ns for path in lead.home.rglob("*") if path.is_file()} == before


def test_a_change_takes_the_place_of_what_was_there_and_an_earlier_version_does_not(lead: Together) -> None:
    changed = HELD.changed(notes=(note(1, "Monatsabschluss in einem Tag"),))
    lead.take_in(JANA, _of(HELD))
    assert lead.take_in(JANA, _of(changed, rev=2)) == TakenIn(changed=1)
    assert lead.take_in(JANA, _of(HELD)).nothing
    [head] = _again(lead).listing().heads
    assert [one.text for one in _again(lead).read(head.id).living()] == ["Monatsabschluss in einem Tag"]


def test_a_conversation_that_was_moved_to_another_month_is_there_once(lead: Together) -> None:
    moved = HELD.changed(started_at=START.replace(month=3))
    lead.take_in(JANA, _of(HELD))
    lead.take_in(JANA, _of(moved, rev=2))
    assert len(_again(lead).listing().heads) == 1


def test_what_was_withdrawn_is_gone_and_may_come_again(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD))
    assert lead.take_in(JANA, [_gone(HandedState.WITHDRAWN, HELD.id, 2)]) == TakenIn(withdrawn=1)
    assert _again(lead).listing().heads == ()
    assert lead.take_in(JANA, _of(HELD, rev=3)) == TakenIn(new=1)
    assert len(_again(lead).listing().heads) == 1


def test_of_what_was_erased_no_byte_is_left_in_store_index_and_backups(lead: Together, cache: Path) -> None:
    held = HELD.changed(notes=(note(1, "Kanarienvogel"),), customer="Kanarienmann")
    lead.take_in(JANA, _of(held, customer(3, "Kanarienmann")))
    both = _again(lead, cache)
    both.refresh(wait=True)
    assert list(both.search(Query(words="kanarienvogel")))
    gone = [_gone(HandedState.ERASED, HELD.id, 1), _gone(HandedState.ERASED, number(3), 1, Sort.CUSTOMER)]
    assert lead.take_in(JANA, gone) == TakenIn(erased=2)
    left = [path for root in (lead.home, cache) for path in root.rglob("*") if path.is_file()]
    assert not [path for path in left if b"anarien" in path.read_bytes()]
    assert lead.take_in(JANA, _of(held, rev=9)).nothing
    assert _again(lead).listing().heads == ()


def test_what_was_never_there_can_be_withdrawn_and_erased(lead: Together) -> None:
    gone = [_gone(HandedState.WITHDRAWN, number(8), 1), _gone(HandedState.ERASED, number(9), 1)]
    assert lead.take_in(JANA, gone).nothing
    assert [len(one.states) for one in lead.collected()] == [2]


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": Digests(number(1)).of(HELD.id), "text": "anders"},
        {},
        None,
    ],
)
def test_a_record_that_is_not_what_was_announced_is_left_out_alone(
    lead: Together, wrong: dict[str, object] | None
) -> None:
    [(state, _)] = _of(HELD)
    taken = lead.take_in(JANA, [(state, wrong), *_of(WEBER)])
    assert (taken.new, taken.refused) == (1, (state.id,))
    assert _again(lead).listing().heads == ()


def test_a_record_of_a_sort_that_this_version_does_not_know_is_left_out_alone(lead: Together) -> None:
    [(state, record)] = _of(HELD)
    theme = Handed.from_document({**state.as_document(), "sort": "theme"})
    assert lead.take_in(JANA, [(theme, record)]).refused == (state.id,)


def test_two_authors_lie_apart_and_a_new_name_is_kept(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD))
    lead.take_in(BEN, _of(HELD, handing=BEN))
    lead.take_in(BEN.changed(author="Ben Ott-Lang"), [])
    assert sorted(one.handing.author for one in lead.collected()) == ["Ben Ott-Lang", "Jana Reuter"]
    assert len(_again(lead).listing().heads) == 2


def test_in_whatever_order_it_comes_the_same_lies_there(tmp_path: Path) -> None:
    changed = HELD.changed(notes=(note(1, "zwei"),))
    arrivals = [*_of(HELD), *_of(changed, rev=2), *_of(WEBER), _gone(HandedState.ERASED, number(3), 1, Sort.CUSTOMER)]
    states = set()
    for number_, order in enumerate((arrivals, arrivals[::-1], [*arrivals, *arrivals])):
        store = open_store(tmp_path / str(number_), now=lambda: START, host="desk", pid=1)
        for one in order:
            store.take_in(JANA, [one])
        states.add(_state(store.home))
    assert len(states) == 1


def test_a_full_disk_is_told_and_what_came_can_come_again(home: Path, disk: FaultyDisk) -> None:
    store = open_store(home, now=lambda: START, host="desk", pid=1, disk=disk)
    disk.fail("write")
    with pytest.raises(NotSaved):
        store.take_in(JANA, _of(HELD))
    disk.heal()
    assert store.take_in(JANA, _of(HELD)) == TakenIn(new=1)


def test_what_cannot_be_opened_is_left_out(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD))
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
    left = Salvaged(records=({"id": number(1), "hash": "", "rev": 4}, {"id": "x", "hash": ""}, {"name": 7}))
    found = handed_from(left, number(9))
    assert found is not None
    assert (found.handing.id, [one.rev for one in found.states.values()]) == (Digests(number(9)).store, [4])
    whole = Salvaged(records=(JANA.as_document(), {"id": number(1), "state": "withdrawn"}))
    again = handed_from(whole, None)
    assert again is not None
    assert again.handing == JANA
    assert handed_from(left, None) is None
    assert handed_from(Salvaged(), number(9)) is None


def test_each_author_is_a_store_to_read_and_one_that_cannot_be_opened_is_left_out(lead: Together) -> None:
    assert not lead.has_collected()
    lead.take_in(JANA, _of(HELD, WEBER))
    lead.take_in(BEN, _of(WEBER, handing=BEN))
    assert lead.has_collected()
    first = {one.id: one for one in lead.of_others()}
    assert set(first) == {JANA.id, BEN.id}
    assert {one.id: one for one in lead.of_others()} == first

    (lead.home / "from" / ("Z" * 26)).write_text("no folder", encoding="utf-8")
    assert {one.id for one in lead.of_others()} == set(first)


def test_the_same_store_can_also_read_what_came(lead: Together) -> None:
    own = open_store(lead.home, now=lambda: START, host="desk", pid=1)
    own.take_in(JANA, _of(HELD, WEBER))
    assert list(own.heads()) == []
    both = own.together()
    assert [head.customer for head in both.listing().heads] == ["Claudia Weber"]
    assert (both.id, both.settings) == (own.id, own.settings)


def test_of_an_author_whose_states_cannot_be_read_nobody_is_known(lead: Together) -> None:
    lead.take_in(JANA, _of(HELD, WEBER))
    weber = Digests(number(1)).of(WEBER.id)
    prices = Announcement(id=number(9), at=START, text="Preise", tellings=(Telling(id=number(8), customer_id=weber),))
    lead.announce(prices)
    assert [one.to for one in lead.announcements_to_pass_on()] == [JANA.id]

    (lead.home / "from" / JANA.id / "handed.json").write_bytes(b"{")
    assert lead.announcements_to_pass_on() == ()


def test_a_folder_of_somebody_in_which_nothing_lies_hinders_nobody_else(lead: Together) -> None:
    (lead.home / "from" / BEN.id).mkdir(parents=True)
    assert lead.take_in(JANA, _of(HELD, WEBER)) == TakenIn(new=2)
    assert [one.handing.author for one in lead.collected()] == ["Jana Reuter"]


def test_what_is_for_another_store_alone_is_left_out(lead: Together) -> None:
    said = comment(1, Digests(number(8)), "Gut gefragt")
    taken = lead.take_in(JANA, [*_of(said), *_of(HELD)])
    assert (taken.new, len(taken.refused)) == (1, 1)


@pytest.mark.parametrize("later", [1, 3])
def test_what_two_erased_stays_erased_by_both_though_one_did_it_a_version_later(lead: Together, later: int) -> None:
    ben = BEN.changed(took_from=(JANA.id,))
    lead.take_in(JANA, [_gone(HandedState.ERASED, HELD.id, 2)])
    assert lead.take_in(ben, [_gone(HandedState.ERASED, HELD.id, later)]).nothing
    states = [one.states[Digests(number(1)).of(HELD.id)] for one in lead.collected()]
    assert [one.state for one in states] == [HandedState.ERASED, HandedState.ERASED]
    assert sorted(one.rev for one in states) == sorted([2, later])
