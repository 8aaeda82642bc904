"""What this version does not know, where a document is torn or has a table that could be one of ours."""

from pathlib import Path
from typing import Any

import pytest

from interview_tui.port.faults import Unreadable
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.doctor.repair import Repair
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS, DocumentKind
from tests.support.damaging import copy_of_the_fixture
from tests.support.grown import PATHS, but_term, changed, read_in, write
from tests.support.making import NOW, numbered, path_in


def with_fields_of_each_other(path: Path, kind: DocumentKind, keeping: Keeping) -> dict[str, Any]:
    """Give each record of a document the fields of its others that are unknown in a record of its own."""

    def unknown(name: str) -> int:
        write(path, document)
        opened = kind.opened(path, keeping)
        try:
            return list(opened.unknown(opened.read())).count(name)
        except Unreadable:
            return -1

    document = read_in(path)
    rows = [row for name in kind.tables - {"_meta"} for row in document.get(name, {}).values()]
    fields = {name: value for row in rows for name, value in row.items()}
    for row in (row for row in rows if not row.get("deleted")):
        for name in fields.keys() - row.keys():
            before, row[name] = unknown(name), fields[name]
            if unknown(name) <= before:
                del row[name]
    write(path, document)
    return document


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.others], ids=lambda kind: kind.name)
@pytest.mark.parametrize("torn", ["end", "name"])
def test_a_repair_tells_records_by_their_table_and_not_by_their_fields(
    tmp_path: Path, kind: DocumentKind, torn: str
) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic", "01M7Z3ANRR1E1RRG80XZ1RKTPD")
    path = home / PATHS[kind.name]
    before = with_fields_of_each_other(path, kind, keeping)
    data = path.read_bytes()
    path.write_bytes(
        data[:-4]
        if torn == "end"
        else data.replace(f'"{kind.main}": {{'.encode(), f'"{kind.main[:-1]}#": {{'.encode(), 1)
    )
    [finding] = [one for one in examine(files, keeping).findings if one.trouble is Trouble.DAMAGED]

    assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)

    after = read_in(path)
    assert after.keys() == before.keys()
    for name in after.keys() - {"_meta"}:
        assert but_term(after[name]) == but_term(before[name])


def test_a_head_that_says_at_stays_a_head(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    changed(path_in(home), lambda document: document["conversation"]["1"].update(at=NOW.isoformat()))
    before = read_in(path_in(home))
    path_in(home).write_bytes(path_in(home).read_bytes()[:-4])

    [finding] = examine(files, keeping).findings
    assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)

    after = read_in(path_in(home))
    assert (after["conversation"], after["notes"]) == (before["conversation"], before["notes"])


@pytest.mark.parametrize(
    ("kind", "table"),
    [(kind, table) for kind in KINDS.values() for table in sorted(kind.tables)],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_a_table_a_letter_away_from_one_of_ours_is_foreign_beside_it(
    tmp_path: Path, kind: DocumentKind, table: str
) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic", "01M7Z3ANRR1E1RRG80XZ1RKTPD")
    path = home / PATHS[kind.name]
    other = f"{table[:-1]}#"
    vote = {"id": numbered(3), "at": NOW.isoformat(), "text": "a vote", "schema": 7}
    changed(path, lambda document: document.update({other: {"1": vote}}) if table in document else None)
    before = read_in(path)

    kind.opened(path, keeping).read()
    assert [one.trouble for one in examine(files, keeping).findings] == [Trouble.UNKNOWN] * (other in before)

    path.write_bytes(path.read_bytes()[:-4])
    for finding in examine(files, keeping).faults:
        assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)
    assert read_in(path).get(other) == before.get(other)
