"""The settings: checked like a record, though they are none."""

from datetime import date
from typing import Any

import pytest

from interview_tui.records.settings import Settings


def test_what_is_at_its_default_is_not_kept() -> None:
    assert Settings().as_document() == {}
    assert Settings(author="Jana", theme="dark").as_document() == {"author": "Jana", "theme": "dark"}


def test_a_change_is_another_value() -> None:
    settings = Settings(author="Jana")

    assert settings.changed(language="de") == Settings(author="Jana", language="de")
    assert settings == Settings(author="Jana")
    with pytest.raises(AttributeError):
        settings.author = "Jörg"  # type: ignore[misc]


def test_a_change_is_checked_and_cleaned_too() -> None:
    assert Settings().changed(author="Jana\x1b[2J\n").author == "Jana"
    with pytest.raises(TypeError):
        Settings().changed(colour="red")


@pytest.mark.parametrize(
    "field", ["author", "language", "theme", "backup", "backup_folders", "private_days", "collected_from"]
)
def test_a_value_of_another_type_is_refused_with_the_name_of_its_field(field: str) -> None:
    wrong: dict[str, Any] = {field: 0.5}

    with pytest.raises(ValueError, match=field):
        Settings(**wrong)


def test_a_name_that_is_too_long_is_refused() -> None:
    assert len(Settings(author="x" * 400).author) == 400
    with pytest.raises(ValueError, match="author"):
        Settings(author="x" * 401)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("coach", "loud"),
        ("private", "yes"),
        ("private_days", 0),
        ("private_days", True),
        ("region", "Bayern"),
        ("listening", "loud"),
        ("microphone", 3),
    ],
)
def test_a_value_that_does_not_fit_is_told_by_its_field(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"^{name}$"):
        Settings(**{name: value})


def test_somebody_stands_in_until_the_day_that_was_named_itself_included() -> None:
    away = Settings(stand_in="Ben Okafor", stand_in_until="2026-12-04")

    assert [away.stands_in(date(2026, 12, day)) for day in (4, 5)] == ["Ben Okafor", ""]
    assert Settings().stands_in(date(2026, 12, 4)) == ""


@pytest.mark.parametrize("until", ["soon", "20261204", 4])
def test_until_when_somebody_stands_in_is_a_day(until: Any) -> None:
    with pytest.raises(ValueError, match="stand_in_until"):
        Settings(stand_in="Ben", stand_in_until=until)
