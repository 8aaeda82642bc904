"""The door of the `interview` command. It loads the rest inside, so that Ctrl+C is answered from the first moment."""

import gc
import os
import sys

INTERRUPTED = 130
"""What a shell reports of a program that was ended with Ctrl+C."""


def run() -> None:
    """Run the command line and leave with its exit code: 0 done, 1 nothing found, 2 bad use or input."""
    # A start makes much that stays and drops nothing: looking for what was dropped would take a tenth of it.
    gc.disable()
    # Else pydantic reads what every installed package says of itself, to find extensions that nobody here has.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from interview_tui.cli.obey import obey

        code = obey(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
