"""Schema of the file of a lead's sample: three people with their customers, and comments."""

import tomllib
from pathlib import Path

from pydantic import Field

from interview_tui.language.locales import SOURCE, code_of, locale
from interview_tui.records.comment import Say
from interview_tui.records.record import Record
from interview_tui.records.states import ReadState
from interview_tui.sample.script import ConversationScript, CustomerScript, ThemeScript


class SaidScript(Record):
    """A comment by the lead, so many working days ago."""

    say: Say
    text: str = Field(min_length=1)
    ago: int = Field(ge=1)
    note: str | None = None
    """A note's name; None: the whole conversation."""
    answer: str = ""
    """The answer a working day later."""


class LeadConversationScript(ConversationScript):
    """A released conversation."""

    said: tuple[SaidScript, ...] = ()
    state: ReadState = ReadState.NEW
    important: tuple[str, ...] = ()
    """Marked notes, by their names."""


class LeadCustomerScript(CustomerScript):
    """A customer with released conversations."""

    conversations: tuple[LeadConversationScript, ...]


class PersonScript(Record):
    """Somebody who released conversations."""

    name: str = Field(min_length=1)
    customers: tuple[LeadCustomerScript, ...]


class LeadScript(Record):
    """The whole sample in one language."""

    lead: str = Field(min_length=1)
    people: tuple[PersonScript, ...]
    themes: tuple[ThemeScript, ...] = ()


def read_lead_script(language: str) -> LeadScript:
    """Return the sample in a language ("de", "de_AT"), by default English."""
    file = Path(__file__).with_name(f"lead_{locale(code_of(language) or SOURCE).sample}")
    return LeadScript.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
