"""Where an export goes, beside what is there already: in a folder under the name that is usual for it."""

from pathlib import Path

from interview_tui.desk.exporting.running import Plan, taken_by
from interview_tui.export.file_name import about_words, file_name, free_path


def in_folder(plan: Plan, folder: Path, *, overwrite: bool = False) -> Path:
    """Return the file to write; unless it may be overwritten, none of its files is there yet."""
    path = folder / usual_name(plan)
    return path if overwrite else free(plan, path)


def free(plan: Plan, path: Path) -> Path:
    """Return the place itself, or with a number: none of the files that it becomes is there yet."""
    return free_path(path, plan.paths)


def may_replace(plan: Plan, path: Path) -> bool:
    """Tell whether nothing would be replaced but this one file: of several the others were not asked about."""
    return set(taken_by(plan, path)) <= {path}


def usual_name(plan: Plan) -> str:
    """Return `2026-11-21-claudia-weber.md`: the day, what it is about as it is named when it leaves, and the ending."""
    which, day, whom = plan.around.which, plan.around.now.date(), None
    if which.customer_id or len(plan.gathered) == 1:
        first = next(iter(plan.leaving), None)
        whom = (first.conversation.customer if first else None) or ""
        if first and len(plan.gathered) == 1:
            day = first.conversation.started_at.date()
    return file_name(day, about_words(which, whom, plan.around.language), plan.form.ending)
