"""What is left of a theme whose file is damaged."""

import pytest

from interview_tui.records.theme import Gathered, Memo, Theme, ToAsk
from interview_tui.store.doctor.rebuild_theme import theme_from
from interview_tui.store.salvage import Salvaged
from tests.support.making import CONVERSATION, CUSTOMER, NOW, numbered

MEMO = Memo(id=numbered(70), at=NOW, text="dritter Tag")
NOTE = Gathered(id=numbered(1), conversation=CONVERSATION, against=True)
ASK = ToAsk(id=numbered(80), customer_id=CUSTOMER, conversation=CONVERSATION)
THEME = Theme(id=numbered(50), at=NOW, name="Monatsabschluss")
ROWS = tuple(one.as_document() for one in (MEMO, NOTE, ASK, THEME))
WHOLE = THEME.changed(memos=(MEMO,), notes=(NOTE,), to_ask=(ASK,))


def test_all_that_can_be_read_comes_back() -> None:
    assert theme_from(Salvaged(ROWS), THEME.id, NOW) == WHOLE


@pytest.mark.parametrize("left", [(0,), (1,), (2,)])
def test_what_was_gathered_stays_where_nobody_knows_the_name(left: tuple[int, ...]) -> None:
    found = theme_from(Salvaged(tuple(ROWS[each] for each in left)), THEME.id, NOW)

    assert found is not None
    assert found.name == "?"
    assert (*found.memos, *found.notes, *found.to_ask) == tuple((MEMO, NOTE, ASK)[each] for each in left)


def test_of_nothing_comes_nothing() -> None:
    assert theme_from(Salvaged(()), THEME.id, NOW) is None
