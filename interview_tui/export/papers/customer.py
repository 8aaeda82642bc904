"""For the customer: a letter per conversation, with thanks and what both sides will do."""

from collections.abc import Iterable, Iterator
from datetime import date

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Paper, Part
from interview_tui.export.papers.mail import stands_in
from interview_tui.export.papers.properties import properties_of
from interview_tui.export.papers.to_customer import Place, Said, is_waited_for, items_to, said
from interview_tui.export.papers.voice import Voice, voice_to, was_written
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NA_

_HEADINGS = {
    Place.UNDERSTOOD: NA_("As we understood you"),
    Place.SORRY: NA_("We are sorry"),
    Place.WE_WILL: NA_("What we will do"),
    Place.ASKED: NA_("What we ask of you"),
}
_HEADINGS_PAST = {Place.WE_WILL: NA_("What we had promised"), Place.ASKED: NA_("What you had promised")}
"""Headings if nothing is open any more."""


def papers(matters: Iterable[Matter], around: Around) -> Iterator[Paper]:
    """Yield a letter for each conversation."""
    for matter in matters:
        yield _letter(matter, around)


def _letter(matter: Matter, around: Around) -> Paper:
    conversation, language = matter.conversation, around.language
    voice, found = voice_to(matter, language), said(matter)
    title = _title(voice, was_written(matter), conversation.started_at.date())
    return Paper(
        title,
        to=tuple(line for line in (conversation.customer, conversation.organisation) if line),
        dated=forms.full_day(around.now.date(), language),
        opening=(voice.greeting, _thanks(voice, was_written(matter), bool(found))),
        parts=tuple(_parts(found, matter, voice, around.now.date())),
        closing=tuple(_closing(voice, bool(found), around.author, conversation.author, stands_in(around, language))),
        letter=True,
        properties=properties_of(conversation, language, title, inside=False),
    )


def _title(voice: Voice, written: bool, day: date) -> str:
    told = day_in_full(day, voice.language)
    return voice.said(NA_("Your message of {day}") if written else NA_("Our conversation on {day}"), day=told)


def day_in_full(day: date, language: Language) -> str:
    """Return `Freitag, 20. November 2026`."""
    return f"{forms.full_weekday(day, language)}, {forms.full_day(day, language)}"


def _thanks(voice: Voice, written: bool, something: bool) -> str:
    thanks = voice.said(NA_("Thank you very much for your message.") if written else NA_("Thank you for your time."))
    here = NA_("So that nothing gets lost, here is what we took away from it.")
    return f"{thanks} {voice.said(here)}" if something else thanks


def _parts(found: Said, matter: Matter, voice: Voice, today: date) -> Iterator[Part]:
    for place in Place:
        if place not in found:
            continue
        sorry = voice.said(NA_("Thank you for telling us. This should not have happened, and we apologise."))
        text = (sorry,) if place is Place.SORRY else ()
        headings = _HEADINGS if is_waited_for(found[place]) else {**_HEADINGS, **_HEADINGS_PAST}
        yield Part(voice.said(headings[place]), items_to(found[place], matter, voice.language, today), text)
        if place is Place.UNDERSTOOD:
            yield Part(voice.said(NA_("Is that right?")))


def _closing(voice: Voice, something: bool, writer: str, author: str, away: str) -> Iterator[str]:
    asked = NA_("Is something missing, or did we get something wrong? Then please tell us.")
    yield voice.said(asked if something else NA_("If anything else comes to mind, please let us know."))
    if away:
        yield away
    elif writer and author and author != writer:
        yield voice.said(NA_("If you have questions, {name} will be glad to help."), name=author)
    yield voice.parting
    if writer or author:
        yield writer or author
