"""`store.json` as it is read: plain values, checked as strictly as any record."""

from typing import Any

import pytest

from interview_tui.records.settings import Settings
from interview_tui.records.words import Coach
from interview_tui.store.store_document import Identity, identity_of

ID = "01KA0000000000000000000000"


@pytest.mark.parametrize(
    "identity",
    [Identity(ID), Identity(ID, term=7), Identity(ID, Settings(author="Jana", language="de", theme="light"))],
)
def test_an_identity_comes_back_from_its_document(identity: Identity) -> None:
    assert identity_of(identity.as_document()) == identity


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({}, "id"),
        ({"id": "x"}, "id"),
        ({"id": 5}, "id"),
        ({"id": ID + "\n"}, "id"),
        ({"id": ID, "term": 0}, "term"),
        ({"id": ID, "term": True}, "term"),
        ({"id": ID, "settings": []}, "settings"),
        ({"id": ID, "settings": {"author": 5}}, "settings.author"),
        ({"id": ID, "settings": {"coach": "as you like"}}, "settings.coach"),
        ({"id": ID, "settings": {"coach": ["loud"]}}, "settings.coach"),
    ],
)
def test_a_field_that_does_not_fit_is_named(record: dict[str, Any], field: str) -> None:
    with pytest.raises(ValueError, match=f"^{field}$"):
        identity_of(record)


def test_what_this_version_does_not_know_is_kept() -> None:
    record = {"id": ID, "colour": "red", "settings": {"author": "Jana", "size": 3, "coach": "loud"}}

    read = identity_of(record)

    assert read.settings == Settings(author="Jana")
    assert read.as_document() == record
    assert read.changed(settings=Settings(author="Tom", language="en")).as_document() == {
        "id": ID,
        "colour": "red",
        "settings": {"author": "Tom", "language": "en", "size": 3, "coach": "loud"},
    }


def test_another_choice_takes_the_place_of_a_word_that_is_not_known() -> None:
    read = identity_of({"id": ID, "settings": {"coach": "loud"}})

    assert read.changed(settings=Settings(coach=Coach.OFF)).as_document()["settings"] == {"coach": "off"}
