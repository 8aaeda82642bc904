"""What a person sees on the screen, and what hands other than the keyboard do: paste, a burst of keys, clicks."""

from typing import Any

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.strip import Strip


def strips(app: App[Any]) -> list[Strip]:
    """Return the rows of the screen as they are written to the terminal, all filters applied."""
    return app.screen._compositor.render_strips()


def rows(app: App[Any]) -> list[str]:
    """Return the rows of the screen as text."""
    return ["".join(segment.text for segment in strip if not segment.control) for strip in strips(app)]


def seen(app: App[Any]) -> str:
    """Return all that is to be read on the screen."""
    return "\n".join(rows(app))


def is_whole(app: App[Any]) -> bool:
    """Tell whether every row of the screen fills its width exactly: nothing sticks out, nothing is torn."""
    return all(cell_len(row) == app.size.width for row in rows(app))


async def paste(pilot: Pilot[Any], text: str) -> None:
    """Paste as a terminal does: one event, whatever is in it."""
    pilot.app.post_message(events.Paste(text))
    await drawn(pilot)


async def burst(pilot: Pilot[Any], *keys: str) -> None:
    """Send keys faster than anything can be drawn between them: single characters, or names of keys."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else " " if key == "space" else None))
    await drawn(pilot)


async def drawn(pilot: Pilot[Any]) -> None:
    """Wait until what was sent is handled and drawn; not for threads."""
    await pilot.pause(0)
    await pilot.pause(0)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until everything that reads the store in the background is done and shown."""
    for _ in range(2):  # what is read first is shown before the rest is read
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()


async def on(pilot: Pilot[Any], screen: type) -> None:
    """Wait until a screen of this type is there and drawn; after five seconds go on all the same."""
    for _ in range(250):
        if type(pilot.app.screen) is screen and pilot.app.screen.is_mounted and seen(pilot.app).strip():
            break
        await pilot.pause(0.02)
    await drawn(pilot)
