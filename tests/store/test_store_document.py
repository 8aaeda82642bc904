"""`store.json` as it is read: plain values, checked as strictly as any record."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records.settings import CLOSED, Settings
from interview_tui.store.store_document import Identity, identity_left, identity_of
from interview_tui.tui.widgets.theme import PALETTES

ID = "01KA0000000000000000000000"


@pytest.mark.parametrize(
    "identity",
    [Identity(ID), Identity(ID, term=7), Identity(ID, Settings(author="Jana", language="de", theme="light"))],
)
def test_an_identity_comes_back_from_its_document(identity: Identity) -> None:
    assert identity_of(identity.as_document()) == identity


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({}, "id"),
        ({"id": "x"}, "id"),
        ({"id": 5}, "id"),
        ({"id": ID + "\n"}, "id"),
        ({"id": ID, "term": 0}, "term"),
        ({"id": ID, "term": True}, "term"),
        ({"id": ID, "settings": []}, "settings"),
        ({"id": ID, "settings": {"author": 5}}, "settings.author"),
        ({"id": ID, "settings": {"coach": "as you like"}}, "settings.coach"),
        ({"id": ID, "settings": {"coach": ["loud"]}}, "settings.coach"),
        ({"id": ID, "settings": {"listening": "as you like"}}, "settings.listening"),
    ],
)
def test_a_field_that_does_not_fit_is_named(record: dict[str, Any], field: str) -> None:
    with pytest.raises(ValueError, match=f"^{field}$"):
        identity_of(record)


def test_what_this_version_does_not_know_is_kept() -> None:
    record = {"id": ID, "colour": "red", "settings": {"author": "Jana", "size": 3, "coach": "loud"}}

    read = identity_of(record)

    assert read.settings == Settings(author="Jana")
    assert read.as_document() == record
    assert read.changed(settings=Settings(author="Tom", language="en")).as_document() == {
        "id": ID,
        "colour": "red",
        "settings": {"author": "Tom", "language": "en", "size": 3, "coach": "loud"},
    }


@pytest.mark.parametrize("setting", CLOSED)
def test_an_unknown_word_of_any_setting_is_kept_until_another_is_chosen(setting: str) -> None:
    record = {"id": ID, "settings": {"author": "Jana", setting: "of_a_newer_version"}}
    another = next(word for word in sorted(CLOSED[setting]) if word != getattr(Settings(), setting))

    read = identity_of(record)
    then = read.changed(settings=read.settings.changed(**{setting: another}))

    assert (read.settings, read.as_document()) == (Settings(author="Jana"), record)
    assert then.as_document()["settings"] == {"author": "Jana", setting: another}


def test_every_word_of_a_closed_vocabulary_is_a_setting_that_can_be_chosen() -> None:
    assert CLOSED.keys() == {"language", "theme", "coach", "listening"}
    for setting, words in CLOSED.items():
        assert {getattr(Settings().changed(**{setting: word}), setting) for word in words} == words


def test_every_theme_of_the_screen_is_a_word_that_is_known() -> None:
    assert CLOSED["theme"] == PALETTES.keys()


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=400), st.lists(st.integers(), max_size=2)
)


@given(st.dictionaries(st.sampled_from([*Settings._fields, "x_future"]), ANYTHING), ANYTHING)
def test_of_whatever_was_damaged_the_identity_and_every_setting_that_fits_are_left(
    settings: dict[str, Any], term: object
) -> None:
    fits = {"language": "de", "author": "Jana Reuter", "x_newer": ["anything"]}

    left = identity_left({"id": ID, "term": term, "settings": settings | fits}, 7)

    assert left.id == ID
    assert left.term >= 1
    assert (left.settings.language, left.settings.author) == ("de", "Jana Reuter")
    assert left.unknown_settings["x_newer"] == ["anything"]
    assert identity_of(left.as_document()) == left
