from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.store.document import Keeping
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.together import Together
from interview_tui.store.writer import Writer
from tests.support.deleting import keep
from tests.support.frozen import START
from tests.support.making import NOW, FaultyDisk, conversation, note


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk()


@pytest.fixture
def keeping(tmp_path: Path, disk: FaultyDisk) -> Keeping:
    return Keeping(tmp_path / "attic", "01KAJKVX02CC1K5P8M3V3J6E4C", disk)


@pytest.fixture
def writer() -> Iterator[Writer]:
    # Tried again only when it is waited for: else a try of its own comes between what a test looks at.
    writer = Writer(first_pause_s=3600, longest_pause_s=3600)
    yield writer
    writer.finish()


@pytest.fixture
def store(home: Path, disk: FaultyDisk, writer: Writer) -> JsonStore:
    return open_store(home, now=lambda: NOW, host="desk", pid=4711, disk=disk, writer=writer)


@pytest.fixture
def saved(store: JsonStore) -> JsonStore:
    """A store with one conversation of one note, closed."""
    handle = store.begin(conversation())
    handle.save(conversation(note(1, "eins")))
    handle.close()
    return store


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def lead(home: Path, cache: Path) -> Together:
    """The store of one who collects, with what came."""
    found = open_store(home, now=lambda: START, host="desk", pid=1, cache=cache, kind=Together)
    assert isinstance(found, Together)
    return found


@pytest.fixture
def full(home: Path, cache: Path) -> JsonStore:
    """A store with a conversation to be deleted, and with all that belongs to it."""
    return keep(home, cache)
