"""The words for announcements: the message with its reason, and how far it is with each person."""

from collections.abc import Iterator
from datetime import date

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import Count, Telling

_WITH_REASON = N_("{text}, because {why}")


def announcement_told(announcement: Announcement, language: Language) -> str:
    """Return the message in one line, with its reason."""
    return with_reason(announcement.text, announcement.because, language)


def with_reason(text: str, why: str, language: Language) -> str:
    """Return a text with its reason; alone if there is none."""
    text, why = " ".join(text.split()), " ".join(why.split())
    return language.say(_WITH_REASON, text=text.rstrip("."), why=why) if why else text


def reason_apart(typed: str, language: Language) -> tuple[str, str]:
    """Split what was typed into message and reason, if a reason follows ("…, because …")."""
    between = language.say(_WITH_REASON, text="", why="")
    text, _, why = typed.partition(between)
    return text.strip(), why.strip()


def reason_alone(typed: str, language: Language) -> str:
    """Return a reason without its leading "because"."""
    word = language.say(_WITH_REASON, text="", why="").strip(" ,") + " "
    typed = typed.strip()
    return typed[len(word) :].strip() if typed.casefold().startswith(word.casefold()) else typed


def said_told(announcement: Announcement, telling: Telling, language: Language) -> str:
    """Return what somebody was told and how they took it."""
    told = telling.words or announcement_told(announcement, language)
    return "; ".join(filter(None, (" ".join(told.split()), telling.reaction)))


def state_told(telling: Telling, today: date, language: Language) -> str:
    """Return how far it is with somebody, in a few words."""
    if telling.told is not None:
        day = forms.short_date(telling.told, language, near=today)
        return language.say(N_("told on {day}"), day=day)
    return language.say(N_("does not wish to hear it") if telling.unwished else N_("does not know it yet"))


def telling_told(telling: Telling, me: str) -> str:
    """Return who told somebody, if that was not me, in which words, and how they took it; "" if nothing is recorded."""
    teller = "" if telling.teller == me else telling.teller
    said = "; ".join(filter(None, (" ".join(telling.words.split()), telling.reaction)))
    return ": ".join(filter(None, (teller, said)))


def count_told(count: Count, language: Language) -> Iterator[str]:
    """Yield how many do not know it yet, or that all know; and how many do not wish to hear it."""
    if count.open:
        yield language.say(N_("{n} of {whom} do not know it yet"), n=count.open, whom=count.whom)
    elif count.told:
        yield language.count("{n} knows it", "all {n} know it", count.told)
    if count.unwished:
        yield language.count("{n} does not wish to hear it", "{n} do not wish to hear it", count.unwished)
