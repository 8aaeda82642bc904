import pytest

from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message, Told
from interview_tui.port.conversations import Head, Listing, PromiseHead
from interview_tui.port.customers import Names, Register
from interview_tui.port.faults import Fault, NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.port.open_conversation import Acknowledged, Holder
from tests.support.frozen import START
from tests.support.listed import WEBER

FAULT = Fault("a.json", Message("{path} cannot be read.", (("path", "a.json"),)))
HEAD = Head("1", None, None, None, "Jana", None, "phone", START, None, "open", 0)


@pytest.mark.parametrize("error", [NotFound, Unreadable, NotSaved, ReadOnly])
def test_every_error_of_a_store_is_told_in_one_sentence(error: type[Told]) -> None:
    raised = error("No conversation begins with {prefix}.", prefix="{x}")

    assert str(raised) == "No conversation begins with {x}."
    assert raised.message.told(Language("en")) == "No conversation begins with {x}."


@pytest.mark.parametrize(
    "value",
    [FAULT, HEAD, Listing(), Register(), Acknowledged(None), Holder("desk", 1), PromiseHead("1", "CSV", None, False)],
    ids=lambda value: type(value).__name__,
)
def test_what_a_store_returns_cannot_be_changed_in_place(value: object) -> None:
    with pytest.raises(AttributeError):
        value.id = "other"  # type: ignore[attr-defined]


def test_an_empty_store_lists_nothing_and_no_fault() -> None:
    assert (Listing().heads, Listing().faults, Register().customers, Register().faults) == ((), (), {}, ())


def test_of_nobody_there_is_no_name() -> None:
    assert (Names().customers, Names().faults) == ({}, ())


def test_nobody_can_be_put_into_an_empty_register() -> None:
    with pytest.raises(TypeError):
        Register().customers["1"] = WEBER  # type: ignore[index]


def test_an_acknowledgement_says_that_nothing_waits_unless_told() -> None:
    assert (Acknowledged(START).waiting, Acknowledged(START).fault) == (0, None)
