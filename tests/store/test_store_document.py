"""`store.json` as it is read: plain values, checked as strictly as any record."""

from typing import Any

import pytest

from interview_tui.records.settings import Settings
from interview_tui.store.store_document import Identity, identity_of

ID = "01KA0000000000000000000000"


@pytest.mark.parametrize(
    "identity", [Identity(ID), Identity(ID, Settings(author="Jana", language="de", theme="light"))]
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
        ({"id": ID, "settings": []}, "settings"),
        ({"id": ID, "settings": {"author": 5}}, "settings.author"),
        ({"id": ID, "colour": "red"}, "colour"),
        ({"id": ID, "settings": {"colour": "red"}}, "settings.colour"),
    ],
)
def test_a_field_that_does_not_fit_is_named(record: dict[str, Any], field: str) -> None:
    with pytest.raises(ValueError, match=f"^{field}$"):
        identity_of(record)


def test_what_a_newer_version_added_is_left_out() -> None:
    record = {"id": ID, "colour": "red", "settings": {"author": "Jana", "size": 3}}

    assert identity_of(record, strict=False) == Identity(ID, Settings(author="Jana"))
