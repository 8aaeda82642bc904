"""Whatever is asked and whatever changed: the index answers what the files answer."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.port.search import Found, Query
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.parts import Fact
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.files import Files
from interview_tui.store.head_fields import head_of
from interview_tui.store.index import comparing
from interview_tui.store.index import entry as entry_of
from interview_tui.store.index.entry import dated, line_of, read_entry
from interview_tui.store.kinds import CONVERSATION as KIND
from interview_tui.store.kinds import DocumentKind
from tests.support.indexed import indexed, named, plain, save
from tests.support.making import CONVERSATION, NOW, conversation, note
from tests.support.strategies import MOMENTS, conversations

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


QUERIES = st.builds(
    Query,
    words=TEXTS | PARTS | OPERATORS | st.tuples(PARTS, OPERATORS, TEXTS).map(" ".join),
    kind=st.none() | st.sampled_from(Kind),
    track=st.none() | st.sampled_from(Track),
    customer=st.none() | st.sampled_from(["e", "weber", "WÉBER", '"', ""]),
    customer_id=st.none() | st.just(named(900)),
    conversation_id=st.none() | st.just(named(1)),
    author=st.none() | st.sampled_from(["zoe", "o", "", "%"]),
    guide=st.none() | st.sampled_from(["check-in", ""]),
    status=st.none() | st.sampled_from(Status),
    since=st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    until=st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    limit=st.none() | st.integers(0, 4),
    best_first=st.booleans(),
    note_ids=st.none(),
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


@settings(max_examples=25)
@given(
    stores=st.lists(st.tuples(notes_of_a_few_words(), st.sampled_from([None, "check-in"])), min_size=1, max_size=3),
    asked=st.lists(QUERIES, min_size=1, max_size=12),
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
@given(asked=st.lists(QUERIES, min_size=1, max_size=3))
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


@settings(max_examples=20)
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
            query = data.draw(QUERIES)
            assert list(store.search(query)) == list(files.search(query))
    assert store._index is not None
    store._index.settle(5)
    store._index.close()


@settings(max_examples=25)
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
