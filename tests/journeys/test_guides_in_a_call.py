"""From the guide that is offered to the answer that is kept, with the keys a person presses."""

from datetime import date, timedelta

from textual.pilot import Pilot

from interview_tui.guide.loader import library_folder
from interview_tui.guide.own import copied
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.note import Note
from interview_tui.records.words import Aspect, Measure, Status
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.widgets.sheet import Sheet
from tests.support.calling import before
from tests.support.frozen import START, FrozenClock, Ids, services_on
from tests.support.seeing import on
from tests.support.written import note, number


def keep(store: JsonStore, *notes: Note, days_ago: int = 9) -> None:
    """Keep a customer and one conversation with these notes."""
    weber = Customer(id=number(7), name="Claudia Weber", since=START - timedelta(days=400), by=store.id)
    store.save_customer(weber)
    started = START - timedelta(days=days_ago)
    opened = store.begin(
        Conversation(
            id=number(900 + days_ago),
            author="Jana Reuter",
            started_at=started,
            ended_at=started + timedelta(minutes=9),
            status=Status.DONE,
            customer_id=weber.id,
            customer=weber.name,
            notes=notes,
            by=store.id,
        )
    )
    opened.save(opened.conversation)
    opened.close()


def read(screen: BeforeScreen | CallScreen | ReadingScreen, sheet: str) -> str:
    lines = screen.query_one(sheet, Sheet).lines(78)
    return "\n".join("".join(span.text for span in line).rstrip() for line in lines)


def program(store: JsonStore, clock: FrozenClock) -> InterviewApp:
    return InterviewApp(services_on(store, clock, ids=Ids(5_000)))


async def call(pilot: Pilot[str]) -> CallScreen:
    await pilot.press("enter")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, CallScreen)
    return screen


def guide_of(screen: BeforeScreen) -> str:
    assert screen.before.plan.guide is not None
    return screen.before.plan.guide.id


async def choose(pilot: Pilot[str], words: str) -> None:
    await pilot.press("l")
    await pilot.pause()
    assert isinstance(pilot.app.screen, Choose)
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    await pilot.pause()


async def test_a_measure_is_chosen_asked_answered_and_read_again(store: JsonStore, clock: FrozenClock) -> None:
    keep(store)
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        screen = await before(pilot)
        assert guide_of(screen) == "check-in"
        await choose(pilot, "satis")
        assert guide_of(screen) == "measure-satisfaction"
        running = await call(pilot)
        assert "Type the number: 1 not at all … 5 very satisfied; - no answer." in read(running, "#question")
        await pilot.press("4", "enter")
        assert "Satisfaction: 4 of 5, asked in the conversation" in read(running, "#question")
        assert running.call.conversation.notes == ()
        await pilot.press(*"quick", "enter", "right", "f9", "enter")
        await on(pilot, ReadingScreen)
        reading = pilot.app.screen
        assert "Satisfaction" not in read(reading, "#summary")
        assert "Satisfaction: 4 of 5, asked in the conversation" in read(reading, "#heading")
    head = next(one for one in store.listing().heads if one.guide == "measure-satisfaction")
    kept = store.read(head.id)
    assert kept.measure is not None
    assert (kept.measure.measure, kept.measure.value) == (Measure.SATISFACTION, 4)
    assert [one.cue for one in kept.living()] == ["satisfaction"]


async def test_in_a_first_conversation_a_measure_has_to_wait_and_says_so(store: JsonStore, clock: FrozenClock) -> None:
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        screen = await before(pilot, "Nina")
        assert guide_of(screen) == "first-conversation"
        assert "Fits: it is the first conversation with this customer." in read(screen, "#known")
        await choose(pilot, "satis")
        assert guide_of(screen) == "first-conversation"
        assert "A measure has to wait: not in a first conversation." in read(screen, "#done")


async def test_a_call_given_to_a_new_customer_asks_no_measure_and_shows_nothing_of_the_one_before(
    store: JsonStore, clock: FrozenClock
) -> None:
    keep(store, note(1, "retypes 140 orders", kind="fact"))
    async with program(store, clock).run_test(size=(100, 30)) as pilot:
        await before(pilot)
        await choose(pilot, "satis")
        running = await call(pilot)
        assert "from one to five?" in read(running, "#question")
        assert "retypes 140 orders" in read(running, "#side")
        running.start("with_whom")
        await pilot.pause()
        await pilot.press(*"Nina", "enter")
        await pilot.pause()
        assert running.call.conversation.customer == "Nina"
        assert "What would decide whether you come back?" in read(running, "#question")
        assert "A measure has to wait: not in a first conversation." in read(running, "#above")
        assert "retypes 140 orders" not in read(running, "#side")
        await pilot.press("4", "enter")
        assert running.call.conversation.measure is None
        assert [one.text for one in running.call.conversation.notes] == ["4"]


async def test_an_open_complaint_comes_first_until_it_has_come_to_its_end(store: JsonStore, clock: FrozenClock) -> None:
    keep(store, note(1, "wrong bags", kind="complaint"))
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        screen = await before(pilot)
        assert guide_of(screen) == "complaint"
        assert "Open complaint\n wrong bags" in read(screen, "#known")
        await pilot.press("b", "a", *["down"] * 4)  # all three said; the rest is left for later, down to the answer
        await pilot.press(*"new bags", "enter", "y", *"tag them", "enter")
        await pilot.pause()
        assert guide_of(screen) == "aftercare"
        assert "wrong bags – Closed, with what was learnt. Ctrl+Z undoes it." in read(screen, "#done")
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert guide_of(screen) == "complaint"
        await choose(pilot, "check-in")
        await pilot.press("b", *"tag them", "enter")
        await pilot.pause()
        assert guide_of(screen) == "check-in"  # chosen by hand
    (closed,) = store.read(number(909)).living()
    assert closed.settled == START.date()


async def test_of_several_complaints_the_selected_one_is_asked_about_and_reading_can_open_it_again(
    store: JsonStore, clock: FrozenClock
) -> None:
    closed = {"answers": [{"text": "sorry", "on": "2026-11-21"}], "learnt": "tags", "settled": "2026-11-21"}
    keep(store, note(1, "wrong bags", kind="complaint"), note(2, "late van", kind="complaint"),
         note(3, "torn bags", kind="complaint", **closed))  # fmt: skip
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        await before(pilot)
        await pilot.press("down", "b", "y", "escape")  # the second of the two is selected
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("down", "tab", "r")
        await pilot.pause()
        reading = pilot.app.screen
        assert isinstance(reading, ReadingScreen)
        await pilot.press("b", "y", "escape")  # the one that waits, selected
        await pilot.press("down", "down", "b")  # the closed one: it is open again
        await pilot.pause()
        assert "Next: ask whether they accept it" in read(reading, "#told")
    first, second, third = store.read(number(909)).living()
    assert [one.complaint and one.complaint.thanked for one in (first, second)] == [START.date(), START.date()]
    assert third.settled is None


async def test_what_was_answered_before_becomes_is_that_still_so(store: JsonStore, clock: FrozenClock) -> None:
    keep(store, note(1, "retypes 140 orders", kind="fact", cue="effort"))
    rows = Entry(id=number(5), aspect=Aspect.INTEREST, text="rows in a four", learnt_at=START - timedelta(days=390))
    store.change_customer(number(7), lambda one: begun(one, rows))
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        await before(pilot)
        running = await call(pilot)
        assert "still so" not in read(running, "#question")
        await pilot.press("ctrl+g")
        await pilot.pause()
        await pilot.press("enter")  # what was learnt of them long ago is offered first
        await pilot.pause()
        [renewed] = running.call.conversation.living()
        assert renewed.about is not None
        assert (renewed.about.note, renewed.about.still) == (rows.id, True)
        await pilot.press("ctrl+z")
        await pilot.press("right")
        assert running.hints()[:2] == [running.still, running.now]
        told = read(running, "#question")
        assert "Is that still so?  What takes the most out of you in a normal week?" in told
        assert "retypes 140 orders" in told
        await pilot.press(*"200 now", "enter")
        [kept] = running.call.conversation.living()
        assert kept.cue == "effort"


async def test_the_day_of_the_first_deal_is_asked_for_and_has_its_anniversary(
    store: JsonStore, clock: FrozenClock
) -> None:
    keep(store)
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        screen = await before(pilot)
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press(*"first deal", "enter")
        await pilot.pause()
        await pilot.press(*"24 Nov 2031", "enter")  # not past
        await pilot.pause()
        await pilot.press("ctrl+u", *"24 Nov 2023", "enter")
        await pilot.pause()
        assert screen.customer.first_deal == date(2023, 11, 24)
        assert guide_of(screen) == "yearly-review"
        assert "Fits: 24 Nov 2026 is the anniversary of the first deal." in read(screen, "#known")
    assert store.customers().customers[number(7)].first_deal == date(2023, 11, 24)


async def test_a_call_that_goes_on_asks_whether_it_is_still_so_as_before(store: JsonStore, clock: FrozenClock) -> None:
    keep(store, note(1, "retypes 140 orders", kind="fact", cue="effort"))
    async with program(store, clock).run_test(size=(80, 24)) as pilot:
        await before(pilot)
        running = await call(pilot)
        await pilot.press("right", *"x", "enter")
        running.leave_now()
    later = open_store(store.home, now=lambda: clock.now().wall, host="desk", pid=2)
    async with InterviewApp(services_on(later, clock, ids=Ids(9_000))).run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        again = pilot.app.screen
        assert isinstance(again, CallScreen)
        assert "Is that still so?" in read(again, "#question")
        assert "What we know" in read(again, "#side")


async def test_a_copy_of_my_own_is_offered_before_the_guide_it_was_made_from(
    store: JsonStore, clock: FrozenClock
) -> None:
    keep(store, note(1, "wrong bags", kind="complaint"))
    (store.home / "guides").mkdir()
    text = (library_folder() / "complaint.toml").read_text(encoding="utf-8")
    (store.home / "guides" / "mine.toml").write_text(copied(text, "mine"), encoding="utf-8")
    app = program(store, clock)
    app.services.guides.read_again()
    async with app.run_test(size=(80, 24)) as pilot:
        assert guide_of(await before(pilot)) == "mine"
