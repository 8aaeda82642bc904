"""What makes a conversation a special one, which guide is offered for it, and which measure has to wait."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.insight.known import Known, known
from interview_tui.insight.measures import LATELY, Waits, forbids, has_used
from interview_tui.insight.occasion import Reason, anniversary_near, holding, reasons
from interview_tui.insight.offers import Offer, instead, offers
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.words import Aspect, Form, Measure, Occasion, Status
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

TODAY = START.date()
WEBER = customer(7, "Claudia Weber")
GUIDES = load_guides([library_folder()]).guides.values()


def held(days_ago: int, *notes: Note, status: Status = Status.DONE) -> Conversation:
    started = START - timedelta(days=days_ago)
    return conversation(*notes, id=number(1_000 + days_ago), started_at=started, status=status)


def found(*conversations: Conversation, first_deal: date | None = None) -> tuple[Reason, ...]:
    return reasons(WEBER.changed(first_deal=first_deal), known(conversations), TODAY)


def occasions(*conversations: Conversation, first_deal: date | None = None) -> list[str]:
    return [reason.occasion.value for reason in found(*conversations, first_deal=first_deal)]


def offered(*conversations: Conversation, first_deal: date | None = None) -> list[Offer]:
    return list(offers(GUIDES, found(*conversations, first_deal=first_deal), "check-in"))


COMPLAINT = note(1, "wrong bags", kind="complaint")


def settled(days_ago: int) -> Note:
    return COMPLAINT.changed(complaint=Complaint(settled=TODAY - timedelta(days=days_ago)))


# occasions


def test_without_an_earlier_conversation_it_is_a_first_contact() -> None:
    assert occasions() == ["first-contact"]
    assert occasions(held(0, status=Status.OPEN)) == ["first-contact"]
    assert reasons(None, Known(), TODAY) == (Reason(Occasion.FIRST_CONTACT),)


def test_a_conversation_of_last_week_makes_the_next_one_an_ordinary_one() -> None:
    assert occasions(held(7)) == []


def test_a_complaint_is_an_occasion_until_it_is_settled() -> None:
    assert occasions(held(20, COMPLAINT)) == ["open-complaint"]
    assert occasions(held(20, settled(3))) == ["after-service"]
    assert occasions(held(20, settled(14))) == ["after-service"]
    assert occasions(held(20, settled(15))) == []


def test_of_several_complaints_the_oldest_open_one_is_named_and_comes_before_a_settled_one() -> None:
    later = note(9, "again", kind="complaint")
    (first, second) = found(held(9, later), held(30, COMPLAINT, settled(2).changed(id=number(3))))
    assert (first.occasion, first.note) == (Occasion.OPEN_COMPLAINT, COMPLAINT)
    assert (second.occasion, second.on) == (Occasion.AFTER_SERVICE, TODAY - timedelta(days=2))


@pytest.mark.parametrize(("days", "silent"), [(90, False), (91, True)])
def test_more_than_ninety_days_are_a_long_silence(days: int, silent: bool) -> None:
    assert occasions(held(days)) == (["long-silence"] if silent else [])


def test_the_anniversary_is_that_of_the_first_deal_where_it_is_known_else_of_the_first_conversation() -> None:
    year_ago = held(365 + 3)
    assert occasions(year_ago, held(5)) == ["anniversary"]
    assert occasions(year_ago, held(5), first_deal=date(2020, 6, 1)) == []
    (reason,) = found(held(30), first_deal=date(2019, 11, 25))
    assert reason == Reason(Occasion.ANNIVERSARY, date(2026, 11, 25), deal=True)


@pytest.mark.parametrize(
    ("began", "today", "near"),
    [
        (date(2020, 11, 28), date(2026, 11, 21), date(2026, 11, 28)),
        (date(2020, 11, 29), date(2026, 11, 21), None),
        (date(2020, 11, 14), date(2026, 11, 21), date(2026, 11, 14)),
        (date(2026, 11, 21), date(2026, 11, 21), None),
        (date(2020, 1, 2), date(2026, 12, 30), date(2027, 1, 2)),
        (date(2020, 12, 30), date(2026, 1, 2), date(2025, 12, 30)),
        (date(2024, 2, 29), date(2026, 3, 1), date(2026, 2, 28)),
    ],
)
def test_an_anniversary_is_near_for_a_week_before_and_after(began: date, today: date, near: date | None) -> None:
    assert anniversary_near(began, today) == near


@given(st.dates(date(1990, 1, 1), date(2026, 1, 1)), st.dates(date(2026, 1, 2), date(2030, 1, 1)))
def test_no_day_has_an_anniversary_further_off_than_a_week(began: date, today: date) -> None:
    near = anniversary_near(began, today)
    assert near is None or (abs(near - today) <= timedelta(days=7) and near.year > began.year)


# what is offered


@pytest.mark.parametrize(
    ("conversations", "first"),
    [
        ((), "first-conversation"),
        ((held(7),), "check-in"),
        ((held(200),), "check-in"),
        ((held(20, COMPLAINT),), "complaint"),
        ((held(20, settled(3)),), "aftercare"),
        ((held(366), held(5)), "yearly-review"),
        ((held(366, COMPLAINT), held(5)), "complaint"),
    ],
)
def test_the_guide_that_fits_comes_first(conversations: tuple[Conversation, ...], first: str) -> None:
    assert offered(*conversations)[0].guide.id == first


def test_every_guide_is_offered_once_and_the_usual_one_right_after_those_that_fit() -> None:
    everything = offered(held(20, settled(3)))
    assert sorted(one.guide.id for one in everything) == sorted(guide.id for guide in GUIDES)
    assert [one.guide.id for one in everything[:3]] == ["aftercare", "measure-effort", "check-in"]


def test_guides_that_have_to_wait_come_last_and_say_why() -> None:
    waiting = {one.guide.id: one.waits for one in offered() if one.waits}
    assert waiting == {f"measure-{measure}": Waits.FIRST_CONTACT for measure in Measure}
    assert [one.guide.id for one in offered()[-4:]] == sorted(waiting)


def test_a_measure_is_never_the_first_offer_of_the_library() -> None:
    for days in (1, 20, 200, 366):
        for notes in ((), (COMPLAINT,), (settled(2),)):
            assert offered(held(days, *notes))[0].guide.measure is None


# when a measure may be asked


@pytest.mark.parametrize("measure", list(Measure))
def test_no_measure_in_a_first_conversation_or_while_a_complaint_is_open(measure: Measure) -> None:
    assert forbids(measure, {Occasion.FIRST_CONTACT}) is Waits.FIRST_CONTACT
    assert forbids(measure, {Occasion.OPEN_COMPLAINT, Occasion.AFTER_SERVICE}) is Waits.OPEN_COMPLAINT
    assert forbids(measure, {Occasion.ANNIVERSARY, Occasion.LONG_SILENCE}) is None
    assert forbids(measure, ()) is None


def test_after_a_service_case_only_the_effort_is_asked() -> None:
    asked = [measure for measure in Measure if forbids(measure, {Occasion.AFTER_SERVICE}) is None]
    assert asked == [Measure.EFFORT]


def test_the_occasions_that_hold_are_just_their_names() -> None:
    assert holding(found(held(366), held(5))) == {Occasion.ANNIVERSARY}


def test_whether_they_would_miss_us_waits_until_they_have_used_us_twice() -> None:
    assert {measure: forbids(measure, (), uses=False) for measure in Measure if forbids(measure, (), uses=False)} == {
        Measure.FIT: Waits.HARDLY_USED
    }


def test_who_was_in_touch_twice_lately_or_is_known_to_use_something_has_used_us() -> None:
    def used(*conversations: Conversation) -> bool:
        return has_used(WEBER, known(conversations), TODAY)

    chat, attempt = held(3).changed(form=Form.CHAT), held(4).changed(form=Form.ATTEMPT)
    assert [used(), used(held(1)), used(held(1), attempt), used(held(1), held(LATELY.days + 1))] == [False] * 4
    assert [used(held(1), held(LATELY.days)), used(held(1), chat)] == [True] * 2
    uses = Entry(id=number(900), aspect=Aspect.USES, text="order modules", learnt_at=START)
    assert has_used(begun(WEBER, uses), Known(), TODAY)
    assert not has_used(None, Known(), TODAY)


def test_instead_of_a_measure_that_waits_another_guide_is_named() -> None:
    after_service, first = offered(held(20, settled(3))), offered()
    waiting = next(one for one in after_service if one.waits)
    named = [instead(after_service, waiting), instead(first, first[-1]), instead((), first[-1])]
    assert [one and one.id for one in named] == ["measure-effort", first[0].guide.id, None]
