"""An author asks whoever leads with one key; it stands on the board of theirs, and the answer comes back."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.desk.sharing import release, to_share
from interview_tui.desk.team.asked import asked
from interview_tui.desk.team.asking_lead import leads, open_question
from interview_tui.desk.team.gathering import read_team
from interview_tui.exchange.digest import Digests
from interview_tui.insight.board import Section, pressing_rows
from interview_tui.insight.board_words import told
from interview_tui.language.catalogue import Language
from interview_tui.records.comment import Say
from interview_tui.records.words import Kind, Status
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.answering_others import HELD, NEED, TODAY, Three, three
from tests.support.seeing import on, seen, settle, until
from tests.support.written import note, number

EN = Language("en")


@pytest.fixture
def team(tmp_path: Path) -> Three:
    return three(tmp_path)


def of_board(team: Three) -> list[str]:
    """Return what Kim's board says that somebody asks."""
    found = read_team(team.kim.store, TODAY)
    return [told(one, found, EN).what for one in pressing_rows(found) if one.section is Section.ASKS]


async def reading(pilot: Pilot[None], app: InterviewApp, note_id: str | None = None) -> None:
    await on(pilot, TodayScreen)
    app.navigation.read(HELD.id, note_id)
    await on(pilot, ReadingScreen)


async def test_a_question_about_a_note_stands_on_the_board_and_its_answer_comes_back(team: Three) -> None:
    jana = InterviewApp(team.jana.services)
    async with jana.run_test(size=(80, 24)) as pilot:
        await reading(pilot, jana, NEED.id)
        await pilot.press("ctrl+l")
        await on(pilot, Ask)
        assert "What do you ask whoever leads about this note?" in seen(jana)
        await pilot.press(*"May I promise it?", "enter")
        await until(pilot, lambda: "whoever leads: asked with the next hand-over" in seen(jana))
        await until(pilot, lambda: "May I promise it?" in seen(jana))
        await settle(pilot)
    team.exchange()
    assert of_board(team) == ["“May I promise it?”"]

    kim = InterviewApp(team.kim.services)
    async with kim.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        await pilot.press("ctrl+g")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "“May I promise it?”" in seen(kim))
        await pilot.press("enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "asked of those who lead, Jana Reuter" in seen(kim))
        await pilot.press("c")
        await on(pilot, Ask)
        assert "Answer to Jana Reuter: May I promise it?" in seen(kim)
        await pilot.press(*"yes, by Tuesday", "enter")
        await until(pilot, lambda: "yes, by Tuesday" in seen(kim))
        await settle(pilot)
    assert of_board(team) == []
    team.exchange()
    [back] = asked(team.jana.store, TODAY).to_me
    assert (back.said.comment.text, back.note_id) == ("yes, by Tuesday", NEED.id)
    assert asked(team.jana.store, TODAY).unanswered == ()
    assert open_question(team.jana.store, HELD.id, NEED.id) is None


async def test_undo_takes_it_back_and_the_key_changes_it_or_takes_it_away(team: Three) -> None:
    jana = InterviewApp(team.jana.services)

    def kept() -> list[str]:
        return [one.comment.text for one in team.jana.store.comments()]

    async with jana.run_test(size=(80, 24)) as pilot:
        await reading(pilot, jana)
        for typed in ("one", "two"):
            await pilot.press("ctrl+l")
            await on(pilot, Ask)
            await pilot.press("ctrl+u", *typed, "enter")
            await until(pilot, lambda typed=typed: kept() == [typed])
        await on(pilot, ReadingScreen)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: kept() == ["one"])
        await pilot.press("ctrl+l")
        await on(pilot, Ask)
        await pilot.press("ctrl+u", "enter")
        await until(pilot, lambda: kept() == [])
        assert "It is not asked any more" in seen(jana)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: kept() == ["one"])
        assert "as it was before" in seen(jana)
        # With nothing typed nothing is asked.
        await pilot.press("ctrl+z")


async def test_it_goes_only_with_what_it_is_about(team: Three) -> None:
    release(team.jana.store, HELD.id, released=False)
    jana = InterviewApp(team.jana.services)
    async with jana.run_test(size=(80, 24)) as pilot:
        await reading(pilot, jana)
        await pilot.press("ctrl+l")
        await on(pilot, Ask)
        await pilot.press(*"Is that all?", "enter")
        await until(pilot, lambda: "asked once this is released" in seen(jana))
        await settle(pilot)
    team.exchange()
    assert of_board(team) == []
    release(team.jana.store, HELD.id)
    team.exchange()
    assert of_board(team) == ["“Is that all?”"]
    # Whoever is a colleague gets it as well: it named nobody.
    assert [one.comment.text for one in team.ben.store.comments()] == ["Is that all?"]
    release(team.jana.store, HELD.id, released=False)
    team.exchange()
    assert [one.comment.text for one in team.kim.store.comments()] == []


async def test_of_a_note_that_stays_nobody_is_asked_but_of_the_whole(team: Three) -> None:
    stays = note(5, "her daughter rows", kind=Kind.PERSONAL)
    team.jana.keep(HELD.put(stays).changed(released=True))
    jana = InterviewApp(team.jana.services)
    async with jana.run_test(size=(80, 24)) as pilot:
        await reading(pilot, jana, stays.id)
        await pilot.press("ctrl+l")
        await on(pilot, Ask)
        assert "This note stays here." in seen(jana)
        await pilot.press(*"Who calls her?", "enter")
        await until(pilot, lambda: "asked with the next hand-over" in seen(jana))
        await settle(pilot)
    [kept] = [one.comment for one in team.jana.store.comments()]
    assert kept.note is None


def test_a_question_about_a_note_that_stays_by_now_stays_with_it(team: Three) -> None:
    digests = Digests(team.jana.store.id)
    from interview_tui.desk.team.asking_lead import ask_lead

    ask_lead(team.jana.services, HELD.id, NEED.id, leads(team.jana.store)[0], "May I promise it?")
    team.exchange()
    assert of_board(team) == ["“May I promise it?”"]
    team.jana.keep(HELD.put(NEED.changed(stays_with_me=True)).changed(released=True))
    team.exchange()
    assert of_board(team) == []
    assert all(digests.of(NEED.id) not in one.id for one in to_share(team.jana.store, TODAY).parcel.states)


async def test_one_who_reads_is_asked_by_name_and_of_several_one_is_chosen(team: Three) -> None:
    team.says(Say.COMMENT, "how long?", NEED.id)
    assert [one.name for one in leads(team.jana.store)] == ["Kim Reed"]
    ben = Digests(team.jana.store.id)
    from interview_tui.desk.team.comments import say

    say(team.ben.services, ben.store, ben.of(HELD.id), Say.COMMENT, "I know them, too")
    team.exchange()
    jana = InterviewApp(team.jana.services)
    async with jana.run_test(size=(80, 24)) as pilot:
        await reading(pilot, jana)
        await pilot.press("ctrl+l")
        await on(pilot, Choose)
        await pilot.press(*"Kim", "enter")
        await on(pilot, Ask)
        assert "What do you ask Kim Reed about this conversation?" in seen(jana)
        await pilot.press(*"Is that all?", "enter")
        await until(pilot, lambda: "Kim Reed: asked with the next hand-over" in seen(jana))
        await settle(pilot)
    team.exchange()
    assert of_board(team) == ["“Is that all?”"]
    assert [one for one in team.ben.store.comments() if one.comment.say == Say.ASK] == []


async def test_after_the_call_the_same_key_asks_and_undo_takes_it_back(team: Three) -> None:
    held = HELD.put(note(7, "send the sample", kind=Kind.PROMISE)).changed(status=Status.TO_FINISH, released=False)
    team.jana.keep(held)
    jana = InterviewApp(team.jana.services)
    async with jana.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        jana.navigation.finish(HELD.id)
        await on(pilot, AfterScreen)
        await pilot.press("ctrl+l")
        await on(pilot, Ask)
        assert "What do you ask whoever leads about this note?" in seen(jana)
        await pilot.press(*"How much?", "enter")
        await until(pilot, lambda: "asked once this is released" in seen(jana))
        [one] = team.jana.store.comments()
        assert one.comment.note == Digests(team.jana.store.id).of(number(7))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "as it was before" in seen(jana))
        assert team.jana.store.comments() == ()
        # From now on the key is for the line again.
        await pilot.press("x", "ctrl+z")
        await settle(pilot)
        assert isinstance(jana.screen, AfterScreen)
