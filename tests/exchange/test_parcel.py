import io
import json
import zipfile

import pytest

from interview_tui.exchange.item import hash_of
from interview_tui.exchange.parcel import Parcel, packed, unpacked
from interview_tui.language.message import Told
from interview_tui.records.handed import Handed, HandedState, Handing, Sort
from tests.support.written import number

RECORD = {"id": number(1), "text": "Müller"}
THERE = Handed(id=number(1), sort=Sort.CUSTOMER, hash=hash_of(RECORD), rev=2, count=3)
GONE = Handed(id=number(2), state=HandedState.WITHDRAWN, rev=4)
PARCEL = Parcel(Handing(id=number(9), author="Jana"), (THERE, GONE), {number(1): RECORD})


def test_a_parcel_comes_back_without_what_its_author_alone_keeps() -> None:
    found = unpacked(packed(PARCEL), "jana.zip")
    assert (found.handing, found.records) == (PARCEL.handing, PARCEL.records)
    assert found.states == (THERE.changed(count=0), GONE)
    assert list(found.arrivals()) == [(THERE.changed(count=0), RECORD), (GONE, None)]


def test_the_same_parcel_gives_the_same_bytes_in_whatever_order_it_was_put_together() -> None:
    assert packed(Parcel(PARCEL.handing, (GONE, THERE), PARCEL.records)) == packed(PARCEL)


def test_no_time_of_making_is_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(PARCEL))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def _with(**manifest: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(PARCEL))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "manifest.json":
                data = json.dumps(json.loads(data) | manifest).encode()
            new.writestr(name, data)
    return out.getvalue()


def test_what_a_newer_version_says_of_the_whole_comes_along_and_nothing_a_store_keeps_for_itself() -> None:
    found = unpacked(_with(x_team="Nord", readers=[{"name": "Lea"}], count=7), "jana.zip").handing

    assert (found.unknown, found.changed()) == ({"x_team": "Nord"}, found)
    assert (found.readers, found.count) == ((), 0)


def test_one_of_a_newer_version_is_refused_with_what_to_do() -> None:
    with pytest.raises(Told, match="Update the program"):
        unpacked(_with(format=2), "jana.zip")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip",
        packed(PARCEL)[:-30],
        packed(PARCEL)[:60] + b"\0" + packed(PARCEL)[61:],
        _with(format=0),
        _with(format="1"),
        _with(store=7),
        _with(author=None),
        _with(records=[1]),
        _with(records=[{"id": "x"}]),
        _with(records=[THERE.as_document()] * 2),
        _with(records=[THERE.as_document() | {"id": number(5)}]),
        _with(records={}),
    ],
    # Not of the bytes: a zip says when it was made, and all workers have to name the same tests.
    ids=lambda data: "",
)
def test_what_is_damaged_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(Told, match=r"jana\.zip is no hand-over file, or a damaged one"):
        unpacked(data, "jana.zip")


def test_a_record_that_is_no_record_is_refused() -> None:
    with pytest.raises(Told, match="damaged"):
        unpacked(packed(Parcel(PARCEL.handing, (THERE,), {number(1): ["x"]})), "jana.zip")  # type: ignore[dict-item]


def test_what_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_tui.exchange.parcel._MOST", 10)
    with pytest.raises(Told, match="damaged"):
        unpacked(packed(PARCEL), "jana.zip")


def test_of_what_is_known_already_no_record_is_read() -> None:
    found = unpacked(packed(PARCEL), "jana.zip", lambda handing, states: False)

    assert (found.states, found.records) == ((THERE.changed(count=0), GONE), {})
