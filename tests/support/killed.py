"""A process that writes notes until it is killed, and one that makes such processes quickly.

Each line on standard input begins one: it opens the conversation, says `open` with its pid, then `saved` with
the number of each note that was acknowledged. `dead` follows when it is gone.
"""

import os
import sys
from pathlib import Path

from interview_tui.store.store import open_store
from tests.support.making import CONVERSATION, NOW, conversation, draft, line, note


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def write_until_killed(home: Path) -> None:
    store = open_store(home, now=lambda: NOW)
    # A first one may have been killed before anything was saved.
    handle = store.open(CONVERSATION) if any(store.heads()) else store.begin(conversation())
    if handle.read_only:
        say("read-only")
        return
    state = handle.conversation
    handle.save(state)
    say("open", os.getpid())
    number = len(state.notes)
    while True:
        number += 1
        handle.save_draft(draft(line(number, "halb geschrieben")))
        state = state.put(note(number))
        handle.save(state)
        if not handle.wait(5).waiting:
            say("saved", number)


def main() -> None:
    # Loaded once, before there is a thread: what is forked starts at once.
    import filelock
    import ulid

    from interview_tui.store import open_conversation, opening, private_document

    assert all((filelock, ulid, open_conversation, opening, private_document))
    for _ in sys.stdin:
        if not (child := os.fork()):
            write_until_killed(Path(sys.argv[1]))
            os._exit(1)
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
