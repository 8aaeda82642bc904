"""What this version does not know stays in each kind of document, whatever the program keeps of it next."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import pytest

from interview_tui.records.destination import Destination, KeptOrder, Sent
from interview_tui.records.draft import Draft
from interview_tui.records.words import Audience
from interview_tui.store.kinds import KINDS
from interview_tui.store.open_conversation import JsonConversation
from interview_tui.store.store import JsonStore, open_store
from tests.support.every_kind import COUNTERPART, KEPT
from tests.support.grown import with_more
from tests.support.making import CONVERSATION, CUSTOMER, NOW, conversation, customer, note, numbered

ADDED = {"x_size": 3, "x_of": {"x_all": ["kinds"]}}


def _opened(store: JsonStore, save: Callable[[JsonConversation], object]) -> None:
    opened = store.open(CONVERSATION)
    save(opened)
    opened.close()


def _went_out(store: JsonStore, text: str) -> None:
    order = KeptOrder(at=NOW, words=text)
    to = Destination(id=numbered(61), audience=Audience.CRM, format="hubspot", at=NOW, orders=(order,))
    store.went_out(to, [Sent(id=CONVERSATION, customer_id=CUSTOMER, at=NOW, notes=f"000001:{text}")])


AGAIN: Mapping[str, Callable[[JsonStore, str], object]] = {
    **{kind: keep for kind, keep in KEPT.items() if kind in KINDS},
    "store": lambda store, text: store.change_settings(store.settings.changed(author=text)),
    "private": lambda store, text: _opened(store, lambda one: one.save_private(one.private.changed(review=text))),
    "draft": lambda store, text: _opened(
        store, lambda one: one.save_draft(Draft(id=CONVERSATION, alive_at=NOW, host="desk", pid=1, cue=text))
    ),
    "ledger": _went_out,
}
"""Keeps something of each kind, as the program does: made anew under the same id, where the program does that."""
ONCE = {"erased": "nothing comes after it", "import": "the import that wrote it changes it, by what it read"}
"""Why the other kinds are not kept twice."""


def test_every_kind_of_document_is_kept_again_or_there_is_a_reason() -> None:
    assert AGAIN.keys() ^ ONCE.keys() == KINDS.keys()


@pytest.mark.parametrize("name", AGAIN)
def test_what_is_unknown_stays_whatever_is_kept_next(store: JsonStore, name: str) -> None:
    kind = KINDS[name]
    for one in (customer(), customer(id=COUNTERPART)):
        store.save_customer(one)
    opened = store.begin(conversation(note(1), customer_id=CUSTOMER))
    opened.save(opened.conversation)
    opened.close()
    AGAIN[name](store, "1")
    paths = {one.relative_to(store.home).as_posix(): one for one in store.home.rglob("*.json")}
    path = next(one for at, one in paths.items() if kind.has(PurePosixPath(at)) and one.stem != COUNTERPART)
    with_more(path, kind, ADDED, {"x_themes": {"1": {"x_a": 1}}})
    before = path.read_text("utf-8")

    AGAIN[name](open_store(store.home, now=lambda: NOW, host="desk", pid=4711), "22")

    after = path.read_text("utf-8")
    assert after != before
    assert (after.count("x_size"), after.count("x_themes")) == (before.count("x_size"), before.count("x_themes"))
