"""`interview export` to the terminal and into a file: which conversations, for whom, and what it holds is told."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from interview_tui.cli.obey import wanted_language
from interview_tui.language.locales import CODES
from tests.support.command_line import Interview

Heads = list[dict[str, Any]]
ALL = "33 conversations, 160 notes, 27 promises"


def test_what_is_printed_and_what_is_written_is_the_same(export: Interview, heads: Heads, tmp_path: Path) -> None:
    file = tmp_path / "Gespräch.md"
    printed = export(heads[0]["id"], "--format", "md")
    written = export(heads[0]["id"][:20].lower(), "-o", file)
    assert (printed.code, printed.out) == (0, file.read_text("utf-8"))
    assert re.fullmatch(r"1 conversation, \d+ notes(, \d+ promises)?\n", printed.err)
    assert written == (0, "", f"Written: {file} ({printed.err.strip()})\n")
    assert f"# {heads[0]['customer']}" in printed.out
    assert export(heads[0]["id"], "-o", "-") == printed


def test_all_conversations_are_written_the_latest_first(export: Interview, heads: Heads, tmp_path: Path) -> None:
    file = tmp_path / "all.md"
    assert export("--all", "-o", file) == (0, "", f"Written: {file} ({ALL})\n")
    titles = re.findall(r"^# (.+?)(?: · .*)?$", file.read_text("utf-8"), re.MULTILINE)
    assert titles == [one["customer"] or "Conversation without a name" for one in heads]


def test_of_several_named_only_these_are_written(export: Interview, heads: Heads) -> None:
    ended = export(heads[2]["id"], heads[0]["id"], heads[2]["id"])
    assert ended.err.startswith("2 conversations, ")


@pytest.mark.parametrize("lang", CODES)
def test_the_language_behind_the_command_is_the_files(export: Interview, heads: Heads, lang: str) -> None:
    ended = export(heads[0]["id"], "--lang", lang)
    assert ("INTERN\n" in ended.out.replace("*", "")) is (lang == "de")
    assert ended.err.startswith("1 conversation, ")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("export 01 --lang de", None),
        ("--home export --lang de list", "de"),
        ("--lang=de export --lang en", "de"),
        ("privacy export x --lang de", "de"),
        ("list --lang", None),
    ],
)
def test_what_goes_wrong_is_told_in_the_language_of_the_program(line: str, language: str | None) -> None:
    assert wanted_language(line.split()) == language


@pytest.mark.parametrize(
    "narrower",
    [
        ["--customer", "reid"],
        ["--since", "1 Nov 2026", "--until", "2026-11-30"],
        ["--status", "done"],
        ["--guide", "check-in"],
        ["--kind", "Zusage"],
        ["--track", "optimisation", "--words", "overall"],
        ["--words", "order"],
        ["--kind", "promise", "--for", "Kunde", "--names", "initials"],
    ],
)
def test_it_is_narrowed_by_the_words_of_the_screen(export: Interview, narrower: list[str]) -> None:
    ended = export(*narrower)
    assert ended.code == 0
    assert 0 < int(ended.err.split()[0]) <= 33
    assert ended.err.strip() != ALL


@pytest.mark.parametrize(("form", "whom"), [("hubspot", "crm"), ("eml", "customer"), ("md", "colleague")])
def test_a_format_that_is_for_one_audience_says_for_whom_it_is(
    export: Interview, heads: Heads, form: str, whom: str
) -> None:
    said, told = (export(heads[0]["id"], "--format", form, *more) for more in ((), ("--for", whom)))
    assert (said.code, said.err) == (0, told.err)


def test_a_note_is_left_out_by_hand(export: Interview, heads: Heads, interview: Interview, sample: Path) -> None:
    found = json.loads(interview("--home", sample, "search", "--kind", "fact", "--json").out)
    whole, without = (
        export(found[0]["conversation"], *more).out for more in ((), ("--without", found[0]["note"].lower()))
    )
    assert found[0]["text"] in whole
    assert found[0]["text"] not in without


# what is not understood


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ([], 2, "Say which: an ID, --customer, --since, --all; see: interview export --help"),
        (["--all", "--words", "x"], 2, "Either --all or something narrower; see: interview export --help"),
        (["--kind", "need", "--kind", "fact"], 2, "--kind can stand there only once; see: interview export --help"),
        (["--customer", "a", "--customer", "b"], 2, "--customer can stand there only once; see: interview export"),
        (["--all", "--for", "boss"], 2, "For --for there is only colleague, customer, product, crm, visit; see:"),
        (["--all", "--names", "x"], 2, "For --names there is only full, initials, pseudonym; see: interview export"),
        (["--all", "--format", "odt"], 2, "For --format there is only md, "),
        (["--all", "-o", "x.odt"], 2, "x.odt ends in .odt, and no format does; there is .md, "),
        (["--all", "-o", "x.csv", "--format", "md"], 2, "x.csv ends in .csv, and the format md ends in .md. Choose"),
        (["--since", "soon"], 2, "soon is no day I understand."),
        (["0000"], 1, "No conversation begins with 0000."),
        (["--customer", "nobody at all"], 1, "There is no customer nobody at all."),
        (["--customer", "e"], 2, "Several customers have that name."),
        (["--words", "xyzzy"], 1, "Nothing found."),
        (["--guide", "nope"], 1, "There is no guide nope. `interview guides list` shows all."),
        (["--guide", "complaint"], 1, "Nothing found."),
    ],
)
def test_what_cannot_be_meant_is_told(export: Interview, line: list[str], code: int, told: str) -> None:
    ended = export(*line)
    assert (ended.code, ended.out) == (code, "")
    assert ended.err.startswith(told)


def test_without_a_store_there_is_nothing(interview: Interview, tmp_path: Path) -> None:
    ended = interview("--home", tmp_path / "none", "export", "--all")
    assert ended == (1, "", "There are no conversations yet.\n")
    assert not (tmp_path / "none").exists()


def test_a_note_that_is_not_there_is_told(export: Interview, heads: Heads) -> None:
    told = "There is no note 01M8 in these conversations.\n"
    assert export(heads[0]["id"], "--with", "01m8") == (1, "", told)


def test_a_note_that_stays_although_it_was_taken_is_told(interview: Interview, sample: Path, export: Interview) -> None:
    [found, *_] = json.loads(interview("--home", sample, "search", "--kind", "personal", "--json").out)
    line = (found["conversation"], "--with", found["note"])
    assert found["text"] in export(*line).out
    ended = export(*line, "--for", "customer")
    assert ended.err.startswith(f"Note {found['note']} does not leave: personal.\n")
    assert found["text"] not in ended.out


def test_the_schema_of_the_json_is_printed(interview: Interview, tmp_path: Path) -> None:
    ended = interview("--home", tmp_path / "none", "export", "--schema")
    assert "$schema" in json.loads(ended.out)


def test_what_cannot_be_read_is_missing_and_told(interview: Interview, home: Path) -> None:
    assert interview("demo", "--make", home).code == 0
    paths = sorted(home.glob("conversations/*/*/??????????????????????????.json"))
    for path in paths[:2]:
        path.write_text("{", encoding="utf-8")
    ended = interview("--home", home, "export", "--all")
    told = ended.err.splitlines()
    assert ended.code == 1
    assert told[0].startswith("31 conversations, ")
    assert [path.stem in line for path, line in zip(paths[1::-1], told[1:3], strict=True)] == [True, True]
    assert told[3] == "It is without what cannot be read: 2 conversations."


def test_a_format_for_one_audience_needs_no_word_for_whom(export: Interview, heads: Heads) -> None:
    assert "X-Unsent: 1" in export(heads[0]["id"], "--format", "eml").out
    ended = export(heads[0]["id"], "--format", "hubspot")
    assert ended.code == 0
    assert "hs_call_title" in ended.out or "hs_meeting_title" in ended.out
