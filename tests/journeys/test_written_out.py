"""What comes of writing an export: several files, not all that was meant, or nothing, since it was cancelled."""

from pathlib import Path
from threading import Event

import pytest

from interview_tui.desk.exporting.previewing import planned_for
from interview_tui.desk.exporting.running import Cancelled, GoesOn, Written
from interview_tui.desk.exporting.subjects import About, Subject
from interview_tui.export.matter import Held
from interview_tui.export.order import Which
from interview_tui.language.message import Message
from interview_tui.port.faults import Fault
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.exporting.screen import ExportScreen, export_screen
from tests.support.exporting import files, one_call, to_export
from tests.support.kept import held
from tests.support.seeing import burst, seen, settle, until

pytestmark = pytest.mark.usefixtures("here")


async def test_what_becomes_several_files_is_written_beside_those_of_before(
    app: InterviewApp, store: JsonStore, here: Path
) -> None:
    for name in ("Claudia Weber", "Ulla Haas"):
        held(store, ("send it", {"kind": Kind.PROMISE}), customer=name)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        screen = export_screen(app.services, [Subject(About.ALL, Which())])
        await app.push_screen(screen)
        for times in (1, 2):
            screen.show(screen.exporting.but(audience=Audience.CUSTOMER, format="eml", outlook=None))
            await burst(pilot, "enter")
            await until(pilot, lambda: "Written: " in seen(app))
            assert len(files(here)) == 2 * times


async def test_how_much_is_missing_in_what_was_written_is_told(
    app: InterviewApp, store: JsonStore, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_call(store)
    faults = tuple(Fault(f"{n}.json", Message("It is damaged.")) for n in range(3))
    monkeypatch.setattr(
        "interview_tui.tui.exporting.screen.write",
        lambda *_, **__: Written((here / "x.md",), Held(1, 2, 1), faults, ()),
    )
    async with app.run_test(size=(100, 30)) as pilot:
        await to_export(pilot)
        await burst(pilot, "enter")
        await until(pilot, lambda: "without what cannot be read: 3 conversations" in " ".join(seen(app).split()))


async def test_writing_is_cancelled_by_esc_and_other_keys_wait_for_its_end(
    app: InterviewApp, store: JsonStore, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_call(store)

    def writes(*_: object, goes_on: GoesOn, **__: object) -> None:
        while goes_on(1):
            Event().wait(0.01)
        raise Cancelled("Cancelled: nothing was written.")

    monkeypatch.setattr("interview_tui.tui.exporting.screen.write", writes)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await to_export(pilot)
        row = screen.exporting.row
        await burst(pilot, "enter")
        await until(pilot, lambda: screen.exporting.written is not None)
        await burst(pilot, "down")
        assert screen.exporting.row is row

        await burst(pilot, "escape")
        await until(pilot, lambda: screen.exporting.written is None)
        assert screen.exporting.row is not row
        assert isinstance(app.screen, ExportScreen)
        assert files(here) == []


async def test_esc_at_once_cancels_also_what_has_not_begun(
    app: InterviewApp, store: JsonStore, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_call(store)
    begins = Event()

    def planned_late(*args: object) -> object:
        begins.wait(10)
        return planned_for(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("interview_tui.tui.exporting.screen.planned_for", planned_late)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await to_export(pilot)
        await burst(pilot, "enter", "escape")
        begins.set()
        await until(pilot, lambda: "Cancelled: nothing was written." in seen(app))
        assert screen.exporting.written is None
        assert files(here) == []
