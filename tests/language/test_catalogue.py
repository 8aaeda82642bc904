from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language.catalogue import Language, choose_language
from interview_tui.language.compile import compiled
from interview_tui.language.locales import CODES

PO = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "Quit"
msgstr "Beenden"

msgid "saved {time}"
msgstr "gespeichert {time}"

msgid "Type {name} for a place."
msgstr "{name} steht für eine Stelle."

msgid "{n} note of {all}"
msgid_plural "{n} notes of {all}"
msgstr[0] "{n} Notiz von {all}"
msgstr[1] "{n} Notizen von {all}"

msgid "open"
msgstr "öffnen"

msgctxt "promise"
msgid "open"
msgstr "offen"

msgid "Welcome {name}"
msgstr "Willkommen {Name}"

msgid "Bye {name}"
msgstr "Tschüs {name"

msgid "Only in the code"
msgstr ""

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] ""
msgstr[1] ""
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("language")
    room = folder / "de" / "LC_MESSAGES"
    room.mkdir(parents=True)
    po = room / "interview.po"
    po.write_text(PO, "utf-8")
    (room / "interview.mo").write_bytes(compiled(po))
    return folder


def test_german_says_the_german_sentence(folder: Path) -> None:
    language = Language("de", folder)
    assert (language.say("Quit"), language.code, language.complete) == ("Beenden", "de", True)


def test_english_says_the_sentence_as_the_code_has_it(folder: Path) -> None:
    language = Language("en", folder)
    assert (language.say("Quit"), language.code, language.complete) == ("Quit", "en", True)


def test_places_are_filled_from_named_parameters(folder: Path) -> None:
    assert Language("de", folder).say("saved {time}", time="14:04:31") == "gespeichert 14:04:31"


def test_what_fills_a_place_is_never_filled_itself(folder: Path) -> None:
    assert Language("de", folder).say("saved {time}", time="{n} {0} {") == "gespeichert {n} {0} {"


def test_a_sentence_said_without_parameters_keeps_its_braces(folder: Path) -> None:
    assert Language("de", folder).say("Type {name} for a place.") == "{name} steht für eine Stelle."


def test_a_parameter_may_be_called_like_anything(folder: Path) -> None:
    assert Language("en", folder).say("{self} {msgid}", self=1, msgid=2) == "1 2"


def test_the_empty_sentence_is_empty_and_not_the_header(folder: Path) -> None:
    assert Language("de", folder).say("") == ""


@pytest.mark.parametrize(("n", "german"), [(0, "0 Notizen"), (1, "1 Notiz"), (2, "2 Notizen")])
def test_counting_takes_the_form_that_fits_the_number(folder: Path, n: int, german: str) -> None:
    said = Language("de", folder).count("{n} note of {all}", "{n} notes of {all}", n, all=9)
    assert said == f"{german} von 9"


@pytest.mark.parametrize(("n", "english"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
@pytest.mark.parametrize("code", CODES)
def test_counting_falls_back_to_the_english_forms(folder: Path, code: str, n: int, english: str) -> None:
    assert Language(code, folder).count("{n} day", "{n} days", n) == english


def test_a_context_tells_two_meanings_of_one_english_word_apart(folder: Path) -> None:
    german = Language("de", folder)
    assert (german.say("open"), german.in_context("promise", "open")) == ("öffnen", "offen")
    assert Language("en", folder).in_context("promise", "open") == "open"


def test_a_context_without_a_sentence_of_its_own_gives_the_english(folder: Path) -> None:
    assert Language("de", folder).in_context("note", "saved {time}", time="9:00") == "saved 9:00"


@pytest.mark.parametrize("msgid", ["Only in the code", "Not even there"])
def test_an_untranslated_sentence_is_said_in_english(folder: Path, msgid: str) -> None:
    assert Language("de", folder).say(msgid) == msgid


@pytest.mark.parametrize("greeting", ["Welcome", "Bye"])
def test_a_german_sentence_with_broken_places_gives_way_to_the_english(folder: Path, greeting: str) -> None:
    assert Language("de", folder).say(f"{greeting} {{name}}", name="Jana") == f"{greeting} Jana"


def test_a_parameter_that_the_code_forgot_is_an_error(folder: Path) -> None:
    with pytest.raises(KeyError, match="time"):
        Language("de", folder).say("saved {time}", at="14:04")


def test_a_missing_catalogue_is_english_and_seen(tmp_path: Path) -> None:
    language = Language("de", tmp_path)
    assert (language.say("Quit"), language.complete) == ("Quit", False)


@given(cut=st.integers(0, 1000), junk=st.binary(max_size=8), rest=st.booleans())
def test_a_damaged_catalogue_never_raises(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, cut: int, junk: bytes, rest: bool
) -> None:
    whole = (folder / "de" / "LC_MESSAGES" / "interview.mo").read_bytes()
    damaged = tmp_path_factory.mktemp("damaged")
    room = damaged / "de" / "LC_MESSAGES"
    room.mkdir(parents=True)
    (room / "interview.mo").write_bytes(whole[:cut] + junk + (whole[cut + len(junk) :] if rest else b""))
    language = Language("de", damaged)
    assert language.say("saved {time}", time="14:04")
    assert language.count("{n} note of {all}", "{n} notes of {all}", 2, all=9)


@pytest.mark.parametrize("content", [b"", b"not a catalogue", b"\xde\x12\x04\x95"])
def test_what_is_no_catalogue_at_all_is_seen(tmp_path: Path, content: bytes) -> None:
    room = tmp_path / "de" / "LC_MESSAGES"
    room.mkdir(parents=True)
    (room / "interview.mo").write_bytes(content)
    language = Language("de", tmp_path)
    assert (language.say("Quit"), language.complete) == ("Quit", False)


@pytest.mark.parametrize(
    ("option", "setting", "environ", "code"),
    [
        ("de", "en", {"LANG": "en_GB.UTF-8"}, "de"),
        ("en", "de", {"LANG": "de_DE.UTF-8"}, "en"),
        ("DE_at", None, {}, "de"),
        ("deutsch", None, {}, "de"),
        ("xx", None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, "de", {"LANG": "en_GB.UTF-8"}, "de"),
        ("", "", {"LANG": "de_CH.UTF-8"}, "de"),
        (None, None, {}, "en"),
        (None, None, {"LC_ALL": "de_DE.UTF-8", "LC_MESSAGES": "en_GB", "LANG": "en_GB"}, "de"),
        (None, None, {"LC_ALL": "", "LC_MESSAGES": "de_DE", "LANG": "en_GB"}, "de"),
        (None, None, {"LC_ALL": "en_US.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        (None, None, {"LANG": "xx_XX.UTF-8"}, "en"),
        (None, None, {"LANGUAGE": "de"}, "de"),
        (None, None, {"LANG": "en_GB.UTF-8", "LANGUAGE": "de_AT:en"}, "de"),
        (None, None, {"LANG": "de_DE.UTF-8", "LANGUAGE": "en_GB:de"}, "en"),
        (None, None, {"LANG": "xx_XX.UTF-8", "LANGUAGE": "xx:de:en"}, "de"),
        (None, None, {"LANG": "de_DE.UTF-8", "LANGUAGE": "xx:yy"}, "de"),
        (None, None, {"LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}, "en"),
        (None, None, {"LANG": "POSIX", "LANGUAGE": "de"}, "en"),
    ],
)
def test_the_language_comes_from_option_then_setting_then_environment(
    option: str | None, setting: str | None, environ: dict[str, str], code: str
) -> None:
    assert choose_language(option, setting, environ) == code
