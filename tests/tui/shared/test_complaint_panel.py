"""A complaint with the keys a person presses: on the list of what waits, while reading, in a hurry."""

from datetime import timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from interview_tui.desk.complaints.keeping import Keeping
from interview_tui.language.message import Message
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.complaint import AskComplaint
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.frozen import START, FrozenClock, Ids, services_on
from tests.support.seeing import burst, on, seen, settle, until
from tests.support.written import note, number

TODAY = START.date()


def program(store: JsonStore, clock: FrozenClock, kind: str = "complaint") -> InterviewApp:
    started = START - timedelta(days=11)
    hotline = note(1, "Hotline", kind=kind).changed(at=started)
    opened = store.begin(
        Conversation(id=number(900), author="Jana Reuter", started_at=started, ended_at=started, status=Status.DONE,
                     customer="Claudia Weber", notes=(hotline,), by=store.id)
    )  # fmt: skip
    opened.save(opened.conversation)
    opened.close()
    return InterviewApp(services_on(store, clock, ids=Ids(5_000)))


def kept(store: JsonStore) -> Note:
    return store.read(number(900)).notes[0]


async def to_list(pilot: Pilot[Any]) -> None:
    await settle(pilot)
    await burst(pilot, "f8")
    await on(pilot, PromisesScreen)
    await settle(pilot)


async def test_in_a_hurry_three_keys_keep_thanks_apology_and_responsibility_and_half_a_line_waits(
    store: JsonStore, clock: FrozenClock
) -> None:
    app = program(store, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot)
        assert "for 11 days" in seen(app)
        await burst(pilot, "b", "a", *"a call b", "escape")
        await on(pilot, PromisesScreen)
        await settle(pilot)
        assert "Hotline – Next: ask what they want. Ctrl+Z undoes it." in " ".join(seen(app).split())
        await burst(pilot, "b")
        await on(pilot, AskComplaint)
        assert "a call b" in seen(app)
        await burst(pilot, "escape", "ctrl+z")
        await settle(pilot)
    complaint = kept(store).complaint
    assert complaint is not None
    assert complaint.thanked is None  # one key, one step back


async def test_what_is_passed_on_shows_its_owner_and_a_key_takes_back_the_answer_before(
    store: JsonStore, clock: FrozenClock
) -> None:
    app = program(store, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot)
        await burst(pilot, "b", "a", "enter", *"Peter Lang", "enter")
        await until(pilot, lambda: "Has Peter Lang taken it over?" in seen(app))
        await burst(pilot, "y", "ctrl+z", "tab")
        await until(pilot, lambda: "Does the customer know" in seen(app))
        await burst(pilot, "escape")
        await on(pilot, PromisesScreen)
        await settle(pilot)
        assert "Peter Lang" in seen(app)
    complaint = kept(store).complaint
    assert complaint is not None
    assert (complaint.owner, complaint.accepted, complaint.passed_over) == ("Peter Lang", None, ("accepted",))


async def test_while_reading_one_letter_makes_a_complaint_of_a_criticism_and_asks_to_its_end(
    store: JsonStore, clock: FrozenClock
) -> None:
    app = program(store, clock, kind="criticism")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.navigation.read(number(900))
        await on(pilot, ReadingScreen)
        await burst(pilot, "down", "b")
        await on(pilot, AskComplaint)
        # Down to the end: what was learnt closes nothing while there is no answer.
        await burst(pilot, *["down"] * 12, *"call back", "enter")
        await until(pilot, lambda: "What were they told in answer?" in seen(app))
        assert kept(store).settled is None
        await burst(pilot, "tab")
        assert "cannot be passed over" in seen(app)
        assert "Enter\u00a0takes" in seen(app)  # what is not taken hides no key
        await burst(pilot, *"we call", "enter", "n")
        await until(pilot, lambda: "Not accepted: we call" in seen(app))
        await burst(pilot, *["down"] * 4, *"called", "enter", "y", "enter")
        await on(pilot, ReadingScreen)
        await settle(pilot)
        assert "Closed, with what was learnt" in seen(app)
        closed = kept(store)
        assert (closed.kind, closed.settled) == (Kind.COMPLAINT, TODAY)
        await burst(pilot, "ctrl+z")
        await settle(pilot)
    complaint = kept(store).complaint
    assert complaint is not None
    assert (complaint.settled, [one.text for one in complaint.answers]) == (None, ["we call", "called"])


async def test_half_a_line_that_cannot_be_kept_is_told_before_the_panel_goes(
    store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = program(store, clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_list(pilot)
        await burst(pilot, "b", "a", *"a call b")
        await on(pilot, AskComplaint)
        monkeypatch.setattr(Keeping, "keep_begun", lambda *_: Message("The disk is full."))
        await burst(pilot, "escape")
        await until(pilot, lambda: "The disk is full." in seen(app))
        assert "a call b" in seen(app)
        await burst(pilot, "escape")
        await on(pilot, PromisesScreen)
