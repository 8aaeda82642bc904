"""Reads conversations that this program wrote as JSON: they return as they left.

A file that is truncated, written by a newer version or contains an invalid record is rejected as a whole.
"""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from interview_tui.importing.decoded import MOST_BYTES, TOO_LARGE
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Given, Reading, Whole
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer

FORMAT, VERSION = "interview-tui conversations", 1
NO_JSON = N_("the file is no whole JSON; it may have been cut off")
NOT_OURS = N_("the file is JSON, and no export of conversations from this program")
NEWER = N_("a newer version of this program wrote the file; update the program")
NOT_RIGHT = N_("conversation {number}: '{where}' is not as it has to be")
TWICE = N_("conversation {number} stands in the file twice")
OTHER_COUNT = N_("the file holds {found} conversations and says that there are {said}; something is missing")


def read_wholes(data: bytes, name: str, given: Given) -> Reading[Whole]:
    """Return the conversations; `name` is the file's name for messages. Raises NotRead."""
    if len(data) > MOST_BYTES:
        raise NotRead(name, None, TOO_LARGE, most=MOST_BYTES // 1_000_000)
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NotRead(name, None, NO_JSON) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise NotRead(name, None, NOT_OURS)
    rows, version, counts = (document.get(one) for one in ("conversations", "version", "counts"))
    if not isinstance(rows, list) or type(version) is not int:
        raise NotRead(name, None, NOT_OURS)
    if version > VERSION:
        raise NotRead(name, None, NEWER)
    said = counts.get("conversations") if isinstance(counts, dict) else None
    if said != len(rows):
        raise NotRead(name, None, OTHER_COUNT, found=len(rows), said=printable(str(said)[:20]))
    return Reading(tuple(_wholes(rows, name)), (), "utf-8")


def _wholes(rows: list[Any], name: str) -> Iterator[Whole]:
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        whole = _whole(row, number, name)
        if whole.conversation.id in seen:
            raise NotRead(name, None, TWICE, number=number)
        seen.add(whole.conversation.id)
        yield whole


def _whole(row: Any, number: int, name: str) -> Whole:
    if not isinstance(row, dict) or not isinstance(row.get("conversation"), dict):
        raise NotRead(name, None, NOT_RIGHT, number=number, where="conversation")
    try:
        customer = row.get("customer")
        conversation = Conversation.from_document(row["conversation"])
        if len({note.id for note in conversation.notes}) < len(conversation.notes):
            raise NotRead(name, None, NOT_RIGHT, number=number, where="notes")
        return Whole(number, conversation, Customer.from_document(customer) if customer is not None else None)
    except ValidationError as error:
        where = ".".join(map(str, error.errors(include_url=False)[0]["loc"]))
        raise NotRead(name, None, NOT_RIGHT, number=number, where=printable(where[:60])) from error
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        if isinstance(error, NotRead):
            raise
        raise NotRead(name, None, NOT_RIGHT, number=number, where="notes") from error
