"""The identity of a store at its first start."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from interview_tui.store import founding
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock
from tests.support.frozen import START


def test_of_two_first_starts_at_the_same_time_the_later_one_takes_the_id_of_the_other(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, keeping = Files(home), Keeping(home / "attic")
    others: list[str] = []

    @contextmanager
    def locked_behind_another(locks: Path, disk: object) -> Iterator[None]:
        monkeypatch.setattr(founding, "store_lock", store_lock)
        others.append(founding.founded(files, keeping, lambda: START)[0].id)
        yield

    monkeypatch.setattr(founding, "store_lock", locked_behind_another)
    identity, newer = founding.founded(files, keeping, lambda: START)
    assert ([identity.id], newer) == (others, False)
