"""What a person sees on the screen, and what hands other than the keyboard do: paste, a burst of keys, clicks."""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip

from interview_tui.tui.call.screen import CallScreen
from tests.support.resting import LONGEST_S, at_rest


def strips(app: App[Any]) -> list[Strip]:
    """Return the rows of the screen as they are written to the terminal, all filters applied."""
    return app.screen._compositor.render_strips()


def rows(app: App[Any]) -> list[str]:
    """Return the rows of the screen as text."""
    return ["".join(segment.text for segment in strip if not segment.control) for strip in strips(app)]


def seen(app: App[Any]) -> str:
    """Return all that is to be read on the screen."""
    return "\n".join(rows(app))


def is_whole(app: App[Any], seen_rows: list[str] | None = None) -> bool:
    """Tell whether every row of the screen fills its width exactly: nothing sticks out, nothing is torn."""
    return all(cell_len(row) == app.size.width for row in (rows(app) if seen_rows is None else seen_rows))


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
    await at_rest(pilot.app, threads=False)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until everything that reads or writes the store in the background is done and shown."""
    await at_rest(pilot.app)


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Wait until this holds and what came of it is drawn; fails where that never happens."""
    end = monotonic() + LONGEST_S
    while not holds():
        assert monotonic() < end, f"waited in vain; on the screen:\n{seen(pilot.app)}"
        await asyncio.sleep(0.005)
    await drawn(pilot)


async def on(pilot: Pilot[Any], screen: type) -> None:
    """Wait until a screen of this type is there and drawn."""
    app = pilot.app
    await until(pilot, lambda: type(app.screen) is screen and app.screen.is_mounted and bool(seen(app).strip()))


def saved(screen: Screen[Any]) -> None:
    """Wait until all that was typed in a call is on the disk; fails where it does not get there."""
    assert isinstance(screen, CallScreen)
    assert not screen.held.keeping.opened.wait(LONGEST_S).waiting
