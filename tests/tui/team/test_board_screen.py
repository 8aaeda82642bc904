"""The board and the reading of those who lead, by keys: from the first screen to a comment and back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.desk.handing_file import write
from interview_tui.desk.sharing import to_share
from interview_tui.desk.team.gathering import read_team
from interview_tui.disk.calls import Disk
from interview_tui.insight.board import pressing_rows
from interview_tui.port.faults import NotSaved
from interview_tui.records.theme import Gathered, Theme
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.shared.folder_messages import FolderSaid
from interview_tui.tui.shared.team_messages import TeamRead
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START, FrozenClock, services_on
from tests.support.leading import lead_store
from tests.support.seeing import burst, is_whole, on, rows, seen, settle, until
from tests.support.written import conversation, note, number


@pytest.fixture
def lead(tmp_path: Path) -> Iterator[JsonStore]:
    return lead_store(tmp_path / "lead")


@pytest.fixture
def program(lead: JsonStore, clock: FrozenClock) -> InterviewApp:
    return InterviewApp(services_on(lead, clock))


async def to_board(pilot: Pilot[None], shown: str) -> None:
    """Go to the board from the first screen, and wait until it shows this."""
    await on(pilot, TodayScreen)
    await until(pilot, lambda: "Ctrl+G team" in seen(pilot.app))
    await burst(pilot, "ctrl+g")
    await on(pilot, BoardScreen)
    await until(pilot, lambda: shown in seen(pilot.app))


async def test_where_nothing_was_collected_there_is_no_board(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        await on(pilot, TodayScreen)
        await burst(pilot, "ctrl+g")
        await settle(pilot)
        assert isinstance(app.screen, TodayScreen)
        assert "team" not in seen(app)


async def test_where_a_section_has_more_lines_the_key_that_shows_them_stands_there(program: InterviewApp) -> None:
    async with program.run_test(size=(80, 14)) as pilot:
        await to_board(pilot, "Tab: 4 more")
        await burst(pilot, "tab")
        await settle(pilot)
        assert "more" not in seen(program)


async def test_why_it_was_so_stands_apart_from_what_was_said_about_it(program: InterviewApp) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await to_board(pilot, "2 needs")
        await burst(pilot, "down", "down", "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "Nadia Farrow" in seen(program))
        [why] = (row for row in rows(program) if "paid" in row)
        assert why.split()[:2] == ["why", "└"]


async def test_a_lead_reads_comments_and_goes_on_to_the_next(program: InterviewApp, lead: JsonStore) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await to_board(pilot, "2 needs")
        await until(pilot, lambda: "6 customers, only what was released" in seen(program))
        assert is_whole(program)

        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "Pavel Zelin" in seen(program))
        assert "you 2 Nov: What would he have needed" in " ".join(seen(program).split())
        await burst(pilot, "down", "down", "c")
        await on(pilot, Ask)
        await burst(pilot, *"Which day?", "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "comment, you 21 Nov: Which day?" in seen(program))
        assert "Goes to Leila Kay with the next hand-over" in seen(program)

        await burst(pilot, "j")
        await until(pilot, lambda: "Prue Hartley" in seen(program))
        await burst(pilot, "i", "a")
        await until(pilot, lambda: "! Prue Hartley" in seen(program) and "to talk about  2/" in seen(program))
        await burst(pilot, "escape")
        await on(pilot, BoardScreen)
        await settle(pilot)

    [said] = [one.comment for one in lead.comments() if one.own and one.comment.text == "Which day?"]
    assert said.note is not None
    states = {str(one.state) for author in lead.of_others() for one in lead.readings(author.id).read}
    assert "to_talk" in states


async def test_a_state_that_cannot_be_kept_is_not_told_as_if_it_were(
    program: InterviewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved("The disk is full.")

    async with program.run_test(size=(80, 24)) as pilot:
        await to_board(pilot, "2 needs")
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        screen = program.screen
        assert isinstance(screen, LeadReadingScreen)
        await until(pilot, lambda: "Pavel Zelin" in seen(program))
        monkeypatch.setattr(JsonStore, "change_readings", full)
        await burst(pilot, "a")
        await until(pilot, lambda: "The disk is full." in seen(program))
        assert screen.back is None


async def test_undo_takes_back_a_comment_and_says_the_strength_before_again(
    program: InterviewApp, lead: JsonStore
) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g", "down", "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "After the second why" in seen(program))
        await burst(pilot, "s")
        await on(pilot, Ask)
        await burst(pilot, *" Well done.", "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "Well done." in seen(program))
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Well done." not in seen(program))
        await settle(pilot)
    strengths = [one.comment.text for one in lead.comments() if one.comment.say == "strength"]
    assert strengths == ["After the second why it was clear what this is about. That was your question."]


async def test_a_line_of_the_board_is_commented_on_without_opening_it(program: InterviewApp, lead: JsonStore) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g", "c")
        await on(pilot, Ask)
        await burst(pilot, *"When?", "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "Goes to Leila Kay with the next hand-over." in seen(program))
        await settle(pilot)
    [said] = [one.comment for one in lead.comments() if one.comment.text == "When?"]
    assert said.note is not None


async def test_a_filter_is_found_by_typing_and_left_with_escape(program: InterviewApp) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g", "f")
        await on(pilot, Choose)
        await burst(pilot, *"osei", "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "only: Ben Osei" in seen(program))
        assert "To read" in seen(program)
        assert "omplaint" not in seen(program)
        await burst(pilot, "f", *"helpline", "enter")
        await until(pilot, lambda: "only: “helpline”" in seen(program) and "Altmoor Water" in seen(program))
        assert "Baird" not in seen(program)
        await burst(pilot, "escape")
        await until(pilot, lambda: "Somebody asks you" in seen(program))
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)


async def test_what_is_said_to_be_unread_stays_so_when_one_goes_on(program: InterviewApp, lead: JsonStore) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "Baird" in seen(program))
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        screen = program.screen
        assert isinstance(screen, LeadReadingScreen)
        await until(pilot, lambda: screen.shown.found is not None)
        key = screen.shown.key

        def state() -> str:
            return str(lead.readings(key.store).of(key.conversation).state)

        await burst(pilot, "n")
        await until(pilot, lambda: state() == "new")
        await burst(pilot, "n", "j")
        await settle(pilot)
        assert state() == "new"
        await burst(pilot, "k")
        await settle(pilot)
        screen.start("to_talk")
        await until(pilot, lambda: state() == "to_talk")
        screen.start("to_talk")
        await burst(pilot, "j")
        await settle(pilot)
        assert state() == "read"


async def test_of_a_person_it_is_not_told_how_many_conversations_there_are(program: InterviewApp) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g", "f")
        await on(pilot, Choose)
        await burst(pilot, *"osei", "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "only: Ben Osei" in seen(program))
        screen = program.screen
        assert isinstance(screen, BoardScreen)
        many = len(screen.board.conversations)
        assert many > 1
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "Ben Osei" in seen(program))
        assert f"/{many}" not in seen(program)
        await burst(pilot, "j")
        await settle(pilot)
        assert f"/{many}" not in seen(program)


async def test_a_theme_is_a_filter_by_its_name(program: InterviewApp, lead: JsonStore) -> None:
    team = read_team(lead, START.date())
    one = next(each for each in team.came if each.head.organisation and "Altmoor" in each.head.organisation)
    note_id = lead.together().read(one.head.id).notes[0].id
    gathered = Gathered(id=note_id, conversation=one.head.id)
    theme = Theme(id=number(600), at=START, name="Somebody answers", notes=(gathered,))
    lead.keep_themes({theme.id: theme})
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "Baird" in seen(program))
        await burst(pilot, "f")
        await on(pilot, Choose)
        await burst(pilot, *"answers", "enter")
        await on(pilot, BoardScreen)
        await until(pilot, lambda: "only: Somebody answers" in seen(program))
        assert "Altmoor" in seen(program)
        assert "Baird" not in seen(program)


async def test_what_comes_into_the_folder_is_on_the_board_while_it_is_open(
    program: InterviewApp, lead: JsonStore, tmp_path: Path
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    lead.change_settings(lead.settings.changed(collected_from=str(folder)))
    store = open_store(tmp_path / "new", now=lambda: START, host="desk", pid=1)
    handle = store.begin(one := conversation(note(1, "x"), status="done", customer_id=number(3), customer="Tom New"))
    handle.save(one)
    handle.close()
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g")
        await on(pilot, BoardScreen)
        await settle(pilot)
        assert "Tom New" not in seen(program)
        write(to_share(store, START.date(), releasing={one.id}).parcel, folder / "new.zip", Disk())
        screen = program.screen
        assert isinstance(screen, BoardScreen)
        screen.look()
        await until(pilot, lambda: "Tom New" in seen(program))
        (folder / "torn.zip").write_bytes(b"PK\x03\x04torn")
        screen.look()
        await until(pilot, lambda: "no hand-over file, or a damaged one" in seen(program))


async def test_what_arrived_while_it_was_read_is_not_taken_for_read(program: InterviewApp) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await on(pilot, TodayScreen)
        program.push_screen(BoardScreen(program.services))
        await on(pilot, BoardScreen)
        board = program.screen
        assert isinstance(board, BoardScreen)
        await until(pilot, lambda: board.board.team is not None and board.board.team.all_read)
        await settle(pilot)
        whole = board.board.team
        assert whole is not None
        few = replace(whole, came=whole.came[:1], customers=1)
        # As if more had arrived behind the reading that still knows only one of them.
        board.post_message(FolderSaid(None, came=True))
        board.post_message(TeamRead(few, pressing_rows(few), arrivals=0))
        await until(pilot, lambda: "6 customers" in seen(program))
        await settle(pilot)
        assert board.board.team == whole
        board.read_again()
        await settle(pilot)
        assert board.board.team == whole
