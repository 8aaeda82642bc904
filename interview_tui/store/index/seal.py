"""A checksum of an SQLite file, kept in two header fields reserved for applications: any changed byte is noticed."""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path

_PLACES = (slice(60, 64), slice(68, 72))
"""`user_version` and `application_id`: they hold the checksum of all other bytes, and the number of those."""
_HEAD = 100
_CHUNK = 1 << 16
"""Bytes read at once. With far more, the allocator would keep that much memory from then on."""


def seal(path: Path) -> None:
    """Write the checksum into a file, and wait until it is on the drive. Raises OSError."""
    with path.open("r+b") as file:
        for place, value in zip(_PLACES, _sums(_chunks(path)), strict=True):
            file.seek(place.start)
            file.write(value)
        file.flush()
        os.fsync(file.fileno())


def is_sealed(path: Path) -> bool:
    """Return whether every byte is as it was when the file was sealed. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return tuple(head[place] for place in _PLACES) == _sums(_chunks(path))


def copy_sealed(path: Path, target: Path) -> bool:
    """Copy a file; return whether every byte was as it was when it was sealed. Raises OSError."""
    with target.open("wb") as file:
        for chunk in _chunks(path):
            file.write(chunk)
    return is_sealed(target)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _sums(chunks: Iterator[bytes]) -> tuple[bytes, bytes]:
    head = bytearray(next(chunks, b""))
    for place in _PLACES:
        head[place] = bytes(4)
    checksum, length = zlib.crc32(head), len(head)
    for chunk in chunks:
        checksum, length = zlib.crc32(chunk, checksum), length + len(chunk)
    return checksum.to_bytes(4, "big"), (length & 0xFFFF_FFFF).to_bytes(4, "big")
