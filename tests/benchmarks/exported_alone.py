"""A child process: exports a store, and hands over what that took.

`python -m tests.benchmarks.exported_alone HOME CACHE FORMAT MODE COUNT`. MODE `many`: the latest conversations, about
COUNT; handed over are conversations, notes, CPU s, most MB of this process, most MB of a process that it started, MB of
the file, and CPU s of only reading what was written. `one`: the latest conversation, COUNT times, one after the other,
as the program does once the store is open; handed over are the CPU ms of each, the first of which loads what writes.
`index`: makes the index. `newest`: hands over the id of the latest conversation.
"""

import resource
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.running import Plan, planned, write
from interview_tui.export.formats import FORMATS
from interview_tui.export.matter import Around
from interview_tui.export.order import Order, Which
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Head
from interview_tui.port.store import Store
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore, open_store
from tests.benchmarks.children import hand_over


def main() -> None:
    """Export and hand over."""
    home, cache, form_id, mode, count = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5], int(sys.argv[5])
    store = open_store(home, now=lambda: datetime.now().astimezone(), cache=cache)
    if mode == "index":
        store.refresh(wait=True)
        return hand_over([])
    if mode == "newest":
        return hand_over([_newest(store)])
    with tempfile.TemporaryDirectory() as folder:
        measure = {"many": _many, "one": _one}[mode]
        hand_over(measure(store, form_id, count, Path(folder)))


def _many(store: Store, form_id: str, count: int, folder: Path) -> list[float]:
    begun = [one.started_at.date() for one in store.heads() if isinstance(one, Head)]
    which = Which(since=begun[min(count, len(begun)) - 1])
    before = _cpu_s()
    plan = _plan(store, form_id, which)
    written = write(plan, folder / "export")
    used = _cpu_s() - before
    most, started, size = _most_mb(), _started_mb(), sum(one.stat().st_size for one in written.paths) / 1e6
    before = _cpu_s()
    for matter in plan.leaving:
        assert matter
    reading = _cpu_s() - before
    return [written.held.conversations or 0, written.held.notes or 0, used, most, started, size, reading]


def _one(store: JsonStore, form_id: str, count: int, folder: Path) -> list[float]:
    newest = _newest(store)
    # As behind the first screen: then the index is known to be as the files are.
    store.refresh(wait=True)
    found: list[float] = []
    for number in range(count):
        before = _cpu_s()
        write(_plan(store, form_id, Which(conversation_ids=(newest,))), folder / f"export-{number}")
        found.append((_cpu_s() - before) * 1000)
    return found


def _newest(store: Store) -> str:
    return next(one.id for one in store.heads() if isinstance(one, Head))


def _plan(store: Store, form_id: str, which: Which) -> Plan:
    form = next(one for one in FORMATS if one.id == form_id)
    audience = Audience(next(iter(form.audiences or {Audience.COLLEAGUE})))
    around = Around(Language("de"), datetime.now().astimezone())
    order = Order(which, audience, form_id)
    return planned(gathered_for(store, order, store.settings), order, form, around)


def _cpu_s() -> float:
    """Return the CPU time of this process and of those that it started."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def _most_mb() -> float:
    """Return the highest memory of this process so far."""
    status = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def _started_mb() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
