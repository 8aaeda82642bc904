"""Reports computed from many conversations - figures, themes, a one-to-one - are all written into new files here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from interview_tui.desk.exporting.running import taken, write_ready
from interview_tui.export.file_name import file_name, free_path
from interview_tui.export.format import Format
from interview_tui.export.formats import WrongEnding, chosen
from interview_tui.export.matter import Around
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message

if TYPE_CHECKING:
    from interview_tui.desk.services import Services

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class Report(Generic[Content]):
    """A kind of report. Existing files are never overwritten."""

    formats: Sequence[Format]
    """The formats it can be written in; the first is the default."""
    about: Callable[[Language], str]
    """Its subject, for the file name."""
    written: Callable[[Format, Content, Around], bytes]

    @property
    def endings(self) -> str:
        """The endings that choose a format, as a list for a person."""
        return ", ".join(one.ending for one in self.formats)

    def usual_path(self, folder: Path, around: Around, form: Format | None = None) -> Path:
        """Return the default path in a folder, not taken yet: `2026-11-27-measures.md`."""
        ending = (form or self.formats[0]).ending
        return free_path(folder / file_name(around.now.date(), self.about(around.language), ending))

    def format_of(self, path: Path, wanted: str | None = None) -> Format:
        """Return the wanted format, else that of the file's ending. Raises WrongEnding, KeyError."""
        return chosen(self.formats, wanted, None if path.is_dir() else path.name)

    def fault(self, path: Path) -> Message | None:
        """Return why no file can be written there, as far as known beforehand; else None."""
        try:
            self.format_of(path)
        except WrongEnding as error:
            return error.message
        return taken(path).message if path.is_file() else None

    def write(self, form: Format, content: Content, around: Around, path: Path) -> Path:
        """Write a file, in a folder under the default name; return its path. Raises NotWritten, other Told."""
        target = self.usual_path(path, around, form) if path.is_dir() else path
        write_ready(target, self.written(form, content, around), around.home)
        return target


def around_now(services: Services) -> Around:
    """Return language, time and author for something written now."""
    return Around(services.language, services.now().wall, author=services.author, home=services.home)
