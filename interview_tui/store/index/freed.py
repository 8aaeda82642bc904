"""Gives memory back that was freed: the allocator of glibc would keep most of it for as long as the program runs."""

from contextlib import suppress


def give_back() -> None:
    """Give the system back what was freed. Allocators that do so by themselves are left alone."""
    # Windows, macOS and musl have no such call; a Python may be built without ctypes. Then nothing is to be done.
    with suppress(ImportError, OSError, TypeError, AttributeError):
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)
