"""What one author handed over is taken in: the later version of each record, whatever comes first; refused, erased."""

import hashlib
from pathlib import Path

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import NotSaved
from interview_tui.port.handing import TakenIn
from interview_tui.port.search import Query
from interview_tui.records.handed import Handed, HandedState, Sort
from interview_tui.store.store import open_store
from interview_tui.store.together import Together
from tests.support.collected import BEN, JANA, WEBER, no_longer, of
from tests.support.frozen import START
from tests.support.handing_over import HELD, comment, together
from tests.support.making import FaultyDisk
from tests.support.written import customer, note, number


def _state(home: Path) -> str:
    """Return one hash of all that lies in the folder of what came."""
    files = sorted(path for path in (home / "from").rglob("*") if path.is_file())
    told = [(str(path.relative_to(home)), path.read_bytes()) for path in files if "locks" not in path.parts]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def test_what_is_known_writes_nothing(lead: Together) -> None:
    lead.take_in(JANA, of(HELD, WEBER))
    before = {path: path.stat().st_mtime_ns for path in lead.home.rglob("*") if path.is_file()}
    assert lead.take_in(JANA, of(HELD, WEBER)).nothing
    assert {path: path.stat().st_mtime_ns for path in lead.home.rglob("*") if path.is_file()} == before


def test_a_change_takes_the_place_of_what_was_there_and_an_earlier_version_does_not(lead: Together) -> None:
    changed = HELD.changed(notes=(note(1, "Monatsabschluss in einem Tag"),))
    lead.take_in(JANA, of(HELD))
    assert lead.take_in(JANA, of(changed, rev=2)) == TakenIn(changed=1)
    assert lead.take_in(JANA, of(HELD)).nothing
    [head] = together(lead).listing().heads
    assert [one.text for one in together(lead).read(head.id).living()] == ["Monatsabschluss in einem Tag"]


def test_a_conversation_that_was_moved_to_another_month_is_there_once(lead: Together) -> None:
    moved = HELD.changed(started_at=START.replace(month=3))
    lead.take_in(JANA, of(HELD))
    lead.take_in(JANA, of(moved, rev=2))
    assert len(together(lead).listing().heads) == 1


def test_what_was_withdrawn_is_gone_and_may_come_again(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    assert lead.take_in(JANA, [no_longer(HandedState.WITHDRAWN, HELD.id, 2)]) == TakenIn(withdrawn=1)
    assert together(lead).listing().heads == ()
    assert lead.take_in(JANA, of(HELD, rev=3)) == TakenIn(new=1)
    assert len(together(lead).listing().heads) == 1


def test_of_what_was_erased_no_byte_is_left_in_store_index_and_backups(lead: Together, cache: Path) -> None:
    held = HELD.changed(notes=(note(1, "Kanarienvogel"),), customer="Kanarienmann")
    lead.take_in(JANA, of(held, customer(3, "Kanarienmann")))
    both = together(lead, cache)
    both.refresh(wait=True)
    assert list(both.search(Query(words="kanarienvogel")))
    gone = [no_longer(HandedState.ERASED, HELD.id, 1), no_longer(HandedState.ERASED, number(3), 1, Sort.CUSTOMER)]
    assert lead.take_in(JANA, gone) == TakenIn(erased=2)
    left = [path for root in (lead.home, cache) for path in root.rglob("*") if path.is_file()]
    assert not [path for path in left if b"anarien" in path.read_bytes()]
    assert lead.take_in(JANA, of(held, rev=9)).nothing
    assert together(lead).listing().heads == ()


def test_what_was_never_there_can_be_withdrawn_and_erased(lead: Together) -> None:
    gone = [no_longer(HandedState.WITHDRAWN, number(8), 1), no_longer(HandedState.ERASED, number(9), 1)]
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
    [(state, _)] = of(HELD)
    taken = lead.take_in(JANA, [(state, wrong), *of(WEBER)])
    assert (taken.new, taken.refused) == (1, (state.id,))
    assert together(lead).listing().heads == ()


def test_a_record_of_a_sort_that_this_version_does_not_know_is_left_out_alone(lead: Together) -> None:
    [(state, record)] = of(HELD)
    theme = Handed.from_document({**state.as_document(), "sort": "theme"})
    assert lead.take_in(JANA, [(theme, record)]).refused == (state.id,)


def test_a_state_that_this_version_does_not_know_removes_nothing_and_is_refused(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    [(state, _)] = of(HELD, rev=9)
    lent = Handed.from_document({**state.as_document(), "state": "lent", "hash": ""})
    assert lead.take_in(JANA, [(lent, None)]) == TakenIn(refused=(state.id,))
    assert len(together(lead).listing().heads) == 1
    # What is said next in known words counts, whatever number the other one bore.
    assert lead.take_in(JANA, [no_longer(HandedState.WITHDRAWN, HELD.id, 2)]) == TakenIn(withdrawn=1)


def test_in_whatever_order_it_comes_the_same_lies_there(tmp_path: Path) -> None:
    changed = HELD.changed(notes=(note(1, "zwei"),))
    arrivals = [*of(HELD), *of(changed, rev=2), *of(WEBER), no_longer(HandedState.ERASED, number(3), 1, Sort.CUSTOMER)]
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
        store.take_in(JANA, of(HELD))
    disk.heal()
    assert store.take_in(JANA, of(HELD)) == TakenIn(new=1)


def test_what_is_for_another_store_alone_is_left_out(lead: Together) -> None:
    said = comment(1, Digests(number(8)), "Gut gefragt")
    taken = lead.take_in(JANA, [*of(said), *of(HELD)])
    assert (taken.new, len(taken.refused)) == (1, 1)


@pytest.mark.parametrize("later", [1, 3])
def test_what_two_erased_stays_erased_by_both_though_one_did_it_a_version_later(lead: Together, later: int) -> None:
    ben = BEN.changed(took_from=(JANA.id,))
    lead.take_in(JANA, [no_longer(HandedState.ERASED, HELD.id, 2)])
    assert lead.take_in(ben, [no_longer(HandedState.ERASED, HELD.id, later)]).nothing
    states = [one.states[Digests(number(1)).of(HELD.id)] for one in lead.collected()]
    assert [one.state for one in states] == [HandedState.ERASED, HandedState.ERASED]
    assert sorted(one.rev for one in states) == sorted([2, later])


def test_two_states_of_one_version_are_told_and_the_same_one_stays_in_either_order(tmp_path: Path) -> None:
    changed = HELD.changed(notes=(note(1, "zwei"),))
    states = set()
    for at, order in enumerate((of(HELD, changed), of(changed, HELD))):
        store = open_store(tmp_path / str(at), now=lambda: START, host="desk", pid=1)
        store.take_in(JANA, order[:1])
        taken = store.take_in(JANA, order[1:])
        assert (taken.twice, taken.nothing) == ((order[0][0].id,), False)
        states.add(_state(store.home))
    assert len(states) == 1


def test_what_was_erased_with_the_same_version_is_no_second_state(lead: Together) -> None:
    lead.take_in(JANA, of(HELD))
    assert lead.take_in(JANA, [no_longer(HandedState.ERASED, HELD.id, 1)]) == TakenIn(erased=1)
