"""Whoever leads wrote what names or quotes a customer; their author erases, and hands over again: no byte is left."""

import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from interview_tui.desk.collecting import collect
from interview_tui.desk.sharing import release, to_share
from interview_tui.desk.team.polling import poll
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.parcel import packed, unpacked
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.records.handed import Handed, HandedState
from interview_tui.records.private import Private
from interview_tui.records.theme import Memo, Theme
from tests.support.frozen import START
from tests.support.giving import CLAUDIA, given, taken_over
from tests.support.gone import found_in
from tests.support.handing_over import HELD, handed, opened, taken
from tests.support.speaking_of import (
    NAMES,
    QUOTED,
    STAYS,
    TEXTS,
    THEME,
    TOMS,
    author,
    everywhere,
    leading,
    rounds,
    texts,
)
from tests.support.written import conversation, note, number


def test_no_byte_of_name_or_words_is_left_at_the_lead_and_the_author(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    jana.erase(CLAUDIA)

    found = rounds(tmp_path / "team", jana, lead)

    assert max(one.speaking for one in found) == 8
    for place in (*everywhere(tmp_path, lead), jana.home, Path(jana.backup_folder), tmp_path / "team"):
        assert found_in((*NAMES, *QUOTED), place) == set(), place
    assert texts(lead) == [STAYS]
    assert [one.comment.text for one in lead.comments()] == ["Gut zugehört"]
    assert [one.comment.text for one in jana.comments()] == ["Gut zugehört"]
    assert all(one.nothing for one in rounds(tmp_path / "team", jana, lead))


def test_a_window_of_the_lead_that_still_shows_it_does_not_write_it_again(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    before, said = lead.themes()[THEME], [one.comment for one in lead.comments()]
    jana.erase(CLAUDIA)
    rounds(tmp_path / "team", jana, lead)

    lead.keep_themes({THEME: before.changed(name="Alle Zahlen")})
    for one in said:
        if one.text != "Gut zugehört":
            with pytest.raises(Told):
                lead.keep_comment(one.changed(text=f"{one.text}!"))

    assert texts(lead) == [STAYS]
    assert lead.themes()[THEME].notes == ()
    assert found_in((*NAMES, *QUOTED), lead.home) == set()


def test_a_version_of_a_comment_that_comes_late_is_not_written_down_at_the_author(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    jana.erase(CLAUDIA)
    [mine] = [one.comment for one in lead.comments() if one.comment.id == number(602)]
    lead.keep_comment(mine.changed(text="Frag Tom, ob es wie bei der Nordmetall ist"))
    handed(lead, tmp_path / "team")

    taken(jana, tmp_path / "team")

    assert found_in((*NAMES, *QUOTED), jana.home) == set()


def test_what_the_lead_wrote_for_themselves_about_a_call_of_their_own_goes_once_that_is_closed(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    held = conversation(note(40, "Preise"), id=number(940), customer_id=number(8), customer="Petra Lenz")
    window = lead.begin(held)
    window.save(held)
    window.save_private(Private(id=held.id, review="Wie bei Frau Weber", intention="länger warten"))
    window.wait(5)
    lead.back_up_today()
    jana.erase(CLAUDIA)
    handed(jana, tmp_path / "team")

    [refused] = taken(lead, tmp_path / "team")
    assert refused.fault is not None
    window.close()
    taken(lead, tmp_path / "team")

    again = lead.open(held.id)
    again.close()
    assert again.private == Private(id=held.id, intention="länger warten")
    assert found_in((*NAMES, *QUOTED), *everywhere(tmp_path, lead)) == set()


def test_what_the_words_of_a_theme_still_name_is_told(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    named = lead.themes()[THEME].changed(memos=(), outside="was nur Weber will")
    lead.keep_themes({THEME: named})
    jana.erase(CLAUDIA)
    handed(jana, tmp_path / "team")

    polled = poll(lead, [tmp_path / "team"], {})

    assert polled.is_new
    assert polled.news is not None
    told = polled.news.told(Language("en"))
    assert told.startswith("3 texts of yours that named or quoted whoever was erased are deleted, too. Whoever")
    assert told.endswith("still named or quoted in: Zahlen. Please write that anew.")
    assert poll(lead, [tmp_path / "team"], {}).news is None


def test_a_backup_that_was_away_is_looked_through_when_it_is_back(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    shutil.move(lead.backup_folder, tmp_path / "away")
    jana.erase(CLAUDIA)
    rounds(tmp_path / "team", jana, lead)
    shutil.move(tmp_path / "away", lead.backup_folder)
    assert found_in((*NAMES, *QUOTED), Path(lead.backup_folder)) == {*NAMES, *QUOTED}

    lead.back_up_today()

    assert found_in((*NAMES, *QUOTED), Path(lead.backup_folder)) == set()


def test_erased_after_its_release_was_taken_back_it_goes_all_the_same(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    for one in (HELD.id, TOMS.id):
        assert release(jana, one, released=False) is None
    rounds(tmp_path / "team", jana, lead)
    assert texts(lead) == list(TEXTS)
    assert lead.listing().heads == ()

    jana.erase(CLAUDIA)
    rounds(tmp_path / "team", jana, lead)

    assert texts(lead) == [STAYS]
    assert found_in((*NAMES, *QUOTED), *everywhere(tmp_path, lead)) == set()


def test_released_again_only_what_is_written_by_then_counts(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    for released in (False, True):
        assert release(jana, HELD.id, released=released) is None
        rounds(tmp_path / "team", jana, lead)
    [came] = [one for one in lead.collected() if one.handing.author == "Jana"]
    assert not came.states[Digests(jana.id).of(HELD.id)].said
    assert len(lead.themes()[THEME].memos) == len(TEXTS)


def test_erased_by_the_lead_alone_it_goes_there(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)

    erased = lead.erase(Digests(jana.id).of(CLAUDIA))

    assert erased.speaking == 8
    assert found_in((*NAMES, *QUOTED), *everywhere(tmp_path, lead)) == set()
    assert texts(lead) == [STAYS]


def test_erased_by_whoever_took_over_before_they_handed_over_anything_it_goes_too(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    ben = opened(tmp_path / "ben", "Ben")
    taken_over(ben, given(jana, tmp_path / "claudia.zip", "Ben", CLAUDIA))
    ben.erase(Digests(jana.id).of(CLAUDIA))

    rounds(tmp_path / "team", ben, jana, lead)

    assert texts(lead) == [STAYS]


def test_what_quotes_a_conversation_goes_when_its_author_deletes_that(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    jana.delete(HELD.id)
    jana.finish_deleting()

    rounds(tmp_path / "team", jana, lead)

    assert texts(lead) == [TEXTS[0], TEXTS[1], TEXTS[4], STAYS]
    assert found_in(QUOTED[:2], *everywhere(tmp_path, lead)) == set()


def test_nothing_goes_where_nothing_speaks_of_it(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = opened(tmp_path / "mira", "Mira")
    memo = Memo(id=number(710), at=START, text=STAYS)
    lead.keep_themes({THEME: Theme(id=THEME, at=START, name="Zahlen", memos=(memo,))})
    rounds(tmp_path / "team", jana, lead)
    jana.erase(CLAUDIA)

    assert not any(one.speaking or one.still_named for one in rounds(tmp_path / "team", jana, lead))
    assert texts(lead) == [STAYS]


def test_no_file_says_which_texts_of_its_reader_are_deleted(tmp_path: Path) -> None:
    jana = author(tmp_path)
    lead = leading(tmp_path, jana)
    parcel = to_share(jana, START.date()).parcel
    gone = [
        Handed(id=one.id, sort=one.sort, state=HandedState.ERASED, rev=one.rev + 1, said=(number(715),))
        for one in parcel.states
    ]
    sent = unpacked(packed(replace(parcel, states=tuple(gone), records={})), "")
    assert [one.said for one in sent.states] == [()] * len(gone)
    manifest = {"said": [number(715)], **gone[0].as_document()}
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        head = {"format": 1, "store": parcel.handing.id, "author": "Jana", "records": [manifest]}
        archive.writestr("manifest.json", json.dumps(head))

    [one] = collect(lead, [tmp_path / "made.zip"], lambda known, now: True)

    assert one.fault is None
    assert STAYS in texts(lead)
