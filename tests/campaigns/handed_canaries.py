"""Words that nobody writes, where they may not be handed over: does one lie at those who lead?

A store full of them - private files, drafts, the attic, earlier texts, deleted notes, what stays with its writer, what
is personal, fields that nobody knows - releases all there is. The file is looked through, and what lies at the reader
once it was taken in: every byte of the store, of its index, of a backup, and of exports of what came in every format;
the board, each conversation as it is read, the page for a one-to-one, and what the author is shown of that. Then all
customers are given to a colleague: that file and what lies at the colleague are looked through, too.
The other way, whoever leads says something about each conversation to its author and to somebody else, and thinks about
themes: their hand-over, what lies at the author then, and all of the files above are looked through for that.
Words that may leave are looked for, too, or the look would show nothing.

Not shown: what is meant by a description in words that may leave.
"""

import random
from collections.abc import Iterable, Iterator, Set
from functools import partial
from pathlib import Path

from interview_tui.desk.collecting import collect
from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.running import planned, write
from interview_tui.desk.exporting.themed import themed
from interview_tui.desk.handing_file import write as write_parcel
from interview_tui.desk.sharing import for_one, to_share
from interview_tui.desk.team.gathering import read_team
from interview_tui.desk.team.one_to_one import prepared
from interview_tui.desk.team.reading import read_one
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import Parcel
from interview_tui.export.formats import formats_for
from interview_tui.export.matter import Around
from interview_tui.export.order import Choice, Names, Order, Which
from interview_tui.export.report import report_formats
from interview_tui.export.themed import written
from interview_tui.insight.board import Key
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.together import Together
from tests.campaigns.findings import Findings
from tests.support.canaries import IN_A_NEST, Canaries, nested
from tests.support.canaries_said import (
    ANOTHER,
    ASKED,
    ON_A_PAGE,
    TO_ALL,
    TO_ANOTHER,
    TO_AUTHOR,
    TO_READER,
    TOLD,
    author_says,
    lead_says,
)
from tests.support.frozen import START
from tests.support.giving import given, taken_over
from tests.support.written import number

SHORT, LONG = 100, 1_000
_GOES_ALONG = frozenset({"our rhythm", "what they used before", "why they left"})
"""To whoever takes a customer over, and to nobody else."""
_COLLEAGUE = (Audience.COLLEAGUE, Names.FULL, False)


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Hide so many words, hand over all there is, and look for them at the reader; then the other way."""
    findings, canaries, said = Findings(), Canaries(), Canaries(first=100_000)
    author = open_store(folder / "author", now=lambda: START, host="desk", pid=1)
    home, cache = folder / "lead", folder / "cache"
    lead = open_store(home, now=lambda: START, host="desk", pid=1, cache=cache, kind=Together)
    assert isinstance(lead, Together)
    here, there = Digests(lead.id).store, Digests(author.id).store
    nested(author, canaries, rounds, partial(author_says, reader=here))
    findings.rounds = len(canaries.forbidden)
    every = frozenset(head.id for head in author.listing().heads)
    share = to_share(author, START.date(), every)
    handed = _written(share.parcel, folder / "handed.zip")
    to_lead = _written(for_one(share, here, alone=True), folder / "to-lead.zip")
    _collected(lead, handed, to_lead)
    team = read_team(lead, START.date())
    lead_says(lead, said, there, team.came[: rounds // IN_A_NEST], Digests(author.id).of(number(500_000)))
    back = to_share(lead, START.date())
    to_author = _written(for_one(back, there, alone=False), folder / "to-author.zip")
    to_another = _written(for_one(back, ANOTHER, alone=False), folder / "to-another.zip")
    to_all = _written(back.parcel, folder / "to-all.zip")
    _collected(author, to_author)
    lead.refresh(wait=True)
    lead.back_up_today()
    backups = sorted(Path(lead.backup_folder).glob("*.zip"))
    exported = list(_exports(lead, folder, chance))
    shown = folder / "shown.txt"
    shown.write_text("\n".join((*_seen_by_the_lead(lead), *_seen_of(author))), "utf-8")
    given_away, taken_over_there = _taken_over(author, folder)
    lies = [path for root in (home, cache) for path in sorted(root.rglob("*")) if path.is_file()]
    at_author = [path for path in sorted((author.home / "from").rglob("*")) if path.is_file()]
    heard = frozenset({TO_READER, TO_ALL})
    for may, paths in (
        (frozenset({TO_ALL}), [handed]),
        (frozenset({TO_READER}), [to_lead]),
        (heard, [shown, *backups, *lies]),
        (_GOES_ALONG, [given_away, *taken_over_there]),
        (frozenset[str](), [*exported, to_all]),
    ):
        _look(findings, folder, canaries, may, paths)
    _look(findings, folder, said, TO_AUTHOR | ASKED | TOLD, [to_author, *at_author])
    _look(findings, folder, said, TO_ANOTHER, [to_another])
    _look(findings, folder, said, ON_A_PAGE, _pages_of_themes(lead, folder))
    one_to_one = folder / "one-to-one.txt"
    one_to_one.write_text(repr(prepared(lead, read_team(lead, START.date()), there)), "utf-8")
    _look(findings, folder, said, TO_AUTHOR, [one_to_one])
    _look(findings, folder, said, frozenset(), [handed, to_lead, to_all, given_away, *taken_over_there, *exported])
    for path in (
        handed,
        *backups,
        *(one for one in lies if one.suffix == ".sqlite" and cache / lead.id not in one.parents),
    ):
        if not canaries.control_in(path, Audience.COLLEAGUE):
            findings.lose(f"{path.relative_to(folder)}: nothing of what may leave is found")
    for told, words, paths in (
        (heard, canaries, [handed, to_lead]),
        (heard, canaries, lies),
        (TO_AUTHOR | ASKED | TOLD, said, [to_author]),
        (TO_AUTHOR | ASKED | TOLD, said, at_author),
        (TO_ANOTHER, said, [to_another]),
    ):
        found = {where for path in paths for where in _found(path, words)}
        findings.cases += [f"{paths[0].name}: {where} is not there, and is meant for them" for where in told - found]
    findings.remark = f"{findings.acknowledged} files, nothing hidden found"
    return findings


def _written(parcel: Parcel, path: Path) -> Path:
    write_parcel(parcel, path, Disk())
    return path


def _collected(store: JsonStore, *paths: Path) -> None:
    for one in collect(store, paths, lambda known, now: True):
        assert one.fault is None
        assert not one.taken.refused


def _look(findings: Findings, folder: Path, words: Canaries, may: Set[str], paths: Iterable[Path]) -> None:
    """Look for words in files; but for those that may be there, none is to be found."""
    for path in paths:
        findings.acknowledged += 1
        for where in sorted(_found(path, words) - may):
            findings.lose(f"{path.relative_to(folder)}: {where} left")


def _found(path: Path, words: Canaries) -> set[str]:
    return {*words.found_in(path, *_COLLEAGUE), *_raw(path, words)}


def _seen_by_the_lead(lead: Together) -> Iterator[str]:
    """Yield the board, each conversation as it is read, and the page for a one-to-one, as words."""
    team = read_team(lead, START.date())
    yield repr(team)
    for one in team.came:
        found = read_one(lead, Key(one.store, one.head.id))
        yield repr(found)
    yield from (repr(prepared(lead, team, store)) for store in team.authors)


def _seen_of(author: JsonStore) -> Iterator[str]:
    """Yield what an author is shown that those who lead see of them."""
    share = to_share(author, START.date())
    yield from (repr(one.conversation) for one in share.shown)


def _taken_over(author: JsonStore, folder: Path) -> tuple[Path, list[Path]]:
    """Give everybody to a colleague who takes over; return the file, and what lies there then."""
    file, home = folder / "given.zip", folder / "taker"
    given(author, file, "Ben", *(one.id for one in author.customer_heads().heads))
    taker = open_store(home, now=lambda: START, host="desk", pid=1)
    assert taken_over(taker, file)
    return file, [path for path in sorted(home.rglob("*")) if path.is_file()]


def _raw(path: Path, canaries: Canaries) -> Iterator[str]:
    """Yield where the words stood that are in the bytes of a file as they are."""
    data = path.read_bytes()
    for word, (where, forbidden) in canaries.forbidden.items():
        if forbidden(*_COLLEAGUE) and word.encode() in data:
            yield where


def _pages_of_themes(lead: Together, folder: Path) -> Iterator[Path]:
    """Yield all themes in every format, as they are written for the house."""
    around = Around(Language("en"), START, home=lead.home)
    found = themed(lead, overview(lead, usual_period(START.date()), START.date()), around)
    for form in report_formats():
        path = folder / f"themes.{form.ending}"
        path.write_bytes(written(form, found, around))
        yield path


def _exports(lead: Together, folder: Path, chance: random.Random) -> Iterator[Path]:
    for place, form in enumerate(formats_for(Audience.COLLEAGUE)):
        order = Order(Which(), Audience.COLLEAGUE, form.id, Names.FULL, Choice())
        around = Around(Language(chance.choice(CODES)), START, home=lead.home)
        plan = planned(gathered_for(lead, order, lead.settings), order, form, around)
        yield from write(plan, folder / f"{place}.{form.ending}").paths
