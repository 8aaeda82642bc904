"""The words for kinds, tracks and states in the selected language: one word per thing, everywhere.

A word from a newer version, unknown here, is displayed as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told, with_time
from interview_tui.language.message import N_, NC_
from interview_tui.records.forms import form_word, is_guided
from interview_tui.records.kinds import row_of
from interview_tui.records.words import (
    Channel,
    Coach,
    Fate,
    HowKnown,
    Informed,
    Kind,
    PromiseState,
    Status,
    Track,
)

if TYPE_CHECKING:
    from interview_tui.language.day_time import DayTime
    from interview_tui.records.note import Note
    from interview_tui.records.private import Private

_NOTE = NC_("kind", "note")
_PARKED = NC_("kind", "parked")
_SHORT = {Track.INNOVATION: NC_("track short", "innov."), Track.OPTIMISATION: NC_("track short", "optim.")}
_TRACKS = {Track.INNOVATION: NC_("track", "innovation"), Track.OPTIMISATION: NC_("track", "optimisation")}
_STATES: Mapping[str, str] = {
    Status.OPEN: NC_("status", "open"),
    Status.TO_FINISH: NC_("status", "to wrap up"),
    Status.DONE: NC_("status", "done"),
}
_CHANNELS: Mapping[str, str] = {
    Channel.PHONE: NC_("channel", "phone"),
    Channel.IN_PERSON: NC_("channel", "in person"),
    Channel.VIDEO: NC_("channel", "video"),
    Channel.MESSAGE: NC_("channel", "message"),
    Channel.VISIT: NC_("channel", "visit"),
    Channel.FAIR: NC_("channel", "fair"),
    Channel.MAIL: NC_("channel", "mail"),
    Channel.LETTER: NC_("channel", "letter"),
    Channel.REVIEW: NC_("channel", "review"),
}
_INFORMED = {
    Informed.NOT_YET: NC_("informed", "not yet"),
    Informed.TOLD: NC_("informed", "told"),
    Informed.AGREED: NC_("informed", "agreed"),
}
_KNOWN = {
    HowKnown.TOLD: NC_("how known", "told"),
    HowKnown.SEEN: NC_("how known", "seen"),
    HowKnown.DOCUMENT: NC_("how known", "document"),
}
_PROMISES = {
    PromiseState.OPEN: NC_("promise", "open"),
    PromiseState.KEPT: NC_("promise", "kept"),
    PromiseState.MOVED: NC_("promise", "moved"),
    PromiseState.NOT_KEPT: NC_("promise", "not kept"),
}
_FATES = {
    Fate.NEXT_TIME: NC_("fate", "ask next time"),
    Fate.ASKED: NC_("fate", "asked"),
    Fate.DROPPED: NC_("fate", "dropped"),
}
_COACH = {
    Coach.OFF: NC_("coach", "off"),
    Coach.QUIET: NC_("coach", "quiet"),
    Coach.NORMAL: NC_("coach", "normal"),
}


def coach_word(level: Coach, language: Language) -> str:
    """Return the word for how much the coach says."""
    return language.in_context("coach", _COACH[level])


def fate_words(note: Note, language: Language) -> str:
    """Return where a parked matter or a solution went; "" if undecided, and for one that became a promise."""
    if note.fate is Fate.THEME:
        return language.say(N_("theme: {theme}"), theme=note.theme or "")
    if note.fate is None or note.fate is Fate.PROMISE:
        return ""
    return language.in_context("fate", _FATES.get(note.fate, note.fate))


def promise_state(state: PromiseState, language: Language) -> str:
    """Return the word for a promise's state."""
    return language.in_context("promise", _PROMISES.get(state, state))


def promise_word(state: PromiseState, language: Language) -> str:
    """Return the word for a promise's state; "" while it is simply open."""
    return "" if state is PromiseState.OPEN else promise_state(state, language)


def kind_word(kind: Kind | None, parked: bool, language: Language) -> str:
    """Return the word for a kind: a note without one is a note, a parked one is parked."""
    if parked:
        return language.in_context("kind", _PARKED)
    row = row_of(kind)
    return language.in_context("kind", row.word if row is not None else kind or _NOTE)


def track_short(track: Track | None, language: Language) -> str:
    """Return the short word for a track, as displayed to the right of a note; "" for None."""
    return language.in_context("track short", _SHORT.get(track, track)) if track else ""


def track_name(track: Track, language: Language) -> str:
    """Return the full word for a track."""
    return language.in_context("track", _TRACKS.get(track, track))


def status_word(status: str, language: Language) -> str:
    """Return the word for how far a conversation is."""
    return language.in_context("status", _STATES.get(status, status))


def state_word(form: str, status: str, language: Language) -> str:
    """Return how far a conversation is; for other forms of contact, what it was."""
    return form_told(form, language) or status_word(status, language)


def form_told(form: str, language: Language) -> str:
    """Return what it was if it was no ordinary conversation: `just talked`; else ""."""
    return "" if is_guided(form) else form_word(form, language)


class Held(Protocol):
    """Anything that says when it was held: a conversation, or its head."""

    @property
    def started_at(self) -> datetime:
        """When it was held."""
        ...

    @property
    def ended_at(self) -> datetime | None:
        """When it ended."""
        ...

    @property
    def written_up(self) -> datetime | None:
        """When it was written up, if that was later."""
        ...

    @property
    def time_told(self) -> DayTime | None:
        """The time of day that was stated then."""
        ...


def time_held(one: Held, language: Language) -> str:
    """Return the time of day a conversation was held, as far as known: `14:00`, `vormittags`, or "".

    If it was written up later, only what was stated about it.
    """
    if one.written_up is None:
        return forms.clock(one.started_at)
    return time_told(one.time_told, language) if one.time_told is not None else ""


def day_held(one: Held, language: Language, near: date) -> str:
    """Return the day and time a conversation was held: `Mi 25.11. 14:00`, `Mi 25.11. vormittags`."""
    day = forms.weekday_date(one.started_at.date(), language, near)
    return " ".join(filter(None, (day, time_held(one, language))))


def when_told(one: Held, language: Language) -> str:
    """Return the full date and time a conversation was held: `25.11.2026, 14:00`."""
    day = forms.long_date(one.started_at.date(), language)
    return ", ".join(filter(None, (day, time_held(one, language))))


def written_up_word(one: Held, language: Language) -> str:
    """Return that a conversation was written up later; "" if notes were taken live."""
    if one.written_up in (None, one.started_at):
        return ""  # a conversation that was handed over has no times, however it was written
    return language.in_context("conversation", NC_("conversation", "written up later"))


def came_from(source: str, language: Language) -> str:
    """Return which file something was imported from; "" if it was written here."""
    return language.say(N_("from the file {file}"), file=source) if source else ""


def length_held(one: Held, language: Language) -> str:
    """Return how long a conversation was: `21 Minuten`; "" if unknown."""
    if one.ended_at is None:
        return ""
    return forms.minutes(max(1, round((one.ended_at - one.started_at).total_seconds() / 60)), language)


def due_words(due: date, at: DayTime | None, language: Language, near: date) -> str:
    """Return the date a promise is due, with the time if one was named: `Fr 4.12. 14:00`."""
    return with_time(forms.weekday_date(due, language, near), at, language)


def channel_word(channel: str, language: Language) -> str:
    """Return the word for where a conversation takes place."""
    return language.in_context("channel", _CHANNELS.get(channel, channel))


def informed_word(informed: Informed, language: Language) -> str:
    """Return the word for how a customer was informed that notes are kept."""
    return language.in_context("informed", _INFORMED.get(informed, informed))


def how_known_word(how: HowKnown, language: Language) -> str:
    """Return the word for how we know a fact."""
    return language.in_context("how known", _KNOWN.get(how, how))


_GUESSED = {
    "confirmed": N_("My guess: {text} (confirmed)"),
    "refuted": N_("My guess: {text} (refuted)"),
    "open": N_("My guess: {text} (open)"),
}


def own_words(private: Private, language: Language) -> list[str]:
    """Return my guess and its outcome, what I learnt, and my intention: one sentence each, empty ones omitted."""
    told = (
        (_GUESSED.get(private.guess_became, N_("My guess: {text}")), private.guess),
        (N_("New to me: {text}"), private.learnt),
        (N_("One thing for next time: {text}"), private.intention),
    )
    return [language.say(msgid, text=text) for msgid, text in told if text]
