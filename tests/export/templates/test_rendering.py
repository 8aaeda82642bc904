from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper
from interview_tui.export.templates.rendering import BrokenTemplate, fill
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from tests.support.frozen import START


def filled(home: Path, layout: str, *papers: Paper, name: str = "paper.md") -> str:
    (home / "templates").mkdir(exist_ok=True)
    (home / "templates" / name).write_text(layout, encoding="utf-8")
    out = BytesIO()
    fill(name, papers, out, Around(Language("de"), START, author="Jana Reuter", home=home))
    return out.getvalue().decode()


def broken(home: Path, layout: str, *papers: Paper, name: str = "paper.md") -> str:
    with pytest.raises(BrokenTemplate) as error:
        filled(home, layout, *papers, name=name)
    return error.value.message.told(Language("en"))


def test_a_layout_has_head_papers_and_foot(tmp_path: Path) -> None:
    layout = "{{ author }} {{ today }} {{ language }}\n{% for paper in papers %}\n{{ paper.title }}\n{% endfor %}\nEnde"

    assert filled(tmp_path, layout, Paper("a"), Paper("b")) == "Jana Reuter 21.11.2026 de\na\nb\nEnde"


def test_a_layout_knows_the_first_paper_and_whether_more_follow(tmp_path: Path) -> None:
    layout = "{{ first.title }} {{ several }}: {{ papers | map(attribute='title') | join }}"

    assert filled(tmp_path, layout, Paper("a")) == "a False: a"
    assert filled(tmp_path, layout, Paper("a"), Paper("b"), Paper("c")) == "a True: abc"
    assert filled(tmp_path, layout) == " False: "


def test_a_paper_is_written_before_all_are_read(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "paper.md").write_text("{% for paper in papers %}{{ paper.title }}{% endfor %}")
    out, seen = BytesIO(), []

    def papers() -> Iterator[Paper]:
        for _ in range(1000):
            seen.append(out.tell())
            yield Paper("0123456789")

    fill("paper.md", papers(), out, Around(Language("en"), START, home=tmp_path))

    assert out.tell() == 10_000
    assert seen[500] > 2_000


def test_only_a_page_is_markup(tmp_path: Path) -> None:
    layout = "{{ first.title }}"

    assert filled(tmp_path, layout, Paper("a<b>"), name="paper.html") == "a&lt;b&gt;"
    assert filled(tmp_path, layout, Paper("a<b>"), name="paper.txt") == "a<b>"


@pytest.mark.parametrize(
    ("layout", "line", "why"),
    [
        ("a\n{% for %}", 2, "Expected an expression, got 'end of statement block'"),
        ("a\n\n{{ first.titel }}", 3, "'interview_tui.export.paper.Paper object' has no attribute 'titel'"),
        ("{{ titel }}", 1, "'titel' is undefined"),
        ("\n{{ 1 / 0 }}", 2, "division by zero"),
        ("\n{% include 'foot.md' %}", 2, "there is no layout foot.md"),
        ("\n{% include '../store.json' %}", 2, "there is no layout ../store.json"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "access to attribute '__class__' of 'str' object is unsafe."),
        ("\n{{ range(10 ** 9) }}", 2, "Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000)."),
        (
            "{% for one in papers %}\n{{ one.mark.nothing }}\n{% endfor %}",
            2,
            "'str object' has no attribute 'nothing'",
        ),
    ],
)
def test_a_broken_layout_is_told_with_file_line_and_reason(tmp_path: Path, layout: str, line: int, why: str) -> None:
    told = broken(tmp_path, layout, Paper("a"))

    file = tmp_path / "templates" / "paper.md"
    rest = "Put this right, or move the file away: then our layout is used."
    assert told == f"{file}, line {line}: {why.removesuffix('.')}. {rest}"


def test_what_is_broken_in_a_part_of_a_layout_is_told_with_that_file(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "foot.md").write_text("a\n\n\n{{ nothing }}")

    told = broken(tmp_path, "\n{% include 'foot.md' %}", Paper("a"))

    assert told.startswith(f"{tmp_path / 'templates' / 'foot.md'}, line 4: 'nothing' is undefined.")


class Unreadable(Told):
    pass


@pytest.mark.parametrize("error", [OSError("the disk is gone"), ValueError("odd"), Unreadable("a sentence")])
def test_what_goes_wrong_while_papers_are_read_is_no_fault_of_the_layout(tmp_path: Path, error: Exception) -> None:
    def papers() -> Iterator[Paper]:
        yield from (Paper("a"), Paper("b"), Paper("c"))
        raise error

    with pytest.raises(type(error)) as raised:
        fill("paper.md", papers(), BytesIO(), Around(Language("en"), START), front_matter="")

    assert raised.value is error


def test_what_goes_wrong_while_it_is_written_is_none_either() -> None:
    class Full(BytesIO):
        def write(self, _: object) -> int:
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        fill("paper.md", [Paper("a")], Full(), Around(Language("en"), START), front_matter="")
