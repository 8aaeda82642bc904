"""Runs an export: writes complete files under their final names and verifies them, or writes none and says why."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from interview_tui.desk.exporting import target
from interview_tui.desk.exporting.gathering import Gathered
from interview_tui.desk.exporting.ledger import Went
from interview_tui.desk.exporting.passing import Leaving, Way, way_out, write_into
from interview_tui.disk.calls import Disk
from interview_tui.export.formats import Format
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.order import Order
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import refusal
from interview_tui.port.faults import Fault

GoesOn = Callable[[int], bool]
"""Called after each conversation with the number handed over; if it returns False, nothing is written."""


_SHORT = N_("{path} was not written, for it would end short. Try again.")


class NotWritten(Told):
    """Nothing was written under the name, and nothing was left behind."""


class NothingToWrite(NotWritten):
    """No conversation is meant."""


class Cancelled(NotWritten):
    """The person cancelled it."""


@dataclass(frozen=True)
class File:
    """One of the files an export becomes."""

    name: str
    """What is appended to the chosen name; empty if it is the only file."""
    matters: Gathered


@dataclass(frozen=True)
class Plan:
    """An export before it is written."""

    gathered: Gathered
    files: tuple[File, ...]
    way: Way
    form: Format
    around: Around

    @property
    def leaving(self) -> Iterable[Matter]:
        """What leaves, for inspection; each iteration reads it anew."""
        return Leaving(self.gathered, self.way)

    def paths(self, path: Path) -> tuple[Path, ...]:
        """Return the paths of its files, given the chosen one."""
        return tuple(path.parent / f"{path.stem}{one.name}{path.suffix}" if one.name else path for one in self.files)


@dataclass(frozen=True)
class Written:
    """The result of writing."""

    paths: tuple[Path, ...]
    held: Held
    """The totals of all files."""
    faults: tuple[Fault, ...]
    """What could not be read and is in none of them."""
    sent: Went
    """The records for the ledger."""


def planned(gathered: Gathered, order: Order, form: Format, around: Around) -> Plan:
    """Return the plan of an export. Raises NothingToWrite if nothing is meant."""
    around = replace(around, audience=order.audience, names=order.names, which=order.which)
    way = way_out(gathered, order, around.language)
    files = _files(_meant(gathered, order, form, around, way), form.most)
    if not files:
        raise NothingToWrite(N_("Nothing found."))
    return Plan(gathered, files, way, form, around)


def _meant(gathered: Gathered, order: Order, form: Format, around: Around, way: Way) -> Mapping[str, Gathered]:
    """Return the conversations of each file, by what is appended to its name."""
    if form.apart is not None:
        word = form.apart(around)
        return gathered.sorted_out(lambda matter: None if way(matter) is None else word(matter.conversation))
    if (
        order.which.of_notes and form.most is not None and len(gathered) > form.most
    ):  # only the notes tell which are meant
        return gathered.sorted_out(lambda matter: None if way(matter) is None else "")
    return {"": gathered}


def _files(meant: Mapping[str, Gathered], most: int | None) -> tuple[File, ...]:
    files: list[File] = []
    for word, some in sorted(meant.items()):
        sort = f"-{word}" if word and len(meant) > 1 else ""
        parts = [part for part in some.parts(most) if len(part)]
        digits = max(2, len(str(len(parts))))
        ends = [f"-{number:0{digits}}" for number in range(1, len(parts) + 1)] if len(parts) > 1 else [""] * len(parts)
        files += [File(sort + end, part) for end, part in zip(ends, parts, strict=True)]
    return tuple(files)


def write(
    plan: Plan, path: Path, *, overwrite: bool = False, goes_on: GoesOn = lambda number: True, disk: Disk | None = None
) -> Written:
    """Write the files of an export, readable by the owner only; on return they are on the drive.

    An existing file is replaced only with `overwrite`. Raises NotWritten (also if a file would be incomplete) and other
    Told of a writer; then none of the files exists, not even in part.
    """
    disk = disk or Disk()
    # Follow a link: the file it leads to is meant.
    try:
        targets = [Path(os.path.realpath(one)) if overwrite else one for one in plan.paths(path)]
        for one in targets:
            _check_free(one, plan.around.home, overwrite)
    except (OSError, ValueError) as error:  # an impossible file name
        raise _refused(path, error) from error
    temporaries: list[Path] = []
    watch = _Watch(goes_on, plan.around.now)
    with target.gone_at_the_end(temporaries, disk):
        held = _written(plan, [one.parent for one in targets], targets, temporaries, watch, disk)
        try:
            _put_in_place(temporaries, targets, disk, overwrite=overwrite)
        except (OSError, ValueError) as error:
            raise _refused(path, error) from error
    return Written(tuple(targets), held, plan.gathered.faults, watch.went)


def write_out(plan: Plan, out: BinaryIO, *, goes_on: GoesOn = lambda number: True, disk: Disk | None = None) -> Written:
    """Write an export to a stream that is read at once, whole or not at all. Raises as `write`; OSError of `out`."""
    disk = disk or Disk()
    folder = Path(tempfile.gettempdir())
    temporaries: list[Path] = []
    watch = _Watch(goes_on, plan.around.now)
    with target.gone_at_the_end(temporaries, disk):
        held = _written(plan, [folder] * len(plan.files), [folder] * len(plan.files), temporaries, watch, disk)
        for one in temporaries:
            with one.open("rb") as whole:
                shutil.copyfileobj(whole, out)
    return Written((), held, plan.gathered.faults, watch.went)


def write_ready(
    path: Path, content: bytes, home: Path | None, disk: Disk | None = None, *, make_folder: bool = False
) -> None:
    """Write a file from bytes, as safely as `write` does; with `make_folder` its folder, too. Raises NotWritten."""
    disk = disk or Disk()
    temporaries: list[Path] = []
    with target.gone_at_the_end(temporaries, disk):
        try:
            _check_free(path, home, overwrite=False)
            if make_folder:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            temporary, out = target.begun_in(path.parent, disk, lambda: None)
            temporaries.append(temporary)
            with out:
                out.write(content)
            _put_in_place(temporaries, [path], disk, overwrite=False)
        except (OSError, ValueError) as error:
            raise _refused(path, error) from error


def _put_in_place(temporaries: list[Path], targets: list[Path], disk: Disk, *, overwrite: bool) -> None:
    try:
        target.put_in_place(list(zip(temporaries, targets, strict=True)), disk, overwrite=overwrite)
    except FileExistsError as error:
        raise taken(Path(error.filename2 or error.filename or targets[0])) from error


def _written(
    plan: Plan, folders: list[Path], told: list[Path], temporaries: list[Path], watch: "_Watch", disk: Disk
) -> Held:
    """Write each file under a temporary name, and verify it."""
    held = Held()
    for file, folder, shown in zip(plan.files, folders, told, strict=True):
        matters = Leaving(file.matters, plan.way, partial(watch.handed_over, held.conversations or 0))
        try:
            temporary, out = target.begun_in(folder, disk, watch.ask)
            temporaries.append(temporary)
            with out:
                write_into(out, matters, plan.form, plan.around)
        except OSError as error:
            raise _refused(shown, error) from error
        _check_whole(temporary, matters.held, plan.form, shown)
        held += matters.held or Held()
    if not held.conversations:
        raise NothingToWrite(N_("Nothing found."))
    return Held(None, None, held.promises) if plan.form.promises_only else held


class _Watch:
    """Watches what is handed over: asks whether to go on, and collects the records for the ledger."""

    def __init__(self, goes_on: GoesOn, at: datetime) -> None:
        self._goes_on = goes_on
        self.went = Went(at)
        self._number = 0

    def handed_over(self, before: int, number: int, matter: Matter) -> None:
        """Ask after a conversation; `before` is the number in earlier files. Raises Cancelled."""
        self._number = before + number
        self.ask()
        self.went.add(matter)  # once, even if a writer iterates more than once

    def ask(self) -> None:
        """Ask whether to go on. Raises Cancelled."""
        if not self._goes_on(self._number):
            raise Cancelled(N_("Cancelled: nothing was written."))


def _check_whole(written: Path, handed: Held | None, form: Format, shown: Path) -> None:
    """Count the content. Raises NotWritten if the file does not hold what was handed over."""
    try:
        again = form.recounts()(written) if form.recounts else Held(None, None, None)
    except Exception as error:  # each format fails in its own way on a truncated file
        raise NotWritten(_SHORT, path=str(shown)) from error
    all_of = handed or Held()
    if handed is not None and again.agrees(handed):
        return
    if again.conversations not in (None, all_of.conversations):
        told = N_("{path} was not written, for it would end short: {there} of {all} conversations. Try again.")
        raise NotWritten(told, path=str(shown), there=again.conversations, all=all_of.conversations)
    if again.notes not in (None, all_of.notes):
        told = N_("{path} was not written, for it would end short: {there} of {all} notes. Try again.")
        raise NotWritten(told, path=str(shown), there=again.notes, all=all_of.notes)
    raise NotWritten(_SHORT, path=str(shown))


def taken_by(plan: Plan, path: Path) -> tuple[Path, ...]:
    """Return which paths of an export are taken already."""
    return tuple(one for one in plan.paths(path) if target.is_taken(one))


def _check_free(path: Path, home: Path | None, overwrite: bool) -> None:
    if home is not None and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(home)):
        raise NotWritten(N_("{path} lies in the store itself. Choose a place outside it."), path=str(path))
    if path.exists() and not target.is_file(path):
        raise NotWritten(N_("{path} is no file. Choose another name."), path=str(path))
    if target.is_taken(path) and not (overwrite and target.is_file(path)):
        raise taken(path)


def taken(path: Path) -> NotWritten:
    """Return the error that something exists already."""
    return NotWritten(N_("{path} is there already; nothing is ever overwritten. Choose another name."), path=str(path))


def _refused(path: Path, error: OSError | ValueError) -> NotWritten:
    return NotWritten(N_("{path} cannot be written: {why}. Choose another place."), path=str(path), why=refusal(error))
