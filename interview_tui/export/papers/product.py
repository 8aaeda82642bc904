"""For the product team: needs, facts and quotes with whys and evidence, by track, then by customer."""

from collections.abc import Iterable, Iterator

from interview_tui.export.items import capital, items_of, title_of
from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Paper, Part
from interview_tui.export.papers.grouping import MOST, by_customer
from interview_tui.export.papers.placing import Placed, branches, placed
from interview_tui.export.papers.properties import properties_of
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.note import Note
from interview_tui.records.spoken import track_name
from interview_tui.records.words import Kind, Track

_NO_TRACK = ""
_IN_ORDER = (*Track, _NO_TRACK)


def papers(matters: Iterable[Matter], around: Around) -> Iterator[Paper]:
    """Yield a paper per track and customer; the matters are read once per track."""
    for track in _IN_ORDER:
        for together in by_customer(matters, MOST):
            found = ((matter, placed(matter.conversation.notes, _track_of).get(track, [])) for matter in together)
            shown = [(matter, notes) for matter, notes in found if notes]
            if shown:
                yield _paper(track, shown, around.language)


def _track_of(note: Note, above: str | None) -> str:
    # What a newer version calls a track is none that has a paper.
    own = note.track if note.track in _IN_ORDER else None
    return above if above is not None else own or _NO_TRACK


def _paper(track: str, shown: list[tuple[Matter, Placed]], language: Language) -> Paper:
    latest = shown[0][0].conversation
    word = _track_word(track, language)
    title = language.say(N_("{track}: {customer}"), track=word, customer=title_of(latest, language))
    return Paper(
        title,
        (language.count("{n} conversation", "{n} conversations", len(shown)),),
        tuple(_part(matter, notes, language) for matter, notes in shown),
        mark=language.say(N_("INTERNAL")),
        properties=properties_of(latest, language, title),
    )


def _track_word(track: str, language: Language) -> str:
    if track == _NO_TRACK:
        return language.in_context("track", NC_("track", "No track"))
    return capital(track_name(Track(track), language))


def _part(matter: Matter, notes: Placed, language: Language) -> Part:
    first = sorted(branches(notes), key=_needs_first)
    in_order = [pair for branch in first for pair in branch]
    day = forms.dated(matter.conversation.started_at.date(), language)
    return Part(day, items_of(in_order, matter.conversation, language, since=matter.since))


def _needs_first(branch: Placed) -> bool:
    return branch[0][1].kind is not Kind.NEED
