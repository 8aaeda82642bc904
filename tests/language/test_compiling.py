from pathlib import Path

import pytest

from interview_tui.language import compile as compiling
from interview_tui.language.catalogue import Language

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Quit"\nmsgstr "Größe"\n'


def written(folder: Path, po: str = PO) -> Path:
    path = folder / "de" / "LC_MESSAGES" / "interview.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(po, "utf-8")
    return path


def test_a_compiled_catalogue_is_one_that_the_program_reads(tmp_path: Path) -> None:
    po = written(tmp_path)
    assert compiling.compile_catalogues(tmp_path) == [po.with_suffix(".mo")]
    assert Language("de", tmp_path).say("Quit") == "Größe"


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    written(tmp_path)
    compiling.compile_catalogues(tmp_path)
    assert compiling.compile_catalogues(tmp_path) == []


def test_a_changed_catalogue_takes_the_old_ones_place_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    po = written(tmp_path)
    compiling.compile_catalogues(tmp_path)
    written(tmp_path, PO.replace("Größe", "Beenden"))
    assert compiling.compile_catalogues(tmp_path) == [po.with_suffix(".mo")]
    assert Language("de", tmp_path).say("Quit") == "Beenden"
    assert sorted(file.name for file in po.parent.iterdir()) == ["interview.mo", "interview.po"]


def test_the_same_catalogue_compiles_to_the_same_bytes(tmp_path: Path) -> None:
    po = written(tmp_path)
    assert compiling.compiled(po) == compiling.compiled(po)
    assert b"1980-01-01" in compiling.compiled(po)


def test_a_fuzzy_sentence_is_left_out(tmp_path: Path) -> None:
    written(tmp_path, PO.replace('msgid "Quit"', '#, fuzzy\nmsgid "Quit"'))
    compiling.compile_catalogues(tmp_path)
    assert Language("de", tmp_path).say("Quit") == "Quit"


def test_compiling_by_hand_tells_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    po = written(tmp_path)
    monkeypatch.setattr(compiling.compile_catalogues, "__defaults__", (tmp_path,))
    compiling.main()
    compiling.main()
    assert capsys.readouterr().out == f"compiled {po.with_suffix('.mo')}\nall compiled\n"
