"""Layouts: ours are sound; a person's own go before them, and what is wrong in one is told with file and line."""

from pathlib import Path

import pytest

from interview_tui.export.crm.layout import Channel, Value, forms_of, is_meeting
from interview_tui.export.crm.own import NoLayout, copied_out, faults, layout, own, shipped
from interview_tui.export.formats import FORMATS, own_layouts
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Audience

EN = Language("en")
MINE = """\
id = "mine"
title = "Mine"
system = "mine"

[[calls]]
name = "when"
value = "start"
form = "day"
"""


def written(home: Path, text: str, name: str = "mine") -> Path:
    path = home / "crm" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def told(path: Path) -> list[str]:
    return [one.told(EN).removeprefix(str(path.parent) + "/") for one in faults(path)]


@pytest.mark.parametrize("layout_id", shipped())
@pytest.mark.parametrize("meeting", [False, True])
def test_each_of_ours_has_calls_and_meetings_with_what_they_need(layout_id: str, meeting: bool) -> None:
    ours = layout(layout_id, None)
    held = [column.value for column in ours.columns(meeting)]

    assert ours.id == ours.system == layout_id
    assert ours.meetings
    assert {Value.ID, Value.SUBJECT, Value.BODY, Value.START, Value.FOREIGN_ID} <= set(held)
    assert held[0] is Value.ID


def test_each_of_ours_is_offered_and_no_other() -> None:
    assert sorted(one.id for one in FORMATS if one.audiences == {Audience.CRM}) == list(shipped())


def test_an_own_one_is_found_by_the_name_of_its_file(tmp_path: Path) -> None:
    written(tmp_path, MINE)
    written(tmp_path, MINE, "hubspot")
    written(tmp_path, MINE, "Not A Name")

    assert own(tmp_path) == ("hubspot", "mine")
    assert [one.id for one in own_layouts(tmp_path)] == ["mine"]
    assert layout("mine", tmp_path).calls[0].name == "when"
    assert own(tmp_path / "nowhere") == own_layouts(None) == ()


def test_a_copy_of_ours_goes_before_ours_once_it_is_changed(tmp_path: Path) -> None:
    path = copied_out("hubspot", tmp_path)
    path.write_text(path.read_text("utf-8").replace("OUTBOUND", "INBOUND"), "utf-8")

    assert "INBOUND" in [column.text for column in layout("hubspot", tmp_path).calls]
    assert "OUTBOUND" in [column.text for column in layout("hubspot", None).calls]
    with pytest.raises(FileExistsError):
        copied_out("hubspot", tmp_path)


@pytest.mark.parametrize("name", ["nothing", "../hubspot", "", "HubSpot"])
def test_one_that_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(NoLayout, match="There is no layout"):
        layout(name, tmp_path)


def test_an_own_one_that_is_wrong_is_told_and_ours_does_not_take_its_place_in_silence(tmp_path: Path) -> None:
    path = written(tmp_path, MINE.replace('"day"', '"hours"'), "mine")

    with pytest.raises(NoLayout) as raised:
        layout("mine", tmp_path)

    assert str(path) in raised.value.message.told(EN)
    assert "line 8" in raised.value.message.told(EN)


WHEN = 'value = "start"\nform = "day"'
EITHER = "a column has either a `value` or a `text`"


@pytest.mark.parametrize(
    ("wrong", "right", "line", "sentence"),
    [
        ('"day"', '"hours"', 8, "`form` may be utc, iso, milliseconds, day, clock here, or left out"),
        (WHEN, 'text = "x"\nform = "day"', 8, "a column with a `text` has no `form`"),
        (WHEN, "", 6, EITHER),
        ('form = "day"', 'text = "x"', 6, EITHER),
        ('"start"', '"begin"', 7, f'`value` is "begin"; it may be {", ".join(Value)}'),
        ('form = "day"', "most = 0", 8, "`most` is 0; it must be a whole number from 1 to 100000"),
        ('form = "day"', "colour = 1", 8,
         "`colour` is not known here; known keys are name, value, text, form, most, otherwise"),
        ('title = "Mine"', "", 1, "`title` is missing"),
        ('id = "mine"', 'id = "ours"', 1,
         '`id` is "ours" and the file is called mine.toml; both have to be the same'),
        ("[[calls]]", "[calls]", 5, "`calls` is a table; it must be written as [[calls]]"),
        (WHEN, f'{WHEN}\n[[calls]]\nname = "when"\nvalue = "id"', 10, "the column when is there twice"),
        ('"when"', "when", 6, "is not valid TOML: this is no value; a text needs quotation marks"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_file_and_line(
    wrong: str, right: str, line: int, sentence: str, tmp_path: Path
) -> None:
    assert told(written(tmp_path, MINE.replace(wrong, right))) == [f"mine.toml:{line}: {sentence}"]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = MINE.replace('"start"', '"begin"').replace('title = "Mine"', "")

    assert [one.split(":")[1] for one in told(written(tmp_path, text))] == ["1", "7"]


def test_a_sound_one_has_no_fault(tmp_path: Path) -> None:
    assert faults(written(tmp_path, MINE)) == ()


def test_without_meetings_all_stand_among_the_calls(tmp_path: Path) -> None:
    written(tmp_path, MINE)

    assert layout("mine", tmp_path).columns(meeting=True) == layout("mine", tmp_path).calls


def test_every_value_has_a_usual_form() -> None:
    assert all(forms_of(value) for value in Value)


def test_who_met_had_a_meeting_and_everything_else_is_a_call() -> None:
    assert {one for one in Channel if is_meeting(one)} == {"in_person", "visit", "fair", "video"}
