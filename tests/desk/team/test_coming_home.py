"""A customer who was given to a colleague and comes back: there once, with all that either of them wrote."""

from datetime import date
from pathlib import Path

import pytest

from interview_tui.desk.amending import change_note
from interview_tui.desk.importing.plan import What
from interview_tui.desk.importing.telling import detail
from interview_tui.desk.team.giving import take_back
from interview_tui.exchange.digest import Digests
from interview_tui.language.catalogue import Language
from interview_tui.port.imports import Addition, Arriving
from interview_tui.records.changes import deleted
from interview_tui.records.conversation import with_customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.merging import Merge
from interview_tui.records.note import Note
from interview_tui.records.words import Aspect, Kind, PromiseState
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.giving import (
    CLAUDIA,
    OWED,
    UNRELEASED,
    both,
    folder_between,
    given,
    jana,
    plan_of,
    taken_over,
    texts,
)
from tests.support.handing_over import HELD, TODAY, handed, kept, opened, taken, together
from tests.support.written import conversation, customer, note, number

LATER = conversation(
    note(41, "will mehr"), note(42, "spielt Geige", kind=Kind.PERSONAL),
    id=number(941), customer="Claudia Weber", status="done",
)  # fmt: skip
ALL_OF_JANAS = ["Katze heißt Mimi", "Monatsabschluss dauert", "bleibt hier", "schickt ein Muster"]


def written_by_ben(taker: JsonStore, hers: str) -> None:
    """Have the one who took Claudia over keep a promise, hold a conversation, and learn her number."""
    [owed] = [head for head in taker.listing().heads if head.promises]

    def done(one: Note) -> Note:
        assert one.promise is not None
        return one.changed(promise=one.promise.changed(state=PromiseState.KEPT, since=date(2026, 11, 24)))

    assert change_note(taker, owed.id, owed.promises[0].note_id, done)[1] is None
    kept(taker, LATER.changed(customer_id=hers))
    entry = Entry(id=number(77), aspect=Aspect.PHONE, text="0341 12345", learnt_at=LATER.started_at)
    taker.change_customer(hers, lambda one: begun(one, entry))


def test_given_back_the_customer_is_there_once_with_what_both_wrote(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    written_by_ben(taker, hers)
    back = given(taker, tmp_path / "back.zip", "Jana", hers)
    plan = plan_of(giver, back)
    assert [line.what for line in plan.lines if line.held is None or line.conversation] == [What.MORE, What.NEW]
    assert "goes on with all that was kept here" in detail(plan.lines[0], Language("en"))
    assert taken_over(giver, back)

    assert [one.name for one in giver.customer_heads().heads] == ["Claudia Weber", "Tom Yilmaz"]
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert person.given is None
    assert person.taken is not None
    assert (person.taken.of, person.numbers) == ("Ben", ("0341 12345",))
    assert {(head.given_to, head.customer_id) for head in giver.listing().heads} == {("", CLAUDIA)}
    # What never left is there as it was, and so is when it was written down.
    assert texts(giver) == [*ALL_OF_JANAS, "will mehr"]
    there = giver.read(UNRELEASED.id)
    owed = there.note(OWED.id)
    assert owed is not None
    assert owed.promise is not None
    assert owed.promise.state is PromiseState.KEPT
    assert (owed.at, there.started_at) == (OWED.at, UNRELEASED.started_at)
    assert giver.open(UNRELEASED.id).read_only is None
    # The same once more changes nothing.
    assert not taken_over(giver, back)


def test_given_on_and_back_to_whoever_had_taken_over_nothing_of_theirs_is_lost(tmp_path: Path) -> None:
    _, taker, hers = both(tmp_path)
    mira = opened(tmp_path / "mira", "Mira")
    written_by_ben(taker, hers)
    before = texts(taker)
    assert taken_over(mira, given(taker, tmp_path / "on.zip", "Mira", hers))
    first = mira.listing().heads[0]
    changed = mira.read(first.id).notes[0]
    assert change_note(mira, first.id, changed.id, lambda one: one.changed(text="von Mira"))[1] is None
    assert taken_over(taker, given(mira, tmp_path / "back.zip", "Ben", hers))

    assert "spielt Geige" in texts(taker)
    assert texts(taker) == sorted({*before, "von Mira"} - {changed.text})
    assert [one.given_to for one in taker.customer_heads().heads] == [""]


def test_everybody_who_hears_of_it_sees_them_once_where_they_are(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    lead = opened(tmp_path / "lead", "Mira")
    folder_between(giver, taker, lead, at=tmp_path / "folder")
    [released] = [head for head in taker.listing().heads if head.released]
    first = taker.read(released.id).notes[0].id
    change_note(taker, released.id, first, lambda one: one.changed(text="von Ben"))
    assert taken_over(giver, given(taker, tmp_path / "back.zip", "Jana", hers))
    for _ in range(2):
        for store in (giver, taker):
            handed(store, tmp_path / "folder")
        for store in (giver, taker, lead):
            taken(store, tmp_path / "folder")
    at_ben, at_jana = taker.customer(hers), giver.customer(CLAUDIA)
    assert at_ben is not None
    assert at_jana is not None
    assert (at_ben.given and at_ben.given.to, at_jana.given) == ("Jana", None)
    assert [one.id for one in together(lead).customer_heads().heads] == [hers]
    assert texts(together(lead)) == ["von Ben"]
    assert [one.name for one in together(giver).customer_heads().heads] == ["Claudia Weber", "Tom Yilmaz"]
    assert texts(together(giver)) == sorted({*ALL_OF_JANAS, "von Ben"} - {"Monatsabschluss dauert"})


def test_what_was_deleted_here_does_not_come_back(tmp_path: Path) -> None:
    giver = jana(tmp_path)
    gone = conversation(note(52, "ganz weg"), id=number(952), customer_id=CLAUDIA, status="done")
    mistaken = note(51, "war ein Irrtum")
    kept(giver, gone)
    kept(giver, conversation(mistaken, id=number(951), customer_id=CLAUDIA, status="done"))
    taker, hers = opened(tmp_path / "ben", "Ben"), Digests(giver.id).of(CLAUDIA)
    assert taken_over(taker, given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA))
    take_back(giver, CLAUDIA, TODAY)
    assert change_note(giver, number(951), mistaken.id, deleted)[1] is None
    giver.delete(gone.id)
    giver.finish_deleting()
    # Ben does not have what is given now, but goes on with what he has.
    assert taken_over(taker, given(giver, tmp_path / "again.zip", "Ben", CLAUDIA))
    back = given(taker, tmp_path / "back.zip", "Jana", hers)
    [fault] = [line.fault for line in plan_of(giver, back).lines if line.fault]
    assert "was deleted here" in str(fault)
    assert taken_over(giver, back)
    assert texts(giver) == ALL_OF_JANAS


def test_who_was_erased_here_does_not_come_back(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    back = given(taker, tmp_path / "back.zip", "Jana", hers)
    giver.erase(CLAUDIA)
    assert not taken_over(giver, back)
    assert "does not come back" in str(plan_of(giver, back).lines[0].fault)


def test_cut_off_in_the_middle_the_same_file_does_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    giver, taker, hers = both(tmp_path)
    written_by_ben(taker, hers)
    back = given(taker, tmp_path / "back.zip", "Jana", hers)

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(JsonStore, "change_hands", cut_off)
        with pytest.raises(KeyboardInterrupt):
            taken_over(giver, back)
    assert taken_over(giver, back)
    assert texts(giver) == [*ALL_OF_JANAS, "will mehr"]
    assert {head.given_to for head in giver.listing().heads} == {""}


def test_a_customer_known_by_two_records_comes_back_as_one(tmp_path: Path) -> None:
    giver = jana(tmp_path)
    giver.save_customer(customer(8, "C. Weber"))
    giver.merge(Merge(id=number(60), one=CLAUDIA, other=number(8), at=START, same=True, by=giver.id))
    taker, hers = opened(tmp_path / "ben", "Ben"), Digests(giver.id).of(CLAUDIA)
    assert taken_over(taker, given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA))
    written_by_ben(taker, hers)
    assert taken_over(giver, given(taker, tmp_path / "back.zip", "Jana", hers))
    assert [(one.id, one.given_to) for one in giver.customer_heads().heads] == [(CLAUDIA, ""), (number(7), "")]
    person = giver.customer(CLAUDIA)
    assert person is not None
    assert person.numbers == ("0341 12345",)


def test_taken_back_as_an_import_the_same_file_brings_once_more_what_was_new(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    written_by_ben(taker, hers)
    back = given(taker, tmp_path / "back.zip", "Jana", hers)
    assert taken_over(giver, back)
    giver.take_back(giver.imports()[-1].id)
    assert texts(giver) == ALL_OF_JANAS
    assert taken_over(giver, back)
    assert texts(giver) == [*ALL_OF_JANAS, "will mehr"]
    assert not taken_over(giver, back)


def test_a_conversation_that_is_with_another_customer_by_now_stays_as_it_is(tmp_path: Path) -> None:
    giver, taker, hers = both(tmp_path)
    written_by_ben(taker, hers)
    back = given(taker, tmp_path / "back.zip", "Jana", hers)
    assert taken_over(giver, back)
    [new] = [head for head in giver.listing().heads if head.id not in (HELD.id, UNRELEASED.id)]
    tom = giver.customer(number(7))
    assert tom is not None
    handle = giver.open(new.id)
    handle.save(with_customer(handle.conversation, tom))
    handle.close()
    assert not taken_over(giver, back)
    assert giver.read(new.id).customer == "Tom Yilmaz"


def test_an_import_is_taken_back_but_for_what_a_colleague_has_now(tmp_path: Path) -> None:
    giver, at = jana(tmp_path), START
    entry = Entry(id=number(78), aspect=Aspect.PHONE, text="0341 999", learnt_at=at)
    other = Entry(id=number(79), aspect=Aspect.PHONE, text="0341 888", learnt_at=at)
    added = Addition((note(71, "aus der Datei"),))
    giver.bring_in(
        Arriving(number(90), at, entries={CLAUDIA: (entry,), number(7): (other,)}, additions={HELD.id: added})
    )
    given(giver, tmp_path / "claudia.zip", "Ben", CLAUDIA)
    done = giver.take_back(number(90))
    assert (done.gone, sorted(done.left)) == (1, ["Claudia Weber", "Claudia Weber · Nordmetall"])
    assert giver.imports() == ()
    assert giver.finish_imports() == ()
    person, tom = giver.customer(CLAUDIA), giver.customer(number(7))
    assert person is not None
    assert tom is not None
    assert (person.numbers, tom.numbers) == (("0341 999",), ())
    assert "aus der Datei" in texts(giver)
