"""What was noted goes out: to a colleague, to the customer, in other words, as the last time."""

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from interview_tui.desk.exporting.subjects import subjects_here
from interview_tui.desk.services import Services
from interview_tui.export.crm.own import OWN_FOLDER, copied_out
from interview_tui.port.faults import NotSaved
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.exporting.screen import ExportScreen, export_screen
from interview_tui.tui.mail.screen import MailScreen
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.exporting import files, one_call, to_export
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import burst, drawn, on, seen, settle, until

pytestmark = pytest.mark.usefixtures("here")


async def test_two_keys_write_what_a_colleague_is_told_and_enter_goes_back(
    app: InterviewApp, store: JsonStore, here: Path
) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_export(pilot)
        assert "Conversation with Claudia Weber" in seen(app)
        assert "1 promise, 1 quote" in seen(app)

        await burst(pilot, "enter")
        await until(pilot, lambda: "Written: " in seen(app))
        [file] = files(here)
        assert "1 conversation, 2 notes, 1 promise" in seen(app)
        assert file.name in seen(app)
        assert "send the CSV sample" in file.read_text("utf-8")
        assert "dog" not in file.read_text("utf-8")
        assert "as Markdown; nothing has changed since" in seen(app)

        await burst(pilot, "enter")
        assert not isinstance(app.screen, ExportScreen)
        assert files(here) == [file]


async def test_for_the_customer_it_says_what_stays_and_what_to_check(app: InterviewApp, store: JsonStore) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_export(pilot)
        await burst(pilot, "right")
        await settle(pilot)

        assert "1 note: 1 promise" in seen(app)
        assert "1 quote" in seen(app)
        assert "a promise names Peter Lang" in seen(app)
        assert "nightmare" not in seen(app)


async def test_a_note_is_told_in_other_words_and_another_stays_this_time_only(
    app: InterviewApp, store: JsonStore, here: Path
) -> None:
    one_call(store)
    [head] = store.listing().heads
    async with app.run_test(size=(80, 24)) as pilot:
        await to_export(pilot)
        # All in one burst: the panels open one after the other, and no key is lost between them.
        await burst(pilot, "w", "enter", "ctrl+u", *"the sample", "enter", "c", "down", "space", "enter", "enter")
        await until(pilot, lambda: "Written: " in seen(app))

        [file] = files(here)
        assert "the sample" in file.read_text("utf-8")
        assert "nightmare" not in file.read_text("utf-8")
        assert [note.text for note in store.read(head.id).living()][:2] == [
            "send the CSV sample",
            "the close is a nightmare",
        ]


async def test_a_file_that_is_there_is_overwritten_only_when_asked_to(
    app: InterviewApp, store: JsonStore, here: Path
) -> None:
    one_call(store)
    (here / "mine.md").write_text("my own")
    async with app.run_test(size=(80, 24)) as pilot:
        await to_export(pilot)
        await burst(pilot, *["down"] * 5, "ctrl+u", *"mine.md")
        assert " w wording" not in seen(app)  # letters are the name here
        await burst(pilot, "enter")
        await on(pilot, Choose)
        assert "mine.md is there already." in seen(app)
        await burst(pilot, "escape")
        await on(pilot, ExportScreen)
        assert (here / "mine.md").read_text() == "my own"

        await burst(pilot, "enter", "down", "enter")
        await until(pilot, lambda: "Written: " in seen(app))
        assert "send the CSV sample" in (here / "mine.md").read_text("utf-8")


def test_the_persons_own_layouts_are_offered_too(services: Services) -> None:
    copied_out("hubspot", services.home).rename(services.home / OWN_FOLDER / "mine.toml")

    screen = export_screen(services, subjects_here(services.today()))

    assert screen.exporting.formats(Audience.CRM)[-1].id == "mine"


async def test_while_reading_one_key_leads_there_and_esc_back(app: InterviewApp, store: JsonStore, here: Path) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "x")
        await on(pilot, ExportScreen)
        await burst(pilot, "escape")
        await on(pilot, ReadingScreen)
        assert files(here) == []


async def test_after_a_call_one_key_shows_the_mail_it_is_changed_and_copied(
    app: InterviewApp, store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(InterviewApp, "copy_to_clipboard", lambda app, text: copied.append(text))
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        await burst(pilot, "f")
        await on(pilot, MailScreen)
        assert "CSV sample" in seen(app)
        assert copied == []

        await burst(pilot, "t", *"PS ", "escape", "enter")
        await until(pilot, lambda: bool(copied))
        assert copied[0].startswith("PS ")
        assert "in the clipboard" in seen(app)
        await burst(pilot, "escape", "f")
        await on(pilot, MailScreen)
        await until(pilot, lambda: "PS " in seen(app))


async def to_mail(pilot: Pilot[None]) -> MailScreen:
    await settle(pilot)
    await burst(pilot, "down", "enter")
    await on(pilot, ReadingScreen)
    await burst(pilot, "f")
    await on(pilot, MailScreen)
    assert isinstance(pilot.app.screen, MailScreen)
    return pilot.app.screen


async def test_what_is_typed_right_after_tab_stands_in_the_subject(app: InterviewApp, store: JsonStore) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        mail = await to_mail(pilot)
        subject = mail.mailing.mail.subject
        await burst(pilot, "t")

        # As they come when the text has not yet handled Tab: all on their way to it.
        for key in ("tab", "!", "?"):
            mail.query_one("#text").post_message(events.Key(key, key if key != "tab" else None))
        await drawn(pilot)

        assert mail.mailing.mail.subject == f"{subject}!?"


async def test_a_changed_mail_that_went_nowhere_stands_there_the_next_time(
    app: InterviewApp, store: JsonStore, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(InterviewApp, "copy_to_clipboard", lambda app, text: copied.append(text))
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_mail(pilot)
        await burst(pilot, "t", *"PS ", "ctrl+q")

    again = InterviewApp(services_on(store, clock))
    async with again.run_test(size=(80, 24)) as pilot:
        await to_mail(pilot)
        assert "PS " in seen(again)
        assert "and not sent" in seen(again)
        await burst(pilot, "enter")
        await until(pilot, lambda: bool(copied))
        assert copied[0].startswith("PS ")
        assert store.begun_lines() == ()

        await burst(pilot, "t", *"PPS ", "escape")
        await until(pilot, lambda: "PPS " in seen(again))
    assert [one.text[:8] for one in store.begun_lines()] == ["PPS PS D"]


async def test_what_is_typed_into_a_mail_is_on_disk_before_it_is_left(
    app: InterviewApp, store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await to_mail(pilot)
        await burst(pilot, "t", *"PS ", "tab", *"Re: ")
        await settle(pilot)
        screen.keep()
        [line] = store.begun_lines()
        assert (line.text[:3], line.said[-3:]) == ("PS ", "Re:")
        assert line.conversation == store.listing().heads[0].id

        def is_full(line: BegunLine) -> None:
            raise NotSaved("the disk is full")

        monkeypatch.setattr(store, "keep_begun", is_full)
        await burst(pilot, "x")
        await settle(pilot)
        screen.keep()
        await settle(pilot)
        assert "the disk is full" in seen(app)


async def test_the_next_time_it_says_what_changed_since_and_one_key_chooses_as_before(
    app: InterviewApp, store: JsonStore, here: Path
) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_export(pilot)
        await burst(pilot, "right", "enter")
        await until(pilot, lambda: "Written: " in seen(app))
        await burst(pilot, "enter")
        await until(pilot, lambda: not isinstance(app.screen, ExportScreen))

        again = await to_export(pilot)
        assert again.exporting.audience is Audience.COLLEAGUE
        await burst(pilot, "l")
        await settle(pilot)
        assert again.exporting.audience is Audience.CUSTOMER
        assert "nothing has changed since" in seen(app)

        await burst(pilot, "enter")
        await until(pilot, lambda: "Written: " in seen(app))
        assert len(files(here)) == 2
