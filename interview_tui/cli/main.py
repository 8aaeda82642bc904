"""Entry point of the `interview` command. It imports the rest inside, so that Ctrl+C works from the first moment."""

import gc
import os
import sys

INTERRUPTED = 130
"""The exit code shells use for a program ended with Ctrl+C."""


def run() -> None:
    """Run the command line and leave with its exit code: 0 done, 1 nothing found, 2 bad use or input."""
    # A start allocates much and frees nothing: garbage collection would take a tenth of its time.
    gc.disable()
    # Else pydantic reads the metadata of every installed package, looking for plugins that nobody here has.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from interview_tui.cli.obey import obey

        code = obey(sys.argv[1:])
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
