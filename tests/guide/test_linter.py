"""What is said about the questions of a guide, and that the library keeps to it itself."""

from pathlib import Path

import pytest

from interview_tui.guide import checking
from interview_tui.guide.checking import Checked, check
from interview_tui.guide.linter import Finding
from interview_tui.guide.loader import library_folder
from interview_tui.guide.own import new_text
from interview_tui.language.catalogue import Language
from interview_tui.questions.form import Form

SHIPPED = sorted(library_folder().glob("*.toml"))
GOOD = new_text("mine")
ASK = 'ask.de = "Was dauert bei Ihnen am längsten?"'
EN = Language("en")


def checked(folder: Path, text: str, name: str = "mine.toml") -> Checked:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return check(file)


def with_question(folder: Path, line: str, old: str = ASK) -> Finding:
    """Return the one finding in a guide with another question."""
    assert GOOD.count(old) == 1
    (finding,) = checked(folder, GOOD.replace(old, line)).findings
    return finding


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_guide_of_the_library_keeps_to_what_is_asked_of_others(file: Path) -> None:
    assert check(file) == Checked(file)


def test_a_new_guide_is_sound_as_it_is(tmp_path: Path) -> None:
    assert checked(tmp_path, GOOD).sound


@pytest.mark.parametrize(
    ("line", "key", "form"),
    [
        ('ask.de = "Sind Sie mit dem Export zufrieden?"', "ask.de", Form.CLOSED),
        ('ask.de = "Finden Sie nicht auch, dass der Export langsam ist?"', "ask.de", Form.LEADING),
        ('ask.de = "Was dauert am längsten, und wen stört das?"', "ask.de", Form.DOUBLE),
        ('ask.de = "Wie sollen wir das umsetzen?"', "ask.de", Form.SOLUTION_HOW),
        ('ask.de = "Darf ich Ihnen unser neues Modul zeigen?"', "ask.de", Form.SELLING),
        ('ask.de = "Danke für Ihre Zeit! Sind Sie zufrieden?"', "ask.de", Form.CLOSED),
    ],
)
def test_a_question_that_closes_the_conversation_is_named_with_its_line(
    tmp_path: Path, line: str, key: str, form: Form
) -> None:
    finding = with_question(tmp_path, line)
    assert (finding.key, finding.form, finding.line) == (key, form, GOOD.split("\n").index(ASK) + 1)
    assert finding.text in line
    assert finding.reason.told(EN).endswith(".")


def test_a_rewrite_is_offered_where_there_is_a_good_one(tmp_path: Path) -> None:
    finding = with_question(tmp_path, 'ask.en = "Are you happy with the export?"', 'ask.en = "What takes you longest?"')
    assert (finding.key, finding.form) == ("ask.en", Form.CLOSED)
    assert finding.rewrite is not None
    assert finding.rewrite.endswith("?")
    assert "export" in finding.rewrite


def test_more_than_twelve_words_are_too_many(tmp_path: Path) -> None:
    words = "Was dauert bei Ihnen im Haus an einem ganz gewöhnlichen Dienstag am allerlängsten?"
    finding = with_question(tmp_path, f'ask.de = "{words}"')
    assert finding.form is None
    assert finding.reason.told(EN) == "It has 13 words; at most 12 can be taken in while somebody talks."


def test_a_measure_among_many_questions_is_named_with_its_line(tmp_path: Path) -> None:
    text = (library_folder() / "measure-fit.toml").read_text("utf-8")
    more = '\n[[sections.cues]]\nid = "more-{n}"\nask.de = "Was noch?"\nask.en = "What else?"\nwhys = ["Warum?"]\n'
    assert checked(tmp_path, text + more.format(n=1)).sound
    (finding,) = checked(tmp_path, text + more.format(n=1) + more.format(n=2)).findings
    assert (finding.key, finding.text, finding.form) == ("measure", "fit", None)
    assert finding.line == text.split("\n").index('measure = "fit"') + 1
    assert "this one has 4 questions, at most 3 go together." in finding.reason.told(EN)


def test_a_why_is_looked_at_like_a_question_and_so_is_the_german_for_du(tmp_path: Path) -> None:
    why = with_question(tmp_path, 'en = "Is it the printer?"', 'en = "What\'s behind that?"')
    assert (why.key, why.line) == ("whys.en", GOOD.split("\n").index("whys = [") + 2)
    du = with_question(tmp_path, 'ask.de_du = "Bist du zufrieden?"', 'ask.de_du = "Was dauert bei dir am längsten?"')
    assert du.key == "ask.de_du"


@pytest.mark.parametrize(
    ("question", "closes"),
    [
        ("Sind Sie zufrieden?", True),
        ("Are you happy?", True),
        ("Was dauert am längsten?", False),
        ("What takes you longest?", False),
        ("Which day was it?", False),
        ("Woran liegt das?", False),
    ],
)
def test_one_text_for_both_languages_is_judged_in_the_one_it_is_in(tmp_path: Path, question: str, closes: bool) -> None:
    text = GOOD.replace(ASK, f'ask = "{question}"').replace('ask.de_du = "Was dauert bei dir am längsten?"\n', "")
    found = checked(tmp_path, text.replace('ask.en = "What takes you longest?"\n', "")).findings
    assert [(one.key, one.form) for one in found] == ([("ask", Form.CLOSED)] if closes else [])


def test_every_fault_of_a_file_is_told_in_the_order_of_its_lines(tmp_path: Path) -> None:
    text = GOOD.replace("minutes = 10", "minutes = 0").replace('track = "innovation"', 'track = "new"')
    found = checked(tmp_path, text)
    assert [fault.line for fault in found.faults] == [5, 17]
    assert [fault.why(EN).split(" is ")[0] for fault in found.faults] == ["`minutes`", "`track`"]
    assert found.findings == ()
    assert not found.sound


def test_the_rules_are_checked_where_the_file_is_called_so(tmp_path: Path) -> None:
    (fault,) = checked(tmp_path, "rules = 1", "rules.toml").faults
    assert fault.why(EN) == "`rules` is 1; it must be written as [[rules]]"


def test_a_file_that_goes_while_it_is_looked_at_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(file: Path) -> str:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(checking, "text_of", gone)
    (fault,) = checked(tmp_path, GOOD).faults
    assert fault.why(EN).startswith("cannot be read")


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ('ask.de = "Wie zufrieden sind Sie, von null bis zehn?"', "ask.de"),
        ('ask.de_du = "Wie gern magst du uns, von null bis zehn?"', "ask.de_du"),
        ('ask.en = "How content are you, from zero to ten?"', "ask.en"),
    ],
)
def test_a_measure_of_recommendations_that_asks_for_none_is_named_with_its_line(
    tmp_path: Path, lines: str, key: str
) -> None:
    own = (library_folder() / "measure-recommendation.toml").read_text("utf-8").split("\n")
    at = next(place for place, line in enumerate(own) if line.startswith(f"{key} = "))
    own[at] = lines

    (finding,) = checked(tmp_path, "\n".join(own), "measure-recommendation.toml").findings

    assert (finding.key, finding.line) == (key, at + 1)
    assert "count in no NPS" in finding.reason.told(EN)
    assert finding.reason.told(EN) != finding.reason.told(Language("de"))


def test_another_measure_may_ask_what_it_likes(tmp_path: Path) -> None:
    own = (library_folder() / "measure-recommendation.toml").read_text("utf-8").replace('"recommendation"', '"effort"')
    assert checked(tmp_path, own, "measure-recommendation.toml").sound
