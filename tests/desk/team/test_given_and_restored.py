"""A backup from before a customer was given is restored: the colleague has them still, and nobody's words are lost."""

from datetime import timedelta
from pathlib import Path

from interview_tui.desk.amending import Amending, change_note
from interview_tui.desk.collecting import collect
from interview_tui.desk.handing_file import found
from interview_tui.desk.team.folder import put
from interview_tui.desk.team.giving import take_back
from interview_tui.desk.team.polling import poll
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.language.catalogue import Language
from interview_tui.records.handed import Handed, Handing
from interview_tui.store.backup import back_up
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.giving import CLAUDIA, given, jana, taken_over, texts
from tests.support.handing_over import HELD, TODAY, handed, kept, opened, taken, together
from tests.support.written import conversation, note, number

MEANWHILE = conversation(
    note(61, "rief noch einmal an"), id=number(961), customer_id=CLAUDIA, customer="Claudia Weber", status="done"
)


def restored(home: Path) -> tuple[JsonStore, JsonStore, str]:
    """Return who gave Claudia and restored a backup from before, who took her over, and her id there."""
    giver, taker = jana(home), opened(home / "ben", "Ben")
    back_up(giver.home, home / "backup.zip", START, Disk())
    assert taken_over(taker, given(giver, home / "claudia.zip", "Ben", CLAUDIA))
    restore(home / "backup.zip", home / "again", Disk(), START + timedelta(days=30))
    (home / "folder").mkdir()
    return opened(home / "again", "Jana"), taker, Digests(giver.id).of(CLAUDIA)


def changed(store: JsonStore, text: str) -> None:
    [head] = [one for one in store.listing().heads if one.released]
    assert change_note(store, head.id, store.read(head.id).notes[0].id, lambda one: one.changed(text=text))[1] is None


def test_once_the_colleagues_file_comes_they_have_the_customer_and_it_is_told(tmp_path: Path) -> None:
    again, taker, hers = restored(tmp_path)
    changed(again, "von Jana, danach")
    changed(taker, "von Ben")
    kept(again, MEANWHILE)
    for store in (again, taker):
        handed(store, tmp_path / "folder")
    [told] = [each for one in taken(again, tmp_path / "folder") for each in one.gone_over]
    assert told.told(Language("en")) == (
        "Ben has Claudia Weber · Nordmetall now: here to be read. What was written here meanwhile stays here."
    )
    assert all(one.gone_over == () for one in taken(taker, tmp_path / "folder"))

    person, at_ben = again.customer(CLAUDIA), taker.customer(hers)
    assert person is not None
    assert person.given is not None
    assert at_ben is not None
    assert (person.given.to, at_ben.given) == ("Ben", None)
    # What was written after the backup is there, and a conversation that nobody else has goes on.
    assert "von Jana, danach" in texts(again)
    assert {head.id: head.given_to for head in again.listing().heads}[MEANWHILE.id] == ""
    assert Amending(again, MEANWHILE.id).change(lambda one: one.changed(channel="video")) is None
    assert Amending(again, HELD.id).change(lambda one: one.changed(channel="video")) is not None
    # It is told once.
    assert all(one.taken.nothing for one in taken(again, tmp_path / "folder"))


def test_whoever_leads_sees_the_state_of_the_colleague_whatever_comes_first(tmp_path: Path) -> None:
    again, taker, _ = restored(tmp_path)
    lead = opened(tmp_path / "lead", "Mira")
    changed(again, "von Jana, danach")
    changed(taker, "von Ben")
    for order in ((taker, again), (again, taker)):
        for store in order:
            handed(store, tmp_path / "folder")
            taken(lead, tmp_path / "folder")
        assert texts(together(lead)) == ["von Ben"]
        assert [one.name for one in together(lead).customer_heads().heads] == ["Claudia Weber"]


def test_what_was_written_in_both_is_together_again_once_the_customer_is_given_back(tmp_path: Path) -> None:
    again, taker, hers = restored(tmp_path)
    changed(taker, "von Ben")
    kept(again, MEANWHILE)
    # Nothing was heard of Ben before his file came: it goes on here.
    assert taken_over(again, given(taker, tmp_path / "back.zip", "Jana", hers))
    assert {"von Ben", "rief noch einmal an", "Katze heißt Mimi"} <= set(texts(again))
    person = again.customer(CLAUDIA)
    assert person is not None
    assert (person.given, person.hands) == (None, 2)
    assert len(again.customer_heads().heads) == 2


def test_nobody_loses_a_customer_to_a_state_that_this_version_does_not_know(tmp_path: Path) -> None:
    again, taker, _ = restored(tmp_path)
    there = Digests(taker.id).store
    state = {"id": Digests(again.id).of(CLAUDIA), "sort": "customer", "state": "lent", "term": 9, "hands": 9}
    handing = Handing(id=there, author="Ben", took_from=(Digests(again.id).store,))
    told = again.take_in(handing, [(Handed.from_document(state), None)])
    assert (told.gone_over, told.refused) == ((), (state["id"],))
    person = again.customer(CLAUDIA)
    assert person is not None
    assert person.given is None


def test_taken_back_on_purpose_the_customer_is_the_givers(tmp_path: Path) -> None:
    again, taker, hers = restored(tmp_path)
    handed(taker, tmp_path / "folder")
    taken(again, tmp_path / "folder")
    take_back(again, CLAUDIA, TODAY)
    handed(again, tmp_path / "folder")
    every = taken(taker, tmp_path / "folder")
    assert [name for one in every for _, name in one.taken.gone_over] == ["Jana"]
    person = taker.customer(hers)
    assert person is not None
    assert person.given is not None


def test_an_open_program_tells_it_of_the_folder_of_the_team_and_so_does_the_shell(tmp_path: Path) -> None:
    for at, asked in enumerate(("open", "shell")):
        (home := tmp_path / str(at)).mkdir()
        again, taker, _ = restored(home)
        for store in (again, taker):
            store.change_settings(store.settings.changed(team_folder=str(home / "folder")))
        put(taker, TODAY)
        if asked == "open":
            told = poll(again, [home / "folder"], {}).news
        else:
            every = collect(again, found([home / "folder"]), lambda known, now: True)
            told = next(each for one in every for each in one.gone_over)
        assert told is not None
        assert dict(told.params)["name"] == "Ben"
