"""Checks a person's own layout beforehand: whether it renders, and shows every note."""

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.templates.own import shipped
from interview_tui.language.message import N_, Message, Told, message

_WRITERS: Mapping[str, str] = {
    "paper.md": "markdown",
    "paper.txt": "text",
    "paper.html": "html",
    "paper.css": "html",
    "paper.typ": "pdf",
}
"""The writer of each layout."""

_ITEMS = (
    Item(0, "", "Asked?", quiet=True),
    Item(1, "Quote", "Said", ("known", "how"), note="1"),
    Item(2, "Why", "Because\nof this", note="2"),
)
_SAMPLES = (
    Paper("Of one", ("a day", "a place"), (Part("First", _ITEMS), Part("a sentence"), Part("Lines", lines=2)), "Mark"),
    Paper(
        "To one",
        parts=(Part("First", _ITEMS[1:2], ("a paragraph",)), Part("Below", _ITEMS[2:], depth=1)),
        opening=("Hello", "and thanks"),
        closing=("Goodbye",),
        to=("Name", "Street"),
        dated="a day",
        letter=True,
    ),
)


def checked(path: Path, around: Around) -> tuple[Message, ...]:
    """Return the faults of a layout in the person's own folder, one sentence each."""
    if path.name not in _WRITERS:
        names = ", ".join(name for name in shipped() if name in _WRITERS)
        return (message(N_("No layout is called {name}: there are {names}."), name=path.name, names=names),)
    writer = import_module(f"interview_tui.export.writers.{_WRITERS[path.name]}")
    found = [one for sample in _SAMPLES for one in _tried(writer, sample, path, around)]
    return tuple(dict.fromkeys(found))


def _tried(writer: ModuleType, sample: Paper, path: Path, around: Around) -> tuple[Message, ...]:
    around = replace(around, home=path.parent.parent)
    with TemporaryDirectory() as folder:
        written = Path(folder) / "written"
        try:
            with written.open("wb") as out:
                writer.write([sample], out, around)
        except Told as error:
            return (error.message,)
        shown = writer.recount(written).notes
    if shown == sample.notes:
        return ()
    told = N_("{path} shows {shown} of {n} notes as ours does. Begin each as there, or nothing is exported with it.")
    return (message(told, path=path, shown=shown, n=sample.notes),)
