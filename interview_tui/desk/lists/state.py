"""A list across all customers as one frozen value: which one, what is typed to narrow it, which line is selected."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_tui.desk.lists.gathering import Gathered, known_texts
from interview_tui.desk.lists.table import LISTS, Line, ListRow
from interview_tui.language.catalogue import Language
from interview_tui.port.sought import needle, sought, word_lines


@dataclass(frozen=True, slots=True)
class Lists:
    """What is listed, typed and selected. Every key, and everything that is read, makes a new one."""

    row: ListRow = LISTS[0]
    gathered: Gathered | None = None
    """None before anything was read."""
    typed: str = ""
    lines: tuple[Line, ...] = ()
    """All of the list."""
    words: tuple[str, ...] = ()
    """The line of words of each of them."""
    shown: tuple[Line, ...] = ()
    """Those that have all that is typed."""
    at: int = 0
    """The place of the selected one among those."""

    @property
    def chosen(self) -> Line | None:
        """The selected line."""
        return self.shown[self.at] if self.at < len(self.shown) else None


def read(before: Lists, gathered: Gathered, language: Language) -> Lists:
    """Take in what was read; what is selected stays so where it still stands there."""
    after = _listed(replace(before, gathered=gathered), language)
    keys = [(one.customer.id, one.text) for one in after.shown]
    wanted = (before.chosen.customer.id, before.chosen.text) if before.chosen else None
    at = keys.index(wanted) if wanted in keys else min(before.at, max(0, len(keys) - 1))
    return replace(after, at=at)


def reworded(before: Lists, language: Language) -> Lists:
    """Tell the list in another language."""
    return replace(_listed(before, language), at=before.at)


def turned(before: Lists, by: int, language: Language) -> Lists:
    """Go on to the next list, or back; what is typed goes along."""
    return turned_to(before, LISTS[(LISTS.index(before.row) + by) % len(LISTS)].name, language)


def turned_to(before: Lists, name: str, language: Language) -> Lists:
    """Go to a list. Raises StopIteration for none of that name."""
    return _listed(replace(before, row=next(row for row in LISTS if row.name == name)), language)


def typed(before: Lists, text: str) -> Lists:
    """Narrow the list to the lines that have all these words, of the customer or of the line."""
    return _narrowed(replace(before, typed=text))


def moved(before: Lists, by: int) -> Lists:
    """Select the line so many places below, or above; at the ends the last one there is."""
    return replace(before, at=max(0, min(len(before.shown) - 1, before.at + by)))


def picked(before: Lists, at: int) -> Lists:
    """Select the line at a place; the same state where none stands there."""
    return replace(before, at=at) if at < len(before.shown) else before


def told_of(line: Line, lists: Lists) -> str:
    """Return what is told of a customer: what is typed and is known of them, before what the list says."""
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
