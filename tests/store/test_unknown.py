"""What this version does not know stays in every kind of document: read, saved, repaired with it, and named."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.insight.after_call import corrected, uncorrected
from interview_tui.port.search import Query
from interview_tui.records.private import Private
from interview_tui.records.settings import CLOSED
from interview_tui.records.words import Kind, is_known
from interview_tui.store.doctor.bench import Bench
from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import Trouble
from interview_tui.store.doctor.repair import Repair
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import CUSTOMER, KINDS, PRIVATE, STORE, DocumentKind
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.store import open_store
from interview_tui.talktime.live import Talk
from tests.support.damaging import copy_of_the_fixture
from tests.support.grown import PATHS, but_term, changed, read_in, with_more
from tests.support.making import CONVERSATION, NOW, customer, note, numbered, path_in

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
ADDED = st.dictionaries(st.from_regex(r"x_[a-z]{1,6}", fullmatch=True), PLAIN, min_size=1, max_size=3)
NEWER = 1 << 40
"""A later term than any moment gives."""
ROWS = st.dictionaries(st.integers(1, 99).map(str), ADDED, min_size=1, max_size=2)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@settings(max_examples=10)
@given(added=ADDED, rows=ROWS)
def test_what_is_not_known_is_read_named_and_saved_again(
    tmp_path_factory: pytest.TempPathFactory, kind: DocumentKind, added: dict[str, Any], rows: dict[str, Any]
) -> None:
    home = copy_of_the_fixture(tmp_path_factory.mktemp("more") / "home")
    path, keeping = home / PATHS[kind.name], Keeping(home / "attic")
    before = with_more(path, kind, added, {"x_themes": rows})

    [finding] = examine(Files(home), keeping).findings
    document = kind.opened(path, keeping)
    document.save(document.read())

    assert (finding.trouble, finding.is_remark, finding.path) == (Trouble.UNKNOWN, True, path)
    assert read_in(path) == before


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.main], ids=lambda kind: kind.name)
@settings(max_examples=10)
@given(added=ADDED, rows=ROWS)
def test_a_repair_keeps_it_as_well(
    tmp_path_factory: pytest.TempPathFactory, kind: DocumentKind, added: dict[str, Any], rows: dict[str, Any]
) -> None:
    home = copy_of_the_fixture(tmp_path_factory.mktemp("torn") / "home")
    files, keeping = Files(home), Keeping(home / "attic", "01M7Z3ANRR1E1RRG80XZ1RKTPD")
    path = home / PATHS[kind.name]
    before = with_more(path, kind, added, {"x_themes": rows})
    path.write_bytes(path.read_bytes()[:-4])  # the end of it is torn off
    [finding] = examine(files, keeping).findings
    assert finding.trouble is Trouble.DAMAGED

    assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)

    after = read_in(path)
    assert (but_term(after[kind.main]), list(after["x_themes"].values())) == (
        but_term(before[kind.main]),
        list(rows.values()),
    )
    for name in kind.others & before.keys():
        assert after[name] == before[name]


def test_a_kind_nobody_knows_is_shown_found_and_saved(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    changed(path_in(home), lambda document: document["notes"]["1"].update(kind="hunch", track="sideways"))
    [finding] = examine(Files(home), Keeping(home / "attic")).findings
    assert dict(finding.what.params)["names"] == "evidence, how_known, kind: hunch, track: sideways"
    for store in (open_store(home, now=lambda: NOW), open_store(home, now=lambda: NOW, cache=tmp_path / "cache")):
        store.refresh(wait=True)
        opened = store.open(CONVERSATION)
        opened.save(opened.conversation.put(note(9, "neu")))
        opened.close()

        first = store.read(CONVERSATION).notes[0]
        [found] = (one for one in store.search(Query()) if one.note_id == first.id)
        assert (str(first.kind), str(found.kind), str(found.track)) == ("hunch", "hunch", "sideways")
        assert not is_known(first.kind or Kind.FACT)
        assert store.listing().faults == ()
    assert read_in(path_in(home))["notes"]["1"]["kind"] == "hunch"


def test_a_deleted_note_takes_with_it_what_is_not_known(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    changed(path_in(home), lambda document: document["notes"]["1"].update(x_mood="calm"))
    opened = open_store(home, now=lambda: NOW).open(CONVERSATION)
    first = opened.conversation.notes[0]
    assert first.unknown == {"x_mood": "calm"}

    opened.save(opened.conversation.put(first.tombstone()))
    opened.close()

    assert b"x_mood" not in path_in(home).read_bytes()


def test_who_speaks_and_is_not_known_reads_as_silence_and_stays(tmp_path: Path, keeping: Keeping) -> None:
    path = copy_of_the_fixture(tmp_path / "home") / PATHS[PRIVATE.name]
    changed(path, lambda document: document["changes"]["2"].update(state="both", pressed="neither", x_loud=3))
    row = read_in(path)["changes"]["2"]
    document = PrivateDocument(path, keeping)

    private = document.read()
    document.save(private.changed(review="anders"))

    assert private.changes[1].state is Talk.SILENCE
    assert set(document.unknown(private)) == {"state: both", "pressed: neither", "x_loud"}
    assert read_in(path)["changes"]["2"] == row


def test_what_a_newer_version_says_of_a_stretch_that_was_heard_stays(tmp_path: Path, keeping: Keeping) -> None:
    path = copy_of_the_fixture(tmp_path / "home") / PATHS[PRIVATE.name]
    heard = {"start_s": 0.0, "end_s": 9.5, "informed": "shown", "x_voices": 2}
    changed(path, lambda document: document["private"]["1"].update(listened=[heard]))
    document = PrivateDocument(path, keeping)

    private = document.read()
    document.save(private.changed(review="anders"))

    assert set(document.unknown(private)) == {"informed: shown", "x_voices"}
    assert read_in(path)["private"]["1"]["listened"] == [heard]


def test_what_a_newer_version_says_of_a_segment_that_was_heard_stays(tmp_path: Path, keeping: Keeping) -> None:
    path = copy_of_the_fixture(tmp_path / "home") / PATHS[PRIVATE.name]
    segment = {"speaker": "staff", "start_s": 1.0, "end_s": 2.0, "x_pitch": 3, "state": "both", "rest": 4}
    heard = {"start_s": 0.0, "end_s": 9.5, "segments": [segment]}
    changed(path, lambda document: document["private"]["1"].update(listened=[heard]))
    document = PrivateDocument(path, keeping)

    private = document.read()
    document.save(private.changed(review="anders"))

    assert list(document.unknown(private)) == ["x_pitch", "state", "rest: 4"]
    assert read_in(path)["private"]["1"]["listened"] == [heard]


def test_a_turn_that_is_corrected_keeps_what_is_not_known_but_not_the_word_it_takes_the_place_of() -> None:
    row = {"at_s": 3.0, "state": "staff", "pressed": "neither", "x_loud": 3}
    private = Private.from_document({"id": CONVERSATION, "changes": [row]})

    once = corrected(private, 0)

    assert once.as_document()["changes"] == [{"at_s": 3.0, "state": "customer", "pressed": "staff", "x_loud": 3}]
    assert uncorrected(once, 0).as_document()["changes"] == [row]


def test_a_table_of_ours_with_a_letter_damaged_is_none_of_others(tmp_path: Path, keeping: Keeping) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    path_in(home).write_bytes(path_in(home).read_bytes().replace(b'"notes"', b'"nptes"'))

    assert {one.trouble for one in examine(Files(home), keeping).findings} == {Trouble.DAMAGED}


def test_only_a_greater_version_of_that_kind_is_opened_to_read_alone(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    later = {**KINDS, CUSTOMER.name: CUSTOMER._replace(version=2, steps={1: lambda tables: tables})}
    open_store(home, now=lambda: NOW, kinds=later).save_customer(customer(name="Claudia Haas", rev=3))

    store = open_store(home, now=lambda: NOW)
    opened = store.open(CONVERSATION)

    assert (store.read_only, opened.read_only) == (None, None)
    assert read_in(home / PATHS[CUSTOMER.name])["_meta"]["1"]["schema"] == 2
    opened.close()


NEWER_SETTINGS = {"x_size": 3, **dict.fromkeys(CLOSED, "of_a_newer_version")}


def test_settings_a_newer_version_added_leave_the_store_open(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    changed(home / PATHS[STORE.name], lambda document: document["store"]["1"]["settings"].update(NEWER_SETTINGS))
    [finding] = examine(Files(home), Keeping(home / "attic")).findings
    store = open_store(home, now=lambda: NOW)

    store.change_settings(store.settings.changed(region="AT"))

    kept = read_in(home / PATHS[STORE.name])["store"]["1"]["settings"]
    assert (finding.trouble, finding.is_remark, store.read_only) == (Trouble.UNKNOWN, True, None)
    assert set(dict(finding.what.params)["names"].split(", ")) == {
        "x_size", *(f"{one}: of_a_newer_version" for one in CLOSED)
    }  # fmt: skip
    assert kept == {"author": "Jana Reuter", "region": "AT", **NEWER_SETTINGS}


@pytest.mark.parametrize("unfit", [{"private_days": "soon"}, {"listening": ["to", "me"]}, {"author": 5}, {}])
def test_a_repair_of_one_setting_takes_no_other(tmp_path: Path, unfit: dict[str, object]) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    rest = {"author": "Jana Reuter", "region": "AT", **NEWER_SETTINGS}
    kept = {name: value for name, value in rest.items() if name not in unfit}
    more: dict[str, object] = {"x_colour": "red"} if unfit else {"x_colour": "red", "term": 0}
    changed(home / PATHS[STORE.name], lambda document: document["store"]["1"].update(more, settings={**rest, **unfit}))
    [finding] = examine(files, keeping).findings
    assert finding.trouble is Trouble.DAMAGED

    assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)

    after = read_in(home / PATHS[STORE.name])["store"]["1"]
    assert (after["settings"], after["x_colour"], after["term"] > 1) == (kept, "red", True)


def test_a_repair_of_what_is_no_settings_at_all_keeps_the_store(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    before = read_in(home / PATHS[STORE.name])["store"]["1"]
    changed(home / PATHS[STORE.name], lambda document: document["store"]["1"].update(settings=[], term=NEWER))
    [finding] = examine(files, keeping).findings

    assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)

    assert read_in(home / PATHS[STORE.name])["store"]["1"] == {"id": before["id"], "term": NEWER}


def test_a_table_of_others_comes_along_from_a_copy_unless_one_is_there(tmp_path: Path) -> None:
    home = copy_of_the_fixture(tmp_path / "home")
    files, keeping = Files(home), Keeping(home / "attic")
    changed(path_in(home), lambda document: document.update(x_themes={"1": {"x_name": "hier"}}))
    stray = home / "conversations" / f"{CONVERSATION}.json"
    stray.write_bytes(path_in(home).read_bytes())
    stray.chmod(0o600)
    more = {"x_themes": {"1": {"x_name": "dort"}}, "x_links": {"1": {"x_to": "dort"}}}
    changed(stray, lambda document: document.update(more))

    [finding] = examine(files, keeping).faults
    assert Repair(Bench(files, keeping, lambda: NOW, lambda: numbered(77)), "?").mend(finding)

    kept = read_in(path_in(home))
    assert (kept["x_themes"], kept["x_links"]) == ({"1": {"x_name": "hier"}}, more["x_links"])
