"""JSON of our own: read as it was written, and refused as a whole where anything is missing."""

import json
from io import BytesIO
from typing import Any

import pytest

from interview_tui.export.matter import Around, Matter
from interview_tui.export.writers import json_records
from interview_tui.importing import own_json
from interview_tui.importing.formats import NotRead
from interview_tui.importing.own_json import read_wholes
from interview_tui.importing.reading import Given, Whole
from interview_tui.language.catalogue import Language
from tests.support.frozen import START
from tests.support.written import conversation, customer, note

KEPT = conversation(note(1, "rows"), customer_id=customer(1, "Ada Kern").id, customer="Ada Kern")
ADA = customer(1, "Ada Kern")


def written(*matters: Matter) -> bytes:
    out = BytesIO()
    json_records.write(matters, out, Around(Language("en"), START))
    return out.getvalue()


def read(data: bytes) -> tuple[Whole, ...]:
    return read_wholes(data, "a.json", Given()).rows


def test_what_was_written_is_read() -> None:
    assert read(written(Matter(KEPT, ADA))) == (Whole(1, KEPT, ADA),)
    assert read(written()) == ()
    assert (own_json.FORMAT, own_json.VERSION) == (json_records.FORMAT, json_records.VERSION)


def test_however_another_program_lays_it_out() -> None:
    spaced = json.dumps(json.loads(written(Matter(KEPT))), indent=4).encode("utf-8-sig")

    assert read(spaced) == (Whole(1, KEPT),)


def changed(change: dict[str, Any]) -> bytes:
    return json.dumps(json.loads(written(Matter(KEPT, ADA))) | change).encode()


ROW = json.loads(written(Matter(KEPT, ADA)))["conversations"][0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (written(Matter(KEPT))[:-9], "no whole JSON"),
        (b"\xff", "no whole JSON"),
        (b"[" * 100_000, "no whole JSON"),
        (b"[]", "no export of conversations"),
        (b"{}", "no export of conversations"),
        (changed({"version": 2}), "a newer version"),
        (changed({"version": "1"}), "no export"),
        (changed({"conversations": []}), "holds 0 conversations and says that there are 1"),
        (changed({"counts": None}), "says that there are None"),
        (changed({"conversations": [1]}), "conversation 1: 'conversation' is not"),
        (changed({"conversations": [{"conversation": {"id": "x"}}]}), "conversation 1: '"),
        (changed({"conversations": [ROW | {"customer": {"id": ADA.id}}]}), "conversation 1: 'name'"),
        (changed({"conversations": [{"conversation": ROW["conversation"] | {"notes": 7}}]}), "conversation 1: 'notes'"),
        (
            changed(
                {"conversations": [{"conversation": ROW["conversation"] | {"notes": [note(1).as_document()] * 2}}]}
            ),
            "conversation 1: 'notes'",
        ),
        (
            changed({"conversations": [ROW, ROW], "counts": {"conversations": 2}}),
            "conversation 2 stands in the file tw",
        ),
    ],
)
def test_what_is_not_right_refuses_the_file_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(NotRead, match=f"^a.json: .*{why}"):
        read(data)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_json, "MOST_BYTES", 10)
    with pytest.raises(NotRead, match="import it in parts"):
        read(written())
