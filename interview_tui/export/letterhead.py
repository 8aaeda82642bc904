"""The letterhead of a letter: a file of the person's own, in a type the format accepts."""

import tomllib
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import refusal

FOLDER = "letterheads"
"""Name of the folder, inside the person's."""
LARGEST = 8_000_000
"""Largest picture, in bytes."""
_WIDEST = 150
"""Largest margin, in millimetres: half a page."""


class BadLetterhead(Told):
    """A letterhead cannot be used."""


def letterhead_for(chosen: Path | None, endings: Sequence[str]) -> Path | None:
    """Return the letterhead file a format accepts: the chosen one, or the one of the same name beside it.

    If a folder is chosen, the first by name that the format accepts, if any. `endings` are lower-case suffixes with
    their dot, the best first. None: none is chosen. Raises BadLetterhead.
    """
    if chosen is None:
        return None
    if chosen.name == FOLDER:
        return _first_in(chosen, endings)
    if chosen.suffix.lower() not in endings:
        beside = (chosen.with_suffix(one) for one in endings)
        found = next((one for one in beside if one.is_file()), None)
        if found is None:
            sentence = N_("{path} cannot be the letterhead here: put one in this form beside it, {name}.")
            raise BadLetterhead(sentence, path=chosen, name=chosen.with_suffix(endings[0]).name)
        return found
    if not chosen.is_file():
        raise BadLetterhead(N_("There is no letterhead {path}. Choose another, or none."), path=chosen)
    return chosen


def _first_in(folder: Path, endings: Sequence[str]) -> Path | None:
    try:
        return min((one for one in folder.iterdir() if one.suffix.lower() in endings), default=None)
    except OSError:  # there is no such folder
        return None


def bytes_of(letterhead: Path) -> bytes:
    """Return the bytes of a letterhead. Raises BadLetterhead."""
    try:
        with letterhead.open("rb") as file:
            held = file.read(LARGEST + 1)
    except OSError as error:
        sentence = N_("The letterhead {path} cannot be read: {why}")
        raise BadLetterhead(sentence, path=letterhead, why=refusal(error)) from error
    if len(held) > LARGEST:
        raise BadLetterhead(N_("The letterhead {path} is too large: save it with smaller pictures."), path=letterhead)
    return held


@dataclass(frozen=True, slots=True)
class Edges:
    """The margins of a letter, in millimetres from the edges of the paper: DIN 5008, form B."""

    left: float = 25
    right: float = 20
    top: float = 27
    bottom: float = 25
    subject: float = 98.5
    """Top of the subject on the first page."""


def edges_of(letterhead: Path | None) -> Edges:
    """Return the margins a letterhead leaves free: from the TOML file of its name, else the defaults.

    Raises BadLetterhead.
    """
    told = letterhead and letterhead.with_suffix(".toml")
    if not told or not told.is_file():
        return Edges()
    try:
        edges = Edges(**tomllib.loads(told.read_text(encoding="utf-8-sig")))
        if not all(0 <= one <= _WIDEST for one in astuple(edges)):
            raise ValueError(edges)
    except (OSError, ValueError, TypeError) as error:
        sentence = N_("{path} does not tell the edges: left, right, top, bottom and subject, each in millimetres.")
        raise BadLetterhead(sentence, path=told) from error
    return edges
