import json
import re
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from interview_tui.export.formats import FORMATS, Format
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from interview_tui.talktime.live import Change, Talk
from tests.support.command_line import Interview
from tests.support.frozen import START, FrozenClock, Ids

HEAD = ["id", "customer", "author", "guide", "channel", "started_at", "ended_at", "status", "notes"]
NOTE = [
    *["id", "at", "kind", "track", "text", "because_of", "evidence", "how_known", "parked", "due", "owner", "earlier"],
    *["cue", "settled"],
    *["fate", "theme", "asks_on"],
]
FIGURES = [
    *["duration_s", "customer_s", "staff_s", "silence_s", "overlap_s", "customer_share", "customer_share_of_elapsed"],
    *["longest_monologue_s", "longest_story_s", "turn_count", "interactivity_per_min", "patience_s", "interruptions"],
]
WORDS = ["guess", "guess_became", "learnt", "intention"]


@pytest.fixture
def heads(interview: Interview, sample: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(interview("--home", sample, "list", "--json").out)
    return found


def held(store: JsonStore, *texts: str, **fields: Any) -> Conversation:
    """Keep a conversation with these notes."""
    ids = Ids(len(list(store.heads())) * 100)
    notes = tuple(Note(id=ids(), at=START, text=text) for text in texts)
    conversation = Conversation(id=ids(), author="Jana", started_at=START, notes=notes, **fields)
    opened = store.begin(conversation)
    opened.save(conversation)
    opened.close()
    return conversation


# list


def test_a_list_in_json_has_what_scripts_were_promised(heads: list[dict[str, Any]]) -> None:
    assert len(heads) > 20
    assert all(list(head) == HEAD for head in heads)
    assert {type(head["notes"]) for head in heads} == {int}
    assert {head["status"] for head in heads} <= {"open", "to_finish", "done"}


def test_the_latest_conversation_comes_first(heads: list[dict[str, Any]]) -> None:
    began = [head["started_at"] for head in heads]
    assert began == sorted(began, reverse=True)


def test_a_list_for_people_has_a_line_for_each(interview: Interview, sample: Path, heads: list[dict[str, Any]]) -> None:
    lines = interview("list", "--home", sample).out.splitlines()
    assert [line.split()[0] for line in lines] == [head["id"] for head in heads]
    assert heads[0]["customer"] in lines[0]
    assert f"({heads[0]['notes']} notes, " in lines[0]


def test_a_list_speaks_german(interview: Interview, sample: Path) -> None:
    assert re.search(r"\d\d\.\d\d\.2026 \d\d:\d\d .*Notizen, ", interview("--lang", "de", "--home", sample, "list").out)


def test_a_list_speaks_the_language_that_was_chosen_in_the_program(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    store.change_settings(store.settings.changed(language="de"))
    held(store, "eine Notiz")
    assert "ohne Namen  (1 Notiz, offen)" in interview("--home", home, "list").out


def test_a_renamed_customer_is_listed_and_shown_by_the_new_name(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    customer = Customer(id=Ids(9000)(), name="Claudia Weber", organisation="Nordmetall", since=START)
    store.save_customer(customer.changed(name="Claudia Weber-Haas"))
    conversation = held(store, customer_id=customer.id, customer="Claudia Weber")
    assert "Claudia Weber-Haas · Nordmetall" in interview("--home", home, "list").out
    assert json.loads(interview("--home", home, "list", "--json").out)[0]["customer"] == "Claudia Weber-Haas"
    assert json.loads(interview("--home", home, "show", conversation.id, "--json").out)["customer"] == (
        "Claudia Weber-Haas"
    )
    assert interview("--home", home, "export", conversation.id).out.startswith("# Claudia Weber-Haas")


@pytest.mark.parametrize("exists", [True, False])
def test_where_nothing_is_kept_nothing_is_found_and_nothing_is_made(
    interview: Interview, tmp_path: Path, exists: bool
) -> None:
    home = tmp_path / "new"
    if exists:
        home.mkdir()
    assert interview("--home", home, "list") == (1, "", "There are no conversations yet.\n")
    assert interview("--home", home, "list", "--json") == (1, "[]\n", "There are no conversations yet.\n")
    for command in ("show", "export"):
        told = "No conversation begins with 01. `interview list` shows all.\n"
        assert interview("--home", home, command, "01") == (1, "", told)
    assert not list(home.iterdir()) if exists else not home.exists()


def test_a_store_without_conversations_has_none(interview: Interview, home: Path, store: JsonStore) -> None:
    assert interview("--home", home, "list") == (1, "", "There are no conversations yet.\n")


def test_a_conversation_that_cannot_be_read_is_told_beside_the_others(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    broken, whole = held(store, "a"), held(store, "b")
    next(home.rglob(f"{broken.id}.json")).write_text("{")
    ended = interview("--home", home, "list")
    assert (ended.code, ended.out.split()[0]) == (0, whole.id)
    assert re.fullmatch(r"\S+ is damaged in line 1\. .*\n", ended.err)


def test_conversations_that_cannot_be_read_are_not_none(interview: Interview, home: Path, store: JsonStore) -> None:
    conversation = held(store, "a")
    next(home.rglob(f"{conversation.id}.json")).write_text("{")
    assert interview("--home", home, "list")[:2] == (2, "")
    ended = interview("--home", home, "show", conversation.id)
    assert ended.code == 2
    assert "is damaged" in ended.err


def test_a_damaged_settings_file_does_not_hide_the_conversations(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    conversation = held(store, "a")
    (home / "store.json").write_text("{")
    ended = interview("--home", home, "list")
    assert (ended.code, ended.out.split()[0]) == (0, conversation.id)
    assert "store.json is damaged" in ended.err


# the folder


def test_a_file_is_no_home(interview: Interview, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    told = f"{file} is not a folder. Choose another with --home or INTERVIEW_HOME.\n"
    assert interview("--home", file, "list") == (2, "", told)
    ended = interview("--home", file / "below", "list")
    assert ended.code == 2
    assert "a part of its path is no folder" in ended.err


def test_a_home_that_may_not_be_read_is_told(
    interview: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("interview_tui.cli.shell.os.listdir", refuse)
    told = f"{tmp_path} cannot be read: it is not permitted. Choose another folder with --home or INTERVIEW_HOME.\n"
    assert interview("--home", tmp_path, "list") == (2, "", told)


def test_a_system_without_homes_is_told(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: "~/.local/share/interview-tui")
    told = "The system names no home folder. Name one with --home or INTERVIEW_HOME.\n"
    assert interview("list") == (2, "", told)


def test_the_home_is_taken_from_the_environment_unless_one_is_given(
    interview: Interview, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_HOME", str(sample))
    assert interview("list").code == 0
    assert interview("list", "--home", tmp_path).code == 1
    assert interview("--home", tmp_path, "list").code == 1


def test_a_tilde_means_ones_own_folder(interview: Interview, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(sample.parent))
    monkeypatch.setenv("INTERVIEW_HOME", f"~/{sample.name}")
    assert interview("list").code == 0


def test_reading_changes_nothing(interview: Interview, sample: Path, heads: list[dict[str, Any]]) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in sample.rglob("*")}

    before = state()
    for line in (["list"], ["show", heads[0]["id"], "--private"], ["export", heads[0]["id"]]):
        assert interview("--home", sample, *line).code == 0
    assert state() == before


# show


def test_a_conversation_in_json_has_what_scripts_were_promised(
    interview: Interview, sample: Path, heads: list[dict[str, Any]]
) -> None:
    for head in heads:
        shown = json.loads(interview("--home", sample, "show", head["id"], "--json").out)
        assert list(shown)[: len(HEAD)] == HEAD
        assert {key: shown[key] for key in HEAD[:-1]} == {key: head[key] for key in HEAD[:-1]}
        assert len(shown["notes"]) == head["notes"]
        for note in shown["notes"]:
            assert set(NOTE) <= set(note)
            assert note["kind"] in {None, *Kind}
            assert note["track"] in {None, "innovation", "optimisation"}


def test_a_conversation_in_json_has_every_field_that_is_kept(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    ids = Ids(700)
    below = {"conversation": ids(), "note": ids(), "at": START, "text": "before"}
    note = Note.from_document(
        {"id": ids(), "at": START, "text": "CSV", "kind": "promise", "due": "2026-12-01", "owner": "Weber",
         "theirs": True, "promise": "kept", "asks_on": below, "cue": "start"}
    )  # fmt: skip
    away = {"start": START, "end": START, "why": "killed"}
    measure = {"measure": "fit", "value": 2, "at": START}
    kept = held(store, customer_id=ids(), asked=("start",), informed="told", measure=measure, away=(away,)).put(note)
    with closing(store.open(kept.id)) as opened:
        opened.save(kept)

    shown = json.loads(interview("--home", home, "show", kept.id, "--json").out)

    assert set(shown) == set(Conversation.model_fields)
    assert [set(one) for one in shown["notes"]] == [set(note.model_dump())]
    assert {name: shown["notes"][0][name] for name in ("promise", "theirs", "owner", "due", "cue")} == {
        "promise": "kept", "theirs": True, "owner": "Weber", "due": "2026-12-01", "cue": "start",
    }  # fmt: skip
    assert shown["notes"][0]["asks_on"]["at"] == shown["started_at"] == START.isoformat()
    assert shown["away"] == [{**away, "start": START.isoformat(), "end": START.isoformat()}]
    assert (shown["asked"], shown["informed"], shown["measure"]["value"]) == (["start"], "told", 2)


def test_fields_and_words_that_nobody_here_knows_are_shown_as_they_are_stored(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    kept = held(store, "a")
    note = {**kept.notes[0].as_document(), "mood": {"of": ["fair"]}, "kind": "hunch"}
    kept = Conversation.from_document({**kept.as_document(), "notes": [note], "weather": "rain"})
    with closing(store.open(kept.id)) as opened:
        opened.save(kept)

    shown = json.loads(interview("--home", home, "show", kept.id, "--json").out)

    assert shown["weather"] == "rain"
    assert [(one["mood"], one["kind"]) for one in shown["notes"]] == [({"of": ["fair"]}, "hunch")]


def test_a_deleted_note_is_not_shown_and_one_without_a_cue_has_null(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    kept = held(store, "a", "b")
    with closing(store.open(kept.id)) as opened:
        opened.save(kept.put(kept.notes[0].tombstone()))

    [note] = json.loads(interview("--home", home, "show", kept.id, "--json").out)["notes"]

    assert (note["text"], note["cue"]) == ("b", None)


def test_any_beginning_that_fits_one_conversation_names_it(
    interview: Interview, sample: Path, heads: list[dict[str, Any]]
) -> None:
    ids = [head["id"] for head in heads]
    shortest = next(n for n in range(1, 27) if sum(one.startswith(ids[0][:n]) for one in ids) == 1)
    for beginning in (ids[0][:shortest], ids[0][:shortest].lower(), ids[0]):
        assert json.loads(interview("--home", sample, "show", beginning, "--json").out)["id"] == ids[0]


def test_a_beginning_that_fits_none_or_several_finds_nothing(interview: Interview, sample: Path) -> None:
    for command in ("show", "export"):
        assert interview("--home", sample, command, "ZZ")[:2] == (1, "")
        ended = interview("--home", sample, command, "0")
        assert ended[:2] == (1, "")
        assert re.fullmatch(r"\d+ conversations begin with 0\. Give more characters\.\n", ended.err)


def test_private_adds_who_spoke_when_and_the_figures(
    interview: Interview, sample: Path, heads: list[dict[str, Any]]
) -> None:
    shown = json.loads(interview("--home", sample, "show", heads[0]["id"], "--json", "--private").out)
    assert list(shown["private"])[: len(FIGURES) + 1] == ["turns", *FIGURES]
    assert set(shown["private"]) == {"turns", *FIGURES} | set(Private.model_fields) - {"id"}
    assert all(list(turn) == ["speaker", "start_s", "end_s"] for turn in shown["private"]["turns"])


def test_the_private_figures_are_those_talk_prints_of_the_same_turns(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    compared = 0
    for head in heads:
        private = json.loads(interview("--home", sample, "show", head["id"], "--json", "--private").out)["private"]
        turns = private.pop("turns")
        private = {name: figure for name, figure in private.items() if name in FIGURES}
        if {turn["speaker"] for turn in turns} != {"staff", "customer"}:
            continue
        rttm = tmp_path / "call.rttm"
        lines = [
            f"SPEAKER call 1 {turn['start_s']:.6f} {turn['end_s'] - turn['start_s']:.6f} <NA> <NA> {turn['speaker']}\n"
            for turn in turns
        ]
        rttm.write_text("".join(lines))
        talk = json.loads(interview("talk", rttm, "--me", "staff", "--json").out)
        talk["turn_count"] = talk.pop("turns")
        assert private == talk
        compared += 1
    assert compared > 3


def test_where_no_talk_time_was_kept_the_figures_are_null_not_zero(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    conversation = held(store, "a")
    private = json.loads(interview("--home", home, "show", conversation.id, "--json", "--private").out)["private"]
    assert private["turns"] == []
    assert private["customer_share"] is None


def test_a_call_that_was_never_ended_counts_up_to_its_last_note(
    interview: Interview, home: Path, store: JsonStore, clock: FrozenClock
) -> None:
    conversation = held(store, "a")
    clock.go_on(90)
    later = Note(id=Ids(5000)(), at=clock.now().wall, text="b")
    opened = store.open(conversation.id)
    opened.save(conversation.put(later))
    opened.save_private(Private(id=conversation.id, changes=(Change(30.0, Talk.STAFF), Change(40.0, Talk.CUSTOMER))))
    opened.close()
    private = json.loads(interview("--home", home, "show", conversation.id, "--json", "--private").out)["private"]
    assert private["turns"] == [
        {"speaker": "staff", "start_s": 30.0, "end_s": 40.0},
        {"speaker": "customer", "start_s": 40.0, "end_s": 90.0},
    ]


def test_private_for_people_stands_under_the_summary(
    interview: Interview, sample: Path, heads: list[dict[str, Any]]
) -> None:
    public = interview("--home", sample, "show", heads[0]["id"]).out
    private = interview("--home", sample, "show", heads[0]["id"], "--private").out
    assert private.startswith(f"{public}\nOnly for me\n\nTalk share of the customer ")
    assert "Talk share" not in public


def test_private_shows_my_own_words_and_counts_from_the_first_press(
    interview: Interview, home: Path, store: JsonStore, clock: FrozenClock
) -> None:
    conversation = held(store, "a")
    changes = (Change(60.0, Talk.STAFF), Change(80.0, Talk.CUSTOMER))
    words = {"guess": "sie sucht", "guess_became": "refuted", "learnt": "zahlt spät", "intention": "Pausen"}
    opened = store.open(conversation.id)
    opened.save_private(Private(id=conversation.id, changes=changes, until_s=100.0, **words))
    opened.close()

    text = interview("--home", home, "show", conversation.id, "--private").out
    shown = json.loads(interview("--home", home, "show", conversation.id, "--private", "--json").out)["private"]

    assert text.endswith("My guess: sie sucht (refuted)\nNew to me: zahlt spät\nOne thing for next time: Pausen\n")
    assert re.search(r"of the whole time +50%", text)
    assert {word: shown[word] for word in WORDS} == words


def test_a_private_file_that_cannot_be_read_is_told_only_to_who_asks(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    conversation = held(store, "a")
    path = next(home.rglob(f"{conversation.id}.json"))
    path.with_suffix(".private.json").write_text("{")
    assert interview("--home", home, "show", conversation.id).code == 0
    ended = interview("--home", home, "show", conversation.id, "--private", "--json")
    assert ended[:2] == (2, "")
    assert "private.json is damaged" in ended.err


# export


def test_the_summary_goes_to_the_terminal_or_into_a_new_file(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    file = tmp_path / "Gespräch.md"
    printed = interview("--home", sample, "export", heads[0]["id"], "--format", "md")
    written = interview("--home", sample, "export", heads[0]["id"], "-o", file)
    assert written == (0, "", "")
    assert printed == (0, file.read_text("utf-8"), "")
    assert printed.out.startswith(f"# {heads[0]['customer']}")
    assert interview("--home", sample, "export", heads[0]["id"], "-o", "-") == printed


def test_nothing_is_ever_overwritten(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    for target in (file, tmp_path):
        told = f"{target} is there already; nothing is ever overwritten. Choose another name.\n"
        assert interview("--home", sample, "export", heads[0]["id"], "-o", target) == (2, "", told)
    assert file.read_text() == "mine"


def test_a_place_that_takes_no_file_is_told(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    target = tmp_path / "none" / "x.md"
    told = f"{target} cannot be written: there is no such file or folder. Choose another place.\n"
    assert interview("--home", sample, "export", heads[0]["id"], "-o", target) == (2, "", told)


@pytest.mark.parametrize("more", [(), ("--format", "md")])
def test_a_file_whose_ending_no_format_has_is_refused_in_a_sentence(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path, more: tuple[str, ...]
) -> None:
    file = tmp_path / "x.pdf"
    told = f"{file} ends in .pdf, and no format does; there is .md.\n"
    assert interview("--home", sample, "export", heads[0]["id"], "-o", file, *more) == (2, "", told)
    assert not file.exists()


BYTES = b"PK\x00\x01\r\n\n"


def as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a format whose content is bytes."""
    form = Format("odd", "odd", "Odd", binary=True, conversation=lambda: lambda *_: BYTES)
    monkeypatch.setattr("interview_tui.export.formats.FORMATS", (*FORMATS, form))


def test_a_format_of_bytes_is_written_as_it_is(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_bytes(monkeypatch)
    file = tmp_path / "x.odd"
    assert interview("--home", sample, "export", heads[0]["id"], "-o", file) == (0, "", "")
    assert file.read_bytes() == BYTES
    assert interview("--home", sample, "export", heads[0]["id"], "--format", "odd").out == BYTES.decode()


def test_bytes_are_not_written_on_a_terminal(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    as_bytes(monkeypatch)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = "Odd is nothing for a terminal. Name a file with -o.\n"
    assert interview("--home", sample, "export", heads[0]["id"], "--format", "odd") == (2, "", told)
