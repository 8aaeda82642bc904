from dataclasses import replace

import pytest

from interview_tui.export.formats import WrongEnding, chosen, everything_in, formats_for, formats_of_everything
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.port.privacy import Everything
from interview_tui.records.words import Audience
from tests.support.written import START

JSON, MARKDOWN = formats_of_everything()
EN = Language("en")


def refused(**given: str) -> str:
    with pytest.raises(WrongEnding) as error:
        chosen([MARKDOWN], **given)
    return error.value.message.told(EN)


def test_the_first_is_taken_where_nobody_says_otherwise() -> None:
    assert chosen([MARKDOWN, JSON]).id == "md"


@pytest.mark.parametrize("name", ["a.md", "A.MD", "/somewhere/2026-11-21 Weber.md", "a", "2026.11", ".md", "x.md/y"])
def test_a_name_that_promises_this_format_or_nothing_is_taken(name: str) -> None:
    assert chosen([MARKDOWN], "md", name).id == "md"
    assert chosen([MARKDOWN], None, name).id == "md"


@pytest.mark.parametrize("name", ["a.pdf", "b.md.pdf", "a.docx", "/x.y/a.mp4"])
def test_a_name_that_promises_a_format_there_is_not_is_refused(name: str) -> None:
    ending = name.rpartition(".")[2]

    assert refused(name=name) == f"{name} ends in .{ending}, and no format does; there is .md."
    assert refused(name=name, wanted="md") == refused(name=name)


def test_the_ending_of_a_name_chooses_among_what_is_there() -> None:
    assert refused(name="a.json") == "a.json ends in .json, and no format does; there is .md."
    assert chosen([MARKDOWN, JSON], name="a.json").id == "json"


def test_a_name_and_a_format_that_disagree_are_refused() -> None:
    with pytest.raises(Told) as error:
        chosen(formats_of_everything(), "json", "a.md")

    told = "a.md ends in .md, and the format json ends in .json. Choose one of them."
    assert error.value.message.told(EN) == told


def test_everything_is_written_in_every_format_that_can() -> None:
    assert [one.id for one in formats_of_everything()] == ["json", "md"]


def test_all_of_a_customer_without_a_writer_is_an_error_of_the_code() -> None:
    with pytest.raises(LookupError):
        everything_in(replace(JSON, everything=None), Everything("x", None), START, EN)


def test_a_draft_of_a_mail_is_only_for_customers() -> None:
    assert [whom for whom in Audience if "eml" in {one.id for one in formats_for(whom)}] == [Audience.CUSTOMER]
