"""Sharing a conversation with the leads: what that means, its words, and the effect of the standing rule."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.language.message import N_
from interview_tui.records.forms import form_row
from interview_tui.records.version import amended
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.desk.sharing import Shown
    from interview_tui.export.leaving import Why
    from interview_tui.language.catalogue import Language
    from interview_tui.port.conversations import Head
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note
    from interview_tui.records.settings import Settings


class Release(Enum):
    """Whether a conversation is shared."""

    HERE = auto()
    OUT = auto()
    """It is shared in its current state."""
    WHEN_DONE = auto()
    """It will be, after the review: its author said so, or the standing rule does."""
    NEVER = auto()
    """It cannot be: nobody was reached in it."""


WORDS = {
    Release.OUT: N_("released"),
    Release.WHEN_DONE: N_("released when finished"),
}


def release_of(one: Conversation, settings: Settings) -> Release:
    """Return whether a conversation is shared."""
    if form_row(one.form).in_vain:
        return Release.NEVER
    if one.status is Status.DONE:
        return Release.OUT if one.released else Release.HERE
    ruled = settings.released_when_finished and not one.kept_here
    return Release.WHEN_DONE if one.released or ruled else Release.HERE


def release_word(one: Conversation, settings: Settings, language: Language) -> str:
    """Return in a word or two that a conversation is, or will be, shared, or was given; "" if neither."""
    if one.given_to:
        return given_to_told(one.given_to, language)
    word = WORDS.get(release_of(one, settings))
    return language.say(word) if word else ""


def out_word(one: Head | Conversation, language: Language) -> str:
    """Return for a list that a conversation is shared with the leads, or was given; "" if neither."""
    if one.given_to:
        return given_to_told(one.given_to, language)
    return language.say(WORDS[Release.OUT]) if one.released and one.status == Status.DONE else ""


def given_to_told(name: str, language: Language) -> str:
    """Return that somebody else keeps this now; "" if nobody does."""
    return language.say(N_("given to {name}"), name=name) if name else ""


def released(one: Conversation, out: bool = True) -> Conversation:
    """Return a conversation that its author shares from now on, or keeps here whatever the rule says."""
    return amended(one, released=out, kept_here=not out)


def by_rule(one: Conversation, settings: Settings) -> Conversation:
    """Return a finished conversation as the standing rule has it."""
    if one.status is not Status.DONE or release_of(one.changed(status=Status.TO_FINISH), settings) is Release.HERE:
        return one
    return one if form_row(one.form).in_vain else amended(one, released=True)


def leaves_by_itself(note: Note) -> Note:
    """Toggle whether a note that stays is shared with its conversation after all."""
    return note.changed(released=not note.released)


class Stay(NamedTuple):
    """A note that stays, in words."""

    note: Note
    why: str
    may_leave: bool
    """Its author can share it, too."""


def stays(shown: Shown, language: Language) -> tuple[Stay, ...]:
    """Return the notes that stay, each with its reason in words."""
    return tuple(Stay(one.note, stay_word(one.why, language), not one.for_good) for one in shown.stays)


def stay_word(why: Why, language: Language) -> str:
    """Return why a note stays, in a word or two."""
    # Imported here: it is large, and every conversation saved asks for the rule.
    from interview_tui.export.leaving import Why, why_word

    return language.say(N_("touches what is personal")) if why is Why.LEFT else why_word(why, language)


def released_told(shown: Shown, language: Language) -> str:
    """Return what leaves, and how much stays, in a sentence."""
    leaves, stay = len(shown.conversation.notes), len(shown.stays)
    told = language.count("Released: {n} note", "Released: {n} notes", leaves)
    return f"{told}, {language.count('{n} stays here', '{n} stay here', stay)}." if stay else f"{told}."
