"""What I meant to do the next time stands once, on the first screen, until the next conversation has begun."""

from contextlib import closing
from datetime import timedelta

from interview_tui.desk.today import choosing
from interview_tui.desk.today.intention import read_intention
from interview_tui.desk.today.state import Today
from interview_tui.desk.today.waiting import Waiting
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Listing
from interview_tui.records.words import Form, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.today.view import intention_lines
from tests.support.frozen import START
from tests.support.written import conversation, note, number


def keep(store: JsonStore, n: int, status: Status = Status.DONE, intention: str = "", form: Form = Form.TALK) -> None:
    """Keep the nth conversation, each a day after the one before."""
    held = conversation(
        note(n, "x"), id=number(900 + n), started_at=START + timedelta(days=n), status=status, form=form
    )
    with closing(store.begin(held)) as opened:
        opened.save(held)
        opened.save_private(opened.private.changed(intention=intention))


def test_where_nothing_was_held_nothing_was_meant(store: JsonStore) -> None:
    assert read_intention(store) == ""


def test_what_i_wrote_after_the_latest_conversation_is_shown(store: JsonStore) -> None:
    keep(store, 1, intention="wait longer")

    assert read_intention(store) == "wait longer"


def test_it_goes_when_the_next_conversation_has_begun(store: JsonStore) -> None:
    keep(store, 1, intention="wait longer")
    keep(store, 2, Status.OPEN)

    assert read_intention(store) == ""


def test_it_does_not_come_back_when_that_one_has_ended(store: JsonStore) -> None:
    keep(store, 1, intention="wait longer")
    keep(store, 2)

    assert read_intention(store) == ""


def test_what_took_but_a_key_is_not_the_next_conversation(store: JsonStore) -> None:
    keep(store, 1, intention="wait longer")
    keep(store, 2, form=Form.CHAT)

    assert read_intention(store) == "wait longer"


def test_it_is_kept_with_what_was_read_and_takes_two_lines_at_most() -> None:
    today = choosing.all_read(Today(), Listing(), Waiting(), "wait " * 100)

    lines = intention_lines(today.intention, Language("en"), 80)

    assert len(lines) == 2
    assert "One thing for next time: wait" in "".join(span.text for span in lines[0])
    assert intention_lines("", Language("en"), 80) == []
