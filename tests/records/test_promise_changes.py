"""Changes of a promise: its day and time, kept, moved or not, whose it is, what the customer waits to hear."""

from collections.abc import Callable
from datetime import date, time

import pytest

from interview_tui.records import changes
from interview_tui.records.note import LONGEST_LINE, Note
from interview_tui.records.parts import Promise
from interview_tui.records.words import Kind, PromiseState
from tests.support.changed import FRIDAY, SATURDAY, kept, of_kind
from tests.support.written import note

NOVEMBER = date(2026, 11, 1)


# the day that its text names


def test_a_promise_whose_text_names_another_day_is_due_on_that_day() -> None:
    before = note(1, "CSV bis Montag", kind="promise", due=date(2026, 11, 23))

    assert changes.edited(before, "CSV bis Dienstag", FRIDAY, "de").due == date(2026, 12, 1)


def test_a_mended_word_does_not_move_a_promise_that_was_given_its_day_by_hand() -> None:
    before = note(1, "CVS bis Montag", kind="promise", due=date(2026, 12, 9))

    assert changes.edited(before, "CSV bis Montag", FRIDAY, "de").due == date(2026, 12, 9)


def test_a_promise_whose_text_names_a_day_no_more_keeps_the_one_it_has() -> None:
    before = note(1, "CSV bis Montag", kind="promise", due=date(2026, 11, 23))

    assert changes.edited(before, "CSV", SATURDAY, "de").due == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Huber morgen um 9 anrufen", "09:00"),
        ("Muster bis Fr 14 Uhr", "14:00"),
        ("morgen vormittags anrufen", "morning"),
    ],
)
def test_a_promise_keeps_the_time_that_stands_with_its_day(text: str, stored: str) -> None:
    promise = changes.of_kind(note(1, text), Kind.PROMISE, parked=False, track=None, author="Jana", code="de")

    assert promise.due is not None
    assert promise.as_document()["due_time"] == stored
    assert Note.from_document(promise.as_document()) == promise


def test_a_time_without_a_day_waits_for_the_day_and_goes_with_another_one() -> None:
    said = changes.of_kind(note(1, "um 9 anrufen"), Kind.PROMISE, parked=False, track=None, author="Jana", code="de")

    dated = changes.dated(said, FRIDAY, "Jana")

    assert (said.due, said.due_time) == (None, time(9))
    assert (dated.due, dated.due_time) == (FRIDAY, time(9))
    assert changes.moved(dated, SATURDAY, on=FRIDAY).due_time is None
    assert changes.moved(dated, SATURDAY, time(14), on=FRIDAY).due_time == time(14)


def test_another_text_with_another_time_is_due_then_on_the_same_day() -> None:
    before = note(1, "morgen um 9 anrufen", kind="promise", due=date(2026, 11, 22), due_time=time(9))

    assert changes.edited(before, "morgen um 10 anrufen", SATURDAY, "de").due_time == time(10)
    assert changes.edited(before, "morgen anrufen", SATURDAY, "de").due_time is None
    assert changes.edited(before, "anrufen", SATURDAY, "de").due_time == time(9)


def test_of_a_note_that_is_no_promise_no_time_is_kept() -> None:
    assert (
        "due_time"
        not in Note.from_document(note(1, "um 9", kind="fact").as_document() | {"due_time": "09:00"}).as_document()
    )


def test_the_text_of_what_is_no_promise_names_no_day() -> None:
    assert changes.edited(note(1, "tippt", kind="fact"), "tippt bis Montag", SATURDAY, "de").due is None


def test_what_becomes_a_promise_is_mine_and_due_on_the_day_it_named_when_it_was_said() -> None:
    after = of_kind(note(1, "CSV bis Montag"), Kind.PROMISE)

    assert (after.owner, after.due) == ("Jana", date(2026, 11, 23))


def test_a_promise_that_is_said_to_be_one_again_keeps_its_day_and_owner() -> None:
    before = note(1, "CSV bis Montag", kind="promise", owner="Tom")

    assert of_kind(before, Kind.PROMISE) == before


# given, moved, kept or not


@pytest.mark.parametrize(("fields", "owner"), [({}, "Jana"), ({"owner": "Tom"}, "Tom"), ({"theirs": True}, None)])
def test_a_promise_that_gets_its_day_is_mine_where_it_is_nobody_elses(
    fields: dict[str, object], owner: str | None
) -> None:
    after = changes.dated(note(1, "CSV", kind="promise", **fields), SATURDAY, "Jana")

    assert (after.due, after.owner) == (SATURDAY, owner)


def test_a_moved_promise_has_the_new_day_and_is_still_open() -> None:
    after = changes.moved(note(1, "CSV", kind="promise", due=NOVEMBER), FRIDAY, on=SATURDAY, reason="krank")

    moved = Promise(due=FRIDAY, state=PromiseState.MOVED, since=SATURDAY, moved_from=NOVEMBER, reason="krank")
    assert (after.promise, after.is_open_promise()) == (moved, True)


def test_a_promise_that_is_moved_again_knows_its_first_day_and_its_last_reason() -> None:
    once = changes.moved(note(1, "CSV", kind="promise", due=NOVEMBER), SATURDAY, on=NOVEMBER, reason="krank", told=True)
    twice = changes.moved(once, FRIDAY, on=SATURDAY)

    assert twice.promise == Promise(due=FRIDAY, state=PromiseState.MOVED, since=SATURDAY, moved_from=NOVEMBER)


def test_nobody_waits_for_a_promise_that_was_kept_or_not() -> None:
    promise = note(1, "CSV", kind="promise")

    assert not kept(promise).is_open_promise()
    assert not changes.not_kept(promise, SATURDAY).is_open_promise()


def test_of_what_was_not_kept_the_customer_waits_to_hear() -> None:
    promise = note(1, "CSV", kind="promise")
    silent = changes.not_kept(promise, SATURDAY, "Technik sagt nein")

    assert silent.is_waited_for()
    assert not changes.word_given(silent, FRIDAY).is_waited_for()
    assert not changes.not_kept(promise, SATURDAY, told=True).is_waited_for()
    assert not kept(promise).is_waited_for()
    assert not changes.not_kept(promise.changed(promise=Promise(theirs=True)), SATURDAY).is_waited_for()


def test_of_an_older_note_nobody_knows_whether_the_customer_was_told_and_nobody_is_asked() -> None:
    assert not note(1, "CSV", kind="promise", promise="not_kept").is_waited_for()


@pytest.mark.parametrize("change", [lambda one: one, kept])
def test_of_what_is_open_or_kept_there_is_no_bad_news_to_tell(change: Callable[[Note], Note]) -> None:
    promise = change(note(1, "CSV", kind="promise"))

    assert changes.word_given(promise, FRIDAY) is promise


def test_the_reason_of_what_is_no_promise_any_more_stays_as_an_earlier_text() -> None:
    silent = changes.not_kept(note(1, "CSV", kind="promise"), SATURDAY, "Technik sagt nein")

    fact = changes.of_kind(silent, Kind.FACT, parked=False, track=None, author="Jana", code="de")

    assert fact.earlier == ("Technik sagt nein",)
    assert Note.from_document({**silent.as_document(), "kind": "fact"}).earlier == ("Technik sagt nein",)


def test_a_reason_is_one_line_and_not_longer_than_one() -> None:
    long = changes.not_kept(note(1, "CSV", kind="promise"), SATURDAY, "x\n" * LONGEST_LINE)

    assert "\n" not in long.reason
    assert len(long.reason) in (LONGEST_LINE - 1, LONGEST_LINE)


def test_a_promise_is_turned_over_to_the_customers_side_and_back() -> None:
    over = changes.turned_over(note(1, "Muster", kind="promise", owner="Jana"), "Jana", "Claudia")
    back = changes.turned_over(over, "Jana", "Claudia")

    assert [(one.theirs, one.owner) for one in (over, back)] == [(True, "Claudia"), (False, "Jana")]
