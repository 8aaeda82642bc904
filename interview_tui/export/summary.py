"""The summary of a conversation for whoever held it: on the screen and in the terminal."""

from types import MappingProxyType

from interview_tui.export.items import capital, facts_of, items_of, promise_item, title_of
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.papers.placing import placed
from interview_tui.insight.filters import of_kind
from interview_tui.insight.noted import Since
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.forms import is_guided
from interview_tui.records.kinds import APART
from interview_tui.records.note import Note
from interview_tui.records.spoken import track_name
from interview_tui.records.spoken_measures import answer_named
from interview_tui.records.words import Fate, Kind, Track


def summary(conversation: Conversation, language: Language, since: Since = MappingProxyType({})) -> Paper:
    """Return the summary: needs, notes by track, promises, parked notes.

    A track without notes says that it was not asked. `since`: what later conversations say of these notes.
    """
    say = language.say
    # What was put aside in the call and dropped after it is gone for a reader.
    every = [pair for pair in in_reading_order(conversation.notes) if pair[1].fate is not Fate.DROPPED]
    needs = of_kind([pair for pair in every if not pair[1].parked], Kind.NEED)
    shown = [pair for pair in every if pair not in needs]

    def part_of(pairs: list[tuple[int, Note]], heading: Kind | None = None) -> tuple[Item, ...]:
        ids = {note.id for _, note in pairs}
        notes = placed(conversation.notes, lambda note, _: note.id in ids).get(True, [])
        return items_of(notes, conversation, language, heading, since)

    parts = [Part(say(N_("Needs")), part_of(needs, Kind.NEED))] if needs else []
    for track in (Track.INNOVATION, Track.OPTIMISATION):
        name = capital(track_name(track, language))
        items = part_of([pair for pair in shown if pair[1].track is track and not _stands_apart(pair[1])])
        if items:
            parts.append(Part(name, items))
        elif is_guided(conversation.form) and not any(note.track is track for _, note in needs):
            parts.append(Part(say(N_("{track}: not asked"), track=name)))
    if conversation.measure is not None:
        parts.append(Part(answer_named(conversation.measure, language)))
    untracked = [pair for pair in shown if pair[1].track is None and not _stands_apart(pair[1])]
    personal = [pair for pair in shown if pair[1].kind is Kind.PERSONAL and not pair[1].parked]
    told = [pair for pair in shown if pair[1].kind is Kind.TOLD and not pair[1].parked]
    promises = tuple(promise_item(note, note.promise, language) for _, note in shown if note.promise is not None)
    others = (
        Part(say(N_("What was said")), part_of(untracked)),
        Part(say(N_("Promises")), promises),
        Part(say(N_("What we told them")), part_of(told, Kind.TOLD)),
        Part(say(N_("Personal")), part_of(personal, Kind.PERSONAL)),
        Part(say(N_("Parking list")), part_of([pair for pair in shown if pair[1].parked])),
    )
    return Paper(
        title_of(conversation, language),
        facts_of(conversation, language),
        (*parts, *(part for part in others if part.items)),
    )


def _stands_apart(note: Note) -> bool:
    return note.parked or note.kind in APART
