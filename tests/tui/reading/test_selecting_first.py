"""Reading a conversation: what needs a note leads from the summary to the notes."""

from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.making import conversation, note
from tests.support.seeing import burst, on, seen, settle


async def test_a_complaint_of_the_summary_is_made_after_the_notes_were_shown(
    store: JsonStore, clock: FrozenClock
) -> None:
    held = store.begin(conversation(note(1, "too late again", kind="criticism"), status="done"))
    held.save(held.conversation)
    held.close()
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await settle(pilot)
        app.navigation.read(held.conversation.id)
        await on(pilot, ReadingScreen)
        await burst(pilot, "z", "b")
        await settle(pilot)
        assert "Select a note first" in seen(app)
        await burst(pilot, "up", "b")
        await settle(pilot)
        assert "Thanked for it?" in seen(app)
