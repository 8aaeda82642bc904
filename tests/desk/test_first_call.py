"""The signs are shown once: on the first empty call of a store."""

from contextlib import closing

from interview_tui.desk.starting import is_first
from interview_tui.store.store import JsonStore
from interview_tui.tui.shared.note_rows import QuietRow
from tests.support.frozen import FrozenClock, services_on
from tests.support.written import conversation, number


def keep(store: JsonStore, n: int) -> str:
    held = conversation(id=number(900 + n))
    with closing(store.begin(held)) as opened:
        opened.save(held)
    return held.id


def test_the_first_conversation_of_all_is_the_first(store: JsonStore, clock: FrozenClock) -> None:
    assert is_first(services_on(store, clock), keep(store, 1))


def test_where_another_one_is_kept_it_is_not(store: JsonStore, clock: FrozenClock) -> None:
    keep(store, 1)

    assert not is_first(services_on(store, clock), keep(store, 2))


def test_a_sentence_in_the_place_of_notes_takes_the_lines_it_needs() -> None:
    assert len(QuietRow("sign " * 30).lines(40)) > 1
