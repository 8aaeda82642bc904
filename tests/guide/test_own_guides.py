"""Copies of guides, new ones, and the schema that editors check them by."""

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from interview_tui.disk.own import write_own
from interview_tui.guide.loader import library_folder, load_guides, parse_guide
from interview_tui.guide.model import Guide
from interview_tui.guide.own import as_id, copied, free_id, new_text
from interview_tui.guide.schema import guide_schema

LIBRARY = load_guides([library_folder()])


@pytest.mark.parametrize("name", list(LIBRARY.guides))
def test_a_copy_differs_in_its_id_and_its_title_and_keeps_the_comments(name: str) -> None:
    text = LIBRARY.files[name].read_text(encoding="utf-8")
    copy = copied(text, "my-own")
    guide, title = parse_guide(copy, Path("x")), LIBRARY.guides[name].title
    assert isinstance(guide, Guide)
    assert guide.changed(title=title) == LIBRARY.guides[name].changed(id="my-own")
    assert guide.title.in_language("de") == f"{title.in_language('de')} (Kopie)"
    assert guide.title.in_language("en") == f"{title.in_language('en')} (copy)"
    assert copy.count("#") == text.count("#")
    changed = [now for now, then in zip(copy.split("\n"), text.split("\n"), strict=True) if now != then]
    assert [line.partition(" ")[0] for line in changed] == ["id", "title.de", "title.en"]
    assert copied(copy, "again").count("(Kopie)") == 1


def test_an_id_in_single_quotes_is_one_too_and_none_at_all_is_told() -> None:
    assert copied("# x\nid = 'a'\n", "b") == '# x\nid = "b"\n'
    with pytest.raises(ValueError, match="no line of its own"):
        copied('"id" = "a"', "b")


def test_a_new_guide_can_be_used_as_it_is() -> None:
    guide = parse_guide(new_text("mine"), Path("mine.toml"))
    assert isinstance(guide, Guide)
    assert (guide.id, guide.questions) == ("mine", 1)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Grüße & Küsse", "gruesse-kuesse"),
        ("  My Guide! ", "my-guide"),
        ("…", ""),
        ("x" * 60, "x" * 40),
        ("a/../b", "a-b"),
    ],
)
def test_words_become_an_id_that_is_a_plain_file_name(words: str, name: str) -> None:
    assert as_id(words) == name


def test_a_copy_of_a_copy_counts_on() -> None:
    guide = LIBRARY.guides["check-in"]
    assert free_id(guide, []) == "my-check-in"
    assert free_id(guide, ["my-check-in", "my-check-in-2"]) == "my-check-in-3"
    assert free_id(guide.changed(id="my-check-in"), ["my-check-in"]) == "my-check-in-2"
    long = guide.changed(id="x" * 40)
    assert len(free_id(long, [free_id(long, [])])) <= 40


def allowed(schema: dict[str, Any], value: Any, whole: dict[str, Any]) -> bool:
    """Tell whether a value fits the part of JSON Schema that ours is made of."""
    if "$ref" in schema:
        return allowed(whole["definitions"][schema["$ref"].rpartition("/")[2]], value, whole)
    if "anyOf" in schema:
        return any(allowed(one, value, whole) for one in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    match schema["type"]:
        case "object":
            known = schema["properties"]
            return (
                isinstance(value, dict)
                and set(schema["required"]) <= set(value) <= set(known)
                and all(allowed(known[key], one, whole) for key, one in value.items())
            )
        case "array":
            few = schema.get("minItems", 0)
            return (
                isinstance(value, list)
                and few <= len(value) <= schema["maxItems"]
                and all(allowed(schema["items"], one, whole) for one in value)
            )
        case "string":
            return isinstance(value, str) and len(value) >= schema.get("minLength", 0)
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None
        case _:
            fits = isinstance(value, int | float) and not isinstance(value, bool)
            return fits and schema["minimum"] <= value <= schema["maximum"]


@pytest.mark.parametrize("name", list(LIBRARY.guides))
def test_every_guide_fits_the_schema(name: str) -> None:
    schema = json.loads(json.dumps(guide_schema()))
    assert allowed(schema, tomllib.loads(LIBRARY.files[name].read_text(encoding="utf-8")), schema)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("minutes = 10", "minutes = 0"),
        ("minutes = 10", "minuts = 10"),
        ('track = "innovation"', 'track = "inovation"'),
        ("# listening = false", "listening = 80"),
    ],
)
def test_what_is_wrong_does_not_fit_the_schema(old: str, new: str) -> None:
    schema = guide_schema()
    text = new_text("mine")
    assert allowed(schema, tomllib.loads(text), schema)
    assert text.count(old) == 1
    assert not allowed(schema, tomllib.loads(text.replace(old, new)), schema)


def test_one_text_for_both_languages_fits_the_schema() -> None:
    schema = guide_schema()
    two = 'title.de = "Mein Leitfaden"\ntitle.en = "My guide"'
    assert two in new_text("mine")
    plain = tomllib.loads(new_text("mine").replace(two, 'title = "Mine"'))
    assert allowed(schema, plain, schema)


# writing


def test_a_new_guide_is_written_for_the_person_alone_and_once(tmp_path: Path) -> None:
    path = tmp_path / "home" / "guides" / "mine.toml"
    write_own(path, "id = 'ä'")
    assert path.read_text(encoding="utf-8") == "id = 'ä'"
    with pytest.raises(FileExistsError):
        write_own(path, "other")
    assert path.read_text(encoding="utf-8") == "id = 'ä'"
    if os.name == "posix":
        assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_file_in_place_of_the_folder_is_no_guide_that_is_there_already(tmp_path: Path) -> None:
    (tmp_path / "guides").write_text("a file")
    with pytest.raises(NotADirectoryError):
        write_own(tmp_path / "guides" / "mine.toml", "x")


def test_half_a_guide_is_not_left_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_own(tmp_path / "mine.toml", "\ud800")
    assert list(tmp_path.iterdir()) == []
