"""An answer is read as people type it, with the name of its measure or where that is asked; the rest are notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records.answer_typed import (
    LONGEST,
    Doubt,
    Named,
    Typed,
    leading_number,
    measure_called,
    read_named,
    read_value,
)
from interview_tui.records.scales import SCALES
from interview_tui.records.words import Channel, Measure

NPS, CSAT, FIT, CES = Measure.RECOMMENDATION, Measure.SATISFACTION, Measure.FIT, Measure.EFFORT


@pytest.mark.parametrize("measure", list(Measure))
def test_every_number_of_the_scale_is_read_and_those_beyond_are_asked_about(measure: Measure) -> None:
    scale = SCALES[measure]
    numbers = range(scale.least, scale.most + 1)
    assert [read_value(f" {one} ", measure) for one in numbers] == [Typed(one) for one in numbers]
    assert read_value(str(scale.least - 1), measure) is Doubt.BEYOND
    assert read_value(str(scale.most + 1), measure) is Doubt.BEYOND


@pytest.mark.parametrize(
    "text",
    [
        *("10", "10.", "10!", "10/10", "10 / 10", "10 von 10", "10 out of 10", "10 Punkte", "10/10.", "10 !"),
        *("eine 10", "eine Zehn", "a 10", "zehn", "Ten", "zehn von zehn", "ten out of ten", "10 von 10 Punkten"),
        *("sagt 10", "eine glatte 10", "says ten"),
    ],
)
def test_a_ten_is_read_in_the_ways_people_type_it(text: str) -> None:
    assert read_value(text, NPS) == Typed(10)


@pytest.mark.parametrize(
    "text",
    [
        *("-", "–", "—", "keine Antwort", "Keine Antwort.", "k. A.", "k.A.", "weiß nicht", "will nichts sagen"),
        *("no answer", "none", "n/a", "don't know", "don’t know", "prefers not to say"),
    ],
)
def test_that_there_was_no_answer_is_read_too(text: str) -> None:
    assert read_value(text, FIT) == Typed(None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("sehr", 3), ("sehr enttäuscht", 3), ("very", 3), ("etwas", 2), ("ein bisschen", 2), ("somewhat", 2)),
        *(("nicht", 1), ("gar nicht", 1), ("not at all", 1), ("not disappointed", 1)),
        *(("0", 0), ("nutzt uns nicht mehr", 0), ("no longer uses us", 0), ("no longer a customer", 0)),
    ],
)
def test_whether_they_would_miss_us_is_answered_in_words(text: str, value: int) -> None:
    assert read_value(text, FIT) == Typed(value)
    assert read_value(text, NPS) == (Typed(0) if text == "0" else None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *(("8, weil nett", "weil nett"), ("8 weil nett", "weil nett"), ("8/10, weil nett", "weil nett")),
        *(("acht, weil nett", "weil nett"), ("Acht weil nett", "weil nett"), ("8 – nett", "nett")),
        *(("8 (nett)", "nett"), ("8 aber knapp", "aber knapp"), ("8, nett\nund schnell", "nett\nund schnell")),
    ],
)
def test_what_was_said_to_a_number_is_read_with_it(text: str, said: str) -> None:
    assert read_value(text, NPS) == Typed(8, said)


@pytest.mark.parametrize(
    "text",
    [
        *("9-10", "9–10", "9 bis 10", "8 or 9", "8 oder 9", "8,5", "8.5", "3/4", "9 - 10.", "neun bis zehn"),
        *("nine or ten", "8 und 9", "9-10, weil es passt", "4 von 5", "eine 8 oder 9"),
    ],
)
def test_two_numbers_are_asked_about(text: str) -> None:
    assert read_value(text, NPS) is Doubt.TWO


@pytest.mark.parametrize(
    "text",
    [
        *("", "eight people", "٣", "003", "²", "9-10 Stück", "24.11.2026", "nine or more", "9 oder so", "4 orders"),
        *("zwei, drei Leute", "One, the staff are kind", "acht Leute, weil es eilt", "4:30 pm", "4.12. he is away"),
        *("4, 5 or so", "4-5 a day", "nicht so einfach", "keine Zeit", "8\nLeute", "- 40 %", "8" * (LONGEST + 1)),
    ],
)
def test_anything_else_is_a_note(text: str) -> None:
    assert read_value(text, NPS) is None
    assert read_value(text, FIT) is None


@pytest.mark.parametrize(
    ("text", "measure", "read"),
    [
        *(("NPS 8", NPS, Typed(8)), ("nps: 9", NPS, Typed(9)), ("NPS=7", NPS, Typed(7)), ("NPS-8", NPS, Typed(8))),
        ("NPS 8, weil die Hotline hilft", NPS, Typed(8, "weil die Hotline hilft")),
        *(("Weiterempfehlung 9/10", NPS, Typed(9)), ("Weiterempfehlung (NPS): 9", NPS, Typed(9))),
        *(("would recommend 9", NPS, Typed(9)), ("würde uns weiterempfehlen: 9", NPS, Typed(9))),
        *(("Zufriedenheit 4", CSAT, Typed(4)), ("CSAT 4/5", CSAT, Typed(4)), ("satisfaction - four", CSAT, Typed(4))),
        *(("fit 3", FIT, Typed(3)), ("fit: sehr", FIT, Typed(3)), ("Würden wir fehlen? sehr", FIT, Typed(3))),
        *(("fit 0", FIT, Typed(0)), ("fit nutzt uns nicht mehr", FIT, Typed(0))),
        *(("CES 6", CES, Typed(6)), ("Aufwand 6", CES, Typed(6)), ("Effort (CES): 6", CES, Typed(6))),
        *(("NPS -", NPS, Typed(None)), ("CES keine Antwort", CES, Typed(None)), ("NPS liegt bei 7", NPS, Typed(7))),
        *(("NPS", NPS, Doubt.MISSING), ("CES?", CES, Doubt.MISSING), ("csat:", CSAT, Doubt.MISSING)),
        *(("NPS 11", NPS, Doubt.BEYOND), ("NPS -5", NPS, Doubt.BEYOND), ("CES 0", CES, Doubt.BEYOND)),
        *(("NPS 9-10", NPS, Doubt.TWO), ("Zufriedenheit 8/10", CSAT, Doubt.TWO), ("CES 6 oder 7", CES, Doubt.TWO)),
    ],
)
def test_a_line_that_names_a_measure_is_an_answer_to_it(text: str, measure: Measure, read: Typed | Doubt) -> None:
    assert read_named(text) == Named(measure, read)


@pytest.mark.parametrize(
    "text",
    [
        *("", "8", "-", "Fit für den Winter", "Aufwand", "Zufriedenheit", "Aufwand 3 Stunden", "Aufwand 3-4 Tage"),
        *("Zufriedenheit 4 von 10 Kollegen", "NPSX 3", "Der NPS ist 8", "NPS 2025 steigt", "fit nicht so sehr"),
        *("Effort 2 days", "recommendation letter", "NPS\nZufriedenheit 4", "NPS " + "8" * LONGEST),
    ],
)
def test_words_that_only_begin_like_a_measure_are_a_note(text: str) -> None:
    assert read_named(text) is None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        *(("NPS 8 per Mail", Channel.MAIL), ("NPS 8, by letter.", Channel.LETTER), ("NPS 8 am Telefon", Channel.PHONE)),
        *(("NPS 8, persönlich", Channel.IN_PERSON), ("NPS 8", None)),
    ],
)
def test_how_an_answer_came_may_stand_behind_it(text: str, channel: Channel | None) -> None:
    assert read_named(text) == Named(NPS, Typed(8), channel)


def test_a_measure_is_known_by_its_name_in_any_language() -> None:
    names = {"NPS": NPS, "recommendation": NPS, "Weiterempfehlung": NPS, "Zufriedenheit": CSAT, "ces": CES, "FIT": FIT}
    assert {name: measure_called(name) for name in names} == names
    assert (measure_called("trust"), measure_called("")) == (None, None)


def test_the_number_a_text_begins_with_is_no_day_and_no_time() -> None:
    read = [leading_number(text) for text in ("7 orders", "4 because nice", "4.12. away", "4:30", "140 orders", "x 4")]
    assert read == [7, 4, None, None, None, None]


@given(st.text(max_size=60), st.sampled_from(list(Measure)))
def test_whatever_is_typed_an_answer_lies_on_its_scale(text: str, measure: Measure) -> None:
    for named in (read_named(text), read_named(f"NPS {text}"), read_named(f"fit: {text}")):
        if named is not None and isinstance(named.read, Typed) and named.read.value is not None:
            assert SCALES[named.measure].least <= named.read.value <= SCALES[named.measure].most
    read = read_value(text, measure)
    if isinstance(read, Typed) and read.value is not None:
        assert SCALES[measure].least <= read.value <= SCALES[measure].most
