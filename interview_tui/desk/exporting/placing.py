"""The path of an export: the usual name in a folder, avoiding existing files."""

from pathlib import Path

from interview_tui.desk.exporting.running import Plan, taken_by
from interview_tui.export.file_name import about_words, file_name, free_path


def in_folder(plan: Plan, folder: Path, *, overwrite: bool = False) -> Path:
    """Return the path to write in a folder; unless `overwrite`, none of its files exists yet."""
    path = folder / usual_name(plan)
    return path if overwrite else free(plan, path)


def free(plan: Plan, path: Path) -> Path:
    """Return the path, numbered if necessary, such that none of its files exists yet."""
    return free_path(path, plan.paths)


def may_replace(plan: Plan, path: Path) -> bool:
    """Return whether at most this one file would be replaced: the person was not asked about any other."""
    return set(taken_by(plan, path)) <= {path}


def usual_name(plan: Plan) -> str:
    """Return `2026-11-21-claudia-weber.md`: the day, the subject under its exported name, and the ending."""
    which, day, whom = plan.around.which, plan.around.now.date(), None
    if which.customer_id or len(plan.gathered) == 1:
        first = next(iter(plan.leaving), None)
        whom = (first.conversation.customer if first else None) or ""
        if first and len(plan.gathered) == 1:
            day = first.conversation.started_at.date()
    return file_name(day, about_words(which, whom, plan.around.language), plan.form.ending)
