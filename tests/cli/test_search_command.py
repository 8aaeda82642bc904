import json
from enum import StrEnum
from pathlib import Path

import pytest

from interview_tui.port.search import Progress
from interview_tui.records.entry import Entry
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import Interview
from tests.support.making import CUSTOMER, NOW, customer, numbered


@pytest.mark.parametrize(("option", "words"), [("--kind", Kind), ("--track", Track), ("--status", Status)])
def test_the_words_to_choose_from_are_those_of_the_conversation(
    interview: Interview, option: str, words: type[StrEnum]
) -> None:
    told = f"For {option} there is only {', '.join(words)}; see: interview search --help"

    assert interview("search", option, "none of them").err == told + "\n"


def test_notes_are_found_by_their_words_newest_first(interview: Interview, sample: Path) -> None:
    found = interview("--home", sample, "search", "orders", "--json")

    notes = [one for one in json.loads(found.out) if "note" in one]
    assert found.code == 0
    assert all("orders" in note["text"].lower() for note in notes)
    assert [note["at"] for note in notes] == sorted((note["at"] for note in notes), reverse=True)
    assert set(notes[0]) == {"note", "conversation", "customer", "at", "kind", "track", "text", "written_up"}


def test_what_is_known_of_customers_comes_before_the_notes_and_what_is_folded_is_not_told(
    interview: Interview, home: Path
) -> None:
    store = open_store(home, now=lambda: NOW)
    known = {"id": numbered(1), "aspect": "uses", "text": "Bestellmodul", "since": "2023", "learnt_at": NOW}
    avoid = {"id": numbered(2), "aspect": "avoid", "text": "Bestellung von damals", "learnt_at": NOW}
    store.save_customer(customer(entries=tuple(map(Entry.model_validate, (known, avoid)))))

    printed = interview("--home", home, "search", "bestell").out.splitlines()
    documents = json.loads(interview("--home", home, "search", "bestell", "--json").out)

    assert [line.strip() for line in printed[1::2]] == ["uses: Bestellmodul, since 2023", "better not mention: …"]
    assert printed[0] == f"{CUSTOMER}  Claudia Weber"
    assert [(one["entry"], one["aspect"], one["text"]) for one in documents] == [
        (known["id"], "uses", "Bestellmodul"), (avoid["id"], "avoid", "Bestellung von damals"),
    ]  # fmt: skip


def test_what_is_found_is_printed_for_people(interview: Interview, sample: Path) -> None:
    found = interview("--home", sample, "search", "--kind", "criticism")

    lines = found.out.splitlines()
    assert found.code == 0
    assert len(lines) >= 2
    assert "2026" in lines[0]
    assert lines[1].startswith("    criticism")


@pytest.mark.parametrize(
    "line",
    [
        ["--customer", "nobody of this name"],
        ["--author", "nobody of this name"],
        ["--since", "2099-01-01"],
        ["--until", "1999-01-01"],
        ["--guide", "complaint"],
        ["--track", "innovation", "xyzzy"],
        ["--status", "open", "xyzzy"],
        ["xyzzy"],
    ],
)
def test_where_nothing_is_found_the_code_is_1(interview: Interview, sample: Path, line: list[str]) -> None:
    found = interview("--home", sample, "search", *line)

    assert (found.code, found.out, found.err) == (1, "", "Nothing found.\n")


def test_nothing_found_is_an_empty_list_for_scripts(interview: Interview, sample: Path, tmp_path: Path) -> None:
    for home in (sample, tmp_path / "none"):
        found = interview("--home", home, "search", "xyzzy", "--json")

        assert (found.code, json.loads(found.out)) == (1, [])


def test_a_day_that_is_none_is_told(interview: Interview, sample: Path) -> None:
    found = interview("--home", sample, "search", "--since", "soon")

    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("soon is no day I understand. Try ")


@pytest.mark.parametrize(
    ("language", "option", "value"),
    [
        *[("de", "--kind", "kritik"), ("en", "--kind", "Kritik"), ("de", "--kind", "criticism")],
        *[("de", "--track", "Optimierung"), ("en", "--track", "OPTIMISATION")],
        *[("de", "--status", "fertig"), ("de", "--since", "1.10.2020"), ("en", "--since", "1 Oct 2020")],
        *[("de", "--since", "1. Oktober 2020"), ("de", "--until", "31.12.2099"), ("en", "--until", "in 3 years")],
    ],
)  # fmt: skip
def test_words_and_days_are_read_as_on_the_screen(
    interview: Interview, sample: Path, language: str, option: str, value: str
) -> None:
    assert interview("--home", sample, "--lang", language, "search", option, value).code == 0


def test_the_index_lies_in_the_cache_of_the_person(interview: Interview, sample: Path, tmp_path: Path) -> None:
    interview("--home", sample, "search", "orders")

    [index] = (tmp_path / "somebody").rglob("index.sqlite")
    assert index.parents[1].name == "interview-tui"


def test_a_store_that_can_only_be_read_is_told(interview: Interview, tmp_path: Path) -> None:
    (tmp_path / "home" / "conversations").mkdir(parents=True)
    (tmp_path / "home" / "store.json").write_text("{")
    found = interview("--home", tmp_path / "home", "search", "orders")

    assert found.code == 1
    assert "store.json is damaged" in found.err


def test_without_a_cache_folder_the_files_are_searched(
    interview: Interview, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "~nowhere")

    assert interview("--home", sample, "search", "orders").code == 0


def test_who_watches_sees_how_far_the_index_is(
    interview: Interview, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("interview_tui.cli.search.LOOK_S", 0.01)
    monkeypatch.setattr(JsonStore, "progress", Progress(3, 29))
    ended = interview("search", "orders", "--home", sample)
    assert ended.code == 0
    assert ended.err.startswith("\rSearching … 3 of 29 conversations read")
    assert ended.err.rpartition("\r")[2] == ""


def test_a_guide_that_is_not_there_is_named(interview: Interview, sample: Path) -> None:
    told = "There is no guide nope. `interview guides list` shows all.\n"
    assert interview("--home", sample, "search", "--guide", "nope") == (1, "", told)
