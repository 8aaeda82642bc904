"""A list across all customers as one frozen value: which list, the filter typed, and the selection."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_tui.desk.lists.gathering import Gathered, known_texts
from interview_tui.desk.lists.table import LISTS, Line, ListRow
from interview_tui.language.catalogue import Language
from interview_tui.port.sought import needle, sought, word_lines


@dataclass(frozen=True, slots=True)
class Lists:
    """What is listed, typed and selected. Every key and every reading from the store makes a new one."""

    row: ListRow = LISTS[0]
    gathered: Gathered | None = None
    """None until the first reading."""
    typed: str = ""
    lines: tuple[Line, ...] = ()
    """The whole list."""
    words: tuple[str, ...] = ()
    """The searchable line for each of them."""
    shown: tuple[Line, ...] = ()
    """Those matching the filter."""
    at: int = 0
    """The index of the selection among those."""

    @property
    def chosen(self) -> Line | None:
        """The selected line."""
        return self.shown[self.at] if self.at < len(self.shown) else None


def read(before: Lists, gathered: Gathered, language: Language) -> Lists:
    """Take in what was read; the selection stays if its line is still there."""
    after = _listed(replace(before, gathered=gathered), language)
    keys = [(one.customer.id, one.text) for one in after.shown]
    wanted = (before.chosen.customer.id, before.chosen.text) if before.chosen else None
    at = keys.index(wanted) if wanted in keys else min(before.at, max(0, len(keys) - 1))
    return replace(after, at=at)


def reworded(before: Lists, language: Language) -> Lists:
    """Rebuild the list in another language."""
    return replace(_listed(before, language), at=before.at)


def turned(before: Lists, by: int, language: Language) -> Lists:
    """Go to the next or previous list, keeping the filter."""
    return turned_to(before, LISTS[(LISTS.index(before.row) + by) % len(LISTS)].name, language)


def turned_to(before: Lists, name: str, language: Language) -> Lists:
    """Go to a list by name. Raises StopIteration if there is none."""
    return _listed(replace(before, row=next(row for row in LISTS if row.name == name)), language)


def typed(before: Lists, text: str) -> Lists:
    """Restrict the list to lines that match all these words, in the customer or the line."""
    return _narrowed(replace(before, typed=text))


def moved(before: Lists, by: int) -> Lists:
    """Move the selection by this many lines, stopping at the ends."""
    return replace(before, at=max(0, min(len(before.shown) - 1, before.at + by)))


def picked(before: Lists, at: int) -> Lists:
    """Select the line at this index; unchanged if there is none."""
    return replace(before, at=at) if at < len(before.shown) else before


def told_of(line: Line, lists: Lists) -> str:
    """Return the text of a line: what matched the filter comes before what the list says."""
    wanted = sought(lists.typed)
    if not wanted or lists.gathered is None:
        return line.text
    texts = known_texts(line.customer, lists.gathered.needs.get(line.customer.id, ()), lists.gathered.today)
    words = word_lines(texts)
    known = [text for text, line in zip(texts, words, strict=True) if any(needle(word) in line for word in wanted)]
    return " · ".join(dict.fromkeys([*known, *([line.text] if line.text else [])]))


def _listed(lists: Lists, language: Language) -> Lists:
    if lists.gathered is None:
        return lists
    lines, known = tuple(lists.row.lines(lists.gathered, language)), lists.gathered.words
    words = tuple(
        f"{known.get(line.customer.id, '')}{said}"
        for line, said in zip(lines, word_lines([line.text for line in lines]), strict=True)
    )
    return _narrowed(replace(lists, lines=lines, words=words))


def _narrowed(lists: Lists) -> Lists:
    wanted = [needle(word) for word in sought(lists.typed)]
    shown = lists.lines
    if wanted:
        shown = tuple(
            line for line, words in zip(lists.lines, lists.words, strict=True) if all(word in words for word in wanted)
        )
    return replace(lists, shown=shown, at=0)
