"""A call in which the coach helps, held with keys: a note, the end, and what is asked then."""

from textual.pilot import Pilot

from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.widgets.drawing import Lines
from tests.support.calling import write


def read(lines: Lines) -> str:
    """Return what is drawn as text."""
    return "\n".join("".join(span.text for span in line).rstrip() for line in lines)


async def note(pilot: Pilot[str], text: str) -> None:
    """Type a line and press Enter."""
    await write(pilot, text)
    await pilot.press("enter")


async def end(pilot: Pilot[str]) -> None:
    """End the call."""
    await pilot.press("f9", "enter")
    await pilot.pause()


def question(app: InterviewApp) -> str:
    """Return what is asked after the call."""
    assert isinstance(app.screen, AfterScreen)
    return read(app.screen._draw_question(80))
