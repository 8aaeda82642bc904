"""A world that stands still: a clock that goes on when told to, ids that count, services on a store."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from interview_tui.desk.guides import Guides
from interview_tui.desk.services import Services
from interview_tui.language.catalogue import Language
from interview_tui.store.store import JsonStore
from interview_tui.talktime.clock import Moment

HERE = timezone(timedelta(hours=1))
START = datetime(2026, 11, 21, 14, 0, tzinfo=HERE)
"""A Saturday, as in the sketches."""


class FrozenClock:
    """Stands still until it is told to go on; all three times go on together unless told otherwise."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = Moment(start, 1000.0, 500.0)

    def now(self) -> Moment:
        return self.moment

    def go_on(self, seconds: float, *, boot: float | None = None, wall: float | None = None) -> None:
        """Let time pass; `boot` and `wall` where a suspend or a changed clock makes them differ."""
        self.moment = replace(
            self.moment,
            wall=self.moment.wall + timedelta(seconds=seconds if wall is None else wall),
            boot_s=self.moment.boot_s + (seconds if boot is None else boot),
            mono_s=self.moment.mono_s + seconds,
        )


class Ids:
    """ULIDs that count, so that stores made by tests are the same each time. A second process begins higher."""

    def __init__(self, made: int = 0) -> None:
        self.made = made

    def __call__(self) -> str:
        self.made += 1
        return f"01M7ZZ{self.made:020d}"


def services_on(store: JsonStore, clock: FrozenClock, language: str = "en", ids: Ids | None = None) -> Services:
    """Return the surroundings of a program on a store."""
    return Services(
        store=store,
        home=store.home,
        clock=clock,
        new_id=ids or Ids(),
        guides=Guides(store.home),
        language=Language("de" if language == "de" else "en"),
        host="desk",
        pid=1,
    )
