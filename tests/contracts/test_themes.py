"""Themes: kept, changed, deleted; without whoever was erased."""

import pytest

from interview_tui.port.store import Store
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from tests.contracts.stores import Kept
from tests.support.making import CONVERSATION, CUSTOMER, NOW, as_kept, conversation, customer, note, numbered

THEME = Theme(
    id=numbered(50), at=NOW, name="Monatsabschluss", memos=(Memo(id=numbered(70), at=NOW, text="dritter Tag"),),
    notes=(Gathered(id=numbered(1), conversation=CONVERSATION),),
    to_ask=(ToAsk(id=numbered(80), customer_id=CUSTOMER),),
)  # fmt: skip


@pytest.fixture
def held(store: Store) -> Store:
    store.save_customer(customer())
    opened = store.begin(conversation(customer_id=CUSTOMER))
    opened.save(conversation(note(1), customer_id=CUSTOMER))
    opened.close()
    store.keep_themes({THEME.id: THEME})
    return store


def test_a_theme_is_kept_with_all_that_is_in_it(held: Store, kept: Kept) -> None:
    assert kept.open().themes() == {THEME.id: as_kept(THEME, held)}


def test_a_change_is_the_next_version_and_none_is_none(held: Store, kept: Kept) -> None:
    held.keep_themes({THEME.id: THEME.changed(name="Abschluss")})
    held.keep_themes({THEME.id: THEME.changed(name="Abschluss")})

    assert kept.open().themes()[THEME.id] == as_kept(THEME.changed(name="Abschluss", rev=2), held)


def test_a_theme_that_is_deleted_is_gone(held: Store, kept: Kept) -> None:
    held.keep_themes({THEME.id: None})

    assert kept.open().themes() == {}


def test_whoever_is_erased_is_in_no_theme(held: Store, kept: Kept) -> None:
    held.erase(CUSTOMER)
    held.keep_themes({THEME.id: THEME.changed(name="Abschluss")})

    [theme] = kept.open().themes().values()
    assert (theme.name, theme.notes, theme.to_ask) == ("Abschluss", (), ())
    assert theme.memos == THEME.memos


def test_where_nothing_was_gathered_there_is_no_theme(store: Store) -> None:
    assert store.themes() == {}
