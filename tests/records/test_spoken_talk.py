"""Talk time in words, always with where it comes from."""

import pytest

from interview_tui.language.catalogue import Language
from interview_tui.records.private import ImportedTalk, Private
from interview_tui.records.spoken_talk import source_told, talk_pieces
from interview_tui.talktime.live import Change, Talk
from interview_tui.talktime.timeline import Segment, Speaker
from tests.support.frozen import START
from tests.support.written import conversation, private

EN, DE = Language("en"), Language("de")
SEGMENTS = (Segment(Speaker.STAFF, 0, 60), Segment(Speaker.CUSTOMER, 60, 300))
HEARD = {"start_s": 0, "end_s": 300, "segments": SEGMENTS}
PRESSED = (Change(300, Talk.STAFF),)
FILE = ImportedTalk(source="a.vtt", at=START, segments=SEGMENTS)


@pytest.mark.parametrize(
    ("kept", "told", "source"),
    [
        (private(listened=(HEARD,)), "Redeanteil: Kundenseite 80 %, durch Mithören", "Redezeit durch Mithören"),
        (
            private(listened=(HEARD,), changes=PRESSED, until_s=301),
            "Redeanteil: Kundenseite etwa 80 %, durch Mithören und von Hand",
            "Redezeit durch Mithören und von Hand",
        ),
        (
            private(changes=(Change(0, Talk.STAFF), Change(60, Talk.CUSTOMER)), until_s=300),
            "Redeanteil: Kundenseite etwa 80 %, von Hand",
            "Redezeit von Hand",
        ),
        (
            private(changes=(Change(0, Talk.STAFF), Change(60, Talk.CUSTOMER, pressed=Talk.STAFF)), until_s=300),
            "Redeanteil: Kundenseite etwa 80 %, von Hand, berichtigt",
            "Redezeit von Hand, berichtigt",
        ),
        (private(imported=FILE), "Redeanteil: Kundenseite 80 %, importiert aus a.vtt", "Redezeit importiert aus a.vtt"),
    ],
)
def test_a_figure_says_where_it_comes_from(kept: Private, told: str, source: str) -> None:
    assert talk_pieces(conversation(), kept, DE)[0] == told
    assert source_told(conversation(), kept, DE) == [source]


def test_where_nothing_was_kept_nothing_is_told() -> None:
    assert talk_pieces(conversation(), private(), EN) == []
    assert source_told(conversation(), private(), EN) == []


def test_of_the_microphone_alone_only_my_part_of_the_time_is_told() -> None:
    alone = private(
        listened=({"start_s": 0, "end_s": 300, "segments": (Segment(Speaker.STAFF, 0, 42),), "alone": True},)
    )
    mine = "ich: 14 % der Zeit, durch Mithören nur mit dem Mikrofon"

    assert talk_pieces(conversation(), alone, DE) == [mine]
    assert source_told(conversation(), alone, DE) == ["Redezeit durch Mithören", mine]


def test_a_loud_room_is_told_with_the_figure() -> None:
    loud = private(listened=({**HEARD, "uncertain": True},))

    assert talk_pieces(conversation(), loud, EN)[:2] == [
        "Talk share: customer 80%, by listening",
        "the room was loud: uncertain",
    ]


def test_too_little_speech_gives_no_figure() -> None:
    short = private(listened=({**HEARD, "end_s": 90},))

    assert talk_pieces(conversation(), short, EN) == ["Talk share: too little was spoken for a figure"]


@pytest.mark.parametrize(
    ("speaker", "share", "longest"),
    [(Speaker.CUSTOMER, "100%", "longest story 5:00"), (Speaker.STAFF, "0%", "longest own turn 5:00")],
)
def test_of_whoever_never_spoke_no_longest_turn_is_told(speaker: Speaker, share: str, longest: str) -> None:
    one = private(listened=({**HEARD, "segments": (Segment(speaker, 0, 300),)},))

    assert talk_pieces(conversation(), one, EN) == [f"Talk share: customer {share}, by listening", longest]
