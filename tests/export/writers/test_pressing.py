import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.export.letterhead import BadLetterhead
from interview_tui.export.writers import pressing
from interview_tui.export.writers.press import Layout
from interview_tui.export.writers.pressing import NoPages, pressed_apart

LAYOUT = Layout("x.typ", '#set document(title: "x")\n#set text(lang: "en")\n= x')


class Cancelled(Exception):
    pass


class Cancelling(io.BytesIO):
    """A file whose owner has enough."""

    def write(self, content: object) -> int:
        raise Cancelled


def test_a_letterhead_that_is_no_picture_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "ahorn.png").write_bytes(b"x")

    with pytest.raises(BadLetterhead) as error:
        pressed_apart(LAYOUT, {}, [], io.BytesIO(), tmp_path / "ahorn.png")
    assert str(error.value) == f"{tmp_path / 'ahorn.png'} cannot be the letterhead: unknown image format"


def told(layout: Layout = LAYOUT) -> str:
    with pytest.raises(NoPages) as error:
        pressed_apart(layout, {}, [], io.BytesIO())
    return str(error.value)


def child(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let another program be the child."""
    monkeypatch.setattr(pressing, "_PRESS", ("-S", "-c", code))


def test_the_pages_come_from_a_process_of_their_own() -> None:
    out = io.BytesIO()

    pressed_apart(LAYOUT, {}, [], out)

    assert out.getvalue().startswith(b"%PDF")


def test_a_layout_that_is_refused_is_named_with_the_reason() -> None:
    assert told(Layout("paper.typ", "#nothing")) == "The layout paper.typ cannot be set: unknown variable: nothing"


@pytest.mark.parametrize("reads", ["", "sys.stdin.buffer.read(); "])
def test_a_process_that_breaks_down_is_told(monkeypatch: pytest.MonkeyPatch, reads: str) -> None:
    child(monkeypatch, f"import os, sys; {reads}os._exit(99)")

    assert told() == "The PDF was not made: setting its pages broke down (99). Choose fewer conversations."


def test_a_process_that_breaks_down_while_it_is_given_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "import os; os._exit(99)")

    with pytest.raises(NoPages, match="broke down"):
        pressed_apart(LAYOUT, {}, ["x" * 100_000] * 10, io.BytesIO())


def test_who_cancels_while_the_pages_are_set_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "import sys; sys.stdin.buffer.read(); import threading; threading.Event().wait()")

    with pytest.raises(Cancelled):
        pressed_apart(LAYOUT, {}, [], Cancelling())


def test_who_cancels_while_papers_are_handed_over_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def papers() -> Iterator[object]:
        yield {}
        raise Cancelled

    with pytest.raises(Cancelled):
        pressed_apart(LAYOUT, {}, papers(), io.BytesIO())


def test_a_computer_without_typst_says_so_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "find_spec", lambda name: None)

    assert told() == "A PDF cannot be made here: there is no typst for this computer. Choose Word or HTML."
