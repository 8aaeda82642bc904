"""What an import adds to a conversation, and a conversation that comes whole; taken back unless written on."""

import os
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved, ReadOnly
from interview_tui.port.imports import Addition, Arriving, TakenBack
from interview_tui.records.private import Private
from interview_tui.store.store import JsonStore
from tests.support.arriving import (
    ANSWER,
    HELD,
    IMPORT,
    QUOTE,
    TALK,
    arriving,
    beside,
    opened,
    with_customer,
)
from tests.support.gone import killed_everywhere
from tests.support.making import NOW, conversation, note, numbered


def held(home: Path) -> JsonStore:
    """Return a store with a conversation that was held here."""
    store = with_customer(home)
    kept = conversation(note(1), id=HELD)
    opened_ = store.begin(kept)
    opened_.save(kept)
    opened_.save_private(Private(id=HELD, guess="prices"))
    opened_.close()
    return store


def there(store: JsonStore) -> tuple[list[str], bool, str]:
    """Return the notes of that conversation, whether it has the talk time of the file, and what is private to it."""
    private = store.read_private(HELD)
    return [one.id for one in store.read(HELD).living()], private.imported == TALK, private.guess


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
def test_killed_while_notes_and_talk_time_are_added_all_of_it_is_there_or_nothing(home: Path) -> None:
    held(home)

    def bringing(here: Path) -> Callable[[], object]:
        return partial(opened(here).bring_in, beside())

    found = [
        (there(after), len(after.imports()), bool(after.finished))
        for _, here in killed_everywhere(home, bringing)
        for after in [opened(here)]
    ]

    before, after = ([numbered(1)], False, "prices"), ([numbered(1), QUOTE], True, "prices")
    assert {str(one) for one in found} == {str((before, 0, False)), str((before, 0, True)), str((after, 1, False))}


def test_what_was_added_to_a_conversation_is_taken_out_again(home: Path) -> None:
    store = held(home)
    store.bring_in(beside())
    assert there(store) == ([numbered(1), QUOTE], True, "prices")

    assert store.take_back(IMPORT) == TakenBack(2)

    assert there(store) == ([numbered(1)], False, "prices")


def test_what_was_added_to_a_conversation_that_is_gone_is_no_matter(home: Path) -> None:
    store = held(home)
    store.bring_in(beside())
    store.delete(HELD)

    assert store.take_back(IMPORT) == TakenBack(0)


def test_a_private_file_that_came_along_goes_along(home: Path) -> None:
    store = held(home)
    path = store._files.conversation(HELD)
    path.with_suffix(".private.json").unlink()
    store.bring_in(beside())

    store.take_back(IMPORT)

    assert not path.with_suffix(".private.json").exists()


def test_a_quote_that_was_changed_or_explained_stays_and_so_does_other_talk_time(home: Path) -> None:
    store = held(home)
    store.bring_in(beside())
    handle = store.open(HELD)
    why = note(2, "why", because_of=QUOTE)
    handle.save(handle.conversation.put(why))
    handle.save_private(handle.private.changed(imported=TALK.changed(at=NOW + timedelta(days=1))))
    handle.close()

    assert store.take_back(IMPORT) == TakenBack(0, ("Claudia Weber",))
    assert len(store.read(HELD).notes) == 3
    assert store.read_private(HELD).imported is not None


def test_a_new_conversation_whose_own_words_were_written_since_stays(home: Path) -> None:
    store = with_customer(home)
    store.bring_in(arriving())
    handle = store.open(ANSWER)
    handle.save_private(handle.private.changed(review="well"))
    handle.close()

    assert "Claudia Weber" in store.take_back(IMPORT).left
    assert store.read_private(ANSWER).imported == TALK


def test_nothing_is_added_to_a_conversation_that_is_open_or_gone(home: Path) -> None:
    store = held(home)
    handle = store.open(HELD)
    with pytest.raises(ReadOnly):
        opened(home).bring_in(beside())
    handle.close()
    assert opened(home).imports() == ()
    store.bring_in(beside())
    store.delete(HELD)
    store.finish_deleting()

    assert store.take_back(IMPORT) == TakenBack(0)


def test_what_was_deleted_here_does_not_come_back(home: Path) -> None:
    store = held(home)
    store.delete(HELD)
    store.finish_deleting()

    with pytest.raises(NotSaved):
        store.bring_in(Arriving(IMPORT, NOW, conversations=(conversation(id=HELD),)))
    assert store.imports() == ()


def test_a_conversation_comes_in_its_version_and_goes_unchanged_only(home: Path) -> None:
    store = with_customer(home)
    kept = conversation(note(1, rev=4), id=HELD, rev=7)
    store.bring_in(Arriving(IMPORT, NOW, conversations=(kept,)))
    assert store.read(HELD).revs == 11
    assert store.take_back(IMPORT) == TakenBack(1)


def test_a_note_goes_with_the_why_that_came_with_it_and_stays_with_one_that_was_written_since(home: Path) -> None:
    store = held(home)
    quote, why, deeper = note(2, "slow"), note(3, "paper", because_of=numbered(2)), note(4, "x", because_of=numbered(3))
    store.bring_in(Arriving(IMPORT, NOW, additions={HELD: Addition((quote, why))}))
    assert store.take_back(IMPORT) == TakenBack(2)
    assert [one.id for one in store.read(HELD).living()] == [numbered(1)]

    more = (note(5, "slow"), note(6, "paper", because_of=numbered(5)))
    store.bring_in(Arriving(IMPORT, NOW, additions={HELD: Addition(more)}))
    handle = store.open(HELD)
    handle.save(handle.conversation.put(deeper.changed(because_of=numbered(6))))
    handle.close()
    assert store.take_back(IMPORT) == TakenBack(0, ("Claudia Weber",))
