"""Puts the stored fields of a record into words, each with its label."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, cast

from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import title_of
from interview_tui.export.labels import LABELS, RECORD_IN, Left
from interview_tui.insight.due import REASONS
from interview_tui.insight.theme_words import state_word
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import PartOfDay, time_told
from interview_tui.language.message import NC_
from interview_tui.records.comment import Say
from interview_tui.records.destination import CLIPBOARD, FILE, MAIL
from interview_tui.records.forms import form_word
from interview_tui.records.spoken import (
    channel_word,
    how_known_word,
    informed_word,
    kind_word,
    promise_state,
    status_word,
    track_name,
)
from interview_tui.records.spoken_comment import say_word
from interview_tui.records.spoken_entries import aspect_word, basis_word, outcome_word, touched_word
from interview_tui.records.spoken_measures import measure_name, mode_words
from interview_tui.records.states import ThemeState
from interview_tui.records.words import (
    Aspect,
    Audience,
    Basis,
    Channel,
    Fate,
    Form,
    HowKnown,
    Informed,
    Kind,
    Measure,
    Mode,
    Outcome,
    PromiseState,
    Sensitive,
    Status,
    Track,
)
from interview_tui.talktime.live import Talk
from interview_tui.talktime.timeline import Speaker

_FATES = {
    Fate.THEME: NC_("fate", "belongs to a theme"),
    Fate.PROMISE: NC_("fate", "became a promise"),
    Fate.NEXT_TIME: NC_("fate", "ask next time"),
    Fate.ASKED: NC_("fate", "asked"),
    Fate.DROPPED: NC_("fate", "dropped"),
}
_SPEAKERS = {
    Talk.STAFF: NC_("speaker", "me"),
    Talk.CUSTOMER: NC_("speaker", "customer"),
    Talk.SILENCE: NC_("speaker", "silence"),
}
_BECAME = {"confirmed": NC_("guess", "confirmed"), "refuted": NC_("guess", "refuted"), "open": NC_("guess", "open")}
_CAME = {
    "worked": NC_("intention", "came off"),
    "not_yet": NC_("intention", "not yet"),
    "dropped": NC_("intention", "let go"),
}
_AWAY = {
    "killed": NC_("away", "it was ended from outside"),
    "suspended": NC_("away", "the machine slept"),
    "stopped": NC_("away", "it was stopped"),
}
_WAYS = {
    FILE: NC_("way", "as a file"),
    CLIPBOARD: NC_("way", "by the clipboard"),
    MAIL: NC_("way", "as mail"),
}
_WORDS: Mapping[type[StrEnum], Callable[[Any, Language], str]] = {
    Kind: lambda kind, language: kind_word(kind, False, language),
    Track: track_name,
    Status: status_word,
    Form: form_word,
    Channel: channel_word,
    Informed: informed_word,
    HowKnown: how_known_word,
    PromiseState: promise_state,
    Measure: measure_name,
    Mode: mode_words,
    Fate: lambda fate, language: language.in_context("fate", _FATES[fate]),
    Aspect: aspect_word,
    Basis: basis_word,
    Outcome: outcome_word,
    Sensitive: touched_word,
    Audience: lambda whom, language: language.in_context("for whom", AUDIENCES[whom].word),
    Say: say_word,
    ThemeState: state_word,
    Talk: lambda talk, language: language.in_context("speaker", _SPEAKERS[talk]),
    Speaker: lambda speaker, language: language.in_context("speaker", _SPEAKERS[Talk(speaker)]),
}
_RESTING: Mapping[str, str] = {reason: row.heading for reason, row in REASONS.items()}
_OWN_WORDS: Mapping[tuple[str, str], Callable[[str, Language], str]] = {
    ("Private", "guess_became"): lambda word, language: language.in_context("guess", _BECAME.get(word, word)),
    ("Private", "intention_became"): lambda word, language: language.in_context("intention", _CAME.get(word, word)),
    ("Away", "why"): lambda word, language: language.in_context("away", _AWAY.get(word, word)),
    ("Destination", "format"): title_of,
    ("Destination", "via"): lambda word, language: language.in_context("way", _WAYS.get(word, word)),
    ("Rest", "reason"): lambda word, language: language.say(_RESTING.get(word, word)),
}
"""Fields worded individually, not by a vocabulary."""


def told(
    record: str, document: Mapping[str, Any], language: Language, but: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """Yield (label, value) of every non-empty field of a document, except `but`, told elsewhere.

    `record` is the name of its class, the document its fields as they are in memory.
    """
    labels = LABELS[record]
    for name, value in document.items():
        label = labels.get(name, name)
        if isinstance(label, Left) or name in but:
            continue
        if text := _value(record, name, value, language):
            yield language.in_context("kept", label) if label and name in labels else label, text


def labelled(pairs: Iterator[tuple[str, str]]) -> tuple[str, ...]:
    """Return each label and value as one text; only the value if it speaks for itself."""
    return tuple(f"{label}: {text}" if label else text for label, text in pairs)


def _value(record: str, name: str, value: Any, language: Language) -> str:
    """Return a value in words; empty if nothing is stored."""
    if (record, name) in _OWN_WORDS and value:
        return _OWN_WORDS[record, name](value, language)
    inner = RECORD_IN.get((record, name))
    match value:
        case None | "" | False:
            return ""
        case True:
            return language.in_context("answer", NC_("answer", "yes"))
        case datetime():
            return f"{forms.long_date(value.date(), language)}, {forms.clock(value)}"
        case date():
            return forms.long_date(value, language)
        case float():  # all that is measured are seconds
            return forms.elapsed(value)
        case time() | PartOfDay():
            return time_told(value, language)
        case StrEnum():
            vocabulary = type(value)
            is_known = value in cast("list[StrEnum]", list(vocabulary))
            return _WORDS[vocabulary](value, language) if is_known else str(value)
        case Mapping() if inner:
            return ", ".join(labelled(told(inner, value, language)))
        case list() | tuple() if inner or all(isinstance(one, str | date) for one in value):
            between = "; " if inner else " · "
            return between.join(filter(None, (_value(record, name, one, language) for one in value)))
        case str():
            return value
    return json.dumps(value, ensure_ascii=False)
