"""Talk time in words, with its source: by hand, by listening and imported are never passed off as one another."""

from collections.abc import Iterator

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.kept_talk import (
    TalkSource,
    is_certain,
    is_enough,
    kept_figures,
    own_time,
    source_of,
    unkept_s,
)
from interview_tui.records.private import Private

_SHARES = {
    TalkSource.BY_HAND: N_("Talk share: customer about {share}, by hand"),
    TalkSource.CORRECTED: N_("Talk share: customer about {share}, by hand, corrected"),
    TalkSource.LISTENED: N_("Talk share: customer {share}, by listening"),
    TalkSource.BOTH: N_("Talk share: customer about {share}, by listening and by hand"),
    TalkSource.IMPORTED: N_("Talk share: customer {share}, imported from {file}"),
}
_SOURCES = {
    TalkSource.BY_HAND: N_("Talk time by hand"),
    TalkSource.CORRECTED: N_("Talk time by hand, corrected"),
    TalkSource.LISTENED: N_("Talk time by listening"),
    TalkSource.BOTH: N_("Talk time by listening and by hand"),
    TalkSource.IMPORTED: N_("Talk time imported from {file}"),
}


def talk_pieces(conversation: Conversation, private: Private, language: Language) -> list[str]:
    """Return the figures of one's own conversation, with their source; [] if nothing was kept."""
    source = source_of(conversation, private)
    if source is None:
        return []
    return [*_figures(conversation, private, source, language), *_missing(conversation, private, language)]


def source_told(conversation: Conversation, private: Private, language: Language) -> list[str]:
    """Return the source of the talk time and what cannot be known from it, one sentence each; [] if there is none."""
    source = source_of(conversation, private)
    if source is None:
        return []
    told = language.say(_SOURCES[source], file=_file(private))
    return [told, *_doubt(private, language), *_own(conversation, private, language)]


def _figures(conversation: Conversation, private: Private, source: TalkSource, language: Language) -> Iterator[str]:
    figures, say = kept_figures(conversation, private), language.say
    own = _own(conversation, private, language)
    if figures is None or figures.customer_share is None or not is_enough(figures):
        if not own:
            yield say(N_("Talk share: too little was spoken for a figure"))
        yield from own
        return
    share = forms.percent(round(figures.customer_share * 100), language)
    yield say(_SHARES[source], share=share, file=_file(private))
    yield from _doubt(private, language)
    if figures.longest_monologue_s is not None:
        yield say(N_("longest own turn {time}"), time=forms.elapsed(figures.longest_monologue_s))
    if figures.longest_story_s is not None:
        yield say(N_("longest story {time}"), time=forms.elapsed(figures.longest_story_s))
    yield from own


def _own(conversation: Conversation, private: Private, language: Language) -> list[str]:
    """Return my part of the time if only the microphone was heard: it tells nothing about the customer."""
    own = own_time(conversation, private)
    if own is None:
        return []
    share = forms.percent(round(own.share * 100), language)
    return [language.say(N_("me: {share} of the time, by listening with the microphone alone"), share=share)]


def _doubt(private: Private, language: Language) -> list[str]:
    return [] if is_certain(private) else [language.say(N_("the room was loud: uncertain"))]


def _missing(conversation: Conversation, private: Private, language: Language) -> list[str]:
    missing = unkept_s(conversation, private)
    return [language.say(N_("{time} not recorded"), time=forms.elapsed(missing))] if missing else []


def _file(private: Private) -> str:
    return private.imported.source if private.imported is not None else ""
