"""The summary of a conversation for whoever held it: on the screen and in the terminal."""

from types import MappingProxyType

from interview_tui.export.items import capital, facts_of, items_of, promise_item, title_of
from interview_tui.export.paper import Paper, Part
from interview_tui.export.papers.inside import NAMED, OF_KIND, OF_TRACK, Place
from interview_tui.export.papers.placing import placed
from interview_tui.insight.noted import Since
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.forms import is_guided
from interview_tui.records.note import Note
from interview_tui.records.spoken import track_name
from interview_tui.records.spoken_measures import answer_named
from interview_tui.records.words import Fate

_OWN = (Place.NEEDS, Place.TOLD, Place.PERSONAL)
"""The parts meant for a kind that this paper has, too; what is meant for another one stands under its track."""


def summary(conversation: Conversation, language: Language, since: Since = MappingProxyType({})) -> Paper:
    """Return the summary: needs, notes by track, promises, parked notes.

    A track without notes says that it was not asked. `since`: what later conversations say of these notes.
    """
    say, found = language.say, placed(conversation.notes, _place_of)

    def part(place: Place, heading: str) -> list[Part]:
        items = items_of(found.get(place, ()), conversation, language, NAMED.get(place), since)
        return [Part(heading, items)] if items else []

    parts = part(Place.NEEDS, say(N_("Needs")))
    for track, place in OF_TRACK.items():
        name = capital(track_name(track, language))
        is_asked = any(note.track is track for _, note in found.get(Place.NEEDS, ()))
        not_asked = [Part(say(N_("{track}: not asked"), track=name))]
        parts += part(place, name) or (not_asked if is_guided(conversation.form) and not is_asked else [])
    if conversation.measure is not None:
        parts.append(Part(answer_named(conversation.measure, language)))
    parts += part(Place.SAID, say(N_("What was said")))
    to_do = [(note, note.promise) for _, note in found.get(Place.TO_DO, ())]
    promises = tuple(promise_item(note, promise, language) for note, promise in to_do if promise is not None)
    parts += [Part(say(N_("Promises")), promises)] if promises else []
    parts += part(Place.TOLD, say(N_("What we told them")))
    parts += part(Place.PERSONAL, say(N_("Personal")))
    parts += part(Place.NEXT_TIME, say(N_("Parking list")))
    return Paper(title_of(conversation, language), facts_of(conversation, language), tuple(parts))


def _place_of(note: Note, above: Place | None) -> Place | None:
    if note.fate is Fate.DROPPED:
        return None  # what was put aside in the call and dropped after it is gone for a reader
    if note.promise is not None:
        return Place.TO_DO
    if note.parked:
        return Place.NEXT_TIME
    own = OF_KIND.get(note.kind) if note.kind is not None else None
    if above is Place.NEEDS or own in _OWN:
        return own if own in _OWN else above
    return OF_TRACK.get(note.track, Place.SAID) if note.track is not None else Place.SAID
