"""Renders papers with a layout, streaming, and reports where a person's own layout is broken."""

from collections.abc import Iterable, Iterator, Set
from itertools import chain, islice
from typing import BinaryIO

from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper
from interview_tui.language import forms
from interview_tui.language.message import N_, Told, message
from interview_tui.records.clean import clean_line

_AT_ONCE = 200
"""Pieces of text per write."""


class BrokenTemplate(Told):
    """A layout cannot be rendered."""


def fill(name: str, papers: Iterable[Paper], out: BinaryIO, around: Around, **given: object) -> None:
    """Write the papers with the layout of this name, a person's own before ours; `given` are further variables.

    Raises BrokenTemplate for a faulty layout, perhaps only after the first papers; UnreadableTemplate if it cannot be
    read; and whatever reading the papers or writing raises.
    """
    for piece in _pieces(name, _Reading(papers), around, given):
        out.write(piece.encode())


class _Reading:
    """Iterates over papers and remembers errors of reading them: those are no fault of the layout."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        self._papers = iter(papers)
        self.failed: BaseException | None = None

    def __iter__(self) -> Iterator[Paper]:
        return self

    def __next__(self) -> Paper:
        try:
            return next(self._papers)
        except BaseException as error:
            self.failed = error
            raise


def _pieces(name: str, reading: _Reading, around: Around, given: dict[str, object]) -> Iterator[str]:
    first = list(islice(reading, 2))
    known: dict[str, object] = {
        "papers": chain(first, reading),
        "first": first[0] if first else Paper(""),
        "several": len(first) > 1,
        "language": around.language.code,
        "author": clean_line(around.author),
        "audience": around.audience.value,
        "today": forms.long_date(around.now.date(), around.language),
    }
    # The library costs some hundredths of a second: only what writes such a file loads it.
    from interview_tui.export.templates.sandbox import Sandbox

    sandbox = Sandbox(around)
    try:
        filled = sandbox.get_template(name).stream(known, **given)
        filled.enable_buffering(_AT_ONCE)
        yield from filled
    except Exception as error:
        if error is reading.failed or isinstance(error, Told):
            raise
        raise _broken(error, name, sandbox.places) from error


def _broken(error: Exception, name: str, places: Set[str]) -> BrokenTemplate:
    """Return the error with its place: the last line of a layout in the traceback."""
    from jinja2 import TemplateNotFound

    file, line = name, 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in places:
            file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    said = str(error).rstrip(".")
    why = message(N_("there is no layout {name}"), name=said) if isinstance(error, TemplateNotFound) else said
    return BrokenTemplate(
        N_("{file}, line {line}: {why}. Put this right, or move the file away: then our layout is used."),
        file=file, line=line, why=why)  # fmt: skip
