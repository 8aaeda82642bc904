"""`interview export`: to the terminal, into a file, over nothing; what it holds is told."""

import io
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

import pytest

from interview_tui.cli.obey import wanted_language
from interview_tui.cli.progress import Progress, line
from interview_tui.export.formats import FORMATS, Format
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.language.catalogue import Language
from interview_tui.records.destination import Destination
from interview_tui.records.version import amended
from interview_tui.store.store import open_store
from tests.support.command_line import Ended, Interview
from tests.support.frozen import START

Heads = list[dict[str, Any]]
ALL = "29 conversations, 155 notes, 27 promises"


@pytest.fixture(scope="module")
def sample(sample_home: Callable[[str, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample: what goes into a file is written down in the store."""
    return Path(shutil.copytree(sample_home("en", "Jana Reed"), tmp_path_factory.mktemp("copied") / "home"))


@pytest.fixture
def export(interview: Interview, sample: Path) -> Interview:
    return lambda *arguments: interview("--home", sample, "export", *arguments)


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


@pytest.mark.parametrize("lang", ["de", "en"])
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
    assert 0 < int(ended.err.split()[0]) <= 29
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


# with a name


def destinations(sample: Path) -> tuple[Destination, ...]:
    return open_store(sample, now=lambda: START).destinations()


def test_what_goes_into_a_file_is_written_down(
    interview: Interview, sample: Path, export: Interview, heads: Heads, tmp_path: Path
) -> None:
    before = destinations(sample)
    export(heads[0]["id"], "--for", "product")
    assert destinations(sample) == before
    export(heads[0]["id"], "--for", "product", "--names", "initials", "-o", tmp_path / "x.md")
    store = open_store(sample, now=lambda: START)
    [to] = [one for one in store.destinations() if one.audience == "product"]
    assert (to.format, to.via, to.orders) == ("md", "file", ())
    assert set(store.sent_to(to.id)) == {heads[0]["id"]}


def test_an_export_with_a_name_is_done_again_by_its_name_alone(
    export: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "needs.csv"
    monkeypatch.chdir(tmp_path)
    line = ["--since", "1 Oct 2025", "--kind", "need", "--for", "product", "--names", "pseudonym", "--lang", "de"]
    first = export(*line, "-o", file.name, "--as", " needs ")
    written = file.read_bytes()
    assert first.code == 0
    monkeypatch.chdir("/")
    told = f"{file} is there already. Choose another name, or replace it with --force.\n"
    assert export("--as", "needs") == (2, "", told)
    again = export("--as", "needs", "--force")
    assert (again.code, again.err.split(" (")[1]) == (0, first.err.split(" (")[1])
    assert file.read_bytes() == written
    assert export("--as", "needs", "-o", "-").code == 0
    elsewhere = tmp_path / "elsewhere.csv"
    assert export("--as", "needs", "-o", elsewhere).code == 0
    assert elsewhere.read_bytes() == written


def test_a_name_that_is_taken_is_kept_anew_and_one_that_is_none_is_told(export: Interview) -> None:
    assert export("--as", "nobody").err.startswith("No export is named nobody")
    assert export("--words", "overall", "--as", "weekly").code == 0
    few = export("--as", "weekly")
    assert export("--all", "--as", "weekly").code == 0
    assert len(export("--as", "weekly").out) > len(few.out)
    ended = export("--as", "nobody")
    assert (ended.code, "there is " in ended.err, "weekly" in ended.err) == (1, True, True)
    assert export("--forget", "weekly") == (0, "Forgotten: weekly\n", "")
    assert export("--forget", "weekly") == (1, "", "No export is named weekly.\n")


def test_a_name_needs_a_name(export: Interview, interview: Interview, tmp_path: Path) -> None:
    assert export("--all", "--as", " ") == (2, "", "--as needs a value\n")
    assert interview("--home", tmp_path / "none", "export", "--forget", "x").code == 1


# files


def test_nothing_is_overwritten_unless_that_is_wanted(export: Interview, heads: Heads, tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    told = f"{file} is there already. Choose another name, or replace it with --force.\n"
    assert export(heads[0]["id"], "-o", file) == (2, "", told)
    assert file.read_text() == "mine"
    assert export(heads[0]["id"], "-o", file, "--force").code == 0
    assert file.read_text("utf-8") != "mine"


def test_into_a_folder_it_goes_under_its_usual_name(export: Interview, heads: Heads, tmp_path: Path) -> None:
    folder = tmp_path / "out.md"  # what looks like an ending promises nothing
    folder.mkdir()
    for _ in range(2):
        assert export(heads[0]["id"], "--format", "csv", "-o", folder).code == 0
    names = sorted(one.name for one in folder.iterdir())
    assert [re.sub(r"^[-0-9]{10}", "DAY", one) for one in names] == ["DAY-hamish-reid-2.csv", "DAY-hamish-reid.csv"]


def test_a_folder_that_is_not_there_is_told(export: Interview, heads: Heads, tmp_path: Path) -> None:
    told = f"There is no folder {tmp_path}/none/. Make it first, or name a file.\n"
    assert export(heads[0]["id"], "-o", f"{tmp_path}/none/") == (2, "", told)
    assert not [*tmp_path.iterdir()]


def test_what_is_no_file_is_not_offered_to_be_replaced(export: Interview, heads: Heads) -> None:
    told = f"{os.devnull} is no file. Choose another name.\n"
    for more in ([], ["--force"]):
        assert export(heads[0]["id"], "-o", os.devnull, *more) == (2, "", told)


@pytest.mark.parametrize(("answer", "code"), [("n", 1), ("", 1), ("j", 0)])
def test_who_can_be_asked_is_asked(
    export: Interview, heads: Heads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    stdin = io.StringIO(answer + "\n")
    monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", stdin)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ended = export(heads[0]["id"], "-o", file)
    assert ended.err.startswith(f"{file} is there already. Replace it? [y/N]\n")
    assert (ended.code, file.read_text("utf-8") == "mine") == (code, code == 1)
    assert (code == 0) is ("Written: " in ended.err)


def test_a_place_that_takes_no_file_is_told(export: Interview, heads: Heads, tmp_path: Path) -> None:
    target = tmp_path / "none" / "x.md"
    told = f"{target} cannot be written: there is no such file or folder. Choose another place.\n"
    assert export(heads[0]["id"], "-o", target) == (2, "", told)


def test_what_cannot_be_read_is_missing_and_told(interview: Interview, home: Path) -> None:
    assert interview("demo", "--make", home).code == 0
    paths = sorted(home.glob("conversations/*/*/??????????????????????????.json"))
    for path in paths[:2]:
        path.write_text("{", encoding="utf-8")
    ended = interview("--home", home, "export", "--all")
    told = ended.err.splitlines()
    assert ended.code == 1
    assert told[0].startswith("27 conversations, ")
    assert [path.stem in line for path, line in zip(paths[1::-1], told[1:3], strict=True)] == [True, True]
    assert told[3] == "It is without what cannot be read: 2 conversations."


BYTES = b"PK\x00\x01\r\n\n"


def odd(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    list(matters)
    out.write(BYTES)


@pytest.fixture
def as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a format whose content is bytes, of two conversations a file."""
    form = Format(
        "odd", "odd", "Odd", binary=True, most=2,
        matters=lambda: odd, recounts=lambda: lambda path: Held(None, None, None),
    )  # fmt: skip
    monkeypatch.setattr("interview_tui.export.formats.FORMATS", (*FORMATS, form))


@pytest.mark.usefixtures("as_bytes")
def test_a_format_of_bytes_is_written_as_it_is(export: Interview, heads: Heads, tmp_path: Path) -> None:
    file = tmp_path / "x.odd"
    assert export(heads[0]["id"], "-o", file).code == 0
    assert file.read_bytes() == BYTES
    assert export(heads[0]["id"], "--format", "odd").out == BYTES.decode()


@pytest.mark.usefixtures("as_bytes")
def test_bytes_are_not_written_on_a_terminal(export: Interview, heads: Heads, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = "Odd is not for a terminal. Name a file with -o.\n"
    assert export(heads[0]["id"], "--format", "odd") == (2, "", told)


@pytest.mark.usefixtures("as_bytes")
def test_of_several_files_is_told_before(export: Interview, tmp_path: Path) -> None:
    file = tmp_path / "x.odd"
    ended = export("--all", "-o", file)
    assert ended.err == (
        f"That becomes 15 files: x-01.odd … x-15.odd\nWritten: {tmp_path / 'x-01.odd'} … x-15.odd ({ALL})\n"
    )
    assert len(list(tmp_path.glob("x-*.odd"))) == 15
    assert export("--all", "--format", "odd") == (2, "", "That becomes 15 files. Name one with -o.\n")


def test_what_is_worth_knowing_is_told_before_and_all_of_few_files_are_named(export: Interview, tmp_path: Path) -> None:
    ended = export("--all", "--for", "crm", "-o", tmp_path / "x.csv", "--format", "hubspot")
    told = ended.err.splitlines()
    assert (ended.code, len(told)) == (0, 3)
    assert told[0].startswith("HubSpot will not find the customers whose ID is missing here")
    assert told[1] == "That becomes 2 files: x.csv, x-meetings.csv"
    assert told[2].startswith(f"Written: {tmp_path / 'x.csv'}, x-meetings.csv (29 conversations, ")


# how far it is


class Screen(io.StringIO):
    """A terminal on which a test waits for what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Event()

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.drawn.set()


def test_what_takes_long_is_watched_until_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("interview_tui.cli.progress.AFTER_S", 0.0)
    progress = Progress(Language("en"), 200)
    assert progress(20)
    with progress:
        assert screen.drawn.wait(10)
    shown = screen.getvalue().split("\r")
    assert shown[1] == "██░░░░░░░░░░░░░░░░░░ 20 of 200 conversations"
    assert (shown[-2].strip(), shown[-1]) == ("", "")


@pytest.mark.parametrize(
    ("number", "of", "told"),
    [
        (0, 0, "Reading … 1:05"),
        (100, 200, "██████████░░░░░░░░░░ 100 of 200 conversations"),
        (3, 3, "████████████████████ 3 of 3 conversations"),
    ],
)
def test_how_far_it_is_is_told_as_far_as_it_is_known(number: int, of: int, told: str) -> None:
    assert line(number, of, 65.2, Language("en")) == told


def test_what_is_soon_done_and_who_does_not_watch_see_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Progress(Language("en"), 2) as progress:
        assert progress(1)
    assert capsys.readouterr() == ("", "")
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with Progress(Language("en"), 2) as progress:
        assert progress(1)
    assert screen.getvalue() == ""


def test_ctrl_c_leaves_nothing_and_says_so(
    export: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(self: Progress, number: int) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(Progress, "__call__", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export("--all", "-o", tmp_path / "all.md")
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == "Cancelled: nothing was written.\n"


def test_only_what_is_new_or_changed_leaves_and_what_was_deleted_is_told_once(
    interview: Interview, sample: Path, heads: Heads, tmp_path: Path
) -> None:
    home = Path(shutil.copytree(sample, tmp_path / "own"))
    line = ("--new", "--for", "crm", "--format", "espocrm")

    def again(name: str) -> Ended:
        return interview("--home", home, "export", *line, "-o", tmp_path / name)

    first = again("first.csv")
    nothing = again("second.csv")
    store = open_store(home, now=lambda: START)
    gone, changed = heads[-1]["id"], heads[0]["id"]
    opened = store.open(changed)
    opened.save(opened.conversation.put(amended(next(opened.conversation.living()), text="anders")))
    opened.close()
    store.delete(gone)
    store.finish_deleting()
    third = again("third.csv")

    assert first.code == 0
    assert "Nothing went there yet: new 29." in first.err
    assert (nothing.code, "Nothing is new or changed." in nothing.err) == (1, True)
    assert not (tmp_path / "second.csv").exists()
    assert "new 0, changed 1, deleted 1." in third.err
    assert f"\n    {gone}\n" in third.err
    assert changed in (tmp_path / "third.csv").read_text("utf-8")
    assert gone not in again("fourth.csv").err


def test_a_letterhead_that_is_not_there_is_refused_before_anything_is_written(
    export: Interview, heads: Heads, tmp_path: Path
) -> None:
    file, letterhead = tmp_path / "letter.docx", tmp_path / "none.docx"
    ended = export(heads[0]["id"], "--for", "customer", "--letterhead", letterhead, "-o", file)
    assert (ended.code, file.exists()) == (2, False)
    assert str(letterhead) in ended.err


def test_a_file_without_a_name_is_refused(export: Interview, heads: Heads) -> None:
    ended = export(heads[0]["id"], "-o", "")
    assert (ended.code, ended.out) == (2, "")
    assert "--output needs a value" in ended.err


def test_a_format_for_one_audience_needs_no_word_for_whom(export: Interview, heads: Heads) -> None:
    assert "X-Unsent: 1" in export(heads[0]["id"], "--format", "eml").out
    ended = export(heads[0]["id"], "--format", "hubspot")
    assert ended.code == 0
    assert "hs_call_title" in ended.out or "hs_meeting_title" in ended.out


@pytest.mark.parametrize("line", [["--for", "customer"], ["-o", "letter.pdf"], ["--for", "visit", "-o", "letter.docx"]])
def test_a_letterhead_where_there_is_no_letter_is_refused(
    export: Interview, heads: Heads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.pdf").write_bytes(b"%PDF")
    told = "A letterhead is for a letter: with --for customer, as docx or pdf.\n"
    assert export(heads[0]["id"], "--letterhead", "mine.pdf", *line) == (2, "", told)
    assert not [*tmp_path.glob("letter.*")]


def test_a_letterhead_is_kept_with_a_name_wherever_one_stands(
    export: Interview, heads: Heads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    monkeypatch.chdir(tmp_path)
    Document().save("mine.docx")
    line = ("--for", "customer", "--letterhead", "mine.docx", "-o", "letter.docx", "--as", "letter")
    assert export(heads[0]["id"], *line).code == 0
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert export("--as", "letter", "--force").code == 0


@pytest.mark.parametrize("option", ["--with", "--without"])
def test_a_note_chosen_by_hand_is_not_forgotten_under_a_name(
    export: Interview, heads: Heads, tmp_path: Path, option: str
) -> None:
    file = tmp_path / "x.md"
    told = "--with and --without are for one export only: leave them out, or --as.\n"
    assert export(heads[0]["id"], option, heads[0]["id"], "--as", "x", "-o", file) == (2, "", told)
    assert not file.exists()


def test_a_calendar_says_how_many_promises_it_holds(export: Interview, tmp_path: Path) -> None:
    file = tmp_path / "promises.ics"
    ended = export("--all", "-o", file)
    assert ended.err == f"Written: {file} ({file.read_text('utf-8').count('BEGIN:VEVENT')} promises)\n"
