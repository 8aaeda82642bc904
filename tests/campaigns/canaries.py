"""Words that nobody writes, where they may not leave: private files, drafts, the attic, earlier texts, what stays.

And personal and parked notes, what an audience may not see, fields that nobody knows, quotes of all these, names; what
is said about a conversation, and the texts of themes. A store full of them is exported in every row of the formats for
every audience, and under every name; the files are unpacked and looked through. In each export a word is found that may
leave, or the look would show nothing. The short run takes each audience under one name a format, the long one all of
them, and all that can be chosen by hand, too.

Not shown: what a picture says, or who is meant by a description: names are found by their letters.
"""

import random
from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path

from interview_tui.desk.exporting.gathering import gathered_for
from interview_tui.desk.exporting.running import planned, write
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import Format, formats_for
from interview_tui.export.matter import Around
from interview_tui.export.order import Choice, Names, Order, Which
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.settings import Settings
from interview_tui.records.words import Audience
from interview_tui.store.store import open_store
from tests.campaigns.findings import Findings, Progress
from tests.support.canaries import Canaries, nested
from tests.support.canaries_said import ANOTHER, author_says
from tests.support.frozen import START

SHORT, LONG = 100, 1_000


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Hide so many words and look for them."""
    findings, canaries = Findings(), Canaries()
    store = open_store(folder / "home", now=lambda: START, host="desk", pid=1)
    taken = Choice(taken=frozenset(nested(store, canaries, rounds, partial(author_says, reader=ANOTHER))))
    findings.rounds = len(canaries.forbidden)
    every = list(_all() if rounds > SHORT else _few(chance))
    progress = Progress("canaries", len(every))
    for number, (form, audience, names, choice) in enumerate(every):
        progress.at(number)
        order = Order(Which(), audience, form.id, names, taken if choice else Choice())
        around = Around(Language(CODES[number % len(CODES)]), START, home=folder / "home")
        plan = planned(gathered_for(store, order, Settings()), order, form, around)
        told = f"{form.id} for {audience}, {names}{', all chosen' if choice else ''}"
        paths = write(plan, folder / f"{number}.{form.ending}").paths
        findings.acknowledged += len(paths)
        for path in paths:
            for where in sorted(set(canaries.found_in(path, audience, names, choice))):
                findings.lose(f"{told}: {where} left")
        if not (any(canaries.control_in(one, audience) for one in paths) or all(_is_empty(form, one) for one in paths)):
            findings.cases.append(f"{told}: what may leave is not found either")
        for path in paths:
            path.unlink()
    findings.remark = f"{findings.acknowledged} files of {len(every)} exports, nothing hidden found"
    return findings


def _is_empty(form: Format, path: Path) -> bool:
    """Tell whether nothing is in a file, as in a calendar for those who are told no promise."""
    assert form.recounts is not None
    counted = form.recounts()(path)
    return not (counted.conversations or counted.notes or counted.promises)


_Each = tuple[Format, Audience, Names, bool]


def _all() -> Iterator[_Each]:
    for audience, names, choice in product(AUDIENCES, Names, (False, True)):
        for form in formats_for(audience):
            yield form, audience, names, choice


def _few(chance: random.Random) -> Iterator[_Each]:
    """Yield each format for each audience, each name and choice several times, but not all of them together."""
    for place, audience in enumerate(AUDIENCES):
        for turn, form in enumerate(formats_for(audience)):
            yield form, audience, tuple(Names)[(place + turn) % len(Names)], (place + turn) % 2 == 1
