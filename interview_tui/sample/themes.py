"""Makes the themes of a sample, and the questions on them some customers were asked."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, time, timedelta

from interview_tui.records.announcement import Announcement
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.states import ThemeState
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.records.theme_cue import cue_of
from interview_tui.sample.made_id import made_id
from interview_tui.sample.script import SaidOn, ThemeScript

_OPENING = time(9)
"""Time of day at which a theme was begun."""
Held = Mapping[tuple[str, int], Conversation]
"""The conversations by customer, and by how many working days ago they were held."""


def themes_of(
    scripts: Iterable[ThemeScript],
    held: Held,
    customers: Iterable[Customer],
    now: datetime,
    outside: Callable[[str], str] = lambda own: own,
) -> tuple[Theme, ...]:
    """Return the themes of these scripts; `outside` maps an own id to that of the theme's owner."""
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
                state=script.state,
                because=script.because,
                since=None if script.state is ThemeState.OPEN else at.date(),
                memos=(Memo(id=made_id(at, f"{theme_id} memo"), at=at, text=script.memo),) if script.memo else (),
                question=script.question,
                asks=made_id(at, f"{theme_id} asks") if script.question else None,
                notes=tuple(rows),
                to_ask=tuple(to_ask),
            )
        )
    return tuple(themes)


def news_of(
    scripts: Iterable[ThemeScript], themes: Iterable[Theme], held: Held, author: str
) -> tuple[Announcement, ...]:
    """Return the announcements to the customers of decided themes."""
    return tuple(
        _news(script, theme, held, author)
        for script, theme in zip(scripts, themes, strict=True)
        if script.state is not ThemeState.OPEN
    )


def _news(script: ThemeScript, theme: Theme, held: Held, author: str) -> Announcement:
    customers = dict.fromkeys((one.of, held[one.of, one.ago].customer_id) for one in script.notes)
    rows = (
        Telling(id=made_id(theme.at, f"{theme.id} {name}"), customer_id=whom, told=theme.at.date(), teller=author)
        if name in script.told
        else Telling(id=made_id(theme.at, f"{theme.id} {name}"), customer_id=whom)
        for name, whom in customers
        if whom is not None
    )
    return Announcement(
        id=made_id(theme.at, f"{theme.id} news"),
        at=theme.at,
        author=author,
        theme=theme.id,
        text=script.words or script.name,
        because=script.because,
        tellings=tuple(rows),
    )


def with_asked(
    script: ThemeScript, theme: Theme, conversations: Iterable[Conversation], held: Held
) -> tuple[Conversation, ...]:
    """Return those conversations in which a theme's question was asked, with the question."""
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
