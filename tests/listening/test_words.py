"""What is said about listening is one sentence, in both languages, and names the device."""

import pytest

from interview_tui.language.catalogue import Language
from interview_tui.listening.heard import ChannelHeard, Heard, State
from interview_tui.listening.sounds import Trouble
from interview_tui.listening.words import DOES, DOES_NOT, said, told
from tests.support.sounding import MICROPHONE, PLAYED


@pytest.mark.parametrize("language", [Language("en"), Language("de")], ids=lambda one: one.code)
@pytest.mark.parametrize("device", [None, MICROPHONE, PLAYED])
@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_a_short_sentence(trouble: Trouble, device: object, language: Language) -> None:
    sentence = told(trouble, device).told(language)  # type: ignore[arg-type]

    assert sentence.endswith(".") or sentence.endswith("?")
    assert "{" not in sentence
    assert len(sentence) <= 110


def test_a_device_that_gives_nothing_is_named() -> None:
    english = Language("en")

    assert told(Trouble.MUTED, MICROPHONE).told(english).startswith("Nothing comes from “Headset”")
    assert "muted" in told(Trouble.SILENT, MICROPHONE).told(english)
    assert "another device" in told(Trouble.SILENT, PLAYED).told(english)


def test_the_microphone_comes_first_and_a_loud_room_last() -> None:
    mine, theirs = ChannelHeard(MICROPHONE, -20, Trouble.SILENT), ChannelHeard(PLAYED, -20, Trouble.UNPLUGGED)
    fine = ChannelHeard(PLAYED, -20)

    assert said(Heard(State.LISTENING, mine, theirs)) == told(Trouble.SILENT, MICROPHONE)
    assert said(Heard(State.LISTENING, fine, theirs, is_uncertain=True)) == told(Trouble.UNPLUGGED, PLAYED)
    assert said(Heard(State.LISTENING, fine, fine, is_uncertain=True)) == told(Trouble.LOUD)
    assert said(Heard(State.LISTENING, fine, fine)) is None


def test_what_it_does_and_does_not_is_a_sentence_each() -> None:
    assert all(one.endswith(".") for one in (*DOES, *DOES_NOT))
