"""`interview themes -o FILE`: themes as a page with bars, quotes and sources, or as a table."""

from __future__ import annotations

from interview_tui.cli import report_file, wall_clock
from interview_tui.cli.shell import Shell, home_folder
from interview_tui.desk.exporting.themed import THEMES, themed
from interview_tui.desk.themes.overview import Overview
from interview_tui.export.matter import Around
from interview_tui.export.order import Names
from interview_tui.language.catalogue import Language


def write(
    shell: Shell, found: Overview, output: str | None, format_: str | None, names: str | None, language: Language
) -> None:
    """Write a new file, or to standard output; never overwrites."""
    store = shell.store(collected=True)
    around = Around(
        language,
        wall_clock.now(),
        names=Names(names) if names else Names.FULL,
        author=store.settings.author,
        home=home_folder(shell.home),
    )
    report_file.write(THEMES, lambda: themed(store, found, around), output, format_, around)
