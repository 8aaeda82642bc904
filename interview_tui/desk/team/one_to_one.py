"""Prepares a one-to-one from comments and marks, as one page; no promises, complaints or figures of the person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.report import Report
from interview_tui.desk.team.reading import read_one
from interview_tui.export.format import Format
from interview_tui.export.formats import FORMATS
from interview_tui.export.one_to_one import Discussed, OneToOne, about_one_to_one, paper
from interview_tui.insight.board import NEW, Team
from interview_tui.language.message import Told
from interview_tui.records.states import ReadState

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.port.store import Store

MOST = 8
"""How many conversations fit on the page: more would make neither a talk nor a page."""
_FORMATS = tuple(one for one in FORMATS if one.papers)


def prepared(store: Store, team: Team, person: str) -> OneToOne:
    """Return what is to be discussed with somebody: marked or commented and not settled; and what is unread."""
    unread = [one for one in team.came if one.store == person and team.state(one.key) == NEW]
    return OneToOne(team.authors.get(person, ""), tuple(_discussed(store, team, person))[:MOST], tuple(unread[:MOST]))


def _discussed(store: Store, team: Team, person: str) -> Iterator[Discussed]:
    spoken = {one.comment.conversation for one in team.said if one.comment.store == person}
    touched = spoken | {key.conversation for key in team.states if key.store == person}
    for one in team.came:
        if one.store != person or one.head.id not in touched:
            continue
        with suppress(Told):
            found = read_one(store, one.key)
            wanted = found.reading.state is ReadState.TO_TALK or found.reading.important or found.said
            if wanted and found.reading.state is not ReadState.SETTLED:
                yield Discussed(found.conversation, found.said, frozenset(found.reading.important))


def report_for(name: str) -> Report[OneToOne]:
    """Return the report for a one-to-one: `2026-11-27-one-to-one-jana-reuter.md`."""
    return Report(_FORMATS, partial(about_one_to_one, name), _written)


def _written(form: Format, talk: OneToOne, around: Around) -> bytes:
    out = BytesIO()
    if form.papers is not None:
        form.papers()([paper(talk, around)], out, around)
    return out.getvalue()
