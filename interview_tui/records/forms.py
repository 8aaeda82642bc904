"""The forms of contact, one row each: what counts where. To add a form, add a word and a row here."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.language.message import NC_
from interview_tui.records.words import Audience, Form, read_word

if TYPE_CHECKING:
    from interview_tui.language.catalogue import Language


class FormRow(NamedTuple):
    """The properties of one form."""

    form: Form
    word: str
    """Its name, a sentence to translate."""
    contact: bool
    """Whether we were in touch: it counts as the last contact, starts anniversaries, and ends a long silence."""
    guided: bool
    """Whether it is held on the call screen with a guide: it can be interrupted and resumed, has speakers, is followed
    by questions and the coach's remarks, and a question not asked in it counts as not asked.
    """
    theirs: bool
    """Whether what was written down in it is what the customer said."""
    latest: bool
    """Whether it is listed among the latest conversations on the first screen."""
    leaves_for: frozenset[Audience]
    """The audiences it is exported to."""

    @property
    def in_vain(self) -> bool:
        """Whether it was an attempt that did not reach them."""
        return not self.contact and not self.theirs

    @property
    def sent_in(self) -> bool:
        """Whether the customer sent something without a conversation."""
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
    """Return the properties of a form. A form unknown to this version counts nowhere and is not exported."""
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
    """Return whether we were in touch with the customer in it."""
    return form_row(form).contact


def is_sent_in(form: str) -> bool:
    """Return whether the customer sent something without a conversation."""
    return form_row(form).sent_in


def is_guided(form: str) -> bool:
    """Return whether it is held on the call screen."""
    return form_row(form).guided


def form_word(form: str, language: "Language") -> str:
    """Return the name of a form."""
    return language.in_context("form", form_row(form).word)
