"""The way out for conversations: what may leave, under which names, on whose paper, into a format."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, Generic, TypeAlias, TypeVar

from interview_tui.desk.exporting.choosing import narrowed
from interview_tui.desk.exporting.gathering import Gathered
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.formats import Format
from interview_tui.export.leaving import leaving
from interview_tui.export.matter import Around, Held, Matter, held_in
from interview_tui.export.naming import naming
from interview_tui.export.order import Names, Order
from interview_tui.export.paper import Paper
from interview_tui.language.catalogue import Language

T = TypeVar("T")


class Anew(Generic[T]):
    """An iterable that can be iterated any number of times, starting anew each time."""

    def __init__(self, walk: Callable[[], Iterator[T]]) -> None:
        self._walk = walk

    def __iter__(self) -> Iterator[T]:
        """Begin a walk."""
        return self._walk()


def _as_named(matter: Matter) -> Matter:
    return matter


@dataclass(frozen=True, slots=True)
class Way:
    """Prepares a conversation for leaving."""

    order: Order
    renames: Callable[[Matter], Matter] = _as_named
    """Replaces names."""

    def __call__(self, matter: Matter) -> Matter | None:
        """Return it as it leaves; None if nothing of it is meant."""
        meant = self.meant(matter)
        return None if meant is None else self.renames(meant)

    def meant(self, matter: Matter) -> Matter | None:
        """Return it as it leaves, but under its full names."""
        # Decided on the whole conversation: a why needs to know what it stands under.
        leaves = leaving(matter, self.order.audience, self.order.choice)
        conversation = narrowed(leaves.conversation, self.order.which, matter.conversation)
        return None if conversation is None else replace(leaves, conversation=conversation)


def way_out(gathered: Gathered, order: Order, language: Language) -> Way:
    """Return the way out for these conversations; unless full names are used, this reads them once."""
    if order.names is Names.FULL:
        return Way(order)
    return Way(order, naming(gathered, gathered.customers(), order.names, language))


Each: TypeAlias = Callable[[int, Matter], None]
"""Called with each conversation: its number in this iteration, and the conversation under its full names."""


class Leaving:
    """Conversations as they leave, counted while they are handed over."""

    def __init__(self, matters: Iterable[Matter], way: Way, each: Each = lambda number, matter: None) -> None:
        self._matters = matters
        self._way = way
        self._each = each
        self.held: Held | None = None
        """The counts of the last complete iteration; None before."""

    def __iter__(self) -> Iterator[Matter]:
        """Hand them over."""
        self.held, held = None, Held()
        for number, matter in enumerate(filter(None, map(self._way.meant, self._matters)), 1):
            held += held_in(matter)
            self._each(number, matter)
            yield self._way.renames(matter)
        self.held = held


def papers_of(matters: Iterable[Matter], around: Around) -> Iterable[Paper]:
    """Return the papers for the audience of what leaves."""
    makes = AUDIENCES[around.audience].papers()
    return Anew(lambda: makes(matters, around))


def write_into(out: BinaryIO, matters: Iterable[Matter], form: Format, around: Around) -> None:
    """Write what leaves in a format. Raises LookupError if the format holds no conversations; OSError, ValueError."""
    if form.papers is not None:
        form.papers()(papers_of(matters, around), out, around)
    elif form.matters is not None:
        form.matters()(matters, out, around)
    else:
        raise LookupError(form.id)
