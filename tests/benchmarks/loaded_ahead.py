"""A child process: what the first screen loads behind the first picture, without the picture.

`python -m tests.benchmarks.loaded_ahead HOME`. Measured: CPU of loading the screens that follow the first one and the
guides, after the customers were read, as in the program; and of the import of textual.app before, to tell how fast the
machine was at the time. The garbage collector rests, as it does in a start.
"""

import gc
import os
import sys
import time
from datetime import datetime
from importlib import import_module
from pathlib import Path

from tests.benchmarks.children import hand_over


def main() -> None:
    """Load everything and hand over what it took, in ms."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    begun = time.process_time()
    import_module("textual.app")
    textual = time.process_time() - begun

    from interview_tui.guide.loader import library_folder, load_guides
    from interview_tui.store.store import open_store
    from interview_tui.tui.navigation import AHEAD

    import_module("interview_tui.tui.app")
    open_store(Path(sys.argv[1]), now=lambda: datetime.now().astimezone()).customers()
    begun = time.process_time()
    for screen in AHEAD:
        import_module(f"interview_tui.tui.{screen}")
    load_guides([library_folder()])
    hand_over([(time.process_time() - begun) * 1000, textual * 1000])


if __name__ == "__main__":
    main()
