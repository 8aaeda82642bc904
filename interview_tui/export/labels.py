"""What each kept field is called where everything is handed out to be read, or why it is left out there.

By record, then by the field's name as it is stored. A test goes through the fields of all records. What the table
does not know was written by a newer version or another program: it is shown under its stored name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from interview_tui.language.message import NC_


@dataclass(frozen=True, slots=True)
class Left:
    """A field that is not shown to people; the JSON file has it."""

    why: str


Labels: TypeAlias = Mapping[str, str | Left]
"""Words in the context "kept"; an empty one where the value speaks for itself."""

_NUMBER = Left("an internal number, which says nothing to a reader")
_WRITING = Left("counts how often the record was written, and by which store")
_ORDER = Left("how the user of the program orders an export")
_PLACE = Left("told by the place where it stands")

LABELS: Mapping[str, Labels] = {
    "Customer": {
        "id": NC_("kept", "ID"),
        "name": NC_("kept", "Name"),
        "organisation": NC_("kept", "Organisation"),
        "address": NC_("kept", "Form of address"),
        "since": NC_("kept", "Known since"),
        "informed": NC_("kept", "Informed that notes are kept"),
        "informed_on": NC_("kept", "Informed on"),
        "keep_until": NC_("kept", "Keep until"),
        "first_deal": NC_("kept", "First deal on"),
        "foreign_ids": NC_("kept", "IDs in other systems"),
        "term": _WRITING,
        "rev": _WRITING,
        "by": _WRITING,
    },
    "ForeignId": {"system": "", "id": NC_("kept", "ID")},
    "Conversation": {
        "id": NC_("kept", "ID"),
        "author": NC_("kept", "Held by"),
        "started_at": NC_("kept", "Begun"),
        "ended_at": NC_("kept", "Ended"),
        "written_up": NC_("kept", "Written up on"),
        "time_told": NC_("kept", "Time of day as told"),
        "status": NC_("kept", "State"),
        "customer_id": Left("the ID of the customer this is about"),
        "customer": NC_("kept", "Name at the time"),
        "organisation": NC_("kept", "Organisation at the time"),
        "present": NC_("kept", "Who was there"),
        "guide": NC_("kept", "Guide"),
        "channel": NC_("kept", "Channel"),
        "informed": NC_("kept", "Informed that notes are kept"),
        "asked": NC_("kept", "Questions of the guide that were asked"),
        "reached": NC_("kept", "Came to"),
        "measure": NC_("kept", "Answer to a measure"),
        "away": NC_("kept", "The program was not there"),
        "notes": _PLACE,
        "term": _WRITING,
        "rev": _WRITING,
        "by": _WRITING,
    },
    "Present": {"id": _NUMBER, "name": ""},
    "MeasureAnswer": {
        "measure": "",
        "value": NC_("kept", "answer"),
        "at": "",
        "mode": "",
    },
    "Away": {"start": NC_("kept", "from"), "end": NC_("kept", "to"), "why": ""},
    "Note": {
        "id": _NUMBER,
        "at": "",
        "text": _PLACE,
        "kind": _PLACE,
        "track": "",
        "because_of": _PLACE,
        "asks_on": NC_("kept", "follows up on"),
        "evidence": NC_("kept", "rests on"),
        "how_known": NC_("kept", "how known"),
        "parked": NC_("kept", "parked"),
        "said_by": NC_("kept", "said by"),
        "fate": NC_("kept", "what became of it"),
        "theme": NC_("kept", "theme"),
        "due": NC_("kept", "due"),
        "due_time": NC_("kept", "at"),
        "owner": NC_("kept", "promised by"),
        "theirs": NC_("kept", "promise by the customer's side"),
        "cue": NC_("kept", "question of the guide"),
        "question": NC_("kept", "asked as"),
        "about": NC_("kept", "about"),
        "addition": NC_("kept", "addition"),
        "stays_with_me": NC_("kept", "stays with me"),
        "settled": NC_("kept", "settled on"),
        "promise": NC_("kept", "promise"),
        "earlier": _PLACE,
        "term": _WRITING,
        "rev": _WRITING,
        "by": _WRITING,
        "deleted": Left("a deleted note keeps no content"),
    },
    "Evidence": {"slot": NC_("kept", "question"), "text": ""},
    "Earlier": {
        "conversation": _NUMBER,
        "note": _NUMBER,
        "at": "",
        "kind": "",
        "text": "",
    },
    "About": {
        "conversation": _NUMBER,
        "note": _NUMBER,
        "at": "",
        "kind": "",
        "text": "",
        "still": NC_("kept", "still so"),
    },
    "Private": {
        "id": _PLACE,
        "changes": NC_("kept", "Who spoke, from when on"),
        "until_s": NC_("kept", "Length of the call"),
        "thanked": NC_("kept", "Thanked for"),
        "questions": NC_("kept", "My own questions"),
        "guess": NC_("kept", "My guess"),
        "guess_became": NC_("kept", "What became of my guess"),
        "learnt": NC_("kept", "New to me"),
        "review": NC_("kept", "My review"),
        "intention": NC_("kept", "One thing for next time"),
        "keep": NC_("kept", "My review stays"),
    },
    "Change": {"at_s": "", "state": "", "pressed": NC_("kept", "corrected from")},
    "Draft": {
        "id": _PLACE,
        "line": _PLACE,
        "aside": _PLACE,
        "elapsed_s": NC_("kept", "Time of the call"),
        "alive_at": NC_("kept", "Last written"),
        "host": Left("the machine it was written on"),
        "pid": Left("the program it was written by"),
        "cue": NC_("kept", "Question on the screen"),
        "promise_open": Left("how far the guide goes in this call"),
        "measure_open": Left("how far the guide goes in this call"),
        "muted": Left("whether the program gives hints in this call"),
        "ask_on": NC_("kept", "To be followed up"),
        "bring_up": Left("what stands above the first questions of this call"),
        "begun": NC_("kept", "Answers begun"),
    },
    "Begun": {
        "about": Left("which question it would answer"),
        "note": _NUMBER,
        "change": Left("which question it would answer"),
        "text": "",
    },
    "Line": {
        "id": _NUMBER,
        "at": "",
        "text": _PLACE,
        "kind": "",
        "track": "",
        "because_of": _NUMBER,
        "about": NC_("kept", "about"),
        "theirs": NC_("kept", "promised by the customer's side"),
        "parked": NC_("kept", "parked"),
        "pasted": Left("how the program reads the line"),
        "edits": Left("how the program reads the line"),
    },
    "Destination": {
        "id": _NUMBER,
        "audience": NC_("kept", "For whom"),
        "format": NC_("kept", "Format"),
        "via": NC_("kept", "Which way"),
        "at": NC_("kept", "Went out last"),
        "orders": _ORDER,
    },
    "KeptOrder": dict.fromkeys(
        (
            "name",
            "at",
            "names",
            "language",
            "output",
            "letterhead",
            "everything",
            "only_new",
            "conversation_ids",
            "customer_id",
            "since",
            "until",
            "guide",
            "status",
            "kind",
            "track",
            "words",
        ),
        _ORDER,
    ),
    "Sent": {
        "id": NC_("kept", "ID"),
        "customer_id": Left("the ID of the customer this is about"),
        "at": NC_("kept", "Went out on"),
        "digest": Left("tells whether anything is different by now"),
        "notes": Left("tells whether anything is different by now"),
    },
}

RECORD_IN: Mapping[tuple[str, str], str] = {
    ("Customer", "foreign_ids"): "ForeignId",
    ("Conversation", "measure"): "MeasureAnswer",
    ("Conversation", "present"): "Present",
    ("Conversation", "away"): "Away",
    ("Note", "asks_on"): "Earlier",
    ("Note", "about"): "About",
    ("Line", "about"): "About",
    ("Note", "evidence"): "Evidence",
    ("Private", "changes"): "Change",
    ("Draft", "ask_on"): "Earlier",
    ("Draft", "begun"): "Begun",
}
"""Whose fields a field holds: those of one record, or of several."""
