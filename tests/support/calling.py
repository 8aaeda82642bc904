"""A call begun and written in with the keys a person presses."""

from textual.pilot import Pilot

from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from tests.support.seeing import on, settle


async def begin_call(pilot: Pilot[str], name: str = "Claudia") -> CallScreen:
    """Begin a call with this customer, or with nobody named."""
    await settle(pilot)
    if name:
        await pilot.press(*name, "enter")
        await on(pilot, BeforeScreen)
    await pilot.press("enter")
    await on(pilot, CallScreen)
    assert isinstance(pilot.app.screen, CallScreen)
    return pilot.app.screen


async def write(pilot: Pilot[str], text: str) -> None:
    """Press a key for each letter."""
    await pilot.press(*("space" if letter == " " else letter for letter in text))


def notes(screen: CallScreen) -> list[tuple[str | None, str]]:
    """Return kind and text of the notes that stand."""
    return [(note.kind, note.text) for note in screen.call.conversation.living()]


async def before(pilot: Pilot[str], name: str = "Claudia") -> BeforeScreen:
    """Go from the first screen to what is known before a call with this customer."""
    await pilot.pause()
    await pilot.press(*name, "enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, BeforeScreen)
    return pilot.app.screen


async def from_menu(pilot: Pilot[str], *words: str) -> None:
    """Choose what the menu calls so."""
    await pilot.press("ctrl+o")
    await pilot.pause()
    await write(pilot, " ".join(words))
    await pilot.press("enter")
    await pilot.pause()
