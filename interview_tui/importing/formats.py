"""The formats that are read, one row a format; the module that reads it is imported when it does."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from interview_tui.language.message import N_, Speaks

if TYPE_CHECKING:
    from interview_tui.talktime.timeline import Timeline

ReadsTimeline: TypeAlias = "Callable[[str, str, str], Timeline]"
"""Reads who spoke when from a path; what to call the file in errors, and the name of the speaker who is me.

Raises NotRead, OSError.
"""


class NotRead(ValueError):
    """A file that is not what its format has to be. Its text is `FILE:LINE: reason`, or `FILE: reason` for all of it.

    `reason` is a sentence, to be translated and then filled with `params`, of which `field` is translated, too. `file`
    and `params` are fit to print: what is not printable stands escaped.
    """

    def __init__(self, file: str, line: int | None, reason: str, **params: str | int) -> None:
        self.file = printable(file)
        self.line = line
        self.reason = reason
        self.params = params
        super().__init__(f"{self.place}: {reason.format(**params)}")

    @property
    def place(self) -> str:
        """`FILE:LINE`, or `FILE` where the whole file is meant."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def told(self, language: Speaks) -> str:
        """Return the text in a language."""
        params = {name: language.say(str(one)) if name == "field" else one for name, one in self.params.items()}
        return f"{self.place}: {language.say(self.reason, **params)}"


def printable(text: str) -> str:
    """Return a text of a file with what is not printable escaped."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


@dataclass(frozen=True, slots=True)
class Format:
    """One format that is read."""

    id: str
    ending: str
    """Of its files, without the dot."""
    title: str
    timeline: Callable[[], ReadsTimeline]


def _rttm() -> ReadsTimeline:
    from interview_tui.importing.rttm import read_rttm

    return read_rttm


FORMATS: tuple[Format, ...] = (Format("rttm", "rttm", N_("RTTM"), timeline=_rttm),)
"""The first is the one of a file whose ending says nothing."""


def format_of(name: str) -> Format:
    """Return the format that a file's name ends in, else the usual one."""
    ending = os.path.splitext(name)[1].removeprefix(".").lower()
    return next((one for one in FORMATS if one.ending == ending), FORMATS[0])
