from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language.catalogue import Language
from interview_tui.tui.shared.paper_view import MOST_LINES, summary_lines

EN = Language("en")


def words(summary: Paper) -> list[str]:
    return ["".join(span.text for span in line) for line in summary_lines(summary, EN, 60)]


def test_each_item_stands_under_its_heading() -> None:
    part = Part("Promises", (Item(0, "Fact", "by hand", ("twice",)), Item(1, "", "why")))

    assert words(Paper("Ada", (), (part,))) == [" Promises", "  – Fact: by hand (twice)", "    – why", ""]


def test_a_summary_too_long_for_the_screen_says_that_it_goes_on() -> None:
    items = tuple(Item(0, "", f"note {n}") for n in range(MOST_LINES + 5))
    shown = words(Paper("Ada", (), (Part("Said", items),)))

    assert len(shown) == MOST_LINES + 2
    assert shown[-1] == " The summary goes on; exported or copied it is whole."
