"""A full store as a newer version might leave it: every other word of a vocabulary is one that this version lacks."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from interview_tui.exchange.item import hash_of
from interview_tui.records.record import Record
from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample
from interview_tui.sample.write_lead import write_lead_sample
from interview_tui.store.ledger_document import Ledger
from interview_tui.store.store import JsonStore, open_store
from tests.support.filled import FILLED, write_filled
from tests.support.frozen import START
from tests.support.leading import sample_for

R = TypeVar("R", bound=Record)
JANA = "Jana Reed"


def _vocabularies(of: type[StrEnum] = StrEnum) -> Iterator[type[StrEnum]]:
    for one in of.__subclasses__():
        yield one
        yield from _vocabularies(one)


_OURS = ("interview_tui.records.", "interview_tui.talktime.")
WORDS = {str(word) for one in _vocabularies() if one.__module__.startswith(_OURS) for word in one}
"""The words of all vocabularies of records."""
_NO_WORDS = frozenset({"id", "reason"})
_AWAY = {"given", "given_to"}
"""What hides a record from most places: it was handed to somebody else."""


class NewerWords:
    """Replaces every other word, of each field by itself, beginning with the first or with the second."""

    def __init__(self, first: int) -> None:
        self._seen = Counter[str]()
        self._first = first

    def in_record(self, record: R) -> R:
        """Return a record with such words."""
        return type(record).from_document(self.in_document(record.as_document()))

    def in_document(self, value: Any, name: str = "") -> Any:
        """Return a document with such words."""
        if isinstance(value, dict):
            return {field: self.in_document(one, field) for field, one in value.items() if field not in _AWAY}
        if isinstance(value, list):
            return [self.in_document(one, name) for one in value]
        if not isinstance(value, str) or value not in WORDS or name in _NO_WORDS:
            return value
        self._seen[name] += 1
        return value if (self._seen[name] + self._first) % 2 else f"newer_{value}"


def store_of_newer_words(home: Path, first: int) -> JsonStore:
    """Return a store of somebody who leads and calls, with one document of each kind besides."""
    words = NewerWords(first)
    filled = {
        name: Ledger(words.in_record(one.destination), one.sent) if isinstance(one, Ledger) else words.in_record(one)
        for name, one in FILLED.items()
    }
    write_filled(home, filled)
    store = open_store(home, now=lambda: START, host="desk", pid=1)
    store.change_settings(store.settings.changed(author=JANA, name_asked=True, backup=False))
    own = sample_records("en", START, JANA)
    write_sample(
        store,
        replace(
            own,
            customers=tuple(map(words.in_record, own.customers)),
            conversations=tuple(map(words.in_record, own.conversations)),
            privates=tuple(map(words.in_record, own.privates)),
            themes=tuple(map(words.in_record, own.themes)),
            news=tuple(map(words.in_record, own.news)),
        ),
    )
    led = sample_for(store)
    people = tuple(
        replace(
            one,
            arrivals=tuple(
                (handed.changed(hash=hash_of(record)), record)
                for handed, record in ((handed, words.in_document(record)) for handed, record in one.arrivals)
            ),
            said=tuple(map(words.in_record, one.said)),
        )
        for one in led.people
    )
    write_lead_sample(store, replace(led, people=people, themes=tuple(map(words.in_record, led.themes))))
    return store
