"""Metadata a format may store with a paper: small English names, flat values, one type per name."""

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
    """Return the metadata of a conversation; unknown values are left out.

    Tags name its kind and the tracks of the notes shown. `inside`: it is no letter, and has more metadata.
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
