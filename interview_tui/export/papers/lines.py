"""An item of a paper as lines of plain text."""

from interview_tui.export.paper import Item


def line_of(item: Item, sign: str) -> str:
    """Return an item with its bullet and indentation; a question above its answers has no bullet."""
    indent, begins = "  " * item.depth, "" if item.quiet else f"{sign} "
    label = f"{item.label}: " if item.label else ""
    remarks = f" ({', '.join(item.remarks)})" if item.remarks else ""
    text = item.text.replace("\n", f"\n{indent}  ")
    return f"{indent}{begins}{label}{text}{remarks}"
