"""Everything stored on a customer as JSON: every field of every record."""

from datetime import datetime
from typing import Any

from interview_tui.export.writers.json_records import encoded
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Everything


def of_everything(everything: Everything, at: datetime, _: Language) -> str:
    """Return the document as text, ending in a newline; the same in every language."""
    return encoded(everything_json(everything, at), indent=2).decode() + "\n"


def everything_json(everything: Everything, at: datetime) -> dict[str, Any]:
    """Return every field of every record as JSON, and the text of what lies aside."""
    customer = everything.customer
    return {
        "exported_at": at.isoformat(),
        "customer_id": everything.customer_id,
        "customer": customer.model_dump(mode="json") if customer else None,
        "other_records": [one.model_dump(mode="json") for one in everything.others],
        "merges": [one.model_dump(mode="json") for one in everything.merges],
        "conversations": [
            {
                "conversation": whole.conversation.model_dump(mode="json"),
                "private": whole.private.model_dump(mode="json"),
                "draft": whole.draft.model_dump(mode="json") if whole.draft else None,
            }
            for whole in everything.wholes
        ],
        "was_there": [one.model_dump(mode="json") for one in everything.there],
        "appointments": [one.model_dump(mode="json") for one in everything.appointments],
        "resting": [one.model_dump(mode="json") for one in everything.rests],
        "begun": [one.model_dump(mode="json") for one in everything.begun],
        "comments": [one.model_dump(mode="json") for one in everything.comments],
        "went_out": [
            {
                "to": one.to.model_dump(mode="json"),
                "sent": [each.model_dump(mode="json") for each in one.sent],
            }
            for one in everything.went
        ],
        "announcements": [one.model_dump(mode="json") for one in everything.announcements],
        "themes": [one.model_dump(mode="json") for one in everything.themes],
        "named_in": list(everything.speaking),
        "still_named": list(everything.still_named),
        "set_aside": [{"file": one.place, "text": one.text} for one in everything.aside],
    }
