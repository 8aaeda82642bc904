"""What a personal note may say of who the person is: which are asked about, and what they may replace."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from interview_tui.records.aspects import ROWS, TRAITS, Stands
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.fold import fold
from interview_tui.records.note import Note
from interview_tui.records.words import Kind

MOST_REPLACED = 3
"""Known traits that are offered as replaced by one note."""
OLD = timedelta(days=365)
"""After this a trait is asked about again."""
_WORD = re.compile(r"[^\W_]{4,}")
_STEM = 6
"""Letters by which a word is the same word: "rudert" and "ruderte"."""


def may_be_trait(note: Note, customer: Customer) -> bool:
    """Tell whether a note is personal, and nobody said yet whether it is a trait."""
    is_open = note.kind is Kind.PERSONAL and not note.deleted and not note.no_trait and bool(note.text.strip())
    return is_open and of_note(customer, note.id) is None


def of_note(customer: Customer, note_id: str) -> Entry | None:
    """Return the entry that was made of a note."""
    return next((one for one in reversed(customer.entries) if one.note == note_id and not one.mistaken), None)


def replaceable(text: str, customer: Customer) -> tuple[Entry, ...]:
    """Return the traits that hold and share words with a text, those that share most first."""
    said = _stems(text)
    shared = [(len(said & _stems(one.text)), one) for one in customer.holding(*TRAITS)]
    found = sorted((pair for pair in shared if pair[0]), key=lambda pair: -pair[0])
    return tuple(one for _, one in found[:MOST_REPLACED])


@dataclass(frozen=True, slots=True)
class Standing:
    """Something personal that is known, as one line."""

    text: str
    is_old: bool = False
    """It was learnt so long ago that it is worth asking whether it is still so."""


def personal_known(customer: Customer, personal: Iterable[Note], today: date) -> tuple[Standing, ...]:
    """Return what is known of who a customer is, the latest first, then the personal notes that became no trait.

    What is better not mentioned is left out.
    """
    taken = {one.note for one in customer.entries}
    shown = [aspect for aspect in TRAITS if ROWS[aspect].stands is not Stands.FOLDED]
    known = sorted(customer.holding(*shown), key=lambda one: one.learnt_at, reverse=True)
    traits = (Standing(one.text, today - one.learnt_at.date() > OLD) for one in known if not one.is_past(today))
    return (*traits, *(Standing(note.text.split("\n")[0]) for note in personal if note.id not in taken))


def _stems(text: str) -> frozenset[str]:
    words: Iterable[str] = _WORD.findall(fold(text))
    return frozenset(word[:_STEM] for word in words)
