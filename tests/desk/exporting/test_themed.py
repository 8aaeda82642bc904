"""Themes leave as a page with bars, quotes and sources, or as a table; what stays with its writer is not in it."""

import csv as read_csv
import io
import json
from pathlib import Path

import pytest

from interview_tui.desk.exporting.themed import THEMES, themed
from interview_tui.desk.services import Services
from interview_tui.desk.themes.changing import decide
from interview_tui.desk.themes.overview import Overview, overview, usual_period
from interview_tui.export.formats import WrongEnding
from interview_tui.export.matter import Around
from interview_tui.export.order import Names
from interview_tui.export.report import report_formats
from interview_tui.language.message import Message
from interview_tui.records import changes
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Memo
from tests.support.frozen import START
from tests.support.themed import note_id, theme, with_themes
from tests.support.written import note, number


@pytest.fixture
def found(services: Services) -> Overview:
    closing = theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)])
    memo = Memo(id=number(7000), at=START, text="a thought of mine")
    with_themes(services.store, closing.changed(belongs="how long", memos=(memo,)), theme(2, "Orders", (1, 1)))
    opened = services.store.open(number(901))
    why = note(800, "the board needs it", kind="why", because_of=note_id(1))
    secret = changes.kept_to_myself(opened.conversation.notes[1])
    opened.save(opened.conversation.changed(notes=(opened.conversation.notes[0], secret, why)))
    opened.close()
    return seen(services)


def seen(services: Services) -> Overview:
    return overview(services.store, usual_period(services.today()), services.today())


def around(services: Services, names: Names = Names.FULL) -> Around:
    return Around(services.language, services.now().wall, names=names, author="Jana Reuter", home=services.home)


def text(services: Services, found: Overview, ending: str, tmp_path: Path, names: Names = Names.FULL) -> str:
    how = around(services, names)
    path = tmp_path / f"themes-{names}.{ending}"
    THEMES.write(THEMES.format_of(path), themed(services.store, found, how), how, path)
    return path.read_text("utf-8-sig")


def test_a_page_has_bars_quotes_with_their_whys_and_sources_and_what_speaks_against(
    services: Services, found: Overview, tmp_path: Path
) -> None:
    page = text(services, found, "md", tmp_path)
    assert "Innovation, 3 customers asked" in page
    assert "█" in page
    assert "3 of 3, open" in page
    assert "“The monthly closing is a nightmare”" in page
    assert "Anna Reed, 12 Nov" in page
    assert "the board needs it" in page
    assert page.index("nightmare") < page.index("Against it") < page.index("three days are enough")
    assert "belongs to it: how long" in page


def test_what_stays_with_its_writer_is_not_quoted_and_it_is_told_that_it_is_not(
    services: Services, found: Overview, tmp_path: Path
) -> None:
    for ending in ("md", "csv", "json"):
        out = text(services, found, ending, tmp_path)
        assert "types orders by hand" not in out
        assert "a thought of mine" not in out
    assert "1 note of these themes is not in here" in text(services, found, "txt", tmp_path)


def test_names_may_be_initials(services: Services, found: Overview, tmp_path: Path) -> None:
    page = text(services, found, "md", tmp_path, Names.INITIALS)
    assert "A. R., 12 Nov" in page
    assert "Reed" not in page


def test_a_table_has_a_row_for_each_theme_and_track(services: Services, found: Overview, tmp_path: Path) -> None:
    decide(services, found.rows[0], ThemeState.WONT_DO, "We do not", "too few", Message("done"))
    services.store.keep_themes({number(5003): theme(3, "New")})
    rows = list(read_csv.DictReader(io.StringIO(text(services, seen(services), "csv", tmp_path))))
    assert [(one["Theme"], one["Spoke of it"], one["Customers asked"]) for one in rows] == [
        ("Closing", "3", "3"), ("New", "", ""), ("Orders", "1", "3"),
    ]  # fmt: skip
    assert (rows[0]["State"], rows[0]["Because"], rows[0]["To tell"]) == ("won’t do", "too few", "3")
    told = json.loads(text(services, seen(services), "json", tmp_path))
    assert told["asked"] == {"innovation": 3}
    closing = told["themes"][0]
    assert closing["counts"][0]["of"] == 3
    assert {one["customer"] for one in closing["quotes"]} == {"Anna Reed", "Ben Hall", "Clara Moss"}


@pytest.mark.parametrize("ending", [one.ending for one in report_formats()])
def test_every_format_can_be_written(services: Services, found: Overview, tmp_path: Path, ending: str) -> None:
    how = around(services)
    form = THEMES.format_of(tmp_path / f"x.{ending}")
    written = THEMES.write(form, themed(services.store, found, how), how, tmp_path)
    assert written == THEMES.usual_path(tmp_path, how, form).with_name(written.name)
    assert written.stat().st_size > 100


def test_an_ending_of_no_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(WrongEnding):
        THEMES.format_of(tmp_path / "themes.exe")


def test_without_themes_the_page_says_so(services: Services, tmp_path: Path) -> None:
    assert "No theme was begun yet." in text(services, seen(services), "md", tmp_path)
