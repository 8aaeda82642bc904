from collections.abc import Callable
from enum import StrEnum

import pytest

from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.records import spoken, spoken_measures
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.note import Earlier
from interview_tui.records.spoken import (
    came_from,
    channel_word,
    coach_word,
    fate_words,
    how_known_word,
    kind_word,
    status_word,
    track_name,
    track_short,
)
from interview_tui.records.spoken_since import addition_words, on_earlier
from interview_tui.records.words import (
    Channel,
    Coach,
    HowKnown,
    Informed,
    Kind,
    Measure,
    Mode,
    PromiseState,
    Rule,
    Status,
    Track,
    read_word,
)
from tests.support.frozen import START
from tests.support.written import note, number


@pytest.mark.parametrize(
    ("kind", "german"),
    [
        (None, "Notiz"),
        (Kind.FACT, "Fakt"),
        (Kind.NEED, "Bedürfnis"),
        (Kind.QUOTE, "Zitat"),
        (Kind.CRITICISM, "Kritik"),
        (Kind.COMPLAINT, "Beschwerde"),
        (Kind.PRAISE, "Lob"),
        (Kind.WHY, "Warum"),
        (Kind.PROMISE, "Zusage"),
        (Kind.PERSONAL, "Persönliches"),
    ],
)
def test_a_kind_has_the_glossarys_german_word(kind: Kind | None, german: str) -> None:
    assert kind_word(kind, False, Language("de")) == german


@pytest.mark.parametrize("code", CODES)
def test_no_two_kinds_share_a_word(code: Code) -> None:
    words = [kind_word(kind, False, Language(code)) for kind in (None, *Kind)]

    assert len(set(words)) == len(words)


def test_a_parked_note_is_parked_whatever_else_it_is() -> None:
    assert kind_word(Kind.FACT, True, Language("de")) == "geparkt"


@pytest.mark.parametrize(
    ("track", "short", "name"),
    [(Track.INNOVATION, "Innov.", "Innovation"), (Track.OPTIMISATION, "Optim.", "Optimierung")],
)
def test_a_track_has_a_short_word_and_a_name(track: Track, short: str, name: str) -> None:
    assert (track_short(track, Language("de")), track_name(track, Language("de"))) == (short, name)


def test_no_track_says_nothing() -> None:
    assert track_short(None, Language("en")) == ""


@pytest.mark.parametrize(
    ("status", "german"), [(Status.OPEN, "offen"), (Status.TO_FINISH, "nachzubereiten"), (Status.DONE, "fertig")]
)
def test_a_status_is_said_from_its_stored_word(status: str, german: str) -> None:
    assert status_word(str(status), Language("de")) == german


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_has_a_word_in_both_languages(channel: Channel) -> None:
    assert channel_word(channel, Language("de"))
    assert channel_word(channel, Language("en")) != channel.name


def test_there_are_nine_rules() -> None:
    assert len(Rule) == 9


@pytest.mark.parametrize(
    ("fields", "german"),
    [
        ({}, ""),
        ({"fate": "promise"}, ""),
        ({"fate": "next_time"}, "nächstes Mal fragen"),
        ({"fate": "asked"}, "gefragt"),
        ({"fate": "dropped"}, "verworfen"),
        ({"fate": "theme", "theme": "Messen"}, "Thema: Messen"),
        ({"fate": "theme"}, "Thema: "),
    ],
)
def test_a_parked_matter_tells_where_it_went(fields: dict[str, str], german: str) -> None:
    assert fate_words(note(1, "x", parked=True, **fields), Language("de")) == german


def test_a_why_tells_from_which_note_of_which_day_it_asks_on() -> None:
    earlier = Earlier(conversation=number(1), note=number(2), at=START, text="der Vorstand\nwartet")

    assert on_earlier(earlier, Language("de"), near=START.date()) == "zu 21.11.: der Vorstand"


@pytest.mark.parametrize("code", CODES)
def test_the_levels_of_the_coach_have_words_of_their_own(code: Code) -> None:
    assert len({coach_word(level, Language(code)) for level in Coach}) == len(Coach)


def test_how_a_fact_is_known_has_the_glossarys_words() -> None:
    assert [how_known_word(how, Language("de")) for how in HowKnown] == ["gehört", "selbst gesehen", "Dokument"]
    assert [how_known_word(how, Language("en")) for how in HowKnown] == ["told", "seen", "document"]


@pytest.mark.parametrize(
    ("vocabulary", "said"),
    [
        (Kind, lambda word, language: spoken.kind_word(word, False, language)),
        (Track, spoken.track_name),
        (Track, spoken.track_short),
        (Status, spoken.status_word),
        (Channel, spoken.channel_word),
        (Informed, spoken.informed_word),
        (HowKnown, spoken.how_known_word),
        (PromiseState, spoken.promise_word),
        (Measure, spoken_measures.measure_name),
        (Mode, spoken_measures.mode_words),
    ],
)
def test_a_word_that_this_version_does_not_know_is_said_as_it_is(
    vocabulary: type[StrEnum], said: Callable[[StrEnum, Language], str]
) -> None:
    assert said(read_word(vocabulary, "hunch"), Language("de")) == "hunch"


def test_an_answer_to_a_measure_of_a_newer_version_is_its_number() -> None:
    answer = MeasureAnswer.from_document({"measure": "warmth", "value": 12, "at": START, "mode": "asked"})

    assert spoken_measures.answer_words(answer, Language("en")) == "12, asked in the conversation"


def test_where_a_matter_went_that_this_version_does_not_know_is_said_as_it_is() -> None:
    parked = note(1, "Messe", parked=True, fate="burnt")

    assert spoken.fate_words(parked, Language("de")) == "burnt"


def test_what_was_imported_says_from_which_file() -> None:
    language = Language("en")
    assert came_from("", language) == ""
    assert came_from("call.vtt", language) == "from the file call.vtt"
    quote = note(1, "slow", addition=True, source="call.vtt")
    assert addition_words(quote, language).endswith(", from the file call.vtt")
    assert "file" not in addition_words(quote.changed(source=""), language)
