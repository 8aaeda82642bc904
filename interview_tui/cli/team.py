"""`interview team fields`: what a hand-over contains, from the table that makes it."""

from collections.abc import Iterator
from typing import NamedTuple

from interview_tui.cli.documents import dumped
from interview_tui.cli.shell import Shell, put
from interview_tui.exchange.purposes import Leaves
from interview_tui.exchange.shareable import FIELDS, TAKEN_OVER
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

_RECORDS = {
    "Conversation": N_("Conversation"),
    "Note": N_("Note"),
    "Fact": N_("Fact"),
    "Evidence": N_("What a fact rests on"),
    "Promise": N_("Promise"),
    "Complaint": N_("Complaint"),
    "ComplaintAnswer": N_("Answer to a complaint"),
    "Placing": N_("Where a parked matter goes"),
    "Earlier": N_("Quote of an earlier note"),
    "About": N_("Earlier note that is still so, or not any more"),
    "Present": N_("Who was there"),
    "MeasureAnswer": N_("Answer to a measure"),
    "Comment": N_("Comment, or an answer to one"),
    "Readings": N_("Which conversations were read"),
    "Reading": N_("A conversation that was read"),
    "Announcement": N_("What many customers are told"),
    "Telling": N_("One of them, and whether they know it"),
    "Theme": N_("What customers are asked about a theme"),
    "ToAsk": N_("One of them"),
    "Customer": N_("Customer"),
    "Entry": N_("What is known of a customer, no traits"),
    "ContactTerms": N_("How a customer wants to be in touch"),
    "ForeignId": N_("What another system calls a customer"),
}


class _Field(NamedTuple):
    record: str
    field: str
    purpose: str | None
    leaves: Leaves | None
    taken_over: bool = False
    """Handed over only to whoever takes over the customer."""


def fields(shell: Shell, as_json: bool) -> None:
    """Print every field of the records handed over: why it leaves, or that it stays."""
    language = shell.speak()
    if as_json:
        put(dumped([_json(one, language) for one in _fields()]))
        return
    for record, name in _RECORDS.items():
        rows = [one for one in _fields() if one.record == record]
        lines = [f"  {one.field:<14} {_purpose(one, language)}" for one in rows if one.purpose]
        stay = ", ".join(one.field for one in rows if one.purpose is None)
        lines += [f"  {language.say(N_('stays: {fields}'), fields=stay)}"] if stay else []
        put("\n".join([language.say(name), *lines]))
    put(language.say(N_("With each file: its author's name, and who stands in for them until which day.")))
    told = N_(
        "Never: talk time, guess, review, what I learnt, drafts, earlier and deleted texts, times, traits;"
        " personal notes and what touches health, family and the like only one by one."
    )
    put(language.say(told))


def _fields() -> Iterator[_Field]:
    for model, rows in FIELDS.items():
        for name, purpose in rows.items():
            yield _Field(model.__name__, name, purpose.words if purpose else None, purpose.leaves if purpose else None)
    for model, only in TAKEN_OVER.items():
        for name, purpose in only.items():
            yield _Field(model.__name__, name, purpose.words, purpose.leaves, taken_over=True)


def _purpose(one: _Field, language: Language) -> str:
    told = language.say(one.purpose or "")
    return (
        language.say(N_("only to whoever takes the customer over: {purpose}"), purpose=told) if one.taken_over else told
    )


def _json(one: _Field, language: Language) -> dict[str, object]:
    return {
        "record": one.record,
        "field": one.field,
        "leaves": one.leaves,
        "purpose": language.say(one.purpose) if one.purpose else None,
        "only_taken_over": one.taken_over,
    }
