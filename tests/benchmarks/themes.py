"""All themes of a quarter, in a store of 10,000 conversations and 300,000 notes, 20 themes of 200 notes each.

CPU of the thread that reads; the screen shows what it showed meanwhile. Beside it what a session of sorting needs, and
what is asked for when one note goes under a theme.
"""

import random
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from statistics import median

from interview_tui.desk.themes.gathering import ToGather, learnt, offers
from interview_tui.desk.themes.overview import overview
from interview_tui.desk.themes.sorting import sorted_out
from interview_tui.insight.periods import Period
from interview_tui.port.search import Query
from interview_tui.records.theme import Gathered, Theme
from interview_tui.store.store import JsonStore, open_store
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row
from tests.support.frozen import START, Ids

THEMES, NOTES = 20, 200
BAR_MS = 1_200.0
TODAY = date(2026, 11, 20)
QUARTER = Period(TODAY - timedelta(days=89), TODAY)


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    store = open_store(place.store("themes"), now=lambda: START, cache=place.folder / "cache-themes")
    store.refresh(wait=True)
    every = [(one.note_id, one.conversation_id) for one in store.search(Query())]
    _gather(store, every)
    note = ToGather(*every[0], "tippt Bestellungen aus dem Webshop von Hand ab")
    done = {
        f"{THEMES} themes of a quarter, {len(every):,} notes": lambda: overview(store, QUARTER, TODAY),
        "... with what is suggested for notes without one": lambda: sorted_out(
            overview(store, QUARTER, TODAY), store.themes()
        ),
        "... of all time": lambda: overview(store, Period(None, TODAY), TODAY),
        "under which theme one note may go": lambda: offers(store.themes(), note, learnt(store)),
    }
    bars = (BAR_MS, None, None, None)
    return [
        Row(f"{what}, CPU", _cpu_ms(do, place.rounds), "ms", bar, in_units=True)
        for (what, do), bar in zip(done.items(), bars, strict=True)
    ]


def _gather(store: JsonStore, every: Sequence[tuple[str, str]]) -> None:
    chance, new_id = random.Random(3), Ids()
    made = (
        Theme(
            id=new_id(),
            at=datetime.now().astimezone(),
            name=f"Theme {n}",
            notes=tuple(Gathered(id=note, conversation=held) for note, held in chance.sample(every, NOTES)),
        )
        for n in range(THEMES)
    )
    store.keep_themes({one.id: one for one in made})


def _cpu_ms(do: Callable[[], object], rounds: int) -> float:
    took = []
    for _ in range(rounds):
        begun = time.thread_time()
        do()
        took.append(1000 * (time.thread_time() - begun))
    return median(took)
