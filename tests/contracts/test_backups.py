"""A backup a day, made by itself."""

from datetime import timedelta

import pytest

from interview_tui.port.store import Store
from tests.contracts.stores import Kept
from tests.support.making import NOW, customer


def test_a_day_has_one_backup_and_the_latest_is_known(store: Store, kept: Kept) -> None:
    store.save_customer(customer())
    assert store.backup_folder
    assert store.last_backup() is None

    assert store.back_up_today()
    assert not kept.open().back_up_today()
    assert store.last_backup() == NOW.date()

    later = kept.open(days_later=1)
    assert later.back_up_today()
    assert later.last_backup() == NOW.date() + timedelta(days=1)


def test_one_that_is_broken_off_is_none(store: Store) -> None:
    store.save_customer(customer())

    def ends() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.back_up_today(ends)

    assert store.last_backup() is None
    assert store.back_up_today()
