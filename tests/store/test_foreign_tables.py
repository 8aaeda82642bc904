"""A table that this version does not know is an unknown field of the main record: it is handed out as one."""

from pathlib import Path

import pytest

from interview_tui.cli.documents import conversation_json
from interview_tui.export.writers.everything_json import everything_json
from interview_tui.export.writers.everything_markdown import of_everything
from interview_tui.language.catalogue import Language
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS, DocumentKind, Goes
from interview_tui.store.store import JsonStore, open_store
from tests.support.damaging import copy_of_the_fixture
from tests.support.doctoring import attic, mend_all, place
from tests.support.filled import FILLED, write_filled
from tests.support.grown import PATHS, changed, read_in
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered, path_in

TOLD = [kind for kind in KINDS.values() if kind.main and not kind.untold]
MOODS = {"3": {"of": CUSTOMER, "mood": "froh"}, "7": {"of": numbered(99), "mood": "zornig"}}


def with_moods(home: Path, kind: DocumentKind) -> Path:
    """Put a table that nobody here knows into the file of this kind."""
    [path] = [one for one in home.rglob("*.json") if kind.has(one.relative_to(home))]
    changed(path, lambda document: document.update(moods=MOODS))
    return path


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.name)
def test_the_person_it_is_about_gets_it_and_of_what_is_of_others_too_only_theirs(
    tmp_path: Path, kind: DocumentKind
) -> None:
    home = tmp_path / "home"
    write_filled(home, {name: one for name, one in FILLED.items() if name in {"customer", "conversation", kind.name}})
    with_moods(home, kind)

    everything = open_store(home, now=lambda: NOW).everything_on(CUSTOMER)

    for text in (str(everything_json(everything, NOW)), of_everything(everything, NOW, Language("en"))):
        assert text.count("froh") == 1
        assert text.count("zornig") == (kind.goes is not Goes.ROW_BY_ROW)


def test_it_is_shown_and_stays_as_it_is_when_the_record_changes(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    path, store = with_moods(home, KINDS["conversation"]), open_store(home, now=lambda: NOW)

    opened = store.open(CONVERSATION)
    opened.save(opened.conversation.changed(guide="anders", rev=9))
    opened.close()

    assert conversation_json(store.read(CONVERSATION))["moods"] == list(MOODS.values())
    assert read_in(path)["moods"] == MOODS
    assert "moods" not in read_in(path)["conversation"]["1"]


def test_a_field_of_that_name_is_the_records_own(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    changed(path_in(home), lambda document: document.update(away=MOODS, moods=MOODS))
    changed(path_in(home), lambda document: document["conversation"]["1"].update(moods="gut"))
    before = read_in(path_in(home))

    kept = open_store(home, now=lambda: NOW).read(CONVERSATION)
    opened = KINDS["conversation"].opened(path_in(home), Keeping(home / "attic"))
    opened.save(opened.read())

    assert (kept.unknown["moods"], len(kept.away)) == ("gut", 1)
    assert read_in(path_in(home)) == before


@pytest.mark.parametrize("kind", [KINDS["customer"], KINDS["theme"], KINDS["conversation"]], ids=lambda kind: kind.name)
def test_a_copy_with_it_is_no_other_state(tmp_path: Path, kind: DocumentKind) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    path = home / PATHS[kind.name]
    changed(path, lambda document: document.update(moods=MOODS))
    before = read_in(path)
    path_in(home, "draft").unlink()
    copy = place(files, f"copies/{path.name}", path.read_bytes())

    repair = mend_all(files, keeping)

    assert (repair.told, repair.left) == ([], [])
    assert (attic(files), read_in(path)) == ([path.read_bytes()], before)
    assert not copy.exists()


def test_whoever_was_there_gets_only_what_names_them(store: JsonStore) -> None:
    store.save_customer(customer())
    held = conversation(note(1, said_by=CUSTOMER), customer_id=numbered(99), present=({"id": CUSTOMER, "name": "Tom"},))
    opened = store.begin(held)
    opened.save(opened.conversation)
    opened.close()
    changed(path_in(store.home), lambda document: document.update(moods=MOODS))

    [there] = store.everything_on(CUSTOMER).there

    assert there.unknown["moods"] == [MOODS["3"]]
