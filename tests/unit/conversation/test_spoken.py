import pytest

from interview_tui.conversation.spoken import (
    channel_word,
    how_known_word,
    kind_word,
    status_word,
    track_name,
    track_short,
)
from interview_tui.conversation.words import Channel, HowKnown, Kind, Rule, Status, Track
from interview_tui.language.catalogue import Code, Language


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
        (Kind.PERSONAL, "Person"),
    ],
)
def test_a_kind_has_the_glossarys_german_word(kind: Kind | None, german: str) -> None:
    assert kind_word(kind, False, Language("de")) == german


@pytest.mark.parametrize("code", ["de", "en"])
def test_no_two_kinds_share_a_word(code: Code) -> None:
    words = [kind_word(kind, False, Language(code)) for kind in (None, *Kind)]

    assert len(set(words)) == len(words)


def test_a_parked_note_is_parked_whatever_else_it_is() -> None:
    assert kind_word(Kind.FACT, True, Language("de")) == "geparkt"


@pytest.mark.parametrize(
    ("track", "short", "name"),
    [(Track.INNOVATION, "neu", "Innovation"), (Track.OPTIMISATION, "besser", "Optimierung")],
)
def test_a_track_has_a_short_word_and_a_name(track: Track, short: str, name: str) -> None:
    assert (track_short(track, Language("de")), track_name(track, Language("de"))) == (short, name)


def test_no_track_says_nothing() -> None:
    assert track_short(None, Language("en")) == ""


@pytest.mark.parametrize(
    ("status", "german"), [(Status.OPEN, "offen"), (Status.TO_FINISH, "abzuschließen"), (Status.DONE, "fertig")]
)
def test_a_status_is_said_from_its_stored_word(status: str, german: str) -> None:
    assert status_word(str(status), Language("de")) == german


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_has_a_word_in_both_languages(channel: Channel) -> None:
    assert channel_word(channel, Language("de"))
    assert channel_word(channel, Language("en")) != channel.name


def test_there_are_nine_rules() -> None:
    assert len(Rule) == 9


def test_how_a_fact_is_known_has_the_glossarys_words() -> None:
    assert [how_known_word(how, Language("de")) for how in HowKnown] == ["gehört", "selbst gesehen", "Dokument"]
    assert [how_known_word(how, Language("en")) for how in HowKnown] == ["told", "seen", "document"]
