"""Stores that differ only in what their author keeps for themselves hand over the same; the board is the same, too."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.handing_file import write
from interview_tui.desk.sharing import release, to_share
from interview_tui.disk.calls import Disk
from interview_tui.exchange.parcel import packed, unpacked
from interview_tui.records.draft import Draft, Line
from interview_tui.records.private import Private
from interview_tui.records.stored_note import PART_OF
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from interview_tui.talktime.live import Change, Talk
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.handing_over import HELD, TODAY
from tests.support.written import customer, note, number

_WORDS = st.text(alphabet="abcdefgh ", min_size=1, max_size=12)
_MADE = st.fixed_dictionaries(
    {"guess": _WORDS, "learnt": _WORDS, "review": _WORDS, "draft": _WORDS, "stays": _WORDS, "personal": _WORDS}
    | {"intention": _WORDS, "became": st.sampled_from(["", "worked", "not_yet", "dropped"])}
    | {"earlier": _WORDS, "deleted": _WORDS, "seconds": st.floats(0, 900), "other": _WORDS}
)
_PRIVATE = ("guess", "learnt", "review", "intention", "draft", "stays", "personal", "earlier", "deleted", "other")
_PLAIN = dict.fromkeys(_PRIVATE, "x")


def _store(home: Path, made: dict[str, object]) -> JsonStore:
    """Return a store with an id that is always the same, and what an author keeps for themselves as it was made."""
    founded = open_store(home, now=lambda: START, host="desk", pid=1)
    path = home / "store.json"
    path.write_text(path.read_text("utf-8").replace(founded.id, number(999)), "utf-8")
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author="Jana Reuter"))
    store.save_customer(customer(3, "Claudia Weber", "Nordmetall"))
    held = HELD.changed(
        notes=(
            *HELD.notes,
            note(4, str(made["stays"]), stays_with_me=True),
            note(5, str(made["personal"]), kind=Kind.PERSONAL),
            note(6, "jetzt so", earlier=(str(made["earlier"]),)),
            note(7, str(made["deleted"])).tombstone(),
            note(13, "Muster schicken", kind=Kind.PROMISE, due=TODAY - timedelta(days=9)),
        )
    )
    handle = store.begin(held)
    handle.save(held)
    words = {name: str(made[name]) for name in ("guess", "learnt", "review", "intention")}
    words["intention_became"] = str(made.get("became", ""))
    changes = (Change(0.0, Talk.STAFF), Change(float(str(made["seconds"])), Talk.CUSTOMER))
    handle.save_private(Private(id=HELD.id, changes=changes, until_s=1000.0, **words))
    handle.save_draft(Draft(id=HELD.id, line=Line(id=number(8), at=START, text=str(made["draft"])), alive_at=START))
    assert not handle.wait(10).waiting
    handle.close()
    unreleased = HELD.changed(id=number(901), notes=(note(11, str(made["other"])),))
    handle = store.begin(unreleased)
    handle.save(unreleased)
    handle.close()
    assert release(store, HELD.id) is None
    return store


@settings(max_examples=15, deadline=None)
@given(made=_MADE)
def test_what_is_private_changes_no_byte_of_what_is_handed_over(
    tmp_path_factory: pytest.TempPathFactory, made: dict[str, object]
) -> None:
    plain = _store(tmp_path_factory.mktemp("plain") / "home", {**_PLAIN, "seconds": 1.0})
    other = _store(tmp_path_factory.mktemp("other") / "home", made)

    assert packed(to_share(other, TODAY).parcel) == packed(to_share(plain, TODAY).parcel)


def test_nor_of_the_board(interview: Interview, tmp_path: Path) -> None:
    boards = []
    for name, seconds in (("plain", 1.0), ("other", 700.0)):
        store = _store(tmp_path / name, {**{one: name for one in _PLAIN}, "seconds": seconds})
        write(to_share(store, TODAY).parcel, tmp_path / f"{name}.zip", Disk())
        interview("--home", tmp_path / f"lead-{name}", "collect", tmp_path / f"{name}.zip")
        boards.append(interview("--home", tmp_path / f"lead-{name}", "board", "--json").out)

    assert boards[0] == boards[1]
    assert "Claudia Weber" in boards[0]


def test_whoever_leads_sees_nothing_of_the_development_of_others(interview: Interview, tmp_path: Path) -> None:
    store = _store(tmp_path / "one", {**{one: f"canary{one}" for one in _PLAIN}, "seconds": 700.0})
    write(to_share(store, TODAY).parcel, tmp_path / "one.zip", Disk())
    lead = tmp_path / "lead"
    interview("--home", lead, "collect", tmp_path / "one.zip")

    shown = interview("--home", lead, "development", "--json")
    board = interview("--home", lead, "board").out
    mine = interview("--home", tmp_path / "one", "development", "--json").out

    assert (shown.code, json.loads(shown.out)["conversations"]) == (1, 0)
    assert "canarylearnt" in mine
    assert "canaryintention" in mine
    assert "canary" not in json.dumps(list(unpacked(packed(to_share(store, TODAY).parcel), "").records.values()))
    assert not {"canarylearnt", "canaryintention"} & set(board.split())


def test_what_is_said_becomes_another_file(tmp_path: Path) -> None:
    one = _store(tmp_path / "one", {**_PLAIN, "seconds": 1.0})
    before = packed(to_share(one, TODAY).parcel)
    handle = one.open(HELD.id)
    handle.save(handle.conversation.put(note(12, "mehr")))
    handle.close()

    assert packed(to_share(one, TODAY).parcel) != before


def test_the_annex_of_a_works_agreement_lists_all_that_a_hand_over_of_the_sample_holds(
    interview: Interview, sample: Path
) -> None:
    store = open_store(sample, now=lambda: START, host="desk", pid=1)
    every = frozenset(head.id for head in store.listing().heads)
    came = unpacked(packed(to_share(store, TODAY, every).parcel), "")
    listed = {one["field"] for one in json.loads(interview("team", "fields", "--json").out) if one["purpose"]}

    # Stored flat: what a note is beside its own fields stands among them under another name.
    held = {PART_OF[name][1] if name in PART_OF else name for name in _names(list(came.records.values()))}

    assert len(held) > 30
    assert held <= listed


def _names(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(name for one in value.values() for name in _names(one))]
    return [name for one in value for name in _names(one)] if isinstance(value, list) else []
