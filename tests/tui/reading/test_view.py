from interview_tui.language.catalogue import Language
from interview_tui.tui.reading.view import private_lines
from tests.support.written import conversation, private


def test_where_nothing_was_kept_for_the_person_alone_nothing_is_shown() -> None:
    assert private_lines(conversation(), private(), Language("en"), 80) == []
