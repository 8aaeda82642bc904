"""`interview themes question`: a question on a theme to ask customers in their next conversation, counted apart."""

from collections.abc import Sequence

from interview_tui.cli import wall_clock
from interview_tui.cli.announcements import whom
from interview_tui.cli.shell import BAD_INPUT, Shell, fail, new_id, typed
from interview_tui.cli.theme_changes import opened, shown
from interview_tui.cli.themes import meant
from interview_tui.desk.themes.asking import put_to, put_to_nobody
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.language.message import Told


def question(
    shell: Shell,
    theme: str,
    text: str | None,
    words: str | None,
    organisation: str | None,
    customers: Sequence[str],
    nobody: bool,
) -> None:
    """Save what these customers are to be asked about a theme, or with `nobody` end it."""
    store, language = opened(shell)
    one, today = meant(theme, store.themes(), language), wall_clock.now().date()
    try:
        if nobody:
            put_to_nobody(store, one)
        else:
            chosen = list(whom(store, words, organisation, customers, today, language))
            is_narrowed = bool(words or organisation or customers)
            row = next(row for row in overview(store, usual_period(today), today).rows if row.theme.id == one.id)
            put_to(store, row, typed(text or ""), chosen if is_narrowed else None, new_id)
    except Told as error:
        fail(error, language, BAD_INPUT)
    shown(store, one.id, language)
