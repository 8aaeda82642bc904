"""Whose promise: known colleagues are offered, and a new name is told as new."""

import pytest

from interview_tui.records import changes
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.frozen import START
from tests.support.seeing import burst, on, seen, settle
from tests.support.written import conversation, note

OTHERS = changes.dated(note(2, "send the list", kind=Kind.PROMISE), START.date(), "Ben Okafor")
HELD = conversation(note(1, "send the sample", kind=Kind.PROMISE), OTHERS, status=Status.DONE, customer="Claudia Weber")


@pytest.mark.parametrize(
    ("typed", "told", "owner"),
    [("oka", "of our side", "Ben Okafor"), ("Ben Okafur", "of our side, a new name", "Ben Okafur")],
)
async def test_a_known_colleague_is_offered_and_a_new_name_is_told_as_new(
    typed: str, told: str, owner: str, app: InterviewApp, store: JsonStore
) -> None:
    opened = store.begin(HELD)
    opened.save(HELD)
    opened.close()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.navigation.read(HELD.id, HELD.notes[0].id)
        await on(pilot, ReadingScreen)
        await burst(pilot, "s")
        await on(pilot, Choose)
        assert "Ben Okafor" in seen(app)
        await burst(pilot, *typed)
        [row] = [row.strip(" ▸") for row in seen(app).splitlines() if row.startswith(" ▸")]
        assert row.split(maxsplit=2) == [*owner.split(), told]
        await burst(pilot, "enter")
        await on(pilot, ReadingScreen)
        await settle(pilot)
        assert f"send the sample · {owner}" in seen(app)

    promise = store.read(HELD.id).notes[0].promise
    assert promise is not None
    assert (promise.owner, promise.theirs) == (owner, False)
