"""Conversations that were exported from here: they come back as they went out, and nothing is mixed."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.amending import change_note
from interview_tui.desk.importing.plan import Plan, What
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.export.leaving import leaving
from interview_tui.export.matter import Around, Matter
from interview_tui.export.writers import json_records
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Language
from interview_tui.records import changes
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.version import clash, latest
from interview_tui.records.words import Aspect, Audience, Kind, Status, Track, read_word
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import numbered
from tests.support.written import conversation, customer, note, number

IDS = count(2_000)
ADA = begun(
    customer(1, "Ada Kern", "Kern GmbH").changed(rev=3, by=number(77)),
    Entry(id=number(5), aspect=Aspect.PHONE, text="07361 5550", learnt_at=START),
)
HELD = conversation(
    note(1, "rows", kind="fact", track="innovation"),
    note(2, "why", kind="why", because_of=number(1), rev=4),
    note(3, "send the list", kind="promise", due="2026-11-30", owner="Jana Reuter"),
    customer_id=ADA.id, customer=ADA.name, organisation=ADA.organisation, status=Status.DONE, rev=9, by=number(77),
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    return open_store(tmp_path / "home", now=lambda: START)


@pytest.fixture
def plan(store: JsonStore, tmp_path: Path) -> Callable[..., Plan]:
    def of(*matters: Matter, into: JsonStore | None = None) -> Plan:
        path = tmp_path / "calls.json"
        path.write_bytes(exported(*matters))
        return of_file(path, into or store)

    return of


def of_file(path: Path, store: JsonStore) -> Plan:
    return planned(read_file(path, Given(), at=START), store, at=START, region="DE", new_id=lambda: numbered(next(IDS)))


def exported(*matters: Matter) -> bytes:
    out = BytesIO()
    json_records.write(matters, out, Around(Language("en"), START))
    return out.getvalue()


def written_by(one: Conversation, by: str) -> Conversation:
    return one.changed(by=by, notes=tuple(note.changed(by=by) for note in one.notes))


def whats(plan: Plan) -> list[What]:
    return [line.what for line in plan.lines]


def test_a_conversation_comes_back_with_its_customer_and_says_where_it_came_from(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    held, ada = written_by(HELD, store.id), ADA.changed(by=store.id)
    assert carried_out(plan(Matter(held, ada)), store)

    assert store.read(HELD.id) == held.changed(source="calls.json")
    assert store.customer(ADA.id) == ada.changed(source="calls.json")


def test_what_another_store_wrote_goes_on_here_in_a_later_term(
    store: JsonStore, plan: Callable[..., Plan], tmp_path: Path
) -> None:
    theirs = open_store(tmp_path / "theirs", now=lambda: START)
    for one, written in ((theirs, theirs.id), (store, store.id)):
        carried_out(plan(Matter(written_by(HELD, theirs.id), ADA.changed(by=theirs.id)), into=one), one)
        person = one.customer(ADA.id)
        assert person is not None
        assert {each.by for each in (person, one.read(HELD.id), *one.read(HELD.id).notes)} == {written}
    change_note(theirs, HELD.id, number(1), lambda one: one.changed(text="there"))
    change_note(store, HELD.id, number(1), lambda one: one.changed(text="here"))

    there, here = theirs.read(HELD.id), store.read(HELD.id)
    assert here.term > there.term
    assert all(note.term == here.term for note in here.notes)
    assert latest(there.notes[0], here.notes[0]).text == "here"
    assert not clash(there.notes[0], here.notes[0])


def test_it_is_the_same_for_whoever_wrote_it_once_it_was_elsewhere_and_comes_back(
    store: JsonStore, plan: Callable[..., Plan], tmp_path: Path
) -> None:
    held, ada = written_by(HELD, store.id), ADA.changed(by=store.id)
    carried_out(plan(Matter(held, ada)), store)
    theirs = open_store(tmp_path / "theirs", now=lambda: START)
    carried_out(plan(Matter(held, ada), into=theirs), theirs)

    assert whats(plan(Matter(theirs.read(HELD.id), theirs.customer(ADA.id)))) == [What.KNOWN, What.KNOWN]
    assert whats(plan(Matter(held, ada), into=theirs)) == [What.KNOWN, What.KNOWN]
    newer = changes.amended(held, number(1), lambda one: one.changed(text="swims"))
    mail = begun(ada, Entry(id=number(6), aspect=Aspect.MAIL, text="a@kern.co", learnt_at=START))
    assert whats(plan(Matter(newer, mail), into=theirs)) == [What.LEFT]
    assert whats(plan(Matter(held, mail), into=theirs)) == [What.MORE, What.KNOWN]
    [done] = theirs.imports()
    assert theirs.take_back(done.id).left == ()
    assert theirs.listing().heads == ()


def test_the_same_conversation_changes_nothing(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(Matter(HELD, ADA)), store)

    again = plan(Matter(HELD, ADA))

    assert whats(again) == [What.KNOWN, What.KNOWN]
    assert again.shown == ()
    assert not carried_out(again, store)


def test_nor_does_what_a_reader_who_was_not_to_have_all_of_it_has(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(Matter(HELD, ADA)), store)

    for audience in Audience:
        assert What.NEW not in whats(plan(leaving(Matter(HELD, ADA), audience)))
        assert What.LEFT not in whats(plan(leaving(Matter(HELD, ADA), audience)))


def test_one_that_stands_otherwise_here_is_told_and_left(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(Matter(HELD, ADA)), store)
    other = changes.amended(HELD, number(1), lambda one: one.changed(text="swims"))

    made = plan(Matter(other, ADA))

    [line] = made.shown
    assert line.what is What.LEFT
    assert line.fault is not None
    assert "differs here" in str(line.fault)
    assert not carried_out(made, store)


def test_what_is_news_of_a_customer_who_is_known_begins(store: JsonStore, plan: Callable[..., Plan]) -> None:
    store.save_customer(ADA)
    mail = Entry(id=number(6), aspect=Aspect.MAIL, text="a@kern.co", learnt_at=START)

    made = plan(Matter(HELD, begun(ADA, mail)))

    assert whats(made) == [What.MORE, What.NEW]
    carried_out(made, store)
    person = store.customer(ADA.id)
    assert person is not None
    assert [one.text for one in person.entries] == ["07361 5550", "a@kern.co"]


def test_news_of_a_sort_that_only_a_newer_version_knows_begins_too(store: JsonStore, plan: Callable[..., Plan]) -> None:
    store.save_customer(ADA)
    newer = Entry(id=number(6), aspect=read_word(Aspect, "hobby"), text="rowing", learnt_at=START)

    carried_out(plan(Matter(HELD, begun(ADA, newer))), store)

    person = store.customer(ADA.id)
    assert person is not None
    assert [(one.aspect, one.text) for one in person.entries][1:] == [("hobby", "rowing")]


def test_who_is_known_by_name_and_organisation_under_another_id_is_the_same_person(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    store.save_customer(customer(2, "Kern, Ada", "Kern"))

    made = plan(Matter(HELD, ADA))

    [(_, question)] = made.questions
    assert question.yes is True
    carried_out(made, store)
    assert len(store.customer_heads().heads) == 1
    assert [one.id for one in store.of_customer(number(2))] == [HELD.id]
    assert whats(plan(Matter(HELD, ADA))) == [What.KNOWN, What.KNOWN]


def test_what_was_erased_or_deleted_here_does_not_come_back(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(Matter(HELD, ADA)), store)
    store.erase(ADA.id)
    lone = HELD.changed(id=number(901), customer_id=None)
    carried_out(plan(Matter(lone)), store)
    store.delete(lone.id)
    store.finish_deleting()

    made = plan(Matter(HELD, ADA), Matter(lone))

    assert whats(made) == [What.LEFT, What.LEFT]
    assert ["erased here" in str(line.fault) for line in made.lines] == [True, False]


def test_taken_back_it_is_gone_and_may_come_again(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(Matter(HELD, ADA)), store)
    [done] = store.imports()

    assert store.take_back(done.id).left == ()
    assert store.listing().heads == ()
    assert whats(plan(Matter(HELD, ADA))) == [What.NEW, What.NEW]


def test_without_a_store_yet_all_of_it_is_new(tmp_path: Path) -> None:
    path = tmp_path / "calls.json"
    path.write_bytes(exported(Matter(HELD, ADA)))
    made = planned(read_file(path, Given(), at=START), None, at=START, region="DE", new_id=lambda: numbered(next(IDS)))

    assert whats(made) == [What.NEW, What.NEW]


def without_writer(exported: Any) -> Any:
    if isinstance(exported, list):
        return [without_writer(one) for one in exported]
    if isinstance(exported, dict):
        return {name: without_writer(one) for name, one in exported.items() if name not in ("term", "by")}
    return exported


NOTES = st.lists(
    st.builds(
        lambda at, text, kind, track, parked, rev: note(at, text, kind=kind, track=track, parked=parked, rev=rev),
        st.integers(1, 400),
        st.text(max_size=30),
        st.sampled_from([None, *Kind]),
        st.sampled_from([None, *Track]),
        st.booleans(),
        st.integers(1, 9),
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)
HELDS = st.builds(
    lambda notes, rev, days, at, by: written_by(
        conversation(
            *notes,
            id=number(at),
            rev=rev,
            started_at=START - timedelta(days=days),
            customer_id=ADA.id,
            customer="Ada Kern",
        ),
        by,
    ),
    NOTES,
    st.integers(1, 9),
    st.integers(0, 900),
    st.integers(500, 700),
    st.sampled_from(["", number(77)]),
)


@given(st.lists(HELDS, max_size=4, unique_by=lambda one: one.id), st.sampled_from([*Audience]))
@settings(max_examples=20, deadline=None)
def test_exported_imported_elsewhere_and_exported_again_is_the_same_but_for_who_goes_on_with_it(
    held: list[Conversation], audience: Audience
) -> None:
    def out_of(conversations: list[Conversation], customers: Callable[[str], Customer | None]) -> bytes:
        every = [Matter(one, customers(ADA.id)) for one in conversations]
        return exported(*(leaving(one, audience) for one in every))

    before = out_of(held, lambda _: ADA)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "calls.json"
        path.write_bytes(before)
        there = open_store(Path(folder) / "home", now=lambda: START)
        carried_out(of_file(path, there), there)
        after = out_of([there.read(one.id) for one in held], there.customer)
        known = of_file(path, there)

    assert without_writer(json.loads(after)) == without_writer(json.loads(before))
    assert {What.KNOWN} >= set(whats(known))
