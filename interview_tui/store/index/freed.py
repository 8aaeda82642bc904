"""Returns freed memory to the system: glibc's allocator would keep most of it as long as the program runs."""

from contextlib import suppress


def give_back() -> None:
    """Return freed memory to the system. Allocators that do so themselves are left alone."""
    # Windows, macOS and musl have no such call, and Python may be built without ctypes: nothing to do then.
    with suppress(ImportError, OSError, TypeError, AttributeError):
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)
