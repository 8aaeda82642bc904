"""What a guide and a rule card are, as values."""

from typing import Any

import pytest
from pydantic import ValidationError

from interview_tui.guide.model import USUAL_TARGET, Cue, Guide, RuleCard, Section, Text, When
from interview_tui.language.locales import CODES
from interview_tui.records.words import Measure, Rule, Track

EFFORT = Text(de="Was kostet Sie Kraft?", de_du="Was kostet dich Kraft?", en="What takes effort?")
WHY = Text(de="Warum?", en="Why?")


def cue(name: str) -> Cue:
    return Cue(id=name, ask=EFFORT, whys=(WHY,))


def section(name: str, *cues: str, **fields: Any) -> Section:
    return Section(id=name, title=WHY, cues=tuple(cue(one) for one in cues), **fields)


def guide(*sections: Section) -> Guide:
    return Guide(id="g", title=WHY, purpose=WHY, fits=WHY, minutes=20, sections=sections)


@pytest.mark.parametrize(
    ("language", "du", "words"),
    [
        ("de", False, "Was kostet Sie Kraft?"),
        ("de", True, "Was kostet dich Kraft?"),
        ("de_AT", True, "Was kostet dich Kraft?"),
        ("en", False, "What takes effort?"),
        ("en_GB", True, "What takes effort?"),
        ("xx", False, "What takes effort?"),
    ],
)
def test_a_text_is_said_in_the_language_and_form_of_the_customer(language: str, du: bool, words: str) -> None:
    assert EFFORT.in_language(language, du) == words


def test_where_sie_and_du_do_not_differ_one_german_serves_both() -> None:
    assert WHY.in_language("de", du=True) == "Warum?"


def test_a_language_that_a_text_lacks_is_said_in_that_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_tui.guide.model.code_of", lambda _: "xx")

    assert EFFORT.in_language("xx") == EFFORT.in_language("xx", du=True) == "What takes effort?"


def test_a_plain_string_stands_for_both_languages() -> None:
    own = Cue.model_validate({"id": "own", "ask": "Was gibt's?", "whys": ["Woher?"]})
    assert own.ask == Text.of(dict.fromkeys(CODES, "Was gibt's?"))
    assert own.whys == (Text.of(dict.fromkeys(CODES, "Woher?")),)


def test_words_lose_what_could_act_on_a_terminal() -> None:
    text = Text(de=" Was\x1b[31m\n gibt's?\u202e", en="\x1b]52;c;aGk=\x07What's new?")
    assert text == Text(de="Was  gibt's?", en="What's new?")


def test_words_that_are_only_control_characters_are_refused_as_empty() -> None:
    with pytest.raises(ValidationError, match="string_too_short"):
        Text(de="\x1b[31m", en="x")


def test_the_steps_are_all_cues_in_order_each_with_its_section() -> None:
    whole = guide(section("a", "one", "two"), section("b", "three", track=Track.INNOVATION))
    assert [(step.section.id, step.cue.id) for step in whole.steps] == [
        ("a", "one"),
        ("a", "two"),
        ("b", "three"),
    ]
    assert whole.questions == 3


def test_a_cue_is_found_by_its_id_also_after_the_guide_was_rearranged() -> None:
    whole = guide(section("a", "one"), section("b", "two"))
    found = whole.step("two")
    assert found is not None
    assert found.section.id == "b"
    assert whole.step("gone") is None


def test_a_cue_id_belongs_to_one_cue_of_the_guide() -> None:
    with pytest.raises(ValidationError, match="occurs twice"):
        guide(section("a", "same"), section("b", "same"))


def test_a_section_id_belongs_to_one_section() -> None:
    with pytest.raises(ValidationError, match="occurs twice"):
        guide(section("a", "one"), section("a", "two"))


@pytest.mark.parametrize(
    ("listening", "target"), [(False, None), (None, None), (True, USUAL_TARGET), (0.7, 0.7), (1, 1.0)]
)
def test_listening_says_what_share_the_customer_should_have(listening: object, target: float | None) -> None:
    read = Section.model_validate({"id": "a", "title": "A", "cues": [cue("one")], "listening": listening})
    assert read.target == target


def test_a_section_that_says_nothing_about_listening_has_the_usual_target() -> None:
    assert section("a", "one").target == 0.8


def test_a_guide_survives_being_written_and_read_as_a_document() -> None:
    whole = guide(section("a", "one", target=None), section("b", "two", target=0.7, rule=Rule.WHY))
    assert Guide.from_document(whole.as_document()) == whole


def test_a_rule_card_knows_its_number_among_the_nine() -> None:
    def number(rule: Rule) -> int:
        return RuleCard(id=rule, name=WHY, do=WHY, dont=WHY, reminder=WHY).number

    assert [number(rule) for rule in Rule] == [1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_a_guide_without_its_measure_keeps_the_rest() -> None:
    measured = cue("number").changed(measure=Measure.FIT)
    whole = guide(Section(id="a", title=WHY, cues=(measured,)), section("b", "why"))
    assert whole.measure is Measure.FIT
    without = whole.without_measure()
    assert without is not None
    assert [step.cue.id for step in without.steps] == ["why"]
    assert without.without_measure() is without


def test_a_guide_that_is_nothing_but_a_measure_leaves_nothing() -> None:
    only = guide(Section(id="a", title=WHY, cues=(cue("number").changed(measure=Measure.FIT),)))
    assert only.without_measure() is None


TALKS = guide(
    section("since", "since", when=When.AGAIN), section("what", "what", "where", when=When.FIRST), section("end", "end")
)


def cues(one: Guide) -> list[str]:
    return [step.cue.id for step in one.steps]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (None, ["what", "where", "end"]),
        ((), ["since", "what", "where", "end"]),
        (("what", "end"), ["since", "where", "end"]),
        (("what", "where"), ["since", "end"]),
    ],
)
def test_a_second_talk_asks_what_has_happened_since_and_nothing_that_was_told(
    told: tuple[str, ...] | None, asked: list[str]
) -> None:
    assert cues(TALKS.fitting(promise_open=False, told=told)) == asked


def test_a_guide_of_second_talks_alone_is_whole_in_a_first() -> None:
    only = guide(section("since", "since", when=When.AGAIN))

    assert only.fitting(promise_open=True) is only


def test_of_a_guide_only_some_cues_stay_or_all_where_none_of_them_is_there() -> None:
    assert cues(TALKS.only(["since", "end"])) == ["since", "end"]
    assert TALKS.only(["gone"]) is TALKS
