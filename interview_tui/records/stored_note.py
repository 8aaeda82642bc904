"""The stored form of a note: flat, at schema 1, whatever parts it has in memory. Plain values in and out."""

from collections.abc import Container, Mapping
from typing import Any

from interview_tui.records.kinds import Part, needed
from interview_tui.records.parts import MODELS
from interview_tui.records.texts import said_in_fields, texts_held
from interview_tui.records.words import Fate, Kind

_OTHERWISE: Mapping[tuple[int | str, ...], str] = {
    (Part.PROMISE, "state"): "promise",
    (Part.PROMISE, "since"): "promise_since",
    (Part.PROMISE, "reason"): "promise_reason",
    (Part.PROMISE, "told"): "promise_told",
    (Part.COMPLAINT, "owner"): "complaint_owner",
    (Part.COMPLAINT, "told"): "complaint_told",
}
"""Fields of a part that are not stored under their own name: another part or the note has a field of that name."""
STORED_AS: Mapping[tuple[int | str, ...], str] = {
    (part, field): _OTHERWISE.get((part, field), field)
    for part, model in MODELS.items()
    for field in model.model_fields
}
"""The stored field for each part and field in memory."""
PART_OF: Mapping[str, tuple[Part, str]] = {
    STORED_AS[part, field]: (part, field) for part, model in MODELS.items() for field in model.model_fields
}
"""The part and field in memory for each stored field."""
_WITHOUT: Mapping[str, Mapping[str, Any]] = {part: model().model_dump(mode="json") for part, model in MODELS.items()}
"""By part, the values of its fields when the part is missing."""
_CONTENT = frozenset(STORED_AS[part, held.field] for part, model in MODELS.items() for held in texts_held(model))
"""What a tombstone may not hold: refused rather than dropped, so that somebody notices."""
_KINDS: Mapping[str, Kind] = {kind.value: kind for kind in Kind}
_NO_PARTS: Mapping[str, Any] = dict.fromkeys(Part)


def folded(document: Mapping[str, Any], known: Container[str]) -> dict[str, Any]:
    """Return the fields of a note as they are in memory, not yet validated; `known` are a note's own fields.

    Fields that the kind does not have, such as the due date of a fact, are dropped, but what somebody said is kept as
    earlier texts. If the kind is unknown to this version, everything is kept as unknown fields.
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
        if place is None and name in known and name not in _NO_PARTS:
            if name != "earlier" or name not in fields:
                fields[name] = value
        elif place is None or (strange and place[0] not in parts):
            if not stone:
                fields[f"{name}'" if name in _NO_PARTS else name] = value
        elif place[0] in parts or (stone and name in _CONTENT):
            part, field = place
            fields[part] = {**(fields[part] or {}), field: value}
        elif name in _CONTENT and not strange:
            before = fields.get("earlier", document.get("earlier", ()))
            said = said_in_fields(MODELS[place[0]], {place[1]: value})
            # Anything but a list is left for validation to refuse.
            fields["earlier"] = [*before, *said] if isinstance(before, list | tuple) else before
    return fields


def flat(stored: Mapping[str, Any], unknown: Mapping[str, Any], *, all_fields: bool) -> dict[str, Any]:
    """Return the document of a note from its fields, each part being a mapping, and its unknown fields."""
    document: dict[str, Any] = {}
    for name, value in stored.items():
        if name not in _NO_PARTS:
            document[name] = value
            continue
        fields = {**(_WITHOUT[name] if all_fields else {}), **(value or {})}
        document |= {STORED_AS[name, field]: one for field, one in fields.items()}
    return {**document, **unknown}


def not_aside(unknown: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return unknown fields under their own names, even those that share a name with a part."""
    return {
        name.removesuffix("'") if name.removesuffix("'") in _NO_PARTS else name: value
        for name, value in unknown.items()
    }
