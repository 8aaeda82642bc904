"""What is known of one customer before a call: open promises, what was said last, personal things."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby, islice, takewhile
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.insight.announced import Announced
from interview_tui.insight.from_others import SaidAbout
from interview_tui.insight.noted import Noted as Noted
from interview_tui.insight.noted import following, said_since
from interview_tui.insight.said import Said, said_to
from interview_tui.insight.sensitive import touches
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.language.day_time import place_in_day
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.customer import Customer
from interview_tui.records.forms import form_row, is_contact, is_guided
from interview_tui.records.kinds import ANSWERS, TOLD
from interview_tui.records.note import Note
from interview_tui.records.words import Fate, Informed, Kind, Status

MOST_TO_ONE_CUE = 3
"""With more notes under one cue nobody knows which one answers it."""


class Known(NamedTuple):
    """What a person should have in view when picking up the phone."""

    conversations: tuple[Conversation, ...] = ()
    """All of them, latest first."""
    last: Conversation | None = None
    """The latest contact."""
    tried: tuple[Conversation, ...] = ()
    """The attempts since then that did not reach them, latest first."""
    promises: tuple[Noted, ...] = ()
    """Open promises: ours before theirs, earliest date first, those without a date last."""
    to_ask: tuple[Noted, ...] = ()
    """Parked matters and solutions to ask about next time, oldest first."""
    told: tuple[Noted, ...] = ()
    """What was told: needs first, then other kinds, then the rest; each latest first."""
    personal: tuple[Noted, ...] = ()
    """Personal notes, latest first."""
    complaints: tuple[Noted, ...] = ()
    """Complaints that are not settled, oldest first."""
    answers: Mapping[str, Noted] = MappingProxyType({})
    """The latest answer to each cue, by cue id."""
    confirmed: Mapping[str, date] = MappingProxyType({})
    """When something earlier was last confirmed, by the id of the note or entry."""
    there: tuple[Conversation, ...] = ()
    """What they said in conversations with others, latest first."""
    announced: tuple[Announced, ...] = ()
    """Their announcements, most urgent first."""
    said: tuple[Said, ...] = ()
    """What we told them, latest first."""
    of_themes: tuple[ToBeAsked, ...] = ()
    """The themes' questions they have not been asked yet."""
    commented: SaidAbout = MappingProxyType({})
    """Comments, by the note's id, or by the conversation's id if they are about all of it."""

    @property
    def last_talk(self) -> Conversation | None:
        """The latest conversation that is more than a key press: the one worth reading again."""
        past = (one for one in self.conversations if one.status is not Status.OPEN)
        return next((one for one in past if is_guided(one.form) or any(one.living())), None)

    @property
    def to_tell(self) -> tuple[Announced, ...]:
        """What they are to be told, most urgent first."""
        return tuple(one for one in self.announced if one.is_open)

    @property
    def last_at(self) -> datetime | None:
        """When we last talked."""
        return self.last.started_at if self.last else None


def known(
    conversations: Iterable[Conversation],
    there: Iterable[Conversation] = (),
    announced: Sequence[Announced] = (),
    of_themes: Sequence[ToBeAsked] = (),
) -> Known:
    """Return what is known from a customer's conversations, given in any order.

    `there` is what they said in conversations with others (see `presence.as_said_by`); `announced` are announcements
    for them; `of_themes` are themes' questions for them.
    """
    ordered = sorted(conversations, key=_started, reverse=True)
    past = [one for one in ordered if one.status is not Status.OPEN]
    others = sorted((one for one in there if one.status is not Status.OPEN), key=_started, reverse=True)
    elsewhere = {one.id for one in others}
    heard = sorted([*past, *others], key=_started, reverse=True)
    since = said_since(heard)
    every = [Noted(one, note, since=following(note.id, since)) for one in heard for note in one.living()]
    newest = [noted for _, each in groupby(every, key=_held_in) for noted in reversed(tuple(each))]
    promises = sorted(
        (noted for noted in every if noted.note.is_waited_for()),
        key=lambda noted: (noted.note.theirs, noted.note.due or date.max, place_in_day(noted.note.due_time), noted.at),
    )
    asked_on = {noted.note.because_of for noted in every}
    to_ask = [one for one in every if one.note.fate is Fate.NEXT_TIME and one.note.id not in asked_on]
    told = [noted for noted in newest if noted.note.kind in (*TOLD, None) and not noted.note.parked]
    told = [noted for noted in told if form_row(noted.conversation.form).theirs]
    ids = {noted.note.id for noted in every}
    # What confirms or ends an earlier note is displayed with that one.
    told = [noted for noted in told if noted.note.about is None or noted.note.about.note not in ids]
    told.sort(key=_latest, reverse=True)
    whys = _Whys(heard)
    return Known(
        conversations=tuple(ordered),
        last=next((one for one in past if is_contact(one.form)), None),
        tried=tuple(one for one in takewhile(lambda one: not is_contact(one.form), past) if form_row(one.form).in_vain),
        promises=tuple(promises),
        to_ask=tuple(sorted(to_ask, key=_at)),
        told=tuple(whys.of(noted) for noted in sorted(told, key=_needs_first)),
        personal=tuple(one for one in newest if _is_of_person(one.note) and not _is_still_so(one)),
        confirmed={
            one.note.about.note: one.at.date() for one in sorted(every, key=_at) if one.note.about and _is_still_so(one)
        },
        complaints=tuple(whys.of(noted) for noted in sorted(every, key=_counts_from) if noted.note.is_open_complaint()),
        answers=_answers(noted for noted in every if noted.conversation.id not in elsewhere),
        there=tuple(others),
        announced=tuple(announced),
        said=said_to(past, announced),
        of_themes=tuple(of_themes),
    )


def _is_of_person(note: Note) -> bool:
    """Return whether a note is displayed as personal; not if it was decided not to keep just that."""
    return note.kind is Kind.PERSONAL and not (note.no_trait and touches(note.text))


def informed(customer: Customer | None, known: Known) -> tuple[Informed, date | None]:
    """Return how a customer is informed that notes are kept, and since when: the default for a conversation.

    The last statement about the customer counts; if there is none, that of the latest conversation that has one.
    """
    if customer is not None and customer.informed_on is not None:
        return customer.informed, customer.informed_on
    for one in known.conversations:
        # A contact by key press leaves no time to ask.
        if is_guided(one.form) and one.informed is not Informed.NOT_YET:
            return one.informed, one.started_at.date()
    return Informed.NOT_YET, None


def _answers(every: Iterable[Noted]) -> Mapping[str, Noted]:
    """Return the latest answer to each cue: the first thing told under it in its conversation.

    Later notes under the same cue may be about anything: somebody who only takes notes leaves the first question on the
    screen. With more than `MOST_TO_ONE_CUE` notes under a cue, none counts as its answer.
    """
    under: dict[tuple[str, str], list[Noted]] = {}
    for noted in every:
        note = noted.note
        if note.cue and not note.parked and (note.kind is None or note.kind in ANSWERS):
            under.setdefault((note.cue, noted.conversation.id), []).append(noted)
    firsts = [min(each, key=_at) for each in under.values() if len(each) <= MOST_TO_ONE_CUE]
    return {noted.note.cue: noted for noted in sorted(firsts, key=_at)}


def _is_still_so(noted: Noted) -> bool:
    return noted.note.about is not None and noted.note.about.still


def _started(conversation: Conversation) -> datetime:
    return conversation.started_at


def _at(noted: Noted) -> datetime:
    return noted.at


def _counts_from(noted: Noted) -> tuple[date, datetime]:
    return noted.said_on, noted.at


def _held_in(noted: Noted) -> str:
    return noted.conversation.id


def _latest(noted: Noted) -> datetime:
    return noted.since[-1].at if noted.since else noted.at


def _needs_first(noted: Noted) -> int:
    kind = noted.note.kind
    return 0 if kind is Kind.NEED else 1 if kind is not None else 2


class _Whys:
    """Where the whys of each note ended: they may continue in later conversations."""

    def __init__(self, past: Sequence[Conversation]) -> None:
        # Oldest first, so that later whys come after earlier ones.
        self._shown = in_reading_order(tuple(note for one in reversed(past) for note in one.notes))
        self._places = {note.id: place for place, (_, note) in enumerate(self._shown)}
        self._held_in = {note.id: one for one in past for note in one.living()}

    def of(self, noted: Noted) -> Noted:
        """Return a note with the deepest of its whys."""
        place = self._places[noted.note.id]
        depth = self._shown[place][0]
        whys = takewhile(lambda pair: pair[0] > depth, islice(self._shown, place + 1, None))
        deepest = max(whys, key=lambda pair: pair[0], default=None)
        if deepest is None:
            return noted
        return noted._replace(why_ended=Noted(self._held_in[deepest[1].id], deepest[1]))
