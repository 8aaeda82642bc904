"""What was said in a part of a note is found wherever it stands: kept under another kind, searched, in no tombstone."""

from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import AfterValidator, ValidationError
from pydantic.fields import FieldInfo

from interview_tui.records import changes
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.parts import MODELS
from interview_tui.records.stored_note import PART_OF, STORED_AS
from interview_tui.records.texts import texts_held
from interview_tui.records.words import Fate, Kind
from interview_tui.store.index.entry import BESIDE, Line, line_of
from interview_tui.store.index.entry import _lines as lines_of
from tests.support import filled
from tests.support.each_text import with_each_text
from tests.support.written import note

CANARY = "Ein Kanarienvogel"
NAMES = {"evidence.slot", "owner", "complaint_owner", "theme"}
"""They only name somebody or something."""


def with_a_canary() -> Mapping[str, dict[str, Any]]:
    """Return the filled notes, once for each text in one of their parts, with a canary there."""
    found = {}
    for one in filled.NOTES:
        for name, document in with_each_text(Note.from_document(one).as_document(), CANARY):
            if name.partition(".")[0] in PART_OF:
                try:
                    found[name] = Note.from_document(document).as_document()
                except ValidationError:  # a day, an id
                    continue
    return found


EACH = with_a_canary()


def test_every_text_of_a_part_is_looked_at() -> None:
    held = {(part, one.field) for part, model in MODELS.items() for one in texts_held(model)}

    assert {STORED_AS[place] for place in held} == {name.partition(".")[0] for name in EACH}
    assert EACH.keys() > NAMES


@pytest.mark.parametrize("name", EACH)
def test_what_was_said_in_a_part_is_kept_under_a_kind_without_it(name: str) -> None:
    before = Note.from_document(EACH[name])
    kind = Kind.NEED if before.kind is not Kind.NEED else None
    after = changes.of_kind(before, kind, parked=False, track=None, author="Jana", code="de")
    read = Note.from_document({**EACH[name], "kind": kind, "parked": False})

    assert (CANARY in after.earlier) is (name not in NAMES)
    assert read.earlier == after.earlier
    assert changes.restored(after, before) == before


def in_the_index(document: Mapping[str, Any]) -> Line:
    """Return a note as search has it once it was read from a file."""
    [line] = lines_of({"1": dict(document)})
    return line


@pytest.mark.parametrize("name", EACH)
def test_what_was_said_in_a_part_is_searched_whether_saved_or_read(name: str) -> None:
    line = in_the_index(EACH[name])

    assert ("kanarienvogel" in line.words) is (name not in NAMES)
    assert line == line_of(line.place, Note.from_document(EACH[name]))


def test_of_an_empty_text_nothing_is_searched() -> None:
    document = {**note(1, "140", kind=Kind.FACT).as_document(), "evidence": [{"text": ""}, {"text": "\x1b"}]}
    assert in_the_index(document) == line_of(0, Note.from_document(document))
    assert in_the_index(document).words == in_the_index(note(1, "140", kind=Kind.FACT).as_document()).words


@pytest.mark.parametrize("name", EACH)
def test_what_was_said_in_a_part_that_the_kind_does_not_have_is_an_earlier_text_and_searched_no_more(name: str) -> None:
    assert "kanarienvogel" not in in_the_index({**EACH[name], "kind": "need", "parked": False}).words


@pytest.mark.parametrize("name", EACH)
@pytest.mark.parametrize("of_kind", [True, False])
def test_no_tombstone_holds_a_text_of_a_part(name: str, of_kind: bool) -> None:
    stored = name.partition(".")[0]
    document = {"id": EACH[name]["id"], "at": EACH[name]["at"], "deleted": True, stored: EACH[name][stored]}
    document |= {"kind": EACH[name].get("kind"), "parked": EACH[name].get("parked", False)} if of_kind else {}

    with pytest.raises(ValidationError, match="a deleted note keeps no content"):
        Note.from_document(document)


def test_why_a_promise_was_moved_is_kept_when_it_is_a_matter_again() -> None:
    matter = note(1, "Messe", parked=True)
    promise = changes.placed(matter, Fate.PROMISE, author="Jana", code="de")
    moved = changes.moved(promise, filled.NOW.date(), on=filled.NOW.date(), reason="Halle belegt")

    assert changes.not_yet_placed(moved, matter).earlier == ("Halle belegt",)


def test_what_search_reads_of_a_file_is_what_the_records_hold() -> None:
    said = {
        STORED_AS[part, one.field]: (
            part,
            tuple(row.field for row in texts_held(one.rows) if not row.names) if one.rows else (),
        )
        for part, model in MODELS.items()
        for one in texts_held(model)
        if not one.names
    }

    assert list(BESIDE.items()) == list(said.items()), "change BESIDE in store/index/entry.py"


def is_bare(hint: Any) -> bool:
    """Return whether a type allows any string: no text, no id, no word."""
    if get_origin(hint) is Annotated:
        marks = hint.__metadata__
        return not any(isinstance(one, AfterValidator | FieldInfo) for one in marks) and is_bare(hint.__origin__)
    return hint is str or any(is_bare(one) for one in get_args(hint))


def test_every_string_in_a_part_of_a_note_is_a_text_an_id_or_a_word() -> None:
    rows = {one.rows for model in MODELS.values() for one in texts_held(model) if one.rows is not None}
    bare = [
        (model, name)
        for model in (*MODELS.values(), *rows)
        for name, hint in get_type_hints(model, include_extras=True).items()
        if name in model.model_fields and is_bare(hint)
    ]

    assert bare == [], "make it a CleanText or a CleanLine"
    assert is_bare(str | None)


def test_every_part_of_a_note_is_stored_under_names_of_its_own() -> None:
    own = set(Note.model_fields) - set(Part)

    assert len(PART_OF) == len(STORED_AS), "give the new field another name in _OTHERWISE in records/stored_note.py"
    assert PART_OF.keys() & own == set(), "give the new field another name in _OTHERWISE in records/stored_note.py"
