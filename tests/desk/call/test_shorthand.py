import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.call.shorthand import Read, read_sign
from interview_tui.records.kinds import KINDS
from interview_tui.records.words import Kind

SIGNS = {sign for row in KINDS for sign in row.signs}


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("-hotline geht nie ran", Kind.CRITICISM, "hotline geht nie ran"),
        ("+lob", Kind.PRAISE, "lob"),
        (">need", Kind.NEED, "need"),
        ("?why", Kind.WHY, "why"),
        ("=fact", Kind.FACT, "fact"),
        ("!promise", Kind.PROMISE, "promise"),
        ("=140 Bestellungen", Kind.FACT, "140 Bestellungen"),
        ("!24.11. CSV", Kind.PROMISE, "24.11. CSV"),
        ("-Übergabe", Kind.CRITICISM, "Übergabe"),
        ("-ß", Kind.CRITICISM, "ß"),
    ],
)
def test_a_sign_at_once_before_a_letter_is_a_kind(typed: str, kind: Kind, words: str) -> None:
    assert read_sign(typed) == Read(kind, words)


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("- Hotline", Kind.CRITICISM, "Hotline"),
        ("! CSV am 4.12.", Kind.PROMISE, "CSV am 4.12."),
        ("! 4.12. CSV", Kind.PROMISE, "4.12. CSV"),
        ("= Kasse", Kind.FACT, "Kasse"),
        ("? warum", Kind.WHY, "warum"),
        ("> Need", Kind.NEED, "Need"),
        ("+ dazu", Kind.PRAISE, "dazu"),
        (" -hotline", Kind.CRITICISM, "hotline"),
        ("  - Hotline", Kind.CRITICISM, "Hotline"),
        (" »zu teuer«", Kind.QUOTE, "zu teuer"),
    ],
)
def test_a_blank_beside_the_sign_counts_too_and_may_have_been_meant_otherwise(
    typed: str, kind: Kind, words: str
) -> None:
    assert read_sign(typed) == Read(kind, words, loosely=True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ('"Ein Albtraum"', "Ein Albtraum"),
        ("„Ein Albtraum“", "Ein Albtraum"),
        ("„Ein Albtraum”", "Ein Albtraum"),
        ('„Ein Albtraum"', "Ein Albtraum"),
        ("“A nightmare”", "A nightmare"),
        ("»Ein Albtraum«", "Ein Albtraum"),
        ('"Ein Albtraum', "Ein Albtraum"),
        ('"Ein Albtraum" ', "Ein Albtraum"),
        ('"Wir sagen "nie" dazu', 'Wir sagen "nie" dazu'),
        ('"Das "nie"', 'Das "nie"'),
        ("„Wir sagen „nie“ dazu“", "Wir sagen „nie“ dazu"),
        ("»zu teuer«, sagt er", "»zu teuer«, sagt er"),
        ('"zu teuer" und "zu langsam"', '"zu teuer" und "zu langsam"'),
        ("„zu teuer“ und „zu langsam“", "„zu teuer“ und „zu langsam“"),
        ("“too dear” and “too slow”", "“too dear” and “too slow”"),
        ('"Ein Albtraum".', '"Ein Albtraum".'),
    ],
)
def test_a_quotation_mark_makes_a_quote_and_goes_where_its_partner_ends_it(typed: str, words: str) -> None:
    assert read_sign(typed) == Read(Kind.QUOTE, words)


@pytest.mark.parametrize(
    "typed",
    [
        *["->", "-> so", "--", "-5 Grad", "-"],
        *["+49 171", "+", "++", "+5 %", "+ 5 %"],
        *[">20 Stück", "> 20", ">>", ">"],
        *["...", "…", "!!", "!", "! ", "!!wichtig", "! !"],
        *["?", "??", "?3", "? 3", "?  zwei Leerzeichen"],
        *["=", "==", "=-1", "= -1"],
        *['"', '"" ', '" so', '"20 Stück"', "„", "»", "« so »"],
        *["- 40 %", "> 5 Leute", "-40 %", "\t-hotline", "hotline", "", " ", "140", "(so)", "*so", "#so"],
    ],
)
def test_everything_else_stays_text(typed: str) -> None:
    assert read_sign(typed) == Read(None, typed)


@given(st.text(max_size=30))
def test_no_letter_or_digit_is_lost(typed: str) -> None:
    words = read_sign(typed).text

    assert [c for c in words if c.isalnum()] == [c for c in typed if c.isalnum()]


@given(st.text(max_size=30))
def test_only_the_sign_and_one_closing_mark_go(typed: str) -> None:
    read = read_sign(typed)

    assert len(typed.strip()) - len(read.text.strip()) <= (2 if read.loosely or read.kind is Kind.QUOTE else 1)


@given(st.text(max_size=30).filter(lambda text: text.lstrip(" ")[:1] not in SIGNS))
def test_a_text_without_a_sign_is_left_alone(typed: str) -> None:
    assert read_sign(typed) == Read(None, typed)
