import pytest

from interview_tui.export.formats import (
    Document,
    WrongEnding,
    conversation_in,
    everything_in,
    format_for,
    formats_of,
)
from interview_tui.export.writers.markdown import of_conversation
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from tests.support.written import conversation

EN = Language("en")


def refused(**given: str) -> str:
    with pytest.raises(WrongEnding) as error:
        format_for(Document.CONVERSATION, **given)
    return error.value.message.told(EN)


def test_a_summary_is_markdown_where_nobody_says_otherwise() -> None:
    assert format_for(Document.CONVERSATION).id == "md"


@pytest.mark.parametrize("name", ["a.md", "A.MD", "/somewhere/2026-11-21 Weber.md", "a", "2026.11", ".md", "x.md/y"])
def test_a_name_that_promises_this_format_or_nothing_is_taken(name: str) -> None:
    assert format_for(Document.CONVERSATION, "md", name).id == "md"
    assert format_for(Document.CONVERSATION, None, name).id == "md"


@pytest.mark.parametrize("name", ["a.pdf", "b.md.pdf", "a.docx", "/x.y/a.mp4"])
def test_a_name_that_promises_a_format_there_is_not_is_refused(name: str) -> None:
    ending = name.rpartition(".")[2]

    assert refused(name=name) == f"{name} ends in .{ending}, and no format does; there is .md."
    assert refused(name=name, wanted="md") == refused(name=name)


def test_a_format_that_cannot_write_a_document_is_none_for_it() -> None:
    assert refused(name="a.json") == "a.json ends in .json, and no format does; there is .md."
    assert format_for(Document.EVERYTHING, name="a.json").id == "json"


def test_a_name_and_a_format_that_disagree_are_refused() -> None:
    with pytest.raises(Told) as error:
        format_for(Document.EVERYTHING, "json", "a.md")

    told = "a.md ends in .md, and the format json ends in .json. Choose one of them."
    assert error.value.message.told(EN) == told


def test_everything_is_written_in_every_format_that_can() -> None:
    assert [one.id for one in formats_of(Document.EVERYTHING)] == ["json", "md"]


def test_a_conversation_is_written_by_the_module_of_its_format() -> None:
    one = conversation(customer="Claudia Weber")

    assert conversation_in(format_for(Document.CONVERSATION), one, EN) == of_conversation(one, EN)


def test_a_document_without_a_writer_is_an_error_of_the_code() -> None:
    json = format_for(Document.EVERYTHING, "json")

    with pytest.raises(LookupError):
        conversation_in(json, conversation(), EN)


def test_all_of_a_customer_without_a_writer_is_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from interview_tui.port.privacy import Everything
    from tests.support.written import START

    none = replace(format_for(Document.EVERYTHING, "json"), everything=None)

    with pytest.raises(LookupError):
        everything_in(none, Everything("x", None), START, EN)
