"""The words for what others say and ask, one line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from interview_tui.insight.from_others import Asked, InMyName, News, SaidAbout, ToMe
from interview_tui.insight.from_others_words import instead_of
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.team import Said
from interview_tui.records.comment import Say
from interview_tui.records.naming import title
from interview_tui.records.spoken_comment import say_word
from interview_tui.records.spoken_due import promise_stands

_FROM = {
    Say.COMMENT: N_("Comment from {who} on {name}"),
    Say.STRENGTH: N_("A strength, from {who}, on {name}"),
    Say.QUESTION: N_("A question from {who} on {name}"),
    Say.ANSWER: N_("Answer from {who} on {name}"),
    Say.TAKEN: N_("{who} has taken on a promise to {name}"),
    Say.DONE: N_("{who} has kept a promise to {name}"),
    Say.CANNOT: N_("{who} cannot keep a promise to {name}"),
}


def to_me_told(to_me: Sequence[ToMe], language: Language, name: str = "") -> str:
    """Return the latest comment to me in one line, and how many more there are; `name` is the customer's name now."""
    one, more = to_me[0], len(to_me) - 1
    told = language.say(
        _FROM.get(one.said.comment.say, _FROM[Say.COMMENT]),
        who=one.said.author or language.say(N_("somebody")),
        name=name or whom(one, language),
    )
    return f"{told}, {language.say(N_('and {n} more'), n=more)}" if more else told


def whom(one: ToMe | InMyName, language: Language) -> str:
    """Return the customer of the conversation."""
    head = one.head
    return title(head.customer, head.organisation) if head.customer else language.say(N_("without a name"))


def in_my_name_told(one: InMyName, today: date, language: Language) -> tuple[str, str]:
    """Return what somebody promised in my name, and who, for whom and by when."""
    when, _ = promise_stands(one.promise, today, language)
    who = one.author or language.say(N_("somebody"))
    taken = say_word(Say.TAKEN, language) if one.answer is not None else ""
    away = instead_of(one, language)
    return one.promise.text, " · ".join(filter(None, (away, who, whom(one, language), when, taken)))


def news_told(one: News, language: Language) -> tuple[str, str]:
    """Return an announcement with the number of customers to be told, and who decided it."""
    what = one.announcement.text.split("\n")[0]
    told = language.count("Tell {n} customer: {what}", "Tell {n} customers: {what}", one.open, what=what)
    return told, one.announcement.author or language.say(N_("somebody"))


def said_words(one: Said, today: date, language: Language) -> str:
    """Return a comment with its author and day, in one line."""
    who = language.say(N_("I")) if one.own else one.author or language.say(N_("somebody"))
    day = forms.short_date(one.comment.on, language, near=today)
    word = f"{say_word(one.comment.say, language)}, {who} {day}"
    return f"{word}: {one.comment.text}" if one.comment.text else word


def said_told(said: SaidAbout, about: str, today: date, language: Language) -> tuple[str, ...]:
    """Return all comments on one note, or the conversation, in order."""
    return tuple(said_words(one, today, language) for one in said.get(about, ()))


def lines(asked: Asked, today: date, language: Language) -> list[str]:
    """Return everything waiting from others, for the shell: the comments in one line, then each promise in my name."""
    told = [to_me_told(asked.to_me, language)] if asked.to_me else []
    told += ["  (".join(in_my_name_told(one, today, language)) + ")" for one in asked.in_my_name]
    return told + ["  (".join(news_told(one, language)) + ")" for one in asked.news]
