"""No text, however made, takes long or ends in an error; the same text has the same judgement."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language.catalogue import Code
from interview_tui.language.locales import CODES
from interview_tui.questions.judging import LONGEST, form_of

PIECES = [
    "a", "? ", ", ", "und ", "and ", "wie ", "what is ", "do you ", "Sie sind ", "können Sie ", "Ab Cd, ", "ja, ",
    "so, ",
    "darf ich Ihnen ", "is it ", "wenn Sie, ", "can I show you a ", "not ", "nicht ", "do you have your ", "\u0301",
    ".", "-",
    " ", "ä ", "was ist an dem ", "wie sollen wir das ", "aaaa. ", "aaaa? ", "was läuft und was ", "you surely ",
    "(", "'",
    "do you, uh, ", "the the ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", CODES)
def test_20_000_characters_hold_nobody_up(language: Code, piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    begun = time.thread_time()

    form_of(text, language)
    form_of(f"{text}?", language)

    assert time.thread_time() - begun < 0.5  # two hundred times what it takes; one that backtracks takes minutes


@given(st.text(max_size=60), st.sampled_from(CODES))
def test_any_text_has_one_judgement_with_a_span_inside(text: str, language: Code) -> None:
    judged = form_of(text, language)

    assert 0 <= judged.span[0] <= judged.span[1] <= len(text)
    assert form_of(text, language) == judged


@given(
    st.lists(st.sampled_from([*PIECES, "Sind Sie ", "zufrieden", "?", " oder ", "are you ", "happy", ": "]), max_size=9)
)
def test_pieces_of_questions_in_any_order_are_judged_without_an_error(pieces: list[str]) -> None:
    text = "".join(pieces)
    for language in CODES:
        assert form_of(text, language).span[1] <= len(text)


def test_what_stands_behind_the_first_thousand_characters_is_no_question() -> None:
    assert form_of("x" * LONGEST + ". Sind Sie zufrieden?", "de").form is None
