"""A sheet for a visit, one per customer: what is open, what they need, what to ask, room to write."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from interview_tui.export.items import day_of, item_of, title_of
from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.papers.grouping import by_customer
from interview_tui.export.papers.inside import asking_on, pressing, whose
from interview_tui.export.papers.placing import Placed, branches, placed
from interview_tui.export.papers.properties import properties_of
from interview_tui.export.papers.who import who_it_is
from interview_tui.insight.evidence import still_open
from interview_tui.insight.noted import following
from interview_tui.insight.slots import slot_words
from interview_tui.language import forms
from interview_tui.language.message import N_
from interview_tui.records.kinds import HEADS, KINDS
from interview_tui.records.note import Note
from interview_tui.records.spoken import fate_words, promise_word

_LINES_TO_ASK = 4
"""Blank lines below the questions."""
_LINES = 12
"""Blank lines at the end."""


class _Place(StrEnum):
    """A part of the sheet, in order, by heading."""

    OURS = N_("We have promised")
    THEIRS = N_("Promised by the customer's side")
    COMPLAINTS = N_("Open complaints")
    NEEDS = N_("Needs")
    TO_ASK = N_("To ask")
    SAID = N_("What was said")
    TOLD = N_("What we told them")
    PERSONAL = N_("Personal")


_PROMISES = (_Place.OURS, _Place.THEIRS)
_STANDS_IN = {"needs": _Place.NEEDS, "told": _Place.TOLD, "personal": _Place.PERSONAL}
_OF_KIND = {row.kind: _STANDS_IN[row.stands_in] for row in KINDS if row.stands_in in _STANDS_IN}
_NAMED = {place: HEADS[part] for part, place in {**_STANDS_IN, "complaints": _Place.COMPLAINTS}.items()}


def papers(matters: Iterable[Matter], around: Around) -> Iterator[Paper]:
    """Yield a sheet for each run of conversations with one customer."""
    for together in by_customer(matters):
        sheet = _Sheet({note.id: matter for matter in together for note in matter.conversation.living()}, around)
        paper = sheet.paper(together)
        if paper.notes or together[0].conversation.customer:
            yield paper


@dataclass(frozen=True, slots=True)
class _Sheet:
    held_in: Mapping[str, Matter]
    """The conversation of each note."""
    around: Around

    def paper(self, matters: list[Matter]) -> Paper:
        """Return the sheet of one customer."""
        say, language = self.around.language.say, self.around.language
        in_time = sorted((one.conversation for one in matters), key=lambda one: (one.started_at, one.id))
        # One after the other, so that a why stands under what it goes on from in an earlier conversation.
        found = placed(tuple(note for one in in_time for note in one.notes), _place_of)
        parts = [self._part(place, found[place]) for place in _Place if place in found]
        if _Place.TO_ASK not in found:
            parts.append(Part(say(_Place.TO_ASK), lines=_LINES_TO_ASK))
        title, last = title_of(in_time[-1], language), in_time[-1].started_at.date()
        return Paper(
            title,
            (
                say(N_("As of {date}"), date=forms.dated(self.around.now.date(), language)),
                say(N_("last talk {date}"), date=forms.dated(last, language)),
            ),
            (*parts, *who_it_is(matters[0], language), Part(say(N_("My notes")), lines=_LINES)),
            mark=say(N_("INTERNAL")),
            properties=properties_of(in_time[-1], language, title),
        )

    def _part(self, place: _Place, notes: Placed) -> Part:
        language = self.around.language
        if place in _PROMISES:
            notes = [pair for branch in sorted(branches(notes), key=pressing) for pair in branch]
        items = tuple(item for branch in branches(notes) for item in self._items(branch, place))
        if place is _Place.NEEDS:
            items = asking_on(items, notes, language)
        return Part(language.say(place), items, lines=_LINES_TO_ASK if place is _Place.TO_ASK else 0)

    def _items(self, branch: Placed, place: _Place) -> Iterator[Item]:
        """Yield a note and those below it, each with its day if that differs from the note above."""
        before: date | None = None
        for depth, note in branch:
            day = self.held_in[note.id].conversation.started_at.date()
            yield self._item(depth, note, place, day if day != before else None)
            before = day

    def _item(self, depth: int, note: Note, place: _Place, day: date | None) -> Item:
        language, matter = self.around.language, self.held_in[note.id]
        item = item_of(depth, note, language, _NAMED.get(place), following(note.id, matter.since))
        # That it is to be asked says the heading.
        remarks = [one for one in item.remarks if place is not _Place.TO_ASK or one != fate_words(note, language)]
        if day is not None:
            remarks.append(forms.short_date(day, language, near=self.around.now.date()))
        if place is _Place.TO_ASK and (slots := still_open(note)):
            remarks.insert(0, language.say(N_("still open: {slots}"), slots=slot_words(slots, language)))
        if note.promise is None:
            return replace(item, remarks=tuple(remarks))
        state = promise_word(note.promise.state, language)
        due = day_of(note, note.promise, language) or language.say(N_("no date yet"))
        who = whose(note.promise, matter.conversation)
        label = ", ".join(filter(None, (due, who)))
        return replace(item, label=label, remarks=tuple(filter(None, (state, *remarks))))


def _place_of(note: Note, above: _Place | None) -> _Place:
    if note.promise is not None:
        return _Place.THEIRS if note.promise.theirs else _Place.OURS
    if note.complaint is not None:
        return _Place.COMPLAINTS
    if note.is_set_aside():
        return _Place.TO_ASK
    own = _OF_KIND.get(note.kind) if note.kind is not None else None
    if own is not None or above is not None:
        return own or above or _Place.SAID
    return _Place.TO_ASK if still_open(note) else _Place.SAID
