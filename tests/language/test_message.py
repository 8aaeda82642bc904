from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_, Message, Told, counted, message


def test_a_marked_sentence_is_itself() -> None:
    assert N_("Quit") == "Quit"


def test_a_word_marked_with_its_context_is_itself() -> None:
    assert NC_("key", "f") == "f"


def test_a_message_is_told_in_a_language() -> None:
    assert Message("saved {time}", (("time", "14:04"),)).told(Language("en")) == "saved 14:04"


def test_a_message_that_counts_is_told_by_its_number_also_within_another_one() -> None:
    def often(n: int) -> Message:
        return counted("every week", "every {n} weeks", n)

    assert [often(n).told(Language("de")) for n in (1, 4)] == ["jede Woche", "alle 4 Wochen"]
    assert message("at most {often}", often=often(4)).told(Language("de")) == "höchstens alle 4 Wochen"


def test_an_error_keeps_its_sentence_and_what_fills_it() -> None:
    error = Told("no room on {disk}", disk="/home")
    assert str(error) == "no room on /home"
    assert error.message == Message("no room on {disk}", (("disk", "/home"),))
