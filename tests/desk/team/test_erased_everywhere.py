"""A customer who changed hands is erased on one side: no byte is left at the giver, the taker or whoever leads both."""

from pathlib import Path

import pytest

from interview_tui.desk.team.comments import answer
from interview_tui.exchange.digest import Digests
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState
from interview_tui.records.theme import Gathered, Theme
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.giving import CLAUDIA, given, jana, taken_over
from tests.support.gone import found_in
from tests.support.handing_over import HELD, TODAY, comment, handed, opened, taken
from tests.support.written import number

SAID = ("Claudia", "Nordmetall", "Monatsabschluss", "Muster", "Mimi", "bleibt hier", "Kluge Frage", "Meine Antwort")


def rounds(folder: Path, *stores: JsonStore) -> None:
    for _ in range(2):
        for one in stores:
            handed(one, folder)
        for one in stores:
            assert all(each.fault is None for each in taken(one, folder))


@pytest.mark.parametrize("by", ["giver", "taker"])
def test_no_byte_is_left_with_comments_readings_themes_and_backups(tmp_path: Path, by: str) -> None:
    giver, lead, folder = jana(tmp_path), opened(tmp_path / "mira", "Mira"), tmp_path / "team"
    folder.mkdir()
    rounds(folder, giver, lead)
    there = Digests(giver.id)
    held = there.of(HELD.id)
    said = lead.keep_comment(comment(1, there, "Kluge Frage"))
    lead.change_readings(there.store, lambda one: one.with_reading(Reading(id=held, state=ReadState.TO_TALK)))
    row = Gathered(id=there.of(number(1)), conversation=held)
    lead.keep_themes({number(700): Theme(id=number(700), at=START, name="Zahlen", notes=(row,))})
    rounds(folder, giver, lead)
    [asked] = [one for one in giver.comments() if one.comment.id == said.id]
    answer(giver, number(950), TODAY, asked, "Meine Antwort")
    taker = opened(tmp_path / "ben", "Ben")
    file = given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA)
    taken_over(taker, file)
    rounds(folder, taker, giver, lead)
    for one in (giver, taker, lead):
        one.back_up_today()
    places = [place for one in (giver, taker, lead) for place in (one.home, Path(one.backup_folder))]
    assert found_in(SAID, *places) == set(SAID)

    if by == "giver":
        giver.erase(CLAUDIA)
    else:
        taker.erase(there.of(CLAUDIA))
    rounds(folder, taker, giver, lead)

    assert found_in(SAID, *places) == set()
    assert held.encode() not in b"".join(path.read_bytes() for path in (lead.home / "themes").glob("*.json"))
