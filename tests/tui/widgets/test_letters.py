import pytest

from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.drawing import width_of
from interview_tui.tui.widgets.letters import letters_lines

OF_A_LATE_PROMISE = (
    TodayScreen.kept, TodayScreen.move, TodayScreen.not_kept, TodayScreen.word_given, TodayScreen.just_talked,
    TodayScreen.not_reached, TodayScreen.customer_page, TodayScreen.read, TodayScreen.export, TodayScreen.rest,
)  # fmt: skip


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("code", CODES)
def test_every_letter_is_shown_inverse_in_its_word_however_many_lines_that_takes(code: Code, width: int) -> None:
    language = Language(code)
    letters = [one.command.after_tab_in(language) for one in OF_A_LATE_PROMISE]
    words = [language.in_context("hint", one.command.hint) for one in OF_A_LATE_PROMISE]

    lines = letters_lines(zip(letters, words, strict=True), width)

    inverse = [span.text.strip().casefold() for line in lines for span in line if "key" in span.style]
    assert inverse == letters
    assert all(width_of(line) <= width + 2 for line in lines)  # the gap behind the last word


def test_a_letter_that_is_not_in_its_word_stands_before_it() -> None:
    [line] = letters_lines([("z", "not this week")], 80)

    assert "".join(span.text for span in line) == " z not this week  "
