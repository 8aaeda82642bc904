"""Prepares a one-to-one from comments and marks, as one page; of the person no promise, no complaint, no figure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.running import write_ready
from interview_tui.desk.team.reading import read_one
from interview_tui.export.file_name import file_name, free_path
from interview_tui.export.format import Format
from interview_tui.export.formats import FORMATS, chosen
from interview_tui.export.one_to_one import Discussed, OneToOne, about_one_to_one, paper
from interview_tui.insight.board import NEW, Team
from interview_tui.language.message import Told
from interview_tui.records.states import ReadState

if TYPE_CHECKING:
    from interview_tui.export.matter import Around
    from interview_tui.port.store import Store

MOST = 8
"""So many conversations are on the page: more are no talk, and no page."""
_FORMATS = tuple(one for one in FORMATS if one.papers)


def prepared(store: Store, team: Team, person: str) -> OneToOne:
    """Return what is to be talked about with somebody: marked or said, and not settled; and what is unread."""
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


def usual_path(folder: Path, name: str, around: Around) -> Path:
    """Return how the page is called by itself in a folder, free yet: `2026-11-27-one-to-one-jana-reuter.md`."""
    about = about_one_to_one(name, around.language)
    return free_path(folder / file_name(around.now.date(), about, _FORMATS[0].ending))


def endings() -> tuple[str, ...]:
    """Return by which endings a format is told."""
    return tuple(one.ending for one in _FORMATS)


def format_of(path: Path) -> Format:
    """Return the format of a file's name. Raises WrongEnding."""
    return chosen(_FORMATS, None, None if path.is_dir() else path.name)


def write_one_to_one(talk: OneToOne, around: Around, path: Path) -> Path:
    """Write the page, in a folder under the usual name; return where. Raises Told where that cannot be."""
    form = format_of(path)
    target = usual_path(path, talk.name, around) if path.is_dir() else path
    out = BytesIO()
    if form.papers is not None:
        form.papers()([paper(talk, around)], out, around)
    write_ready(target, out.getvalue(), around.home)
    return target
