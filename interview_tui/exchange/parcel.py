"""The content of a hand-over file: whose it is, the state of each record, and the records. A zip of JSON."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from interview_tui.exchange.item import Json, canonical
from interview_tui.language.message import N_, Told
from interview_tui.records.clean import clean_line
from interview_tui.records.handed import Handed, HandedState, Handing

FORMAT = 1
"""Raised when the meaning of a file changes."""
ENDING = ".zip"
_MANIFEST = "manifest.json"
_OURS = frozenset({"format", "store", "records", "for", "given_to", *Handing.model_fields})
"""What this version says in a manifest; anything else is kept as it came."""
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can express: when a file was made is nobody's business."""
_MOST = 1 << 30
"""In bytes, unpacked: more than fifty people write in a year."""
_NO_PARCEL = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError),  # zipfile's errors for an unknown compression, and for a password
    *(KeyError, ValueError, TypeError, AttributeError, RecursionError),
)
DAMAGED = N_("{path} is no hand-over file, or a damaged one: nothing was taken in. Ask for it once more.")
NEWER = N_("{path} was written by a newer version of this program: nothing was taken in. Update the program.")


@dataclass(frozen=True, slots=True)
class Parcel:
    """The states of records, with their content if they are there."""

    handing: Handing
    states: tuple[Handed, ...]
    """By public id, sorted."""
    records: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))
    """By public id: those that are there."""
    to: str = ""
    """The one store it is addressed to; empty: everybody."""
    given_to: str = ""
    """The name of the colleague who takes these customers over; empty: they are shared for reading."""

    def arrivals(self) -> Iterator[tuple[Handed, Json | None]]:
        """Yield each state with its record; None if it is to be removed, or was left out of the file."""
        return ((one, self.records.get(one.id)) for one in self.states)


Wanted = Callable[[Handing, tuple[Handed, ...]], bool]
"""Returns whether anything is to be taken in, given whose parcel it is and the versions in it."""


def packed(parcel: Parcel) -> bytes:
    """Return a parcel as bytes: equal parcels give equal bytes."""
    rows = [_row(one) for one in sorted(parcel.states, key=lambda one: one.id)]
    manifest = {"format": FORMAT, "store": parcel.handing.id, "author": parcel.handing.author, "records": rows}
    if parcel.to:
        manifest["for"] = parcel.to
    if parcel.given_to:
        manifest["given_to"] = parcel.given_to
    if parcel.handing.took_from:
        manifest["took_from"] = list(parcel.handing.took_from)
    if parcel.handing.stand_in or parcel.handing.stand_in_rev:
        away = parcel.handing.as_document()
        said = {"name": away.get("stand_in"), "until": away.get("stand_in_until"), "rev": away.get("stand_in_rev")}
        manifest["stand_in"] = {name: value for name, value in said.items() if value}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        _put(archive, _MANIFEST, canonical(manifest))
        for name, record in sorted(_named(parcel)):
            _put(archive, name, canonical(record))
    return buffer.getvalue()


def unpacked(data: bytes, path: str, wanted: Wanted = lambda handing, states: True) -> Parcel:
    """Return the parcel in these bytes; `path` is for messages. Raises Told if it is none, or a newer one.

    If nothing of it is `wanted`, its records are skipped unread: most files one looks at are known.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(one.file_size for one in archive.infolist()) > _MOST:
                raise ValueError("too much")
            manifest = json.loads(archive.read(_MANIFEST))
            if type(manifest["format"]) is not int or manifest["format"] < 1:
                raise ValueError("format")
            if not isinstance(manifest["records"], list):
                raise ValueError("records")
            if manifest["format"] > FORMAT:
                raise Told(NEWER, path=path)
            to, given_to = manifest.get("for", ""), manifest.get("given_to", "")
            if not (isinstance(to, str) and isinstance(given_to, str)):
                raise ValueError("for")
            away = manifest.get("stand_in", {})
            handing = Handing.from_document(
                {name: value for name, value in manifest.items() if name not in _OURS}
                | {
                    "id": manifest["store"],
                    "author": manifest["author"],
                    "stand_in": away.get("name", ""),
                    "stand_in_until": away.get("until"),
                    "stand_in_rev": away.get("rev", 0),
                    "took_from": manifest.get("took_from", ()),
                }
            )
            # Nobody outside says which texts of a reader are deleted with what is erased.
            states = tuple(Handed.from_document({**row, "said": []}) for row in manifest["records"])
            if len({one.id for one in states}) < len(states):
                raise ValueError("twice")
            held = {name.rpartition("/")[2].removesuffix(".json"): name for name in archive.namelist()}
            there = filter(_is_there, states if wanted(handing, states) else ())
            records = {one.id: json.loads(archive.read(held[one.id])) for one in there}
    except _NO_PARCEL as error:
        raise Told(DAMAGED, path=path) from error
    if not all(isinstance(one, dict) for one in records.values()):
        raise Told(DAMAGED, path=path)
    return Parcel(handing, states, records, to, clean_line(given_to))


def _is_there(one: Handed) -> bool:
    return one.state == HandedState.THERE


def _row(one: Handed) -> Json:
    """Return a state as it is carried: without what only its author keeps."""
    return one.changed(became=None, count=0, concerns=None, said=()).as_document()


def _named(parcel: Parcel) -> Iterable[tuple[str, Json]]:
    return ((f"{one.sort}s/{one.id}.json", parcel.records[one.id]) for one in parcel.states if _is_there(one))


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
    archive.writestr(info, content)
