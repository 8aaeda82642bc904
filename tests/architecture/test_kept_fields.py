"""Everything is everything: each field of each record has a label for people, or a stated reason for being left out."""

from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from interview_tui import records
from interview_tui.export.labels import LABELS, RECORD_IN, Left
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.record import Record
from interview_tui.records.words import Kind
from interview_tui.talktime.live import Change
from interview_tui.talktime.timeline import Segment
from tests.support.written import note

for file in Path(records.__path__[0]).glob("*.py"):
    import_module(f"interview_tui.records.{file.stem}")


def heirs(of: type[Record]) -> Iterator[type[Record]]:
    """Yield every record of the room; guides and the sample have records of their own, about nobody."""
    for one in of.__subclasses__():
        if one.__module__.startswith("interview_tui.records."):
            yield one
        yield from heirs(one)


NOTES = [note(1, kind=kind, parked=parked) for kind in (None, *Kind) for parked in (False, True)]


def parts_of_a_note() -> set[type[Record]]:
    """Return the records that are parts of a note in memory and are stored as fields of the note itself."""
    return {
        type(held)
        for one in NOTES
        for name in Note.model_fields
        if isinstance(held := getattr(one, name), Record) and not isinstance(one.model_dump().get(name), dict)
    }


def stored() -> dict[str, set[str]]:
    """Return the names under which the fields of each record are stored."""
    found = {one.__name__: set(one.model_fields) for one in heirs(Record) if one not in parts_of_a_note()}
    plain = {one.__name__: {field.name for field in fields(one) if field.compare} for one in (Change, Segment)}
    return found | {"Note": set(NOTES[0].model_dump())} | plain


STORED = stored()


def test_there_are_records() -> None:
    assert {"Customer", "Conversation", "Note", "Private", "Draft", "Line", "Evidence"} <= set(STORED)


@pytest.mark.parametrize("record", sorted(STORED))
def test_every_field_has_a_label_or_a_reason_for_being_left_out(record: str) -> None:
    assert STORED[record] - set(LABELS.get(record, ())) == set(), "add them to export/labels.py"


@pytest.mark.parametrize("record", sorted(LABELS))
def test_no_label_is_for_a_field_that_is_gone(record: str) -> None:
    assert set(LABELS[record]) - STORED.get(record, set()) == set()


def test_every_reason_is_stated() -> None:
    reasons = [label.why for labels in LABELS.values() for label in labels.values() if isinstance(label, Left)]

    assert all(len(why.split()) > 3 for why in reasons)


def record_held(annotation: object) -> str:
    """Return the name of the record that a field of this type holds, one or several; empty if it holds none."""
    if isinstance(annotation, type) and (issubclass(annotation, Record) or annotation in (Change, Segment)):
        return annotation.__name__
    return next(filter(None, map(record_held, get_args(annotation))), "")


def test_every_field_that_holds_records_says_which() -> None:
    parts = parts_of_a_note()
    held = {
        ("Note" if record in parts else record.__name__, name): inner
        for record in heirs(Record)
        for name, field in record.model_fields.items()
        if (inner := record_held(field.annotation)) and name not in set(Part)
    }
    told = {(of, name) for of, name in held if not isinstance(LABELS[of][name], Left)}

    assert told - RECORD_IN.keys() == set(), "add them to RECORD_IN in export/labels.py"
    assert RECORD_IN.items() - held.items() == set()


@pytest.mark.parametrize("code", CODES)
def test_no_two_fields_of_a_record_are_called_the_same(code: str) -> None:
    language = Language(code)
    for record, labels in LABELS.items():
        words = [language.in_context("kept", one) for one in labels.values() if isinstance(one, str) and one]
        assert len(words) == len(set(words)), record


def test_a_field_without_a_label_would_be_found() -> None:
    class Later(Record):
        hunch: str = ""

    Later.__module__ = "interview_tui.records.later"
    try:
        assert "Later" in stored()
        assert stored()["Later"] - set(LABELS.get("Later", ())) == {"hunch"}
    finally:
        Later.__module__ = __name__
