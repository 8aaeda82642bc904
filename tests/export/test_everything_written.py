"""Everything kept on one customer, written down: no word is missing, nor what nobody here knows."""

import json
import re

import pytest

from interview_tui.export.told_fields import told
from interview_tui.export.writers.everything_json import everything_json
from interview_tui.export.writers.everything_markdown import of_everything
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Aside, Everything, Whole
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft, Line
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind
from tests.support.everything import held, whole
from tests.support.frozen import START
from tests.support.languages import LANGUAGES
from tests.support.written import conversation, note, number, private

DE, EN = Language("de"), Language("en")


def filled() -> Everything:
    """Return one of everything, each text another."""
    earlier = {"conversation": number(700), "note": number(701), "at": START, "text": "earlier text"}
    notes = (
        note(1, "note text", kind="why", because_of=number(701), asks_on=earlier, earlier=("before text",),
             cue="note-cue", question="question asked text", about={**earlier, "text": "about text"},
             track="optimisation"),
        note(2, "fact text", kind="fact", evidence=({"text": "evidence text", "slot": "slot text"},), how_known="seen"),
        note(3, "promise text", kind="promise", owner="owner text", due="2026-12-24"),
        note(4, "parked text", parked=True, fate="theme", theme="theme text"),
    )  # fmt: skip
    held_one = conversation(*notes, guide="guide text", asked=("asked-cue",), customer="then text")
    mine = private(questions=("question text",), guess="guess text", learnt="learnt text", review="review text",
                   intention="intention text")  # fmt: skip
    draft = Draft(id=number(900), alive_at=START, line=Line(text="line text"), aside=(Line(text="aside text"),),
                  cue="draft-cue", ask_on=({**earlier, "text": "asked on text"},))  # fmt: skip
    return held(Whole(held_one, mine, draft), aside=(Aside("attic/x.json", "y"),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_person_wrote_stands_in_the_markdown(language: Language) -> None:
    everything = filled()
    document = json.dumps(everything_json(everything, START))
    written = set(re.findall(r'"([a-z]+(?: on)?[ -](?:text|cue))"', document))

    text = of_everything(everything, START, language)

    assert len(written) > 20
    assert [one for one in sorted(written) if one not in text] == []


def test_markdown_names_own_questions_where_a_matter_went_and_what_a_why_asked_on_from() -> None:
    above = {"conversation": number(700), "note": number(701), "at": START, "text": "der Vorstand"}
    notes = (
        note(1, "die Bank", kind="why", because_of=number(701), asks_on=above),
        note(2, "Messe", parked=True, fate="theme", theme="Messen"),
        note(3, "Lager voll", kind="fact", how_known="seen"),
    )
    one = held(whole(*notes, kept=private(questions=("Was dauert?",))))

    text = of_everything(one, START, DE)

    for words in (
        "nachgefragt zu: 21.11.2026, 14:00, der Vorstand",
        "geparkt: ja",
        "was daraus wurde: gehört zu einem Thema",
        "Thema: Messen",
        "woher bekannt: selbst gesehen",
        "Was dauert?",
    ):
        assert words in text


def test_a_field_that_nobody_here_knows_is_told_under_the_name_it_has() -> None:
    document = {"id": number(1), "mood": "froh", "scale": {"from": 1}, "tags": ["a", "b"], "hidden": False, "n": 3}

    assert dict(told("Note", document, EN)) == {"mood": "froh", "scale": '{"from": 1}', "tags": "a · b", "n": "3"}


def test_a_word_that_nobody_here_knows_is_told_as_it_is() -> None:
    word = str.__new__(Kind, "hunch")
    word._name_ = word._value_ = "hunch"

    assert list(told("Line", {"kind": word}, DE)) == [("", "hunch")]


def test_records_of_a_newer_version_are_told_with_what_it_added() -> None:
    fact = Note.from_document({"id": number(1), "at": START, "text": "140", "kind": "fact", "mood": "froh",
                               "evidence": [{"text": "gezählt", "by": "Jana"}]})  # fmt: skip
    hunch = Note.from_document({"id": number(2), "at": START, "text": "bald", "kind": "hunch"})
    one = Conversation.from_document({**conversation().as_document(), "notes": [], "weather": "Regen"})
    kept = Private.from_document({"id": number(900), "rating": 7})

    text = of_everything(held(Whole(one.put(fact, hunch), kept)), START, DE)

    for words in ("weather:** Regen", "rating:** 7", "mood: froh", "Beleg: gezählt, by: Jana", "hunch:** bald"):
        assert words in text


def test_what_was_said_of_a_note_later_stands_with_it() -> None:
    about = {"conversation": number(900), "note": number(1), "at": START, "kind": "fact", "text": "140"}
    old, new = whole(note(1, "140", kind="fact")), whole(note(2, "180", kind="fact", about=about))

    assert "bis 21.11.: jetzt 180" in of_everything(held(old, new), START, DE)
