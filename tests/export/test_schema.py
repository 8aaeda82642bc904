"""The shipped JSON Schema: it is one, and describes every field that leaves for anybody."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from interview_tui.export.fields import FIELDS
from interview_tui.export.schema import schema
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.parts import MODELS
from interview_tui.records.record import Record
from interview_tui.records.stored_note import STORED_AS
from interview_tui.records.words import Audience, Channel, Informed, Kind, PromiseState, Status, Track

SCHEMA = json.loads(schema())
DEFS: dict[str, Any] = SCHEMA["$defs"]


def leaving(record: type[Record]) -> set[str]:
    """Return the stored names of the fields that leave for anybody."""
    names = {name for name, audiences in FIELDS[record].items() if audiences}
    if record is not Note:
        return names
    parts = {part for part, _ in STORED_AS}
    return (names - parts) | {
        name for (part, field), name in STORED_AS.items() if FIELDS[MODELS[Part(part)]][str(field)]
    }


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(("record", "name"), [(Conversation, "conversation"), (Note, "note"), (Customer, "customer")])
def test_each_field_that_leaves_is_described_and_no_other(record: type[Record], name: str) -> None:
    assert set(DEFS[name]["properties"]) == leaving(record)


@pytest.mark.parametrize(
    ("words", "described"),
    [
        (Kind, DEFS["kind"]),
        (Track, DEFS["track"]),
        (Status, DEFS["conversation"]["properties"]["status"]),
        (Channel, DEFS["conversation"]["properties"]["channel"]),
        (Informed, DEFS["customer"]["properties"]["informed"]),
        (PromiseState, DEFS["note"]["properties"]["promise"]),
    ],
)
def test_each_word_of_a_vocabulary_is_named(words: Any, described: dict[str, Any]) -> None:
    assert set(described["examples"]) == {str(one) for one in words}


def test_it_says_for_whom_a_file_can_be() -> None:
    assert SCHEMA["properties"]["for"]["enum"] == [str(one) for one in Audience]


def test_everything_described_has_a_description() -> None:
    def walk(place: str, one: Any) -> list[str]:
        if not isinstance(one, dict):
            return []
        bare = [
            f"{place}.{name}"
            for name, what in one.get("properties", {}).items()
            if not {"description", "$ref", "const", "items"} & what.keys()
        ]
        return bare + [found for name, inner in one.items() for found in walk(f"{place}.{name}", inner)]

    assert walk("", SCHEMA) == []
