"""Files of what is told and asked come in any order, twice, or not at all: the same is there in the end."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.sharing import for_one, to_share
from interview_tui.desk.themes.asked import all_asked
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import Parcel
from interview_tui.records import announcement as announcements
from interview_tui.records.theme_questions import not_asking
from interview_tui.store.store import JsonStore
from tests.support.handing_over import TODAY, opened
from tests.support.passing_on import ONE_DAY, Team, ask, say_first, team_in, told
from tests.support.written import number

STEPS = 8


class _Running:
    """What a team does, by chance; each step ends with a file of whoever did something."""

    def __init__(self, team: Team, chance: random.Random) -> None:
        self.team, self._chance, self._n = team, chance, 0

    def steps(self) -> Iterator[None]:
        for _ in range(STEPS):
            self._n += 1
            often = (self._decide, self._tell)
            seldom = (self._untell, self._withdraw, self._forget, self._ask, self._ask_nobody)
            self._chance.choice([*often, *often, *seldom])()
            yield

    def _decide(self) -> None:
        whom = self._chance.sample([1, 2], self._chance.randint(1, 2))
        one = ONE_DAY.changed(id=number(850 + self._n), text=f"news {self._n}")
        self.team.decide(one, *((self.team.jana, n) for n in whom), first=860 + 5 * self._n)

    def _ask(self) -> None:
        ask(self.team, f"Question {self._n}?", (self.team.jana, self._chance.randint(1, 2)), first=960 + 5 * self._n)

    def _ask_nobody(self) -> None:
        themes = self.team.lead.themes()
        self.team.lead.keep_themes({theme_id: not_asking(theme) for theme_id, theme in themes.items()})

    def _tell(self) -> None:
        say_first(self.team.jana, self._chance, told)

    def _untell(self) -> None:
        say_first(self.team.jana, self._chance, lambda row: row.changed(told=None, teller="", words="", reaction=""))

    def _withdraw(self) -> None:
        for one in self.team.lead.announcements()[:1]:
            self.team.lead.change_announcement(one.id, lambda now: announcements.withdrawn(now, TODAY))

    def _forget(self) -> None:
        for one in self.team.lead.announcements()[:1]:
            self.team.lead.forget_announcement(one.id)


def _file(store: JsonStore, to: JsonStore) -> Parcel:
    share = to_share(store, TODAY)
    store.hand_over(share.handing, share.states)
    return for_one(share, Digests(to.id).store, alone=False)


def _taken(store: JsonStore, files: list[Parcel]) -> None:
    for one in files:
        assert not store.take_in(one.handing, one.arrivals()).refused


def _without_what_came(store: JsonStore, of: JsonStore, home: Path) -> JsonStore:
    """Return a store as it is, but for what ever came from one other."""
    shutil.copytree(store.home, home)
    shutil.rmtree(home / "from" / Digests(of.id).store)
    return opened(home, store.settings.author)


def _any_order(files: list[Parcel], chance: random.Random) -> list[Parcel]:
    some = chance.sample(files, chance.randint(0, len(files)))
    some += chance.choices(some, k=2) if some else []
    some.insert(chance.randint(0, len(some)), files[-1])
    return some


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_same_is_there_in_the_end(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    folder, chance = tmp_path_factory.mktemp("any"), random.Random(seed)
    team = team_in(folder)
    to_jana, to_lead = [_file(team.lead, team.jana)], [_file(team.jana, team.lead)]
    for _ in _Running(team, chance).steps():
        to_jana.append(_file(team.lead, team.jana))
        _taken(team.jana, to_jana[-1:])
        to_lead.append(_file(team.jana, team.lead))
        _taken(team.lead, to_lead[-1:])

    jana = _without_what_came(team.jana, team.lead, folder / "jana again")
    _taken(jana, _any_order(to_jana, chance))
    assert jana.announcements() == team.jana.announcements()
    assert all_asked(jana) == all_asked(team.jana)

    lead = _without_what_came(team.lead, team.jana, folder / "lead again")
    _taken(lead, _any_order(to_lead, chance))
    assert lead.announcements() == team.lead.announcements()
    # And what leaves of it is the same to the byte: nothing was changed by taking it in once more.
    for one, other in ((jana, team.jana), (lead, team.lead)):
        assert to_share(one, TODAY).every == to_share(other, TODAY).every
