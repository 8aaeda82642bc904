"""Memory that was freed goes back to the system where the allocator would keep it, and nothing happens elsewhere."""

import ctypes
import platform
from pathlib import Path

import pytest

from interview_tui.store.index.freed import give_back

MANY, LARGE = 50_000, 1_000


def resident_bytes() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what was freed")
def test_what_was_freed_below_something_that_stays_goes_back_to_the_system() -> None:
    many = [bytes(LARGE) for _ in range(MANY)]
    stays = many[-1]
    many.clear()
    kept = resident_bytes()

    give_back()

    assert kept - resident_bytes() > MANY * LARGE / 2
    assert stays


def test_an_allocator_without_the_call_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def without(name: object) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr(ctypes, "CDLL", without)

    give_back()

    assert asked == [None]
