"""Plans the import of notes in Markdown: line by line, as the note line of a call reads them.

Text written by our own export keeps its kinds, and promises their dates, as far as they can be parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cache
from typing import TYPE_CHECKING

from interview_tui.desk.call.bringing import proposed_by_line
from interview_tui.desk.call.choice import track_of
from interview_tui.desk.importing.belonging import SaidInIt, belonging
from interview_tui.desk.importing.people import Around
from interview_tui.desk.importing.plan import Line, Pick
from interview_tui.desk.importing.whom import Known
from interview_tui.export.items import capital
from interview_tui.export.papers.inside import NAMED, Place, heading_places
from interview_tui.importing.file_name import named_in
from interview_tui.importing.pages import unescaped
from interview_tui.importing.reading import Page
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.due.date import read_due
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_
from interview_tui.language.past_moment import PastMoment, read_past
from interview_tui.records import changes
from interview_tui.records.kinds import KINDS
from interview_tui.records.naming import parse_title
from interview_tui.records.note import Note
from interview_tui.records.spoken import kind_word, promise_state
from interview_tui.records.words import Kind, PromiseState, Track

if TYPE_CHECKING:
    from interview_tui.port.store import Store

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_ITEM = re.compile(r"(\s*)([-*])\s+(.*)")
_LABEL = re.compile(r"\*\*(.+?):?\*\*:?\s+(.*)", re.DOTALL)
_WORD = re.compile(r"(?:[-*+]\s+)?(?:\*\*)?([^\W\d_]+)(?::\*\*|\*\*:|:)\s+(.*)")
_REMARK = re.compile(r"(.*)\s\(([^()]*)\)", re.DOTALL)
_LETTER_LENGTH = re.compile(r"(\d{1,4}) \D+")
_TRACKS = {Place.INNOVATION: Track.INNOVATION, Place.OPTIMISATION: Track.OPTIMISATION}


@dataclass(frozen=True, slots=True)
class _Said:
    """One note, as found on a page."""

    place: int
    text: str
    depth: int = 0
    kind: Kind | None = None
    track: Track | None = None
    parked: bool = False
    label: str = ""
    """For a promise: the due date and owner."""
    state: PromiseState = PromiseState.OPEN
    taken: bool = True


@dataclass(frozen=True, slots=True)
class _Section:
    """The notes of one conversation."""

    said: SaidInIt
    notes: tuple[_Said, ...]
    code: Code | None = None
    """The language in which our own export wrote it."""


def lines_of_notes(
    pages: Iterable[Page], known: Known, store: Store | None, around: Around
) -> tuple[Line, ...]:  # fmt: skip
    """Return a line for each conversation, preceded by one for a new customer. Raises Unsaid, Told."""
    lines: list[Line] = []
    for page in pages:
        for section in _sections(page, around):
            found = belonging(section.said, known, store, around)
            held = found.conversation
            for one in found.lines:
                if one.new is not None:
                    known.add_new(one.new, around.at.date())
            lines += found.lines
            picks = tuple(
                _picks(section, held.started_at.date(), {one.text for one in held.living()}, found.is_new, around)
            )
            lines.append(
                Line(
                    page.place,
                    held.customer or held.caller,
                    conversation=held if found.is_new else None,
                    held=held,
                    picks=picks,
                )
            )
    return tuple(lines)


def _picks(
    section: _Section, on: date, there: set[str], is_new: bool, around: Around
) -> Iterator[Pick]:  # fmt: skip
    """Yield the notes, each under the one above it, without those already recorded."""
    above: dict[int, str] = {}
    for one in section.notes:
        note = _note(one, section, on, is_new, around)
        if note.text in there:
            continue
        if one.kind is Kind.WHY:
            note = note.changed(because_of=above.get(one.depth - 1) or above.get(0))
        above[one.depth] = note.id
        yield Pick(one.place, note, one.taken)


def _note(one: _Said, section: _Section, on: date, is_new: bool, around: Around) -> Note:
    code = section.code or around.code
    bare = Note(
        id=around.new_id(),
        at=around.at,
        text=one.text,
        addition=not is_new,
        by=around.by,
        source="" if is_new else around.source,
    )
    track = track_of(one.kind, one.parked, one.track, None)
    note = changes.of_kind(bare, one.kind, parked=one.parked, track=track, author=around.author, code=code, said=on)
    if note.promise is not None and (one.label or one.state is not PromiseState.OPEN):
        due = read_due(one.label, on, code)
        owner = one.label.rpartition(", ")[2] if not due.day or ", " in one.label else ""
        theirs = bool(owner) and owner == section.said.name
        fields: dict[str, object] = {"due": due.day, "due_time": due.time, "state": one.state, "theirs": theirs}
        fields["owner"] = None if theirs else owner or note.owner
        note = note.changed(promise=note.promise.changed(**fields))
    return note.changed(rev=1, term=1)


def _sections(page: Page, around: Around) -> Iterator[_Section]:
    marks = [at for at, (_, line) in enumerate(page.lines) if line.strip() in _marks()]
    if not marks:
        yield _of_hand(page, around)
        return
    for begins, ends in zip(marks, [*marks[1:], len(page.lines)], strict=True):
        yield _own(page, page.lines[begins + 1 : ends], len(marks) == 1, around)


# notes written by a person


def _of_hand(page: Page, around: Around) -> _Section:
    kept: list[tuple[int, str]] = []
    headings: list[_Said] = []
    for place, line in page.lines:
        if (heading := _HEADING.fullmatch(line.strip())) is None:
            kept.append((place, line))
        elif unescaped(heading[2]) != page.title:
            headings.append(_Said(place, unescaped(heading[2]), taken=False))
    labelled = {place: found for place, line in kept if (found := _labelled(line)) is not None}
    rest = [(place, line) for place, line in kept if place not in labelled]
    read = proposed_by_line([unescaped(line) for _, line in rest])
    notes = [
        _Said(place, one.text, kind=one.choice.kind)
        for (place, _), each in zip(rest, read, strict=True)
        for one in each
    ]
    notes += [_Said(place, text, kind=kind, parked=parked) for place, (kind, parked, text) in labelled.items()]
    name = named_in(around.source, around.at.tzinfo)
    customer = page.customer or (name.rest if name.day is not None else "")
    told = SaidInIt(customer, page.organisation, _moment(page, name.day, name.time))
    return _Section(told, tuple(sorted((*notes, *headings), key=lambda one: one.place)))


def _moment(page: Page, day: date | None, at: time | None) -> PastMoment | None:
    told = date.fromisoformat(page.day) if page.day else day
    if told is None:
        return None
    return PastMoment(told, None, time.fromisoformat(page.time) if page.time else at if not page.day else None)


def _labelled(line: str) -> tuple[Kind | None, bool, str] | None:
    """Return the kind named at the start of a line, whether it is parked, and the rest of the line."""
    found = _WORD.fullmatch(line.strip())
    named = _kinds().get(found[1].casefold()) if found else None
    return (*named, unescaped(found[2])) if found and named else None


# text written by our own export


def _own(page: Page, lines: Sequence[tuple[int, str]], alone: bool, around: Around) -> _Section:
    title = next((found[2] for _, line in lines if (found := _HEADING.fullmatch(line)) and found[1] == "#"), "")
    facts = next((unescaped(line).split(" · ") for _, line in lines if " · " in line and line[0] not in "#-* "), [])
    moment = next((one for code in CODES if facts and (one := read_past(facts[0], around.at.date(), code)).day), None)
    if moment is None and page.day:
        moment = PastMoment(date.fromisoformat(page.day))
    minutes = next((int(found[1]) for one in facts if (found := _LETTER_LENGTH.fullmatch(one))), None)
    name, organisation = (
        (page.customer, page.organisation) if alone and page.customer else parse_title(unescaped(title))
    )
    said = SaidInIt(name, organisation or "", moment, minutes=minutes)
    places, code = _places(lines)
    notes: list[_Said] = []
    place_now: Place | None = None
    for number, line in lines:
        if (heading := _HEADING.fullmatch(line)) is not None:
            place_now = places.get(unescaped(heading[2]))
        elif (item := _ITEM.fullmatch(line)) is not None and item[2] == "-":
            notes.append(_item(number, len(item[1]) // 2, item[3], place_now, notes))
        elif line.startswith("  ") and notes and not (item and item[2] == "*"):
            last = notes.pop()
            notes.append(replace(last, text=f"{last.text}\n{unescaped(line.strip())}"))
    return _Section(said, tuple(map(_without_remark, notes)), code)


def _places(lines: Iterable[tuple[int, str]]) -> tuple[Mapping[str, Place], Code]:
    """Return the meaning of the headings, and the language most of them are in."""
    headings = {unescaped(found[2]) for _, line in lines if (found := _HEADING.fullmatch(line)) and found[1] != "#"}
    every = {code: heading_places(Language(code)) for code in CODES}
    code = max(CODES, key=lambda one: len(headings & every[one].keys()))
    return every[code], code


def _item(number: int, depth: int, text: str, place: Place | None, before: Sequence[_Said]) -> _Said:
    found = _LABEL.fullmatch(text)
    label = unescaped(found[1]) if found else ""
    named = _kinds().get(label.casefold())
    words = unescaped((found[2] if found else text).rstrip())
    own = place is not None and depth == 0
    kind, parked = named if named else (None, False)
    if named is None and place is Place.TO_DO and depth == 0:
        return _Said(number, words, kind=Kind.PROMISE, label=label)
    if named is None and own and place is Place.NEXT_TIME:
        parked = True
    elif named is None and own and place is not None:
        kind = NAMED.get(place)
    if named is None and label:
        words = f"{label}: {words}"
    track = _TRACKS.get(place) if place is not None else None
    # The mark of a quote belongs to the paper, not to the customer.
    words = words[1:-1] if kind is Kind.QUOTE and words[:1] in '„“"' and words[-1:] in '“”"' else words
    return _Said(number, words, depth, kind, track, parked, "" if named else label if place is Place.TO_DO else "")


def _without_remark(one: _Said) -> _Said:
    """Return a note without the remark our export puts at its end; a promise takes its state from it."""
    found = _REMARK.fullmatch(one.text)
    if found is None:
        return one
    states, others = _remarks()
    said = [part.strip() for part in found[2].split(",")]
    state = next((states[part] for part in said if part in states), None)
    if one.kind is Kind.PROMISE and state is not None:
        return replace(_without_remark(replace(one, text=found[1])), state=state)
    return _without_remark(replace(one, text=found[1])) if all(part in others for part in said) else one


@cache
def _kinds() -> Mapping[str, tuple[Kind | None, bool]]:
    """Return the kinds by their words, in all languages."""
    found: dict[str, tuple[Kind | None, bool]] = {}
    for code in CODES:
        language = Language(code)
        found |= {capital(kind_word(row.kind, False, language)).casefold(): (row.kind, False) for row in KINDS}
        found[kind_word(None, True, language).casefold()] = (None, True)
    return found


@cache
def _remarks() -> tuple[Mapping[str, PromiseState], frozenset[str]]:
    languages = [Language(code) for code in CODES]
    states = {promise_state(state, one): state for one in languages for state in PromiseState}
    words = (N_("ask on here"), N_("still open"), N_("no date yet"))
    return states, frozenset(one.say(word) for one in languages for word in words)


@cache
def _marks() -> frozenset[str]:
    return frozenset(f"**{Language(code).say(N_('INTERNAL'))}**" for code in CODES)
