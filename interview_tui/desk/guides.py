"""The guides available to a person, the program's and their own, read on first use."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_tui.guide.loader import Library
    from interview_tui.guide.model import Guide

USUAL_GUIDE = "check-in"


class Guides:
    """The library, including the person's own guides."""

    def __init__(self, home: Path) -> None:
        """Nothing is read yet; `home` is the person's folder."""
        self._home = home
        self._own_files: tuple[tuple[str, int, int], ...] | None = None

    @cached_property
    def library(self) -> Library:
        """The guides and the rules."""
        from interview_tui.guide.loader import library_folder, load_guides

        self._own_files = self._written()
        return load_guides([library_folder(), self.own])

    @property
    def own(self) -> Path:
        """The folder of the person's own guides; it may not exist yet."""
        from interview_tui.guide.loader import OWN_FOLDER

        return self._home / OWN_FOLDER

    def look_again(self) -> None:
        """Discard what was read if one of the person's own files was changed, added or removed since."""
        before, self._own_files = self._own_files, self._written()
        if before is not None and before != self._own_files:
            self.read_again()

    def _written(self) -> tuple[tuple[str, int, int], ...]:
        found: list[tuple[str, int, int]] = []
        try:
            for file in self.own.iterdir():
                about = file.stat()
                found.append((file.name, about.st_mtime_ns, about.st_size))
        except OSError:
            return tuple(sorted(found))  # no folder, or one that cannot be listed: keep what was read
        return tuple(sorted(found))

    def read_again(self) -> None:
        """Discard what was read, because a guide was written or changed."""
        self.__dict__.pop("library", None)

    def all(self) -> list[Guide]:
        """Return all guides, the person's own first."""
        return sorted(self.library.guides.values(), key=lambda one: not self.is_own(one))

    def is_own(self, guide: Guide) -> bool:
        """Return whether a guide is one of the person's own."""
        return self.library.files[guide.id].parent == self.own

    def usual(self) -> Guide | None:
        """Return the default guide, else any; None if there is none."""
        return self.one(USUAL_GUIDE)

    def one(self, guide_id: str | None) -> Guide | None:
        """Return a guide by id, else the default one, else any; None if there is none."""
        guides = self.library.guides
        return guides.get(guide_id or "") or guides.get(USUAL_GUIDE) or next(iter(guides.values()), None)
