"""The way of conversations out: what may leave, under which names, on whose paper, into a format."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO, Generic, TypeAlias, TypeVar

from interview_tui.desk.exporting.choosing import narrowed
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import Format
from interview_tui.export.leaving import leaving
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.order import Order
from interview_tui.export.paper import Paper

T = TypeVar("T")


class Anew(Generic[T]):
    """What can be walked over again and again; each walk makes it anew."""

    def __init__(self, walk: Callable[[], Iterator[T]]) -> None:
        self._walk = walk

    def __iter__(self) -> Iterator[T]:
        """Begin a walk."""
        return self._walk()


Way: TypeAlias = Callable[[Matter], Matter | None]
"""What becomes of a conversation on its way out; None: nothing of it is meant."""


def way_out(matters: Iterable[Matter], order: Order) -> Way:
    """Return the way of these conversations: without what stays, with the notes that are meant, under other names."""

    def passed(matter: Matter) -> Matter | None:
        # What leaves is judged of the whole conversation: a why has to know what it stands under.
        matter = leaving(matter, order.audience, order.choice)
        conversation = narrowed(matter.conversation, order.which)
        return None if conversation is None else replace(matter, conversation=conversation)

    return passed


class Leaving:
    """Conversations as they leave, counted while they are handed over; `each` is told how many were in this walk."""

    def __init__(self, matters: Iterable[Matter], way: Way, each: Callable[[int], None] = lambda number: None) -> None:
        self._matters = matters
        self._way = way
        self._each = each
        self.held: Held | None = None
        """What the last walk handed over; None before one came to its end."""

    def __iter__(self) -> Iterator[Matter]:
        """Hand them over."""
        self.held = None
        conversations = notes = promises = 0
        for matter in filter(None, map(self._way, self._matters)):
            for note in matter.conversation.living():
                notes += 1
                promises += note.promise is not None
            conversations += 1
            self._each(conversations)
            yield matter
        self.held = Held(conversations, notes, promises)


def papers_of(matters: Iterable[Matter], around: Around) -> Iterable[Paper]:
    """Return the papers that say to the audience what leaves."""
    makes = AUDIENCES[around.audience].papers()
    return Anew(lambda: makes(matters, around))


def write_into(out: BinaryIO, matters: Iterable[Matter], form: Format, around: Around) -> None:
    """Write what leaves in a format. Raises LookupError where it writes no conversations; OSError, ValueError."""
    if form.papers is not None:
        form.papers()(papers_of(matters, around), out, around)
    elif form.matters is not None:
        form.matters()(matters, out, around)
    else:
        raise LookupError(form.id)
