"""The question of a theme: put to chosen customers, reworded, or no longer asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from interview_tui.desk.themes.overview import Row
from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_, Told
from interview_tui.port.conversations import Head
from interview_tui.port.store import Store
from interview_tui.records.theme import Theme
from interview_tui.records.theme_questions import asking, not_asking, question_of

NOBODY_MEANT = N_("Nobody is meant: nobody spoke of it yet. Choose whom to ask.")


def put_to(store: Store, row: Row, text: str, customer_ids: Iterable[str] | None, new_id: Callable[[], str]) -> Theme:
    """Save that these customers (None: all who spoke of the theme) are to be asked in their next conversation.

    An empty text keeps the present wording. Returns the theme as it was before: saving that again is the undo. Raises
    Told if nobody is meant or there is no wording; NotSaved, ReadOnly.
    """
    theme = store.themes().get(row.theme.id, row.theme)
    now = question_of(theme)
    ids = row.customers if customer_ids is None else tuple(customer_ids)
    if not ids:
        raise Told(NOBODY_MEANT)
    was_asked = now is not None and any(isinstance(head, Head) and now.id in head.asked for head in store.heads())
    digests = Digests(store.id)
    # Others ask it, too: its id is public, and must not reveal when it was made.
    after = asking(theme, text or theme.question, ids, lambda: digests.of(new_id(), "question"), was_asked=was_asked)
    store.keep_themes({theme.id: after})
    return theme


def put_to_nobody(store: Store, theme: Theme) -> Theme:
    """Save that nobody is asked about a theme any more; past answers still count. Return it as it was before.

    Raises NotSaved, ReadOnly.
    """
    store.keep_themes({theme.id: not_asking(theme)})
    return theme
