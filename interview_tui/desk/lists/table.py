"""The lists across all customers, one row each: content, order, and what an empty one says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from interview_tui.desk.customer.staying import reason
from interview_tui.desk.lists.gathering import Gathered, place_of
from interview_tui.insight.due import coming_week
from interview_tui.insight.due_words import words_of
from interview_tui.insight.rhythm import STAGE_WORDS, is_in_peace, next_contact, stage
from interview_tui.insight.unexplained import Puzzle, Unexplained
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_measures import measure_name
from interview_tui.records.words import Aspect, Measure, read_word


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list; Enter opens the customer."""

    customer: CustomerHead
    text: str = ""
    """The text of the line."""
    day: str = ""
    """A rough date as stored; "" if none."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One list."""

    name: str
    title: str
    days: str
    """What the dates at the right mean."""
    empty: str
    """Displayed if the list is empty: how it fills."""
    lines: Callable[[Gathered, Language], Iterable[Line]]


def _silent(gathered: Gathered, language: Language) -> Iterator[Line]:
    """Yield customers by how long nobody talked to them; never contacted ones last, without those who want peace."""
    customers = [one for one in gathered.customers if not is_in_peace(one, gathered.today)]
    for one in sorted(customers, key=lambda one: (one.last_contact or date.max, one.name, one.id)):
        talked = one.last_contact
        never = "" if talked is not None else language.say(N_("not talked with yet"))
        yield Line(one, " · ".join(filter(None, (place_of(one), never))), talked.isoformat() if talked else "")


def _week(gathered: Gathered, language: Language) -> Iterator[Line]:
    """Yield whom to contact, and what was promised, until the end of the week, day by day."""
    by_id = {one.id: one for one in gathered.customers}
    for day, each in coming_week(gathered.waiting, gathered.today):
        for one in each:
            customer = by_id.get(one.customer_id or "")
            if customer is not None:
                text = words_of(one, customer.name, gathered.today, language, gathered.me).what
                yield Line(customer, text, day.isoformat())


def _customers(gathered: Gathered, language: Language) -> Iterator[Line]:
    for one in sorted(gathered.customers, key=lambda one: (one.name.casefold(), one.id)):
        word = language.in_context("stage", STAGE_WORDS[stage(one, gathered.open_with)])
        following = next_contact(one)
        if following is not None:
            day = forms.weekday_date(following, language, near=gathered.today)
            word = language.say(N_("{stage}, next {date}"), stage=word, date=day)
        yield Line(one, word, one.last_contact.isoformat() if one.last_contact else "")


def _tried(gathered: Gathered, language: Language) -> Iterator[Line]:
    for customer, one in _latest(gathered, Aspect.TRIED):
        yield Line(customer, " → ".join(filter(None, (one.text, one.came_of, one.change))), _day(one))


def _reasons(gathered: Gathered, language: Language) -> Iterator[Line]:
    for customer, one in _latest(gathered, Aspect.LEFT, Aspect.ELSEWHERE, Aspect.RETURNED):
        why = reason(one.text)
        told = why.told(language) if isinstance(why, Message) else why
        yield Line(customer, f"{aspect_word(one.aspect, language)}: {told}", _day(one))


def _recommenders(gathered: Gathered, language: Language) -> Iterator[Line]:
    by_id = {one.id: one for one in gathered.customers}
    for customer, one in _latest(gathered, Aspect.THROUGH):
        recommender = by_id.get(one.person or "")
        if recommender is not None:
            yield Line(recommender, language.say(N_("recommended us to {name}"), name=customer.name), _day(one))
        else:
            yield Line(customer, language.say(N_("came through {name}"), name=one.text), _day(one))


def _presents(gathered: Gathered, language: Language) -> Iterator[Line]:
    for customer, one in _latest(gathered, Aspect.PRESENT):
        yield Line(customer, one.text, _day(one))


def _not_missed(gathered: Gathered, language: Language) -> Iterator[Line]:
    words = {Puzzle.NOT_MISSED: N_("not disappointed"), Puzzle.NO_LONGER_USES: N_("no longer uses us")}
    for one in gathered.unexplained:
        if one.puzzle in words:
            elsewhere = [
                f"{aspect_word(entry.aspect, language)}: {entry.covered().text}"
                for entry in one.customer.holding(Aspect.ELSEWHERE)
                if not entry.is_past(gathered.today)
            ]
            yield _puzzle(one, gathered, language.say(words[one.puzzle]), *elsewhere)


def _unanswered(gathered: Gathered, language: Language) -> Iterator[Line]:
    for one in gathered.unexplained:
        if one.puzzle is Puzzle.NO_ANSWER and one.head.measure is not None:
            yield _puzzle(one, gathered, measure_name(read_word(Measure, one.head.measure.measure), language))


def _puzzle(one: Unexplained, gathered: Gathered, *told: str) -> Line:
    said = gathered.said.get(one.head.id, "")
    return Line(one.customer, " · ".join(filter(None, (*told, said))), one.head.started_at.date().isoformat())


def _lessons(gathered: Gathered, language: Language) -> Iterator[Line]:
    by_id = {one.id: one for one in gathered.customers}
    for one in gathered.lessons:
        customer = by_id.get(one.head.customer_id or "")
        if customer is not None:
            text = " ".join(f"{one.complaint.learnt} · {one.note.text}".split())
            yield Line(customer, text, (one.complaint.settled or one.raised).isoformat())


_LAST, _SINCE, _ASKED = N_("last talked with"), N_("when"), N_("asked on")
_ON_A_PAGE = N_("Nothing of that kind is known. It is written down on a customer's page.")

LISTS = (
    ListRow("silent", N_("Not talked with for long"), _LAST, N_("Nobody is kept yet."), _silent),
    ListRow(
        "week",
        N_("The coming week"),
        N_("due"),
        N_("Nothing is due. A promise, a wish, a rhythm, a purchase or an anniversary brings somebody here."),
        _week,
    ),
    ListRow("customers", N_("All customers"), _LAST, N_("Nobody is kept yet."), _customers),
    ListRow("reasons", N_("Left, partly elsewhere, returned: why"), _SINCE, _ON_A_PAGE, _reasons),
    ListRow(
        "not_missed",
        N_("Would not miss us: find out why"),
        _ASKED,
        N_("Nobody who was asked has said so. Those who left are listed with their reasons."),
        _not_missed,
    ),
    ListRow(
        "unanswered", N_("Asked, no answer: find out why"), _ASKED, N_("Everybody who was asked answered."), _unanswered
    ),
    ListRow("tried", N_("Tried, and what came of it"), _SINCE, _ON_A_PAGE, _tried),
    ListRow(
        "lessons",
        N_("What we learnt from complaints"),
        N_("closed on"),
        N_("Nothing was learnt yet: a complaint is closed with what we learn from it."),
        _lessons,
    ),
    ListRow("recommenders", N_("Who recommended us"), _SINCE, _ON_A_PAGE, _recommenders),
    ListRow("presents", N_("Small presents"), _SINCE, _ON_A_PAGE, _presents),
)
"""In the order in which Tab goes through them."""


def _latest(gathered: Gathered, *aspects: Aspect) -> list[tuple[CustomerHead, EntryHead]]:
    """Return the entries of all customers, latest first; ended ones too, as they are informative."""
    found = [
        (customer, one.covered())
        for customer in gathered.customers
        for one in customer.entries
        if one.aspect in aspects
    ]
    return sorted(found, key=lambda pair: (_day(pair[1]), pair[1].id), reverse=True)


def _day(entry: EntryHead) -> str:
    return entry.since or entry.learnt_on.isoformat()
