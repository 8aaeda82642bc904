"""Papers and their parts in one line each, for tests of what writes them."""

from datetime import UTC, datetime

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language.catalogue import Language

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def around(code: str = "en", **fields: object) -> Around:
    """Return what a writer is told, in a language."""
    return Around(Language(code), NOON, **fields)  # type: ignore[arg-type]


def noted(text: str, *remarks: str, depth: int = 0, label: str = "") -> Item:
    """Return an item that shows a note."""
    return Item(depth, label, text, remarks, note=f"note of {text}")


def asked(text: str) -> Item:
    """Return a question above its answers."""
    return Item(0, "", text, quiet=True)


def paper(*parts: Part, title: str = "Claudia Weber", **fields: object) -> Paper:
    """Return a paper for a colleague."""
    return Paper(title, parts=parts, **fields)  # type: ignore[arg-type]
