"""What is said to one author goes to that author alone; what is released, to whoever gets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.desk.collecting import collect
from interview_tui.desk.handing_folder import Known, known_stores, meant
from interview_tui.desk.sharing import for_one, handed_to, new_for, to_share
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import packed, unpacked
from interview_tui.language.message import Told
from interview_tui.records.comment import Say
from interview_tui.records.handed import HandedState, Sort
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState
from interview_tui.store.store import JsonStore
from tests.support.handing_over import HELD, TODAY, comment, handed, opened, taken, with_a_released_one
from tests.support.written import customer, note, number


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "team").mkdir()
    return tmp_path / "team"


@pytest.fixture
def jana(tmp_path: Path) -> JsonStore:
    return with_a_released_one(tmp_path / "jana", "Jana Reuter")


@pytest.fixture
def ben(tmp_path: Path) -> JsonStore:
    return with_a_released_one(tmp_path / "ben", "Ben Ott")


@pytest.fixture
def lead(tmp_path: Path, jana: JsonStore, ben: JsonStore, folder: Path) -> Iterator[JsonStore]:
    """Return a store in which lies what both released, and which says something to each."""
    store = opened(tmp_path / "lead", "Lea Kern")
    for each in (jana, ben):
        handed(each, folder)
    taken(store, folder)
    for n, each in enumerate((jana, ben)):
        digests = Digests(each.id)
        store.keep_comment(comment(n, digests, f"an {each.settings.author}"))
        store.change_readings(
            digests.store,
            lambda one, of=digests: one.with_reading(
                Reading(id=of.of(HELD.id), state=ReadState.TO_TALK, important=(of.of(number(1)),), seen=(1, 1))
            ),
        )
    return store


def texts(store: JsonStore) -> list[str]:
    return [one.comment.text for one in store.comments() if not one.own]


def test_each_author_gets_what_is_said_to_them_and_nothing_else(
    lead: JsonStore, jana: JsonStore, ben: JsonStore, folder: Path
) -> None:
    names = handed(lead, folder)
    assert [name.partition("--")[2][:3] for name in names] == ["ben", "jan"]

    for store, text in ((jana, "an Jana Reuter"), (ben, "an Ben Ott")):
        taken(store, folder)
        assert texts(store) == [text]
        assert [one.author for one in store.read_by()] == ["Lea Kern"]


def test_that_it_was_read_leaves_and_nothing_of_what_the_reader_makes_of_it(
    lead: JsonStore, jana: JsonStore, folder: Path
) -> None:
    handed(lead, folder)
    taken(jana, folder)

    [read] = jana.read_by()
    assert read.readings.read == (Reading(id=Digests(jana.id).of(HELD.id), state=ReadState.READ),)


def test_in_the_file_for_everybody_is_nothing_that_is_said_to_one(lead: JsonStore) -> None:
    share = to_share(lead, TODAY)

    assert share.parcel.states == ()
    assert {one.sort for one in share.every.states} == {Sort.COMMENT, Sort.READINGS}
    assert b"comments" not in packed(share.parcel)


def test_the_same_state_gives_the_same_files(lead: JsonStore, folder: Path) -> None:
    names = handed(lead, folder)
    before = {name: (folder / name).read_bytes() for name in names}

    assert handed(lead, folder) == names
    assert {name: (folder / name).read_bytes() for name in names} == before
    assert all(b"2026" not in name.encode() for name in names)


def test_a_file_for_another_is_passed_over_in_a_folder_and_told_of_alone(
    lead: JsonStore, jana: JsonStore, folder: Path
) -> None:
    [for_ben, _] = handed(lead, folder)

    [one] = collect(jana, [folder / for_ben], lambda known, now: True)

    assert one.passed_over
    assert one.fault is not None
    assert texts(jana) == []


def test_what_names_another_is_refused_alone_whatever_the_file_says(lead: JsonStore, jana: JsonStore) -> None:
    share = to_share(lead, TODAY)
    every = share.every

    found = jana.take_in(every.handing, every.arrivals())

    assert (found.new, len(found.refused)) == (2, 2)
    assert texts(jana) == ["an Jana Reuter"]


def test_an_answer_goes_back_with_what_is_released_and_is_known_by_the_same_id(
    lead: JsonStore, jana: JsonStore, ben: JsonStore, folder: Path
) -> None:
    handed(lead, folder)
    taken(jana, folder)
    [said] = jana.comments()
    here = Digests(jana.id)
    answer = comment(9, here, "danke", to=said.store, answers=said.comment.id, say=Say.ANSWER)
    jana.keep_comment(answer)

    handed(jana, folder)
    taken(lead, folder)
    taken(ben, folder)

    assert [one.comment.text for one in lead.comments()] == ["an Jana Reuter", "danke", "an Ben Ott"]
    assert texts(ben) == ["an Ben Ott"]


def test_what_is_taken_away_is_gone_at_whom_it_was_said_to(lead: JsonStore, jana: JsonStore, folder: Path) -> None:
    handed(lead, folder)
    taken(jana, folder)
    lead.remove_comment(number(600))
    handed(lead, folder)

    [one] = [each for each in taken(jana, folder) if each.author == "Lea Kern"]

    assert (one.taken.withdrawn, texts(jana)) == (1, [])


def test_who_reads_ours_gets_what_is_released_and_whose_we_read_does_not(
    lead: JsonStore, jana: JsonStore, folder: Path
) -> None:
    handed(lead, folder)
    taken(jana, folder)

    assert [(one.author, one.reads_ours) for one in known_stores(jana)] == [("Ben Ott", False), ("Lea Kern", True)]
    assert [(one.author, one.reads_ours) for one in known_stores(lead)] == [("Ben Ott", False), ("Jana Reuter", False)]
    share = to_share(jana, TODAY)
    assert len(for_one(share, Digests(lead.id).store, alone=False).states) == 2
    assert for_one(share, Digests(lead.id).store, alone=True).states == ()


def test_of_one_only_what_is_new_can_be_handed_over(lead: JsonStore, jana: JsonStore) -> None:
    share = to_share(lead, TODAY)
    lead.hand_over(handed_to(share, "Jana"), share.states)
    to = Digests(jana.id)
    lead.keep_comment(comment(7, to, "noch etwas"))
    share = to_share(lead, TODAY)

    new = new_for(share, "Jana", for_one(share, to.store, alone=True))

    assert [one.id for one in new.states] == [number(607)]
    assert unpacked(packed(new), "x").to == to.store


def test_of_two_of_one_name_nobody_is_meant() -> None:
    known = (Known(number(1), "Jana", reads_ours=False), Known(number(2), "Jana", reads_ours=False))

    assert meant("jana", known[:1]) == known[0]
    assert meant("Ben", known) is meant("", known) is None
    with pytest.raises(Told):
        meant("Jana", known)


def test_erasing_a_customer_takes_with_it_what_was_said_about_them_at_both_ends(
    lead: JsonStore, jana: JsonStore, folder: Path
) -> None:
    handed(lead, folder)
    taken(jana, folder)
    here = Digests(jana.id)
    [said] = jana.comments()
    jana.keep_comment(comment(9, here, "danke", to=said.store, answers=said.comment.id, say=Say.ANSWER))
    handed(jana, folder)
    taken(lead, folder)

    jana.erase(number(3))
    assert jana.comments() == ()
    handed(jana, folder)
    taken(lead, folder)

    assert [one.comment.text for one in lead.comments()] == ["an Ben Ott"]
    assert lead.readings(here.store).read == ()
    share = to_share(lead, TODAY)
    assert {one.state for one in share.every.states if one.concerns == here.store} == {HandedState.WITHDRAWN}


def test_what_was_erased_here_does_not_come_again(lead: JsonStore, jana: JsonStore, folder: Path) -> None:
    theirs = Digests(jana.id).of(number(3))
    lead.erase(theirs)
    jana.save_customer(customer(3, "Claudia Weber-Lang"))
    handle = jana.open(HELD.id)
    handle.save(handle.conversation.put(note(5, "später")))
    handle.close()
    handed(jana, folder)

    taken(lead, folder)

    files = [path for path in (lead.home / "from" / Digests(jana.id).store).rglob("*") if path.is_file()]
    assert not [path for path in files if b"Claudia Weber" in path.read_bytes()]
    assert [one.comment.text for one in lead.comments()] == ["an Ben Ott"]


def test_what_is_known_is_not_even_opened_for_writing(
    lead: JsonStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("nothing was to be taken in")

    monkeypatch.setattr(lead, "take_in", never)

    found = list(collect(lead, sorted(folder.iterdir()), lambda known, now: True))

    assert [(one.taken.nothing, one.fault) for one in found] == [(True, None)] * 2


def test_a_new_version_of_a_known_file_is_taken_in(lead: JsonStore, jana: JsonStore, folder: Path) -> None:
    jana.save_customer(customer(3, "Claudia Weber-Lang", "Nordmetall"))
    handed(jana, folder)

    assert sum(one.taken.changed for one in collect(lead, sorted(folder.iterdir()), lambda known, now: True)) == 2
