"""Labels of the fields of records other than customers and conversations: merges, announcements, exports."""

from collections.abc import Mapping

from interview_tui.export.label import NUMBER, ORDER, PLACE, WRITING, Labels, Left
from interview_tui.language.message import NC_

_JOURNAL = Left("by it an import can be taken back; it holds ids alone")

BESIDE: Mapping[str, Labels] = {
    "Import": dict.fromkeys(("id", "at", "done", "term", "rev", "by"), _JOURNAL),
    "Written": dict.fromkeys(("id", "what", "of", "revs"), _JOURNAL),
    "Merge": {
        "id": NUMBER,
        "one": NUMBER,
        "other": NUMBER,
        "at": NC_("kept", "said on"),
        "same": NC_("kept", "one person"),
        "term": WRITING,
        "rev": WRITING,
        "by": WRITING,
    },
    "Appointment": {
        "id": NUMBER,
        "series": NUMBER,
        "title": NC_("kept", "appointment"),
        "starts_at": NC_("kept", "begins"),
        "ends_at": NC_("kept", "ends"),
        "customer_id": Left("the ID of the customer this is about"),
        "named": NC_("kept", "named there"),
        "source": NC_("kept", "from the file"),
        "at": NC_("kept", "kept since"),
        "term": WRITING,
        "rev": WRITING,
        "by": WRITING,
    },
    "Rest": dict.fromkeys(
        ("id", "reason", "conversation", "note", "customer_id", "until", "term", "rev", "by"),
        Left("how long the user of the program is not reminded; it holds nothing of anybody"),
    ),
    "BegunLine": dict.fromkeys(
        (
            *("id", "asked", "customer_id", "conversation", "of", "text", "said", "left", "at"),
            *("term", "rev", "by"),
        ),
        Left("handed out as the file it is; it became nothing yet"),
    ),
    **{
        name: dict.fromkeys(names, Left("which version was handed over; that it was says the conversation itself"))
        for name, names in {
            "Handed": ("id", "sort", "state", "hash", "became", "count", "concerns", "hands", "term", "rev", "by"),
            "Handing": ("id", "author", "stand_in", "stand_in_until", "stand_in_rev", "took_from", "count", "readers"),
            "Reader": ("name", "count"),
        }.items()
    },
    "Comment": {
        "id": NUMBER,
        "store": NUMBER,
        "conversation": NC_("kept", "from the conversation"),
        "note": NUMBER,
        "answers": NUMBER,
        "to": NUMBER,
        "say": "",
        "text": "",
        "on": NC_("kept", "said on"),
        "term": WRITING,
        "rev": WRITING,
        "by": WRITING,
    },
    **{
        name: dict.fromkeys(names, Left("how far somebody is with reading; it holds nothing of anybody"))
        for name, names in {
            "Readings": ("id", "read", "term", "rev", "by"),
            "Reading": ("id", "state", "important", "seen"),
        }.items()
    },
    "Announcement": {
        "id": NUMBER,
        "at": NC_("kept", "written down"),
        "author": NC_("kept", "by"),
        "text": "",
        "because": NC_("kept", "because"),
        "due": NC_("kept", "everybody is to know it by"),
        "withdrawn": NC_("kept", "not told any more since"),
        "theme": NUMBER,
        "tellings": PLACE,
        "of": NUMBER,
        "to": NUMBER,
        "term": WRITING,
        "rev": WRITING,
        "by": WRITING,
    },
    "Telling": {
        "id": NUMBER,
        "customer_id": Left("the ID of the customer this is about"),
        "told": NC_("kept", "told on"),
        "teller": NC_("kept", "told by"),
        "words": NC_("kept", "in the words"),
        "reaction": NC_("kept", "how they took it"),
        "unwished": NC_("kept", "does not wish to hear it since"),
        "term": WRITING,
        "rev": WRITING,
        "by": WRITING,
    },
    "Theme": {
        "id": NUMBER,
        "at": NC_("kept", "written down"),
        "name": "",
        "belongs": NC_("kept", "belongs to it"),
        "outside": NC_("kept", "does not belong to it"),
        "state": NC_("kept", "state"),
        "because": NC_("kept", "because"),
        "since": NC_("kept", "since"),
        "into": NUMBER,
        "question": NC_("kept", "question"),
        "asks": NUMBER,
        "asked_before": PLACE,
        "memos": Left("thoughts on the theme as a whole, about nobody in particular"),
        "notes": PLACE,
        "to_ask": PLACE,
        "to": NUMBER,
        "term": WRITING,
        "rev": WRITING,
        "by": WRITING,
    },
    "Memo": {
        "id": NUMBER,
        "at": NC_("kept", "written down"),
        "text": "",
    },
    "Gathered": {
        "id": NC_("kept", "note"),
        "conversation": NUMBER,
        "against": NC_("kept", "speaks against it"),
    },
    "ToAsk": {
        "id": NUMBER,
        "customer_id": Left("the ID of the customer this is about"),
    },
    "Question": {
        "id": NUMBER,
        "text": NC_("kept", "asked before"),
    },
    "Destination": {
        "id": NUMBER,
        "audience": NC_("kept", "For whom"),
        "format": NC_("kept", "Format"),
        "via": NC_("kept", "Which way"),
        "at": NC_("kept", "Went out last"),
        "orders": ORDER,
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
        ORDER,
    ),
    "Sent": {
        "id": NC_("kept", "ID"),
        "customer_id": Left("the ID of the customer this is about"),
        "at": NC_("kept", "Went out on"),
        "digest": Left("tells whether anything is different by now"),
        "notes": Left("tells whether anything is different by now"),
    },
}
