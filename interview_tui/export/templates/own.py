"""Files of document layouts: built-in ones and a person's own, which take precedence."""

from pathlib import Path

from interview_tui.disk.own import write_own
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import refusal

OWN_FOLDER = "templates"
"""Folder of the person's own layouts, inside that of their store."""
LARGEST_FILE = 1_000_000
"""Largest layout, in bytes; it may have a picture embedded."""

_SHIPPED = Path(__file__).parent


class UnreadableTemplate(Told):
    """A person's own layout exists but cannot be read."""


def shipped() -> tuple[str, ...]:
    """Return the names of the built-in layouts."""
    return tuple(sorted(one.name for one in _SHIPPED.iterdir() if one.is_file() and not one.suffix.startswith(".py")))


def place_of(name: str, home: Path | None) -> Path:
    """Return the file of a layout, the person's own before the built-in one.

    Raises KeyError if there is neither.
    """
    if Path(name).name == name:
        folders = [_SHIPPED] if home is None else [home / OWN_FOLDER, _SHIPPED]
        for folder in folders:
            if (folder / name).is_file():
                return folder / name
    raise KeyError(name)


def text_of(name: str, home: Path | None) -> str:
    """Return the text of a layout, the person's own before the built-in one.

    Raises UnreadableTemplate if the person's own cannot be read, KeyError if there is none of this name.
    """
    path = place_of(name, home)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableTemplate(N_("{path} is too large for a layout. Make it smaller, or move it away."),
                                     path=path)  # fmt: skip
        # Some editors of Windows begin a file with a byte order mark.
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        sentence = N_("{path} cannot be read: {why}. Save it as UTF-8 text, or move it away.")
        raise UnreadableTemplate(sentence, path=path, why=refusal(error)) from error


def copied_out(name: str, home: Path) -> Path:
    """Copy a built-in layout into the person's own folder and return its path; never overwrites.

    Raises KeyError if there is none of this name, FileExistsError if they have one already, OSError if it cannot be
    written.
    """
    if name not in shipped():
        raise KeyError(name)
    path = home / OWN_FOLDER / name
    write_own(path, text_of(name, None))
    return path
