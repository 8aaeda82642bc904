"""What a note says across time: the one it follows up on, that it was added later, confirms an earlier one or ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.records.spoken import came_from

if TYPE_CHECKING:
    from interview_tui.records.note import Earlier, Note


def on_earlier(earlier: Earlier, language: Language, near: date) -> str:
    """Return which note of which day a why follows up on; `near` is the day of the why."""
    day = forms.short_date(earlier.at.date(), language, near)
    return language.say(N_("on {date}: {note}"), date=day, note=earlier.text.split("\n")[0])


def addition_words(note: Note, language: Language) -> str:
    """Return that a note was added after the conversation had ended, with the day; "" if it was not."""
    if not note.addition:
        return ""
    day = note.at.date()
    told = language.say(N_("addition, {date}"), date=forms.short_date(day, language, near=day))
    return ", ".join(filter(None, (told, came_from(note.source, language))))


def stays_words(note: Note, language: Language) -> str:
    """Return that a note stays with its writer, or that a personal one is shared; "" for all others."""
    if note.stays_with_me:
        return language.say(N_("stays with me"))
    return language.say(N_("may leave, too")) if note.released else ""


def stays_told(note: Note) -> Message:
    """Return the confirmation that a note was marked or unmarked as staying with its writer."""
    told = N_("Stays with me, in no export: {note}") if note.stays_with_me else N_("May leave again: {note}")
    return Message(told, (("note", note.text.split("\n")[0]),))


def about_words(note: Note, language: Language) -> str:
    """Return the earlier note that this one confirms or ends; "" if there is none."""
    if note.about is None:
        return ""
    day = forms.short_date(note.about.at.date(), language, near=note.at.date())
    if not note.about.still:
        return language.say(N_("before, {date}: {note}"), date=day, note=note.about.text.split("\n")[0])
    return language.say(N_("still so as on {date}"), date=day)


def since_words(later: Note, on: date, language: Language, near: date) -> str:
    """Return what a later note, of the day `on`, says about one of the day `near`: still so, or so until when."""
    day = forms.short_date(on, language, near)
    if later.about is not None and later.about.still:
        return language.say(N_("still so, {date}"), date=day)
    text, now = later.text.split("\n")[0], language.say(N_("now"))
    if text.casefold().startswith(f"{now.casefold()} "):
        text = text[len(now) + 1 :]
    return language.say(N_("until {date}: now {text}"), date=day, text=text)
