from datetime import datetime, timedelta

import pytest
from frozen import START
from written import conversation, note, number

from interview_tui.coaching.hints import Hinting, needs_thanks
from interview_tui.conversation.words import Kind

CRITICISM = note(1, "Hotline", kind="criticism", at=START)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_after_criticism_a_thank_you_is_due() -> None:
    assert needs_thanks(conversation(CRITICISM), (), after(5), None, None) == number(1)


def test_after_a_complaint_too() -> None:
    complaint = CRITICISM.changed(kind="complaint")

    assert needs_thanks(conversation(complaint), (), after(5), None, None) == number(1)


@pytest.mark.parametrize("kind", [None, *(kind for kind in Kind if kind not in (Kind.CRITICISM, Kind.COMPLAINT))])
def test_after_anything_else_nothing_is_said(kind: Kind | None) -> None:
    assert needs_thanks(conversation(CRITICISM.changed(kind=kind)), (), after(5), None, None) is None


def test_without_a_note_nothing_is_said() -> None:
    assert needs_thanks(conversation(), (), after(5), None, None) is None


@pytest.mark.parametrize(("since_key", "said"), [(0, False), (0.99, False), (1, True), (10, True)])
def test_within_a_second_of_a_key_nothing_is_said(since_key: float, said: bool) -> None:
    found = needs_thanks(conversation(CRITICISM), (), after(20), after(20 - since_key), None)

    assert (found is not None) is said


@pytest.mark.parametrize(("since_hint", "said"), [(0, False), (59.9, False), (60, True)])
def test_within_a_minute_of_a_hint_nothing_is_said(since_hint: float, said: bool) -> None:
    found = needs_thanks(conversation(CRITICISM), (), after(20), None, after(20 - since_hint))

    assert (found is not None) is said


@pytest.mark.parametrize(("age", "said"), [(0, True), (45, True), (45.1, False), (600, False)])
def test_stale_criticism_was_answered_one_way_or_the_other(age: float, said: bool) -> None:
    assert (needs_thanks(conversation(CRITICISM), (), after(age), None, None) is not None) is said


def test_once_thanked_nothing_more_is_said() -> None:
    assert needs_thanks(conversation(CRITICISM), (number(1),), after(5), None, None) is None


def test_thanks_for_another_note_do_not_count() -> None:
    assert needs_thanks(conversation(CRITICISM), (number(2),), after(5), None, None) == number(1)


def test_when_the_customer_has_gone_on_nothing_is_said() -> None:
    assert needs_thanks(conversation(CRITICISM, note(2, "Fakt", kind="fact")), (), after(5), None, None) is None


def test_a_deleted_note_behind_the_criticism_does_not_count() -> None:
    assert needs_thanks(conversation(CRITICISM, note(2, "x").tombstone()), (), after(5), None, None) == number(1)


def test_deleted_criticism_needs_no_thanks() -> None:
    assert needs_thanks(conversation(CRITICISM.tombstone()), (), after(5), None, None) is None


# showing


def test_a_hint_that_is_due_is_shown() -> None:
    hinting = Hinting().tick(conversation(CRITICISM), (), False, after(5))

    assert hinting == Hinting(shown_for=number(1), last_hint=after(5))


def test_a_hint_stays_while_one_types() -> None:
    shown = Hinting().tick(conversation(CRITICISM), (), False, after(5)).key(after(6))

    assert shown.tick(conversation(CRITICISM), (), False, after(7)).shown_for == number(1)


@pytest.mark.parametrize(("shown_s", "stays"), [(20, True), (20.1, False)])
def test_a_hint_that_nobody_answers_goes_by_itself(shown_s: float, stays: bool) -> None:
    shown = Hinting(shown_for=number(1), last_hint=after(0))

    assert (shown.tick(conversation(CRITICISM), (), False, after(shown_s)).shown_for is not None) is stays


def test_a_hint_goes_when_hints_are_muted() -> None:
    shown = Hinting(shown_for=number(1), last_hint=after(0))

    assert shown.tick(conversation(CRITICISM), (), True, after(1)).shown_for is None


def test_while_hints_are_muted_none_comes() -> None:
    assert Hinting().tick(conversation(CRITICISM), (), True, after(5)) == Hinting()


def test_an_answered_hint_goes_and_is_remembered_for_a_minute() -> None:
    answered = Hinting(shown_for=number(1), last_hint=after(0)).answered()

    assert answered == Hinting(last_hint=after(0))
    assert answered.tick(conversation(CRITICISM), (), False, after(30)).shown_for is None


def test_a_key_holds_the_next_hint_back() -> None:
    hinting = Hinting().key(after(5)).tick(conversation(CRITICISM), (), False, after(5.5))

    assert hinting.shown_for is None
