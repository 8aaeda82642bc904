"""A guide of one's own: new, or a copy of one that is there. Nothing is ever overwritten."""

from pathlib import Path

from interview_tui.desk.guides import Guides
from interview_tui.disk.own import write_own
from interview_tui.guide.loader import text_of
from interview_tui.guide.model import Guide
from interview_tui.guide.own import copied, free_id, new_text
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import refusal


class NotWritten(Told):
    """The guide was not written; no file was begun."""


def copy_to_own(guides: Guides, guide: Guide, file: Path) -> Path:
    """Copy a guide, read from `file`, to one's own under a free id; return the new file. Raises NotWritten."""
    taken = {*guides.library.guides, *(path.stem for path in guides.own.glob("*.toml"))}
    path = write_guide(guides.own, free_id(guide, taken), file)
    guides.read_again()
    return path


def write_guide(folder: Path, guide_id: str, original: Path | None = None) -> Path:
    """Write a guide with that id, a copy of the one in `original` if given; return the file. Raises NotWritten."""
    path = folder / f"{guide_id}.toml"
    try:
        write_own(path, new_text(guide_id) if original is None else copied(text_of(original), guide_id))
    except ValueError as error:
        raise NotWritten(
            N_("{path} cannot be copied: its id does not stand in a line of its own."), path=original
        ) from error
    except FileExistsError as error:
        raise NotWritten(
            N_("{path} is there already; nothing is ever overwritten. Choose another name."), path=path
        ) from error
    except OSError as error:
        raise NotWritten(
            N_("{path} cannot be written: {why}. Choose another place."), path=path, why=refusal(error)
        ) from error
    return path
