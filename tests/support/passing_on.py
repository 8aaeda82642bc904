"""Two authors and whoever leads, who hand over to one another what customers are to be told and asked."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.records import announcement as announcements
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import Telling, TellingState
from interview_tui.records.theme import Memo, Theme
from interview_tui.records.theme_cue import cue_of
from interview_tui.records.theme_questions import asking
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.handing_over import TODAY, handed, kept, opened, taken
from tests.support.written import conversation, customer, note, number

ONE_DAY = Announcement(
    id=number(800), at=START, author="Lea Kern", text="Der Monatsabschluss dauert nur noch einen Tag",
    because="wir rechnen nachts", theme=number(700),
)  # fmt: skip


@dataclass(frozen=True)
class Team:
    """Two authors and whoever leads, with the folder through which they hand over."""

    folder: Path
    jana: JsonStore
    ben: JsonStore
    lead: JsonStore

    def round(self) -> None:
        """Let everybody hand over, and take in what the others did."""
        for one in (self.jana, self.ben, self.lead):
            handed(one, self.folder)
        for one in (self.jana, self.ben, self.lead):
            assert not [each for each in taken(one, self.folder) if each.fault or each.taken.refused]

    def decide(self, one: Announcement, *whom: tuple[JsonStore, int], first: int = 810) -> None:
        """Let the lead decide that these are to be told it; their rows count from `first`."""
        rows = (
            Telling(id=number(first + n), customer_id=Digests(store.id).of(number(customer)))
            for n, (store, customer) in enumerate(whom)
        )
        self.lead.announce(one.changed(tellings=tuple(rows)))


def author(home: Path, name: str, first: int) -> JsonStore:
    """Return the store of somebody who released a conversation with each of two customers."""
    store = opened(home, name)
    for n in (first, first + 1):
        store.save_customer(customer(n, f"{name} {n}"))
        said = note(100 + n, "Monatsabschluss dauert")
        kept(
            store,
            conversation(
                said, id=number(900 + n), customer_id=number(n), customer=f"{name} {n}", status="done",
                released=True,
            ),
        )  # fmt: skip
    return store


def team_in(folder: Path) -> Team:
    """Return them, each with what the others released."""
    (folder / "team").mkdir()
    made = Team(
        folder / "team",
        author(folder / "jana", "Jana Reuter", 1),
        author(folder / "ben", "Ben Ott", 5),
        opened(folder / "lead", "Lea Kern"),
    )
    made.round()
    return made


def open_with(store: JsonStore) -> dict[str, TellingState]:
    return {row.customer_id: row.state for one in store.announcements() for row in one.tellings}


def say(store: JsonStore, customer_id: str, how: Callable[[Telling], Telling]) -> None:
    [one] = store.announcements()
    row = tellings.of_person(one.tellings, customer_id)
    assert row is not None
    store.change_announcement(one.id, lambda now: announcements.with_telling(now, row.id, how))


def say_first(store: JsonStore, chance: random.Random, how: Callable[[Telling], Telling]) -> None:
    """Say something of one row, whichever; nothing where there is none."""
    rows = [(one.id, row.id) for one in store.announcements() for row in one.tellings]
    if rows:
        one, row_id = chance.choice(rows)
        store.change_announcement(one, lambda now: announcements.with_telling(now, row_id, how))


def told(row: Telling) -> Telling:
    return tellings.taken(tellings.told(row, TODAY, "Jana Reuter", "Ein Tag reicht jetzt"), "freut sich")


def ask(team: Team, text: str, *whom: tuple[JsonStore, int], first: int = 820) -> Theme:
    """Let the lead ask these customers; return the theme."""
    ids = iter(range(first, first + 20))
    before = team.lead.themes().get(number(700), Theme(id=number(700), at=START, name="Monatsabschluss"))
    theme = asking(
        before.changed(memos=(Memo(id=number(701), at=START, text="Jana fragt nie nach"),), belongs="Dauer"),
        text,
        [Digests(store.id).of(number(customer)) for store, customer in whom],
        lambda: Digests(team.lead.id).of(number(next(ids)), "question"),
        was_asked=False,
    )
    team.lead.keep_themes({theme.id: theme})
    return theme


def answers(store: JsonStore, n: int, theme: Theme, text: str = "Drei Tage") -> None:
    """Keep that the n-th customer of an author was asked in a released conversation, and what they said."""
    cue = cue_of(theme.asks or "")
    said = note(200 + n, text, cue=cue, question=theme.question)
    own = cue_of(number(999))
    kept(
        store,
        conversation(
            said, note(300 + n, "sonst", cue="open-start"), id=number(950 + n), customer_id=number(n), status="done",
            released=True, asked=("open-start", cue, own),
        ),
    )  # fmt: skip
