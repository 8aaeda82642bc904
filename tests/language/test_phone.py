"""Phone numbers are compared as they are dialled, however they are typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.language.catalogue import Language
from interview_tui.language.phone import (
    Number,
    ending,
    is_number,
    is_region,
    number_given,
    read_number,
    usual_region,
)

WAYS = (
    "07361 5550-14", "07361/555014", "(07361) 55 50 14", "+49 7361 555014", "+49 (0) 7361 5550-14", "0049 7361 555014",
    "07361–5550‑14",
)  # fmt: skip


@pytest.mark.parametrize("typed", WAYS)
def test_however_it_is_typed_it_is_the_same_number(typed: str) -> None:
    assert is_number(typed)
    assert read_number(typed, "DE") == Number("+497361555014")
    assert {ending(other) for other in WAYS} == {ending(typed)}


def test_a_number_without_its_country_is_one_of_the_region() -> None:
    assert read_number("0171 3920014", "AT") == Number("+431713920014")
    assert read_number("+49 171 3920014", "AT") == Number("+491713920014")
    assert read_number("0171 3920014", "") is None


def test_an_extension_counts_where_both_have_one() -> None:
    one, other, whole = (
        read_number(text, "GB") for text in ("01632 960014 ext. 7", "01632 960014 x8", "01632 960014")
    )  # fmt: skip
    assert one is not None
    assert other is not None
    assert whole is not None
    assert one.is_that_of(whole)
    assert whole.is_that_of(other)
    assert not one.is_that_of(other)
    assert one.link == "tel:+441632960014;ext=7"


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [
        ("0171 1234567", True), ("+49171", True), ("110", False), ("1234", False), ("Weber", False),
        ("x@y.de", False), ("3 Stück", False), ("", False), ("+", False), ("4" * 21, False),
        ("Weber 0171 1234567", False), ("١٢٣٤٥٦٧", False),
    ],
)  # fmt: skip
def test_a_number_is_told_from_names_and_amounts(typed: str, is_one: bool) -> None:
    assert is_number(typed) is is_one


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("+49 171 1234567", "+49 171 1234567"),
        ("tel:+49-171-1234567", "+49-171-1234567"),
        ("tel://0171%201234567", "0171 1234567"),
        ("TEL:+441632960014;ext=7;phone-context=x", "+441632960014 ext. 7"),
        ("sip:+491711234567@exchange.example", "+491711234567"),
        ("callto:01711234567", "01711234567"),
    ],
)
def test_a_telephone_may_hand_over_a_link(given: str, number: str) -> None:
    assert number_given(given) == number


@pytest.mark.parametrize("typed", ["000000", "000001", "00100"])
def test_digits_that_would_be_read_as_another_number_are_none(typed: str) -> None:
    assert read_number(typed, "DE") is None


@given(st.text(max_size=40) | st.from_regex(r"[+0-9()/ .\-x]{0,30}", fullmatch=True), st.sampled_from(["DE", "", "GB"]))
@settings(max_examples=100)
def test_whatever_is_handed_over_is_a_number_or_none(text: str, region: str) -> None:
    number = read_number(number_given(text), region)

    if number is not None:
        assert number.e164[0] == "+"
        assert read_number(number.e164, "") == Number(number.e164)


@pytest.mark.parametrize(
    ("environ", "code", "region"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de", "AT"),
        ({"LANG": "de_DE.UTF-8", "LC_TELEPHONE": "de_CH.UTF-8"}, "en", "CH"),
        ({"LANG": "C.UTF-8"}, "de", "DE"),
        ({}, "en", "GB"),
        ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, "de", "DE"),
    ],
)
def test_the_region_is_that_of_the_surroundings_else_that_of_the_language(
    environ: dict[str, str], code: str, region: str
) -> None:
    assert usual_region(environ, Language(code)) == region


def test_a_region_is_a_country_with_telephones() -> None:
    assert is_region("DE")
    assert not is_region("ZZ")
    assert not is_region("de")
