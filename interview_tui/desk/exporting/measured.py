"""Writes figures of measures into a new file: nothing that is there is ever overwritten."""

from pathlib import Path

from interview_tui.desk.exporting.running import write_ready
from interview_tui.export.file_name import file_name, free_path
from interview_tui.export.format import Format
from interview_tui.export.formats import chosen
from interview_tui.export.matter import Around
from interview_tui.export.measured import Measured, about_measures, measure_formats, written


def usual_path(folder: Path, form: Format, around: Around) -> Path:
    """Return how a file is called by itself in a folder, free yet: `2026-11-27-measures.md`."""
    return free_path(folder / file_name(around.now.date(), about_measures(around.language), form.ending))


def format_of(path: Path, wanted: str | None = None) -> Format:
    """Return the format that is wanted, else that of a file's name. Raises WrongEnding, KeyError."""
    return chosen(measure_formats(), wanted, None if path.is_dir() else path.name)


def write_measures(form: Format, measured: Measured, around: Around, path: Path) -> Path:
    """Write a file, in a folder under the usual name; return which. Raises NotWritten, other Told of a writer."""
    target = usual_path(path, form, around) if path.is_dir() else path
    write_ready(target, written(form, measured, around), around.home)
    return target
