"""Customers who change hands: marked as given, or continued here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.faults import ReadOnly
from interview_tui.records.version import amended, in_term, revised
from interview_tui.store.alone import alone_to_write
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.faults import raised
from interview_tui.store.register import Registering

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.records.changing_hands import Given, Taken
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.store.opening import Papers

IS_OPEN = N_("A conversation with {name} is open in another window: close it there first. Nothing was changed.")


class ChangesHands(Registering):
    """The part of a store that marks a customer as somebody else's."""

    def change_hands(
        self,
        customer_id: str,
        given: Given | None,
        taken: Taken | None,
        term: int = 1,
        only: Collection[str] | None = None,
    ) -> None:
        """Mark a customer and their conversations as given; with None they are kept here, from term `term` on."""
        self._check_writable()
        people = self.same_people()
        leading = people.leading(customer_id)
        heads = [one for one in self.of_customer(customer_id) if one.customer_id == leading]
        heads = [one for one in heads if only is None or one.id in only]
        name = given.to if given is not None else ""
        with self._held(heads) as every:
            # The customer first: if this is interrupted and repeated, the rest follows.
            with self._alone_with(customer_id):
                for path in map(self._files.customer, people.records(customer_id)):
                    document = CustomerDocument(path, self._keeping)
                    if document.exists():
                        found = document.read()
                        then = in_term(self._keeping.next_version(found, found.changed(given=given, taken=taken)), term)
                        if then != found:
                            document.put(then)
            for of, conversation in every:
                changed = in_term(amended(conversation, given_to=name), term)
                if changed != conversation:
                    with alone_to_write(of.document.path, self._files, self._keeping):
                        of.document.save(changed)

    def come_home(self, customer: Customer, conversations: Iterable[Conversation]) -> None:
        """Keep a customer here again, and these conversations of theirs, as they are now."""
        self._check_writable()
        now = {one.id: one for one in conversations}
        with self._held([one for one in self.of_customer(customer.id) if one.id in now]) as every:
            for of, conversation in every:
                then = revised(conversation, now[conversation.id].changed(given_to=conversation.given_to))
                with alone_to_write(of.document.path, self._files, self._keeping):
                    of.document.save(then)
        self._change(customer.id, lambda one: customer.changed(given=one.given, taken=one.taken))
        # The mark goes last: whoever is cut off before takes over once more.
        self.change_hands(customer.id, None, customer.taken, customer.term)

    @contextmanager
    def _held(self, heads: Sequence[Head]) -> Iterator[list[tuple[Papers, Conversation]]]:
        """Hold these conversations as their only writer. Raises ReadOnly if another window has one open."""
        from interview_tui.store.opening import find, papers

        people = self.same_people()
        found = []
        with ExitStack() as stack:
            for one in heads:
                of = papers(self._files.conversation(one.id), self._files.locks, self._keeping, people)
                there = find(of, None, self._keeping.term)
                stack.callback(of.lock.release)
                if there.holder is not None:
                    raise ReadOnly(IS_OPEN, name=one.customer or one.id)
                if there.read_only is not None:
                    raise raised(ReadOnly, there.read_only)
                found.append((of, there.conversation))
            yield found

    def of_customer(self, customer_id: str) -> tuple[Head, ...]:  # type: ignore[empty-body]
        """Return a customer's conversations."""
