"""Plans the import of a recording: talk time for its conversation, and lines offered as quotes.

No words are kept except those that were picked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interview_tui.desk.importing.belonging import Ask, SaidInIt, Unsaid, belonging
from interview_tui.desk.importing.people import Around
from interview_tui.desk.importing.plan import Line, Pick
from interview_tui.desk.importing.whom import Known
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Spoken
from interview_tui.importing.speakers import meant, seconds_of, timeline_with
from interview_tui.insight.perhaps_same import name_words
from interview_tui.language import forms
from interview_tui.language.message import N_, Told
from interview_tui.records.conversation import Conversation
from interview_tui.records.lengths import LONGEST_TEXT
from interview_tui.records.note import Note
from interview_tui.records.presence import others
from interview_tui.records.private import ImportedTalk
from interview_tui.records.words import Channel, Kind

if TYPE_CHECKING:
    from interview_tui.port.store import Store

NO_CONVERSATION = N_("There is no conversation with {name} on that day to which the talk time could belong.")
OTHER_TALK = N_("the conversation has talk time from {other} already; undo that import first")
NO_SUCH_LINE = N_("No line {n} is offered as a quote.")
SAME_BREATH_S = 1.5
LONGEST_QUOTE = 300
_ENDS = (".", "!", "?", "…", "”", "“")


def lines_of_recording(
    spoken: Sequence[Spoken], known: Known, store: Store | None, around: Around
) -> tuple[Line, ...]:  # fmt: skip
    """Return the conversation's line, preceded by one for a new customer. Raises Unsaid, NotRead, Told."""
    speakers = seconds_of(spoken)
    given = around.given
    has_words = any(one.text for one in spoken)
    if speakers and (given.me is None or not (given.me or has_words)):
        raise Unsaid(Ask.ME, speakers=speakers, is_needed=not has_words)
    me = meant(given.me, speakers, around.source) if given.me else ""
    length_s = max((one.end_s for one in spoken), default=0.0)
    said = SaidInIt(
        names=tuple(one for one in speakers if one != me),
        channel=Channel.VIDEO,
        minutes=max(1, round(length_s / 60)),
    )
    found = belonging(said, known, store, around)
    held = found.conversation
    if found.is_new and not has_words:
        raise Told(NO_CONVERSATION, name=held.customer or "")
    keeps = store is None or store.settings.private
    talk = (
        ImportedTalk(source=around.source, at=around.at, segments=timeline_with(me, spoken)) if me and keeps else None
    )
    fault = None
    if talk is not None and store is not None and not found.is_new:
        kept = store.read_private(held.id).imported
        if kept is not None and kept.segments == talk.segments:
            talk = None
        elif kept is not None:
            talk, fault = None, NotRead(around.source, None, OTHER_TALK, other=kept.source)
    picks = tuple(_offered(spoken, me, held, found.is_new, around))
    for place in given.quotes - {one.place for one in picks}:
        raise Told(NO_SUCH_LINE, n=place)
    whole = Line(
        0,
        held.customer or held.caller,
        conversation=held if found.is_new else None,
        held=held,
        picks=picks,
        talk=talk,
        me=me,
        fault=fault if not picks else None,
    )
    return (*found.lines, whole)


def _offered(
    spoken: Sequence[Spoken], me: str, held: Conversation, is_new: bool, around: Around
) -> Iterator[Pick]:  # fmt: skip
    """Yield what the customer's side said, one sentence each, without what was taken over before."""
    there = {one.text for one in held.living()}
    theirs = {one.speaker for one in spoken if one.speaker and one.speaker != me}
    present = {name_words(one.name): one.id for one in others(held)}
    for one in together(spoken):
        is_other = len(theirs) > 1 and bool(one.speaker) and name_words(one.speaker) != name_words(held.customer or "")
        said_by = present.get(name_words(one.speaker)) if is_other else None
        # A speaker who is not recorded as present is named with the words.
        text = f"{one.text} – {one.speaker}" if one.text and is_other and said_by is None else one.text
        text = text[:LONGEST_TEXT]
        if not text or (me and one.speaker == me) or text in there:
            continue
        note = Note(
            id=around.new_id(),
            at=around.at,
            kind=Kind.QUOTE,
            text=text,
            said_by=said_by,
            addition=not is_new,
            by=held.by,
            source="" if is_new else around.source,
        )
        named = "" if text != one.text else one.speaker
        beside = " ".join(filter(None, (forms.elapsed(one.start_s), named)))
        yield Pick(one.place, note, one.place in around.given.quotes, beside)


def together(spoken: Sequence[Spoken]) -> Iterator[Spoken]:
    """Yield what one speaker says without interruption as one piece, up to the end of a sentence."""
    last: Spoken | None = None
    for one in spoken:
        if last is not None and _goes_on(last, one):
            last = Spoken(last.place, last.speaker, last.start_s, one.end_s, f"{last.text} {one.text}")
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _goes_on(last: Spoken, one: Spoken) -> bool:
    return (
        last.speaker == one.speaker
        and one.start_s - last.end_s <= SAME_BREATH_S
        and bool(last.text and one.text)
        and not last.text.endswith(_ENDS)
        and len(last.text) + len(one.text) < LONGEST_QUOTE
    )
