"""Fills a layout with papers as they come, one after the other, and says where a person's own layout is broken."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper
from interview_tui.export.templates.own import place_of, text_of
from interview_tui.language import forms
from interview_tui.language.message import N_, Told, message

if TYPE_CHECKING:
    from jinja2 import Environment

_AT_ONCE = 200
"""Pieces of text written in one go."""
_DEEPEST = 12
"""What stands deeper is shown at this depth: a page is not wide enough for more."""


class BrokenTemplate(Told):
    """A layout cannot be filled: something in it is not right."""


@dataclass(frozen=True, slots=True)
class Branch:
    """An item and, as branches of their own, what stands below it."""

    item: Item
    below: list["Branch"]


def fill(name: str, papers: Iterable[Paper], out: BinaryIO, around: Around, **given: object) -> None:
    """Write the papers by the layout of this name, a person's own before ours; `given` are more names for it.

    Raises BrokenTemplate where the layout is not right, which may show only after the first papers;
    UnreadableTemplate where it cannot be read; and whatever reading the papers or writing raises.
    """
    for piece in _pieces(name, _Reading(papers), around, given):
        out.write(piece.encode())


def nested(items: Iterable[Item]) -> list[Branch]:
    """Return items as a tree, by how deep each stands below the one before it."""
    roots: list[Branch] = []
    open_lists = [(-1, roots)]
    for item in items:
        depth = min(item.depth, _DEEPEST)
        while open_lists[-1][0] >= depth:
            open_lists.pop()
        branch = Branch(item, [])
        open_lists[-1][1].append(branch)
        open_lists.append((depth, branch.below))
    return roots


class _Reading:
    """Hands out papers and remembers what went wrong while they were read: that is no fault of the layout."""

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
        "author": around.author,
        "audience": around.audience.value,
        "today": forms.long_date(around.now.date(), around.language),
        "nested": nested,
        "sha256": _sha256,
    }
    places: set[str] = set()
    try:
        filled = _environment(around, places).get_template(name).stream(known, **given)
        filled.enable_buffering(_AT_ONCE)
        yield from filled
    except Exception as error:
        if error is reading.failed or isinstance(error, Told):
            raise
        raise _broken(error, name, places) from error


def _environment(around: Around, places: set[str]) -> "Environment":
    """Return what fills layouts; it notes in `places` where those lie that it used."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def load(name: str) -> tuple[str, str, None] | None:
        try:
            text, place = text_of(name, around.home), str(place_of(name, around.home))
        except KeyError:
            return None
        places.add(place)
        return text, place, None

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=lambda name: name is not None and name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _sha256(text: str) -> str:
    """Return the digest by which a page allows this style and no other."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _broken(error: Exception, name: str, places: set[str]) -> BrokenTemplate:
    """Say where it happened, by the last line of a layout that the error came through."""
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
