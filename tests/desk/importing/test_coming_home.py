"""What comes home unchanged is as it was before it left, also what this version does not know of it."""

from typing import Any

import pytest

from interview_tui.desk.importing.coming_home import come_home
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from tests.support.filled import CONVERSATION_RECORD, CUSTOMER_RECORD
from tests.support.written import conversation, number

OTHER = "01M7Z3ANRR1E1RRG80XZ1RKTPE"


def with_more(document: Any) -> Any:
    """Return a document with a field that nobody knows in every record within it."""
    if isinstance(document, list):
        return [with_more(one) for one in document]
    if not isinstance(document, dict):
        return document
    return {**{name: with_more(value) for name, value in document.items()}, "x_more": 1}


@pytest.mark.parametrize("left", [CUSTOMER_RECORD, CONVERSATION_RECORD], ids=["customer", "conversation"])
def test_what_was_not_changed_is_as_it_was(left: Customer | Conversation) -> None:
    kept = type(left).from_document(with_more(left.as_document()))
    assert str(kept.as_document()).count("x_more") > 6

    home = come_home(kept, left, 9, OTHER)

    assert home.as_document() == kept.as_document()


def test_who_was_there_under_another_name_keeps_what_is_not_known_of_them() -> None:
    kept = conversation(present=[{"id": number(3), "name": "Tom"}]).as_document()
    there = {"id": number(3), "name": "Tom", "x_role": "boss"}
    coming = conversation(present=[{"id": number(3), "name": "Tom Yilmaz"}, {"id": number(4), "name": "Ines Roth"}])

    home = come_home(Conversation.from_document({**kept, "present": [there]}), coming, 9, OTHER)

    assert home.as_document()["present"] == [{**there, "name": "Tom Yilmaz"}, {"id": number(4), "name": "Ines Roth"}]
