"""`interview team seen`, `comments`, `comment` and `answer`: from one store to another and back."""

import json
from pathlib import Path

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.export.lead_paper import lead_paper
from interview_tui.export.writers.markdown import of_paper
from interview_tui.language.catalogue import Language
from interview_tui.records.announcement import Announcement, with_telling
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState
from interview_tui.records.telling import Telling, told
from interview_tui.store.store import JsonStore
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.handing_over import HELD, TODAY, handed, opened, taken, together, with_a_released_one
from tests.support.written import number


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "team").mkdir()
    return tmp_path / "team"


@pytest.fixture
def jana(tmp_path: Path, folder: Path) -> JsonStore:
    store = with_a_released_one(tmp_path / "jana", "Jana Reuter")
    handed(store, folder)
    return store


@pytest.fixture
def lead(tmp_path: Path, jana: JsonStore, folder: Path) -> JsonStore:
    store = opened(tmp_path / "lead", "Lea Kern")
    taken(store, folder)
    return store


def test_an_author_sees_what_the_lead_sees(interview: Interview, jana: JsonStore, lead: JsonStore) -> None:
    shown = interview("--home", jana.home, "team", "seen", HELD.id)
    theirs = Digests(jana.id).of(HELD.id)
    both = together(lead)
    read = both.read(theirs)
    paper = lead_paper(read, both.customer(read.customer_id or ""), Language("en"))

    assert shown.code == 0
    assert of_paper(paper, Language("en"), read.started_at).rstrip() in shown.out
    assert "nobody has read it yet" in shown.out


def test_who_has_read_it_is_told(interview: Interview, jana: JsonStore, lead: JsonStore, folder: Path) -> None:
    to = Digests(jana.id)
    lead.change_readings(to.store, lambda one: one.with_reading(Reading(id=to.of(HELD.id), state=ReadState.TO_TALK)))
    handed(lead, folder)
    taken(jana, folder)

    assert "read by Lea Kern" in interview("--home", jana.home, "team", "seen").out
    [one] = json.loads(interview("--home", jana.home, "team", "seen", "--json").out)
    assert (one["conversation"], one["read_by"]) == (HELD.id, ["Lea Kern"])
    assert "to_talk" not in json.dumps(one)


def test_what_is_not_released_is_not_seen(interview: Interview, jana: JsonStore) -> None:
    taken_back = interview("--home", jana.home, "share", "--take-back", "all", "--yes")
    assert taken_back.code in (0, 1)

    ended = interview("--home", jana.home, "team", "seen")

    assert ended.code == 1
    assert "2 records were taken back and are there until the next file." in ended.out
    assert interview("--home", jana.home, "team", "seen", "ZZ").code == 1


def test_a_comment_is_said_told_and_answered(
    interview: Interview, jana: JsonStore, lead: JsonStore, folder: Path
) -> None:
    theirs, note = Digests(jana.id).of(HELD.id), Digests(jana.id).of(number(1))
    assert interview("--home", lead.home, "team", "comment", theirs[:8], note[:8], "Wie oft?").code == 0
    assert interview("--home", lead.home, "team", "comment", theirs[:8], "--strength", "Gut gefragt").code == 0
    assert interview("--home", lead.home, "team", "comment", theirs[:8], "--strength", "Sehr gut").code == 0
    handed(lead, folder)
    taken(jana, folder)

    told = interview("--home", jana.home, "team", "comments").out
    assert "Lea Kern, comment: Wie oft?" in told
    assert "Lea Kern, one strength: Sehr gut" in told
    assert "Gut gefragt" not in told
    [first] = [
        one for one in json.loads(interview("--home", jana.home, "team", "comments", "--json").out) if "note" in one
    ]
    assert interview("--home", jana.home, "team", "answer", first["id"], "Jeden Monat").code == 0
    handed(jana, folder)
    taken(lead, folder)

    assert "Jana Reuter, answer: Jeden Monat" in interview("--home", lead.home, "team", "comments").out


def test_what_is_nobodys_is_told(interview: Interview, jana: JsonStore, lead: JsonStore) -> None:
    theirs = Digests(jana.id).of(HELD.id)

    assert "your own" in interview("--home", jana.home, "team", "comment", HELD.id, "Gut").err
    assert interview("--home", lead.home, "team", "comment", "ZZ", "Gut").code == 1
    assert interview("--home", lead.home, "team", "comment", theirs, "ZZ", "Gut").code == 1
    assert interview("--home", lead.home, "team", "answer", "ZZ", "Gut").code == 1
    assert interview("--home", lead.home, "team", "comments").code == 1


def test_an_author_sees_what_is_seen_of_whom_they_told(
    interview: Interview, jana: JsonStore, lead: JsonStore, folder: Path
) -> None:
    whom = Telling(id=number(811), customer_id=Digests(jana.id).of(HELD.customer_id or ""))
    lead.announce(Announcement(id=number(810), at=START, author="Lea Kern", text="One day now", tellings=(whom,)))
    handed(lead, folder)
    taken(jana, folder)
    [one] = jana.announcements()
    assert "know it" not in interview("--home", jana.home, "team", "seen").out

    jana.change_announcement(
        one.id, lambda now: with_telling(now, now.tellings[0].id, lambda row: told(row, TODAY, "J"))
    )

    seen = interview("--home", jana.home, "team", "seen").out
    assert f"Lea Kern sees of 1 customer that they know it, or do not wish to: One day now  ({one.id})" in seen
    assert "1 customer was told" in interview("--home", jana.home, "share", "--for", "Lea Kern").err
    assert "1 customer to tell, for Jana Reuter" in interview("--home", lead.home, "share", "--for", "Jana Reuter").err
    # Into a folder goes a file for each: what is in all of them is shown first.
    assert "1 customer to tell, for Jana Reuter" in interview("--home", lead.home, "share", "-o", folder).err
