"""A child process: reads the board of a store anew several times, and narrows it down.

`python -m tests.benchmarks.board_alone HOME ROUNDS`: CPU in ms of what the first picture needs, of all of it, of
filters by what lists know, and of filters by notes.
"""

import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from interview_tui.cli.shell import cache_folder
from interview_tui.desk.team import board as boards
from interview_tui.desk.team.board import Board
from interview_tui.desk.team.gathering import compare, holding, read_at_once, read_team
from interview_tui.insight.board import Team, pressing_rows
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.periods import Period
from interview_tui.records.words import Kind, Track
from interview_tui.store.store import JsonStore, open_store
from tests.benchmarks.children import hand_over

TODAY = date(2026, 11, 21)
_LISTED = (
    Wanted(customer="Nordmetall"),
    Wanted(guide="check-in"),
    Wanted(period=Period(date(2020, 1, 1), date(2020, 12, 31))),
    Wanted(state="read"),
)
_NOTED = (Wanted(kind=Kind.NEED), Wanted(track=Track.INNOVATION), Wanted(words="lager nachmittag"))


def _opened() -> JsonStore:
    return open_store(Path(sys.argv[1]), now=lambda: datetime.now().astimezone(), cache=cache_folder())


def _cpu_ms(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _shown(team: Team) -> Board:
    return boards.read(Board(), team, pressing_rows(team))


def _narrowed(now: Board, wanted: Wanted, store: JsonStore) -> Board:
    """Do what the screen does, once all was read: nothing stands there until it is found."""
    return boards.wanting(boards.wanting(now, wanted), wanted, holding(store, wanted, as_known=True))


def main() -> None:
    """Measure, each round on a store that was just opened."""
    first: list[float] = []
    whole: list[float] = []
    filters: list[float] = []
    notes: list[float] = []
    for _ in range(int(sys.argv[2])):
        store = _opened()
        first.append(_cpu_ms(lambda store=store: _shown(read_at_once(store, TODAY))))
        whole.append(_cpu_ms(lambda store=store: _shown(read_team(store, TODAY))))
        for one in store.of_others():
            one.refresh(wait=True)
        now = _shown(read_team(store, TODAY))
        compare(store)
        for wanted in _LISTED:
            filters.append(_cpu_ms(lambda now=now, wanted=wanted: boards.wanting(now, wanted)))
        for wanted in _NOTED:
            notes.append(_cpu_ms(lambda now=now, wanted=wanted, store=store: _narrowed(now, wanted, store)))
    hand_over([first, whole, filters, notes])


if __name__ == "__main__":
    main()
