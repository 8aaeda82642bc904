"""Whatever a row of the tables of formats needs beside it: a writer or reader, a test, a name of its own."""

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from interview_tui.export import formats as exported
from interview_tui.export.matter import Around
from interview_tui.export.report import report_formats
from interview_tui.export.writers.plain_rows import Table, Titled
from interview_tui.importing import formats as imported
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Everything

TESTS = Path(__file__).parents[1]
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NOBODY = Everything("01M7ZZ00000000000000000900", None)


def missing(row: Any, rows: Sequence[Any], room: str, uses: dict[str, Callable[[Any], object]]) -> list[str]:
    """Return what a row lacks, in words for whoever adds one; `uses` try what it says it can do."""
    lacks = [f"{row.id}: an id of its own"] * ([one.id for one in rows].count(row.id) > 1)
    # What is written for some audience alone is chosen by its name: several CRMs take `.csv`.
    endings = [one.ending for one in rows if getattr(one, "audiences", None) is None]
    is_for_all = getattr(row, "audiences", None) is None
    lacks += [f"{row.id}: an ending of its own"] * (is_for_all and endings.count(row.ending) > 1)
    lacks += [f"{row.id}: an ending of small letters and digits"] * (not re.fullmatch("[a-z0-9]{1,8}", row.ending))
    can = {name: getattr(row, name) for name in uses if getattr(row, name) is not None}
    lacks += [f"{row.id}: something it can do: {', '.join(uses)}"] * (not can)
    if {"papers", "matters"} & can.keys() and row.recounts is None:
        lacks.append(f"{row.id}: what counts a written file again")
    is_for_promises = getattr(row, "promises_only", False)
    if "matters" in can and is_for_all and not is_for_promises and not can.keys() & {"papers", "tables"}:
        lacks.append(f"{row.id}: what writes themes and measures in it: tables")
    for name, loads in can.items():
        try:
            does = loads()
        except (ImportError, AttributeError) as error:
            lacks.append(f"{row.id}: the module for {name}: {error}")
            continue
        *rooms, module = getattr(does, "func", does).__module__.split(".")[1:]
        test = "/".join([*(rooms if rooms[:1] == [room] else [room]), f"test_{module}.py"])
        if not (TESTS / test).exists():
            lacks.append(f"{row.id}: tests/{test}")
        if (given := uses[name](does)) is not None and isinstance(given, bytes) is not row.binary:
            lacks.append(f"{row.id}: `binary` as {name} gives it")
    return lacks


def written(write: Any) -> None:
    write((), BytesIO(), Around(Language("en"), NOON))


WRITES: dict[str, Callable[[Any], object]] = {
    "papers": written,
    "matters": written,
    "tables": lambda write: write(Table("Measures", [Titled("n")], [[1]], []), BytesIO(), Around(Language("en"), NOON)),
    "everything": lambda write: write(NOBODY, NOON, Language("en")),
}
READS: dict[str, Callable[[Any], object]] = dict.fromkeys(
    ("timeline", "spoken", "people", "answers", "events", "wholes", "pages", "given"), lambda _: None
)


@pytest.mark.parametrize("row", exported.FORMATS, ids=lambda row: row.id)
def test_a_format_that_is_written_lacks_nothing(row: exported.Format) -> None:
    assert missing(row, exported.FORMATS, "export", WRITES) == []


@pytest.mark.parametrize("row", imported.FORMATS, ids=lambda row: row.id)
def test_a_format_that_is_read_lacks_nothing(row: imported.Format) -> None:
    assert missing(row, imported.FORMATS, "importing", READS) == []


@dataclass(frozen=True)
class Bare:
    """A row as somebody may add it who forgets the rest."""

    id: str = "md"
    ending: str = ".MD"
    binary: bool = True
    papers: Callable[[], Any] | None = None
    matters: Callable[[], Any] | None = None
    tables: Callable[[], Any] | None = None
    recounts: Callable[[], Any] | None = None
    everything: Callable[[], Any] | None = None


def forgotten() -> Any:
    raise ImportError("no module pdf")


@pytest.mark.parametrize(
    ("row", "lacks"),
    [
        (Bare(), "md: an id of its own"),
        (Bare(ending="md"), "md: an ending of its own"),
        (Bare(), "md: an ending of small letters and digits"),
        (Bare(), "md: something it can do: papers, matters, tables, everything"),
        (Bare(papers=lambda: written), "md: what counts a written file again"),
        (Bare(matters=lambda: written), "md: what writes themes and measures in it: tables"),
        (Bare(everything=forgotten), "md: the module for everything: no module pdf"),
        (Bare(everything=lambda: missing), "md: tests/export/test_test_format_tables.py"),
    ],
)
def test_what_a_row_lacks_is_named(row: Bare, lacks: str) -> None:
    uses = dict.fromkeys(WRITES, lambda _: None)
    assert lacks in missing(row, [*exported.FORMATS, row], "export", uses)


def test_a_text_that_calls_itself_bytes_is_named() -> None:
    [markdown] = [row for row in exported.FORMATS if row.id == "md"]
    row = Bare(everything=markdown.everything)

    assert "md: `binary` as everything gives it" in missing(row, [row], "export", WRITES)


def test_themes_and_measures_are_written_in_every_format_that_can() -> None:
    can = {row.id for row in exported.FORMATS if row.papers or row.tables}

    assert {row.id for row in report_formats()} == can


@pytest.mark.parametrize("room", ["export", "importing"])
def test_a_table_imports_nothing_of_what_it_names(room: str) -> None:
    code = f"import interview_tui.{room}.formats, sys; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    modules = set(told.stdout.split())
    ours = {name for name in modules if name.startswith(f"interview_tui.{room}.")}
    assert ours <= {f"interview_tui.{room}.formats", f"interview_tui.{room}.format"}
    assert "pydantic" not in modules
