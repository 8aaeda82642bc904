import pytest

from interview_tui.importing import decoded as module
from interview_tui.importing.decoded import decoded
from interview_tui.importing.formats import NotRead


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Müller".encode(), "utf-8"),
        ("Müller".encode("utf-8-sig"), "utf-8"),
        ("Müller".encode("utf-16"), "utf-16"),
        ("\ufeffMüller".encode("utf-16-be"), "utf-16"),
        ("Müller".encode("cp1252"), "cp1252"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_says_or_that_fits(data: bytes, encoding: str) -> None:
    assert decoded(data, "a.csv") == ("Müller", encoding)


def test_another_encoding_can_be_said() -> None:
    assert decoded("Müller".encode("mac-roman"), "a.csv", "mac-roman")[0] == "Müller"


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        (b"a\nb\x81", "", module.NOT_OF_THE_ENCODING),
        (b"x", "base64", module.NO_SUCH_ENCODING),
        (b"x", "nonsense\x00", module.NO_SUCH_ENCODING),
        ("Name,Firma".encode("utf-16-le"), "", module.MARKED_ONLY),
        (b"Name,\x00Firma", "", module.NO_TEXT),
        (b"x" * (module.MOST_BYTES + 1), "", module.TOO_LARGE),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, encoding: str, reason: str) -> None:
    with pytest.raises(NotRead) as refused:
        decoded(data, "a.csv", encoding)
    assert refused.value.reason == reason


def test_a_byte_that_does_not_fit_is_told_with_its_line() -> None:
    with pytest.raises(NotRead) as refused:
        decoded("a\nü".encode("cp1252"), "a.csv", "utf-8")
    assert refused.value.place == "a.csv:2"
