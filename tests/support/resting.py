"""When the program rests: no key, message, thread that reads, save or frame is on its way any more.

Textual's pilot waits until the process uses little processor time. On a busy machine that is the case long before
a key was handled, and at least 20 ms late on an idle one. Here the wait ends when nothing is left to do.
"""

import asyncio
from time import monotonic
from typing import Any

from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot

from interview_tui.tui.widgets.row_list import RowList

LONGEST_S = 20.0
"""How long to wait for what does not come to rest by itself; then the test goes on and says what is missing."""


async def at_rest(app: App[Any], *, threads: bool = True, painted: bool = True) -> None:
    """Wait until the program rests; without `threads` only until what was sent is handled and drawn.

    What is not `painted` is laid out all the same, and what waits for that is done.
    """
    until = monotonic() + LONGEST_S
    quiet = 0
    while quiet < 3 and monotonic() < until and app._running and app._exception is None:
        await asyncio.sleep(0)
        if _busy(app):
            quiet = 0
        elif _not_laid_out(app) or (painted and _unpainted(app)):
            app.screen._on_timer_update()
            quiet = 0
        elif _laying_out(app) or (threads and (_reading(app) or _saving(app))):
            await asyncio.sleep(0.001)
            quiet = 0
        else:
            quiet += 1


async def idle(min_sleep: float = 0.0, max_sleep: float = 0.0) -> None:
    """Stand where Textual's pilot waits for an idle processor."""
    await at_rest(active_app.get())


async def idle_between_keys(min_sleep: float = 0.0, max_sleep: float = 0.0) -> None:
    """Stand where Textual waits after each key: as who types fast, nobody looks before the last one."""
    await at_rest(active_app.get(), painted=False)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Stand where Textual's pilot presses keys: the next step of a test sees what came of all of them."""
    await pilot.app._press_keys(keys)
    await at_rest(pilot.app)


def _busy(app: App[Any]) -> bool:
    if app._resize_event is not None:  # screens learn a new size a moment later
        return True
    pumps: list[MessagePump] = [app]
    for screen in app.screen_stack:
        pumps += screen.walk_children(with_self=True)
    return any(map(_has_work, pumps))


def _has_work(pump: MessagePump) -> bool:
    if pump._closed or pump._closing:
        return False
    queue = pump._message_queue
    # Whoever waits for the next message has handled all before it.
    return (
        bool(pump._next_callbacks) or not queue.empty() or not any(not one.done() for one in queue.ready_event._waiters)
    )


def _not_laid_out(app: App[Any]) -> bool:
    screen = app.screen
    return bool(screen._layout_required or screen._scroll_required or screen._recompose_required or screen._callbacks)


def _unpainted(app: App[Any]) -> bool:
    return bool(app.screen._repaint_required or app.screen._dirty_widgets)


def _laying_out(app: App[Any]) -> bool:
    """Tell whether a list goes on a moment later: it had many rows, or few while the processor was busy."""
    return any(rows._goes_on for rows in app.screen.query(RowList))


def _reading(app: App[Any]) -> bool:
    return any(not worker.is_finished for worker in app.workers)


def _saving(app: App[Any]) -> bool:
    writer = getattr(getattr(getattr(app, "services", None), "store", None), "_writer", None)
    if writer is None:
        return False
    with writer.lock:
        # What failed waits for its next try and is not waited for.
        return writer._writing is not None or any(not due and task.ready() for task, due in writer._queue.items())
