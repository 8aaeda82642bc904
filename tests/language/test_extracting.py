from pathlib import Path

import pytest

from interview_tui.language.extract import main, read_catalogue, sources, untranslated, updated
from interview_tui.language.sentences import Sentence

QUIT = Sentence("interview_tui/tui/shared/commands.py", "Quit")
NOTES = Sentence("interview_tui/tui/call.py", "{n} note", plural="{n} notes")
OPEN = Sentence("interview_tui/tui/call.py", "open", context="promise")


def test_a_new_sentence_waits_for_its_german() -> None:
    po = updated("", [QUIT, NOTES, OPEN], "de")
    assert 'msgid "Quit"\nmsgstr ""\n' in po
    assert 'msgid "{n} note"\nmsgid_plural "{n} notes"\nmsgstr[0] ""\nmsgstr[1] ""\n' in po
    assert 'msgctxt "promise"\nmsgid "open"\nmsgstr ""\n' in po


def test_the_same_sentence_from_two_files_is_one() -> None:
    po = updated("", [QUIT, Sentence("interview_tui/cli/main.py", "Quit")], "de")
    assert po.count('msgid "Quit"') == 1


def test_what_was_translated_stays() -> None:
    po = updated("", [QUIT, NOTES, OPEN], "de")
    po = po.replace('msgid "Quit"\nmsgstr ""', '# said at the end\nmsgid "Quit"\nmsgstr "Beenden"')
    po = po.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} Notiz"\nmsgstr[1] "{n} Notizen"')
    po = po.replace('msgid "open"\nmsgstr ""', 'msgid "open"\nmsgstr "offen"')
    again = updated(po, [OPEN, NOTES, QUIT, Sentence("interview_tui/tui/call.py", "open")], "de")
    assert '# said at the end\nmsgid "Quit"\nmsgstr "Beenden"' in again
    assert 'msgstr[0] "{n} Notiz"\nmsgstr[1] "{n} Notizen"' in again
    assert 'msgid "open"\nmsgstr "offen"' in again
    assert 'msgid "open"\nmsgstr ""' in again


def test_a_sentence_that_moves_to_another_file_changes_nothing() -> None:
    assert updated("", [QUIT], "de") == updated("", [Sentence("interview_tui/cli/main.py", "Quit")], "de")


def test_updating_twice_changes_nothing() -> None:
    po = updated("", [QUIT, NOTES, OPEN], "de")
    assert updated(po, [QUIT, NOTES, OPEN], "de") == po


def test_the_order_of_the_code_does_not_matter_and_no_date_or_line_number_is_kept() -> None:
    po = updated("", [QUIT, NOTES, OPEN], "de")
    assert updated("", [OPEN, QUIT, NOTES], "de") == po
    assert "Date" not in po
    assert ".py:" not in po


def test_a_sentence_that_left_finds_its_german_again_when_it_returns() -> None:
    po = updated("", [QUIT, OPEN], "de").replace('msgid "Quit"\nmsgstr ""', 'msgid "Quit"\nmsgstr "Beenden"')
    gone = updated(po, [OPEN], "de")
    assert '#~ msgid "Quit"\n#~ msgstr "Beenden"' in gone
    assert 'msgid "Quit"\nmsgstr "Beenden"' in updated(gone, [OPEN, QUIT], "de")


def test_a_sentence_that_left_untranslated_leaves_nothing() -> None:
    assert "Quit" not in updated(updated("", [QUIT, OPEN], "de"), [OPEN], "de")


def test_pruning_forgets_what_left() -> None:
    po = updated("", [QUIT], "de").replace('msgstr ""\n\n', 'msgstr "Beenden"\n\n')
    assert "Quit" not in updated(po, [OPEN], "de", prune=True)


def test_a_sentence_that_learnt_to_count_is_translated_anew() -> None:
    po = updated("", [Sentence("a.py", "{n} note")], "de").replace(
        'msgid "{n} note"\nmsgstr ""', 'msgid "{n} note"\nmsgstr "x"'
    )
    assert 'msgstr[0] ""' in updated(po, [NOTES], "de")


def test_untranslated_are_those_without_german_or_without_one_of_its_forms() -> None:
    po = updated("", [QUIT, NOTES, OPEN], "de")
    po = po.replace('msgid "Quit"\nmsgstr ""', 'msgid "Quit"\nmsgstr "Beenden"')
    po = po.replace('msgstr[0] ""', 'msgstr[0] "{n} Notiz"')
    assert [m.id for m in untranslated(read_catalogue(po))] == ["open", ("{n} note", "{n} notes")]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    package = tmp_path / "interview_tui"
    package.mkdir()
    (package / "room.py").write_text('say("Größe")', "utf-8")
    return package


def test_sources_are_named_from_the_folder_around_the_package(package: Path) -> None:
    assert sources(package) == {"interview_tui/room.py": 'say("Größe")'}


def test_the_command_writes_the_catalogue_and_tells_what_is_left(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    po = tmp_path / "de" / "interview.po"
    assert main([], package, {"de": po}) == 0
    assert 'msgid "Größe"\nmsgstr ""' in po.read_text("utf-8")
    assert capsys.readouterr().out == "to translate: 'Größe'\nde: 1 sentences, 1 to translate\n"


def test_the_command_leaves_a_catalogue_that_is_up_to_date_untouched(package: Path, tmp_path: Path) -> None:
    po = tmp_path / "interview.po"
    main([], package, {"de": po})
    before = po.stat().st_mtime_ns
    main([], package, {"de": po})
    assert po.stat().st_mtime_ns == before


def test_the_command_prunes_when_asked(package: Path, tmp_path: Path) -> None:
    po = tmp_path / "interview.po"
    po.write_text(updated("", [QUIT], "de").replace('"Quit"\nmsgstr ""', '"Quit"\nmsgstr "Beenden"'), "utf-8")
    main([], package, {"de": po})
    assert '#~ msgid "Quit"' in po.read_text("utf-8")
    main(["--prune"], package, {"de": po})
    assert "Quit" not in po.read_text("utf-8")


def test_the_command_fails_where_a_sentence_is_refused(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "room.py").write_text('say(f"{size}")', "utf-8")
    assert main([], package, {"de": tmp_path / "interview.po"}) == 1
    assert capsys.readouterr().err.startswith("interview_tui/room.py:1: an f-string")
