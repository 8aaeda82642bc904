"""Files of CRM layouts: built-in ones and a person's own, which take precedence."""

import re
from pathlib import Path

from interview_tui.disk.own import write_own
from interview_tui.export.crm.faults import faults_in
from interview_tui.export.crm.layout import Layout
from interview_tui.guide.toml_file import FileFault, read_toml
from interview_tui.language.message import N_, Message, Told

OWN_FOLDER = "crm"
"""Folder of the person's own layouts, inside that of their store."""

_SHIPPED = Path(__file__).parent
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


class NoLayout(Told):
    """A layout does not exist or cannot be used."""


def shipped() -> tuple[str, ...]:
    """Return the ids of the built-in layouts."""
    return tuple(sorted(one.stem for one in _SHIPPED.glob("*.toml")))


def own(home: Path | None) -> tuple[str, ...]:
    """Return the ids of a person's own layouts: the names of their files."""
    found = sorted(one.stem for one in (home / OWN_FOLDER).glob("*.toml")) if home is not None else ()
    return tuple(filter(_NAME.fullmatch, found))


def place_of(layout_id: str, home: Path | None) -> Path:
    """Return the file of a layout, the person's own before the built-in one. Raises NoLayout."""
    folders = [_SHIPPED] if home is None else [home / OWN_FOLDER, _SHIPPED]
    if _NAME.fullmatch(layout_id):
        for folder in folders:
            if (folder / f"{layout_id}.toml").exists():
                return folder / f"{layout_id}.toml"
    raise NoLayout(N_("There is no layout {name}. `interview layouts` lists those there are."), name=layout_id)


def layout(layout_id: str, home: Path | None) -> Layout:
    """Return a layout, the person's own before the built-in one.

    Raises NoLayout if there is none, or, with its first fault, if the person's own cannot be used.
    """
    file = place_of(layout_id, home)
    found = _read(file)
    if isinstance(found, Layout):
        return found
    first = found[0]
    raise NoLayout(N_("{file}, line {line}: {reason}"), file=str(first.file), line=first.line, reason=first.reason)


def faults(file: Path) -> tuple[FileFault, ...]:
    """Return all that keeps a layout in a file from being used. Never raises, whatever the file says."""
    found = _read(file)
    return () if isinstance(found, Layout) else found


def copied_out(layout_id: str, home: Path) -> Path:
    """Copy a built-in layout into the person's own folder and return its path; never overwrites.

    Raises NoLayout if there is none of this name, FileExistsError if they have one already, OSError if it cannot be
    written.
    """
    path = home / OWN_FOLDER / f"{layout_id}.toml"
    write_own(path, place_of(layout_id, None).read_text("utf-8"))
    return path


def _read(file: Path) -> Layout | tuple[FileFault, ...]:
    found = read_toml(file, Layout, faults_in)
    if isinstance(found, Layout) and found.id != file.stem:
        told = N_('`id` is "{id}" and the file is called {file}; both have to be the same')
        return (FileFault(file, 1, Message(told, (("id", found.id), ("file", file.name)))),)
    return found
