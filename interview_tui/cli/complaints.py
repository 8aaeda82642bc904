"""`interview complaints`: which are open, since when, who takes care and what is next; also what was learnt."""

from collections.abc import Iterator, Mapping
from datetime import date

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import customer_meant
from interview_tui.cli.shell import NOTHING_FOUND, Shell, put, say_and_exit, tell
from interview_tui.desk.complaints.answers import step_in_short
from interview_tui.desk.complaints.listing import Listed, listed
from interview_tui.insight.complaint_steps import next_step
from interview_tui.insight.complaint_words import age, beside
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def list_complaints(shell: Shell, only_open: bool, every: bool, customer: str | None, as_json: bool) -> None:
    """Print the open complaints, or with `every` all; exits with 1 if there are none."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    today = wall_clock.now().date()
    found: tuple[Listed, ...] = ()
    names: Mapping[str, str] = {}
    private = store is not None and store.settings.private
    if store is not None:
        if store.read_only:
            tell(store.read_only.told(language))
        whose = customer_meant(customer, store, language).id if customer else None
        found = listed(store, closed=every and not only_open, customer_id=whose)
        names = {one.id: one.title for one in store.customer_names().customers.values()}
    if as_json:
        put(dumped([_json(one, names, today, private=private) for one in found]))
    if not found:
        nothing = N_("No complaint is like that.") if customer or every else N_("No complaint is open.")
        say_and_exit(language.say(nothing), NOTHING_FOUND)
    if not as_json:
        put("\n".join(_line(one, names, today, language, private=private) for one in found))


def _name(one: Listed, names: Mapping[str, str]) -> str:
    return names.get(one.head.customer_id or "") or one.head.customer or ""


def _line(one: Listed, names: Mapping[str, str], today: date, language: Language, *, private: bool) -> str:
    say, complaint = language.say, one.complaint
    told = list(_told(one, today, language, private=private))
    when = age(one.raised, today, language)
    if complaint.settled is not None:
        when = say(N_("settled on {date}"), date=forms.long_date(complaint.settled, language))
    whose = _name(one, names) or say(N_("without a name"))
    return f"{when}: {'; '.join([' '.join(one.note.text.split()), *told])}  ({whose}, {one.head.id})"


def _told(one: Listed, today: date, language: Language, *, private: bool) -> Iterator[str]:
    complaint = one.complaint
    step = next_step(complaint, today, private=private)
    if step is None:
        if complaint.answer is not None:
            yield language.say(N_("answered: {text}"), text=complaint.answer.text)
        if complaint.learnt:
            yield language.say(N_("learnt: {text}"), text=complaint.learnt)
        return
    if presses := beside(complaint, today, language):
        yield presses
    yield language.say(N_("next: {step}"), step=step_in_short(step, language))


def _json(one: Listed, names: Mapping[str, str], today: date, *, private: bool) -> Json:
    complaint = one.complaint
    answer = complaint.answers[-1] if complaint.answers else None
    step = next_step(complaint, today, private=private)
    until = complaint.settled or today
    accepted = None if answer is None or (answer.content is answer.refused is None) else answer.refused is None
    return {
        "text": one.note.text,
        "customer": _name(one, names) or None,
        "customer_id": one.head.customer_id,
        "raised": one.raised.isoformat(),
        "days": max(0, (until - one.raised).days),
        "owner": complaint.owner,
        "passed_on": _day(complaint.passed_on),
        "taken_over": _day(complaint.accepted),
        "next": str(step) if step is not None else None,
        "remedy": complaint.remedy or None,
        "answer_by": _day(complaint.answer_by),
        "answer": answer.text if answer is not None else None,
        "answered": _day(answer.on) if answer is not None else None,
        "accepted": accepted,
        "learnt": complaint.learnt or None,
        "settled": _day(complaint.settled),
        "again_of": complaint.again_of,
        "conversation": one.head.id,
        "note": one.note.id,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
