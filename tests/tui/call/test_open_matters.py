import threading
from datetime import date, timedelta

import pytest

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call import moving
from interview_tui.desk.call.open_matters import complaints_here
from interview_tui.guide.loader import Library
from interview_tui.insight.known import Known, known
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.port.conversations import Head
from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.note import Note
from interview_tui.records.parts import Complaint
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.open_matters import complaint_options, promise_options
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.call.view import Seen
from interview_tui.tui.panels.complaint import AskComplaint
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.at_the_phone import GUIDE, call_with
from tests.support.calling import begin_call, write
from tests.support.frozen import START, FrozenClock
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.written import conversation, note, number

EN = Language("en")
TODAY = date(2026, 11, 21)
FIRST = GUIDE.sections[0]
THEN = FIRST.changed(id="then", with_promise=True, cues=(FIRST.cues[0].changed(id="promise"),))
ABOUT_PROMISES = GUIDE.changed(sections=(FIRST, THEN))


def promised(count: int, **fields: object) -> Known:
    notes = [note(n, f"promise {n}", kind="promise", due=TODAY, **fields) for n in range(1, count + 1)]
    return known([conversation(*notes, started_at=START - timedelta(days=9), status=Status.DONE)])


def drawn(held: Known, asked: int, *bring_up: str) -> str:
    call = call_with(guide=ABOUT_PROMISES).but(bring_up=bring_up)
    for _ in range(asked):
        call = moving.asked(call)
    library = Library({}, {})
    lines = Seen(call, Plan(known=held), Acknowledged(None), 0.0, TODAY, EN, library).question(80)
    return "\n".join("".join(span.text for span in line) for line in lines)


def test_the_question_about_promises_shows_those_that_are_open_without_a_key() -> None:
    told = drawn(promised(5), len(FIRST.cues))

    assert [f"promise {n}" in told for n in range(1, 6)] == [True, True, True, False, False]


def test_it_shows_none_of_theirs_and_other_questions_show_only_what_was_to_be_brought_up() -> None:
    assert "promise" not in drawn(promised(2, theirs=True), len(FIRST.cues))
    assert "promise" not in drawn(promised(2), 0)
    assert drawn(promised(2), 0, number(2)).count("promise") == 1


def test_what_was_brought_up_stands_only_once() -> None:
    assert drawn(promised(1), len(FIRST.cues), number(1)).count("promise 1") == 1


@pytest.mark.parametrize("code", CODES)
def test_each_promise_may_be_kept_or_moved(code: str) -> None:
    language = Language(code)

    found = promise_options(promised(2).promises, TODAY, language)

    assert [(one.id.split()[1:], one.words.split(": ")[1]) for one in found] == [
        ([number(n), act], f"promise {n}") for n in (1, 2) for act in ("KEEP", "MOVE", "NOT_KEPT")
    ]


async def test_a_promise_is_kept_and_moved_while_the_call_goes_on_and_taken_back(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    def due() -> list[date | None]:
        return [one.due for head in store.listing().heads for one in head.promises]

    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "!send the sample")
        await pilot.press("enter", "f9", "enter", "escape")
        await settle(pilot)
        await begin_call(pilot)
        await settle(pilot)
        await burst(pilot, "f8", "enter")
        await until(pilot, lambda: "Done: send the sample" in seen(app))
        assert due() == []
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: due() == [None])
        await settle(pilot)
        await burst(pilot, "f8", "down", "enter", *"tomorrow", "enter", *"on")
        await until(pilot, lambda: due() == [TODAY + timedelta(days=1)])
        assert "on" in seen(app)


class Slow:
    """A store that reads what is known only once it may."""

    def __init__(self, store: JsonStore, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may = threading.Event()
        self.waits = threading.Event()
        read = store.of_customer

        def slow(customer_id: str) -> tuple[Head, ...]:
            self.waits.set()
            self.may.wait(30)
            return read(customer_id)

        monkeypatch.setattr(store, "of_customer", slow)


async def test_a_key_pressed_before_the_customer_was_read_waits_for_what_is_known(
    app: InterviewApp, store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await burst(pilot, *"!send", "enter", "f9", "enter", "escape")
        await settle(pilot)
        slow = Slow(store, monkeypatch)
        await burst(pilot, *"Claudia", "enter")
        await until(pilot, slow.waits.is_set)
        assert "being read" in seen(app)
        assert "first conversation" not in seen(app)
        await burst(pilot, "enter", *"on")
        slow.may.set()
        await on(pilot, CallScreen)
        await until(pilot, lambda: app.screen.query_one(TextLine).text == "on")
        await settle(pilot)
        await burst(pilot, "f8")
        await on(pilot, Choose)
        assert "send" in seen(app)


async def test_a_ringing_phone_does_not_wait_for_a_store_that_takes_long_to_read(
    app: InterviewApp, store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_tui.tui.before.screen.RINGS_S", 0.01)
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await burst(pilot, *"!send", "enter", "f9", "enter", "escape")
        await settle(pilot)
        slow = Slow(store, monkeypatch)
        await burst(pilot, *"Claudia", "enter")
        await until(pilot, slow.waits.is_set)
        await burst(pilot, "enter", *"on")
        await on(pilot, CallScreen)
        await until(pilot, lambda: app.screen.query_one(TextLine).text == "on")
        slow.may.set()
        await burst(pilot, "f8")
        await on(pilot, Choose)
        assert "send" in seen(app)


@pytest.mark.parametrize("left", [False, True])
async def test_in_a_call_what_is_open_comes_once_it_was_read_unless_it_is_left(
    left: bool, app: InterviewApp, store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await burst(pilot, *"!send", "enter", "f9", "enter", "escape")
        await settle(pilot)
        screen = await begin_call(pilot, "")
        weber = store.customer(store.listing().heads[-1].customer_id or "")
        assert weber is not None
        slow = Slow(store, monkeypatch)
        screen.held.give(weber)
        await burst(pilot, "f8")
        await until(pilot, lambda: "What is known of the customer is being read" in seen(app))
        await burst(pilot, *"ab", *(["escape"] if left else []))
        slow.may.set()
        if left:
            await until(pilot, lambda: screen.query_one(TextLine).text == "ab")
            await settle(pilot)
            assert app.screen is screen
        else:
            await on(pilot, Choose)
            assert app.screen.query_one(TextLine).text == "ab"
        assert "is being read" not in seen(app)


def complained(n: int, text: str, **fields: object) -> Note:
    one = note(n, text, kind="complaint")
    assert one.complaint is not None
    return one.changed(complaint=one.complaint.changed(**fields))


def test_complaints_of_the_call_come_first_and_each_says_what_is_next() -> None:
    before = known([conversation(complained(1, "bags\nwrong", thanked=TODAY), started_at=START, status=Status.DONE)])
    now = call_with(complained(2, "late"), complained(3, "settled", settled=TODAY), complained(4, "rude"))

    found = complaint_options(complaints_here(now, before), TODAY, EN, private=True)

    assert [(one.words, one.remark) for one in found] == [
        ("Complaint: rude", "thank them"),
        ("Complaint: late", "thank them"),
        ("Complaint: bags", "apologise"),
    ]


async def test_a_complaint_is_asked_about_in_the_call_and_half_an_answer_outlives_it(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    def kept() -> Complaint:
        [one] = store.listing().heads
        complaint = store.read(one.id).notes[0].complaint
        assert complaint is not None
        return complaint

    async with app.run_test() as pilot:
        await begin_call(pilot)
        await burst(pilot, *"-wrong bags", "enter", "up", "f8", "escape", *"and", "f8")
        await on(pilot, AskComplaint)
        assert "Thanked for it?" in seen(app)
        await burst(pilot, "a", *"by Fri", "escape", *" then")
        await until(pilot, lambda: "and then" in seen(app))  # the note that was begun is typed on
        await settle(pilot)
        assert (kept().thanked, kept().remedy) == (START.date(), "")
        await burst(pilot, "enter", "up", "up", "f8")
        await on(pilot, AskComplaint)
        assert "by Fri" in seen(app)
        await burst(pilot, "enter", "escape")
        await until(pilot, lambda: "Next: say who takes care" in seen(app))
        await burst(pilot, "escape", "ctrl+z")
        await settle(pilot)
        assert (kept().thanked, kept().remedy) == (START.date(), "")
        await burst(pilot, "up", "up", "f8", *"money", "escape", "escape", "f9", "enter")
        await settle(pilot)
    [one] = store.listing().heads
    draft = store.read_draft(one.id)
    assert draft is not None
    assert [(row.about, row.text) for row in draft.begun] == [("complaint-remedy", "money")]
