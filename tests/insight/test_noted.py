from datetime import date, timedelta

import pytest

from interview_tui.insight.known import known
from interview_tui.insight.noted import Noted, following, said_since
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import About, Note
from interview_tui.records.words import Status
from tests.support.frozen import START
from tests.support.written import conversation, note, number


def held(day: int, *notes: Note) -> Conversation:
    at = START + timedelta(days=day)
    dated = [one.changed(at=at) for one in notes]
    return conversation(*dated, id=number(900 + day), started_at=at, status=Status.DONE)


def about(n: int, text: str, of: int, *, still: bool) -> Note:
    then = About(conversation=number(900), note=number(of), at=START, text="then", still=still)
    return note(n, text, kind="fact", about=then)


FIRST = held(0, note(1, "types 140", kind="fact"), note(9, "wants to be home at 6", kind="need"))
STILL = held(7, about(2, "types 140", 1, still=True))
NOW = held(14, about(3, "180", 1, still=False))
AGAIN = held(21, about(4, "200", 3, still=False))


def test_of_an_earlier_note_the_latest_word_counts() -> None:
    since = said_since([NOW, STILL])

    assert [one.note.text for one in following(number(1), since)] == ["180"]


def test_what_is_so_instead_may_have_ended_too() -> None:
    assert [one.note.text for one in following(number(1), said_since([NOW, AGAIN]))] == ["180", "200"]


def test_notes_that_point_at_each_other_end_somewhere() -> None:
    ring = held(0, about(1, "a", 2, still=True), about(2, "b", 1, still=True))

    assert len(following(number(1), said_since([ring]))) <= 2


def test_a_deleted_note_says_nothing_of_an_earlier_one() -> None:
    gone = conversation(about(2, "types 140", 1, still=True).tombstone())

    assert said_since([gone]) == {}


def test_what_we_know_tells_what_was_renewed_or_ended_once() -> None:
    told = known([FIRST, STILL, NOW]).told

    assert [(one.note.text, [later.note.text for later in one.since]) for one in told] == [
        ("wants to be home at 6", []),
        ("types 140", ["180"]),
    ]
    assert told[1].so_now.text == "180"


def test_what_renews_a_note_that_is_gone_is_known_by_itself() -> None:
    assert [one.note.text for one in known([STILL]).told] == ["types 140"]


def test_what_was_renewed_lately_is_known_before_what_was_said_later_than_it() -> None:
    other = held(3, note(5, "prints it", kind="fact"))

    assert [one.note.text for one in known([FIRST, other, STILL]).told][1:] == ["types 140", "prints it"]


def test_a_fact_with_a_why_and_the_answer_to_a_cue_tell_what_is_so_now_too() -> None:
    answer = note(1, "types 140", kind="fact", cue="effort")
    first = held(0, answer, note(8, "on paper", kind="why", because_of=number(1)))

    found = known([first, NOW])

    [told] = found.told
    assert told.why_ended is not None
    assert [one.note.text for one in told.since] == ["180"]
    assert found.answers["effort"].so_now.text == "180"


@pytest.mark.parametrize(("addition", "day"), [(False, START.date()), (True, START.date() + timedelta(days=3))])
def test_the_words_of_what_was_written_up_later_count_from_its_day_and_of_an_addition_from_when_it_was_written(
    addition: bool, day: date
) -> None:
    later = START + timedelta(days=3)
    one = note(1, "wrong bags", kind="complaint", addition=addition).changed(at=later)
    held = conversation(one, started_at=START, written_up=later, status=Status.DONE)

    assert Noted(held, one).said_on == day


def test_the_complaint_that_is_open_longest_comes_first_also_where_it_was_added_later() -> None:
    added = note(1, "no answer yet", kind="complaint", addition=True).changed(at=START + timedelta(days=30))
    older = conversation(added, id=number(900), started_at=START, status=Status.DONE)
    newer = held(7, note(2, "wrong bags", kind="complaint"))

    assert [one.note.text for one in known([older, newer]).complaints] == ["wrong bags", "no answer yet"]
