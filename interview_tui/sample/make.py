"""Makes the sample's records from its script, every date counted from now. Pure: same now, same sample."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from interview_tui.insight.noted import Noted
from interview_tui.records import changes, complaint_changes
from interview_tui.records.announcement import Announcement
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, ended
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.kinds import track_of
from interview_tui.records.note import About, Note
from interview_tui.records.presence import joined
from interview_tui.records.present import Present
from interview_tui.records.private import Private
from interview_tui.records.theme import Theme
from interview_tui.records.words import Aspect, PromiseState, Track
from interview_tui.sample.made_id import made_id
from interview_tui.sample.script import (
    ConversationScript,
    CustomerScript,
    EntryScript,
    NoteScript,
    ThemeScript,
    read_script,
)
from interview_tui.sample.themes import news_of, themes_of, with_asked
from interview_tui.sample.turns import made_turns
from interview_tui.sample.workdays import workday

_OPENING = time(9)
"""Time of day at which customers were entered."""
_BEFORE_THE_END = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything a sample store holds."""

    customers: tuple[Customer, ...]
    conversations: tuple[Conversation, ...]
    """Oldest first."""
    privates: tuple[Private, ...]
    """Of some of the conversations, in the same order."""
    themes: tuple[Theme, ...] = ()
    news: tuple[Announcement, ...] = ()
    """Announcements to customers about themes."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A conversation of the script with its day and customer."""

    script: ConversationScript
    customer: Customer
    started_at: datetime
    id: str

    @property
    def written_at(self) -> datetime:
        """When its notes were begun: during the conversation, or when it was written up that day."""
        return datetime.combine(self.started_at, self.script.written_up or self.script.start, self.started_at.tzinfo)

    def noted_at(self, script: NoteScript) -> datetime:
        """Return when a note of it was begun."""
        return self.written_at + timedelta(seconds=script.at_s)


def sample_records(language: str, now: datetime, author: str) -> Sample:
    """Return about 11 customers and 30 past conversations, as seen from `now`.

    `language` is a code of ours, or a variant of one ("de_AT"). `now` is aware; its date and zone count, the
    time of day does not. `author` held all conversations and owns what we promised.
    """
    script = read_script(language)
    return records_of(script.customers, now, author, script.themes)


def records_of(
    scripts: Iterable[CustomerScript], now: datetime, author: str, themes: Iterable[ThemeScript] = ()
) -> Sample:
    """Return the customers of these scripts with their conversations and themes, as `sample_records` does."""
    customers: list[Customer] = []
    all_held: list[_Dated] = []
    for script in scripts:
        customer = _customer(script, now, {one.name: one.id for one in customers})
        customers.append(customer)
        all_held.extend(_dated(held, customer, now) for held in script.conversations)
    all_held.sort(key=lambda held: held.started_at)
    named: dict[str, dict[str, Noted]] = {customer.id: {} for customer in customers}
    conversations = tuple(_conversation(one, now.date(), author, named[one.customer.id]) for one in all_held)
    by_day = {(one.customer.name, one.script.ago): made for one, made in zip(all_held, conversations, strict=True)}
    made_themes = themes_of(scripted := tuple(themes), by_day, customers, now)
    for spoken_of, theme in zip(scripted, made_themes, strict=True):
        conversations = with_asked(spoken_of, theme, conversations, by_day)
    return Sample(
        customers=tuple(customers),
        conversations=conversations,
        themes=made_themes,
        news=news_of(scripted, made_themes, by_day, author),
        privates=tuple(_private(held) for held in all_held if held.script.has_private),
    )


def _customer(script: CustomerScript, now: datetime, ids: Mapping[str, str]) -> Customer:
    """Return a customer; `ids` are those of the ones before, by name."""
    since = _opening(now, script.since)
    customer = Customer(
        id=made_id(since, script.name),
        name=script.name,
        organisation=script.organisation,
        address=script.address,
        since=since,
        first_deal=since.date() if script.first_deal else None,
    )
    for place, one in enumerate(script.entries):
        customer = begun(customer, _entry(one, f"{customer.id} {place}", now, ids))
    for one, entry in zip(script.entries, customer.entries, strict=True):
        if one.ended is not None:
            customer = ended(customer, entry.id, _opening(now, one.ended))
    return customer.changed(rev=1)


def _entry(script: EntryScript, name: str, now: datetime, ids: Mapping[str, str]) -> Entry:
    learnt_at = _opening(now, script.ago)
    since = None if script.since is None else now.date() - timedelta(days=script.since)
    terms = ContactTerms(days=script.days, channel=script.channel, hours=script.hours, never=script.never)
    return Entry(
        id=made_id(learnt_at, name),
        aspect=script.aspect,
        text=script.text,
        since=since and since.strftime("%Y-%m"),
        learnt_at=learnt_at,
        terms=terms if script.aspect in (Aspect.WISH, Aspect.RHYTHM) else None,
        person=script.person and ids[script.person],
        came_of=script.came_of,
        change=script.change,
    )


def _opening(now: datetime, days_ago: int) -> datetime:
    return datetime.combine(now.date() - timedelta(days=days_ago), _OPENING, now.tzinfo)


def _dated(script: ConversationScript, customer: Customer, now: datetime) -> _Dated:
    started_at = datetime.combine(workday(now.date(), -script.ago), script.start, now.tzinfo)
    return _Dated(script, customer, started_at, made_id(started_at, customer.id))


def _conversation(held: _Dated, today: date, author: str, named: dict[str, Noted]) -> Conversation:
    """Return a conversation; `named` holds the named notes of this customer so far, and gets those of this one."""
    script = held.script
    conversation = Conversation(
        id=held.id,
        author=author,
        started_at=held.started_at,
        ended_at=held.started_at + timedelta(minutes=script.minutes),
        written_up=held.written_at if script.written_up else None,
        time_told=script.time_told,
        status=script.status,
        customer_id=held.customer.id,
        customer=held.customer.name,
        organisation=held.customer.organisation,
        form=script.form,
        guide=script.guide,
        channel=script.channel,
        informed=script.informed,
        asked=script.asked,
        measure=_measure(held),
    )
    for name in script.present:
        conversation = joined(conversation, Present(id=made_id(held.started_at, name), name=name))
    notes: list[Note] = []
    for place, one in enumerate(script.notes):
        note = _as_told(_note(held, place, conversation, named), one, held.customer, today, author)
        if one.again:
            note = complaint_changes.again(note, named[one.again].note.id)
        notes.append(note)
        if one.name:
            named[one.name] = Noted(conversation, note)
    return conversation.put(*notes)


def _measure(held: _Dated) -> MeasureAnswer | None:
    """Return the answer to a measure, given towards the end of the conversation."""
    script = held.script
    if script.measure is None:
        return None
    asked_at = held.started_at + timedelta(minutes=script.minutes) - _BEFORE_THE_END
    return MeasureAnswer(measure=script.measure, value=script.value, at=asked_at)


def _note(held: _Dated, place: int, conversation: Conversation, named: Mapping[str, Noted]) -> Note:
    script = held.script.notes[place]
    above = named[script.because_of].note if script.because_of else None
    earlier = named[script.about].so_now if script.about else None
    there = {one.name: one.id for one in conversation.present}
    return Note(
        id=_note_id(held, place),
        at=held.noted_at(script),
        text=script.text,
        kind=script.kind,
        track=_track(script, above),
        because_of=above.id if above else None,
        about=None if earlier is None else About.model_validate({**dict(earlier), "still": script.still}),
        said_by=there[script.said_by] if script.said_by else None,
        addition=script.addition,
        parked=script.parked,
        cue=script.cue,
    )


def _track(script: NoteScript, above: Note | None) -> Track | None:
    """Return the track given by the kind, else that of the parent note or the script."""
    return track_of(script.kind, script.parked, None, above.track if above else script.track)


def _as_told(note: Note, script: NoteScript, customer: Customer, today: date, author: str) -> Note:
    """Return a note with the parts of its kind; nobody owes a promise without a date yet."""
    note = changes.known_by(note, script.how_known)
    if script.settled is not None:
        closed = workday(today, script.settled)
        note = complaint_changes.learnt(complaint_changes.answered(note, script.answer, closed), script.learnt)
        note = complaint_changes.closed(note, closed)
    if script.answered is not None:
        note = complaint_changes.answered(note, script.answer, workday(today, script.answered))
    if script.theirs:
        note = changes.turned_over(note, author, customer.name)
    if script.due is not None:
        due = workday(today, script.due)
        note = changes.dated(note, due, script.owner or author, script.due_time)
        if script.moved_from is not None:
            first = workday(today, script.moved_from)
            note = changes.dated(note, first, author, script.due_time)
            note = changes.moved(note, due, script.due_time, on=first, reason=script.reason, told=script.told)
        if script.promise is PromiseState.KEPT:
            note = changes.kept(note, due)
        if script.promise is PromiseState.NOT_KEPT:
            note = changes.not_kept(note, due, script.reason, told=script.told)
    return note


def _private(held: _Dated) -> Private:
    script = held.script
    until_s = script.minutes * 60
    return Private(
        id=held.id,
        changes=() if script.share is None else made_turns(script.share, until_s, f"{held.customer.name} {script.ago}"),
        until_s=until_s,
        thanked=tuple(_note_id(held, place) for place, note in enumerate(script.notes) if note.thanked),
        guess=script.guess,
        guess_became=script.guess_became,
        learnt=script.learnt,
        review=script.review,
        intention=script.intention,
        intention_became=script.intention_became,
        questions=script.questions,
    )


def _note_id(held: _Dated, place: int) -> str:
    return made_id(held.noted_at(held.script.notes[place]), f"{held.id} {place}")
