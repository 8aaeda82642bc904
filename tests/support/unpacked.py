"""All that may be read in a file, however it is packed."""

import email
import email.policy
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdf


def unpacked(path: Path) -> str:
    """Return all that may be read in a file, however it is packed, in small letters and without what breaks a word."""
    texts = [part.decode("utf-8", "replace") for part in _parts(path.read_bytes())]
    whole = "\n".join(texts).casefold()
    return whole + "\n" + re.sub(r"[\s\u00ad\u200b-]|<[^>]*>", "", whole)


def _parts(data: bytes) -> Iterator[bytes]:
    yield data
    yield data.decode("utf-16", "ignore").encode()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _parts(archive.read(name))
    elif data.startswith(b"%PDF"):
        yield from _parts_of_pdf(data)
    elif re.match(rb"[A-Za-z-]+: ", data):
        message = email.message_from_bytes(data, policy=email.policy.default)
        yield "\n".join(f"{name}: {value}" for name, value in message.items()).encode()
        for one in message.walk():
            if not one.is_multipart() and isinstance(inner := one.get_payload(decode=True), bytes):
                yield inner


def _parts_of_pdf(data: bytes) -> Iterator[bytes]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    yield str(reader.metadata).encode()
    yield str(reader.outline).encode()
    for page in reader.pages:
        yield page.extract_text().encode()
    for place in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        try:
            found = reader.get_object(pypdf.generic.IndirectObject(place, 0, reader))
        except pypdf.errors.PdfReadError:
            continue
        yield str(found).encode()
        if isinstance(found, pypdf.generic.StreamObject):
            yield found.get_data()
