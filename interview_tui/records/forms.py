"""Forms of a conversation, one row each: what counts where. A new form is a word and a row here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_tui.language.message import NC_
from interview_tui.records.words import Audience, Form, read_word

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """What one form is like."""

    form: Form
    word: str
    """What it is called, a sentence to translate."""
    contact: bool
    """Whether we were in touch: it is when we last talked, begins what has anniversaries, and ends a long silence."""
    guided: bool
    """Whether it is held on the screen of a call, by a guide: it may be interrupted and go on, has somebody who
    speaks, is asked about afterwards and looked at by the coach, and who was not asked in it was not asked."""
    theirs: bool
    """Whether what was written down in it is what the customer said."""
    latest: bool
    """Whether it stands among the latest conversations of the first screen."""
    leaves_for: frozenset[Audience]
    """For whom it leaves in an export."""

    @property
    def in_vain(self) -> bool:
        """Whether it was tried to reach them, and nothing came of it."""
        return not self.contact and not self.theirs

    @property
    def sent_in(self) -> bool:
        """Whether something of theirs came without that anybody talked."""
        return not self.contact and self.theirs


_WITHIN = frozenset({Audience.COLLEAGUE, Audience.CRM})
FORMS = (
    FormRow(
        form=Form.TALK,
        word=NC_("form", "conversation"),
        contact=True,
        guided=True,
        theirs=True,
        latest=True,
        leaves_for=frozenset(Audience),
    ),
    FormRow(
        form=Form.CHAT,
        word=NC_("form", "just talked"),
        contact=True,
        guided=False,
        theirs=True,
        latest=True,
        # A letter that thanks for small talk would be a strange one.
        leaves_for=frozenset(Audience) - {Audience.CUSTOMER},
    ),
    FormRow(
        form=Form.ATTEMPT,
        word=NC_("form", "not reached"),
        contact=False,
        guided=False,
        theirs=False,
        latest=False,
        leaves_for=_WITHIN,
    ),
    FormRow(
        form=Form.ANSWER,
        word=NC_("form", "answer sent in"),
        contact=False,
        guided=False,
        theirs=True,
        latest=True,
        leaves_for=_WITHIN | {Audience.PRODUCT},
    ),
)
ROWS: Mapping[str, FormRow] = {row.form: row for row in FORMS}


def form_row(form: str) -> FormRow:
    """Return what a form is like. One that this version does not know counts nowhere and stays here."""
    return ROWS.get(form) or FormRow(
        form=read_word(Form, form),
        word=form,
        contact=False,
        guided=False,
        theirs=True,
        latest=True,
        leaves_for=frozenset(),
    )


def is_contact(form: str) -> bool:
    """Tell whether we were in touch with the customer in it."""
    return form_row(form).contact


def is_sent_in(form: str) -> bool:
    """Tell whether the customer sent something in, and nobody talked."""
    return form_row(form).sent_in


def is_guided(form: str) -> bool:
    """Tell whether it is held on the screen of a call."""
    return form_row(form).guided


def form_word(form: str, language: "Language") -> str:
    """Return what a form is called."""
    return language.in_context("form", form_row(form).word)
