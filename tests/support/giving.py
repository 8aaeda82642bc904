"""Two colleagues and whoever leads them: one gives customers, the other takes them over."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from interview_tui.desk.importing.plan import Plan
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.desk.team.giving import give, to_give
from interview_tui.disk.calls import Disk
from interview_tui.importing.reading import Given
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.handing_over import TODAY
from tests.support.written import number

_NEW = count(7_000)


def new_ids(first: int | None = None) -> Callable[[], str]:
    """Return what makes ids nobody else has."""
    numbers = _NEW if first is None else count(first)
    return lambda: number(next(numbers))


def given(store: JsonStore, path: Path, to: str, *customers: str, disk: Disk | None = None) -> Path:
    """Give customers to somebody."""
    give(store, to_give(store, customers, to), path, TODAY, disk or Disk())
    return path


def plan_of(store: JsonStore, path: Path) -> Plan:
    """Return what a file would change in a store."""
    return planned(read_file(path, Given(), at=START), store, at=START, region="DE", new_id=new_ids())


def taken_over(store: JsonStore, path: Path) -> bool:
    """Take over what is in a file; tell whether there was anything."""
    return carried_out(plan_of(store, path), store)
