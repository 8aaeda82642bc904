"""Opening the preparation of a customer: CPU of the whole process, all threads, from Enter until it is at rest again.

50,000 conversations with 5,000 customers are in the store, ten of them with this one; the index is compared with the
files. The same in a store that has customers and no conversation: that is the empty screen. Each in a process of its
own (`opening_before`), in turns. The bar is twice the empty screen and 1 ms for each of the customer's conversations.
"""

from collections.abc import Sequence
from statistics import median

from tests.benchmarks import made_store
from tests.benchmarks.children import measured_by
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row

BAR, EACH_MS = 2.0, 1.0
CONVERSATIONS = 50_000


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    stores = {count: made_store.store_in(place.folder, count) for count in (0, CONVERSATIONS)}
    customers = {count: made_store.customers_of(count) for count in stores}
    found: dict[int, list[float]] = {count: [] for count in stores}
    of_customer: list[float] = []
    for _ in range(max(2, place.rounds // 3)):
        for count, home in stores.items():
            copy = made_store.copy_of(home, place.folder / "copy-before")
            name = made_store.customer_of(customers[count] - 1, customers[count]).name
            opened, asked = measured_by("opening_before", copy, name, env=place.env)
            found[count] += opened
            of_customer += asked if count else []
    theirs = CONVERSATIONS // customers[CONVERSATIONS]
    ours, empty = median(found[CONVERSATIONS]), median(found[0])
    return [
        Row(
            f"opening the preparation of a customer, {theirs} of {CONVERSATIONS:,} conversations, CPU", ours, "ms", BAR,
            empty, "the same without conversations", (ours - theirs * EACH_MS) / empty,
            f"{BAR:g}x + {EACH_MS:g} ms each",
        ),
        Row("    of it the question for their conversations", median(of_customer), "ms", None),
    ]  # fmt: skip
