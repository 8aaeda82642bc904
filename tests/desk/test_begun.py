"""A half line is kept while it is typed, is there again the next time, and goes once it became something."""

import pytest

from interview_tui.desk.begun import Asked, Begun
from interview_tui.desk.services import Services
from interview_tui.port.faults import NotSaved
from tests.support.written import number

WHO, OTHER = number(1), number(2)
KNOWN = Asked("What do you know?", WHO)


def typed(services: Services, text: str, said: str = "", asked: Asked = KNOWN) -> Begun:
    """Return the half line of a question after this was typed and a second went by."""
    one = Begun(services, asked)
    one.typed(text, said)
    assert one.keep() is None
    return one


def test_what_the_program_was_stopped_over_stands_there_again(services: Services) -> None:
    typed(services, "rows si", "interest")

    again = Begun(services, KNOWN)

    assert (again.text, again.stands and again.stands.said) == ("rows si", "interest")
    assert again.put_aside is None


@pytest.mark.parametrize(
    "other",
    [Asked("Why?", WHO), Asked("What do you know?", OTHER), Asked("What do you know?", WHO, of=number(3)),
     Asked("What do you know?", WHO, conversation=number(3)), Asked("What do you know?")],
)  # fmt: skip
def test_another_question_and_another_person_have_another_line(services: Services, other: Asked) -> None:
    typed(services, "rows si")

    assert (Begun(services, other).stands, Begun(services, other).put_aside) == (None, None)


def test_a_question_may_be_told_in_two_lines(services: Services) -> None:
    asked = Asked("Why?\n  And since when?", WHO)
    typed(services, "ill", asked=asked)

    assert Begun(services, asked).text == "ill"


def test_left_on_purpose_it_does_not_stand_there_and_can_be_brought_back(services: Services) -> None:
    typed(services, "rows si").leave()

    again = Begun(services, KNOWN)

    assert again.text == ""
    assert again.put_aside is not None
    assert again.put_aside.text == "rows si"


def test_what_is_typed_anew_does_not_write_over_what_was_put_aside_and_both_go_with_the_answer(
    services: Services,
) -> None:
    typed(services, "rows si").leave()
    anew = typed(services, "sails")
    assert [one.text for one in services.store.begun_lines()] == ["rows si", "sails"]

    anew.given()

    assert services.store.begun_lines() == ()


def test_an_emptied_line_is_gone(services: Services) -> None:
    typed(services, "rows si")
    again = Begun(services, KNOWN)

    again.typed("  ")
    again.leave()

    assert services.store.begun_lines() == ()


def test_what_stands_there_of_itself_is_no_half_line(services: Services) -> None:
    one = Begun(services, KNOWN, "Claudia Weber")
    one.typed("Claudia Weber")
    one.keep()
    one.leave()
    assert services.store.begun_lines() == ()

    one.typed("Claudia Weber-Holm")
    one.keep()

    assert Begun(services, KNOWN, "Claudia Weber").text == "Claudia Weber-Holm"


def test_nothing_is_written_while_nothing_changes(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    one = typed(services, "rows si")
    monkeypatch.setattr(services.store, "keep_begun", lambda line: pytest.fail("nothing is new"))

    assert one.keep() is None


def test_that_it_cannot_be_kept_is_told_once_and_tried_again(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(line: object) -> None:
        raise NotSaved("the disk is full")

    one = Begun(services, KNOWN)
    with monkeypatch.context() as broken:
        broken.setattr(services.store, "keep_begun", fails)
        one.typed("rows")
        fault = one.keep()
        assert fault is not None
        assert fault.msgid == "the disk is full"
        one.typed("rows si")
        assert one.keep() is None

    assert one.keep() is None
    assert Begun(services, KNOWN).text == "rows si"


def test_an_answer_that_cannot_be_let_go_of_stands_there_once_more(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(line_id: str) -> None:
        raise NotSaved("the disk is full")

    one = typed(services, "rows si")
    with monkeypatch.context() as broken:
        broken.setattr(services.store, "forget_begun", fails)
        one.given()

    assert Begun(services, KNOWN).text == "rows si"
