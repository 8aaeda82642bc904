"""`interview show`, for people and for scripts."""

import json
import re
from contextlib import closing
from pathlib import Path
from typing import Any

from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from interview_tui.talktime.live import Change, Talk
from tests.support.command_line import Interview
from tests.support.frozen import START, FrozenClock, Ids
from tests.support.kept import HEAD, held

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
    assert set(shown["private"]) == {"turns", "source", "own_time", *FIGURES} | set(Private.model_fields) - {"id"}
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


def test_private_has_what_a_newer_version_said_of_a_turn(interview: Interview, home: Path, store: JsonStore) -> None:
    conversation = held(store, "a")
    row = {"at_s": 30.0, "state": "both", "pressed": None, "x_loud": 3}
    opened = store.open(conversation.id)
    opened.save_private(Private.from_document({"id": conversation.id, "changes": [row]}))
    opened.close()

    shown = json.loads(interview("--home", home, "show", conversation.id, "--json", "--private").out)

    assert shown["private"]["changes"] == [row]


def test_private_for_people_stands_under_the_summary(
    interview: Interview, sample: Path, heads: list[dict[str, Any]]
) -> None:
    public = interview("--home", sample, "show", heads[0]["id"]).out
    private = interview("--home", sample, "show", heads[0]["id"], "--private").out
    assert private.startswith(f"{public}\nOnly for me\n\nTalk time by hand\nTalk share of the customer ")
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


def test_what_was_heard_is_told_with_its_source_and_of_the_microphone_alone_only_my_part(
    interview: Interview, home: Path, store: JsonStore
) -> None:
    conversation = held(store, "a")

    def kept(**fields: object) -> str:
        opened = store.open(conversation.id)
        segments = [{"speaker": "staff", "start_s": 0, "end_s": 42}]
        heard = {"start_s": 0, "end_s": 300, "segments": segments, **fields}
        opened.save_private(Private.model_validate({"id": conversation.id, "listened": [heard], "until_s": 400}))
        opened.close()
        return interview("--home", home, "show", conversation.id, "--private").out.partition("Only for me\n\n")[2]

    assert kept().startswith("Talk time by listening\nTalk share of the customer     0%\n")
    assert kept().endswith("1:40 not recorded\n")
    assert kept(alone=True) == (
        "Talk time by listening\nme: 14% of the time, by listening with the microphone alone\n1:40 not recorded\n"
    )
    shown = json.loads(interview("--home", home, "show", conversation.id, "--private", "--json").out)["private"]
    assert (shown["source"], shown["own_time"]) == ("listened", {"spoke_s": 42.0, "known_s": 300.0})
    assert (shown["turns"], shown["customer_share"]) == ([], None)
