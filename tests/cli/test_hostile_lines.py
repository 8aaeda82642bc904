"""Hostile text in files, arguments and on standard input of the command line is printed as text alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_tui.language.locales import CODES
from interview_tui.store.store import open_store
from tests.support import hostile
from tests.support.command_line import Interview
from tests.support.frozen import START
from tests.support.hostile import CORPUS, stray

ARGUMENTS = [
    hostile.Hostile(one.name, os.fsdecode(one.text.encode("utf-8", "surrogatepass")))
    for one in CORPUS
    if "\x00" not in one.text and len(one.text) < 5_000
]
"""As a shell hands them over, byte by byte; nobody's arguments hold a NUL."""


@pytest.fixture
def by_hand(tmp_path: Path) -> Path:
    home = tmp_path / "by hand"
    hostile.write_store(home, START)
    return home


def check(ended: object, where: str) -> None:
    code, out, err = ended  # type: ignore[misc]
    assert code in (0, 1, 2), where
    assert stray(out) == set(), where
    assert stray(err) == set(), where
    assert "error of its own" not in err, where


@pytest.mark.parametrize("language", CODES)
def test_a_store_written_by_hand_is_printed_without_a_control_character(
    by_hand: Path, interview: Interview, language: str
) -> None:
    for line in (
        ["list"], ["list", "--json"], ["show", hostile.CONVERSATION], ["show", hostile.CONVERSATION, "--json"],
        ["show", hostile.TO_FINISH, "--private"], ["show", hostile.RUNNING, "--private", "--json"],
        ["export", hostile.CONVERSATION], ["search", "Klammerschluss"], ["search", "lick", "--json"],
        ["search", "--customer", "Karl"], ["doctor"], ["doctor", "--json"],
    ):  # fmt: skip
        check(interview("--lang", language, "--home", by_hand, *line), " ".join(line))


def test_an_export_holds_every_word_and_nothing_else(by_hand: Path, interview: Interview, tmp_path: Path) -> None:
    target = tmp_path / "summary.md"
    check(interview("--home", by_hand, "export", hostile.CONVERSATION, "-o", target), "export")
    text = target.read_text("utf-8")
    assert stray(text) == set()
    for line in text.split("\n"):
        assert "<script" not in line.replace("\\<", "")
    assert "Klammerschluss" in text


@pytest.mark.parametrize("one", ARGUMENTS, ids=lambda one: one.name)
def test_an_argument_is_only_text(one: hostile.Hostile, interview: Interview, tmp_path: Path) -> None:
    home = tmp_path / "with one conversation"
    hostile.write_conversation(home, hostile.CONVERSATION, START, [None])
    open_store(home, now=lambda: START)
    rttm = tmp_path / "a.rttm"
    rttm.write_text("SPEAKER a 1 0 1 <NA> <NA> x\n", "utf-8")
    for line in (
        ["search", "--", one.text], ["search", "x", "--customer", one.text], ["search", f"--since={one.text}"],
        ["show", "--", one.text], ["talk", str(rttm), f"--me={one.text}"], ["talk", "--me=x", "--", one.text],
        ["--", one.text], [f"--{one.text}"], ["search", f"--kind={one.text}"],
        ["backup", "--", str(home / "store.json" / one.text)], ["restore", "--into=/", "--", one.text],
    ):  # fmt: skip
        check(interview("--home", home, *line), ascii(line))
    check(interview("--home", str(tmp_path / "x") + one.text[:200], "list"), "--home")


@pytest.mark.parametrize("one", CORPUS, ids=lambda one: one.name)
def test_a_recording_s_file_is_only_text(one: hostile.Hostile, interview: Interview, tmp_path: Path) -> None:
    rttm = tmp_path / "a.rttm"
    data = one.text.encode("utf-8", "surrogatepass")
    for written in (data, b"SPEAKER " + data, b"SPEAKER a 1 0 1 <NA> <NA> " + data, b"SPEAKER a 1 " + data * 2 + b" 1"):
        rttm.write_bytes(written)
        check(interview("talk", rttm, "--me", "nobody"), one.name)
        assert rttm.read_bytes() == written


def test_ten_megabytes_on_standard_input_are_no_answer(by_hand: Path) -> None:
    said = "".join(one.text for one in CORPUS).encode("utf-8", "surrogatepass") * 100
    before = {path: path.read_bytes() for path in by_hand.rglob("*.json")}
    done = subprocess.run(
        [sys.executable, "-m", "interview_tui", "--lang", "en", "--home", by_hand, "doctor", "--repair"],
        input=said + b"\n" * 100 + b"x" * (10_000_000 - len(said)), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert b"Nothing was changed." in done.stderr
    assert stray((done.stdout + done.stderr).decode("utf-8")) == set()
    assert {path: path.read_bytes() for path in by_hand.rglob("*.json")} == before


def test_a_file_s_name_is_only_text(by_hand: Path, interview: Interview) -> None:
    folder = by_hand / "conversations" / "2026" / "11"
    for name in ("\x1b]0;x\x07.json", "[@click=app.quit].json", "\u202egnut.json", "a\nb.json"):
        (folder / name).write_text(json.dumps({"x": name}), "utf-8")
    for line in (
        ["list"],
        ["doctor"],
        ["doctor", "--json"],
        ["search", "x"],
        ["backup", str(by_hand.parent / "b.zip")],
    ):
        check(interview("--home", by_hand, *line), " ".join(line))
