"""A real call on the real program, cut in two by kill -9."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.store.store import open_store
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.bank_call import HALF, HALF_TYPED, Hands, utterances
from tests.support.frozen import START, FrozenClock, Ids, services_on

AWAY_S = 20.0


def run_first_half_and_kill_it(home: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.support.bank_call", home],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"half\n"
    child.send_signal(signal.SIGKILL)
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL


def shell(home: Path, *arguments: str, says: str = "") -> str:
    command = [sys.executable, "-m", "interview_tui", "--lang", "en", "--home", home, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, says)
    return done.stdout


async def test_a_call_cut_by_kill_9_goes_on_as_one_and_loses_nothing(home: Path, tmp_path: Path) -> None:
    said = utterances()
    run_first_half_and_kill_it(home)

    clock = FrozenClock(START + timedelta(seconds=said[HALF - 1].end_s + 1.0 + AWAY_S))
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=2)
    async with InterviewApp(services_on(store, clock, ids=Ids(1000))).run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CallScreen)
        assert screen.call.line.text == HALF_TYPED
        assert [away.why for away in screen.call.conversation.away] == ["stopped"]

        # The half typed line is finished; the second half comes later by the time away.
        hands = Hands(pilot, clock, at_s=said[HALF - 1].end_s + 1.0)
        await hands.write("rd")
        await pilot.press("enter")
        for utterance in said[HALF:]:
            await hands.hold(utterance)
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AfterScreen | ReadingScreen)
        if isinstance(pilot.app.screen, AfterScreen):
            await pilot.press("ctrl+t")
            await pilot.pause()
        assert isinstance(pilot.app.screen, ReadingScreen)
        await pilot.press("escape")
        await pilot.pause()

    (listed,) = json.loads(shell(home, "list", "--json"))
    shown = json.loads(shell(home, "show", listed["id"], "--json", "--private"))
    expected = [one.text for one in said[:HALF]] + ["my debit card"] + [one.text for one in said[HALF:]]
    assert [note["text"] for note in shown["notes"]] == expected
    assert listed["notes"] == len(expected)
    assert len({note["id"] for note in shown["notes"]}) == len(expected)

    times = [START + timedelta(seconds=one.end_s) for one in said]
    later = timedelta(seconds=AWAY_S)
    due = [*times[:HALF], times[HALF - 1], *(at + later for at in times[HALF:])]
    for note, at in zip(shown["notes"], due, strict=True):
        assert abs((type(at).fromisoformat(note["at"]) - at).total_seconds()) < 0.01

    rttm = tmp_path / "turns.rttm"
    rttm.write_text(
        "".join(
            f"SPEAKER call 1 {start!r} {end - start!r} <NA> <NA> {speaker} <NA> <NA>\n"
            for speaker, start, end in (turn.values() for turn in shown["private"]["turns"])
        )
    )
    talk = json.loads(shell(home, "talk", str(rttm), "--me", "staff", "--json"))
    assert shown["private"]["customer_share"] == pytest.approx(talk["customer_share"], abs=1e-6)

    summary = shell(home, "export", listed["id"][:20], "--format", "md", says="1 conversation, 18 notes\n")
    for text in expected:
        assert text in summary
