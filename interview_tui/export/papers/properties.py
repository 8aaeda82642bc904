"""What a format may keep beside the text of a paper: small English names, flat values, each name of one type."""

from collections.abc import Mapping

from interview_tui.export.paper import Property
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.conversation import Conversation
from interview_tui.records.spoken import channel_word, track_name
from interview_tui.records.words import Track


def properties_of(
    conversation: Conversation, language: Language, title: str, *, inside: bool = True
) -> Mapping[str, Property]:
    """Return what is told of a conversation beside its text; what is not known is left out.

    Tags name what it is and the tracks on which notes are shown. `inside`: it is no letter, and has more of them.
    """
    day = conversation.started_at.date()
    found: dict[str, Property] = {
        "title": title,
        "date": day,
        "customer": conversation.customer or "",
        "organisation": conversation.organisation or "",
        "author": conversation.author,
    }
    if inside:
        whom = conversation.customer or title
        found["channel"] = channel_word(conversation.channel, language)
        found["tags"] = _tags(conversation, language)
        found["aliases"] = (f"{whom}, {forms.dated(day, language)}",)
    return {name: value for name, value in found.items() if value}


def _tags(conversation: Conversation, language: Language) -> tuple[str, ...]:
    tracks = {note.track for note in conversation.living()}
    return (
        language.in_context("tag", NC_("tag", "conversation")),
        *(track_name(track, language).lower() for track in Track if track in tracks),
    )
