"""The words for what is known of a customer: aspects, sensitive areas, the legal basis for notes."""

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.aspects import ROWS
from interview_tui.records.words import Aspect, Basis, Outcome, Sensitive

_BASES = {
    Basis.CONTRACT: NC_("basis", "contract"),
    Basis.CONSENT: NC_("basis", "consent"),
    Basis.INTEREST: NC_("basis", "legitimate interest"),
}
_OUTCOMES = {
    Outcome.MET: NC_("outcome", "met"),
    Outcome.DISAPPOINTED: NC_("outcome", "disappointed"),
}
_TOUCHED = {
    Sensitive.HEALTH: NC_("touched", "health"),
    Sensitive.RELIGION: NC_("touched", "religion"),
    Sensitive.FAMILY: NC_("touched", "the family"),
    Sensitive.POLITICS: NC_("touched", "political views"),
    Sensitive.UNION: NC_("touched", "a trade union"),
    Sensitive.ORIGIN: NC_("touched", "origin"),
    Sensitive.SEXUALITY: NC_("touched", "sexuality"),
    Sensitive.MONEY: NC_("touched", "debts"),
}


def aspect_word(aspect: Aspect, language: Language) -> str:
    """Return the name of an aspect; one unknown to this version as it is."""
    row = ROWS.get(aspect)
    return language.in_context("aspect", row.word) if row else str(aspect)


def basis_word(basis: Basis, language: Language) -> str:
    """Return the word for the legal basis of notes; unknown ones as they are."""
    return language.in_context("basis", _BASES[basis]) if basis in _BASES else str(basis)


def outcome_word(outcome: Outcome, language: Language) -> str:
    """Return the word for how an expectation ended; unknown ones as they are."""
    return language.in_context("outcome", _OUTCOMES[outcome]) if outcome in _OUTCOMES else str(outcome)


def touched_word(touched: Sensitive, language: Language) -> str:
    """Return the word for a sensitive area; unknown ones as they are."""
    return language.in_context("touched", _TOUCHED[touched]) if touched in _TOUCHED else str(touched)
