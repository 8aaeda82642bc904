"""`interview guides`, typed as a person types it."""

import json
from pathlib import Path

import pytest

from interview_tui.cli.shell import home_folder
from interview_tui.guide.loader import library_folder
from interview_tui.guide.own import copied, new_text
from tests.support.command_line import Interview

SHIPPED = library_folder()


def written(folder: Path, text: str, name: str = "mine.toml") -> Path:
    (folder / "guides").mkdir(exist_ok=True)
    file = folder / "guides" / name
    file.write_text(text, encoding="utf-8")
    return file


def test_alone_it_lists_the_guides_with_questions_and_minutes(interview: Interview, tmp_path: Path) -> None:
    for arguments in (("guides",), ("guides", "list")):
        code, out, err = interview(*arguments, "--home", tmp_path)
        assert (code, err) == (0, "")
        assert "check-in                Check-in (8 questions, 20 minutes)" in out.split("\n")
    assert not any(tmp_path.iterdir())


def test_my_own_guide_is_listed_as_such_and_a_broken_one_is_told(interview: Interview, tmp_path: Path) -> None:
    file = written(tmp_path, new_text("mine"))
    broken = written(tmp_path, "id = ", "broken.toml")
    code, out, err = interview("guides", "list", "--home", tmp_path, "--lang", "de")
    assert code == 0
    assert "Mein Leitfaden (1 Frage, 10 Minuten) · mein eigener" in out
    assert err == f"{broken}:1: ist kein gültiges TOML: Das ist kein Wert; ein Text braucht Anführungszeichen\n"
    code, out, _ = interview("guides", "list", "--json", "--home", tmp_path)
    (mine,) = [one for one in json.loads(out) if one["own"]]
    assert (mine["id"], mine["questions"], mine["measure"], mine["file"]) == ("mine", 1, None, str(file))
    assert mine["title"] == {"de": "Mein Leitfaden", "en": "My guide"}
    (fit,) = [one for one in json.loads(out) if one["measure"] == "fit"]
    assert (fit["own"], fit["occasions"]) == (False, [])


def test_a_guide_is_shown_as_it_is_read_in_either_language(interview: Interview) -> None:
    code, out, _ = interview("guides", "show", "measure-satisfaction")
    assert code == 0
    assert "One number · stay quiet, leave pauses · no listening target" in out
    assert "  How satisfied are you with us, from one to five?" in out
    assert "      Satisfaction: 1 not at all … 5 very satisfied" in out
    assert "      Listen for: type the number; no answer is an answer too" in out
    _, out, _ = interview("guides", "show", "visit", "--lang", "de")
    assert "Zeigen lassen · Innovation · verstehen, nichts anbieten · Kundenseite 80\u00a0%" in out


def test_a_guide_is_shown_as_for_a_customer_one_says_du_to(interview: Interview) -> None:
    _, polite, _ = interview("guides", "show", "bad-news", "--lang", "de")
    code, out, _ = interview("guides", "show", "bad-news", "--du", "--lang", "de")
    assert code == 0
    assert "  Wer muss es bei Ihnen noch erfahren?\n      Was brauchen die von mir dafür?" in polite
    assert "  Wer muss es bei dir noch erfahren?\n      Was brauchen die von mir dafür?" in out
    assert "      Was trifft dich daran am meisten?" in out
    assert interview("guides", "show", "bad-news", "--du")[1] == interview("guides", "show", "bad-news")[1]


def test_a_guide_that_is_not_there_is_told(interview: Interview) -> None:
    code, out, err = interview("guides", "show", "nix")
    assert (code, out) == (1, "")
    assert err == "There is no guide nix. `interview guides list` shows all.\n"


def test_what_is_sound_is_told_so_and_ends_well(interview: Interview) -> None:
    code, out, err = interview("guides", "check", SHIPPED)
    assert (code, err) == (0, "")
    assert out.count(": all is well.\n") == len(list(SHIPPED.glob("*.toml")))
    assert interview("guides", "check", SHIPPED / "visit.toml", "--json")[1] == "[]\n"


def test_faults_and_closing_questions_are_told_with_file_and_line(interview: Interview, tmp_path: Path) -> None:
    closed = new_text("mine").replace("Was dauert bei Ihnen am längsten?", "Sind Sie zufrieden?")
    question = written(tmp_path, closed)
    broken = written(tmp_path, closed.replace("minutes = 10", "minutes = 0"), "broken.toml")
    code, out, err = interview("guides", "check", question, broken, "--lang", "de")
    assert (code, err) == (1, "")
    first, second = out.splitlines()
    assert first.startswith(f"{question}:23: `ask.de` geschlossen: „Sind Sie zufrieden?“ ")
    assert first.endswith(" → Wie zufrieden sind Sie?")
    assert second == f"{broken}:5: `minutes` ist 0; nötig ist eine ganze Zahl von 1 bis 480"
    code, out, _ = interview("guides", "check", question, broken, "--json")
    found = json.loads(out)
    assert code == 1
    assert [(one["kind"], one["line"], one["form"], one["key"]) for one in found] == [
        ("question", 23, "closed", "ask.de"),
        ("fault", 5, None, None),
    ]
    assert found[0]["rewrite"] == "Wie zufrieden sind Sie?"
    assert {one["file"] for one in found} == {str(question), str(broken)}


@pytest.mark.parametrize("name", ["nowhere.toml", "empty"])
def test_a_path_without_a_guide_is_bad_input(interview: Interview, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = interview("guides", "check", tmp_path / name)
    assert (code, out) == (2, "")
    assert err == f"{tmp_path / name} is no guide and no folder with guides.\n"


def test_a_new_guide_is_written_once_and_checks_out(interview: Interview, tmp_path: Path) -> None:
    code, out, _ = interview("guides", "new", "Grüße zum Jahr", "--home", tmp_path)
    file = Path(out.rstrip("\n"))
    assert (code, file) == (0, tmp_path / "guides" / "gruesse-zum-jahr.toml")
    assert interview("guides", "check", file)[0] == 0
    before = file.read_bytes()
    code, out, err = interview("guides", "new", "gruesse-zum-jahr", "--home", tmp_path)
    assert (code, out) == (2, "")
    assert "is there already; nothing is ever overwritten" in err
    assert file.read_bytes() == before


def test_a_sync_programs_copy_with_the_same_id_is_named_and_the_file_called_after_it_holds(
    interview: Interview, tmp_path: Path
) -> None:
    text = (SHIPPED / "visit.toml").read_text(encoding="utf-8")
    for name in ("visit (1).toml", "visit.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")

    told = interview("guides", "check", tmp_path)

    assert told.code == 1
    assert '(1).toml:1: `id` "visit" is already used by visit.toml in this folder' in told.out
    assert "visit.toml: all is well." in told.out


def test_a_copy_is_begun_from_a_guide_that_is_there(interview: Interview, tmp_path: Path) -> None:
    _, out, _ = interview("guides", "new", "my-visit", "--from", "visit", "--home", tmp_path)
    copy = Path(out.rstrip("\n")).read_text(encoding="utf-8")
    assert copy == copied((SHIPPED / "visit.toml").read_text(encoding="utf-8"), "my-visit")
    assert interview("guides", "new", "x", "--from", "nix", "--home", tmp_path)[0] == 1
    assert not (tmp_path / "guides" / "x.toml").exists()


def test_an_id_without_a_letter_and_a_folder_that_cannot_be_made_are_told(interview: Interview, tmp_path: Path) -> None:
    assert interview("guides", "new", "…", "--home", tmp_path)[0] == 2
    (tmp_path / "guides").write_text("a file")
    code, _, err = interview("guides", "new", "mine", "--home", tmp_path)
    assert code == 2
    assert err.endswith("Choose another place.\n")


def test_the_folder_of_my_own_guides_is_told_whether_it_is_there_or_not(interview: Interview, tmp_path: Path) -> None:
    assert interview("guides", "path", "--home", tmp_path)[1] == f"{tmp_path / 'guides'}\n"
    assert interview("guides", "path")[1] == f"{home_folder(None) / 'guides'}\n"


def test_the_schema_is_json_that_names_what_a_guide_needs(interview: Interview) -> None:
    schema = json.loads(interview("guides", "schema")[1])
    assert schema["required"] == ["id", "title", "purpose", "fits", "minutes", "sections"]


def test_a_question_is_judged_in_the_language_that_is_on(interview: Interview) -> None:
    code, out, _ = interview("guides", "ask", "Sind Sie mit dem Export zufrieden?", "--lang", "de")
    assert code == 0
    assert out.splitlines() == [
        "geschlossen · sicher · „Sind Sie“",
        "Ein Ja oder Nein genügt als Antwort.",
        "→ Wie zufrieden sind Sie mit dem Export?",
    ]
    _, out, _ = interview("guides", "ask", "--json", "Are you happy with the export?")
    judged = json.loads(out)
    assert list(judged) == ["form", "speak", "span", "reason", "rewrite"]
    assert (judged["form"], judged["speak"], judged["span"]) == ("closed", True, [0, 7])


def test_what_asks_nothing_is_no_question(interview: Interview) -> None:
    code, out, _ = interview("guides", "ask", "The export is slow.")
    assert (code, out.splitlines()[0]) == (0, "no question · only for counting · “”")
