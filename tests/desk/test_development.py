"""My own development as it is read from a store, and what became of what I meant to do."""

from datetime import timedelta

import pytest

from interview_tui.desk import development
from interview_tui.desk.development import NOT_YET, WORKED, Seen
from interview_tui.language.message import Told
from interview_tui.records.kept_talk import TalkSource
from interview_tui.records.private import Private
from interview_tui.records.words import Form, Status
from interview_tui.store.store import JsonStore
from interview_tui.talktime.live import Change, Talk
from tests.support.frozen import START
from tests.support.written import conversation, number

TALKED = (Change(0.0, Talk.STAFF), Change(60.0, Talk.CUSTOMER))


def held(store: JsonStore, n: int, days: int, form: Form = Form.TALK, **private: object) -> None:
    """Keep a conversation of five minutes, so many days ago, with what is private of it."""
    at = START - timedelta(days=days)
    one = conversation(
        id=number(900 + n), started_at=at, ended_at=at + timedelta(minutes=5), status=Status.DONE, form=form
    )
    opened = store.begin(one)
    opened.save(one)
    opened.save_private(Private.model_validate({"id": one.id, **private}))
    assert not opened.close().waiting


def seen(store: JsonStore) -> Seen:
    return development.taken_in(Seen(), development.read(store, "en", START.date()))


def test_share_questions_and_words_are_read_from_what_is_private(store: JsonStore) -> None:
    held(store, 1, 3, changes=TALKED, questions=("What takes long?", "Is it slow?", "hm"), learnt="the third day")
    held(store, 2, 2, Form.CHAT, learnt="not from a call")

    [one] = development._own(store, "en", START.date() - timedelta(days=9))

    assert (one.source, one.customer_share) == (TalkSource.BY_HAND, pytest.approx(0.8))
    assert [str(form) for form in one.forms] == ["open", "closed"]
    assert one.learnt == "the third day"


def test_what_is_long_ago_is_not_read(store: JsonStore) -> None:
    held(store, 1, 200, learnt="long ago")

    assert seen(store).items == ()


def test_too_little_speech_is_no_share(store: JsonStore) -> None:
    held(store, 1, 3, changes=(Change(0.0, Talk.STAFF), Change(20.0, Talk.SILENCE)), intention="wait")

    [one] = development._own(store, "en", START.date() - timedelta(days=9))

    assert (one.source, one.customer_share) == (None, None)


@pytest.mark.parametrize(("loud", "source"), [(False, TalkSource.LISTENED), (True, None)])
def test_of_what_a_loud_room_made_uncertain_no_share_is_told(
    store: JsonStore, loud: bool, source: TalkSource | None
) -> None:
    segments = [{"speaker": "customer", "start_s": 0, "end_s": 240}]
    heard = {"start_s": 0, "end_s": 300, "uncertain": loud, "segments": segments}
    held(store, 1, 3, listened=[heard])

    [one] = development._own(store, "en", START.date() - timedelta(days=9))

    assert one.source is source


def test_what_cannot_be_read_is_left_out(store: JsonStore) -> None:
    held(store, 1, 3, learnt="the third day")
    held(store, 2, 2, learnt="the board")
    next(store.home.rglob(f"{number(901)}.private.json")).write_text("{", "utf-8")

    assert [one.learnt for one in seen(store).items] == ["the board"]


def test_what_became_of_an_intention_is_kept_and_taken_back(store: JsonStore) -> None:
    held(store, 1, 3, intention="wait longer", intention_became=NOT_YET)

    said = development.became(seen(store), store, WORKED)
    assert store.read_private(number(901)).intention_became == WORKED
    back = development.taken_back(said, store)
    assert store.read_private(number(901)).intention_became == NOT_YET
    assert development.taken_back(back, store) is back


def test_the_same_word_once_more_takes_it_away(store: JsonStore) -> None:
    held(store, 1, 3, intention="wait longer", intention_became=WORKED)

    development.became(seen(store), store, WORKED)

    assert store.read_private(number(901)).intention_became == ""


def test_of_what_was_new_to_me_nothing_became(store: JsonStore) -> None:
    held(store, 1, 3, learnt="the third day")
    now = seen(store)

    assert development.became(now, store, WORKED) is now
    assert development.became(Seen(), store, WORKED) == Seen()


def test_a_conversation_that_is_open_elsewhere_is_not_written(store: JsonStore) -> None:
    held(store, 1, 3, intention="wait longer")
    now, elsewhere = seen(store), store.open(number(901))

    with pytest.raises(Told):
        development.became(now, store, WORKED)
    elsewhere.close()


def test_the_cursor_stays_within_what_is_there(store: JsonStore) -> None:
    held(store, 1, 3, intention="wait longer", learnt="the third day")
    now = seen(store)

    assert development.moved(now, 9).at == 1
    assert not development.moved(now, 1).is_intention
    assert development.moved(now, -9).at == 0
    assert Seen().chosen is None
