"""Real files with one byte wrong, or with their end missing, and what stays whole in them."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from interview_tui.store.salvage import Salvaged
from tests.support.making import CONVERSATION, CUSTOMER

FIXTURE = Path(__file__).parents[1] / "store" / "fixtures" / "v1"
LONG = bool(os.environ.get("INTERVIEW_LONG_CAMPAIGNS"))
"""Set: every position. Otherwise a sample, spread over the file."""
FILES = {
    "store": "store.json",
    "customer": f"customers/{CUSTOMER}.json",
    "conversation": f"conversations/2026/11/{CONVERSATION}.json",
    "private": f"conversations/2026/11/{CONVERSATION}.private.json",
    "draft": f"conversations/2026/11/{CONVERSATION}.draft.json",
}


def copy_of_the_fixture(home: Path) -> Path:
    shutil.copytree(FIXTURE, home)
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return home


def positions(data: bytes, some: int) -> Iterator[int]:
    step = 1 if LONG else max(1, len(data) // some)
    return iter(range(0, len(data), step))


def damaged(data: bytes, how: str, place: int) -> bytes:
    if how == "cut":
        return data[:place]
    byte = 0 if how == "zeroed" else data[place] ^ (1 << place % 8)
    return data[:place] + bytes([byte]) + data[place + 1 :]


def nameless(*records: dict[str, Any], torn: tuple[str, ...] = ()) -> Salvaged:
    """Return what is left of a document in which no table has its name any more."""
    return Salvaged(tuple(("", one) for one in records), records, torn)


def whole_records(data: bytes, how: str, place: int, sign: str) -> list[dict[str, object]]:
    """Return the records with this field whose lines the damage did not touch, their newline not counted."""
    records, start = [], 0
    for line in data.split(b"\n"):
        end = start + len(line)
        touched = end > place if how == "cut" else start <= place < end
        _, colon, record = line.rstrip(b",").partition(b": ")
        if not touched and colon and record != b"{":
            records.append(json.loads(record))
        start = end + 1
    return [record for record in records if sign in record]
