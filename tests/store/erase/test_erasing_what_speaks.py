"""Thoughts, comments and the like bear no id of a customer; those that name or quote one go with them all the same."""

import os
from functools import partial
from pathlib import Path

import pytest

from interview_tui.export.everything import SPEAKING as SPEAKING_PART
from interview_tui.export.everything import STILL_NAMED as STILL_PART
from interview_tui.export.everything import everything_summary
from interview_tui.export.writers.everything_json import everything_json
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.port.faults import NotSaved, ReadOnly
from interview_tui.port.privacy import Erased
from interview_tui.records.announcement import Announcement
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.present import Present
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Memo, Question
from interview_tui.records.words import Aspect
from interview_tui.store.document import Keeping
from interview_tui.store.erase.erasing import FINISHED
from interview_tui.store.erase.speaking import Speaking, speaking_of
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.support.gone import found_in, killed_everywhere
from tests.support.making import (
    CONVERSATION,
    CUSTOMER,
    NOW,
    FaultyDisk,
    as_kept,
    customer,
    note,
    numbered,
)
from tests.support.speaks_of_her import (
    DIGESTS,
    IN_THEIR_PLACE,
    LEFT_OF_REVIEW,
    NAMES,
    ORDERS,
    OTHER,
    OTHERS_CALL,
    OWN,
    QUOTES,
    REVIEW,
    STAYING,
    THEME,
    comment,
    filled,
    kept,
    memos,
    places,
    review,
)


def test_they_go_with_the_customer_from_store_and_backups_and_the_others_stay(home: Path) -> None:
    store = filled(home)
    assert found_in([*NAMES, *QUOTES], *places(home)) == {*NAMES, *QUOTES}

    erased = store.erase(CUSTOMER)

    assert (erased.speaking, erased.still_named) == (len(OWN), ("Monatsabschluss", "Weber hat es angeregt"))
    assert found_in([*NAMES, *QUOTES], *places(home)) == {"Weber"}
    [theme] = store.themes().values()
    assert theme == as_kept(THEME.changed(memos=memos()), store)
    assert [one.comment.text for one in store.comments()] == [STAYING]
    assert [one.named for one in store.appointments()] == ["Petra Lenz"]
    assert [one.text for one in store.begun_lines()] == ["Bei uns"]
    assert review(store) == LEFT_OF_REVIEW
    assert store.destinations()[0].orders == ORDERS[1:]


def test_they_are_handed_out_with_all_that_is_kept_on_her(home: Path) -> None:
    everything = filled(home).everything_on(CUSTOMER)

    assert set(everything.speaking) == OWN
    assert everything.still_named == ("Monatsabschluss", "Weber hat es angeregt")
    paper = everything_summary(everything, NOW.date(), Language("en"))
    assert {SPEAKING_PART, STILL_PART} <= {one.heading for one in paper.parts}
    assert everything_json(everything, NOW)["named_in"] == list(everything.speaking)


def test_what_carries_her_id_is_handed_out_once_though_it_names_her_too(home: Path) -> None:
    store = filled(home)
    before = set(store.everything_on(CUSTOMER).speaking)
    mail = BegunLine(id=numbered(82), asked="mail", customer_id=CUSTOMER, text="Liebe Frau Weber", at=NOW)
    store.keep_begun(mail)
    store.keep_comment(comment(62, "Zu Frau Weber").changed(conversation=CONVERSATION))

    everything = store.everything_on(CUSTOMER)

    assert [one.text for one in everything.begun] == ["Liebe Frau Weber"]
    assert [one.text for one in everything.comments] == ["Zu Frau Weber"]
    assert set(everything.speaking) == before


def test_a_window_that_still_shows_them_does_not_write_them_again(home: Path) -> None:
    window = filled(home)
    open_store(home, now=lambda: NOW).erase(CUSTOMER)

    window.keep_themes({THEME.id: THEME.changed(name="Abschluss", belongs="")})
    with pytest.raises(NotSaved):
        window.keep_comment(comment(60, "Frag ihn, ob es wie bei Frau Weber ist"))

    assert found_in([*NAMES, *QUOTES], home / "themes", home / "comments") == set()


def test_an_organisation_that_others_are_of_tells_nobody(home: Path) -> None:
    store = filled(home)
    store.save_customer(customer(id=numbered(92), name="Bo Li", organisation="Nordmetall GmbH"))
    store.keep_themes({THEME.id: THEME.changed(memos=(Memo(id=numbered(110), at=NOW, text="Nordmetall drängt"),))})

    store.erase(CUSTOMER)

    assert [one.text for one in store.themes()[THEME.id].memos] == ["Nordmetall drängt"]


def test_so_does_what_names_or_quotes_one_who_was_there_with_somebody_else(home: Path) -> None:
    store = filled(home)
    there = (Present(id=numbered(95), name="Hubert Preis"),)
    kept(store, note(6, "will Staffelpreise ab acht", said_by=numbered(95)), note(7, "schweigt die ganze Zeit dazu"),
         id=numbered(93), customer_id=OTHER, customer="Tom Yilmaz", present=there)  # fmt: skip
    texts = ("Preis fragt nach", "einer „will Staffelpreise“", "er „schweigt die ganze Zeit“")
    memos = tuple(Memo(id=numbered(110 + n), at=NOW, text=text) for n, text in enumerate(texts))
    store.keep_themes({THEME.id: THEME.changed(memos=memos)})

    store.erase(numbered(95))

    assert [one.text for one in store.themes()[THEME.id].memos] == ["er „schweigt die ganze Zeit“"]


def test_names_and_organisations_of_before_count_too(home: Path) -> None:
    store = filled(home)
    store.change_customer(CUSTOMER, lambda one: one.changed(name="Claudia Kleist"))
    moved = Entry(id=numbered(21), aspect=Aspect.ORGANISATION, text="Südguss", learnt_at=NOW)
    store.change_customer(CUSTOMER, lambda one: begun(one, moved))
    texts = ("Kleist sagt es", "Weber sagt es", "Südguss sagt es", "Nordmetall sagt es", "alle sagen es")
    memos = tuple(Memo(id=numbered(110 + n), at=NOW, text=text) for n, text in enumerate(texts))
    store.keep_themes({THEME.id: THEME.changed(memos=memos)})

    store.erase(CUSTOMER)

    assert [one.text for one in store.themes()[THEME.id].memos] == ["alle sagen es"]


def test_words_in_which_something_was_asked_before_go_and_those_that_hold_now_are_told(home: Path) -> None:
    store = filled(home)
    before = tuple(Question(id=numbered(120 + n), text=text) for n, text in enumerate(("Wie bei Weber?", "Wie sonst?")))
    store.keep_themes(
        {THEME.id: THEME.changed(belongs="", memos=(), question="Auch wie bei Weber?", asked_before=before)}
    )
    store.forget_announcement(numbered(85))

    assert store.erase(CUSTOMER).still_named == ("Monatsabschluss",)

    assert [one.text for one in store.themes()[THEME.id].asked_before] == ["Wie sonst?"]


def test_with_a_conversation_that_is_deleted_goes_what_quotes_it_and_not_what_names_the_customer(home: Path) -> None:
    store = filled(home)
    store.delete(CONVERSATION)
    assert len(store.themes()[THEME.id].memos) == 5
    store.bring_back(CONVERSATION)
    store.delete(CONVERSATION)

    assert store.finish_deleting() == ()

    assert store.themes()[THEME.id].memos == memos(1, 4)
    assert review(store) == REVIEW.changed(learnt="", in_their_place=IN_THEIR_PLACE[1:])
    assert found_in(["ein Albtraum", "140 Bestellungen"], *places(home)) == set()
    store.keep_themes({THEME.id: THEME})
    assert store.themes()[THEME.id].memos == memos(1, 4)


def test_what_is_private_to_a_conversation_in_another_window_goes_once_that_is_closed(home: Path) -> None:
    store = filled(home)
    window = open_store(home, now=lambda: NOW).open(OTHERS_CALL)

    with pytest.raises(ReadOnly):
        store.erase(CUSTOMER)
    window.save_private(REVIEW.changed(keep=True))
    window.close()

    assert open_store(home, now=lambda: NOW).warnings == (Message(FINISHED),)
    assert review(store) == LEFT_OF_REVIEW.changed(keep=True)
    assert found_in([*NAMES, *QUOTES], *places(home)) == {"Weber"}


def test_what_another_customer_was_told_in_stays_and_the_announcement_is_named(home: Path) -> None:
    store = open_store(home, now=lambda: NOW)
    store.save_customer(customer())
    rows = (
        Telling(id=numbered(86), customer_id=OTHER, words="wie es Frau Weber vorschlug"),
        Telling(id=numbered(87), customer_id=CUSTOMER, words="Frau Weber zuerst"),
    )
    store.announce(Announcement(id=numbered(85), at=NOW, text="Preise", tellings=rows))
    store.announce(Announcement(id=numbered(89), at=NOW, text="Zeiten", tellings=rows[1:]))

    assert store.erase(CUSTOMER).still_named == ("Preise",)


def test_what_nobody_can_read_says_nothing(home: Path) -> None:
    filled(home)
    for path in (home / "comments").iterdir():
        path.write_bytes(b"{")
    (home / "customers" / f"{OTHER}.json").write_bytes(b"[]")

    found = speaking_of(Files(home), DIGESTS, {CUSTOMER, CONVERSATION})

    assert len(found.ids) == len(OWN) - 1
    assert speaking_of(Files(home), DIGESTS, {numbered(1)}) == Speaking()


def test_a_damaged_review_keeps_nothing_from_being_erased(home: Path) -> None:
    store = filled(home)
    [path] = home.rglob("*.private.json")
    path.write_bytes(path.read_bytes().replace(b'"learnt"', b'"learnt'))

    assert store.erase(CUSTOMER).speaking == len(OWN) - 5


@pytest.mark.parametrize(("call", "name"), [("create", THEME.id), ("replace", THEME.id), ("remove", numbered(60))])
def test_what_cannot_be_written_is_told_and_goes_with_the_next_start(
    home: Path, disk: FaultyDisk, call: str, name: str
) -> None:
    store = filled(home, disk=disk)
    disk.fail(call, name=name)
    with pytest.raises(NotSaved):
        store.erase(CUSTOMER)
    disk.heal()

    assert open_store(home, now=lambda: NOW).warnings == (Message(FINISHED),)

    assert found_in([*NAMES, *QUOTES], *places(home)) == {"Weber"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
@pytest.mark.parametrize("how", ["erase", "delete"])
def test_killed_at_any_moment_the_next_start_finishes_it(tmp_path: Path, how: str) -> None:
    whole = tmp_path / "whole"
    filled(whole / "home", whole / "cache")

    def opened(folder: Path) -> JsonStore:
        return open_store(folder / "home", now=lambda: NOW, cache=folder / "cache")

    def erased(store: JsonStore) -> object:
        if how == "erase":
            return store.erase(CUSTOMER)
        store.delete(CONVERSATION)
        return store.finish_deleting()

    wanted, left = ([*NAMES, *QUOTES], {"Weber"}) if how == "erase" else (QUOTES[:2], set())
    for kill_at, folder in killed_everywhere(whole, lambda folder: partial(erased, opened(folder))):
        begun = Files(folder / "home").tombstone(CUSTOMER if how == "erase" else CONVERSATION).exists()
        after = opened(folder)
        if not begun:
            assert after.themes()[THEME.id].memos == THEME.memos, kill_at
            erased(after)
        assert found_in(wanted, folder) == left, kill_at
    assert kill_at > 20


def test_where_nothing_speaks_of_them_nothing_is_told(store: JsonStore, keeping: Keeping) -> None:
    store.save_customer(customer())
    assert store.erase(CUSTOMER) == Erased(0, 1)
