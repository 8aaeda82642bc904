"""What customers answered who were asked the question of a theme: with a denominator of its own, those who were asked.

Never mixed with who spoke of it unasked: whoever was asked would hardly have said nothing.
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
    """One conversation in which questions of themes were asked."""

    conversation: str
    customer: str
    """The id of whom it was with, the one that leads; of a conversation with nobody its own id."""
    answers: Mapping[str, tuple[str, ...]]
    """The notes that answer each of them, with their whys, by the id of the question; none where nothing was noted."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How many customers answered one question of a theme, of how many who were asked."""

    question: Question
    asked: frozenset[str]
    """The customers with whom it came up, by id."""
    answered: frozenset[str]
    """Those of them of whom an answer was noted."""
    against: frozenset[str]
    """Those of them who said something that speaks against the theme."""
    waiting: frozenset[str]
    """Who is to be asked and was not yet, in any words."""
    notes: tuple[str, ...] = ()
    """The notes that answer it, by id."""

    @property
    def share(self) -> Share:
        """How many of how many."""
        return Share(len(self.answered), len(self.asked))

    @property
    def interval(self) -> Interval | None:
        """Between which shares the truth lies, in per cent; None where nobody was asked."""
        return self.share.interval() if self.asked else None


def asked_in(conversation: Conversation, customer: str | None) -> AskedIn:
    """Return which questions of themes were asked in a conversation, and what answers them."""
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
    """Return how each question of a theme was answered, the one that is asked now first.

    `against` are the notes that speak against it.
    """
    every, now = tuple(held), question_of(theme)
    questions = questions_of(theme)
    ids = {one.id for one in questions}
    ever = {one.customer for one in every if ids & one.answers.keys()}
    waiting = frozenset(people.leading(row.customer_id) for row in theme.to_ask) - ever
    return tuple(_asked(one, every, against, waiting if one == now else frozenset()) for one in questions)


def to_be_asked(themes: Themes, person: Collection[str], asked: Collection[str]) -> tuple[ToBeAsked, ...]:
    """Return what a person is to be asked about themes, the one that was begun first first.

    `person` are the ids of their records, `asked` the questions that came up with them already: what they answered once
    is not asked again, in other words neither.
    """
    found: list[tuple[Theme, ToBeAsked]] = []
    for theme in themes.values():
        question = question_of(theme)
        is_meant = any(row.customer_id in person for row in theme.to_ask)
        if question is not None and is_meant and not any(one.id in asked for one in questions_of(theme)):
            found.append((theme, ToBeAsked(question.id, question.text, leading(theme, themes).name)))
    return tuple(one for _, one in sorted(found, key=lambda pair: (pair[0].at, pair[0].id)))


def still_asked(themes: Themes, ids: Collection[str]) -> tuple[ToBeAsked, ...]:
    """Return the questions with these ids, as far as there are any by now: a call that was interrupted goes on."""
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
