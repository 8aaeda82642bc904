"""A child process: the store without the screen. For each save of one more note it hands over wall, bare and CPU time.

`python -m tests.benchmarks.store_alone HOME [MS]`, with an fsync that takes so much longer. Measured: from handing a
conversation with one more note to the open conversation, to its writer's call that all is on disk (fsync included); a
bare atomic replace of the same bytes in the same folder, in turns; CPU of the process, both threads, in the same time.
"""

import sys
import threading
import time
from datetime import datetime
from pathlib import Path

from ulid import ULID

from interview_tui.port.open_conversation import Acknowledged
from interview_tui.records.note import Note
from interview_tui.store.store import open_store
from tests.benchmarks.bare_replace import bare_replace, make_fsync_slower
from tests.benchmarks.children import hand_over

NOTES = 60


def main() -> None:
    """Save notes and hand over what each cost, in ms."""
    home = Path(sys.argv[1])
    if len(sys.argv) > 2:
        make_fsync_slower(float(sys.argv[2]))
    store = open_store(home, now=lambda: datetime.now().astimezone())
    newest = next(iter(store.heads()))
    opened = store.open(newest.id)
    [path] = home.rglob(f"{newest.id}.json")
    on_disk = threading.Event()
    then = [0.0, 0.0]

    def listen(acknowledged: Acknowledged) -> None:
        if acknowledged.waiting == 0 and acknowledged.fault is None:
            then[:] = [time.perf_counter(), time.process_time()]
            on_disk.set()

    opened.listen(listen)
    conversation = opened.conversation
    costs: list[tuple[float, float, float]] = []
    for number in range(NOTES):
        note = Note(id=str(ULID()), at=datetime.now().astimezone(), text=f"measured note {number:03}")
        conversation = conversation.put(note)
        before = bare_replace(path).wall if number % 2 else None
        on_disk.clear()
        wall, cpu = time.perf_counter(), time.process_time()
        opened.save(conversation)
        on_disk.wait(20)
        spent, used = (then[0] - wall) * 1000, (then[1] - cpu) * 1000
        costs.append((spent, bare_replace(path).wall if before is None else before, used))
    opened.close()
    # The first save writes what the reading of the file had no need of.
    hand_over(costs[5:])


if __name__ == "__main__":
    main()
