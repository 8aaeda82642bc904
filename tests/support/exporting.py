"""The way to the export screen, with a call to be exported."""

from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot

from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.exporting.screen import ExportScreen
from tests.support.frozen import START
from tests.support.kept import held
from tests.support.seeing import burst, on, settle


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def one_call(store: JsonStore) -> None:
    """Keep a call with a promise, a quote, and something personal."""
    held(
        store,
        ("send the CSV sample", {"kind": Kind.PROMISE, "owner": "Peter Lang"}),
        ("the close is a nightmare", {"kind": Kind.QUOTE}),
        ("has a dog called Bo", {"kind": Kind.PERSONAL}),
        customer="Claudia Weber",
        status=Status.DONE,
        ended_at=START + timedelta(minutes=20),
    )


async def to_export(pilot: Pilot[str]) -> ExportScreen:
    """Select the latest conversation on the first screen and press the key."""
    await settle(pilot)
    await burst(pilot, "down", "ctrl+x")
    await on(pilot, ExportScreen)
    await settle(pilot)
    assert isinstance(pilot.app.screen, ExportScreen)
    return pilot.app.screen
