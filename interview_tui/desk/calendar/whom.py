"""The customer of an appointment, as far as certain; and whether it looks like a call with a customer at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from interview_tui.insight.callers import callers
from interview_tui.insight.organisations import folded_firm
from interview_tui.insight.perhaps_same import name_words
from interview_tui.language.phone import is_number
from interview_tui.records.appointment import id_made_of
from interview_tui.records.fold import fold
from interview_tui.records.typed_name import plain, words_of

if TYPE_CHECKING:
    from interview_tui.desk.importing.whom import Known
    from interview_tui.importing.reading import Event
    from interview_tui.port.customer_heads import CustomerHead

_NUMBER = re.compile(r"\+?\(?\d[\d\s()/.–‑-]{5,}\d")
_WORD = re.compile(r"[\w'’&.-]+")
_LEAST_OF_A_NAME = 3
"""In letters: a shorter family name could be an ordinary word."""


def customer_of(event: Event, known: Known, said: Mapping[str, str], region: str) -> CustomerHead | None:
    """Return the customer of an appointment: as `said` for its series, by mail address, by number, or by its title.

    None if nothing identifies one, or several are possible.
    """
    if (before := said.get(id_made_of(event.series))) is not None and (found := known.by_id(before)) is not None:
        return found
    titled = tuple(_titled(event.title, known))
    for them in (_by_mail(event, known), tuple(_by_number(event, known, region)), titled):
        among = {one.id: one for one in them}
        if len(among) > 1:
            among = {one.id: one for one in titled if one.id in among}
        if len(among) == 1:
            return next(iter(among.values()))
    return None


def looks_like_call(event: Event) -> bool:
    """Return whether it looks like a call with a customer: two organisations, a number, or a word for a call."""
    houses = {mail.rpartition("@")[2].casefold() for _, mail in event.people if "@" in mail}
    words = {plain(one) for one in _WORD.findall(event.title)}
    return len(houses) > 1 or bool(words & words_of("appointments")) or any(_numbers(event.title))


def perhaps_with(event: Event) -> str:
    """Return who may be meant, as a default for the person to confirm: an attendee, else the title's words."""
    asked_by = next((mail.rpartition("@")[2].casefold() for _, mail in event.people if "@" in mail), "")
    others = [name for name, mail in event.people if mail.rpartition("@")[2].casefold() != asked_by and "@" not in name]
    if len(names := list(filter(None, others))) == 1:
        return names[0]
    title = _NUMBER.sub(" ", event.title)
    for word in words_of("with_whom"):
        title = re.split(rf"\b{re.escape(word)}\b", title, maxsplit=1, flags=re.IGNORECASE)[-1]
    kept = [one for one in title.split() if plain(one).strip(":-–|()") not in words_of("appointments")]
    return " ".join(kept).strip(" :-–|,;()")


def _by_mail(event: Event, known: Known) -> tuple[CustomerHead, ...]:
    return tuple(found for _, mail in event.people if mail for found in known.by_mail(mail))


def _by_number(event: Event, known: Known, region: str) -> Iterator[CustomerHead]:
    for number in (*_numbers(event.title), *_numbers(event.text)):
        yield from callers(number, known.ending_like(number), region)


def _numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.findall(text):
        if is_number(found):
            yield found.strip()


def _titled(title: str, known: Known) -> Iterator[CustomerHead]:
    """Yield customers named by a title: by their whole name, or by family name and organisation."""
    words = [fold(one).strip(".") for one in _WORD.findall(title)]
    there = set(words)
    named = {one.id: one for word in words if len(word) >= _LEAST_OF_A_NAME for one in known.with_word(word)}.values()
    whole = [one for one in named if len(parts := name_words(one.name)) > 1 and there.issuperset(parts)]
    of_firm = [one for one in named if _names_firm(there, one)]
    if len(whole) > 1 and (both := [one for one in whole if one in of_firm]):
        whole = both
    yield from whole or of_firm


def _names_firm(there: set[str], one: CustomerHead) -> bool:
    """Return whether it has the organisation and besides it a word of the name: Kern GmbH alone is not Ada Kern."""
    firm = set(_WORD.findall(folded_firm(one.organisation or "")))
    return bool(firm) and there.issuperset(firm) and bool((there - firm).intersection(name_words(one.name)))
