from datetime import datetime, timedelta

import pytest

from interview_tui.coaching.hint_rules import Hint, InCall, due_hint
from interview_tui.coaching.hints import Hinting
from interview_tui.records.note import Note
from interview_tui.records.words import Coach, Kind, Rule
from interview_tui.talktime.live import Change, LiveClock, Talk
from tests.support.frozen import START
from tests.support.written import conversation, note, number

CRITICISM = note(1, "Hotline", kind="criticism", at=START)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def seen(seconds: float, *notes: Note, **fields: object) -> InCall:
    """Return what a hint may rest on so many seconds into a call with these notes."""
    return InCall(conversation(*notes), after(seconds), seconds, **fields)  # type: ignore[arg-type]


def rule(now: InCall, level: Coach = Coach.NORMAL) -> Rule | None:
    due = due_hint(now, level)
    return due.rule if due else None


# thanks after criticism


@pytest.mark.parametrize("level", [Coach.QUIET, Coach.NORMAL])
@pytest.mark.parametrize("kind", [Kind.CRITICISM, Kind.COMPLAINT])
def test_after_criticism_a_thank_you_is_due(kind: Kind, level: Coach) -> None:
    due = due_hint(seen(5, CRITICISM.changed(kind=kind)), level)

    assert due is not None
    assert (due.rule, due.about) == (Rule.FEEDBACK, number(1))


@pytest.mark.parametrize("kind", [None, *(kind for kind in Kind if kind not in (Kind.CRITICISM, Kind.COMPLAINT))])
def test_after_anything_else_nothing_is_said(kind: Kind | None) -> None:
    assert rule(seen(5, CRITICISM.changed(kind=kind))) is None


def test_without_a_note_nothing_is_said() -> None:
    assert rule(seen(5)) is None


@pytest.mark.parametrize(("age", "said"), [(0, True), (45, True), (45.1, False), (600, False)])
def test_stale_criticism_was_answered_one_way_or_the_other(age: float, said: bool) -> None:
    assert (rule(seen(age, CRITICISM)) is not None) is said


def test_once_thanked_nothing_more_is_said() -> None:
    assert rule(seen(5, CRITICISM, thanked=(number(1),))) is None


def test_thanks_for_another_note_do_not_count() -> None:
    assert rule(seen(5, CRITICISM, thanked=(number(2),))) is Rule.FEEDBACK


def test_when_the_customer_has_gone_on_nothing_is_said() -> None:
    assert rule(seen(5, CRITICISM, note(2, "Fakt", kind="fact"))) is None


def test_a_deleted_note_behind_the_criticism_does_not_count() -> None:
    assert rule(seen(5, CRITICISM, note(2, "x").tombstone())) is Rule.FEEDBACK


def test_deleted_criticism_needs_no_thanks() -> None:
    assert rule(seen(5, CRITICISM.tombstone())) is None


# what the normal level adds

PRODUCT = note(1, "braucht ein neues Dashboard", kind="need", at=START)
SPEAKING = LiveClock((Change(0, Talk.STAFF),))


def test_a_need_that_names_a_product_is_asked_what_for() -> None:
    assert rule(seen(5, PRODUCT)) is Rule.NEEDS


def test_with_a_why_under_it_the_product_has_its_reason() -> None:
    why = note(2, "der Vorstand will Zahlen", kind="why", because_of=number(1), at=START)

    assert rule(seen(5, PRODUCT, why)) is None


def test_a_need_in_the_customers_world_is_left_alone() -> None:
    assert rule(seen(5, PRODUCT.changed(text="will um 18 Uhr zu Hause sein"))) is None


@pytest.mark.parametrize(("seconds", "said"), [(89.9, False), (90, True), (300, True)])
def test_speaking_for_long_is_told_at_last(seconds: float, said: bool) -> None:
    assert (rule(seen(seconds, talk=SPEAKING)) is Rule.LISTEN) is said


@pytest.mark.parametrize("changes", [(), (Change(0, Talk.CUSTOMER),), (Change(0, Talk.SILENCE),)])
def test_where_i_am_not_known_to_speak_nothing_is_said_about_it(changes: tuple[Change, ...]) -> None:
    assert rule(seen(600, talk=LiveClock(changes))) is None


def test_where_the_guide_sets_no_target_speaking_for_long_is_no_matter() -> None:
    assert rule(seen(600, talk=SPEAKING, has_target=False)) is None


@pytest.mark.parametrize("now", [seen(5, PRODUCT), seen(600, talk=SPEAKING)])
def test_the_quiet_level_says_nothing_of_all_this(now: InCall) -> None:
    assert rule(now, Coach.NORMAL) is not None
    assert rule(now, Coach.QUIET) is None


@pytest.mark.parametrize("now", [seen(5, CRITICISM), seen(5, PRODUCT), seen(600, talk=SPEAKING)])
def test_at_the_level_off_nothing_is_ever_said(now: InCall) -> None:
    assert rule(now, Coach.OFF) is None


# showing

QUIET = Coach.QUIET


def shown_at(seconds: float) -> Hinting:
    """Return the thanks after criticism, shown so many seconds into the call."""
    return Hinting().tick(seen(seconds, CRITICISM), QUIET)


def test_a_hint_that_is_due_is_shown() -> None:
    hinting = shown_at(5)

    assert hinting.shown is not None
    assert (hinting.shown.about, hinting.last_hint) == (number(1), after(5))


@pytest.mark.parametrize(("since_key", "said"), [(0, False), (0.99, False), (1, True), (10, True)])
def test_within_a_second_of_a_key_nothing_is_said(since_key: float, said: bool) -> None:
    hinting = Hinting().key(after(20 - since_key)).tick(seen(20, CRITICISM), QUIET)

    assert (hinting.shown is not None) is said


@pytest.mark.parametrize(("since_hint", "said"), [(0, False), (59.9, False), (60, True)])
def test_within_a_minute_of_a_hint_nothing_is_said(since_hint: float, said: bool) -> None:
    hinting = Hinting(last_hint=after(20 - since_hint)).tick(seen(20, CRITICISM), QUIET)

    assert (hinting.shown is not None) is said


def test_a_hint_stays_while_one_types() -> None:
    assert shown_at(5).key(after(6)).tick(seen(7, CRITICISM), QUIET).shown is not None


@pytest.mark.parametrize(("shown_s", "stays"), [(20, True), (20.1, False)])
def test_a_hint_that_nobody_answers_goes_by_itself(shown_s: float, stays: bool) -> None:
    assert (shown_at(0).tick(seen(shown_s, CRITICISM), QUIET).shown is not None) is stays


def test_a_hint_goes_when_the_coach_is_turned_off() -> None:
    assert shown_at(0).tick(seen(1, CRITICISM), Coach.OFF).shown is None


def test_while_the_coach_is_off_no_hint_comes() -> None:
    assert Hinting().tick(seen(5, CRITICISM), Coach.OFF) == Hinting()


def test_an_answered_hint_goes_and_holds_the_next_one_back_for_a_minute() -> None:
    answered = shown_at(0).answered()
    other = note(2, "Rechnung", kind="criticism", at=after(30))

    assert answered.shown is None
    assert answered.tick(seen(40, CRITICISM, other), QUIET).shown is None
    assert answered.tick(seen(61, CRITICISM, other), QUIET).shown is not None


def test_nothing_is_said_twice_about_the_same_turn() -> None:
    once = Hinting().tick(seen(90, talk=SPEAKING), Coach.NORMAL).answered()

    assert once.tick(seen(600, talk=SPEAKING), Coach.NORMAL).shown is None


def test_a_later_turn_of_mine_is_another_matter() -> None:
    once = Hinting().tick(seen(90, talk=SPEAKING), Coach.NORMAL).answered()
    again = LiveClock((*SPEAKING.changes, Change(100, Talk.CUSTOMER), Change(200, Talk.STAFF)))

    assert once.tick(seen(300, talk=again), Coach.NORMAL).shown is not None


def test_only_thanks_are_answered_with_said() -> None:
    hints = [due_hint(now, Coach.NORMAL) for now in (seen(5, CRITICISM), seen(5, PRODUCT))]

    assert [isinstance(one, Hint) and one.answer for one in hints] == ["Enter: said", "Enter: all right"]
