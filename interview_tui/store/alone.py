"""To be the only one who writes into a store what is no conversation."""

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
    """Write what is told as `path` under the lock of the store. Raises NotSaved for whatever is in the way."""
    try:
        with store_lock(files.locks, keeping.disk):
            yield
    except OSError as error:
        raise not_saved(error, path) from error
    except Unreadable as error:
        raise raised(NotSaved, error.message) from error
