"""The answers of customers who were asked a theme's question, with a denominator of its own: those who were asked.

Never mixed with those who volunteered it: somebody who was asked would hardly have said nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from interview_tui.insight.intervals import Interval, Share
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.same_people import SamePeople
from interview_tui.records.theme import Question, Theme
from interview_tui.records.theme_changes import Themes, leading
from interview_tui.records.theme_cue import question_in
from interview_tui.records.theme_questions import question_of, questions_of


@dataclass(frozen=True, slots=True)
class AskedIn:
    """A conversation in which themes' questions were asked."""

    conversation: str
    customer: str
    """The leading id of its customer; without one, the conversation's own id."""
    answers: Mapping[str, tuple[str, ...]]
    """The notes that answer each question, with their whys, by question id; () if nothing was noted."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The customers who answered one question of a theme, out of those who were asked."""

    question: Question
    asked: frozenset[str]
    """Ids of the customers who were asked."""
    answered: frozenset[str]
    """Those of them with an answer."""
    against: frozenset[str]
    """Those of them who contradicted the theme."""
    waiting: frozenset[str]
    """Those still to be asked, in any wording."""
    notes: tuple[str, ...] = ()
    """Ids of the notes that answer it."""

    @property
    def share(self) -> Share:
        """The share of those who answered."""
        return Share(len(self.answered), len(self.asked))

    @property
    def interval(self) -> Interval | None:
        """Its 95 % confidence interval, in per cent; None if nobody was asked."""
        return self.share.interval() if self.asked else None


def asked_in(conversation: Conversation, customer: str | None) -> AskedIn:
    """Return the themes' questions asked in a conversation, and their answers."""
    answers: dict[str, list[str]] = {found: [] for cue in conversation.asked if (found := question_in(cue)) is not None}
    under: list[str] | None = None
    for depth, note in in_reading_order(conversation.notes):
        if depth == 0:
            under = answers.get(question_in(note.cue) or "")
        if under is not None:
            under.append(note.id)
    return AskedIn(
        conversation.id, customer or conversation.id, {found: tuple(notes) for found, notes in answers.items()}
    )


def asked_of(theme: Theme, held: Iterable[AskedIn], against: Collection[str], people: SamePeople) -> tuple[Asked, ...]:
    """Return the results of each question of a theme, the present one first.

    `against` are the notes that contradict it.
    """
    every, now = tuple(held), question_of(theme)
    questions = questions_of(theme)
    ids = {one.id for one in questions}
    ever = {one.customer for one in every if ids & one.answers.keys()}
    waiting = frozenset(people.leading(row.customer_id) for row in theme.to_ask) - ever
    return tuple(_asked(one, every, against, waiting if one == now else frozenset()) for one in questions)


def to_be_asked(themes: Themes, person: Collection[str], asked: Collection[str]) -> tuple[ToBeAsked, ...]:
    """Return what a person is to be asked about themes, oldest theme first.

    `person` has the ids of their records, `asked` the questions already raised with them: what was answered once is not
    asked again, not even in other words.
    """
    found: list[tuple[Theme, ToBeAsked]] = []
    for theme in themes.values():
        question = question_of(theme)
        is_meant = any(row.customer_id in person for row in theme.to_ask)
        if question is not None and is_meant and not any(one.id in asked for one in questions_of(theme)):
            found.append((theme, ToBeAsked(question.id, question.text, leading(theme, themes).name)))
    return tuple(one for _, one in sorted(found, key=lambda pair: (pair[0].at, pair[0].id)))


def still_asked(themes: Themes, ids: Collection[str]) -> tuple[ToBeAsked, ...]:
    """Return the questions with these ids, as far as they still exist: for continuing an interrupted call."""
    return tuple(
        ToBeAsked(one.id, one.text, leading(theme, themes).name)
        for theme in sorted(themes.values(), key=lambda theme: (theme.at, theme.id))
        for one in questions_of(theme)
        if one.id in ids
    )


def _asked(question: Question, every: Iterable[AskedIn], against: Collection[str], waiting: frozenset[str]) -> Asked:
    own = [(one.customer, one.answers[question.id]) for one in every if question.id in one.answers]
    return Asked(
        question,
        frozenset(customer for customer, _ in own),
        frozenset(customer for customer, notes in own if notes),
        frozenset(customer for customer, notes in own if any(note in against for note in notes)),
        waiting,
        tuple(note for _, notes in own for note in notes),
    )
