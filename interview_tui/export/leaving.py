"""Decides which notes of a conversation leave for an audience, and why each other stays; writers come later.

Never leaves: deleted or dropped notes, notes marked as staying with their writer, earlier texts, and anything that
quotes these or stands under them as a why. Personal notes leave one by one, for those who work with the same customer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.export.audiences import AUDIENCES, AudienceRow
from interview_tui.export.entries import customer_leaving
from interview_tui.export.fields import WITHIN, cut
from interview_tui.export.matter import Matter
from interview_tui.export.order import Choice
from interview_tui.insight.noted import Noted, Since
from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.kinds import row_of
from interview_tui.records.lengths import LONGEST_TEXT
from interview_tui.records.note import Earlier, Note
from interview_tui.records.words import Audience, Fate, Kind


class Why(StrEnum):
    """Why a note stays."""

    STAYS_WITH_ME = "stays_with_me"
    DROPPED = "dropped"
    PERSONAL = "personal"
    LEFT = "left"
    """Excluded by hand."""
    PARKED = "parked"
    CLOSED = "closed"
    """No longer open, or renewed by a later conversation."""
    AUDIENCE = "audience"
    """Not for this audience."""
    ABOVE = "above"
    """Its parent stays."""
    UNKNOWN = "unknown"
    """Its kind is unknown to this version, or its parent cannot be found."""


WORDS: Mapping[Why, str] = {
    Why.STAYS_WITH_ME: NC_("stays because", "stays with me"),
    Why.DROPPED: NC_("stays because", "dropped"),
    Why.PERSONAL: NC_("stays because", "personal"),
    Why.LEFT: NC_("stays because", "left out by hand"),
    Why.PARKED: NC_("stays because", "parked"),
    Why.CLOSED: NC_("stays because", "nothing open"),
    Why.AUDIENCE: NC_("stays because", "not for them"),
    Why.ABOVE: NC_("stays because", "stands under one that stays"),
    Why.UNKNOWN: NC_("stays because", "unknown what it belongs to"),
}
_SECRET = frozenset({Why.STAYS_WITH_ME, Why.DROPPED, Why.PERSONAL, Why.UNKNOWN})
"""Whatever stands under such a note stays; under others that stay, only the whys do."""


@dataclass(frozen=True, slots=True)
class Stays:
    """A note that does not leave."""

    note: Note
    why: Why
    for_good: bool
    """It cannot be included by hand either."""


def why_word(why: Why, language: Language) -> str:
    """Return the reason in a word or two."""
    return language.in_context("stays because", WORDS[why])


def leaving(matter: Matter, audience: Audience, choice: Choice = Choice()) -> Matter:  # noqa: B008 - it is frozen
    """Return a conversation cut to what leaves for an audience, and the later talk about its notes likewise.

    The whole conversation has to be given: whether a note leaves depends on its parents.
    """
    gate = _Gate(matter, audience, choice)
    conversation = matter.conversation
    notes = tuple([gate.as_it_leaves(note, conversation) for note in gate.leaving(conversation)])
    cut_out = cut(conversation, audience, notes=notes)
    customer = customer_leaving(matter.customer, audience, choice) if matter.customer is not None else None
    return Matter(cut_out, customer, gate.since({note.id for note in notes}))


def staying(matter: Matter, audience: Audience, choice: Choice = Choice()) -> tuple[Stays, ...]:  # noqa: B008
    """Return the notes of a conversation that stay, in order; deleted ones are not among them."""
    gate, conversation = _Gate(matter, audience, choice), matter.conversation
    judged = ((note, gate.verdict(note, conversation)) for note in conversation.living())
    return tuple(Stays(note, verdict.why, verdict.for_good) for note, verdict in judged if verdict is not None)


class _Verdict(NamedTuple):
    why: Why
    for_good: bool


@lru_cache(256)  # a word that nobody knows may be any
def _of_kind(kind: Kind | None, audience: Audience, lone: bool) -> tuple[bool, bool, Why]:
    """Return whether a note of a kind leaves, whether it can be included by hand, and else why it stays."""
    row = row_of(kind)
    if kind is not None and row is None:
        return False, audience in WITHIN, Why.UNKNOWN
    if row is None or (lone and row.kind is Kind.WHY):
        return AUDIENCES[audience].unsorted, True, Why.AUDIENCE
    why = Why.PERSONAL if row.kind is Kind.PERSONAL else Why.AUDIENCE
    return audience in row.leaves_for, audience in (row.leaves_for | row.chosen_for), why


class _Gate:
    """Decides on the notes of a conversation, and on those it quotes, for one audience."""

    def __init__(self, matter: Matter, audience: Audience, choice: Choice) -> None:
        self._matter, self._audience, self._choice = matter, audience, choice
        self._row: AudienceRow = AUDIENCES[audience]
        self._by_hand = bool(choice.left or choice.wording)
        self._notes: dict[int, Mapping[str, Note]] = {}

    # which notes

    def leaving(self, conversation: Conversation) -> Iterator[Note]:
        """Yield the notes that leave."""
        return (note for note in conversation.notes if not note.deleted and self.verdict(note, conversation) is None)

    def verdict(self, note: Note, conversation: Conversation) -> _Verdict | None:
        """Return why a note stays; None if it leaves."""
        if note.because_of is None:
            return self._own(note, conversation, lone=True)
        # Whether whys alone lead up to the one above: a why leaves only with what it stands under.
        only_whys, lone, taken = True, True, note.id in self._choice.taken
        found: _Verdict | None = None
        for below, above, held_in in self._chain(note, conversation):
            lone = False
            if above is None:
                found = found or _Verdict(Why.UNKNOWN, False)
                break
            only_whys = only_whys and below.kind is Kind.WHY
            its = self._own(above, held_in)
            if its is not None and (only_whys or its.why in _SECRET) and (found is None or its.for_good):
                found = _Verdict(Why.ABOVE, its.for_good)
        own = self._own(note, conversation, lone)
        if own is not None and (own.for_good or found is None):
            return own
        return found if found is not None and (found.for_good or not taken) else own

    def _own(self, note: Note, conversation: Conversation, lone: bool = False) -> _Verdict | None:
        """Return why a note stays regardless of its parents; `lone`: it stands for itself."""
        choice, audience = self._choice, self._audience
        if note.stays_with_me:
            return _Verdict(Why.STAYS_WITH_ME, True)
        if note.fate is Fate.DROPPED:
            return _Verdict(Why.DROPPED, True)
        leaves, chosen, why = _of_kind(note.kind, audience, lone)
        if leaves and note.parked and not self._row.aside:
            leaves, why = False, Why.PARKED
        if leaves and self._row.only is not None and not self._row.only(note, self._matter.since):
            leaves, why = False, Why.CLOSED
        if not chosen:
            return _Verdict(why, True)
        if self._by_hand and (note.id in choice.left or not choice.wording.get(note.id, "…").strip()):
            return _Verdict(Why.LEFT, False)
        return None if leaves or note.id in choice.taken else _Verdict(why, False)

    def _chain(self, note: Note, conversation: Conversation) -> Iterator[tuple[Note, Note | None, Conversation]]:
        """Yield a note's parents step by step, each with the living note below it and its conversation.

        None is a parent that cannot be found. Continues into the earlier conversations that were continued.
        """
        below, at, passed = note, note, {note.id}
        while at.because_of is not None and at.because_of not in passed:
            passed.add(at.because_of)
            above = self._by_id(conversation).get(at.because_of)
            if above is None and at.asks_on is not None:
                conversation_there = self._matter.earlier.get(at.asks_on.conversation)
                if conversation_there is not None:
                    conversation = conversation_there
                    above = self._by_id(conversation).get(at.because_of)
            if above is None:
                yield below, None, conversation
                return
            if not above.deleted:
                yield below, above, conversation
                below = above
            at = above

    def _by_id(self, conversation: Conversation) -> Mapping[str, Note]:
        # Of one conversation there may be two values: in `since` it is without its notes.
        if id(conversation) not in self._notes:
            self._notes[id(conversation)] = {note.id: note for note in conversation.notes}
        return self._notes[id(conversation)]

    # These return the parts that leave.

    def as_it_leaves(self, note: Note, conversation: Conversation) -> Note:
        """Return a leaving note cut to what may leave."""
        fields: dict[str, object] = {}
        if self._choice.wording and note.id in self._choice.wording:
            fields["text"] = self._text(note)
        if note.asks_on is not None:
            fields["asks_on"] = self._quoted(note.asks_on)
        if note.about is not None:
            fields["about"] = self._quoted(note.about)
        if note.because_of is not None:
            fields["because_of"] = self._above(note, conversation)
        return cut(note, self._audience, **fields)

    def _text(self, note: Note) -> str:
        wording = self._choice.wording.get(note.id)
        return note.text if wording is None else clean(wording)[:LONGEST_TEXT]

    def _above(self, note: Note, conversation: Conversation) -> str | None:
        """Return the nearest parent that leaves too."""
        for _, above, held_in in self._chain(note, conversation):
            if above is not None and self.verdict(above, held_in) is None:
                return above.id
        return None

    def _quoted(self, quote: Earlier) -> Earlier | None:
        """Return an earlier note as it reads now; None if it is unknown or does not leave."""
        held_in = self._matter.earlier.get(quote.conversation)
        note = self._by_id(held_in).get(quote.note) if held_in is not None else None
        if held_in is None or note is None or note.deleted or self.verdict(note, held_in) is not None:
            return None
        return cut(quote, self._audience, text=self._text(note), kind=note.kind)

    def since(self, leaving: set[str]) -> Since:
        """Return what later conversations say of leaving notes, as far as that leaves."""
        if not self._matter.since:
            return self._matter.since
        found: dict[str, Noted] = {}
        texts = {note.id: self._text(note) for note in self._matter.conversation.notes if note.id in leaving}
        waiting = [note_id for note_id in leaving if note_id in self._matter.since]
        while waiting:
            note_id = waiting.pop()
            noted = self._matter.since[note_id]
            if note_id in found or noted.note.deleted or self.verdict(noted.note, noted.conversation) is not None:
                continue
            about = noted.note.about
            said = cut(
                noted.note,
                self._audience,
                text=self._text(noted.note),
                asks_on=None,
                because_of=None,
                about=about and cut(about, self._audience, text=texts[note_id]),
            )
            texts[said.id] = said.text
            held_in = cut(noted.conversation, self._audience, notes=())
            found[note_id] = Noted(held_in, said)
            if said.id in self._matter.since:
                waiting.append(said.id)
        return MappingProxyType(found)
