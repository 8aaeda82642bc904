"""Exclusive writing to everything in a store but conversations."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved, raised
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock


@contextmanager
def alone_to_write(path: Path, files: Files, keeping: Keeping) -> Iterator[None]:
    """Hold the store's lock to write `path`. Raises NotSaved for whatever prevents it."""
    try:
        with store_lock(files.locks, keeping.disk):
            yield
    except OSError as error:
        raise not_saved(error, path) from error
    except Unreadable as error:
        raise raised(NotSaved, error.message) from error
