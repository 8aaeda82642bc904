"""Who a store is, from what is left of its file."""

from dataclasses import replace

from interview_tui.store.doctor.rebuild import Circumstances, identity_from
from interview_tui.store.salvage import Salvaged
from tests.support.making import NOW, numbered

NAMELESS = Circumstances("Jana", lambda: NOW, lambda: numbered(3))
AROUND = replace(NAMELESS, store_named=lambda: numbered(2))


def test_an_identity_that_is_left_stays() -> None:
    left = Salvaged(records=(("", {"torn": True}), ("store", {"id": numbered(1), "settings": {"author": "Tom"}})))

    found = identity_from(left, AROUND)

    assert (found.id, found.settings.author) == (numbered(1), "Tom")


def test_otherwise_it_is_the_store_its_documents_name() -> None:
    found = identity_from(Salvaged(), AROUND)

    assert (found.id, found.settings.author) == (numbered(2), "Jana")


def test_where_none_is_named_it_is_a_new_one() -> None:
    assert identity_from(Salvaged(), NAMELESS).id == numbered(3)
