"""Conversations as CSV (RFC 4180) for a CRM, one row each, in the columns of its layout.

UTF-8 without a byte order mark, which some systems take for part of the first title; comma-separated; CRLF line ends.
Calls and meetings have different columns, so each file holds only one of the two.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from interview_tui.export.crm.cells import cells
from interview_tui.export.crm.layout import Layout, Value, is_meeting
from interview_tui.export.crm.own import layout
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.writers.csv_text import fields_of_any_length, write_rows
from interview_tui.language.message import N_, Message, message
from interview_tui.records.conversation import Conversation

MEETINGS = "meetings"
"""Suffix of the meetings file's name."""


def write(matters: Iterable[Matter], out: BinaryIO, around: Around, layout_id: str) -> None:
    """Write calls or meetings, whichever comes first. Raises NoLayout, and ValueError if both are among them."""
    used = layout(layout_id, around.home)
    sort = sorting(around, layout_id)
    walk = iter(matters)
    first = next(walk, None)
    name = sort(first.conversation) if first else ""
    columns = used.columns(name == MEETINGS)

    def rows() -> Iterator[list[str]]:
        for matter in chain([first] if first else [], walk):
            if sort(matter.conversation) != name:
                raise ValueError("calls and meetings stand in files of their own")
            yield [cell.text for cell in cells(matter, used, columns, around)]

    write_rows((column.name for column in columns), rows(), out, ",", "utf-8")


def recount(path: Path) -> Held:
    """Count the rows of a written file. Notes share one text and cannot be counted."""
    with path.open(encoding="utf-8", newline="") as text, fields_of_any_length():
        return Held(max(0, sum(1 for _ in csv.reader(text)) - 1), None, None)


def sorting(around: Around, layout_id: str) -> Callable[[Conversation], str]:
    """Return a function that gives the suffix of a conversation's file, empty for the first. Raises NoLayout."""
    apart = bool(layout(layout_id, around.home).meetings)
    return lambda conversation: MEETINGS if apart and is_meeting(conversation.channel) else ""


def warnings(matters: Iterable[Matter], around: Around, layout_id: str) -> Iterator[Message]:
    """Yield warnings before export: values that are cut, and conversations without a customer there.

    Raises NoLayout.
    """
    used = layout(layout_id, around.home)
    cut: Counter[tuple[str, int]] = Counter()
    unknown = 0
    for matter in matters:
        columns = used.columns(is_meeting(matter.conversation.channel))
        for column, cell in zip(columns, cells(matter, used, columns, around), strict=True):
            cut[column.name, column.most or 0] += cell.cut
            unknown += column.value is Value.FOREIGN_ID and not cell.text
    for (name, most), count in cut.items():
        if count:
            yield message(N_("{column} takes {most} characters; what is longer is cut (conversations: {count})."),
                          column=name, most=most, count=count)  # fmt: skip
    if unknown:
        yield _unknown(used, unknown)


def _unknown(used: Layout, count: int) -> Message:
    told = N_(
        "{system} will not find the customers whose ID is missing here (conversations: {count}). Enter: {command}"
    )
    command = f"interview ids CUSTOMER {used.system} ID"
    return message(told, system=used.title, count=count, command=command)
