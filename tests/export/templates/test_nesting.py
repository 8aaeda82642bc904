from interview_tui.export.paper import Item
from interview_tui.export.templates.nesting import Branch, nested


def test_items_become_a_tree() -> None:
    a, b, c, d = Item(0, "", "a"), Item(1, "", "b"), Item(2, "", "c"), Item(0, "", "d")

    assert nested([a, b, c, d]) == [Branch(a, [Branch(b, [Branch(c, [])])]), Branch(d, [])]


def test_what_stands_deeper_than_a_page_is_wide_stays_at_its_edge() -> None:
    tree, levels = nested([Item(depth, "", "x") for depth in range(500)]), 0
    while tree:
        levels, tree, last = levels + 1, tree[0].below, len(tree)

    assert (levels, last) == (13, 488)
