"""The stored form of a note: flat, at schema 1, whatever parts it has in memory. Plain values in and out."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from interview_tui.records.kinds import Part, row_of
from interview_tui.records.words import Fate, Kind

PART_OF: Mapping[str, tuple[Part, str]] = {
    "evidence": (Part.FACT, "evidence"),
    "how_known": (Part.FACT, "how_known"),
    "fate": (Part.PLACING, "fate"),
    "theme": (Part.PLACING, "theme"),
    "due": (Part.PROMISE, "due"),
    "due_time": (Part.PROMISE, "due_time"),
    "owner": (Part.PROMISE, "owner"),
    "theirs": (Part.PROMISE, "theirs"),
    "thanked": (Part.COMPLAINT, "thanked"),
    "apologised": (Part.COMPLAINT, "apologised"),
    "taken_on": (Part.COMPLAINT, "taken_on"),
    "remedy": (Part.COMPLAINT, "remedy"),
    "complaint_owner": (Part.COMPLAINT, "owner"),
    "passed_on": (Part.COMPLAINT, "passed_on"),
    "accepted": (Part.COMPLAINT, "accepted"),
    "passed_told": (Part.COMPLAINT, "passed_told"),
    "answer_by": (Part.COMPLAINT, "answer_by"),
    "complaint_told": (Part.COMPLAINT, "told"),
    "answers": (Part.COMPLAINT, "answers"),
    "passed_over": (Part.COMPLAINT, "passed_over"),
    "learnt": (Part.COMPLAINT, "learnt"),
    "settled": (Part.COMPLAINT, "settled"),
    "again_of": (Part.COMPLAINT, "again_of"),
    "promise": (Part.PROMISE, "state"),
    "promise_since": (Part.PROMISE, "since"),
    "moved_from": (Part.PROMISE, "moved_from"),
    "promise_reason": (Part.PROMISE, "reason"),
    "promise_told": (Part.PROMISE, "told"),
}
"""The part and field in memory for each stored field."""
STORED_AS: Mapping[tuple[int | str, ...], str] = {place: name for name, place in PART_OF.items()}
_ORDER = (
    "id", "at", "text", "kind", "track", "because_of", "asks_on", "evidence", "how_known", "parked", "said_by", "fate",
    "theme", "due", "due_time", "owner", "theirs", "cue", "question", "about", "addition", "stays_with_me", "released",
    "no_trait", "source", "thanked", "apologised", "taken_on", "remedy", "complaint_owner", "passed_on", "accepted",
    "passed_told", "answer_by", "complaint_told", "answers", "passed_over", "learnt", "settled", "again_of", "promise",
    "promise_since", "moved_from", "promise_reason", "promise_told", "earlier", "term", "rev", "by", "deleted",
)  # fmt: skip
_WITHOUT: Mapping[str, Any] = {
    "evidence": [], "theirs": False, "promise": "open", "promise_reason": "",
    "remedy": "", "complaint_told": [], "answers": [], "passed_over": [], "learnt": "",
}  # fmt: skip
"""The value of a part's field when the part is missing, unless that is None."""
_KNOWN = frozenset(_ORDER)
_CONTENT = ("evidence", "owner", "promise_reason", "theme", "remedy", "complaint_owner", "answers", "learnt")
"""What a tombstone may not hold: refused rather than dropped, so that somebody notices."""
_PARTS = frozenset(Part)
_KINDS: Mapping[str, Kind] = {kind.value: kind for kind in Kind}
_NO_PARTS: Mapping[str, Any] = dict.fromkeys(Part)


@lru_cache(256)  # an export asks this of every note
def needed(kind: Kind | None, parked: bool, fate: Fate | None = None) -> frozenset[Part]:
    """Return the parts of a note of this kind; a parked one has a placing, even once it became a promise."""
    row = row_of(kind)
    parts = {row.part} if row is not None and row.part is not None else set()
    if parked or (kind is Kind.PROMISE and fate == Fate.PROMISE):
        parts.add(Part.PLACING)
    return frozenset(parts)


def folded(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a note as they are in memory, not yet validated.

    Fields that the kind does not have, such as the due date of a fact, are dropped, but words of the customer are kept
    as earlier texts. If the kind is unknown to this version, everything is kept as unknown fields.
    """
    kind = document.get("kind")
    word = _KINDS.get(kind) if isinstance(kind, str) else None
    fate = Fate.PROMISE if document.get("fate") == Fate.PROMISE else None
    parts = needed(word, document.get("parked") is True, fate)
    fields = dict(_NO_PARTS)
    for part in parts:
        fields[part] = {}
    stone, strange = document.get("deleted") is True, word is None and kind is not None
    for name, value in document.items():
        place = PART_OF.get(name)
        if name not in _KNOWN or (strange and place is not None and place[0] not in parts):
            if not stone:
                fields[f"{name}'" if name in _PARTS else name] = value
        elif place is None:
            if name != "earlier" or name not in fields:
                fields[name] = value
        elif place[0] in parts or (stone and name in _CONTENT):
            part, field = place
            fields[part] = {**(fields[part] or {}), field: value}
        elif name in _TEXTS and not strange:
            before = fields.get("earlier", document.get("earlier", ()))
            # Anything but a list is left for validation to refuse.
            fields["earlier"] = [*before, *_TEXTS[name](value)] if isinstance(before, list | tuple) else before
    return fields


def flat(stored: dict[str, Any], unknown: Mapping[str, Any], *, all_fields: bool) -> dict[str, Any]:
    """Return the document of a note from its fields, each part being a mapping, and its unknown fields."""
    for part in _PARTS:
        stored |= {STORED_AS[part, field]: value for field, value in (stored.pop(part, None) or {}).items()}
    if all_fields:
        stored = {**{name: _WITHOUT.get(name) for name in PART_OF}, **stored}
    return {**{name: stored[name] for name in _ORDER if name in stored}, **unknown}


def not_aside(unknown: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return unknown fields under their own names, even those that share a name with a part."""
    return {
        name.removesuffix("'") if name.removesuffix("'") in _PARTS else name: value for name, value in unknown.items()
    }


def _of_rows(rows: Any) -> list[Any]:
    several = rows if isinstance(rows, list | tuple) else ()
    return [row["text"] for row in several if isinstance(row, Mapping) and "text" in row]


def _one(text: Any) -> list[Any]:
    return [text] if text else []


_TEXTS: Mapping[str, Callable[[Any], list[Any]]] = {
    "evidence": _of_rows,
    "promise_reason": _one,
    "remedy": _one,
    "answers": _of_rows,
    "learnt": _one,
}
"""Fields with somebody's words that a note of another kind does not have."""
