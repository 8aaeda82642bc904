"""Every word that is kept can be said: where all is handed out, a vocabulary without words would end the program."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args

import pytest

from interview_tui.export.labels import LABELS, Left
from interview_tui.export.told_fields import told
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.announcement import Announcement
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.private import Private
from interview_tui.records.record import Record
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Theme


def vocabularies(annotation: Any) -> Iterator[type[StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield annotation
    for inner in get_args(annotation):
        yield from vocabularies(inner)


RECORDS = (Customer, Entry, ContactTerms, Conversation, Private, Theme, Telling, Announcement, MeasureAnswer)
KEPT = [
    (record, name, vocabulary)
    for record in RECORDS
    for name, field in record.model_fields.items()
    if not isinstance(LABELS[record.__name__].get(name), Left)
    for vocabulary in vocabularies(field.annotation)
]


@pytest.mark.parametrize(("record", "name", "vocabulary"), KEPT)
def test_every_word_of_a_vocabulary_is_said_in_every_language(
    record: type[Record], name: str, vocabulary: type[StrEnum]
) -> None:
    for word in vocabulary:
        said = [text for code in CODES for _, text in told(record.__name__, {name: word}, Language(code))]
        assert len(said) == len(CODES)
        assert all(said)
