"""Plans the import of answers to measures: whose they are, and which are known already."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from interview_tui.desk.answers import on_day, sent_in
from interview_tui.desk.importing.people import Around
from interview_tui.desk.importing.plan import Line
from interview_tui.desk.importing.whom import Known
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Answer
from interview_tui.language.message import N_
from interview_tui.language.past_moment import PastMoment
from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.port.store import Store
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.words import Channel, Measure, Mode

NOBODY = N_("nobody here is '{who}'; import the customer first")
SEVERAL = N_("several customers are '{who}'; add a column with the organisation, the mail address or the id")
AHEAD = N_("the answer is of a day that lies ahead")

_Same = tuple[str | None, str, int | None, date]


def lines_of_answers(
    answers: Iterable[Answer], known: Known, heads: Iterable[Head], store: Store | None, around: Around
) -> tuple[Line, ...]:
    """Return a line for each answer; the same answer on the same day counts as known, however often it comes."""
    seen: set[_Same] = {
        (one.customer_id, one.measure.measure, one.measure.value, one.started_at.date())
        for one in heads
        if one.measure is not None and one.measure.mode == Mode.IMPORTED
    }
    return tuple(_line(one, known, seen, store, around) for one in answers)


def _line(one: Answer, known: Known, seen: set[_Same], store: Store | None, around: Around) -> Line:
    found = _whose(one, known)
    day = date.fromisoformat(one.day) if one.day else around.at.date()
    reason = NOBODY if not found else SEVERAL if len(found) > 1 else AHEAD if day > around.at.date() else ""
    customer = known.person(found[0].id) if len(found) == 1 else None
    if reason or customer is None or store is None:
        fault = NotRead(around.source, one.place, reason or NOBODY, who=printable(one.who[:60]))
        return Line(one.place, one.who, fault=fault)
    same: _Same = (customer.id, one.measure, one.value, day)
    if same in seen:
        return Line(one.place, customer.title, customer.id)
    seen.add(same)
    answer = MeasureAnswer(
        measure=Measure(one.measure), value=one.value, at=around.at, mode=Mode.IMPORTED, wording=one.wording
    )
    made = sent_in(answer, customer, store, around.new_id, channel=Channel.MESSAGE)
    if day != around.at.date():
        made = on_day(made, PastMoment(day), around.at)
    return Line(one.place, customer.title, customer.id, conversation=made.changed(source=around.source, rev=1))


def _whose(one: Answer, known: Known) -> tuple[CustomerHead, ...]:
    """Return who may be meant: by an id of ours, a mail address, or a name."""
    if (person := known.by_id(one.who)) is not None:
        return (person,)
    if "@" in one.who:
        return known.by_mail(one.who)
    if one.organisation:
        sure = known.sure(one.who, one.organisation)
        return (sure,) if sure is not None else ()
    return known.by_name(one.who)
