"""What personal notes may say about the person: which are asked about, and what they may replace."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.records.aspects import FOLDED, TRAITS
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.fold import fold
from interview_tui.records.note import Note
from interview_tui.records.words import Kind

MOST_REPLACED = 3
"""How many known traits are offered as replaced by one note."""
NOTHING: Mapping[str, date] = MappingProxyType({})
OLD = timedelta(days=365)
"""After this time a trait is asked about again."""
_WORD = re.compile(r"[^\W_]{4,}")
_STEM = 6
"""How many letters identify a word: "rudert" and "ruderte"."""


def may_be_trait(note: Note, customer: Customer) -> bool:
    """Return whether a note is personal, and was not yet asked about as a trait."""
    is_open = note.kind is Kind.PERSONAL and not note.deleted and not note.no_trait and bool(note.text.strip())
    is_known = note.about is not None and note.about.still
    return is_open and not is_known and of_note(customer, note.id) is None


def of_note(customer: Customer, note_id: str) -> Entry | None:
    """Return the entry made from a note."""
    return next((one for one in reversed(customer.entries) if one.note == note_id and not one.mistaken), None)


def replaceable(note: Note, customer: Customer) -> tuple[Entry, ...]:
    """Return the current traits that share words with a note, most in common first.

    The one it explicitly replaces comes before all of them.
    """
    said, instead = _stems(note.text), note.about.note if note.about is not None else None
    shared = [(one.id == instead, len(said & _stems(one.text)), one) for one in customer.holding(*TRAITS)]
    found = sorted((each for each in shared if each[0] or each[1]), key=lambda each: (not each[0], -each[1]))
    return tuple(one for *_, one in found[:MOST_REPLACED])


def asked_again(customer: Customer, confirmed: Mapping[str, date], today: date) -> tuple[tuple[Entry, bool], ...]:
    """Return the traits that can be confirmed in a conversation, each with whether it is old; old ones first.

    Sensitive ones and those better not mentioned are left out: customers look over shoulders. `confirmed` says when
    each was last confirmed, by id.
    """
    known = [(one, _is_old(one, confirmed, today)) for one in _shown(customer, today) if one.sensitive is None]
    return tuple(sorted(known, key=lambda each: not each[1]))


class Standing(NamedTuple):
    """Something personal that is known, as one line."""

    text: str
    is_old: bool = False
    """It was learnt so long ago that it is worth asking whether it is still so."""


def personal_known(
    customer: Customer, personal: Iterable[Note], today: date, confirmed: Mapping[str, date] = NOTHING
) -> tuple[Standing, ...]:
    """Return what is known of a customer personally: traits, latest first, then personal notes that became none.

    What is better not mentioned is left out. `confirmed` is as in `asked_again`.
    """
    taken = {one.note for one in customer.entries}
    traits = (Standing(one.text, _is_old(one, confirmed, today)) for one in _shown(customer, today))
    return (*traits, *(Standing(note.text.split("\n")[0]) for note in personal if note.id not in taken))


def _shown(customer: Customer, today: date) -> list[Entry]:
    shown = [aspect for aspect in TRAITS if aspect not in FOLDED]
    known = sorted(customer.holding(*shown), key=lambda one: one.learnt_at, reverse=True)
    return [one for one in known if not one.is_past(today)]


def _is_old(entry: Entry, confirmed: Mapping[str, date], today: date) -> bool:
    learnt = entry.learnt_at.date()
    return today - max(learnt, confirmed.get(entry.id, learnt)) > OLD


def _stems(text: str) -> frozenset[str]:
    words: Iterable[str] = _WORD.findall(fold(text))
    return frozenset(word[:_STEM] for word in words)
