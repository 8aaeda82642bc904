import pytest
import typst

from interview_tui.export.writers.sheets import sheets_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="210" height="297"><rect width="9" height="9"/></svg>'


def pdf(text: str) -> bytes:
    made = typst.compile(text.encode())
    assert isinstance(made, bytes)
    return made


def test_a_picture_lies_behind_the_first_page_as_it_is() -> None:
    assert sheets_of(SVG) == (list(SVG),)


def test_each_of_two_pages_of_a_pdf_becomes_a_drawing() -> None:
    first, after = sheets_of(pdf("First #pagebreak() #square()"))

    assert str(first).startswith("<svg")
    assert str(after).startswith("<svg")
    assert first != after


def test_a_pdf_of_one_page_lies_behind_the_first_page() -> None:
    assert len(sheets_of(pdf("First"))) == 1


@pytest.mark.parametrize("head", [b"", b"no picture", b"%PDF-1.7 broken", b"PK\x03\x04"])
def test_what_is_no_picture_is_refused(head: bytes) -> None:
    with pytest.raises(typst.TypstError):
        sheets_of(head)
