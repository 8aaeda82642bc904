from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.fields import cut
from interview_tui.export.paper import Item, Part
from interview_tui.export.summary import summary
from interview_tui.insight.noted import said_since
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.note import Note
from interview_tui.records.words import Audience, Kind, Measure
from tests.support.frozen import START
from tests.support.written import conversation, note, number

DE, EN = Language("de"), Language("en")


def parts(*notes: Note, language: Language = DE) -> dict[str, tuple[Item, ...]]:
    """Return the parts of the summary of a conversation with these notes, by their headings."""
    return {part.heading: part.items for part in summary(conversation(*notes), language).parts}


@pytest.mark.parametrize(
    ("language", "unasked"),
    [
        (DE, ["Innovation: nicht gefragt", "Optimierung: nicht gefragt"]),
        (EN, ["Innovation: not asked", "Optimisation: not asked"]),
    ],
)
def test_a_track_without_a_note_was_not_asked(language: Language, unasked: list[str]) -> None:
    assert summary(conversation(), language).parts == tuple(Part(sentence) for sentence in unasked)


def test_a_track_of_which_every_note_was_deleted_was_not_asked() -> None:
    assert "Innovation: nicht gefragt" in parts(note(1, "x", track="innovation").tombstone())


def test_notes_stand_under_their_track() -> None:
    found = parts(note(1, "Import", track="innovation"), note(2, "Hotline", track="optimisation"))

    assert found == {"Innovation": (Item(0, "", "Import"),), "Optimierung": (Item(0, "", "Hotline"),)}


def test_a_note_without_a_track_is_what_was_said() -> None:
    assert parts(note(1, "Urlaub"))[DE.say("What was said")] == (Item(0, "", "Urlaub"),)


def test_a_note_is_labelled_with_its_kind() -> None:
    assert parts(note(1, "140", kind="fact", track="innovation"))["Innovation"] == (Item(0, "Fakt", "140"),)


@pytest.mark.parametrize(("language", "text"), [(DE, "„Albtraum“"), (EN, "“Albtraum”")])
def test_a_quote_stands_in_the_languages_own_marks(language: Language, text: str) -> None:
    found = parts(note(1, "Albtraum", kind="quote", track="innovation"), language=language)

    assert found["Innovation"][0].text == text


def test_what_a_fact_rests_on_stands_behind_it() -> None:
    fact = note(1, "tippt ab", kind="fact", track="innovation", evidence=({"text": "140 am Tag"}, {"text": "gesehen"}))

    assert parts(fact)["Innovation"][0].remarks == ("140 am Tag", "gesehen")


def test_how_a_fact_is_known_stands_behind_it() -> None:
    fact = note(1, "tippt ab", kind="fact", how_known="seen", track="innovation", evidence=({"text": "140 am Tag"},))

    assert parts(fact)["Innovation"][0].remarks == ("140 am Tag", "selbst gesehen")
    assert parts(fact, language=EN)["Innovation"][0].remarks == ("140 am Tag", "seen")


def test_whys_stand_under_their_note() -> None:
    chain = [note(1, "a", track="innovation")]
    chain += [note(n, "b", kind="why", track="innovation", because_of=number(n - 1)) for n in (2, 3)]

    assert [item.depth for item in parts(*chain)["Innovation"]] == [0, 1, 2]


def test_a_why_whose_note_stands_in_another_part_moves_up() -> None:
    notes = [
        note(1, "a", track="innovation"),
        note(2, "b", kind="why", track="innovation", because_of=number(1)),
        note(3, "Hotline", kind="criticism", track="optimisation", because_of=number(2)),
        note(4, "weil", kind="why", track="optimisation", because_of=number(3)),
        note(5, "Rückruf", kind="criticism", track="optimisation"),
    ]

    assert [item.depth for item in parts(*notes)["Optimierung"]] == [0, 1, 0]


def test_a_why_whose_note_stands_in_another_part_is_not_taken_for_one_of_the_note_above_it() -> None:
    notes = [
        note(1, "Hotline", kind="criticism", track="optimisation"),
        note(2, "a", track="innovation"),
        note(3, "b", kind="why", track="optimisation", because_of=number(2)),
    ]

    assert [item.depth for item in parts(*notes)["Optimierung"]] == [0, 0]


def test_a_promise_tells_its_day_its_owner_and_its_state() -> None:
    promise = note(1, "CSV", kind="promise", due=date(2026, 11, 24), owner="Jana Reuter", promise="kept")

    assert parts(promise)[DE.say("Promises")] == (Item(0, "", "CSV", ("Di 24.11., Jana Reuter, eingehalten",)),)


def test_a_promise_without_a_day_says_so() -> None:
    assert EN.say("no date yet") in parts(note(1, "CSV", kind="promise"), language=EN)["Promises"][0].remarks[0]


def test_what_is_personal_and_what_was_parked_stand_apart() -> None:
    found = parts(
        note(1, "Tochter studiert", kind="personal", track="innovation"),
        note(2, "Preisliste", parked=True, track="optimisation"),
        language=EN,
    )

    assert found["Personal"] == (Item(0, "", "Tochter studiert"),)
    assert [item.text for item in found["Parking list"]] == ["Preisliste"]
    assert "Innovation: not asked" in found


def test_the_heading_names_the_customer_with_the_organisation() -> None:
    one = conversation(customer="Claudia Weber", organisation="Nordmetall GmbH")

    assert summary(one, DE).title == "Claudia Weber · Nordmetall GmbH"


def test_a_conversation_with_nobody_has_a_heading_too() -> None:
    assert summary(conversation(), EN).title == "Conversation without a name"


def test_the_facts_are_when_how_long_where_and_with_whom() -> None:
    one = conversation(ended_at=START + timedelta(minutes=21), channel="in_person")

    facts = summary(one, EN).facts

    assert facts == ("21 Nov 2026, 14:00", "21 minutes", "in person", "Jana Reuter")


def test_a_very_short_conversation_lasted_a_minute() -> None:
    assert "1 minute" in summary(conversation(ended_at=START + timedelta(seconds=5)), EN).facts


@given(
    st.lists(st.tuples(st.none() | st.sampled_from(Kind), st.sampled_from([None, "innovation", "optimisation"]))),
    st.data(),
    st.sampled_from(CODES),
)
def test_every_note_stands_in_exactly_one_part(
    kinds: list[tuple[Kind | None, str | None]], data: st.DataObject, code: Code
) -> None:
    above = st.none() | st.integers(0, 9).map(number)
    notes = [
        note(
            n,
            f"n{n}n",
            kind=kind,
            track=track,
            because_of=data.draw(above),
            parked=kind is None and data.draw(st.booleans()),
        )
        for n, (kind, track) in enumerate(kinds)
    ]

    found = summary(conversation(*notes), Language(code)).parts

    texts = [item.text.strip("„“”") for part in found for item in part.items]
    assert sorted(texts) == sorted(one.text for one in notes)


@given(st.lists(st.sampled_from([None, "innovation", "optimisation"]), max_size=8), st.data())
def test_no_item_is_more_than_one_deeper_than_the_one_before(tracks: list[str | None], data: st.DataObject) -> None:
    above = st.none() | st.integers(0, 8).map(number)
    notes = [note(n, "x", track=track, because_of=data.draw(above)) for n, track in enumerate(tracks)]

    for items in parts(*notes).values():
        depths = [item.depth for item in items]
        assert all(later <= earlier + 1 for earlier, later in zip([-1, *depths], depths, strict=False))


def test_the_answer_to_a_measure_stands_for_itself_and_only_where_one_was_asked() -> None:
    answer = MeasureAnswer(measure=Measure.RECOMMENDATION, value=9, at=START)

    with_answer = summary(conversation(measure=answer), EN)

    assert Part("Recommendation (NPS): 9 of 10, asked in the conversation") in with_answer.parts
    assert len(summary(conversation(), EN).parts) == len(with_answer.parts) - 1


def test_a_complaint_that_came_to_its_end_says_when() -> None:
    settled = note(1, "wrong bags", kind="complaint", track="optimisation", settled=date(2026, 11, 24))

    [item] = next(part for part in summary(conversation(settled), EN).parts if part.items).items

    assert item.remarks == ("settled on 24 Nov 2026",)


def test_a_why_that_asks_on_and_a_parked_matter_tell_so_in_brackets() -> None:
    above = {"conversation": number(700), "note": number(701), "at": START, "text": "der Vorstand"}
    why = note(1, "die Bank", kind="why", because_of=number(701), asks_on=above)
    parked = note(2, "Messe", parked=True, fate="theme", theme="Messen")

    found = parts(why, parked)

    assert found["Gesagt wurde"] == (Item(0, "Warum", "die Bank", ("zu 21.11.: der Vorstand",)),)
    assert found["Parkplatz"] == (Item(0, "", "Messe", ("Thema: Messen",)),)


def test_needs_come_first_under_a_heading_of_their_own_with_their_whys() -> None:
    need = note(2, "will um 18 Uhr heim", kind="need", track="innovation")
    why = note(3, "Kinder", kind="why", because_of=number(2), track="innovation")
    said = summary(conversation(note(1, "zu langsam", kind="criticism", track="optimisation"), need, why), DE)

    assert said.parts[0].heading == "Bedürfnisse"
    assert said.parts[0].items == (Item(0, "", "will um 18 Uhr heim"), Item(1, "Warum", "Kinder"))
    # Innovation was asked: a need was told there.
    assert [part.heading for part in said.parts[1:]] == ["Optimierung"]


def test_an_answer_stands_under_its_question_in_the_words_in_which_it_was_asked() -> None:
    asked = {"cue": "typed", "question": "Wie viele tippen Sie ab?"}
    said = summary(conversation(note(1, "ja, jetzt 160", kind="fact", **asked), note(2, "nett")), DE)

    assert said.parts[-1].items == (
        Item(0, "", "Wie viele tippen Sie ab?", quiet=True), Item(1, "Fakt", "ja, jetzt 160"), Item(0, "", "nett"),
    )  # fmt: skip


def test_an_addition_says_that_it_is_one_and_of_which_day() -> None:
    (item,) = summary(conversation(note(1, "druckt alles aus", addition=True)), DE).parts[-1].items

    assert item.remarks == ("Nachtrag, 21.11.",)


ABOUT = {"conversation": number(700), "note": number(1), "at": START, "kind": "fact", "text": "tippt 140 ab"}


@pytest.mark.parametrize(
    ("later", "old", "new"),
    [
        (
            note(2, "tippt 140 ab", kind="fact", about={**ABOUT, "still": True}),
            "noch so, 21.11.",
            "noch so wie am 21.11.",
        ),
        (note(2, "180", kind="fact", about=ABOUT), "bis 21.11.: jetzt 180", "vorher, 21.11.: tippt 140 ab"),
        (note(2, "jetzt 180", kind="fact", about=ABOUT), "bis 21.11.: jetzt 180", "vorher, 21.11.: tippt 140 ab"),
    ],
)
def test_an_earlier_note_reads_as_renewed_or_ended_and_the_later_one_says_which(
    later: Note, old: str, new: str
) -> None:
    since = said_since([conversation(later)])

    (before,) = summary(conversation(note(1, "tippt 140 ab", kind="fact")), DE, since).parts[-1].items
    (now,) = summary(conversation(later), DE).parts[-1].items
    assert (before.remarks, now.remarks) == ((old,), (new,))


def test_what_was_put_aside_and_dropped_after_the_call_is_gone() -> None:
    said = summary(
        conversation(note(1, "halbe Zeile", parked=True, fate="dropped"), note(2, "bleibt", parked=True)), DE
    )

    assert [item.text for item in said.parts[-1].items] == ["bleibt"]


def test_a_promise_says_what_became_of_it_and_to_the_customer_not_why() -> None:
    moved = {"kind": "promise", "due": "2026-11-27", "promise": "moved", "moved_from": "2026-11-24"}
    one = note(1, "CSV", promise_reason="Technik krank", promise_since="2026-11-24", promise_told="2026-11-24", **moved)

    [[told]] = [items for heading, items in parts(one).items() if heading == "Zusagen"]
    [[cut_down]] = [items for heading, items in parts(cut(one, Audience.CUSTOMER)).items() if heading == "Zusagen"]

    assert told.remarks == (
        "Fr 27.11., verschoben", "verschoben von Di 24.11.", "Technik krank", "Bescheid gegeben am Di 24.11."
    )  # fmt: skip
    assert cut_down.remarks == ("Fr 27.11., verschoben", "verschoben von Di 24.11.")
