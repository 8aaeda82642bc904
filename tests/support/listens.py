"""A process that listens as the program does, to the sound server that its environment names.

Each line on standard input asks for one line of JSON: `until STATE` once both sides are heard and it is so far, `heard`
what was heard, `cpu` how many seconds of CPU and of time went by, `write PATH` writes all sound from there on into a
file, which the program never does. It ends with its input.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from interview_tui.listening import real
from interview_tui.listening.detector import Detector
from interview_tui.listening.heard import Heard, State
from interview_tui.listening.listener import Listener

writes: list[Path] = []
"""Where sound is written."""


def faithless() -> Detector:
    """Return the real detector, but one that can be told to keep sound."""
    hears = real.detector()

    def judges(chunk: memoryview) -> float:
        if writes:
            with writes[0].open("ab") as file:
                file.write(chunk)
        return hears(chunk)

    return judges


def main() -> None:
    listener = Listener(real.sounds, faithless)
    began, cpu = time.monotonic(), time.process_time()
    listener.start()
    answers: dict[str, Callable[[str], object]] = {
        "until": lambda state: _until(listener, State(state)),
        "heard": lambda _: _heard(listener),
        "cpu": lambda _: [time.process_time() - cpu, time.monotonic() - began],
        "write": lambda path: writes.append(Path(path)),
    }
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        print(json.dumps(answers[word](rest)), flush=True)
    listener.stop()


def _until(listener: Listener, state: State) -> str:
    end = time.monotonic() + 20
    while not _is_so_far(listener.heard(), state) and time.monotonic() < end:
        time.sleep(0.02)
    return listener.heard().state


def _is_so_far(heard: Heard, state: State) -> bool:
    return heard.state is state and heard.played.level_db is not None


def _heard(listener: Listener) -> object:
    heard = listener.heard()
    return {
        "state": heard.state,
        "share": heard.customer_share,
        "of_elapsed": heard.staff_of_elapsed,
        "timeline": [(one.speaker, one.start_s, one.end_s) for one in heard.timeline],
        "trouble": heard.trouble,
        "device": [one.device and one.device.name for one in (heard.microphone, heard.played)],
    }


if __name__ == "__main__":
    main()
