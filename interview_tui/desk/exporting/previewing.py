"""Reads what would leave and renders its beginning as it would be written. For a worker thread: it may take long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.account import kept_for
from interview_tui.desk.exporting.gathering import Gathered, gathered_for
from interview_tui.desk.exporting.outlook import Outlook, look
from interview_tui.desk.exporting.passing import way_out
from interview_tui.desk.exporting.running import NothingToWrite, Plan, planned
from interview_tui.desk.exporting.since_last import since_last
from interview_tui.desk.team.standing_in import while_away
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.letterhead import FOLDER as LETTERHEADS
from interview_tui.export.matter import Around, Matter
from interview_tui.export.order import Order
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message, message
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
    """The beginning of what would be written: papers, or the lines of a text format."""

    papers: tuple[Paper, ...] = ()
    text: tuple[str, ...] = ()
    warnings: tuple[Message, ...] = ()
    """What is worth knowing before it is written."""


def preview(outlook: Outlook, form: Format, around: Around) -> Preview:
    """Return the beginning of a file in this format. Raises Told if it cannot be written so."""
    warned = form.warns()(outlook.matters, around) if form.warns is not None else ()
    worth_knowing: Iterable[Message] = islice(warned, MOST_FAULTS)
    if not outlook.whole:  # only the first were looked at: a count in it is not the total
        of_the_first = N_("of the first {n} conversations: {told}")
        worth_knowing = [message(of_the_first, n=len(outlook.matters), told=one) for one in worth_knowing]
    told = (*_files_told(outlook, form, around), *worth_knowing)
    return replace(_beginning(outlook, form, around), warnings=told)


def _files_told(outlook: Outlook, form: Format, around: Around) -> Iterator[Message]:
    """Yield why this becomes more than one file."""
    if form.most is not None and (outlook.held.conversations or 0) > form.most:
        several = message(N_("several files, of at most {n} conversations each"), n=form.most)
        yield several if form.most > 1 else Message(N_("a file for each conversation"))
    if len(_files(outlook.matters, form, around)) > 1:
        yield Message(N_("calls and meetings in files of their own"))


def _beginning(outlook: Outlook, form: Format, around: Around) -> Preview:
    if form.papers is not None:
        papers = AUDIENCES[around.audience].papers()(outlook.matters, around)
        return Preview(tuple(islice(papers, MOST_PAPERS)))
    if form.binary or form.matters is None:
        return Preview(tuple(_as_rows(one, around.language) for one in outlook.matters))
    lines: list[str] = []
    for matters in _files(outlook.matters, form, around):
        out = BytesIO()
        form.matters()(matters, out, around)
        lines += ["", *out.getvalue().decode("utf-8-sig", "replace").splitlines()]
    return Preview(text=tuple(lines[1 : MOST_TEXT_LINES + 1]))


def _files(matters: tuple[Matter, ...], form: Format, around: Around) -> list[tuple[Matter, ...]]:
    """Return the content of each file, in order; even without content there is one."""
    if form.apart is None:
        return [matters]
    word = form.apart(around)
    sorted_out: dict[str, list[Matter]] = {word(one.conversation): [] for one in matters}
    for one in matters:
        sorted_out[word(one.conversation)].append(one)
    return [tuple(sorted_out[name]) for name in sorted(sorted_out)] or [()]


def _as_rows(matter: Matter, language: Language) -> Paper:
    """Return the notes of a conversation one by one, for a format of records."""
    one = matter.conversation
    items = tuple(
        Item(0, kind_word(note.kind, note.parked, language), note.text, note=note.id) for note in one.living()
    )
    return Paper(one.customer or "", (when_told(one, language),), (Part("", items),))


def around(services: Services, exporting: Exporting) -> Around:
    """Return what papers and writers need besides the conversations."""
    order = exporting.order
    found = Around(
        Language(exporting.language), services.now().wall, order.audience, order.names, order.which,
        author=services.author, home=services.home, letterhead=services.home / LETTERHEADS,
    )  # fmt: skip
    return while_away(found, services.store.settings)


@dataclass(frozen=True, slots=True)
class Meant:
    """What the choices mean, given what is in the store now."""

    order: Order
    found: Gathered
    deleted: tuple[str, ...] = ()
    """The ids of conversations that the destination has but that no longer exist here."""


def meant(services: Services, exporting: Exporting) -> Meant:
    """Return what is meant, restricted to what is new or changed if that was chosen. Raises Told."""
    order, store = exporting.order, services.store
    found = gathered_for(store, order, store.settings)
    if not exporting.only.new:
        return Meant(order, found)
    since = since_last(store, order, found)
    narrower = since.order(order)
    if narrower is None and since.offer.deleted:
        told = N_("Nothing is new or changed; deleted here, to be deleted there: {n}.")
        raise NothingToWrite(told, n=len(since.offer.deleted))
    if narrower is None:
        raise NothingToWrite(N_("Nothing is new or changed."))
    return Meant(narrower, gathered_for(store, narrower, store.settings), since.offer.deleted)


def looked(services: Services, exporting: Exporting, goes_on: Callable[[int], bool]) -> Outlook:
    """Return what an order would do, read from the store. Raises LeftOff if `goes_on` stopped it, Told."""
    one = meant(services, exporting)
    way = way_out(one.found, one.order, Language(exporting.language))
    seen = look(one.found, one.order, way, goes_on, kept_for(services.store, one.order.audience))
    faults = [fault.message for fault in one.found.faults[:MOST_FAULTS]]
    if one.deleted:
        faults.append(message(N_("deleted here, to be deleted there: {n}"), n=len(one.deleted)))
    return replace(seen, checks=(*seen.checks, *faults))


def planned_for(services: Services, exporting: Exporting) -> tuple[Plan, tuple[str, ...]]:
    """Return the plan, and the ids of conversations that went there before but no longer exist. Raises Told."""
    one = meant(services, exporting)
    return planned(one.found, one.order, exporting.form, around(services, exporting)), one.deleted
