"""How the program keeps a record of each kind, takes it away, and brings it back."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from interview_tui.exchange.item import Item
from interview_tui.exchange.sending import handed_now
from interview_tui.records.announcement import Announcement, with_telling
from interview_tui.records.appointment import Appointment
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.comment import Comment, Say
from interview_tui.records.handed import Handed, Sort
from interview_tui.records.merging import Merge
from interview_tui.records.note import Note
from interview_tui.records.readings import Readings
from interview_tui.records.resting import Rest
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Theme
from interview_tui.records.version import Versioned
from interview_tui.store.one_record import rest_document
from interview_tui.store.store import JsonStore
from tests.support.making import CONVERSATION, CUSTOMER, NOW, numbered

TODAY = NOW.date()
COUNTERPART, AUTHOR = numbered(801), numbered(802)
THEME = Theme(id=numbered(50), at=NOW, name="Monatsabschluss")
COMMENT_OF_MINE = Comment(
    id=numbered(51), store=AUTHOR, conversation=CONVERSATION, to=AUTHOR, say=Say.QUESTION, on=TODAY
)  # fmt: skip
HALF = BegunLine(id=numbered(52), asked="Warum?", customer_id=CUSTOMER, text="", at=NOW)
RESTS = Rest(id=numbered(53), reason="late", customer_id=CUSTOMER, until=TODAY)
ONE_PERSON = Merge(id=numbered(54), one=CUSTOMER, other=COUNTERPART, at=NOW)
PLANNED = Appointment(id=numbered(55), series=numbered(56), starts_at=NOW, ends_at=NOW, at=NOW)
NEWS = Announcement(
    id=numbered(57), at=NOW, text="Preise", tellings=(Telling(id=numbered(58), customer_id=CUSTOMER),)
)  # fmt: skip


def _noted(store: JsonStore, text: str) -> Note:
    """Change the first note as the program does, and return it as it is then."""
    opened = store.open(CONVERSATION)
    first = opened.conversation.notes[0]
    opened.save(opened.conversation.put(first.changed(text=text, rev=first.rev + 1)))
    opened.close()
    return store.read(CONVERSATION).notes[0]


def _said(store: JsonStore, text: str) -> Announcement:
    if not store.announcements():
        store.announce(NEWS)
    return store.change_announcement(NEWS.id, lambda one: one.changed(because=text))


def _told(store: JsonStore, text: str) -> Telling:
    if not store.announcements():
        store.announce(NEWS)
    [row] = NEWS.tellings
    then = store.change_announcement(
        NEWS.id, lambda one: with_telling(one, row.id, lambda one: one.changed(words=text))
    )
    return then.tellings[0]


def _themed(store: JsonStore, text: str) -> Theme:
    store.keep_themes({THEME.id: store.themes().get(THEME.id, THEME).changed(name=text)})
    return store.themes()[THEME.id]


def _merged(store: JsonStore, text: str) -> Merge:
    store.merge(ONE_PERSON.changed(at=NOW + timedelta(seconds=len(text))))
    return store.merges()[0]


def _resting(store: JsonStore, text: str) -> Rest:
    # As from another window: here the one before would go.
    path = store.home / "resting" / f"{RESTS.id}.json"
    return rest_document(path, store._keeping).keep(RESTS.changed(until=TODAY + timedelta(days=len(text))))


def _planned(store: JsonStore, text: str) -> Appointment:
    store.keep_appointment(PLANNED.changed(title=text))
    return store.appointments()[0]


def _begun(store: JsonStore, text: str) -> BegunLine:
    store.keep_begun(HALF.changed(text=text))
    return store.begun_lines()[0]


def _read(store: JsonStore, text: str) -> Readings:
    seen = 1, len(text)
    return store.change_readings(AUTHOR, lambda one: one.with_reading(one.of(numbered(1)).changed(seen=seen)))


def _handed(store: JsonStore, text: str) -> Handed:
    outside = store.handed(AUTHOR)
    items = [Item(Sort.COMMENT, numbered(59), {"text": text})]
    states, count = handed_now(outside.states, items, (), outside.term, TODAY, outside.handing.count)
    store.hand_over(outside.handing.changed(count=count), states)
    return states[0]


KEPT: Mapping[str, Callable[[JsonStore, str], Versioned]] = {
    "customer": lambda store, text: store.change_customer(CUSTOMER, lambda one: one.changed(name=text)),
    "conversation": _noted,
    "merge": _merged,
    "rest": _resting,
    "appointment": _planned,
    "begun": _begun,
    "announcement": _said,
    "announcement, a row": _told,
    "handed": _handed,
    "theme": _themed,
    "comment": lambda store, text: store.keep_comment(COMMENT_OF_MINE.changed(text=text)),
    "readings": _read,
}
"""Keeps a record with another text, as the program does, and returns it as it is then."""
NO_VERSION = {
    "store": "its term is what all others go by",
    "erased": "what is erased is erased: nothing comes after it",
    "private": "it never leaves the store, and is held by one window",
    "draft": "the same, and only until the call is over",
    "ledger": "it never leaves the store; its rows name the versions of others",
    "import": "the import that wrote it is the only one that changes it, once",
}
"""Why the other kinds have none."""


GONE: Mapping[str, Callable[[JsonStore], object]] = {
    "merge": lambda store: store.split(ONE_PERSON.id),
    "rest": lambda store: store.wake(RESTS.id),
    "begun": lambda store: store.forget_begun(HALF.id),
    "announcement": lambda store: store.forget_announcement(NEWS.id),
    "theme": lambda store: store.keep_themes({THEME.id: None}),
    "comment": lambda store: store.remove_comment(COMMENT_OF_MINE.id),
}
"""Takes it away."""
BACK: Mapping[str, Callable[[JsonStore, Any], object]] = {
    "merge": JsonStore.merge,
    "rest": JsonStore.rest,
    "begun": JsonStore.keep_begun,
    "announcement": JsonStore.announce,
    "theme": lambda store, one: store.keep_themes({one.id: one}),
    "comment": JsonStore.keep_comment,
}
"""Brings back what was taken away, as an undo does."""
