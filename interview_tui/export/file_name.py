"""Names of exported files: readable, safe on every system, never over an existing file."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.conversation import Conversation

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
LONGEST_SLUG = 40


def slug(text: str) -> str:
    """Return small letters, digits and hyphens of a text; `customer` where nothing is left."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS))
    words = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
    return words[:LONGEST_SLUG].strip("-") or "customer"


def file_name(conversation: Conversation, ending: str) -> str:
    """Return `2026-11-21-claudia-weber-3F9K2M.md`: the date, the customer, the end of the id."""
    day = conversation.started_at.date().isoformat()
    return f"{day}-{slug(conversation.customer or '')}-{conversation.id[-6:]}.{ending}"


def everything_name(name: str, customer_id: str, today: date, ending: str, language: Language) -> str:
    """Return `2026-11-21-everything-claudia-weber-3F9K2M.json`, for all that is kept on one customer."""
    what = slug(language.in_context("file", NC_("file", "everything")))
    return f"{today.isoformat()}-{what}-{slug(name)}-{customer_id[-6:]}.{ending}"


def free_together(folder: Path, names: Sequence[str]) -> list[Path]:
    """Return where files that belong together can be written, all with one number where one is needed."""
    together = zip(*(numbered(folder / name) for name in names), strict=True)
    return next(list(paths) for paths in together if not any(map(os.path.lexists, paths)))


def free_path(folder: Path, name: str) -> Path:
    """Return where a file of this name can be written: with `-2`, `-3` and so on where there is one already."""
    return next(path for path in numbered(folder / name) if not os.path.lexists(path))


def numbered(path: Path) -> Iterator[Path]:
    """Yield a path, and then the same with `-2`, `-3` and so on before its ending."""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def write_new(path: Path, content: str | bytes) -> None:
    """Write a file that is not there yet, for the person alone; a text as UTF-8. Raises FileExistsError, OSError."""
    written = content.encode() if isinstance(content, str) else content
    with open(path, "xb", opener=_for_me_alone) as file:
        try:
            file.write(written)
            file.flush()
        except OSError:
            # Half a file, or an empty one, would look like a whole one and stand in the way of the next try.
            path.unlink()
            raise


def _for_me_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
