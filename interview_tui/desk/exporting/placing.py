"""Where an export goes in a folder: under the name that is usual for what it is about."""

from pathlib import Path

from interview_tui.desk.exporting.running import Plan, taken_by
from interview_tui.export.file_name import numbered, slug
from interview_tui.export.order import Which
from interview_tui.language.message import NC_


def in_folder(plan: Plan, folder: Path, *, overwrite: bool = False) -> Path:
    """Return the file to write; unless it may be overwritten, none of its files is there yet."""
    path = folder / usual_name(plan)
    return path if overwrite else free(plan, path)


def free(plan: Plan, path: Path) -> Path:
    """Return the place itself, or with a number: none of the files that it becomes is there yet."""
    return next(one for one in numbered(path) if not taken_by(plan, one))


def usual_name(plan: Plan) -> str:
    """Return `2026-11-21-claudia-weber.md`: the day, what it is about as it is named when it leaves, and the ending."""
    which, language, day = plan.around.which, plan.around.language, plan.around.now.date()
    if which.customer_id or len(plan.gathered) == 1:
        first = next(iter(plan.leaving), None)
        words = first.conversation.customer or "" if first else ""
        if first and len(plan.gathered) == 1:
            day = first.conversation.started_at.date()
    elif which.since:
        words = language.in_context("file", NC_("file", "conversations since {day}"), day=which.since)
    elif which == Which():
        words = language.in_context("file", NC_("file", "all conversations"))
    else:
        words = language.in_context("file", NC_("file", "conversations"))
    return f"{day.isoformat()}-{slug(words)}.{plan.form.ending}"
