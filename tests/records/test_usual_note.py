"""What is read of a usual note without pydantic is, to the field, what pydantic makes of it; the rest is left to it."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from interview_tui.records.note import LONGEST_TEXT, Note
from interview_tui.records.usual_note import usual_notes
from interview_tui.records.words import Kind
from tests.support.making import numbered

AT = "2026-11-21T14:00:00+01:00"
PLAIN = {"id": numbered(1), "at": AT, "text": "tippt 140 Bestellungen ab", "kind": "fact", "track": "innovation"}
FIELDS = [
    "id", "at", "text", "kind", "track", "because_of", "parked", "said_by", "cue", "question", "addition", "evidence",
    "how_known", "fate", "theme", "due", "due_time", "owner", "theirs", "settled", "promise", "stays_with_me",
    "no_trait", "source", "term", "rev", "by", "deleted", "earlier", "about", "thanked",
    "answers", "complaint_told", "complaint_owner", "passed_over", "again_of", "fact", "complaint", "unknown",
    "__dict__",
]  # fmt: skip
VALUES = [
    None, True, False, 0, 1, -1, 2.0, "", " ", "fact", "need", "promise", "criticism", "innovation", "kept", "true",
    "3", numbered(2), numbered(2) + "\n", numbered(2).lower(), [], {}, ["x"], [{"text": "140"}], [{"text": 1}],
    {"x": 1}, "\x1b[31mrot", "zwei\nZeilen", "e\u0301", "\ud800", "x" * (LONGEST_TEXT + 1), "Ａ", "neues_wort",
    "2026-11-24", "2026-11-21T14:00:00", "2026-11-21T14:00:00Z", "2026-11-21T14:00:00.000001-00:00",
    "2026-11-21 14:00:00+01:00",
    "2026-11-21T24:00:00+01:00", "2026-11-21T14:00:60+01:00", "2026-11-31T14:00:00+01:00", "0000-11-21T14:00:00+01:00",
    "2026-11-21T14:00:00+01:99", "2026-11-21T14:00:00+24:00", "2026-11-21T14:00:00,5+01:00", "20261121T140000+0100",
    "٢٠٢٦-11-21T14:00:00+01:00", "2026-11-21T14:00:00+01:00 ", 1795266000,
]  # fmt: skip


def read(how: Any, document: dict[str, Any]) -> object:
    """Return all that a note is, or where it is refused."""
    try:
        note = how(document)
    except ValidationError as error:
        return [detail["loc"] for detail in error.errors(include_url=False)]
    held = [(name, type(value), value) for name, value in note.__dict__.items()]
    return held, note.as_document(), dict(note.unknown), note.model_fields_set, note.at.utcoffset(), hash(note)


TOLD = {
    "because_of": numbered(3), "said_by": numbered(4), "cue": "day", "question": "Wie läuft es?", "parked": True,
    "evidence": [{"slot": "number", "text": "140"}], "how_known": "seen", "due": "2026-11-24", "due_time": "14:00",
    "owner": "Jana", "theirs": True, "promise": "kept", "fate": "promise", "theme": "Messen", "settled": "2026-11-24",
    "term": 2, "rev": 7, "by": numbered(5), "addition": True, "stays_with_me": True,
    "no_trait": True, "source": "call.vtt", "thanked": "2026-11-24", "remedy": "Rückruf", "complaint_owner": "Tom",
    "answers": [{"text": "kommt", "on": "2026-11-25", "refused": "2026-11-26"}], "complaint_told": ["2026-11-25"],
    "passed_over": ["apologised"], "learnt": "anrufen", "again_of": numbered(6),
}  # fmt: skip
DOCUMENTS = st.builds(
    lambda kind, names, more, without: {
        name: value
        for name, value in (PLAIN | kind | {one: TOLD[one] for one in names} | more).items()
        if name not in without
    },
    st.sampled_from([{"kind": kind.value} for kind in Kind] + [{}]),
    st.sets(st.sampled_from(sorted(TOLD))),
    st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(VALUES), max_size=2),
    st.sets(st.sampled_from(FIELDS), max_size=2),
)


@given(DOCUMENTS)
@settings(max_examples=100)
@example({"id": numbered(1), "at": AT, "kind": "promise", "fate": "promise", "due": "2026-11-24", "owner": "Jana"})
@example({"id": numbered(1), "at": AT, "kind": "promise", "promise": "kept"})
@example({"id": numbered(1), "at": AT, "kind": "fact", "due": "2026-11-24"})
@example({"id": numbered(1), "at": AT, "parked": True, "theme": "Messen"})
@example({"id": numbered(1), "at": AT, "evidence": [{"text": "140"}], "earlier": 1})
def test_a_note_is_read_as_pydantic_reads_it(document: dict[str, Any]) -> None:
    assert read(Note.from_document, document) == read(Note.strictly, document)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value)[:20])
def test_no_value_of_a_field_is_read_in_another_way_than_pydantic_reads_it(value: object) -> None:
    for field in FIELDS:
        document = PLAIN | {field: value}
        assert read(Note.from_document, document) == read(Note.strictly, document), field


def test_a_note_read_at_once_is_the_note_it_is() -> None:
    assert Note.from_document(PLAIN) == Note.strictly(PLAIN)
    assert Note.from_document(PLAIN).changed(text="anders") == Note.strictly(PLAIN | {"text": "anders"})


@given(st.lists(DOCUMENTS, max_size=3))
@settings(max_examples=100)
@example([PLAIN | {"id": f"{numbered(1)} {numbered(2)}"}])
@example([PLAIN, PLAIN | {"at": f"{AT} {AT}"}, PLAIN])
@example([PLAIN, PLAIN | {"text": "\x1b[31mrot"}, PLAIN])
@example([PLAIN, PLAIN | {"because_of": "3"}, PLAIN])
def test_several_notes_are_read_as_each_alone(documents: list[dict[str, Any]]) -> None:
    alone = [read(Note.strictly, document) for document in documents]
    if all(isinstance(one, tuple) for one in alone):
        assert [read(lambda _, note=note: note, {}) for note in Note.from_documents(documents)] == alone
    else:
        with pytest.raises(ValidationError):
            Note.from_documents(documents)


def is_usual(document: dict[str, Any]) -> bool:
    return usual_notes([document], {"kind": None, "parked": False}) != [None]


def test_a_note_as_nearly_all_are_needs_no_pydantic() -> None:
    assert is_usual(PLAIN)
    assert is_usual(PLAIN | {"kind": "promise", "due": "2026-11-24", "owner": "Jana"})


@pytest.mark.parametrize("field", ["id", "at"])
def test_a_note_without_id_or_time_is_no_usual_one(field: str) -> None:
    assert not is_usual({name: value for name, value in PLAIN.items() if name != field})
