"""The short run of every campaign, and the clocks' happenings in the call on the screen."""

import os
import random
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from interview_tui.store.store import open_store
from interview_tui.talktime.live import Talk
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from tests.campaigns import clocks
from tests.campaigns.all import CAMPAIGNS
from tests.campaigns.clocks import HAPPENINGS, NIGHTS, NOON, BerlinClock, Happening
from tests.campaigns.findings import Findings, table
from tests.support.frozen import services_on

ROOT = Path(__file__).parents[2]
FORKING = {"kill", "two-processes", "deleting", "importing"}


@pytest.mark.parametrize("name", [name for name in CAMPAIGNS if name not in FORKING])
def test_nothing_acknowledged_is_lost(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The campaigns set when "this process" began; that is put back afterwards.
    monkeypatch.setattr("interview_tui.disk.temporary._STARTED", 0.0)
    campaign = CAMPAIGNS[name]

    findings = campaign.run(campaign.SHORT, tmp_path, random.Random(1))

    if findings.remark.startswith("skipped"):
        pytest.skip(findings.remark)
    assert findings.cases == []
    assert findings.clean
    assert findings.rounds > 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
@pytest.mark.parametrize("name", sorted(FORKING))
def test_nothing_acknowledged_is_lost_by_real_processes(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.campaigns", "--only", name, "--rounds", str(CAMPAIGNS[name].SHORT)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{name}, not shown:" in done.stdout


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_every_campaign_says_what_it_does_not_show(name: str) -> None:
    assert "\nNot shown:" in (CAMPAIGNS[name].__doc__ or "")


def test_a_finding_is_in_the_table_and_counts() -> None:
    found = Findings(rounds=1200, acknowledged=3, remark="one by hand")
    assert found.clean
    found.lose("a note")

    written = table({"kill": found})

    assert not found.clean
    assert "campaign | rounds | acknowledged | lost | unreadable | stray temp files |  time" in written
    assert "kill     |  1,200 |            3 |    1 |          0 |                0 | 0.0 s" in written
    assert written.endswith("kill: one by hand\nkill: lost: a note")


@pytest.mark.parametrize("happening", HAPPENINGS[1:], ids=[one.name for one in HAPPENINGS[1:]])
async def test_in_the_call_a_happening_is_counted_told_and_costs_no_note(home: Path, happening: Happening) -> None:
    clock = BerlinClock(NOON)
    await _hold(home, clock, happening)


@pytest.mark.parametrize("night", NIGHTS, ids=["summer time begins", "summer time ends"])
async def test_in_the_call_the_night_the_clocks_change_is_nothing(home: Path, night: datetime) -> None:
    clock = BerlinClock(night)
    await _hold(home, clock, Happening("three minutes", 180.0, 180.0, 180.0), told=("stopped",))
    assert clock.now().wall.utcoffset() != BerlinClock(night).now().wall.utcoffset()


async def _hold(home: Path, clock: BerlinClock, happening: Happening, told: tuple[str, ...] | None = None) -> None:
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Ada", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CallScreen)
        await pilot.press("space", *"before", "enter")
        clock.happen(HAPPENINGS[0])
        screen.tick()
        clock.happen(happening)
        screen.tick()
        await pilot.press(*"after", "enter")
        clock.happen(HAPPENINGS[0])
        await pilot.press("f9", "enter")
        await pilot.pause()
    (head,) = store.listing().heads
    kept, private = store.read(head.id), store.read_private(head.id)
    assert [note.text for note in kept.living()] == ["before", "after"]
    assert private.until_s == pytest.approx(2 + happening.boot_s)
    times = [change.at_s for change in private.changes]
    assert times == sorted(times)
    away = happening.boot_s > 5
    if told is None:
        told = () if not away else ("suspended",) if happening.mono_s < 5 else ("stopped",)
    assert tuple(one.why for one in kept.away) == told
    assert [change.state for change in private.changes][-1] is (Talk.SILENCE if away else Talk.STAFF)
    assert store.listing().faults == ()


def test_a_night_is_crossed_by_the_made_clock() -> None:
    clock = BerlinClock(NIGHTS[0])
    before = clock.now().wall.utcoffset()
    for _ in range(180):
        clock.happen(clocks.HAPPENINGS[0])
    assert clock.now().wall.utcoffset() != before
