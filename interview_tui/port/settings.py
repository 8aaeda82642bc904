"""The person's settings, which belong to the store and travel with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.settings import Settings


class KeptSettings(Protocol):
    """Keeps the person's settings."""

    settings: Settings

    def change_settings(self, settings: Settings) -> None:
        """Save other settings. Raises NotSaved, ReadOnly."""
        ...
