"""Makes the themes of a sample: what several customers spoke of, and what some of them were asked about it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, time, timedelta

from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.theme import Gathered, Theme, ToAsk
from interview_tui.records.theme_cue import cue_of
from interview_tui.sample.made_id import made_id
from interview_tui.sample.script import SaidOn, ThemeScript

_OPENING = time(9)
"""When a theme was begun, on its day."""
Held = Mapping[tuple[str, int], Conversation]
"""The conversations by customer, and by how many working days ago they were held."""


def themes_of(
    scripts: Iterable[ThemeScript],
    held: Held,
    customers: Iterable[Customer],
    now: datetime,
    outside: Callable[[str], str] = lambda own: own,
) -> tuple[Theme, ...]:
    """Return the themes of these scripts; `outside` makes of an id what whoever keeps the themes knows it by."""
    ids = {one.name: outside(one.id) for one in customers}
    themes = []
    for script in scripts:
        at = datetime.combine(now.date() - timedelta(days=script.begun), _OPENING, now.tzinfo)
        theme_id = made_id(at, script.name)
        rows = [_gathered(one, held, outside) for one in script.notes]
        to_ask = [ToAsk(id=made_id(at, f"{theme_id} {name}"), customer_id=ids[name]) for name in script.ask]
        themes.append(
            Theme(
                id=theme_id,
                at=at,
                name=script.name,
                belongs=script.belongs,
                outside=script.outside,
                question=script.question,
                asks=made_id(at, f"{theme_id} asks") if script.question else None,
                notes=tuple(rows),
                to_ask=tuple(to_ask),
            )
        )
    return tuple(themes)


def with_asked(
    script: ThemeScript, theme: Theme, conversations: Iterable[Conversation], held: Held
) -> tuple[Conversation, ...]:
    """Return the conversations with the question of a theme asked in those of them in which it was."""
    asked = {(one.of, one.ago): one for one in script.asked}
    by_id = {held[key].id: one for key, one in asked.items()}
    return tuple(_asked(theme, by_id[one.id], one) if one.id in by_id else one for one in conversations)


def _asked(theme: Theme, said: SaidOn, one: Conversation) -> Conversation:
    cue = cue_of(theme.asks or theme.id)
    answer = _note(said, one) if said.at else None
    notes = tuple(
        note.changed(cue=cue, question=theme.question) if answer is not None and note.id == answer.id else note
        for note in one.notes
    )
    return one.changed(asked=(*one.asked, cue), notes=notes)


def _gathered(said: SaidOn, held: Held, outside: Callable[[str], str]) -> Gathered:
    one = held[said.of, said.ago]
    note = _note(said, one)
    return Gathered(id=outside(note.id), conversation=outside(one.id), against=said.against)


def _note(said: SaidOn, one: Conversation) -> Note:
    minutes, seconds = (said.at or "0:00").split(":")
    at = timedelta(minutes=int(minutes), seconds=int(seconds))
    begun = one.written_up or one.started_at
    return next(note for note in one.notes if note.at - begun == at)
