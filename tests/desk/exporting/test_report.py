"""A report - figures, themes, a one-to-one - knows before it is written whether it can lie there."""

from pathlib import Path
from typing import Any

import pytest

from interview_tui.desk.exporting.measured import MEASURES
from interview_tui.desk.exporting.report import Report, around_now
from interview_tui.desk.exporting.themed import THEMES
from interview_tui.desk.services import Services
from interview_tui.desk.team.one_to_one import report_for
from interview_tui.language.catalogue import Language

EN = Language("en")
ALL = (MEASURES, THEMES, report_for("Jana Reuter"))
REPORTS = pytest.mark.parametrize("report", ALL, ids=["measures", "themes", "talk"])


@REPORTS
def test_where_nothing_lies_and_the_ending_is_a_format_nothing_is_wrong(report: Report[Any], tmp_path: Path) -> None:
    assert report.fault(tmp_path / "new.pdf") is None
    assert report.fault(tmp_path) is None


@REPORTS
def test_what_is_there_already_is_told_before_anything_is_reckoned(report: Report[Any], tmp_path: Path) -> None:
    there = tmp_path / "there.md"
    there.touch()
    fault = report.fault(there)
    assert fault is not None
    assert fault.told(EN) == f"{there} is there already; nothing is ever overwritten. Choose another name."


@REPORTS
def test_an_ending_of_no_format_is_told_with_those_that_are(report: Report[Any], tmp_path: Path) -> None:
    fault = report.fault(tmp_path / "report.exe")
    assert fault is not None
    assert "ends in .exe, and no format does; there is .md, " in fault.told(EN)


def test_each_is_called_by_the_day_and_by_what_it_is_about(services: Services, tmp_path: Path) -> None:
    around = around_now(services)
    names = [one.usual_path(tmp_path, around).name for one in ALL]
    assert names == ["2026-11-21-measures.md", "2026-11-21-themes.md", "2026-11-21-one-to-one-jana-reuter.md"]
    (tmp_path / names[0]).touch()
    assert MEASURES.usual_path(tmp_path, around).name == "2026-11-21-measures-2.md"
