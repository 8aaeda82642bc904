"""Runs the child process that typesets a PDF, and reports how it ended."""

import json
import os
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterable
from contextlib import suppress
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from interview_tui.export.letterhead import BadLetterhead, bytes_of
from interview_tui.export.templates.own import place_of, text_of
from interview_tui.export.writers.press import REFUSED, Layout
from interview_tui.language.message import N_, Told

PAPER = "paper.typ"
_PRESS = ("-P", "-X", "utf8", "-m", "interview_tui.export.writers.press")
"""`-P`: modules in the working folder must not shadow the program's."""
_FRUGAL = {"MALLOC_MMAP_THRESHOLD_": "131072"}
"""Makes glibc return large blocks at once: a fifth less memory for 200 conversations."""
_LOOKS_AGAIN = 0.1
"""Seconds between checks for cancellation."""


class NoPages(Told):
    """The PDF could not be typeset."""


def layout_of(name: str, home: Path | None) -> Layout:
    """Return the layout of this name, the person's own before the built-in one. Raises UnreadableTemplate."""
    place = place_of(name, home)
    own = place != place_of(name, None)
    return Layout(str(place) if own else name, text_of(name, home), str(place.parent) if own else None)


def pressed_apart(
    layout: Layout, said: object, papers: Iterable[object], out: BinaryIO, head: Path | None = None
) -> None:
    """Write the PDF of a layout with this data, typeset in a process of its own.

    Meanwhile empty bytes are written to `out` repeatedly; what that raises ends the process and is passed on. Raises
    NoPages, BadLetterhead.
    """
    if find_spec("typst") is None:
        raise NoPages(N_("A PDF cannot be made here: there is no typst for this computer. Choose Word or HTML."))
    picture = b64encode(bytes_of(head)).decode() if head else None
    with TemporaryFile() as pages, TemporaryFile() as complaint:
        given = (json.dumps(one).encode() + b"\n" for one in chain([(layout, said, picture)], papers))
        code = _ended([sys.executable, *_PRESS], given, pages, complaint, out)
        if code == 0:
            pages.seek(0)
            shutil.copyfileobj(pages, out)
        elif code == REFUSED:
            complaint.seek(0)
            told = json.load(complaint)
            if not told["layout"]:
                raise BadLetterhead(N_("{path} cannot be the letterhead: {why}"), path=head, why=told["why"])
            raise NoPages(N_("The layout {name} cannot be set: {why}"), name=layout.name, why=told["why"])
        else:
            sentence = N_("The PDF was not made: setting its pages broke down ({code}). Choose fewer conversations.")
            raise NoPages(sentence, code=code)


def _ended(command: list[str], given: Iterable[bytes], pages: IO[bytes], complaint: IO[bytes], out: BinaryIO) -> int:
    """Send everything to the process, wait for it and return its exit code."""
    environment = os.environ | _FRUGAL
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=pages, stderr=complaint, env=environment) as process:
        try:
            _hand(given, process.stdin)
            while True:
                try:
                    return process.wait(_LOOKS_AGAIN)
                except subprocess.TimeoutExpired:
                    out.write(b"")
        except BaseException:
            process.kill()
            raise


def _hand(given: Iterable[bytes], stdin: IO[bytes] | None) -> None:
    assert stdin is not None
    for line in given:
        try:
            stdin.write(line)
        except OSError:  # it broke down; how it ended says more
            break
    with suppress(OSError):
        stdin.close()
