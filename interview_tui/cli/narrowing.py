"""Reads typed filters: a day, one of a few words, a customer, a guide."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import click

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, fail, say_and_exit, tell, typed
from interview_tui.desk.customer.chosen import read_chosen
from interview_tui.insight.matching import Called, meant
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.due.date import parse_due
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_
from interview_tui.language.past_moment import read_past
from interview_tui.port.conversations import Head
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.customer import Customer
from interview_tui.records.fold import fold

Word = TypeVar("Word", bound=StrEnum)
C = TypeVar("C", bound=Called)


def customer_meant(given: str, store: Store | None, language: Language) -> Customer:
    """Return the customer of a name or id; exits if there is none, or several."""
    found = meant(typed(given), store.customer_names().customers.values()) if store else ()
    try:
        if store and found:
            return read_chosen(store, only_one(found, language))
    except NotFound as error:
        fail(error, language, NOTHING_FOUND)
    fail(NotFound(N_("There is no customer {name}."), name=typed(given)), language, NOTHING_FOUND)


def only_one(found: Sequence[C], language: Language) -> C:
    """Return the only customer found; exits if there is none, or several."""
    if len(found) > 1:
        tell(language.say(N_("Several customers have that name. Give the ID of the one you mean:")))
        for one in found:
            tell(f"    {one.id}  {one.title}")
        sys.exit(BAD_INPUT)
    return found[0]


def guide_meant(given: str | None, store: Store | None, home: Path, language: Language) -> str | None:
    """Return the guide's id; exits if there is no such guide and no conversation used it."""
    if not given:
        return None
    from interview_tui.guide.loader import OWN_FOLDER, library_folder, load_guides

    wanted = typed(given)
    if wanted in load_guides([library_folder(), home / OWN_FOLDER]).guides:
        return wanted
    if store and any(isinstance(one, Head) and one.guide == wanted for one in store.heads()):
        return wanted
    sentence = N_("There is no guide {name}. `interview guides list` shows all.")
    say_and_exit(language.say(sentence, name=wanted), NOTHING_FOUND)


def day_meant(given: str | None, language: Language) -> date | None:
    """Return a typed day, read as everywhere else; without a year it is the last such day."""
    if not given:
        return None
    today = wall_clock.now().date()
    day = read_past(typed(given), today, language.code).day or parse_due(typed(given), today, language.code)
    if day is None:
        told = N_("{day} is no day I understand. Try {date}, or 2026-11-21.")
        say_and_exit(language.say(told, day=typed(given), date=forms.long_date(today, language)), BAD_INPUT)
    return day


def past_day_meant(given: str | None, ahead: str, language: Language) -> date:
    """Return a day in the past, by default today; a future one exits with the message `ahead`."""
    today = wall_clock.now().date()
    day = day_meant(given, language) or today
    if day > today:
        say_and_exit(language.say(ahead, date=forms.long_date(day, language)), BAD_INPUT)
    return day


def word_meant(
    option: str, given: str | None, closed: type[Word], names: Callable[[Word, Language], str], language: Language
) -> Word | None:
    """Return the word: as it is stored, or as it is called on screen in any language."""
    if not given:
        return None
    wanted = fold(typed(given))
    for one in closed:
        if wanted in {fold(one.value), *(fold(names(one, Language(code))) for code in CODES)}:
            return one
    choices = ", ".join(one.value for one in closed)
    what = language.say(N_("For {option} there is only {choices}"), option=option, choices=choices)
    raise click.UsageError(what, click.get_current_context())
