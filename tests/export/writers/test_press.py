import io
import json
import re
from base64 import b64encode
from pathlib import Path

import pytest
import typst

from interview_tui.export.writers.press import (
    REFUSED,
    Layout,
    _compiled,
    lacking,
    main,
    pressed,
    replaced,
    unusual,
)
from interview_tui.export.writers.visible import named

PLAIN = '#let said = json(bytes(sys.inputs.said))\n#set document(title: "x")\n#set text(lang: "en")\n= #said.text\n'


def refused(*lines: object) -> dict[str, object]:
    complaint, pages = io.BytesIO(), io.BytesIO()

    assert main(given(*lines), pages, complaint) == REFUSED
    assert pages.getvalue() == b""
    told: dict[str, object] = json.loads(complaint.getvalue())
    return told


def given(*lines: object) -> io.BytesIO:
    return io.BytesIO(b"".join(json.dumps(line).encode() + b"\n" for line in lines))


def test_what_no_font_has_is_read_from_the_refusal() -> None:
    diagnostic = (
        'error: PDF/UA-1 error: the text `"\\u{7}"` could not be displayed with font `"A"`\n'
        'error: PDF/UA-1 error: the text `"漢\\""` could not be displayed with font `"A"`\n'
    )

    assert lacking(diagnostic) == ('漢"', "\x07")
    assert lacking("error: unknown variable: x") == ()


def test_a_text_is_named_wherever_it_stands_in_what_is_given() -> None:
    said = {"title": "漢", "papers": [{"facts": ["a漢", 3, None, True]}]}

    named_all = {"title": named("漢"), "papers": [{"facts": [f"a{named('漢')}", 3, None, True]}]}
    assert replaced(said, ["漢"]) == named_all


def test_a_character_that_no_font_has_does_not_stop_the_pages() -> None:
    # A private character and a control: no font of any computer has them.
    pdf = pressed(Layout("x.typ", PLAIN), {"text": "a \U000f1234 b\x07"})

    assert pdf.startswith(b"%PDF")


def test_only_what_is_unusual_is_tried_by_itself() -> None:
    said = {"title": "Straße – „ja“ 😀", "papers": [{"facts": ["Ω\n漢", 3, None], "note": True}]}

    assert unusual(said) == {"😀", "漢"}


def test_the_fonts_of_typst_have_what_is_usual() -> None:
    usual = [chr(one) for one in range(0x20, 0x2100) if not unusual(chr(one))]

    assert len(usual) > 600
    assert _compiled(PLAIN, None, False, {"text": " ".join(usual)})


def test_a_layout_that_is_none_is_refused() -> None:
    with pytest.raises(typst.TypstError):
        pressed(Layout("x.typ", "#nothing"), {})


def test_papers_are_read_one_a_line_and_the_pages_written() -> None:
    layout = "#let said = json(bytes(sys.inputs.said))\n#set document(title: said.title)\n= #str(said.papers.len())\n"
    pages = io.BytesIO()

    assert main(given((Layout("x.typ", layout), {"title": "x"}, None), {"a": 1}, {"a": 2}), pages, io.BytesIO()) == 0
    assert b"/T(2)" in pages.getvalue()


def test_why_a_layout_was_refused_is_said() -> None:
    why = "unknown variable: nothing"
    assert refused((Layout("x.typ", "#nothing"), {}, None)) == {"layout": True, "why": why}


def test_a_letterhead_that_is_no_picture_is_refused() -> None:
    head = b64encode(b"no picture").decode()

    assert refused((Layout("x.typ", PLAIN), {"text": "x"}, head)) == {"layout": False, "why": "unknown image format"}


def test_an_own_layout_may_take_a_picture_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    layout = Layout("x.typ", PLAIN + '#image("/logo.svg", alt: "logo")', str(tmp_path))

    assert re.search(rb"/S\s?/Figure", pressed(layout, {"text": "x"}))
