"""Words that nobody writes, where they may not be handed over: does one lie at those who lead?

A store full of them - private files, drafts, the attic, earlier texts, deleted notes, what stays with its writer, what
is personal, fields that nobody knows - releases all there is. The file is looked through, and what lies at the reader
once it was taken in: every byte of the store, of its index, of a backup, and of exports of what came in every format;
the board, each conversation as it is read, the page for a one-to-one, and what the author is shown of that. Then all
customers are given to a colleague: that file and what lies at the colleague are looked through, too.
Words that may leave are looked for, too, or the look would show nothing.

Not shown: what is meant by a description in words that may leave.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from interview_tui.desk.collecting import collect
from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.running import planned, write
from interview_tui.desk.handing_file import write as write_parcel
from interview_tui.desk.sharing import to_share
from interview_tui.desk.team.gathering import read_team
from interview_tui.desk.team.one_to_one import prepared
from interview_tui.desk.team.reading import read_one
from interview_tui.disk.calls import Disk
from interview_tui.export.formats import formats_for
from interview_tui.export.matter import Around
from interview_tui.export.order import Choice, Names, Order, Which
from interview_tui.insight.board import Key
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore, open_store
from interview_tui.store.together import Together
from tests.campaigns.findings import Findings
from tests.support.canaries import Canaries, nested
from tests.support.frozen import START
from tests.support.giving import given, taken_over

SHORT, LONG = 100, 1_000
_GOES_ALONG = frozenset({"our rhythm", "what they used before", "why they left"})
"""To whoever takes a customer over, and to nobody else."""
_COLLEAGUE = (Audience.COLLEAGUE, Names.FULL, False)


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Hide so many words, hand over all there is, and look for them at the reader."""
    findings, canaries = Findings(), Canaries()
    author = open_store(folder / "author", now=lambda: START, host="desk", pid=1)
    nested(author, canaries, rounds)
    findings.rounds = len(canaries.forbidden)
    every = frozenset(head.id for head in author.listing().heads)
    handed = folder / "handed.zip"
    write_parcel(to_share(author, START.date(), every).parcel, handed, Disk())
    home, cache = folder / "lead", folder / "cache"
    lead = open_store(home, now=lambda: START, host="desk", pid=1, cache=cache, kind=Together)
    assert isinstance(lead, Together)
    [taken] = collect(lead, [handed], lambda known, now: True)
    assert not taken.taken.refused
    lead.refresh(wait=True)
    lead.back_up_today()
    backups = sorted(lead.backup_folder.glob("*.zip"))
    exported = list(_exports(lead, folder, chance))
    shown = folder / "shown.txt"
    shown.write_text("\n".join((*_seen_by_the_lead(lead), *_seen_of(author))), "utf-8")
    given_away, taken_over_there = _taken_over(author, folder)
    exported += [shown, given_away, *taken_over_there]
    lies = [path for root in (home, cache) for path in sorted(root.rglob("*")) if path.is_file()]
    for path in (handed, *backups, *exported, *lies):
        findings.acknowledged += 1
        found = set(canaries.found_in(path, *_COLLEAGUE)) | set(_raw(path, canaries))
        for where in sorted(found - (_GOES_ALONG if path in (given_away, *taken_over_there) else frozenset())):
            findings.lose(f"{path.relative_to(folder)}: {where} left")
    for path in (
        handed,
        *backups,
        *(one for one in lies if one.suffix == ".sqlite" and cache / lead.id not in one.parents),
    ):
        if not canaries.control_in(path, Audience.COLLEAGUE):
            findings.lose(f"{path.relative_to(folder)}: nothing of what may leave is found")
    findings.remark = f"{findings.acknowledged} files, nothing hidden found"
    return findings


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


def _exports(lead: Together, folder: Path, chance: random.Random) -> Iterator[Path]:
    for number, form in enumerate(formats_for(Audience.COLLEAGUE)):
        order = Order(Which(), Audience.COLLEAGUE, form.id, Names.FULL, Choice())
        around = Around(Language(chance.choice(("de", "en"))), START, home=lead.home)
        plan = planned(gathered_for(lead, order, lead.settings), order, form, around)
        yield from write(plan, folder / f"{number}.{form.ending}").paths
