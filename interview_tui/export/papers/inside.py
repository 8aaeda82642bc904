"""The parts of a paper for readers inside: promises, needs, complaints, both tracks, what comes next."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from interview_tui.export.items import capital, day_of, item_of, items_of
from interview_tui.export.matter import Matter
from interview_tui.export.paper import Item, Part
from interview_tui.export.papers.placing import Placed, branches, placed
from interview_tui.insight.noted import following
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import place_in_day
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.kinds import HEADS, KINDS
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.spoken import promise_state, track_name
from interview_tui.records.spoken_measures import answer_named
from interview_tui.records.words import Kind, Track


class Place(StrEnum):
    """A part of the paper, in order."""

    TO_DO = "to_do"
    NEEDS = "needs"
    COMPLAINTS = "complaints"
    INNOVATION = "innovation"
    OPTIMISATION = "optimisation"
    SAID = "said"
    TOLD = "told"
    """What we told them."""
    PERSONAL = "personal"
    NEXT_TIME = "next_time"


OF_KIND: Mapping[Kind, Place] = {row.kind: Place(row.stands_in) for row in KINDS if row.stands_in}
"""The part that is meant for a kind."""
OF_TRACK = {Track.INNOVATION: Place.INNOVATION, Track.OPTIMISATION: Place.OPTIMISATION}
_TRACKS = {place: track for track, place in OF_TRACK.items()}
NAMED: Mapping[Place, Kind] = {Place(part): kind for part, kind in HEADS.items()}
"""The kinds named by their heading."""
_HEADINGS = {
    Place.TO_DO: N_("To do"),
    Place.NEEDS: N_("Needs"),
    Place.SAID: N_("What was said"),
    Place.TOLD: N_("What we told them"),
    Place.PERSONAL: N_("Personal"),
    Place.NEXT_TIME: N_("Next time"),
}


def heading_places(language: Language) -> Mapping[str, Place]:
    """Return the place of each heading."""
    named = {language.say(words): place for place, words in _HEADINGS.items()}
    complaints = {_heading(Place.COMPLAINTS, count, language): Place.COMPLAINTS for count in (1, 2)}
    return named | complaints | {_heading(place, 1, language): place for place in _TRACKS}


def parts_of(matter: Matter, language: Language) -> tuple[Part, ...]:
    """Return the parts of a conversation, each note once; empty parts are left out."""
    found = placed(matter.conversation.notes, _place_of)
    parts = [_part(place, found[place], matter, language) for place in Place if place in found]
    measure = matter.conversation.measure
    if measure is not None:
        parts.append(Part(answer_named(measure, language)))
    return tuple(parts)


def _place_of(note: Note, above: Place | None) -> Place:
    if note.promise is not None:
        return Place.TO_DO
    if note.parked:
        return Place.NEXT_TIME
    own = OF_KIND.get(note.kind) if note.kind else None
    on_track = OF_TRACK.get(note.track) if note.track else None
    return own or above or on_track or Place.SAID


def _part(place: Place, notes: Placed, matter: Matter, language: Language) -> Part:
    heading = _heading(place, len(branches(notes)), language)
    if place is Place.TO_DO:
        return Part(heading, tuple(to_do(notes, matter, language)))
    items = items_of(notes, matter.conversation, language, NAMED.get(place), matter.since)
    if place is Place.NEEDS:
        items = asking_on(items, notes, language)
    elif place is Place.COMPLAINTS:
        items = _waiting(items, notes, language)
    return Part(heading, items)


def _heading(place: Place, how_many: int, language: Language) -> str:
    if place in _TRACKS:
        return capital(track_name(_TRACKS[place], language))
    if place is Place.COMPLAINTS:
        return language.say(N_("Complaint") if how_many == 1 else N_("Complaints"))
    return language.say(_HEADINGS[place])


def to_do(notes: Placed, matter: Matter, language: Language) -> Iterator[Item]:
    """Yield promises of both sides with day, owner, text and state; open ones first, by day."""
    for branch in sorted(branches(notes), key=pressing):
        for depth, note in branch:
            item = item_of(depth, note, language, since=following(note.id, matter.since))
            if note.promise is None:
                yield item
                continue
            day = day_of(note, note.promise, language)
            who = whose(note.promise, matter.conversation)
            undated = "" if note.promise.due else language.say(N_("no date yet"))
            state = ", ".join(filter(None, (undated, promise_state(note.promise.state, language))))
            yield replace(item, label=", ".join(filter(None, (day, who))), remarks=(state, *item.remarks))


def pressing(branch: Placed) -> tuple[bool, date, time]:
    """Return the sort key of promises: open ones first, by day and time, undated ones last."""
    note = branch[0][1]
    return not note.is_open_promise(), note.due or date.max, place_in_day(note.due_time)


def whose(promise: Promise, conversation: Conversation) -> str:
    """Return who made a promise: the owner, else the customer or whoever held the conversation."""
    return promise.owner or (conversation.customer if promise.theirs else conversation.author) or ""


def asking_on(items: Iterable[Item], notes: Placed, language: Language) -> tuple[Item, ...]:
    """Return the items of needs, with the deepest why of each marked as the place to ask on."""
    ends = {max(reversed(branch), key=_depth)[1].id for branch in branches(notes)}
    here = language.say(N_("ask on here"))
    return tuple(replace(one, remarks=(*one.remarks, here)) if one.note in ends else one for one in items)


def _waiting(items: Iterable[Item], notes: Placed, language: Language) -> tuple[Item, ...]:
    waiting = {note.id for _, note in notes if note.is_open_complaint()}
    still = language.say(N_("still open"))
    return tuple(replace(one, remarks=(*one.remarks, still)) if one.note in waiting else one for one in items)


def _depth(pair: tuple[int, Note]) -> int:
    return pair[0]
