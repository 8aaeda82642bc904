"""What is above the notes of a conversation being read: customer and time, who spoke, absences."""

from collections.abc import Sequence
from datetime import date

from interview_tui.export.items import present_words
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import title
from interview_tui.records.kept_talk import source_of, until_s, woven
from interview_tui.records.note import Away
from interview_tui.records.private import Private
from interview_tui.records.spoken import (
    came_from,
    channel_word,
    day_held,
    informed_word,
    length_held,
    state_word,
    written_up_word,
)
from interview_tui.records.spoken_measures import answer_named
from interview_tui.talktime.live import LiveClock, Talk
from interview_tui.talktime.timeline import SIDES, Speaker, Timeline
from interview_tui.tui.shared.review_view import own_lines, talk_lines
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, line, shortened


def heading_lines(
    conversation: Conversation,
    filters: Sequence[str],
    own: Lines,
    language: Language,
    today: date,
    width: int,
    released: str = "",
) -> Lines:
    """Return who, when and how, the filters, and what is the person's `own`.

    `released` says that it is shared, if it is.
    """
    one, say = conversation, language.say
    name = title(one.customer, one.organisation) if one.customer else one.caller or say(N_("without a name"))
    facts = [
        written_up_word(one, language),
        say(N_("called from {number}"), number=one.caller) if one.caller and one.customer else "",
        day_held(one, language, near=today),
        length_held(one, language),
        channel_word(one.channel, language),
        one.author,
        state_word(one.form, one.status, language),
        came_from(one.source, language),
        released,
    ]
    informed = say(N_("informed: {how}"), how=informed_word(one.informed, language))
    right = (" · ".join(filters), "blue") if filters else (informed, "quiet")
    lines: Lines = [
        beside(line(" ", (name, "bold")), line(right, " "), width),
        line(" ", (shortened(" · ".join(fact for fact in facts if fact), width - 2), "quiet")),
    ]
    if there := present_words(one, language):
        lines.append(line(" ", (shortened(there, width - 2), "quiet")))
    if one.measure is not None:
        told = answer_named(one.measure, language)
        lines.append(line(" ", (shortened(told, width - 2), "blue")))
    lines += own
    if one.away:
        lines.append(line(" ", (shortened(away_told(one.away, language), width - 2), "quiet")))
    return [*lines, ()]


def private_lines(conversation: Conversation, private: Private, language: Language, width: int) -> Lines:
    """Return the private record: who spoke when, and one's own words."""
    own = own_lines(private, language, width)
    if source_of(conversation, private) is None:
        return own
    return [spoken_strip(conversation, private, width), *talk_lines(conversation, private, language, width), *own]


def spoken_strip(conversation: Conversation, private: Private, width: int) -> Line:
    """Return who spoke when along the call: the customer as a thick line, me as a low one."""
    cells = max(10, width - 2)
    kept = woven(conversation, private)
    if private.imported is not None:
        return _strip_of(private.imported.segments, cells)
    if kept.stretches:
        end_s = until_s(conversation, private)
        return _strip_of(kept.all_heard(end_s), cells, end_s)
    until = private.until_s or private.changes[-1].at_s or 1.0
    spoke = LiveClock(changes=private.changes)
    held = spoke.timeline(until)
    pieces: list[Span] = [Span(" ")]
    for cell in range(cells):
        at = until * (cell + 0.5) / cells
        state = next((one.state for one in reversed(spoke.changes) if one.at_s <= at), Talk.SILENCE)
        is_kept = state is Talk.SILENCE or any(one.start_s <= at < one.end_s for one in held)
        pieces.append(Span(*_SIGNS[state]) if is_kept else Span(" "))
    return tuple(pieces)


def _strip_of(timeline: Timeline, cells: int, end_s: float = 0.0) -> Line:
    """Return the same for a timeline from a file or from listening: each cell shows whose most of it was."""
    until = max((one.end_s for one in timeline), default=0.0) or 1.0
    until = max(until, end_s)
    heard = {speaker: [0.0] * cells for speaker in Speaker}
    for one in (each for each in timeline if each.speaker in SIDES):
        for cell in range(int(one.start_s / until * cells), min(cells, int(one.end_s / until * cells) + 1)):
            begun, ended = until * cell / cells, until * (cell + 1) / cells
            heard[one.speaker][cell] += max(0.0, min(one.end_s, ended) - max(one.start_s, begun))
    pieces: list[Span] = [Span(" ")]
    for theirs, mine in zip(heard[Speaker.CUSTOMER], heard[Speaker.STAFF], strict=True):
        talk = Talk.SILENCE if theirs + mine < until / cells / 4 else Talk.CUSTOMER if theirs >= mine else Talk.STAFF
        pieces.append(Span(*_SIGNS[talk]))
    return tuple(pieces)


_SIGNS = {Talk.CUSTOMER: ("━", "blue"), Talk.STAFF: ("▂", "orange"), Talk.SILENCE: ("·", "quiet")}


def away_told(away: Sequence[Away], language: Language) -> str:
    """Return when the program was not running, in one line."""
    told = N_("interrupted at {time} for {length}")
    return " · ".join(
        language.say(told, time=forms.clock(one.start), length=forms.elapsed((one.end - one.start).total_seconds()))
        for one in away
    )
