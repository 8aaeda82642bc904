"""A customer who was taken back and given once more, which whoever took them over the first time never heard."""

from datetime import date
from pathlib import Path

from interview_tui.desk.amending import change_note
from interview_tui.desk.importing.plan import What
from interview_tui.desk.team.giving import take_back
from tests.support.giving import CLAUDIA, both, given, plan_of, taken_over
from tests.support.handing_over import TODAY, handed, kept, opened, taken, together
from tests.support.written import conversation, note, number

HELD_MEANWHILE = conversation(
    note(31, "hat eine neue Leitung"), id=number(931), customer_id=CLAUDIA, customer="Claudia Weber", status="done"
)


def test_whoever_has_them_goes_on_with_what_was_written_and_has_what_is_new(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    first = taker.listing().heads[0].id
    change_note(taker, first, taker.read(first).notes[0].id, lambda one: one.changed(text="von Ben"))
    take_back(giver, CLAUDIA, date(2026, 11, 22))
    kept(giver, HELD_MEANWHILE)
    again = given(giver, tmp_path / "again.zip", "Ben", CLAUDIA)

    assert plan_of(taker, again).count(What.MORE) == 1
    assert taken_over(taker, again)

    person = taker.customer(hers)
    assert person is not None
    assert (person.given, person.term) == (None, 4)
    assert taker.read(first).notes[0].text == "von Ben"
    assert len(taker.listing().heads) == 3
    assert not taken_over(taker, again)


def test_everybody_who_hears_of_it_sees_them_once_where_they_are(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    lead, folder = opened(tmp_path / "lead", "Mira"), tmp_path / "folder"
    folder.mkdir()
    for store in (giver, taker):
        handed(store, folder)
    taken(lead, folder)
    take_back(giver, CLAUDIA, TODAY)
    taken_over(taker, given(giver, tmp_path / "again.zip", "Ben", CLAUDIA))
    for _ in range(2):
        for store in (giver, taker):
            handed(store, folder)
        for store in (giver, taker, lead):
            taken(store, folder)

    person, before = taker.customer(hers), giver.customer(CLAUDIA)
    assert person is not None
    assert before is not None
    assert person.given is None
    assert before.given is not None
    assert [head.id for head in together(lead).customer_heads().heads] == [hers]
