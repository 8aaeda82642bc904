"""Every whole line of a damaged document comes back; a damaged file is told and never written over."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.rebuild import Circumstances, conversation_from, private_from
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import CONVERSATION as KIND
from interview_tui.store.kinds import PRIVATE
from interview_tui.store.salvage import Salvaged, as_model, salvage, torn_texts
from interview_tui.store.store import open_store
from tests.support.damaging import FILES, FIXTURE, copy_of_the_fixture, damaged, positions, whole_records
from tests.support.making import CONVERSATION, NOW, numbered

HOW = ["cut", "flipped", "zeroed"]
DATA = {name: (FIXTURE / place).read_bytes() for name, place in FILES.items()}


class Ids:
    def __init__(self) -> None:
        self.number = 100

    def __call__(self) -> str:
        self.number += 1
        return numbered(self.number)


def around() -> Circumstances:
    return Circumstances("Jana", lambda: NOW, Ids())


def contents(notes: tuple[Note, ...]) -> list[Note]:
    return [note.changed(id=CONVERSATION) for note in notes]


def lacking(data: bytes, how: str, place: int) -> list[Note]:
    found = conversation_from(salvage(damaged(data, how, place), KIND), CONVERSATION, around())
    left = contents(found.notes) if found else []
    due = [Note.from_document(record) for record in whole_records(data, how, place, "at")]
    return [note for note in contents(tuple(due)) if note not in left]


@pytest.mark.parametrize("how", HOW)
def test_every_whole_note_of_a_damaged_conversation_comes_back(how: str) -> None:
    data = DATA["conversation"]

    assert [place for place in positions(data, 400) if lacking(data, how, place)] == []


@pytest.mark.parametrize("how", HOW)
def test_every_whole_change_of_who_speaks_comes_back(how: str) -> None:
    data = DATA["private"]
    for place in positions(data, 200):
        found = private_from(salvage(damaged(data, how, place), PRIVATE), CONVERSATION)
        changes = [(change.at_s, change.state) for change in found.changes] if found else []
        due = whole_records(data, how, place, "at_s")
        assert [one for one in due if (one["at_s"], one["state"]) not in changes] == []


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_salvaged_without_an_error(data: bytes) -> None:
    left = salvage(data, KIND)
    conversation_from(left, CONVERSATION, around())
    private_from(left, CONVERSATION)
    for line in left.torn:
        list(torn_texts(line))


@pytest.mark.parametrize(
    "data",
    [b"{" * 50_000, b'{"id":' * 50_000, b"[" * 50_000, b'{"id": 1}' * 3000],
    ids=["braces", "objects", "lists", "records"],
)
def test_a_line_made_to_take_long_does_not(data: bytes) -> None:
    assert len(salvage(data, KIND).records) <= 2000


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("how", HOW)
def test_a_damaged_file_is_told_and_stays_and_the_rest_works(
    name: str, how: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = copy_of_the_fixture(tmp_path_factory.mktemp("damaged") / "home")
    path, data = home / FILES[name], DATA[name]
    files, keeping = Files(home), Keeping(home / "attic")
    for place in positions(data, 25):
        wrong = damaged(data, how, place)
        if wrong == data:
            continue
        path.write_bytes(wrong)

        findings = examine(files, keeping).findings
        store = open_store(home, now=lambda: NOW)
        listing, register = store.listing(), store.customers()

        assert path.read_bytes() == wrong, place
        if name != "conversation":  # whose customer may be a missing one then
            assert {one.path for one in findings} <= {path}, place
        if name == "draft":
            assert listing.heads[0].notes == 4
        assert len(listing.heads) + len(listing.faults) == 1
        assert len(register.customers) + len(register.faults) == 1
        if not whole(name, wrong):
            assert path in {one.path for one in findings}, place


def whole(name: str, data: bytes) -> bool:
    """Tell whether stock JSON still reads it: then only the values can tell that something is wrong."""
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


def test_a_value_a_record_can_do_without_is_left_out() -> None:
    record = {"id": numbered(1), "at": NOW.isoformat(), "text": "da", "kind": "promise", "due": "gestern"}

    assert as_model(Note, record) == Note(id=numbered(1), at=NOW, text="da", kind=Kind.PROMISE)
    assert as_model(Note, record | {"at": "?"}) is None
    assert as_model(Note, {"id": numbered(1), "at": NOW.isoformat(), "text": "da", "deleted": True}) is None
    assert as_model(Customer, {}) is None


def test_what_does_not_fit_even_then_is_nothing() -> None:
    record = {"id": numbered(1), "at": NOW.isoformat(), "text": "da", "deleted": True, "track": 5}

    assert as_model(Note, record) is None


def test_a_torn_line_gives_the_text_that_can_be_read() -> None:
    line = f'"1": {{"id": "{numbered(1)}", "at": "2026", "text": "halb \\"gut\\" und'

    assert list(torn_texts(line)) == [(numbered(1), 'halb "gut" und')]
    assert list(torn_texts('"text": "a\\q"  "text": " "')) == [(None, "a\\q")]


def test_a_torn_note_comes_back_as_far_as_it_goes() -> None:
    data = DATA["conversation"]
    place = data.index(b"Zahlen an")

    found = conversation_from(salvage(data[:place], KIND), CONVERSATION, around())

    assert found is not None
    assert found.notes[1].id == numbered(2)
    assert found.notes[1].text == "der Vorstand will die "


def test_a_note_whose_time_is_damaged_keeps_its_text() -> None:
    data = DATA["conversation"].replace(b"T14:04:33", b"T14:0x:33")

    found = conversation_from(salvage(data, KIND), CONVERSATION, around())

    assert found is not None
    assert "der Vorstand will die Zahlen an Tag 3" in [note.text for note in found.notes]


def test_two_notes_that_damage_gave_one_id_both_come_back() -> None:
    data = DATA["conversation"].replace(numbered(2).encode(), numbered(5).encode())

    found = conversation_from(salvage(data, KIND), CONVERSATION, around())

    assert found is not None
    assert len({note.id for note in found.notes}) == 5
    assert {note.text for note in found.notes} >= {"der Vorstand will die Zahlen an Tag 3"}


def test_a_text_too_long_for_one_note_becomes_several() -> None:
    left = Salvaged(torn=(f'"text": "{"a" * 20_001}',))

    found = conversation_from(left, CONVERSATION, around())

    assert found is not None
    assert [len(note.text) for note in found.notes] == [20_000, 1]
    assert found.author == "Jana"


def test_of_nothing_comes_nothing() -> None:
    assert conversation_from(salvage(b"", KIND), CONVERSATION, around()) is None
    assert private_from(salvage(b"", PRIVATE), CONVERSATION) is None
    assert private_from(salvage(b'{"at_s": 1.0, "state": "staff"}', PRIVATE), CONVERSATION) is not None
    assert (
        private_from(salvage(DATA["private"], PRIVATE), CONVERSATION).review
        == Private(  # type: ignore[union-attr]
            id=CONVERSATION, review="ruhig geblieben"
        ).review
    )
