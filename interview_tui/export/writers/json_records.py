"""Conversations as JSON, for programs: the stored records, cut to what leaves. See `schema`.

One document, streamed in both directions: header lines, one conversation per line, and at the end their number, so that
a truncated file is no JSON, and one that lost a line does not add up.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.order import Which
from interview_tui.insight.noted import following
from interview_tui.records.conversation import Conversation

FORMAT, VERSION = "interview-tui conversations", 1
"""The version increases when readers of the old one would misread the new one, not for a new field."""
_BEGIN, _END = '"conversations": [\n', '],\n"counts": '


def write(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    """Write the document."""
    conversations = notes = promises = 0
    head = json.dumps(_head(around), ensure_ascii=False, indent=1)
    out.write(f"{head[:-2]},\n{_BEGIN}".encode())
    for matter in matters:
        entry = _entry(matter)
        out.write(b",\n" * (conversations > 0) + encoded(entry))
        conversations += 1
        notes += len(entry["conversation"].get("notes", ()))
        promises += sum(note.promise is not None for note in matter.conversation.living())
    counts = json.dumps({"conversations": conversations, "notes": notes, "promises": promises})
    out.write(f"{chr(10) * (conversations > 0)}{_END}{counts}\n}}\n".encode())


def recount(path: Path) -> Held:
    """Count the contents of a written file. Raises ValueError if it is incomplete or does not add up."""
    conversations = notes = promises = 0
    frame: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            frame.append(line)
            if line == _BEGIN:
                break
        for line in lines:
            if not line.startswith('{"conversation":'):
                frame.append(line)
                continue
            one = Conversation.from_document(json.loads(line.rstrip(",\n"))["conversation"])
            conversations, notes = conversations + 1, notes + len(one.notes)
            promises += sum(note.promise is not None for note in one.notes)
        frame += lines
    if json.loads("".join(frame))["counts"] != {"conversations": conversations, "notes": notes, "promises": promises}:
        raise ValueError("the file holds another number of conversations, notes or promises than it says")
    return Held(conversations, notes, promises)


def _head(around: Around) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "written_at": around.now.isoformat(),
        "written_by": around.author,
        "for": around.audience,
        "names": around.names,
        "which": _told(around.which),
    }


def _told(which: Which) -> Mapping[str, str]:
    """Return the filters of the export. Search words and names are left out: they may be what pseudonyms hide."""
    told = {name: getattr(which, name) for name in ("since", "until", "guide", "status", "kind", "track")}
    return {name: str(value) for name, value in told.items() if value is not None}


def _entry(matter: Matter) -> dict[str, Any]:
    stored = matter.conversation.as_document()
    if "notes" in stored:
        stored["notes"] = [note for note in stored["notes"] if not note.get("deleted")]
    entry: dict[str, Any] = {"conversation": stored}
    if matter.customer is not None:
        entry["customer"] = matter.customer.as_document()
    later = [
        {"note": note.id, "conversation": one.conversation.id, "at": one.at.isoformat(), "says": one.note.as_document()}
        for note in matter.conversation.living()
        if note.id in matter.since
        for one in following(note.id, matter.since)
    ]
    return entry | ({"later": later} if later else {})


def encoded(document: Mapping[str, Any], indent: int | None = None) -> bytes:
    """Return a document as JSON, on one line without `indent`; characters are not escaped."""
    try:
        return json.dumps(document, ensure_ascii=False, indent=indent, allow_nan=False).encode()
    except UnicodeEncodeError:
        # Half a character, in a field that another program wrote: JSON can say it, UTF-8 cannot.
        return json.dumps(document, indent=indent, allow_nan=False).encode()
