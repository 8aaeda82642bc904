"""A store with three conversations, and what is planned to be written of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from interview_tui.desk.exporting.gathering import gathered
from interview_tui.desk.exporting.running import Plan, planned
from interview_tui.export.formats import Format
from interview_tui.export.order import Order, Which
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore, open_store
from tests.support.lines import AROUND, LINES, Plans
from tests.support.making import CUSTOMER, NOW, conversation, note


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> JsonStore:
    """A store with three conversations of one fact and one promise each, only to be read."""
    store = open_store(tmp_path_factory.mktemp("exported") / "home", now=lambda: NOW, host="desk", pid=1)
    for number in range(3):
        one = conversation(
            note(2 * number, f"Fakt {number}", kind=Kind.FACT),
            note(2 * number + 1, f"Zusage {number}", kind=Kind.PROMISE),
            id=f"01KAJKVX0{number}CC1K5P8M3V3J6E50",
            customer_id=CUSTOMER,
        )
        handle = store.begin(one)
        handle.save(one)
        assert not handle.wait(5).waiting
        handle.close()
    return store


@pytest.fixture
def plan(kept: JsonStore) -> Plans:
    def made(
        form: Format = LINES, home: Path | None = None, audience: Audience = Audience.COLLEAGUE, **which: object
    ) -> Plan:
        order = Order(Which(**which), audience, form.id)  # type: ignore[arg-type]
        return planned(gathered(kept, order.which, kept.settings), order, form, replace(AROUND, home=home))

    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / "export.lines"
