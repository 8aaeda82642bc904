"""Steps that somebody takes with themes, drawn from numbers; taken back, all of them leave every file as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from interview_tui.desk.services import Services
from interview_tui.desk.themes.changing import Change, change, decide, take_back
from interview_tui.desk.themes.gathering import ToGather, moved, out_of, split_off, turned_against, under, under_new
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.language.message import Message, Told
from interview_tui.records import theme_changes as changes
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Memo, Theme
from tests.support.themed import SAID, note_id, theme, with_themes
from tests.support.written import number

NAMES = ("Closing", "Orders", "Canteen", "Board", "Fax", "Hotline")
STEPS = 11
"""How many kinds of steps there are."""
_DONE = Message("done")


class Steps:
    """A store with themes, and what is done with them."""

    def __init__(self, services: Services) -> None:
        self.services, self.taken = services, 0
        with_themes(services.store, theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)]), theme(2, "Orders", (1, 1)))

    def take(self, step: int, chance: Random) -> None:
        """Take a step; one that is refused in a sentence is none."""
        with suppress(Told):
            self._take(step % STEPS, chance)
            self.taken += 1

    def _take(self, step: int, chance: Random) -> None:
        services = self.services
        themes = services.store.themes()
        one, other = chance.choice(list(themes.values())), chance.choice(list(themes.values()))
        shown = changes.leading(one, themes)
        fresh = Theme(id=services.new_id(), at=services.now().wall, name="?")
        notes = [self._note(chance) for _ in range(chance.randint(1, 3))]
        ids, name = [note.note_id for note in notes], chance.choice(NAMES)
        memo = Memo(id=services.new_id(), at=services.now().wall, text=f"thought {services.new_id()}")
        ways: tuple[Change, ...] = (
            under(one.id, notes, against=chance.random() < 0.3),
            under_new(fresh, name, notes),
            out_of(shown.id, ids),
            moved(shown.id, other.id, ids),
            split_off(shown.id, fresh, name, ids),
            turned_against(shown.id, ids),
            lambda now: {one.id: changes.named(now[one.id], name, now)},
            lambda now: {one.id: changes.put_into(now[one.id], now[other.id], now)},
            lambda now: {one.id: changes.by_itself(now[one.id], now)},
            lambda now: {one.id: changes.with_memo(now[one.id], memo)},
        )
        if step < len(ways):
            change(services, ways[step], _DONE)
        else:
            self._decide(shown, chance)

    def _decide(self, theme: Theme, chance: Random) -> None:
        today = self.services.today()
        row = overview(self.services.store, usual_period(today), today).row(theme.id)
        assert row is not None
        decide(self.services, row, chance.choice(list(ThemeState)), "words", "because", _DONE)

    def _note(self, chance: Random) -> ToGather:
        who = chance.randrange(len(SAID))
        said = list(SAID.values())[who]
        place = chance.randrange(len(said))
        return ToGather(note_id(who + 1, place), number(901 + who), said[place][1])

    def take_all_back(self) -> int:
        """Take back all that was done; return how many acts that were."""
        acts = 0
        while take_back(self.services) is not None:
            acts += 1
        return acts


def contents(home: Path) -> Mapping[str, Any]:
    """Return what lies in the files of themes, and of what their customers are told, but for versions."""
    files = sorted((*home.glob("themes/*.json"), *home.glob("announcements/*.json")))
    return {path.name: _unversioned(json.loads(path.read_text("utf-8"))) for path in files}


def _unversioned(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _unversioned(value) for key, value in told.items() if key not in ("rev", "term")}
    return [_unversioned(one) for one in told] if isinstance(told, list) else told
