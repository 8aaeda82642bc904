"""The words for what others say, and promise in the person's name, one line each."""

from __future__ import annotations

from datetime import date

from interview_tui.insight.due_words import Words
from interview_tui.insight.from_others import FromOthers, InMyName, ToMe
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.comment import TO_A_PROMISE, Say
from interview_tui.records.spoken_comment import say_word
from interview_tui.records.spoken_due import promise_stands


def words_from(one: FromOthers, today: date, language: Language) -> Words:
    """Return who says or promised what, and how it stands."""
    return _to_me(one, today, language) if isinstance(one, ToMe) else _in_my_name(one, today, language)


def _to_me(one: ToMe, today: date, language: Language) -> Words:
    comment = one.said.comment
    # For a promise the fixed word is the statement, and the typed text is the reason.
    said = [say_word(comment.say, language)] if comment.say in TO_A_PROMISE or not comment.text else []
    text = ": ".join([*said, *([comment.text] if comment.text else [])]).replace("\n", " ")
    promised = next((each.text for each in one.head.promises if each.note_id == one.note_id), "")
    text = f"{text} ({promised})" if promised and comment.say in TO_A_PROMISE else text
    day = forms.short_date(comment.on, language, near=today)
    return Words(f"{_who(one.said.author, language)}: {text}", day, pressing=False)


def _in_my_name(one: InMyName, today: date, language: Language) -> Words:
    when, pressing = promise_stands(one.promise, today, language)
    taken = [say_word(Say.TAKEN, language)] if one.answer is not None else []
    away = f" ({instead_of(one, language)})" if one.away else ""
    return Words(f"{_who(one.author, language)}: {one.promise.text}{away}", ", ".join([*taken, when]), pressing)


def instead_of(one: InMyName, language: Language) -> str:
    """Return for whom I stand in, where the promise is in their name; nothing where it is in mine."""
    return language.say(N_("standing in for {name}"), name=one.away) if one.away else ""


def _who(author: str, language: Language) -> str:
    return author or language.say(N_("somebody"))
