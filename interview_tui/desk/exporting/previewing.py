"""Reads what would leave and makes its beginning, as it would be written. For a worker's thread: it may take long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.account import kept_for
from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.outlook import Outlook, look
from interview_tui.desk.exporting.passing import way_out
from interview_tui.desk.exporting.running import Plan, planned
from interview_tui.export.letterhead import FOLDER as LETTERHEADS
from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.records.spoken import kind_word, when_told

if TYPE_CHECKING:
    from interview_tui.desk.exporting.state import Exporting
    from interview_tui.desk.services import Services
    from interview_tui.export.formats import Format

MOST_FAULTS = 2
MOST_PAPERS = 20
MOST_TEXT_LINES = 300


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of what would be written: papers, or the lines of a text of records."""

    papers: tuple[Paper, ...] = ()
    text: tuple[str, ...] = ()
    warnings: tuple[Message, ...] = ()
    """What is worth knowing before it is written so."""


def preview(outlook: Outlook, form: Format, around: Around) -> Preview:
    """Return the beginning of a file in this format. Raises Told where it cannot be written so."""
    warned = form.warns()(outlook.matters, around) if form.warns is not None else ()
    return replace(_beginning(outlook, form, around), warnings=tuple(islice(warned, MOST_FAULTS)))


def _beginning(outlook: Outlook, form: Format, around: Around) -> Preview:
    if form.papers is not None:
        from interview_tui.export.audiences import AUDIENCES

        papers = AUDIENCES[around.audience].papers()(outlook.matters, around)
        return Preview(tuple(islice(papers, MOST_PAPERS)))
    if form.binary or form.matters is None:
        return Preview(tuple(_as_rows(one, around.language) for one in outlook.matters))
    out = BytesIO()
    form.matters()(outlook.matters, out, around)
    return Preview(text=tuple(out.getvalue().decode("utf-8-sig", "replace").splitlines()[:MOST_TEXT_LINES]))


def _as_rows(matter: Matter, language: Language) -> Paper:
    """Return the notes of a conversation one by one, for a format that keeps records."""
    one = matter.conversation
    items = tuple(
        Item(0, kind_word(note.kind, note.parked, language), note.text, note=note.id) for note in one.living()
    )
    return Paper(one.customer or "", (when_told(one, language),), (Part("", items),))


def around(services: Services, exporting: Exporting) -> Around:
    """Return what papers and writers are told beside the conversations."""
    order = exporting.order
    return Around(
        Language(exporting.language), services.now().wall, order.audience, order.names, order.which,
        author=services.author, home=services.home, letterhead=services.home / LETTERHEADS,
    )  # fmt: skip


def looked(services: Services, exporting: Exporting, goes_on: Callable[[int], bool]) -> Outlook:
    """Return what an order would do, read from the store. Raises LeftOff where `goes_on` stopped it, Told."""
    order, store = exporting.order, services.store
    found = gathered_for(store, order, store.settings)
    kept = kept_for(store, order.audience)
    seen = look(found, order, way_out(found, order, Language(exporting.language)), goes_on, kept)
    return replace(seen, checks=(*seen.checks, *(one.message for one in found.faults[:MOST_FAULTS])))


def planned_for(services: Services, exporting: Exporting) -> Plan:
    """Return what is written. Raises Told."""
    order, store = exporting.order, services.store
    found = gathered_for(store, order, store.settings)
    return planned(found, order, exporting.form, around(services, exporting))
