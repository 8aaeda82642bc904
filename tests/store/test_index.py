import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.port.search import Found, Query
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Evidence, Note
from interview_tui.records.parts import Fact
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.head_fields import head_of
from interview_tui.store.index import comparing, edition, finding, index, making, rows, saved, seal
from interview_tui.store.index import database as index_file
from interview_tui.store.index import entry as entry_of
from interview_tui.store.index.entry import dated, line_of, read_entry
from interview_tui.store.index.seal import is_sealed
from interview_tui.store.kinds import CONVERSATION as KIND
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import CONVERSATION, NOW, conversation, customer, note
from tests.support.strategies import MOMENTS, conversations

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def named(number: int) -> str:
    return f"01KAJKVX00CC1K5P8M3V3J6E{LETTERS[number // 32]}{LETTERS[number % 32]}"


def indexed(home: Path, cache: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW, cache=cache)


def plain(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def save(home: Path, one: Conversation) -> None:
    """Write a conversation as another program would: without telling anybody."""
    path = Files(home).new_conversation(one.id, one.started_at)
    path.unlink(missing_ok=True)
    ConversationDocument(path, Keeping(home / "attic")).save(one)


def database(store: JsonStore, cache: Path) -> Path:
    return cache / store.id / "index.sqlite"


def texts(store: JsonStore, words: str, **fields: object) -> list[str]:
    return [found.text for found in store.search(Query(words=words, **fields))]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "REST_S", 0.0)
    monkeypatch.setattr(index, "CHECKING_S", 0.0)


@pytest.fixture
def filled(home: Path, cache: Path) -> Iterator[JsonStore]:
    """A store with an index that is whole."""
    store = indexed(home, cache)
    save(
        home,
        conversation(
            note(1, "Der Datenexport bricht ab", kind=Kind.CRITICISM, track=Track.OPTIMISATION),
            note(2, "Export nach Maß für Straßenbau Müller", kind=Kind.FACT),
            note(
                3,
                "möchte die Liste am Montag",
                kind=Kind.FACT,
                evidence=(Evidence(slot="number", text="140 Bestellungen"),),
            ),
            note(4, "gelöscht: Export").tombstone(),
            guide="check-in",
            status=Status.DONE,
            customer_id=named(900),
        ),
    )
    other = note(5, "Exporte laufen").changed(at=NOW - timedelta(days=3))
    save(
        home,
        conversation(
            other, id=named(7), started_at=other.at, author="Tom Groß", customer="Aylin Öz", organisation="Haas KG"
        ),
    )
    store.refresh(wait=True)
    yield store
    store._index.close()  # type: ignore[union-attr]


# what is found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("export", ["Export nach Maß für Straßenbau Müller", "Der Datenexport bricht ab", "Exporte laufen"]),
        ("EXPORT datén", ["Der Datenexport bricht ab"]),
        ("strassen", ["Export nach Maß für Straßenbau Müller"]),
        ("straße", ["Export nach Maß für Straßenbau Müller"]),
        ("mueller", ["Export nach Maß für Straßenbau Müller"]),
        ("müller mass", ["Export nach Maß für Straßenbau Müller"]),
        ("moechte", ["möchte die Liste am Montag"]),
        ("bestell", ["möchte die Liste am Montag"]),
        ("ma", ["Export nach Maß für Straßenbau Müller"]),
        ("a", ["möchte die Liste am Montag", "Der Datenexport bricht ab"]),
        ("ort", ["Export nach Maß für Straßenbau Müller", "Der Datenexport bricht ab", "Exporte laufen"]),
        ("nirgends", []),
        ("?!", []),
        ("gelöscht", []),
    ],
)
def test_words_are_found_in_any_spelling_and_in_compounds(
    filled: JsonStore, home: Path, words: str, expected: list[str]
) -> None:
    assert texts(filled, words) == expected
    assert texts(plain(home), words) == expected


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 4),
        ({"kind": Kind.CRITICISM}, 1),
        ({"track": Track.OPTIMISATION}, 1),
        ({"customer_id": named(900)}, 3),
        ({"conversation_id": named(7)}, 1),
        ({"customer": "oez"}, 1),
        ({"customer": "haas"}, 1),
        ({"author": "gross"}, 1),
        ({"guide": "check-in"}, 3),
        ({"status": Status.OPEN}, 1),
        ({"since": date(2026, 11, 21)}, 3),
        ({"until": date(2026, 11, 20)}, 1),
        ({"limit": 2}, 2),
        ({"limit": 0}, 0),
    ],
)
def test_what_is_found_can_be_narrowed_down(
    filled: JsonStore, home: Path, fields: dict[str, object], count: int
) -> None:
    assert len(list(filled.search(Query(**fields)))) == count
    assert list(filled.search(Query(**fields))) == list(plain(home).search(Query(**fields)))


def test_the_best_come_first_where_that_is_wanted(filled: JsonStore, home: Path) -> None:
    found = texts(filled, "export", best_first=True)

    assert found == ["Export nach Maß für Straßenbau Müller", "Exporte laufen", "Der Datenexport bricht ab"]
    assert texts(plain(home), "export", best_first=True) == found


def test_a_customer_is_found_by_the_name_of_today(filled: JsonStore, home: Path) -> None:
    filled.save_customer(customer(id=named(900), name="Claudia Schmidt", organisation="Nordmetall"))

    assert len(list(filled.search(Query(customer="schmidt")))) == 3
    assert list(plain(home).search(Query(customer="nordmet"))) == list(filled.search(Query(customer="nordmet")))


def test_a_note_comes_with_what_is_known_of_it(filled: JsonStore) -> None:
    [found] = filled.search(Query(words="bricht"))

    assert found == Found(
        note(1).id, conversation().id, named(900), "Claudia Weber", None, note(1).at, Kind.CRITICISM,
        Track.OPTIMISATION, "Der Datenexport bricht ab",
    )  # fmt: skip


def test_many_notes_come_in_pages_in_their_order(home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_PAGE", 100)
    store = indexed(home, cache)
    same_second = [note(number, f"gleich {number}").changed(at=NOW) for number in range(600)]
    save(home, conversation(*(note(number, f"nacheinander {number}") for number in range(600)), id=named(1)))
    save(home, conversation(*same_second, id=named(2)))
    for day in range(1, 9):
        notes = (note(number, f"nachher {number}") for number in range(60))
        save(home, conversation(*notes, id=named(2 + day), started_at=NOW + timedelta(days=day)))
    store.refresh(wait=True)

    for words in ("", "gleich", "nach"):
        query = Query(words=words)
        assert list(store.search(query)) == list(plain(home).search(query))
    assert texts(store, "gleich", limit=1) == ["gleich 599"]


def test_what_was_written_up_later_is_found_at_the_day_of_its_conversation(home: Path, cache: Path) -> None:
    store = indexed(home, cache)
    save(home, conversation(note(1, "Export damals, heute getippt"), id=named(9), started_at=NOW - timedelta(days=9)))
    save(home, conversation(note(2, "Export gestern"), id=named(1), started_at=NOW - timedelta(days=1)))
    store.refresh(wait=True)

    assert texts(store, "export") == texts(plain(home), "export") == ["Export gestern", "Export damals, heute getippt"]


def test_a_conversation_that_is_moved_to_another_day_is_found_there(filled: JsonStore, home: Path) -> None:
    opened = filled.begin(conversation(note(20, "Export neu"), id=named(3)))
    opened.save(opened.conversation)
    assert opened.wait(5).waiting == 0
    opened.save(opened.conversation.changed(started_at=NOW - timedelta(days=5)))
    opened.close()
    assert filled._index is not None
    assert filled._index.settle(5)

    assert texts(filled, "export")[-1] == "Export neu"
    assert texts(filled, "export") == texts(plain(home), "export")


def test_a_word_that_is_in_too_many_words_is_looked_for_in_the_notes(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST_FORMS", 1)

    for words in ("export", "e", "export ab", "montag"):
        assert texts(filled, words) == texts(plain(home), words) != []


# always the same answers

WORDS = st.lists(
    st.sampled_from(["Export", "Daten", "Straße", "strasse", "Müller", "Mueller", "ab", "a", "x1", "é", "ﬁ", "日本"]),
    max_size=4,
)
TEXTS = st.lists(WORDS.map("".join), max_size=4).map(" ".join)


OPERATORS = st.sampled_from(
    [
        '"export"', '"', "'", '""', "export AND daten", "export OR ab", "NOT a", "NEAR(export ab)", "exp*", "*",
        "-daten", "words:export", "{words} : a", "^export", "export + ab", "(a", "a)", "%", "_", "a_b", "ex?ort", ";",
        "--", "\x00",
    ]
)  # fmt: skip
PARTS = st.sampled_from(
    ["export", "aten", "tex", "a", "ab", "x", "ß", "ss", "SS", "ü", "ue", "mue", "MÜLL", "é", "日", "fi"]
)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    return Query(
        words=draw(TEXTS | PARTS | OPERATORS | st.tuples(PARTS, OPERATORS, TEXTS).map(" ".join)),
        kind=draw(st.none() | st.sampled_from(Kind)),
        track=draw(st.none() | st.sampled_from(Track)),
        customer=draw(st.none() | st.sampled_from(["e", "weber", "WÉBER", '"', ""])),
        customer_id=draw(st.none() | st.just(named(900))),
        conversation_id=draw(st.none() | st.just(named(1))),
        author=draw(st.none() | st.sampled_from(["zoe", "o", "", "%"])),
        guide=draw(st.none() | st.sampled_from(["check-in", ""])),
        status=draw(st.none() | st.sampled_from(Status)),
        since=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
        until=draw(st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))),
        limit=draw(st.none() | st.integers(0, 4)),
        best_first=draw(st.booleans()),
    )


def notes_of_a_few_words() -> st.SearchStrategy[list[Note]]:
    return st.lists(
        st.builds(
            lambda text, kind, track, hours: note(1, text or "…").changed(
                kind=kind, track=track, at=NOW + timedelta(hours=hours)
            ),
            TEXTS | OPERATORS.map(str.strip),
            st.none() | st.sampled_from([Kind.FACT, Kind.NEED]),
            st.none() | st.sampled_from(Track),
            st.integers(-50, 50),
        ),
        max_size=6,
    ).map(lambda notes: [one.changed(id=named(100 + place)) for place, one in enumerate(notes)])


@settings(max_examples=60)
@given(
    stores=st.lists(st.tuples(notes_of_a_few_words(), st.sampled_from([None, "check-in"])), min_size=1, max_size=3),
    asked=st.lists(queries(), min_size=1, max_size=12),
    later=notes_of_a_few_words(),
)
def test_whatever_is_asked_the_index_answers_what_the_files_answer(
    tmp_path_factory: pytest.TempPathFactory,
    stores: list[tuple[list[Note], str | None]],
    asked: list[Query],
    later: list[Note],
) -> None:
    folder = tmp_path_factory.mktemp("asked")
    home, cache = folder / "home", folder / "cache"
    store, files = indexed(home, cache), plain(home)
    for number, (notes, guide) in enumerate(stores):
        started_at = NOW + timedelta(seconds=number % 2)
        save(
            home,
            conversation(*notes, id=named(number), started_at=started_at, guide=guide, customer_id=named(900 + number)),
        )
    store.refresh(wait=True)
    for query in asked:
        assert list(store.search(query)) == list(files.search(query))
    save(home, conversation(*later, id=named(1)))  # by another program: the index is stale now
    for query in asked:
        assert list(store.search(query)) == list(files.search(query))
    store._index.close()  # type: ignore[union-attr]


@settings(max_examples=10)
@given(asked=st.lists(queries(), min_size=1, max_size=3))
def test_while_it_is_rebuilt_whatever_is_asked_is_answered_from_the_files(
    tmp_path_factory: pytest.TempPathFactory, asked: list[Query]
) -> None:
    folder = tmp_path_factory.mktemp("rebuilt")
    home = folder / "home"
    store = indexed(home, folder / "cache")
    for number in range(3):
        save(home, conversation(note(1, "Datenexport Straße"), note(2, "Müller a"), id=named(number)))
    expected = [list(plain(home).search(query)) for query in asked]
    answers: list[list[list[Found]]] = []

    def reading(path: Path, kind: DocumentKind) -> object:
        answers.append([list(store.search(query)) for query in asked])
        return read_entry(path, kind)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparing, "read_entry", reading)
        store.refresh(wait=True)

    assert answers == [expected] * 3
    store._index.close()  # type: ignore[union-attr]


@st.composite
def changed_stores(draw: st.DrawFn) -> list[Conversation]:
    number = draw(st.integers(0, 2))
    one = draw(conversations()).changed(id=named(number))
    notes = tuple(
        each.changed(text=draw(TEXTS), earlier=(), fact=each.fact and Fact()) if not each.deleted else each
        for each in one.notes
    )
    return one.changed(notes=notes)


@settings(max_examples=40)
@given(data=st.data())
def test_lists_and_search_say_what_the_files_say_after_any_changes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("any")
    home, cache = folder / "home", folder / "cache"
    store, files = indexed(home, cache), plain(home)
    store.refresh(wait=True)
    for _ in range(data.draw(st.integers(1, 4))):
        paths = sorted(Files(home).newest_first())
        change = data.draw(st.sampled_from(["save", "save", "tell", "delete", "damage", "index"]))
        if change == "save":
            save(home, data.draw(changed_stores()))
        elif change == "tell":
            one = data.draw(changed_stores())
            if not any(path.stem == one.id for path in paths):
                opened = store.begin(one)
                opened.save(one)
                opened.save(one.changed(notes=one.notes[:-1], author="Zoe"))
                opened.save(one.changed(started_at=data.draw(MOMENTS)))
                opened.close()
                assert store._index is not None
                assert store._index.settle(5)
        elif change == "delete" and paths:
            data.draw(st.sampled_from(paths)).unlink()
        elif change == "damage" and paths:
            path = data.draw(st.sampled_from(paths))
            path.with_suffix(".new").write_text(data.draw(st.sampled_from(["", "{", "{}", "[]"])))
            path.with_suffix(".new").replace(path)
        elif change == "index":
            shutil.rmtree(cache, ignore_errors=True)
        if data.draw(st.booleans()):
            store.refresh(wait=True)
        assert store.listing() == files.listing()
        assert list(store.heads()) == list(files.heads())
        assert store.of_customer(CONVERSATION) == files.of_customer(CONVERSATION)
        for _ in range(3):
            query = data.draw(queries())
            assert list(store.search(query)) == list(files.search(query))
    assert store._index is not None
    store._index.settle(5)
    store._index.close()


@settings(max_examples=60)
@given(one=conversations())
def test_what_is_told_is_what_would_be_read(tmp_path_factory: pytest.TempPathFactory, one: Conversation) -> None:
    home = tmp_path_factory.mktemp("told")
    save(home, one)
    [path] = Files(home).newest_first()

    entry = read_entry(path, KIND)

    assert entry is not None
    assert entry.head == head_of(one)
    lines = [line_of(place, each) for place, each in enumerate(one.notes) if not each.deleted]
    assert list(entry.lines) == [dated(line, entry.head) for line in lines]


def test_huge_notes_are_read_in_parts_and_as_they_would_be_together(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["Größe", "x" * 30, "", "Straße \u202eund", "y" * 9, "z"]
    one = conversation(notes=tuple(note(number, text) for number, text in enumerate(texts)))
    save(home, one)
    [path] = Files(home).newest_first()
    monkeypatch.setattr(entry_of, "MOST_TOGETHER", 10)

    entry = read_entry(path, KIND)

    assert entry is not None
    assert len([*entry_of._parts(texts)]) > 2
    assert list(entry.lines) == [line_of(place, each) for place, each in enumerate(one.notes)]


# told by the writer


def test_a_save_is_found_without_reading_any_file(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = filled.begin(conversation(id=named(50)))
    monkeypatch.setattr(comparing, "read_entry", None)
    for count in range(1, 12):
        opened.save(conversation(*(note(number, f"frisch {number}") for number in range(count)), id=named(50)))
        opened.wait(5)
        assert filled._index is not None
        assert filled._index.settle(5)
    opened.save(conversation(note(0, "anders geworden"), note(1).tombstone(), id=named(50)))
    opened.close()
    assert filled._index.settle(5)

    assert texts(filled, "frisch") == []
    assert texts(filled, "anders") == ["anders geworden"]


def test_of_many_open_conversations_only_the_latest_are_remembered(filled: JsonStore, home: Path) -> None:
    for number in range(60, 72):
        opened = filled.begin(conversation(id=named(number)))
        opened.save(conversation(note(1, f"Nummer {number}"), id=named(number)))
        opened.close()

    assert filled._index is not None
    assert filled._index.settle(5)
    assert len(texts(filled, "nummer")) == 12


def test_a_failing_index_fails_no_save(filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(saved.SavedBefore, "put", failing)
    opened = filled.begin(conversation(id=named(50)))
    opened.save(conversation(note(1, "trotzdem da"), id=named(50)))
    status = opened.close()
    assert filled._index is not None
    filled._index.settle(5)

    assert (status.waiting, status.fault) == (0, None)
    assert texts(filled, "trotzdem") == ["trotzdem da"]
    filled._index.settle(5)
    filled.refresh(wait=True)
    assert texts(filled, "trotzdem") == ["trotzdem da"]


# missing, damaged, wrong


def test_the_index_lies_in_the_cache_for_its_owner_alone(filled: JsonStore, cache: Path) -> None:
    path = database(filled, cache)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in path.parent.iterdir())


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "zeroed", "text", "other version", "other store", "folder"])
def test_whatever_becomes_of_the_index_the_answers_are_the_same(
    filled: JsonStore, home: Path, cache: Path, damage: str
) -> None:
    path, expected, lists = database(filled, cache), texts(plain(home), "export"), plain(home).listing()
    filled._index.close()  # type: ignore[union-attr]
    data = path.read_bytes()
    if damage == "gone":
        shutil.rmtree(cache)
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "zeroed":
        path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    elif damage == "text":
        path.write_bytes(b"nothing of the sort" * 1000)
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        with sqlite3.connect(path) as db:
            db.execute("UPDATE meta SET said = ?", (damage,))
        db.close()

    again = indexed(home, cache)
    for store in (filled, again):
        assert texts(store, "export") == expected
        assert store.listing() == lists
        store.refresh(wait=True)
        store.refresh(wait=True)
        assert texts(store, "export") == expected
        assert store.listing() == lists
        store._index.settle(5)  # type: ignore[union-attr]
        store._index.close()  # type: ignore[union-attr]


def test_without_a_place_for_the_index_the_files_answer(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = indexed(home, tmp_path / "file" / "cache")
    save(home, conversation(note(1, "Export")))
    store.refresh(wait=True)

    assert texts(store, "export") == ["Export"]
    assert len(store.listing().heads) == 1


def test_while_it_is_rebuilt_the_files_answer_and_progress_is_told(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = indexed(home, cache)
    for number in range(5):
        save(home, conversation(note(1, f"Export {number}"), id=named(number)))
    monkeypatch.setattr(making, "AT_ONCE", 2)
    monkeypatch.setattr(making, "TOLD_EACH", 1)
    seen: list[object] = []
    read = comparing.read_entry

    def reading(path: Path, kind: DocumentKind) -> object:
        seen.append((store.progress, len(texts(store, "export")), len(store.listing().heads)))
        return read(path, kind)

    monkeypatch.setattr(comparing, "read_entry", reading)
    store.refresh(wait=True)

    assert [found for _, found, _ in seen] == [5] * 5  # type: ignore[attr-defined]
    assert [(one.read, one.of) for one, *_ in seen] == [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5)]  # type: ignore[attr-defined]
    assert store.progress is None


def test_many_changes_made_elsewhere_are_read_in_the_background(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "FEW", 1)
    for number in range(20, 24):
        save(home, conversation(note(1, f"von anderswo {number}"), id=named(number)))

    assert len(texts(filled, "anderswo")) == 4
    assert filled._index is not None
    assert filled._index.settle(5)
    assert len(texts(filled, "anderswo")) == 4


def test_a_search_nobody_waits_for_any_more_ends(home: Path) -> None:
    store = plain(home)
    save(home, conversation(note(1, "Export")))

    assert list(store.search(Query(words="export"), lambda: False)) == []


# two programs

OTHER = """
import sys
import threading
from datetime import datetime
from pathlib import Path
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.store.store import open_store
from ulid import ULID
now = lambda: datetime.now().astimezone()
store = open_store(Path(sys.argv[1]), now=now, cache=Path(sys.argv[2]))
store.refresh(wait=True)
for conversation in range(5):
    one = Conversation(id=str(ULID()), author="other", started_at=now())
    opened = store.begin(one)
    for number in range(6):
        one = one.put(Note(id=str(ULID()), at=now(), text=f"gleichzeitig {number}"))
        opened.save(one)
        opened.wait(5)
    opened.close()
store._index.settle(10)
"""


def test_two_programs_on_one_store_both_find_everything(home: Path, cache: Path) -> None:
    store = indexed(home, cache)
    store.refresh(wait=True)
    others = [subprocess.Popen([sys.executable, "-c", OTHER, home, cache]) for _ in range(2)]
    while any(other.poll() is None for other in others):
        texts(store, "gleichzeitig")
        store.refresh(wait=True)

    assert [other.wait() for other in others] == [0, 0]
    assert len(texts(store, "gleichzeitig")) == 60
    assert store.listing() == plain(home).listing()


# the shape of files


@pytest.mark.parametrize(
    "broken",
    [{"at": "2026-11-21T14:00:00"}, {"kind": ["mood"]}, {"text": 5}, {"kind": "fact", "evidence": [{}]}, {"id": None}],
)
def test_a_conversation_with_a_note_that_cannot_be_read_is_in_no_search(
    home: Path, cache: Path, broken: dict[str, object]
) -> None:
    store = indexed(home, cache)
    save(home, conversation(note(1, "Export")))
    [path] = Files(home).newest_first()
    tables = json.loads(path.read_text("utf-8"))
    tables["notes"]["1"] |= broken
    path.write_text(json.dumps(tables), "utf-8")
    store.refresh(wait=True)

    assert texts(store, "export") == texts(plain(home), "export") == []
    assert store.listing() == plain(home).listing()


def test_a_store_without_an_index_has_nothing_to_bring_up(home: Path) -> None:
    store = plain(home)
    store.refresh()

    assert store.progress is None


def test_a_folder_of_conversations_that_cannot_be_entered_is_no_end(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() == 0:
        from interview_tui.store import files

        def refuse(folder: Path) -> list[str]:
            raise files.not_read(PermissionError(13, "denied"), folder)

        monkeypatch.setattr(files, "names", refuse)
        monkeypatch.setattr(comparing, "names", refuse)
    filled._index._compare.forget()  # type: ignore[union-attr]

    assert texts(filled, "export") == []
    filled.refresh(wait=True)


def test_an_empty_note_is_in_the_index_too(home: Path, cache: Path) -> None:
    store = indexed(home, cache)
    save(home, conversation(Note(id=named(1), at=NOW, text="…")))
    store.refresh(wait=True)
    save(home, conversation(Note(id=named(1), at=NOW, text="–")))

    assert texts(store, "") == ["–"]


# what goes wrong halfway


def test_what_another_program_wrote_meanwhile_is_replaced_as_a_whole(filled: JsonStore, home: Path) -> None:
    opened = filled.begin(conversation(id=named(50)))
    opened.save(conversation(note(1, "zuerst"), id=named(50)))
    opened.wait(5)
    assert filled._index is not None
    assert filled._index.settle(5)
    [path] = [path for path in Files(home).newest_first() if path.stem == named(50)]
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data.replace(b"zuerst", b"dazwischen"))
    assert texts(filled, "dazwischen") == ["dazwischen"]
    filled._index.saved(path, conversation(note(1, "zuletzt"), id=named(50)))
    assert filled._index.settle(5)

    assert texts(filled, "zuletzt") == ["zuletzt"]
    assert texts(filled, "dazwischen") == []
    opened.close()


def test_a_file_of_the_index_that_anybody_wrote_into_is_thrown_away(filled: JsonStore, home: Path, cache: Path) -> None:
    with sqlite3.connect(database(filled, cache)) as other:
        other.execute("UPDATE notes SET text = 'verdreht', words = ' verdreht '")
    other.close()

    assert texts(filled, "export") == texts(plain(home), "export") != []
    assert texts(filled, "verdreht") == []


def test_a_month_that_comes_right_after_another_is_noticed(filled: JsonStore, home: Path) -> None:
    for number, year in enumerate((2020, 2010, 2000)):
        save(home, conversation(note(1, f"Export {year}"), id=named(40 + number), started_at=NOW.replace(year=year)))
        assert len(texts(filled, "export")) == 4 + number


def test_a_saved_file_that_is_gone_already_is_told_to_nobody(filled: JsonStore, home: Path) -> None:
    assert filled._index is not None
    filled._index.saved(home / "gone.json", conversation())

    assert filled._index.settle(0)


def test_the_index_rests_after_a_failure(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled._index is not None
    monkeypatch.setattr(index, "REST_S", 60.0)
    filled._index.close()
    database(filled, cache).unlink()
    database(filled, cache).mkdir()
    filled.refresh(wait=True)
    opened = filled.begin(conversation(id=named(50)))
    opened.save(conversation(note(1, "trotzdem"), id=named(50)))
    opened.close()
    assert filled._index.settle(5)

    assert texts(filled, "trotzdem") == ["trotzdem"]
    assert filled.listing() == plain(home).listing()
    assert filled._index.settle(0)


def test_while_something_is_put_in_that_takes_long_the_files_answer(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(home, conversation(note(1, "von anderswo"), id=named(50)))
    monkeypatch.setattr(index, "PATIENCE_S", 0.0)
    assert filled._index is not None
    with filled._index._writing:
        assert texts(filled, "anderswo") == ["von anderswo"]


def test_a_change_that_cannot_be_put_in_leaves_the_index_as_it_was(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    save(home, conversation(note(1, "von anderswo"), id=named(50)))
    with monkeypatch.context() as patch:
        patch.setattr(rows, "put", failing)
        assert texts(filled, "anderswo") == ["von anderswo"]
        assert filled._index is not None
        filled._index.settle(5)

    filled.refresh(wait=True)
    assert texts(filled, "anderswo") == ["von anderswo"]


def test_a_file_that_goes_while_it_is_read_is_in_no_answer(home: Path, tmp_path: Path) -> None:
    assert read_entry(tmp_path / f"{named(1)}.json", KIND) is None


def test_an_answer_goes_on_from_the_files_where_the_index_stops(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = indexed(home, cache)
    for day in range(40):
        save(home, conversation(note(1, f"Export {day}"), id=named(day), started_at=NOW - timedelta(days=day)))
    store.refresh(wait=True)
    monkeypatch.setattr(finding, "_PAGE", 8)
    answers = store.search(Query(words="export"))
    begun = [next(answers).text for _ in range(3)]
    database(store, cache).unlink()
    database(store, cache).mkdir()

    assert [*begun, *(found.text for found in answers)] == texts(plain(home), "export")
    store._index.close()  # type: ignore[union-attr]


def test_an_index_that_only_cannot_be_opened_now_is_not_thrown_away(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, said: str) -> sqlite3.Connection:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    there = database(filled, cache).stat().st_ino
    monkeypatch.setattr(edition, "opened", refused)
    again = indexed(home, cache)
    again.refresh(wait=True)

    assert len(texts(again, "export")) == 3
    assert database(filled, cache).stat().st_ino == there


def test_where_no_index_can_be_made_the_files_answer(home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(connection: sqlite3.Connection, said: str) -> None:
        raise sqlite3.DatabaseError("no such tokenizer")

    monkeypatch.setattr(index_file, "_make", failing)
    store = indexed(home, cache)
    save(home, conversation(note(1, "Export")))
    store.refresh(wait=True)

    assert texts(store, "export") == ["Export"]
    assert list((cache / store.id).iterdir()) == []


# the file and what differs from it


def test_few_changes_are_kept_in_memory_and_many_make_a_new_file(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = database(filled, cache).stat().st_ino
    save(home, conversation(note(1, "Export zuletzt"), id=named(7)))
    filled.refresh(wait=True)
    assert database(filled, cache).stat().st_ino == there
    assert texts(filled, "export") == texts(plain(home), "export")
    assert texts(filled, "laufen") == []

    monkeypatch.setattr(index, "MOST_BESIDE", 0)
    again = indexed(home, cache)
    again.refresh(wait=True)

    assert database(filled, cache).stat().st_ino != there
    for store in (again, filled):
        assert texts(store, "export") == texts(plain(home), "export")
        assert texts(store, "laufen") == []
        assert store.listing() == plain(home).listing()
        store.refresh(wait=True)


def test_a_new_file_is_made_of_the_one_before(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20, 24):
        save(home, conversation(note(1, f"Export {number}"), id=named(number)))
    filled.refresh(wait=True)
    read: list[str] = []
    monkeypatch.setattr(index, "MOST_BESIDE", 0)
    monkeypatch.setattr(comparing, "read_entry", lambda path, kind: read.append(path.stem) or read_entry(path, kind))
    index_of_six = indexed(home, cache)
    index_of_six.refresh(wait=True)
    assert len(read) == 6  # four were in memory only: of a file with two nothing is kept
    read.clear()
    next(path for path in Files(home).newest_first() if path.stem == named(21)).unlink()
    save(home, conversation(note(1, "Export anders"), id=named(20)))
    again = indexed(home, cache)
    again.refresh(wait=True)

    assert read == [named(20)]
    for store in (again, filled):
        assert texts(store, "export") == texts(plain(home), "export")
        assert store.listing() == plain(home).listing()


def test_what_cannot_be_read_any_more_is_in_no_file_made_later(
    filled: JsonStore, home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = next(path for path in Files(home).newest_first() if path.stem == named(7))
    path.write_bytes(b"{")
    filled.refresh(wait=True)
    assert texts(filled, "laufen") == []

    monkeypatch.setattr(index, "MOST_BESIDE", 0)
    filled.refresh(wait=True)

    assert texts(filled, "laufen") == []
    assert texts(filled, "export") == texts(plain(home), "export")


def test_what_a_program_left_that_ended_too_soon_is_removed(filled: JsonStore, cache: Path) -> None:
    left, busy = (database(filled, cache).with_name(f"index.sqlite.{pid}.new") for pid in (1, 2))
    for one in (left, busy):
        one.write_bytes(b"half")
    os.utime(left, (1, 1))

    filled.refresh(wait=True)

    assert not left.exists()
    assert busy.exists()


def test_each_byte_of_the_file_is_looked_at_before_it_is_searched(filled: JsonStore, home: Path, cache: Path) -> None:
    path, expected = database(filled, cache), list(plain(home).search(Query()))
    whole = path.read_bytes()
    filled._index.close()  # type: ignore[union-attr]

    for at in range(0, len(whole), len(whole) // 25):
        path.unlink()
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert not is_sealed(path)
        again = indexed(home, cache)
        again.refresh(wait=True)
        assert list(again.search(Query())) == expected
        again._index.close()  # type: ignore[union-attr]


def test_a_file_that_is_read_piece_by_piece_is_sealed_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seal, "_CHUNK", 5000)
    path = tmp_path / "index.sqlite"
    with index_file.made_anew(path, "a store"):
        pass
    data = path.read_bytes()

    assert is_sealed(path)
    for damaged in (data[:-5000], data + b"x", data[:7000] + b"\xff" + data[7001:], b""):
        path.write_bytes(damaged)
        assert not is_sealed(path)


def test_after_something_unforeseen_the_next_job_is_done_all_the_same(
    filled: JsonStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda happened: told.append(happened.exc_type))
    assert filled._index is not None
    with monkeypatch.context() as patch:
        patch.setattr(index, "sweep", None)
        filled.refresh()
        assert filled._index.settle(5)
    filled.refresh()

    assert filled._index.settle(5)
    assert told == [TypeError]
    assert len(texts(filled, "export")) == 3


def test_a_damaged_file_is_the_base_of_no_other(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with index_file.made_anew(path, "a store"):
        pass
    data = path.read_bytes()
    path.write_bytes(data[:-1] + b"x")

    with pytest.raises(sqlite3.DatabaseError), index_file.made_anew(path, "a store", of=path):
        pytest.fail("it was lent")

    assert path.read_bytes() == data[:-1] + b"x"


def test_a_search_that_has_begun_ends_from_the_files_where_its_index_is_let_go(
    home: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = indexed(home, cache)
    for day in range(40):
        save(home, conversation(note(1, f"Export {day}"), id=named(day), started_at=NOW - timedelta(days=day)))
    store.refresh(wait=True)
    monkeypatch.setattr(finding, "_PAGE", 8)
    answers = store.search(Query(words="export"))
    begun = [next(answers).text for _ in range(3)]
    database(store, cache).unlink()
    store.refresh(wait=True)

    assert [*begun, *(found.text for found in answers)] == texts(plain(home), "export")
    assert store._index is not None
    assert store._index._is_whole()
