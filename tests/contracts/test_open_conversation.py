"""A conversation that is open: acknowledged saves, one writer, a draft for what is not a note yet."""

import pytest

from interview_tui.port.faults import NotSaved, ReadOnly
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.port.store import Store
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, NOW, conversation, draft, line, note


def test_a_save_is_acknowledged_and_told(store: Store) -> None:
    told: list[Acknowledged] = []
    opened = store.begin(conversation())
    opened.listen(told.append)

    opened.save(conversation(note(1)))

    assert opened.wait(5) == opened.close() == Acknowledged(NOW, 0, None)
    assert told == [Acknowledged(NOW, 0, None)]


def test_of_many_saves_the_newest_is_kept(store: Store) -> None:
    opened = store.begin(conversation())
    for count in range(1, 20):
        opened.save(conversation(*map(note, range(1, count + 1))))

    assert opened.close().waiting == 0

    assert len(store.read(CONVERSATION).notes) == 19


def test_a_note_changed_and_a_note_gone_are_changed_and_gone(store: Store) -> None:
    opened = store.begin(conversation())
    opened.save(conversation(note(1), note(2)))
    opened.wait(5)
    opened.save(conversation(note(1, "anders"), note(2).tombstone()))
    opened.close()

    assert store.read(CONVERSATION).notes == (note(1, "anders"), note(2).tombstone())


def test_a_draft_comes_back_and_goes_with_the_end(store: Store, kept: Kept) -> None:
    opened = store.begin(conversation())
    opened.save(conversation())
    opened.save_draft(draft(line(1, "halb geschr")))
    opened.close()

    again = kept.open().open(CONVERSATION)
    assert again.draft is not None
    assert again.draft.line.text == "halb geschr"
    assert again.notices == ()
    again.save_draft(None)
    again.close()

    last = store.open(CONVERSATION)
    assert last.draft is None
    last.close()


def test_a_draft_that_succeeds_says_nothing(store: Store) -> None:
    told: list[Acknowledged] = []
    opened = store.begin(conversation())
    opened.listen(told.append)

    opened.save_draft(draft(line(1, "halb")))
    opened.close()

    assert told == []


def test_a_second_window_can_only_read_until_the_first_is_closed(store: Store, kept: Kept) -> None:
    first = store.begin(conversation())
    first.save(conversation(note(1)))
    first.wait(5)

    second = kept.open().open(CONVERSATION)
    assert second.holder is not None
    assert second.read_only is not None
    assert second.conversation == conversation(note(1))
    with pytest.raises(ReadOnly):
        second.save(conversation())
    second.close()
    first.close()

    third = kept.open().open(CONVERSATION)
    assert (third.holder, third.read_only) == (None, None)
    third.close()


def test_a_closed_one_saves_no_more(store: Store) -> None:
    opened = store.begin(conversation())
    opened.save(conversation())
    opened.close()

    with pytest.raises(NotSaved):
        opened.save(conversation(note(1)))

    assert opened.close().waiting == 0
    assert store.read(CONVERSATION).notes == ()
