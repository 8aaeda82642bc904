"""What is left of a theme whose file is damaged."""

from pathlib import Path

import pytest

from interview_tui.port.faults import Unreadable
from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.store.doctor.rebuild_theme import theme_from
from interview_tui.store.store import JsonStore
from tests.support.damaging import nameless
from tests.support.making import CONVERSATION, CUSTOMER, NOW, numbered

MEMO = Memo(id=numbered(70), at=NOW, text="dritter Tag")
NOTE = Gathered(id=numbered(1), conversation=CONVERSATION, against=True)
ASK = ToAsk(id=numbered(80), customer_id=CUSTOMER)
THEME = Theme(id=numbered(50), at=NOW, name="Monatsabschluss")
ROWS = tuple(one.as_document() for one in (MEMO, NOTE, ASK, THEME))
WHOLE = THEME.changed(memos=(MEMO,), notes=(NOTE,), to_ask=(ASK,))


def test_all_that_can_be_read_comes_back() -> None:
    assert theme_from(nameless(*ROWS), THEME.id, NOW) == WHOLE


@pytest.mark.parametrize("left", [(0,), (1,), (2,)])
def test_what_was_gathered_stays_where_nobody_knows_the_name(left: tuple[int, ...]) -> None:
    found = theme_from(nameless(*(ROWS[each] for each in left)), THEME.id, NOW)

    assert found is not None
    assert found.name == "?"
    assert (*found.memos, *found.notes, *found.to_ask) == tuple((MEMO, NOTE, ASK)[each] for each in left)


def test_of_nothing_comes_nothing() -> None:
    assert theme_from(nameless(), THEME.id, NOW) is None


def test_a_theme_under_the_name_of_another_is_none(store: JsonStore, home: Path) -> None:
    store.keep_themes({THEME.id: THEME})
    path = home / "themes" / f"{THEME.id}.json"
    path.rename(path.with_name(f"{numbered(99)}.json"))

    assert store.themes() == {}


def test_where_the_folder_cannot_be_listed_there_is_none(store: JsonStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(folder: Path) -> list[str]:
        raise Unreadable("{path}", path=str(folder))

    store.keep_themes({THEME.id: THEME})
    monkeypatch.setattr("interview_tui.store.files.names", fails)

    assert store.themes() == {}
