"""The coach in a call, and what it shows and asks afterwards: turns, figures, my review, my guess."""

import json
from pathlib import Path

import pytest

from interview_tui.cli.obey import obey
from interview_tui.language.forms import elapsed
from interview_tui.records.kept_talk import kept_figures, kept_timeline
from interview_tui.records.words import Coach
from interview_tui.store.store import JsonStore
from interview_tui.talktime.live import Talk
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.bank_call import Hands
from tests.support.calling import begin_call
from tests.support.coached import end, note, question, read
from tests.support.frozen import FrozenClock
from tests.support.seeing import seen, settle


async def test_a_turn_that_contradicts_my_typing_is_corrected_and_the_figures_follow(
    app: InterviewApp, store: JsonStore, clock: FrozenClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        hands = Hands(pilot, clock)
        await pilot.press("space")
        for at_s in (20, 40, 60):
            await hands.wait_until(at_s)
            await note(pilot, f"+praise {at_s}")
        for at_s in (100, 323):
            await hands.wait_until(at_s)
            await pilot.press("space")
        await hands.wait_until(340)
        await end(pilot)
        assert "You typed 3 notes while you spoke from 14:00 for 1:40" in question(app)
        await note(pilot, "y")
        assert "customer about 95%, by hand, corrected" in question(app)
        assert "more than 80%" in question(app)
        await pilot.press("f8")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        below = read(app.screen._draw_summary(100))
    (head,) = store.listing().heads
    kept = store.read_private(head.id)
    assert (kept.changes[0].state, kept.changes[0].pressed) == (Talk.CUSTOMER, Talk.STAFF)
    figures = talked(store, head.id, tmp_path, capsys)
    assert figures["customer_share"] == 0.95
    assert f"longest story {elapsed(figures['longest_story_s'])}" in below


def talked(
    store: JsonStore, conversation_id: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> dict[str, float]:
    """Return what `interview talk --json` says of the turns that were kept."""
    turns = kept_timeline(store.read(conversation_id), store.read_private(conversation_id))
    file = folder / "call.rttm"
    lines = (f"SPEAKER c 1 {one.start_s} {one.end_s - one.start_s} <NA> <NA> {one.speaker} <NA> <NA>" for one in turns)
    file.write_text("\n".join(lines))
    capsys.readouterr()
    assert obey(["talk", str(file), "--me", "staff", "--json"]) == 0
    answer: dict[str, float] = json.loads(capsys.readouterr().out)
    return answer


async def test_the_figures_after_the_call_are_those_of_interview_talk(
    app: InterviewApp, store: JsonStore, clock: FrozenClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        hands = Hands(pilot, clock)
        for at_s in (3, 17.25, 160, 201.5, 380, 431.75):
            await hands.wait_until(at_s)
            await pilot.press("space")
        await hands.wait_until(610)
        await end(pilot)
        shown = question(app)
        await pilot.press("f8")
        await pilot.pause()
        below = read(app.screen._draw_summary(100))  # type: ignore[attr-defined]
    (head,) = store.listing().heads
    figures = talked(store, head.id, tmp_path, capsys)
    measured = kept_figures(store.read(head.id), store.read_private(head.id))
    assert measured is not None
    assert measured.customer_share == pytest.approx(figures["customer_share"], abs=1e-6)
    for told in (
        f"customer about {round(figures['customer_share'] * 100)}%, by hand",
        f"longest own turn {elapsed(figures['longest_monologue_s'])}",
        f"longest story {elapsed(figures['longest_story_s'])}",
    ):
        assert told in shown.replace("\n", " ").replace("  ", " ")
        assert told in below


async def test_what_i_learnt_and_mean_to_do_stays_mine_and_stands_on_the_first_screen(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(400)
        await note(pilot, ">wants to be home at 6")
        await end(pilot)
        assert "my review, only for me" in question(app)
        assert "why is that?" in question(app)
        await note(pilot, "it is about her children")
        await note(pilot, "leave longer pauses")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        await settle(pilot)
        assert "One thing for next time: leave longer pauses" in seen(app)
    (path,) = store.home.glob("conversations/*/*/*.private.json")
    shared = path.with_name(path.name.replace(".private", "")).read_text("utf-8")
    assert "it is about her children" in path.read_text("utf-8")
    assert "children" not in shared
    assert "pauses" not in shared


async def test_my_guess_is_answered_with_a_letter_and_enter(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        await note(pilot, "she looks around")
        await pilot.press("enter")
        await pilot.pause()
        await Hands(pilot, clock).wait_until(400)
        await end(pilot)
        assert "My guess was: she looks around" in question(app)
        await pilot.press("r")
        assert "→ refuted" in read(app.screen._draw_letters(80))  # type: ignore[attr-defined]
        await pilot.press("enter")
        assert "is refuted: now I know better" in question(app)
    (path,) = store.home.glob("conversations/*/*/*.private.json")
    assert store.read_private(path.name[:26]).guess_became == "refuted"


async def test_where_nothing_private_is_kept_nothing_is_asked(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    store.change_settings(store.settings.changed(private=False))
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("space")
        await Hands(pilot, clock).wait_until(400)
        await note(pilot, ">wants to be home at 6")
        await end(pilot)
        assert isinstance(app.screen, ReadingScreen)
    assert list(store.home.glob("conversations/*/*/*.private.json")) == []


async def test_a_call_of_two_minutes_ends_without_a_question(app: InterviewApp, clock: FrozenClock) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("space")
        await Hands(pilot, clock).wait_until(120)
        await pilot.press("tab", "k")
        await note(pilot, "parked")
        await note(pilot, ">a need")
        await end(pilot)
        assert isinstance(app.screen, ReadingScreen)


async def test_skipping_a_question_that_a_letter_answers_leads_to_the_very_next_one(
    app: InterviewApp, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(400)
        for text in ("one", "two", "three"):
            await note(pilot, text)
        await end(pilot)
        for place in (1, 2, 3):
            assert f"{place} of 5" in question(app)
            await pilot.press("tab")
            await pilot.pause()


async def test_the_level_of_the_coach_is_chosen_in_the_call_and_kept(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        for level, hinted in ((Coach.NORMAL, True), (Coach.OFF, False), (Coach.QUIET, False)):
            await pilot.press("ctrl+o")
            await pilot.pause()
            await note(pilot, "coach")
            await pilot.pause()
            await note(pilot, level)
            await pilot.pause()
            assert store.settings.coach is level
            await note(pilot, ">needs a new dashboard")
            clock.go_on(2)
            screen.tick()
            assert (screen.held.hinting.shown is not None) is hinted
            clock.go_on(61)
            screen.tick()


async def test_an_own_turn_turns_bold_after_45_seconds_unless_the_coach_is_off(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        hands = Hands(pilot, clock)
        await pilot.press("space")
        await hands.wait_until(44)
        assert "bold" not in screen.seen().talk(80)[0][1].style
        await hands.wait_until(45)
        assert "bold" in screen.seen().talk(80)[0][1].style
        store.change_settings(store.settings.changed(coach=Coach.OFF))
        assert "bold" not in screen.seen().talk(80)[0][1].style
