"""What we know of a customer, as lines: for the screen before a call, and the column beside it."""

from datetime import date

from interview_tui.insight.evidence import still_open
from interview_tui.insight.known import Known, Noted
from interview_tui.insight.slots import slot_words
from interview_tui.insight.traits import personal_known
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import with_time
from interview_tui.language.message import N_
from interview_tui.records.customer import Customer
from interview_tui.records.parts import Promise
from interview_tui.records.spoken_due import promise_stands
from interview_tui.records.spoken_since import since_words
from interview_tui.tui.widgets.drawing import Lines, Span, beginning, beside, fitted, line, shortened, width_of, wrapped
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word

MOST_BESIDE = 4
"""In lines: the maximum for each part of the side column."""


def promise_line(noted: Noted, today: date, language: Language, width: int) -> tuple[Span, ...]:
    """Return one open promise with its state."""
    told, late = promise_stands(noted.note.promise or Promise(), today, language)
    colour = "orange" if late else "quiet"
    who = f"{noted.note.owner}: " if noted.note.theirs and noted.note.owner else ""
    text = f"! {who}{noted.note.text}"
    return beside(line((text, "orange bold" if late else "text")), line((told, colour)), width)


def told_lines(noted: Noted, language: Language, width: int, asks_on: bool = False) -> Lines:
    """Return a note as known, with where its whys stopped; `asks_on`: the call follows up from there."""
    word, colour = kind_word(noted.note.kind, noted.note.parked, language)
    room = width - KIND_WIDTH
    pieces = wrapped(beginning(noted.note.text, 3 * room), room)[:2]
    lines: Lines = [line((fitted(word, KIND_WIDTH), f"{colour} bold"), shortened(pieces[0], room))]
    lines += [line(" " * KIND_WIDTH, shortened(piece, room)) for piece in pieces[1:]]
    for later in noted.since:
        since = since_words(later.note, later.at.date(), language, near=noted.at.date())
        lines.append(line(" " * KIND_WIDTH, (shortened(since, room), "quiet")))
    if slots := still_open(noted.note):
        told = line((language.say(N_("still open: {slots}"), slots=slot_words(slots, language)), "quiet"))
        fits = width_of(lines[-1]) + width_of(told) + 2 <= width
        lines[-1:] = [beside(lines[-1], told, width)] if fits else [lines[-1], beside((), told, width)]
    if noted.why_ended is not None or asks_on:
        here = language.say(N_("I ask on here")) if asks_on else language.say(N_("ask on here"))
        end = f"└ {noted.why_ended.note.text}" if noted.why_ended is not None else "└"
        lines.append(beside(line(" " * KIND_WIDTH, end), line((here, "blue" if asks_on else "quiet")), width))
    return lines


def side(known: Known, language: Language, today: date, width: int, customer: Customer | None = None) -> Lines:
    """Return the quiet column beside the notes: open promises, last time, personal. Empty parts are omitted."""
    room = width - 3
    lines: Lines = []
    if known.promises:
        lines.append(line((language.say(N_("Open promises")), "bold")))
        for noted in known.promises[:MOST_BESIDE]:
            day = forms.short_date(noted.note.due, language, near=today) if noted.note.due else ""
            due = with_time(day, noted.note.due_time, language) if day else ""
            late = noted.note.due is not None and noted.note.due < today
            text = fitted(f"! {noted.note.text}", room - len(due) - 1)
            lines.append(line((f"{text} {due}", "orange bold" if late else "quiet")))
        lines.append(())
    if known.told:
        lines.append(line((language.say(N_("What we know")), "bold")))
        lines += [line((shortened(noted.so_now.text, room), "quiet")) for noted in known.told[:MOST_BESIDE]]
        lines.append(())
    if personal := _personal(known, customer, today, language):
        lines.append(line((language.say(N_("Personal")), "bold")))
        lines += [line((shortened(text, room), "quiet")) for text in personal[:MOST_BESIDE]]
    return [line(("│  ", "quiet"), *one) for one in lines]


def _personal(known: Known, customer: Customer | None, today: date, language: Language) -> list[str]:
    notes = [noted.note for noted in known.personal]
    if customer is None:
        return [note.text for note in notes]
    still = language.say(N_("still so?"))
    things = personal_known(customer, notes, today, known.confirmed)
    return [f"{one.text} ({still})" if one.is_old else one.text for one in things]
