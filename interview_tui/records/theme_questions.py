"""A theme's question: its wording, and who is to be asked.

Who was asked and which note answered is recorded only in the conversation: stepping back in the call withdraws it, and
it disappears with the conversation.
"""

from collections.abc import Callable, Iterable
from typing import Final

from interview_tui.language.message import N_, Told
from interview_tui.records.clean import clean_line
from interview_tui.records.theme import Question, Theme, ToAsk

LONGEST_QUESTION: Final = 200
"""In characters: it appears among a guide's questions."""
NO_QUESTION = N_("What is to be asked? A question needs words.")
TOO_LONG = N_("A question has at most {n} characters.")


def question_of(theme: Theme) -> Question | None:
    """Return what is asked about a theme; None if nothing. Another program may have written several lines."""
    text = clean_line(theme.question)
    return Question(id=theme.asks or theme.id, text=text) if text else None


def questions_of(theme: Theme) -> tuple[Question, ...]:
    """Return the present and all earlier wordings, the present one first."""
    now = question_of(theme)
    return (*((now,) if now else ()), *theme.asked_before)


def asking(
    theme: Theme, text: str, customer_ids: Iterable[str], new_id: Callable[[], str], *, was_asked: bool
) -> Theme:
    """Return a theme with a question to these customers, and to those it was for already.

    Once somebody was asked, another wording becomes a question of its own, so that answers to the two are never counted
    together. Its id, from `new_id`, is public. Raises Told if the text is empty or too long.
    """
    text, before = worded(text), question_of(theme)
    if before is None:
        theme = theme.changed(asks=new_id())
    elif was_asked and before.text != text:
        theme = theme.changed(asks=new_id(), asked_before=(before, *theme.asked_before))
    known = {one.customer_id for one in theme.to_ask}
    more = (one for one in dict.fromkeys(customer_ids) if one not in known)
    rows = tuple(ToAsk(id=new_id(), customer_id=one) for one in more)
    return theme.changed(question=text, to_ask=(*theme.to_ask, *rows))


def worded(text: str) -> str:
    """Return a question as it is kept. Raises Told if it is empty or too long."""
    text = clean_line(text)
    if not text:
        raise Told(NO_QUESTION)
    if len(text) > LONGEST_QUESTION:
        raise Told(TOO_LONG, n=LONGEST_QUESTION)
    return text


def not_asking(theme: Theme, customer_ids: Iterable[str] | None = None) -> Theme:
    """Return a theme whose question these customers (None: all) are no longer asked. Who was asked stays so."""
    gone = None if customer_ids is None else set(customer_ids)
    left = tuple(one for one in theme.to_ask if gone is not None and one.customer_id not in gone)
    return theme.changed(to_ask=left)
