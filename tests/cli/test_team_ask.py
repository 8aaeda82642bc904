"""`interview team ask`: an author asks whoever leads, from the shell."""

from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.records.comment import Say
from interview_tui.records.words import Kind
from tests.support.answering_others import HELD, NEED, three
from tests.support.command_line import Interview
from tests.support.written import note


def test_a_question_is_kept_for_whoever_reads_and_for_one_by_name(interview: Interview, tmp_path: Path) -> None:
    team = three(tmp_path / "team of three")
    home = team.jana.store.home

    told = interview("--home", home, "team", "ask", HELD.id, "Is that all?")
    of_note = interview("--home", home, "team", "ask", HELD.id, NEED.id, "May I promise it?")

    assert (told.code, of_note.code) == (0, 0)
    assert "It leaves with the next `interview share`, once that is released." in told.out
    team.exchange()
    assert interview("--home", team.kim.store.home, "board").out.count("Jana Reuter") == 2
    # What the author says to those who lead is a part of what they see.
    assert ": May I promise it?" in interview("--home", home, "team", "seen", HELD.id).out
    assert "asked of those who lead: Is that all?" in interview("--home", home, "team", "comments").out
    [said] = [one for one in team.kim.store.comments() if one.comment.note is not None]
    assert said.comment.note == Digests(team.jana.store.id).of(NEED.id)


def test_of_several_who_read_one_is_named(interview: Interview, tmp_path: Path) -> None:
    team = three(tmp_path / "team of three")
    team.says(Say.COMMENT, "how long?", NEED.id)
    home = team.jana.store.home

    assert interview("--home", home, "team", "ask", HELD.id, "--whom", "Nobody", "Is that all?").code == 2
    assert "Kim Reed" in interview("--home", home, "team", "ask", HELD.id, "--whom", "Nobody", "Is that all?").err
    assert interview("--home", home, "team", "ask", HELD.id, "--whom", "kim", "Is that all?").code == 0
    assert [one.comment.to for one in team.jana.store.comments() if one.own] == [Digests(team.kim.store.id).store]


def test_nobody_is_asked_about_a_note_that_stays(interview: Interview, tmp_path: Path) -> None:
    team = three(tmp_path / "team of three")
    stays = note(5, "her daughter rows", kind=Kind.PERSONAL)
    team.jana.keep(HELD.put(stays).changed(released=True))

    told = interview("--home", team.jana.store.home, "team", "ask", HELD.id, stays.id, "Who calls her?")

    assert (told.code, told.err) == (2, "This note stays here: nobody else can be asked about it.\n")
    assert interview("--home", team.jana.store.home, "team", "ask", HELD.id, "ZZ", "Who?").code == 1
