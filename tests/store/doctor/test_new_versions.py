"""What a repair could not bring back as it was has a version that no other state of it has."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.records.appointment import Appointment
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import CONVERSATION, HANDED, KINDS, DocumentKind
from interview_tui.store.one_record import OPENED
from interview_tui.store.store import open_store
from tests.support.damaging import LONG, copy_of_the_fixture, damaged
from tests.support.doctoring import mend_all, place, read
from tests.support.every_kind import KEPT, PLANNED
from tests.support.grown import PATHS, changed, read_in
from tests.support.making import CUSTOMER as WEBER
from tests.support.making import NOW, note, path_in

Version = tuple[int, int]
VERSIONED = [KINDS[name] for name in KINDS if name in KEPT or name in OPENED]

OF_THEIR_OWN = {"conversation": "notes", "handed": "states", "announcement": "tellings"}
"""The tables whose rows have versions of their own."""


def states(home: Path) -> Iterator[tuple[tuple[str, str, Version], object]]:
    """Yield the state of every record that has a version, with its table, id and version."""
    for kind in VERSIONED:
        for path in home.glob(kind.place.replace("YYYY", "*").replace("MM", "*").replace("ID", "*")):
            if kind.has(path.relative_to(home)):
                yield from in_document(kind, read_in(path))


def in_document(kind: DocumentKind, tables: dict[str, Any]) -> Iterator[tuple[tuple[str, str, Version], object]]:
    [main] = tables[kind.main].values()
    rows = {name: list(tables.get(name, {}).values()) for name in kind.others}
    name = OF_THEIR_OWN.get(kind.name, "")
    yield from (((name, row["id"], version(row)), row) for row in rows.get(name, ()))
    if kind is not HANDED:
        yield (kind.main, main["id"], version(main)), main if kind is CONVERSATION else {**main, **rows}


def version(row: dict[str, Any]) -> Version:
    return row.get("term", 1), row.get("rev", 1)


def given_twice(home: Path, seen: dict[tuple[str, str, Version], object]) -> list[tuple[str, str, Version]]:
    return [each for each, state in states(home) if each in seen and seen[each] != state]


@settings(max_examples=400 if LONG else 40, deadline=None)
@given(st.sampled_from(VERSIONED), st.sampled_from(["cut", "flipped", "zeroed"]), st.floats(0, 0.999))
def test_no_repair_gives_a_version_to_a_second_state(
    tmp_path_factory: pytest.TempPathFactory, kind: DocumentKind, how: str, where: float
) -> None:
    home = copy_of_the_fixture(tmp_path_factory.mktemp("any") / "home")
    files, keeping, path = Files(home), Keeping(home / "attic"), home / PATHS[kind.name]
    seen = dict(states(home))
    data = path.read_bytes()
    path.write_bytes(damaged(data, how, int(where * len(data))))
    if (Trouble.DAMAGED, path) not in [(one.trouble, one.path) for one in examine(files, keeping).faults]:
        return  # another letter in a text, or in an id: nobody can see that

    mend_all(files, keeping)

    assert given_twice(home, seen) == []


def test_a_torn_note_is_a_later_one_and_the_whole_ones_stay_as_they_are(files: Files, keeping: Keeping) -> None:
    before = read(files, keeping)
    data = path_in(files.home).read_bytes()
    path_in(files.home).write_bytes(data.replace(b"der Vorstand will die Zahlen", b'der Vorstand" will die Zahlen'))

    mend_all(files, keeping)

    after = read(files, keeping)
    assert [one.text for one in after.notes if one.id == note(2).id] == ["der Vorstand"]
    assert [one.id for one in after.notes if one.term > 1] == [note(2).id]
    assert [one for one in after.notes if one.id != note(2).id] == [one for one in before.notes if one.id != note(2).id]
    assert after.changed(notes=()) == before.changed(notes=())


def test_a_note_that_lost_a_value_is_a_later_one(files: Files, keeping: Keeping) -> None:
    before = read(files, keeping)
    changed(path_in(files.home), lambda document: document["notes"]["3"].update(earlier=5))

    mend_all(files, keeping)

    third, then = before.notes[2], read(files, keeping).notes[2]
    assert (then.earlier, then.rev) == ((), third.rev)
    assert then.term > third.term


@pytest.mark.parametrize("lost", [b"{", None])
def test_a_customer_written_anew_is_a_later_one(files: Files, keeping: Keeping, lost: bytes | None) -> None:
    before = open_store(files.home, now=lambda: NOW).customer(WEBER)
    assert before is not None
    path = files.customer(WEBER)
    path.unlink() if lost is None else path.write_bytes(lost)

    mend_all(files, keeping)

    after = open_store(files.home, now=lambda: NOW).customer(WEBER)
    assert after is not None
    assert after.term > before.term


def test_what_a_draft_makes_of_a_lost_conversation_is_later_than_it(files: Files, keeping: Keeping) -> None:
    before = read(files, keeping)
    path_in(files.home).unlink()

    mend_all(files, keeping)

    after = read(files, keeping)
    assert after.term > before.term
    assert all(one.term > before.term for one in after.notes)


def test_a_copy_that_is_whole_keeps_its_versions_where_it_belongs(files: Files, keeping: Keeping) -> None:
    before = read(files, keeping)
    path_in(files.home, "draft").unlink()
    path_in(files.home).rename(files.home / path_in(files.home).name)

    mend_all(files, keeping)

    assert read(files, keeping) == before


@pytest.mark.parametrize("kind", ["customer", "conversation", "theme", "handed"])
def test_after_a_repair_the_store_gives_numbers_of_a_term_of_its_own(files: Files, keeping: Keeping, kind: str) -> None:
    before = open_store(files.home, now=lambda: NOW)
    files_of_kind = files.home / PATHS[kind]
    files_of_kind.write_bytes(files_of_kind.read_bytes()[:-4])

    mend_all(files, keeping)

    after = open_store(files.home, now=lambda: NOW)
    assert after.id == before.id
    assert json.loads(files.store.read_bytes())["store"]["1"]["term"] > 1


def test_an_appointment_that_was_gone_comes_back_as_a_later_one(files: Files) -> None:
    def kept(title: str, hours: int) -> Appointment:
        store = open_store(files.home, now=lambda: NOW + timedelta(hours=hours))
        store.keep_appointment(PLANNED.changed(title=title))
        return next(one for one in store.appointments() if one.id == PLANNED.id)

    first, moved = kept("Erst", 0), kept("Verlegt", 0)
    files.appointment(PLANNED.id).unlink()
    other = kept("Anders", 1)

    versions = [(one.term, one.rev) for one in (first, moved, other)]
    assert versions == sorted(set(versions))


@pytest.mark.parametrize("kind", ["customer", "conversation", "theme"])
@pytest.mark.parametrize("lost", ["name", "value"])
def test_a_damaged_copy_of_the_same_state_changes_nothing(files: Files, keeping: Keeping, kind: str, lost: str) -> None:
    path_in(files.home, "draft").unlink()
    path = files.home / PATHS[kind]
    before, wrong = read_in(path), path.read_bytes()
    if lost == "name":
        wrong = wrong.replace(b'"text": "der Vorstand will', b'"text": "der Vors"tand will')[:-4]
    else:
        wrong = wrong.replace(b'"by": "01M7', b'"by": 5, "x": "').replace(
            b'"text": "der', b'"earlier": 5, "text": "der'
        )
    place(files, f"copies/{path.name}", wrong)

    repair = mend_all(files, keeping)

    assert (repair.told, repair.left) == ([], [])
    assert read_in(path) == before
